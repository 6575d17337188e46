import type { Table } from './table.js'

/** Which mark parts the decimals of a figure. */
export type DecimalMark = 'comma' | 'point'
export const decimalMarks: readonly DecimalMark[] = ['comma', 'point']

/** How the figures of a column are written. */
export interface FigureNotation {
  readonly decimalCommas: boolean
  /** A figure whose mark was taken to part thousands (1.120 for 1120), where one could be doubted. */
  readonly thousands?: string
}

export type NotationFound =
  | ({ readonly ok: true } & FigureNotation)
  /** Marks that may part thousands or decimals, and nothing in the file that says which. */
  | { readonly ok: false; readonly example: string }

/** What the whole file says of its marks: the decimals of other columns, else what parts its cells. */
export interface MarksOfFile {
  readonly stated?: DecimalMark | undefined
  readonly evident?: DecimalMark | 'both' | undefined
  readonly delimiter?: string | undefined
}

const figure = /^[-+]?[\d.,'’\u00a0\u202f ]*\d\s?%?$/u
const mostLookedAt = 5000
const longestFigure = 40

const isFigure = (cell: string): boolean => cell !== '' && cell.length <= longestFigure && figure.test(cell)
const bareFigure = (cell: string): string => cell.replace(/[\s'’\u00a0\u202f%+-]/gu, '')

/** The mark that parts decimals in one cell beyond doubt; undefined where it has none, or one that may part thousands. */
function certainMark(bare: string): DecimalMark | undefined {
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(bare)) return 'comma'
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(bare)) return 'point'
  const parts = /^(\d*)([.,])(\d+)$/.exec(bare)
  if (parts === null) {
    if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(bare)) return 'comma'
    return /^\d{1,3}(?:,\d{3}){2,}$/.test(bare) ? 'point' : undefined
  }
  const [, whole = '', mark, decimals = ''] = parts
  const grouped = decimals.length === 3 && whole.length >= 1 && whole.length <= 3 && !whole.startsWith('0')
  return grouped ? undefined : mark === ',' ? 'comma' : 'point'
}

/** What the columns of a table say, those of moments apart: 08.30 is a time. */
export function marksOfFile(
  { rows, delimiter }: Pick<Table, 'rows' | 'delimiter'>,
  moments: readonly (number | undefined)[] = [],
  stated?: DecimalMark,
): MarksOfFile {
  const width = rows.slice(0, mostLookedAt).reduce((most, row) => Math.max(most, row.length), 0)
  const seen = new Set<DecimalMark>()
  for (let column = 0; column < width; column++) {
    if (moments.includes(column)) continue
    const filled = filledCells(rows, column)
    const figures = filled.filter(isFigure)
    if (figures.length * 2 <= filled.length) continue
    for (const cell of figures) {
      const bare = bareFigure(cell)
      const mark = /[.,]/.test(bare) ? certainMark(bare) : undefined
      if (mark !== undefined) seen.add(mark)
    }
  }
  const [evident] = seen.size > 1 ? (['both'] as const) : [...seen]
  return { stated, evident, delimiter }
}

function filledCells(rows: readonly (readonly string[])[], column: number): string[] {
  const filled: string[] = []
  for (const row of rows.slice(0, mostLookedAt)) {
    const cell = row[column] ?? ''
    if (cell !== '') filled.push(cell)
  }
  return filled
}

/** What stands in a column: counts are whole, times may have decimals. */
export type ColumnContent = 'counts' | 'times'

/**
 * How the figures of a column are written. Its own decimals say it where it has some; a mark before three digits (1.120)
 * is judged by the rest of the file: decimals of other columns, figures below and above a thousand in the same one,
 * the mark between cells. Where nothing says it, it is in doubt.
 */
export function notationOf(
  cells: readonly string[],
  file: MarksOfFile,
  content: ColumnContent = 'counts',
): NotationFound {
  const { commas, points, doubtful, small, largeUnmarked } = marksIn(cells)
  const reading = (decimal: DecimalMark): NotationFound => ({
    ok: true,
    decimalCommas: decimal === 'comma',
    ...(doubtful !== undefined && doubtful.mark !== decimal && { thousands: doubtful.cell }),
  })
  if (file.stated !== undefined) return reading(file.stated)
  if (commas + points > 0) return reading(commas > points ? 'comma' : 'point')
  if (doubtful === undefined) return reading(file.evident === 'comma' ? 'comma' : 'point')
  const { cell, mark } = doubtful
  const other: DecimalMark = mark === 'comma' ? 'point' : 'comma'
  if (file.evident === other) return reading(other)
  if (file.evident === mark && content === 'times') return reading(mark)
  if (file.evident !== undefined) return { ok: false, example: cell }
  // Figures of up to three digits beside grouped ones, and none of four digits without a mark: thousands are parted.
  if (small && !largeUnmarked) return reading(other)
  const usual = usualMark(file)
  if (content === 'counts') return usual === other ? reading(other) : { ok: false, example: cell }
  return usual === mark ? reading(mark) : { ok: false, example: cell }
}

/** Files with semicolons between cells come from where decimals have commas; sheets hold figures as programs write them. */
function usualMark({ delimiter }: MarksOfFile): DecimalMark | undefined {
  if (delimiter === ';') return 'comma'
  return delimiter === ',' || delimiter === undefined ? 'point' : undefined
}

interface MarksInColumn {
  /** Figures with decimals beyond doubt, by their mark. */
  readonly commas: number
  readonly points: number
  /** The first figure whose mark may part thousands or decimals. */
  readonly doubtful: { readonly cell: string; readonly mark: DecimalMark } | undefined
  /** Whether figures of up to three digits have no mark, and whether longer ones have none. */
  readonly small: boolean
  readonly largeUnmarked: boolean
}

function marksIn(cells: readonly string[]): MarksInColumn {
  let [commas, points] = [0, 0]
  let doubtful: MarksInColumn['doubtful']
  let [small, largeUnmarked] = [false, false]
  for (const cell of cells) {
    if (!isFigure(cell)) continue
    const bare = bareFigure(cell)
    if (!/[.,]/.test(bare)) {
      if (bare.length <= 3) small = true
      else largeUnmarked = true
      continue
    }
    const mark = certainMark(bare)
    if (mark === 'comma') commas++
    else if (mark === 'point') points++
    else doubtful ??= { cell, mark: bare.includes(',') ? 'comma' : 'point' }
  }
  return { commas, points, doubtful, small, largeUnmarked }
}
