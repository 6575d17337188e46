import type { BelowAllTaken } from './chat-occupancy.js'
import { type ChatTeam, endingEvenly, endingRates } from './chat-team.js'

/** As `chatOccupancy` with chats spread evenly, which ends most of them: the best that can be. */
export const spreadEvenly = (team: ChatTeam): BelowAllTaken => {
  const rates = endingRates(team.concurrency, team.slowDown)
  return birthAndDeath(team, (held) => endingEvenly(held, team.agents, rates))
}

/** As `chatOccupancy` with every chat as slow as among the most an agent holds: the worst that can be. */
export const endingSlowest = (team: ChatTeam): BelowAllTaken => {
  const longest = 1 + team.slowDown * (team.concurrency - 1)
  return birthAndDeath(team, (held) => held / longest)
}

/** Built outwards from the likeliest number, so that nothing overflows. */
const birthAndDeath = (
  { agents, concurrency, load }: ChatTeam,
  rate: (held: number) => number,
): BelowAllTaken => {
  const places = agents * concurrency
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
