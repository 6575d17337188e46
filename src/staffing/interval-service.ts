import type { Quadrature } from '../kernel/gamma-quadrature.js'
import { callBackQueue } from '../queueing/call-back.js'
import { erlangAInto } from '../queueing/erlang-a.js'
import { erlangCInto } from '../queueing/erlang-c.js'
import { finiteLineInto } from '../queueing/finite-line.js'
import { finitePopulationQueue } from '../queueing/finite-population.js'
import { generalPatienceQueue } from '../queueing/general-patience.js'
import {
  MEASURE,
  measureCount,
  type QueueMeasures,
  type ServiceLevelDefinition,
} from '../queueing/measures.js'
import { type PatienceShape, patienceAround } from '../queueing/patience.js'
import { type ChatTerms, chatInto } from './chat-half-hour.js'

/** Positions of the four figures an interval's service is kept in; each is per contact offered. */
export const SERVICE = {
  /** Contacts that count as served in time. */
  inTime: 0,
  /** Contacts the definition counts at all. */
  counted: 1,
  /** Those turned away because all lines are taken included. */
  abandoned: 2,
  /** Seconds waited by answered contacts; 0 where no abandonment bounds the wait in overload. */
  answeredWaitSeconds: 3,
} as const
export const serviceFigures = 4

/** What makes a queue another than Erlang’s. */
export interface QueueKind {
  /** How patience varies where it is not exponential about its mean. */
  readonly patienceShape?: PatienceShape
  /** Share of callers who hang up at once when they have to wait, below 1; 0 where it is not said. */
  readonly balkingShare?: number
  /** Callers who fit in, those being served included: who finds all lines taken is turned away, and lost like those who hang up. */
  readonly lines?: number
  /**
   * So many callers and no more, of whom none calls while he waits or talks; who hangs up may call again like any other. The
   * load is what they would bring if none of them waited.
   */
  readonly callers?: number
}

/** What a queue promises and how its customers behave; everything that service depends on beside load and agents. */
export interface QueueConditions extends QueueKind {
  readonly handleTimeSeconds: number
  /** Infinity where customers never hang up (Erlang C). */
  readonly patienceSeconds: number
  readonly withinSeconds: number
  readonly definition: ServiceLevelDefinition
  /** Several contacts at a time: chats an agent holds at most, and how much longer each gets for every other one. */
  readonly chat?: ChatTerms
  /**
   * A call-back offered to callers who expect to wait longer than this, and the share of them who take it. Where
   * `offeredFromWaiting` is given it is offered to those who find so many waiting, whatever they expect.
   */
  readonly callBack?: {
    readonly offeredAfterSeconds: number
    readonly acceptance: number
    readonly offeredFromWaiting?: number
  }
  /** Day-level busyness with mean 1; a single point 1 where days do not differ. */
  readonly busyness: Quadrature
}

/**
 * Long-run service of `agents` at a mean `offeredLoad` (Erlang) whose days are busier or quieter by a factor B
 * of mean 1: each figure is E[B x(load B)], so that a share formed from two of them is a ratio of expectations
 * over contacts, not over days. Written into `out` at `at`.
 *
 * @returns of those abandoned the share turned away, where lines are limited
 */
export function intervalServiceInto(
  out: Float64Array,
  at: number,
  agents: number,
  offeredLoad: number,
  conditions: QueueConditions,
): number | undefined {
  out.fill(0, at, at + serviceFigures)
  if (conditions.callBack !== undefined) {
    addCallBackService(out, at, agents, offeredLoad, conditions)
    return undefined
  }
  const { handleTimeSeconds, patienceSeconds, withinSeconds, definition, busyness, lines } = conditions
  const patient = patienceSeconds === Number.POSITIVE_INFINITY
  let turnedAway: number | undefined
  for (let point = 0; point < busyness.nodes.length; point++) {
    const busy = busyness.nodes[point]!
    const contacts = busyness.weights[point]! * busy
    const load = offeredLoad * busy
    if (agents === 0) {
      measures.fill(0)
      measures[MEASURE.probabilityOfAbandonment] = patient && lines === undefined ? 0 : 1
    } else if (conditions.chat !== undefined) {
      chatInto(measures, agents, load, { ...conditions, ...conditions.chat })
    } else if (lines !== undefined) {
      turnedAway = (turnedAway ?? 0) + contacts * limitedLineInto(agents, load, lines, conditions)
    } else if (conditions.callers !== undefined) {
      limitedCallersInto(agents, load, conditions.callers, conditions)
    } else if (!patient && hasSpread(conditions)) {
      generalPatienceInto(agents, load, conditions)
    } else if (patient) {
      erlangCInto(measures, agents, load, withinSeconds / handleTimeSeconds)
    } else {
      erlangAInto(
        measures,
        agents,
        load,
        withinSeconds / handleTimeSeconds,
        handleTimeSeconds / patienceSeconds,
      )
    }
    const abandoned = measures[MEASURE.probabilityOfAbandonment]!
    const servedInTime = measures[MEASURE.servedOverOffered]!
    const waitedInTime = measures[MEASURE.waitWithinThreshold]!
    out[at + SERVICE.inTime]! +=
      contacts * (definition === 'waitWithinThreshold' ? waitedInTime : servedInTime)
    out[at + SERVICE.counted]! += contacts * countedShare(definition, abandoned, waitedInTime - servedInTime)
    out[at + SERVICE.abandoned]! += contacts * abandoned
    const waited = measures[MEASURE.averageSpeedOfAnswer]! * handleTimeSeconds * (1 - abandoned)
    out[at + SERVICE.answeredWaitSeconds]! += Number.isFinite(waited) ? contacts * waited : 0
  }
  return turnedAway
}

/** Whether the line grows without end unless agents exceed the load. */
export function mustBeStable({ patienceSeconds, lines, callers }: QueueConditions): boolean {
  return patienceSeconds === Number.POSITIVE_INFINITY && lines === undefined && callers === undefined
}

function hasSpread({ patienceShape, balkingShare }: QueueKind): boolean {
  return patienceShape !== undefined || balkingShare !== undefined
}

/** As the Erlang formulas write into `measures`. */
function generalPatienceInto(
  agents: number,
  load: number,
  { handleTimeSeconds, patienceSeconds, patienceShape, balkingShare, withinSeconds }: QueueConditions,
): void {
  takeMeasures(
    generalPatienceQueue({
      agents,
      arrivalRate: load / handleTimeSeconds,
      serviceRate: 1 / handleTimeSeconds,
      patience: patienceAround(patienceSeconds, patienceShape, balkingShare),
      targetWaitSeconds: withinSeconds,
    }),
    handleTimeSeconds,
  )
}

/**
 * As the Erlang formulas write into `measures`, those turned away among the abandoned; agents between two whole numbers
 * as much of each.
 *
 * @returns the share turned away
 */
function limitedLineInto(agents: number, load: number, lines: number, conditions: QueueConditions): number {
  const { handleTimeSeconds, patienceSeconds, withinSeconds } = conditions
  const whole = Math.floor(agents)
  const above = agents - whole
  measures.fill(0)
  for (const [count, share] of [
    [whole, 1 - above],
    [whole + 1, above],
  ] as const) {
    if (share === 0) continue
    if (count === 0) ofWhole.fill(0)
    else
      finiteLineInto(
        ofWhole,
        Math.min(count, lines),
        lines,
        load,
        withinSeconds / handleTimeSeconds,
        handleTimeSeconds / patienceSeconds,
      )
    if (count === 0) ofWhole[MEASURE.probabilityOfBlocking] = 1
    for (let figure = 0; figure < measureCount; figure++) measures[figure]! += share * ofWhole[figure]!
  }
  const turnedAway = measures[MEASURE.probabilityOfBlocking]!
  measures[MEASURE.probabilityOfAbandonment]! += turnedAway
  return turnedAway
}

/**
 * As the Erlang formulas write into `measures`; agents between two whole numbers as much of each. Each caller calls at the
 * rate that brings the load while nobody waits: load ÷ (callers − load) calls in a mean handle time.
 */
function limitedCallersInto(
  agents: number,
  load: number,
  callers: number,
  { handleTimeSeconds, patienceSeconds, withinSeconds }: QueueConditions,
): void {
  const whole = Math.floor(agents)
  const above = agents - whole
  const endless = patienceSeconds === Number.POSITIVE_INFINITY
  measures.fill(0)
  for (const [count, share] of [
    [whole, 1 - above],
    [whole + 1, above],
  ] as const) {
    // With an agent for each of them nobody waits; callers who never do anything else than call are not served in time.
    const attended = count >= callers
    if (count === 0 && !endless) measures[MEASURE.probabilityOfAbandonment]! += share
    if (share === 0 || count === 0 || (endless && !attended && load >= callers)) continue
    const {
      serviceLevels: { servedOverOffered, waitWithinThreshold },
      averageSpeedOfAnswer,
      probabilityOfAbandonment,
    } = attended
      ? nobodyWaits
      : finitePopulationQueue({
          sources: callers,
          agents: count,
          callRatePerSource:
            (load < callers ? Math.min(1e9, Math.max(1e-9, load / (callers - load))) : 1e9) /
            handleTimeSeconds,
          serviceRate: 1 / handleTimeSeconds,
          targetWaitSeconds: withinSeconds,
          ...(!endless && { abandonmentRate: 1 / patienceSeconds }),
        })
    measures[MEASURE.probabilityOfAbandonment]! += share * probabilityOfAbandonment
    measures[MEASURE.servedOverOffered]! += share * servedOverOffered
    measures[MEASURE.waitWithinThreshold]! += share * waitWithinThreshold
    measures[MEASURE.averageSpeedOfAnswer]! += (share * averageSpeedOfAnswer) / handleTimeSeconds
  }
}

const nobodyWaits = {
  serviceLevels: { servedOverOffered: 1, waitWithinThreshold: 1 },
  averageSpeedOfAnswer: 0,
  probabilityOfAbandonment: 0,
}

/** Positions of what `callBacksInto` writes; each is per contact offered. */
export const CALL_BACKS = {
  /** Callers who take a call-back. */
  accepted: 0,
  /** Seconds they wait for it, of those who get it. */
  waitSeconds: 1,
  /** Call-backs that the agents do not get round to. */
  notMade: 2,
} as const

/** Nobody waits for a call-back longer than a peak lasts: the formula, for a queue that stays as it is, would say so near full load. */
const longestCallBackWaitSeconds = 4 * 3600

/** What becomes of call-backs, in the same figures' places as service; as `intervalServiceInto`. */
export function callBacksInto(
  out: Float64Array,
  at: number,
  agents: number,
  offeredLoad: number,
  conditions: QueueConditions,
): undefined {
  out.fill(0, at, at + serviceFigures)
  const { busyness } = conditions
  for (let point = 0; point < busyness.nodes.length; point++) {
    const busy = busyness.nodes[point]!
    const contacts = busyness.weights[point]! * busy
    const { accepted, made, waitSeconds } = withCallBack(agents, offeredLoad * busy, conditions)
    out[at + CALL_BACKS.accepted]! += contacts * accepted
    out[at + CALL_BACKS.waitSeconds]! += contacts * accepted * made * waitSeconds
    out[at + CALL_BACKS.notMade]! += contacts * accepted * (1 - made)
  }
}

/**
 * Service where a call-back is offered: of those who stay on the line, in shares of all contacts. Call-backs are neither
 * early nor late; one that the agents do not get round to is a contact lost.
 */
function addCallBackService(
  out: Float64Array,
  at: number,
  agents: number,
  offeredLoad: number,
  conditions: QueueConditions,
): void {
  const { definition, busyness } = conditions
  for (let point = 0; point < busyness.nodes.length; point++) {
    const busy = busyness.nodes[point]!
    const contacts = busyness.weights[point]! * busy
    const { accepted, made, onLine } = withCallBack(agents, offeredLoad * busy, conditions)
    const staying = contacts * (1 - accepted)
    const { abandoned, servedInTime, waitedInTime, answeredAfterSeconds } = onLine
    out[at + SERVICE.inTime]! +=
      staying * (definition === 'waitWithinThreshold' ? waitedInTime : servedInTime)
    out[at + SERVICE.counted]! += staying * countedShare(definition, abandoned, waitedInTime - servedInTime)
    out[at + SERVICE.abandoned]! += staying * abandoned + contacts * accepted * (1 - made)
    out[at + SERVICE.answeredWaitSeconds]! += staying * (1 - abandoned) * answeredAfterSeconds
  }
}

/** Of all callers those who take a call-back, of these the ones who get it; and what the others meet, in shares of them. */
interface CallBackHalfHour {
  readonly accepted: number
  readonly made: number
  readonly waitSeconds: number
  readonly onLine: {
    readonly abandoned: number
    readonly servedInTime: number
    readonly waitedInTime: number
    readonly answeredAfterSeconds: number
  }
}

function withCallBack(agents: number, load: number, conditions: QueueConditions): CallBackHalfHour {
  const { handleTimeSeconds, patienceSeconds, withinSeconds, callBack } = conditions
  const endless = patienceSeconds === Number.POSITIVE_INFINITY
  if (agents === 0)
    return { ...nobodyAnswers, onLine: { ...nobodyAnswers.onLine, abandoned: endless ? 0 : 1 } }
  const { offeredAfterSeconds, offeredFromWaiting, acceptance } = callBack!
  const answer = callBackQueue({
    agents,
    arrivalRate: load / handleTimeSeconds,
    handleTimeSeconds,
    offeredBeyondSeconds:
      offeredFromWaiting === undefined
        ? offeredAfterSeconds
        : ((offeredFromWaiting + 0.5) * handleTimeSeconds) / agents,
    acceptance,
    targetWaitSeconds: withinSeconds,
    ...(!endless && { patienceSeconds }),
  })
  const shown = answer.stable ? answer : answer.overload
  if (shown === undefined) return nobodyAnswers
  const { serviceLevels, probabilityOfAbandonment, averageSpeedOfAnswer } = shown.measures
  return {
    accepted: shown.callBackShare,
    made: answer.stable ? 1 : (answer.overload?.madeShare ?? 0),
    waitSeconds: answer.stable
      ? Math.min(answer.averageCallBackWait, longestCallBackWaitSeconds)
      : longestCallBackWaitSeconds,
    onLine: {
      abandoned: probabilityOfAbandonment,
      servedInTime: serviceLevels.servedOverOffered,
      waitedInTime: serviceLevels.waitWithinThreshold,
      answeredAfterSeconds: averageSpeedOfAnswer,
    },
  }
}

const nobodyAnswers: CallBackHalfHour = {
  accepted: 0,
  made: 1,
  waitSeconds: 0,
  onLine: { abandoned: 0, servedInTime: 0, waitedInTime: 0, answeredAfterSeconds: 0 },
}

/** Puts what service is formed from into `measures`. */
function takeMeasures(
  { probabilityOfAbandonment, averageSpeedOfAnswer, serviceLevels }: QueueMeasures,
  handleTimeSeconds: number,
): void {
  measures[MEASURE.probabilityOfAbandonment] = probabilityOfAbandonment
  measures[MEASURE.servedOverOffered] = serviceLevels.servedOverOffered
  measures[MEASURE.waitWithinThreshold] = serviceLevels.waitWithinThreshold
  measures[MEASURE.averageSpeedOfAnswer] = averageSpeedOfAnswer / handleTimeSeconds
}

/** The denominator of a service-level definition, per contact offered. */
function countedShare(
  definition: ServiceLevelDefinition,
  abandoned: number,
  abandonedInTime: number,
): number {
  switch (definition) {
    case 'servedOverOffered':
    case 'waitWithinThreshold':
      return 1
    case 'servedOverServed':
      return 1 - abandoned
    case 'excludingShortAbandons':
      return 1 - abandonedInTime
  }
}

const measures = new Float64Array(measureCount)
const ofWhole = new Float64Array(measureCount)
