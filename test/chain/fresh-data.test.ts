import { describe, expect, it } from 'vitest'
import { loadShipped, optionOf, play } from './scenarios.js'

const draws = 8

const cases = [
  ['newspaper-subscriptions', 'daily-file'],
  ['order-status', 'own-replica'],
  ['order-status', 'provider-bare'],
  ['multimail-launch', 'romania'],
  ['web-call-centre', 'rented'],
] as const

describe('fresh data', () => {
  it.each(cases)('%s, %s: live access saves work and never adds any', async (name, option) => {
    const stale = await loadShipped(name)
    const live = await loadShipped(
      name,
      Object.keys(stale.study.scenario.data).map((set) => `options.${option}.access.${set}=live-read`),
    )
    const before = optionOf(await play(stale, draws), option)
    const after = optionOf(await play(live, draws), option)
    expect(before.freshness.score).toBeLessThan(100)
    expect(after.freshness.score).toBe(100)
    expect(after.freshness.meanAgeHours).toBe(0)
    expect(after.freshness.stalenessCost).toBe(0)
    expect(after.freshness.extraHandlingHoursPerMonth).toBe(0)
    expect(after.staffing.handleTimeSeconds).toBeLessThan(before.staffing.handleTimeSeconds)
    expect(after.staffing.contactsPerFirstAttempt).toBeLessThan(before.staffing.contactsPerFirstAttempt)
    after.staffing.byMonth.forEach((month, index) => {
      expect(month.contactsOffered).toBeLessThanOrEqual(before.staffing.byMonth[index]!.contactsOffered)
    })
  })

  it('a copy of data that never changes is as good as the original', async () => {
    const sets = ['customers', 'orders', 'catalogue']
    const study = await loadShipped(
      'order-status',
      sets.map((set) => `data.${set}.changes=0/day`),
    )
    // Whoever calls because of a change has none to call about, but the copy may still be older than it.
    const still = await play(study, draws)
    const { freshness } = optionOf(still, 'own-replica')
    for (const { dataSet, score } of freshness.byDataSet) {
      if (dataSet !== 'orders') expect(score).toBeCloseTo(100, 9)
    }
    const untriggered = await loadShipped('order-status', [
      ...sets.map((set) => `data.${set}.changes=0/day`),
      'demand.reasons.where-is-my-order.triggered.share=0 %',
    ])
    const result = await play(untriggered, draws)
    expect(optionOf(result, 'own-replica').freshness.score).toBeCloseTo(100, 9)
    expect(optionOf(result, 'own-live').freshness.score).toBe(100)
  })

  it('what staleness costs is what perfect data would save', async () => {
    const study = await loadShipped('multimail-launch', ['demand.volatility.persistent=0 %'])
    const live = await loadShipped('multimail-launch', [
      'demand.volatility.persistent=0 %',
      'options.romania.access.subscribers=live-read',
      'options.romania.access.network=live-read',
    ])
    const before = optionOf(await play(study, draws), 'romania')
    const after = optionOf(await play(live, draws), 'romania')
    // Neither access has controls to pay for, so nothing but staleness lies between the two.
    const saved = before.cost.netPresentCost.mean - after.cost.netPresentCost.mean
    expect(saved / before.freshness.stalenessCost).toBeCloseTo(1, 9)
  })
})
