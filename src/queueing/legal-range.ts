import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/** The most agents and the largest load (Erlang) any formula of this room accepts. */
export const LARGEST_SYSTEM = 1e9

/** Mean handle time over mean patience, least and most, for which the waiting line is computed. */
export const LEAST_IMPATIENCE = 1e-9
export const MOST_IMPATIENCE = 1e9

const refuse = (quantity: string, value: number, legalRange: string): never => {
  throw new OutOfRangeError(quantity, value, legalRange)
}

/** Number of agents (lines, servers): real, from 0. */
export const requireAgents = (agents: number): void => {
  // Callers without types may hand in text, which comparisons would take for a number.
  if (!(typeof agents === 'number' && agents >= 0 && agents <= LARGEST_SYSTEM))
    refuse('agents', agents, '0 <= agents <= 1e9')
}

/** A count: a whole number from `least`. */
export const requireWhole = (quantity: string, value: number, least = 0): void => {
  if (!(Number.isInteger(value) && value >= least && value <= LARGEST_SYSTEM)) {
    refuse(quantity, value, `whole, ${least} <= ${quantity} <= 1e9`)
  }
}

/** Offered load in Erlang, from 0. */
export const requireOfferedLoad = (offeredLoad: number): void => {
  if (!(typeof offeredLoad === 'number' && offeredLoad >= 0 && offeredLoad <= LARGEST_SYSTEM)) {
    refuse('offeredLoad', offeredLoad, '0 <= offeredLoad <= 1e9')
  }
}

/** A rate, time or ratio that must be above 0 and finite. */
export const requirePositive = (quantity: string, value: number): void => {
  if (!(typeof value === 'number' && value > 0 && value < Number.POSITIVE_INFINITY))
    refuse(quantity, value, `${quantity} > 0, finite`)
}

/** A rate, time or ratio that may be 0 but must be finite. */
export const requireNotNegative = (quantity: string, value: number): void => {
  if (!(typeof value === 'number' && value >= 0 && value < Number.POSITIVE_INFINITY))
    refuse(quantity, value, `${quantity} >= 0, finite`)
}

/** A share from 0 to 1, both included. */
export const requireShare = (quantity: string, value: number): void => {
  if (!(typeof value === 'number' && value >= 0 && value <= 1))
    refuse(quantity, value, `0 <= ${quantity} <= 1`)
}

/** A share strictly between 0 and 1. */
export const requireOpenShare = (quantity: string, value: number): void => {
  if (!(typeof value === 'number' && value > 0 && value < 1)) refuse(quantity, value, `0 < ${quantity} < 1`)
}

/** Abandonment rate over service rate: mean handle time over mean patience. */
export const requireImpatience = (quantity: string, value: number): void => {
  if (!(typeof value === 'number' && value >= LEAST_IMPATIENCE && value <= MOST_IMPATIENCE)) {
    refuse(quantity, value, `1e-9 <= ${quantity} <= 1e9`)
  }
}
