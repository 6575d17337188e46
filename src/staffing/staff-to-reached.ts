import type { Quadrature } from '../kernel/gamma-quadrature.js'
import {
  expectedService,
  type FollowedInterval,
  followInterval,
  type ReachedService,
  whenAgentsChange,
} from '../queueing/reached-service.js'
import { beginningOf, busierDay, expectedDay, type FollowedDay, laterThan } from './reached-day.js'

export interface StaffToReachedInput extends FollowedDay {
  /** Whether the promise is kept in an interval that reaches this with its agents. */
  readonly keeps: (reached: ReachedService, interval: FollowedInterval) => boolean
  /** Where no contact comes the agents of `intervals` stay. */
  readonly minAgents: number
  readonly maxAgents: number
  /** How much busier than its contacts say the whole day is: what is reached is what is expected. Not at all where left out. */
  readonly busyness?: Quadrature
}

export type StaffToReachedAnswer =
  | {
      readonly possible: true
      readonly agents: readonly number[]
      /** What each interval would reach with one agent fewer; undefined where no contact comes or fewer may not be. */
      readonly withOneFewer: readonly (ReachedService | undefined)[]
    }
  | {
      readonly possible: false
      /** The interval that `maxAgents` do not keep. */
      readonly at: number
    }

/**
 * The agents with whom every interval really keeps its promise, in a day that changes: one interval after the other, in
 * each the least number with which it does, given the line that those before leave. So taking one away anywhere breaks
 * the promise of its interval. Where the agents of the next interval make contacts of this one wait too long after all,
 * this one gets one more, and what follows is found anew.
 *
 * @param input with the agents to begin with, best those of a steady queue
 */
export function staffToReached(input: StaffToReachedInput): StaffToReachedAnswer {
  const { keeps, minAgents, maxAgents, conditions, busyness = asItSays } = input
  const { nodes, weights } = busyness
  const intervals = [...input.intervals]
  const least = intervals.map(({ contacts, agents }) => (contacts > 0 ? minAgents : agents))
  const withOneFewer = intervals.map((): ReachedService | undefined => undefined)
  for (let round = 0; round < mostRounds; round += 1) {
    const day = { ...input, intervals }
    let lines = Array.from(nodes, (busy) => beginningOf(busierDay(day, busy)))
    for (const [at, interval] of intervals.entries()) {
      const later = laterThan(day, at)
      const followed = new Map<number, ReturnType<typeof followInterval>[]>()
      const follow = (count: number) => {
        const known = followed.get(count)
        if (known !== undefined) return known
        const found = lines.map(({ state, agents }, node) =>
          followInterval(
            whenAgentsChange(state, agents, count),
            { ...interval, contacts: nodes[node]! * interval.contacts, agents: count },
            later,
            conditions,
          ),
        )
        followed.set(count, found)
        return found
      }
      if (interval.contacts > 0) {
        const reachedBy = (count: number) =>
          expectedService(
            follow(count).map(({ reached }) => reached),
            weights,
          )
        const kept = (count: number) => keeps(reachedBy(count), { ...interval, agents: count })
        const found = leastFrom(kept, interval.agents, least[at]!, maxAgents)
        if (found === undefined) return { possible: false, at }
        intervals[at] = { ...interval, agents: found }
        withOneFewer[at] = found > least[at]! ? reachedBy(found - 1) : undefined
      }
      const { agents } = intervals[at]!
      lines = follow(agents).map(({ after }) => ({ state: after, agents }))
    }
    const broken = expectedDay(day, busyness).flatMap((reached, at) =>
      intervals[at]!.contacts === 0 || keeps(reached, intervals[at]!) ? [] : [at],
    )
    if (broken.length === 0) break
    for (const at of broken) {
      least[at] = intervals[at]!.agents + 1
      if (least[at]! > maxAgents) return { possible: false, at }
    }
  }
  return { possible: true, agents: intervals.map(({ agents }) => agents), withOneFewer }
}

const asItSays: Quadrature = { nodes: Float64Array.of(1), weights: Float64Array.of(1) }
const mostRounds = 50

/** The least number that keeps the promise, searched from one near it: in growing steps, then by halves. */
function leastFrom(
  kept: (count: number) => boolean,
  guess: number,
  least: number,
  most: number,
): number | undefined {
  const start = Math.min(most, Math.max(least, guess))
  let enough = start
  let tooFew = start
  if (kept(start)) {
    for (let step = 1; ; step *= 2) {
      if (enough === least) return least
      const fewer = Math.max(least, enough - step)
      if (!kept(fewer)) {
        tooFew = fewer
        break
      }
      enough = fewer
    }
  } else {
    for (let step = 1; ; step *= 2) {
      if (tooFew === most) return undefined
      enough = Math.min(most, tooFew + step)
      if (kept(enough)) break
      tooFew = enough
    }
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2)
    if (kept(middle)) enough = middle
    else tooFew = middle
  }
  return enough
}
