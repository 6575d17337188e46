import { describe, expect, test } from 'vitest'
import { criticalRatio, newsvendorBase } from '../../src/arrangement/newsvendor.js'
import { billedSeconds } from '../../src/cost/billed-time.js'
import { amountIn, categoryRow, categoryTotal, createCashFlows, pay } from '../../src/cost/cash-flows.js'
import { priceDedicated } from '../../src/cost/dedicated.js'
import { employerCost } from '../../src/cost/employer-cost.js'
import { priceInternal } from '../../src/cost/internal.js'
import { createPricingContext } from '../../src/cost/pricing-context.js'
import type { DedicatedPrice } from '../../src/cost/schema.js'
import { unitCosts } from '../../src/cost/unit-costs.js'
import { normalQuantile } from '../../src/kernel/special/normal-quantile.js'
import type { Operation } from '../../src/staffing/operation.js'
import { QueueWorkload } from '../../src/staffing/workload.js'
import reference from '../reference/cost-figures.json' with { type: 'json' }
import { operationOf } from './operation.js'

function worked(name: string): { inputs: Record<string, number>; expected: Record<string, number> } {
  const found = reference.worked_cases.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no worked case ${name}`)
  return found as unknown as { inputs: Record<string, number>; expected: Record<string, number> }
}

function providerBill(operation: Operation, price: Partial<DedicatedPrice>) {
  const flows = createCashFlows(operation.months)
  const context = createPricingContext(operation.months, { year: 2027, month: 1 })
  priceDedicated(operation, { governanceShare: 0, ...price }, context, flows)
  return flows
}

describe('published figures and worked cases', () => {
  test('a non-wage share of 32.2 % of the total is a mark-up of 47.5 % on the gross', () => {
    const { inputs, expected } = worked('employer_cost_from_nonwage_share')
    const hour = employerCost(inputs.gross_hourly!, inputs.nonwage_share_of_total!)
    expect(hour).toBeCloseTo(expected.employer_hourly!, 12)
    expect(hour / inputs.gross_hourly! - 1).toBeCloseTo(expected.markup_on_gross!, 12)
    const { FR, RO } = reference.figures.find((figure) => figure.id === 'C08')!.value as Record<
      string,
      number
    >
    expect(employerCost(1, FR!) - 1).toBeCloseTo(0.475, 3)
    expect(employerCost(1, RO!) - 1).toBeCloseTo(0.05, 3)
  })

  test('agents’ pay per productive and per handled hour', () => {
    const { inputs, expected } = worked('cost_per_productive_and_handled_hour')
    const productiveHours = 1_000
    const operation = operationOf(1, { paidHours: productiveHours / (1 - inputs.shrinkage!) })
    const flows = createCashFlows(1)
    priceInternal(
      operation,
      { grossPerHour: 14.6, employerCharges: 0.322 },
      createPricingContext(1, { year: 2027, month: 1 }),
      flows,
    )
    const perProductiveHour = amountIn(flows, 'wages', 0) / productiveHours
    expect(perProductiveHour).toBeCloseTo(expected.productive!, 10)
    expect(perProductiveHour / inputs.occupancy!).toBeCloseTo(expected.handled!, 10)
  })

  test('a price per productive hour comes to so much a contact', () => {
    const { inputs, expected } = worked('hour_to_minute_to_contact')
    const contacts = 8_500
    const handlingHours = (contacts * inputs.aht_s!) / 3600
    const operation = operationOf(1, {
      contactsOffered: contacts,
      contactsAnswered: contacts,
      handlingHours,
      workedHours: handlingHours / inputs.occupancy!,
    })
    const fee = categoryTotal(
      providerBill(operation, { perHour: inputs.rate_per_productive_hour! }),
      'providerFees',
    )
    expect(fee / contacts).toBeCloseTo(expected.per_contact!, 10)
    expect(fee / (handlingHours * 60)).toBeCloseTo(expected.per_handled_minute!, 10)
  })

  test('lower resolution eats up a cheap hour', () => {
    const { inputs, expected } = worked('effective_price_ratio_offshore')
    const settled = 1_000
    const fee = (rate: number, resolution: number): number => {
      const contacts = settled / resolution
      return categoryTotal(
        providerBill(operationOf(1, { workedHours: contacts / 10 }), { perHour: rate }),
        'providerFees',
      )
    }
    const ratio = fee(inputs.rate_off!, inputs.fcr_off!) / fee(inputs.rate_on!, inputs.fcr_on!)
    expect(ratio).toBeCloseTo(expected.per_resolution_ratio!, 12)
  })

  test('a payroll kept level costs its leavers’ replacement', () => {
    const { inputs, expected } = worked('steady_state_attrition_cost')
    const flows = createCashFlows(13)
    const context = createPricingContext(13, { year: 2027, month: 1 })
    context.attritionPerYear = inputs.attrition!
    priceInternal(
      operationOf(13, { headcount: inputs.agents! }),
      {
        grossPerHour: 10,
        employerCharges: 0,
        replacementCost: inputs.replacement!,
      },
      context,
      flows,
    )
    // The first month hires nobody here (no team to hire), the twelve after it replace a year's leavers.
    expect(categoryTotal(flows, 'recruitment')).toBeCloseTo(expected.annual!, 6)
  })

  test('take or pay', () => {
    const { inputs, expected } = worked('take_or_pay')
    const operation = operationOf(1, {
      contactsOffered: inputs.volume!,
      contactsAnswered: inputs.volume!,
      forecastContacts: inputs.forecast!,
    })
    const flows = providerBill(operation, {
      perContact: inputs.price!,
      commitment: { share: inputs.commit!, settledEveryMonths: 1 },
    })
    const paid = categoryTotal(flows, 'providerFees') + categoryTotal(flows, 'commitment')
    expect(paid).toBeCloseTo(expected.paid!, 8)
    expect(paid / inputs.volume!).toBeCloseTo(expected.effective_price!, 12)
  })

  test('six-second billing', () => {
    const { inputs, expected } = worked('six_second_billing')
    const minutes = billedSeconds(inputs.seconds!, inputs.increment_s!) / 60
    expect(minutes).toBeCloseTo(expected.billed_min!, 12)
    expect(minutes * inputs.rate_per_min!).toBeCloseTo(expected.charge!, 12)
  })

  test('cost of a productive hour of a whole centre (Iterum)', () => {
    const { inputs, expected } = worked('iterum')
    const flows = createCashFlows(1)
    pay(flows, categoryRow.wages, 0, inputs.total!)
    const hours = Float64Array.of(inputs.agents! * inputs.hours! * inputs.productive!)
    const nothing = new Float64Array(1)
    const delivered = { contactsAnswered: nothing, contactsResolved: nothing, workedHours: hours }
    expect(unitCosts(flows, delivered).perProductiveHour).toBeCloseTo(expected.usd_per_productive_hour!, 10)
  })

  test('contacts per resolution where every unresolved contact returns', () => {
    const { inputs, expected } = worked('contacts_per_resolution')
    const contacts = (resolution: number) =>
      new QueueWorkload(
        [{ contactsPerWeek: 1, handleTimeSeconds: 1, returnProbability: 1 - resolution }],
        () => 0,
      ).contacts(0)
    expect(contacts(inputs.fcr_on!)).toBeCloseTo(expected.on!, 12)
    expect(contacts(inputs.fcr_off!)).toBeCloseTo(expected.off!, 12)
    expect(contacts(inputs.fcr_off!) / contacts(inputs.fcr_on!)).toBeCloseTo(expected.workload_ratio!, 12)
  })

  test('hidden costs of steering eat the saving', () => {
    const { inputs, expected } = worked('hidden_cost_erosion')
    const hidden = inputs.hidden as unknown as number[]
    const net = expected.net_saving as unknown as number[]
    const saving = (governanceShare: number) => {
      const operation = operationOf(1, { contactsOffered: 1, contactsAnswered: 1, forecastContacts: 1 })
      const flows = providerBill(operation, { perContact: 1 - inputs.nominal_saving!, governanceShare })
      return 1 - categoryTotal(flows, 'providerFees') - categoryTotal(flows, 'governance')
    }
    hidden.forEach((share, index) => {
      expect(saving(share)).toBeCloseTo(net[index]!, 12)
    })
    expect(saving(expected.breakeven_hidden!)).toBeCloseTo(0, 12)
  })

  test('the base beside an overflow is the newsvendor’s quantile', () => {
    const { inputs, expected } = worked('cosourcing_newsvendor')
    const ratio = criticalRatio(inputs.inhouse_per_agent_hour!, inputs.overflow_per_busy_agent_hour!)
    expect(ratio).toBeCloseTo(expected.critical_fractile!, 12)
    const grid = 20_000
    const needs = Array.from(
      { length: grid },
      (_, index) => inputs.demand_mean! + inputs.demand_sd! * normalQuantile((index + 0.5) / grid),
    )
    // Between two of 20,000 quantiles: half a step over the density there, 15 / (20,000 · 0.36).
    expect(Math.abs(newsvendorBase(needs, ratio) - expected.base_capacity!)).toBeLessThan(0.0025)
  })

  test('the parts of an hourly price add up to it', () => {
    const { inputs, expected } = worked('philippines_price_split')
    expect(Object.values(expected).reduce((sum, part) => sum + part, 0)).toBeCloseTo(inputs.price!, 12)
  })
})
