import type { ScenarioOption } from '../scenario/scenario.js'
import { type SupplementFigure, supplementOf } from '../simulation/monte-carlo/staffing-supplement.js'
import type { OptionSchedule } from '../simulation/option-schedule.js'
import type { Study } from '../simulation/study.js'

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

type StaffedOption = Pick<ScenarioOption, 'service' | 'staff'>

/** Nothing where neither deadlines nor use of idle time is stated, or nothing can wait. */
export function deferredResult(
  study: Study,
  option: StaffedOption,
  sums: Float64Array,
  monthNames: readonly string[],
): DeferredResult | undefined {
  const deadlines = (option.service ?? study.scenario.service).deadlines ?? []
  if (deadlines.length === 0 && option.staff.idleUse === undefined) return undefined
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

/** Nothing where the option does not say how people are hired. */
export function hiringResult(
  study: Study,
  option: StaffedOption,
  sums: Float64Array,
  monthNames: readonly string[],
): HiringResult | undefined {
  if (option.staff.hiring === undefined) return undefined
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

const meanOver =
  ({ draws }: Study, sums: Float64Array, { length: months }: readonly string[]) =>
  (figure: SupplementFigure, month: number): number =>
    supplementOf(sums, figure, month, months) / draws
