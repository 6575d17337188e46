import { type Crossing, crossings } from '../decision/crossing.js'
import { summarise } from '../kernel/summary.js'
import { candidatesOf } from '../scenario/scenario.js'
import { type Change, type ChangedFactor, changedStudy, factorsOf } from '../simulation/changed-study.js'
import { type ShardColumns, totalCostsOf } from '../simulation/monte-carlo/columns.js'
import type { Study } from '../simulation/study.js'

/** Where the order of two options changes, along volume, wages, prices and handle times. */
export interface BreakEvenDocument {
  readonly document: 'sourcing-break-even'
  readonly scenario: string
  readonly draws: number
  readonly options: readonly { readonly id: string; readonly name?: string }[]
  readonly pairs: readonly {
    readonly option: string
    readonly other: string
    readonly along: ChangedFactor
    /** The cheaper of the two at the stated numbers. */
    readonly cheaper: string
    readonly crossings: readonly (Omit<Crossing, 'cheaperAbove'> & { readonly cheaperAbove: string })[]
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

const factors = [0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 2.8, 4]
const spreads = [0, 0.1, 0.2, 0.4]

/** Simulates a changed study: how is left to who asks. */
export type PlayStudy = (study: Study) => Promise<readonly ShardColumns[]>

/** @param onProgress called with the number of changed studies done, and of all */
export async function breakEvens(
  study: Study,
  play: PlayStudy,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<BreakEvenDocument> {
  const ids = candidatesOf(study.scenario)
  const along = factorsOf(study)
  const all = along.length * (factors.length - 1) + 1 + factors.length * spreads.length
  let done = 0
  const costsOf = async (change: Change) => {
    const changed = changedStudy(study, change)
    const columns = costColumns(changed.draws, ids.length, await play(changed))
    onProgress(++done, all)
    return columns
  }
  const stated = await costsOf({})
  const pairs: BreakEvenDocument['pairs'][number][] = []
  for (const name of along) {
    const grid = []
    for (const factor of factors) {
      grid.push({ factor, costs: factor === 1 ? stated : await costsOf({ [name]: factor }) })
    }
    for (const [first, second] of pairsOf(ids.length)) {
      const differences = grid.map(({ factor, costs }) => {
        const { mean, standardError } = summarise(
          costs[first]!.map((cost, draw) => cost - costs[second]![draw]!),
        )
        return { factor, mean, standardError }
      })
      const nameOf = (which: 'first' | 'second') => ids[which === 'first' ? first : second]!
      const now = differences.find(({ factor }) => factor === 1)!
      pairs.push({
        option: ids[first]!,
        other: ids[second]!,
        along: name,
        cheaper: nameOf(now.mean <= 0 ? 'first' : 'second'),
        crossings: crossings(differences).map(({ cheaperAbove, ...crossing }) => ({
          ...crossing,
          cheaperAbove: nameOf(cheaperAbove),
        })),
      })
    }
  }
  const cells = []
  for (const volume of factors) {
    const row = []
    for (const passingSpread of spreads) row.push(cheapest(ids, await costsOf({ volume, passingSpread })))
    cells.push(row)
  }
  return {
    document: 'sourcing-break-even',
    scenario: study.name,
    draws: stated[0]!.length,
    options: ids.map((id) => {
      const name = study.scenario.options[id]?.name ?? study.scenario.arrangements?.[id]?.name
      return { id, ...(name !== undefined && { name }) }
    }),
    pairs,
    map: { volumes: factors, spreads, cells },
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
      return mean <= 1.959964 * standardError
    }),
  }
}

function pairsOf(count: number): [number, number][] {
  return Array.from({ length: count }, (_, first) =>
    Array.from({ length: count - first - 1 }, (__, step): [number, number] => [first, first + step + 1]),
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
