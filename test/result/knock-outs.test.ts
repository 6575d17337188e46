import { describe, expect, test } from 'vitest'
import { simulateWithDraws } from '../../src/index.js'
import { summarise } from '../../src/kernel/summary.js'
import { totalCostsOf } from '../../src/simulation/monte-carlo/columns.js'
import { accessResult, accessStudy, optionOf } from './access-study.js'

const total = (result: Awaited<ReturnType<typeof accessResult>>, id: string): number =>
  optionOf(result, id).totalCost.mean

/** Least mean total cost of all options, those that break a rule once repaired. */
const cheapestRepaired = (result: Awaited<ReturnType<typeof accessResult>>): number =>
  Math.min(
    ...result.options.map(({ totalCost, knockedOut }) => knockedOut?.repaired.totalCost ?? totalCost.mean),
  )

describe('hard rules', () => {
  test('rules that nobody breaks cost nothing and change nothing', async () => {
    const free = await accessResult()
    const ruled = await accessResult([
      'rules={"any data": "EEA or adequate country"}',
      'options.far.place=CH',
    ])
    expect(free.decision).not.toHaveProperty('ruleCosts')
    for (const option of ruled.options) expect(option).not.toHaveProperty('knockedOut')
    const [rule] = ruled.decision.ruleCosts!
    expect(rule).toEqual({
      subject: 'any data',
      demand: 'EEA or adequate country',
      breaks: [],
      bestWithout: ruled.decision.ranking[0],
      cost: 0,
      costWithRepairs: 0,
    })
    expect(ruled.decision.ranking).toHaveLength(3)
  })

  test('an option that breaks one is shown with its repair, and out of the decision', async () => {
    const free = await accessResult()
    const ruled = await accessResult(['rules={"personal data": "EEA only"}'])
    const far = optionOf(ruled, 'far')
    expect(free.decision.recommended).toBe('far')
    expect(ruled.decision.ranking).not.toContain('far')
    expect(ruled.decision.pairwise).toHaveLength(1)
    expect(far.totalCost).toEqual(optionOf(free, 'far').totalCost)
    expect(far.probabilityBest).toBe(0)
    // It would have been cheaper than the best one left: its regret is negative.
    expect(far.expectedLoss).toBeLessThan(0)
    const chances = ruled.options.map(({ probabilityBest }) => probabilityBest)
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12)
    // Financial data is personal as well; only closing keeps the rule from there.
    const { breaches, repaired } = far.knockedOut!
    expect(
      breaches.map(({ dataSet, subject, demand, repair }) => [dataSet, subject, demand, repair.id]),
    ).toEqual(
      ['orders', 'customers', 'contracts'].map((dataSet) => [dataSet, 'personal data', 'EEA only', 'none']),
    )
    expect(repaired.rows).toEqual({ orders: 'none', customers: 'none', contracts: 'none' })
    expect(repaired.totalCost).toBeCloseTo(far.totalCost.mean + repaired.totalCostChange.mean, 6)
    expect(ruled.decision.ruleCosts).toHaveLength(1)
    const [rule] = ruled.decision.ruleCosts!
    expect(rule).toMatchObject({ breaks: ['far'], bestWithout: 'far' })
    const bestLeft = Math.min(total(ruled, 'own'), total(ruled, 'near'))
    expect(rule!.cost).toBeCloseTo(bestLeft - total(ruled, 'far'), 6)
    expect(rule!.costWithRepairs).toBeCloseTo(
      Math.max(0, Math.min(bestLeft, repaired.totalCost) - total(ruled, 'far')),
      6,
    )
  })

  test('a repair costs what the option costs once it is stated so', async () => {
    const played = async (override: string) => {
      const { document, outcome } = await simulateWithDraws(await accessStudy([override]), { workers: 1 })
      return { document, costs: totalCostsOf(outcome.options.find(({ id }) => id === 'far')!.draws) }
    }
    const { document: ruled, costs } = await played('rules={"provider": "no copies outside"}')
    const { breaches, repaired, draws } = optionOf(ruled, 'far').knockedOut!
    expect(draws).toBe(64)
    expect(breaches.map(({ dataSet }) => dataSet)).toEqual(['orders', 'customers'])
    const { id, totalCostChange } = breaches[1]!.repair
    expect(id).toBe('live-read')
    const stated = await played('options.far.access.customers=live-read')
    const { mean, sd } = summarise(stated.costs.map((cost, draw) => cost - costs[draw]!))
    // A draw in which the option needs an agent more is rare, and the sample need not hold one: the error is that of all draws.
    expect(Math.abs(mean - totalCostChange.mean)).toBeLessThan((4 * sd) / Math.sqrt(draws))
    // Repairing both is the cheapest matrix of all that keep the rule: none of its single repairs is left undone.
    expect(Object.keys(repaired.rows).sort()).toEqual(['customers', 'orders'])
    // The rule still allows writing by file: nothing cheaper than live reading takes the file away unnoticed.
    expect(breaches[0]!.repair.mode).not.toBe('replica')
  })

  test('rules of more than one demand: each has its own cost, never negative', async () => {
    const ruled = await accessResult([
      'rules={"provider": ["read only", "no copies outside"], "financial data": "never outside"}',
    ])
    const { ruleCosts, ranking } = ruled.decision
    expect(ruleCosts!.map(({ subject, demand, breaks }) => [subject, demand, breaks])).toEqual([
      ['financial data', 'never outside', ['far']],
      ['provider', 'read only', ['near', 'far']],
      ['provider', 'no copies outside', ['far']],
    ])
    for (const { cost, costWithRepairs } of ruleCosts!) {
      expect(cost).toBeGreaterThanOrEqual(0)
      expect(costWithRepairs).toBeGreaterThanOrEqual(0)
    }
    expect(ranking).toEqual(['own'])
    // `near` breaks one rule only: without that rule it would be back.
    expect(ruleCosts![1]).toMatchObject({
      bestWithout: total(ruled, 'near') < total(ruled, 'own') ? 'near' : 'own',
    })
  })

  test('what a rule costs with repairs is what lifting it alone would save', async () => {
    const both = { 'financial data': 'never outside', 'personal data': 'EEA only' }
    const ruled = await accessResult([`rules=${JSON.stringify(both)}`])
    for (const subject of ['financial data', 'personal data'] as const) {
      const { [subject]: _, ...others } = both
      const lifted = await accessResult([`rules=${JSON.stringify(others)}`])
      const rule = ruled.decision.ruleCosts!.find((cost) => cost.subject === subject)!
      expect(rule.costWithRepairs).toBeCloseTo(
        Math.max(0, cheapestRepaired(ruled) - cheapestRepaired(lifted)),
        4,
      )
      expect(rule.costWithRepairs > 0).toBe(rule.bestRepairedWithout !== undefined)
    }
  })

  test('an option that would cost less than the recommended one once repaired is said to', async () => {
    const ruled = await accessResult(['rules={"financial data": "never outside"}'])
    const far = optionOf(ruled, 'far')
    const { recommended, cautions } = ruled.decision
    const saving = total(ruled, recommended!) - far.knockedOut!.repaired.totalCost
    expect(saving).toBeGreaterThan(0)
    expect(cautions[0]).toEqual({
      code: 'cheaperOnceRepaired',
      figures: { option: 'far', cost: far.knockedOut!.repaired.totalCost, saving, losesWriting: 'no' },
    })
  })

  test('where a rule forbids writing, page and table of knock-outs name the same way, and it saves the same', async () => {
    const ruled = await accessResult(['rules={"provider": "read only"}'])
    const { knockedOut, accessTradeOff } = optionOf(ruled, 'near')
    const [breach] = knockedOut!.breaches
    expect(breach).toMatchObject({ dataSet: 'orders', repair: { writeBack: 'none' } })
    const { alternatives, best, saving } = accessTradeOff!.dataSets.find(
      ({ dataSet }) => dataSet === 'orders',
    )!
    expect(best).toBe(breach!.repair.id)
    expect(saving.mean).toBe(-breach!.repair.totalCostChange.mean)
    // Every mode is weighed without writing, and only so keeps the rule.
    expect(alternatives.filter(({ breaksRule }) => !breaksRule).map(({ id }) => id)).toEqual([
      'none',
      'extract',
      'replica',
      'segmented-read',
      'live-read',
    ])
    // Stated outright, reading costs what the page says it does, on the same draws.
    const stated = async (orders: string) => {
      const { outcome } = await simulateWithDraws(await accessStudy([orders]), { workers: 1 })
      return totalCostsOf(outcome.options.find(({ id }) => id === 'near')!.draws)
    }
    const before = await stated('title=Access')
    const after = await stated('options.near.access.orders.writeBack=none')
    const { mean, sd } = summarise(after.map((cost, draw) => cost - before[draw]!))
    const reading = alternatives.find(({ id }) => id === 'segmented-read')!.totalCostChange
    expect(Math.abs(mean - reading.mean)).toBeLessThan(
      (4 * sd) / Math.sqrt(ruled.options[1]!.knockedOut!.draws),
    )
  })

  test('so do they for a leg of an arrangement', async () => {
    const ruled = await accessResult([
      'rules={"provider": "read only"}',
      'arrangements={ airlock: { kind: phased, phases: [{ option: near, months: 3 }, { option: own }] } }',
    ])
    const { knockedOut, accessTradeOff } = optionOf(ruled, 'airlock')
    const [breach] = knockedOut!.breaches
    expect(breach).toMatchObject({ dataSet: 'orders', leg: 'near', repair: { writeBack: 'none' } })
    const { best, saving } = accessTradeOff!.dataSets.find(
      ({ dataSet, leg }) => dataSet === 'orders' && leg === 'near',
    )!
    expect(best).toBe(breach!.repair.id)
    expect(saving.mean).toBe(-breach!.repair.totalCostChange.mean)
  })

  test('a single option left is decided on, and said to be the only one left', async () => {
    const ruled = await accessResult(['rules={"provider": "never outside"}'])
    expect(ruled.decision).toMatchObject({
      recommended: 'own',
      standing: 'clear',
      confidence: 1,
      ranking: ['own'],
      pairwise: [],
      expectedValueOfPerfectInformation: 0,
      reasons: [{ code: 'onlyOptionLeft', figures: {} }],
    })
  })

  test('where every option breaks a rule none is recommended, and the document says so', async () => {
    const ruled = await accessResult([
      'rules={"any data": "EEA only", "financial data": "read only"}',
      'options.own.place=MA',
      'options.near.place=TN',
    ])
    expect(ruled.decision).not.toHaveProperty('recommended')
    expect(ruled.decision).toMatchObject({
      standing: 'none',
      confidence: 0,
      ranking: [],
      reasons: [{ code: 'everyOptionKnockedOut', figures: {} }],
      informationValue: [],
    })
    expect(ruled.options.every(({ knockedOut }) => knockedOut !== undefined)).toBe(true)
    expect(Math.min(...ruled.options.map(({ expectedLoss }) => expectedLoss))).toBeGreaterThanOrEqual(0)
    const [place, write] = ruled.decision.ruleCosts!
    expect(place!.cost).toBeUndefined()
    expect(place!.costWithRepairs).toBeGreaterThanOrEqual(0)
    expect(write).toMatchObject({ breaks: [] })
  })

  test('what breaks a rule is never the best alternative of a data set', async () => {
    const ruled = await accessResult([
      'rules={"financial data": "EEA only", "provider": "no copies outside"}',
    ])
    for (const { accessTradeOff } of ruled.options) {
      for (const { alternatives, best, frontier } of accessTradeOff!.dataSets) {
        const broken = alternatives.filter(({ breaksRule }) => breaksRule).map(({ id }) => id)
        expect(broken).not.toContain(best)
        for (const id of frontier) expect(broken).not.toContain(id)
      }
    }
    const contracts = optionOf(ruled, 'far').accessTradeOff!.dataSets.find(
      ({ dataSet }) => dataSet === 'contracts',
    )!
    expect(contracts.best).toBe('none')
  })
})
