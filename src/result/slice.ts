import { BLOCK_SIZE } from '../kernel/blocked-sum.js'
import { fromExactJson, toExactJson } from '../kernel/exact-json.js'
import { sha256Hex } from '../kernel/hash.js'
import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { candidatesOf } from '../scenario/candidates.js'
import { drawFigures, type OptionColumns, type ShardColumns } from '../simulation/monte-carlo/columns.js'
import { ShardMerger } from '../simulation/monte-carlo/outcome.js'
import type { LoadedStudy } from './loaded-study.js'

/** The version of the slice's shape; only slices of one version go together. */
export const sliceVersion = 1

/** Slices a simulation may be cut into at most. */
const mostSlices = 100_000

/** Which part of a simulation: the `number`-th of `count`, from 1. */
export interface SliceNumber {
  readonly number: number
  readonly count: number
}

/** Draws of a slice; none where there are more slices than blocks of draws. */
export interface SliceRange {
  readonly firstDraw: number
  readonly draws: number
}

/**
 * The draws of one slice. Slices begin at whole blocks of 256 draws and are as even as that allows, so that sums come
 * out to the bit as in one run.
 *
 * @throws OutOfRangeError unless 1 <= number <= count <= 100,000.
 */
export function sliceRange(draws: number, { number, count }: SliceNumber): SliceRange {
  if (!(Number.isInteger(count) && count >= 1 && count <= mostSlices)) {
    throw new OutOfRangeError('count', count, `whole, 1 <= count <= ${mostSlices}`)
  }
  if (!(Number.isSafeInteger(number) && number >= 1 && number <= count)) {
    throw new OutOfRangeError('number', number, `whole, 1 <= number <= ${count}`)
  }
  const blocks = Math.ceil(draws / BLOCK_SIZE)
  const start = Math.min(draws, Math.floor(((number - 1) * blocks) / count) * BLOCK_SIZE)
  const end = Math.min(draws, Math.floor((number * blocks) / count) * BLOCK_SIZE)
  return { firstDraw: start, draws: end - start }
}

interface SliceHeader {
  readonly document: 'sourcing-slice'
  readonly sliceVersion: number
  readonly program: { readonly name: 'sourcing'; readonly version: string }
  readonly scenario: string
  readonly seed: number
  /** Of the whole simulation. */
  readonly totalDraws: number
  readonly slice: SliceNumber
  /** SHA-256 of the two lines that follow. */
  readonly studyHash: string
  readonly columnsHash: string
}

/**
 * A slice as text of three lines: what it is, the study with everything it takes to merge, and the columns with every
 * double exact.
 *
 * @param loaded with the seed, number of draws and staffing that were simulated.
 */
export function writeSlice(
  loaded: LoadedStudy,
  slice: SliceNumber,
  shards: readonly ShardColumns[],
  programVersion: string,
): string {
  const study = toExactJson(loaded)
  const columns = toExactJson(shards)
  const header: SliceHeader = {
    document: 'sourcing-slice',
    sliceVersion,
    program: { name: 'sourcing', version: programVersion },
    scenario: loaded.study.name,
    seed: loaded.study.seed,
    totalDraws: loaded.study.draws,
    slice: { number: slice.number, count: slice.count },
    studyHash: sha256Hex(study),
    columnsHash: sha256Hex(columns),
  }
  return `${JSON.stringify(header)}\n${study}\n${columns}\n`
}

/** A slice's text with the name it is spoken of by, such as its file. */
export interface SliceText {
  readonly name: string
  /** The text, or how to read it: it is then read twice, and not kept. */
  readonly text: string | (() => Promise<string>)
}

/**
 * Why slices cannot be merged. `notASlice` {name}; `otherVersion` {name, version, known}; `damaged` {name};
 * `otherProgram` {name, version, expected}; `otherStudy` {name, other}: not of one scenario, seed and number of draws;
 * `otherCount` {name, count, expected}; `twice` {number, name, other}; `missing` {numbers, count}.
 */
export interface SliceProblem {
  readonly code: `slice.${
    | 'notASlice'
    | 'otherVersion'
    | 'damaged'
    | 'otherProgram'
    | 'otherStudy'
    | 'otherCount'
    | 'twice'
    | 'missing'}`
  readonly figures: Readonly<Record<string, string | number>>
}

export type MergedSlices =
  | {
      readonly ok: true
      readonly loaded: LoadedStudy
      /** Holds all draws. */
      readonly merger: ShardMerger
    }
  | { readonly ok: false; readonly problems: readonly SliceProblem[] }

/**
 * Puts all slices of a simulation together, given in any order. What comes out composes the same document, byte for
 * byte, as one run of all draws.
 *
 * @param programVersion of the program that merges: results of different versions may differ.
 */
export async function mergeSlices(
  texts: readonly SliceText[],
  programVersion: string,
): Promise<MergedSlices> {
  const slices: CheckedSlice[] = []
  const problems: SliceProblem[] = []
  for (const source of texts) {
    const reading = await readSlice(source)
    if ('code' in reading) problems.push(reading)
    else slices.push({ name: reading.name, header: reading.header, source })
  }
  problems.push(...disagreements(slices, programVersion))
  const [first, ...others] = [...slices].sort((a, b) => a.header.slice.number - b.header.slice.number)
  if (problems.length > 0 || first === undefined) return { ok: false, problems }
  // One slice in memory at a time: all of them are as large as what they are put together to.
  const reading = await readAgain(first)
  if ('code' in reading) return { ok: false, problems: [reading] }
  const loaded = decoded(reading.study)
  if (!isStudy(loaded)) return notASlice(first)
  const merger = new ShardMerger(loaded.study)
  const added = (slice: CheckedSlice, columns: unknown): boolean => {
    const range = sliceRange(loaded.study.draws, slice.header.slice)
    if (!areColumns(columns, range, candidatesOf(loaded.study.scenario).length)) return false
    for (const shard of columns) merger.add(shard)
    return true
  }
  if (!added(first, decoded(reading.columns))) return notASlice(first)
  for (const slice of others) {
    const reading = await readAgain(slice)
    if ('code' in reading) return { ok: false, problems: [reading] }
    if (!added(slice, decoded(reading.columns))) return notASlice(slice)
  }
  return { ok: true, loaded, merger }
}

/** A slice that is sound by itself. */
interface CheckedSlice {
  readonly name: string
  readonly header: SliceHeader
  readonly source: SliceText
}

/** Reads a slice that was found sound before: it may have changed in the meantime. */
async function readAgain({ name, header, source }: CheckedSlice): Promise<ReadSlice | SliceProblem> {
  const reading = await readSlice(source)
  if ('code' in reading || reading.header.columnsHash === header.columnsHash) return reading
  return { code: 'slice.damaged', figures: { name } }
}

const notASlice = ({ name }: CheckedSlice): MergedSlices => ({
  ok: false,
  problems: [{ code: 'slice.notASlice', figures: { name } }],
})

/** What a line holds; undefined where it is not what this program writes, although its hash holds. */
function decoded(line: string): unknown {
  try {
    return fromExactJson(line)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}

/** Most draws of a simulation, and most months of one: more is no study of this program, and would take the memory. */
const mostDraws = 1_000_000
const mostMonths = 1200

/** Whether what stands in a slice has the parts of a study: slices may come from strangers. */
function isStudy(value: unknown): value is LoadedStudy {
  const { study, futures, inputs, resolved } = (value ?? {}) as Partial<LoadedStudy>
  return (
    typeof study === 'object' &&
    typeof study.name === 'string' &&
    // It names the files that are written.
    /^[^/\\\0]{1,200}$/.test(study.name) &&
    Number.isSafeInteger(study.seed) &&
    Number.isSafeInteger(study.draws) &&
    study.draws >= 2 &&
    study.draws <= mostDraws &&
    Array.isArray(study.months) &&
    study.months.length >= 1 &&
    study.months.length <= mostMonths &&
    typeof study.scenario?.options === 'object' &&
    Array.isArray(futures) &&
    Array.isArray(inputs) &&
    typeof resolved === 'string'
  )
}

/** Whether columns are those of a range of draws, in order and without gaps, for so many options. */
function areColumns(
  value: unknown,
  { firstDraw, draws }: SliceRange,
  options: number,
): value is ShardColumns[] {
  if (!Array.isArray(value)) return false
  let next = firstDraw
  for (const shard of value as Partial<ShardColumns>[]) {
    if (shard?.firstDraw !== next || !Array.isArray(shard.options) || shard.options.length !== options) {
      return false
    }
    const lengths = new Set(shard.options.flatMap((option) => columnLengths(option)))
    const [length] = lengths
    if (lengths.size !== 1 || length === undefined || !(length > 0)) return false
    next += length
  }
  return next === firstDraw + draws
}

/** Lengths of an option's columns of draws; −1 for one that is missing. */
function columnLengths({ draws }: Partial<OptionColumns>): number[] {
  return drawFigures.map((figure) => {
    const column: unknown = draws?.[figure]
    return column instanceof Float64Array ? column.length : -1
  })
}

interface ReadSlice {
  readonly name: string
  readonly header: SliceHeader
  readonly study: string
  readonly columns: string
}

async function readSlice({ name, text: source }: SliceText): Promise<ReadSlice | SliceProblem> {
  const text = typeof source === 'string' ? source : await source()
  const [first = '', study = '', columns = ''] = text.split('\n', 3)
  const header = headerOf(first)
  if (header === undefined) return { code: 'slice.notASlice', figures: { name } }
  if (header.sliceVersion !== sliceVersion) {
    const figures = { name, version: header.sliceVersion, known: sliceVersion }
    return { code: 'slice.otherVersion', figures }
  }
  if (sha256Hex(study) !== header.studyHash || sha256Hex(columns) !== header.columnsHash) {
    return { code: 'slice.damaged', figures: { name } }
  }
  return { name, header, study, columns }
}

function headerOf(line: string): SliceHeader | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    return undefined
  }
  if (typeof parsed !== 'object' || parsed === null) return undefined
  const header = parsed as Partial<SliceHeader>
  const complete =
    header.document === 'sourcing-slice' &&
    typeof header.sliceVersion === 'number' &&
    typeof header.program?.version === 'string' &&
    isSliceNumber(header.slice)
  return complete ? (header as SliceHeader) : undefined
}

function isSliceNumber(slice: SliceNumber | undefined): boolean {
  if (typeof slice !== 'object' || slice === null) return false
  const { number, count } = slice
  return (
    Number.isInteger(number) &&
    Number.isInteger(count) &&
    number >= 1 &&
    number <= count &&
    count <= mostSlices
  )
}

/** What keeps slices, each sound by itself, from being parts of one simulation. */
function disagreements(slices: readonly CheckedSlice[], programVersion: string): SliceProblem[] {
  const [first, ...others] = slices
  if (first === undefined) return []
  const problems: SliceProblem[] = []
  for (const { name, header } of slices) {
    if (header.program.version === programVersion) continue
    const figures = { name, version: header.program.version, expected: programVersion }
    problems.push({ code: 'slice.otherProgram', figures })
  }
  const { count } = first.header.slice
  for (const { name, header } of others) {
    if (header.studyHash !== first.header.studyHash) {
      problems.push({ code: 'slice.otherStudy', figures: { name, other: first.name } })
    } else if (header.slice.count !== count) {
      problems.push({
        code: 'slice.otherCount',
        figures: { name, count: header.slice.count, expected: count },
      })
    }
  }
  if (problems.length > 0) return problems
  const seen = new Map<number, string>()
  for (const { name, header } of slices) {
    const { number } = header.slice
    const other = seen.get(number)
    if (other !== undefined) problems.push({ code: 'slice.twice', figures: { number, name, other } })
    else seen.set(number, name)
  }
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((number) => !seen.has(number))
  if (missing.length > 0) {
    problems.push({ code: 'slice.missing', figures: { numbers: missing.join(', '), count } })
  }
  return problems
}
