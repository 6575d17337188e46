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
import { base64 } from './kernel/base64.js'
import { OutOfRangeError } from './kernel/out-of-range-error.js'
import { type Language, languages } from './language/languages.js'
import type { ComposedMessage, MessageParts } from './platform/compose-message.js'
import { embeddedFonts } from './platform/embedded-fonts.js'
import { programVersion } from './platform/program-version.js'
import { readScenarioFile } from './platform/read-scenario-file.js'
import { shippedPresets } from './platform/shipped-folders.js'
import { SimulationPool, simulateShards } from './platform/simulation-shards.js'
import { valueStudies } from './platform/value-studies.js'
import { defaultWorkers } from './platform/worker-pool.js'
import { type AttachmentFormat, type Redaction, type ReportFormat, reportFormats } from './report/formats.js'
import type { ReportMessages } from './report/report-messages.js'
import { clipped, visibleText } from './report/view/names.js'
import { type BreakEvenDocument, breakEvens } from './result/break-even-result.js'
import { composeDocument, type Making, studiesOf, withStudies } from './result/compose-document.js'
import type { ResultDocument } from './result/document.js'
import { drawFlowsCsv } from './result/draw-flows.js'
import { PlayedFormulas, requireAmounts } from './result/formula-warnings.js'
import { futureNumbers } from './result/future-numbers.js'
import { type FutureCosts, futureCosts } from './result/futures-result.js'
import type { LoadedStudy } from './result/loaded-study.js'
import { searchColumns, searchResult, withSearches } from './result/search-result.js'
import { type SensitivityDocument, sensitivity as sensitivityOf } from './result/sensitivity-result.js'
import {
  mergeSlices as mergeSliceTexts,
  type SliceNumber,
  type SliceProblem,
  type SliceText,
  sliceRange,
  writeSlice,
} from './result/slice.js'
import { candidatesOf } from './scenario/candidates.js'
import type { Sampling } from './scenario/comparison-schema.js'
import { hasMonthlyFormulas } from './scenario/formula/sketch-monthly.js'
import {
  type LoadedScenario,
  loadScenario as loadScenarioText,
  pictureFrom,
} from './scenario/load-scenario.js'
import type { ScenarioProblem } from './scenario/problem.js'
import { searchesOf, searchStudy } from './simulation/arrangement-search.js'
import { usualChangedDraws } from './simulation/changed-study.js'
import { futureStudy, type NamedFuture } from './simulation/future-study.js'
import { IncompatibleChoicesError } from './simulation/incompatible-choices.js'
import {
  inputColumns,
  mergeShards,
  type Outcome,
  ShardMerger,
  type StudyColumns,
  studyColumns,
} from './simulation/monte-carlo/outcome.js'
import { mostErlangFollowed, type TooLargeToFollow, tooLargeToFollow } from './simulation/reached-limit.js'
import { needsSchedules, withSchedules } from './simulation/schedule-study.js'
import { type ChannelName, channelNames, composeStudy, type Study } from './simulation/study.js'

export * from './decision/index.js'
export * from './exposure/index.js'
export * from './freshness/index.js'
export { OutOfRangeError } from './kernel/out-of-range-error.js'
export type { Language } from './language/languages.js'
export * from './queueing/index.js'
export type { AttachmentFormat, Redaction, ReportFormat } from './report/formats.js'
export type { ResultDocument } from './result/document.js'
export { drawColumnsCsv } from './result/draw-columns.js'
export type { LoadedStudy } from './result/loaded-study.js'
export type { SensitivityDocument } from './result/sensitivity-result.js'
export type { SliceNumber, SliceProblem, SliceText } from './result/slice.js'
export type { ScenarioProblem } from './scenario/problem.js'
export { IncompatibleChoicesError } from './simulation/incompatible-choices.js'
export type { Outcome } from './simulation/monte-carlo/outcome.js'

export interface LoadOptions {
  /** Texts `path=value` laid over the file, in order. */
  readonly overrides?: readonly string[]
}

export type Loaded =
  | {
      readonly ok: true
      readonly study: LoadedStudy
      /** Paths of everything that was read. */
      readonly files: readonly string[]
    }
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
    readScenarioFile,
  )
  if (!loaded.ok) return loaded
  const holidays = await holidaysOf(loaded)
  if (holidays === undefined)
    return { ok: false, problems: [unknownPlace(loaded, path)], texts: loaded.texts }
  const material = { name: loaded.name, records: recordsOf(loaded), holidays }
  const composition = composeStudy({ ...material, scenario: loaded.scenario })
  if (!composition.ok) {
    const problems = composition.faults.map((fault) => ({ ...fault, path: [], column: 1, endColumn: 1 }))
    return { ok: false, problems, texts: loaded.texts }
  }
  const tooLarge = tooLargeToFollow(composition.study)
  if (tooLarge.length > 0)
    return {
      ok: false,
      problems: tooLarge.map((large) => tooLargeProblem(loaded, large, path)),
      texts: loaded.texts,
    }
  const { stringify } = await import('yaml')
  return {
    ok: true,
    study: {
      study: composition.study,
      futures: loaded.futures.flatMap(({ id, changes, stated, scenario }): NamedFuture[] => {
        const future = composeStudy({ ...material, scenario })
        // The same records that have just sufficed.
        return future.ok ? [{ id, changes, stated, study: future.study }] : []
      }),
      inputs: loaded.inputs,
      terms: loaded.terms,
      choices: loaded.choices,
      ...(loaded.droppedCorrelations.length > 0 && { droppedCorrelations: loaded.droppedCorrelations }),
      resolved: stringify(loaded.resolved.value),
      ...logoOf(loaded),
    },
    files: [...loaded.texts.keys()],
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
  /** The scenario's own sampling where it is not said. */
  readonly sampling?: Sampling
  /**
   * Stops once the 95 % half-width of every option's mean total cost is at most this share of it, 0.00001 to 0.5, after
   * 1024 draws or a doubling of them; the scenario's own precision, or all draws, where it is not said.
   */
  readonly precision?: number
  readonly onProgress?: (drawsDone: number, draws: number) => void
}

/**
 * Plays every option of a study through every draw and compares them. The same study, seed and number of draws give
 * the same document, whatever the number of workers.
 *
 * @throws OutOfRangeError for an illegal number of draws, seed, workers or precision.
 * @throws IncompatibleChoicesError for a Latin hypercube that should stop at a precision.
 */
export async function simulate(loaded: LoadedStudy, options: SimulateOptions = {}): Promise<ResultDocument> {
  return (await simulateWithDraws(loaded, options)).document
}

/** Draws from which it is seen whether a formula gives a number at the size a scenario has. */
const drawsOfCheck = 20

/**
 * Plays a few draws of a study whose costs have formulas over the months, to see that each gives an amount in some month.
 *
 * @throws NoAmountError where one does not.
 */
export async function requireFormulaAmounts({ study: own, terms }: LoadedStudy): Promise<void> {
  if (!hasMonthlyFormulas(own.scenario)) return
  const study = await scheduled(plannedStudy(own, { draws: drawsOfCheck, sampling: 'plain', workers: 1 }))
  const pool = new SimulationPool({ workers: 1 })
  try {
    const merger = new ShardMerger(study)
    await pool.play(study, (shard) => merger.add(shard), {})
    requireAmounts(
      study,
      merger.outcome().options.map(({ sums }) => sums),
      terms,
    )
  } finally {
    await pool.close()
  }
}

/** A result with the draws it was made of, such as for exporting them. */
export interface SimulatedDraws {
  readonly document: ResultDocument
  readonly outcome: Outcome
}

/** As {@link simulate}, and hands out the draws as well. */
export async function simulateWithDraws(
  loaded: LoadedStudy,
  options: SimulateOptions = {},
): Promise<SimulatedDraws> {
  const study = await scheduled(plannedStudy(loaded.study, options))
  const precision = precisionOf(loaded.study, options)
  if (precision !== undefined && study.latinHypercubeOver !== undefined)
    throw new IncompatibleChoicesError('latinHypercubeWithPrecision')
  const { workers = defaultWorkers(), onProgress } = options
  const pool = new SimulationPool({ workers })
  try {
    if (precision === undefined) {
      const merger = new ShardMerger(study)
      const [columns] = await Promise.all([
        workers > 1 ? columnsMeanwhile(study) : undefined,
        pool.play(study, (shard) => merger.add(shard), { onProgress }),
      ])
      return await resultOf({ ...loaded, study }, merger.outcome(columns), pool, { workers })
    }
    const { shards, draws, reached } = await pool.untilPrecise(study, precision, { onProgress })
    const stopping = { precision, reached, mostDraws: study.draws }
    const asRun = { ...study, draws }
    const outcome = mergeShards(asRun, shards)
    // What they hold is in the outcome now.
    shards.length = 0
    return await resultOf({ ...loaded, study: asRun }, outcome, pool, { workers, stopping })
  } finally {
    await pool.close()
  }
}

/**
 * Plays the draws of a simulation once more, one after another as they are asked for, and hands out every option's cash flows by
 * month and category as comma-separated values. As many draws as the simulation came to, where it stopped at a precision.
 *
 * @throws OutOfRangeError for an illegal number of draws, seed or workers.
 */
export async function drawFlows(
  loaded: LoadedStudy,
  options: Omit<SimulateOptions, 'precision' | 'onProgress'> = {},
): Promise<Iterable<string>> {
  return drawFlowsCsv(await scheduled(plannedStudy(loaded.study, options)))
}

/**
 * Computes one slice of a simulation, as text to be kept in a file: `mergeSlices` of all slices gives what one run
 * gives. Slices may be computed anywhere, in any order.
 *
 * @throws OutOfRangeError for illegal options or a slice that is not one of its count.
 * @throws IncompatibleChoicesError for a Latin hypercube or a precision.
 */
export async function simulateSlice(
  loaded: LoadedStudy,
  slice: SliceNumber,
  options: SimulateOptions = {},
): Promise<string> {
  const study = await scheduled(plannedStudy(loaded.study, options))
  if (study.latinHypercubeOver !== undefined) throw new IncompatibleChoicesError('latinHypercubeWithSlices')
  if (precisionOf(loaded.study, options) !== undefined) {
    throw new IncompatibleChoicesError('precisionWithSlices')
  }
  const range = sliceRange(study.draws, slice)
  const pool = new SimulationPool({ workers: options.workers })
  try {
    const shards = await pool.columns(study, { range, onProgress: options.onProgress })
    return writeSlice({ ...loaded, study }, slice, shards, programVersion())
  } finally {
    await pool.close()
  }
}

export type MergedResult =
  | ({ readonly ok: true } & SimulatedDraws)
  | { readonly ok: false; readonly problems: readonly SliceProblem[] }

/** The result of all slices of a simulation, given in any order: the same bytes as one run gives. */
export async function mergeSlices(
  slices: readonly SliceText[],
  { workers = defaultWorkers() }: Pick<SimulateOptions, 'workers'> = {},
): Promise<MergedResult> {
  requireWhole('workers', workers, 1, 1024)
  const merged = await mergeSliceTexts(slices, programVersion())
  if (!merged.ok) return merged
  const pool = new SimulationPool({ workers })
  try {
    return { ok: true, ...(await resultOf(merged.loaded, merged.merger.outcome(), pool, { workers })) }
  } finally {
    await pool.close()
  }
}

/** The study as it is to be run. */
function plannedStudy(own: Study, options: SimulateOptions): Study {
  const { draws = own.draws, seed = own.seed, workers = defaultWorkers() } = options
  requireWhole('draws', draws, 2, 1_000_000)
  requireWhole('seed', seed, 0, Number.MAX_SAFE_INTEGER)
  requireWhole('workers', workers, 1, 1024)
  const sampling = options.sampling ?? own.scenario.simulation.sampling
  return {
    ...own,
    draws,
    seed,
    staffing: options.staffing ?? own.staffing,
    ...(sampling === 'latin-hypercube' && { latinHypercubeOver: draws }),
  }
}

/** The study with the schedules of options that state shifts: the solver is loaded for them only. */
async function scheduled(study: Study): Promise<Study> {
  if (!needsSchedules(study)) return study
  const { loadRepeatableSolver } = await import('./platform/solver.js')
  return withSchedules(study, await loadRepeatableSolver())
}

function precisionOf({ scenario }: Study, { precision }: SimulateOptions): number | undefined {
  if (precision === undefined) {
    const stated = scenario.simulation.precision?.distribution
    return stated?.kind === 'constant' ? stated.value : undefined
  }
  if (precision >= 1e-5 && precision <= 0.5) return precision
  throw new OutOfRangeError('precision', precision, '0.00001 <= precision <= 0.5')
}

/** What needs no worker, worked out while they play the first draws; piece by piece, so that this thread hears of them. */
async function columnsMeanwhile(study: Study): Promise<StudyColumns> {
  const inputs: Outcome['inputs'][number][] = []
  for (const column of inputColumns(study)) {
    inputs.push(column)
    await new Promise(setImmediate)
  }
  return studyColumns(study, inputs)
}

/** Simulates the named futures of a study and what it searches for, and composes the document. */
async function resultOf(
  { study, futures, inputs, terms, choices, droppedCorrelations, resolved, logo }: LoadedStudy,
  outcome: Outcome,
  pool: SimulationPool,
  { workers, stopping }: { readonly workers: number; readonly stopping?: Making['stopping'] },
): Promise<SimulatedDraws> {
  requireAmounts(
    study,
    outcome.options.map(({ sums }) => sums),
    terms,
  )
  const searches = searchesOf(study.scenario)
  // What threads hold is let go before results are composed, where nothing more is played.
  if (futures.length === 0 && searches.length === 0) await pool.close()
  const studies = valueStudies(studiesOf(study, outcome), workers)
  const inFutures = await Promise.all(
    futures.map(async (future): Promise<FutureCosts> => {
      const asRun = await scheduled(futureStudy(future, study))
      return {
        ...futureCosts(future, asRun, await pool.columns(asRun)),
        numbers: futureNumbers(future, asRun, study),
      }
    }),
  )
  const making = {
    inputs,
    terms,
    ...(choices && { choices }),
    ...(droppedCorrelations && { droppedCorrelations }),
    programVersion: programVersion(),
    resolved,
    logo,
    ...(stopping && { stopping }),
  }
  const document = composeDocument(study, outcome, making, inFutures, [])
  const searched = await Promise.all(
    searches.map(async (search) => {
      const asRun = await scheduled(searchStudy(study, search))
      const tried = await searchColumns(search, asRun.draws, (values) =>
        pool.columns({ ...asRun, search: { ...search, values } }),
      )
      const found = searchResult(search, asRun, tried)
      return { arrangement: search.arrangement, result: found }
    }),
  )
  return { document: withSearches(withStudies(document, await studies), searched), outcome }
}

export interface BreakEvenOptions {
  /** The scenario's own seed where it is not said. */
  readonly seed?: number
  /** Of the scenario's own draws the first; 128 where it is not said. */
  readonly draws?: number
  readonly onProgress?: (done: number, all: number) => void
}

/** Where the order of every pair of options changes, and the cheapest by volume and volatility. */
export async function breakEven(
  loaded: LoadedStudy,
  {
    seed = loaded.study.seed,
    draws = Math.min(loaded.study.draws, usualChangedDraws),
    onProgress,
  }: BreakEvenOptions = {},
): Promise<BreakEvenDocument> {
  requireWhole('seed', seed, 0, Number.MAX_SAFE_INTEGER)
  requireWhole('draws', draws, 2, 100_000)
  // Cases resemble each other: in one thread they share the tables that workers would each build anew.
  const [{ Engine }, { SharedWeekTables }] = await Promise.all([
    import('./simulation/monte-carlo/engine.js'),
    import('./staffing/week-tables.js'),
  ])
  const tables = new SharedWeekTables()
  const formulas = new PlayedFormulas()
  const play = async (study: Study) => {
    await new Promise(setImmediate)
    const played = new Engine(await scheduled(study), tables).run(0, study.draws)
    const ids = candidatesOf(study.scenario)
    const options = played.options.map(({ blocks }, index) => ({ id: ids[index]!, blocks }))
    formulas.add(study, options, loaded.terms)
    return [played]
  }
  const document = await breakEvens({ ...loaded.study, seed, draws }, play, onProgress)
  const warnings = formulas.warnings()
  return warnings.length > 0 ? { ...document, warnings } : document
}

export interface SensitivityOptions {
  /** Pairs of draws, whole, 2 to 100,000; each is played twice for every uncertain input and twice more. */
  readonly pairs?: number
  /** The scenario's own seed where it is not said. */
  readonly seed?: number
  readonly workers?: number
  /** Options or arrangements whose difference is told; the two with the least mean total cost where it is not said. */
  readonly between?: readonly [string, string]
  readonly onProgress?: (runsDone: number, runs: number) => void
}

/**
 * How much of the variance of the lead of one option over another, and of every option's total cost, each input makes by
 * itself and together with others: Sobol indices from runs of their own.
 *
 * @throws OutOfRangeError for illegal numbers, and for options to compare that are not two of the scenario's.
 */
export async function sensitivity(
  loaded: LoadedStudy,
  {
    pairs = 256,
    seed = loaded.study.seed,
    workers = defaultWorkers(),
    between,
    onProgress,
  }: SensitivityOptions = {},
): Promise<SensitivityDocument> {
  requireWhole('pairs', pairs, 2, 100_000)
  requireWhole('seed', seed, 0, Number.MAX_SAFE_INTEGER)
  requireWhole('workers', workers, 1, 1024)
  const play = async (study: Study) => await simulateShards(await scheduled(study), { workers, onProgress })
  return await sensitivityOf({ ...loaded.study, seed }, { pairs, ...(between && { between }) }, play)
}

export interface ReportOptions {
  readonly format: ReportFormat
  readonly language: Language
  /** Files that go with an e-mail, `eml`. */
  readonly attach?: readonly AttachmentFormat[]
  /** What those files are called, without ending; the scenario's name unless given. */
  readonly name?: string
  /** An edition that leaves something out: `bidders` has no amount of money and nothing of the options. */
  readonly redact?: Redaction
}

/**
 * A report of a result document in one language, a pure function of both: text, or the bytes of a workbook, a PDF or an
 * e-mail. What a PDF's bytes are depends on the browser that prints it, too.
 * @throws PrintError where a PDF is asked for and no browser prints it
 */
export async function renderReport(
  result: ResultDocument,
  options: ReportOptions & { readonly format: Exclude<ReportFormat, 'xlsx' | 'pdf' | 'eml'> },
): Promise<string>
export async function renderReport(
  result: ResultDocument,
  options: ReportOptions,
): Promise<string | Uint8Array>
export async function renderReport(
  result: ResultDocument,
  options: ReportOptions,
): Promise<string | Uint8Array> {
  const { format, language } = options
  if (!languages.includes(language)) throw new TypeError(`no language ${language}`)
  if (!reportFormats.includes(format)) {
    throw new TypeError(`no format ${format}; reports are ${reportFormats.join(', ')}`)
  }
  const [{ messages }, { reportTexts }] = await Promise.all([
    import('./language/catalogue.js'),
    import('./language/report.js'),
  ])
  const words = await messages(language, reportTexts)
  if (format === 'eml') return (await composeReportEmail(result, options)).bytes
  if (options.redact !== undefined) return await renderRedacted(result, options, words)
  if (format === 'csv') return (await import('./report/csv.js')).renderCsv(result, words)
  if (format === 'xlsx') return (await import('./report/xlsx.js')).renderXlsx(result, words)
  if (format === 'txt') return (await import('./report/text/report.js')).renderText(result, words)
  const [, , { renderHtml }, { drawChart }] = await reportModules()
  const html = await renderHtml(result, {
    language,
    messages: words,
    drawChart,
    fonts: await embeddedFonts(),
  })
  return format === 'html' ? html : await asPdf(html, result)
}

/** The edition for bidders. Its words are read from a brief that has nothing else in it: see report/bidders/brief. */
async function renderRedacted(
  result: ResultDocument,
  { format, language }: ReportOptions,
  words: ReportMessages,
): Promise<string | Uint8Array> {
  if (format === 'csv') return (await import('./report/bidders/csv.js')).renderBiddersCsv(result)
  if (format === 'xlsx') return (await import('./report/bidders/xlsx.js')).renderBiddersXlsx(result, words)
  if (format === 'txt') return (await import('./report/bidders/text.js')).renderBiddersText(result, words)
  const [{ renderBiddersHtml }, { drawChart }] = await Promise.all([
    import('./report/bidders/html.js'),
    import('./platform/vector-charts.js'),
  ])
  const fonts = await embeddedFonts()
  const html = await renderBiddersHtml(result, { language, messages: words, drawChart, fonts })
  return format === 'html' ? html : await asPdf(html, result)
}

async function asPdf(html: string, result: ResultDocument): Promise<Uint8Array> {
  const { printPdf } = await import('./platform/print-pdf.js')
  return await printPdf(html, startOf(result))
}

export interface EmailOptions {
  readonly language: Language
  readonly attach?: readonly AttachmentFormat[]
  /** Name of the attached files without ending; the scenario's unless given. */
  readonly name?: string
  /** Sender and recipients; without them it is a draft. */
  readonly addressed?: MessageParts['addressed']
  /** The edition for bidders: what is asked, and no answer. */
  readonly redact?: Redaction | undefined
  /** When it is sent; the first day of the scenario's period unless given, since a result knows no other day. */
  readonly date?: Date
}

/** An e-mail with the words a person decides by whether to send it. */
export interface ReportEmail extends ComposedMessage {
  readonly subject: string
  readonly text: string
  readonly attachments: readonly { readonly fileName: string; readonly bytes: number }[]
}

/**
 * The answer of a result document as an e-mail, ready to be sent. The same result, options and date give the same bytes.
 * @throws PrintError where a PDF goes with it and no browser prints it
 */
export async function composeReportEmail(
  result: ResultDocument,
  options: EmailOptions,
): Promise<ReportEmail> {
  const [email] = await composeReportEmails(result, options, [options.addressed])
  return email!
}

/**
 * The same message to several readers, none of whom is told of the others.
 * @param addressed sender and recipients of each; undefined for a draft
 */
export async function composeReportEmails(
  result: ResultDocument,
  options: Omit<EmailOptions, 'addressed'>,
  addressed: readonly MessageParts['addressed'][],
): Promise<ReportEmail[]> {
  const { language, attach = [], date = startOf(result), redact } = options
  const { name = redact ?? result.scenario.name } = options
  const [{ messages }, { reportTexts }, { renderChart }, { renderMail }, { composeMessage }] =
    await Promise.all([
      import('./language/catalogue.js'),
      import('./language/report.js'),
      import('./platform/chart-renderer.js'),
      redact === undefined
        ? import('./report/email/report-mail.js')
        : import('./report/bidders/mail.js').then((mail) => ({ renderMail: mail.renderBiddersMail })),
      import('./platform/compose-message.js'),
    ])
  const attachments: MessageParts['attachments'][number][] = []
  for (const format of attach) {
    const content = await renderReport(result, { format, language, ...(redact && { redact }) })
    attachments.push({
      fileName: `${fileNameFrom(name)}.${format}`,
      contentType: contentTypes[format],
      content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    })
  }
  const mail = await renderMail(result, {
    messages: await messages(language, reportTexts),
    renderChart,
    attachments: attachments.map(({ fileName }) => fileName),
  })
  const parts = { mail, language, attachments, date }
  return await Promise.all(
    addressed.map(async (people) => ({
      ...(await composeMessage({ ...parts, ...(people && { addressed: people }) })),
      subject: mail.subject,
      text: mail.text,
      attachments: attachments.map(({ fileName, content }) => ({ fileName, bytes: content.length })),
    })),
  )
}

const contentTypes: Readonly<Record<AttachmentFormat, string>> = {
  html: 'text/html',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A name as every system can keep a file under it. */
function fileNameFrom(name: string): string {
  return clipped(visibleText(name).replace(/[/\\:*?"<>|]/g, '_'), 80)
}

/** The first day of the period a result is about: the one date in it. */
function startOf({ scenario }: ResultDocument): Date {
  return new Date(`${scenario.horizon.start}-01T00:00:00Z`)
}

/** What a report is made with, loaded when first asked for: a simulation can have it fetched while its workers compute. */
export async function reportModules() {
  return await Promise.all([
    import('./language/catalogue.js'),
    import('./language/report.js'),
    import('./report/html.js'),
    import('./platform/vector-charts.js'),
  ])
}

function requireWhole(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return
  throw new OutOfRangeError(name, value, `whole, ${least} <= ${name} <= ${most}`)
}

/** The picture at the head of the report, as the result carries it; loading has found it sound. */
function logoOf({ dataFiles }: LoadedScenario): Pick<LoadedStudy, 'logo'> {
  const file = dataFiles.get('logo')
  const reading = file && pictureFrom(file.text)
  if (!reading?.ok) return {}
  const { bytes, ...picture } = reading.picture
  return { logo: { ...picture, base64: base64(bytes) } }
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

function tooLargeProblem(
  { resolved, scenario }: LoadedScenario,
  { option, erlang }: TooLargeToFollow,
  file: string,
): ScenarioProblem {
  const own = scenario.options[option]?.service === undefined ? [] : ['options', option]
  const path = [...own, 'service', 'staffTo']
  const at = resolved.places.at(path)
  return {
    code: 'scenario.reachedTooLarge',
    figures: { option, erlang: Math.round(erlang), most: mostErlangFollowed },
    path,
    file: at?.file ?? file,
    line: at?.value.line ?? 1,
    column: at?.value.column ?? 1,
    endColumn: (at?.value.column ?? 1) + 'reached'.length,
  }
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
