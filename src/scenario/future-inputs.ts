import { namedInputUses } from './formula/named-input-uses.js'
import { notFuture } from './futures-json-schema.js'
import type { ScenarioInput } from './inputs.js'
import type { Scenario } from './scenario.js'
import type { ScenarioTerm } from './stated-terms.js'

/** Numbers of a scenario, or of one of its futures. */
export interface StatedNumbers {
  readonly inputs: readonly ScenarioInput[]
  readonly terms: readonly ScenarioTerm[]
}

/** What is otherwise in a future, each number with the line that states it. */
export interface StatedInFuture extends StatedNumbers {
  /** Paths of numbers that the scenario has and the future has not. */
  readonly absent: readonly string[]
}

/** Roots of paths that say how to compare or what goes together: none lies behind a figure of a future by itself. */
const aside = new Set([...notFuture, 'correlations'])

/** The numbers of a future that are not those of the scenario, or that a formula makes of such. */
export function statedInFuture(
  scenario: StatedNumbers,
  own: StatedNumbers,
  future: Pick<Scenario, 'inputs'>,
): StatedInFuture {
  const inputs = otherThan(scenario.inputs, own.inputs)
  const uses = namedInputUses(future)
  const made = new Set(
    inputs.flatMap(({ path }) =>
      path.startsWith('inputs.') ? (uses.get(path.slice('inputs.'.length)) ?? []) : [],
    ),
  )
  const all = own.inputs.filter((input) => inputs.includes(input) || made.has(input.path))
  const terms = otherThan(scenario.terms, own.terms)
  return {
    inputs: all,
    terms,
    absent: [...missing(scenario.inputs, own.inputs), ...missing(scenario.terms, own.terms)],
  }
}

function otherThan<Stated extends { readonly path: string }>(
  base: readonly Stated[],
  own: readonly Stated[],
): Stated[] {
  const known = new Map(base.map((stated) => [stated.path, JSON.stringify(stated)]))
  return own.filter((stated) => !isAside(stated.path) && known.get(stated.path) !== JSON.stringify(stated))
}

function missing(
  base: readonly { readonly path: string }[],
  own: readonly { readonly path: string }[],
): string[] {
  const kept = new Set(own.map(({ path }) => path))
  return base.filter(({ path }) => !isAside(path) && !kept.has(path)).map(({ path }) => path)
}

const isAside = (path: string): boolean => aside.has(path.split(/[.[]/, 1)[0]!)
