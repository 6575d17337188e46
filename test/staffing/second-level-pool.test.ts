import { describe, expect, it } from 'vitest'
import { weekOfOpeningHours } from '../../src/demand/opening-hours.js'
import { erlangCQueue } from '../../src/queueing/erlang-c.js'
import { dailyBatch } from '../../src/staffing/daily-batch.js'
import { liveHandover } from '../../src/staffing/live-handover.js'
import { emptySecondLevel, SecondLevelPool } from '../../src/staffing/second-level.js'
import { resolutionHours, waitingWeek } from '../../src/staffing/waiting-week.js'

const week = (hours: string): Float64Array => {
  const reading = weekOfOpeningHours(hours)
  if (!reading.ok) throw new Error(hours)
  return reading.week
}
const there = (hours: string) => week(hours).map((share) => (share > 0 ? 1 : 0))

describe('waitingWeek', () => {
  it('is the daily batch where all days are alike', () => {
    for (const [open, sentAtHour, specialists] of [
      ['00:00-24:00', 18, 4],
      ['08:00-20:00', 10.5, 3],
      ['06:00-22:00', 7.25, 9],
    ] as const) {
      const profile = week(`daily ${open}`)
      const transfers = Array.from(profile.subarray(0, 48), (share) => 840 * share)
      const works = { fromHour: 9, untilHour: 17 }
      const day = dailyBatch({ transfers, sentAtHour, works, specialists, handleTimeSeconds: 600 })
      if (!day.stable) throw new Error('unstable')
      const found = waitingWeek({
        profile,
        present: there('daily 09:00-17:00'),
        sentAtHour,
        busy: day.occupancy,
      })
      expect(found.meanHours).toBeCloseTo(day.averageResolutionHours, 6)
      resolutionHours.forEach((hours, index) => {
        expect(found.within[index]).toBeCloseTo(day.resolvedWithin(hours), 6)
      })
    }
  })

  it('follows messages one by one over a week with a weekend, first sent first done', () => {
    const profile = week('mon-sat 08:00-20:00')
    const present = there('mon-fri 09:00-17:00')
    const busy = 0.9
    const found = waitingWeek({ profile, present, sentAtHour: 18, busy })
    // 40 hours a week for 7,200 messages at 90 %: 18 s each, spread evenly over the half hours; a batch in shuffled order.
    const each = (40 * busy) / 7200
    const arrivals = Array.from({ length: 3 }, (_, number) =>
      Array.from(profile).flatMap((share, slot) =>
        Array.from({ length: Math.round(share * 7200) }, (_, at) => {
          const came = 168 * number + slot / 2 + (at + 0.5) / (2 * Math.round(share * 7200))
          return { came, sent: 24 * Math.ceil((came - 18) / 24) + 18 }
        }),
      ),
    ).flat()
    const shuffled = arrivals
      .map((message, index) => ({ ...message, order: (index * 7919) % arrivals.length }))
      .sort((a, b) => a.sent - b.sent || a.order - b.order)
    let now = 0
    const times: number[] = []
    for (const { came, sent } of shuffled) {
      now = Math.max(now, sent)
      let work = each
      while (work > 1e-12) {
        const inWeek = now % 168
        const slot = Math.floor(2 * inWeek + 1e-9)
        const end = now + (slot + 1) / 2 - inWeek
        if (present[slot % 336] === 0) {
          now = end
          continue
        }
        const done = Math.min(work, end - now)
        work -= done
        now += done
      }
      if (came >= 168 && came < 336) times.push(now - came)
    }
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length
    expect(times.length).toBe(7200)
    expect(found.meanHours).toBeCloseTo(mean, 1)
    resolutionHours.forEach((hours, index) => {
      const share = times.filter((time) => time <= hours).length / times.length
      expect(Math.abs(found.within[index]! - share)).toBeLessThan(0.01)
    })
  })

  it('sends one by one where no hour is stated, which is never slower', () => {
    const profile = week('daily 00:00-24:00')
    const present = there('daily 00:00-24:00')
    const once = waitingWeek({ profile, present, busy: 0.5 })
    const daily = waitingWeek({ profile, present, sentAtHour: 18, busy: 0.5 })
    expect(once.meanHours).toBeCloseTo(0.125, 6)
    expect(daily.meanHours).toBeCloseTo(12 + 6, 6)
    resolutionHours.forEach((_, index) => {
      expect(once.within[index]).toBeGreaterThanOrEqual(daily.within[index]! - 1e-12)
    })
  })
})

describe('liveHandover', () => {
  const profile = week('mon-fri 09:00-17:00')
  const terms = {
    specialists: 5,
    profile,
    present: profile.map((share) => (share > 0 ? 1 : 0)),
    maxOccupancy: 1,
  }

  it('is the wait of Erlang C and then the handling', () => {
    const found = liveHandover(terms, 40 * 3, 600)
    const queue = erlangCQueue({ agents: 5, arrivalRate: 3 / 600, serviceRate: 1 / 600 })
    if (!queue.stable) throw new Error('unstable')
    expect(found.takenShare).toBeCloseTo(1, 12)
    expect(3600 * found.meanHours).toBeCloseTo(queue.averageWait + 600, 6)
    // The chance that wait and handling last longer, integrated step by step.
    const late = (hours: number) => {
      const [waitRate, handleRate] = [(2 * 3600) / 600, 6]
      const steps = 20_000
      let sum = 0
      for (let step = 0; step < steps; step++) {
        const wait = ((step + 0.5) / steps) * hours
        sum +=
          waitRate * Math.exp(-waitRate * wait) * Math.exp(-handleRate * (hours - wait)) * (hours / steps)
      }
      const waits = queue.probabilityOfWait
      return (1 - waits) * Math.exp(-handleRate * hours) + waits * (sum + Math.exp(-waitRate * hours))
    }
    expect(1 - found.within[0]!).toBeCloseTo(late(0.25), 6)
    expect(1 - found.within[1]!).toBeCloseTo(late(1), 6)
  })

  it('leaves for later what comes when nobody is there, and what is too much', () => {
    const allDay = { ...terms, profile: week('mon-fri 09:00-21:00') }
    expect(liveHandover(allDay, 60, 600).takenShare).toBeCloseTo(8 / 12, 12)
    const capped = liveHandover({ ...terms, maxOccupancy: 0.8 }, 40 * 8, 600)
    expect(capped.takenShare).toBeCloseTo(0.5, 12)
  })
})

describe('SecondLevelPool', () => {
  const weeks = Array.from({ length: 12 }, () => [4, 4, 4, 4, 4, 4, 4])
  const open = 'daily 00:00-24:00'
  const terms = {
    specialists: 6,
    present: there('mon-fri 09:00-17:00'),
    maxOccupancy: 0.85,
    monthDays: weeks,
  }
  const batch = { waiting: { profile: week(open), weight: 1 }, sentAtHour: 18 }
  const handedOn = (contacts: (month: number) => number) => {
    const series = emptySecondLevel(12)
    for (let month = 0; month < 12; month++) {
      series.waitingContacts[month] = contacts(month)
      series.waitingHours[month] = contacts(month) / 4
    }
    return series
  }

  it('carries over what a month leaves, and works it off', () => {
    const capacity = 6 * 4 * 40
    // One month half as much again as can be done, then two thirds.
    const series = handedOn((month) => 4 * capacity * (month === 3 ? 1.5 : 2 / 3))
    new SecondLevelPool(terms, [batch]).meet(series, [series])
    expect(Array.from(series.capacityHours)).toEqual(new Array(12).fill(capacity))
    expect(series.backlogHours[2]).toBe(0)
    expect(series.backlogHours[3]).toBeCloseTo(capacity / 2, 6)
    expect(series.backlogHours[4]).toBeCloseTo(capacity / 6, 6)
    expect(series.backlogHours[5]).toBe(0)
    const mean = (month: number) => series.resolutionHours[month]! / series.waitingContacts[month]!
    expect(mean(3)).toBeGreaterThan(mean(2) + 100)
    expect(mean(6)).toBeCloseTo(mean(2), 9)
    for (let month = 0; month < 12; month++) {
      for (let index = 1; index < resolutionHours.length; index++)
        expect(series.settled[index]![month]).toBeGreaterThanOrEqual(series.settled[index - 1]![month]!)
      expect(series.settled.at(-1)![month]).toBeLessThanOrEqual(series.waitingContacts[month]! * (1 + 1e-9))
    }
  })

  it('is one for all who hand on: two halves take as long as the whole', () => {
    const whole = handedOn(() => 2000)
    new SecondLevelPool(terms, [batch]).meet(whole, [whole])
    const half = handedOn(() => 1000)
    const both = emptySecondLevel(12)
    new SecondLevelPool(terms, [batch, batch]).meet(both, [half, half])
    expect(both.waitingContacts).toEqual(whole.waitingContacts)
    for (let month = 0; month < 12; month++) {
      expect(both.resolutionHours[month]).toBeCloseTo(whole.resolutionHours[month]!, 6)
      expect(both.settled[5]![month]).toBeCloseTo(whole.settled[5]![month]!, 6)
    }
  })

  it('puts calls through first and works the rest off beside them', () => {
    const series = emptySecondLevel(12)
    for (let month = 0; month < 12; month++) {
      series.liveContacts[month] = 2000
      series.liveHours[month] = 400
    }
    const source = { live: { profile: week('mon-fri 09:00-17:00'), weight: 1 } }
    new SecondLevelPool(terms, [source]).meet(series, [series])
    // Nearly all within an hour: twelve minutes' handling, hardly a wait at 2.5 of 6 specialists busy.
    expect(series.settled[1]![0]! / 2000).toBeGreaterThan(0.98)
    expect(series.backlogHours[0]).toBe(0)
    expect(series.resolutionHours[0]! / 2000).toBeGreaterThan(0.2)
    expect(series.resolutionHours[0]! / 2000).toBeLessThan(0.22)
  })
})
