import { describe, expect, test } from 'vitest'
import { billedSeconds } from '../../src/cost/billed-time.js'
import { amountIn, categoryTotal, createCashFlows } from '../../src/cost/cash-flows.js'
import { priceDedicated } from '../../src/cost/dedicated.js'
import { employerCost } from '../../src/cost/employer-cost.js'
import { priceInternal } from '../../src/cost/internal.js'
import { createPricingContext } from '../../src/cost/pricing-context.js'
import type { DedicatedPrice } from '../../src/cost/schema.js'
import type { Operation } from '../../src/staffing/operation.js'
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
})
