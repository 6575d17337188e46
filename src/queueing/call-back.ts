import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { erlangB } from './erlang-b.js'
import { LONGEST_WAITING_ROOM, lateShares } from './finite-line.js'
import { type KeysOf, requireKnownKeys } from './known-keys.js'
import { requireNotNegative, requirePositive, requireShare, requireWhole } from './legal-range.js'
import type { QueueMeasures } from './measures.js'
import { roundDown } from './round-down.js'
import { isStable } from './stability.js'

export interface CallBackInput {
  /** Whole, 1 to 1e6. */
  readonly agents: number
  /** Calls per second. */
  readonly arrivalRate: number
  /** Of calls and call-backs alike. */
  readonly handleTimeSeconds: number
  /** Mean; left out when nobody hangs up. */
  readonly patienceSeconds?: number
  /** A call-back is offered to callers whose expected wait is longer than this. */
  readonly offeredBeyondSeconds: number
  /** Share of those offered one who take it, 0 to 1. */
  readonly acceptance: number
  /** The service-level threshold of those who stay on the line; default 20 s. */
  readonly targetWaitSeconds?: number
}

export type CallBackAnswer =
  | {
      readonly stable: false
      /** What goes on while call-backs pile up; absent where the line on the phone grows without end as well. */
      readonly overload?: CallBackOverload
    }
  | {
      readonly stable: true
      /** Of those who stay on the line; the occupancy is that of the agents by calls and call-backs together. */
      readonly measures: QueueMeasures
      /** Share of all callers who are called back. */
      readonly callBackShare: number
      /** Mean from the call to the call-back, seconds; 0 where there are none. */
      readonly averageCallBackWait: number
      /** Mean number of call-backs outstanding. */
      readonly callBacksWaiting: number
    }

/** All agents busy all the time: what callers meet while more call-backs are promised than made. */
export interface CallBackOverload {
  /** Of those who stay on the line. */
  readonly measures: QueueMeasures
  /** Share of all callers who accept a call-back, and share of these that the agents get round to. */
  readonly callBackShare: number
  readonly madeShare: number
}

/**
 * Calls that wait, with a call-back offered above a wait: a caller who finds k waiting expects (k + 1) handle times over
 * the number of agents; beyond the limit a share accepts and leaves the line. Agents call back when nobody waits on the
 * line, first come first served, reach the customer at once and take as long as for a call.
 *
 * Exact for this queue. The line, while all agents are busy, does not depend on how many call-backs are outstanding: it
 * is a birth-and-death chain whose arrivals thin out beyond the limit. How often all are busy follows from the work,
 * none of which is lost but by hanging up. The mean number outstanding follows from the generating function of the
 * two-dimensional chain, by the condition that its second derivative exists.
 *
 * Source: the routing of Armony & Maglaras (2004), Operations Research 52(2), with call-backs served when the line is
 * empty; the derivation is in docs/methods/queueing-call-back.md.
 *
 * @throws OutOfRangeError
 */
export const callBackQueue = (input: CallBackInput): CallBackAnswer => {
  requireKnownKeys(input, knownKeys)
  const { agents, arrivalRate, handleTimeSeconds, acceptance, targetWaitSeconds = 20 } = input
  requireWhole('agents', agents, 1)
  if (agents > 1e6) throw new OutOfRangeError('agents', agents, 'agents <= 1e6')
  requireNotNegative('arrivalRate', arrivalRate)
  requirePositive('handleTimeSeconds', handleTimeSeconds)
  requireNotNegative('offeredBeyondSeconds', input.offeredBeyondSeconds)
  requireShare('acceptance', acceptance)
  requireNotNegative('targetWaitSeconds', targetWaitSeconds)
  const { patienceSeconds = Number.POSITIVE_INFINITY } = input
  if (!(patienceSeconds > 0))
    throw new OutOfRangeError('patienceSeconds', patienceSeconds, 'patienceSeconds > 0')
  const load = arrivalRate * handleTimeSeconds
  const abandonment = handleTimeSeconds / patienceSeconds
  const offersFrom = waitingBeforeOffer(agents, handleTimeSeconds, input.offeredBeyondSeconds)
  const staying = (waiting: number): number => (waiting < offersFrom ? 1 : 1 - acceptance)
  const line = lineWhileBusy(agents, load, abandonment, staying)
  if (line === undefined) return { stable: false }
  const meanLine = line.reduce((sum, share, waiting) => sum + share * waiting, 0)
  const blocking = load > 0 ? erlangB(agents - 1, load) : 0
  const capacity = agents - load + abandonment * meanLine
  const setting = {
    agents,
    load,
    abandonment,
    handleTimeSeconds,
    targetWaitSeconds,
    acceptance,
    staying,
    offersFrom,
  }
  if (!(capacity > 1e-12 * agents)) return { stable: false, overload: overloaded(setting, line, meanLine) }
  const allBusy = (load * blocking) / (capacity + load * blocking)
  return answer(setting, line, allBusy)
}

const knownKeys: KeysOf<CallBackInput> = {
  agents: true,
  arrivalRate: true,
  handleTimeSeconds: true,
  patienceSeconds: true,
  offeredBeyondSeconds: true,
  acceptance: true,
  targetWaitSeconds: true,
}

/** Callers already waiting from whom on the expected wait is longer than the limit. */
export const waitingBeforeOffer = (
  agents: number,
  handleTimeSeconds: number,
  offeredBeyondSeconds: number,
): number => roundDown((offeredBeyondSeconds / handleTimeSeconds) * agents)

/** The line does not depend on the call-backs outstanding: with these without end, agents are never idle. */
const overloaded = (setting: Setting, line: Float64Array, meanLine: number): CallBackOverload => {
  const { agents, load, abandonment } = setting
  const { measures, callBackShare } = onTheLine(setting, line, 1)
  const made = agents - (load * (1 - callBackShare) - abandonment * meanLine)
  const accepted = load * callBackShare
  return {
    measures: { ...measures, occupancy: 1 },
    callBackShare,
    madeShare: accepted > 0 ? Math.min(1, Math.max(0, made / accepted)) : 0,
  }
}

interface Setting {
  readonly agents: number
  readonly load: number
  readonly abandonment: number
  readonly handleTimeSeconds: number
  readonly targetWaitSeconds: number
  readonly acceptance: number
  readonly offersFrom: number
  readonly staying: (waiting: number) => number
}

const answer = (setting: Setting, line: Float64Array, allBusy: number): CallBackAnswer => {
  const { load, handleTimeSeconds } = setting
  const { measures, callBackShare } = onTheLine(setting, line, allBusy)
  // fewer than that are none, and their mean wait could not be told from rounding
  const calledBack = callBackShare > 1e-250
  const callBacksWaiting = calledBack ? outstanding(setting, line, allBusy) : 0
  return {
    stable: true,
    callBackShare,
    callBacksWaiting,
    averageCallBackWait: calledBack ? (callBacksWaiting / (load * callBackShare)) * handleTimeSeconds : 0,
    measures,
  }
}

/** What those meet who stay on the line, all agents being busy for a share `allBusy` of the time. */
const onTheLine = (
  setting: Setting,
  line: Float64Array,
  allBusy: number,
): { measures: QueueMeasures; callBackShare: number } => {
  const { agents, load, abandonment, handleTimeSeconds, targetWaitSeconds, acceptance, staying, offersFrom } =
    setting
  // the chance that a call joins the line behind so many, per call; the last number is out of reach
  const states = new Float64Array(line.length + 1)
  let callBackShare = 0
  let probabilityOfWait = 0
  let servedWait = 0
  let perEvent = 0
  let queueLength = 0
  for (let ahead = 0; ahead < line.length; ahead += 1) {
    const rate = agents + (ahead + 1) * abandonment
    perEvent += 1 / rate
    queueLength += allBusy * line[ahead]! * ahead
    const joins = allBusy * line[ahead]! * staying(ahead)
    states[ahead] = joins
    probabilityOfWait += joins
    servedWait += joins * (agents / rate) * perEvent
    if (ahead >= offersFrom) callBackShare += allBusy * line[ahead]! * acceptance
  }
  const onLine = 1 - callBackShare
  const abandoned = load > 0 ? (abandonment * queueLength) / load : 0
  const served = onLine - abandoned
  const late = lateShares(states, agents, abandonment, targetWaitSeconds / handleTimeSeconds)
  const inTime = Math.max(0, served - late.served)
  const within = Math.max(inTime, onLine - late.waiting)
  const share = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 1)
  return {
    callBackShare,
    measures: {
      offeredLoad: load,
      probabilityOfWait: share(probabilityOfWait, onLine),
      probabilityOfAbandonment: onLine > 0 ? abandoned / onLine : 0,
      averageWait: load * onLine > 0 ? (queueLength / (load * onLine)) * handleTimeSeconds : 0,
      averageSpeedOfAnswer: served > 0 ? (servedWait / served) * handleTimeSeconds : 0,
      serviceLevels: {
        servedOverOffered: share(inTime, onLine),
        servedOverServed: share(inTime, served),
        excludingShortAbandons: share(inTime, onLine - (within - inTime)),
        waitWithinThreshold: share(within, onLine),
      },
      occupancy: (load * (1 - abandoned)) / agents,
      queueLength,
      probabilityOfBlocking: 0,
    },
  }
}

/** Chances of so many waiting, given that all are busy, valid until the next call; undefined where the line grows without end. */
const lineWhileBusy = (
  agents: number,
  load: number,
  abandonment: number,
  staying: (waiting: number) => number,
): Float64Array | undefined => {
  if (abandonment === 0 && !isStable(agents, load)) return undefined
  let terms = lineSpace
  terms[0] = 1
  let count = 1
  let term = 1
  let highest = 1
  for (let waiting = 0; term > 1e-18 * highest; waiting += 1) {
    const growth = (load * staying(waiting)) / (agents + (waiting + 1) * abandonment)
    if (waiting >= LONGEST_WAITING_ROOM) return undefined
    term *= growth
    highest = Math.max(highest, term)
    if (count === terms.length) {
      lineSpace = new Float64Array(2 * count)
      lineSpace.set(terms)
      terms = lineSpace
    }
    terms[count] = term
    count += 1
    if (highest > 1e200) {
      for (let at = 0; at < count; at += 1) terms[at]! /= highest
      term /= highest
      highest = 1
    }
  }
  let total = 0
  for (let at = 0; at < count; at += 1) total += terms[at]!
  for (let at = 0; at < count; at += 1) terms[at]! /= total
  return terms.subarray(0, count)
}

/** Working space of `lineWhileBusy`. */
let lineSpace = new Float64Array(256)

/** Mean number of call-backs outstanding, by recursion over the line: V_k = first_k + perFirst_k V_0. */
const outstanding = (
  { agents, load, abandonment, acceptance, staying, offersFrom }: Setting,
  line: Float64Array,
  allBusy: number,
): number => {
  const accepted = (waiting: number): number =>
    waiting >= offersFrom ? load * acceptance * allBusy * line[waiting]! : 0
  const flow = line.reduce((sum, _, waiting) => sum + accepted(waiting), 0)
  let fixed = 0
  let perFirst = 1
  let sumFixed = 0
  let sumPerFirst = 1
  let offeredFixed = 0
  let offeredPerFirst = offersFrom === 0 ? 1 : 0
  let left = flow
  for (let waiting = 0; waiting + 1 < line.length; waiting += 1) {
    left = Math.max(0, left - accepted(waiting))
    const down = agents + (waiting + 1) * abandonment
    const up = load * staying(waiting)
    fixed = (fixed * up + left) / down
    perFirst = (perFirst * up) / down
    sumFixed += fixed
    sumPerFirst += perFirst
    if (waiting + 1 >= offersFrom) {
      offeredFixed += fixed
      offeredPerFirst += perFirst
    }
  }
  const rate = load * acceptance
  const first = (flow + rate * offeredFixed) / (agents - rate * offeredPerFirst)
  return sumFixed + sumPerFirst * first
}
