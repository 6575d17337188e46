import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { erlangB } from '../../src/queueing/erlang-b.js'
import { erlangBAgents, erlangBContinuedAgents } from '../../src/queueing/erlang-b-agents.js'
import { erlangBLoad } from '../../src/queueing/erlang-b-load.js'
import { extendedErlangB } from '../../src/queueing/extended-erlang-b.js'
import { spreadsheetValue } from '../../src/queueing/fractional-agents.js'
import { agents, logarithmic, SEED, utilisation } from './generators.js'

describe('Erlang B', () => {
  test('nobody there blocks everybody, no load is never blocked', () => {
    expect(erlangB(0, 3)).toBe(1)
    expect(erlangB(0, 0)).toBe(1)
    expect(erlangB(3, 0)).toBe(0)
    expect(erlangB(0.5, 0)).toBe(0)
  })

  test('values known in closed form', () => {
    expect(erlangB(1, 1)).toBe(0.5)
    expect(erlangB(2, 1)).toBe(0.2)
    expect(erlangB(3, 2)).toBeCloseTo(4 / 19, 15)
  })

  test('beyond the range of doubles the answer is 0, at once', () => {
    expect(erlangB(1e9, 1)).toBe(0)
    expect(erlangB(1e6, 5e5)).toBe(0)
    expect(erlangB(1, 1e-12)).toBeCloseTo(1e-12, 23)
  })

  test('a million lines and a million Erlang', () => {
    expect(erlangB(1e6, 1e6)).toBeCloseTo(Math.sqrt(2 / (Math.PI * 1e6)), 6)
  })

  test.each([
    [-1, 1],
    [Number.NaN, 1],
    [Number.POSITIVE_INFINITY, 1],
    [1, -1],
    [1, Number.NaN],
    [1, 2e9],
  ])('refuses %d agents, %d Erlang', (n, a) => {
    expect(() => erlangB(n, a)).toThrow(OutOfRangeError)
  })

  test('falls with agents, grows with load', () => {
    fc.assert(
      fc.property(agents, utilisation, logarithmic(1e-6, 1), (n, u, more) => {
        const load = n * u
        expect(erlangB(n + 1, load)).toBeLessThanOrEqual(erlangB(n, load))
        expect(erlangB(n + more, load)).toBeLessThanOrEqual(erlangB(n, load) * (1 + 1e-14))
        expect(erlangB(n, load * (1 + more))).toBeGreaterThanOrEqual(erlangB(n, load) * (1 - 1e-14))
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  test('continued to real agents: the recurrence 1/B(n+1) = 1 + (n+1)/(a B(n)) holds in between', () => {
    fc.assert(
      fc.property(logarithmic(0.01, 500), fc.double({ min: 0.3, max: 3, noNaN: true }), (n, u) => {
        const load = (n + 1) * u
        const above = 1 / erlangB(n + 1, load)
        const below = 1 + (n + 1) / (load * erlangB(n, load))
        expect(above / below).toBeCloseTo(1, 12)
      }),
      { seed: SEED, numRuns: 500 },
    )
  })
})

describe('Erlang B solved for the load', () => {
  test('inverts the formula', () => {
    fc.assert(
      fc.property(logarithmic(0.1, 1e6), logarithmic(1e-12, 0.999), (n, blocking) => {
        expect(erlangB(n, erlangBLoad(n, blocking)) / blocking).toBeCloseTo(1, 9)
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  test('tiny and huge blocking', () => {
    expect(erlangBLoad(1, 1e-15) / 1e-15).toBeCloseTo(1, 12)
    expect(erlangBLoad(1, 0.999999) / 999999).toBeCloseTo(1, 9)
  })

  test('nearly all turned away, and hardly more than one line: the load lies on a bound of the search', () => {
    // a load of lines / (1 - blocking) but for less than the lines, beyond the legal range: in words, not by accident
    for (const lines of [2, 100, 1000])
      expect(() => erlangBLoad(lines, 1 - 2 ** -51)).toThrow(OutOfRangeError)
    expect(erlangBLoad(1 + Number.EPSILON, 0.6)).toBeCloseTo(1.5, 13)
  })

  test('refuses certainty', () => {
    expect(() => erlangBLoad(5, 0)).toThrow(OutOfRangeError)
    expect(() => erlangBLoad(5, 1)).toThrow(OutOfRangeError)
    expect(() => erlangBLoad(0, 0.1)).toThrow(OutOfRangeError)
  })
})

describe('Erlang B solved for the agents', () => {
  test('the least whole number: it blocks no more than asked, one fewer does', () => {
    fc.assert(
      fc.property(logarithmic(0.01, 1e5), logarithmic(1e-9, 0.99), (load, blocking) => {
        const lines = erlangBAgents(load, blocking)
        expect(erlangB(lines, load)).toBeLessThanOrEqual(blocking * (1 + 1e-11))
        if (lines > 0) expect(erlangB(lines - 1, load)).toBeGreaterThan(blocking)
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  test('a target met exactly is met', () => {
    expect(erlangBAgents(1, 0.5)).toBe(1)
    expect(erlangBAgents(1, 0.2)).toBe(2)
    expect(erlangBAgents(0, 0.2)).toBe(1)
  })

  test('the real number lies within one of it and blocks exactly as asked', () => {
    fc.assert(
      fc.property(logarithmic(0.1, 1e4), logarithmic(1e-6, 0.9), (load, blocking) => {
        const real = erlangBContinuedAgents(load, blocking)
        expect(erlangB(real, load) / blocking).toBeCloseTo(1, 9)
        expect(Math.abs(real - erlangBAgents(load, blocking))).toBeLessThanOrEqual(1)
      }),
      { seed: SEED, numRuns: 200 },
    )
  })

  test('the blocking of so many lines gives these lines back, whole or not', () => {
    const lines = fc.oneof(agents, logarithmic(0.1, 1000))
    fc.assert(
      fc.property(lines, fc.double({ min: 0.2, max: 1.6, noNaN: true }), (n, u) => {
        const blocking = erlangB(n, n * u)
        fc.pre(blocking > 1e-250)
        expect(erlangBContinuedAgents(n * u, blocking) / n).toBeCloseTo(1, 11)
      }),
      { seed: SEED, numRuns: 2000 },
    )
  })

  test('whole answers that rounding puts a last digit above the whole number', () => {
    // loads and shares as exact fractions, and B(110, 100) with 50 digits
    expect(erlangBContinuedAgents(0.5, 1 / 3)).toBeCloseTo(1, 13)
    expect(erlangBContinuedAgents(1, 0.2)).toBeCloseTo(2, 13)
    expect(erlangBContinuedAgents(15, 0.8140376266280752)).toBeCloseTo(3, 13)
    expect(erlangBContinuedAgents(100, 0.02746344844982287)).toBeCloseTo(110, 10)
  })
})

describe('extended Erlang B', () => {
  test('nobody tries again: Erlang B', () => {
    const answer = extendedErlangB(12, 10, 0)
    expect(answer).toEqual({ stable: true, totalLoad: 10, blocking: erlangB(12, 10), lost: erlangB(12, 10) })
  })

  test('everybody tries again until served: what is offered is carried, or the attempts grow without end', () => {
    const answer = extendedErlangB(12, 10, 1)
    if (!answer.stable) throw new Error('unstable')
    expect(answer.totalLoad * (1 - answer.blocking)).toBeCloseTo(10, 10)
    expect(answer.lost).toBe(0)
    expect(extendedErlangB(12, 12, 1)).toEqual({ stable: false })
    expect(extendedErlangB(0, 0, 1)).toEqual({ stable: true, totalLoad: 0, blocking: 1, lost: 0 })
  })

  test('first attempts = carried + lost', () => {
    fc.assert(
      fc.property(agents, utilisation, fc.double({ min: 0, max: 0.95, noNaN: true }), (n, u, retry) => {
        const load = n * u
        const answer = extendedErlangB(n, load, retry)
        if (!answer.stable) throw new Error('unstable')
        const carried = answer.totalLoad * (1 - answer.blocking)
        expect(carried / load + answer.lost).toBeCloseTo(1, 10)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})

test('the spreadsheet convention is a straight line between whole numbers', () => {
  const formula = (n: number) => erlangB(n, 1)
  expect(spreadsheetValue(formula, 1)).toBe(0.5)
  expect(spreadsheetValue(formula, 1.5)).toBeCloseTo(0.35, 15)
  // the continued function bends below the line
  expect(erlangB(1.5, 1)).toBeLessThan(0.35)
})
