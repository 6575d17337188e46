import type { CandidateInput } from '../decision/columns.js'
import { correlationGroups } from '../scenario/correlation/correlation-groups.js'
import { namedInputUses } from '../scenario/formula/named-input-uses.js'
import type { RealisedScenario, Scenario } from '../scenario/scenario.js'
import { candidateOf } from './candidate.js'

/** Parts of a scenario that no cost is made of: what is weighed beside it, and what might be found out. */
const besideTheCost = ['criteria', 'unpriced', 'findOut']

/**
 * What each uncertain input can move: an option's own numbers move it and the arrangements it is part of, an
 * arrangement's move that, a named input's follow the formulas that use it, all others move every option. Numbers that
 * are correlated move together, and so what any of them does.
 *
 * @param ids of the options compared.
 * @returns by the input's path, what it can move among `ids` and whom it is correlated with.
 */
export function inputReach(
  scenario: Scenario,
  means: RealisedScenario,
  ids: readonly string[],
): (path: string) => Pick<CandidateInput, 'moves' | 'correlationGroup'> {
  const every = new Set(ids.keys())
  const madeOf = ids.map((id) => [
    ...new Set([`options.${id}`, `arrangements.${id}`]),
    ...candidateOf(means, id).legs.map((leg) => `options.${leg.id}`),
  ])
  const uses = namedInputUses(scenario)
  const own = (path: string): ReadonlySet<number> => {
    if (path.startsWith('inputs.')) return union((uses.get(path.slice('inputs.'.length)) ?? []).map(own))
    if (besideTheCost.some((part) => path.startsWith(`${part}.`))) return new Set()
    if (!/^(options|arrangements)\./.test(path)) return every
    return new Set(
      [...every].filter((option) => madeOf[option]!.some((whole) => path.startsWith(`${whole}.`))),
    )
  }
  const groups = correlationGroups(scenario.correlations ?? [])
  return (path) => {
    const group = groups.find(({ paths }) => paths.includes(path))
    if (group === undefined) return { moves: own(path) }
    return { moves: union(group.paths.map(own)), correlationGroup: group.paths[0]! }
  }
}

const union = (sets: readonly ReadonlySet<number>[]): ReadonlySet<number> =>
  new Set(sets.flatMap((set) => [...set]))
