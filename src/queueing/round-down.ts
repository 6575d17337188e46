import { ROUNDING } from './round-up.js'

/**
 * The largest whole number not above x, where x is computed from decimal inputs: what is within one part in 10^12 below
 * a whole number *is* that number. So 5000 × (1 − 0.7³) is 3285, not 3284.
 */
export const roundDown = (x: number): number => {
  const nearest = Math.round(x)
  return Math.abs(x - nearest) <= ROUNDING * Math.max(1, Math.abs(x)) ? nearest : Math.floor(x)
}
