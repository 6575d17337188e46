import { describe, expect, it } from 'vitest'
import { dayNumberOf, isoDateOf } from '../../../src/demand/calendar-date.js'
import { fitRecords } from '../../../src/demand/fit-records.js'
import { seasonAndTrend, seasonalIndex, withoutSeason } from '../../../src/demand/import/seasonal-index.js'
import type { IntervalRecord } from '../../../src/demand/parse-records.js'

const season = [1.2, 1.1, 1, 1, 0.9, 0.8, 0.7, 0.8, 1, 1.1, 1.2, 1.2]

/** A record a day from 1 January 2025, counts exactly as the season and growth say. */
function days(count: number, growthPerDay = 0): IntervalRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const dayNumber = dayNumberOf(2025, 1, 1) + index
    const month = Number(isoDateOf(dayNumber).slice(5, 7)) - 1
    const offered = 1000 * season[month]! * Math.exp(growthPerDay * index)
    return {
      dayNumber,
      halfHour: 20,
      offered,
      answered: offered,
      abandoned: 0,
      queued: 0,
      handleTimeSeconds: 200,
      speedOfAnswerSeconds: 0,
      answeredWithin20Seconds: 0,
      waitOfAbandonedSeconds: 0,
    }
  })
}

describe('seasonalIndex', () => {
  it('finds the season of one year', () => {
    const index = seasonalIndex(days(365))!
    for (const [month, factor] of index.entries()) expect(factor).toBeCloseTo(season[month]!, 2)
    expect(index.reduce((sum, factor) => sum + factor, 0)).toBeCloseTo(12, 12)
  })

  it('does not take growth for a season over whole years', () => {
    const index = seasonalIndex(days(1096, 0.0005))!
    for (const [month, factor] of index.entries())
      expect(Math.abs(factor - season[month]!)).toBeLessThan(0.05)
  })

  it.each([
    ['fourteen months', 425],
    ['two years', 730],
    ['two years and a half', 912],
  ])('tells growth from season in %s', (_, count) => {
    const growth = Math.log(1.2) / 365
    const found = seasonAndTrend(days(count, growth))!
    expect(found.trendPerDay! * 365).toBeCloseTo(Math.log(1.2), 3)
    for (const [month, factor] of found.season.entries()) expect(factor).toBeCloseTo(season[month]!, 3)
  })

  it('says nothing of growth where no month was seen twice', () => {
    expect(seasonAndTrend(days(365))?.trendPerDay).toBeUndefined()
  })

  it('says nothing of months hardly seen', () => {
    expect(seasonalIndex(days(345))).toBeUndefined()
    expect(seasonalIndex(days(31))).toBeUndefined()
  })

  it('is no busyness: without it the days are all alike', () => {
    const records = days(365)
    const reading = fitRecords(withoutSeason(records, seasonalIndex(records)!))
    expect(reading.ok && reading.fit.busyness?.trendRemoved).toBeLessThan(0.01)
  })
})
