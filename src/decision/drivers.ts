import type { InputColumn } from './columns.js'
import { selectionPenalty } from './least-squares.js'

/** An input with the ends between which its effect is told. */
export interface RangedInput extends InputColumn {
  readonly low: number
  readonly high: number
  /** The same for inputs that are correlated; absent for one that is independent of all others. */
  readonly correlationGroup?: string
}

/** How far one input moves a figure. */
export interface Driver {
  readonly input: string
  /** Change of the figure's mean as the input goes from its low to its high end, along the least-squares line. */
  readonly change: number
  /** Of the change. */
  readonly standardError: number
  /** Share of the figure's standard deviation that goes with the line, with its sign. */
  readonly correlation: number
}

/** An input with what is needed of it for every figure. */
export interface CentredInput extends RangedInput {
  readonly mean: number
  readonly squares: number
}

export function centredInputs(inputs: readonly RangedInput[]): CentredInput[] {
  return inputs.map((input) => {
    const mean = meanOf(input.values)
    let squares = 0
    for (const value of input.values) squares += (value - mean) ** 2
    return { ...input, mean, squares }
  })
}

/** The strongest inputs whose products are taken out as well: volume with handle time, hours with their price. */
const mostMultiplied = 4

/**
 * The inputs that move a figure, by straight lines. What strong inputs explain (lines, their bends, products of the strongest) is
 * taken out before weaker ones are looked at, round after round, so that a weak line is not told from the noise of strong ones. What
 * goes with an input (correlated ones) is in its line.
 *
 * @param figure one value per draw.
 * @param inputs columns as long.
 * @returns widest change first, at most `most`; inputs that cannot be told from chance, where as many are looked at, are left out.
 */
export function driversOf(figure: Float64Array, inputs: readonly CentredInput[], most: number): Driver[] {
  const left = new Left(figure)
  const all = left.squares
  const varying = inputs.filter(({ squares }) => squares > 0)
  const found = new Set<CentredInput>()
  const slopes = new Map<CentredInput, number>()
  const multiplied = new Set<string>()
  for (;;) {
    const fresh = varying
      .filter((input) => !found.has(input))
      .map((input) => ({ input, explained: left.slopeOf(input) ** 2 * input.squares }))
      .filter(({ explained }) => left.shows(explained, varying.length))
      .sort((a, b) => b.explained - a.explained)
    for (const { input } of fresh) {
      if (!left.shows(left.slopeOf(input) ** 2 * input.squares, varying.length)) continue
      found.add(input)
      if (!isAlone(input, slopes.keys())) continue
      slopes.set(input, left.takeLine(input))
      left.takeProduct(input, input)
    }
    if (fresh.length === 0) break
    const strongest = [...slopes]
      .sort(([a, slope], [b, other]) => other ** 2 * b.squares - slope ** 2 * a.squares)
      .slice(0, mostMultiplied)
      .map(([input]) => input)
    for (const [place, first] of strongest.entries()) {
      for (const second of strongest.slice(place + 1)) {
        const key = `${first.path} ${second.path}`
        if (multiplied.has(key)) continue
        multiplied.add(key)
        left.takeProduct(first, second)
      }
    }
  }
  return [...found]
    .map((input) => {
      const taken = [...slopes].find(([other]) => isTogether(input, other))
      const slope = left.slopeWith(input, taken)
      return { input, taken, slope, change: slope * (input.high - input.low) }
    })
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, most)
    .map(({ input, taken, slope, change }) => ({
      input: input.path,
      change,
      standardError: left.errorOf(input, slope, taken) * Math.abs(input.high - input.low),
      correlation: slope * Math.sqrt(input.squares / all),
    }))
}

const isTogether = (one: RangedInput, other: RangedInput): boolean =>
  one === other || (one.correlationGroup !== undefined && one.correlationGroup === other.correlationGroup)

/** Of correlated inputs only the strongest is taken out: its line holds what the others move through it. */
function isAlone(input: RangedInput, others: Iterable<RangedInput>): boolean {
  for (const other of others) if (isTogether(input, other)) return false
  return true
}

/** What is left of a figure, about nought. */
class Left {
  readonly #values: Float64Array
  squares: number
  /** Products taken out, in which any of the inputs may be; of one with itself, the bend. */
  readonly #products: TakenProduct[] = []

  constructor(figure: Float64Array) {
    const mean = meanOf(figure)
    this.#values = figure.map((value) => value - mean)
    this.squares = squaresOf(this.#values)
    // A figure that does not vary but for rounding.
    if (this.squares <= figure.length * (1e-12 * mean) ** 2) this.squares = 0
  }

  slopeOf({ values, squares }: CentredInput): number {
    return product(this.#values, values) / squares
  }

  /** Whether a line that explains so much of the squares does so beyond chance, by the extended Bayesian information criterion. */
  shows(explained: number, tested: number): boolean {
    if (this.squares === 0) return false
    const draws = this.#values.length
    return (
      -draws * Math.log(1 - Math.min(1, explained / this.squares)) >
      Math.log(draws) + selectionPenalty(tested)
    )
  }

  takeLine(input: CentredInput): number {
    const slope = this.slopeOf(input)
    const { values, mean } = input
    for (let draw = 0; draw < values.length; draw++) this.#values[draw]! -= slope * (values[draw]! - mean)
    this.squares = squaresOf(this.#values)
    return slope
  }

  /** Takes out what goes with the product of two inputs about their means; of one with itself, the bend. */
  takeProduct(first: CentredInput, second: CentredInput): void {
    const column = productOf(first, second)
    const squares = squaresOf(column)
    if (squares === 0) return
    const slope = product(this.#values, column) / squares
    for (let draw = 0; draw < column.length; draw++) this.#values[draw]! -= slope * column[draw]!
    this.squares = squaresOf(this.#values)
    this.#products.push({ first, second, slope, along: product(column, first.values) / first.squares })
  }

  /**
   * Slope of an input's own line on what is left, what was taken of it or of one correlated with it put back: its own bend too,
   * which is no part of the line but scatters about it.
   */
  slopeWith(input: CentredInput, taken: TakenLine | undefined): number {
    let slope = this.slopeOf(input)
    if (taken !== undefined) {
      const [other, otherSlope] = taken
      slope += otherSlope * (other === input ? 1 : centredProduct(other, input) / input.squares)
    }
    const bend = this.#bendOf(input)
    return bend === undefined ? slope : slope + bend.slope * bend.along
  }

  /**
   * Standard error of that slope, from the draws' influences on it (White 1980, with the jackknife's residuals): scatter that
   * grows with the input counts as it is. Products are about the sample's means, which draws move too, and with them the slope.
   */
  errorOf(input: CentredInput, slope: number, taken: TakenLine | undefined): number {
    const { values, mean, squares } = input
    const draws = values.length
    const [other, otherSlope] = taken ?? [input, 0]
    const bend = this.#bendOf(input)?.slope ?? 0
    const moving = this.#products.flatMap(({ first, second, slope: steepness }) => {
      if (first === second || (first !== input && second !== input)) return []
      return [{ of: first === input ? second : first, weight: steepness / draws }]
    })
    let sum = 0
    for (let draw = 0; draw < draws; draw++) {
      const distance = values[draw]! - mean
      const square = distance * distance
      const residual =
        this.#values[draw]! -
        slope * distance +
        otherSlope * (other.values[draw]! - other.mean) +
        bend * (square - squares / draws)
      const left = Math.max(1 - 1 / draws - square / squares, 1 / draws)
      let influence = (distance * residual) / (left * squares)
      for (const { of, weight } of moving) influence += weight * (of.values[draw]! - of.mean)
      sum += influence * influence
    }
    return Math.sqrt(sum)
  }

  #bendOf(input: CentredInput): TakenProduct | undefined {
    return this.#products.find(({ first, second }) => first === input && second === input)
  }
}

/** A line taken out, of an input with its slope. */
type TakenLine = readonly [CentredInput, number]

interface TakenProduct {
  readonly first: CentredInput
  readonly second: CentredInput
  readonly slope: number
  /** Slope of the line of the product itself over the first input. */
  readonly along: number
}

/** The product of two inputs about their means, about its own mean. */
function productOf(first: CentredInput, second: CentredInput): Float64Array {
  const column = first.values.map(
    (value, draw) => (value - first.mean) * (second.values[draw]! - second.mean),
  )
  const mean = meanOf(column)
  return column.map((value) => value - mean)
}

function meanOf(column: Float64Array): number {
  let sum = 0
  for (const value of column) sum += value
  return sum / column.length
}

function squaresOf(column: Float64Array): number {
  let sum = 0
  for (const value of column) sum += value * value
  return sum
}

/** Of a column about nought with another. */
function product(centred: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let draw = 0; draw < centred.length; draw++) sum += centred[draw]! * other[draw]!
  return sum
}

function centredProduct(first: CentredInput, second: CentredInput): number {
  let sum = 0
  for (let draw = 0; draw < first.values.length; draw++) {
    sum += (first.values[draw]! - first.mean) * (second.values[draw]! - second.mean)
  }
  return sum
}
