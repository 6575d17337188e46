import { describe, expect, it } from 'vitest'
import { compareOptions } from '../../src/decision/comparison.js'
import { isLimit, limitOf } from '../../src/decision/error-of-worth.js'
import { nobody } from '../../src/decision/followed.js'
import { inputEffects } from '../../src/decision/input-effects.js'
import { limitOfWorth } from '../../src/decision/limit-of-worth.js'
import { valueOfPartialInformation, valueOfStudy } from '../../src/decision/value-of-information.js'
import { drawsFrom } from './draws.js'
import { coverageOf } from './information-coverage.js'
import { informationProblems } from './information-problems.js'

/** A rival that costs `mean` more, by an input that is hidden in noise. */
function hidden(seed: number, mean: number, slope: number, noise: number) {
  const { column, normal } = drawsFrom(seed)
  const x = column(400, normal)
  const costs = [new Float64Array(400), x.map((value) => mean + slope * value + noise * normal())]
  const idle = { path: 'idle', values: column(400, normal), moves: new Set<number>() }
  const comparison = compareOptions(costs)
  return { comparison, effects: inputEffects(comparison, costs, [{ path: 'x', values: x }, idle]) }
}

describe('a worth of which the draws tell no more than a limit', () => {
  it('has the limit of the fits that the draws allow: the most over their ellipse', () => {
    const draws = 400
    const { column, normal } = drawsFrom(3)
    const x = column(draws, normal)
    const mean = x.reduce((sum, value) => sum + value, 0) / draws
    const length = Math.sqrt(x.reduce((sum, value) => sum + (value - mean) ** 2, 0))
    const constant = new Float64Array(draws).fill(1 / Math.sqrt(draws))
    const line = x.map((value) => (value - mean) / length)
    // As likely up as down and the same everywhere: the coefficients along both columns err by 8 each, independently.
    const left = x.map((_, draw) => (draw % 2 === 0 ? 8 : -8))
    const fitted = x.map((value) => 1.2 + 0.1 * value)
    const worthAt = (height: number, tilt: number) =>
      fitted.reduce(
        (sum, each, draw) => sum + Math.max(0, -(each + height * constant[draw]! + tilt * line[draw]!)),
        0,
      ) / draws
    const turns = 2000
    const radius = 8 * 1.7804643
    let most = 0
    for (let turn = 0; turn < turns; turn++) {
      const angle = (2 * Math.PI * turn) / turns
      most = Math.max(most, worthAt(radius * Math.cos(angle), radius * Math.sin(angle)))
    }
    const fit = { fitted, left, orthonormal: [constant, line] }
    const limit = limitOfWorth(0, new Int32Array(draws).fill(nobody), 1, () => fit, 'plain')
    // The error of a mean over the draws comes on top, as squares.
    expect(limit).toBeGreaterThan(0.98 * most)
    expect(limit).toBeLessThan(2 * most)
  })

  it('is stated though nothing was found, and is no more than that of knowing everything', () => {
    let nothingFound = 0
    for (let seed = 1; seed <= 40; seed++) {
      const { comparison, effects } = hidden(seed, 1, 0.2, 2)
      const { expectedValueOfPerfectInformation: all } = comparison
      const most = limitOf(all, comparison.expectedValueOfPerfectInformationStandardError)
      const [known] = valueOfPartialInformation(effects, [{ name: 'x', paths: ['x'] }])
      const [seen] = valueOfStudy(effects, [{ path: 'x', observationSd: 1 }], [5], seed)
      for (const { value, standardError } of [known!, seen!]) {
        if (value === 0) nothingFound++
        expect(isLimit(value, standardError)).toBe(true)
        expect(limitOf(value, standardError)).toBeLessThanOrEqual(most * (1 + 1e-12))
      }
    }
    expect(nothingFound).toBeGreaterThan(20)
  })

  it('is nothing where the input can move neither option', () => {
    const { effects } = hidden(1, 1, 0.5, 1)
    const [idle] = valueOfPartialInformation(effects, [{ name: 'idle', paths: ['idle'] }])
    expect(idle).toMatchObject({ value: 0, standardError: 0 })
  })

  it('holds as often as it should where it is a limit nearly always, over seeds 1 to 2000', {
    timeout: 120_000,
  }, () => {
    const buried = informationProblems.find(({ name }) => name === 'mean 1, slope 0.5, noise 2')!
    for (const { covered } of coverageOf(buried, 500, 2000)) {
      expect(covered).toBeGreaterThan(0.935)
      expect(covered).toBeLessThan(0.965)
    }
  })
})
