export interface ChatTeam {
  /** Whole, from 1. */
  readonly agents: number
  /** Chats one agent holds at most; whole, from 1. */
  readonly concurrency: number
  /** From 0 to 1. */
  readonly slowDown: number
  /** Chats that arrive in the mean time of one that has its agent to itself. */
  readonly load: number
}

/** How many states a team has, of how many agents hold how many chats: C(agents + concurrency, concurrency). */
export const chatStates = (agents: number, concurrency: number): number => {
  const few = Math.min(agents, concurrency)
  let states = 1
  for (let i = 1; i <= few; i += 1) states *= (agents + concurrency - few + i) / i
  return Math.round(states)
}

/** Chats that an agent with 0, 1, … of them ends in the mean time of one alone. */
export const endingRates = (concurrency: number, slowDown: number): readonly number[] =>
  Array.from({ length: concurrency + 1 }, (_, chats) =>
    chats === 0 ? 0 : chats / (1 + slowDown * (chats - 1)),
  )

/** Chats that a team ends in the mean time of one alone when so many are held, spread evenly. */
export const endingEvenly = (held: number, agents: number, rates: readonly number[]): number => {
  const each = Math.floor(held / agents)
  const more = held - each * agents
  return more * (rates[each + 1] ?? 0) + (agents - more) * rates[each]!
}
