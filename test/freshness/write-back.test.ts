import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accessRow } from '../../src/access/row.js'
import { stalenessPerContact } from '../../src/freshness/consequences.js'
import { evenlyBetween, roundTheClock } from '../../src/freshness/contact-profile.js'
import { missingShare } from '../../src/freshness/missing-data.js'
import {
  checkFile,
  optimalShareToCheck,
  writeBackDelayHours,
  writeConflicts,
} from '../../src/freshness/write-back.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { uniforms } from './contact-simulation.js'

describe('entries on their way back', () => {
  test('wait for half a cycle where they come round the clock, then for the check', () => {
    expect(writeBackDelayHours(24, Number.NaN, 3, roundTheClock)).toBe(15)
    expect(writeBackDelayHours(24, 20, 3, roundTheClock)).toBeCloseTo(15, 12)
  })

  test('made from 08:00 to 20:00 wait six hours for a file that leaves at 20:00', () => {
    expect(writeBackDelayHours(24, 20, 0, evenlyBetween(8, 20))).toBeCloseTo(6, 12)
    expect(writeBackDelayHours(48, 20, 0, evenlyBetween(8, 20))).toBeCloseTo(18, 12)
    expect(writeBackDelayHours(6, 20, 0, evenlyBetween(8, 20))).toBeCloseTo(3, 12)
  })

  test('of a file that leaves at other hours every day: entry by entry', () => {
    const draw = uniforms(20261122)
    // Leaving at 19:00 first and taking two hours; entries from 08:00 to 20:00, or from 16:00 to 18:30.
    for (const everyHours of [20, 25, 30, 36, 16, 18.5, 72, 1000 / 7, 0.01]) {
      for (const [from, until] of [
        [8, 20],
        [16, 18.5],
      ] as const) {
        let waited = 0
        const entries = 20_000
        for (let entry = 0; entry < entries; entry++) {
          const at = 24 * Math.floor(1e6 * draw()) + from + (until - from) * draw()
          waited += 19 + everyHours * (Math.floor((at - 19) / everyHours) + 1) - at + 2
        }
        const expected = writeBackDelayHours(everyHours, 19, 2, evenlyBetween(from, until))
        // Four standard errors: a wait is below a cycle, so its standard deviation is at most half of one.
        expect(Math.abs(expected - waited / entries)).toBeLessThan(
          (4 * 0.5 * everyHours) / Math.sqrt(entries),
        )
      }
    }
    const [day, evening] = [evenlyBetween(8, 20), evenlyBetween(18, 19)]
    for (const everyHours of [20, 25, 30, 36]) {
      expect(writeBackDelayHours(everyHours, 19, 2, day)).toBeCloseTo(everyHours / 2 + 2, 9)
    }
    // Every 36 hours at 19:00 or at 07:00: from half past six in the evening to the next, 12 or 24 hours later.
    expect(writeBackDelayHours(36, 19, 0, evening)).toBeCloseTo((0.5 + 12.5 + 24.5) / 3, 9)
  })

  test('conflict about in proportion to the length of the cycle', () => {
    const traffic = { records: 1e6, agentWritesPerDay: 0.02, changesPerDay: 0.1 }
    const daily = writeConflicts({ ...traffic, everyHours: 24 }).perDay
    const hourly = writeConflicts({ ...traffic, everyHours: 1 }).perDay
    expect(daily / hourly).toBeGreaterThan(22)
    expect(daily / hourly).toBeLessThan(24)
    expect(() => writeConflicts({ ...traffic, everyHours: 0 })).toThrow(OutOfRangeError)
  })
})

describe('checking what comes back', () => {
  const file = { recordsPerDay: 1000, wrongShare: 0.02, costPerWrongRecord: 40 }

  test('by hand on paper: 1,000 records, 2 % wrong, half of them checked, one in ten missed', () => {
    const result = checkFile(file, { missRate: 0.1, costPerRecord: 0.5 }, 0.5)
    expect(result.wrongRecordsPerDay).toBeCloseTo(11, 12)
    expect(result.checkingCostPerDay).toBeCloseTo(250, 12)
    expect(result.costPerDay).toBeCloseTo(690, 12)
  })

  test('all or none where records are chosen at random', () => {
    expect(optimalShareToCheck(file, { missRate: 0.1, costPerRecord: 0.5 })).toBe(1)
    expect(optimalShareToCheck(file, { missRate: 0.1, costPerRecord: 0.9 })).toBe(0)
    expect(optimalShareToCheck(file, { missRate: 0.1, costPerRecord: 0 })).toBe(1)
    expect(optimalShareToCheck({ ...file, wrongShare: 0 }, { missRate: 0.1, costPerRecord: 0.5 })).toBe(0)
  })

  test('no other share is cheaper than the optimal one', () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
    fc.assert(
      fc.property(
        fc.record({
          wrongShare: number(0, 0.5),
          costPerWrongRecord: number(0, 1000),
          missRate: number(0, 1),
          costPerRecord: number(0, 10),
          concentration: number(0.05, 1),
          other: number(0, 1),
        }),
        ({ wrongShare, costPerWrongRecord, missRate, costPerRecord, concentration, other }) => {
          const given = { recordsPerDay: 100, wrongShare, costPerWrongRecord }
          const check = { missRate, costPerRecord }
          const best = optimalShareToCheck(given, check, concentration)
          const cost = (share: number) => checkFile(given, check, share, concentration).costPerDay
          expect(cost(best)).toBeLessThanOrEqual(cost(other) * (1 + 1e-9) + 1e-9)
        },
      ),
      { seed: 20261122, numRuns: 500 },
    )
  })
})

test('what staleness adds per contact is the stale share of what each stale contact brings', () => {
  expect(
    stalenessPerContact(
      { unserved: 0.25, missing: 0.1 },
      { extraHandleTime: 120, callsAgain: 0.4, errorCost: 8 },
    ),
  ).toEqual({
    extraHandleTimeSeconds: 30,
    transferShare: 0,
    callsAgainShare: 0.1,
    errorCost: 2,
  })
  expect(stalenessPerContact({ unserved: 0.25, missing: 0 }, undefined).extraHandleTimeSeconds).toBe(0)
})

test('missing data costs what is said of it, and as much as stale data where nothing is', () => {
  const shares = { unserved: 0.5, missing: 0.2 }
  const stale = { extraHandleTime: 60, transfer: 0.1, callsAgain: 0.4, errorCost: 8 }
  expect(stalenessPerContact(shares, stale, {})).toEqual(stalenessPerContact(shares, stale))
  const told = stalenessPerContact(shares, stale, { extraHandleTime: 180, errorCost: 0 })
  expect(told.extraHandleTimeSeconds).toBeCloseTo(0.3 * 60 + 0.2 * 180, 12)
  expect(told.errorCost).toBeCloseTo(0.3 * 8, 12)
  expect(told.callsAgainShare).toBe(0.5 * 0.4)
})

test('something is missing where a set is closed or lacks the field, whatever its age', () => {
  const needs = [
    { row: accessRow('none'), share: 0.3 },
    { row: { ...accessRow('live-read'), fields: 0.5 }, share: 0.4 },
    { row: accessRow('live-write'), share: 1 },
  ]
  expect(missingShare(needs)).toBeCloseTo(1 - 0.7 * 0.8, 15)
  expect(missingShare([])).toBe(0)
})
