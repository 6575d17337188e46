import type { HalfHour } from '../../staffing/exact-week-plan.js'
import { intervalServiceInto, SERVICE, serviceFigures } from '../../staffing/interval-service.js'
import { workloadToStaff } from '../../staffing/meet-months.js'
import { halfHoursPerWeek, secondsPerHalfHour } from '../../staffing/week-plan.js'
import { callsReached, contactsOfWeek } from './calls-reached.js'
import { chatBoundedHalfHours } from './chat-bounded.js'
import { deferredAgents } from './deferred-channel.js'
import type { OptionChannels } from './option-channels.js'
import { type OptionInStudy, patienceOf } from './option-in-study.js'
import { plainWeekPlan, weekSpecification } from './option-week-plan.js'
import { meanLevel } from './plain-week.js'
import type { AccessMatrix, ChannelRun } from './played-option.js'

/** A plain week before shifts cover it: 336 half hours, Monday 00:00 first. */
export interface WeekToSchedule {
  /** Erlang: of all channels, and of the live ones. */
  readonly offeredLoad: readonly number[]
  readonly liveLoad: readonly number[]
  /** Whole agents that live contacts require. */
  readonly liveAgents: readonly number[]
  /** Agents that work which can wait requires, in fractions. */
  readonly deferredAgents: readonly number[]
  /** Service level of live contacts with other numbers of agents, fractions between whole ones; 1 where none come. */
  readonly serviceWith: (agents: readonly number[]) => number[]
  /** Contacts of live channels, repeats included. */
  readonly liveContacts: readonly number[]
  /** Half hours in which the chat team is too large to be followed, so that it is staffed by a bound. */
  readonly chatBoundedHalfHours: number
  /** Service level really reached with whole numbers of agents; undefined where it is not followed, as with several live channels. */
  readonly reachedWith: (agents: readonly number[]) => number[] | undefined
}

/** What a plain week at so many times the starting demand asks for, at the values now drawn. */
export function weekToSchedule(
  setting: OptionInStudy,
  channels: OptionChannels,
  rows: AccessMatrix,
  level: number,
): WeekToSchedule {
  const none = () => new Array<number>(halfHoursPerWeek).fill(0)
  const week = {
    liveLoad: none(),
    liveAgents: none(),
    deferredAgents: none(),
    offeredLoad: none(),
    liveContacts: none(),
    chatBoundedHalfHours: 0,
  }
  const { liveLoad, liveAgents, offeredLoad } = week
  let idleHours = 0
  const queues: LiveQueue[] = []
  channels.update(rows, false)
  for (const channel of channels.list) {
    const { name, work, handleTimeSeconds } = channel
    if (channel.plan === undefined) {
      const workload = (level * work.workSeconds(0)) / secondsPerHalfHour
      const agents = deferredAgents(setting, channel, workload, idleHours)
      setting.study.weeks[name]!.profile.forEach((share, slot) => {
        offeredLoad[slot]! += workload * share
        if (share > 0) week.deferredAgents[slot]! += agents
      })
      continue
    }
    const plan = plainWeekPlan(setting, name)
    plan.setConditions(handleTimeSeconds, patienceOf(setting, name))
    const planned = workloadToStaff(plan, work, level)
    const halfHours = plan.halfHours(planned)
    week.chatBoundedHalfHours += chatBoundedHalfHours(setting, channel, halfHours)
    const contacts = contactsOfWeek(setting, channel, planned)
    queues.push({
      halfHours,
      levels: levelsOf(setting, channel, halfHours),
      reached: (present) => callsReached(setting, channel, contacts, present),
    })
    contacts.forEach((count, slot) => {
      week.liveContacts[slot]! += count
    })
    halfHours.forEach(({ load, agents }, slot) => {
      offeredLoad[slot]! += load
      liveLoad[slot]! += load
      liveAgents[slot]! += agents
      idleHours += 0.5 * Math.max(0, agents - load)
    })
  }
  return {
    ...week,
    serviceWith: (agents) => serviceOfQueues(queues, agents, liveAgents),
    // Of several queues each has a part of the agents, which is no whole number.
    reachedWith: (agents) => (queues.length === 1 ? queues[0]!.reached(agents) : undefined),
  }
}

/** Service levels of half hours with other numbers of agents; between whole numbers, between their levels. */
function levelsOf(
  setting: OptionInStudy,
  { name, handleTimeSeconds }: ChannelRun,
  halfHours: readonly HalfHour[],
): LiveQueue['levels'] {
  const { conditions } = weekSpecification(setting, name)
  const queue = { ...conditions, handleTimeSeconds, patienceSeconds: patienceOf(setting, name) }
  const figures = new Float64Array(serviceFigures)
  const levelWith = (agents: number, load: number): number => {
    intervalServiceInto(figures, 0, agents, load, queue)
    const counted = figures[SERVICE.counted]!
    return counted > 0 ? figures[SERVICE.inTime]! / counted : 0
  }
  return (agents) =>
    halfHours.map(({ load }, slot) => {
      if (load === 0) return 1
      const whole = Math.floor(agents[slot]!)
      const part = agents[slot]! - whole
      const low = levelWith(whole, load)
      return part === 0 ? low : low + part * (levelWith(whole + 1, load) - low)
    })
}

/** Live contacts of one channel in a plain week, and their service levels with other numbers of agents. */
interface LiveQueue {
  readonly halfHours: readonly HalfHour[]
  readonly levels: (agents: readonly number[]) => readonly number[]
  readonly reached: (agents: readonly number[]) => number[] | undefined
}

/** Service level of all live contacts where agents are split among their queues as they are required. */
function serviceOfQueues(
  queues: readonly LiveQueue[],
  agents: readonly number[],
  required: readonly number[],
): number[] {
  const level = agents.map(() => 1)
  const load = agents.map(() => 0)
  for (const { halfHours, levels } of queues) {
    const part = (slot: number) => (required[slot]! > 0 ? halfHours[slot]!.agents / required[slot]! : 0)
    levels(agents.map((count, slot) => count * part(slot))).forEach((of, slot) => {
      level[slot] = meanLevel(level[slot]!, load[slot]!, of, halfHours[slot]!.load)
      load[slot]! += halfHours[slot]!.load
    })
  }
  return level
}
