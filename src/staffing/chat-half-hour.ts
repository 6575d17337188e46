import { endingSlowest } from '../queueing/chat-bounds.js'
import { ChatTable } from '../queueing/chat-table.js'
import { delayLineInto } from '../queueing/delay-line.js'
import { MEASURE } from '../queueing/measures.js'
import { isStable } from '../queueing/stability.js'

/** Several contacts at a time: chats an agent holds at most, and how much longer each gets for every other one. */
export interface ChatTerms {
  readonly concurrency: number
  readonly slowDown: number
}

/** Chats that an agent ends in the time of one, at most: holding several gains that much. */
export function chatsAtATime({ concurrency, slowDown }: ChatTerms): number {
  return concurrency / (1 + slowDown * (concurrency - 1))
}

/**
 * Writes what the Erlang formulas write of a half hour into `measures`, but the occupancy; a queue that grows without end
 * answers nobody in time. A team of which too many states matter does the worst that it can, so that none is too small.
 *
 * @param agents whole, from 1
 * @param load Erlang of chats that have their agent to themselves
 */
export function chatInto(
  measures: Float64Array,
  agents: number,
  load: number,
  terms: ChatTerms & {
    readonly handleTimeSeconds: number
    readonly patienceSeconds: number
    readonly withinSeconds: number
  },
): void {
  const { concurrency, slowDown, handleTimeSeconds, patienceSeconds, withinSeconds } = terms
  measures.fill(0)
  if (load === 0) {
    measures.fill(1, MEASURE.servedOverOffered, MEASURE.waitWithinThreshold + 1)
    return
  }
  const longer = 1 + slowDown * (concurrency - 1)
  const places = agents * concurrency
  if (patienceSeconds === Number.POSITIVE_INFINITY && !isStable(places, load * longer)) return
  const followed = tableOf(terms).weight(agents, load)
  delayLineInto(
    measures,
    places,
    load * longer,
    withinSeconds / (handleTimeSeconds * longer),
    (handleTimeSeconds * longer) / patienceSeconds,
    followed ?? endingSlowest({ agents, concurrency, slowDown, load }).weight,
  )
  measures[MEASURE.averageSpeedOfAnswer]! *= longer
}

/** Whether so many agents are followed exactly at a load; else half hours are told by a bound. */
export function isChatFollowed(agents: number, load: number, terms: ChatTerms): boolean {
  return agents === 0 || load === 0 || tableOf(terms).weight(agents, load) !== undefined
}

/** Teams of the same terms share one table, whatever their handle time, patience and promise. */
function tableOf({ concurrency, slowDown }: ChatTerms): ChatTable {
  const key = `${concurrency} ${slowDown}`
  const table = tables.get(key) ?? new ChatTable(concurrency, slowDown)
  tables.set(key, table)
  return table
}

const tables = new Map<string, ChatTable>()
