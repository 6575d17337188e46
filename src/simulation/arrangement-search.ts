import type { ArrangementSearch } from '../arrangement/search.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Study } from './study.js'

/** Draws of a search: differences between values of one term vary little, so few tell them apart. */
export const mostSearchDraws = 256
/** Values tried at most, the stated one aside. */
const mostValues = 24

/** What can be searched in the arrangements of a scenario, in their order. */
export function searchesOf(scenario: Pick<Scenario, 'arrangements' | 'horizon'>): ArrangementSearch[] {
  return Object.entries(scenario.arrangements ?? {}).flatMap(([arrangement, terms]) => {
    const search = searchOf(terms, scenario.horizon.months)
    return search === undefined ? [] : [{ arrangement, ...search }]
  })
}

function searchOf(
  terms: NonNullable<Scenario['arrangements']>[string],
  months: number,
): Omit<ArrangementSearch, 'arrangement'> | undefined {
  if (terms.kind === 'phased') {
    const last = months - (terms.phases.length - 1)
    if (last < 2) return undefined
    return { term: 'takeOverMonth', ...tried(steps(1, last), terms.phases[0]!.months) }
  }
  if (terms.kind !== 'blended') return undefined
  const { agents, contactsPerHalfHour } = terms.above ?? {}
  if (agents !== undefined) return { term: 'agents', ...tried(steps(1, Math.max(4, 2 * agents)), agents) }
  if (contactsPerHalfHour !== undefined) {
    const values = Array.from({ length: 16 }, (_, step) => ((step + 1) * contactsPerHalfHour) / 8)
    return { term: 'contactsPerHalfHour', ...tried(values, contactsPerHalfHour) }
  }
  return {
    term: 'overflowShare',
    ...tried(
      Array.from({ length: 21 }, (_, step) => step / 20),
      undefined,
    ),
  }
}

/** Whole numbers from one to another, evenly spaced where there are too many. */
function steps(from: number, to: number): number[] {
  const apart = Math.ceil((to - from + 1) / mostValues)
  return Array.from({ length: Math.floor((to - from) / apart) + 1 }, (_, step) => from + step * apart)
}

function tried(values: readonly number[], stated: number | undefined) {
  if (stated === undefined) return { values }
  return { values: [...new Set([...values, stated])].sort((a, b) => a - b), stated }
}

/** The study whose candidates are the arrangement at each of the values: its first draws, the same random numbers, costs only. */
export function searchStudy(study: Study, search: ArrangementSearch): Study {
  return { ...study, draws: Math.min(study.draws, mostSearchDraws), costsOnly: true, search }
}
