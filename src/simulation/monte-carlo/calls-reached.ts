import { timeMethodFor } from '../../queueing/offered-load-over-time.js'
import { loadInBand } from '../../staffing/band.js'
import { reachedLevels, reachedWeek } from '../../staffing/reached-week.js'
import { secondsPerHalfHour } from '../../staffing/week-plan.js'
import { type OptionInStudy, patienceOf, promiseOf, queueKindOf } from './option-in-study.js'
import { weekSpecification } from './option-week-plan.js'
import type { ChannelRun } from './played-option.js'

/**
 * Contacts of a live channel in each half hour of a plain week of so much work, repeats included: when they come, which is
 * not when the work is done where that is planned for.
 *
 * @param workload of the channel in Erlang half hours, before a leg takes its band of it
 */
export function contactsOfWeek(
  { study, leg }: OptionInStudy,
  { name, handleTimeSeconds }: ChannelRun,
  workload: number,
): number[] {
  const band = name === 'voice' ? leg?.band : undefined
  return Array.from(study.weeks[name]!.profile, (share) => {
    const load = loadInBand(band, handleTimeSeconds, workload * share)
    return handleTimeSeconds > 0 ? (load * secondsPerHalfHour) / handleTimeSeconds : 0
  })
}

/**
 * The service level that calls of a plain week really reach with whole agents, as load and agents change through the day.
 * Undefined where handle times are so short that each half hour soon forgets the one before and it is not what is staffed to, where callers are called
 * back or patience is not exponential, for other channels, and where the desk is too large to be followed.
 */
export function callsReached(
  setting: OptionInStudy,
  { name, handleTimeSeconds }: ChannelRun,
  contacts: readonly number[],
  agents: readonly number[],
): number[] | undefined {
  const { target, definition, callBack, staffTo } = promiseOf(setting)
  if (name !== 'voice' || callBack !== undefined) return undefined
  // A line whose callers hang up at no constant rate has no state short enough to be followed.
  const { lines = Number.POSITIVE_INFINITY, ...kind } = queueKindOf(setting, name)
  if (Object.keys(kind).length > 0) return undefined
  if (!(handleTimeSeconds > 0)) return undefined
  const isStaffedTo = staffTo === 'reached'
  if (!isStaffedTo && timeMethodFor(handleTimeSeconds, secondsPerHalfHour) === 'sipp') return undefined
  const week = {
    contacts,
    agents: agents.map((count) => Math.min(count, lines)),
    lines,
    handleTimeSeconds,
    patienceSeconds: patienceOf(setting, name),
    withinSeconds: target.withinSeconds,
    definition,
    busyness: weekSpecification(setting, name).conditions.busyness,
  }
  return isStaffedTo ? reachedLevels(week) : reachedWeek(week)
}
