import { readFileSync } from 'node:fs'

/** The page with the example worked on paper: its scenario and its tables are what the programme is held to. */
const page = readFileSync(new URL('../../docs/worked-example.md', import.meta.url), 'utf8')

/** The scenario shown in the page. */
export function scenarioOfPage(): string {
  const block = /```yaml\n([\s\S]*?)```/.exec(page)
  if (block === null) throw new Error('the page shows no scenario')
  return block[1]!
}

/** Rows of a table by their first cell, each a mapping from the head's other cells to numbers. */
export type Table = ReadonlyMap<string, Readonly<Record<string, number>>>

/** The first table after a heading. */
export function tableUnder(heading: string): Table {
  const from = page.indexOf(`\n${heading}\n`)
  if (from < 0) throw new Error(`the page has no heading ${heading}`)
  const lines = page.slice(from).split('\n')
  const first = lines.findIndex((line) => line.startsWith('| '))
  const end = lines.findIndex((line, index) => index > first && !line.startsWith('|'))
  const [head, , ...rows] = lines.slice(first, end).map(cellsOf)
  return new Map(
    rows.map(([name, ...values]) => [
      name!,
      Object.fromEntries(values.map((value, index) => [head![index + 1]!, numberOf(value)])),
    ]),
  )
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.replaceAll('*', '').trim())

function numberOf(cell: string): number {
  const value = Number(cell.replaceAll(' ', ''))
  if (!Number.isFinite(value)) throw new Error(`${cell} is no number`)
  return value
}
