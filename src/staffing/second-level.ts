import { shareOfMonthWithin } from './deferred-month.js'
import { type LiveHandover, LiveHandoverTable } from './live-handover.js'
import { type ResolutionTimes, resolutionHours, waitingWeek } from './waiting-week.js'
import { halfHoursPerDay, halfHoursPerWeek } from './week-plan.js'

/** Contacts handed on to the client's own specialists, month by month, and how long they take. */
export interface SecondLevelSeries {
  /** Put through, with the hours they take a specialist. */
  readonly liveContacts: Float64Array
  readonly liveHours: Float64Array
  /** Sent on to wait, one by one or once a day. */
  readonly waitingContacts: Float64Array
  readonly waitingHours: Float64Array
  /** Hours the specialists are there. */
  readonly capacityHours: Float64Array
  /** Sum over contacts of the hours from contact to answer. */
  readonly resolutionHours: Float64Array
  /** Contacts settled within each of `resolutionHours`. */
  readonly settled: readonly Float64Array[]
  /** Specialists' work left over at the end of the month. */
  readonly backlogHours: Float64Array
}

export function emptySecondLevel(months: number): SecondLevelSeries {
  const series = () => new Float64Array(months)
  return {
    liveContacts: series(),
    liveHours: series(),
    waitingContacts: series(),
    waitingHours: series(),
    capacityHours: series(),
    resolutionHours: series(),
    settled: resolutionHours.map(series),
    backlogHours: series(),
  }
}

/** How one option, or one leg of an arrangement, hands contacts on. */
export interface HandoverSource {
  /** Week (336 shares that sum to 1) and weight of contacts that are put through, and of those that wait; not both 0. */
  readonly live?: WeightedWeek
  readonly waiting?: WeightedWeek
  /** Hour of the day at which those that wait are sent; one by one where it is not said. */
  readonly sentAtHour?: number
}

interface WeightedWeek {
  readonly profile: Float64Array
  readonly weight: number
}

export interface SecondLevelTerms {
  /** There at once, whole. */
  readonly specialists: number
  /** 1 in half hours of the week in which they are there, else 0; not all 0. */
  readonly present: Float64Array
  /** Largest share of their time spent on contacts put through. */
  readonly maxOccupancy: number
  /** For each month, how many of its days count as Monday … Sunday. */
  readonly monthDays: readonly (readonly number[])[]
}

/**
 * The client's own specialists, one pool for all who hand contacts on. Contacts put through come first; what waits shares
 * the hours that are left. More work than hours is carried into the next month and delays what comes after it.
 */
export class SecondLevelPool {
  readonly #live: LiveHandoverTable | undefined
  readonly #waiting: readonly WaitingTable[]
  /** Hours all specialists together are there, and hours of the calendar, by month. */
  readonly #capacity: Float64Array
  readonly #calendarHours: Float64Array

  constructor(terms: SecondLevelTerms, sources: readonly HandoverSource[]) {
    const { monthDays, present, specialists } = terms
    const live = sources.flatMap((source) => (source.live ? [source.live] : []))
    this.#live = live.length === 0 ? undefined : new LiveHandoverTable({ ...terms, profile: mixed(live) })
    this.#waiting = sources.map(
      (source) => new WaitingTable(waitingProfile(source, present), present, source),
    )
    this.#capacity = Float64Array.from(monthDays, (days) => {
      let hours = 0
      present.forEach((there, slot) => {
        hours += 0.5 * there * days[Math.floor(slot / halfHoursPerDay)]!
      })
      return specialists * hours
    })
    this.#calendarHours = Float64Array.from(monthDays, (days) => 24 * total(days))
  }

  /**
   * Works out how long what the sources handed on takes, and writes it into `whole` with the sums of their contacts and
   * hours. `whole` may be the only source itself.
   *
   * @param parts in the order of the sources
   */
  meet(whole: SecondLevelSeries, parts: readonly SecondLevelSeries[]): void {
    let backlog = 0
    for (let month = 0; month < this.#capacity.length; month++) {
      backlog = this.#meetMonth(whole, parts, month, backlog)
      whole.backlogHours[month] = backlog
    }
  }

  #meetMonth(
    whole: SecondLevelSeries,
    parts: readonly SecondLevelSeries[],
    month: number,
    left: number,
  ): number {
    const over = (key: (typeof handedOn)[number]) => total(parts.map((part) => part[key][month]!))
    const sums = handedOn.map(over)
    const capacity = this.#capacity[month]!
    const calendarHours = this.#calendarHours[month]!
    for (const series of whole.settled) series[month] = 0
    whole.resolutionHours[month] = 0
    whole.capacityHours[month] = capacity
    const [liveContacts, liveHours] = sums as [number, number]
    const live = this.#liveIn(liveContacts, liveHours, calendarHours)
    const takenShare = live?.takenShare ?? 0
    if (live !== undefined) addSettled(whole, month, liveContacts * takenShare, live, 0, undefined)
    const free = Math.max(1e-9, capacity - takenShare * liveHours)
    const work = over('waitingHours') + (1 - takenShare) * liveHours
    // In shares of the month: how long what is sent at its beginning waits, and how that grows.
    const wait = { start: left / free, slope: work / free - 1, monthHours: calendarHours }
    parts.forEach((part, index) => {
      const contacts = part.waitingContacts[month]! + (1 - takenShare) * part.liveContacts[month]!
      if (contacts === 0) return
      const times = this.#waiting[index]!.at(Math.min(1, work / free))
      addSettled(whole, month, contacts, times, meanWait(wait), wait)
    })
    handedOn.forEach((key, index) => {
      whole[key][month] = sums[index]!
    })
    return Math.max(0, left + work - free)
  }

  #liveIn(contacts: number, hours: number, calendarHours: number): LiveHandover | undefined {
    if (this.#live === undefined || hours <= 0 || calendarHours <= 0) return undefined
    return this.#live.at((hours * hoursPerWeek) / calendarHours, (hours / contacts) * 3600)
  }
}

interface Wait {
  readonly start: number
  readonly slope: number
  readonly monthHours: number
}

function addSettled(
  whole: SecondLevelSeries,
  month: number,
  contacts: number,
  times: ResolutionTimes,
  delayHours: number,
  wait: Wait | undefined,
): void {
  whole.resolutionHours[month]! += contacts * (times.meanHours + delayHours)
  resolutionHours.forEach((hours, index) => {
    const early = wait === undefined ? 1 : shareOfMonthWithin(wait.start, wait.slope, hours / wait.monthHours)
    whole.settled[index]![month]! += contacts * times.within[index]! * early
  })
}

/** Mean hours over the month of a wait that grows or shrinks evenly and is never below nought. */
function meanWait({ start, slope, monthHours }: Wait): number {
  const end = start + slope
  const mean = end >= 0 ? (start + end) / 2 : (start * start) / (-2 * slope)
  return mean * monthHours
}

/** Times of contacts that wait, by how much of the specialists' hours they take; linear between whole per cents. */
class WaitingTable {
  readonly #nodes: (ResolutionTimes | undefined)[] = []
  readonly #week: (busy: number) => ResolutionTimes
  readonly #times = { meanHours: 0, within: new Float64Array(resolutionHours.length) }

  constructor(profile: Float64Array, present: Float64Array, { sentAtHour }: HandoverSource) {
    const sent = sentAtHour === undefined ? {} : { sentAtHour }
    this.#week = (busy) => waitingWeek({ profile, present, ...sent, busy })
  }

  /** Holds until the next call. */
  at(busy: number): ResolutionTimes {
    const node = Math.min(nodes - 1, Math.floor(busy * nodes))
    const upper = busy * nodes - node
    const [low, high] = [this.#node(node), this.#node(node + 1)]
    const times = this.#times
    times.meanHours = low.meanHours + upper * (high.meanHours - low.meanHours)
    for (let index = 0; index < times.within.length; index++)
      times.within[index] = low.within[index]! + upper * (high.within[index]! - low.within[index]!)
    return times
  }

  #node(node: number): ResolutionTimes {
    this.#nodes[node] ??= this.#week(node / nodes)
    return this.#nodes[node]
  }
}

/** What waits: what is sent on anyway, and what is to be put through when nobody is there. */
function waitingProfile({ live, waiting }: HandoverSource, present: Float64Array): Float64Array {
  const profile = new Float64Array(halfHoursPerWeek)
  for (let slot = 0; slot < halfHoursPerWeek; slot++) {
    profile[slot] = (waiting?.weight ?? 0) * (waiting?.profile[slot] ?? 0)
    if (present[slot] === 0) profile[slot]! += (live?.weight ?? 0) * (live?.profile[slot] ?? 0)
  }
  const sum = total(profile)
  return sum > 0 ? profile.map((share) => share / sum) : live!.profile
}

function mixed(weeks: readonly WeightedWeek[]): Float64Array {
  const weight = total(weeks.map((week) => week.weight))
  return Float64Array.from({ length: halfHoursPerWeek }, (_, slot) =>
    weeks.reduce((sum, week) => sum + (week.weight / weight) * week.profile[slot]!, 0),
  )
}

function total(values: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index]!
  return sum
}

const handedOn = ['liveContacts', 'liveHours', 'waitingContacts', 'waitingHours'] as const
const nodes = 100
const hoursPerWeek = 168
