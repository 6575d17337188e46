import type { HalfHourCounts } from './half-hour-counts.js'
import { SERVICE, serviceFigures } from './interval-service.js'
import { settledWorkload } from './settled-workload.js'
import { type StaffingTargets, secondsPerHalfHour } from './week-plan.js'
import type { QueueWorkload } from './workload.js'

/** Half hours as they are staffed and served at the conditions of a draw, by the formulas or by tables. */
export interface HalfHourFigures {
  /** To be called before the other functions. */
  setConditions(handleTimeSeconds: number, patienceSeconds: number): void
  /** Largest load in Erlang that so many agents carry within every target; 0 where they carry none. */
  largestLoad(agents: number): number
  /** Adds `weight` times the figures of SERVICE of `agents` at `load`. */
  addService(out: Float64Array, weight: number, agents: number, load: number): void
  /** Of those figures the share abandoned. */
  abandonment(agents: number, load: number): number
  /** What of a load comes to these agents; all of it where it is not said. */
  taken?(load: number): number
}

/** Different half hours up to which a week is followed agent by agent, and Erlang in the busiest of them. */
const mostDifferentHalfHours = 32
export const largestLoadCounted = 90

/**
 * A week of few different half hours, where one agent more comes in many half hours at once. Between two such steps of
 * the staff, service is smooth in the workload; at a step it jumps, and so do the redials and returns it causes: with
 * one agent fewer the work would be too much for them, with one more it is less than that one is there for. So the
 * steps are followed one by one.
 */
export class SteppedWeek {
  /** Shares of an average week's contacts of the different half hours, rising. */
  readonly #shares: Float64Array
  /** Share of the week's contacts in all half hours alike. */
  readonly #contactShares: Float64Array
  /** The same of the contacts taken, at the workload asked last, where some are not. */
  readonly #takenShares: Float64Array
  readonly #counts: HalfHourCounts
  readonly #figures: HalfHourFigures
  /** Agents of each of the half hours. */
  readonly #agents: Int32Array
  /** By the sum of agents over the different half hours. */
  readonly #steps: Step[] = []
  #current = 1

  constructor(counts: HalfHourCounts, figures: HalfHourFigures) {
    this.#counts = counts
    this.#shares = counts.shares
    this.#contactShares = counts.shares.map((share, place) => share * counts.inWeek[place]!)
    this.#takenShares = new Float64Array(counts.shares.length)
    this.#agents = new Int32Array(counts.shares.length)
    this.#figures = figures
  }

  /** As `setConditions` of a week plan. */
  setConditions(handleTimeSeconds: number, patienceSeconds: number): void {
    this.#figures.setConditions(handleTimeSeconds, patienceSeconds)
    this.#current++
  }

  /** Agents in the busiest half hour of a week staffed for a workload. */
  positions(workload: number): number {
    this.#staffFor(workload)
    return this.#agents.at(-1) ?? 0
  }

  /** Productive hours in a month of a week staffed for a workload. */
  monthHours(month: number, workload: number): number {
    this.#staffFor(workload)
    let hours = 0
    for (let index = 0; index < this.#agents.length; index++)
      hours += 0.5 * this.#agents[index]! * this.#counts.of(month, index)
    return hours
  }

  /** Service in a week staffed for one workload while another comes. */
  serviceInto(out: Float64Array, staffedFor: number, realised: number): void {
    this.#staffFor(staffedFor)
    this.#serviceOfPresent(out, realised)
  }

  /** As `settleRequired` of a week plan: the workload of the least staff that keeps the promise at what it causes itself. */
  settleRequired(out: Float64Array, work: QueueWorkload, multiplier: number, start: number): number {
    this.#staffFor((multiplier * work.workSeconds(start)) / secondsPerHalfHour)
    let step = this.#stepOfPresent(work)
    while (multiplier > step.carried) {
      this.#raise()
      step = this.#stepOfPresent(work)
    }
    while (step.from > 0) {
      this.#lower()
      const below = this.#stepOfPresent(work)
      if (multiplier > below.carried) {
        this.#raise()
        break
      }
      step = below
    }
    const workload = this.#settle(out, work, multiplier, abandonmentAround(step, multiplier))
    // The last agent is there although the work is now less than asks for one.
    return Math.min(Math.max(workload, step.from * justAbove), step.until * justBelow)
  }

  /** As `settleWith` of a week plan. */
  settleWith(
    out: Float64Array,
    work: QueueWorkload,
    multiplier: number,
    staffedFor: number,
    start: number,
  ): number {
    this.#staffFor(staffedFor)
    return this.#settle(out, work, multiplier, start)
  }

  #settle(out: Float64Array, work: QueueWorkload, multiplier: number, start: number): number {
    const workload = settledWorkload(this.#abandonmentAt, work, multiplier, start, settledWithin)
    this.#serviceOfPresent(out, workload)
    out[SERVICE.inTime] = Math.min(out[SERVICE.inTime]!, out[SERVICE.counted]!)
    return workload
  }

  readonly #abandonmentAt = (workload: number): number => {
    const contactShares = this.#contactSharesAt(workload)
    let abandonment = 0
    for (let index = 0; index < contactShares.length; index++) {
      const load = workload * this.#shares[index]!
      abandonment += contactShares[index]! * this.#figures.abandonment(this.#agents[index]!, load)
    }
    return abandonment
  }

  #serviceOfPresent(out: Float64Array, workload: number): void {
    const contactShares = this.#contactSharesAt(workload)
    out.fill(0, 0, serviceFigures)
    if (contactShares === ofNoContacts) {
      out[SERVICE.inTime] = 1
      out[SERVICE.counted] = 1
    }
    for (let index = 0; index < contactShares.length; index++) {
      const load = workload * this.#shares[index]!
      this.#figures.addService(out, contactShares[index]!, this.#agents[index]!, load)
    }
  }

  /** Share of the contacts taken in a week of that workload that comes in all half hours alike. */
  #contactSharesAt(workload: number): Float64Array {
    const figures = this.#figures
    if (figures.taken === undefined) return this.#contactShares
    let taken = 0
    for (let index = 0; index < this.#takenShares.length; index++) {
      const contacts = this.#counts.inWeek[index]! * figures.taken(workload * this.#shares[index]!)
      this.#takenShares[index] = contacts
      taken += contacts
    }
    if (taken === 0) return ofNoContacts
    for (let index = 0; index < this.#takenShares.length; index++) this.#takenShares[index]! /= taken
    return this.#takenShares
  }

  #stepOfPresent(work: QueueWorkload): Step {
    let agents = 0
    for (let index = 0; index < this.#agents.length; index++) agents += this.#agents[index]!
    while (this.#steps.length <= agents) this.#steps.push(emptyStep())
    const step = this.#steps[agents]!
    if (step.of !== this.#current) this.#workOut(step, work)
    return step
  }

  #workOut(step: Step, work: QueueWorkload): void {
    step.of = this.#current
    step.from = this.#workloadBelow()
    step.until = this.#largestWorkload()
    // Where more agents would be of no use these are there for any workload.
    const isLast = step.until === Number.POSITIVE_INFINITY
    const until = isLast ? Math.max(1, 2 * step.from) : step.until
    for (let point = 0; point < 3; point++) {
      const workload = until - 0.5 * point * (until - step.from)
      const abandonment = this.#abandonmentAt(workload)
      step.abandonment[point] = abandonment
      step.multiplier[point] = (workload * secondsPerHalfHour) / work.workSeconds(abandonment)
    }
    step.carried = isLast ? Number.POSITIVE_INFINITY : step.multiplier[0]!
  }

  /** Workload that the present agents carry in every half hour; endless where more would be of no use. */
  #largestWorkload(): number {
    let largest = Number.POSITIVE_INFINITY
    for (let index = 0; index < this.#agents.length; index++) {
      largest = Math.min(largest, this.#figures.largestLoad(this.#agents[index]!) / this.#shares[index]!)
    }
    return largest
  }

  /** One agent more in the half hours that are the first to need one. */
  #raise(): void {
    const edge = this.#largestWorkload()
    for (let index = 0; index < this.#agents.length; index++) {
      const share = this.#shares[index]!
      if (this.#figures.largestLoad(this.#agents[index]!) / share <= edge) this.#agents[index]!++
    }
  }

  /** Workload beyond which the agents who were last to be needed are; 0 where nobody is there. */
  #workloadBelow(): number {
    let edge = 0
    for (let index = 0; index < this.#agents.length; index++) {
      const agents = this.#agents[index]!
      if (agents > 0) edge = Math.max(edge, this.#figures.largestLoad(agents - 1) / this.#shares[index]!)
    }
    return edge
  }

  /** One agent fewer in the half hours that were the last to need one. */
  #lower(): void {
    const edge = this.#workloadBelow()
    for (let index = 0; index < this.#agents.length; index++) {
      const agents = this.#agents[index]!
      if (agents > 0 && this.#figures.largestLoad(agents - 1) / this.#shares[index]! >= edge)
        this.#agents[index]!--
    }
  }

  #staffFor(workload: number): void {
    for (let index = 0; index < this.#agents.length; index++) {
      const load = workload * this.#shares[index]!
      let agents = this.#agents[index]!
      // Nobody has been asked for yet: hardly fewer than the load keep a promise.
      if (agents === 0) agents = Math.floor(load)
      while (this.#figures.largestLoad(agents) < load) agents++
      while (agents > 0 && this.#figures.largestLoad(agents - 1) >= load) agents--
      this.#agents[index] = agents
    }
  }
}

/** The workloads that one number of agents is there for. Refilled when conditions change. */
interface Step {
  /** For which conditions it has been worked out. */
  of: number
  /** Weekly workload above which and up to which they are the least staff. */
  from: number
  until: number
  /** The multiplier of demand at which contacts come to the most they carry. */
  carried: number
  /** At `until`, half-way and at `from`: abandonment, and the multiplier at which contacts come to that workload. */
  readonly abandonment: Float64Array
  readonly multiplier: Float64Array
}

function emptyStep(): Step {
  const points = () => new Float64Array(3)
  return { of: 0, from: 0, until: 0, carried: 0, abandonment: points(), multiplier: points() }
}

/** Abandonment at a multiplier, along the parabola through the three points of a step: near enough to search from. */
function abandonmentAround({ abandonment, multiplier }: Step, at: number): number {
  const [a, b, c] = [at - multiplier[0]!, at - multiplier[1]!, at - multiplier[2]!]
  const [ab, ac, bc] = [b - a, c - a, c - b]
  const value =
    (abandonment[0]! * b * c) / (ab * ac) -
    (abandonment[1]! * a * c) / (ab * bc) +
    (abandonment[2]! * a * b) / (ac * bc)
  return value > 0 && value < 1 ? value : abandonment[0]!
}

/**
 * Whether a week has so few different half hours that it goes up in visible steps. A promise kept on average mixes numbers
 * of agents, and half hours that follow each other are all different ones: there are no steps to follow.
 */
export function isStepped({ shares }: HalfHourCounts, { averageOver, staffTo }: StaffingTargets): boolean {
  return shares.length <= mostDifferentHalfHours && averageOver === undefined && staffTo === undefined
}

/** Where none are taken none is late. */
const ofNoContacts = new Float64Array(0)

/** Service is smooth between two steps: one turn more of the search gives another digit. */
const settledWithin = 1e-5
/** On this or that side of a step, whatever rounding does. */
const justAbove = 1 + 1e-9
const justBelow = 1 - 1e-12
