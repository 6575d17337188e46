import { describe, expect, test } from 'vitest'
import { amountIn, createCashFlows } from '../../src/cost/cash-flows.js'
import type { CashFlows, CostCategory } from '../../src/cost/categories.js'
import { priceDedicated } from '../../src/cost/dedicated.js'
import { priceInternal } from '../../src/cost/internal.js'
import { priceOffshore } from '../../src/cost/offshore.js'
import {
  type ContractWindow,
  createPricingContext,
  irrecoverableVatRate,
  type PricingContext,
} from '../../src/cost/pricing-context.js'
import { priceRented } from '../../src/cost/rented.js'
import type { DedicatedPrice, InternalPrice, RentedPrice } from '../../src/cost/schema.js'
import type { Operation } from '../../src/staffing/operation.js'
import { operationOf } from './operation.js'

/** Every figure below is worked out by hand in docs/worked-invoices.md. */
const start = { year: 2027, month: 1 }

function invoices(
  operation: Operation,
  price: Partial<DedicatedPrice>,
  context: PricingContext = createPricingContext(operation.months, start),
): CashFlows {
  const flows = createCashFlows(operation.months)
  priceDedicated(operation, { governanceShare: 0, ...price }, context, flows)
  return flows
}

/** To the cent. */
function expectMonths(flows: CashFlows, category: CostCategory, expected: readonly number[]): void {
  expected.forEach((amount, month) => {
    expect(amountIn(flows, category, month), `${category} in month ${month}`).toBeCloseTo(amount, 2)
  })
}

const hours = operationOf(3, {
  contactsOffered: 1000,
  plannedHours: [1000, 1000, 1000],
  requiredHours: [1000, 700, 1100],
  workedHours: [1000, 1000, 1060],
  overtimeHours: [0, 0, 60],
})

const contacts = operationOf(3, {
  contactsOffered: [100_000, 70_000, 130_000],
  contactsAnswered: [100_000, 70_000, 130_000],
  contactsResolved: [67_000, 46_900, 87_100],
  forecastContacts: 100_000,
  handlingHours: [5_000, 3_500, 6_500],
})

describe('invoices of a provider', () => {
  test('1 per productive hour, idle hours included, overtime at its premium', () => {
    const flows = invoices(hours, { perHour: 28, overtimePremium: 0.25 })
    expectMonths(flows, 'providerFees', [28_000, 28_000, 30_100])
  })

  test('2 per productive hour under a commitment: unneeded hours are released down to it', () => {
    const flows = invoices(hours, { perHour: 28, commitment: { share: 0.8, settledEveryMonths: 1 } })
    expectMonths(flows, 'providerFees', [28_000, 19_600, 29_680])
    expectMonths(flows, 'commitment', [0, 2_800, 0])
  })

  test('3 per logged hour', () => {
    const flows = invoices(hours, { perLoggedHour: { price: 24, productiveShare: 0.8 } })
    expectMonths(flows, 'providerFees', [30_000, 30_000, 31_800])
  })

  test('4 per position and per agent, with a ramp in which agents learn', () => {
    const operation = operationOf(4, { contactsOffered: 1, positions: 10 })
    const flows = invoices(operation, { perPosition: 3_000, ramp: { months: 2, productivity: 0.5 } })
    expectMonths(flows, 'providerFees', [30_000, 30_000, 30_000, 30_000])
    expectMonths(flows, 'transition', [30_000, 10_000, 0, 0])
    const agents = operationOf(2, { contactsOffered: 1, positions: 7.3, headcount: 9.5 })
    expectMonths(invoices(agents, { perPosition: 3_000 }), 'providerFees', [24_000])
    const learning = invoices(agents, { perAgent: 2_000, ramp: { months: 1, productivity: 0.8 } })
    expectMonths(learning, 'providerFees', [19_000, 19_000])
    expectMonths(learning, 'transition', [4_750, 0])
  })

  test('5 per contact with take-or-pay by the month', () => {
    const flows = invoices(contacts, { perContact: 4, commitment: { share: 0.8, settledEveryMonths: 1 } })
    expectMonths(flows, 'providerFees', [400_000, 280_000, 520_000])
    expectMonths(flows, 'commitment', [0, 40_000, 0])
  })

  test('6 per contact with take-or-pay settled over three months, the ramp month left out', () => {
    const quarter = operationOf(4, {
      contactsOffered: [10_000, 70_000, 60_000, 90_000],
      contactsAnswered: [10_000, 70_000, 60_000, 90_000],
      forecastContacts: 100_000,
    })
    const flows = invoices(quarter, {
      perContact: 4,
      commitment: { share: 0.8, settledEveryMonths: 3 },
      ramp: { months: 1, productivity: 0.5 },
    })
    expectMonths(flows, 'commitment', [0, 0, 0, 80_000])
    expectMonths(flows, 'transition', [0, 0, 0, 0])
    // Of today's contract, running for two months, the quarters are its own.
    const runs = createPricingContext(4, start, { from: 0, until: 4, began: -2 })
    const sinceThen = { perContact: 4, commitment: { share: 0.8, settledEveryMonths: 3 } }
    expectMonths(invoices(quarter, sinceThen, runs), 'commitment', [280_000, 0, 0, 80_000])
  })

  test('7 per talk minute with increments', () => {
    const flows = invoices(contacts, {
      perMinute: { price: 0.7, talkShare: 0.8, increment: 6, minimum: 60 },
    })
    expectMonths(flows, 'providerFees', [183_075.79, 128_153.05, 237_998.53])
  })

  test('8 per resolution, commitment on the resolutions the forecast would have brought', () => {
    const flows = invoices(contacts, { perResolution: 6, commitment: { share: 0.8, settledEveryMonths: 1 } })
    expectMonths(flows, 'providerFees', [402_000, 281_400, 522_600])
    expectMonths(flows, 'commitment', [0, 40_200, 0])
  })

  test('9 per outcome', () => {
    const flows = invoices(contacts, { perOutcome: { price: 30, outcomes: 0.12 } })
    expectMonths(flows, 'providerFees', [360_000, 252_000, 468_000])
  })

  test('10 tiers', () => {
    const tiers = [
      { from: 80_000, price: 3.5 },
      { from: 120_000, price: 3 },
    ]
    expectMonths(invoices(contacts, { perContact: 4, tiers }), 'providerFees', [390_000, 280_000, 490_000])
  })

  test('11 band with additional and reduced resource charges', () => {
    const flows = invoices(contacts, {
      perContact: 4,
      additional: { above: 1.1, price: 4.5 },
      reduced: { below: 0.9, credit: 2.5 },
    })
    expectMonths(flows, 'providerFees', [400_000, 280_000, 530_000])
    expectMonths(flows, 'commitment', [0, 30_000, 0])
  })

  test('12 anchored monthly charge', () => {
    const flows = invoices(contacts, {
      anchored: { perMonth: 380_000, contacts: 100_000, deadBand: 0.1, additional: 3.6, reduced: 2 },
    })
    expectMonths(flows, 'providerFees', [380_000, 340_000, 452_000])
  })

  test('13 bonus and malus on each month’s own level, capped, none in the ramp', () => {
    const operation = operationOf(6, {
      contactsOffered: 1,
      contactsAnswered: 25_000,
      serviceLevel: [0.5, 0.84, 0.815, 0.75, 0.99, 0.6],
    })
    const flows = invoices(operation, {
      perContact: 4,
      ramp: { months: 1, productivity: 0.9 },
      bonusMalus: {
        measure: 'service-level',
        target: 0.8,
        deadBand: 0.02,
        bonusPerPoint: 0.005,
        bonusCap: 0.03,
        malusPerPoint: 0.01,
        malusCap: 0.1,
      },
    })
    expectMonths(flows, 'bonusMalus', [0, 1_000, 0, -3_000, 3_000, -10_000])
  })

  test('27 bonus and malus on abandonment and on resolution', () => {
    const operation = operationOf(3, {
      contactsOffered: 1,
      contactsAnswered: 25_000,
      contactsResolved: [17_500, 18_250, 16_750],
      abandonment: [0.03, 0.07, 0.12],
    })
    const rates = { bonusPerPoint: 0.004, malusPerPoint: 0.01, malusCap: 0.03 }
    const abandonment = { measure: 'abandonment', target: 0.05, ...rates } as const
    expectMonths(
      invoices(operation, { perContact: 4, bonusMalus: abandonment }),
      'bonusMalus',
      [800, -2_000, -3_000],
    )
    const resolution = { measure: 'resolution', target: 0.7, ...rates } as const
    expectMonths(
      invoices(operation, { perContact: 4, bonusMalus: resolution }),
      'bonusMalus',
      [0, 1_200, -3_000],
    )
  })

  test('28 take-or-pay by the quarter, the last quarter cut by the end of the contract', () => {
    const operation = operationOf(6, {
      contactsOffered: [9_000, 7_000, 7_000, 6_000, 9_000, 0],
      contactsAnswered: [9_000, 7_000, 7_000, 6_000, 9_000, 0],
      forecastContacts: 10_000,
    })
    const flows = invoices(
      operation,
      { perContact: 4, commitment: { share: 0.8, settledEveryMonths: 3 } },
      createPricingContext(6, start, { from: 0, until: 5 }),
    )
    expectMonths(flows, 'commitment', [0, 0, 4_000, 0, 4_000, 0])
    expectMonths(flows, 'providerFees', [36_000, 28_000, 28_000, 24_000, 36_000, 0])
  })

  test('36 what the provider leaves unanswered is neither paid nor missing', () => {
    const operation = operationOf(3, {
      contactsOffered: [10_000, 8_000, 12_000],
      contactsAnswered: [9_400, 7_500, 11_000],
      contactsResolved: [7_520, 6_000, 8_800],
      forecastContacts: 10_000,
    })
    const month = { settledEveryMonths: 1 }
    const full = invoices(operation, { perContact: 4, commitment: { share: 1, ...month } })
    expectMonths(full, 'providerFees', [37_600, 30_000, 44_000])
    expectMonths(full, 'commitment', [0, 8_000, 0])
    const reduced = invoices(operation, { perContact: 4, reduced: { below: 0.95, credit: 1 } })
    expectMonths(reduced, 'providerFees', [37_600, 30_000, 44_000])
    expectMonths(reduced, 'commitment', [0, 4_500, 0])
    const resolved = invoices(operation, { perResolution: 5, commitment: { share: 1, ...month } })
    expectMonths(resolved, 'providerFees', [37_600, 30_000, 44_000])
    expectMonths(resolved, 'commitment', [0, 8_000, 0])
    const anchored = invoices(operation, {
      anchored: { perMonth: 38_000, contacts: 10_000, deadBand: 0.05, additional: 3.6, reduced: 2 },
    })
    expectMonths(anchored, 'providerFees', [38_000, 35_000, 39_800])
  })

  test('29 logged hours with overtime, in the month in which currency and index both move', () => {
    const operation = operationOf(13, { contactsOffered: 1, workedHours: 1_000, overtimeHours: 40 })
    const flows = invoices(operation, {
      perLoggedHour: { price: 24, productiveShare: 0.8 },
      overtimePremium: 0.25,
      currency: { rate: 0.9, yearlyChange: 0.03 },
      indexation: { perYear: 0.02 },
    })
    expect(amountIn(flows, 'providerFees', 0)).toBeCloseTo(27_270, 2)
    expect(amountIn(flows, 'providerFees', 11)).toBeCloseTo(28_019, 2)
    expect(amountIn(flows, 'providerFees', 12)).toBeCloseTo(28_649.86, 2)
  })

  test('30 take-or-pay in tiers: what is missing is paid at the tiers it would have fallen in', () => {
    const flows = invoices(contacts, {
      perContact: 4,
      tiers: [{ from: 80_000, price: 3.5 }],
      commitment: { share: 0.9, settledEveryMonths: 1 },
    })
    expectMonths(flows, 'commitment', [0, 75_000, 0])
  })

  test('14 indexation: the index month itself is at the new price', () => {
    const operation = operationOf(20, { contactsOffered: 1, contactsAnswered: 1_000 })
    const price = {
      perContact: 4,
      indexation: { perYear: 0.05, from: { year: 2027, month: 7 }, fixedShare: 0.2, cap: 0.03 },
    }
    const flows = invoices(operation, price)
    expect(amountIn(flows, 'providerFees', 5)).toBeCloseTo(4_000, 6)
    expect(amountIn(flows, 'providerFees', 6)).toBeCloseTo(4_096, 6)
    expect(amountIn(flows, 'providerFees', 17)).toBeCloseTo(4_096, 6)
    expect(amountIn(flows, 'providerFees', 18)).toBeCloseTo(4_194.88, 6)
  })

  test('34 prices are those of the start of the horizon, whenever the contract begins or was indexed first', () => {
    const operation = operationOf(24, { contactsOffered: 1, contactsAnswered: 1_000 })
    const fees = (
      from?: { year: number; month: number },
      window: ContractWindow = { from: 0, until: 24 },
    ) => {
      const indexation = { perYear: 0.05, ...(from && { from }) }
      const flows = invoices(
        operation,
        { perContact: 4, indexation },
        createPricingContext(24, start, window),
      )
      return [5, 6, 9, 11, 12].map((month) => Math.round(amountIn(flows, 'providerFees', month) * 100) / 100)
    }
    const july = [4_000, 4_200, 4_200, 4_200, 4_200]
    const january = [4_000, 4_000, 4_000, 4_000, 4_200]
    expect(fees({ year: 2027, month: 7 })).toEqual(july)
    expect(fees({ year: 2024, month: 7 })).toEqual(july)
    expect(fees({ year: 2024, month: 1 })).toEqual(january)
    expect(fees()).toEqual(january)
    expect(fees({ year: 2027, month: 7 }, { from: 9, until: 24 })).toEqual([0, 0, 4_200, 4_200, 4_200])
    expect(fees(undefined, { from: 9, until: 24 })).toEqual([0, 0, 4_000, 4_000, 4_200])
    // Since July 2025.
    expect(fees(undefined, { from: 0, until: 24, began: -18 })).toEqual(july)
  })

  test('15 start, minimum term and exit', () => {
    const operation = operationOf(6, { contactsOffered: 1, contactsAnswered: 1_000 })
    const flows = invoices(
      operation,
      {
        perContact: 4,
        perMonth: 500,
        setUp: 10_000,
        knowledgeTransfer: 5_000,
        selection: 2_000,
        exitFee: 3_000,
        minimumTerm: { months: 6, remainder: 0.5 },
      },
      createPricingContext(6, start, { from: 1, until: 5 }),
    )
    expectMonths(flows, 'providerFees', [0, 4_500, 4_500, 4_500, 4_500, 0])
    expectMonths(flows, 'transition', [0, 17_000, 0, 0, 7_500, 0])
  })

  test('16 governance: a share of what the provider is paid, or the amount stated', () => {
    const share = invoices(contacts, {
      perContact: 4,
      commitment: { share: 0.8, settledEveryMonths: 1 },
      governanceShare: 0.1,
    })
    expectMonths(share, 'governance', [40_000, 32_000, 52_000])
    const stated = invoices(contacts, { perContact: 4, governanceShare: 0.1, governancePerMonth: 7_000 })
    expectMonths(stated, 'governance', [7_000, 7_000, 7_000])
  })

  test('17 value-added tax on invoices, not on the client’s own staff', () => {
    const context = createPricingContext(3, start)
    context.irrecoverableVatRate = irrecoverableVatRate({ rate: 0.2, recoverableShare: 0.1 })
    const flows = invoices(
      contacts,
      { perContact: 4, governanceShare: 0.1, setUp: 1_000, selection: 500 },
      context,
    )
    expectMonths(flows, 'irrecoverableVat', [72_180, 50_400, 93_600])
  })
})

describe('what a contract shares and what a scenario adds', () => {
  test('25 gain share: the gain split, the loss borne up to the cap', () => {
    const operation = operationOf(3, {
      contactsOffered: 1,
      contactsAnswered: 10_000,
      contactsResolved: [9_000, 7_000, 5_000],
    })
    const flows = invoices(operation, {
      perContact: 4,
      gainShare: { referencePerResolution: 5, providerShare: 0.4, painShare: 0.5, cap: 0.1 },
    })
    expectMonths(flows, 'providerFees', [40_000, 40_000, 40_000])
    expectMonths(flows, 'bonusMalus', [2_000, -2_500, -4_000])
  })

  test('26 other costs, each for what it is paid for', () => {
    const operation = operationOf(14, {
      contactsAnswered: 1_000,
      contactsResolved: 800,
      contactsTransferred: 50,
      workedHours: 100,
      paidHours: 140,
      overtimeHours: 10,
      headcount: 6,
      positions: 4,
    })
    const context = createPricingContext(14, start)
    context.irrecoverableVatRate = 0.2
    const flows = invoices(
      operation,
      {
        perContact: 0,
        otherCosts: {
          badge: { category: 'premises', amount: 30, per: 'employee', invoiced: true },
          audit: { category: 'governance', amount: 5_000, per: 'end', invoiced: false },
          kickOff: { category: 'transition', amount: 700, per: 'start', invoiced: false },
          survey: { category: 'technology', amount: 0.1, per: 'contact', growth: 0.5, invoiced: false },
          gift: { category: 'dataErrors', amount: 0.25, per: 'resolution', invoiced: false },
          form: { category: 'transfers', amount: 2, per: 'transfer', invoiced: false },
          line: { category: 'telecoms', amount: 0.3, per: 'productive-hour', invoiced: false },
          meal: { category: 'wages', amount: 0.5, per: 'paid-hour', invoiced: false },
          desk: { category: 'rental', amount: 11, per: 'position', invoiced: false },
          insurance: { category: 'controls', amount: 90, per: 'month', invoiced: false },
        },
      },
      context,
    )
    expectMonths(flows, 'premises', [180, 180])
    expectMonths(flows, 'irrecoverableVat', [36, 36])
    expectMonths(flows, 'transition', [700, 0])
    expectMonths(flows, 'dataErrors', [200])
    expectMonths(flows, 'transfers', [100])
    expectMonths(flows, 'telecoms', [30])
    expectMonths(flows, 'wages', [75])
    expectMonths(flows, 'rental', [44])
    expectMonths(flows, 'controls', [90])
    expect(amountIn(flows, 'governance', 12)).toBe(0)
    expect(amountIn(flows, 'governance', 13)).toBe(5_000)
    expect(amountIn(flows, 'technology', 11)).toBeCloseTo(100, 6)
    expect(amountIn(flows, 'technology', 12)).toBeCloseTo(150, 6)
  })
})

describe('invoices of a provider abroad', () => {
  test('18 currency that moves, travel, lines and briefing', () => {
    const operation = operationOf(13, {
      contactsOffered: 1,
      workedHours: 100,
      contactsAnswered: 600,
      handlingHours: 60,
    })
    const flows = createCashFlows(13)
    priceOffshore(
      operation,
      {
        perHour: 150,
        governanceShare: 0,
        currency: { rate: 0.1, yearlyChange: 0.21 },
        travel: { tripsPerYear: 6, perTrip: 2_000 },
        telecoms: { price: 0.05, talkShare: 0.5 },
        briefing: { atStart: 4_000, perMonth: 300 },
      },
      createPricingContext(13, start),
      flows,
    )
    expect(amountIn(flows, 'providerFees', 0)).toBeCloseTo(1_500, 6)
    expect(amountIn(flows, 'providerFees', 6)).toBeCloseTo(1_650, 6)
    expect(amountIn(flows, 'providerFees', 12)).toBeCloseTo(1_815, 6)
    expect(amountIn(flows, 'governance', 3)).toBeCloseTo(1_300, 6)
    expect(amountIn(flows, 'telecoms', 3)).toBeCloseTo(90, 6)
    expect(amountIn(flows, 'transition', 0)).toBeCloseTo(4_000, 6)
  })
})

describe('bills of a hosted centre', () => {
  const use = operationOf(2, {
    contactsOffered: [2_200, 4_400],
    contactsAnswered: [2_000, 4_000],
    handlingHours: [100, 200],
    averageSpeedOfAnswer: 20,
    positions: [7.2, 12],
    headcount: [10, 18],
    openDays: 22,
  })
  const bill = (price: RentedPrice): CashFlows => {
    const flows = createCashFlows(2)
    priceRented(use, price, createPricingContext(2, start), flows)
    return flows
  }

  test('19 access fee, tier by contacts a day, overage, services, calls, minutes, shared agents', () => {
    const flows = bill({
      accessFee: 1_500,
      monthly: {
        byContactsPerDay: [
          { from: 0, perMonth: 400 },
          { from: 100, perMonth: 900 },
          { from: 250, perMonth: 1_600 },
        ],
        overage: { contactsPerDay: 150, perContact: 0.1 },
      },
      services: { chat: 100, statistics: 50 },
      perCall: 0.2,
      perMinute: { price: 0.05, talkShare: 0.8 },
      agents: { supplied: { perMinute: { price: 0.6, talkShare: 1 } } },
    })
    expectMonths(flows, 'rental', [3_190, 2_440])
    expectMonths(flows, 'providerFees', [3_600, 7_200])
  })

  test('20 by concurrent and by named agents, whole licences, minimum', () => {
    const agents = { supplied: { perHour: 25 } }
    expectMonths(bill({ monthly: { perConcurrentAgent: 89 }, agents }), 'rental', [712, 1_068])
    expectMonths(bill({ monthly: { perNamedAgent: 75, minimumAgents: 12 }, agents }), 'rental', [900, 1_350])
    expectMonths(bill({ agents }), 'providerFees', [2_500, 5_000])
  })

  test('21 call-backs and a free-phone number that is billed from connection', () => {
    const flows = bill({
      callBack: { contacts: 0.1, perCall: 0.05, perMinute: { price: 0.03, talkShare: 1 } },
      numbers: [
        { kind: 'free-phone', contacts: 0.5, perMonth: 30, perMinute: { price: 0.04, talkShare: 1 } },
      ],
      agents: { supplied: { perContact: 2 } },
    })
    expectMonths(flows, 'telecoms', [191.33, 352.67])
    expectMonths(flows, 'providerFees', [4_000, 8_000])
  })

  test('31 a flat charge in foreign money, indexed, shared-cost and ordinary numbers, ended within its minimum term', () => {
    const flows = bill({
      currency: { rate: 0.9 },
      indexation: { perYear: 0.1, from: { year: 2027, month: 2 } },
      accessFee: 2_000,
      monthly: { flat: 500 },
      services: { recording: 100 },
      perCall: 0.1,
      numbers: [
        { kind: 'shared-cost', contacts: 0.5, perMinute: { price: 0.02, talkShare: 1 } },
        { kind: 'ordinary', contacts: 0.1, perMonth: 10, perMinute: { price: 0.01, talkShare: 1 } },
      ],
      exitFee: 1_000,
      minimumTerm: { months: 12, remainder: 0.6 },
      agents: { supplied: { perContact: 2 } },
    })
    expectMonths(flows, 'rental', [2_520, 990])
    expectMonths(flows, 'telecoms', [75, 155.1])
    expectMonths(flows, 'providerFees', [3_600, 7_920])
    expectMonths(flows, 'transition', [0, 4_392])
  })
})

describe('accounts of an own centre', () => {
  const price: InternalPrice = {
    grossPerHour: 14.6,
    employerCharges: 0.322,
  }

  test('22 pay, overtime, supervision, hires, growth', () => {
    const operation = operationOf(14, {
      paidHours: [3_000, 2_000, ...Array(12).fill(1_000)],
      overtimeHours: [40, ...Array(13).fill(0)],
      headcount: [20, 20, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 10, 10],
    })
    const flows = createCashFlows(14)
    const context = createPricingContext(14, start)
    context.attritionPerYear = 0.24
    priceInternal(
      operation,
      {
        ...price,
        overtimePremium: 0.25,
        supervision: { agentsPerSupervisor: 12, grossPerMonth: 2_000 },
        replacementCost: 3_000,
        teamToHire: 0.5,
        wageGrowth: 0.04,
      },
      context,
      flows,
    )
    expect(amountIn(flows, 'wages', 0)).toBeCloseTo(64_601.77, 2)
    expect(amountIn(flows, 'wages', 1)).toBeCloseTo(43_067.85, 2)
    expect(amountIn(flows, 'wages', 12)).toBeCloseTo(22_395.28, 2)
    expect(amountIn(flows, 'overtime', 0)).toBeCloseTo(1_076.7, 2)
    expect(amountIn(flows, 'supervision', 0)).toBeCloseTo(4_916.42, 2)
    expectMonths(flows, 'recruitment', [30_000, 1_200, 0, 900])
    expect(amountIn(flows, 'recruitment', 13)).toBeCloseTo(624, 6)
  })

  test('23 seats bought, bought again at the end of their life, resold', () => {
    const operation = operationOf(6, { positions: [10, 12, 8, 8, 8, 8] })
    const flows = createCashFlows(6)
    const context = createPricingContext(6, start)
    context.irrecoverableVatRate = 0.2
    priceInternal(
      operation,
      {
        ...price,
        seat: { price: 1_000, lifeMonths: 4, resaleShare: 0.5 },
        setUp: 20_000,
        premises: { perPosition: 300, perMonth: 1_000 },
        licences: { perPosition: 50, perEmployee: 10, perMonth: 5 },
      },
      context,
      flows,
    )
    // Month 4: ten seats expire, two are left, six are bought; month 5: two expire and are bought again.
    expectMonths(flows, 'investment', [30_000, 2_000, 0, 0, 6_000, 2_000 - 2_250])
    expectMonths(flows, 'premises', [4_000, 4_600, 4_600, 4_600, 4_600, 4_600])
    expectMonths(flows, 'technology', [505, 605, 405, 405, 405, 405])
    expectMonths(flows, 'irrecoverableVat', [6_901, 1_441])
    const indexed = createCashFlows(6)
    priceInternal(
      operation,
      {
        ...price,
        seat: { price: 1_000, lifeMonths: 4 },
        premises: { perMonth: 1_000 },
        indexation: { perYear: 0.1, from: { year: 2027, month: 5 } },
      },
      createPricingContext(6, start),
      indexed,
    )
    expectMonths(indexed, 'investment', [10_000, 2_000, 0, 0, 6_600, 2_200])
    expectMonths(indexed, 'premises', [1_000, 1_000, 1_000, 1_000, 1_100, 1_100])
    // Each is on the books at what it was bought for: six at 1,000, the last two at 1,100.
    const resold = createCashFlows(6)
    const seats = {
      seat: { price: 1_000, lifeMonths: 4, resaleShare: 0.5 },
      indexation: { perYear: 0.1, from: { year: 2027, month: 6 } },
    }
    priceInternal(operation, { ...price, ...seats }, createPricingContext(6, start), resold)
    expectMonths(resold, 'investment', [10_000, 2_000, 0, 0, 6_000, 2_200 - 2_325])
  })

  test('24 what stays with the client whoever answers', () => {
    const context = createPricingContext(2, start)
    context.specialistCostPerHour = 40
    context.dataErrorCost.set([100, 200])
    context.controlCost.set([2_000, 50])
    const flows = createCashFlows(2)
    priceInternal(operationOf(2, { transferHours: [30, 45] }), price, context, flows)
    expectMonths(flows, 'transfers', [1_200, 1_800])
    expectMonths(flows, 'dataErrors', [100, 200])
    expectMonths(flows, 'controls', [2_000, 50])
  })
})
