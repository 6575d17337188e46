import { describe, expect, it } from 'vitest'
import { conditionalMeans as meansGivenSorted } from '../../src/decision/conditional-mean.js'
import { drawsFrom } from './draws.js'

const conditionalMeans = (input: Float64Array, responses: readonly Float64Array[]) =>
  meansGivenSorted(input, Float64Array.from(input).sort(), responses)

describe('conditionalMeans', () => {
  it('finds a curve under noise within its own error', () => {
    const noise = drawsFrom(3)
    const input = noise.column(8000, () => 10 * noise.uniform())
    const truth = (value: number) => 100 * Math.sin(value)
    const response = input.map((value) => truth(value) + 50 * noise.normal())
    const [fitted] = conditionalMeans(input, [response])
    for (const value of [0.5, 2, 4, 5, 6.5, 8, 9.5]) {
      // Five errors of the fit, plus the spline's own misfit with a knot every 0.9.
      expect(Math.abs(fitted!.at(value) - truth(value))).toBeLessThan(5 * fitted!.standardErrorAt(value) + 2)
    }
  })

  it('gives a constant for an input that explains nothing', () => {
    const noise = drawsFrom(4)
    const input = noise.column(5000, noise.normal)
    const response = noise.column(5000, () => 7 + noise.normal())
    const [fitted] = conditionalMeans(input, [response])
    expect(fitted!.explains).toBe(false)
    expect(fitted!.at(-3)).toBe(fitted!.at(3))
  })

  it('does not draw a curve through a handful of draws', () => {
    const noise = drawsFrom(14)
    for (let draws = 2; draws < 16; draws++) {
      const [fitted] = conditionalMeans(noise.column(draws, noise.normal), [
        noise.column(draws, noise.normal),
      ])
      const values = Float64Array.from({ length: 41 }, (_, k) => -2 + k / 10)
      for (const mean of fitted!.over(values)) expect(Math.abs(mean)).toBeLessThan(20)
    }
  })

  it('reproduces a straight line exactly, beyond the draws too', () => {
    const input = Float64Array.from({ length: 100 }, (_, draw) => draw)
    const [fitted] = conditionalMeans(input, [input.map((value) => 3 * value - 20)])
    expect(fitted!.at(50.5)).toBeCloseTo(131.5, 8)
    expect(fitted!.at(1000)).toBeCloseTo(2980, 6)
  })

  it('takes one mean for each value of an input with few values', () => {
    const input = Float64Array.from([1, 1, 2, 2, 5, 5, 1, 1, 2, 2, 5, 5])
    const response = Float64Array.from([0, 2, 10, 12, 3, 5, 0, 2, 10, 12, 3, 5])
    const [fitted] = conditionalMeans(input, [response])
    expect(fitted!.at(1)).toBeCloseTo(1, 10)
    expect(fitted!.at(2)).toBeCloseTo(11, 10)
    expect(fitted!.at(5)).toBeCloseTo(4, 10)
  })

  it('says the same in any order of the draws', () => {
    // Sorting an input's draws together with its responses changes nothing but rounding.
    const noise = drawsFrom(9)
    const pairs = Array.from({ length: 1000 }, () => {
      const value = noise.uniform()
      return [value, value ** 3 + 0.1 * noise.normal()] as const
    })
    const curveThrough = (rows: readonly (readonly [number, number])[]) =>
      conditionalMeans(
        Float64Array.from(rows, (row) => row[0]),
        [Float64Array.from(rows, (row) => row[1])],
      )[0]!
    const sorted = curveThrough([...pairs].sort((a, b) => a[0] - b[0]))
    for (const value of [0.1, 0.5, 0.9])
      expect(sorted.at(value)).toBeCloseTo(curveThrough(pairs).at(value), 10)
  })
})
