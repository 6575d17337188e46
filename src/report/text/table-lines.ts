import type { CellView, RowView, TableView } from '../view/table.js'
import { padToWidth, textWidth, wrapped } from './width.js'

const gap = '  '
const indent = '  '
/** Row headers get at most this many cells; longer ones go on below. */
const widestHeader = 26
/** A head wider than its figures is broken between words into lines of about this many cells. */
const widestHead = 14

/** Words on lines of at most `cells`; a word longer than a line is broken. */
export function brokenWords(text: string, cells: number): string[] {
  return wrapped(text, cells).flatMap((line) => pieces(line, cells))
}

function pieces(line: string, cells: number): string[] {
  if (textWidth(line) <= cells) return [line]
  const cut: string[] = []
  let piece = ''
  for (const letter of line) {
    if (piece !== '' && textWidth(piece + letter) > cells) {
      cut.push(piece)
      piece = ''
    }
    piece += letter
  }
  return piece === '' ? cut : [...cut, piece]
}

/**
 * A table in characters, no line longer than `cells`: caption, heads, a rule, rows. One too wide for the page is set as
 * several, each with the row headers. The recommended row has a star.
 */
export function tableText({ caption, corner, columns, rows }: TableView, cells: number): string[] {
  const marked = rows.some((row) => row.marked)
  const star = marked ? '* ' : ''
  const headerWidth = Math.min(
    widestHeader,
    Math.max(
      textWidth(corner),
      ...rows.map(({ header }) => textWidth(star) + textWidth(header)),
      ...rows.map(({ note }) => textWidth(note) + indent.length),
    ),
  )
  const widths = columns.map(({ text }, index) =>
    Math.min(
      cells - headerWidth - gap.length,
      Math.max(
        ...wrapped(text, widestHead).map(textWidth),
        ...rows.map((row) => cellWidth(row.cells[index])),
      ),
    ),
  )
  const parts = partsOf(widths, cells - headerWidth)
  return [
    ...brokenWords(caption, cells),
    ...parts.flatMap((part) => [
      '',
      ...rowLines(
        headerWidth,
        [corner],
        part.map((index) => ({
          lines: brokenWords(columns[index]!.text, widths[index]!),
          width: widths[index]!,
        })),
        part.map((index) => columns[index]!.numeric),
        'bottom',
      ),
      [headerWidth, ...part.map((index) => widths[index]!)].map((width) => '-'.repeat(width)).join(gap),
      ...rows.flatMap((row) =>
        rowLines(
          headerWidth,
          headerLines(row, star, headerWidth),
          part.map((index) => ({
            lines: cellLines(row.cells[index], widths[index]!),
            width: widths[index]!,
          })),
          part.map((index) => columns[index]!.numeric),
          'top',
        ),
      ),
    ]),
  ]
}

/** Columns in groups that fit beside the row headers. */
function partsOf(widths: readonly number[], room: number): number[][] {
  const parts: number[][] = []
  let taken = Number.POSITIVE_INFINITY
  for (const [index, width] of widths.entries()) {
    if (taken + gap.length + width > room) {
      parts.push([])
      taken = 0
    }
    parts.at(-1)!.push(index)
    taken += gap.length + width
  }
  return parts.length === 0 ? [[]] : parts
}

const cellWidth = (cell: CellView | undefined) =>
  Math.max(textWidth(cell?.text ?? ''), textWidth(cell?.note ?? ''))

function cellLines(cell: CellView | undefined, width: number): string[] {
  return [cell?.text ?? '', cell?.note ?? '']
    .filter((text) => text !== '')
    .flatMap((text) => brokenWords(text, width))
}

function headerLines({ header, note, marked }: RowView, star: string, width: number): string[] {
  const space = ' '.repeat(star.length)
  return [
    ...brokenWords(header, width - star.length).map(
      (line, place) => `${marked && place === 0 ? star : space}${line}`,
    ),
    ...(note === '' ? [] : brokenWords(note, width - indent.length).map((line) => `${indent}${line}`)),
  ]
}

interface Block {
  readonly lines: readonly string[]
  readonly width: number
}

function rowLines(
  headerWidth: number,
  header: readonly string[],
  blocks: readonly Block[],
  numeric: readonly boolean[],
  align: 'top' | 'bottom',
): string[] {
  const height = Math.max(header.length, ...blocks.map(({ lines }) => lines.length))
  const at = (lines: readonly string[], line: number) =>
    lines[align === 'top' ? line : line - (height - lines.length)] ?? ''
  return Array.from({ length: height }, (_, line) =>
    [
      padToWidth(at(header, line), headerWidth, 'left'),
      ...blocks.map(({ lines, width }, index) =>
        padToWidth(at(lines, line), width, numeric[index] ? 'right' : 'left'),
      ),
    ]
      .join(gap)
      .trimEnd(),
  )
}
