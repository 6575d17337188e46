import type { SeasonSchedule } from '../staffing/season-schedule.js'
import type { TypicalWeek } from './monte-carlo/typical-week.js'

/** What one season's schedule means for its months. */
export interface ScheduledSeason extends SeasonSchedule {
  /** Share of the service kept where some half hours are short of agents: 1 where none is. */
  readonly keptShare: number
}

/** How an option's staff is scheduled by shifts, worked out once before the draws. */
export interface OptionSchedule {
  /** In the order of their first months; every month is in one of them. */
  readonly seasons: readonly ScheduledSeason[]
  /** The week of the first month's season: what is required, scheduled, and the service that reaches. */
  readonly week: TypicalWeek
}

/** Figures of the schedule by month of the horizon. */
export interface MonthlySchedule {
  /** Hours paid for shifts over hours required at the position, absence left out. */
  readonly paidPerRequired: Float64Array
  readonly keptShare: Float64Array
}

/** The season's figures in each of its months. */
export function monthlySchedule({ seasons }: OptionSchedule, months: number): MonthlySchedule {
  const paidPerRequired = new Float64Array(months).fill(1)
  const keptShare = new Float64Array(months).fill(1)
  for (const season of seasons) {
    for (const month of season.months) {
      if (season.requiredHours > 0) paidPerRequired[month] = season.paidHours / season.requiredHours
      keptShare[month] = season.keptShare
    }
  }
  return { paidPerRequired, keptShare }
}
