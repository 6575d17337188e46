import { leastAgentsForLoad, type ServiceOf } from './agents-for-load.js'
import {
  callBacksInto,
  intervalServiceInto,
  type QueueConditions,
  SERVICE,
  serviceFigures,
} from './interval-service.js'
import { type DayShare, distinctDayShares, type WeekPlan, type WeekPlanSpecification } from './week-plan.js'

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
export class ExactWeekPlan implements WeekPlan {
  readonly #specification: WeekPlanSpecification
  readonly #dayShares: readonly DayShare[]
  #conditions: QueueConditions
  readonly #service: ServiceOf = (out, agents, load) =>
    intervalServiceInto(out, 0, agents, load, this.#conditions)
  /** What is told of a half hour: its service, as a rule. */
  readonly #told: ServiceOf
  readonly #figures = new Float64Array(serviceFigures)
  /** Service already worked out under these conditions: a study without uncertainty asks the same in every draw. */
  readonly #answered = new Map<string, Float64Array>()
  readonly #staffed = new Map<number, Int32Array>()
  /** Agents by day share for the last workload asked: planning and meeting ask for the same one in turn. */
  #staffedFor = Number.NaN
  #agents: Int32Array

  constructor(specification: WeekPlanSpecification) {
    this.#specification = specification
    this.#told =
      specification.tells === 'call-backs'
        ? (out, agents, load) => callBacksInto(out, 0, agents, load, this.#conditions)
        : this.#service
    this.#dayShares = distinctDayShares(specification.shape.profile)
    this.#agents = new Int32Array(this.#dayShares.length)
    this.#conditions = { ...specification.conditions, handleTimeSeconds: 1, patienceSeconds: 1 }
  }

  setConditions(handleTimeSeconds: number, patienceSeconds: number): void {
    const { conditions } = this.#specification
    const before = this.#conditions
    if (before.handleTimeSeconds === handleTimeSeconds && before.patienceSeconds === patienceSeconds) return
    this.#conditions = { ...conditions, handleTimeSeconds, patienceSeconds }
    this.#staffedFor = Number.NaN
    this.#answered.clear()
    this.#staffed.clear()
  }

  monthHours(month: number, workload: number): number {
    this.#staffFor(workload)
    const days = this.#specification.shape.monthDays[month]!
    let hours = 0
    this.#dayShares.forEach(({ weekday, halfHours }, index) => {
      hours += this.#agents[index]! * halfHours * 0.5 * days[weekday]!
    })
    return hours
  }

  positions(workload: number): number {
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
    out.fill(0, 0, serviceFigures)
    this.#dayShares.forEach(({ share, halfHours }, index) => {
      this.#told(this.#figures, this.#agents[index]!, realised * share)
      for (let figure = 0; figure < serviceFigures; figure++)
        out[figure]! += share * halfHours * this.#figures[figure]!
    })
    this.#answered.set(question, out.slice(0, serviceFigures))
  }

  takenShare(): number {
    return 1
  }

  /** Load, agents and service of each of the week's 336 half hours at `workload`. */
  halfHours(workload: number): readonly HalfHour[] {
    const { shape, targets } = this.#specification
    return Array.from(shape.profile, (share) => {
      const load = workload * share
      const agents = leastAgentsForLoad(this.#service, targets, load, Math.ceil(load / targets.maxOccupancy))
      if (agents === 0) return { load, agents, serviceLevel: 1 }
      this.#service(this.#figures, agents, load)
      return { load, agents, serviceLevel: this.#figures[SERVICE.inTime]! / this.#figures[SERVICE.counted]! }
    })
  }

  /** Service level of each of the week's half hours at `workload` with so many agents; between whole numbers, between their levels. */
  serviceLevels(workload: number, agents: readonly number[]): number[] {
    return Array.from(this.#specification.shape.profile, (share, slot) => {
      const load = workload * share
      if (load === 0) return 1
      const whole = Math.floor(agents[slot]!)
      const part = agents[slot]! - whole
      const low = this.#levelWith(whole, load)
      return part === 0 ? low : low + part * (this.#levelWith(whole + 1, load) - low)
    })
  }

  #levelWith(agents: number, load: number): number {
    this.#service(this.#figures, agents, load)
    const counted = this.#figures[SERVICE.counted]!
    return counted > 0 ? this.#figures[SERVICE.inTime]! / counted : 0
  }

  #staffFor(workload: number): void {
    if (workload === this.#staffedFor) return
    const { targets } = this.#specification
    let agents = this.#staffed.get(workload)
    if (agents === undefined) {
      agents = Int32Array.from(this.#dayShares, ({ share }) => {
        const load = workload * share
        return leastAgentsForLoad(this.#service, targets, load, Math.ceil(load / targets.maxOccupancy))
      })
      this.#staffed.set(workload, agents)
    }
    this.#agents = agents
    this.#staffedFor = workload
  }
}
