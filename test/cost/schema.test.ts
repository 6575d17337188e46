import { describe, expect, test } from 'vitest'
import {
  dedicatedPriceSchema,
  internalPriceSchema,
  offshorePriceSchema,
  rentedPriceSchema,
  valueAddedTaxSchema,
} from '../../src/cost/schema.js'

interface Parsed {
  readonly success: boolean
  readonly error?: { readonly issues: readonly { readonly message: string; readonly path: PropertyKey[] }[] }
}

function contradictionsOf(parsed: Parsed): string[] {
  return (parsed.error?.issues ?? []).map((issue) => `${issue.message} at ${issue.path.join('.')}`)
}

const dedicated = (price: object) => contradictionsOf(dedicatedPriceSchema.safeParse(price) as Parsed)
const rented = (price: object) => contradictionsOf(rentedPriceSchema.safeParse(price) as Parsed)

const supplied = { supplied: { perContact: 2 } }

describe('price schemas', () => {
  test('take the shortest contract of each model and fill in sourced defaults', () => {
    const internal = internalPriceSchema.parse({ grossPerHour: 14.6 })
    expect(internal.employerCharges).toMatchObject({ origin: 'default', asOf: '2024' })
    expect(internal.replacementCost).toBeUndefined()
    expect(dedicatedPriceSchema.parse({ perHour: '22 to 24' }).governanceShare.origin).toBe('default')
    expect(
      offshorePriceSchema.parse({ perHour: '14 to 18', currency: { rate: 0.09 } }).travel,
    ).toBeUndefined()
    expect(rentedPriceSchema.parse({ agents: supplied }).accessFee).toBeUndefined()
    expect(valueAddedTaxSchema.parse({ rate: '20 %', recoverableShare: 0 }).rate.written).toBe('20 %')
  })

  test('refuse unknown keys', () => {
    expect(dedicatedPriceSchema.safeParse({ perHour: 28, perhour: 28 }).success).toBe(false)
  })

  test('a provider is paid on exactly one basis', () => {
    expect(dedicated({})).toEqual(['cost.exactlyOnePriceBasis at '])
    expect(dedicated({ perHour: 28, perContact: 3 })).toEqual(['cost.exactlyOnePriceBasis at perContact'])
  })

  test('terms of a provider that contradict each other are reported at their key', () => {
    const commitment = { share: '80 %' }
    expect(dedicated({ perPosition: 3000, commitment })).toEqual([
      'cost.commitmentNeedsVolumeBasis at commitment',
    ])
    expect(dedicated({ perContact: 3, commitment, reduced: { below: '90 %', credit: 1 } })).toEqual([
      'cost.commitmentAndReducedCharge at reduced',
    ])
    expect(dedicated({ perContact: 3, overtimePremium: '25 %' })).toEqual([
      'cost.overtimeNeedsHourBasis at overtimePremium',
    ])
    expect(
      dedicated({
        perContact: 3,
        tiers: [
          { from: 2000, price: 2.8 },
          { from: 2000, price: 2.5 },
        ],
      }),
    ).toEqual(['cost.tiersNotAscending at tiers.1.from'])
    expect(
      dedicated({
        perContact: 3,
        tiers: [{ from: 9, price: 2 }],
        additional: { above: '110 %', price: 4 },
      }),
    ).toEqual(['cost.tiersAndBands at tiers'])
    expect(dedicated({ perPosition: 3000, additional: { above: '110 %', price: 4 } })).toEqual([
      'cost.bandsNeedVolumeBasis at additional',
    ])
    expect(dedicated({ perHour: 28, bonusMalus: { target: '80 %' } })).toEqual([
      'cost.bonusOrMalus at bonusMalus',
    ])
    expect(dedicated({ perHour: 28, indexation: { perYear: '2 %', floor: '3 %', cap: '1 %' } })).toEqual([
      'cost.floorAboveCap at indexation.floor',
    ])
  })

  test('bands cannot overlap: additional starts at the forecast or above, reduced at it or below', () => {
    expect(dedicated({ perContact: 3, additional: { above: '95 %', price: 4 } })).toHaveLength(1)
    expect(dedicated({ perContact: 3, reduced: { below: '105 %', credit: 2 } })).toHaveLength(1)
    expect(
      dedicated({
        perContact: 3,
        additional: { above: '105 %', price: 4 },
        reduced: { below: '95 %', credit: 2 },
      }),
    ).toEqual([])
  })

  test('terms of a hosted centre that contradict each other are reported at their key', () => {
    expect(rented({ agents: {} })).toEqual(['cost.exactlyOneKindOfAgents at agents'])
    expect(rented({ agents: { ...supplied, own: { grossPerHour: 14 } } })).toEqual([
      'cost.exactlyOneKindOfAgents at agents',
    ])
    expect(rented({ agents: { supplied: { perContact: 2, perHour: 20 } } })).toEqual([
      'cost.exactlyOneAgentPrice at agents.supplied',
    ])
    expect(rented({ agents: supplied, monthly: { perNamedAgent: 75, flat: 300 } })).toEqual([
      'cost.exactlyOneMonthlyCharge at monthly',
    ])
    expect(rented({ agents: supplied, monthly: { flat: 300, minimumAgents: 5 } })).toEqual([
      'cost.minimumAgentsNeedsAgentCharge at monthly.minimumAgents',
    ])
    expect(
      rented({ agents: supplied, monthly: { byContactsPerDay: [{ from: 10, perMonth: 100 }] } }),
    ).toEqual(['cost.firstTierNotZero at monthly.byContactsPerDay.0'])
  })
})
