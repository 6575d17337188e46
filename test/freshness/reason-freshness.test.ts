import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accessRow } from '../../src/access/row.js'
import {
  contactProfile,
  dailyProfile,
  evenlyBetween,
  roundTheClock,
} from '../../src/freshness/contact-profile.js'
import { ageHoursAt } from '../../src/freshness/copy-age.js'
import {
  type NeededDataSet,
  ReasonFreshnessEvaluator,
  reasonFreshness,
} from '../../src/freshness/reason-freshness.js'
import { type SimulatedCopy, simulateContacts, uniforms } from './contact-simulation.js'

const copy = (everyHours: number, cutAtHour: number, delayHours: number, fields = 1) =>
  ({ mode: 'replica', everyHours, cutAtHour, delayHours, fields }) as const
const live = {
  mode: 'live-read',
  everyHours: Number.NaN,
  cutAtHour: Number.NaN,
  delayHours: 0,
  fields: 1,
} as const
const office = evenlyBetween(8, 20)
/** A desk open 08:00 to 20:00 with a morning peak, half hour by half hour. */
const peaked = contactProfile(
  Array.from({ length: 48 }, (_, slot) => (slot < 16 || slot >= 40 ? 0 : slot < 24 ? 3 : 1 + (slot % 3))),
)

describe('age of a copy', () => {
  test('lies between delay and delay plus cadence, and starts again when the next copy is in use', () => {
    const timing = { everyHours: 24, cutAtHour: 2, delayHours: 4 }
    expect(ageHoursAt(6, timing)).toBe(4)
    expect(ageHoursAt(5.75, timing)).toBe(27.75)
    expect(ageHoursAt(9, timing)).toBe(7)
    expect(ageHoursAt(9, { everyHours: 6, cutAtHour: 20, delayHours: 0.5 })).toBe(1)
  })
})

describe('freshness of a contact reason', () => {
  test('a contact that needs nothing is always served', () => {
    expect(reasonFreshness(office, []).currentAndSufficientShare).toBe(1)
    const closed = { row: accessRow('none'), changesPerDay: 1, share: 0 }
    const result = reasonFreshness(office, [closed])
    expect(result.currentAndSufficientShare).toBe(1)
    expect(result.meanAgeHours).toBeNaN()
  })

  test('a closed data set serves none of the contacts that need it; a partial one its share of fields', () => {
    const needs = (row: NeededDataSet['row'], share: number) => [{ row, changesPerDay: 0.1, share }]
    expect(reasonFreshness(office, needs(accessRow('none'), 1)).currentAndSufficientShare).toBe(0)
    expect(reasonFreshness(office, needs(accessRow('none'), 0.3)).currentAndSufficientShare).toBeCloseTo(
      0.7,
      15,
    )
    const half = { ...live, fields: 0.5 }
    expect(reasonFreshness(office, needs(half, 0.4)).currentAndSufficientShare).toBeCloseTo(0.8, 15)
    expect(reasonFreshness(office, needs(live, 1)).currentAndSufficientShare).toBe(1)
  })

  test('a change followed at once by the contact is never in a copy, always in a live look', () => {
    const triggered = { by: 0, share: 1, lagHours: 0 }
    const served = (row: NeededDataSet['row']) =>
      reasonFreshness(office, [{ row, changesPerDay: 0.1, share: 1 }], triggered).currentAndSufficientShare
    expect(served(copy(24, 2, 0))).toBe(0)
    expect(served(copy(24, Number.NaN, 0))).toBe(0)
    expect(served(live)).toBe(1)
  })

  test('a set only triggered contacts need makes every one of them triggered', () => {
    const lagHours = 6
    const needed = (share: number, of: number) =>
      reasonFreshness(office, [{ row: copy(24, 2, 0), changesPerDay: 0.1, share: of }], {
        by: 0,
        share,
        lagHours,
      })
    const all = needed(1, 1).currentAndSufficientShare
    const some = needed(0.3, 0.3)
    expect(some.currentAndSufficientShare).toBeCloseTo(0.7 + 0.3 * all, 12)
    expect(some.byDataSet[0]!.currentAndSufficientShare).toBeCloseTo(all, 12)
  })

  test('on paper: two copies cut together, contacts from 12:00 to 18:00', () => {
    // Ages run from 10 to 16 hours: the mean of e^(-0.05 a) over them, both sets changing.
    const needs = [
      { row: copy(24, 2, 0), changesPerDay: 0.72, share: 1 },
      { row: copy(24, 2, 0), changesPerDay: 0.48, share: 1 },
    ]
    const expected = (Math.exp(-0.5) - Math.exp(-0.8)) / (0.05 * 6)
    const result = reasonFreshness(evenlyBetween(12, 18), needs)
    expect(result.currentAndSufficientShare).toBeCloseTo(expected, 12)
    expect(result.meanAgeHours).toBeCloseTo(13, 12)
  })

  test('a copy cut every second day is a day older half the time', () => {
    const oneDay = reasonFreshness(office, [{ row: copy(24, 2, 0), changesPerDay: 0.5, share: 1 }])
    const twoDays = reasonFreshness(office, [{ row: copy(48, 2, 0), changesPerDay: 0.5, share: 1 }])
    expect(twoDays.currentAndSufficientShare).toBeCloseTo(
      (oneDay.currentAndSufficientShare * (1 + Math.exp(-0.5))) / 2,
      12,
    )
    expect(twoDays.meanAgeHours).toBeCloseTo(oneDay.meanAgeHours + 12, 12)
  })

  test('a clocked copy seen round the clock gives the average over its cycle', () => {
    const clocked = reasonFreshness(roundTheClock, [{ row: copy(6, 1.2, 0.7), changesPerDay: 2, share: 1 }])
    const anyTime = reasonFreshness(roundTheClock, [
      { row: copy(6, Number.NaN, 0.7), changesPerDay: 2, share: 1 },
    ])
    expect(clocked.currentAndSufficientShare).toBeCloseTo(anyTime.currentAndSufficientShare, 12)
    expect(clocked.meanAgeHours).toBeCloseTo(3.7, 12)
  })

  test('a week of contacts folds into a day', () => {
    const week = Array.from({ length: 336 }, (_, slot) =>
      slot < 240 && slot % 48 >= 16 && slot % 48 < 40 ? 5 : 0,
    )
    const byWeek = reasonFreshness(dailyProfile(week), [{ row: copy(24, 2, 0), changesPerDay: 1, share: 1 }])
    const byDay = reasonFreshness(office, [{ row: copy(24, 2, 0), changesPerDay: 1, share: 1 }])
    expect(byWeek.currentAndSufficientShare).toBeCloseTo(byDay.currentAndSufficientShare, 12)
  })

  test('agrees with a fine numerical integral for three copies and triggered contacts', () => {
    const needs = [
      { row: copy(24, 2, 3.3, 0.9), changesPerDay: 0.6, share: 0.8 },
      { row: copy(6, 1, 0.4), changesPerDay: 3, share: 0.5 },
      { row: copy(48, 23, 1), changesPerDay: 0.1, share: 0.7 },
    ]
    const triggered = { by: 1, share: 0.35, lagHours: 5 }
    const steps = 240_000
    let sum = 0
    for (let step = 0; step < steps; step++) {
      const hour = ((step + 0.5) * 24) / steps
      const weight = peaked[Math.floor(hour * 2)]! * 48
      if (weight === 0) continue
      let product = 1
      needs.forEach(({ row, changesPerDay, share }, index) => {
        const age = ageHoursAt(hour, row)
        const ages = row.everyHours === 48 ? [age, age + 24] : [age]
        const rate = changesPerDay / 24
        const at = (r: number) => ages.reduce((total, a) => total + Math.exp(-r * a), 0) / ages.length
        const q = triggered.by === index ? triggered.share / share : 0
        const current = (1 - q) * at(rate) + q * at(rate + 1 / triggered.lagHours)
        product *= 1 - share + share * row.fields * current
      })
      sum += weight * product
    }
    const result = reasonFreshness(peaked, needs, triggered)
    // The midpoint rule's error: h^2 / 24 times the second derivative, and two steps at the jumps.
    expect(Math.abs(result.currentAndSufficientShare - sum / steps)).toBeLessThan(1e-4)
  })
})

describe('a contact-by-contact simulation agrees', () => {
  const contacts = 200_000
  const copies: SimulatedCopy[] = [
    { everyHours: 24, cutAtHour: 2, delayHours: 4, changesPerDay: 0.4, share: 0.8, fields: 0.95 },
    {
      everyHours: 6,
      cutAtHour: 1,
      delayHours: 0.5,
      changesPerDay: 1.5,
      share: 0.6,
      fields: 1,
      triggeredShare: 0.4,
      lagHours: 6,
    },
    { everyHours: 10, cutAtHour: Number.NaN, delayHours: 1, changesPerDay: 0.3, share: 0.5, fields: 1 },
  ]
  const needs = copies.map(({ everyHours, cutAtHour, delayHours, fields, changesPerDay, share }) => ({
    row: copy(everyHours, cutAtHour, delayHours, fields),
    changesPerDay,
    share,
  }))

  test('several copies, one of them triggering, contacts in office hours', () => {
    const uniform = uniforms(20261122)
    const simulated = simulateContacts(contacts, uniform, () => 8 + 12 * uniform(), copies)
    const result = reasonFreshness(office, needs, { by: 1, share: 0.4 * 0.6, lagHours: 6 })
    const p = result.currentAndSufficientShare
    expect(Math.abs(simulated.served - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / contacts))
    // Ages spread over at most a cadence of 24 hours: four standard errors of the widest uniform.
    expect(Math.abs(simulated.meanAge - result.meanAgeHours)).toBeLessThan(
      (4 * 24) / Math.sqrt(12 * contacts),
    )
  })
})

describe('evaluated draw after draw', () => {
  test('gives what a fresh evaluation gives, whatever changed in between', () => {
    const evaluator = new ReasonFreshnessEvaluator(peaked, 2)
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
    const need = fc.record({
      row: fc.oneof(
        fc.constant(live),
        fc.constant(accessRow('none')),
        fc.record({
          mode: fc.constant('replica' as const),
          everyHours: fc.constantFrom(1, 6, 10, 24, 48),
          cutAtHour: fc.constantFrom(Number.NaN, 2, 13.4),
          delayHours: number(0, 30),
          fields: number(0, 1),
        }),
      ),
      changesPerDay: number(0, 20),
      share: number(0, 1),
    })
    fc.assert(
      fc.property(
        fc.tuple(need, need),
        fc.option(fc.record({ by: fc.nat(1), share: number(0, 1), lagHours: number(0, 100) })),
        (needs, triggered) => {
          const again = evaluator.evaluate(needs, triggered ?? undefined)
          const fresh = reasonFreshness(peaked, needs, triggered ?? undefined)
          expect(again).toEqual(fresh)
          expect(again.currentAndSufficientShare).toBeGreaterThanOrEqual(0)
          expect(again.currentAndSufficientShare).toBeLessThanOrEqual(1)
          expect(evaluator.evaluate(needs, triggered ?? undefined)).toEqual(fresh)
        },
      ),
      { seed: 20261122, numRuns: 300 },
    )
  })
})

describe('what must hold whatever the figures', () => {
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
  const settings = {
    changesPerDay: number(0, 20),
    share: number(0, 1),
    fields: number(0, 1),
    delayHours: number(0, 12),
    cutAtHour: fc.constantFrom(Number.NaN, 0, 2, 7.25, 19),
    triggered: fc.option(
      fc.record({ by: fc.constant(0), share: number(0, 1), lagHours: number(0.01, 100) }),
      {
        nil: undefined,
      },
    ),
    profile: fc.constantFrom(roundTheClock, office, peaked),
  }
  const served = (
    row: NeededDataSet['row'],
    {
      changesPerDay,
      share,
      triggered,
      profile,
    }: {
      changesPerDay: number
      share: number
      triggered: { by: number; share: number; lagHours: number } | undefined
      profile: Float64Array
    },
  ) => reasonFreshness(profile, [{ row, changesPerDay, share }], triggered).currentAndSufficientShare
  const slack = 1e-12

  test('live access with the same fields is never staler than a copy', () => {
    fc.assert(
      fc.property(fc.record(settings), fc.constantFrom(0.5, 1, 6, 10, 24, 168), (given, everyHours) => {
        const { cutAtHour, delayHours, fields } = given
        const replica = served(copy(everyHours, cutAtHour, delayHours, fields), given)
        expect(served({ ...live, fields }, given)).toBeGreaterThanOrEqual(replica - slack)
      }),
      { seed: 20261122, numRuns: 300 },
    )
  })

  test('a cut twice as often, a shorter delay and more fields never lower freshness', () => {
    fc.assert(
      fc.property(
        fc.record(settings),
        fc.constantFrom(0.5, 1, 3, 6, 12, 24),
        number(0, 1),
        (given, everyHours, part) => {
          const { cutAtHour, delayHours, fields } = given
          const base = served(copy(2 * everyHours, cutAtHour, delayHours, fields), given)
          expect(served(copy(everyHours, cutAtHour, delayHours, fields), given)).toBeGreaterThanOrEqual(
            base - slack,
          )
          const sooner = copy(2 * everyHours, cutAtHour, delayHours * part, fields)
          expect(served(sooner, given)).toBeGreaterThanOrEqual(base - slack)
          const more = copy(2 * everyHours, cutAtHour, delayHours, fields + (1 - fields) * part)
          expect(served(more, given)).toBeGreaterThanOrEqual(base - slack)
        },
      ),
      { seed: 20261122, numRuns: 300 },
    )
  })

  test('data that never changes, with every field, is always current', () => {
    fc.assert(
      fc.property(fc.record(settings), fc.constantFrom(1, 10, 24, 48), (given, everyHours) => {
        const row = copy(everyHours, given.cutAtHour, given.delayHours)
        const still = { ...given, changesPerDay: 0, triggered: undefined }
        expect(served(row, still)).toBeCloseTo(1, 12)
      }),
      { seed: 20261122, numRuns: 100 },
    )
  })
})
