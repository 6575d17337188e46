import { dailyProfile } from '../freshness/contact-profile.js'
import { writeBackDelayHours } from '../freshness/write-back.js'
import { meanOf } from '../kernel/distribution-functions.js'
import { realisation } from '../scenario/realise.js'
import type { RealisedOption, RealisedScenario } from '../scenario/scenario.js'
import type { OptionSums } from '../simulation/monte-carlo/columns.js'
import {
  type SupplementFigure,
  settledFigures,
  supplementOf,
} from '../simulation/monte-carlo/staffing-supplement.js'
import type { Recorded } from '../simulation/monte-carlo/time-method.js'
import type { OptionSchedule } from '../simulation/option-schedule.js'
import type { Study } from '../simulation/study.js'
import { resolutionHours } from '../staffing/waiting-week.js'

/** The typical week of the months of one planning season, covered by shifts. Hours are a week's. */
export interface SeasonScheduleResult {
  /** `YYYY-MM`. */
  readonly months: readonly string[]
  /** Expected demand over its starting level. */
  readonly level: number
  readonly requiredHours: number
  /** At the position, breaks taken off. */
  readonly scheduledHours: number
  /** Paid breaks included, absence left out. */
  readonly paidHours: number
  /** Required hours that are covered over scheduled ones. */
  readonly scheduleEfficiency: number
  /** What a better cover might save at most, as a share of the paid hours. */
  readonly relativeGap: number
  readonly shifts: readonly {
    readonly name: string
    /** First day worked, 0 Monday. */
    readonly day: number
    /** After midnight. */
    readonly startMinutes: number
    readonly agents: number
  }[]
  /** Half hours, Monday 00:00 first, in which fewer agents are scheduled than required. */
  readonly unmet: readonly {
    readonly halfHour: number
    readonly requiredAgents: number
    readonly scheduledAgents: number
  }[]
  /** Share of the service that is kept in spite of them. */
  readonly keptShare: number
}

export interface ScheduleResult {
  readonly seasons: readonly SeasonScheduleResult[]
}

export function scheduleResult({ seasons }: OptionSchedule, monthNames: readonly string[]): ScheduleResult {
  return {
    seasons: seasons.map((season) => ({
      months: season.months.map((month) => monthNames[month]!),
      level: season.level,
      requiredHours: season.requiredHours,
      scheduledHours: season.scheduledHours,
      paidHours: season.paidHours,
      scheduleEfficiency: season.scheduleEfficiency,
      relativeGap: season.relativeGap,
      shifts: season.shifts.map(({ name, day, startMinutes, agents }) => ({
        name,
        day,
        startMinutes,
        agents,
      })),
      unmet: season.unmet.map(({ halfHour, requiredAgents, scheduledAgents }) => ({
        halfHour,
        requiredAgents,
        scheduledAgents,
      })),
      keptShare: season.keptShare,
    })),
  }
}

/** Work that can wait, over the horizon and all draws. */
export interface DeferredResult {
  /** What was promised, and the share of the contacts for which it was kept. */
  readonly deadlines: readonly {
    readonly share: number
    readonly withinSeconds: number
    readonly met: number
  }[]
  readonly byMonth: readonly {
    readonly month: string
    readonly contacts: number
    /** Handling hours left over at the end. */
    readonly backlogHours: number
    /** Of agents of live channels, spent on it while nobody called. */
    readonly idleHoursUsed: number
  }[]
}

/** People hired ahead of what is needed, means over draws; full-time equivalents. */
export interface HiringResult {
  readonly byMonth: readonly {
    readonly month: string
    /** Who begin; in the first month also those who began before it to be trained in time. */
    readonly hires: number
    readonly leavers: number
    readonly inTraining: number
    /** Out of training, counted by their skill. */
    readonly effective: number
    /** Of full skill, needed beyond those there are. */
    readonly missing: number
  }[]
}

/** Contacts handed on to the client's own specialists, over the horizon and all draws. */
export interface SecondLevelResult {
  /** Absent where the legs of an arrangement differ. */
  readonly handover?: 'live' | 'daily-batch'
  readonly specialists: number
  /** As written, such as `mon-fri 09:00-17:00`. */
  readonly open: string
  /** Share of the contacts answered. */
  readonly shareOfContacts: number
  /** From the contact to the answer. */
  readonly meanHours: number
  /**
   * How old what is handed on is when the daily batch is sent, hours: mean over first attempts, and by reason. Absent
   * where nothing is sent in a batch, or legs send at different hours.
   */
  readonly ageWhenSent?: {
    readonly meanHours: number
    readonly byReason: readonly { readonly reason: string; readonly meanHours: number }[]
  }
  /** Shares of the contacts handed on that are settled within so many hours; rising. */
  readonly within: readonly { readonly hours: number; readonly share: number }[]
  /** Specialists' time for one of them, in the scenario's currency. */
  readonly costPerContact: number
  readonly byMonth: readonly {
    readonly month: string
    readonly contacts: number
    /** Handling hours. */
    readonly hours: number
    /** Of the hours the specialists are there; above 1 where they cannot keep up. */
    readonly occupancy: number
    /** Like the next absent in a month in which nothing is handed on. A few futures in which work piles up weigh most. */
    readonly meanHours?: number
    /** Share of the contacts that are settled within three days. */
    readonly settledInThreeDays?: number
    /** Specialists' work left over at the end. */
    readonly backlogHours: number
  }[]
}

/** Callers called back instead of waiting, over the horizon and all draws. */
export interface CallBackResult {
  /** Absent where legs of an arrangement offer it after different times. */
  readonly offeredAfterSeconds?: number
  /** Until the customer is called, of those who are. */
  readonly meanWaitSeconds: number
  readonly byMonth: readonly {
    readonly month: string
    /** Callers who took one. */
    readonly callBacks: number
    readonly meanWaitSeconds: number
    /** Those the agents did not get round to: counted as abandoned. */
    readonly notMade: number
  }[]
}

/** Campaigns of calls out, over the horizon and all draws. */
export interface OutboundResult {
  /** Absent where legs of an arrangement do it in different ways. */
  readonly by?: 'own-team' | 'between-calls'
  /** Conversations wanted by the ends of all campaigns within the horizon, and those missing then. */
  readonly wanted: number
  readonly missed: number
  readonly byMonth: readonly {
    readonly month: string
    readonly attempts: number
    /** With the person wanted. */
    readonly conversations: number
    /** Spent on attempts, and of these between calls that come in. */
    readonly hours: number
    readonly betweenCallsHours: number
  }[]
}

type StaffedOption = Pick<RealisedOption, 'service' | 'staff'>

/** Nothing where no leg of the candidate states deadlines or use of idle time, or nothing can wait. */
export function deferredResult(
  study: Study,
  legs: readonly StaffedOption[],
  sums: Float64Array,
  monthNames: readonly string[],
): DeferredResult | undefined {
  const stated = legs.map(({ service }) => (service ?? study.scenario.service).deadlines ?? [])
  // Legs that promise different things have no deadlines in common.
  const [first = []] = stated
  const deadlines = stated.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : []
  const any = stated.some((one) => one.length > 0) || legs.some(({ staff }) => staff.idleUse !== undefined)
  if (!any) return undefined
  if (study.weeks.email === undefined) return undefined
  const mean = meanOver(study, sums, monthNames)
  const total = (figure: SupplementFigure) =>
    monthNames.reduce((sum, _, month) => sum + mean(figure, month), 0)
  const contacts = total('deferredContacts')
  return {
    deadlines: deadlines.map(({ share, withinSeconds }, index) => ({
      share,
      withinSeconds,
      met: contacts > 0 ? total(inTimeFigures[index]!) / contacts : 1,
    })),
    byMonth: monthNames.map((month, index) => ({
      month,
      contacts: mean('deferredContacts', index),
      backlogHours: mean('backlogHours', index),
      idleHoursUsed: mean('idleHoursUsed', index),
    })),
  }
}

const inTimeFigures = ['deferredInTime1', 'deferredInTime2', 'deferredInTime3'] as const

/** Nothing where no leg of the candidate says how people are hired. */
export function hiringResult(
  study: Study,
  legs: readonly StaffedOption[],
  sums: Float64Array,
  monthNames: readonly string[],
): HiringResult | undefined {
  if (legs.every(({ staff }) => staff.hiring === undefined)) return undefined
  const mean = meanOver(study, sums, monthNames)
  return {
    byMonth: monthNames.map((month, index) => ({
      month,
      hires: mean('hires', index),
      leavers: mean('leavers', index),
      inTraining: mean('inTraining', index),
      effective: mean('effectiveStaff', index),
      missing: mean('missingStaff', index),
    })),
  }
}

/** Nothing where there are no calls out. */
export function outboundResult(
  study: Study,
  legs: readonly StaffedOption[],
  sums: Float64Array,
  monthNames: readonly string[],
): OutboundResult | undefined {
  if (Object.keys(study.scenario.demand.outbound ?? {}).length === 0) return undefined
  const mean = meanOver(study, sums, monthNames)
  const total = (figure: SupplementFigure) =>
    monthNames.reduce((sum, _, month) => sum + mean(figure, month), 0)
  const ways = [...new Set(legs.map(({ staff }) => staff.outbound ?? 'own-team'))]
  return {
    ...(ways.length === 1 && { by: ways[0]! }),
    wanted: total('outboundWanted'),
    missed: total('outboundMissed'),
    byMonth: monthNames.map((month, index) => ({
      month,
      attempts: mean('outboundAttempts', index),
      conversations: mean('outboundConversations', index),
      hours: mean('outboundHours', index),
      betweenCallsHours: mean('outboundBetweenCalls', index),
    })),
  }
}

/** Nothing where no leg of the candidate offers call-backs, or nobody calls. */
export function callBackResult(
  study: Study,
  legs: readonly StaffedOption[],
  sums: Float64Array,
  monthNames: readonly string[],
): CallBackResult | undefined {
  const after = legs.flatMap(({ service }) => {
    const offered = (service ?? study.scenario.service).callBack?.offeredAfter
    return offered === undefined ? [] : [typeof offered === 'number' ? offered : meanOf(offered.distribution)]
  })
  const [offeredAfterSeconds] = after
  if (offeredAfterSeconds === undefined || study.weeks.voice === undefined) return undefined
  const mean = meanOver(study, sums, monthNames)
  const made = (month: number) => mean('callBacks', month) - mean('callBacksNotMade', month)
  let waited = 0
  let calls = 0
  monthNames.forEach((_, month) => {
    waited += mean('callBackWaitSeconds', month)
    calls += made(month)
  })
  return {
    ...(after.every((seconds) => seconds === offeredAfterSeconds) && { offeredAfterSeconds }),
    meanWaitSeconds: ratio(waited, calls),
    byMonth: monthNames.map((month, index) => ({
      month,
      callBacks: mean('callBacks', index),
      meanWaitSeconds: ratio(mean('callBackWaitSeconds', index), made(index)),
      notMade: mean('callBacksNotMade', index),
    })),
  }
}

/** Nothing where no option of the candidate says how it hands contacts on. */
export function secondLevelResult(
  study: Study,
  means: RealisedScenario,
  legs: readonly RealisedOption[],
  { months, supplement }: OptionSums,
  monthNames: readonly string[],
): SecondLevelResult | undefined {
  const ways = new Set(legs.flatMap(({ secondLevel }) => secondLevel?.handover ?? []))
  const { specialists } = means
  if (ways.size === 0 || specialists?.people === undefined || specialists.open === undefined) return undefined
  const mean = meanOver(study, supplement, monthNames)
  const total = (figure: SupplementFigure) =>
    monthNames.reduce((sum, _, month) => sum + mean(figure, month), 0)
  const contacts = total('handedOn')
  const threeDays = settledFigures[resolutionHours.indexOf(72)]!
  const answered = months.contactsAnswered.reduce((sum, count) => sum + count, 0) / study.draws
  const [handover] = ways
  return {
    ...(ways.size === 1 && handover !== undefined && { handover }),
    specialists: specialists.people,
    open: specialists.open,
    shareOfContacts: ratio(contacts, answered),
    meanHours: ratio(total('resolutionHours'), contacts),
    ...ageWhenSent(study, means, legs),
    within: settledFigures.map((figure, index) => ({
      hours: resolutionHours[index]!,
      share: Math.min(1, ratio(total(figure), contacts)),
    })),
    costPerContact: ratio(total('handedOnHours'), contacts) * specialists.costPerHour,
    byMonth: monthNames.map((month, index) => ({
      month,
      contacts: mean('handedOn', index),
      hours: mean('handedOnHours', index),
      occupancy: ratio(mean('handedOnHours', index), mean('specialistHours', index)),
      ...(mean('handedOn', index) > 0 && {
        meanHours: mean('resolutionHours', index) / mean('handedOn', index),
        settledInThreeDays: Math.min(1, mean(threeDays, index) / mean('handedOn', index)),
      }),
      backlogHours: mean('handedOnBacklog', index),
    })),
  }
}

/** Mean hours from a contact until the batch it is collected for is sent; contacts come as the week of their channel says. */
function ageWhenSent(
  study: Study,
  { demand }: RealisedScenario,
  legs: readonly RealisedOption[],
): Pick<SecondLevelResult, 'ageWhenSent'> {
  const hours = new Set(
    legs.map(({ secondLevel }) =>
      secondLevel?.handover === 'daily-batch' ? secondLevel.sentAt % 24 : undefined,
    ),
  )
  const [sentAt] = hours
  if (hours.size !== 1 || sentAt === undefined) return {}
  const recorded = realisation(study.fitted).tree as Recorded
  const waits = Object.entries(demand.reasons).flatMap(([reason, { channel, volume, recordsShare }]) => {
    const week = study.weeks[channel]
    if (week === undefined) return []
    const weight = volume ?? (recordsShare ?? 0) * (recorded[channel]?.contactsPerWeek ?? 0)
    return [{ reason, weight, meanHours: writeBackDelayHours(24, sentAt, 0, dailyProfile(week.profile)) }]
  })
  const all = waits.reduce((sum, { weight }) => sum + weight, 0)
  const mean = waits.reduce((sum, { weight, meanHours }) => sum + weight * meanHours, 0)
  return {
    ageWhenSent: {
      meanHours: ratio(mean, all),
      byReason: waits.map(({ reason, meanHours }) => ({ reason, meanHours })),
    },
  }
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

const meanOver =
  ({ draws }: Study, sums: Float64Array, { length: months }: readonly string[]) =>
  (figure: SupplementFigure, month: number): number =>
    supplementOf(sums, figure, month, months) / draws
