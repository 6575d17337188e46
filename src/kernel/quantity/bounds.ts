import type { Unit } from '../uncertain.js'
import { accepted, type Reading, refused } from './reading.js'
import { writtenAmount } from './written-amount.js'

/** Legal range of a quantity, in its base unit; ends included unless `positive`. */
export interface Bounds {
  readonly min: number
  readonly max: number
  /** Zero itself is refused. */
  readonly positive: boolean
}

/** The range a quantity has unless its key says otherwise: shares 0 to 1, factors above 0, all others from 0. */
export function boundsOf(unit: Unit, min?: number, max?: number): Bounds {
  return {
    min: min ?? 0,
    max: max ?? (unit === 'share' ? 1 : Number.POSITIVE_INFINITY),
    positive: unit === 'factor' && (min ?? 0) === 0,
  }
}

export function withinBounds(value: number, bounds: Bounds, unit: Unit, found: string): Reading<number> {
  if (bounds.positive && value <= 0) return refused('quantity.notPositive', { found })
  if (value < bounds.min) {
    return refused('quantity.belowMinimum', { found, minimum: writtenAmount(bounds.min, unit) })
  }
  if (value > bounds.max) {
    return refused('quantity.aboveMaximum', { found, maximum: writtenAmount(bounds.max, unit) })
  }
  return accepted(value)
}
