import { afterEach, describe, expect, it, vi } from 'vitest'
import { publicHolidays } from '../../src/demand/holidays.js'

// Service-public.fr, "jours fériés": fixed dates, and Easter Sunday on 28 March 2027.
const FRANCE_2027 = [
  '2027-01-01',
  '2027-03-29',
  '2027-05-01',
  '2027-05-06',
  '2027-05-08',
  '2027-05-17',
  '2027-07-14',
  '2027-08-15',
  '2027-11-01',
  '2027-11-11',
  '2027-12-25',
]

describe('publicHolidays', () => {
  const zone = process.env.TZ
  afterEach(() => {
    vi.useRealTimers()
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  it('gives the public holidays of France', async () => {
    expect(await publicHolidays('FR', 2027, 2027)).toEqual(FRANCE_2027)
  })
  it('adds those of a region: Good Friday and Saint Stephen in Moselle', async () => {
    expect(await publicHolidays('fr-57', 2027, 2027)).toEqual(
      [...FRANCE_2027, '2027-03-26', '2027-12-26'].sort(),
    )
  })
  it.each([
    'UTC',
    'Pacific/Kiritimati',
    'America/Los_Angeles',
    'Asia/Kolkata',
  ])('is the same in time zone %s', async (name) => {
    process.env.TZ = name
    expect(await publicHolidays('FR', 2027, 2027)).toEqual(FRANCE_2027)
    expect((await publicHolidays('US', 2027, 2027))?.[0]).toBe('2027-01-01')
  })
  it('is the same whatever the clock says', async () => {
    vi.useFakeTimers({ now: new Date('2031-06-15T23:30:00Z'), toFake: ['Date'] })
    expect(await publicHolidays('FR', 2027, 2027)).toEqual(FRANCE_2027)
  })
  it('covers all days of a feast, those that begin in the year before included', async () => {
    // Romania: 1 and 2 January are one entry of two days in the source.
    const romania = await publicHolidays('RO', 2027, 2028)
    expect(romania).toContain('2027-01-02')
    expect(romania).toContain('2028-01-02')
    expect(romania).toEqual([...new Set(romania)].sort())
  })
  it('leaves out half days', async () => {
    // China: International Women's Day is a half day from noon.
    const china = await publicHolidays('CN', 2027, 2027)
    expect(china).toContain('2027-10-01')
    expect(china).not.toContain('2027-03-08')
  })
  it('says so when a place is not known', async () => {
    expect(await publicHolidays('XX', 2027, 2027)).toBeUndefined()
    expect(await publicHolidays('FR-99', 2027, 2027)).toBeUndefined()
    expect(await publicHolidays('constructor', 2027, 2027)).toBeUndefined()
  })
})
