import { describe, expect, it } from 'vitest'
import { dayNumberOf, weekdayOf } from '../../src/demand/calendar-date.js'
import type { Imported } from '../../src/demand/import/import-records.js'
import { Stream, streamKey } from '../../src/kernel/stream.js'
import { busynessOfDays, seasonBeside } from '../../src/simulation/calibration/day-scatter.js'
import { type ObservedCalls, observedCalls } from '../../src/simulation/calibration/observed-calls.js'

const flat = new Array<number>(12).fill(1)
const shaped = [1.3, 1.1, 1, 0.9, 0.9, 1, 1.2, 0.8, 1, 1, 0.9, 0.9]

/** Two years of days of some 500 calls, busier or quieter by 20 %, in months of this shape. */
function observed(season: readonly number[], busyness = 0.2): ObservedCalls {
  const first = dayNumberOf(2025, 1, 1)
  const records = Array.from({ length: 730 }, (_, day) => {
    const dayNumber = first + day
    const stream = new Stream(20261122, streamKey('days'), day)
    const month = new Date(dayNumber * 86_400_000).getUTCMonth()
    const shape = 1 / busyness ** 2
    const weekend = weekdayOf(dayNumber) > 4 ? 0.5 : 1
    const offered = stream.poisson((500 * weekend * season[month]! * stream.gamma(shape)) / shape)
    return {
      ...{ dayNumber, halfHour: 20, offered, answered: offered, abandoned: 0, queued: 0 },
      ...{ handleTimeSeconds: 180, speedOfAnswerSeconds: 0, answeredWithin20Seconds: offered },
      waitOfAbandonedSeconds: 0,
    }
  })
  const imported: Imported = {
    ...{ ok: true, records, understood: [], closedWeekdays: [] },
    ...{ firstDate: '2025-01-01', lastDate: '2026-12-31' },
    knowledge: { handleTime: true, abandonment: true, waits: 'all' },
  }
  return observedCalls(imported, true, {
    ...{ holidays: [], rule: 'open', profile: new Float64Array(336).fill(1 / 336) },
  })
}

describe('the scatter of days', () => {
  it.each([0.1, 0.2, 0.3])('is the busyness they were drawn with (%d)', (busyness) => {
    const { central, low, high } = busynessOfDays(observed(shaped, busyness))!
    // Four standard errors, of which the range spans 3.29.
    expect(Math.abs(central - busyness)).toBeLessThan((4 / 3.29) * (high! - low!))
  })

  it('leaves the shape of the year to be seen', () => {
    const mean = shaped.reduce((sum, factor) => sum + factor, 0) / 12
    const { factors, needed } = seasonBeside(observed(shaped), flat, 0.2)!
    expect(needed).toBe(true)
    factors.forEach((factor, month) => {
      // 59 to 62 days a month.
      const error = factor * Math.sqrt(0.2 ** 2 / 59 + 1 / (59 * 300))
      expect(Math.abs(factor - shaped[month]! / mean)).toBeLessThan(4 * error)
    })
    expect(seasonBeside(observed(shaped), shaped, 0.2)!.needed).toBe(false)
    expect(seasonBeside(observed(flat), flat, 0.2)!.needed).toBe(false)
  })
})
