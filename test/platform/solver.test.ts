import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadRepeatableSolver, loadSolver } from '../../src/platform/solver.js'
import type { IntegerProgram, IntegerProgramSolver } from '../../src/staffing/integer-program.js'

const limits = { relativeGap: 0, timeLimitSeconds: 10 }
const endless = Number.POSITIVE_INFINITY

/** Least cost · x with rows · x >= need, 0 <= x <= upper, all whole or none. */
const program = (
  cost: readonly number[],
  rows: readonly (readonly number[])[],
  need: readonly number[],
  upper: readonly number[],
  whole = true,
): IntegerProgram => {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const column of cost.keys()) {
    for (const [row, coefficients] of rows.entries()) {
      if (coefficients[column] === 0) continue
      indices.push(row)
      values.push(coefficients[column]!)
    }
    starts.push(indices.length)
  }
  return {
    columns: cost.length,
    rows: rows.length,
    cost: Float64Array.from(cost),
    lower: new Float64Array(cost.length),
    upper: Float64Array.from(upper),
    whole: new Uint8Array(cost.length).fill(whole ? 1 : 0),
    rowLower: Float64Array.from(need),
    rowUpper: new Float64Array(rows.length).fill(endless),
    columnStarts: Int32Array.from(starts),
    rowIndices: Int32Array.from(indices),
    coefficients: Float64Array.from(values),
  }
}

/** The least cost by trying every whole x. */
const byTrying = (
  cost: readonly number[],
  rows: readonly (readonly number[])[],
  need: readonly number[],
  most: number,
): number => {
  let best = endless
  const x = cost.map(() => 0)
  const from = (column: number): void => {
    if (column < cost.length) {
      for (x[column] = 0; x[column]! <= most; x[column]! += 1) from(column + 1)
      return
    }
    const dot = (weights: readonly number[]) => weights.reduce((sum, weight, at) => sum + weight * x[at]!, 0)
    if (rows.every((row, at) => dot(row) >= need[at]!)) best = Math.min(best, dot(cost))
  }
  from(0)
  return best
}

describe.each([
  ['by the clock', loadSolver],
  ['by the work done', loadRepeatableSolver],
] as const)('the solver, %s', (_name, load) => {
  let solver: IntegerProgramSolver
  beforeAll(async () => {
    solver = await load()
  })

  it('finds the whole numbers that cost least, as trying all of them does', () => {
    const figures = (min: number, max: number, length: number) =>
      fc.array(fc.integer({ min, max }), { minLength: length, maxLength: length })
    const cases = fc.record({
      cost: figures(1, 9, 4),
      rows: fc.array(figures(0, 4, 4), { minLength: 1, maxLength: 3 }),
      need: figures(0, 12, 3),
    })
    fc.assert(
      fc.property(cases, ({ cost, rows, need }) => {
        const wanted = need.slice(0, rows.length)
        const answer = solver.solve(program(cost, rows, wanted, [4, 4, 4, 4]), limits)
        const best = byTrying(cost, rows, wanted, 4)
        if (best === endless) expect(answer).toEqual({ found: false, reason: 'infeasible' })
        else {
          if (!answer.found) throw new Error(answer.reason)
          expect(answer.cost).toBeCloseTo(best, 9)
          expect(answer.bound).toBeLessThanOrEqual(best + 1e-9)
          for (const value of answer.values) expect(Number.isInteger(value)).toBe(true)
        }
      }),
      { seed: 20261122, numRuns: 60 },
    )
  })

  it('relaxes, and solves again under other bounds', () => {
    const relaxed = solver.relax(program([3, 2], [[2, 1]], [5], [2, 10], false))
    expect(relaxed.solve()?.cost).toBeCloseTo(8, 9)
    relaxed.setBounds(0, 0, 10)
    expect(relaxed.solve()?.cost).toBeCloseTo(7.5, 9)
    relaxed.setBounds(0, 0, 0)
    expect(relaxed.solve()?.cost).toBeCloseTo(10, 9)
    relaxed.setBounds(1, 0, 4)
    expect(relaxed.solve()).toBeUndefined()
    relaxed.close()
  })

  it('has a clock that does not go back', () => {
    const before = solver.seconds()
    const relaxed = solver.relax(program([1, 1], [[1, 2]], [3], [9, 9], false))
    relaxed.solve()
    relaxed.close()
    expect(solver.seconds()).toBeGreaterThanOrEqual(before)
  })
})
