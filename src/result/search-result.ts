import { criticalRatio, newsvendorBase } from '../arrangement/newsvendor.js'
import { valuesBeside } from '../arrangement/number-scale.js'
import type { ArrangementSearch } from '../arrangement/search.js'
import { summarise } from '../kernel/summary.js'
import { type ShardColumns, totalCostsOf } from '../simulation/monte-carlo/columns.js'
import { type Study, samplingOf } from '../simulation/study.js'
import type { OptionResult, ResultDocument, SearchResult } from './document.js'

/** Deviations that a mean must lie from another for 95 % confidence that they differ. */
const twoSided95 = 1.959964

/** Total costs of every draw by value that was tried. */
export type SearchColumns = ReadonlyMap<number, Float64Array>

/**
 * Plays the values of a search and then, on the same draws, those beside the best, until every step next to it on the scale has been
 * tried: between values far apart, and beyond the last one where that is best.
 *
 * @param play gives for each value, in their order, what ranges of draws in theirs give.
 */
export async function searchColumns(
  { values, scale }: Pick<ArrangementSearch, 'values' | 'scale'>,
  draws: number,
  play: (values: readonly number[]) => Promise<readonly ShardColumns[]>,
): Promise<SearchColumns> {
  const columns = new Map<number, Float64Array>()
  let missing = values
  while (missing.length > 0) {
    const shards = await play(missing)
    missing.forEach((value, index) => {
      const total = new Float64Array(draws)
      for (const { firstDraw, options } of shards) {
        total.set(totalCostsOf(options[index]!.draws), firstDraw)
      }
      columns.set(value, total)
    })
    missing =
      scale === undefined
        ? []
        : valuesBeside(ascending(columns), bestOf(columns), scale).filter((value) => !columns.has(value))
  }
  return columns
}

const ascending = (columns: SearchColumns): number[] => [...columns.keys()].sort((a, b) => a - b)

/** The value of the least mean, of equal ones the least. */
function bestOf(columns: SearchColumns): number {
  const means = ascending(columns).map((value) => ({ value, mean: summarise(columns.get(value)!).mean }))
  return means.reduce((least, one) => (one.mean < least.mean ? one : least)).value
}

/** What the columns of one search say. */
export function searchResult(
  { term, stated, excluded }: ArrangementSearch,
  study: Pick<Study, 'draws' | 'latinHypercubeOver'>,
  tried: SearchColumns,
): SearchResult {
  const { draws } = study
  const values = ascending(tried)
  const columns = values.map((value) => tried.get(value)!)
  const means = columns.map((column) => summarise(column).mean)
  const best = means.indexOf(Math.min(...means))
  const points = values.map((value, index) => {
    const { mean, p10, p50, p90 } = summarise(columns[index]!)
    const difference = summarise(
      columns[index]!.map((cost, draw) => cost - columns[best]![draw]!),
      samplingOf(study),
    )
    return {
      value,
      mean,
      p10,
      p50,
      p90,
      beyondBest: { mean: difference.mean, standardError: difference.standardError },
    }
  })
  return {
    term,
    draws,
    points,
    best: values[best]!,
    undecided: points.flatMap(({ value, beyondBest: { mean, standardError } }) =>
      mean <= twoSided95 * standardError ? [value] : [],
    ),
    ...(stated !== undefined && { stated }),
    ...(excluded && {
      excluded: excluded.map(({ value, objection: { code, figures } }) => ({ value, code, figures })),
    }),
  }
}

/** The document with what was searched, in the order of `searches`. */
export function withSearches(
  document: ResultDocument,
  searches: readonly { readonly arrangement: string; readonly result: SearchResult }[],
): ResultDocument {
  if (searches.length === 0) return document
  return {
    ...document,
    options: document.options.map((option) => {
      const found = searches.find(({ arrangement }) => arrangement === option.id)?.result
      if (found === undefined) return option
      const check = newsvendorOf(document.options, option, found)
      return { ...option, search: { ...found, ...(check && { newsvendor: check }) } }
    }),
  }
}

/** Of a base of so many agents, where base and overflow are options too and so have a cost of an hour. */
function newsvendorOf(
  options: readonly OptionResult[],
  { legs = [] }: OptionResult,
  { term }: SearchResult,
): SearchResult['newsvendor'] {
  const [base, overflow] = legs.map((leg) => options.find(({ id }) => id === leg.option))
  if (term !== 'agents' || base === undefined || overflow === undefined) return undefined
  const basePerHour = costOfAnHour(base, ({ plannedHours }) => plannedHours)
  const overflowPerHour = costOfAnHour(overflow, ({ workedHours }) => workedHours)
  const needs = agentsNeeded(base)
  if (needs.length === 0 || !(basePerHour > 0 && overflowPerHour > 0)) return undefined
  const ratio = criticalRatio(basePerHour, overflowPerHour)
  return { basePerHour, overflowPerHour, criticalRatio: ratio, agents: newsvendorBase(needs, ratio) }
}

/** Agents needed in the half hours of every month: the plain week, larger or smaller as the month's contacts are. */
function agentsNeeded({ staffing: { week, byMonth } }: OptionResult): number[] {
  const mean = byMonth.reduce((sum, { contactsOffered }) => sum + contactsOffered, 0) / byMonth.length
  const open = week.agents.filter((agents) => agents > 0)
  if (!(mean > 0)) return []
  return byMonth.flatMap(({ contactsOffered }) =>
    open.map((agents) => Math.round((agents * contactsOffered) / mean)),
  )
}

type StaffedMonth = OptionResult['staffing']['byMonth'][number]

function costOfAnHour({ cost, staffing }: OptionResult, hoursOf: (month: StaffedMonth) => number): number {
  const paid = cost.byMonth.reduce((sum, { mean }) => sum + mean, 0)
  const hours = staffing.byMonth.reduce((sum, month) => sum + hoursOf(month), 0)
  return hours > 0 ? paid / hours : 0
}
