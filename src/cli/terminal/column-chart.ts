import { padToWidth, textWidth } from '../../report/text/width.js'
import type { CharacterSet } from './character-set.js'

/** A column of the chart: a height, a filled part of it, and the label it may carry below. */
export interface Column {
  readonly height: number
  /** Filled up to here, lighter above. */
  readonly filled: number
  /** Shown below where there is room; empty for none. */
  readonly label: string
}

const usualRows = 10
const widest = 3

/**
 * Columns over time, at most `cells` wide: heights rounded to whole rows, never to none. Where there are more columns than
 * cells, neighbours share one, which has the highest of them.
 */
export function columnChart(
  columns: readonly Column[],
  number: (value: number) => string,
  cells: number,
  characters: CharacterSet,
): string[] {
  const highest = columns.reduce((most, { height }) => Math.max(most, height), 0)
  if (highest === 0) return []
  const rows = Math.min(usualRows, highest)
  const axis = Math.max(...[0, highest / 2, highest].map((value) => textWidth(number(Math.round(value)))))
  const room = cells - axis - 1
  const shared = shareCells(columns, Math.max(1, Math.ceil(columns.length / room)))
  const width = Math.max(1, Math.min(widest, Math.floor(room / shared.length)))
  const lines: string[] = []
  for (let row = rows; row >= 1; row -= 1) {
    const labelled =
      row === rows ? highest : row === Math.round(rows / 2) ? (highest * row) / rows : undefined
    const text = labelled === undefined ? '' : number(Math.round(labelled))
    const bars = shared.map((column) => sign(column, row, highest / rows, characters).repeat(width)).join('')
    lines.push(`${padToWidth(text, axis, 'right')} ${bars}`.trimEnd())
  }
  lines.push(`${padToWidth('0', axis, 'right')} ${characters.rule.repeat(width * shared.length)}`)
  lines.push(`${' '.repeat(axis + 1)}${labels(shared, width)}`.trimEnd())
  return lines
}

function sign({ height, filled }: Column, row: number, perRow: number, characters: CharacterSet): string {
  const half = (row - 0.5) * perRow
  if (filled >= half) return characters.barDone
  return height >= half || (row === 1 && height > 0) ? characters.barLeft : ' '
}

function shareCells(columns: readonly Column[], each: number): Column[] {
  const shared: Column[] = []
  for (let from = 0; from < columns.length; from += each) {
    const group = columns.slice(from, from + each)
    const highest = group.reduce((most, column) => (column.height > most.height ? column : most))
    shared.push({ ...highest, label: group.find(({ label }) => label !== '')?.label ?? '' })
  }
  return shared
}

/** As many labels as leave a space between them: evenly where every column has one, else each where there is room. */
function labels(columns: readonly Column[], width: number): string {
  const longest = Math.max(...columns.map(({ label }) => textWidth(label)))
  const step = columns.every(({ label }) => label !== '') ? evenStep(Math.ceil((longest + 1) / width)) : 1
  let line = ''
  columns.forEach(({ label }, index) => {
    const room = line === '' || textWidth(line) < index * width
    if (label !== '' && index % step === 0 && room)
      line = `${padToWidth(line, index * width, 'left')}${label}`
  })
  return line
}

/** Intervals are read by twos and fours: steps that name round times. */
function evenStep(least: number): number {
  return [1, 2, 4, 6, 8, 12, 16, 24, 48, 96].find((step) => step >= least) ?? least
}
