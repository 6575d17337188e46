import { legIds } from '../arrangement/leg-ids.js'
import type { Scenario } from '../scenario/scenario.js'
import { parsePath } from '../scenario/value-path.js'
import type { Study } from './study.js'

/** A value of a decision variable, read and checked: the part of a scenario that stands at the path; undefined where the key is taken away. */
export interface Setting {
  readonly path: string
  readonly part: unknown
}

/**
 * The study of one candidate alone, with some of its parts replaced: every number keeps its path and with it its draws, so that
 * candidates are compared on the same ones.
 */
export function candidateStudy(
  study: Study,
  owner: string,
  settings: readonly Setting[],
  draws: number,
): Study {
  let scenario: Scenario = study.scenario
  for (const { path, part } of settings) {
    scenario = replaced(scenario, parsePath(path)!, part) as Scenario
  }
  return { ...study, draws, scenario: aloneIn(scenario, owner), costsOnly: true }
}

/** The part of a scenario at a path. */
export function partAt(scenario: Scenario, path: string): unknown {
  let part: unknown = scenario
  for (const key of parsePath(path) ?? []) {
    part = (part as Readonly<Record<string | number, unknown>> | undefined)?.[key]
  }
  return part
}

/** Only one candidate, with the options an arrangement is made of and what is done today, which costs something to leave. */
function aloneIn(scenario: Scenario, owner: string): Scenario {
  const arrangement = scenario.arrangements?.[owner]
  const legs = arrangement === undefined ? [owner] : legIds(arrangement)
  // What shares its currency with one that stays is kept: the course is drawn with the first contract in it.
  const codes = legs.map((id) => scenario.options[id]?.price.currency?.code)
  const options = Object.fromEntries(
    Object.entries(scenario.options)
      .filter(
        ([id, { baseline, price }]) =>
          legs.includes(id) ||
          baseline !== undefined ||
          (price.currency?.code !== undefined && codes.includes(price.currency.code)),
      )
      .map(([id, option]) => [id, id === owner ? option : { ...option, candidate: false as const }]),
  ) as Scenario['options']
  if (arrangement !== undefined) return { ...scenario, options, arrangements: { [owner]: arrangement } }
  const { arrangements: _others, ...alone } = scenario
  return { ...alone, options }
}

function replaced(value: unknown, [key, ...rest]: readonly (string | number)[], part: unknown): unknown {
  if (key === undefined) return part
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === key ? replaced(item, rest, part) : item))
  }
  const mapping = (value ?? {}) as Readonly<Record<string, unknown>>
  if (rest.length === 0 && part === undefined) {
    const { [key]: _taken, ...others } = mapping
    return others
  }
  return { ...mapping, [key]: replaced(mapping[key], rest, part) }
}
