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
  requireOfferedLoad(largestLoad)
  const prepared = prepareTargets(conditions)
  const loads: number[] = []
  let carried = -1
  while (carried < largestLoad) {
    carried = Math.max(carried, largestLoadMeeting(prepared, loads.length))
    loads.push(carried)
  }
  const cellsPerErlang = 4
  const cells = Math.floor(largestLoad * cellsPerErlang) + 1
  const firstAgents = new Int32Array(cells)
  let agents = 0
  for (let cell = 0; cell < cells; cell += 1) {
    while (loads[agents]! < cell / cellsPerErlang) agents += 1
    firstAgents[cell] = agents
  }
  return { largestLoads: Float64Array.from(loads), firstAgents, cellsPerErlang, conditions }
}

/**
 * The least number of agents for this load: a look-up inside the table, the search beyond it.
 *
 * @returns undefined when no number of agents meets the targets
 */
export const agentsFromTable = (table: AgentsTable, offeredLoad: number): number | undefined => {
  const cell = Math.floor(offeredLoad * table.cellsPerErlang)
  if (!(cell < table.firstAgents.length)) {
    requireOfferedLoad(offeredLoad)
    return leastAgentsMeeting(prepareTargets(table.conditions), offeredLoad)
  }
  const loads = table.largestLoads
  let agents = table.firstAgents[cell]!
  while (agents < loads.length && loads[agents]! < offeredLoad) agents += 1
  return agents
}
