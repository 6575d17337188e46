import { quantile } from '../kernel/distribution-functions.js'
import type { Finding } from './placed-problem.js'
import type { Scenario } from './scenario.js'

/** Agents at work round the clock; the busiest half hour may need ten times as many, and a million can be planned. */
const mostAgents = 100_000
const secondsPerWeek = 7 * 86_400
/** A draw hardly goes beyond it: one in a million. */
const extreme = 1 - 1e-6

/** Work that no number of agents that can be planned would do: mostly a slip in a unit. */
export function workloadChecks({ demand }: Scenario): Finding[] {
  const season = demand.season ?? []
  const busiest = Math.max(1, ...season.map(({ distribution }) => quantile(distribution, extreme)))
  return Object.entries(demand.reasons).flatMap(([id, { volume, handleTime }]): Finding[] => {
    if (volume === undefined || handleTime === undefined) return []
    const contacts = quantile(volume.distribution, extreme)
    const agents = (contacts * quantile(handleTime.distribution, extreme)) / secondsPerWeek
    if (agents * busiest <= mostAgents) return []
    const bySeason = agents <= mostAgents
    const figures = { agents: Math.round(agents * busiest), most: mostAgents, reason: id }
    const path = bySeason ? ['demand', 'season'] : ['demand', 'reasons', id, 'handleTime']
    return [{ code: 'demand.tooMuchWork', figures, path, at: 'value' }]
  })
}
