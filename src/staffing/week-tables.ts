import { ConditionPlane } from './condition-plane.js'
import { DeferredPlan, type DeferredPlanTerms } from './deferred-plan.js'
import { EquivalentLoads } from './equivalent-loads.js'
import { HalfHourCounts } from './half-hour-counts.js'
import { HalfHourTables } from './half-hour-tables.js'
import { IntervalNodes } from './interpolated-half-hours.js'
import { type DayShare, dayShares, type WeekPlanSpecification } from './week-plan.js'

/** Steps of the logarithmic grids of handle time and patience that tables stand at. */
interface ConditionSteps {
  readonly handleTime: number
  readonly patience: number
}

/** Staff of Erlang’s queues that promise to serve a share of all contacts in time hardly bends between far nodes. */
const wideSteps: ConditionSteps = { handleTime: 0.2, patience: 0.5 }
/** Of other queues, and of promises that leave out who hangs up or count his wait, it does: by up to 0.6 % between those. */
const narrowSteps: ConditionSteps = { handleTime: 0.08, patience: 0.2 }

function stepsFor({ conditions }: WeekPlanSpecification): ConditionSteps {
  const { definition, patienceShape, balkingShare, lines, callers, chat, callBack } = conditions
  const isOther = [patienceShape, balkingShare, lines, callers, chat, callBack].some(
    (stated) => stated !== undefined,
  )
  return definition === 'servedOverOffered' && !isOther ? wideSteps : narrowSteps
}

/**
 * The tables of a week at every handle time and patience asked for, shared by all options that promise the same: what
 * one option has looked up another need not compute. All grids are fixed in absolute terms, so that a value never
 * depends on who asked before.
 */
export class WeekTables {
  readonly #specification: WeekPlanSpecification
  readonly #dayShares: readonly DayShare[]
  /** Of weeks staffed to what they reach. */
  readonly #equivalents: EquivalentLoads | undefined
  readonly #planes = new Map<number, Map<number, ConditionPlane>>()
  readonly steps: ConditionSteps
  /** The half hours of the months by their share. */
  readonly halfHourCounts: HalfHourCounts
  readonly halfHours: HalfHourTables
  /** Of single half hours of a leg whose shape of the week changes with the volume. */
  readonly intervals: IntervalNodes

  constructor(specification: WeekPlanSpecification) {
    this.#specification = specification
    this.steps = stepsFor(specification)
    const { profile } = specification.shape
    this.#dayShares = dayShares(profile, specification.targets)
    if (specification.targets.staffTo === 'reached') this.#equivalents = new EquivalentLoads(specification)
    this.halfHours = new HalfHourTables(specification)
    this.intervals = new IntervalNodes(specification)
    this.halfHourCounts = new HalfHourCounts(this.#dayShares, specification.shape.monthDays)
  }

  /** @param patienceNode `Infinity` where customers never hang up */
  plane(handleNode: number, patienceNode: number): ConditionPlane {
    let byPatience = this.#planes.get(handleNode)
    if (byPatience === undefined) {
      byPatience = new Map()
      this.#planes.set(handleNode, byPatience)
    }
    let plane = byPatience.get(patienceNode)
    if (plane === undefined) {
      const { targets, conditions, tells } = this.#specification
      const handleTimeSeconds = Math.exp(handleNode * this.steps.handleTime)
      const patienceSeconds = Math.exp(patienceNode * this.steps.patience)
      const equivalents = this.#equivalents
      plane = new ConditionPlane(
        targets,
        this.#dayShares,
        // Built in the same way as those of every plane: service is worked out faster of objects of one kind.
        { handleTimeSeconds, patienceSeconds, ...conditions },
        tells,
        equivalents && ((workload) => equivalents.sharesAt(workload, handleTimeSeconds, patienceSeconds)),
      )
      byPatience.set(patienceNode, plane)
    }
    return plane
  }
}

/** The tables of every week asked for: options with the same customers and the same promise share them. */
export class SharedWeekTables {
  readonly #byWeek = new Map<string, WeekTables>()
  readonly #deferred = new Map<string, DeferredPlan>()

  of(specification: WeekPlanSpecification): WeekTables {
    const { shape, targets, conditions, tells } = specification
    const week = JSON.stringify([Array.from(shape.profile), shape.monthDays, targets, conditions, tells])
    let tables = this.#byWeek.get(week)
    if (tables === undefined) {
      tables = new WeekTables(specification)
      this.#byWeek.set(week, tables)
    }
    return tables
  }

  /** The plan of work that can wait, shared in the same way. */
  deferred(terms: DeferredPlanTerms): DeferredPlan {
    const { profile, idleShape = [], maxOccupancy, promises, clock } = terms
    const key = JSON.stringify([Array.from(profile), Array.from(idleShape), maxOccupancy, promises, clock])
    let plan = this.#deferred.get(key)
    if (plan === undefined) {
      plan = new DeferredPlan(terms)
      this.#deferred.set(key, plan)
    }
    return plan
  }
}
