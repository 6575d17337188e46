import { z } from 'zod'
import {
  atLeastOneOf,
  certain,
  inJsonSchema,
  never,
  notTogether,
  states,
  under,
} from '../kernel/json-schema-rules.js'
import { count, duration, factor, serviceTarget, share } from '../kernel/quantity/schema.js'
import type { ServiceTarget } from '../kernel/quantity/service-target.js'
import { isWrittenAsOne } from '../kernel/quantity/written-as-one.js'
import type { ServiceLevelDefinition } from '../queueing/measures.js'
import { mostDeadlines } from './deferred-plan.js'
import { statedTimeMethods } from './planned-profile.js'
import { shiftsSchema } from './shift-schema.js'
import { shrinkageSchema } from './shrinkage-schema.js'

/** The four ways a service level is counted; the first is the default. */
export const serviceLevelDefinitions = [
  'servedOverOffered',
  'servedOverServed',
  'excludingShortAbandons',
  'waitWithinThreshold',
] as const satisfies readonly ServiceLevelDefinition[]

/** Over what a promise may be kept on average, in place of every half hour. */
export const averagePeriods = ['day', 'week', 'month'] as const

/** What a half hour of calls keeps the promise by: the queue as if it went on for ever, or what it really reaches. */
export const staffedTo = ['steady', 'reached'] as const

/** What is promised to customers; staff is planned to keep it at the forecast load. */
export const servicePromiseSchema = z
  .strictObject({
    target: serviceTarget(),
    /** Of contacts that can wait: rising shares with longer times, which run while the channel is open. */
    deadlines: z.array(serviceTarget()).min(1).max(mostDeadlines).optional(),
    /** Offered to callers who would wait longer than this, by the same agents when nobody waits on the line. */
    callBack: z
      .strictObject({ offeredAfter: duration({ max: 86_400 }), acceptance: share({ max: 0.99 }) })
      .optional(),
    /** Over what the promise is kept on average; in every half hour where it is not said. */
    average: z.enum(averagePeriods).optional(),
    /** By what calls are staffed; as if each half hour went on for ever where it is not said. */
    staffTo: z.enum(staffedTo).optional(),
    definition: z.enum(serviceLevelDefinitions).default('servedOverOffered'),
    maxAbandonment: share({ optional: true }),
    /** Longest mean wait of the contacts answered, in every half hour; of live channels. */
    maxAverageSpeedOfAnswer: duration({ min: 1, max: 86_400, optional: true, example: '30s' }),
    maxOccupancy: share({
      default: {
        value: '85 %',
        source: 'Call Centre Helper, Erlang C worked example (80/20, 85 % maximum occupancy, 30 % shrinkage)',
        asOf: 'undated',
      },
    }),
  })
  .superRefine((promise, context) => {
    checkDeadlines(promise.deadlines ?? [], (code, index) =>
      context.addIssue({ code: 'custom', params: { code, figures: {} }, path: ['deadlines', index] }),
    )
    const limits = [
      [['maxAbandonment'], promise.maxAbandonment],
      [['maxAverageSpeedOfAnswer'], promise.maxAverageSpeedOfAnswer],
      [['maxOccupancy'], promise.maxOccupancy],
      [['callBack', 'offeredAfter'], promise.callBack?.offeredAfter],
      [['callBack', 'acceptance'], promise.callBack?.acceptance],
    ] as const
    for (const [path, limit] of limits) {
      if (limit === undefined || isWrittenAsOne(limit)) continue
      // A promise is a term of a contract: staff is planned against it in every draw alike.
      const figures = { key: path.at(-1)!, found: limit.written }
      const params = { code: 'staffing.promiseMustBeCertain', figures }
      context.addIssue({ code: 'custom', params, path: [...path], input: limit.written })
    }
  })
  .meta(
    inJsonSchema(
      certain('maxAbandonment', 'maxAverageSpeedOfAnswer', 'maxOccupancy'),
      under(['callBack'], certain('offeredAfter', 'acceptance')),
      notTogether('maxAverageSpeedOfAnswer', 'callBack'),
      never({
        ...states('staffTo'),
        ...under(['staffTo'], { const: 'reached' }),
        ...atLeastOneOf('average', 'callBack', 'maxAverageSpeedOfAnswer'),
      }),
    ),
  )

/** Deadlines are kept by half hours; each later one promises more. */
function checkDeadlines(
  deadlines: readonly ServiceTarget[],
  report: (code: string, index: number) => void,
): void {
  deadlines.forEach(({ share: promised, withinSeconds }, index) => {
    const before = deadlines[index - 1]
    if (withinSeconds <= 0 || withinSeconds % 1800 !== 0 || withinSeconds > 7 * 86_400)
      report('staffing.deadlineHalfHours', index)
    else if (before !== undefined && (promised <= before.share || withinSeconds <= before.withinSeconds))
      report('staffing.deadlinesRise', index)
  })
}

/** From the decision to hire to full skill. */
const hiringSchema = z.strictObject({
  /** From the decision to the first day. */
  leadTime: duration({ max: 2 * 365.25 * 86_400, example: '6 weeks' }),
  /** From the first day to the first contact. */
  training: duration({ max: 365.25 * 86_400, example: '3 weeks' }),
  /** Share of full skill in each month after training; full skill at once where it is not said. */
  learningCurve: z
    .array(share({ min: 0.05 }))
    .max(36)
    .optional(),
  /** Most people who can begin in one month. */
  placesPerMonth: z.int().min(1).max(100_000).optional(),
})

const shiftWithBreaks = { ...states('breaks'), ...under(['breaks'], { minItems: 1 }) }

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
    /** Share of the time agents of live channels wait that goes into work that can wait; separate teams where it is not said. */
    idleUse: share({ optional: true }),
    /** How the load of a half hour follows from when contacts come; each half hour by itself where it is not said. */
    timeMethod: z.enum(statedTimeMethods).optional(),
    /** Who makes calls out: a team of its own where it is not said, or those who answer calls, between them. */
    outbound: z.enum(['own-team', 'between-calls']).optional(),
    /** Telephone lines: callers who fit in, those being served included; as many as are needed where it is not said. */
    lines: z.int().min(1).max(100_000).optional(),
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
    /** How people come to be there on the day; staff that is planned is simply there where it is not said. */
    hiring: hiringSchema.optional(),
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
  .superRefine(({ hiring, reduction }, context) => {
    if (hiring === undefined || reduction !== 'at-lead-time') return
    const params = { code: 'staffing.reductionWithHiring', figures: {} }
    context.addIssue({ code: 'custom', params, path: ['reduction'] })
  })
  .superRefine(({ lines, minimumAgents }, context) => {
    if (lines === undefined || lines >= minimumAgents) return
    const params = { code: 'staffing.linesBelowMinimum', figures: { lines, minimum: minimumAgents } }
    context.addIssue({ code: 'custom', params, path: ['lines'], input: lines })
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
  .meta(
    inJsonSchema(
      notTogether('shifts', 'schedulingEfficiency'),
      never({ ...states('hiring', 'reduction'), ...under(['reduction'], { const: 'at-lead-time' }) }),
      never({
        ...states('shifts', 'shrinkage'),
        properties: {
          shrinkage: { type: 'object', ...states('breaks') },
          shifts: { ...states('types'), ...under(['types'], never(under(['*'], never(shiftWithBreaks)))) },
        },
      }),
    ),
  )

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
  /** Share of contacts in which language or culture fails. */
  languageFailure: share({ optional: true }),
})
