import { type KeysOf, requireKnownKeys } from './known-keys.js'
import { leastAgentsMeeting } from './least-agents.js'
import { LARGEST_SYSTEM, requireOfferedLoad, requireWhole } from './legal-range.js'
import { prepareTargets, type ServiceConditions } from './service-targets.js'

export interface LeastAgentsForLoadsInput extends ServiceConditions {
  /** Erlang, one an interval. */
  readonly offeredLoads: ArrayLike<number>
  readonly minAgents?: number
  readonly maxAgents?: number
}

/** Stands in the answer for an interval that no allowed number of agents can serve within the targets. */
export const NO_NUMBER_OF_AGENTS = -1

/**
 * The least number of agents of many intervals under the same conditions: the search of `leastAgents` without its
 * words, several million intervals a second where nobody hangs up.
 *
 * @throws OutOfRangeError
 */
export const leastAgentsForLoads = (input: LeastAgentsForLoadsInput): Int32Array => {
  requireKnownKeys(input, knownKeys)
  const { offeredLoads, minAgents = 0, maxAgents = LARGEST_SYSTEM } = input
  requireWhole('minAgents', minAgents)
  requireWhole('maxAgents', maxAgents, minAgents)
  const prepared = prepareTargets(input)
  const agents = new Int32Array(offeredLoads.length)
  for (let interval = 0; interval < agents.length; interval += 1) {
    const offeredLoad = offeredLoads[interval]!
    requireOfferedLoad(offeredLoad)
    agents[interval] = leastAgentsMeeting(prepared, offeredLoad, minAgents, maxAgents) ?? NO_NUMBER_OF_AGENTS
  }
  return agents
}

const knownKeys: KeysOf<LeastAgentsForLoadsInput> = {
  offeredLoads: true,
  handleTimeSeconds: true,
  patienceSeconds: true,
  lines: true,
  redialProbability: true,
  targets: true,
  minAgents: true,
  maxAgents: true,
}
