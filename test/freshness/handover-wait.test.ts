import { describe, expect, test } from 'vitest'
import { changedWhileWaiting, handoverWait } from '../../src/freshness/handover-wait.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'

const everyDay = (fromHour: number, untilHour: number, days = 7) =>
  Array.from({ length: 336 }, (_, slot) => {
    const hour = (slot % 48) / 2
    return slot < 48 * days && hour >= fromHour && hour < untilHour ? 1 : 0
  })

describe('how long what is handed on once a day waits', () => {
  test('until the sending hour, then until somebody comes in: on paper', () => {
    // Contacts from 08:00 to 18:00, sent at 18:00, read at 09:00: 15 to 25 hours.
    const wait = handoverWait({ week: everyDay(8, 18), sentAtHour: 18, present: everyDay(9, 17) })
    expect(wait.meanHours).toBeCloseTo(20, 9)
    const rate = 0.01
    expect(wait.unchangedShare(24 * rate)).toBeCloseTo(
      (Math.exp(-15 * rate) - Math.exp(-25 * rate)) / (10 * rate),
      12,
    )
    expect(wait.unchangedShare(0)).toBe(1)
  })

  test('sent while somebody is there it is read at once, and what comes later the same hour a day later', () => {
    const wait = handoverWait({ week: everyDay(12, 12.5), sentAtHour: 12.25, present: everyDay(9, 17) })
    // Half wait 0 to a quarter of an hour, half 23.75 to 24 hours.
    expect(wait.meanHours).toBeCloseTo((0.125 + 23.875) / 2, 9)
  })

  test('contact by contact over a week with a weekend', () => {
    const week = everyDay(7, 20, 6)
    const present = everyDay(9, 18, 5)
    const wait = handoverWait({ week, sentAtHour: 16, present })
    let hours = 0
    let unchanged = 0
    let contacts = 0
    for (let at = 0.005; at < 168; at += 0.01) {
      if (week[Math.floor(2 * at)] === 0) continue
      let now = at
      while (Math.abs((now % 24) - 16) > 0.006) now += 0.01
      while (present[Math.floor(2 * (now + 0.006)) % 336] === 0) now += 0.01
      hours += now - at
      unchanged += Math.exp(-0.03 * (now - at))
      contacts++
    }
    expect(wait.meanHours).toBeCloseTo(hours / contacts, 1)
    expect(wait.unchangedShare(0.72)).toBeCloseTo(unchanged / contacts, 3)
  })

  test('of what was current at the contact so much has changed; what is closed is not written down', () => {
    const wait = handoverWait({ week: everyDay(8, 18), sentAtHour: 18, present: everyDay(9, 17) })
    const kept = wait.unchangedShare(0.24)
    const set = { share: 1, fields: 1, served: 0.7, changesPerDay: 0.24 }
    const changed = changedWhileWaiting([set], wait)
    expect(changed.ofCurrent).toBeCloseTo(1 - kept, 12)
    // Stale at the contact or not, a change is as likely.
    expect(changed.ofStale).toBeCloseTo(1 - kept, 12)
    const closed = changedWhileWaiting([{ ...set, fields: 0, served: 0 }], wait)
    expect(closed).toEqual({ ofCurrent: 0, ofStale: 0 })
    // Half of the contacts need it: 0.5 + 0.35 are current at the contact, 0.5 + 0.35 kept when read.
    const half = (0.5 + 0.35 * kept) / 0.85
    const some = changedWhileWaiting([{ ...set, share: 0.5 }], wait)
    expect(some.ofCurrent).toBeCloseTo(1 - half, 12)
    // All who are stale need it, and for them it changes as often.
    expect(some.ofStale).toBeCloseTo(1 - kept, 12)
    expect(changedWhileWaiting([], wait)).toEqual({ ofCurrent: 0, ofStale: 0 })
  })

  test('hours outside the day and nobody to read are refused', () => {
    const terms = { week: everyDay(8, 18), sentAtHour: 18, present: everyDay(9, 17) }
    for (const wrong of [
      { sentAtHour: 24 },
      { present: new Float64Array(336) },
      { week: new Float64Array(336) },
    ]) {
      expect(() => handoverWait({ ...terms, ...wrong })).toThrow(OutOfRangeError)
    }
  })
})
