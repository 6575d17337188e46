import { BLOCK_SIZE } from '../kernel/blocked-sum.js'
import type { InputColumn } from './columns.js'

/** An input with the ends between which its effect is told. */
export interface RangedInput extends InputColumn {
  readonly low: number
  readonly high: number
}

/** How far one input moves a figure. */
export interface Driver {
  readonly input: string
  /** Change of the figure's mean as the input goes from its low to its high end, along the least-squares line. */
  readonly change: number
  /** Pearson correlation of input and figure over the draws. */
  readonly correlation: number
}

/** A correlation within so many of its standard errors of nought (1 / √draws) is taken for chance. */
const chanceErrors = 3

/**
 * The inputs that move a figure most, by straight lines: what goes with an input (correlated ones) is in its line, what turns
 * with it is not.
 *
 * @param figure one value per draw.
 * @param inputs columns as long.
 * @returns widest change first, at most `most`; inputs that cannot be told from chance are left out.
 */
export function driversOf(figure: Float64Array, inputs: readonly RangedInput[], most: number): Driver[] {
  const draws = figure.length
  const own = centred(figure)
  if (own.squares === 0) return []
  const found = inputs.flatMap(({ path, values, low, high }): Driver[] => {
    const input = centred(values)
    if (input.squares === 0) return []
    const product = sumOf(draws, (draw) => (figure[draw]! - own.mean) * (values[draw]! - input.mean))
    const correlation = product / Math.sqrt(own.squares * input.squares)
    if (Math.abs(correlation) * Math.sqrt(draws) < chanceErrors) return []
    return [{ input: path, change: (product / input.squares) * (high - low), correlation }]
  })
  return found.sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, most)
}

function centred(column: Float64Array): { readonly mean: number; readonly squares: number } {
  const mean = sumOf(column.length, (draw) => column[draw]!) / column.length
  return { mean, squares: sumOf(column.length, (draw) => (column[draw]! - mean) ** 2) }
}

/** A sum over draws in blocks, as all sums are. */
function sumOf(draws: number, term: (draw: number) => number): number {
  let sum = 0
  for (let start = 0; start < draws; start += BLOCK_SIZE) {
    let block = 0
    for (let draw = start; draw < Math.min(start + BLOCK_SIZE, draws); draw++) block += term(draw)
    sum += block
  }
  return sum
}
