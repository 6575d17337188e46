import { describe, expect, test } from 'vitest'
import { answerFreshness, cadenceForFreshness } from '../../src/freshness/calculator.js'
import { ageHoursAt } from '../../src/freshness/copy-age.js'
import {
  meanHoursOutOfDate,
  meanOverCycle,
  triggeredFreshness,
  untriggeredFreshness,
} from '../../src/freshness/freshness.js'
import { writeConflicts } from '../../src/freshness/write-back.js'
import reference from '../reference/freshness-cases.json' with { type: 'json' }

interface Case {
  id: string
  inputs?: Record<string, number>
  expected: Record<string, unknown>
  tol?: number
}
const cases = reference.cases as unknown as Case[]
const starting = (prefix: string) => cases.filter(({ id }) => id.startsWith(prefix))

describe('published and derived freshness figures', () => {
  test.each(starting('F01'))('$id: time average without delay, in cycles', ({ inputs, expected, tol }) => {
    const { F, A } = expected.fixed_order as { F: number; A: number }
    expect(Math.abs(meanOverCycle(inputs!.r!, 1, 0) - F)).toBeLessThan(tol!)
    expect(Math.abs(meanHoursOutOfDate(inputs!.r! * 24, 1, 0) - A)).toBeLessThan(tol!)
  })

  test('F02: the cadence that reaches a target', () => {
    const { expected } = starting('F02')[0]!
    for (const [target, exponent] of Object.entries(expected)) {
      const answer = cadenceForFreshness(Number(target), { delayHours: 0, changesPerDay: 0.1 })
      expect(((answer.everyHours as number) * 0.1) / 24).toBeCloseTo(exponent as number, 9)
    }
  })

  test('F03: two records, two copies a day in total: the same cadence for both beats copying by change', () => {
    const { expected, tol } = starting('F03')[0]!
    const together = (copiesOfFast: number) =>
      (meanOverCycle(9 / 24, 24 / copiesOfFast, 0) + meanOverCycle(1 / 24, 24 / (2 - copiesOfFast), 0)) / 2
    expect(Math.abs(together(1) - (expected.uniform as number))).toBeLessThan(tol!)
    expect(Math.abs(together(1.8) - (expected.proportional as number))).toBeLessThan(tol!)
    expect(Math.abs(together(expected.optimal_f_fast as number) - (expected.optimal as number))).toBeLessThan(
      tol!,
    )
  })

  test.each(starting('F04').filter(({ id }) => !id.endsWith('rt')))('$id: a copy with a load delay', ({
    inputs,
    expected,
    tol,
  }) => {
    const { lambda_per_day, I_h, d_h } = inputs as Record<string, number>
    const answer = answerFreshness({
      everyHours: I_h!,
      delayHours: d_h!,
      changesPerDay: lambda_per_day!,
    })
    expect(Math.abs(answer.timeAverage - (expected.F as number))).toBeLessThan(tol!)
    expect(Math.abs(answer.freshness - (expected.F as number))).toBeLessThan(tol!)
    expect(answer.meanAgeHours).toBeCloseTo(expected.mean_data_age_h as number, 12)
    const outOfDate = meanHoursOutOfDate(lambda_per_day!, I_h!, d_h!)
    expect(Math.abs(outOfDate - (expected.age_h as number))).toBeLessThan(tol!)
  })

  test.each(starting('F04').filter(({ id }) => id.endsWith('rt')))('$id: a live look with latency', ({
    inputs,
    expected,
    tol,
  }) => {
    const freshness = untriggeredFreshness(inputs!.lambda_per_day!, inputs!.d_s! / 3600)
    expect(Math.abs(freshness - (expected.F as number))).toBeLessThan(tol!)
  })

  test.each(starting('F05'))('$id: averaged over the times contacts come', ({ inputs, expected, tol }) => {
    const changesPerDay = inputs!.lambda_per_day!
    const answer = answerFreshness({
      everyHours: 24,
      delayHours: 0,
      changesPerDay,
      cutAtHour: 2,
      open: { fromHour: 8, untilHour: 20 },
    })
    expect(Math.abs(answer.untriggered - (expected.F as number))).toBeLessThan(tol!)
    expect(Math.abs(answer.timeAverage - (expected.naive_time_average as number))).toBeLessThan(tol!)
    expect(Math.abs(untriggeredFreshness(changesPerDay, 7) - (expected.at_0900 as number))).toBeLessThan(tol!)
    expect(Math.abs(untriggeredFreshness(changesPerDay, 17) - (expected.at_1900 as number))).toBeLessThan(
      tol!,
    )
  })

  test.each(starting('F06'))('$id: contacts triggered by a change', ({ inputs, expected, tol }) => {
    const answer = answerFreshness({
      everyHours: inputs!.I_h!,
      delayHours: inputs!.d_h!,
      changesPerDay: inputs!.lambda_per_day!,
      triggeredShare: inputs!.q!,
      lagHours: inputs!.mean_lag_h!,
    })
    expect(Math.abs(answer.triggered - (expected.F_triggered as number))).toBeLessThan(tol!)
    expect(Math.abs(answer.untriggered - (expected.F_untriggered as number))).toBeLessThan(tol!)
    expect(Math.abs(answer.freshness - (expected.F_mixture as number))).toBeLessThan(tol!)
  })

  test('A03: mean and peak age of a periodic extract', () => {
    const { inputs, expected } = starting('A03')[0]!
    const { I_h: everyHours, d_h: delayHours } = inputs as { I_h: number; d_h: number }
    const answer = answerFreshness({ everyHours, delayHours, changesPerDay: 0 })
    expect(answer.meanAgeHours).toBe(expected.mean)
    // The age at every minute of a day, for a copy cut at midnight: uniform from the delay to the peak.
    const timing = { everyHours, delayHours, cutAtHour: 0 }
    const ages = Array.from({ length: 24 * 60 }, (_, minute) => ageHoursAt(minute / 60, timing))
    expect(Math.max(...ages)).toBeCloseTo((expected.peak as number) - 1 / 60, 9)
    const older = ages.filter((hours) => hours > 24).length / ages.length
    expect(Math.abs(older - (expected.p_gt_24h as number))).toBeLessThan(1 / ages.length + 1e-12)
  })

  test.each(starting('G03'))('$id: both sides write the same record', ({ inputs, expected, tol }) => {
    const conflicts = writeConflicts({
      records: inputs!.records!,
      agentWritesPerDay: inputs!.lambda_a_per_day!,
      changesPerDay: inputs!.lambda_m_per_day!,
      everyHours: inputs!.I_h!,
    })
    expect(conflicts.perDay).toBeCloseTo(expected.conflicts_per_day as number, 6)
    expect(
      Math.abs(conflicts.shareOfWrittenRecords - (expected.p_conflict_given_record_written as number)),
    ).toBeLessThan(tol ?? 1e-12)
  })
})

describe('the worked example of the design', () => {
  const example = { everyHours: 24, changesPerDay: 0.1, triggeredShare: 0.4, lagHours: 6 }

  test('nightly extract usable after four hours, contacts round the clock', () => {
    const answer = answerFreshness({ ...example, delayHours: 4 })
    expect(answer.untriggered).toBeCloseTo(0.936, 3)
    expect(answer.triggered).toBeCloseTo(0.121, 3)
    expect(answer.freshness).toBeCloseTo(0.61, 3)
  })

  test('cut at 02:00 and usable at once, contacts from 08:00 to 20:00', () => {
    const answer = answerFreshness({
      ...example,
      delayHours: 0,
      cutAtHour: 2,
      open: { fromHour: 8, untilHour: 20 },
    })
    expect(answer.untriggered).toBeCloseTo(0.951, 3)
    expect(answer.triggered).toBeCloseTo(0.152, 3)
    expect(answer.freshness).toBeCloseTo(0.632, 3)
    expect(answer.meanAgeHours).toBeCloseTo(12, 12)
  })

  test('on paper: a copy of six hours, one change a day, a lag of twelve hours', () => {
    expect(untriggeredFreshness(1, 6)).toBeCloseTo(Math.exp(-0.25), 12)
    expect(triggeredFreshness(1, 12, 6)).toBeCloseTo(Math.exp(-0.75), 12)
  })
})
