import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incompleteBeta } from '../../src/kernel/special/incomplete-beta.js'
import { lowerIncompleteGamma, upperIncompleteGamma } from '../../src/kernel/special/incomplete-gamma.js'
import { inverseIncompleteBeta } from '../../src/kernel/special/inverse-incomplete-beta.js'
import { logGamma, stirlingCorrection } from '../../src/kernel/special/log-gamma.js'
import { logRatioDeviation } from '../../src/kernel/special/log-ratio-deviation.js'
import { normalCdf } from '../../src/kernel/special/normal-cdf.js'
import { normalQuantile } from '../../src/kernel/special/normal-quantile.js'
import reference from '../reference/kernel.json' with { type: 'json' }

const run = { seed: 20261122, numRuns: 300 }

/** Expects agreement to a number of units of relative error. */
const expectClose = (actual: number, expected: number, relative: number, absolute = 0): void => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + absolute)
}

describe('special functions against 40-digit references', () => {
  it.each(reference.normalQuantile.cases)('normal quantile of %d', (p, expected) => {
    expectClose(normalQuantile(p!), expected!, 1e-14)
  })
  it.each(reference.normalCdf.cases)('normal distribution function at %d', (z, expected) => {
    expectClose(normalCdf(z!), expected!, 1e-13)
  })
  it.each(reference.logGamma.cases)('log gamma of %d', (x, expected) => {
    expectClose(logGamma(x!), expected!, 2e-15, 2e-14)
  })
  it.each(reference.lowerIncompleteGamma.cases)('P(%d, %d)', (a, x, expected) => {
    expectClose(lowerIncompleteGamma(a!, x!), expected!, 1e-13)
  })
  it.each(reference.upperIncompleteGamma.cases)('Q(%d, %d)', (a, x, expected) => {
    expectClose(upperIncompleteGamma(a!, x!), expected!, 1e-13)
  })
  it.each(reference.incompleteBeta.cases)('I(%d, %d) at %d', (a, b, x, expected) => {
    expectClose(incompleteBeta(a!, b!, x!), expected!, 1e-12)
  })
  it.each(reference.inverseIncompleteBeta.cases)('inverse of I(%d, %d) at %d', (a, b, p, expected) => {
    expectClose(inverseIncompleteBeta(a!, b!, p!), expected!, 1e-12)
  })
})

describe('special functions, properties', () => {
  it('inverts the normal distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (z) => {
        // Above the middle 1 − Φ is all that is left of the digits.
        expect(Math.abs(normalQuantile(normalCdf(-Math.abs(z))) + Math.abs(z))).toBeLessThan(1e-12)
      }),
      run,
    )
  })
  it('inverts the incomplete beta function', () => {
    const shape = fc.double({ min: 0.2, max: 50, noNaN: true })
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 1e-12, max: 0.5, noNaN: true }), (a, b, p) => {
        expectClose(incompleteBeta(a, b, inverseIncompleteBeta(a, b, p)), p, 1e-10)
      }),
      run,
    )
  })
  it('splits one into the lower and the upper incomplete gamma function', () => {
    const positive = fc.double({ min: 1e-3, max: 1e4, noNaN: true })
    fc.assert(
      fc.property(positive, positive, (a, x) => {
        expect(Math.abs(lowerIncompleteGamma(a, x) + upperIncompleteGamma(a, x) - 1)).toBeLessThan(1e-12)
      }),
      run,
    )
  })
  it('follows the recurrence of the gamma function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (x) => {
        expectClose(logGamma(x + 1), logGamma(x) + Math.log(x), 1e-14, 5e-14)
      }),
      run,
    )
  })
  it('takes the deviation from a logarithm without cancellation', () => {
    // e − ln(1 + e) = e²/2 − e³/3 + … : at 1e-8 the plain difference has no correct digit left.
    expectClose(logRatioDeviation(1e-8), 0.5e-16 - 1e-24 / 3, 1e-15)
    expectClose(logRatioDeviation(0.0999999), 0.0999999 - Math.log1p(0.0999999), 1e-13)
    expectClose(stirlingCorrection(1), 1 - 0.5 * Math.log(2 * Math.PI), 1e-12)
  })
  it('refuses illegal arguments', () => {
    expect(() => lowerIncompleteGamma(0, 1)).toThrow(RangeError)
    expect(() => upperIncompleteGamma(1, -1)).toThrow(RangeError)
    expect(() => incompleteBeta(1, 0, 0.5)).toThrow(RangeError)
    expect(() => inverseIncompleteBeta(1, 1, Number.NaN)).toThrow(RangeError)
  })
})
