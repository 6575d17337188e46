import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { productivityAt } from '../../src/arrangement/learning.js'
import { criticalRatio, newsvendorBase } from '../../src/arrangement/newsvendor.js'
import { noticeAsked, type PhaseLength, phaseObjections } from '../../src/arrangement/phase-lengths.js'
import { type PhaseWindow, phaseWindows, spread } from '../../src/arrangement/phase-windows.js'
import type { Phase } from '../../src/arrangement/schema.js'

const windowsOf = (phases: readonly Phase[], volumes: readonly number[], notice = 0): PhaseWindow[] => {
  const windows = phases.map(() => ({ from: -1, servesFrom: -1, until: -1 }))
  phaseWindows(
    phases,
    Float64Array.from(volumes),
    phases.map(() => notice),
    windows,
  )
  return windows
}

describe('lengths of phases', () => {
  const codes = (phases: readonly PhaseLength[], horizon?: number) =>
    phaseObjections(phases, horizon).map(({ code, phase }) => `${phase} ${code.slice(12)}`)
  const last = { noticeMonths: 6 }

  it('are admissible from the notice of the contract on', () => {
    expect(codes([{ months: 2, noticeMonths: 3 }, last], 12)).toEqual(['0 shorterThanNotice'])
    expect(codes([{ months: 3, noticeMonths: 3 }, last], 12)).toEqual([])
  })

  it('need no notice where the contract of today goes on, and count all its months where it ends', () => {
    const today = { noticeMonths: 5, holdsToday: true }
    expect(noticeAsked([today, today, last, today])).toEqual([0, 5, 6, 5])
    const untilQuiet = { ...today, notBefore: 3, notAfter: 9 }
    expect(codes([untilQuiet, { ...today, months: 2 }, last], 24)).toEqual([])
    expect(codes([untilQuiet, { ...today, months: 1 }, last], 24)).toEqual(['1 shorterThanNotice'])
    expect(noticeAsked([last, today, today])).toEqual([6, 5, 5])
    expect(codes([{ months: 1, ...today }, today], 12)).toEqual([])
    expect(codes([{ months: 3, ...today }, { months: 2, ...today }, last], 12)).toEqual([])
    expect(codes([{ months: 3, ...today }, { months: 1, ...today }, last], 12)).toEqual([
      '1 shorterThanNotice',
    ])
    expect(codes([{ months: 7, ...last }, { months: 3, ...today }, today], 12)).toEqual([
      '1 shorterThanNotice',
    ])
  })

  it('leave each phase a month, and two teams the time they are to work side by side', () => {
    const phases = (months: number): PhaseLength[] => [
      { months, noticeMonths: 0 },
      { notAfter: 3, parallelMonths: 4, noticeMonths: 2 },
      last,
    ]
    expect(codes(phases(3), 12)).toEqual(['1 parallelTooLong'])
    expect(codes(phases(6), 12)).toEqual([])
    expect(codes(phases(7), 12)).toEqual(['1 phasesBeyondHorizon'])
    expect(codes(phases(12), 12)).toEqual(['0 phasesBeyondHorizon'])
    expect(codes(phases(12))).toEqual([])
  })
})

describe('the months of phases', () => {
  it('follow from their lengths; a team that looks on is paid before it answers', () => {
    const phases: Phase[] = [
      { option: 'a', months: 5 },
      { option: 'b', parallelMonths: 2 },
    ]
    expect(windowsOf(phases, new Array(12).fill(1))).toEqual([
      { from: 0, servesFrom: 0, until: 5 },
      { from: 3, servesFrom: 5, until: 12 },
    ])
  })

  it('end once the volume has settled, by hand', () => {
    const until = { spreadBelow: 0.1, overMonths: 3, notBefore: 2, notAfter: 8 }
    // Over three months 100, 150, 110: sd 26.5, mean 120; 150, 110, 112: 0.182; 110, 112, 115: 2.52/112.3 = 0.022.
    const volumes = [100, 150, 110, 112, 115, 400, 400]
    expect(spread(Float64Array.from(volumes), 2, 5)).toBeCloseTo(0.0224, 4)
    expect(windowsOf([{ option: 'a', until }, { option: 'b' }], volumes)[0]).toEqual({
      from: 0,
      servesFrom: 0,
      until: 5,
    })
  })

  it('run on for the notice where the volume decides, and end in time where their length is stated', () => {
    const until = { spreadBelow: 0.1, overMonths: 3, notBefore: 2, notAfter: 8 }
    const volumes = [100, 150, 110, 112, 115, 400, 400, 400]
    const ends = (phase: Omit<Phase, 'option'>, notice: number) =>
      windowsOf([{ option: 'a', ...phase }, { option: 'b' }], volumes, notice)[0]!.until
    // Settled after five months; two more are worked and paid, and the horizon ends all of them.
    expect([0, 2, 3, 9].map((notice) => ends({ until }, notice))).toEqual([5, 7, 8, 8])
    expect(ends({ months: 5 }, 2)).toBe(5)
  })

  it('cover every month of the horizon exactly once, whatever comes', () => {
    const phase = fc.oneof(
      fc.record({ option: fc.constant('a'), months: fc.integer({ min: 1, max: 20 }) }),
      fc.record({
        option: fc.constant('a'),
        parallelMonths: fc.integer({ min: 0, max: 4 }),
        until: fc.record({
          spreadBelow: fc.double({ min: 0, max: 1, noNaN: true }),
          overMonths: fc.integer({ min: 2, max: 6 }),
          notBefore: fc.integer({ min: 1, max: 4 }),
          notAfter: fc.integer({ min: 4, max: 12 }),
        }),
      }),
    )
    const volumes = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 36 })
    fc.assert(
      fc.property(fc.array(phase, { minLength: 1, maxLength: 5 }), volumes, (phases, months) => {
        const windows = windowsOf([...phases, { option: 'last' }], months)
        let next = 0
        for (const { from, servesFrom, until } of windows) {
          expect(servesFrom).toBe(next)
          expect(until).toBeGreaterThanOrEqual(servesFrom)
          expect(from).toBeLessThanOrEqual(servesFrom)
          expect(from).toBeGreaterThanOrEqual(0)
          next = until
        }
        expect(next).toBe(months.length)
      }),
      { seed: 20261122, numRuns: 200 },
    )
  })
})

describe('a team that learns', () => {
  it('climbs in even steps, from higher where knowledge was carried over', () => {
    const learning = { months: 4, productivity: 0.6 }
    expect([0, 1, 2, 3, 4].map((age) => productivityAt(learning, 0, age))).toEqual(
      [0.6, 0.7, 0.8, 0.9, 1].map((share) => expect.closeTo(share, 12)),
    )
    expect(productivityAt(learning, 0.5, 0)).toBeCloseTo(0.8, 12)
    expect(productivityAt(learning, 1, 0)).toBe(1)
    expect(() => productivityAt(learning, 1.2, 0)).toThrow(RangeError)
  })
})

describe('the newsvendor’s base', () => {
  it('is the quantile of the critical ratio', () => {
    // An hour of base 20, of overflow 50: worth having where it is needed 40 % of the time, the 60 % quantile of need.
    expect(criticalRatio(20, 50)).toBeCloseTo(0.6, 12)
    expect(newsvendorBase([5, 1, 4, 2, 3], 0.6)).toBe(3)
    expect(criticalRatio(60, 50)).toBe(0)
    expect(newsvendorBase([5, 1], 0)).toBe(0)
  })

  it('costs no more than any other base', () => {
    const needs = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 })
    const price = fc.integer({ min: 1, max: 90 })
    fc.assert(
      fc.property(needs, price, price, (needed, base, overflow) => {
        const cost = (capacity: number) =>
          needed.reduce((sum, need) => sum + base * capacity + overflow * Math.max(0, need - capacity), 0)
        const best = newsvendorBase(needed, criticalRatio(base, overflow))
        for (let other = 0; other <= 30; other++) expect(cost(best)).toBeLessThanOrEqual(cost(other) + 1e-6)
      }),
      { seed: 20261122, numRuns: 200 },
    )
  })
})
