import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, horizonMonths, monthsBetween } from '../../src/demand/calendar.js'
import {
  dayNumberOf,
  daysInMonth,
  isoDateOf,
  parseIsoDate,
  weekdayOf,
} from '../../src/demand/calendar-date.js'

const run = { seed: 20261122, numRuns: 300 }

describe('calendar dates', () => {
  it('counts days as UTC does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (dayNumber) => {
        const utc = new Date(dayNumber * 86_400_000)
        const iso = utc.toISOString().slice(0, 10)
        expect(isoDateOf(dayNumber)).toBe(iso)
        expect(parseIsoDate(iso)).toBe(dayNumber)
        expect(weekdayOf(dayNumber)).toBe((utc.getUTCDay() + 6) % 7)
        expect(dayNumberOf(utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate())).toBe(dayNumber)
      }),
      run,
    )
  })
  it('knows leap years', () => {
    expect([1900, 2000, 2024, 2026, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28, 28])
  })
  it.each([
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-1-1',
    '27-01-01',
    '2027-04-31',
    'soon',
    '',
  ])('refuses %j as a date', (text) => {
    expect(parseIsoDate(text)).toBeUndefined()
  })
})

describe('horizonMonths', () => {
  it('counts the weekdays of real months', () => {
    // January 2027 begins on a Friday: five Fridays, Saturdays and Sundays.
    const [january, february] = horizonMonths({ year: 2027, month: 1 }, 2)
    expect([...january!.days]).toEqual([4, 4, 4, 4, 5, 5, 5])
    expect([...february!.days]).toEqual([4, 4, 4, 4, 4, 4, 4])
    expect([...horizonMonths({ year: 2028, month: 2 }, 1)[0]!.days]).toEqual([4, 5, 4, 4, 4, 4, 4])
  })
  it('opens, closes or moves holidays', () => {
    const start = { year: 2027, month: 5 }
    // Thursday 6 May (Ascension) and Monday 17 May (Whit Monday); one repeated, one outside the month.
    const holidays = ['2027-05-06', '2027-05-17', '2027-05-17', '2027-06-01']
    const daysUnder = (rule: Parameters<typeof horizonMonths>[3]) => [
      ...horizonMonths(start, 1, holidays, rule)[0]!.days,
    ]
    expect(daysUnder('open')).toEqual([5, 4, 4, 4, 4, 5, 5])
    expect(daysUnder('closed')).toEqual([4, 4, 4, 3, 4, 5, 5])
    expect(daysUnder({ countedAs: 6 })).toEqual([4, 4, 4, 3, 4, 5, 7])
    expect(horizonMonths(start, 1, holidays, 'open')[0]!.holidays).toBe(2)
  })
  it('covers every day once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2200 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 60 }),
        (year, month, count) => {
          const months = horizonMonths({ year, month }, count)
          const end = addMonths({ year, month }, count)
          const days = months.reduce((sum, m) => sum + m.days.reduce((a, b) => a + b, 0), 0)
          expect(days).toBe(dayNumberOf(end.year, end.month, 1) - dayNumberOf(year, month, 1))
          expect(monthsBetween({ year, month }, end)).toBe(count)
          for (const m of months) expect(m.days.reduce((a, b) => a + b, 0)).toBe(m.daysInMonth)
        },
      ),
      run,
    )
  })
  it('moves by months across years, forwards and backwards', () => {
    expect(addMonths({ year: 2027, month: 11 }, 3)).toEqual({ year: 2028, month: 2 })
    expect(addMonths({ year: 2027, month: 2 }, -3)).toEqual({ year: 2026, month: 11 })
  })
  it('refuses illegal arguments', () => {
    expect(() => horizonMonths({ year: 2027, month: 13 }, 1)).toThrow(RangeError)
    expect(() => horizonMonths({ year: 2027, month: 1 }, 0)).toThrow(RangeError)
    expect(() => horizonMonths({ year: Number.NaN, month: 1 }, 1)).toThrow(RangeError)
    expect(() => horizonMonths({ year: 2027, month: 1 }, 1, ['17.5.2027'])).toThrow(RangeError)
  })
})
