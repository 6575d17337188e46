import { erlangA } from './erlang-a.js'
import { type KeysOf, requireKnownKeys } from './known-keys.js'
import { requireAgents, requireNotNegative, requireOfferedLoad, requirePositive } from './legal-range.js'
import type { QueueMeasures } from './measures.js'
import { type Patience, patienceLaw, WAITED, waitedCount } from './patience.js'
import { reciprocalBlocking } from './reciprocal-blocking.js'
import { waitIntegrals } from './wait-integrals.js'

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
 * The virtual wait has density proportional to exp(h(x)), h(x) = (load - agents) x - load D(x), where D(x) is the integral
 * of the share gone (times in mean handle times); every measure is an integral against it. Who hangs up follows from
 * conservation, agents P(wait) + busy while not all are = load served, which needs h alone and no integral over the
 * patience distribution, whatever its shape.
 *
 * Exponential patience is Erlang A, and taken from there.
 *
 * Source: Baccelli & Hebuterne (1981); Zeltyn & Mandelbaum (2005), Queueing Systems 51.
 *
 * @throws OutOfRangeError
 */
export const generalPatienceQueue = (input: GeneralPatienceInput): QueueMeasures => {
  requireKnownKeys(input, knownKeys)
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
  const probabilityOfAbandonment = Math.min(1, density * integrals.gone)
  const served = 1 - probabilityOfAbandonment
  const inTime = Math.max(0, served - density * integrals.servedLate)
  const atTarget = new Float64Array(waitedCount).fill(1)
  if (target > 0) law.waitedInto(atTarget, target)
  // who does not wait at all has gone within any time, none included
  else if (patience.kind === 'balking') atTarget[WAITED.staying] = 1 - patience.balkingShare
  const waitingLate = density * atTarget[WAITED.staying]! * integrals.late
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

const knownKeys: KeysOf<GeneralPatienceInput> = {
  agents: true,
  arrivalRate: true,
  serviceRate: true,
  patience: true,
  targetWaitSeconds: true,
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
