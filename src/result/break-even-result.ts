import { type Crossing, crossings, type DifferenceAt, twoSided95 } from '../decision/crossing.js'
import { nextFactor } from '../decision/crossing-scan.js'
import { summarise } from '../kernel/summary.js'
import { candidatesOf } from '../scenario/candidates.js'
import { type Change, type ChangedFactor, changedStudy, factorsOf } from '../simulation/changed-study.js'
import { type ShardColumns, totalCostsOf } from '../simulation/monte-carlo/columns.js'
import type { Study } from '../simulation/study.js'
import { type FactorMeasure, factorMeasures, measuresOfPair } from './break-even-measures.js'
import type { FormulaWarning } from './document.js'

/** A sign change and its band in the units of one number that is multiplied. */
export interface CrossingMeasure extends Omit<FactorMeasure, 'along' | 'value'> {
  /** As stated, at its mean. */
  readonly stated: number
  readonly value: number
  readonly signChanges: readonly number[]
  readonly undecided: readonly [number, number]
}

export interface PairCrossing extends Omit<Crossing, 'cheaperBelow' | 'cheaperAbove'> {
  /** The option that is cheaper below and above. */
  readonly cheaperBelow: string
  readonly cheaperAbove: string
  /** The same in contacts a month, seconds, an hour's pay or a unit's price. */
  readonly measures: readonly CrossingMeasure[]
}

/** Where the order of two options changes, along volume, wages, prices and handle times. */
export interface BreakEvenDocument {
  /** Cost lines whose formulas gave no number in some of all the months played, counted as nought there. */
  readonly warnings?: readonly FormulaWarning[]
  readonly document: 'sourcing-break-even'
  readonly scenario: string
  readonly currency: string
  /** Of the horizon. */
  readonly months: number
  readonly draws: number
  /** Cases played: each is the scenario with numbers multiplied. */
  readonly plays: number
  readonly options: readonly { readonly id: string; readonly name?: string }[]
  /** What the factor 1 stands for. */
  readonly measures: readonly FactorMeasure[]
  readonly pairs: readonly {
    readonly option: string
    readonly other: string
    readonly along: ChangedFactor
    /** The cheaper of the two at the stated numbers. */
    readonly cheaper: string
    readonly crossings: readonly PairCrossing[]
  }[]
  /** Mean total cost of each option, in the order of `options`, at every factor played. */
  readonly curves: readonly {
    readonly along: ChangedFactor
    readonly points: readonly { readonly factor: number; readonly costs: readonly number[] }[]
  }[]
  /** The cheapest option by volume (rows) and passing spread of the months (columns). */
  readonly map: {
    readonly volumes: readonly number[]
    readonly spreads: readonly number[]
    readonly cells: readonly (readonly {
      readonly cheapest: string
      /** Options these draws do not tell from it (95 %). */
      readonly undecided: readonly string[]
    }[])[]
  }
}

const volumes = [0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 2.8, 4]
const spreads = [0, 0.1, 0.2, 0.4]
/** Factors every curve begins with: from a quarter to four times, each a fourth root of two above the one before. */
const firstFactors = Array.from({ length: 17 }, (_, step) => 2 ** (step / 4 - 2))
/** Factors added at most along one kind of number. */
const mostAdded = 120

/** Simulates a changed study: how is left to who asks. */
export type PlayStudy = (study: Study) => Promise<readonly ShardColumns[]>

interface PlayedFactor {
  readonly factor: number
  /** By option, by draw. */
  readonly costs: readonly Float64Array[]
}

/** @param onProgress called with the number of changed studies done, and of all as far as can be told */
export async function breakEvens(
  study: Study,
  play: PlayStudy,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<BreakEvenDocument> {
  const ids = candidatesOf(study.scenario)
  const along = factorsOf(study)
  const measures = factorMeasures(study).filter((one) => along.includes(one.along))
  const planned = along.length * (firstFactors.length - 1) + 1 + volumes.length * spreads.length
  let done = 0
  const costsOf = async (change: Change) => {
    const changed = changedStudy(study, change)
    const columns = costColumns(changed.draws, ids.length, await play(changed))
    onProgress(++done, Math.max(planned, done))
    return columns
  }
  const stated = await costsOf({})
  const pairs: BreakEvenDocument['pairs'][number][] = []
  const curves: BreakEvenDocument['curves'][number][] = []
  for (const name of along) {
    const grid = await scanned(ids.length, async (factor) =>
      factor === 1 ? stated : await costsOf({ [name]: factor }),
    )
    curves.push({
      along: name,
      points: grid.map(({ factor, costs }) => ({
        factor,
        costs: costs.map((column) => summarise(column).mean),
      })),
    })
    for (const pair of pairsOf(ids.length)) {
      const [option, other] = [ids[pair[0]]!, ids[pair[1]]!]
      const differences = grid.map((point) => differenceAt(point, pair))
      const nameOf = (which: 'first' | 'second') => (which === 'first' ? option : other)
      const now = differences.find(({ factor }) => factor === 1)!
      const own = measuresOfPair(measures, name, study.scenario.arrangements, [option, other])
      pairs.push({
        option,
        other,
        along: name,
        cheaper: nameOf(now.mean <= 0 ? 'first' : 'second'),
        crossings: crossings(differences).map(({ cheaperBelow, cheaperAbove, ...crossing }) => ({
          ...crossing,
          cheaperBelow: nameOf(cheaperBelow),
          cheaperAbove: nameOf(cheaperAbove),
          measures: own.map((measure) => crossingMeasure(crossing, measure)),
        })),
      })
    }
  }
  const cells = []
  for (const volume of volumes) {
    const row = []
    for (const passingSpread of spreads) row.push(cheapest(ids, await costsOf({ volume, passingSpread })))
    cells.push(row)
  }
  return {
    document: 'sourcing-break-even',
    scenario: study.name,
    currency: study.scenario.currency,
    months: study.months.length,
    draws: stated[0]!.length,
    plays: done,
    options: ids.map((id) => {
      const name = study.scenario.options[id]?.name ?? study.scenario.arrangements?.[id]?.name
      return { id, ...(name !== undefined && { name }) }
    }),
    measures,
    pairs,
    curves,
    map: { volumes, spreads, cells },
  }
}

/** The factors every curve begins with, and more wherever two curves may cross. */
async function scanned(
  options: number,
  play: (factor: number) => Promise<readonly Float64Array[]>,
): Promise<PlayedFactor[]> {
  const grid: PlayedFactor[] = []
  for (const factor of firstFactors) grid.push({ factor, costs: await play(factor) })
  const pairs = pairsOf(options).map((pair) => ({
    pair,
    points: grid.map((point) => differenceAt(point, pair)),
  }))
  for (let added = 0; added < mostAdded; added++) {
    const factors = grid.map(({ factor }) => factor)
    const factor = nextFactor(
      factors,
      pairs.map(({ points }) => points),
    )
    if (factor === undefined) break
    const at = factors.findIndex((known) => known > factor)
    const point = { factor, costs: await play(factor) }
    grid.splice(at, 0, point)
    for (const { pair, points } of pairs) points.splice(at, 0, differenceAt(point, pair))
  }
  return grid
}

function differenceAt({ factor, costs }: PlayedFactor, [first, second]: Pair): DifferenceAt {
  const { mean, standardError } = summarise(costs[first]!.map((cost, draw) => cost - costs[second]![draw]!))
  return { factor, mean, standardError }
}

function crossingMeasure(
  { factor, signChanges, undecided: [from, to] }: Pick<Crossing, 'factor' | 'signChanges' | 'undecided'>,
  { along: _along, value: stated, ...measure }: FactorMeasure,
): CrossingMeasure {
  return {
    ...measure,
    stated,
    value: factor * stated,
    signChanges: signChanges.map((change) => change * stated),
    undecided: [from * stated, to * stated],
  }
}

function cheapest(ids: readonly string[], costs: readonly Float64Array[]) {
  const means = costs.map((column) => summarise(column).mean)
  const best = means.indexOf(Math.min(...means))
  return {
    cheapest: ids[best]!,
    undecided: ids.filter((_, index) => {
      if (index === best) return false
      const { mean, standardError } = summarise(costs[index]!.map((cost, draw) => cost - costs[best]![draw]!))
      return mean <= twoSided95 * standardError
    }),
  }
}

type Pair = readonly [number, number]

function pairsOf(count: number): Pair[] {
  return Array.from({ length: count }, (_, first) =>
    Array.from({ length: count - first - 1 }, (__, step): Pair => [first, first + step + 1]),
  ).flat()
}

function costColumns(draws: number, options: number, shards: readonly ShardColumns[]): Float64Array[] {
  return Array.from({ length: options }, (_, option) => {
    const total = new Float64Array(draws)
    for (const { firstDraw, options: columns } of shards) {
      total.set(totalCostsOf(columns[option]!.draws), firstDraw)
    }
    return total
  })
}
