import { criticalRatio, newsvendorBase } from '../arrangement/newsvendor.js'
import type { ArrangementSearch } from '../arrangement/search.js'
import { summarise } from '../kernel/summary.js'
import { type ShardColumns, totalCostsOf } from '../simulation/monte-carlo/columns.js'
import { type Study, samplingOf } from '../simulation/study.js'
import type { OptionResult, ResultDocument, SearchResult } from './document.js'

/** Deviations that a mean must lie from another for 95 % confidence that they differ. */
const twoSided95 = 1.959964

/** What ranges of draws, in their order, give of one search. */
export function searchResult(
  { term, values, stated, excluded }: ArrangementSearch,
  study: Pick<Study, 'draws' | 'latinHypercubeOver'>,
  shards: readonly ShardColumns[],
): SearchResult {
  const { draws } = study
  const columns = values.map((_, index) => {
    const total = new Float64Array(draws)
    for (const { firstDraw, options } of shards) {
      total.set(totalCostsOf(options[index]!.draws), firstDraw)
    }
    return total
  })
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
