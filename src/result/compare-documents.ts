import { summarise } from '../kernel/summary.js'
import { pathText } from '../scenario/place.js'
import { isList, isMapping, type Plain } from '../scenario/plain.js'
import { readYaml } from '../scenario/read-yaml.js'
import type { OptionResult, ResultDocument } from './document.js'

/** A value of the two scenarios that is not the same; a side is absent where it has none. */
export interface InputDifference {
  readonly path: string
  readonly first?: string
  readonly second?: string
}

/** A figure in both results. */
export interface Pair {
  readonly first: number
  readonly second: number
}

/** Second minus first over draws that both results share. */
export interface PairedDifference {
  readonly mean: number
  readonly standardError: number
  readonly p10: number
  readonly p90: number
  /** Share of draws in which the second costs less. */
  readonly probabilityLower: number
}

export interface OptionDifference {
  readonly id: string
  readonly name?: string
  readonly totalCost: Pair
  /** Absent where the draws are not at hand or not the same. */
  readonly paired?: PairedDifference
  readonly netPresentCost: Pair
  readonly probabilityBest: Pair
  /** Scores in per cent; absent where either result has none. */
  readonly freshness: Pair
  readonly protection?: Pair
  readonly promiseKept: Pair
  /** Categories of cost whose means differ, largest difference first. */
  readonly categories: readonly ({ readonly category: string } & Pair)[]
}

export interface DocumentsCompared {
  /** Whether both were drawn with the same seed, number of draws and sampling: chance then differs in nothing. */
  readonly sameDraws: boolean
  readonly currency: { readonly first: string; readonly second: string }
  /** A side is absent where its result recommends nothing. */
  readonly recommended: { readonly first?: string; readonly second?: string }
  /** In the order of the first scenario, then of the second; without options that only one has. */
  readonly inputs: readonly InputDifference[]
  /** Options in both, in the order of the first. */
  readonly options: readonly OptionDifference[]
  readonly onlyInFirst: readonly string[]
  readonly onlyInSecond: readonly string[]
}

/** Total cost of each draw, by option. */
export type DrawnCosts = ReadonlyMap<string, Float64Array>

/**
 * What differs between two results: first what went in, then what came out. With the costs of the draws (the same number
 * and seed) differences are taken draw by draw, so that what both share cancels.
 */
export function compareDocuments(
  first: ResultDocument,
  second: ResultDocument,
  draws?: { readonly first: DrawnCosts; readonly second: DrawnCosts },
): DocumentsCompared {
  const sameDraws =
    first.simulation.seed === second.simulation.seed &&
    first.simulation.draws === second.simulation.draws &&
    (first.simulation.sampling ?? 'plain') === (second.simulation.sampling ?? 'plain')
  const inSecond = new Map(second.options.map((option) => [option.id, option]))
  const ids = new Set(first.options.map(({ id }) => id))
  const onlyInFirst = first.options.filter(({ id }) => !inSecond.has(id)).map(({ id }) => id)
  const onlyInSecond = second.options.filter(({ id }) => !ids.has(id)).map(({ id }) => id)
  const whole = [...onlyInFirst, ...onlyInSecond].map((id) => `options.${id}.`)
  return {
    sameDraws,
    currency: { first: first.scenario.currency, second: second.scenario.currency },
    recommended: {
      ...(first.decision.recommended !== undefined && { first: first.decision.recommended }),
      ...(second.decision.recommended !== undefined && { second: second.decision.recommended }),
    },
    // An option that only one has is named once, not value by value.
    inputs: inputDifferences(first, second).filter(
      ({ path }) => !whole.some((option) => path.startsWith(option)),
    ),
    options: first.options.flatMap((option) => {
      const other = inSecond.get(option.id)
      if (other === undefined) return []
      const paired = sameDraws && draws ? pairedDifference(option.id, draws) : undefined
      return [{ ...optionDifference(option, other), ...(paired && { paired }) }]
    }),
    onlyInFirst,
    onlyInSecond,
  }
}

function inputDifferences(first: ResultDocument, second: ResultDocument): InputDifference[] {
  const before = writtenValues(first)
  const after = writtenValues(second)
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path): InputDifference[] => {
    const one = before.get(path)
    const other = after.get(path)
    if (one === other) return []
    return [{ path, ...(one !== undefined && { first: one }), ...(other !== undefined && { second: other }) }]
  })
}

/** Everything that is stated or filled in, as written, by path: the numbers with their defaults, and all other values. */
function writtenValues({ inputs, scenario }: ResultDocument): Map<string, string> {
  const values = new Map<string, string>()
  const numbers = new Map(inputs.map(({ path, written }) => [path, written]))
  const visit = (value: Plain, path: readonly (string | number)[]): void => {
    const at = pathText(path)
    const number = numbers.get(at)
    if (number !== undefined) values.set(at, number)
    else if (isMapping(value)) {
      for (const [key, child] of Object.entries(value)) visit(child, [...path, key])
    } else if (isList(value) && value.some((item) => isMapping(item))) {
      value.forEach((item, index) => {
        visit(item, [...path, index])
      })
    } else values.set(at, typeof value === 'string' ? value : JSON.stringify(value))
  }
  const reading = readYaml(scenario.resolved, scenario.name, 'scenario')
  if (reading.ok) visit(reading.sourced.value, [])
  for (const [path, written] of numbers) if (!values.has(path)) values.set(path, written)
  return values
}

function optionDifference(first: OptionResult, second: OptionResult): OptionDifference {
  const pair = (of: (option: OptionResult) => number): Pair => ({ first: of(first), second: of(second) })
  const name = second.name ?? first.name
  return {
    id: first.id,
    ...(name !== undefined && { name }),
    totalCost: pair(({ totalCost }) => totalCost.mean),
    netPresentCost: pair(({ cost }) => cost.netPresentCost.mean),
    probabilityBest: pair(({ probabilityBest }) => probabilityBest),
    freshness: pair(({ freshness }) => freshness.score),
    ...(first.exposure.score !== undefined &&
      second.exposure.score !== undefined && { protection: pair(({ exposure }) => exposure.score ?? 0) }),
    promiseKept: pair(({ staffing }) => staffing.monthsPromiseKept),
    categories: categoryDifferences(first, second),
  }
}

function categoryDifferences(first: OptionResult, second: OptionResult): OptionDifference['categories'] {
  const means = ({ cost, exposure }: OptionResult) =>
    new Map<string, number>([
      ...cost.byCategory.map(({ category, mean }) => [category, mean] as const),
      ['expectedLoss', exposure.discountedExpectedLoss] as const,
    ])
  const before = means(first)
  const after = means(second)
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((category) => ({ category, first: before.get(category) ?? 0, second: after.get(category) ?? 0 }))
    .filter((one) => one.first !== one.second)
    .sort((a, b) => Math.abs(b.second - b.first) - Math.abs(a.second - a.first))
}

function pairedDifference(
  id: string,
  draws: { readonly first: DrawnCosts; readonly second: DrawnCosts },
): PairedDifference | undefined {
  const before = draws.first.get(id)
  const after = draws.second.get(id)
  if (before === undefined || after === undefined || before.length !== after.length) return undefined
  const differences = before.map((cost, draw) => after[draw]! - cost)
  const { mean, standardError, p10, p90 } = summarise(differences)
  const lower = differences.reduce((count, difference) => count + (difference < 0 ? 1 : 0), 0)
  return { mean, standardError, p10, p90, probabilityLower: lower / differences.length }
}
