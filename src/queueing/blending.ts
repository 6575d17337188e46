import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { delayLineInto } from './delay-line.js'
import { type KeysOf, requireKnownKeys } from './known-keys.js'
import { requireNotNegative, requirePositive, requireWhole } from './legal-range.js'
import { MEASURE, measureCount, measuresInWords, type QueueMeasures } from './measures.js'
import { isStable } from './stability.js'
import { type TwoClassTeam, twoClassStates, type Work } from './two-class-chain.js'
import { twoClassSpeedOfAnswer, twoClassWaits } from './two-class-wait.js'

export interface BlendingInput {
  /** Whole, 1 to 1e6. */
  readonly agents: number
  /** Agents kept free for calls that come in: outbound calls are made while more are idle. Whole, 0 to `agents`. */
  readonly reserve: number
  /** Inbound contacts per second. */
  readonly arrivalRate: number
  readonly handleTimeSeconds: number
  /** Of outbound attempts; that of inbound contacts when left out. */
  readonly outboundHandleTimeSeconds?: number
  /** Mean, of inbound callers; left out when nobody hangs up. */
  readonly patienceSeconds?: number
  /** Default 20 s. */
  readonly targetWaitSeconds?: number
  /** Spent on the states of teams whose calls in and out differ in length; without it, each may take what one may. */
  readonly work?: Work
}

export type BlendingAnswer =
  | { readonly stable: false }
  | {
      readonly stable: true
      /** Of inbound contacts; the occupancy is by both. */
      readonly measures: QueueMeasures
      /** Outbound attempts completed in an hour. */
      readonly outboundPerHour: number
    }

/**
 * Calls in and out by the same agents: an agent makes an outbound call whenever more than the reserve are idle, from a
 * list without end, and is not called off it. So never fewer than agents - reserve are busy. Exact.
 *
 * Where both kinds take equally long, the number busy is that of the queue with inbound contacts alone, above that
 * threshold. Else the chain of (inbound, outbound) calls is solved: `twoClassStates`.
 *
 * Source: the threshold policy of Bhulai & Koole (2003), IEEE Transactions on Automatic Control 48(8).
 *
 * @throws OutOfRangeError also above 10,000 agents where the two kinds differ in length, and where too many states matter
 */
export const blendedQueue = (input: BlendingInput): BlendingAnswer => {
  requireKnownKeys(input, knownKeys)
  const { agents, reserve, arrivalRate, handleTimeSeconds, targetWaitSeconds = 20 } = input
  const { outboundHandleTimeSeconds = handleTimeSeconds, patienceSeconds = Number.POSITIVE_INFINITY } = input
  requireWhole('agents', agents, 1)
  requireWhole('reserve', reserve)
  if (agents > 1e6) throw new OutOfRangeError('agents', agents, 'agents <= 1e6')
  if (reserve > agents) throw new OutOfRangeError('reserve', reserve, 'reserve <= agents')
  requireNotNegative('arrivalRate', arrivalRate)
  requirePositive('handleTimeSeconds', handleTimeSeconds)
  requirePositive('outboundHandleTimeSeconds', outboundHandleTimeSeconds)
  requireNotNegative('targetWaitSeconds', targetWaitSeconds)
  if (!(patienceSeconds > 0))
    throw new OutOfRangeError('patienceSeconds', patienceSeconds, 'patienceSeconds > 0')
  const offeredLoad = arrivalRate * handleTimeSeconds
  const figures = new Float64Array(measureCount)
  if (arrivalRate === 0) {
    figures.fill(1, MEASURE.servedOverOffered, MEASURE.waitWithinThreshold + 1)
    figures[MEASURE.occupancy] = (agents - reserve) / agents
    return answerOf(figures, 0, handleTimeSeconds, (agents - reserve) / outboundHandleTimeSeconds)
  }
  if (!(patienceSeconds < Number.POSITIVE_INFINITY) && !isStable(agents, offeredLoad))
    return { stable: false }
  if (outboundHandleTimeSeconds !== handleTimeSeconds && reserve < agents) {
    if (agents > mostAgentsOfTwoClasses)
      throw new OutOfRangeError('blendedAgents', agents, `agents <= ${mostAgentsOfTwoClasses}`)
    return twoClasses(figures, { ...input, outboundHandleTimeSeconds, patienceSeconds, targetWaitSeconds })
  }
  const idle = idleStates(agents, reserve, offeredLoad)
  delayLineInto(
    figures,
    agents,
    offeredLoad,
    targetWaitSeconds / handleTimeSeconds,
    handleTimeSeconds / patienceSeconds,
    idle.weight,
  )
  const busy = agents - (1 - figures[MEASURE.probabilityOfWait]!) * idle.mean
  const served = arrivalRate * (1 - figures[MEASURE.probabilityOfAbandonment]!)
  figures[MEASURE.occupancy] = busy / agents
  const outboundRate = reserve === agents ? 0 : Math.max(0, busy / handleTimeSeconds - served)
  return answerOf(figures, offeredLoad, handleTimeSeconds, outboundRate)
}

const knownKeys: KeysOf<BlendingInput> = {
  agents: true,
  reserve: true,
  arrivalRate: true,
  handleTimeSeconds: true,
  outboundHandleTimeSeconds: true,
  patienceSeconds: true,
  targetWaitSeconds: true,
  work: true,
}

const answerOf = (
  figures: Float64Array,
  offeredLoad: number,
  handleTimeSeconds: number,
  outboundRate: number,
): BlendingAnswer => ({
  stable: true,
  measures: measuresInWords(figures, offeredLoad, handleTimeSeconds),
  outboundPerHour: outboundRate * 3600,
})

/** Beyond, the states of the chain are too many to be solved while somebody waits. */
const mostAgentsOfTwoClasses = 10_000

const twoClasses = (
  figures: Float64Array,
  input: Required<Omit<BlendingInput, 'work'>> & Pick<BlendingInput, 'work'>,
): BlendingAnswer => {
  const { agents, reserve, arrivalRate, handleTimeSeconds, outboundHandleTimeSeconds } = input
  const team: TwoClassTeam = {
    agents,
    reserve,
    arrivalRate,
    inboundRate: 1 / handleTimeSeconds,
    outboundRate: 1 / outboundHandleTimeSeconds,
    abandonmentRate: 1 / input.patienceSeconds,
  }
  const states = twoClassStates(team, input.work)
  const within = twoClassWaits(team, states, input.targetWaitSeconds, input.work)
  const abandoned = (states.waiting * team.abandonmentRate) / arrivalRate
  const inTime = 1 - states.allBusy + within.served
  const wait = states.waiting / arrivalRate
  figures[MEASURE.probabilityOfWait] = states.allBusy
  figures[MEASURE.probabilityOfAbandonment] = abandoned
  figures[MEASURE.averageWait] = wait / handleTimeSeconds
  figures[MEASURE.averageSpeedOfAnswer] =
    (abandoned > 0 ? twoClassSpeedOfAnswer(team, states) : wait) / handleTimeSeconds
  figures[MEASURE.servedOverOffered] = inTime
  figures[MEASURE.servedOverServed] = inTime / (1 - abandoned)
  figures[MEASURE.excludingShortAbandons] = inTime / (1 - within.abandoned)
  figures[MEASURE.waitWithinThreshold] = inTime + within.abandoned
  figures[MEASURE.occupancy] = 1 - states.idle / agents
  figures[MEASURE.queueLength] = states.waiting
  const outboundRate = states.outbound * team.outboundRate
  return answerOf(figures, arrivalRate * handleTimeSeconds, handleTimeSeconds, outboundRate)
}

/** The states with somebody idle, relative to "all busy, nobody waits", and the mean number idle in them. */
const idleStates = (agents: number, reserve: number, load: number): { weight: number; mean: number } => {
  const likeliest = Math.min(agents, Math.max(agents - reserve, Math.floor(load)))
  let weight = 0
  let idle = 0
  let allBusy = 1
  for (let busy = likeliest; busy < agents; busy += 1) {
    weight += allBusy
    idle += allBusy * (agents - busy)
    allBusy *= load / (busy + 1)
  }
  let term = 1
  for (let busy = likeliest; busy > agents - reserve && term > 1e-20; busy -= 1) {
    term *= busy / load
    weight += term
    idle += term * (agents - busy + 1)
  }
  return { weight: weight / allBusy, mean: weight > 0 ? idle / weight : 0 }
}
