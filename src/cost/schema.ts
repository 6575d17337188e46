import { z } from 'zod'
import {
  atLeastOneOf,
  either,
  exactlyOneOf,
  inJsonSchema,
  needsOneOf,
  never,
  notTogether,
  states,
  under,
} from '../kernel/json-schema-rules.js'
import {
  count,
  duration,
  factor,
  money,
  monthlyFormula,
  named,
  share,
  yearMonth,
} from '../kernel/quantity/schema.js'
import type { Realised } from '../kernel/uncertain.js'
import { costCategories } from './categories.js'
import {
  checkAscending,
  checkFloorAndCap,
  checkNumbers,
  checkProviderTerms,
  contradict,
  stated,
} from './contradictions.js'
import { priceBases } from './price-bases.js'

/**
 * The price of each sourcing model as its contract says it. Money is in the contract's currency where
 * `currency` is stated, else in the scenario's. What has neither a stated nor a sourced value is left out
 * of the price, and `unpricedInternal` … `unpricedRented` name it so that the report can list it.
 */

const amount = () => money({ min: 0 })
const optionalAmount = () => money({ min: 0, optional: true })
const wholeMonths = () => z.int().min(1).max(600)
/** Months between giving notice and the contract's end, worked and paid like the others. */
const notice = () => z.int().min(1).max(36).optional()

/**
 * Scenario currency for one unit of the contract's, in the first month; it then changes evenly by `yearlyChange`. Contracts that
 * name the same currency by its `code` have one course of it in every draw.
 */
const currencySchema = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  rate: factor(),
  yearlyChange: share({ min: -0.9, max: 5, optional: true }),
})

/**
 * The indexation clause P = P0 · (fixedShare + (1 − fixedShare) · index), the index moving by `perYear`, held
 * between `floor` and `cap`, first in the month `from` (a year after the horizon's start where not stated) and every twelve
 * months after. P0 is the price at the horizon's start.
 */
const indexationSchema = z
  .strictObject({
    perYear: share({ min: -0.5, max: 1 }),
    from: yearMonth().optional(),
    fixedShare: share({ optional: true }),
    floor: share({ min: -0.5, max: 1, optional: true }),
    cap: share({ min: -0.5, max: 1, optional: true }),
  })
  .superRefine(checkFloorAndCap)

/**
 * A price per minute of talk. `talkShare` is the part of the handle time spent talking (the rest is
 * wrap-up and is not billed). Time is billed in whole increments after `minimum`.
 */
const minutePriceSchema = z.strictObject({
  price: amount(),
  talkShare: share({ min: 0.01 }),
  increment: duration({ min: 0, optional: true }),
  minimum: duration({ min: 0, optional: true }),
})

/** A number the company pays for (free-phone, shared cost): billed from connection, waiting included. */
const specialNumberSchema = z.strictObject({
  kind: z.enum(['free-phone', 'shared-cost', 'ordinary']),
  contacts: share(),
  perMinute: minutePriceSchema,
  perMonth: optionalAmount(),
})

/**
 * Agents on a payroll. Hours a month and attrition are said once, with the staff. `employerCharges` is a share of TOTAL labour cost: cost = gross / (1 − share).
 */
const labourTerms = {
  grossPerHour: amount(),
  employerCharges: share({
    max: 0.9,
    default: { value: '24.7 %', source: 'Eurostat lc_lci_lev, European Union, whole economy', asOf: '2024' },
  }),
  overtimePremium: share({ max: 3, optional: true }),
  wageGrowth: share({ min: -0.2, max: 0.5, optional: true }),
  supervision: z
    .strictObject({
      agentsPerSupervisor: count({
        min: 1,
        default: { value: '10 to 14', source: 'ICMI, agents per supervisor', asOf: '2019' },
      }),
      grossPerMonth: amount(),
    })
    .optional(),
  replacementCost: optionalAmount(),
  teamToHire: share({ optional: true }),
}

const labourSchema = z.strictObject(labourTerms)

/** What an amount of `otherCosts` is paid for. */
export const costDrivers = [
  'start',
  'end',
  'month',
  'contact',
  'resolution',
  'transfer',
  'productive-hour',
  'paid-hour',
  'employee',
  'position',
] as const

/**
 * Anything the contract's own terms do not name: an amount for each contact, hour, employee and so on of the
 * month, or once, or the `cost` of each month by a formula. In the scenario's currency; it grows by `growth` every
 * twelve months of the horizon.
 */
const otherCostsSchema = named(
  z
    .strictObject({
      category: z.enum(costCategories).exclude(['irrecoverableVat']),
      amount: optionalAmount(),
      per: z.enum(costDrivers).optional(),
      cost: monthlyFormula().optional(),
      growth: share({ min: -0.5, max: 1, optional: true }),
      invoiced: z.boolean().default(true),
    })
    .superRefine((line, context) => {
      const terms = stated(line, ['amount', 'per', 'cost']).join()
      if (terms !== 'amount,per' && terms !== 'cost') contradict(context, 'cost.amountOrFormula', [])
    })
    .meta(
      inJsonSchema(
        either(
          { ...states('amount', 'per'), ...never(states('cost')) },
          { ...states('cost'), ...never(atLeastOneOf('amount', 'per')) },
        ),
      ),
    ),
).optional()

export const internalPriceSchema = z
  .strictObject({
    currency: currencySchema.optional(),
    indexation: indexationSchema.optional(),
    ...labourTerms,
    seat: z
      .strictObject({
        price: amount(),
        lifeMonths: wholeMonths(),
        resaleShare: share({ optional: true }),
      })
      .optional(),
    setUp: optionalAmount(),
    premises: z.strictObject({ perPosition: optionalAmount(), perMonth: optionalAmount() }).optional(),
    licences: z
      .strictObject({
        perPosition: optionalAmount(),
        perEmployee: optionalAmount(),
        perMonth: optionalAmount(),
      })
      .optional(),
    telecoms: minutePriceSchema.optional(),
    numbers: z.array(specialNumberSchema).max(20).optional(),
    otherCosts: otherCostsSchema,
  })
  .superRefine(({ numbers }, context) => {
    checkNumbers(numbers, context)
  })

const providerTerms = {
  currency: currencySchema.optional(),
  perHour: optionalAmount(),
  perLoggedHour: z.strictObject({ price: amount(), productiveShare: share({ min: 0.1 }) }).optional(),
  perPosition: optionalAmount(),
  perAgent: optionalAmount(),
  perContact: optionalAmount(),
  perMinute: minutePriceSchema.optional(),
  perResolution: optionalAmount(),
  perOutcome: z.strictObject({ price: amount(), outcomes: share() }).optional(),
  anchored: z
    .strictObject({
      perMonth: amount(),
      contacts: count({ min: 0 }),
      deadBand: share(),
      additional: amount(),
      reduced: amount(),
    })
    .optional(),
  perMonth: optionalAmount(),
  overtimePremium: share({ max: 3, optional: true }),
  tiers: z
    .array(z.strictObject({ from: z.number().positive(), price: amount() }))
    .min(1)
    .max(20)
    .optional(),
  additional: z
    .strictObject({
      above: share({ min: 1, max: 10, reasons: { 'quantity.belowMinimum': 'cost.additionalBelowForecast' } }),
      price: amount(),
    })
    .optional(),
  reduced: z
    .strictObject({
      below: share({ reasons: { 'quantity.aboveMaximum': 'cost.reducedAboveForecast' } }),
      credit: amount(),
    })
    .optional(),
  commitment: z
    .strictObject({ share: share(), settledEveryMonths: z.int().min(1).max(60).default(1) })
    .optional(),
  bonusMalus: z
    .strictObject({
      measure: z.enum(['service-level', 'abandonment', 'resolution']).default('service-level'),
      target: share(),
      deadBand: share({ optional: true }),
      bonusPerPoint: share({ optional: true }),
      bonusCap: share({ optional: true }),
      malusPerPoint: share({ optional: true }),
      malusCap: share({ optional: true }),
    })
    .meta(
      inJsonSchema(
        atLeastOneOf('bonusPerPoint', 'malusPerPoint'),
        needsOneOf('bonusCap', 'bonusPerPoint'),
        needsOneOf('malusCap', 'malusPerPoint'),
      ),
    )
    .optional(),
  gainShare: z
    .strictObject({
      referencePerResolution: amount(),
      providerShare: share(),
      painShare: share({ optional: true }),
      cap: share({ optional: true }),
    })
    .optional(),
  indexation: indexationSchema.optional(),
  setUp: optionalAmount(),
  ramp: z.strictObject({ months: z.int().min(1).max(60), productivity: share({ min: 0.05 }) }).optional(),
  selection: optionalAmount(),
  knowledgeTransfer: optionalAmount(),
  governanceShare: share({
    default: {
      value: '8 % to 15 %',
      source: 'knowledgelib.io, vendor governance as a share of outsourcing cost',
      asOf: '2026',
    },
  }),
  governancePerMonth: optionalAmount(),
  exitFee: optionalAmount(),
  minimumTerm: z.strictObject({ months: wholeMonths(), remainder: share() }).optional(),
  noticeMonths: notice(),
  otherCosts: otherCostsSchema,
}

/** What {@link checkProviderTerms} says, without what compares one number with another. */
const providerRules = inJsonSchema(
  exactlyOneOf(...priceBases),
  ...['commitment', 'tiers', 'additional', 'reduced'].map((term) =>
    notTogether(term, 'perPosition', 'perAgent', 'anchored'),
  ),
  notTogether('reduced', 'commitment'),
  notTogether('tiers', 'additional', 'reduced'),
  needsOneOf('overtimePremium', 'perHour', 'perLoggedHour'),
  notTogether('governancePerMonth', 'governanceShare'),
)

const dedicatedTermsSchema = z.strictObject(providerTerms)

export const dedicatedPriceSchema = dedicatedTermsSchema.superRefine(checkProviderTerms).meta(providerRules)

export const offshorePriceSchema = z
  .strictObject({
    ...providerTerms,
    travel: z.strictObject({ tripsPerYear: count({ min: 0 }), perTrip: amount() }).optional(),
    telecoms: minutePriceSchema.optional(),
    briefing: z.strictObject({ atStart: optionalAmount(), perMonth: optionalAmount() }).optional(),
  })
  .superRefine(checkProviderTerms)
  .meta(providerRules)

/** Agents a hosted centre puts at the client's disposal from a pool shared with others: paid for work only. */
const suppliedAgentsSchema = z.strictObject({
  perHour: optionalAmount(),
  perContact: optionalAmount(),
  perMinute: minutePriceSchema.optional(),
})

export const rentedPriceSchema = z
  .strictObject({
    currency: currencySchema.optional(),
    indexation: indexationSchema.optional(),
    accessFee: optionalAmount(),
    setUp: optionalAmount(),
    monthly: z
      .strictObject({
        byContactsPerDay: z
          .array(z.strictObject({ from: z.number().min(0), perMonth: amount() }))
          .min(1)
          .max(50)
          .optional(),
        perNamedAgent: optionalAmount(),
        perConcurrentAgent: optionalAmount(),
        minimumAgents: z.int().min(0).optional(),
        flat: optionalAmount(),
        overage: z.strictObject({ contactsPerDay: count({ min: 0 }), perContact: amount() }).optional(),
      })
      .optional(),
    services: named(amount()).optional(),
    perCall: optionalAmount(),
    perMinute: minutePriceSchema.optional(),
    callBack: z
      .strictObject({ contacts: share(), perCall: optionalAmount(), perMinute: minutePriceSchema.optional() })
      .optional(),
    numbers: z.array(specialNumberSchema).max(20).optional(),
    agents: z.strictObject({ supplied: suppliedAgentsSchema.optional(), own: labourSchema.optional() }),
    governancePerMonth: optionalAmount(),
    exitFee: optionalAmount(),
    minimumTerm: z.strictObject({ months: wholeMonths(), remainder: share() }).optional(),
    noticeMonths: notice(),
    otherCosts: otherCostsSchema,
  })
  .superRefine((price, context) => {
    const { supplied, own } = price.agents
    if ((supplied === undefined) === (own === undefined)) {
      contradict(context, 'cost.exactlyOneKindOfAgents', ['agents'])
    }
    if (supplied && stated(supplied, ['perHour', 'perContact', 'perMinute']).length !== 1) {
      contradict(context, 'cost.exactlyOneAgentPrice', ['agents', 'supplied'])
    }
    checkNumbers(price.numbers, context)
    const { monthly } = price
    if (!monthly) return
    const charges = stated(monthly, ['byContactsPerDay', 'perNamedAgent', 'perConcurrentAgent', 'flat'])
    if (charges.length !== 1) contradict(context, 'cost.exactlyOneMonthlyCharge', ['monthly'])
    if (monthly.minimumAgents !== undefined && !monthly.perNamedAgent && !monthly.perConcurrentAgent) {
      contradict(context, 'cost.minimumAgentsNeedsAgentCharge', ['monthly', 'minimumAgents'])
    }
    const tiers = monthly.byContactsPerDay
    if (tiers && tiers[0]?.from !== 0)
      contradict(context, 'cost.firstTierNotZero', ['monthly', 'byContactsPerDay', 0])
    if (tiers) checkAscending(tiers, context, ['monthly', 'byContactsPerDay'])
  })
  .meta(
    inJsonSchema(
      under(['agents'], exactlyOneOf('supplied', 'own')),
      under(['agents', 'supplied'], exactlyOneOf('perHour', 'perContact', 'perMinute')),
      under(['monthly'], exactlyOneOf('byContactsPerDay', 'perNamedAgent', 'perConcurrentAgent', 'flat')),
      under(['monthly'], needsOneOf('minimumAgents', 'perNamedAgent', 'perConcurrentAgent')),
      under(['monthly', 'byContactsPerDay'], {
        items: [under(['from'], either({ const: 0 }, { type: 'object', ...under(['value'], { const: 0 }) }))],
      }),
    ),
  )

/** Value-added tax on everything invoiced; what is not recoverable is a cost. */
export const valueAddedTaxSchema = z.strictObject({
  rate: share(),
  recoverableShare: share(),
})

/** What an hour of the client's own second level costs, charges included. */
export const specialistSchema = z.strictObject({ costPerHour: amount() })

export type InternalPrice = Realised<z.output<typeof internalPriceSchema>>
export type DedicatedPrice = Realised<z.output<typeof dedicatedPriceSchema>>
export type OffshorePrice = Realised<z.output<typeof offshorePriceSchema>>
export type RentedPrice = Realised<z.output<typeof rentedPriceSchema>>
export type ValueAddedTax = Realised<z.output<typeof valueAddedTaxSchema>>

export type LabourTerms = Realised<z.output<typeof labourSchema>>
export type ProviderTerms = DedicatedPrice
export type MinutePrice = Realised<z.output<typeof minutePriceSchema>>
export type SpecialNumber = Realised<z.output<typeof specialNumberSchema>>
export type CurrencyTerms = Realised<z.output<typeof currencySchema>>
export type OtherCosts = Realised<z.output<typeof otherCostsSchema>>
export type IndexationClause = Realised<z.output<typeof indexationSchema>>
