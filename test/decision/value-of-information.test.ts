import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { InputColumn } from '../../src/decision/columns.js'
import { compareOptions } from '../../src/decision/comparison.js'
import { inputEffects } from '../../src/decision/input-effects.js'
import { valueOfPartialInformation, valueOfStudy } from '../../src/decision/value-of-information.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import reference from '../reference/decision-cases.json' with { type: 'json' }
import { columns, drawsFrom, expectedPositivePart } from './draws.js'
import { coverageOf } from './information-coverage.js'
import { informationProblems } from './information-problems.js'

const effectsOf = (costs: readonly Float64Array[], inputs: readonly InputColumn[]) =>
  inputEffects(compareOptions(costs), costs, inputs)

const group = (...paths: string[]) => ({ name: paths.join(' and '), paths })

describe('valueOfPartialInformation', () => {
  // Choosing between 0 and 1 + 2a + b + c, all standard normal; c is not among the inputs that can be found out.
  const draws = 20_000
  const noise = drawsFrom(2)
  const a = { path: 'a', values: noise.column(draws, noise.normal) }
  const b = { path: 'b', values: noise.column(draws, noise.normal) }
  const unrelated = { path: 'unrelated', values: noise.column(draws, noise.normal) }
  const safe = new Float64Array(draws)
  const risky = a.values.map((value, draw) => 1 + 2 * value + b.values[draw]! + noise.normal())
  const costs = [safe, risky]
  const groups = [group('a'), group('b'), group('unrelated'), group('a', 'b'), group('a', 'b', 'unrelated')]
  const results = valueOfPartialInformation(effectsOf(costs, [a, b, unrelated]), groups)
  const [ofA, ofB, ofUnrelated, ofBoth, ofAll] = results.map((result) => result.value)

  it('meets the closed form for normal differences', () => {
    const within = (index: number, truth: number) =>
      expect(Math.abs(results[index]!.value - truth)).toBeLessThan(4 * results[index]!.standardError)
    within(0, expectedPositivePart(-1, 2))
    within(1, expectedPositivePart(-1, 1))
    within(3, expectedPositivePart(-1, Math.sqrt(5)))
    const evpi = compareOptions(costs)
    expect(
      Math.abs(evpi.expectedValueOfPerfectInformation - expectedPositivePart(-1, Math.sqrt(6))),
    ).toBeLessThan(4 * evpi.expectedValueOfPerfectInformationStandardError)
  })

  it('gives nothing for what does not matter and never less for knowing more', () => {
    expect(ofUnrelated).toBe(0)
    expect(ofBoth).toBeGreaterThanOrEqual(Math.max(ofA!, ofB!))
    expect(ofAll).toBeGreaterThanOrEqual(ofBoth!)
    expect(ofAll).toBeLessThanOrEqual(compareOptions(costs).expectedValueOfPerfectInformation)
  })

  it('agrees with nested Monte Carlo on curved costs with interactions', () => {
    const sample = drawsFrom(31)
    const size = 12_000
    const volume = sample.column(size, () => Math.exp(0.3 * sample.normal()))
    const wage = sample.column(size, () => 1 + 0.2 * sample.normal())
    const quality = sample.column(size, sample.uniform)
    // Fixed and unit cost; price by volume with a rebate; work that grows with bad quality.
    const owned = (v: number, w: number) => 0.6 + 0.5 * v * w
    const bought = (v: number) => 1.15 * v - 0.1 * Math.max(0, v - 1) ** 2
    const shared = (v: number, w: number, q: number) => 0.75 + (0.2 + 0.5 * (1 - q) ** 2) * v * w
    const cost = (v: number, w: number, q: number) => [owned(v, w), bought(v), shared(v, w, q)]
    const curved = [0, 1, 2].map((option) => volume.map((v, i) => cost(v, wage[i]!, quality[i]!)[option]!))
    const inputs = [
      { path: 'volume', values: volume },
      { path: 'wage', values: wage },
      { path: 'quality', values: quality },
    ]
    const asked = [
      group('volume'),
      group('quality'),
      group('volume', 'quality'),
      group('volume', 'wage', 'quality'),
    ]
    const estimated = valueOfPartialInformation(effectsOf(curved, inputs), asked)
    const inner = drawsFrom(77)
    const drawInputs = () =>
      [Math.exp(0.3 * inner.normal()), 1 + 0.2 * inner.normal(), inner.uniform()] as const
    const nested = (known: readonly boolean[]) => {
      const outer = 1500
      const means = [0, 0, 0]
      let best = 0
      let squares = 0
      for (let i = 0; i < outer; i++) {
        const fixed = drawInputs()
        const given = [0, 0, 0]
        for (let j = 0; j < 400; j++) {
          const free = drawInputs()
          const point = free.map((value, k) => (known[k] ? fixed[k]! : value)) as [number, number, number]
          cost(...point).forEach((value, option) => {
            given[option]! += value / 400
          })
        }
        given.forEach((value, option) => {
          means[option]! += value / outer
        })
        const gain = given[0]! - Math.min(...given)
        best += gain / outer
        squares += (gain * gain) / outer
      }
      const saved = best - (means[0]! - Math.min(...means))
      return { value: saved, error: Math.sqrt((squares - best * best) / outer) }
    }
    const knownOf = [
      [true, false, false],
      [false, false, true],
      [true, false, true],
    ]
    knownOf.forEach((known, index) => {
      const check = nested(known)
      const error = Math.hypot(check.error, estimated[index]!.standardError)
      expect(check.value).toBeGreaterThan(0)
      // Four errors; the noise of the inner means (about 0.2 / √400) adds its own square to nested values.
      expect(Math.abs(estimated[index]!.value - check.value), asked[index]!.name).toBeLessThan(
        4 * error + 0.0005,
      )
    })
    const evpi = compareOptions(curved).expectedValueOfPerfectInformation
    // These inputs are all there is: knowing them is knowing everything, up to the fit of the surface.
    expect(estimated[3]!.value).toBeGreaterThan(0.98 * evpi)
    expect(estimated[3]!.value).toBeLessThanOrEqual(evpi)
  })

  it('is never negative, never above EVPI, never falls as inputs are added', () => {
    const value = fc.integer({ min: -20, max: 20 })
    const column = fc.array(value, { minLength: 60, maxLength: 60 })
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 4 }),
        fc.array(column, { minLength: 4, maxLength: 4 }),
        (costRows, inputRows) => {
          const inputs = columns(...inputRows).map((values, index) => ({ path: `input${index}`, values }))
          const chain = [1, 2, 3, 4].map((size) => group(...inputs.slice(0, size).map(({ path }) => path)))
          const costs = columns(...costRows)
          const evpi = compareOptions(costs).expectedValueOfPerfectInformation
          let before = 0
          for (const result of valueOfPartialInformation(effectsOf(costs, inputs), chain)) {
            expect(result.value).toBeGreaterThanOrEqual(before)
            expect(result.value).toBeLessThanOrEqual(evpi)
            before = result.value
          }
        },
      ),
      { seed: 20261122, numRuns: 60 },
    )
  })

  it('refuses groups it cannot value', () => {
    expect(() => valueOfPartialInformation(effectsOf(costs, [a]), [group('b')])).toThrow(OutOfRangeError)
    expect(() => valueOfPartialInformation(effectsOf(costs, [a]), [group()])).toThrow(OutOfRangeError)
  })
})

/**
 * Of the problems of scripts/information-coverage.mjs those in which one draw costs little and the worth is not lost in its own
 * error, with 500 draws.
 */
describe('95 % intervals', () => {
  const cheap = [
    'mean 0.5, slope 0.5, noise 1',
    'mean 0.5, slope 1, noise 2',
    'mean 1, slopes 2 and 1, noise 1',
    'three options',
  ]
  it.each(
    informationProblems.filter(({ name }) => cheap.includes(name)),
  )('cover the truth over seeds 1 to 2000: $name', { timeout: 120_000 }, (problem) => {
    for (const { asked, covered } of coverageOf(problem, 500, 2000)) {
      expect(covered, asked).toBeGreaterThan(0.935)
      expect(covered, asked).toBeLessThan(0.965)
    }
  })
})

describe('valueOfStudy', () => {
  const study = reference.voi_decision.find(({ id }) => id === 'V04')!.expected as Record<string, number>
  const draws = 20_000
  const noise = drawsFrom(8)
  const p1 = { path: 'p1', values: noise.column(draws, noise.normal) }
  const effects = effectsOf([p1.values.map((value) => 1 + value), new Float64Array(draws)], [p1])

  it.each([
    [1, [10, 50]],
    [5, [10, 100, 1000]],
  ])('meets the closed form for a normal input observed with standard deviation %d', (observationSd, sizes) => {
    const results = valueOfStudy(effects, [{ path: 'p1', observationSd }], sizes, 1)
    for (const { observations, value, standardError } of results) {
      const truth = study[`n${observations}_s${observationSd}`]!
      // The reference is E[max(0, −D)] for a posterior mean D with mean 1 and sd √(n / (n + σ²)).
      const sd = Math.sqrt(observations / (observations + observationSd ** 2))
      expect(expectedPositivePart(-1, sd)).toBeCloseTo(truth, 14)
      expect(Math.abs(value - truth)).toBeLessThan(4 * standardError)
    }
  })

  it('grows with the study and stays below knowing the input exactly', () => {
    const limit = valueOfPartialInformation(effects)[0]!
    expect(Math.abs(limit.value - study.limit!)).toBeLessThan(4 * limit.standardError)
    let before = 0
    for (const { value } of valueOfStudy(
      effects,
      [{ path: 'p1', observationSd: 3 }],
      [1, 2, 5, 20, 1e3, 1e9],
      4,
    )) {
      expect(value).toBeGreaterThanOrEqual(before)
      expect(value).toBeLessThanOrEqual(limit.value)
      before = value
    }
  })

  it('never falls with size and never passes the exact value on random columns', () => {
    const column = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 40, maxLength: 40 })
    fc.assert(
      fc.property(fc.array(column, { minLength: 2, maxLength: 3 }), column, column, (rows, first, second) => {
        const inputs = columns(first, second).map((values, k) => ({ path: `input${k}`, values }))
        const random = effectsOf(columns(...rows), inputs)
        const measured = inputs.map(({ path }) => ({ path, observationSd: 10 }))
        const limit = valueOfPartialInformation(random, [group('input0', 'input1')])[0]!.value
        let before = 0
        for (const { value } of valueOfStudy(random, measured, [1, 4, 16, 64, 256], 9)) {
          expect(value).toBeGreaterThanOrEqual(before)
          expect(value).toBeLessThanOrEqual(limit)
          before = value
        }
      }),
      { seed: 20261122, numRuns: 100 },
    )
  })

  it('takes errors that depend on the true value: a share counted over n contacts', () => {
    // Beta(4, 2) prior, n = 30 contacts: the exact preposterior expectation is a beta-binomial sum.
    const sample = drawsFrom(12)
    const orderStatistic = () => Array.from({ length: 5 }, sample.uniform).sort((x, y) => x - y)[3]!
    const share = { path: 'share', values: sample.column(draws, orderStatistic) }
    const pair = [share.values, new Float64Array(draws).fill(0.7)]
    const [result] = valueOfStudy(
      effectsOf(pair, [share]),
      [{ path: 'share', observationSd: (p) => Math.sqrt(p * (1 - p)) }],
      [30],
      3,
    )
    const logFactorial = (k: number): number => (k < 2 ? 0 : Math.log(k) + logFactorial(k - 1))
    const logBeta = (x: number, y: number) =>
      logFactorial(x - 1) + logFactorial(y - 1) - logFactorial(x + y - 1)
    const logChoose = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k)
    let truth = 0
    for (let k = 0; k <= 30; k++) {
      const probability = Math.exp(logChoose(30, k) + logBeta(4 + k, 32 - k) - logBeta(4, 2))
      truth += probability * Math.max(0, (4 + k) / 36 - 0.7)
    }
    // The prior mean 2/3 is chosen; the binomial count is replaced by a normal one, good to a few per cent at n = 30.
    expect(Math.abs(result!.value - truth)).toBeLessThan(4 * result!.standardError + 0.03 * truth)
  })

  it('refuses impossible studies', () => {
    const measured = [{ path: 'p1', observationSd: 1 }]
    expect(() => valueOfStudy(effects, measured, [0], 1)).toThrow(OutOfRangeError)
    expect(() => valueOfStudy(effects, [{ path: 'p1', observationSd: -1 }], [1], 1)).toThrow(OutOfRangeError)
  })
})
