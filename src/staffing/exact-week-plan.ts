import type { ReachedService } from '../queueing/reached-service.js'
import { leastAgentsForLoad, type ServiceOf } from './agents-for-load.js'
import { agentsOnAverage } from './average-week.js'
import { ComputedHalfHours } from './computed-half-hours.js'
import { HalfHourCounts } from './half-hour-counts.js'
import {
  callBacksInto,
  intervalServiceInto,
  mustBeStable,
  type QueueConditions,
  SERVICE,
  serviceFigures,
} from './interval-service.js'
import { MonthByMonthPlan } from './month-by-month-plan.js'
import { settledWorkload } from './settled-workload.js'
import { isStepped, largestLoadCounted, SteppedWeek } from './stepped-week.js'
import {
  type DayShare,
  dayShares,
  halfHoursPerDay,
  secondsPerHalfHour,
  type WeekPlanSpecification,
} from './week-plan.js'
import {
  type CallsOfWeek,
  reachedFigures,
  reachedWith,
  servedTogether,
  weekToReached,
} from './week-to-reached.js'
import type { QueueWorkload } from './workload.js'

/** One half hour of a week as staffed. */
export interface HalfHour {
  /** Erlang. */
  readonly load: number
  readonly agents: number
  readonly serviceLevel: number
}

/**
 * Evaluates every half hour of the week by the Erlang formulas at each call: the reference against which the
 * tabulated plan is checked, and what is used where few draws make a table needless.
 */
export class ExactWeekPlan extends MonthByMonthPlan {
  readonly #specification: WeekPlanSpecification
  readonly #dayShares: readonly DayShare[]
  readonly #counts: HalfHourCounts
  readonly #stepped: SteppedWeek
  #conditions: QueueConditions
  readonly #service: ServiceOf = (out, agents, load) =>
    intervalServiceInto(out, 0, agents, load, this.#conditions)
  /** What is told of a half hour: its service, as a rule. */
  readonly #told: ServiceOf
  readonly #figures = new Float64Array(serviceFigures)
  /** Service already worked out under these conditions: a study without uncertainty asks the same in every draw. */
  readonly #answered = new Map<string, Float64Array>()
  readonly #staffed = new Map<number, Int32Array>()
  /** What weeks staffed to what they reach do reach at the workload they are staffed for. */
  readonly #reached = new Map<number, ReachedService>()
  /** Agents by day share for the last workload asked: planning and meeting ask for the same one in turn. */
  #staffedFor = Number.NaN
  #agents: Int32Array

  constructor(specification: WeekPlanSpecification) {
    super()
    this.#specification = specification
    this.#told =
      specification.tells === 'call-backs'
        ? (out, agents, load) => callBacksInto(out, 0, agents, load, this.#conditions)
        : this.#service
    const { profile } = specification.shape
    this.#dayShares = dayShares(profile, specification.targets)
    this.#agents = new Int32Array(this.#dayShares.length)
    const { monthDays } = specification.shape
    this.#counts = new HalfHourCounts(this.#dayShares, monthDays)
    this.#stepped = new SteppedWeek(this.#counts, new ComputedHalfHours(specification))
    this.#conditions = { ...specification.conditions, handleTimeSeconds: 1, patienceSeconds: 1 }
  }

  setConditions(handleTimeSeconds: number, patienceSeconds: number): void {
    this.#stepped.setConditions(handleTimeSeconds, patienceSeconds)
    const { conditions } = this.#specification
    const before = this.#conditions
    if (before.handleTimeSeconds === handleTimeSeconds && before.patienceSeconds === patienceSeconds) return
    this.#conditions = { ...conditions, handleTimeSeconds, patienceSeconds }
    this.#staffedFor = Number.NaN
    this.#answered.clear()
    this.#staffed.clear()
    this.#reached.clear()
  }

  monthHours(month: number, workload: number): number {
    if (workload > 0 && this.#isFollowed(workload)) return this.#stepped.monthHours(month, workload)
    this.#staffFor(workload)
    const days = this.#specification.shape.monthDays[month]!
    let hours = 0
    this.#dayShares.forEach(({ weekday, halfHours }, index) => {
      hours += this.#agents[index]! * halfHours * 0.5 * days[weekday]!
    })
    return hours
  }

  positions(workload: number): number {
    if (workload > 0 && this.#isFollowed(workload)) return this.#stepped.positions(workload)
    this.#staffFor(workload)
    return this.#agents.reduce((most, agents) => Math.max(most, agents), 0)
  }

  weekServiceInto(out: Float64Array, staffedFor: number, realised: number): void {
    const question = `${staffedFor} ${realised}`
    const known = this.#answered.get(question)
    if (known !== undefined) {
      out.set(known)
      return
    }
    this.#staffFor(staffedFor)
    if (this.#isToReached) this.#reachedInto(out, realised)
    else this.#steadyInto(out, realised)
    this.#answered.set(question, out.slice(0, serviceFigures))
  }

  #steadyInto(out: Float64Array, realised: number): void {
    out.fill(0, 0, serviceFigures)
    this.#dayShares.forEach(({ share, halfHours }, index) => {
      this.#told(this.#figures, this.#agents[index]!, realised * share)
      for (let figure = 0; figure < serviceFigures; figure++)
        out[figure]! += share * halfHours * this.#figures[figure]!
    })
  }

  /** Contacts of the week together, each half hour with the line that those before leave. */
  #reachedInto(out: Float64Array, realised: number): void {
    const known = realised === this.#staffedFor ? this.#reached.get(realised) : undefined
    const reached = known ?? servedTogether(reachedWith(this.#callsAt(realised), this.#agentsOfWeek()))
    reachedFigures(out, reached, this.#conditions)
  }

  settleRequired(out: Float64Array, work: QueueWorkload, multiplier: number, start: number): number {
    if (this.#isFollowed((multiplier * work.workSeconds(0)) / secondsPerHalfHour))
      return this.#stepped.settleRequired(out, work, multiplier, start)
    const abandonmentAt = (workload: number) => {
      this.weekServiceInto(out, workload, workload)
      return out[SERVICE.abandoned]!
    }
    return settledWorkload(abandonmentAt, work, multiplier, start, this.#settledWithin)
  }

  settleWith(
    out: Float64Array,
    work: QueueWorkload,
    multiplier: number,
    staffedFor: number,
    start: number,
  ): number {
    if (staffedFor > 0 && this.#isFollowed(staffedFor))
      return this.#stepped.settleWith(out, work, multiplier, staffedFor, start)
    const abandonmentAt = (workload: number) => {
      this.weekServiceInto(out, staffedFor, workload)
      return out[SERVICE.abandoned]!
    }
    return settledWorkload(abandonmentAt, work, multiplier, start, this.#settledWithin)
  }

  takenShare(): number {
    return 1
  }

  /** Load, agents and service of each of the week's 336 half hours at `workload`. */
  halfHours(workload: number): readonly HalfHour[] {
    const { profile } = this.#specification.shape
    if (this.#isToReached) this.#staffFor(workload)
    const inSlots = this.#isToReached
      ? this.#agentsOfWeek()
      : this.#agentsFor(
          profile.map((share) => workload * share),
          profile.map((_, slot) => Math.floor(slot / halfHoursPerDay)),
        )
    return Array.from(profile, (share, slot) => {
      const load = workload * share
      const agents = inSlots[slot]!
      if (agents === 0) return { load, agents, serviceLevel: 1 }
      this.#service(this.#figures, agents, load)
      return { load, agents, serviceLevel: this.#figures[SERVICE.inTime]! / this.#figures[SERVICE.counted]! }
    })
  }

  /** Whether the steps of the staff are followed one by one: in a week of few different half hours. */
  #isFollowed(workload: number): boolean {
    const { targets } = this.#specification
    return isStepped(this.#counts, targets) && workload * this.#counts.largestShare <= largestLoadCounted
  }

  #staffFor(workload: number): void {
    if (workload === this.#staffedFor) return
    let agents = this.#staffed.get(workload)
    if (agents === undefined) {
      agents = this.#isToReached
        ? this.#agentsToReached(workload)
        : this.#agentsFor(
            Float64Array.from(this.#dayShares, ({ share }) => workload * share),
            Float64Array.from(this.#dayShares, ({ weekday }) => weekday),
          )
      this.#staffed.set(workload, agents)
    }
    this.#agents = agents
    this.#staffedFor = workload
  }

  get #isToReached(): boolean {
    return this.#specification.targets.staffTo === 'reached'
  }

  /** Each turn follows a week staffed anew: one contact in a thousand, of whom a part calls again, decides no agent. */
  get #settledWithin(): number | undefined {
    return this.#isToReached ? 1e-3 : undefined
  }

  #callsAt(workload: number): CallsOfWeek {
    const { profile } = this.#specification.shape
    return { loads: profile.map((share) => workload * share), conditions: this.#conditions }
  }

  /** Of the half hours in which contacts come. */
  #agentsToReached(workload: number): Int32Array {
    const { shape, targets } = this.#specification
    const inWeek = weekToReached(this.#callsAt(workload), targets)
    this.#reached.set(workload, servedTogether(inWeek.map(({ reached }) => reached)))
    return Int32Array.from(
      inWeek.filter((_, slot) => shape.profile[slot]! > 0),
      ({ agents }) => agents,
    )
  }

  /** The agents of the workload asked last, half hour by half hour. */
  #agentsOfWeek(): Int32Array {
    let open = 0
    return Int32Array.from(this.#specification.shape.profile, (share) =>
      share > 0 ? this.#agents[open++]! : 0,
    )
  }

  /** The least agents of half hours of these loads and weekdays. */
  #agentsFor(loads: Float64Array, weekdays: Float64Array): Int32Array {
    const { targets } = this.#specification
    if (targets.averageOver !== undefined) {
      const halfHours = { loads, weekdays, mustBeStable: mustBeStable(this.#conditions) }
      return agentsOnAverage(halfHours, this.#service, targets)
    }
    return Int32Array.from(loads, (load) =>
      leastAgentsForLoad(this.#service, targets, load, Math.ceil(load / targets.maxOccupancy)),
    )
  }
}
