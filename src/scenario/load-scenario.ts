import { parseRecords } from '../demand/parse-records.js'
import { cellSpan } from '../demand/records-cell.js'
import { fromBase64 } from '../kernel/base64.js'
import { mostPixels, type PictureReading, readPicture } from '../kernel/picture.js'
import { BundleReader } from './bundle.js'
import { findOutChecks } from './comparison-checks.js'
import { correlationFindings } from './correlation/check-correlations.js'
import type { Correlation } from './correlation/correlation-groups.js'
import { crossChecks } from './cross-checks.js'
import { exposureChecks } from './exposure-checks.js'
import { folderOf, type ReadableFolders, resolveReference } from './file-reference.js'
import { mayHoldFormulas } from './formula/formula-sites.js'
import { type ExpressionParser, loadExpressionParser } from './formula/parse-formula.js'
import { readFormulas } from './formula/read-formulas.js'
import { sketchFormulas } from './formula/sketch-formulas.js'
import { type FutureScenario, futureScenarios } from './futures.js'
import { type ScenarioInput, scenarioInputs, withOrigins } from './inputs.js'
import { isHeld, withoutHeldCorrelations } from './overridden-numbers.js'
import { applyOverrides, overrideFile, overrideText } from './overrides.js'
import { pathText, type ValuePath } from './place.js'
import { type Finding, placed } from './placed-problem.js'
import { isMapping, type Plain } from './plain.js'
import { type ScenarioProblem, sortedByPosition } from './problem.js'
import type { ReadFile } from './read-file.js'
import { SourceReader } from './read-sources.js'
import { type Sourced, wholeFile } from './read-yaml.js'
import { filePaths, type Scenario, scenarioSchema } from './scenario.js'
import { schemaFindings } from './schema-findings.js'
import { staffingChecks } from './staffing-checks.js'
import { statedChoices } from './stated-choices.js'
import { type ScenarioTerm, statedTerms, withoutSources } from './stated-terms.js'
import { workloadChecks } from './workload-check.js'

export interface LoadRequest {
  /** Path of the scenario file, forward slashes. */
  readonly file: string
  /** Folder whose files may be read; the scenario's own folder where it is not said. */
  readonly root?: string
  /** Folder of the shipped presets, for `extends: preset:NAME`. */
  readonly presets?: string
  /** Texts `path=value` from the command line, laid over the scenario in order. */
  readonly overrides?: readonly string[]
}

/** A data file the scenario refers to. */
export interface DataFile {
  /** Path of the value that names it. */
  readonly at: ValuePath
  readonly path: string
  /** Of a picture: its bytes in base64. */
  readonly text: string
}

export interface LoadedScenario {
  readonly ok: true
  /** The scenario's name, and that of its file: the ones it had before it was bundled. */
  readonly name: string
  readonly fileName: string
  readonly scenario: Scenario
  readonly inputs: readonly ScenarioInput[]
  /** Correlations of numbers that the command line, or this file over the one it extends, holds fast. */
  readonly droppedCorrelations: readonly Correlation[]
  /** What is certain by its nature, and cost lines by formulas. */
  readonly terms: readonly ScenarioTerm[]
  /** What is stated in words, such as opening hours. */
  readonly choices: readonly ScenarioTerm[]
  /** The scenario as it is in each of its named futures. */
  readonly futures: readonly FutureScenario[]
  /** By the path of the value that names the file, such as `demand.channels.voice.week.records`. */
  readonly dataFiles: ReadonlyMap<string, DataFile>
  /** What was written, merged, with the place of every value. */
  readonly resolved: Sourced
  /** Every scenario text read, by path. */
  readonly texts: ReadonlyMap<string, string>
}

export interface UnreadableScenario {
  readonly ok: false
  /** All of them, sorted by file and position. */
  readonly problems: readonly ScenarioProblem[]
  /** Every text read, by path: for code frames. */
  readonly texts: ReadonlyMap<string, string>
}

/** Problems reported at most. */
const mostProblems = 100

/**
 * Reads a scenario, what it extends and the data it refers to, lays overrides over it and checks everything.
 * Nothing is thrown for anything a file may contain; `disk` is the only way to the files.
 */
export async function loadScenario(
  request: LoadRequest,
  disk: ReadFile,
): Promise<LoadedScenario | UnreadableScenario> {
  const folders = { root: request.root ?? folderOf(request.file), presets: request.presets }
  const bundles = new BundleReader(request.file, disk, folders)
  const { readFile } = bundles
  const reader = new SourceReader(readFile, folders)
  const merged = await reader.read(request.file)
  if (!merged) return unreadable(reader.problems, reader.texts)
  const overrides = request.overrides ?? []
  if (overrides.length > 0) reader.texts.set(overrideFile, overrideText(overrides))
  const { sourced, problems } = applyOverrides(merged, overrides)
  const parse = mayHoldFormulas(sourced.value) ? await loadExpressionParser() : undefined
  const checked = checkScenario(sourced, request.file, parse)
  const data = await readDataFiles(sourced, request.file, folders, readFile)
  for (const { path, text } of data.files) reader.texts.set(path, text)
  const { futures, problems: futureProblems } = checked.scenario
    ? futureScenarios(sourced, checked.scenario, request.file, (changed) =>
        checkScenario(changed, request.file, parse),
      )
    : { futures: [], problems: [] }
  const all = [...reader.problems, ...problems, ...checked.problems, ...futureProblems, ...data.problems]
  if (all.length > 0 || !checked.scenario) return unreadable(all, reader.texts)
  const ofBundle = <Listed extends { readonly position?: ScenarioInput['position'] }>(
    listed: Listed,
  ): Listed =>
    listed.position?.file === request.file
      ? { ...listed, position: { ...listed.position, file: `${folderOf(request.file)}/${fileName}` } }
      : listed
  const fileName = bundles.bundle?.name ?? request.file.slice(request.file.lastIndexOf('/') + 1)
  return {
    ok: true,
    fileName,
    name: fileName.replace(/\.ya?ml$/i, ''),
    scenario: checked.scenario,
    inputs: scenarioInputs(checked.scenario, sourced.places).map(ofBundle),
    terms: statedTerms(withoutSources(sourced.value), sourced.places, checked.scenario).map(ofBundle),
    choices: statedChoices(withoutSources(sourced.value).value, sourced.places).map(ofBundle),
    futures: futures.map(({ stated, ...future }) => ({
      ...future,
      stated: { ...stated, inputs: stated.inputs.map(ofBundle), terms: stated.terms.map(ofBundle) },
    })),
    droppedCorrelations: checked.droppedCorrelations ?? [],
    dataFiles: new Map(data.files.map((file) => [pathText(file.at), file])),
    resolved: sourced,
    texts: reader.texts,
  }
}

export interface CheckedScenario {
  /** Undefined where there are problems. */
  readonly scenario?: Scenario
  /** Stated correlations that `scenario` is without. */
  readonly droppedCorrelations?: readonly Correlation[]
  readonly problems: readonly ScenarioProblem[]
}

/**
 * Checks a merged scenario against the schema and its parts against each other.
 *
 * @param parse the parser of formulas, where the scenario may hold any
 */
export function checkScenario(sourced: Sourced, file: string, parse?: ExpressionParser): CheckedScenario {
  const { places } = sourced
  const { value, sources, findings: ofSources } = withoutSources(sourced.value)
  // Of a term with its source it is the value that is at fault.
  const atValue = (finding: Finding): Finding =>
    finding.at === 'value' && sources.has(pathText(finding.path))
      ? { ...finding, path: [...finding.path, 'value'] }
      : finding
  const read = readFormulas(value, parse)
  const parsed = scenarioSchema.safeParse(read.value)
  const loosened = parsed.success ? withoutHeldCorrelations(parsed.data, places, file) : undefined
  const findings = [
    ...ofSources,
    ...read.findings,
    ...(parsed.success ? [] : schemaFindings(parsed.error.issues, value)),
    ...crossChecks(value),
    ...(loosened
      ? [
          ...findOutChecks(loosened.scenario, (number, at) =>
            isHeld(loosened.scenario, number, at, places, file),
          ),
          ...staffingChecks(loosened.scenario),
          ...exposureChecks(loosened.scenario),
          ...correlationFindings(parsed.data!, loosened.dropped),
        ]
      : []),
  ]
  const sketched = loosened && findings.length === 0 ? sketchFormulas(loosened.scenario) : undefined
  const ofFormulas = sketched?.findings ?? []
  // What formulas amount to is known only once they are sketched.
  const ofWork = sketched && ofFormulas.length === 0 ? workloadChecks(sketched.scenario) : []
  const problems = [...findings, ...ofFormulas, ...ofWork].map((finding) =>
    placed(atValue(finding), places, file),
  )
  return sketched && problems.length === 0
    ? {
        scenario: withOrigins(sketched.scenario, places),
        problems,
        droppedCorrelations: loosened!.dropped,
      }
    : { problems }
}

interface DataFiles {
  readonly files: readonly DataFile[]
  readonly problems: readonly ScenarioProblem[]
}

async function readDataFiles(
  sourced: Sourced,
  file: string,
  folders: ReadableFolders,
  readFile: ReadFile,
): Promise<DataFiles> {
  const files: DataFile[] = []
  const problems: ScenarioProblem[] = []
  for (const { at, written, content } of fileValues(sourced.value)) {
    const place = sourced.places.at(at)
    const from = place && place.file !== overrideFile ? place : { file, origin: 'scenario' }
    const report = (code: string, figures: Readonly<Record<string, string | number>>) =>
      problems.push(placed({ code, figures, path: at, at: 'value' }, sourced.places, file))
    const reference = resolveReference(written, from, folders)
    if (!reference.ok) {
      report(reference.code, { found: written })
      continue
    }
    const outcome = await readFile(reference.path, content)
    if (!outcome.ok) {
      const code = outcome.code
      const figures = { ...outcome.figures, found: written, file: reference.path }
      if (outcome.line === undefined) report(code, figures)
      else {
        const { line, column = 1 } = outcome
        problems.push({ ...wholeFile(reference.path, code, figures), line, column, endColumn: column })
      }
      continue
    }
    files.push({ at, path: reference.path, text: outcome.text })
    if (content === 'text') problems.push(...recordsProblems(reference.path, outcome.text))
    else {
      const reading = pictureFrom(outcome.text)
      if (!reading.ok) report(reading.code, { found: written, mostPixels })
    }
  }
  return { files, problems }
}

/** Every value that names a file, as written. */
function fileValues(value: Plain) {
  return filePaths.flatMap(({ at: pattern, content }) =>
    valuesMatching(value, pattern, []).map((found) => ({ ...found, content })),
  )
}

function valuesMatching(
  value: Plain,
  pattern: readonly string[],
  at: ValuePath,
): { at: ValuePath; written: string }[] {
  const [key, ...rest] = pattern
  if (key === undefined) return typeof value === 'string' ? [{ at, written: value }] : []
  if (!isMapping(value)) return []
  return Object.entries(value)
    .filter(([name]) => key === '*' || key === name)
    .flatMap(([name, child]) => valuesMatching(child, rest, [...at, name]))
}

/** A picture from its bytes in base64, as the reader gives it. */
export function pictureFrom(text: string): PictureReading {
  const bytes = fromBase64(text)
  return bytes === undefined ? { ok: false, code: 'picture.damaged' } : readPicture(bytes)
}

function recordsProblems(path: string, text: string): ScenarioProblem[] {
  const reading = parseRecords(text)
  if (reading.ok) return []
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|\n|\r/u)
  const header = lines.find((line) => line.trim() !== '') ?? ''
  return reading.problems.map(({ code, line, column, found, expected }) => {
    const written = lines[line - 1] ?? ''
    const whole = { column: 1, endColumn: [...written].length + 1 }
    return {
      code: `records.${code}`,
      figures: { column, found, expected },
      path: [],
      file: path,
      line,
      ...(cellSpan(header, written, column) ?? whole),
    }
  })
}

function unreadable(
  problems: readonly ScenarioProblem[],
  texts: ReadonlyMap<string, string>,
): UnreadableScenario {
  return { ok: false, problems: sortedByPosition(problems).slice(0, mostProblems), texts }
}
