import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ageOfInformation,
  changesPerYear,
  compoundedDecay,
  exchangeTrouble,
  freshestLoad,
  freshnessOfShares,
  optimalCadences,
  periodicAge,
  type RefreshOrder,
  refreshedRecords,
  replicationTrouble,
  stalenessCostPerContact,
} from '../../src/index.js'
import reference from '../reference/freshness-cases.json' with { type: 'json' }

interface Case {
  id: string
  inputs?: Record<string, number>
  expected: Record<string, unknown>
  tol?: number
}
const cases = reference.cases as unknown as Case[]
const starting = (prefix: string) => cases.filter(({ id }) => id.startsWith(prefix))
const near = (value: number, expected: unknown, tolerance: number) =>
  expect(Math.abs(value - (expected as number))).toBeLessThan(tolerance)
const relative = (value: number, expected: unknown) =>
  expect(Math.abs(value / (expected as number) - 1)).toBeLessThan(1e-12)
const runs = { seed: 20261122, numRuns: 200 }

describe('records refreshed one by one', () => {
  const orders = {
    fixed_order: 'fixed',
    random_order: 'random-order',
    purely_random: 'random-times',
  } as const

  test.each(starting('F01'))('$id', ({ inputs, expected, tol }) => {
    for (const [name, order] of Object.entries(orders)) {
      const { F, A } = expected[name] as { F: number; A: number }
      const { freshness, meanHoursOutOfDate } = refreshedRecords(order, inputs!.r!, 24)
      near(freshness, F, tol!)
      near(meanHoursOutOfDate / 24, A, tol!)
    }
  })

  test('series and closed forms meet, and nothing is lost where little changes', () => {
    for (const order of Object.values(orders)) {
      const [below, above] = [1 - 1e-9, 1 + 1e-9].map((changes) => refreshedRecords(order, changes, 24))
      near(below!.freshness, above!.freshness, 1e-8)
      near(below!.meanHoursOutOfDate, above!.meanHoursOutOfDate, 1e-6)
    }
    // To first order out of date for r/6, r/4 and r of a cycle.
    const seldom = (order: RefreshOrder) => refreshedRecords(order, 1e-9, 24).meanHoursOutOfDate / 24e-9
    near(seldom('fixed'), 1 / 6, 1e-8)
    near(seldom('random-order'), 1 / 4, 1e-8)
    near(seldom('random-times'), 1, 1e-8)
  })

  test('order helps: fixed is fresher than random order, random order than random times', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e4, noNaN: true }), (changes) => {
        const [fixed, random, times] = Object.values(orders).map((order) =>
          refreshedRecords(order, changes, 24),
        )
        expect(fixed!.freshness).toBeGreaterThanOrEqual(random!.freshness * (1 - 1e-12))
        expect(random!.freshness).toBeGreaterThanOrEqual(times!.freshness * (1 - 1e-12))
        expect(fixed!.meanHoursOutOfDate).toBeLessThanOrEqual(random!.meanHoursOutOfDate * (1 + 1e-12))
      }),
      runs,
    )
  })
})

describe('copies shared out over data sets', () => {
  test('F03', () => {
    const { expected, tol } = starting('F03')[0]!
    const sets = [{ changesPerDay: 9 }, { changesPerDay: 1 }]
    const best = optimalCadences(sets, 2)
    near(best.freshness, expected.optimal, tol!)
    near(best.copiesPerDay[0]!, expected.optimal_f_fast, tol!)
    near(freshnessOfShares(sets, [1, 1]), expected.uniform, tol!)
    near(freshnessOfShares(sets, [1.8, 0.2]), expected.proportional, tol!)
  })

  test('no other way to share is fresher', () => {
    const set = fc.record({
      changesPerDay: fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 50, noNaN: true })),
      weight: fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 3, noNaN: true })),
    })
    const shares = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.array(set, { minLength: 1, maxLength: 4 }),
        shares,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (sets, drawn, budget) => {
          const best = optimalCadences(sets, budget)
          const total = best.copiesPerDay.reduce((sum, copies) => sum + copies, 0)
          expect(total).toBeCloseTo(budget, 6)
          const cut = drawn.slice(0, sets.length)
          const all = cut.reduce((sum, share) => sum + share, 0)
          fc.pre(sets.some(({ weight }) => weight > 0))
          const other = freshnessOfShares(
            sets,
            cut.map((share) => (share * budget) / all),
          )
          expect(best.freshness).toBeGreaterThanOrEqual(other - 1e-9)
        },
      ),
      runs,
    )
  })
})

test('A03: age of a periodic extract', () => {
  const { inputs, expected } = starting('A03')[0]!
  const age = periodicAge(inputs!.I_h!, inputs!.d_h!)
  expect(age.meanHours).toBe(expected.mean)
  expect(age.oldestHours).toBe(expected.peak)
  near(age.shareOlderThan(24), expected.p_gt_24h, 1e-15)
  expect([age.shareOlderThan(0), age.shareOlderThan(100)]).toEqual([1, 0])
})

describe('age of information', () => {
  const queues = { MM1: 'M/M/1', MD1: 'M/D/1', DM1: 'D/M/1' } as const

  test.each(starting('A01'))('$id', ({ inputs, expected, tol }) => {
    for (const [name, queue] of Object.entries(queues)) {
      near(ageOfInformation(queue, inputs!.rho!).mean, expected[name], tol!)
      near(ageOfInformation(queue, inputs!.rho!, 4).mean, (expected[name] as number) / 4, tol!)
    }
    near(ageOfInformation('M/M/1', inputs!.rho!).peak, expected.MM1_peak, tol!)
  })

  test('A02: how often one should update', () => {
    const { expected, tol } = starting('A02')[0]!
    for (const [name, queue] of Object.entries(queues)) {
      const [load, mean] = expected[name] as [number, number]
      const best = freshestLoad(queue)
      near(best.load, load, tol!)
      near(best.mean, mean, tol!)
    }
  })
})

describe('replicas that write', () => {
  test.each(starting('G01'))('$id', ({ inputs, expected }) => {
    const database = {
      transactionsPerSecond: inputs!.TPS_per_node!,
      actions: inputs!.actions!,
      actionSeconds: inputs!.action_time_s!,
      nodes: inputs!.nodes!,
      records: inputs!.db_size!,
    }
    const trouble = replicationTrouble(database)
    relative(trouble.eagerWaitsPerSecond, expected.eager_wait_rate)
    relative(trouble.eagerDeadlocksPerSecond, expected.eager_deadlock_rate)
    relative(trouble.lazyGroupReconciliationsPerSecond, expected.lazy_group_reconciliation_rate)
    relative(trouble.lazyMasterDeadlocksPerSecond, expected.lazy_master_deadlock_rate)
    const ten = replicationTrouble({ ...database, nodes: 10 * database.nodes })
    relative(ten.lazyGroupReconciliationsPerSecond, 1000 * trouble.lazyGroupReconciliationsPerSecond)
    relative(ten.lazyMasterDeadlocksPerSecond, 100 * trouble.lazyMasterDeadlocksPerSecond)
  })

  test.each(starting('G02'))('$id', ({ inputs, expected }) => {
    const trouble = exchangeTrouble({
      disconnectedSeconds: inputs!.disconnect_s!,
      transactionsPerSecond: inputs!.TPS!,
      actions: inputs!.actions!,
      nodes: inputs!.nodes!,
      records: inputs!.db_size!,
    })
    relative(trouble.collisionsPerExchange, expected.p_collision_per_node_cycle)
    relative(trouble.reconciliationsPerSecond, expected.reconciliation_rate_per_s)
  })
})

test('D01: decay of a year as changes, and of a month as decay of a year', () => {
  const { expected } = starting('D01')[0]!
  relative(changesPerYear(0.225), expected.lambda_per_year)
  relative(compoundedDecay(0.021, 12), expected.monthly_2_1pct_compound_year)
})

test('S01: staleness cost of a contact, on paper', () => {
  // A fifth of the contacts, for half of them: 60 s at 30 an hour, a tenth calls again at 4, 2 of compensation.
  const cost = stalenessCostPerContact({
    staleShare: 0.2,
    mattersShare: 0.5,
    extraHandleTimeSeconds: 60,
    costPerHour: 30,
    callsAgainShare: 0.1,
    costPerContact: 4,
    compensation: 2,
  })
  expect(cost).toBeCloseTo(0.1 * (0.5 + 0.4 + 2), 12)
})

test('illegal arguments are refused', () => {
  for (const attempt of [
    () => refreshedRecords('fixed', -1, 24),
    () => refreshedRecords('fixed', 1, 0),
    () => optimalCadences([], 1),
    () => optimalCadences([{ changesPerDay: 1 }], 0),
    () => optimalCadences([{ changesPerDay: -1 }], 1),
    () => periodicAge(0, 0),
    () => ageOfInformation('M/M/1', 1),
    () =>
      replicationTrouble({ transactionsPerSecond: 1, actions: 1, actionSeconds: 1, nodes: 1, records: 0 }),
    () => changesPerYear(1),
    () => compoundedDecay(0.1, -1),
  ]) {
    expect(attempt).toThrow(RangeError)
  }
})
