import { DeferredQueue } from '../../staffing/deferred-month.js'
import { type DeferredSeries, emptyDeferredSeries } from '../../staffing/operation.js'
import { type OptionInStudy, promiseOf } from './option-in-study.js'
import type { ChannelRun } from './played-option.js'

/**
 * Deferred work as its deadlines and the idle time of live agents in a plain week at mean inputs let it be done.
 * @param idleAgents of each half hour of that week; asked for only where idle time is used
 */
export function deferredQueueOf(
  setting: OptionInStudy,
  { name }: ChannelRun,
  idleAgents: () => number[],
): DeferredQueue {
  const { study, option, tables } = setting
  const { deadlines = [], maxOccupancy } = promiseOf(setting)
  const plan = tables.deferred({
    profile: study.weeks[name]!.profile,
    maxOccupancy,
    promises: deadlines.map(({ share: promised, withinSeconds }) => ({
      share: promised,
      withinMinutes: withinSeconds / 60,
    })),
    clock: 'while-open',
    ...(option.staff.idleUse !== undefined && { idleShape: idleAgents() }),
  })
  return new DeferredQueue(plan, study.months.length)
}

/** Agents, in fractions, that a week's deferred work takes whenever the channel is open, beside the idle hours of live ones. */
export function deferredAgents(
  setting: OptionInStudy,
  { name, deferred }: ChannelRun,
  workload: number,
  idleHours: number,
): number {
  // Asked for the idle time itself before there is a queue.
  if (deferred === undefined) return 0
  const { study, option } = setting
  const { profile } = study.weeks[name]!
  const open = profile.reduce((slots, share) => slots + (share > 0 ? 1 : 0), 0)
  const hours = deferred.weekHours(workload / 2, (option.staff.idleUse ?? 0) * idleHours)
  return Math.max((2 * hours) / open, leastPresent(setting) ?? 0)
}

/** A minimum of agents counts for work that can wait where there is no other; one alone is there by the work itself. */
export function leastPresent({ drawn, option }: OptionInStudy): number | undefined {
  const { minimumAgents } = option.staff
  const live = Object.values(drawn.scenario.demand.reasons).some(({ channel }) => channel !== 'email')
  return live || minimumAgents === 1 ? undefined : minimumAgents
}

/** Room for what becomes of deferred work, where anything is stated of it. */
export function deferredSeriesOf(setting: OptionInStudy): DeferredSeries | undefined {
  const { study, option } = setting
  const { deadlines } = promiseOf(setting)
  const stated = deadlines !== undefined || option.staff.idleUse !== undefined
  if (!stated || study.weeks.email === undefined) return undefined
  return emptyDeferredSeries(study.months.length, deadlines?.length ?? 0)
}
