import { roundUp } from '../queueing/round-up.js'
import { type DeferredWork, dueWork, idleAgentsAt, isOpen, longestDeadline } from './deferred-work.js'
import { repeatingProfile } from './repeating-profile.js'

/** Intervals, both included, numbered on past the end of a horizon that repeats. */
export interface BindingWindow {
  readonly from: number
  readonly to: number
}

export type DeferredStaffing =
  | {
      readonly possible: true
      /** Least number of agents, the same whenever open and in fractions, that keeps every promise. */
      readonly constantAgents: number
      /** What falls due within this window needs all of them; undefined when idle time alone suffices. */
      readonly binding?: BindingWindow
      /**
       * Whole agents in each interval: never more than the least whole constant number, and under that limit the
       * fewest agent intervals of all that keep every promise.
       */
      readonly agents: readonly number[]
      /** Most at once. */
      readonly peakAgents: number
      readonly agentHours: number
      /** Hours of work that fall due in the horizon, occupancy included. */
      readonly workHours: number
    }
  /** Within this window more falls due than idle agents can do, and nobody can be there. */
  | { readonly possible: false; readonly binding: BindingWindow }

/**
 * The least capacity that keeps every deadline of deferred work.
 *
 * Work done earliest deadline first keeps every deadline exactly if, for every window of time, what comes and falls
 * due within the window is no more than the capacity in it (Hall's condition for interval windows; Horn 1974). So the
 * least constant capacity is the largest of (work − idle time) / open time over all windows. With whole agents the
 * conditions form an interval matrix: adding agents at the latest place each condition allows gives the fewest
 * agent intervals; in a horizon that repeats, windows go round it: `repeatingProfile`.
 *
 * Numbers are expected ones: no allowance is made for chance.
 *
 * @throws OutOfRangeError
 */
export function deferredStaffing(work: DeferredWork): DeferredStaffing {
  const { repeats = true, intervalMinutes } = work
  const constant = leastConstantCapacity(work)
  if (!constant.possible) return constant
  const peak = roundUp(constant.agents)
  const agents = repeats ? repeatingProfile(work, peak) : latestProfile(work, peak)
  const dueInHorizon = dueWork(work, 1).filter(({ deadline }) => deadline < Number.POSITIVE_INFINITY)
  const workHours = dueInHorizon.reduce((sum, due) => sum + due.work, 0)
  return {
    possible: true,
    constantAgents: constant.agents,
    ...(constant.binding === undefined ? {} : { binding: constant.binding }),
    agents,
    peakAgents: agents.reduce((most, count) => Math.max(most, count), 0),
    agentHours: (agents.reduce((sum, count) => sum + count, 0) * intervalMinutes) / 60,
    workHours: (workHours * intervalMinutes) / 60,
  }
}

/** Least number of agents in fractions, the same whenever open, or the window in which nobody can do what falls due. */
export type ConstantCapacity =
  | { readonly possible: true; readonly agents: number; readonly binding?: BindingWindow }
  | { readonly possible: false; readonly binding: BindingWindow }

/**
 * The least constant capacity alone, without a profile of whole agents.
 *
 * @throws OutOfRangeError
 */
export function leastConstantCapacity(work: DeferredWork): ConstantCapacity {
  const intervals = work.contacts.length
  const repeats = work.repeats !== false
  const span = repeats ? intervals + longestDeadline(work) : intervals
  return leastConstant(work, repeats ? Math.ceil(span / intervals) + 1 : 1, span)
}

/**
 * Over every window that begins in the first period and is at most `span` long. Where the horizon repeats, longer
 * windows need no more than the larger of these and the whole period, to which they tend.
 */
function leastConstant(work: DeferredWork, periods: number, span: number): ConstantCapacity {
  const length = work.contacts.length * periods
  const due = dueWork(work, periods)
  const dueByDeadline = new Float64Array(length)
  let agents = 0
  let binding: BindingWindow | undefined
  let next = due.length - 1
  for (let from = length - 1; from >= 0; from--) {
    for (; next >= 0 && due[next]!.release === from; next--) {
      const { deadline, work: amount } = due[next]!
      if (deadline < length) dueByDeadline[deadline]! += amount
    }
    if (from >= work.contacts.length) continue
    let needed = 0
    let openIntervals = 0
    for (let to = from; to < Math.min(length, from + span); to++) {
      needed += dueByDeadline[to]! - idleAgentsAt(work, to)
      if (isOpen(work, to)) openIntervals++
      if (needed <= rounding) continue
      if (openIntervals === 0) return { possible: false, binding: { from, to } }
      if (needed / openIntervals > agents) {
        agents = needed / openIntervals
        binding = { from, to }
      }
    }
  }
  if (work.repeats !== false) {
    const intervals = work.contacts.map((_, interval) => interval)
    const idle = intervals.reduce((sum, interval) => sum + idleAgentsAt(work, interval), 0)
    const workOfPeriod = dueWork(work, 1).reduce((sum, { work: amount }) => sum + amount, 0)
    const onAverage = (workOfPeriod - idle) / intervals.filter((interval) => isOpen(work, interval)).length
    if (onAverage > agents) {
      agents = onAverage
      binding = { from: 0, to: intervals.length - 1 }
    }
  }
  return { possible: true, agents, ...(binding === undefined ? {} : { binding }) }
}

/** Whole agents, at most `peak`, each as late as possible, in a horizon that ends. */
function latestProfile(work: DeferredWork, peak: number): number[] {
  const length = work.contacts.length
  const due = dueWork(work, 1)
  const agents = new Array<number>(length).fill(0)
  /** Work by deadline and release, so that each interval adds what falls due in it. */
  const byDeadline = new Map<number, { release: number; work: number }[]>()
  for (const { release, deadline, work: amount } of due) {
    const list = byDeadline.get(deadline) ?? []
    list.push({ release, work: amount })
    byDeadline.set(deadline, list)
  }
  /** Of the window from each interval to the present one: work less idle time and agents. */
  const lacking = new Float64Array(length)
  for (let to = 0; to < length; to++) {
    const added = new Float64Array(to + 1)
    for (const { release, work: amount } of byDeadline.get(to) ?? []) added[release]! += amount
    let fallsDue = 0
    const idle = idleAgentsAt(work, to)
    for (let from = to; from >= 0; from--) {
      fallsDue += added[from]!
      lacking[from]! += fallsDue - idle
    }
    // Late windows first: what they are given also counts for those that began earlier.
    const givenAt = new Float64Array(to + 1)
    let given = 0
    let place = to
    for (let from = to; from >= 0; from--) {
      let missing = roundUp(Math.max(0, lacking[from]! - given - rounding))
      while (missing > 0 && place >= from) {
        const room = isOpen(work, place) ? peak - agents[place]! : 0
        const placed = Math.min(room, missing)
        agents[place]! += placed
        givenAt[place]! += placed
        given += placed
        missing -= placed
        if (placed === room) place--
      }
    }
    let counts = 0
    for (let from = to; from >= 0; from--) {
      counts += givenAt[from]!
      lacking[from]! -= counts
    }
  }
  return agents
}

/** Work below this many agent intervals is rounding. */
const rounding = 1e-9
