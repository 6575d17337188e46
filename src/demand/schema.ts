import { z } from 'zod'
import {
  atLeastOneOf,
  certain,
  either,
  exactlyOneOf,
  inJsonSchema,
  type JsonSchemaRule,
  needsOneOf,
  never,
  statedAt,
  states,
  under,
} from '../kernel/json-schema-rules.js'
import {
  contactsPerWeek,
  count,
  duration,
  factor,
  file,
  money,
  named,
  share,
  yearMonth,
} from '../kernel/quantity/schema.js'
import { isWrittenAsOne } from '../kernel/quantity/written-as-one.js'
import type { Realised } from '../kernel/uncertain.js'
import { mostContactsPerWeek } from './most-contacts.js'
import { openingHoursPattern, weekOfOpeningHours } from './opening-hours.js'
import { patienceShapePattern, readPatienceShape } from './patience-shape.js'
import { HALF_HOURS_PER_WEEK, weekOfHalfHours } from './week.js'

/** A breach of a rule that spans several keys; the message catalogue has a sentence for each code. */
type DemandProblemCode =
  | 'demand.openingHours'
  | 'demand.weekProfile'
  | 'demand.weekNeedsOneSource'
  | 'demand.channelMissing'
  | 'demand.unknownChannel'
  | 'demand.volumeMissing'
  | 'demand.volumeTwice'
  | 'demand.recordsShareNeedsRecords'
  | 'demand.handleTimeMissing'
  | 'demand.busynessMustBeCertain'
  | 'demand.slowDownMustBeCertain'
  | 'demand.balkingMustBeCertain'
  | 'demand.patienceShape'
  | 'demand.shapeNeedsPatience'

const problem = (
  code: DemandProblemCode,
  figures: Readonly<Record<string, string | number>>,
  path: (string | number)[],
  input: unknown,
) => ({ code: 'custom' as const, params: { code, figures }, path, input })

/**
 * How contacts spread over the week, from exactly one source: interval records in a CSV file, opening
 * hours (flat over them), or 336 numbers in proportion, Monday 00:00 first.
 */
const weekSchema = z
  .strictObject({
    records: file().optional(),
    open: z
      .string()
      .meta({ pattern: `^${openingHoursPattern}$` })
      .optional(),
    halfHours: z.array(z.number().min(0)).length(HALF_HOURS_PER_WEEK).optional(),
  })
  .superRefine((week, context) => {
    const sources = [week.records, week.open, week.halfHours].filter((source) => source !== undefined)
    if (sources.length !== 1)
      context.addIssue(problem('demand.weekNeedsOneSource', { found: sources.length }, [], week))
    if (week.open !== undefined) {
      const reading = weekOfOpeningHours(week.open)
      if (!reading.ok)
        context.addIssue(
          problem(
            'demand.openingHours',
            {
              reason: reading.problem.code,
              found: reading.problem.found,
              position: reading.problem.position,
            },
            ['open'],
            week.open,
          ),
        )
    }
    if (week.halfHours !== undefined) {
      const reading = weekOfHalfHours(week.halfHours)
      if (!reading.ok)
        context.addIssue(
          problem('demand.weekProfile', { reason: reading.problem.code }, ['halfHours'], week.halfHours),
        )
    }
  })
  .meta(inJsonSchema(exactlyOneOf('records', 'open', 'halfHours')))
/** Where the weekly profile of a channel comes from. */
export type WeekSource = z.output<typeof weekSchema>

const voiceSchema = z.strictObject({
  week: weekSchema,
  /** Mean time until a waiting caller hangs up; exponential unless said otherwise. */
  patience: duration({ min: 1, optional: true }),
  /** How patience varies: `deterministic`, the same for all, or `gamma:0.5`. */
  patienceShape: z
    .string()
    .meta({ pattern: `^${patienceShapePattern}$` })
    .optional(),
  /** Share of callers who hang up at once when they have to wait. */
  balking: share({ max: 0.99, optional: true }),
  /**
   * So many callers and no more, who do not call while they wait or talk; who hangs up may call again like any other. So many
   * that it does not matter where it is not said.
   */
  callers: z.int().min(1).max(100_000).optional(),
  /** Share of callers who hang up and call again. */
  redial: share({ optional: true }),
  /** Coefficient of variation of the day's busyness factor (gamma, mean 1). */
  busyness: share({ min: 0, max: 3, optional: true }),
})

const emailSchema = z.strictObject({ week: weekSchema })

/** Written conversations, answered at once, several at a time. */
const chatSchema = z.strictObject({
  week: weekSchema,
  /** Mean time until a customer leaves before the first answer; exponential. */
  patience: duration({ min: 1, optional: true }),
  /** Chats one agent holds at the same time at most. */
  concurrency: z.int().min(1).max(10),
  /** Share of its length by which a chat gets longer for every other one its agent holds. */
  slowDown: share({
    default: { value: '0 %', source: 'neutral: as long beside others as alone', asOf: '2026' },
  }),
  /** Coefficient of variation of the day's busyness factor (gamma, mean 1). */
  busyness: share({ min: 0, max: 3, optional: true }),
})

const volatilitySchema = z.strictObject({
  /** Standard deviation of each month's lasting change of the volume, as a share. */
  persistent: share({
    min: 0,
    max: 1,
    default: { value: 0, source: 'nothing stated: the volume does not wander', asOf: '2026' },
  }),
  /** Standard deviation of what one month adds or takes away and the next forgets, as a share. */
  passing: share({
    min: 0,
    max: 1,
    default: { value: 0, source: 'nothing stated: months scatter only by chance', asOf: '2026' },
  }),
})

const campaignSchema = z.strictObject({
  name: z.string().min(1),
  start: yearMonth(),
  /** Length in whole months. */
  months: z.int().min(1).max(120),
  /** What the campaign adds to the volume: 40 % more is 0.4. */
  lift: share({ min: -1, max: 20 }),
})

const consequencesSchema = z
  .strictObject({
    extraHandleTime: duration({ optional: true }),
    transfer: share({ optional: true }),
    callsAgain: share({ optional: true }),
    errorCost: money({ optional: true }),
  })
  .optional()

const reasonSchema = z.strictObject({
  channel: z.enum(['voice', 'email', 'chat']).default('voice'),
  stage: z.enum(['pre-sale', 'sale', 'after-sale', 'support']).optional(),
  /** First attempts per week, before growth, season and campaigns. */
  volume: contactsPerWeek({ max: mostContactsPerWeek, optional: true }),
  /** Share of the volume of the channel's records, in place of `volume`. */
  recordsShare: share({ optional: true }),
  /** Mean handle time; that of the records where the week comes from records. */
  handleTime: duration({ min: 1, optional: true }),
  /** Share of answered contacts that settle the question. */
  resolution: share({ optional: true }),
  /** Share of customers with an open question who contact again. */
  callsAgain: share({ optional: true }),
  /** Share of the reason's contacts that need each data set. */
  needs: named(share()).optional(),
  /** Contacts brought about by a change of a data set, and how soon after it they come (mean). */
  triggered: z.strictObject({ by: z.string().min(1), share: share(), lag: duration({ min: 1 }) }).optional(),
  /** What a contact handled on stale or insufficient data costs. */
  whenStale: consequencesSchema,
  /** What a contact costs whose data the agent does not have at all; what is left out is as with stale data. */
  whenMissing: consequencesSchema,
  /** What a lost customer is worth, and the probability of losing one after each of these. */
  goodwill: z
    .strictObject({
      margin: money({ min: 0 }),
      lostAfter: z.strictObject({
        wait: share({ optional: true }),
        abandonment: share({ optional: true }),
        wrongAnswer: share({ optional: true }),
        transfer: share({ optional: true }),
        language: share({ optional: true }),
      }),
    })
    .optional(),
})

/** A campaign of calls out: people on a list, each tried a few times, by a date. */
const outboundSchema = z
  .strictObject({
    start: yearMonth(),
    /** Length in whole months; it is to be done by the end of the last. */
    months: z.int().min(1).max(120),
    /** On the list. */
    people: count({ min: 1 }),
    /** Chance that an attempt reaches the person wanted. */
    rightParty: share({ min: 0.001 }),
    /** Made at most for each person. */
    attempts: z.int().min(1).max(100),
    /** Of a conversation, and the work after it. */
    talkTime: duration({ min: 1 }),
    wrapUp: duration({ optional: true }),
    /** Of an attempt that does not reach the person wanted. */
    missedAttempt: duration(),
    /** Share of the people to be talked to; as many as the attempts reach where it is not said. */
    target: share({ optional: true }),
    /** Hours in which people may be called. */
    calling: z.string().meta({ pattern: `^${openingHoursPattern}$` }),
  })
  .superRefine(({ calling }, context) => {
    const reading = weekOfOpeningHours(calling)
    if (reading.ok) return
    const { code: reason, found, position } = reading.problem
    context.addIssue(problem('demand.openingHours', { reason, found, position }, ['calling'], calling))
  })

const channels = ['voice', 'email', 'chat'] as const

/** Every reason has its channel; what it leaves out stands in the records of that channel. */
const channelRules = channels.flatMap((channel): JsonSchemaRule[] => {
  const another: JsonSchemaRule = {
    ...under(['channel'], never({ const: channel })),
    // A reason that names no channel comes by voice.
    ...(channel === 'voice' && states('channel')),
  }
  const complete: JsonSchemaRule = { ...states('handleTime'), ...never(states('recordsShare')) }
  const ofAll = (rule: JsonSchemaRule) => under(['reasons', '*'], rule)
  return [
    either(statedAt('channels', channel), ofAll(another)),
    either(statedAt('channels', channel, 'week', 'records'), ofAll(either(another, complete))),
  ]
})

/** What is said of how patience varies holds for the patience stated, and in every draw alike. */
function patienceProblems(voice: z.output<typeof voiceSchema> | undefined) {
  const { patience, patienceShape, balking } = voice ?? {}
  const at = (key: string) => ['channels', 'voice', key]
  const problems: ReturnType<typeof problem>[] = []
  for (const [key, stated] of Object.entries({ patienceShape, balking }))
    if (stated !== undefined && patience === undefined)
      problems.push(problem('demand.shapeNeedsPatience', { key }, at(key), undefined))
  if (patienceShape !== undefined && readPatienceShape(patienceShape) === undefined)
    problems.push(
      problem('demand.patienceShape', { found: patienceShape }, at('patienceShape'), patienceShape),
    )
  if (balking !== undefined && !isWrittenAsOne(balking))
    problems.push(
      problem('demand.balkingMustBeCertain', { found: balking.written }, at('balking'), balking.written),
    )
  return problems
}

/** What customers contact us about, how often, and how that wanders. */
export const demandSchema = z
  .strictObject({
    channels: z
      .strictObject({
        voice: voiceSchema.optional(),
        email: emailSchema.optional(),
        chat: chatSchema.optional(),
      })
      .meta(inJsonSchema(atLeastOneOf(...channels))),
    /** Yearly growth of the volume. */
    growth: share({
      min: -0.9,
      max: 10,
      default: { value: 0, source: 'nothing stated: the volume stays level', asOf: '2026' },
    }),
    volatility: volatilitySchema.optional(),
    /** Multipliers of January to December, used as written. */
    season: z.array(factor()).length(12).optional(),
    campaigns: z.array(campaignSchema).optional(),
    reasons: named(reasonSchema).meta({ minProperties: 1 }),
    /** Campaigns of calls out, which every option makes. */
    outbound: named(outboundSchema).optional(),
  })
  .superRefine((demand, context) => {
    if (Object.values(demand.channels).every((channel) => channel === undefined))
      context.addIssue(problem('demand.channelMissing', {}, ['channels'], demand.channels))
    for (const channel of ['voice', 'chat'] as const) {
      const busyness = demand.channels[channel]?.busyness
      if (busyness === undefined || isWrittenAsOne(busyness)) continue
      const figures = { found: busyness.written }
      const path = ['channels', channel, 'busyness']
      context.addIssue(problem('demand.busynessMustBeCertain', figures, path, busyness.written))
    }
    const slowDown = demand.channels.chat?.slowDown
    if (slowDown !== undefined && !isWrittenAsOne(slowDown)) {
      const figures = { found: slowDown.written }
      const path = ['channels', 'chat', 'slowDown']
      context.addIssue(problem('demand.slowDownMustBeCertain', figures, path, slowDown.written))
    }
    for (const finding of patienceProblems(demand.channels.voice)) context.addIssue(finding)
    for (const [id, reason] of Object.entries(demand.reasons)) {
      const at = (key: string): (string | number)[] => ['reasons', id, key]
      const channel = demand.channels[reason.channel]
      if (channel === undefined) {
        context.addIssue(
          problem(
            'demand.unknownChannel',
            { reason: id, channel: reason.channel },
            at('channel'),
            reason.channel,
          ),
        )
        continue
      }
      const hasRecords = channel.week.records !== undefined
      if (reason.volume === undefined && reason.recordsShare === undefined)
        context.addIssue(problem('demand.volumeMissing', { reason: id }, ['reasons', id], undefined))
      if (reason.volume !== undefined && reason.recordsShare !== undefined)
        context.addIssue(problem('demand.volumeTwice', { reason: id }, at('recordsShare'), undefined))
      if (reason.recordsShare !== undefined && !hasRecords)
        context.addIssue(
          problem('demand.recordsShareNeedsRecords', { reason: id }, at('recordsShare'), undefined),
        )
      if (reason.handleTime === undefined && !hasRecords)
        context.addIssue(problem('demand.handleTimeMissing', { reason: id }, ['reasons', id], undefined))
    }
  })
  .meta(
    inJsonSchema(
      ...channelRules,
      under(['reasons', '*'], exactlyOneOf('volume', 'recordsShare')),
      under(['channels', '*'], certain('busyness')),
      under(['channels', 'chat'], certain('slowDown')),
      under(['channels', 'voice'], certain('balking')),
      under(['channels', 'voice'], needsOneOf('patienceShape', 'patience')),
      under(['channels', 'voice'], needsOneOf('balking', 'patience')),
    ),
  )

/** Demand as written and read, every number still uncertain. */
export type DemandInput = z.output<typeof demandSchema>
/** Demand once its uncertain numbers are drawn: shares as fractions, times in seconds. */
export type Demand = Realised<DemandInput>
/** One contact reason once its uncertain numbers are drawn. */
export type ContactReason = Demand['reasons'][string]
