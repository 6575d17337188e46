import { z } from 'zod'
import { accessRowSchema, dataSetSchema } from '../access/schema.js'
import {
  dedicatedPriceSchema,
  internalPriceSchema,
  offshorePriceSchema,
  rentedPriceSchema,
  specialistSchema,
  valueAddedTaxSchema,
} from '../cost/schema.js'
import { demandSchema } from '../demand/schema.js'
import { exposureSchema } from '../exposure/schema.js'
import { duration, named, share, yearMonth } from '../kernel/quantity/schema.js'
import { qualitySchema, servicePromiseSchema, staffSchema } from '../staffing/schema.js'

const text = () => z.string().min(1).max(10_000)
/** ISO 3166-1 alpha-2. */
const country = () => z.string().regex(/^[A-Z]{2}$/)

const optionTerms = {
  name: text().optional(),
  place: country(),
  /** How long before a month its staff has to be fixed. */
  leadTime: duration({ min: 0 }),
  /** A promise of the option's own in place of the scenario's. */
  service: servicePromiseSchema.optional(),
  staff: staffSchema.prefault({}),
  quality: qualitySchema.prefault({}),
  access: z.record(z.string(), accessRowSchema).default({}),
}

export const optionSchema = z.discriminatedUnion('model', [
  z.strictObject({ model: z.literal('internal'), ...optionTerms, price: internalPriceSchema }),
  z.strictObject({ model: z.literal('dedicated'), ...optionTerms, price: dedicatedPriceSchema }),
  z.strictObject({ model: z.literal('offshore'), ...optionTerms, price: offshorePriceSchema }),
  z.strictObject({ model: z.literal('rented'), ...optionTerms, price: rentedPriceSchema }),
])

/** A scenario as people write it; every room's part is the room's own schema. */
export const scenarioSchema = z.strictObject({
  schemaVersion: z.literal(1),
  title: text().optional(),
  client: text().optional(),
  author: text().optional(),
  confidentiality: text().optional(),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  horizon: z.strictObject({ start: yearMonth(), months: z.int().min(1).max(120) }),
  calendar: z
    .strictObject({
      country: country(),
      region: z.string().min(1).max(10).optional(),
      holidays: z
        .enum([
          'closed',
          'open',
          'monday',
          'tuesday',
          'wednesday',
          'thursday',
          'friday',
          'saturday',
          'sunday',
        ])
        .default('closed'),
    })
    .optional(),
  discountRate: share({ min: -0.5, max: 1 }),
  valueAddedTax: valueAddedTaxSchema.optional(),
  service: servicePromiseSchema,
  demand: demandSchema,
  data: named(dataSetSchema).optional(),
  exposure: exposureSchema.prefault({}),
  /** The client's own second level. */
  specialists: specialistSchema.optional(),
  options: named(optionSchema),
  simulation: z
    .strictObject({
      draws: z.int().min(2).max(1_000_000).default(10_000),
      seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).default(1),
    })
    .prefault({}),
})

export type Scenario = z.output<typeof scenarioSchema>
export type Option = Scenario['options'][string]
