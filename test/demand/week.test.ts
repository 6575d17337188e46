import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weekOfOpeningHours } from '../../src/demand/opening-hours.js'
import { openDaysInMonth, shareByWeekday, weekOfHalfHours, weeksInMonth } from '../../src/demand/week.js'

const week = (text: string): Float64Array => {
  const reading = weekOfOpeningHours(text)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem))
  return reading.week
}

/** Open hours of each weekday, from a profile that is flat over them. */
const openHours = (text: string): number[] => {
  const profile = week(text)
  const full = Math.max(...profile)
  return Array.from(shareByWeekday(profile), (share) => Math.round((share / full) * 30) / 60)
}

describe('weekOfOpeningHours', () => {
  it.each<[string, number[]]>([
    ['mon-fri 08:00-20:00, sat 09:00-13:00', [12, 12, 12, 12, 12, 4, 0]],
    ['mon, wed 08:00-12:00 14:00-18:00', [8, 0, 8, 0, 0, 0, 0]],
    ['mon-fri 08:00-12:00, 14:00-18:00; '.replace(';', ''), [8, 8, 8, 8, 8, 0, 0]],
    ['daily 00:00-24:00', [24, 24, 24, 24, 24, 24, 24]],
    ['sat-mon 10:00-11:00', [1, 0, 0, 0, 0, 1, 1]],
    ['Mon 08:00-10:00, mon 09:00-12:00', [4, 0, 0, 0, 0, 0, 0]],
    ['sun 22:00-06:00', [6, 0, 0, 0, 0, 0, 2]],
    ['mon 8:00–9:30', [1.5, 0, 0, 0, 0, 0, 0]],
  ])('%s', (text, hours) => {
    expect(openHours(text)).toEqual(hours)
  })
  it('shares a half hour that is open in part', () => {
    const profile = week('mon 08:10-09:00')
    expect(profile[16]).toBeCloseTo(20 / 50, 14)
    expect(profile[17]).toBeCloseTo(30 / 50, 14)
  })
  it.each([
    ['', 'empty', '', 0],
    ['   ', 'empty', '   ', 0],
    ['mon-fri', 'timesMissing', 'mon-fri', 0],
    ['mon 08:00-12:00, sat', 'timesMissing', 'sat', 17],
    ['08:00-12:00', 'daysMissing', '08:00-12:00', 0],
    ['mon-fry 08:00-12:00', 'unknownWord', 'mon-fry', 0],
    ['mon 08:00-25:00', 'impossibleTime', '08:00-25:00', 4],
    ['mon 08:70-12:00', 'impossibleTime', '08:70-12:00', 4],
    ['mon 24:00-06:00', 'impossibleTime', '24:00-06:00', 4],
    ['mon 08:00-08:00', 'emptyPeriod', '08:00-08:00', 4],
    ['mon 8-12', 'unknownWord', '8-12', 4],
  ])('refuses %j: %s', (text, code, found, position) => {
    expect(weekOfOpeningHours(text)).toEqual({ ok: false, problem: { code, found, position } })
  })
})

describe('weekOfHalfHours', () => {
  it('keeps proportions and sums to one', () => {
    const numbers = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 336, maxLength: 336 })
    fc.assert(
      fc.property(numbers, (list) => {
        fc.pre(list.some((value) => value > 1e-3))
        const reading = weekOfHalfHours(list)
        expect(reading.ok).toBe(true)
        if (!reading.ok) return
        expect(reading.week.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
        const largest = list.indexOf(Math.max(...list))
        list.forEach((value, i) => {
          expect(reading.week[i]! * list[largest]!).toBeCloseTo(reading.week[largest]! * value, 6)
        })
      }),
      { seed: 20261122, numRuns: 20 },
    )
  })
  it('refuses wrong numbers', () => {
    const ones = new Array<number>(336).fill(1)
    expect(weekOfHalfHours([1, 2])).toEqual({
      ok: false,
      problem: { code: 'wrongCount', found: 2, expected: 336 },
    })
    expect(weekOfHalfHours(ones.with(7, -1))).toEqual({
      ok: false,
      problem: { code: 'negative', position: 7, found: -1 },
    })
    expect(weekOfHalfHours(ones.with(7, Number.NaN))).toMatchObject({
      problem: { code: 'notANumber', position: 7 },
    })
    expect(weekOfHalfHours(ones.fill(0))).toEqual({ ok: false, problem: { code: 'allZero' } })
  })
})

describe('weeks in a month', () => {
  it('is exactly four in a February that begins on a Monday, whatever the profile', () => {
    const days = new Float64Array(7).fill(4)
    expect(weeksInMonth(week('mon-fri 08:00-20:00, sat 09:00-13:00'), days)).toBeCloseTo(4, 13)
  })
  it('weighs each weekday by its share of the week', () => {
    const profile = week('mon 08:00-12:00, tue 08:00-10:00')
    const days = Float64Array.of(5, 4, 4, 4, 4, 5, 5)
    expect(weeksInMonth(profile, days)).toBeCloseTo((2 / 3) * 5 + (1 / 3) * 4, 13)
    expect(openDaysInMonth(profile, days)).toBe(9)
  })
  it('refuses arrays of another length', () => {
    expect(() => weeksInMonth(new Float64Array(3), new Float64Array(7))).toThrow(RangeError)
    expect(() => weeksInMonth(new Float64Array(336), new Float64Array(3))).toThrow(RangeError)
  })
})
