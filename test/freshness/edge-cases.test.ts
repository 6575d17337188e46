import { describe, expect, test } from 'vitest'
import {
  answerFreshness,
  cadenceForFreshness,
  type FreshnessQuestion,
} from '../../src/freshness/calculator.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'

interface Summed {
  readonly untriggered: number
  readonly triggered: number
  readonly age: number
  /** Where a new copy falls within a step, the step may count on the wrong side of it. */
  readonly shareUnsure: number
}

/** The same by a fine sum over the times at which contacts come: knows none of the closed forms. */
function summed(question: FreshnessQuestion): Summed {
  const { everyHours, delayHours, changesPerDay, lagHours = 1, cutAtHour = 0, open } = question
  const from = open?.fromHour ?? 0
  const until = open?.untilHour ?? 24
  const hours = until > from ? until - from : until + 24 - from
  // Cadences of several days: every day of the cycle is as likely.
  const days = Math.max(1, everyHours / 24)
  const steps = 40_000
  let untriggered = 0
  let triggered = 0
  let age = 0
  for (let day = 0; day < days; day++) {
    for (let step = 0; step < steps; step++) {
      const clock = 24 * day + from + (hours * (step + 0.5)) / steps
      const since = clock - cutAtHour - delayHours
      const old = delayHours + (((since % everyHours) + everyHours) % everyHours)
      age += old
      untriggered += Math.exp((-changesPerDay / 24) * old)
      triggered += Math.exp(-(changesPerDay / 24 + 1 / lagHours) * old)
    }
  }
  const count = days * steps
  const shareUnsure = (hours / everyHours + 1) / steps
  return { untriggered: untriggered / count, triggered: triggered / count, age: age / count, shareUnsure }
}

const nightly = { everyHours: 24, delayHours: 4, changesPerDay: 0.3, lagHours: 6, triggeredShare: 0.4 }

describe('at the edges', () => {
  test.each([
    ['a desk open past midnight', { ...nightly, cutAtHour: 2, open: { fromHour: 20, untilHour: 4 } }],
    ['a copy cut before midnight and used after it', { ...nightly, cutAtHour: 23.5, delayHours: 1 }],
    [
      'the same for a desk open past midnight',
      { ...nightly, cutAtHour: 23.5, delayHours: 1, open: { fromHour: 22, untilHour: 2 } },
    ],
    [
      'opening hours that do not cover the cut',
      { ...nightly, cutAtHour: 3, delayHours: 0, open: { fromHour: 9, untilHour: 17 } },
    ],
    [
      'a new copy in the middle of the day',
      { ...nightly, cutAtHour: 8, delayHours: 4, open: { fromHour: 8, untilHour: 20 } },
    ],
    ['a lag much longer than the cadence', { ...nightly, everyHours: 1, cutAtHour: 0, lagHours: 400 }],
    ['a lag much shorter than the cadence', { ...nightly, cutAtHour: 0, lagHours: 0.05 }],
    ['every contact triggered', { ...nightly, cutAtHour: 2, triggeredShare: 1 }],
    ['no contact triggered', { ...nightly, cutAtHour: 2, triggeredShare: 0 }],
    ['a delay longer than the cadence', { ...nightly, everyHours: 6, delayHours: 30, cutAtHour: 1 }],
    ['a weekly copy', { ...nightly, everyHours: 168, cutAtHour: 22, open: { fromHour: 8, untilHour: 20 } }],
    [
      'a desk open for a quarter of an hour',
      { ...nightly, cutAtHour: 2, open: { fromHour: 11.5, untilHour: 11.75 } },
    ],
    ['records that change every minute', { ...nightly, changesPerDay: 1440, cutAtHour: 2 }],
  ] as const)('%s', (_, question) => {
    const answer = answerFreshness(question)
    const { untriggered, triggered, age, shareUnsure } = summed(question)
    expect(Math.abs(answer.untriggered - untriggered)).toBeLessThan(shareUnsure)
    expect(Math.abs(answer.triggered - triggered)).toBeLessThan(shareUnsure)
    expect(Math.abs(answer.meanAgeHours - age)).toBeLessThan(shareUnsure * question.everyHours)
    const share = question.triggeredShare
    expect(answer.freshness).toBeCloseTo((1 - share) * answer.untriggered + share * answer.triggered, 12)
  })

  test('data that never changes is always current', () => {
    const never = { everyHours: 24, delayHours: 4, changesPerDay: 0 }
    expect(answerFreshness(never)).toMatchObject({ timeAverage: 1, untriggered: 1, freshness: 1 })
    expect(cadenceForFreshness(0.95, never).freshness).toBe(1)
  })

  test('a cadence that shrinks to nothing leaves the delay', () => {
    const { freshness, meanAgeHours } = answerFreshness({
      everyHours: 1e-9,
      delayHours: 4,
      changesPerDay: 0.1,
    })
    expect(freshness).toBeCloseTo(Math.exp(-0.4 / 24), 10)
    expect(meanAgeHours).toBeCloseTo(4, 8)
  })

  test.each([
    { everyHours: 0 },
    { everyHours: -1 },
    { everyHours: Number.POSITIVE_INFINITY },
    { delayHours: -1 },
    { changesPerDay: -0.1 },
    { triggeredShare: 1.01 },
    { lagHours: -1 },
    { cutAtHour: 25 },
  ])('%o is refused', (change) => {
    expect(() => answerFreshness({ ...nightly, ...change })).toThrow(OutOfRangeError)
  })

  test('no cadence reaches what the delay alone forbids, and none is needed for little', () => {
    const slow = { delayHours: 48, changesPerDay: 1, triggeredShare: 0 }
    expect(cadenceForFreshness(0.95, slow)).toMatchObject({ everyHours: undefined })
    expect(() => cadenceForFreshness(1, slow)).toThrow(OutOfRangeError)
  })
})
