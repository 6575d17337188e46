import { describe, expect, it } from 'vitest'
import { dayNumberOf, isoDateOf } from '../../../src/demand/calendar-date.js'
import { fitRecords } from '../../../src/demand/fit-records.js'
import { importRecords } from '../../../src/demand/import/import-records.js'
import { readDelimited } from '../../../src/demand/import/table.js'
import { ZoneClock } from '../../../src/demand/import/time-zone.js'

const two = (value: number) => String(value).padStart(2, '0')

/** Contacts of a half hour of a date; undefined where the file has no row. */
type Contacts = (date: string, halfHour: number) => number | undefined

/** Weeks of every half hour around the clock, from a Monday; those of two figures where a date says nothing else. */
const file = (monday: number, weeks: number, contacts: Contacts, offset = '') => [
  'Time,Offered,Answered,AHT',
  ...Array.from({ length: 7 * weeks }, (_, day) => isoDateOf(monday + day)).flatMap((date) =>
    Array.from({ length: 48 }, (_, halfHour) => halfHour).flatMap((halfHour) => {
      const count = contacts(date, halfHour)
      const time = `${two(Math.floor(halfHour / 2))}:${halfHour % 2 ? '30' : '00'}:00${offset}`
      return count === undefined ? [] : [`${date}T${time},${count},${count},200`]
    }),
  ),
]

const read = (lines: readonly string[], zone?: string) => {
  const reading = readDelimited(lines.join('\n'))
  if (!reading.ok) throw new Error(reading.code)
  const outcome = importRecords({
    table: reading.table,
    ...(zone !== undefined && { clock: new ZoneClock(zone) }),
  })
  if (!outcome.ok) throw new Error(outcome.problem.code)
  const fit = fitRecords(outcome.records)
  if (!fit.ok) throw new Error(fit.problem.code)
  const of = (wanted: string) => outcome.understood.filter(({ code }) => code === wanted)
  return {
    perWeek: fit.fit.contactsPerWeek.value,
    forward: of('import.clock-forward').map(({ figures }) => figures),
    gaps: of('import.missing-intervals').map(({ figures }) => figures),
  }
}

/** The same in every half hour but those of an hour of one date. */
const but =
  (date: string, hours: readonly number[], written: number | undefined, usual = 10): Contacts =>
  (day, halfHour) =>
    day === date && hours.includes(Math.floor(halfHour / 2)) ? written : usual

const march = dayNumberOf(2026, 3, 2)

describe('the hour a clock set forward passes over', () => {
  const all = { perWeek: 7 * 48 * 10, gaps: [] }

  it.each([
    ['2026-03-29', 2],
    ['2026-03-29', 1],
    ['2026-03-29', 3],
    ['2026-03-08', 2],
  ])('has no rows on %s at %d: the clock is named and no row is missing', (date, hour) => {
    const { perWeek, forward, gaps } = read(file(march, 5, but(date, [hour], undefined)))
    expect({ perWeek: Math.round(perWeek), gaps }).toEqual(all)
    expect(forward).toEqual([{ date, from: `0${hour}:00`, to: `0${hour + 1}:00`, written: 'none' }])
  })

  it('is written as 0 by some systems: no lack of contacts', () => {
    const { perWeek, forward, gaps } = read(file(march, 5, but('2026-03-29', [2], 0)))
    expect({ perWeek: Math.round(perWeek), gaps }).toEqual(all)
    expect(forward).toEqual([{ date: '2026-03-29', from: '02:00', to: '03:00', written: 'zero' }])
  })

  it('is known on the southern hemisphere as well', () => {
    const september = dayNumberOf(2026, 9, 7)
    for (const date of ['2026-09-27', '2026-10-04']) {
      expect(read(file(september, 4, but(date, [2], undefined))).forward).toMatchObject([{ date }])
    }
  })

  it('is seen in times of UTC that are read on the clocks of a zone', () => {
    const utc = file(march, 5, () => 10, 'Z')
    const { forward, gaps } = read(utc, 'Europe/Paris')
    expect(forward).toMatchObject([{ date: '2026-03-29', from: '02:00', written: 'none' }])
    // The first day begins an hour late on these clocks, and the last hour is a day of its own.
    expect(gaps).toEqual([{ count: 2, days: 1, dropped: 1 }])
    expect(read(utc).forward).toEqual([])
  })
})

describe('no clock was set forward', () => {
  it.each([
    ['on another Sunday', '2026-03-22', [2], undefined],
    ['at another hour', '2026-03-29', [9], undefined],
    ['for two hours', '2026-03-29', [1, 2], undefined],
  ])('%s: rows are missing', (_, date, hours, written) => {
    const { forward, gaps } = read(file(march, 5, but(date, hours, written)))
    expect(forward).toEqual([])
    expect(gaps).toMatchObject([{ count: 2 * hours.length, days: 1 }])
  })

  it('where nobody calls at night: noughts are noughts', () => {
    const quiet: Contacts = (date, halfHour) => (halfHour < 12 ? (date === '2026-03-29' ? 0 : 1) : 10)
    expect(read(file(march, 5, quiet)).forward).toEqual([])
  })

  it('other rows that are missing on that day are still told', () => {
    const contacts: Contacts = (date, halfHour) =>
      date === '2026-03-29' && [4, 5, 20].includes(halfHour) ? undefined : 10
    const { perWeek, forward, gaps } = read(file(march, 5, contacts))
    expect(Math.round(perWeek)).toBe(3360)
    expect(forward).toHaveLength(1)
    expect(gaps).toEqual([{ count: 1, days: 1, dropped: 0 }])
  })
})
