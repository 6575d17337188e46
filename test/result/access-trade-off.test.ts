import { beforeAll, describe, expect, test } from 'vitest'
import { type ResultDocument, simulate } from '../../src/index.js'
import type { AccessTradeOffResult, DataSetTradeOff } from '../../src/result/access-result.js'
import { Engine, stalenessDraws, variantDraws } from '../../src/simulation/monte-carlo/engine.js'
import { mergeShards } from '../../src/simulation/monte-carlo/outcome.js'
import { accessResult, accessStudy, accessStudyWithout, optionOf } from './access-study.js'

const tradeOffOf = (result: ResultDocument, id: string): AccessTradeOffResult =>
  optionOf(result, id).accessTradeOff!

const dataSetOf = (result: ResultDocument, id: string, dataSet: string): DataSetTradeOff =>
  tradeOffOf(result, id).dataSets.find((set) => set.dataSet === dataSet)!

describe('the access trade-off', () => {
  let result: ResultDocument

  beforeAll(async () => {
    result = await accessResult()
  })

  test('plays every eighth of the first 512 draws', () => {
    expect(variantDraws(0, 10_000)).toBe(64)
    expect(variantDraws(256, 256)).toBe(32)
    expect(tradeOffOf(result, 'near')).toMatchObject({ draws: 64, years: 4096 })
  })

  test('shows the option’s own figures for the row in use', () => {
    for (const { accessTradeOff, freshness, exposure, cost } of result.options) {
      const controls = cost.byCategory.find(({ category }) => category === 'controls')?.mean ?? 0
      for (const { alternatives } of accessTradeOff!.dataSets) {
        const own = alternatives.find(({ inUse }) => inUse)!
        expect(own.stalenessCost / freshness.stalenessCost || 1).toBeCloseTo(1, 9)
        expect(own.expectedLoss / (exposure.discountedExpectedLoss + controls)).toBeCloseTo(1, 9)
        expect(own.freshnessScore).toBeCloseTo(freshness.score, 9)
        expect(own.protectionScore).toBeCloseTo(exposure.score!, 9)
        expect(own.totalCostChange).toEqual({ mean: 0, standardError: 0 })
      }
    }
  })

  test('weighs the modes of which enough is known, and names the others', () => {
    const names = (id: string, dataSet: string) =>
      dataSetOf(result, id, dataSet).alternatives.map(({ id: name, termsFrom }) =>
        termsFrom === undefined ? name : `${name} as ${termsFrom}`,
      )
    expect(names('own', 'orders')).toEqual([
      'none',
      'extract+file as far',
      'replica+file as far',
      'segmented-read+file as near',
      'live-read+file',
      'live-write',
    ])
    expect(names('far', 'customers')).toEqual([
      'none',
      'extract',
      'replica',
      'segmented-read',
      'live-read',
      'live-write',
    ])
    expect(names('near', 'contracts')).toEqual(['none', 'live-read', 'live-write'])
    expect(dataSetOf(result, 'near', 'contracts').notEvaluated).toEqual([
      { mode: 'extract', unknown: 'copies' },
      { mode: 'replica', unknown: 'copies' },
      { mode: 'segmented-read', unknown: 'part' },
    ])
  })

  const customersLost = ['orders', 'questions'].map(
    (reason) =>
      `demand.reasons.${reason}.goodwill={ margin: 80, lostAfter: { wait: 2 %, abandonment: 10 %, wrongAnswer: 5 %, transfer: 3 % } }`,
  )

  test.each([
    ['what is paid', []],
    ['goodwill lost beside it', customersLost],
  ])('what an alternative costs is what the option costs once the row is stated so, draw by draw: %s', async (_, priced) => {
    const study = { ...(await accessStudy(priced)).study, draws: 64 }
    const [stated, other] = [
      study,
      { ...(await accessStudy([...priced, 'options.far.access.orders=live-read'])).study, draws: 64 },
    ]
    const before = mergeShards(stated, [new Engine(stated).run(0, 64)]).options[2]!
    const after = mergeShards(other, [new Engine(other).run(0, 64)]).options[2]!
    const { plan, variants } = before
    const [orders] = plan.rows
    // The stated row writes by file, which live reading does not: the choice keeps it, the row stated in its stead does not.
    expect(orders!.choices.map(({ id }) => id)).toContain('live-read+file')
    const choice = orders!.choices.findIndex(({ id }) => id === 'live-read+file')
    const place = plan.variants.findIndex(
      (variant) =>
        variant[0] === choice && variant.slice(1).every((at, set) => at === plan.rows[set + 1]!.inUse),
    )
    const stale = (at: number, sample: number) => variants.values.stalenessCost[at * variants.draws + sample]!
    const paidAndLost = ({ draws: { netPresentCost, goodwill } }: typeof before, draw: number) =>
      netPresentCost[draw]! + goodwill[draw]!
    for (let sample = 0; sample < variants.draws; sample++) {
      const change = stale(place, sample) - stale(0, sample)
      const played = paidAndLost(after, 8 * sample) - paidAndLost(before, 8 * sample)
      expect(change / played).toBeCloseTo(1, 9)
    }
  })

  test('the money of staleness holds its part of goodwill once, in the row in use as in the option', async () => {
    // Of wrong answers only: all of them come of staleness, so all that is lost does.
    const priced = await accessResult(
      customersLost.map((text) => text.replace(/lostAfter: .*/, 'lostAfter: { wrongAnswer: 5 % } }')),
    )
    expect(priced.simulation.draws).toBeLessThanOrEqual(stalenessDraws)
    for (const [index, { freshness, goodwill, accessTradeOff }] of priced.options.entries()) {
      const paid = result.options[index]!.freshness.stalenessCost
      const lost = goodwill?.mean ?? 0
      expect(freshness.stalenessGoodwill ?? 0).toBeCloseTo(lost, 4)
      expect(freshness.stalenessCost).toBeCloseTo(paid + lost, 4)
      for (const { alternatives } of accessTradeOff!.dataSets) {
        const own = alternatives.find(({ inUse }) => inUse)!
        expect(own.stalenessCost / freshness.stalenessCost || 1).toBeCloseTo(1, 9)
      }
    }
  })

  test('the frontier, what is off it, the best and what it saves fit together', () => {
    for (const { accessTradeOff } of result.options) {
      for (const { alternatives, frontier, scoreFrontier, best, saving } of accessTradeOff!.dataSets) {
        const byId = new Map(alternatives.map((alternative) => [alternative.id, alternative]))
        for (const alternative of alternatives) {
          const { id, dominatedBy, outscoredBy } = alternative
          expect(frontier.includes(id)).toBe(dominatedBy === undefined)
          expect(scoreFrontier!.includes(id)).toBe(outscoredBy === undefined)
          if (dominatedBy !== undefined) {
            const better = byId.get(dominatedBy)!
            expect(better.stalenessCost).toBeLessThanOrEqual(alternative.stalenessCost)
            expect(better.expectedLoss).toBeLessThanOrEqual(alternative.expectedLoss)
          }
          if (outscoredBy !== undefined) {
            const better = byId.get(outscoredBy)!
            expect(better.freshnessScore).toBeGreaterThanOrEqual(alternative.freshnessScore)
            expect(better.protectionScore!).toBeGreaterThanOrEqual(alternative.protectionScore!)
          }
        }
        const chosen = byId.get(best)!
        expect(saving.mean).toBeCloseTo(-chosen.totalCostChange.mean, 6)
        expect(saving.mean).toBeGreaterThanOrEqual(0)
        expect(chosen.losesWriteBack).toBe(false)
      }
    }
  })

  test('a closed set is never fresher, live access never staler than a copy with its fields', () => {
    for (const { accessTradeOff } of result.options) {
      for (const { alternatives } of accessTradeOff!.dataSets) {
        const byMode = (mode: string) => alternatives.find((alternative) => alternative.mode === mode)
        for (const { stalenessCost, freshnessScore } of alternatives) {
          expect(byMode('none')!.freshnessScore).toBeLessThanOrEqual(freshnessScore)
          expect(stalenessCost).toBeGreaterThanOrEqual(-1e-6)
        }
        const replica = byMode('replica')?.freshnessScore ?? 0
        expect(byMode('live-read')!.freshnessScore).toBeGreaterThanOrEqual(replica)
      }
    }
  })

  test('closing a set never raises what the same work exposes', async () => {
    // With staleness that makes no work: else more people see the other sets.
    const idle = 'whenStale={"extraHandleTime": "0s", "callsAgain": "0 %"}'
    const same = await accessResult(
      ['orders', 'questions'].map((reason) => `demand.reasons.${reason}.${idle}`),
    )
    for (const { accessTradeOff } of same.options) {
      for (const { alternatives } of accessTradeOff!.dataSets) {
        const losses = alternatives.map(({ expectedLoss }) => expectedLoss)
        expect(Math.min(...losses)).toBe(alternatives.find(({ mode }) => mode === 'none')!.expectedLoss)
      }
    }
  })

  test('combinations are weighed together where there are few', () => {
    const { combined } = tradeOffOf(result, 'near')
    expect(combined).toBeUndefined() // 6 × 6 × 3 combinations
    const far = tradeOffOf(result, 'far').dataSets.map(({ alternatives }) => alternatives.length)
    expect(far).toEqual([6, 6, 3])
  })

  test('two data sets: the best combination saves no less than the best change of one of them', async () => {
    const two = await simulate(await accessStudyWithout('contracts'), { workers: 1 })
    for (const option of two.options) {
      const { combined, dataSets } = option.accessTradeOff!
      expect(combined!.combinations).toBe(36)
      expect(combined!.matrices.filter(({ inUse }) => inUse)).toHaveLength(1)
      const best = combined!.matrices.filter(({ best: chosen }) => chosen)
      expect(best).toHaveLength(1)
      for (const { saving } of dataSets) {
        expect(combined!.saving.mean).toBeGreaterThanOrEqual(saving.mean - 1e-6)
      }
      const frontier = combined!.matrices.filter(({ onFrontier }) => onFrontier)
      frontier.slice(1).forEach(({ stalenessCost, expectedLoss }, index) => {
        expect(stalenessCost).toBeGreaterThanOrEqual(frontier[index]!.stalenessCost)
        expect(expectedLoss).toBeLessThan(frontier[index]!.expectedLoss)
      })
    }
  })

  test('without data sets there is nothing to weigh', async () => {
    const bare = await simulate(await accessStudyWithout('orders', 'customers', 'contracts'), { workers: 1 })
    for (const option of bare.options) expect(option).not.toHaveProperty('accessTradeOff')
  })
})
