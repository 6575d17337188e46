import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { meanDecay } from './decay.js'

/**
 * When each record of a set is refreshed where its records are not copied together: in the same order every cycle; once a
 * cycle in an order that is random anew; or at times of its own, as often on average.
 */
export type RefreshOrder = 'fixed' | 'random-order' | 'random-times'

export interface RefreshedRecords {
  /** Share of time a record is current, 0..1. */
  readonly freshness: number
  /** Mean hours for which a record has been out of date, 0 while it is current. */
  readonly meanHoursOutOfDate: number
}

/**
 * Time averages of records refreshed one by one, r = changes in a cycle:
 * fixed F = (1 - e^(-r))/r, A/I = 1/2 - (1 - F)/r; random order F = (1 - ((1 - e^(-r))/r)²)/r,
 * A/I = 1/3 + (1/2 - 1/r)² - ((1 - e^(-r))/r²)²; random times F = 1/(1 + r), A/I = r/(1 + r).
 *
 * Source: Cho & Garcia-Molina, Synchronizing a database to improve freshness, SIGMOD 2000.
 *
 * @param changesPerDay of one record, at least 0
 * @param everyHours hours of a cycle, above 0
 * @throws OutOfRangeError
 */
export function refreshedRecords(
  order: RefreshOrder,
  changesPerDay: number,
  everyHours: number,
): RefreshedRecords {
  if (!(changesPerDay >= 0 && changesPerDay < Infinity)) {
    throw new OutOfRangeError('changesPerDay', changesPerDay, 'changesPerDay >= 0')
  }
  if (!(everyHours > 0 && everyHours < Infinity)) {
    throw new OutOfRangeError('everyHours', everyHours, 'everyHours > 0')
  }
  const changes = (changesPerDay / 24) * everyHours
  const { freshness, cycles } = inCycles(order, changes)
  return { freshness, meanHoursOutOfDate: cycles * everyHours }
}

function inCycles(order: RefreshOrder, changes: number): { freshness: number; cycles: number } {
  const kept = meanDecay(changes, 1)
  switch (order) {
    case 'fixed':
      return { freshness: kept, cycles: fixedAge(changes) }
    case 'random-order':
      // 1 - kept² keeps its digits as (1 - kept)(1 + kept), and 1 - kept as changes times the age and a half.
      return {
        freshness: changes === 0 ? 1 : (0.5 - fixedAge(changes)) * (1 + kept),
        cycles: randomOrderAge(changes),
      }
    case 'random-times':
      return { freshness: 1 / (1 + changes), cycles: changes / (1 + changes) }
  }
}

/** Below so many changes in a cycle the closed forms lose digits, and their series are short. */
const fewChanges = 1

/** 1/2 - 1/r + (1 - e^(-r))/r² = r/6 - r²/24 + … */
function fixedAge(changes: number): number {
  if (changes >= fewChanges) return 0.5 - (1 - meanDecay(changes, 1)) / changes
  return alternating(changes, 1 / 6, 4)
}

/** 1/3 + (1/2 - 1/r)² - ((1 - e^(-r))/r²)² = 2 (r/24 - r²/120 + …) + a - a², a the age in fixed order. */
function randomOrderAge(changes: number): number {
  const fixed = fixedAge(changes)
  if (changes >= fewChanges) return 1 / 3 - fixed * (2 / changes - 1 + fixed)
  return 2 * alternating(changes, 1 / 24, 5) + fixed - fixed * fixed
}

/** first r - first r²/next + first r³/(next (next + 1)) - …, 0 <= r <= 1. */
function alternating(changes: number, first: number, next: number): number {
  let term = first * changes
  let sum = 0
  for (let divisor = next; Math.abs(term) > 1e-18 * Math.abs(sum); divisor++) {
    sum += term
    term *= -changes / divisor
  }
  return sum
}
