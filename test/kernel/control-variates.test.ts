import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Control, controlledMean } from '../../src/kernel/control-variates.js'
import { Stream, streamKey } from '../../src/kernel/stream.js'
import { summarise } from '../../src/kernel/summary.js'

const column = (length: number, value: (index: number) => number) =>
  Float64Array.from({ length }, (_, index) => value(index))

const x: Control = { values: column(32, (index) => index % 7), knownMean: 4, standardError: 0.02 }
const y: Control = { values: column(32, (index) => (index * index) % 11), knownMean: 6, standardError: 0.1 }

describe('means helped by controls', () => {
  test('a control, or a multiple of one, has its known mean', () => {
    expect(controlledMean(x.values, [x, y]).mean).toBeCloseTo(4, 12)
    expect(controlledMean(y.values, [x, y]).mean).toBeCloseTo(6, 12)
    const sum = x.values.map((value, index) => 3 * value - 2 * y.values[index]! + 5)
    expect(controlledMean(sum, [x, y]).mean).toBeCloseTo(3 * 4 - 2 * 6 + 5, 11)
    // Nothing is left over on the sample: the error is that of the known means, three times one and twice the other.
    expect(controlledMean(sum, [x, y]).standardError).toBeCloseTo(3 * 0.02 + 2 * 0.1, 9)
  })

  test('a constant stays what it is, to the last bit', () => {
    expect(controlledMean(new Float64Array(32), [x, y])).toEqual({ mean: 0, standardError: 0 })
    expect(controlledMean(new Float64Array(32).fill(1), [x, y])).toEqual({ mean: 1, standardError: 0 })
  })

  test('without controls, or with too few draws for them, it is the plain mean', () => {
    const { mean, standardError } = summarise(y.values)
    expect(controlledMean(y.values, []).mean).toBe(mean)
    expect(controlledMean(y.values, []).standardError).toBeCloseTo(standardError, 12)
    const short = { ...x, values: x.values.slice(0, 15) }
    expect(controlledMean(y.values.slice(0, 15), [short]).mean).toBe(summarise(y.values.slice(0, 15)).mean)
  })

  test('a control that depends on the others, or does not vary, changes nothing', () => {
    const double = { values: x.values.map((value) => 2 * value), knownMean: 8, standardError: 0.04 }
    const flat = { values: new Float64Array(32).fill(3), knownMean: 3, standardError: 0 }
    expect(controlledMean(y.values, [x, double, flat])).toEqual(controlledMean(y.values, [x]))
  })

  test('estimates of sums are sums of estimates', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 32, maxLength: 32 }),
        (numbers) => {
          const values = Float64Array.from(numbers)
          const both = values.map((value, index) => value + y.values[index]!)
          const apart = controlledMean(values, [x]).mean + controlledMean(y.values, [x]).mean
          expect(Math.abs(controlledMean(both, [x]).mean - apart)).toBeLessThanOrEqual(1e-8)
        },
      ),
      { seed: 20261122, numRuns: 200 },
    )
  })

  test('the interval covers the truth as often as it says, and is much narrower than the plain one', () => {
    const draws = 64
    const many = 4_096
    let covered = 0
    let narrower = 0
    const repeats = 400
    for (let repeat = 0; repeat < repeats; repeat++) {
      const stream = new Stream(5, streamKey('control variates'), repeat)
      const all = column(many, () => Math.exp(1.2 * stream.normal()))
      const { mean: knownMean, standardError: error } = summarise(all)
      const control = { values: all.slice(0, draws), knownMean, standardError: error }
      const values = control.values.map((value) => 0.6 * value + 0.1 * stream.normal())
      const { mean, standardError } = controlledMean(values, [control])
      if (Math.abs(mean - 0.6 * Math.exp(0.72)) <= 1.96 * standardError) covered++
      narrower += standardError / summarise(values).standardError / repeats
    }
    // A 95 % interval over 400 repeats: four standard errors of the count either side, skewness allowed for.
    expect(covered / repeats).toBeGreaterThan(0.95 - 4 * Math.sqrt((0.95 * 0.05) / repeats))
    expect(narrower).toBeLessThan(0.35)
  })

  test('no values, or a control of another length, are refused', () => {
    expect(() => controlledMean(new Float64Array(0), [])).toThrow(RangeError)
    expect(() => controlledMean(new Float64Array(20), [x])).toThrow(RangeError)
  })
})
