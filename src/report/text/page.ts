import type { ReportMessages } from '../report-messages.js'
import type { FigureView } from '../view/figure.js'
import type { TableView } from '../view/table.js'
import { brokenWords, tableText } from './table-lines.js'
import { textWidth } from './width.js'

/** Cells in a line: what a mail program shows and a printer prints without breaking it. */
export const pageCells = 80

const indent = '  '

export const paragraph = (text: string): string[] => brokenWords(text, pageCells)

export function title(text: string): string[] {
  const lines = paragraph(text)
  return [...lines, '='.repeat(Math.max(...lines.map(textWidth)))]
}

export function heading(text: string): string[] {
  const lines = paragraph(text)
  return ['', '', ...lines, '-'.repeat(Math.max(...lines.map(textWidth)))]
}

export const subheading = (text: string): string[] => ['', ...paragraph(text)]

/** Items under each other, each with a sign before it and the rest of it under its first word. */
export function list(items: readonly string[], sign: (index: number) => string = () => '-'): string[] {
  return items.flatMap((item, index) => {
    const mark = `${sign(index)} `
    return brokenWords(item, pageCells - mark.length).map(
      (line, place) => `${place === 0 ? mark : ' '.repeat(mark.length)}${line}`,
    )
  })
}

/** A name with what there is to say of it, one a line. */
export function facts(
  entries: readonly { readonly name: string; readonly value: string }[],
  say: ReportMessages['say'],
): string[] {
  return entries.flatMap((entry) =>
    brokenWords(say('fact.line', entry), pageCells - indent.length).map(
      (line, place) => `${place === 0 ? '' : indent}${line}`,
    ),
  )
}

export const table = (view: TableView): string[] => ['', ...tableText(view, pageCells)]

/** What a chart shows, in a sentence and in figures. */
export function figure(view: FigureView): string[] {
  return [...subheading(view.finding), ...table(view.table)]
}

/** Lines as a text file: no line ends in spaces, one end of line at the end, signs that are only for a page taken out. */
export function textOf(lines: readonly string[]): string {
  // Isolates keep letters of another direction apart on a page; a text file shows them as boxes or nothing.
  return `${lines
    .map((line) => line.replace(/[\u2068\u2069]/g, '').trimEnd())
    .join('\n')
    .trim()}\n`
}

/** A command as a shell takes it, broken before flags; only a flag that is longer than the line is cut. */
export function command(text: string): string[] {
  const lines: string[] = []
  for (const words of text.split(/ (?=--)/)) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${words} \\`) <= pageCells)
      lines[lines.length - 1] = `${last} ${words}`
    else lines.push(last === undefined ? words : `${indent}${words}`)
  }
  return lines.flatMap((line, index) =>
    brokenWords(index < lines.length - 1 ? `${line} \\` : line, pageCells),
  )
}
