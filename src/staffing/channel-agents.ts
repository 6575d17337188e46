import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { type BlendingAnswer, type BlendingInput, blendedQueue } from '../queueing/blending.js'
import { type CallBackAnswer, type CallBackInput, callBackQueue } from '../queueing/call-back.js'
import { type ChatAnswer, type ChatInput, chatQueue } from '../queueing/chat.js'
import { brokenTarget } from '../queueing/keeps-targets.js'
import { leastWhole } from '../queueing/least-whole.js'
import { requireWhole } from '../queueing/legal-range.js'
import { ROUNDING } from '../queueing/round-up.js'
import type { ServiceTargets, TargetName } from '../queueing/service-targets.js'

/** What is promised of a channel, and the bounds of the search. */
export interface ChannelSearch {
  readonly targets: ServiceTargets
  readonly minAgents?: number
  /** Default 1e5. */
  readonly maxAgents?: number
}

/** Why not one agent fewer. */
export type ChannelBinding = TargetName | 'callBackWait' | 'outbound' | 'stability' | 'minAgents'

export type ChannelAgents<Answer> =
  | {
      readonly possible: true
      readonly agents: number
      readonly binding: ChannelBinding
      readonly answer: Extract<Answer, { readonly stable: true }>
    }
  | { readonly possible: false; readonly binding: ChannelBinding }

/**
 * The least agents for chat: more agents only help. A team that fails with chats spread evenly, the best that can be, fails
 * in fact: so the search begins with the least that then does, and goes up from there with what is known of each number:
 * exact as a rule, the worst that can be of teams too large for that. The number found is then sure to do, and may not be
 * the least.
 *
 * @param queueOf as `chatQueue`, which may keep what it answered
 * @throws OutOfRangeError
 */
export function leastAgentsForChat(
  chat: Omit<ChatInput, 'agents' | 'targetWaitSeconds'>,
  search: ChannelSearch,
  queueOf: (input: ChatInput) => ChatAnswer = chatQueue,
): ChannelAgents<ChatAnswer> & { readonly atLeast?: number } {
  const team = { ...chat, targetWaitSeconds: within(search) }
  const best = (agents: number) => chatQueue({ ...team, agents, mostStates: 0, beyond: 'best' })
  const broken = (answer: ChatAnswer & { stable: true }) => brokenTarget(search.targets, answer.measures)
  const bestMeets = (agents: number): boolean => {
    const answer = best(agents)
    return answer.stable && broken(answer) === undefined
  }
  let failing = 0
  const near: Search = (from, to, meets) => {
    const agents = leastWhole(from, to, bestMeets)
    failing = (agents ?? to + 1) - 1
    return agents === undefined ? undefined : leastWhole(agents, to, meets)
  }
  // what fails at its best need not be followed
  const at = (agents: number): ChatAnswer => (agents <= failing ? best(agents) : queueOf({ ...team, agents }))
  const result = found(search, at, broken, near, best)
  if (!result.possible) return result
  const atLeast = Math.max(failing + 1, search.minAgents ?? 1)
  // One agent fewer is known to fail where what is known of it is no mere bound: an overload fills every place, which is exact.
  const fewer = atLeast < result.agents ? at(result.agents - 1) : undefined
  const isLeast = fewer === undefined || !fewer.stable || fewer.exact
  return result.answer.exact && isLeast ? result : { ...result, atLeast }
}

/**
 * The least agents where a call-back is offered. As the limit falls on whole callers, more agents may now and then do
 * a little worse; so every number is tried from the least that could do.
 *
 * @param maxCallBackWaitSeconds longest mean wait of those called back
 * @throws OutOfRangeError
 */
export function leastAgentsWithCallBack(
  calls: Omit<CallBackInput, 'agents' | 'targetWaitSeconds'>,
  search: ChannelSearch & { readonly maxCallBackWaitSeconds?: number },
): ChannelAgents<CallBackAnswer> {
  const { targets, maxCallBackWaitSeconds = Number.POSITIVE_INFINITY } = search
  if (!(maxCallBackWaitSeconds >= 0))
    throw new OutOfRangeError('maxCallBackWaitSeconds', maxCallBackWaitSeconds, 'maxCallBackWaitSeconds >= 0')
  const at = (agents: number) => callBackQueue({ ...calls, agents, targetWaitSeconds: within(search) })
  const broken = ({ measures, averageCallBackWait }: CallBackAnswer & { stable: true }) =>
    brokenTarget(targets, measures) ??
    (averageCallBackWait > maxCallBackWaitSeconds * (1 + ROUNDING) ? 'callBackWait' : undefined)
  return found(search, at, broken, firstOf)
}

/**
 * What so many blended agents do: as few kept free as keep the promise, which leaves most time for calls out; all kept free
 * where the promise is broken even so.
 *
 * @throws OutOfRangeError
 */
export function blendedWith(
  blend: Omit<BlendingInput, 'agents' | 'reserve' | 'targetWaitSeconds'>,
  targets: ServiceTargets,
  agents: number,
): BlendingAnswer & { readonly reserve: number } {
  const { work = { left: mostWork } } = blend
  const withReserve = (reserve: number) => ({
    ...blendedQueue({ ...blend, agents, reserve, targetWaitSeconds: within({ targets }), work }),
    reserve,
  })
  const kept = (reserve: number) => {
    const answer = withReserve(reserve)
    return answer.stable && brokenTarget(targets, answer.measures) === undefined
  }
  return withReserve(kept(agents) ? leastBelow(agents, kept) : agents)
}

/** What a blended team is to do: inbound within its promise, and so many outbound attempts an hour. */
export interface BlendedSearch extends ChannelSearch {
  readonly outboundPerHour: number
}

/**
 * The least agents that keep the promise to those who call in and still make so many calls out: for each number the
 * fewest agents kept free that keep the promise, which leaves most time for outbound.
 *
 * @throws OutOfRangeError also where the states of the teams to be tried are too many
 */
export function leastAgentsBlended(
  blend: Omit<BlendingInput, 'agents' | 'reserve' | 'targetWaitSeconds'>,
  search: BlendedSearch,
): ChannelAgents<BlendingAnswer & { readonly reserve: number }> {
  const { targets, outboundPerHour } = search
  const { arrivalRate, handleTimeSeconds, patienceSeconds = Number.POSITIVE_INFINITY } = blend
  const { outboundHandleTimeSeconds = handleTimeSeconds, work = { left: mostWork } } = blend
  if (!(outboundPerHour >= 0 && outboundPerHour < Number.POSITIVE_INFINITY))
    throw new OutOfRangeError('outboundPerHour', outboundPerHour, 'outboundPerHour >= 0')
  type Stable = Extract<BlendingAnswer, { readonly stable: true }>
  const withReserve = (agents: number, reserve: number, targetWaitSeconds = within(search)) => ({
    ...blendedQueue({ ...blend, agents, reserve, targetWaitSeconds, work }),
    reserve,
  })
  const enoughOut = ({ outboundPerHour: made }: Stable) => made >= outboundPerHour * (1 - ROUNDING)
  const keeps = (answer: BlendingAnswer) =>
    answer.stable && brokenTarget(targets, answer.measures) === undefined
  const kept = (agents: number, reserve: number) => keeps(withReserve(agents, reserve))
  /** As if calls out were as long as calls in, and as many as fill the same time: near enough to begin with. */
  const nearlyEnough = (agents: number, reserve: number): boolean => {
    const answer = blendedQueue({
      ...blend,
      agents,
      reserve,
      outboundHandleTimeSeconds: handleTimeSeconds,
      targetWaitSeconds: 0,
    })
    return (
      answer.stable &&
      answer.outboundPerHour * handleTimeSeconds >= outboundPerHour * outboundHandleTimeSeconds
    )
  }
  // The more are kept free the better for those who call in and the fewer the calls out: what decides is the largest
  // reserve that leaves calls out enough. How long callers wait is not needed to find it.
  const known = new Map<number, BlendingAnswer & { readonly reserve: number }>()
  const tried = (agents: number) => {
    const alone = withReserve(agents, agents)
    if (!keeps(alone)) return alone
    const makes = (reserve: number) => {
      const answer = withReserve(agents, reserve, 0)
      return answer.stable && enoughOut(answer)
    }
    const near = mostWhole(agents, (reserve) => nearlyEnough(agents, reserve)) ?? 0
    const reserve = mostWholeNear(near, agents, makes)
    if (reserve === undefined) return alone
    const answer = withReserve(agents, reserve)
    return keeps(answer) ? answer : alone
  }
  const at = (agents: number) => {
    const answer = known.get(agents) ?? tried(agents)
    known.set(agents, answer)
    return answer
  }
  const broken = (answer: Stable) =>
    brokenTarget(targets, answer.measures) ?? (enoughOut(answer) ? undefined : 'outbound')
  const isStable = (agents: number) => withReserve(agents, agents, 0)
  // fewer do not even keep the promise without calls out, or have not the time for those
  const timeOut = (outboundPerHour * outboundHandleTimeSeconds) / 3600
  const timeIn = patienceSeconds === Number.POSITIVE_INFINITY ? arrivalRate * handleTimeSeconds : 0
  const nearEnough: Search = (from, to, meets) => {
    const alone = leastWhole(from, to, (agents) => kept(agents, agents))
    if (alone === undefined) return undefined
    return leastWhole(Math.max(alone, Math.ceil((timeOut + timeIn) * (1 - 1e-9))), to, meets)
  }
  const least = found(search, at, broken, nearEnough, isStable)
  if (!least.possible) return least
  const { agents } = least
  const answer = withReserve(
    agents,
    leastBelow(least.answer.reserve, (reserve) => kept(agents, reserve)),
  )
  return answer.stable ? { ...least, answer } : least
}

/** The least whole number, from 0, for which `holds`, where it holds for `from` and then for all larger ones. */
const leastBelow = (from: number, holds: (count: number) => boolean): number =>
  from - (leastWhole(0, from, (below) => below === from || !holds(from - below - 1)) ?? 0)

/** The largest whole number from 0 to `to` for which `holds`, where it holds for all smaller ones. */
const mostWhole = (to: number, holds: (count: number) => boolean): number | undefined => {
  const fails = leastWhole(0, to, (count) => !holds(count))
  return fails === undefined ? to : fails === 0 ? undefined : fails - 1
}

/** The same where it is not far from `near`. */
const mostWholeNear = (near: number, to: number, holds: (count: number) => boolean): number | undefined => {
  if (holds(near)) {
    const fails = leastWhole(near + 1, to, (count) => !holds(count))
    return fails === undefined ? to : fails - 1
  }
  if (near === 0) return undefined
  const below = leastWhole(1, near, (step) => holds(near - step))
  return below === undefined ? undefined : near - below
}

/** Steps of a search over blended teams: a few seconds. */
const mostWork = 8e8

const within = ({ targets }: ChannelSearch): number => targets.serviceLevel?.withinSeconds ?? 0

type Search = (from: number, to: number, meets: (agents: number) => boolean) => number | undefined

/** Each number in turn. */
const firstOf: Search = (from, to, meets) => {
  for (let agents = from; agents <= to; agents += 1) if (meets(agents)) return agents
  return undefined
}

function found<Answer extends { readonly stable: boolean }>(
  { minAgents = 1, maxAgents = 1e5 }: ChannelSearch,
  at: (agents: number) => Answer,
  broken: (answer: Extract<Answer, { readonly stable: true }>) => ChannelBinding | undefined,
  search: Search,
  stableAt: (agents: number) => { readonly stable: boolean } = at,
): ChannelAgents<Answer> {
  requireWhole('minAgents', minAgents)
  requireWhole('maxAgents', maxAgents, Math.max(1, minAgents))
  const isStable = (answer: Answer): answer is Extract<Answer, { readonly stable: true }> => answer.stable
  const bindingAt = (agents: number): ChannelBinding | undefined => {
    const answer = at(agents)
    return isStable(answer) ? broken(answer) : 'stability'
  }
  const least = Math.max(1, minAgents)
  const stableFrom = leastWhole(least, maxAgents, (agents) => stableAt(agents).stable)
  if (stableFrom === undefined) return { possible: false, binding: 'stability' }
  const agents = search(stableFrom, maxAgents, (count) => bindingAt(count) === undefined)
  if (agents === undefined) return { possible: false, binding: bindingAt(maxAgents) ?? 'stability' }
  const answer = at(agents)
  if (!isStable(answer)) return { possible: false, binding: 'stability' }
  const binding = agents === least ? 'minAgents' : (bindingAt(agents - 1) ?? 'stability')
  return { possible: true, agents, binding, answer }
}
