/**
 * The least whole number not below x, where x is the result of a division of decimal inputs: a quotient within
 * one part in 10^12 above a whole number *is* that number. So 2 / (1 - 0.8) is 10, not 11, and 35.7 / 0.85 is 42.
 */
export const roundUp = (x: number): number => {
  const nearest = Math.round(x)
  return Math.abs(x - nearest) <= ROUNDING * Math.max(1, Math.abs(x)) ? nearest : Math.ceil(x)
}

/** Figures that differ by less than this share are taken as equal when they are held against a target. */
export const ROUNDING = 1e-12
