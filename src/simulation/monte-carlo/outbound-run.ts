import { monthsBetween } from '../../demand/calendar.js'
import { heldShare } from '../../kernel/quantity/service-target.js'
import { blendedQueue } from '../../queueing/blending.js'
import { leastWhole } from '../../queueing/least-whole.js'
import { hoursPresent } from '../../staffing/hours-present.js'
import { workloadToStaff } from '../../staffing/meet-months.js'
import type { OutboundWork } from '../../staffing/operate.js'
import { type OutboundCampaignValues, OutboundTeam } from '../../staffing/outbound-team.js'
import { halfHoursPerDay } from '../../staffing/week-plan.js'
import type { OptionChannels } from './option-channels.js'
import { type OptionInStudy, patienceOf, promiseOf } from './option-in-study.js'
import { plainWeekPlan } from './option-week-plan.js'
import type { AccessMatrix } from './played-option.js'
import { secondsPerMonth } from './staff-terms.js'

/** Whether an option makes calls out: an overflow, which takes some of the calls that come in, does not. */
export function callsOut({ drawn, leg }: OptionInStudy): boolean {
  return Object.keys(drawn.scenario.demand.outbound ?? {}).length > 0 && leg?.liveOnly !== true
}

/** Calls out of an option as draws are played; made while the drawn study holds its means. */
export class OutboundRun {
  readonly #setting: OptionInStudy
  readonly #team: OutboundTeam
  readonly #blend: Pick<OutboundWork, 'usableShare' | 'keptShare'>

  constructor(setting: OptionInStudy, channels: OptionChannels, rows: AccessMatrix) {
    this.#setting = setting
    const { study, drawn } = setting
    const campaigns = Object.values(drawn.scenario.demand.outbound ?? {})
    this.#team = new OutboundTeam(
      campaigns.map(({ start, months, calling }) => {
        const present = hoursPresent(calling)
        const first = monthsBetween(drawn.scenario.horizon.start, start)
        return {
          callingHours: Float64Array.from(study.months, ({ days }, month) =>
            month >= first && month < first + months ? hoursIn(present, days) : 0,
          ),
        }
      }),
      this.#values(),
    )
    this.#blend =
      setting.option.staff.outbound === 'between-calls'
        ? betweenCalls(setting, channels, rows)
        : { usableShare: 0, keptShare: 1 }
  }

  /** What the draw now taken makes of them. */
  work(): OutboundWork {
    const { study, option, leg } = this.#setting
    const { from, until, share } = leg
      ? { from: leg.servesFrom, until: leg.until, share: leg.share }
      : { from: 0, until: study.months.length, share: 1 }
    this.#team.restart(this.#values(), from, until, share)
    return {
      team: this.#team,
      terms: {
        overtimeLimit: option.staff.overtimeLimit,
        leadTimeMonths: option.leadTime / secondsPerMonth,
        maxOccupancy: promiseOf(this.#setting).maxOccupancy,
      },
      ...this.#blend,
    }
  }

  #values(): OutboundCampaignValues[] {
    const { drawn, option } = this.#setting
    return Object.values(drawn.scenario.demand.outbound ?? {}).map(
      ({ people, rightParty, attempts, talkTime, wrapUp = 0, missedAttempt, target }) => ({
        people,
        rightParty,
        attempts,
        reachedSeconds: (talkTime + wrapUp) * option.quality.handleTime,
        missedSeconds: missedAttempt,
        target,
      }),
    )
  }
}

function hoursIn(present: Float64Array, days: ArrayLike<number>): number {
  let hours = 0
  present.forEach((there, slot) => {
    hours += 0.5 * there * days[Math.floor(slot / halfHoursPerDay)]!
  })
  return hours
}

/**
 * How much of the time telephone agents wait can go into calls out, in a plain week at mean inputs: in each half hour in
 * which people may be called, calls are made while more agents are idle than are kept free, as few of these as keep the
 * promise to those who call in.
 */
function betweenCalls(
  setting: OptionInStudy,
  channels: OptionChannels,
  rows: AccessMatrix,
): Pick<OutboundWork, 'usableShare' | 'keptShare'> {
  const { drawn } = setting
  channels.update(rows, false)
  const voice = channels.list.find(({ name }) => name === 'voice')
  if (voice === undefined) return { usableShare: 0, keptShare: 1 }
  const { target, definition } = promiseOf(setting)
  const calling = callingWeek(Object.values(drawn.scenario.demand.outbound ?? {}))
  const patienceSeconds = patienceOf(setting, 'voice')
  const { handleTimeSeconds } = voice
  const plan = plainWeekPlan(setting, 'voice')
  plan.setConditions(handleTimeSeconds, patienceSeconds)
  const share = setting.leg?.share ?? 1
  const planned = workloadToStaff(plan, voice.work, share)
  let idle = 0
  let usable = 0
  let inTime = 0
  let kept = 0
  plan.halfHours(planned).forEach(({ load, agents, serviceLevel }, slot) => {
    idle += Math.max(0, agents - load)
    inTime += load * serviceLevel
    const queue = (reserve: number) =>
      blendedQueue({
        agents,
        reserve,
        arrivalRate: load / handleTimeSeconds,
        handleTimeSeconds,
        targetWaitSeconds: target.withinSeconds,
        ...(patienceSeconds < Number.POSITIVE_INFINITY && { patienceSeconds }),
      })
    const level = (reserve: number) => {
      const answer = queue(reserve)
      return answer.stable ? answer.measures.serviceLevels[definition] : 0
    }
    const reserve =
      agents > 0 && calling[slot]! > 0
        ? leastWhole(0, agents, (count) => level(count) >= heldShare(target.share))
        : undefined
    if (reserve === undefined) {
      kept += load * serviceLevel
      return
    }
    const answer = queue(reserve)
    if (answer.stable) usable += calling[slot]! * (answer.outboundPerHour / 3600) * handleTimeSeconds
    // Without calls out the queue has no busier and quieter days: what is kept is told by the same queue.
    kept += load * serviceLevel * Math.min(1, level(reserve) / level(agents))
  })
  return {
    usableShare: idle > 0 ? Math.min(1, usable / idle) : 0,
    keptShare: inTime > 0 ? Math.min(1, kept / inTime) : 1,
  }
}

/** Share of each half hour of the week in which some campaign may call. */
function callingWeek(campaigns: readonly { readonly calling: string }[]): Float64Array {
  const weeks = campaigns.map(({ calling }) => hoursPresent(calling))
  return weeks[0]!.map((_, slot) => Math.max(...weeks.map((week) => week[slot]!)))
}
