import type { NumberScale } from '../arrangement/number-scale.js'
import { phaseObjections } from '../arrangement/phase-lengths.js'
import type { ArrangementSearch } from '../arrangement/search.js'
import type { Scenario } from '../scenario/scenario.js'
import { phaseLengths } from './phase-lengths-of.js'
import type { Study } from './study.js'

/** Draws of a search: differences between values of one term vary little, so few tell them apart. */
export const mostSearchDraws = 256
/** What the schema lets a base level be at most. */
const mostAgents = 100_000
const mostContacts = 1e7
/** Values tried at most, the stated one aside. */
const mostValues = 24

/** What can be searched in the arrangements of a scenario, in their order. */
export function searchesOf(
  scenario: Pick<Scenario, 'arrangements' | 'horizon' | 'options'>,
): ArrangementSearch[] {
  return Object.entries(scenario.arrangements ?? {}).flatMap(([arrangement, terms]) => {
    const search = searchOf(terms, scenario)
    return search === undefined ? [] : [{ arrangement, ...search }]
  })
}

type SearchOfOne = Omit<ArrangementSearch, 'arrangement'>
type BlendedTerms = Extract<NonNullable<Scenario['arrangements']>[string], { readonly kind: 'blended' }>
type PhasedTerms = Extract<NonNullable<Scenario['arrangements']>[string], { readonly kind: 'phased' }>

function searchOf(
  terms: NonNullable<Scenario['arrangements']>[string],
  scenario: Pick<Scenario, 'horizon' | 'options'>,
): SearchOfOne | undefined {
  if (terms.kind === 'phased') return takeOverSearch(terms.phases, scenario)
  if (terms.kind !== 'blended') return undefined
  const { agents, contactsPerHalfHour } = terms.above ?? {}
  const scale = baseScale(terms)
  return {
    ...baseSearch(terms),
    ...(agents !== undefined && { scale }),
    // As finely as the list: a study is not made longer where the best lies within it.
    ...(contactsPerHalfHour !== undefined && {
      scale: { ...scale, step: contactsPerHalfHour / 8, least: contactsPerHalfHour / 8 },
    }),
  }
}

/** Levels or shares of contacts that the base of a blended arrangement could have. */
export function baseSearch(terms: Pick<BlendedTerms, 'above'>): SearchOfOne {
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

/** What else the base of a blended arrangement could be set to. */
export function baseScale({ above }: Pick<BlendedTerms, 'above'>): NumberScale {
  const { agents, contactsPerHalfHour } = above ?? {}
  if (agents !== undefined) return { step: 1, least: 1, most: mostAgents }
  if (contactsPerHalfHour === undefined) return { step: 0.01, least: 0, most: 1 }
  // Some hundredths of what is stated, in round figures.
  const step = 10 ** (Math.floor(Math.log10(contactsPerHalfHour)) - 1)
  return { step, least: step, most: mostContacts }
}

/** Months the first phase could last: those that the contracts and the other phases allow. */
function takeOverSearch(
  phases: PhasedTerms['phases'],
  { horizon, options }: Pick<Scenario, 'horizon' | 'options'>,
): SearchOfOne | undefined {
  const [first, ...others] = phaseLengths(phases, options)
  const admissible: number[] = []
  const excluded: NonNullable<SearchOfOne['excluded']>[number][] = []
  for (let value = 1; value < horizon.months; value++) {
    const [objection] = phaseObjections(
      [{ ...first!, months: value, notAfter: undefined }, ...others],
      horizon.months,
    )
    if (objection === undefined) admissible.push(value)
    else excluded.push({ value, objection })
  }
  if (admissible.length < 2) return undefined
  const spaced = steps(0, admissible.length - 1).map((place) => admissible[place]!)
  return {
    term: 'takeOverMonth',
    ...tried(spaced, phases[0]!.months),
    scale: { step: 1, least: admissible[0]!, most: admissible.at(-1)! },
    ...(excluded.length > 0 && { excluded }),
  }
}

/** Whole numbers from one to another, evenly spaced where there are too many. */
export function steps(from: number, to: number): number[] {
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
