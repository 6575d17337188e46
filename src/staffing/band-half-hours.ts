import { leastAgentsForLoad } from './agents-for-load.js'
import { type Band, levelOf, loadInBand } from './band.js'
import { intervalServiceInto } from './interval-service.js'
import type { HalfHourFigures } from './stepped-week.js'
import type { WeekPlanSpecification } from './week-plan.js'

/**
 * Half hours of which one leg takes the contacts up to a level and another those above it, as one of the legs is staffed
 * for them and serves them: loads are those of the half hour, of which it takes its part.
 */
export class BandHalfHours implements HalfHourFigures {
  readonly #specification: WeekPlanSpecification
  readonly #band: Band
  /** Of half hours taken whole. */
  readonly #whole: HalfHourFigures
  #handleTimeSeconds = 1
  #patienceSeconds = 1
  #level = 0
  /** Of the leg below, where the level is reached; `NaN` where not yet worked out. */
  #agentsAtLevel = Number.NaN

  constructor(specification: WeekPlanSpecification, band: Band, whole: HalfHourFigures) {
    this.#specification = specification
    this.#band = band
    this.#whole = whole
  }

  setConditions(handleTimeSeconds: number, patienceSeconds: number): void {
    this.#whole.setConditions(handleTimeSeconds, patienceSeconds)
    this.#handleTimeSeconds = handleTimeSeconds
    this.#patienceSeconds = patienceSeconds
    this.#level = levelOf(this.#band, handleTimeSeconds)
    this.#agentsAtLevel = Number.NaN
  }

  largestLoad(agents: number): number {
    const taken = this.#whole.largestLoad(agents)
    if (this.#band.side === 'above') return this.#level + taken
    if (taken < nearLevel * this.#level) return taken
    if (Number.isNaN(this.#agentsAtLevel)) this.#agentsAtLevel = this.#leastAtLevel(agents)
    return agents < this.#agentsAtLevel ? Math.min(taken, this.#level) : Number.POSITIVE_INFINITY
  }

  addService(out: Float64Array, weight: number, agents: number, load: number): void {
    this.#whole.addService(out, weight, agents, this.taken(load))
  }

  abandonment(agents: number, load: number): number {
    return this.#whole.abandonment(agents, this.taken(load))
  }

  taken(load: number): number {
    return loadInBand(this.#band, this.#handleTimeSeconds, load)
  }

  /**
   * By the formulas, for a level may be just what so many agents carry: by tables, which are a few parts in ten thousand off,
   * it would be one agent more as often as not.
   */
  #leastAtLevel(guess: number): number {
    const { conditions, targets } = this.#specification
    const handleTimeSeconds = this.#handleTimeSeconds
    const ofDraw = { ...conditions, handleTimeSeconds, patienceSeconds: this.#patienceSeconds }
    return leastAgentsForLoad(
      (out, agents, load) => intervalServiceInto(out, 0, agents, load, ofDraw),
      targets,
      this.#level,
      guess,
    )
  }
}

/** Part of the level from which tables may be wrong about who carries it. */
const nearLevel = 0.99
