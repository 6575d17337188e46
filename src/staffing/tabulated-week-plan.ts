import { ConditionPlane, ratioStep, staffedStep, workloadStep } from './condition-plane.js'
import { SERVICE, serviceFigures } from './interval-service.js'
import { type DayShare, distinctDayShares, type WeekPlan, type WeekPlanSpecification } from './week-plan.js'

/** Steps of the logarithmic grids of handle time and patience. */
const handleTimeStep = 0.08
const patienceStep = 0.2

/**
 * The week plan by interpolation, for thousands of draws. Three layers, each filled only where it is asked for:
 * service of n agents over a grid of loads; agents, hours and service of the whole week over a logarithmic grid of
 * workloads; and these at nodes of a logarithmic grid of handle time and patience. All grids are fixed in absolute
 * terms, so that a value never depends on which draws were computed before it or by which worker.
 */
export class TabulatedWeekPlan implements WeekPlan {
  readonly #specification: WeekPlanSpecification
  readonly #dayShares: readonly DayShare[]
  readonly #planes = new Map<string, ConditionPlane>()
  /** The planes around the draw's conditions with their weights, at most four. */
  readonly #around: ConditionPlane[] = []
  readonly #weights: number[] = []

  constructor(specification: WeekPlanSpecification) {
    this.#specification = specification
    this.#dayShares = distinctDayShares(specification.shape.profile)
  }

  setConditions(handleTimeSeconds: number, patienceSeconds: number): void {
    this.#around.length = 0
    this.#weights.length = 0
    const handle = Math.log(handleTimeSeconds) / handleTimeStep
    const patient = patienceSeconds === Number.POSITIVE_INFINITY
    const patience = patient ? 0 : Math.log(patienceSeconds) / patienceStep
    const handleFloor = Math.floor(handle)
    const patienceFloor = Math.floor(patience)
    for (let up = 0; up < 4; up++) {
      const handleNode = handleFloor + (up & 1)
      const patienceNode = patienceFloor + (up >> 1)
      const weight = (1 - Math.abs(handle - handleNode)) * (1 - Math.abs(patience - patienceNode))
      if (weight <= 0) continue
      this.#around.push(this.#plane(handleNode, patient ? undefined : patienceNode))
      this.#weights.push(weight)
    }
  }

  monthHours(month: number, workload: number): number {
    if (workload <= 0) return 0
    const position = Math.log(workload) / workloadStep
    const floor = Math.floor(position)
    const upper = position - floor
    let hours = 0
    for (let index = 0; index < this.#around.length; index++) {
      const plane = this.#around[index]!
      const low = plane.monthHoursAt(floor)[month]!
      hours += this.#weights[index]! * (low + upper * (plane.monthHoursAt(floor + 1)[month]! - low))
    }
    return hours
  }

  /** Of the nearest grid point: seats come in whole numbers, which an interpolated value would round up. */
  positions(workload: number): number {
    if (workload <= 0) return 0
    let nearest = 0
    for (let index = 1; index < this.#weights.length; index++) {
      if (this.#weights[index]! > this.#weights[nearest]!) nearest = index
    }
    return this.#around[nearest]!.positionsAt(Math.round(Math.log(workload) / workloadStep))
  }

  weekServiceInto(out: Float64Array, staffedFor: number, realised: number): void {
    out.fill(0, 0, serviceFigures)
    if (realised <= 0 || staffedFor <= 0) {
      out[SERVICE.inTime] = realised <= 0 ? 1 : 0
      out[SERVICE.counted] = 1
      return
    }
    const staffed = Math.log(staffedFor) / staffedStep
    const node = Math.floor(staffed)
    const upper = staffed - node
    if (staffedFor === realised) {
      // Staff planned for what comes, the commonest question: it stands on the ratio grid.
      for (let index = 0; index < this.#around.length; index++) {
        const plane = this.#around[index]!
        const weight = this.#weights[index]!
        plane.addService(out, weight * (1 - upper), node, 0)
        plane.addService(out, weight * upper, node + 1, 0)
      }
      return
    }
    const ratio = Math.log(realised / staffedFor) / ratioStep
    const ratioNode = Math.floor(ratio)
    const ratioUpper = ratio - ratioNode
    for (let index = 0; index < this.#around.length; index++) {
      const plane = this.#around[index]!
      const weight = this.#weights[index]!
      plane.addService(out, weight * (1 - upper) * (1 - ratioUpper), node, ratioNode)
      plane.addService(out, weight * (1 - upper) * ratioUpper, node, ratioNode + 1)
      plane.addService(out, weight * upper * (1 - ratioUpper), node + 1, ratioNode)
      plane.addService(out, weight * upper * ratioUpper, node + 1, ratioNode + 1)
    }
  }

  #plane(handleNode: number, patienceNode: number | undefined): ConditionPlane {
    const key = `${handleNode}/${patienceNode ?? ''}`
    let plane = this.#planes.get(key)
    if (plane === undefined) {
      plane = new ConditionPlane(
        this.#specification.targets,
        this.#specification.shape.monthDays,
        this.#dayShares,
        {
          ...this.#specification.conditions,
          handleTimeSeconds: Math.exp(handleNode * handleTimeStep),
          patienceSeconds:
            patienceNode === undefined ? Number.POSITIVE_INFINITY : Math.exp(patienceNode * patienceStep),
        },
      )
      this.#planes.set(key, plane)
    }
    return plane
  }
}
