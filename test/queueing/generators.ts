import fc from 'fast-check'

/** One seed for every generated case of this room; never changed to make a test pass. */
export const SEED = 20261122

/** Numbers spread evenly over orders of magnitude. */
export const logarithmic = (low: number, high: number): fc.Arbitrary<number> =>
  fc
    .double({ min: Math.log(low), max: Math.log(high), noNaN: true })
    .map((exponent) => Math.min(high, Math.max(low, Math.exp(exponent))))

/** Whole agents from 1 to a thousand, small numbers as often as large. */
export const agents: fc.Arbitrary<number> = logarithmic(1, 1000).map(Math.round)

/** Load over agents, in under- and overload. */
export const utilisation: fc.Arbitrary<number> = fc.double({ min: 0.02, max: 2.5, noNaN: true })

/** Load over agents, below 1. */
export const stableUtilisation: fc.Arbitrary<number> = fc.double({ min: 0.02, max: 0.995, noNaN: true })

/** Mean handle time over mean patience. */
export const abandonment: fc.Arbitrary<number> = logarithmic(0.01, 30)

/** Service-level threshold over mean handle time. */
export const threshold: fc.Arbitrary<number> = fc.double({ min: 0, max: 2, noNaN: true })
