import { beforeAll, describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { type ResultDocument, simulate } from '../../src/index.js'
import { loadText } from '../chain/scenarios.js'
import { optionOf } from './access-study.js'

const specialists = (access: object, people = 60) => ({
  specialists: { people, staff: 'own', place: 'FR', attrition: '5 %', access },
})
const looks = { orders: 'live-read', invoices: 'live-read' }
const far = (roles: object) => ({
  model: 'offshore',
  place: 'MA',
  leadTime: '6 weeks',
  staff: { overtimeLimit: '15 %', attrition: '30 %', shrinkage: '25 %' },
  access: { orders: 'live-read', invoices: 'none' },
  price: { perHour: 14, currency: { rate: 1 }, governanceShare: '10 %' },
  roles,
})
const dataSet = (records: number) => ({ records, changes: '0.5/day', sensitivity: 'personal' })
const scenario = {
  schemaVersion: 1,
  currency: 'EUR',
  horizon: { start: '2027-01', months: 12 },
  discountRate: '0 %',
  service: { target: '80/20' },
  valueAddedTax: { rate: '20 %', recoverableShare: '100 %' },
  demand: {
    channels: { voice: { week: { open: 'mon-sat 08:00-20:00' }, patience: '3m' } },
    reasons: { question: { volume: '2000 per week', handleTime: '4m', needs: { orders: '100 %' } } },
  },
  data: { orders: dataSet(30_000), invoices: dataSet(12_000) },
  exposure: {
    costPerRecord: 70,
    recordsPerEvent: { low: 1000, high: 1000 },
    diversion: { frequency: '0.1/year', referencePeople: 30 },
    breach: { perParty: '0.12/year' },
    fraudulentPurchase: { fraudContacts: '0 %', lossPerFraudContact: 0 },
    transferInstrument: { yearlyCost: 9000, fineFrequency: '0.03/year', fine: 180_000 },
  },
  options: {
    one: far(specialists(looks)),
    other: far(specialists(looks)),
    narrow: far(specialists({ orders: { mode: 'segmented-read', shown: '50 %' }, invoices: 'none' }, 90)),
    bare: far({}),
  },
  arrangements: {
    split: sides('one', 'other'),
    blended: { kind: 'blended', base: 'one', overflow: 'other', overflowShare: '40 %' },
    uneven: sides('narrow', 'one'),
    bareSplit: sides('bare', 'bare2'),
    phased: {
      kind: 'phased',
      phases: [
        { option: 'one', months: 6 },
        { option: 'other', parallelMonths: 3 },
      ],
    },
  },
  simulation: { draws: 64, seed: 3 },
}

function sides(one: string, other: string) {
  return {
    kind: 'split',
    shares: [
      { option: one, share: '50 %' },
      { option: other, share: '50 %' },
    ],
  }
}

describe('what legs of an arrangement share happens once', () => {
  let result: ResultDocument
  beforeAll(async () => {
    const options = { ...scenario.options, bare2: far({}) }
    result = await simulate(await loadText(stringify({ ...scenario, options })), { workers: 1 })
  })
  const threat = (id: string, name: string) => {
    const found = optionOf(result, id).exposure.annualLoss.byThreat.find((entry) => entry.threat === name)!
    return [found.frequencyPerYear, found.expectedLoss] as const
  }

  test('a fine for the one country all legs reach', () => {
    for (const id of ['one', 'split', 'blended', 'uneven', 'phased']) {
      const [frequency, loss] = threat(id, 'unlawful-transfer')
      expect(frequency).toBeCloseTo(0.03, 12)
      expect(loss).toBeCloseTo(5400, 8)
    }
  })

  test("the client's own people of a role, however many legs name them", () => {
    const diversion = 'customer-file-diversion'
    // 60 people and their successors, 1,000 records at 70 each; the rest is the agents'.
    const pool = (0.1 / 30) * 60 * 1.05 * 70_000
    const agents = threat('one', diversion)[1] - pool
    expect(threat('bare', diversion)[1]).toBeCloseTo(agents, 6)
    const agentsOfSplit = threat('bareSplit', diversion)[1]
    expect(threat('split', diversion)[1]).toBeCloseTo(agentsOfSplit + pool, 6)
    // Ninety in one leg and sixty in the other are ninety, who take the most that either opens.
    expect(threat('uneven', diversion)[1]).toBeCloseTo(agentsOfSplit + 1.5 * pool, 6)
    // Side by side for three of the twelve months, and still the same people all year.
    const [frequency] = threat('phased', diversion)
    const agentsAlone = threat('bare', diversion)[0]
    expect(frequency - (0.1 / 30) * 60 * 1.05).toBeGreaterThan(0.9 * agentsAlone)
    expect(frequency - (0.1 / 30) * 60 * 1.05).toBeLessThan(1.6 * agentsAlone)
  })

  test('in the simulated years as in the expected loss', () => {
    for (const id of ['split', 'uneven', 'phased']) {
      const { mean, expected, byThreat } = optionOf(result, id).exposure.annualLoss
      let variance = 0
      for (const { frequencyPerYear, expectedLoss } of byThreat) {
        if (frequencyPerYear > 0) variance += expectedLoss ** 2 / frequencyPerYear
      }
      // Four standard errors of one year a draw, counts being Poisson and all events of a threat alike.
      expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(variance / scenario.simulation.draws))
    }
  })
})
