import type { HalfHour } from '../../staffing/exact-week-plan.js'
import { intervalServiceInto, serviceFigures } from '../../staffing/interval-service.js'
import { workloadToStaff } from '../../staffing/meet-months.js'
import { halfHoursPerWeek, secondsPerHalfHour } from '../../staffing/week-plan.js'
import { callsReached, contactsOfWeek } from './calls-reached.js'
import { chatBoundedHalfHours } from './chat-bounded.js'
import { deferredAgents } from './deferred-channel.js'
import type { OptionChannels } from './option-channels.js'
import { type OptionInStudy, patienceOf } from './option-in-study.js'
import { plainWeekPlan, weekSpecification } from './option-week-plan.js'
import type { AccessMatrix, ChannelRun } from './played-option.js'
import type { TypicalWeek } from './typical-week.js'

/** A plain week at the values now drawn, demand at its starting level, staffed exactly. */
export function plainWeek(setting: OptionInStudy, channels: OptionChannels, rows: AccessMatrix): TypicalWeek {
  const { study, leg, id } = setting
  const scheduled = study.schedules?.[leg?.schedule ?? id]?.week
  if (scheduled !== undefined) return scheduled
  const offeredLoad = new Array<number>(halfHoursPerWeek).fill(0)
  const agents = new Array<number>(halfHoursPerWeek).fill(0)
  const serviceLevel = new Array<number>(halfHoursPerWeek).fill(1)
  const liveLoad = new Array<number>(halfHoursPerWeek).fill(0)
  const liveContacts = new Array<number>(halfHoursPerWeek).fill(0)
  const serviceReached = new Array<number>(halfHoursPerWeek).fill(1)
  let isFollowed = false
  let turnedAwayShare: number | undefined
  const share = leg?.share ?? 1
  let idleHours = 0
  let bounded = 0
  channels.update(rows, false)
  for (const channel of channels.list) {
    const { name, work, handleTimeSeconds } = channel
    if (channel.plan === undefined) {
      const workload = (share * work.workSeconds(0)) / secondsPerHalfHour
      const present = deferredAgents(setting, channel, workload, idleHours)
      study.weeks[name]!.profile.forEach((weight, slot) => {
        offeredLoad[slot]! += workload * weight
        if (weight > 0) agents[slot]! += present
      })
      continue
    }
    const plan = plainWeekPlan(setting, name)
    plan.setConditions(handleTimeSeconds, patienceOf(setting, name))
    const planned = workloadToStaff(plan, work, share)
    const halfHours: readonly HalfHour[] = plan.halfHours(planned)
    const contacts = contactsOfWeek(setting, channel, planned)
    if (name === 'voice') turnedAwayShare = turnedAway(setting, channel, halfHours)
    bounded += chatBoundedHalfHours(setting, channel, halfHours)
    const present = halfHours.map((halfHour) => halfHour.agents)
    const reached = callsReached(setting, channel, contacts, present)
    if (reached !== undefined) isFollowed = true
    halfHours.forEach((halfHour, slot) => {
      const { load, serviceLevel: steady } = halfHour
      offeredLoad[slot]! += load
      agents[slot]! += halfHour.agents
      idleHours += 0.5 * Math.max(0, halfHour.agents - load)
      const before = liveLoad[slot]!
      serviceLevel[slot] = meanLevel(serviceLevel[slot]!, before, steady, load)
      serviceReached[slot] = meanLevel(serviceReached[slot]!, before, reached?.[slot] ?? steady, load)
      liveLoad[slot]! += load
      liveContacts[slot]! += contacts[slot]!
    })
  }
  return {
    offeredLoad,
    agents,
    liveContacts,
    serviceLevel,
    ...(isFollowed && { serviceReached }),
    ...(turnedAwayShare !== undefined && { turnedAwayShare }),
    ...(bounded > 0 && { chatBoundedHalfHours: bounded }),
  }
}

/** Share of a week’s calls that find all lines taken; undefined where lines are not limited. */
function turnedAway(
  setting: OptionInStudy,
  { name, handleTimeSeconds }: ChannelRun,
  halfHours: readonly HalfHour[],
): number | undefined {
  const { conditions } = weekSpecification(setting, name)
  if (conditions.lines === undefined) return undefined
  const queue = { ...conditions, handleTimeSeconds, patienceSeconds: patienceOf(setting, name) }
  const figures = new Float64Array(serviceFigures)
  let away = 0
  let all = 0
  for (const { load, agents } of halfHours) {
    away += load * (intervalServiceInto(figures, 0, agents, load, queue) ?? 0)
    all += load
  }
  return all > 0 ? away / all : 0
}

/** Service level of two queues together, by their load. */
export function meanLevel(first: number, firstLoad: number, second: number, secondLoad: number): number {
  if (firstLoad === 0 || secondLoad === 0) return firstLoad === 0 ? second : first
  return (first * firstLoad + second * secondLoad) / (firstLoad + secondLoad)
}
