import { erlangA } from './erlang-a.js'
import { gaussLegendre } from './gauss-legendre.js'
import { requireAgents, requireNotNegative, requireOfferedLoad, requirePositive } from './legal-range.js'
import type { QueueMeasures } from './measures.js'
import { type Patience, type PatienceLaw, patienceLaw } from './patience.js'
import { reciprocalBlocking } from './reciprocal-blocking.js'

export interface GeneralPatienceInput {
  /** Real, 0 to 1e9. */
  readonly agents: number
  readonly arrivalRate: number
  readonly serviceRate: number
  readonly patience: Patience
  /** Default 20 s. */
  readonly targetWaitSeconds?: number
}

/**
 * The queue M/M/n+G: exponential service, any patience distribution G.
 *
 * The virtual wait has density proportional to exp(h(x)), h(x) = load meanUpTo(x) - agents x (times in mean handle
 * times); every measure is an integral against it. h is concave, so the integrand has one hump: the integrals are
 * taken by Gauss-Legendre panels over the range within e^-45 of its top, cut at the jumps of the patience
 * distribution and at the threshold, and halved until two rounds agree. Exponential patience is Erlang A, and taken
 * from there.
 *
 * In overload the exponent is a difference of numbers as large as agents x patience (in handle times), so that about as
 * many digits of 16 are lost.
 *
 * Source: Baccelli & Hebuterne (1981); Zeltyn & Mandelbaum (2005), Queueing Systems 51.
 *
 * @throws OutOfRangeError
 */
export const generalPatienceQueue = (input: GeneralPatienceInput): QueueMeasures => {
  const { agents, arrivalRate, serviceRate, patience, targetWaitSeconds = 20 } = input
  requirePositive('agents', agents)
  if (patience.kind === 'exponential') {
    requirePositive('meanSeconds', patience.meanSeconds)
    return erlangA({
      agents,
      arrivalRate,
      serviceRate,
      abandonmentRate: 1 / patience.meanSeconds,
      targetWaitSeconds,
    })
  }
  requireAgents(agents)
  requireNotNegative('arrivalRate', arrivalRate)
  requirePositive('serviceRate', serviceRate)
  requireNotNegative('targetWaitSeconds', targetWaitSeconds)
  const offeredLoad = arrivalRate / serviceRate
  requireOfferedLoad(offeredLoad)
  const law = patienceLaw(patience, 1 / serviceRate)
  if (offeredLoad === 0) return nobodyCalls
  const target = targetWaitSeconds * serviceRate
  const integrals = waitIntegrals(law, agents, offeredLoad, target)
  const idle = Math.exp(-integrals.top) * (reciprocalBlocking(agents, offeredLoad) - 1)
  const density = agents / (idle + agents * integrals.all)
  const probabilityOfAbandonment = density * integrals.abandoned
  const served = 1 - probabilityOfAbandonment
  const inTime = Math.max(0, served - density * integrals.servedLate)
  const waitingLate = density * law.staying(target) * integrals.late
  const withinThreshold = Math.max(inTime, 1 - waitingLate)
  const averageWait = density * integrals.wait
  return {
    offeredLoad,
    probabilityOfWait: density * integrals.all,
    probabilityOfAbandonment,
    averageWait: averageWait / serviceRate,
    averageSpeedOfAnswer: served > 0 ? (density * integrals.servedWait) / served / serviceRate : 0,
    serviceLevels: {
      servedOverOffered: inTime,
      servedOverServed: served > 0 ? Math.min(1, inTime / served) : 0,
      excludingShortAbandons: Math.min(1, inTime / (1 - (withinThreshold - inTime))),
      waitWithinThreshold: withinThreshold,
    },
    occupancy: Math.min(1, (offeredLoad * served) / agents),
    queueLength: offeredLoad * averageWait,
    probabilityOfBlocking: 0,
  }
}

const nobodyCalls: QueueMeasures = {
  offeredLoad: 0,
  probabilityOfWait: 0,
  probabilityOfAbandonment: 0,
  averageWait: 0,
  averageSpeedOfAnswer: 0,
  serviceLevels: {
    servedOverOffered: 1,
    servedOverServed: 1,
    excludingShortAbandons: 1,
    waitWithinThreshold: 1,
  },
  occupancy: 0,
  queueLength: 0,
  probabilityOfBlocking: 0,
}

/** Integrals of e^(h - top) times: 1, hung up, mean wait so far, x staying; and, beyond the threshold, staying and 1. */
interface WaitIntegrals {
  readonly top: number
  readonly all: number
  readonly abandoned: number
  readonly wait: number
  readonly servedWait: number
  readonly servedLate: number
  readonly late: number
}

const rule = gaussLegendre(20)

const waitIntegrals = (
  law: PatienceLaw,
  agents: number,
  offeredLoad: number,
  target: number,
): WaitIntegrals => {
  const exponent = (x: number): number => offeredLoad * law.meanUpTo(x) - agents * x
  const peak = whereFalls((x) => offeredLoad * law.staying(x) - agents, 0, 1 / agents)
  const top = exponent(peak)
  const end = whereFalls((x) => exponent(x) - top + DEPTH, peak, 1 / agents)
  const start =
    exponent(0) - top > -DEPTH ? 0 : peak - whereFalls((back) => exponent(peak - back) - top + DEPTH, 0, peak)
  const panel = (from: number, to: number): Float64Array => {
    const sums = new Float64Array(5)
    const half = (to - from) / 2
    for (let i = 0; i < rule.nodes.length; i += 1) {
      const x = from + half * (1 + rule.nodes[i]!)
      const density = half * rule.weights[i]! * Math.exp(exponent(x) - top)
      const staying = law.staying(x)
      sums[0]! += density
      sums[1]! += density * (1 - staying)
      sums[2]! += density * law.meanUpTo(x)
      sums[3]! += density * x * staying
      sums[4]! += density * staying
    }
    return sums
  }
  const cuts = [start, peak, end, target, ...law.jumps]
    .filter((x) => x >= start && x <= end)
    .sort((one, other) => one - other)
  const pieces = cuts
    .slice(1)
    .map((to, i) => ({ from: cuts[i]!, to }))
    .filter(({ from, to }) => to > from)
    .map(({ from, to }) => ({ from, to, sums: panel(from, to) }))
  const rough = new Float64Array(5)
  for (const { sums } of pieces) for (let k = 0; k < 5; k += 1) rough[k]! += sums[k]!
  // the exponent is a difference of two terms as large as `agents end`, which rounds in the last place
  const resolution = 1e-14 + Number.EPSILON * agents * end
  const enough = rough.map((value) => resolution * Math.max(value, 0.1 * rough[0]!))
  const refined = (from: number, to: number, whole: Float64Array, rounds: number): Float64Array => {
    const middle = (from + to) / 2
    const left = panel(from, middle)
    const right = panel(middle, to)
    const both = left.map((value, i) => value + right[i]!)
    const settled = both.every((value, i) => Math.abs(value - whole[i]!) <= enough[i]!)
    if (settled || rounds === 0) return both
    const first = refined(from, middle, left, rounds - 1)
    const second = refined(middle, to, right, rounds - 1)
    return first.map((value, i) => value + second[i]!)
  }
  const total = new Float64Array(5)
  let servedLate = 0
  let late = 0
  for (const { from, to, sums } of pieces) {
    const settled = refined(from, to, sums, ROUNDS)
    for (let k = 0; k < 5; k += 1) total[k]! += settled[k]!
    if (from >= target) {
      late += settled[0]!
      servedLate += settled[4]!
    }
  }
  return {
    top,
    all: total[0]!,
    abandoned: total[1]!,
    wait: total[2]!,
    servedWait: total[3]!,
    servedLate,
    late,
  }
}

/** Below e^-45 of its top the integrand no longer counts. */
const DEPTH = 45

/** At most 2^12 panels; smooth patience needs four. */
const ROUNDS = 12

/** Where a decreasing function falls below 0 from `from` on; `step` is a first guess of how far that is. */
const whereFalls = (f: (x: number) => number, from: number, step: number): number => {
  if (f(from) <= 0) return from
  let low = from
  let reach = step
  while (f(from + reach) > 0) {
    low = from + reach
    reach *= 2
  }
  let high = from + reach
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (f(middle) > 0) low = middle
    else high = middle
  }
  return high
}
