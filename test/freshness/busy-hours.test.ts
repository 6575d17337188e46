import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeWeight, hoursOfChange } from '../../src/freshness/busy-hours.js'
import { contactProfile, evenlyBetween, roundTheClock } from '../../src/freshness/contact-profile.js'
import { ageHoursAt } from '../../src/freshness/copy-age.js'
import { type NeededDataSet, reasonFreshness } from '../../src/freshness/reason-freshness.js'
import { type SimulatedCopy, simulateContacts, uniforms } from './contact-simulation.js'

const copy = (everyHours: number, cutAtHour: number, delayHours: number, fields = 1) =>
  ({ mode: 'replica', everyHours, cutAtHour, delayHours, fields }) as const
const live = (delayHours: number) =>
  ({ mode: 'live-read', everyHours: Number.NaN, cutAtHour: Number.NaN, delayHours, fields: 1 }) as const
const office = evenlyBetween(8, 20)
const peaked = contactProfile(
  Array.from({ length: 48 }, (_, slot) => (slot < 16 || slot >= 40 ? 0 : slot < 24 ? 3 : 1 + (slot % 3))),
)
const day = { fromHour: 8, untilHour: 20, share: 1 }
const night = { fromHour: 22, untilHour: 6, share: 0.75 }

describe('changes by the clock', () => {
  test('the weight of an hour, and hours of change between two moments', () => {
    expect([7, 8, 19.9, 20].map((hour) => changeWeight(hour, day))).toEqual([0, 2, 2, 0])
    expect([23, 5, 12].map((hour) => changeWeight(hour, night))).toEqual([2.25, 2.25, 0.375])
    expect(changeWeight(30, night)).toBe(changeWeight(6, night))
    expect(hoursOfChange(2, 14, day)).toBe(12)
    expect(hoursOfChange(20 - 24, 8, day)).toBe(0)
    expect(hoursOfChange(5, 5 + 72, night)).toBeCloseTo(72, 12)
    expect(hoursOfChange(3, 9, undefined)).toBe(6)
    expect(hoursOfChange(3, 9, { fromHour: 5, untilHour: 5, share: 0.2 })).toBe(6)
  })

  test('hours of change are the integral of the weight', () => {
    const steps = 20_000
    let sum = 0
    for (let step = 0; step < steps; step++) sum += changeWeight(-3 + (31 * (step + 0.5)) / steps, night)
    expect(Math.abs((sum * 31) / steps - hoursOfChange(-3, 28, night))).toBeLessThan((31 * 4) / steps)
  })
})

describe('freshness with busy hours', () => {
  const served = (row: NeededDataSet['row'], changesPerDay: number, busyHours = day, profile = office) =>
    reasonFreshness(profile, [{ row, changesPerDay, share: 1, busyHours }]).currentAndSufficientShare

  test('on paper: all changes by day, a nightly copy: (1 − e^(−λ))/λ', () => {
    expect(served(copy(24, 2, 0), 0.8)).toBeCloseTo((1 - Math.exp(-0.8)) / 0.8, 12)
    // Cut at noon: what came in the afternoon is missing in the morning, before the next copy is in use.
    const morning = served(copy(24, 12, 0), 0.8, day, evenlyBetween(8, 12))
    expect(morning).toBeCloseTo((Math.exp(-0.8 * (8 / 12)) * (1 - Math.exp(-0.8 / 3))) / (0.8 / 3), 12)
  })

  test('changes at night are all missed by the copy of the evening, none by that of the morning', () => {
    const nightOnly = { fromHour: 22, untilHour: 6, share: 1 }
    expect(served(copy(24, 20, 0), 0.5, nightOnly, evenlyBetween(8, 18))).toBeCloseTo(Math.exp(-0.5), 12)
    expect(served(copy(24, 6, 0), 0.5, nightOnly, evenlyBetween(8, 18))).toBe(1)
  })

  test('a live look misses what came within its latency', () => {
    // Two of 24 hours of latency at double pace from 10:00 on; from 08:00 to 10:00 it grows from none.
    const rate = (2 * 1.2) / 24
    const rising = (1 - Math.exp(-rate * 2)) / (rate * 2)
    expect(served(live(2), 1.2)).toBeCloseTo((2 * rising + 10 * Math.exp(-rate * 2)) / 12, 12)
    expect(served(live(0), 1.2)).toBe(1)
  })

  test('busy hours that hold their fair share change nothing', () => {
    const even = { fromHour: 9, untilHour: 15, share: 0.25 }
    for (const row of [copy(24, 2, 4), copy(6, 1, 0.5), copy(48, 23, 1), live(1.5)]) {
      const needs = { row, changesPerDay: 0.7, share: 0.9 }
      const triggered = { by: 0, share: 0.4, lagHours: 5 }
      const plain = reasonFreshness(peaked, [needs], triggered)
      const timed = reasonFreshness(peaked, [{ ...needs, busyHours: even }], triggered)
      expect(timed.currentAndSufficientShare).toBeCloseTo(plain.currentAndSufficientShare, 12)
      expect(timed.meanAgeHours).toBeCloseTo(plain.meanAgeHours, 12)
    }
  })

  test('round the clock and copied at once, no change is seen before it is made', () => {
    // The mean of e^(−changes since the cut) over a day of contacts, by a fine sum.
    const row = copy(12, 5, 0)
    const steps = 48_000
    let sum = 0
    for (let step = 0; step < steps; step++) {
      const hour = ((step + 0.5) * 24) / steps
      sum += Math.exp((-1.5 / 24) * hoursOfChange(hour - ageHoursAt(hour, row), hour, night))
    }
    expect(Math.abs(served(row, 1.5, night, roundTheClock) - sum / steps)).toBeLessThan(1e-6)
  })

  test('a copy cut at no stated hour is refused', () => {
    expect(() => served(copy(24, Number.NaN, 0), 1)).toThrow(RangeError)
    expect(() => served(copy(10, 2, 0), 1)).toThrow(RangeError)
  })

  test('agrees with a simulation contact by contact', () => {
    const contacts = 200_000
    const copies: SimulatedCopy[] = [
      {
        everyHours: 24,
        cutAtHour: 2,
        delayHours: 4,
        changesPerDay: 0.4,
        share: 0.8,
        fields: 0.95,
        busyHours: { fromHour: 8, untilHour: 18, share: 0.9 },
        triggeredShare: 0.4,
        lagHours: 6,
      },
      { everyHours: 6, cutAtHour: 1, delayHours: 0.5, changesPerDay: 1.5, share: 0.6, fields: 1 },
      {
        everyHours: Number.NaN,
        cutAtHour: Number.NaN,
        delayHours: 3,
        changesPerDay: 2,
        share: 0.5,
        fields: 1,
        busyHours: { fromHour: 10, untilHour: 13, share: 0.8 },
      },
    ]
    const needs = copies.map(
      ({ everyHours, cutAtHour, delayHours, fields, changesPerDay, share, busyHours }): NeededDataSet => ({
        row: {
          ...(Number.isNaN(everyHours) ? live(delayHours) : copy(everyHours, cutAtHour, delayHours)),
          fields,
        },
        changesPerDay,
        share,
        busyHours,
      }),
    )
    const uniform = uniforms(20261122)
    const simulated = simulateContacts(contacts, uniform, () => 8 + 12 * uniform(), copies)
    const result = reasonFreshness(office, needs, { by: 0, share: 0.4 * 0.8, lagHours: 6 })
    const p = result.currentAndSufficientShare
    expect(Math.abs(simulated.served - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / contacts))
    expect(Math.abs(simulated.meanAge - result.meanAgeHours)).toBeLessThan(
      (4 * 24) / Math.sqrt(12 * contacts),
    )
  })

  test('live is never staler than a copy, whatever the hours; still data is always current', () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
    const hours = fc.record({
      fromHour: fc.constantFrom(0, 6.5, 9, 22),
      untilHour: fc.constantFrom(0, 7, 12.25, 18, 24),
      share: number(0, 1),
    })
    fc.assert(
      fc.property(
        hours,
        number(0, 20),
        number(0, 12),
        fc.constantFrom(0.5, 1, 6, 24, 168),
        fc.constantFrom(roundTheClock, office, peaked),
        (busyHours, changesPerDay, delayHours, everyHours, profile) => {
          const triggered = { by: 0, share: 0.3, lagHours: 4 }
          const share = (row: NeededDataSet['row'], perDay: number) =>
            reasonFreshness(profile, [{ row, changesPerDay: perDay, share: 1, busyHours }], triggered)
              .currentAndSufficientShare
          expect(share(live(0), changesPerDay)).toBe(1)
          expect(share(live(delayHours), changesPerDay)).toBeGreaterThanOrEqual(
            share(copy(everyHours, 2, delayHours), changesPerDay) - 1e-12,
          )
          const still = reasonFreshness(profile, [
            { row: copy(everyHours, 2, delayHours), changesPerDay: 0, share: 1, busyHours },
          ])
          expect(still.currentAndSufficientShare).toBeCloseTo(1, 12)
        },
      ),
      { seed: 20261122, numRuns: 200 },
    )
  })
})
