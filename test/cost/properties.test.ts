import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountIn, categoryTotal, createCashFlows, grandTotal } from '../../src/cost/cash-flows.js'
import { type CashFlows, costCategories } from '../../src/cost/categories.js'
import { priceDedicated } from '../../src/cost/dedicated.js'
import { priceInternal } from '../../src/cost/internal.js'
import { priceOffshore } from '../../src/cost/offshore.js'
import {
  createPricingContext,
  irrecoverableVatRate,
  type PricingContext,
} from '../../src/cost/pricing-context.js'
import { priceRented } from '../../src/cost/rented.js'
import type { DedicatedPrice, InternalPrice, OffshorePrice, RentedPrice } from '../../src/cost/schema.js'
import type { Operation } from '../../src/staffing/operation.js'
import { operationOf } from './operation.js'

const seeded = { seed: 20_261_122, numRuns: 150 }
const months = 30
const start = { year: 2027, month: 4 }

const amount = (max: number) => fc.double({ min: 0, max, noNaN: true })
const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const optionally = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
/** Drops keys without value, as a parsed scenario has none. */
const present = <T extends object>(terms: T) =>
  Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined))

const monthly = (max: number) => fc.array(amount(max), { minLength: months, maxLength: months })

/** Months that hang together: answered of offered, resolved of answered, overtime and idle hours either way. */
const anyOperation: fc.Arbitrary<Operation> = fc
  .record({
    offered: monthly(50_000),
    answered: monthly(1),
    resolved: monthly(1),
    forecast: monthly(50_000),
    planned: monthly(8_000),
    required: monthly(8_000),
    handleHours: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
    payroll: monthly(80),
    service: monthly(1),
    wait: monthly(120),
  })
  .map((drawn) => {
    const contactsAnswered = drawn.offered.map((offered, month) => offered * drawn.answered[month]!)
    const overtimeHours = drawn.required.map(
      (required, month) => Math.max(0, required - drawn.planned[month]!) / 2,
    )
    return operationOf(months, {
      contactsOffered: drawn.offered,
      contactsAnswered,
      contactsResolved: contactsAnswered.map((answered, month) => answered * drawn.resolved[month]!),
      forecastContacts: drawn.forecast,
      plannedHours: drawn.planned,
      requiredHours: drawn.required,
      overtimeHours,
      workedHours: drawn.planned.map((planned, month) => planned + overtimeHours[month]!),
      handlingHours: contactsAnswered.map((answered) => answered * drawn.handleHours),
      paidHours: drawn.planned.map((planned) => planned / 0.7),
      headcount: drawn.payroll,
      positions: drawn.payroll.map((payroll) => payroll / 2),
      serviceLevel: drawn.service,
      abandonment: drawn.answered.map((answered) => 1 - answered),
      averageSpeedOfAnswer: drawn.wait,
      transferHours: drawn.payroll,
      openDays: 21,
    })
  })

const minutePrice = fc
  .record({
    price: amount(2),
    talkShare: fc.double({ min: 0.1, max: 1, noNaN: true }),
    increment: optionally(fc.constantFrom(1, 6, 60)),
    minimum: optionally(fc.constantFrom(0, 30, 60)),
  })
  .map(present)

const currency = fc.record({
  rate: fc.double({ min: 0.01, max: 5, noNaN: true }),
  yearlyChange: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
})
const indexation = fc.record({
  perYear: fc.double({ min: -0.1, max: 0.2, noNaN: true }),
  fixedShare: fraction,
})

const labour = fc
  .record({
    grossPerHour: amount(40),
    employerCharges: fc.double({ min: 0, max: 0.6, noNaN: true }),
    overtimePremium: optionally(fraction),
    wageGrowth: optionally(amount(0.1)),
    supervision: optionally(
      fc.record({
        agentsPerSupervisor: fc.double({ min: 5, max: 20, noNaN: true }),
        grossPerMonth: amount(5_000),
      }),
    ),
    replacementCost: optionally(amount(15_000)),
    teamToHire: optionally(fraction),
  })
  .map(present)

const anyInternal = fc
  .tuple(
    labour,
    fc.record({
      currency: optionally(currency),
      seat: optionally(fc.record({ price: amount(9_000), lifeMonths: fc.integer({ min: 1, max: 60 }) })),
      setUp: optionally(amount(1e6)),
      premises: optionally(fc.record({ perPosition: amount(500), perMonth: amount(9_000) })),
      licences: optionally(fc.record({ perPosition: amount(200), perEmployee: amount(100) })),
      telecoms: optionally(minutePrice),
    }),
  )
  .map(([agents, rest]) => ({ ...agents, ...present(rest) }) as unknown as InternalPrice)

const basis = fc.oneof(
  fc.record({ perHour: amount(60), overtimePremium: fraction }),
  fc.record({ perContact: amount(9) }),
  fc.record({ perResolution: amount(20) }),
  fc.record({ perMinute: minutePrice }),
  fc.record({ perLoggedHour: fc.record({ price: amount(60), productiveShare: fc.constant(0.8) }) }),
  fc.record({ perOutcome: fc.record({ price: amount(60), outcomes: fraction }) }),
)
const providerRest = fc
  .record({
    currency: optionally(currency),
    indexation: optionally(indexation),
    governanceShare: fraction,
    perMonth: optionally(amount(9_000)),
    commitment: optionally(fc.record({ share: fraction, settledEveryMonths: fc.constantFrom(1, 3, 12) })),
    setUp: optionally(amount(1e5)),
    ramp: optionally(fc.record({ months: fc.integer({ min: 1, max: 9 }), productivity: fc.constant(0.6) })),
    exitFee: optionally(amount(1e5)),
    minimumTerm: optionally(fc.record({ months: fc.integer({ min: 1, max: 48 }), remainder: fraction })),
  })
  .map(present)
const anyProvider = fc
  .tuple(basis, providerRest)
  .map(([paid, rest]) => ({ ...paid, ...rest }) as unknown as DedicatedPrice)

const anyRented = fc
  .record({
    currency: optionally(currency),
    indexation: optionally(indexation),
    accessFee: optionally(amount(9_000)),
    monthly: optionally(
      fc.constantFrom<RentedPrice['monthly']>(
        { flat: 900 },
        { perConcurrentAgent: 89, minimumAgents: 3 },
        {
          byContactsPerDay: [
            { from: 0, perMonth: 300 },
            { from: 200, perMonth: 800 },
          ],
        },
      ),
    ),
    perCall: optionally(amount(1)),
    perMinute: optionally(minutePrice),
    agents: fc.oneof(
      fc.record({ supplied: fc.record({ perContact: amount(9) }) }),
      fc.record({ own: labour }),
    ),
    exitFee: optionally(amount(9_000)),
  })
  .map((price) => present(price) as unknown as RentedPrice)

type Priced = (operation: Operation, context: PricingContext, flows: CashFlows) => void
const anyPriced: fc.Arbitrary<Priced> = fc.oneof(
  anyInternal.map(
    (price): Priced =>
      (operation, context, flows) =>
        priceInternal(operation, price, context, flows),
  ),
  anyProvider.map(
    (price): Priced =>
      (operation, context, flows) =>
        priceDedicated(operation, price, context, flows),
  ),
  anyProvider.map(
    (price): Priced =>
      (operation, context, flows) =>
        priceOffshore(operation, price as OffshorePrice, context, flows),
  ),
  anyRented.map(
    (price): Priced =>
      (operation, context, flows) =>
        priceRented(operation, price, context, flows),
  ),
)

function flowsOf(
  priced: Priced,
  operation: Operation,
  vat = 0,
  window = { from: 0, until: months },
): CashFlows {
  const context = createPricingContext(months, start, window)
  context.irrecoverableVatRate = vat
  context.specialistCostPerHour = 45
  context.attritionPerYear = 0.3
  const flows = createCashFlows(months)
  priced(operation, context, flows)
  return flows
}

/** Money computed along two ways may differ by rounding only. */
function expectSame(actual: number, expected: number, size: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(size)))
}

describe('every model', () => {
  test('pays nothing negative and nothing but finite money where there is neither malus nor resale', () => {
    fc.assert(
      fc.property(anyPriced, anyOperation, (priced, operation) => {
        for (const paid of flowsOf(priced, operation, 0.2).amounts) {
          expect(Number.isFinite(paid)).toBe(true)
          expect(paid).toBeGreaterThanOrEqual(0)
        }
      }),
      seeded,
    )
  })

  test('pays nothing outside the months of its contract', () => {
    fc.assert(
      fc.property(anyPriced, anyOperation, (priced, operation) => {
        const flows = flowsOf(priced, operation, 0.2, { from: 6, until: 20 })
        for (const category of costCategories) {
          for (const month of [0, 5, 20, 29]) expect(amountIn(flows, category, month)).toBe(0)
        }
      }),
      seeded,
    )
  })

  test('adds to the flows and leaves what is there', () => {
    fc.assert(
      fc.property(anyPriced, anyOperation, (priced, operation) => {
        const once = flowsOf(priced, operation, 0.2)
        const context = createPricingContext(months, start)
        context.irrecoverableVatRate = 0.2
        context.specialistCostPerHour = 45
        context.attritionPerYear = 0.3
        context.attritionPerYear = 0.3
        const twice = createCashFlows(months)
        priced(operation, context, twice)
        priced(operation, context, twice)
        for (const [at, paid] of once.amounts.entries()) expectSame(twice.amounts[at]!, 2 * paid, paid)
      }),
      seeded,
    )
  })

  test('value-added tax recovered in full costs nothing, and else it is a share of what is invoiced', () => {
    fc.assert(
      fc.property(anyPriced, anyOperation, fraction, (priced, operation, recoverableShare) => {
        const full = flowsOf(priced, operation, irrecoverableVatRate({ rate: 0.2, recoverableShare: 1 }))
        expect(categoryTotal(full, 'irrecoverableVat')).toBe(0)
        const whole = flowsOf(priced, operation, irrecoverableVatRate({ rate: 0.2, recoverableShare: 0 }))
        const part = flowsOf(priced, operation, irrecoverableVatRate({ rate: 0.2, recoverableShare }))
        const wholeTax = categoryTotal(whole, 'irrecoverableVat')
        expectSame(categoryTotal(part, 'irrecoverableVat'), wholeTax * (1 - recoverableShare), wholeTax)
        expect(wholeTax).toBeLessThanOrEqual(0.2 * (grandTotal(whole) - wholeTax) * (1 + 1e-12) + 1e-9)
        expectSame(
          grandTotal(part) - categoryTotal(part, 'irrecoverableVat'),
          grandTotal(full),
          grandTotal(full),
        )
      }),
      seeded,
    )
  })
})

describe('a provider', () => {
  const bill = (price: DedicatedPrice, operation: Operation): CashFlows =>
    flowsOf((on, context, flows) => priceDedicated(on, price, context, flows), operation)

  test('costs more at a higher price, and in proportion where the price is all there is', () => {
    fc.assert(
      fc.property(anyOperation, amount(50), amount(10), providerRest, (operation, price, more, rest) => {
        const cheap = { ...rest, perContact: price } as DedicatedPrice
        const dear = { ...rest, perContact: price + more } as DedicatedPrice
        const paid = grandTotal(bill(cheap, operation))
        expect(grandTotal(bill(dear, operation))).toBeGreaterThanOrEqual(paid * (1 - 1e-12))
        const once = grandTotal(bill({ perHour: price, governanceShare: 0.1 }, operation))
        const thrice = grandTotal(bill({ perHour: 3 * price, governanceShare: 0.1 }, operation))
        const transfers = categoryTotal(bill({ perHour: 0, governanceShare: 0.1 }, operation), 'transfers')
        expectSame(thrice - transfers, 3 * (once - transfers), thrice)
      }),
      seeded,
    )
  })

  test('under take-or-pay is paid for what it answered and for what was not sent of the commitment, whatever the settlement', () => {
    fc.assert(
      fc.property(anyOperation, fraction, fc.constantFrom(1, 2, 3, 6, 12, 60), (operation, share, every) => {
        const flows = bill(
          { perContact: 1, governanceShare: 0, commitment: { share, settledEveryMonths: every } },
          operation,
        )
        let expected = 0
        for (let first = 0; first < months; first += every) {
          let answered = 0
          let sent = 0
          let forecast = 0
          for (let month = first; month < Math.min(months, first + every); month++) {
            answered += operation.contactsAnswered[month]!
            sent += operation.contactsOffered[month]!
            forecast += operation.forecastContacts[month]!
          }
          expected += answered + Math.max(0, share * forecast - sent)
        }
        const paid = categoryTotal(flows, 'providerFees') + categoryTotal(flows, 'commitment')
        expectSame(paid, expected, expected)
      }),
      seeded,
    )
  })

  test('never earns a bonus above its cap nor bears a malus below it', () => {
    fc.assert(
      fc.property(anyOperation, fraction, fraction, fraction, (operation, target, bonusCap, malusCap) => {
        const flows = bill(
          {
            perContact: 3,
            governanceShare: 0,
            bonusMalus: {
              measure: 'service-level',
              target,
              bonusPerPoint: 0.01,
              bonusCap,
              malusPerPoint: 0.05,
              malusCap,
            },
          },
          operation,
        )
        for (let month = 0; month < months; month++) {
          const fee = amountIn(flows, 'providerFees', month)
          const bonus = amountIn(flows, 'bonusMalus', month)
          expect(bonus).toBeLessThanOrEqual(bonusCap * fee + 1e-9)
          expect(bonus).toBeGreaterThanOrEqual(-malusCap * fee - 1e-9)
        }
      }),
      seeded,
    )
  })

  test('in another currency costs what it costs at home times the rate', () => {
    fc.assert(
      fc.property(
        anyOperation,
        basis,
        fc.double({ min: 0.01, max: 9, noNaN: true }),
        (operation, paid, rate) => {
          const home = { ...paid, governanceShare: 0.1 } as unknown as DedicatedPrice
          const abroad = { ...home, currency: { rate } }
          for (const category of ['providerFees', 'governance'] as const) {
            const expected = categoryTotal(bill(home, operation), category) * rate
            expectSame(categoryTotal(bill(abroad, operation), category), expected, expected)
          }
        },
      ),
      seeded,
    )
  })
})
