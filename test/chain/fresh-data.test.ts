import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadShipped, loadText, optionOf, play, shippedFile } from './scenarios.js'

const draws = 8

const cases = [
  ['newspaper-subscriptions', 'daily-file'],
  ['order-status', 'own-replica'],
  ['order-status', 'provider-bare'],
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

  it('what is written down for the batch of a day ages in the wait, however fresh the data was', async () => {
    const live = await loadShipped('multimail-launch', [
      'options.romania.access.subscribers=live-read',
      'options.romania.access.network=live-read',
    ])
    const before = optionOf(await play(await loadShipped('multimail-launch'), draws), 'romania').freshness
    const after = optionOf(await play(live, draws), 'romania').freshness
    expect(after.meanAgeHours).toBe(0)
    expect(after.score).toBeGreaterThan(before.score)
    expect(after.score).toBeLessThan(100)
    expect(after.stalenessCost).toBeGreaterThan(0)
    expect(after.stalenessCost).toBeLessThan(before.stalenessCost)
  })

  it('what staleness costs is what perfect data would save', async () => {
    const file = shippedFile('multimail-launch')
    // Put through, nothing waits written down; neither access has controls to pay for: nothing but staleness lies between.
    const putThrough = readFileSync(file, 'utf8').replace('daily-batch, sentAt: 18:00', 'live')
    const still = ['demand.volatility.persistent=0 %']
    const study = await loadText(putThrough, still)
    const live = await loadText(putThrough, [
      ...still,
      'options.romania.access.subscribers=live-read',
      'options.romania.access.network=live-read',
    ])
    const before = optionOf(await play(study, draws), 'romania')
    const after = optionOf(await play(live, draws), 'romania')
    expect(after.freshness.score).toBe(100)
    const saved = before.cost.netPresentCost.mean - after.cost.netPresentCost.mean
    expect(saved / before.freshness.stalenessCost).toBeCloseTo(1, 9)
  })
})
