import { openDaysInMonth, weeksInMonth } from '../../demand/week.js'
import { dailyProfile } from '../../freshness/contact-profile.js'
import { chatsAtATime } from '../../staffing/chat-half-hour.js'
import { emptyMonths } from '../../staffing/meet-months.js'
import { halfHoursPerDay } from '../../staffing/week-plan.js'
import { QueueWorkload } from '../../staffing/workload.js'
import { type ChannelName, channelNames } from '../study.js'
import { type OptionInStudy, patienceOf, promiseOf } from './option-in-study.js'
import { weekPlanOf } from './option-week-plan.js'
import type { AccessMatrix, ChannelRun } from './played-option.js'
import { ReasonRun } from './reason-run.js'
import { handoverWaitOf, isPutThrough } from './second-level-run.js'

/** The channels of one option with the work their contacts make, draw after draw. */
export class OptionChannels {
  readonly list: readonly ChannelRun[]
  readonly #setting: OptionInStudy
  /** A redial share read by every channel's workload. */
  #redial = 0

  constructor(setting: OptionInStudy) {
    this.#setting = setting
    this.list = channelNames.flatMap((name) => this.#channel(name))
  }

  /** What contacts are and make of work, with the data these rows show. */
  update(rows: AccessMatrix, perfectData: boolean): void {
    this.#redial = this.#setting.drawn.scenario.demand.channels.voice?.redial ?? 0
    const seen = asMasked(rows, this.#setting.drawn.scenario.exposure.controls.masking?.neededMasked)
    for (const channel of this.list) this.#updateChannel(channel, seen, perfectData)
  }

  /** Days of each month on which at least one contact can come. */
  openDays(): Float64Array {
    const { study } = this.#setting
    return Float64Array.from(study.months, ({ days }) =>
      Math.max(...this.list.map(({ name }) => openDaysInMonth(study.weeks[name]!.profile, days))),
    )
  }

  /**
   * Shares of contacts on stale and on missing data by reason, and the work of entries: contacts with equal ones make equal
   * work. Writes them over the former ones.
   * @returns whether any differs from before
   */
  takeUnserved(shares: Float64Array): boolean {
    let differ = false
    let at = 0
    const take = (share: number) => {
      if (shares[at] !== share) differ = true
      shares[at++] = share
    }
    for (const { reasons } of this.list) {
      for (const { staleShare, staleWhenRead, missingShare, entryWork } of reasons) {
        take(staleShare)
        take(staleWhenRead)
        take(missingShare)
        take(entryWork.extraHandleTimeSeconds)
        take(entryWork.transferShare)
        take(entryWork.callsAgainShare)
      }
    }
    return differ
  }

  /** How many shares `takeUnserved` writes. */
  get unservedCount(): number {
    return this.list.reduce((count, { reasons }) => count + 6 * reasons.length, 0)
  }

  /** Contacts answered are not kept by channel; errors follow the mix of channels at expected volumes. */
  errorCostPerContact(): number {
    let contacts = 0
    let cost = 0
    for (const channel of this.list) {
      const answered = channel.work.contacts(0)
      contacts += answered
      cost += answered * channel.errorCostPerContact
    }
    return share(cost, contacts)
  }

  #channel(name: ChannelName): ChannelRun[] {
    const { study, drawn, leg, option } = this.#setting
    const week = study.weeks[name]
    if (week === undefined || (leg?.liveOnly && name !== 'voice')) return []
    const profile = dailyProfile(week.profile)
    const reasons = Object.entries(drawn.scenario.demand.reasons)
      .filter(([, reason]) => reason.channel === name)
      .map(([id, reason]) => new ReasonRun(id, reason, profile, handoverWaitOf(this.#setting, name)))
    if (reasons.length === 0) return []
    const channel: ChannelRun = {
      name,
      reasons,
      dailyProfile: profile,
      work: new QueueWorkload(reasons, () => (name === 'chat' ? 0 : this.#redial)),
      monthWeeks: Float64Array.from(study.months, ({ days }) => weeksInMonth(week.profile, days)),
      openHours: Float64Array.from(study.months, ({ days }) => openHoursIn(week.profile, days)),
      resolvedShare: 1,
      staleShare: 0,
      transferredShare: 0,
      transferSeconds: 0,
      handleTimeSeconds: 0,
      met: emptyMonths(study.months.length),
      errorCostPerContact: 0,
      ...(name !== 'email' && { plan: weekPlanOf(this.#setting, name) }),
      ...(name === 'voice' &&
        promiseOf(this.#setting).callBack && {
          callBacks: weekPlanOf(this.#setting, name, 'call-backs'),
        }),
      ...(name === 'voice' && option.staff.outbound === 'between-calls' && { callsOut: true }),
      ...(isPutThrough(this.#setting, name) && { putThrough: true }),
      ...(name === 'chat' && { agentShare: 1 / chatsAtATime(drawn.scenario.demand.channels.chat!) }),
    }
    return [channel]
  }

  #updateChannel(channel: ChannelRun, rows: AccessMatrix, perfectData: boolean): void {
    const { drawn, option } = this.#setting
    const { scenario, records } = drawn
    const recorded = records[channel.name]
    let contacts = 0
    let resolved = 0
    let stale = 0
    let transferred = 0
    let transferSeconds = 0
    let errorCost = 0
    for (const reason of channel.reasons) {
      reason.update(option.quality, scenario.data, rows, recorded, perfectData, option.secondLevel?.explain)
      const answered = reason.contactsPerWeek / (1 - reason.returnProbability)
      contacts += answered
      resolved += answered * reason.resolvedShare
      stale += answered * reason.staleShare
      transferred += answered * reason.transferredShare
      transferSeconds += answered * reason.transferredShare * reason.transferSeconds
      errorCost += answered * reason.errorCostPerContact
    }
    channel.resolvedShare = share(resolved, contacts)
    channel.staleShare = share(stale, contacts)
    channel.transferredShare = share(transferred, contacts)
    channel.transferSeconds = share(transferSeconds, transferred)
    channel.errorCostPerContact = share(errorCost, contacts)
    channel.work.take()
    channel.handleTimeSeconds = channel.work.handleTimeSeconds(0)
    const patience = patienceOf(this.#setting, channel.name)
    channel.plan?.setConditions(channel.handleTimeSeconds, patience)
    channel.callBacks?.setConditions(channel.handleTimeSeconds, patience)
  }
}

/** The rows as agents see them: masking takes its share of the fields they need. */
function asMasked(rows: AccessMatrix, neededMasked = 0): AccessMatrix {
  if (neededMasked === 0) return rows
  return new Map(
    [...rows].map(([dataSet, row]) => [
      dataSet,
      row.controls.includes('masking') ? { ...row, fields: row.fields * (1 - neededMasked) } : row,
    ]),
  )
}

function openHoursIn(profile: Float64Array, days: Float64Array): number {
  let hours = 0
  profile.forEach((weight, slot) => {
    if (weight > 0) hours += 0.5 * days[Math.floor(slot / halfHoursPerDay)]!
  })
  return hours
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)
