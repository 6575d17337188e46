import { leastConstantCapacity } from './deferred-deadlines.js'
import { deferredShares } from './deferred-shares.js'
import type { DeadlinePromise, DeferredWork } from './deferred-work.js'

export interface DeferredPlanTerms {
  /** Share of an average week's contacts in each of its half hours; those with none are closed. */
  readonly profile: ArrayLike<number>
  /** Largest share of their time that agents spend on it. */
  readonly maxOccupancy: number
  /** Rising shares with longer times; none where all that counts is what is done by the month's end. */
  readonly promises: readonly DeadlinePromise[]
  readonly clock: 'always' | 'while-open'
  /** Agents of live channels with nothing to do, by half hour, in any unit: only the shape counts. None where nobody helps. */
  readonly idleShape?: ArrayLike<number>
}

/**
 * Hours that deferred work takes, and the shares of its deadlines met, for any amount of it. Both depend on ratios only (of
 * idle time to work, of work to capacity), so that they are worked out once and then read in every draw.
 */
export class DeferredPlan {
  readonly promises: readonly DeadlinePromise[]
  readonly maxOccupancy: number
  /** Hours of a week in which the promised time runs. */
  readonly clockHoursPerWeek: number
  readonly #work: DeferredWork | undefined
  readonly #idleShape: readonly number[] | undefined
  readonly #openIntervals: number
  /** By idle time over work, in steps: hours over hours of work. */
  readonly #hours: number[] = []
  /** By step of work over capacity: shares in time. */
  readonly #shares = new Map<number, readonly number[]>()

  constructor({ profile, maxOccupancy, promises, clock, idleShape }: DeferredPlanTerms) {
    const contacts = Array.from(profile)
    const open = contacts.map((share) => share > 0)
    this.promises = promises
    this.maxOccupancy = maxOccupancy
    this.#openIntervals = open.filter((isOpen) => isOpen).length
    this.clockHoursPerWeek = clock === 'always' ? 168 : this.#openIntervals / 2
    if (promises.length > 0) {
      this.#work = {
        intervalMinutes: 30,
        contacts,
        handleTimeSeconds: 1800,
        maxOccupancy,
        promises,
        open,
        clock,
      }
    }
    if (idleShape === undefined) return
    const idle = Array.from(idleShape)
    const total = idle.reduce((sum, agents) => sum + agents, 0)
    if (total > 0) this.#idleShape = idle.map((agents) => agents / total)
  }

  /** Whether every deadline can be kept by however many agents: what comes before closing must not fall due while closed. */
  get possible(): boolean {
    return this.#work === undefined || leastConstantCapacity(this.#work).possible
  }

  /** Least hours of agents of its own for hours of work, with so many idle hours of live agents to help. */
  hours(workHours: number, idleHours: number): number {
    if (workHours <= 0) return 0
    if (this.#work === undefined) return Math.max(0, workHours / this.maxOccupancy - idleHours)
    const position = Math.min(mostIdleNodes, idleHours / workHours / idleStep)
    const node = Math.floor(position)
    const part = position - node
    const low = this.#hoursAt(node)
    return workHours * (part === 0 ? low : low + part * (this.#hoursAt(node + 1) - low))
  }

  /** The work for which so many hours, with idle ones to help, are just enough. */
  workFor(hours: number, idleHours: number): number {
    let low = 0
    let high = (hours + idleHours) * this.maxOccupancy
    for (let halving = 0; halving < 40 && high - low > 1e-9 * high; halving++) {
      const middle = 0.5 * (low + high)
      if (this.hours(middle, idleHours) <= hours) low = middle
      else high = middle
    }
    return low
  }

  /** Share of contacts done within a promise's time where work is so many times what capacity is just enough for. */
  shareInTime(promise: number, ratio: number): number {
    const position = Math.min(Math.max(0, ratio), this.#mostRatio()) / ratioStep
    const node = Math.floor(position)
    const part = position - node
    const low = this.#sharesAt(node)[promise]!
    return part === 0 ? low : low + part * (this.#sharesAt(node + 1)[promise]! - low)
  }

  /** Beyond what capacity can do at all, the backlog grows without end: it is reckoned month by month instead. */
  #mostRatio(): number {
    return this.#hoursAt(0) * this.maxOccupancy * 0.999
  }

  #hoursAt(node: number): number {
    const known = this.#hours[node]
    if (known !== undefined) return known
    const idle = this.#idleShape
    const work = this.#work!
    const answer = leastConstantCapacity(
      idle === undefined || node === 0
        ? work
        : { ...work, idleAgents: idle.map((share) => share * node * idleStep) },
    )
    if (!answer.possible) throw new RangeError('deadlines that fall due while nobody can be there')
    const hours = answer.agents * this.#openIntervals
    this.#hours[node] = hours
    return hours
  }

  #sharesAt(node: number): readonly number[] {
    const known = this.#shares.get(node)
    if (known !== undefined) return known
    const work = this.#work!
    const agents = this.#hoursAt(0) / this.#openIntervals
    const ratio = Math.min(node * ratioStep, this.#mostRatio())
    const contacts = work.contacts.map((share) => share * ratio)
    const { inTime } = deferredShares(
      { ...work, contacts },
      contacts.map(() => agents),
    )
    const shares = inTime.map((share) => Math.min(1, share))
    this.#shares.set(node, shares)
    return shares
  }
}

/** Deadlines that may be promised at most. */
export const mostDeadlines = 3

const idleStep = 0.25
/** Idle time of ten times the work helps no more than that. */
const mostIdleNodes = 40
const ratioStep = 0.05
