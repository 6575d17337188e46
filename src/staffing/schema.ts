import { z } from 'zod'
import { count, duration, factor, serviceTarget, share } from '../kernel/quantity/schema.js'
import type { ServiceLevelDefinition } from '../queueing/measures.js'
import { shiftsSchema } from './shift-schema.js'
import { shrinkageSchema } from './shrinkage-schema.js'

/** The four ways a service level is counted; the first is the default. */
export const serviceLevelDefinitions = [
  'servedOverOffered',
  'servedOverServed',
  'excludingShortAbandons',
  'waitWithinThreshold',
] as const satisfies readonly ServiceLevelDefinition[]

/** What is promised to customers; staff is planned to keep it at the forecast load. */
export const servicePromiseSchema = z
  .strictObject({
    target: serviceTarget(),
    definition: z.enum(serviceLevelDefinitions).default('servedOverOffered'),
    maxAbandonment: share({ optional: true }),
    maxOccupancy: share({
      default: {
        value: '85 %',
        source: 'Call Centre Helper, Erlang C worked example (80/20, 85 % maximum occupancy, 30 % shrinkage)',
        asOf: 'undated',
      },
    }),
  })
  .superRefine((promise, context) => {
    for (const key of ['maxAbandonment', 'maxOccupancy'] as const) {
      const limit = promise[key]
      if (limit === undefined || limit.distribution.kind === 'constant') continue
      // A promise is a term of a contract: staff is planned against it in every draw alike.
      const params = { code: 'staffing.promiseMustBeCertain', figures: { key, found: limit.written } }
      context.addIssue({ code: 'custom', params, path: [key], input: limit.written })
    }
  })

/** How an option turns agents at the position into people on the payroll. */
export const staffSchema = z
  .strictObject({
    /** Share of paid time not at the position, as a whole or by cause. */
    shrinkage: shrinkageSchema,
    /** Required over scheduled hours once shifts are drawn; 100 % where it is not said. */
    schedulingEfficiency: share({
      min: 0.3,
      default: { value: '100 %', source: 'neutral: shifts follow the required agents exactly', asOf: '2026' },
    }),
    /** Shifts that cover what is required; the scheduling efficiency then follows from them. */
    shifts: shiftsSchema.optional(),
    /** Overtime that a month can add to what was planned, as a share of planned hours. */
    overtimeLimit: share({
      default: { value: '0 %', source: 'neutral: no overtime unless it is agreed', asOf: '2026' },
    }),
    /** Least number of agents present while the desk is open. */
    minimumAgents: z.int().min(1).max(10_000).default(1),
    /** Paid hours a month of one full-time equivalent. */
    hoursPerMonth: count({
      min: 20,
      max: 260,
      default: {
        value: 151.67,
        source: 'French statutory week of 35 hours (Code du travail, L3121-27) over 52/12 weeks',
        asOf: '2024',
      },
    }),
    /** How staff shrinks when the forecast falls: as people leave (own staff, unless said otherwise) or freely at the lead time. */
    reduction: z.enum(['as-people-leave', 'at-lead-time']).optional(),
    /** Leavers a year over headcount. */
    attrition: share({
      max: 3,
      default: {
        value: '20 % to 35 %',
        source: 'ContactBabel 2024 (UK norm 20 %), ICMI 2016-17 (29-33 %), providers 30-35 %',
        asOf: '2024',
      },
    }),
  })
  .superRefine(({ shifts, schedulingEfficiency, shrinkage }, context) => {
    if (shifts === undefined) return
    const report = (code: string, path: string[]) =>
      context.addIssue({ code: 'custom', params: { code, figures: {} }, path })
    if (schedulingEfficiency.origin !== 'default')
      report('staffing.efficiencyWithShifts', ['schedulingEfficiency'])
    const pauses = Object.values(shifts.types).some(({ breaks }) => breaks !== undefined && breaks.length > 0)
    // Breaks of shifts are off the position already.
    if (pauses && 'breaks' in shrinkage && shrinkage.breaks !== undefined)
      report('staffing.breaksTwice', ['shrinkage', 'breaks'])
  })

const asTheReasonStates = { value: 1, source: 'neutral: as the contact reason states', asOf: '2026' }

/** How good the option's agents are against the reason's own figures. */
export const qualitySchema = z.strictObject({
  /** Multiplies every reason's handle time. */
  handleTime: factor({ max: 10, default: asTheReasonStates }),
  /** Multiplies every reason's first-contact resolution; the product is at most 100 %. */
  resolution: factor({ max: 10, default: asTheReasonStates }),
  /** Share of answered contacts handed live to the client's own specialists whatever the data. */
  transfer: share({ default: { value: '0 %', source: 'neutral: agents keep every contact', asOf: '2026' } }),
  /** How long a specialist takes for a transferred contact; the reason's own handle time where it is not said. */
  transferHandleTime: duration({ optional: true }),
})
