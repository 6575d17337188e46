/**
 * The public library of `sourcing`: the formulas by themselves, and the way from a scenario file to a report.
 *
 * @example
 * const loaded = await loadScenario('scenarios/bank-call-centre.yaml')
 * if (loaded.ok) {
 *   const result = await simulate(loaded.study, { draws: 2000 })
 *   const html = await renderReport(result, { format: 'html', language: 'en' })
 * }
 */

import { publicHolidays } from './demand/holidays.js'
import { OutOfRangeError } from './kernel/out-of-range-error.js'
import { type Language, languages } from './language/languages.js'
import { embeddedFonts } from './platform/embedded-fonts.js'
import { programVersion } from './platform/program-version.js'
import { readTextFile } from './platform/read-text-file.js'
import { shippedPresets } from './platform/shipped-folders.js'
import { simulateShards } from './platform/simulation-shards.js'
import { defaultWorkers } from './platform/worker-pool.js'
import { composeDocument } from './result/compose-document.js'
import type { ResultDocument } from './result/document.js'
import type { ScenarioInput } from './scenario/inputs.js'
import { type LoadedScenario, loadScenario as loadScenarioText } from './scenario/load-scenario.js'
import type { ScenarioProblem } from './scenario/problem.js'
import { mergeShards } from './simulation/monte-carlo/outcome.js'
import { type ChannelName, channelNames, composeStudy, type Study } from './simulation/study.js'

export { OutOfRangeError } from './kernel/out-of-range-error.js'
export type { Language } from './language/languages.js'
export { erlangA } from './queueing/erlang-a.js'
export { erlangB } from './queueing/erlang-b.js'
export { erlangC } from './queueing/erlang-c.js'
export type { ResultDocument } from './result/document.js'
export type { ScenarioProblem } from './scenario/problem.js'

/** A scenario that has been read, checked and laid out: ready to be simulated. */
export interface LoadedStudy {
  readonly study: Study
  readonly inputs: readonly ScenarioInput[]
  /** The merged scenario as YAML text. */
  readonly resolved: string
}

export interface LoadOptions {
  /** Texts `path=value` laid over the file, in order. */
  readonly overrides?: readonly string[]
}

export type Loaded =
  | { readonly ok: true; readonly study: LoadedStudy }
  | {
      readonly ok: false
      /** Every problem found, in the order of the file. */
      readonly problems: readonly ScenarioProblem[]
      /** The texts read, by path, for showing the lines at fault. */
      readonly texts: ReadonlyMap<string, string>
    }

/**
 * Reads a scenario file with the records it refers to, checks all of it, fits its demand and lays out its calendar.
 * Problems are returned, never thrown.
 */
export async function loadScenario(file: string, options: LoadOptions = {}): Promise<Loaded> {
  const path = file.replaceAll('\\', '/')
  const loaded = await loadScenarioText(
    { file: path, presets: shippedPresets(), overrides: options.overrides ?? [] },
    readTextFile,
  )
  if (!loaded.ok) return loaded
  const holidays = await holidaysOf(loaded)
  if (holidays === undefined)
    return { ok: false, problems: [unknownPlace(loaded, path)], texts: loaded.texts }
  const composition = composeStudy({
    name: loaded.name,
    scenario: loaded.scenario,
    records: recordsOf(loaded),
    holidays,
  })
  if (!composition.ok) {
    const problems = composition.faults.map((fault) => ({ ...fault, path: [], column: 1, endColumn: 1 }))
    return { ok: false, problems, texts: loaded.texts }
  }
  const { stringify } = await import('yaml')
  return {
    ok: true,
    study: { study: composition.study, inputs: loaded.inputs, resolved: stringify(loaded.resolved.value) },
  }
}

export interface SimulateOptions {
  /** Whole, 2 to 1,000,000; the scenario's own number where it is not said. */
  readonly draws?: number
  /** Whole, 0 to 2^53 − 1; the scenario's own seed where it is not said. */
  readonly seed?: number
  /** Threads, whole, from 1; as many as the machine has processors where it is not said. Changes no byte of the result. */
  readonly workers?: number
  /** `exact` evaluates every half hour by the formulas in every draw: slow, for checking. */
  readonly staffing?: 'tabulated' | 'exact'
  readonly onProgress?: (drawsDone: number, draws: number) => void
}

/**
 * Plays every option of a study through every draw and compares them. The same study, seed and number of draws give
 * the same document, whatever the number of workers.
 *
 * @throws OutOfRangeError for an illegal number of draws, seed or workers.
 */
export async function simulate(loaded: LoadedStudy, options: SimulateOptions = {}): Promise<ResultDocument> {
  const { draws = loaded.study.draws, seed = loaded.study.seed, workers = defaultWorkers() } = options
  requireWhole('draws', draws, 2, 1_000_000)
  requireWhole('seed', seed, 0, Number.MAX_SAFE_INTEGER)
  requireWhole('workers', workers, 1, 1024)
  const study: Study = { ...loaded.study, draws, seed, staffing: options.staffing ?? loaded.study.staffing }
  const shards = await simulateShards(study, { workers, onProgress: options.onProgress })
  const outcome = mergeShards(study, shards)
  return composeDocument(study, outcome, {
    inputs: loaded.inputs,
    programVersion: programVersion(),
    resolved: loaded.resolved,
  })
}

export interface ReportOptions {
  readonly format: 'html'
  readonly language: Language
}

/** A report of a result document in one language: a pure function of both. */
export async function renderReport(result: ResultDocument, options: ReportOptions): Promise<string> {
  if (!languages.includes(options.language)) throw new TypeError(`no language ${options.language}`)
  const [{ messages }, { reportTexts }, { renderHtml }, { renderChart }] = await Promise.all([
    import('./language/catalogue.js'),
    import('./language/report.js'),
    import('./report/html.js'),
    import('./platform/chart-renderer.js'),
  ])
  return await renderHtml(result, {
    language: options.language,
    messages: await messages(options.language, reportTexts),
    renderChart,
    fonts: await embeddedFonts(),
  })
}

function requireWhole(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return
  throw new OutOfRangeError(name, value, `whole, ${least} <= ${name} <= ${most}`)
}

function recordsOf({ dataFiles }: LoadedScenario): Partial<Record<ChannelName, string>> {
  const records: Partial<Record<ChannelName, string>> = {}
  for (const channel of channelNames) {
    const file = dataFiles.get(`demand.channels.${channel}.week.records`)
    if (file !== undefined) records[channel] = file.text
  }
  return records
}

/** Public holidays of the horizon; none where no country is stated or they change nothing; undefined for an unknown place. */
async function holidaysOf({ scenario }: LoadedScenario): Promise<readonly string[] | undefined> {
  const { country, region, holidays } = scenario.calendar
  if (country === undefined || holidays === 'open') return []
  const first = scenario.horizon.start.year
  const last = first + Math.ceil((scenario.horizon.start.month - 1 + scenario.horizon.months) / 12)
  return await publicHolidays(region === undefined ? country : `${country}-${region}`, first, last)
}

function unknownPlace({ resolved, scenario }: LoadedScenario, file: string): ScenarioProblem {
  const at = resolved.places.at(['calendar', scenario.calendar.region === undefined ? 'country' : 'region'])
  return {
    code: 'scenario.noHolidaysKnown',
    figures: { country: scenario.calendar.country ?? '', region: scenario.calendar.region ?? '' },
    path: ['calendar'],
    file: at?.file ?? file,
    line: at?.value.line ?? 1,
    column: at?.value.column ?? 1,
    endColumn: (at?.value.column ?? 1) + 1,
  }
}
