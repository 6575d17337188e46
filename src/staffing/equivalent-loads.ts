import type { Quadrature } from '../kernel/gamma-quadrature.js'
import { bracketedRoot } from '../queueing/bracketed-root.js'
import { type ServiceOf, slack } from './agents-for-load.js'
import { intervalServiceInto, type QueueConditions, SERVICE, serviceFigures } from './interval-service.js'
import { type StaffingTargets, secondsPerHalfHour, type WeekPlanSpecification } from './week-plan.js'
import { type HalfHourToReached, reachedSlack, weekToReached, withinReach } from './week-to-reached.js'

/** Steps of the logarithmic grids of workload, handle time and patience at which a week is followed. */
const workloadStep = 1
const handleTimeStep = 0.32
const patienceStep = 1.6

/** By half hour in which contacts come, in their order: the load of a steady queue over that of the half hour's contacts. */
export interface EquivalentShares {
  /** Of the queue that asks for as many agents. */
  readonly staffed: Float64Array
  /** Of the queue that, with the same agents, is as far from breaking the promise. */
  readonly served: Float64Array
}

/**
 * For thousands of weeks staffed to what they reach: half hours as steady queues of another load. Early in the day, while
 * the desk fills, it is below that of the contacts, after a peak above. Agents come in whole numbers and what they reach in
 * steps, but the share of the one load in the other hardly changes with the size of the desk: so weeks are followed at few
 * workloads, handle times and patiences, and the shares are interpolated.
 */
export class EquivalentLoads {
  readonly #specification: WeekPlanSpecification
  readonly #known = new Map<string, EquivalentShares>()

  constructor(specification: WeekPlanSpecification) {
    const conditions = { ...specification.conditions, busyness: alike }
    this.#specification = { ...specification, conditions }
  }

  /** At a workload in Erlang half hours, above 0. */
  sharesAt(workload: number, handleTimeSeconds: number, patienceSeconds: number): EquivalentShares {
    const halfHours = this.#specification.shape.profile.filter((share) => share > 0).length
    const staffed = new Float64Array(halfHours)
    const served = new Float64Array(halfHours)
    for (const [workloadNode, ofWorkload] of nodesAround(workload, workloadStep))
      for (const [handleNode, ofHandle] of nodesAround(handleTimeSeconds, handleTimeStep))
        for (const [patienceNode, ofPatience] of nodesAround(patienceSeconds, patienceStep)) {
          const weight = ofWorkload * ofHandle * ofPatience
          const node = this.#node(workloadNode, handleNode, patienceNode)
          for (let at = 0; at < halfHours; at++) {
            staffed[at]! += weight * node.staffed[at]!
            served[at]! += weight * node.served[at]!
          }
        }
    return { staffed, served }
  }

  #node(workloadNode: number, handleNode: number, patienceNode: number): EquivalentShares {
    const key = `${workloadNode} ${handleNode} ${patienceNode}`
    let shares = this.#known.get(key)
    if (shares === undefined) {
      shares = equivalentShares(this.#specification, Math.exp(workloadNode * workloadStep), {
        handleTimeSeconds: Math.exp(handleNode * handleTimeStep),
        patienceSeconds: Math.exp(patienceNode * patienceStep),
      })
      this.#known.set(key, shares)
    }
    return shares
  }
}

/** The nodes around a value with their weights; endless patience is a node of its own. */
function nodesAround(value: number, step: number): [number, number][] {
  if (value === Number.POSITIVE_INFINITY) return [[value, 1]]
  const position = Math.log(value) / step
  const node = Math.floor(position)
  const upper = position - node
  // A node itself, but for rounding, needs no other.
  if (upper < 1e-9) return [[node, 1]]
  return [
    [node, 1 - upper],
    [node + 1, upper],
  ]
}

function equivalentShares(
  { shape: { profile }, targets, conditions: stated }: WeekPlanSpecification,
  workload: number,
  { handleTimeSeconds, patienceSeconds }: Pick<QueueConditions, 'handleTimeSeconds' | 'patienceSeconds'>,
): EquivalentShares {
  const conditions = { ...stated, handleTimeSeconds, patienceSeconds }
  const calls = { loads: profile.map((share) => workload * share), conditions }
  const week = weekToReached(calls, targets)
  const staffed: number[] = []
  const served: number[] = []
  for (const [slot, load] of calls.loads.entries()) {
    if (load <= 0) continue
    const { same, enough } = equivalentLoads(load, week[slot]!, targets, conditions)
    staffed.push(enough / load)
    served.push(same / load)
  }
  return { staffed: Float64Array.from(staffed), served: Float64Array.from(served) }
}

function equivalentLoads(
  load: number,
  { agents, reached: found, withOneFewer }: HalfHourToReached,
  targets: StaffingTargets,
  conditions: QueueConditions,
): { readonly same: number; readonly enough: number } {
  const service: ServiceOf = (out, count, offered) => intervalServiceInto(out, 0, count, offered, conditions)
  const steady = (count: number, offered: number) => slack(service, withinReach(targets), count, offered)
  const reached = found!
  const { minimumAgents, mostUseful = Number.POSITIVE_INFINITY } = targets
  if (withOneFewer === undefined || agents <= minimumAgents || agents >= mostUseful) {
    // Where fewer would do, or more be of no use, the promise tells little of the load: the agents' work does.
    const busy = reached.busySeconds / secondsPerHalfHour
    const same = rootAround(load, (offered) => {
      service(figures, agents, offered)
      return offered * (1 - figures[SERVICE.abandoned]!) - busy
    })
    return { same, enough: same }
  }
  const kept = reachedSlack(reached, agents, targets, conditions)
  const missed = -reachedSlack(withOneFewer, agents - 1, targets, conditions)
  return {
    same: rootAround(load, (offered) => kept - steady(agents, offered)),
    // One agent for one half hour changes less than one who is always there: how much of the last one is needed is compared.
    enough: rootAround(
      load,
      (offered) => -kept * steady(agents - 1, offered) - missed * steady(agents, offered),
    ),
  }
}

/** Where a function that rises with the load is 0: within the loads that a half hour can stand for. */
function rootAround(load: number, rising: (offered: number) => number): number {
  const [least, most] = [leastShare * load, mostShare * load]
  if (rising(least) >= 0) return least
  return rising(most) <= 0 ? most : bracketedRoot(rising, least, most)
}

const leastShare = 0.01
const mostShare = 5
const figures = new Float64Array(serviceFigures)

/** Days as busy as expected: the share hardly depends on how much they differ. */
const alike: Quadrature = { nodes: Float64Array.of(1), weights: Float64Array.of(1) }
