import { expect, test } from 'vitest'
import { simulate } from '../../src/index.js'
import { accessStudy, optionOf } from './access-study.js'

const quick = { draws: 64, workers: 1 }

test('what missing data costs is told apart only where it is stated, and only where something is missing', async () => {
  const [alike, same, told] = await Promise.all(
    [
      [],
      ['demand.reasons.orders.whenMissing={}'],
      ['demand.reasons.orders.whenMissing={ errorCost: 0, extraHandleTime: 0s, callsAgain: 0 % }'],
    ].map(async (overrides) => simulate(await accessStudy(overrides), quick)),
  )
  for (const { id, totalCost, freshness } of alike!.options) {
    expect(optionOf(same!, id).totalCost).toEqual(totalCost)
    const { totalCost: toldCost, freshness: toldFreshness } = optionOf(told!, id)
    // The score counts contacts served: it does not depend on what the others cost.
    expect(toldFreshness.byReason[0]!.score).toBeCloseTo(freshness.byReason[0]!.score, 9)
    // Own agents see every field of what the orders need.
    if (id === 'own') expect(toldCost).toEqual(totalCost)
    if (id === 'near') expect(toldCost.mean).toBeLessThan(totalCost.mean)
  }
})
