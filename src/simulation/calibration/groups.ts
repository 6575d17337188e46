import { HALF_HOURS_PER_DAY } from '../../demand/week.js'
import type { ObservedCalls } from './observed-calls.js'

/** Half hours that are compared together: of all days, of a month, of an hour of the day. */
export type Group =
  | { readonly kind: 'all' }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'hour'; readonly hour: number }

/** The groups of the records: all, months that have days, hours in which contacts come or are predicted. */
export function groupsOf(observed: ObservedCalls, predicted: Float64Array): Group[] {
  const inHour = new Float64Array(24)
  predicted.forEach((contacts, at) => {
    inHour[Math.floor((at % HALF_HOURS_PER_DAY) / 2)]! += contacts + observed.offered[at]!
  })
  return [
    { kind: 'all' },
    ...observed.months.flatMap(({ observedDays }, month): Group[] =>
      observedDays > 0 ? [{ kind: 'month', month }] : [],
    ),
    ...Array.from(inHour).flatMap((contacts, hour): Group[] =>
      contacts > 0 ? [{ kind: 'hour', hour }] : [],
    ),
  ]
}

/** Positions of the days of a group. */
export function daysOf({ days }: ObservedCalls, group: Group): number[] {
  return days.flatMap(({ month }, day) => (group.kind !== 'month' || month === group.month ? [day] : []))
}

/** Totals of a group by day, over half hours that count. */
export function dayTotals(
  observed: ObservedCalls,
  group: Group,
  values: Float64Array,
  counts?: Uint8Array,
): Float64Array {
  const from = group.kind === 'hour' ? 2 * group.hour : 0
  const until = group.kind === 'hour' ? from + 2 : HALF_HOURS_PER_DAY
  return Float64Array.from(daysOf(observed, group), (day) => {
    let total = 0
    for (let halfHour = from; halfHour < until; halfHour++) {
      const at = day * HALF_HOURS_PER_DAY + halfHour
      if (counts === undefined || counts[at] === 1) total += values[at]!
    }
    return total
  })
}
