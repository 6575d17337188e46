import { largestLoadOf, type ServiceOf } from './agents-for-load.js'
import { intervalServiceInto, type QueueConditions, SERVICE, serviceFigures } from './interval-service.js'
import { type DayShare, distinctDayShares, type WeekPlan, type WeekPlanSpecification } from './week-plan.js'

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
      hours +=
        this.#weights[index]! *
        ((1 - upper) * plane.monthHoursAt(month, floor) + upper * plane.monthHoursAt(month, floor + 1))
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

  monthServiceInto(out: Float64Array, month: number, staffedFor: number, realised: number): void {
    out.fill(0, 0, serviceFigures)
    if (realised <= 0 || staffedFor <= 0) {
      out[SERVICE.inTime] = realised <= 0 ? 1 : 0
      out[SERVICE.counted] = 1
      return
    }
    const staffed = Math.log(staffedFor) / workloadStep
    const staffedFloor = Math.floor(staffed)
    const staffedUpper = staffed - staffedFloor
    const ratio = Math.log(realised / staffedFor) / ratioStep
    const ratioFloor = Math.floor(ratio)
    const ratioUpper = ratio - ratioFloor
    for (let index = 0; index < this.#around.length; index++) {
      const plane = this.#around[index]!
      const weight = this.#weights[index]!
      plane.addMonthService(
        out,
        weight * (1 - staffedUpper) * (1 - ratioUpper),
        month,
        staffedFloor,
        ratioFloor,
      )
      plane.addMonthService(
        out,
        weight * (1 - staffedUpper) * ratioUpper,
        month,
        staffedFloor,
        ratioFloor + 1,
      )
      plane.addMonthService(
        out,
        weight * staffedUpper * (1 - ratioUpper),
        month,
        staffedFloor + 1,
        ratioFloor,
      )
      plane.addMonthService(out, weight * staffedUpper * ratioUpper, month, staffedFloor + 1, ratioFloor + 1)
    }
  }

  #plane(handleNode: number, patienceNode: number | undefined): ConditionPlane {
    const key = `${handleNode}/${patienceNode ?? ''}`
    let plane = this.#planes.get(key)
    if (plane === undefined) {
      const conditions = {
        ...this.#specification.conditions,
        handleTimeSeconds: Math.exp(handleNode * handleTimeStep),
        patienceSeconds:
          patienceNode === undefined ? Number.POSITIVE_INFINITY : Math.exp(patienceNode * patienceStep),
      }
      plane = new ConditionPlane(this.#specification, this.#dayShares, conditions)
      this.#planes.set(key, plane)
    }
    return plane
  }
}

/** Grid steps: logarithms, except for the load grid, whose step is in units of the square root of agents. */
const handleTimeStep = 0.08
const patienceStep = 0.2
const workloadStep = 0.01
const ratioStep = 0.02
const loadStep = 0.03
/** Ratios of realised to staffed workload kept in one row: e^(±128 · 0.02), a factor of 12 either way. */
const ratioNodes = 256
/** Figures of one weekday: its share of contacts, then that share times each figure of SERVICE. */
const weekdayFigures = 1 + serviceFigures

/** Everything at one node of handle time and patience. */
class ConditionPlane {
  readonly #specification: WeekPlanSpecification
  readonly #dayShares: readonly DayShare[]
  readonly #conditions: QueueConditions
  readonly #service = new IntervalTable((out, at, agents, load) =>
    intervalServiceInto(out, at, agents, load, this.#conditions),
  )
  /** Largest load of 0, 1, 2 … agents, extended as needed. */
  readonly #largestLoads: number[] = [0]
  readonly #weekdayHours = new Map<number, Float64Array>()
  readonly #positions = new Map<number, number>()
  /** By workload and ratio node: seven weekdays × figures. */
  readonly #weekdayService = new Map<number, Float64Array>()
  /** By month, then workload node: for each ratio node the figures per contact; `counted` 0 marks a node not yet computed. */
  readonly #monthService: readonly Map<number, Float64Array>[]
  readonly #monthHours: readonly Map<number, number>[]

  constructor(
    specification: WeekPlanSpecification,
    dayShares: readonly DayShare[],
    conditions: QueueConditions,
  ) {
    this.#specification = specification
    this.#dayShares = dayShares
    this.#conditions = conditions
    this.#monthService = specification.shape.monthDays.map(() => new Map())
    this.#monthHours = specification.shape.monthDays.map(() => new Map())
  }

  monthHoursAt(month: number, node: number): number {
    const known = this.#monthHours[month]!.get(node)
    if (known !== undefined) return known
    const weekday = this.#hoursByWeekday(node)
    const days = this.#specification.shape.monthDays[month]!
    let hours = 0
    for (let day = 0; day < 7; day++) hours += weekday[day]! * days[day]!
    this.#monthHours[month]!.set(node, hours)
    return hours
  }

  positionsAt(node: number): number {
    this.#hoursByWeekday(node)
    return this.#positions.get(node)!
  }

  addMonthService(out: Float64Array, weight: number, month: number, node: number, ratioNode: number): void {
    if (weight === 0) return
    const shifted = Math.min(ratioNodes - 1, Math.max(0, ratioNode + ratioNodes / 2))
    const rows = this.#monthService[month]!
    let row = rows.get(node)
    if (row === undefined) {
      row = new Float64Array(ratioNodes * serviceFigures)
      rows.set(node, row)
    }
    const at = shifted * serviceFigures
    if (row[at + SERVICE.counted] === 0) this.#computeMonthService(row, at, month, node, shifted)
    for (let figure = 0; figure < serviceFigures; figure++) out[figure]! += weight * row[at + figure]!
  }

  #computeMonthService(row: Float64Array, at: number, month: number, node: number, shifted: number): void {
    const days = this.#specification.shape.monthDays[month]!
    const byWeekday = this.#serviceByWeekday(node, shifted)
    let contacts = 0
    for (let day = 0; day < 7; day++) contacts += days[day]! * byWeekday[day * weekdayFigures]!
    for (let figure = 0; figure < serviceFigures; figure++) {
      let sum = 0
      for (let day = 0; day < 7; day++) sum += days[day]! * byWeekday[day * weekdayFigures + 1 + figure]!
      row[at + figure] = contacts === 0 ? (figure <= SERVICE.counted ? 1 : 0) : sum / contacts
    }
  }

  #serviceByWeekday(node: number, shifted: number): Float64Array {
    const key = node * ratioNodes + shifted
    const known = this.#weekdayService.get(key)
    if (known !== undefined) return known
    const sums = new Float64Array(7 * weekdayFigures)
    const staffedFor = Math.exp(node * workloadStep)
    const realised = staffedFor * Math.exp((shifted - ratioNodes / 2) * ratioStep)
    for (const { weekday, share, halfHours } of this.#dayShares) {
      const weight = share * halfHours
      const at = weekday * weekdayFigures
      this.#service.lookUp(lookedUp, this.#agentsFor(staffedFor * share), realised * share)
      sums[at]! += weight
      for (let figure = 0; figure < serviceFigures; figure++)
        sums[at + 1 + figure]! += weight * lookedUp[figure]!
    }
    this.#weekdayService.set(key, sums)
    return sums
  }

  #hoursByWeekday(node: number): Float64Array {
    const known = this.#weekdayHours.get(node)
    if (known !== undefined) return known
    const hours = new Float64Array(7)
    const workload = Math.exp(node * workloadStep)
    let most = 0
    for (const { weekday, share, halfHours } of this.#dayShares) {
      const agents = this.#agentsFor(workload * share)
      hours[weekday]! += agents * halfHours * 0.5
      most = Math.max(most, agents)
    }
    this.#positions.set(node, most)
    this.#weekdayHours.set(node, hours)
    return hours
  }

  /** Least agents for a load, by bisection among the largest loads of each number of agents. */
  #agentsFor(load: number): number {
    if (load <= 0) return 0
    const loads = this.#largestLoads
    while (loads[loads.length - 1]! < load)
      loads.push(largestLoadOf(this.#serviceOf, this.#specification.targets, loads.length))
    let low = 0
    let high = loads.length - 1
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (loads[middle]! >= load) high = middle
      else low = middle
    }
    return high
  }

  readonly #serviceOf: ServiceOf = (out, agents, load) => this.#service.lookUp(out, agents, load)
}

/** Service of n agents over a grid of loads with step 0.03 √n, linear between nodes, each node computed once. */
class IntervalTable {
  readonly #compute: (out: Float64Array, at: number, agents: number, load: number) => void
  readonly #rows: (Float64Array | undefined)[] = []
  readonly #known: (Uint8Array | undefined)[] = []

  constructor(compute: (out: Float64Array, at: number, agents: number, load: number) => void) {
    this.#compute = compute
  }

  lookUp(out: Float64Array, agents: number, load: number): void {
    const step = loadStep * Math.sqrt(Math.max(agents, 1))
    const position = load / step
    const floor = Math.floor(position)
    const nodes = nodesFor(agents)
    if (floor + 1 >= nodes) {
      this.#compute(out, 0, agents, load)
      return
    }
    this.#rows[agents] ??= new Float64Array(nodes * serviceFigures)
    this.#known[agents] ??= new Uint8Array(nodes)
    const row = this.#rows[agents]
    const known = this.#known[agents]
    if (known[floor] === 0) this.#fill(row, known, agents, floor, step)
    if (known[floor + 1] === 0) this.#fill(row, known, agents, floor + 1, step)
    const upper = position - floor
    const at = floor * serviceFigures
    for (let figure = 0; figure < serviceFigures; figure++) {
      const low = row[at + figure]!
      out[figure] = low + upper * (row[at + serviceFigures + figure]! - low)
    }
  }

  #fill(row: Float64Array, known: Uint8Array, agents: number, node: number, step: number): void {
    this.#compute(row, node * serviceFigures, agents, node * step)
    known[node] = 1
  }
}

/** Loads up to four times the agents and forty more: beyond, the formula itself answers. */
function nodesFor(agents: number): number {
  return Math.ceil((4 * agents + 40) / (loadStep * Math.sqrt(Math.max(agents, 1)))) + 1
}

const lookedUp = new Float64Array(serviceFigures)
