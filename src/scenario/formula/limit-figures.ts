import type { Bounds } from '../../kernel/quantity/bounds.js'
import { writtenAmount } from '../../kernel/quantity/written-amount.js'
import type { Unit } from '../../kernel/uncertain.js'

/** Which end of its legal range a value lies beyond, for a message. */
export function limitFigures(value: number, { min, max, positive }: Bounds, unit: Unit) {
  if (value > max) return { limit: 'maximum', bound: writtenAmount(max, unit) }
  return { limit: positive ? 'positive' : 'minimum', bound: writtenAmount(min, unit) }
}
