import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { delayLineInto } from './delay-line.js'
import { requireNotNegative, requirePositive, requireWhole } from './legal-range.js'
import { MEASURE, measureCount, measuresInWords, type QueueMeasures } from './measures.js'

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
}

export type ChatAnswer =
  | { readonly stable: false }
  | {
      readonly stable: true
      /** `occupancy`: share of the agents' time in which they hold at least one chat. */
      readonly measures: QueueMeasures
      /** Mean number of chats that an agent holds while holding any. */
      readonly chatsPerBusyAgent: number
      /** Mean from first answer to end, with what the other chats add. */
      readonly chatTimeSeconds: number
    }

/**
 * Chat with several conversations an agent: a birth-and-death queue whose service rate depends on how many chats there
 * are. A new chat goes to an agent with the fewest; chats are spread as evenly as their number allows, so that with k =
 * q agents + r chats r agents hold q + 1 and the others q, and each of j chats of an agent ends at rate
 * 1 / (handle time (1 + slow-down (j - 1))). All places taken, the line is that of Erlang C or A.
 *
 * Exact without slow-down or with one chat an agent. Else an approximation: chats that end leave it less even than that
 * until new ones fill the gap. Simulated with new chats to the agent with the fewest and none moved, the service level is
 * up to one point lower and agents are busy up to three points less.
 *
 * Source: birth-and-death equations, Kleinrock (1975), Queueing Systems I, chapter 3; Luo & Zhang (2013), Operations
 * Research 61(2), for chat as such a queue.
 *
 * @throws OutOfRangeError
 */
export const chatQueue = (input: ChatInput): ChatAnswer => {
  const { agents, concurrency, slowDown, arrivalRate, handleTimeSeconds, targetWaitSeconds = 20 } = input
  requireWhole('agents', agents, 1)
  if (agents > 1e5) throw new OutOfRangeError('agents', agents, 'agents <= 1e5')
  requireWhole('concurrency', concurrency, 1)
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
  const below = belowAllTaken(agents, concurrency, slowDown, arrivalRate * handleTimeSeconds)
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
    measures,
    chatsPerBusyAgent: busyAgents > 0 ? held / busyAgents : 1,
    chatTimeSeconds: served > 0 ? held / served : handleTimeSeconds,
  }
}

/**
 * The states with a place free: their weight relative to "all taken, nobody waits", and the means over them of chats
 * held and agents busy. Built outwards from the likeliest, so that nothing overflows.
 */
const belowAllTaken = (
  agents: number,
  concurrency: number,
  slowDown: number,
  load: number,
): { weight: number; chats: number; busyAgents: number } => {
  const places = agents * concurrency
  const rate = (held: number): number => endingRate(held, agents, slowDown)
  let likeliest = 0
  for (let held = 1; held <= places && rate(held) <= load; held += 1) likeliest = held
  let weight = 0
  let chats = 0
  let busyAgents = 0
  const count = (held: number, term: number): void => {
    weight += term
    chats += term * held
    busyAgents += term * Math.min(held, agents)
  }
  let allTaken = 1
  for (let held = likeliest; held < places; held += 1) {
    count(held, allTaken)
    allTaken *= load / rate(held + 1)
  }
  let term = 1
  for (let held = likeliest; held >= 1 && load > 0 && term > 1e-20; held -= 1) {
    term *= rate(held) / load
    count(held - 1, term)
  }
  return { weight: weight / allTaken, chats: chats / weight, busyAgents: busyAgents / weight }
}

/** Chats that end per mean handle time when so many are held. */
const endingRate = (held: number, agents: number, slowDown: number): number => {
  const each = Math.floor(held / agents)
  const more = held - each * agents
  const rate = (chats: number): number => (chats === 0 ? 0 : chats / (1 + slowDown * (chats - 1)))
  return more * rate(each + 1) + (agents - more) * rate(each)
}
