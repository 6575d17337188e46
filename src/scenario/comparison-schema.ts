import { z } from 'zod'
import {
  either,
  exactlyOneOf,
  inJsonSchema,
  never,
  stated,
  states,
  uncertainOrCalculated,
  under,
} from '../kernel/json-schema-rules.js'
import { duration, money, named, perYear, share } from '../kernel/quantity/schema.js'
import { isWrittenAsOne } from '../kernel/quantity/written-as-one.js'
import type { Uncertain } from '../kernel/uncertain.js'
import { parsePath, pathPattern } from './value-path.js'

/** What a criterion measures: figures of an option's result, by the unit of the scale they are judged on. */
export const moneyMeasures = [
  'totalCost',
  /** The total cost that one draw in ten exceeds. */
  'totalCostAtNinety',
  'netPresentCost',
  'expectedAnnualLoss',
  /** The yearly loss that one year in twenty exceeds. */
  'annualLossAtNinetyFive',
  'stalenessCost',
] as const
export const shareMeasures = [
  'freshness',
  /** Share of years within the stated tolerance. */
  'protection',
  'serviceLevel',
  'abandonment',
  /** Share of months in which the promise was kept. */
  'promiseKept',
] as const
export const durationMeasures = ['dataAge', 'leadTime'] as const
export type CriterionMeasure =
  | (typeof moneyMeasures)[number]
  | (typeof shareMeasures)[number]
  | (typeof durationMeasures)[number]
  | 'judged'

const params = (code: string, figures: Readonly<Record<string, string | number>> = {}) => ({ code, figures })

/** Adds an issue at every key whose number is not a plain certain one: what is stated to judge by is never drawn. */
function requireCertain(
  numbers: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  context: z.RefinementCtx,
): void {
  for (const key of keys) {
    const leaf = numbers[key] as Uncertain | undefined
    if (leaf === undefined || leaf.kind !== 'uncertain') continue
    if (isWrittenAsOne(leaf) && leaf.formula === undefined) continue
    context.addIssue({
      code: 'custom',
      params: params('scenario.mustBeCertain', { key, found: leaf.written }),
      path: [key],
      input: leaf.written,
    })
  }
}

/** The end of a scale as a number; undefined where it could not be read. */
const endOf = (end: unknown): unknown =>
  typeof end === 'object' && end !== null ? (end as Partial<Uncertain>).distribution : end

function requireScale(
  criterion: { readonly worst: unknown; readonly best: unknown },
  context: z.RefinementCtx,
): void {
  requireCertain({ ...criterion }, ['worst', 'best'], context)
  if (JSON.stringify(endOf(criterion.worst)) !== JSON.stringify(endOf(criterion.best))) return
  context.addIssue({
    code: 'custom',
    params: params('scenario.scaleWithoutRange'),
    path: ['best'],
    input: '',
  })
}

/** Relative weight of a criterion: only its share of all weights counts. */
const weight = () => z.number().min(0).max(1_000_000)

const criterionSchema = z
  .discriminatedUnion('measure', [
    z.strictObject({
      measure: z.enum(moneyMeasures),
      weight: weight(),
      worst: money({ min: -1e15 }),
      best: money({ min: -1e15 }),
    }),
    z.strictObject({ measure: z.enum(shareMeasures), weight: weight(), worst: share(), best: share() }),
    z.strictObject({
      measure: z.enum(durationMeasures),
      weight: weight(),
      worst: duration(),
      best: duration(),
    }),
    /** A score given by people, for what nothing measures. */
    z.strictObject({
      measure: z.literal('judged'),
      weight: weight(),
      worst: z.number(),
      best: z.number(),
      scores: named(z.number()),
    }),
  ])
  .superRefine(requireScale)
  .meta(inJsonSchema(stated('worst', 'best')))

const noWeight = either(
  { const: 0 },
  { type: 'object', ...states('value'), ...under(['value'], { const: 0 }) },
)

/** Criteria by name, each with its weight and the scale its figures are judged on, stated once for all options. */
export const criteriaSchema = named(criterionSchema)
  .superRefine((criteria, context) => {
    const stated = Object.values(criteria)
    if (stated.length > 0 && stated.some(({ weight }) => weight > 0)) return
    context.addIssue({ code: 'custom', params: params('scenario.criteriaWithoutWeight'), input: '' })
  })
  .meta(inJsonSchema(never(under(['*', 'weight'], noWeight))))

/** What the simulation itself can count of something that has no price. */
export const countedThings = [
  'contactsStale',
  'contactsAbandoned',
  'contactsUnresolved',
  /** Contacts and hours handled outside the house, and contacts handled in another country. */
  'contactsOutside',
  'hoursOutside',
  'contactsAbroad',
] as const
export type CountedThing = (typeof countedThings)[number]

/** Things without a price: how much of it each option brings, and the prices of one unit that are looked at. */
export const unpricedSchema = named(
  z
    .strictObject({
      /** Either what the simulation counts… */
      counts: z.enum(countedThings).optional(),
      /** …or the units a year that each option brings. */
      perYear: named(perYear()).optional(),
      price: z
        .strictObject({ from: money(), to: money() })
        .superRefine((range, context) => requireCertain(range, ['from', 'to'], context)),
    })
    .superRefine((thing, context) => {
      if ((thing.counts === undefined) === (thing.perYear === undefined)) {
        context.addIssue({ code: 'custom', params: params('scenario.unpricedAmount'), input: '' })
      }
      const from = thing.price.from.distribution
      const to = thing.price.to.distribution
      if (from.kind !== 'constant' || to.kind !== 'constant' || from.value < to.value) return
      context.addIssue({ code: 'custom', params: params('scenario.priceRange'), path: ['price'], input: '' })
    })
    .meta(inJsonSchema(exactlyOneOf('counts', 'perYear'), under(['price'], stated('from', 'to')))),
)

/** The path of a value as people write it. */
const path = () =>
  z
    .string()
    .max(200)
    .refine((text) => parsePath(text) !== undefined, { params: params('scenario.path') })
    .meta({ pattern: pathPattern })

/** Named futures without probabilities: numbers of the scenario that are otherwise in them. */
export const futuresSchema = named(z.record(path(), z.unknown()))

/** Weeks a study may last, where they are not said. */
export const studyWeeks: readonly number[] = [1, 2, 4, 8, 13, 26]

/** What could be found out before the choice. */
export const findOutSchema = z.strictObject({
  /** Inputs that would become known together: paths, or the beginning of several. */
  together: named(z.array(path()).min(1).max(50)).optional(),
  /** Pilots and samples: how exactly one week tells each input, as a share of its value. */
  studies: named(
    z.strictObject({
      weeks: z.array(z.int().min(1).max(520)).min(1).max(20).optional(),
      weeklyError: z
        .record(path(), share({ max: 100 }))
        .superRefine((errors, context) => {
          requireCertain(errors, Object.keys(errors), context)
        })
        .meta(inJsonSchema({ additionalProperties: never(uncertainOrCalculated) })),
    }),
  ).optional(),
})

/** How draws are taken: each by itself, or spread evenly over every input's range. */
export const samplings = ['plain', 'latin-hypercube'] as const
export type Sampling = (typeof samplings)[number]

/** The precision at which a simulation may stop before its number of draws. */
export const precisionSchema = () => share({ min: 1e-5, max: 0.5, optional: true })

export const simulationSchema = z
  .strictObject({
    draws: z.int().min(1).max(1_000_000).default(10_000),
    seed: z.int().min(0).default(1),
    sampling: z.enum(samplings).default('plain'),
    /** 95 % half-width of every option's mean total cost, as a share of it. */
    precision: precisionSchema(),
  })
  .superRefine((simulation, context) => {
    requireCertain(simulation, ['precision'], context)
    if (simulation.sampling !== 'latin-hypercube' || simulation.precision === undefined) return
    context.addIssue({
      code: 'custom',
      params: params('scenario.latinHypercubeWithPrecision'),
      path: ['precision'],
      input: simulation.precision.written,
    })
  })
  .meta(
    inJsonSchema(
      stated('precision'),
      never({
        ...states('precision', 'sampling'),
        ...under(['sampling'], { const: 'latin-hypercube' }),
      }),
    ),
  )
