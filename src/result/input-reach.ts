import { legIds } from '../arrangement/leg-ids.js'
import { keepsAllOfToday } from '../arrangement/phase-lengths.js'
import type { CandidateInput } from '../decision/columns.js'
import { correlationGroups } from '../scenario/correlation/correlation-groups.js'
import { namedInputUses } from '../scenario/formula/named-input-uses.js'
import { realisation } from '../scenario/realise.js'
import type { Scenario } from '../scenario/scenario.js'
import { baselineId } from '../simulation/monte-carlo/uses-of-today.js'

/** Parts of a scenario that no cost is made of: what is weighed beside it, and what might be found out. */
const besideTheCost = ['criteria', 'unpriced', 'findOut']

/**
 * What each uncertain input can move: an option's own numbers move it and the arrangements it is part of, an
 * arrangement's move that, a named input's follow the formulas that use it, all others move every option. What leaving
 * today's arrangement costs moves those who leave it, and the course of a currency all whose contracts name it. Numbers
 * that are correlated move together, and so what any of them does.
 *
 * @param ids of the options compared.
 * @returns by the input's path, what it can move among `ids`, in company and by itself, and whom it is correlated with.
 */
export function inputReach(
  scenario: Scenario,
  ids: readonly string[],
): (path: string) => Pick<CandidateInput, 'moves' | 'movesItself' | 'correlationGroup'> {
  const every = [...ids.keys()]
  const legsOf = ids.map((id) => {
    const arrangement = scenario.arrangements?.[id]
    return arrangement === undefined ? [id] : legIds(arrangement)
  })
  const madeOf = legsOf.map((legs, index) => [
    `arrangements.${ids[index]!}.`,
    ...legs.map((leg) => `options.${leg}.`),
  ])
  const leaving = new Set(every.filter((index) => leavesToday(scenario, legsOf[index]!)))
  const paidByLeaving = numbersOfLeaving(scenario)
  const uses = namedInputUses(scenario)
  const alsoAt = new Map(realisation(scenario).uncertain.map((input) => [input.path, input.alsoAt]))
  const own = (path: string): ReadonlySet<number> => {
    if (path.startsWith('inputs.')) return union((uses.get(path.slice('inputs.'.length)) ?? []).map(own))
    if (besideTheCost.some((part) => path.startsWith(`${part}.`))) return new Set()
    if (!/^(options|arrangements)\./.test(path)) return new Set(every)
    if (/^options\.[^.]+\.baseline\./.test(path)) return paidByLeaving(path) ? leaving : new Set()
    const partOf = new Set(every.filter((index) => madeOf[index]!.some((whole) => path.startsWith(whole))))
    return paidByLeaving(path) ? union([partOf, leaving]) : partOf
  }
  const moved = (path: string) => union([path, ...(alsoAt.get(path) ?? [])].map(own))
  const groups = correlationGroups(scenario.correlations ?? [])
  return (path) => {
    const group = groups.find(({ paths }) => paths.includes(path))
    if (group === undefined) return { moves: moved(path) }
    const moves = union(group.paths.map(moved))
    return { moves, movesItself: moved(path), correlationGroup: group.paths[0]! }
  }
}

/** Whether a candidate ever leaves some of what is done today: all but those whose every leg goes on using all of it. */
function leavesToday({ options }: Scenario, legs: readonly string[]): boolean {
  return legs.some((leg) => {
    const { baseline, keepsToday } = options[leg]!
    return baseline === undefined && !keepsAllOfToday(keepsToday)
  })
}

/**
 * Which numbers of today's option those pay who leave it: what leaving costs, and of a contract what its end asks for. Where
 * that is fees of its months of notice or a part of its mean fee, it is all that the fees are made of.
 */
function numbersOfLeaving({ options }: Scenario): (path: string) => boolean {
  const today = baselineId(options)
  if (today === undefined) return () => false
  const option = options[today]!
  const root = `options.${today}.`
  const parts = [`${root}baseline.`]
  if (option.model !== 'internal') {
    const { minimumTerm, noticeMonths } = option.price
    if (minimumTerm !== undefined || noticeMonths !== undefined) parts.push(root)
    else parts.push(...['exitFee', 'currency.', 'indexation.'].map((term) => `${root}price.${term}`))
  }
  const moveNothing = [`${root}baseline.sunk`, `${root}lossOfControl`]
  return (path) => parts.some((part) => path.startsWith(part)) && !moveNothing.includes(path)
}

const union = (sets: readonly ReadonlySet<number>[]): ReadonlySet<number> =>
  new Set(sets.flatMap((set) => [...set]))
