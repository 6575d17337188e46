import type { Quadrature } from '../kernel/gamma-quadrature.js'
import type { SystemState } from '../queueing/number-in-system.js'
import {
  type DayConditions,
  expectedService,
  type FollowedInterval,
  intervalFollowed,
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
      /** What each interval reaches. */
      readonly reached: readonly ReachedService[]
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
  const intervals = [...input.intervals]
  const least = intervals.map(({ contacts, agents }) => (contacts > 0 ? minAgents : agents))
  const withOneFewer = intervals.map((): ReachedService | undefined => undefined)
  const followed: FollowedFrom[] = []
  let reached: readonly ReachedService[] = []
  for (let round = 0; round < mostRounds; round += 1) {
    const day = { ...input, intervals }
    let lines: readonly Line[] = Array.from(busyness.nodes, (busy) => beginningOf(busierDay(day, busy)))
    for (const [at, interval] of intervals.entries()) {
      if (followed[at]?.beginsWith(lines) !== true)
        followed[at] = new FollowedFrom(lines, interval, conditions, busyness)
      const from = followed[at]
      const later = laterThan(day, at)
      if (interval.contacts > 0) {
        const reachedBy = (count: number) => from.reached(count, later)
        const kept = (count: number) => keeps(reachedBy(count), { ...interval, agents: count })
        const found = leastFrom(kept, interval.agents, least[at]!, maxAgents)
        if (found === undefined) return { possible: false, at }
        intervals[at] = { ...interval, agents: found }
        withOneFewer[at] = found > least[at]! ? reachedBy(found - 1) : undefined
      }
      const { agents } = intervals[at]!
      lines = from.after(agents, later)
    }
    // A day that follows itself may begin with another line now.
    reached = input.repeats
      ? expectedDay(day, busyness)
      : intervals.map(({ agents }, at) => followed[at]!.reached(agents, laterThan(day, at)))
    const broken = reached.flatMap((one, at) =>
      intervals[at]!.contacts === 0 || keeps(one, intervals[at]!) ? [] : [at],
    )
    if (broken.length === 0) break
    for (const at of broken) {
      least[at] = intervals[at]!.agents + 1
      if (least[at]! > maxAgents) return { possible: false, at }
    }
  }
  return { possible: true, agents: intervals.map(({ agents }) => agents), withOneFewer, reached }
}

/** The system at the end of an interval and its agents. */
interface Line {
  readonly state: SystemState
  readonly agents: number
}

/** An interval with one number of agents or another, from the lines that those before leave on days more and less busy. */
class FollowedFrom {
  readonly #lines: readonly Line[]
  readonly #interval: FollowedInterval
  readonly #conditions: DayConditions
  readonly #busyness: Quadrature
  /** By number of agents, what it is followed by on each of the days. */
  readonly #known = new Map<number, readonly ReturnType<typeof intervalFollowed>[]>()

  constructor(
    lines: readonly Line[],
    interval: FollowedInterval,
    conditions: DayConditions,
    busyness: Quadrature,
  ) {
    this.#lines = lines
    this.#interval = interval
    this.#conditions = conditions
    this.#busyness = busyness
  }

  beginsWith(lines: readonly Line[]): boolean {
    return lines.every(({ state, agents }, day) => {
      const known = this.#lines[day]!
      return state === known.state && agents === known.agents
    })
  }

  /** What is expected with so many agents. */
  reached(count: number, later: readonly FollowedInterval[]): ReachedService {
    return expectedService(
      this.#with(count).map((followedBy) => followedBy(later).reached),
      this.#busyness.weights,
    )
  }

  after(count: number, later: readonly FollowedInterval[]): readonly Line[] {
    return this.#with(count).map((followedBy) => ({ state: followedBy(later).after, agents: count }))
  }

  #with(count: number): readonly ReturnType<typeof intervalFollowed>[] {
    const known = this.#known.get(count)
    if (known !== undefined) return known
    const found = this.#lines.map(({ state, agents }, day) =>
      intervalFollowed(
        whenAgentsChange(state, agents, count),
        {
          ...this.#interval,
          contacts: this.#busyness.nodes[day]! * this.#interval.contacts,
          agents: count,
        },
        this.#conditions,
      ),
    )
    this.#known.set(count, found)
    return found
  }
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
