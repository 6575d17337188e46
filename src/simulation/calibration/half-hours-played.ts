import { HALF_HOURS_PER_DAY } from '../../demand/week.js'
import { gammaQuadrature } from '../../kernel/gamma-quadrature.js'
import {
  intervalServiceInto,
  type QueueKind,
  SERVICE,
  serviceFigures,
} from '../../staffing/interval-service.js'
import { secondsPerHalfHour } from '../../staffing/week-plan.js'
import type { ObservedCalls } from './observed-calls.js'
import { type OwnMeans, plainSlot } from './own-course.js'

/** A queue in every half hour of the past; arrays of one entry a day and half hour. */
export interface HalfHoursToPlay {
  readonly contacts: Float64Array
  readonly handleTimeSeconds: Float64Array
  readonly agents: Float64Array
  /** Squared relative error of contacts that are estimated from counts. */
  readonly contactsVariance?: Float64Array
}

/** What becomes of its contacts: expected numbers, and seconds waited by those answered. */
export interface HalfHoursPlayed {
  readonly contacts: Float64Array
  readonly answered: Float64Array
  readonly abandoned: Float64Array
  readonly inTime: Float64Array
  readonly waitSeconds: Float64Array
}

export interface QueueTerms {
  readonly patienceSeconds: number
  readonly queueKind: QueueKind
  readonly withinSeconds: number
  /** Coefficient of variation of the day's busyness, where contacts are those of a mean day. */
  readonly busyness: number
}

/** Gauss points for the day's busyness, as in the simulation. */
const busynessPoints = 7

/** More is no small error, to which the correction holds. */
const largestVariance = 0.5

/**
 * Plays every half hour of which something is known by the queueing formula.
 *
 * Waiting bends upwards with contacts, so that contacts which scatter about their rate overstate it: by half the second
 * derivative times the variance, which is taken off by a second difference over the error.
 */
export function playedHalfHours(
  { contacts, handleTimeSeconds, agents, contactsVariance }: HalfHoursToPlay,
  { patienceSeconds, queueKind, withinSeconds, busyness }: QueueTerms,
): HalfHoursPlayed {
  const none = () => new Float64Array(contacts.length)
  const played = { contacts, answered: none(), abandoned: none(), inTime: none(), waitSeconds: none() }
  const quadrature = gammaQuadrature(busyness, busyness > 0 ? busynessPoints : 1)
  const figures = new Float64Array(serviceFigures)
  // Where nobody gives up, queues near their limit grow beyond any second difference.
  const isBounded = patienceSeconds < Number.POSITIVE_INFINITY
  for (let at = 0; at < contacts.length; at++) {
    const count = contacts[at]!
    if (!(count > 0) || !Number.isFinite(agents[at]!)) continue
    const handle = handleTimeSeconds[at]!
    const add = (rate: number, weight: number) => {
      intervalServiceInto(figures, 0, agents[at]!, (rate * handle) / secondsPerHalfHour, {
        handleTimeSeconds: handle,
        patienceSeconds,
        ...queueKind,
        withinSeconds,
        definition: 'servedOverOffered',
        busyness: quadrature,
      })
      played.abandoned[at]! += weight * rate * figures[SERVICE.abandoned]!
      played.inTime[at]! += weight * rate * figures[SERVICE.inTime]!
      played.waitSeconds[at]! += weight * rate * figures[SERVICE.answeredWaitSeconds]!
    }
    const variance = isBounded ? Math.min(largestVariance, contactsVariance?.[at] ?? 0) : 0
    if (variance === 0) add(count, 1)
    else {
      const error = Math.sqrt(variance)
      add(count, 2)
      add(count * (1 + error), -0.5)
      add(count * (1 - error), -0.5)
    }
    played.answered[at] = count - played.abandoned[at]!
  }
  return played
}

/** The scenario's own contacts, handle times and agents, day by day. */
export function ownHalfHours(observed: ObservedCalls, own: OwnMeans): HalfHoursToPlay {
  const length = observed.offered.length
  const contacts = new Float64Array(length)
  const agents = new Float64Array(length)
  observed.days.forEach(({ month, follows }, day) => {
    if (follows === undefined) return
    for (let halfHour = 0; halfHour < HALF_HOURS_PER_DAY; halfHour++) {
      const slot = plainSlot(follows, halfHour)
      contacts[day * HALF_HOURS_PER_DAY + halfHour] = own.months[month]!.contacts[slot]!
      agents[day * HALF_HOURS_PER_DAY + halfHour] = own.months[month]!.agents[slot]!
    }
  })
  return { contacts, agents, handleTimeSeconds: new Float64Array(length).fill(own.handleTimeSeconds) }
}

/** Contacts of the days as they were, estimated. */
export interface RatesThatCame {
  readonly contacts: Float64Array
  readonly contactsVariance: Float64Array
}

/**
 * Contacts to be expected in each half hour of the days as they were: the day's contacts, spread as those of all days of its
 * weekday are. A count in its place would overstate waiting, for waiting grows faster than contacts do.
 */
export function ratesThatCame({ days, offered }: ObservedCalls): RatesThatCame {
  const week = new Float64Array(7 * HALF_HOURS_PER_DAY)
  const ofWeekday = new Float64Array(7)
  const ofDay = new Float64Array(days.length)
  const weekdays = days.map(({ dayNumber }) => (((dayNumber + 3) % 7) + 7) % 7)
  offered.forEach((count, at) => {
    const day = Math.floor(at / HALF_HOURS_PER_DAY)
    const weekday = weekdays[day]!
    week[weekday * HALF_HOURS_PER_DAY + (at % HALF_HOURS_PER_DAY)]! += count
    ofWeekday[weekday]! += count
    ofDay[day]! += count
  })
  const contacts = new Float64Array(offered.length)
  const contactsVariance = new Float64Array(offered.length)
  for (let at = 0; at < offered.length; at++) {
    const day = Math.floor(at / HALF_HOURS_PER_DAY)
    const weekday = weekdays[day]!
    const ofSlot = week[weekday * HALF_HOURS_PER_DAY + (at % HALF_HOURS_PER_DAY)]!
    if (!(ofSlot > 0 && ofDay[day]! > 0)) continue
    contacts[at] = (ofDay[day]! * ofSlot) / ofWeekday[weekday]!
    contactsVariance[at] = 1 / ofDay[day]! + 1 / ofSlot
  }
  return { contacts, contactsVariance }
}

/** Handle times as they were: the month's mean times the hour's ratio to the mean of all hours. */
export function handleTimesThatWere({ days, answered, handleSeconds, months }: ObservedCalls): Float64Array {
  const hours = new Ratios(24)
  const ofMonths = new Ratios(months.length)
  const all = new Ratios(1)
  const hourOf = (at: number) => Math.floor((at % HALF_HOURS_PER_DAY) / 2)
  const monthOf = (at: number) => days[Math.floor(at / HALF_HOURS_PER_DAY)]!.month
  answered.forEach((count, at) => {
    hours.add(hourOf(at), handleSeconds[at]!, count)
    ofMonths.add(monthOf(at), handleSeconds[at]!, count)
    all.add(0, handleSeconds[at]!, count)
  })
  const mean = all.of(0, 0)
  return answered.map((_, at) =>
    mean > 0 ? (ofMonths.of(monthOf(at), mean) * hours.of(hourOf(at), mean)) / mean : 0,
  )
}

/** Means by position. */
class Ratios {
  readonly #above: Float64Array
  readonly #below: Float64Array

  constructor(positions: number) {
    this.#above = new Float64Array(positions)
    this.#below = new Float64Array(positions)
  }

  add(position: number, above: number, below: number): void {
    this.#above[position]! += above
    this.#below[position]! += below
  }

  of(position: number, otherwise: number): number {
    const below = this.#below[position]!
    return below > 0 && this.#above[position]! > 0 ? this.#above[position]! / below : otherwise
  }
}
