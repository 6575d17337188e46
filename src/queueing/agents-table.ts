import { type KeysOf, requireKnownKeys } from './known-keys.js'
import { largestLoadMeeting } from './largest-load.js'
import { leastAgentsMeeting } from './least-agents.js'
import { requireOfferedLoad } from './legal-range.js'
import { prepareTargets, type ServiceConditions } from './service-targets.js'

/** The least number of agents for any load under fixed conditions, looked up instead of searched. */
export interface AgentsTable {
  /** `largestLoads[n]` is the largest load that n agents carry within the targets. */
  readonly largestLoads: Float64Array
  /** Where to start looking: the answer for load `i / cellsPerErlang`. */
  readonly firstAgents: Int32Array
  readonly cellsPerErlang: number
  readonly conditions: ServiceConditions
}

/**
 * Tabulates the largest load of every number of agents until `largestLoad` is covered.
 *
 * @param largestLoad Erlang, the largest load that will be asked for
 * @throws OutOfRangeError
 */
export const agentsTable = (conditions: ServiceConditions, largestLoad: number): AgentsTable => {
  requireKnownKeys(conditions, knownKeys)
  requireOfferedLoad(largestLoad)
  const prepared = prepareTargets(conditions)
  // where no number of agents carries the largest load the table stays empty, and every question goes to the search
  const most = leastAgentsMeeting(prepared, largestLoad) ?? -1
  const loads: number[] = []
  let carried = 0
  for (let agents = 0; agents <= most; agents += 1) {
    carried = Math.max(carried, largestLoadMeeting(prepared, agents))
    loads.push(carried)
  }
  const cellsPerErlang = 4
  const cells = most < 0 ? 0 : Math.floor(largestLoad * cellsPerErlang) + 1
  const firstAgents = new Int32Array(cells)
  let agents = 0
  for (let cell = 0; cell < cells; cell += 1) {
    while (loads[agents]! < cell / cellsPerErlang) agents += 1
    firstAgents[cell] = agents
  }
  return { largestLoads: Float64Array.from(loads), firstAgents, cellsPerErlang, conditions }
}

const knownKeys: KeysOf<ServiceConditions> = {
  handleTimeSeconds: true,
  patienceSeconds: true,
  lines: true,
  redialProbability: true,
  targets: true,
}

/**
 * The least number of agents for this load: a look-up inside the table, the search beyond it.
 *
 * @returns undefined when no number of agents meets the targets
 */
export const agentsFromTable = (table: AgentsTable, offeredLoad: number): number | undefined => {
  const cell = Math.floor(offeredLoad * table.cellsPerErlang)
  if (cell < table.firstAgents.length) {
    const loads = table.largestLoads
    let agents = table.firstAgents[cell]!
    while (loads[agents]! < offeredLoad) agents += 1
    if (agents < loads.length) return agents
  }
  requireOfferedLoad(offeredLoad)
  return leastAgentsMeeting(prepareTargets(table.conditions), offeredLoad)
}
