import { reciprocalBlocking } from './reciprocal-blocking.js'
import { leastStableAgents } from './stability.js'

/**
 * The least whole number of agents, from `from` upwards, with which at least `share` of the contacts wait no longer
 * than `threshold` mean handle times when nobody hangs up.
 *
 * One evaluation of Erlang's formula at the first stable number, then the stable upward recurrence
 * 1/B(n+1) = 1 + (n+1)/load 1/B(n), one multiplication an agent: least because each smaller number has failed.
 *
 * No checks: 0 < offeredLoad finite, 0 <= share <= 1 - 1e-12, threshold >= 0, `from` whole.
 */
export const leastAgentsErlangC = (
  offeredLoad: number,
  threshold: number,
  share: number,
  from: number,
): number => {
  const stable = leastStableAgents(offeredLoad)
  let agents = from > stable ? from : stable
  const perErlang = 1 / offeredLoad
  const missed = 1 - share
  const perAgent = threshold === 0 ? 1 : Math.exp(-threshold)
  let decay = threshold === 0 ? 1 : Math.exp((offeredLoad - agents) * threshold)
  // sum = 1/B - 1
  let sum = reciprocalBlocking(agents, offeredLoad) - 1
  // missed share = decay / (1 + (1 - load/agents) sum), without the divisions
  while (decay * agents > missed * (agents + (agents - offeredLoad) * sum)) {
    agents += 1
    decay *= perAgent
    sum = agents * perErlang * (1 + sum)
  }
  return agents
}
