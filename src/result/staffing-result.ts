import type { OptionSchedule } from '../simulation/option-schedule.js'

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
