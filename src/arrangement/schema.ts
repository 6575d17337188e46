import { z } from 'zod'
import {
  atLeastOneOf,
  exactlyOneOf,
  inJsonSchema,
  needsOneOf,
  never,
  notTogether,
  under,
} from '../kernel/json-schema-rules.js'
import { money, share } from '../kernel/quantity/schema.js'
import type { Realised, Uncertain } from '../kernel/uncertain.js'

/** The ways in which other options are put together into one. */
export const arrangementKinds = ['phased', 'blended', 'split'] as const
export type ArrangementKind = (typeof arrangementKinds)[number]

const partName = () => z.string().min(1).max(200)
/** Months whose volumes a trigger looks at, unless it says. */
export const defaultOverMonths = 3
const wholeMonths = () => z.int().min(1).max(120)

/**
 * The end of a phase by what has been seen: the first month after which the volumes of the last `overMonths` months
 * spread by less than `spreadBelow` (coefficient of variation), not before `notBefore` nor after `notAfter` months of
 * the phase.
 */
const triggerSchema = z.strictObject({
  spreadBelow: share({ max: 2 }),
  overMonths: z.int().min(2).max(24).default(defaultOverMonths),
  notBefore: wholeMonths().default(1),
  notAfter: wholeMonths(),
})

/** What one phase takes over from the one before. */
const takeOverTerms = {
  /** Paid once in the first month the phase is paid for, looking on included. */
  transitionCost: money({ min: 0, optional: true }),
  /** Months in which the team that takes over is paid and looks on while the one before still answers. */
  parallelMonths: z.int().min(0).max(24).optional(),
  /** What a new agent gets done at first, as a share of an experienced one, climbing in even steps. */
  learning: z.strictObject({ months: wholeMonths(), productivity: share({ min: 0.05 }) }).optional(),
  /** Share of what would have to be learnt that is known already from the phase before. */
  knowledgeCarriedOver: share({ optional: true }),
}

const phaseSchema = z
  .strictObject({
    option: partName(),
    /** How long the phase lasts; the last one lasts to the end of the horizon. */
    months: wholeMonths().optional(),
    until: triggerSchema.optional(),
    ...takeOverTerms,
  })
  .meta(inJsonSchema(notTogether('months', 'until'), needsOneOf('knowledgeCarriedOver', 'learning')))

/** The first phase has an end and nothing before it. */
const firstPhase = {
  ...exactlyOneOf('months', 'until'),
  ...never(atLeastOneOf('parallelMonths', 'knowledgeCarriedOver')),
}

const name = z.string().min(1).max(200).optional()

/** Whether a share is certain to leave one of those who share without a contact. */
function nothing(part: Uncertain | undefined, none = 0): boolean {
  return part?.distribution.kind === 'constant' && part.distribution.value === none
}

function noShare(context: z.RefinementCtx, option: string, path: PropertyKey[]): void {
  context.addIssue({
    code: 'custom',
    params: { code: 'arrangement.shareOfNothing', figures: { option } },
    path,
  })
}

/** One option after another. */
const phasedSchema = z.strictObject({
  kind: z.literal('phased'),
  name,
  phases: z
    .array(phaseSchema)
    .min(2)
    .max(10)
    .meta(inJsonSchema({ items: [firstPhase] })),
})

/**
 * A base that takes what comes up to a level and another that takes the rest, half hour by half hour; or a stated share
 * of everything.
 */
const blendedSchema = z
  .strictObject({
    kind: z.literal('blended'),
    name,
    base: partName(),
    overflow: partName(),
    above: z
      .strictObject({
        /** Agents of the base at most. */
        agents: z.int().min(1).max(100_000).optional(),
        contactsPerHalfHour: z.number().positive().max(1e7).optional(),
      })
      .optional(),
    overflowShare: share({ optional: true }),
    transitionCost: money({ min: 0, optional: true }),
  })
  .superRefine(({ base, overflow, overflowShare }, context) => {
    if (nothing(overflowShare)) noShare(context, overflow, ['overflowShare'])
    if (nothing(overflowShare, 1)) noShare(context, base, ['overflowShare'])
  })
  .meta(
    inJsonSchema(
      exactlyOneOf('above', 'overflowShare'),
      under(['above'], exactlyOneOf('agents', 'contactsPerHalfHour')),
    ),
  )

/** Everything shared out among providers. */
const splitSchema = z.strictObject({
  kind: z.literal('split'),
  name,
  shares: z
    .array(z.strictObject({ option: partName(), share: share() }))
    .min(2)
    .max(5)
    .superRefine((shares, context) => {
      shares.forEach(({ option, share: part }, index) => {
        if (nothing(part)) noShare(context, option, [index, 'share'])
      })
      const whole = shares.reduce((sum, { share: part }) => {
        return sum + (part.distribution.kind === 'constant' ? part.distribution.value : Number.NaN)
      }, 0)
      const options = new Set(shares.map(({ option }) => option))
      if (Math.abs(whole - 1) < 1e-9 && options.size === shares.length) return
      context.addIssue({
        code: 'custom',
        params: { code: 'arrangement.sharesNotOne', figures: {} },
        path: [],
      })
    }),
  /** Share of a failed provider's contacts that the others can take on: what one failure costs less. */
  takesOver: share({ optional: true }),
  transitionCost: money({ min: 0, optional: true }),
})

export const arrangementSchema = z.discriminatedUnion('kind', [phasedSchema, blendedSchema, splitSchema])

export type Arrangement = Realised<z.output<typeof arrangementSchema>>
export type Trigger = Realised<z.output<typeof triggerSchema>>
export type Phase = Realised<z.output<typeof phaseSchema>>
export type Learning = NonNullable<Phase['learning']>
