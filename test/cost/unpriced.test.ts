import { describe, expect, test } from 'vitest'
import {
  dedicatedPriceSchema,
  internalPriceSchema,
  offshorePriceSchema,
  rentedPriceSchema,
} from '../../src/cost/schema.js'
import {
  unpricedDedicated,
  unpricedForAll,
  unpricedInternal,
  unpricedOffshore,
  unpricedRented,
} from '../../src/cost/unpriced.js'

describe('what is not priced', () => {
  test('names each key that would price it', () => {
    expect(unpricedForAll({ specialist: { costPerHour: 40 } })).toEqual(['valueAddedTax', 'goodwill'])
    expect(
      unpricedInternal(internalPriceSchema.parse({ grossPerHour: 14, seat: { price: 900, lifeMonths: 60 } })),
    ).toEqual([
      'overtimePremium',
      'wageGrowth',
      'supervision',
      'replacementCost',
      'teamToHire',
      'setUp',
      'premises',
      'licences',
      'telecoms',
      'indexation',
    ])
    expect(unpricedDedicated(dedicatedPriceSchema.parse({ perHour: 28, setUp: 0, exitFee: 100 }))).toEqual([
      'indexation',
      'selection',
      'knowledgeTransfer',
    ])
    const abroad = offshorePriceSchema.parse({
      perHour: 15,
      currency: { rate: 0.09 },
      travel: { tripsPerYear: 4, perTrip: 900 },
    })
    expect(unpricedOffshore(abroad)).toContain('briefing')
    expect(unpricedOffshore(abroad)).not.toContain('currency')
  })

  test('asks for a payroll only where the agents of a hosted centre are one’s own', () => {
    const own = rentedPriceSchema.parse({ agents: { own: { grossPerHour: 14 } } })
    const supplied = rentedPriceSchema.parse({ agents: { supplied: { perContact: 2 } } })
    expect(unpricedRented(own)).toContain('replacementCost')
    expect(unpricedRented(supplied)).not.toContain('replacementCost')
    expect(unpricedRented(supplied)).toContain('accessFee')
  })
})
