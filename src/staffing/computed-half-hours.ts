import { largestLoadOf, type ServiceOf } from './agents-for-load.js'
import { callBacksInto, intervalServiceInto, SERVICE, serviceFigures } from './interval-service.js'
import type { HalfHourFigures } from './stepped-week.js'
import type { WeekPlanSpecification } from './week-plan.js'

/** Figures of single half hours by the formulas, each worked out once: a study without uncertainty asks the same in every draw. */
export class ComputedHalfHours implements HalfHourFigures {
  readonly #specification: WeekPlanSpecification
  #handleTimeSeconds = Number.NaN
  #patienceSeconds = Number.NaN
  #service: ServiceOf = () => undefined
  /** What is told of a half hour: its service, as a rule. */
  #told: ServiceOf = () => undefined
  #largestLoads: number[] = []
  /** By agents and load. */
  #answered: Map<number, Float64Array>[] = []

  constructor(specification: WeekPlanSpecification) {
    this.#specification = specification
  }

  setConditions(handleTimeSeconds: number, patienceSeconds: number): void {
    if (handleTimeSeconds === this.#handleTimeSeconds && patienceSeconds === this.#patienceSeconds) return
    this.#handleTimeSeconds = handleTimeSeconds
    this.#patienceSeconds = patienceSeconds
    const conditions = { ...this.#specification.conditions, handleTimeSeconds, patienceSeconds }
    this.#service = (out, agents, load) => intervalServiceInto(out, 0, agents, load, conditions)
    this.#told =
      this.#specification.tells === 'call-backs'
        ? (out, agents, load) => callBacksInto(out, 0, agents, load, conditions)
        : this.#service
    this.#largestLoads = []
    this.#answered = []
  }

  largestLoad(agents: number): number {
    this.#largestLoads[agents] ??= largestLoadOf(this.#service, this.#specification.targets, agents)
    return this.#largestLoads[agents]
  }

  addService(out: Float64Array, weight: number, agents: number, load: number): void {
    const figures = this.#figures(agents, load)
    for (let figure = 0; figure < serviceFigures; figure++) out[figure]! += weight * figures[figure]!
  }

  abandonment(agents: number, load: number): number {
    return this.#figures(agents, load)[SERVICE.abandoned]!
  }

  #figures(agents: number, load: number): Float64Array {
    this.#answered[agents] ??= new Map()
    const answered = this.#answered[agents]
    const known = answered.get(load)
    if (known !== undefined) return known
    const figures = new Float64Array(serviceFigures)
    this.#told(figures, agents, load)
    answered.set(load, figures)
    return figures
  }
}
