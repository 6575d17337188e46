import { z } from 'zod'
import { accessRulesSchema } from '../access/rules-schema.js'
import { accessRowSchema, dataSetSchema, roleSchema } from '../access/schema.js'
import { transferLaws } from '../access/transfer-rules.js'
import { arrangementSchema } from '../arrangement/schema.js'
import { baselineSchema } from '../cost/baseline-schema.js'
import { discountTimings } from '../cost/net-present-cost.js'
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
import { inJsonSchema, never, states, under } from '../kernel/json-schema-rules.js'
import {
  count,
  duration,
  file,
  money,
  named,
  namedInputs,
  share,
  yearMonth,
} from '../kernel/quantity/schema.js'
import type { Realised } from '../kernel/uncertain.js'
import { qualitySchema, servicePromiseSchema, staffSchema } from '../staffing/schema.js'
import { secondLevelSchema, specialistTerms } from '../staffing/second-level-schema.js'
import {
  criteriaSchema,
  findOutSchema,
  futuresSchema,
  simulationSchema,
  unpricedSchema,
} from './comparison-schema.js'
import { countryCodes, isCountry } from './countries.js'

/** The version of the scenario language this program reads. */
export const schemaVersion = 1

/** Months a scenario may span at most. */
export const longestHorizon = 120

const coded = (code: string) => ({ params: { code } })

/** ISO 3166-1 alpha-2. */
const country = () =>
  z
    .string()
    .refine(isCountry, coded('scenario.country'))
    .meta({ pattern: `^(?:${countryCodes.join('|')})$` })

/** A name or title to be shown: as long as anybody may write it, since what shows it shortens it. */
const line = () => z.string().min(1).max(10_000)

/** What a public holiday does: no contacts, nothing special, or as many as on that weekday. */
export const holidayRules = [
  'closed',
  'open',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type HolidayRuleName = (typeof holidayRules)[number]

/** Correlations that may be stated at most. */
export const mostCorrelations = 60

/** Rank correlation (Spearman's) of two uncertain numbers, each by its path. */
const correlationSchema = z.strictObject({
  between: z.array(z.string().min(1).max(200)).length(2),
  rank: z.number().min(-1).max(1),
})

const optionTerms = {
  name: line().optional(),
  place: country(),
  /** How long before a month its staff is fixed. */
  leadTime: duration({ max: 3 * 365.25 * 86_400, example: '6 weeks' }),
  service: servicePromiseSchema.optional(),
  /** Every option says something of its staff; what it leaves out has defaults. */
  staff: staffSchema.meta({ minProperties: 1 }),
  quality: qualitySchema.prefault({}),
  /** How contacts that are passed on reach the client's own specialists. */
  secondLevel: secondLevelSchema.optional(),
  access: named(accessRowSchema),
  /** People beside the agents who see the data, by their role; in the agents' place where none is said. */
  roles: named(roleSchema.extend({ place: country().optional() })).optional(),
  /**
   * Parties beside the option's own that hold its copies and share its connections: their number where they are in its
   * place, or the country of each; none where it is not said.
   */
  subcontractors: z.union([z.array(country()).min(1), count({ min: 0 })]).optional(),
  /** Whether it is compared by itself; `false` where it only takes part in arrangements. */
  candidate: z.literal(false).optional(),
  /** Marks what is done today, with what it costs to leave it. */
  baseline: baselineSchema.optional(),
  /** Share of today's people, seats and contracts that this option goes on using: nothing is paid for leaving these. */
  keepsToday: share({ optional: true }),
  /** What it is worth a year not to hand over control to this option. */
  lossOfControl: money({ min: 0, optional: true }),
}

export const optionSchema = z.discriminatedUnion('model', [
  z
    .strictObject({ model: z.literal('internal'), ...optionTerms, price: internalPriceSchema })
    .meta(inJsonSchema(under(['baseline'], never(states('contractSince'))))),
  z.strictObject({ model: z.literal('dedicated'), ...optionTerms, price: dedicatedPriceSchema }),
  z.strictObject({ model: z.literal('offshore'), ...optionTerms, price: offshorePriceSchema }),
  z.strictObject({ model: z.literal('rented'), ...optionTerms, price: rentedPriceSchema }),
])

/** A whole scenario, once what it extends is merged in. */
export const scenarioSchema = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  title: line().optional(),
  client: line().optional(),
  author: line().optional(),
  confidentiality: line().optional(),
  /** The client's sign at the head of the report: a PNG or JPEG picture beside the scenario. */
  logo: file().optional(),
  /** ISO 4217. */
  currency: z
    .string()
    .refine((text) => /^[A-Z]{3}$/.test(text), coded('scenario.currencyCode'))
    .meta({ pattern: '^[A-Z]{3}$' }),
  horizon: z.strictObject({ start: yearMonth(), months: z.int().min(1).max(longestHorizon) }),
  calendar: z
    .strictObject({
      country: country().optional(),
      region: z
        .string()
        .refine((text) => /^[A-Z0-9]{1,3}$/.test(text), coded('scenario.region'))
        .meta({ pattern: '^[A-Z0-9]{1,3}$' })
        .optional(),
      holidays: z.enum(holidayRules).default('closed'),
    })
    .prefault({}),
  discountRate: share({
    max: 0.5,
    default: { value: '3.5 %', source: 'HM Treasury Green Book, social time preference rate', asOf: '2022' },
  }),
  /** When in its month a payment is taken to fall: in the middle unless said. */
  discountTiming: z.enum(discountTimings).optional(),
  /** Calendar month a budget year begins with: January unless said. */
  budgetYearFrom: z.int().min(1).max(12).optional(),
  valueAddedTax: valueAddedTaxSchema.optional(),
  service: servicePromiseSchema,
  demand: demandSchema,
  data: named(dataSetSchema).default({}),
  exposure: exposureSchema.prefault({}),
  /** Hard rules on access: an option that breaks one is knocked out. */
  rules: accessRulesSchema.optional(),
  /** The law on transfers of personal data, where it is not the one shipped. */
  transfers: z
    .strictObject({
      law: z.enum(transferLaws).optional(),
      adequate: z.array(country()).min(1).optional(),
      withdrawn: z.array(country()).min(1).optional(),
    })
    .optional(),
  specialists: specialistSchema.extend(specialistTerms).optional(),
  /** Numbers that formulas refer to. */
  inputs: namedInputs().default({}),
  correlations: z.array(correlationSchema).max(mostCorrelations).default([]),
  options: named(optionSchema)
    .refine((options) => Object.keys(options).length > 0, coded('scenario.noOptions'))
    .meta({ minProperties: 1 }),
  /** Options put together into further candidates: one after another, a base with overflow, shared out. */
  arrangements: named(arrangementSchema).optional(),
  criteria: criteriaSchema.optional(),
  unpriced: unpricedSchema.optional(),
  futures: futuresSchema.optional(),
  findOut: findOutSchema.optional(),
  simulation: simulationSchema.prefault({}),
})

/** A scenario with every number still uncertain. */
export type Scenario = z.output<typeof scenarioSchema>
export type ScenarioOption = Scenario['options'][string]
/** A scenario with every number drawn. */
export type RealisedScenario = Realised<Scenario>
export type RealisedOption = RealisedScenario['options'][string]

/** Values that name files to be read with the scenario; `*` stands for any key. */
export const filePaths: readonly { readonly at: readonly string[]; readonly content: 'text' | 'picture' }[] =
  [
    { at: ['demand', 'channels', '*', 'week', 'records'], content: 'text' },
    { at: ['logo'], content: 'picture' },
  ]
