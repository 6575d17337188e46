import type { IntegerProgramSolver } from './integer-program.js'
import type { PlanningSeason } from './planning-seasons.js'
import { coverWithShifts, type ScheduledShift } from './shift-cover.js'
import { type ShiftTerms, shiftTypesOf } from './shift-schema.js'
import type { ShiftType } from './shift-types.js'

/** A half hour in which fewer agents are scheduled than required. */
export interface UnmetHalfHour {
  /** Of the week, Monday 00:00 first. */
  readonly halfHour: number
  readonly requiredAgents: number
  /** The fewest at any moment of it. */
  readonly scheduledAgents: number
}

/** The week every month of a season is scheduled by. Weeks are 336 half hours, Monday 00:00 first. */
export interface SeasonSchedule extends PlanningSeason {
  readonly requiredAgents: readonly number[]
  /** At the position, breaks taken off; the mean over the half hour. */
  readonly scheduledAgents: readonly number[]
  readonly shifts: readonly ScheduledShift[]
  readonly unmet: readonly UnmetHalfHour[]
  readonly requiredHours: number
  readonly scheduledHours: number
  /** Breaks that are paid included, absence left out. */
  readonly paidHours: number
  /** Required hours that are covered over scheduled ones. */
  readonly scheduleEfficiency: number
  /** Of the paid hours, what a better cover might save at most. */
  readonly relativeGap: number
}

/**
 * The cover of a season's typical week for the least paid hours, to within half a per cent or the hours of one shift where
 * the search, whose length is counted in steps and not in time, finds it; `relativeGap` says what is proved.
 */
export function seasonSchedule(
  season: PlanningSeason,
  requiredAgents: readonly number[],
  terms: ShiftTerms,
  solver: IntegerProgramSolver,
): SeasonSchedule {
  const { shiftTypes, intervalMinutes } = shiftTypesOf(terms)
  const parts = 30 / intervalMinutes
  const cover = coverWithShifts(
    {
      intervalMinutes,
      requiredAgents: requiredAgents.flatMap((agents) => new Array<number>(parts).fill(agents)),
      shiftTypes,
      ...(terms.partTimeShare !== undefined && { partTimeShareLimit: terms.partTimeShare }),
      minimumRestHours: terms.minimumRest / 3600,
      relativeGap: gapAccepted(requiredAgents, shiftTypes),
      timeLimitSeconds: searchLength,
    },
    solver,
  )
  if (!cover.found) throw new Error('no shift cover was found within the steps allowed')
  const within = (halfHour: number) => cover.scheduledAgents.slice(halfHour * parts, (halfHour + 1) * parts)
  return {
    ...season,
    requiredAgents,
    scheduledAgents: requiredAgents.map(
      (_, halfHour) => within(halfHour).reduce((sum, agents) => sum + agents, 0) / parts,
    ),
    shifts: cover.shifts,
    unmet: requiredAgents.flatMap((required, halfHour) => {
      const fewest = Math.min(...within(halfHour))
      return fewest < required ? [{ halfHour, requiredAgents: required, scheduledAgents: fewest }] : []
    }),
    requiredHours: cover.requiredHours,
    scheduledHours: cover.scheduledHours,
    paidHours: cover.paidHours,
    scheduleEfficiency: cover.scheduleEfficiency,
    relativeGap: cover.relativeGap,
  }
}

/** Half a per cent, or for small weeks what one shift makes of the hours: whole people cannot do better by much. */
function gapAccepted(requiredAgents: readonly number[], shiftTypes: readonly ShiftType[]): number {
  const hours = requiredAgents.reduce((sum, agents) => sum + agents / 2, 0)
  const longest = Math.max(...shiftTypes.map(({ lengthMinutes }) => lengthMinutes / 60))
  return Math.max(0.005, Math.min(0.05, longest / hours))
}

/** In the units of the solver's clock. */
const searchLength = 2
