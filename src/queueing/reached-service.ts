import { gaussLegendre } from './gauss-legendre.js'
import { knownOutlook } from './known-outlook.js'
import type { OutlookPiece } from './line-outlook.js'
import { nowhere, type SystemState, stateAfter, statesAt, sumOf } from './number-in-system.js'
import type { SystemRates } from './system-rates.js'

/** One interval of a day: contacts come evenly, handle time and agents stay the same. */
export interface FollowedInterval {
  /** First attempts in it. */
  readonly contacts: number
  /** Whole. */
  readonly agents: number
  /** Mean, of all that is in hand or waits in this interval. */
  readonly handleTimeSeconds: number
}

/** What holds for the whole day. */
export interface DayConditions {
  readonly intervalSeconds: number
  /** Infinity where nobody hangs up. */
  readonly patienceSeconds: number
  /** Infinity where they are not limited. */
  readonly lines: number
  /** Share, below 1, of those lost in an interval who call again in it. */
  readonly redialProbability: number
  /** Threshold of the service level. */
  readonly withinSeconds: number
}

/** What an interval really reaches, in contacts and seconds, so that intervals add up. */
export interface ReachedService {
  /** Contacts that come, with those who call again. */
  readonly attempts: number
  /** Of these, all agents being busy when they come. */
  readonly waited: number
  /** Of these, service begins within the threshold. */
  readonly servedWithin: number
  /** Of these, service begins or they hang up within the threshold. */
  readonly waitedWithin: number
  /** Of these, all lines being taken. */
  readonly blocked: number
  /** Hang-ups in the interval. */
  readonly abandoned: number
  /** Time spent waiting in the interval, over all. */
  readonly waitingSeconds: number
  /** Of that, by those whom agents get round to in the end: as if the agents of the interval stayed until they do. */
  readonly answeredWaitingSeconds: number
  /** Time of the agents there spent on contacts. */
  readonly busySeconds: number
}

/** What is expected of several days of so much weight each, which sum to 1. */
export const expectedService = (
  days: readonly ReachedService[],
  weights: ArrayLike<number>,
): ReachedService => {
  const mean = (of: (day: ReachedService) => number) =>
    days.reduce((sum, day, at) => sum + weights[at]! * of(day), 0)
  return {
    attempts: mean(({ attempts }) => attempts),
    waited: mean(({ waited }) => waited),
    servedWithin: mean(({ servedWithin }) => servedWithin),
    waitedWithin: mean(({ waitedWithin }) => waitedWithin),
    blocked: mean(({ blocked }) => blocked),
    abandoned: mean(({ abandoned }) => abandoned),
    waitingSeconds: mean(({ waitingSeconds }) => waitingSeconds),
    answeredWaitingSeconds: mean(({ answeredWaitingSeconds }) => answeredWaitingSeconds),
    busySeconds: mean(({ busySeconds }) => busySeconds),
  }
}

/**
 * The system when agents come or go. Who comes takes those who wait; of those who go, the idle go first, then the first
 * whose contacts end.
 */
export const whenAgentsChange = (now: SystemState, before: number, after: number): SystemState => {
  if (after === before) return now
  const most = Math.max(0, before + now.inExcess.length - after)
  const longest = longestLine(now, before) + 1
  const inSystem = new Float64Array(before + now.inExcess.length + longest)
  const inExcess = Array.from({ length: most }, () => new Float64Array(longest))
  const put = (busy: number, waiting: number, share: number): void => {
    if (busy > after) inExcess[busy - after - 1]![waiting]! += share
    else inSystem[busy + waiting]! += share
  }
  for (const [k, share] of now.inSystem.entries()) put(Math.min(k, before), Math.max(0, k - before), share)
  for (const [row, shares] of now.inExcess.entries())
    for (const [waiting, share] of shares.entries()) put(before + row + 1, waiting, share)
  return { inSystem, inExcess }
}

/**
 * Follows one interval from its first moment to its last: the exact chain of the number in the system with contacts at
 * a constant rate (Poisson), exponential handle times and patience, first come first served. Of those lost, a share
 * calls again in the same interval.
 *
 * A contact's wait may go on into later intervals: its chances are reckoned with the agents there, at four moments or
 * more of the time from which it may.
 *
 * @param now the system at its first moment, its agents there
 * @param later intervals after this one, as far as the threshold reaches; the last one given goes on, and this one where
 *   none is
 */
export const followInterval = (
  now: SystemState,
  interval: FollowedInterval,
  later: readonly FollowedInterval[],
  day: DayConditions,
): FollowedService => intervalFollowed(now, interval, day)(later)

/** The same for several that may come later: what these do not change is followed once. */
export const intervalFollowed = (
  now: SystemState,
  interval: FollowedInterval,
  day: DayConditions,
): ((later: readonly FollowedInterval[]) => FollowedService) => {
  const known = new Map<number, PassedInterval>()
  const passed = (attempts: number): PassedInterval => {
    const before = known.get(attempts)
    if (before !== undefined) return before
    const passing = passInterval(now, interval, day, attempts)
    known.set(attempts, passing)
    return passing
  }
  let last: { later: readonly FollowedInterval[]; followed: FollowedService } | undefined
  return (later) => {
    if (last?.later !== later)
      last = {
        later,
        followed: withRedials(interval.contacts, day, (attempts) => countPassed(passed(attempts), later)),
      }
    return last.followed
  }
}

const withRedials = (
  contacts: number,
  day: DayConditions,
  follow: (attempts: number) => FollowedService,
): FollowedService => {
  let followed = follow(contacts)
  if (day.redialProbability === 0) return followed
  // attempts = contacts + share of the lost who call again; by the secant
  let before = contacts
  let tooFew = day.redialProbability * lost(followed.reached)
  let attempts = contacts + tooFew
  for (let round = 0; round < 50 && Math.abs(tooFew) > 1e-9 * attempts; round += 1) {
    followed = follow(attempts)
    const short = contacts + day.redialProbability * lost(followed.reached) - attempts
    const slope = (short - tooFew) / (attempts - before)
    before = attempts
    tooFew = short
    attempts -= short / slope
  }
  return followed
}

export interface FollowedService {
  /** The system at the last moment. */
  readonly after: SystemState
  readonly reached: ReachedService
}

const lost = ({ abandoned, blocked }: ReachedService): number => abandoned + blocked

/** What of an interval does not depend on those after it. */
interface PassedInterval {
  readonly interval: FollowedInterval
  readonly day: DayConditions
  readonly attempts: number
  readonly rates: SystemRates
  readonly after: SystemState
  readonly times: Pick<Sums, 'waitingSeconds' | 'answeredWaitingSeconds' | 'busySeconds'>
  /** Seconds in every state while waits end with the agents of now, and after that. */
  readonly undisturbed: SystemState
  readonly rest: SystemState
  /** That rest by some of its moments, of so many seconds together. */
  readonly moments: readonly { readonly at: number; readonly around: SystemState }[]
}

const passInterval = (
  now: SystemState,
  interval: FollowedInterval,
  day: DayConditions,
  attempts: number,
): PassedInterval => {
  const rates = {
    ...ratesOf(interval, day),
    arrivalRate: attempts / day.intervalSeconds,
    lines: day.lines,
  }
  const times = { waitingSeconds: 0, answeredWaitingSeconds: 0, busySeconds: 0 }
  const { start, panels } = momentsOf(interval, day)
  const begun = start > 0 ? stateAfter(now, rates, start) : { after: now, seconds: nowhere }
  const undisturbed = begun.seconds
  let state = begun.after
  let rest = nowhere
  const moments: { at: number; around: SystemState }[] = []
  for (const { from, length } of panels) {
    const places = Array.from(rule.nodes, (node) => ((1 + node) / 2) * length)
    const { states, seconds } = statesAt(state, rates, [...places, length])
    rest = sumOf(rest, seconds)
    for (const [at, place] of places.entries()) {
      const weight = (rule.weights[at]! / 2) * length
      const spent = (shares: Float64Array) => shares.map((share) => share * weight)
      const { inSystem, inExcess } = states[at]!
      moments.push({
        at: from + place,
        around: { inSystem: spent(inSystem), inExcess: inExcess.map(spent) },
      })
    }
    state = states.at(-1)!
  }
  addTimes(times, undisturbed, rates)
  addTimes(times, rest, rates)
  return { interval, day, attempts, rates, after: state, times, undisturbed, rest, moments }
}

const countPassed = (passed: PassedInterval, later: readonly FollowedInterval[]): FollowedService => {
  const { interval, day, attempts, rates, after, times, undisturbed, rest, moments } = passed
  const sums: Sums = { waited: 0, servedWithin: 0, waitedWithin: 0, blocked: 0, ...times }
  const outlook = (moment: number) => piecesAhead(interval, later, day, moment)
  const changes = later.some(
    ({ agents, handleTimeSeconds }) =>
      agents !== interval.agents || handleTimeSeconds !== interval.handleTimeSeconds,
  )
  if (!changes) countArrivals(sums, sumOf(undisturbed, rest), rates, outlook(0), day)
  else {
    countArrivals(sums, undisturbed, rates, outlook(0), day)
    for (const { at, around } of moments) countArrivals(sums, around, rates, outlook(at), day)
  }
  const abandoned = sums.waitingSeconds * rates.abandonmentRate
  return { after, reached: { attempts, ...sums, abandoned } }
}

type Sums = { -readonly [Key in Exclude<keyof ReachedService, 'attempts' | 'abandoned'>]: number }

const addTimes = (
  sums: Pick<Sums, 'waitingSeconds' | 'answeredWaitingSeconds' | 'busySeconds'>,
  { inSystem, inExcess }: SystemState,
  rates: SystemRates,
): void => {
  const { agents } = rates
  const answered = answeredOfLine(rates, longestLine({ inSystem, inExcess }, agents))
  for (let k = 0; k < inSystem.length; k += 1) {
    const seconds = inSystem[k]!
    const waiting = Math.max(0, k - agents)
    sums.busySeconds += Math.min(k, agents) * seconds
    sums.waitingSeconds += waiting * seconds
    sums.answeredWaitingSeconds += answered[waiting]! * seconds
  }
  for (const row of inExcess)
    for (const [waiting, seconds] of row.entries()) {
      sums.busySeconds += agents * seconds
      sums.waitingSeconds += waiting * seconds
      sums.answeredWaitingSeconds += answered[waiting]! * seconds
    }
}

/**
 * Of a line of 0, 1, 2, … contacts how many are served in the end: the one with j before it with probability
 * nμ ÷ (nμ + (j + 1)θ), as each of the line, itself included, may be the next to hang up while an agent is awaited.
 */
const answeredOfLine = (
  { agents, serviceRate, abandonmentRate }: SystemRates,
  longest: number,
): Float64Array => {
  const answered = new Float64Array(longest + 1)
  for (let line = 1; line <= longest; line += 1) {
    const stays = abandonmentRate > 0 ? (line * abandonmentRate) / (agents * serviceRate) : 0
    answered[line] = answered[line - 1]! + 1 / (1 + stays)
  }
  return answered
}

/** Counts the contacts that come in so many seconds of every state, and what becomes of them. */
const countArrivals = (
  sums: Sums,
  { inSystem, inExcess }: SystemState,
  { arrivalRate, agents, lines }: SystemRates,
  pieces: readonly OutlookPiece[],
  day: DayConditions,
): void => {
  const longest = longestThatCounts({ inSystem, inExcess }, agents)
  const { served, waiting } = knownOutlook(day, pieces, longest, inExcess.length)
  const wait = (excess: number, before: number, come: number): void => {
    if (agents + excess + before >= lines) sums.blocked += come
    else {
      sums.waited += come
      const ahead = Math.min(before, longest)
      sums.servedWithin += come * served[excess]![ahead]!
      sums.waitedWithin += come * (1 - waiting[excess]![ahead]!)
    }
  }
  for (let k = 0; k < inSystem.length; k += 1) {
    const come = arrivalRate * inSystem[k]!
    if (k >= agents) wait(0, k - agents, come)
    else {
      sums.servedWithin += come
      sums.waitedWithin += come
    }
  }
  for (const [row, shares] of inExcess.entries())
    for (let before = 0; before < shares.length; before += 1)
      wait(row + 1, before, arrivalRate * shares[before]!)
}

const longestLine = ({ inSystem, inExcess }: SystemState, agents: number): number =>
  inExcess.reduce((length, row) => Math.max(length, row.length), Math.max(1, inSystem.length - agents)) - 1

/** The longest line but for so few contacts that what becomes of them does not count. */
const longestThatCounts = ({ inSystem, inExcess }: SystemState, agents: number): number => {
  let all = 0
  for (const shares of [inSystem, ...inExcess]) for (const share of shares) all += share
  const topOf = (shares: Float64Array): number => {
    let top = shares.length - 1
    while (top > 0 && shares[top]! < 1e-14 * all) top -= 1
    return top
  }
  return inExcess.reduce(
    (longest, row) => Math.max(longest, topOf(row)),
    Math.max(0, topOf(inSystem) - agents),
  )
}

const ratesOf = ({ agents, handleTimeSeconds }: FollowedInterval, { patienceSeconds }: DayConditions) => ({
  agents,
  serviceRate: 1 / handleTimeSeconds,
  abandonmentRate: 1 / patienceSeconds,
})

/** Agents and rates from a moment of the interval on until the threshold has passed. */
const piecesAhead = (
  interval: FollowedInterval,
  later: readonly FollowedInterval[],
  day: DayConditions,
  moment: number,
): OutlookPiece[] => {
  const pieces: OutlookPiece[] = []
  let left = day.withinSeconds
  for (const [at, one] of [interval, ...later].entries()) {
    const until = at === later.length ? left : day.intervalSeconds - (at === 0 ? moment : 0)
    const seconds = Math.min(left, until)
    pieces.push({ rates: ratesOf(one, day), seconds })
    left -= seconds
    if (left <= 0) break
  }
  return pieces
}

/** Time in which waits end with the agents of the interval, and panels of the rest for the moments reckoned. */
const momentsOf = (
  interval: FollowedInterval,
  { intervalSeconds, withinSeconds }: DayConditions,
): { start: number; panels: { from: number; length: number }[] } => {
  const start = Math.max(0, intervalSeconds - withinSeconds)
  // from this moment on the longest waits reach into one interval more
  const further = intervalSeconds * Math.ceil(withinSeconds / intervalSeconds) - withinSeconds
  const edges = [...new Set([start, Math.max(start, further), intervalSeconds])]
  const panels = edges.slice(1).flatMap((edge, at) => {
    const from = edges[at]!
    const count = Math.min(mostPanels, Math.ceil((edge - from) / (0.5 * interval.handleTimeSeconds)))
    const length = (edge - from) / count
    return Array.from({ length: count }, (_, panel) => ({ from: from + panel * length, length }))
  })
  return { start, panels }
}

const rule = gaussLegendre(4)
const mostPanels = 40
