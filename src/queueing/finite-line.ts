import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { type KeysOf, requireKnownKeys } from './known-keys.js'
import { requireNotNegative, requireOfferedLoad, requirePositive, requireWhole } from './legal-range.js'
import { MEASURE, measureCount, measuresInWords, type QueueMeasures } from './measures.js'
import { reciprocalBlocking } from './reciprocal-blocking.js'

/** The longest waiting room computed state by state. */
export const LONGEST_WAITING_ROOM = 1e6

export interface FiniteLineInput {
  /** Whole, 1 to 1e9. */
  readonly agents: number
  /** Contacts that fit in, those being served included: from `agents` to `agents` + 1e6. */
  readonly lines: number
  readonly arrivalRate: number
  readonly serviceRate: number
  /** Hang-ups per second of one waiting contact; default 0 (nobody hangs up). */
  readonly abandonmentRate?: number
  /** Default 20 s. */
  readonly targetWaitSeconds?: number
}

/**
 * Measures of a queue with a limited number of lines. Shares are per contact offered, those turned away included:
 * they count as offered, as not served and as not answered within the threshold.
 */
export interface FiniteLineMeasures extends QueueMeasures {
  /** Share of time in which nobody is in the system. */
  readonly probabilityOfEmpty: number
  readonly numberInSystem: number
  /** Seconds from entry to completion or hang-up, of the contacts let in. */
  readonly averageTimeInSystem: number
}

/**
 * The queue with `lines` places in all (M/M/n/K), in which waiting callers may also hang up (M/M/n/K+M).
 *
 * `averageWait` and `averageTimeInSystem` are means over the contacts let in; `averageSpeedOfAnswer` over the served.
 *
 * Source: Gross & Harris, Fundamentals of Queueing Theory; Whitt (1999), Management Science 45(2), for lines with
 * abandonment.
 *
 * @throws OutOfRangeError
 */
export const finiteLine = (input: FiniteLineInput): FiniteLineMeasures => {
  requireKnownKeys(input, knownKeys)
  const { agents, lines, arrivalRate, serviceRate, abandonmentRate = 0, targetWaitSeconds = 20 } = input
  requireNotNegative('arrivalRate', arrivalRate)
  requirePositive('serviceRate', serviceRate)
  requireNotNegative('abandonmentRate', abandonmentRate)
  const load = arrivalRate / serviceRate
  const figures = new Float64Array(measureCount)
  const states = finiteLineInto(
    figures,
    agents,
    lines,
    load,
    targetWaitSeconds * serviceRate,
    abandonmentRate / serviceRate,
  )
  const measures = measuresInWords(figures, load, 1 / serviceRate)
  const numberInSystem = measures.occupancy * agents + measures.queueLength
  const admitted = arrivalRate * (1 - measures.probabilityOfBlocking)
  return {
    ...measures,
    probabilityOfEmpty: load === 0 ? 1 : emptyShare(states[0]!, agents, load),
    numberInSystem,
    averageTimeInSystem: admitted > 0 ? numberInSystem / admitted : 1 / serviceRate,
  }
}

const knownKeys: KeysOf<FiniteLineInput> = {
  agents: true,
  lines: true,
  arrivalRate: true,
  serviceRate: true,
  abandonmentRate: true,
  targetWaitSeconds: true,
}

/**
 * Every measure of the queue with a limited number of lines, written into `out` at the positions of `MEASURE`.
 * Times are in mean handle times.
 *
 * States relative to "all busy, nobody waits", so that nothing overflows. The virtual wait behind j others is
 * a sum of exponential times with rates n + i theta, i = 0..j; e^(-theta wait) is then Beta(n / theta, j + 1)
 * distributed, and the chance of a late answer is a sum of positive negative-binomial weights (Poisson weights
 * when nobody hangs up).
 *
 * @param agents whole, 1 to 1e9
 * @param lines whole, from `agents` to `agents` + 1e6
 * @param offeredLoad Erlang, from 0
 * @param targetOverService the service-level threshold over the mean handle time, from 0
 * @param abandonmentOverService mean handle time over mean patience; 0 when nobody hangs up
 * @param notAllBusy chance that not all agents are busy over the chance that all are and nobody waits, where it is not
 *   Erlang's
 * @returns probabilities of "all agents busy and j waiting", j = 0..lines - agents, as far as they count
 * @throws OutOfRangeError
 */
export const finiteLineInto = (
  out: Float64Array,
  agents: number,
  lines: number,
  offeredLoad: number,
  targetOverService: number,
  abandonmentOverService: number,
  notAllBusy?: number,
): Float64Array => {
  requireWhole('agents', agents, 1)
  requireWhole('lines', lines, agents)
  if (lines - agents > LONGEST_WAITING_ROOM)
    throw new OutOfRangeError('lines', lines, 'lines <= agents + 1e6')
  requireOfferedLoad(offeredLoad)
  requireNotNegative('targetOverService', targetOverService)
  requireNotNegative('abandonmentOverService', abandonmentOverService)
  const abandonment = abandonmentOverService
  const places = placesThatCount(agents, lines - agents, offeredLoad, abandonment)
  const states = waitingStates(agents, places, offeredLoad, abandonment, notAllBusy)
  let probabilityOfWait = 0
  let queueLength = 0
  let servedWait = 0
  let perEvent = 0
  for (let ahead = 0; ahead <= places; ahead += 1) {
    const probability = states[ahead]!
    queueLength += ahead * probability
    if (ahead === places) break
    const rate = agents + (ahead + 1) * abandonment
    perEvent += 1 / rate
    probabilityOfWait += probability
    servedWait += probability * (agents / rate) * perEvent
  }
  const blocked = places < lines - agents ? 0 : states[places]!
  const admitted = 1 - blocked
  const perArrival = offeredLoad > 0 ? 1 / offeredLoad : 0
  const abandoned = abandonment * queueLength * perArrival
  const served = admitted - abandoned
  const late = lateShares(states, agents, abandonment, targetOverService)
  const inTime = Math.max(0, served - late.served)
  const withinThreshold = Math.max(inTime, admitted - late.waiting)
  out[MEASURE.probabilityOfWait] = probabilityOfWait
  out[MEASURE.probabilityOfAbandonment] = abandoned
  out[MEASURE.averageWait] = admitted > 0 ? (queueLength * perArrival) / admitted : 0
  out[MEASURE.averageSpeedOfAnswer] = served > 0 ? servedWait / served : 0
  out[MEASURE.servedOverOffered] = inTime
  out[MEASURE.servedOverServed] = served > 0 ? Math.min(1, inTime / served) : 0
  out[MEASURE.excludingShortAbandons] = Math.min(1, inTime / (1 - (withinThreshold - inTime)))
  out[MEASURE.waitWithinThreshold] = withinThreshold
  out[MEASURE.occupancy] = Math.min(1, (offeredLoad * served) / agents)
  out[MEASURE.queueLength] = queueLength
  out[MEASURE.probabilityOfBlocking] = blocked
  return states
}

/** Of a long waiting room the places that are ever taken, but for chances below 1e-40. */
const placesThatCount = (agents: number, places: number, load: number, abandonment: number): number => {
  if (places <= 5000 || load === 0) return Math.min(places, load === 0 ? 5000 : places)
  if (abandonment === 0)
    return load < agents ? Math.min(places, Math.ceil(Math.log(1e-40) / Math.log(load / agents))) : places
  let waiting = Math.max(0, Math.floor((load - agents) / abandonment))
  for (let weight = 1; waiting < places && weight > 1e-40; waiting += 1)
    weight *= load / (agents + (waiting + 1) * abandonment)
  return Math.min(places, waiting)
}

/** Products below this are taken as 0, before they lose digits. */
const SMALLEST = 1e-300

/** From "all busy" down to nobody there; where "all busy" never happens, agents are as good as unlimited. */
const emptyShare = (allBusy: number, agents: number, load: number): number => {
  if (allBusy === 0 && load < agents) return Math.exp(-load)
  let share = allBusy
  for (let busy = agents; busy >= 1 && share > SMALLEST; busy -= 1) share *= busy / load
  return share > SMALLEST ? share : 0
}

/** Probabilities of "all busy and j waiting", j = 0..places, built outwards from the most likely of them. */
const waitingStates = (
  agents: number,
  places: number,
  load: number,
  abandonment: number,
  notAllBusy: number | undefined,
): Float64Array => {
  const states = new Float64Array(places + 1)
  if (load === 0) return states
  const upward = (waiting: number): number => load / (agents + (waiting + 1) * abandonment)
  let mode = 0
  if (load > agents) {
    mode = abandonment > 0 ? Math.min(places, Math.floor((load - agents) / abandonment)) : places
  }
  states[mode] = 1
  let total = 1
  for (let waiting = mode; waiting < places; waiting += 1) {
    states[waiting + 1] = states[waiting]! * upward(waiting)
    total += states[waiting + 1]!
  }
  for (let waiting = mode - 1; waiting >= 0; waiting -= 1) {
    states[waiting] = states[waiting + 1]! / upward(waiting)
    total += states[waiting]!
  }
  if (states[0]! > 0) total += states[0]! * (notAllBusy ?? reciprocalBlocking(agents, load) - 1)
  for (let waiting = 0; waiting <= places; waiting += 1) states[waiting]! /= total
  return states
}

/**
 * Shares of all offered that are served later than the threshold, and that wait (or hang up) longer than it.
 *
 * @param states chance that a contact comes to the line, all agents busy and j waiting, j = 0..; the last is not let in
 */
export const lateShares = (
  states: Float64Array,
  agents: number,
  abandonment: number,
  target: number,
): { served: number; waiting: number } => {
  const places = states.length - 1
  const impatience = abandonment * target
  // hardly anybody is left in the line after so long: e^-45
  if (impatience > 45 || places === 0) return { served: 0, waiting: 0 }
  const staying = Math.exp(-impatience)
  const longer = longerThanThreshold(lastOfAll, agents, abandonment, target, places)
  const servedLonger =
    abandonment > 0
      ? longerThanThreshold(lastOfServed, agents + abandonment, abandonment, target, places)
      : longer
  let served = 0
  let waiting = 0
  for (let ahead = 0; ahead < places; ahead += 1) {
    waiting += states[ahead]! * longer[ahead]!
    served += (states[ahead]! * agents * servedLonger[ahead]!) / (agents + (ahead + 1) * abandonment)
  }
  return { served, waiting: staying * waiting }
}

/**
 * Chances of at most j events within the threshold, few enough for that of none to be carried as a logarithm. They do not
 * depend on the load: whoever asks for one load after another finds those worked out last, and has more added where needed.
 */
class FewEvents {
  #first = Number.NaN
  #abandonment = Number.NaN
  #target = Number.NaN
  #chances = new Float64Array(64)
  #known = 0
  #logarithm = 0
  #sum = 0

  /** Of these only the first `places` are meant; valid until the next call. */
  upTo(
    places: number,
    first: number,
    abandonment: number,
    target: number,
    upward: (count: number) => number,
  ): Float64Array {
    if (first !== this.#first || abandonment !== this.#abandonment || target !== this.#target) {
      this.#first = first
      this.#abandonment = abandonment
      this.#target = target
      this.#known = 0
      this.#logarithm = -first * target
      this.#sum = 0
    }
    if (places > this.#chances.length) {
      const longer = new Float64Array(2 * places)
      longer.set(this.#chances)
      this.#chances = longer
    }
    for (let count = this.#known; count < places; count += 1) {
      this.#sum += Math.exp(this.#logarithm)
      this.#chances[count] = Math.min(1, this.#sum)
      this.#logarithm += Math.log(upward(count))
    }
    this.#known = Math.max(this.#known, places)
    return this.#chances
  }
}

const lastOfAll = new FewEvents()
const lastOfServed = new FewEvents()

/**
 * For j = 0..places-1 the probability that a sum of exponential times with rates first + i abandonment, i = 0..j,
 * exceeds the threshold: the distribution function of a negative binomial count (Poisson without abandonment).
 */
const longerThanThreshold = (
  last: FewEvents,
  first: number,
  abandonment: number,
  target: number,
  places: number,
): Float64Array => {
  const scale = abandonment > 0 ? -Math.expm1(-abandonment * target) / abandonment : target
  const upward = (count: number): number => (scale * (first + count * abandonment)) / (count + 1)
  const decay = first * target
  if (decay < 1e4) return last.upTo(places, first, abandonment, target, upward)
  const cumulative = new Float64Array(places)
  const mean = first * scale * Math.exp(abandonment * target)
  if (mean > 3 * places + 100 + 40 * Math.sqrt(mean)) return cumulative
  // weights relative to the most likely count, then normalised
  const mode = Math.floor(mean)
  let total = 0
  let weight = 1
  for (let count = mode; weight > 1e-25; count += 1) {
    total += weight
    if (count < places) cumulative[count] = weight
    weight *= upward(count)
  }
  weight = 1
  for (let count = mode - 1; count >= 0 && weight > 1e-25; count -= 1) {
    weight /= upward(count)
    total += weight
    if (count < places) cumulative[count] = weight
  }
  let sum = 0
  for (let count = 0; count < places; count += 1) {
    sum += cumulative[count]! / total
    cumulative[count] = Math.min(1, sum)
  }
  return cumulative
}
