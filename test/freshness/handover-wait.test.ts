import { describe, expect, test } from 'vitest'
import { changedWhileWaiting, type HandoverWait, handoverWait } from '../../src/freshness/handover-wait.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { uniforms } from './contact-simulation.js'

const everyDay = (fromHour: number, untilHour: number, days = 7) =>
  Array.from({ length: 336 }, (_, slot) => {
    const hour = (slot % 48) / 2
    return slot < 48 * days && hour >= fromHour && hour < untilHour ? 1 : 0
  })

const unchangedShare = (wait: HandoverWait, changesPerDay: number) =>
  wait.mean((hours) => Math.exp((-changesPerDay / 24) * hours))

describe('how long what is handed on once a day waits', () => {
  test('until the sending hour, then until somebody comes in: on paper', () => {
    // Contacts from 08:00 to 18:00, sent at 18:00, read at 09:00: 15 to 25 hours.
    const wait = handoverWait({ week: everyDay(8, 18), sentAtHour: 18, present: everyDay(9, 17) })
    expect(wait.meanHours).toBeCloseTo(20, 9)
    const rate = 0.01
    expect(unchangedShare(wait, 24 * rate)).toBeCloseTo(
      (Math.exp(-15 * rate) - Math.exp(-25 * rate)) / (10 * rate),
      12,
    )
    expect(unchangedShare(wait, 0)).toBeCloseTo(1, 14)
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
    expect(unchangedShare(wait, 0.72)).toBeCloseTo(unchanged / contacts, 3)
  })

  test('of what was current at the contact so much has changed; what is closed is not written down', () => {
    const wait = handoverWait({ week: everyDay(8, 18), sentAtHour: 18, present: everyDay(9, 17) })
    const kept = unchangedShare(wait, 0.24)
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

  /**
   * What an independent simulation contact by contact found: everything is handed on, sent at 19:00 and read by
   * specialists there Monday to Friday from 9 to 17; contacts come Monday to Saturday from 8 to 20.
   */
  test.each([
    { sets: 1, simulated: 0.539 },
    { sets: 2, simulated: 0.321 },
    { sets: 3, simulated: 0.2027 },
  ])('$sets sets that wait together are kept together', ({ sets, simulated }) => {
    const wait = handoverWait({ week: everyDay(8, 20, 6), sentAtHour: 19, present: everyDay(9, 17, 5) })
    const set = { share: 1, fields: 1, served: 1, changesPerDay: 0.5 }
    const { ofCurrent } = changedWhileWaiting(Array<typeof set>(sets).fill(set), wait)
    // Three standard errors of 300,000 contacts.
    expect(Math.abs(1 - ofCurrent - simulated)).toBeLessThan(0.0028)
    // Two sets that change each as often are one that changes twice as often.
    const one = changedWhileWaiting([{ ...set, changesPerDay: sets * 0.5 }], wait)
    expect(ofCurrent).toBeCloseTo(one.ofCurrent, 12)
  })

  test('sets needed by some, out of date at the contact or not: contact by contact', () => {
    const week = everyDay(8, 20, 6)
    const present = everyDay(9, 17, 5)
    const wait = handoverWait({ week, sentAtHour: 19, present })
    const needs = [
      { share: 0.8, fields: 1, served: 0.7, changesPerDay: 0.5 },
      { share: 0.5, fields: 0.6, served: 0.5, changesPerDay: 1.5 },
      { share: 0.4, fields: 0, served: 0, changesPerDay: 2 },
    ]
    const draw = uniforms(20261122)
    const found = { current: 0, ofCurrent: 0, stale: 0, ofStale: 0 }
    for (let contact = 0; contact < 150_000; contact++) {
      const at = 24 * Math.floor(6 * draw()) + 8 + 12 * draw()
      let read = 24 * Math.floor(at / 24) + 19 + (at % 24 >= 19 ? 24 : 0)
      while (read % 168 >= 120 || read % 24 < 9 || read % 24 >= 17) read = Math.floor(read) + 1
      let [current, changed] = [true, false]
      for (const { share, fields, served, changesPerDay } of needs) {
        if (draw() >= share) continue
        // What is served is seen; of the rest some is seen and out of date.
        const [seen, fine] = seenAndServed(draw(), fields, served)
        if (!fine) current = false
        if (seen && draw() >= Math.exp((-changesPerDay / 24) * (read - at))) changed = true
      }
      found[current ? 'current' : 'stale']++
      if (changed) found[current ? 'ofCurrent' : 'ofStale']++
    }
    const { ofCurrent, ofStale } = changedWhileWaiting(needs, wait)
    // Three standard errors of a share near a half.
    expect(Math.abs(ofCurrent - found.ofCurrent / found.current)).toBeLessThan(1.5 / Math.sqrt(found.current))
    expect(Math.abs(ofStale - found.ofStale / found.stale)).toBeLessThan(1.5 / Math.sqrt(found.stale))
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

/** A set is seen where its fields are shown, and served where it is also current. */
function seenAndServed(chance: number, fields: number, served: number): readonly [boolean, boolean] {
  return [chance < fields, chance < served]
}
