import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { endingSlowest, spreadEvenly } from './chat-bounds.js'
import { type BelowAllTaken, chatOccupancy, chatOccupancyWithin } from './chat-occupancy.js'
import { type ChatTeam, chatStates } from './chat-team.js'
import { delayLineInto } from './delay-line.js'
import { type KeysOf, requireKnownKeys } from './known-keys.js'
import { requireNotNegative, requirePositive, requireWhole } from './legal-range.js'
import { MEASURE, measureCount, measuresInWords, type QueueMeasures } from './measures.js'
import { isStable } from './stability.js'

export interface ChatInput {
  /** Whole, 1 to 1e5. */
  readonly agents: number
  /** Chats one agent holds at the same time at most; whole, 1 to 50. */
  readonly concurrency: number
  /**
   * By what share of its length alone a chat gets longer for every other chat its agent holds: 0.2 makes a chat of
   * 10 minutes one of 14 beside two others. From 0 to 1, where several at a time are no faster than one by one.
   */
  readonly slowDown: number
  /** Chats per second. */
  readonly arrivalRate: number
  /** Mean of a chat that has its agent to itself. */
  readonly handleTimeSeconds: number
  /** Mean; left out when nobody leaves before the first answer. */
  readonly patienceSeconds?: number
  /** The service-level threshold for the first answer; default 20 s. */
  readonly targetWaitSeconds?: number
  /**
   * So many states of the team are followed at most, in a time that grows with them. Default 60,000: of the states of a
   * large team only those that matter are followed, so that some 5,000 agents with two chats each, 350 with three or 80
   * with four are within it. With 20,000 or fewer, all the states of a team count.
   */
  readonly mostStates?: number
  /** What is told of a team with more: the worst that it can do, as a rule, or the best. */
  readonly beyond?: 'worst' | 'best'
}

export type ChatAnswer =
  | { readonly stable: false }
  | {
      readonly stable: true
      /** False where the team has too many states, and a bound of what it does is told. */
      readonly exact: boolean
      /** `occupancy`: share of the agents' time in which they hold at least one chat. */
      readonly measures: QueueMeasures
      /** Mean number of chats that an agent holds while holding any. */
      readonly chatsPerBusyAgent: number
      /** Mean from first answer to end, with what the other chats add. */
      readonly chatTimeSeconds: number
    }

/**
 * Chat with several conversations an agent. A new chat goes to one of the agents with the fewest, and stays; each of the j
 * chats of an agent ends at rate 1 / (handle time (1 + slow-down (j - 1))). All places taken, the line is that of Erlang C
 * or A, as all agents then hold as many as they may.
 *
 * Exact by the chain of how many agents hold how many chats, over the states that matter where there are more than 20,000.
 * Teams of which more than `mostStates` matter get a bound. As μ_j rises by less and less with j, k chats end
 * - slowest where each lasts as long as among the most: k / (handle time (1 + slow-down (concurrency - 1))), the worst;
 * - fastest spread evenly: with k = q agents + r chats r agents hold q + 1 and the others q, the best.
 * The number of chats is then a birth-and-death chain with fewer, or more, ends at every number than there are: more, or
 * fewer, are held, and more, or fewer, find all places taken.
 *
 * Source: birth-and-death equations, Kleinrock (1975), Queueing Systems I, chapter 3; Luo & Zhang (2013), Operations
 * Research 61(2), for chat as such a queue.
 *
 * @throws OutOfRangeError
 */
export const chatQueue = (input: ChatInput): ChatAnswer => {
  requireKnownKeys(input, knownKeys)
  const { agents, concurrency, slowDown, arrivalRate, handleTimeSeconds, targetWaitSeconds = 20 } = input
  const { mostStates = 60_000, beyond = 'worst' } = input
  requireWhole('agents', agents, 1)
  if (agents > 1e5) throw new OutOfRangeError('agents', agents, 'agents <= 1e5')
  requireWhole('concurrency', concurrency, 1)
  requireWhole('mostStates', mostStates)
  if (concurrency > 50) throw new OutOfRangeError('concurrency', concurrency, 'concurrency <= 50')
  if (!(slowDown >= 0 && slowDown <= 1)) throw new OutOfRangeError('slowDown', slowDown, '0 <= slowDown <= 1')
  requireNotNegative('arrivalRate', arrivalRate)
  requirePositive('handleTimeSeconds', handleTimeSeconds)
  requireNotNegative('targetWaitSeconds', targetWaitSeconds)
  const { patienceSeconds = Number.POSITIVE_INFINITY } = input
  if (!(patienceSeconds > 0))
    throw new OutOfRangeError('patienceSeconds', patienceSeconds, 'patienceSeconds > 0')
  const longest = handleTimeSeconds * (1 + slowDown * (concurrency - 1))
  const places = agents * concurrency
  const load = arrivalRate * longest
  if (patienceSeconds === Number.POSITIVE_INFINITY && !isStable(places, load)) return { stable: false }
  const team = { agents, concurrency, slowDown, load: arrivalRate * handleTimeSeconds }
  const alwaysEven = agents === 1 || concurrency === 1 || load === 0
  const followed = alwaysEven ? spreadEvenly(team) : occupancyOf(team, mostStates)
  const exact = followed !== undefined
  const below = followed ?? (beyond === 'best' ? spreadEvenly(team) : endingSlowest(team))
  const figures = new Float64Array(measureCount)
  if (load > 0) {
    const target = targetWaitSeconds / longest
    if (!delayLineInto(figures, places, load, target, longest / patienceSeconds, below.weight))
      return { stable: false }
  } else figures.fill(1, MEASURE.servedOverOffered, MEASURE.waitWithinThreshold + 1)
  const allTaken = figures[MEASURE.probabilityOfWait]!
  const notAllTaken = 1 - allTaken
  const held = notAllTaken * below.chats + allTaken * places
  const busyAgents = notAllTaken * below.busyAgents + allTaken * agents
  figures[MEASURE.occupancy] = busyAgents / agents
  const served = arrivalRate * (1 - figures[MEASURE.probabilityOfAbandonment]!)
  const measures = measuresInWords(figures, arrivalRate * handleTimeSeconds, longest)
  return {
    stable: true,
    exact,
    measures,
    chatsPerBusyAgent: busyAgents > 0 ? held / busyAgents : 1,
    chatTimeSeconds: served > 0 ? held / served : handleTimeSeconds,
  }
}

const knownKeys: KeysOf<ChatInput> = {
  agents: true,
  concurrency: true,
  slowDown: true,
  arrivalRate: true,
  handleTimeSeconds: true,
  patienceSeconds: true,
  targetWaitSeconds: true,
  mostStates: true,
  beyond: true,
}

/** Undefined where more states matter than are to be followed. */
const occupancyOf = (team: ChatTeam, mostStates: number): BelowAllTaken | undefined => {
  const states = chatStates(team.agents, team.concurrency)
  if (states <= Math.min(mostStates, ALL_STATES)) return chatOccupancy(team)
  return mostStates <= ALL_STATES ? undefined : chatOccupancyWithin(team, mostStates)
}

/** Up to so many all are followed, those included that hardly ever are. */
const ALL_STATES = 20_000
