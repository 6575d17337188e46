import { csvLine } from '../kernel/csv.js'
import { drawFigures } from '../simulation/monte-carlo/columns.js'
import type { Outcome } from '../simulation/monte-carlo/outcome.js'

/** Lines handed out at a time. */
const linesPerPart = 1024

/**
 * Every draw as a line of comma-separated values (RFC 4180): its number, every option's figures, every uncertain
 * input. Columns are named `<option>.<figure>` and `input:<path>`; numbers have a decimal point and all their digits.
 * Handed out in parts, so that a million draws need not stand in memory as text.
 */
export function* drawColumnsCsv({
  options,
  inputs,
}: Pick<Outcome, 'options' | 'inputs'>): Generator<string, void, undefined> {
  const columns = [
    ...options.flatMap(({ id, draws, unpriced }) => [
      ...drawFigures
        .filter((figure) => figure !== 'goodwill' || draws.goodwill.some((lost) => lost !== 0))
        .map((figure) => ({ name: `${id}.${figure}`, values: draws[figure] })),
      ...Object.entries(unpriced).map(([thing, values]) => ({ name: `${id}.unpriced.${thing}`, values })),
    ]),
    ...inputs.map(({ path, values }) => ({ name: `input:${path}`, values })),
  ]
  yield csvLine(['draw', ...columns.map(({ name }) => name)])
  const draws = columns[0]?.values.length ?? 0
  for (let start = 0; start < draws; start += linesPerPart) {
    let part = ''
    for (let draw = start; draw < Math.min(start + linesPerPart, draws); draw++) {
      part += String(draw)
      for (const { values } of columns) part += `,${values[draw]}`
      part += '\r\n'
    }
    yield part
  }
}
