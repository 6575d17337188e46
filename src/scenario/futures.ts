import type { Figures } from '../kernel/quantity/reading.js'
import { normalPath } from './comparison-checks.js'
import { mergeInto } from './merge.js'
import { nearestWord } from './nearest-word.js'
import { Places, pathText, type ValuePath } from './place.js'
import { placed } from './placed-problem.js'
import { isList, isMapping, type Plain, valueAt } from './plain.js'
import type { ScenarioProblem } from './problem.js'
import type { Sourced } from './read-yaml.js'
import type { Scenario } from './scenario.js'
import { isUncertain, mapLeaves } from './uncertain-leaves.js'
import { parsePath } from './value-path.js'

/** The scenario as it is in one named future. */
export interface FutureScenario {
  readonly id: string
  readonly scenario: Scenario
  /** What is otherwise than in the scenario itself, as written. */
  readonly changes: readonly { readonly path: string; readonly written: string }[]
}

/** What checks a scenario once a future's changes are laid over it. */
export type CheckFuture = (sourced: Sourced) => {
  readonly scenario?: Scenario
  readonly problems: readonly ScenarioProblem[]
}

/** Parts of the scenario that no future changes: they say how to compare, not what comes. */
const notFuture = ['criteria', 'unpriced', 'futures', 'findOut', 'simulation']

/**
 * The scenario in each of its named futures: the changes laid over it and everything checked again. Only numbers can
 * be changed: what could be otherwise in the world, not what is asked.
 */
export function futureScenarios(
  sourced: Sourced,
  scenario: Scenario,
  file: string,
  check: CheckFuture,
): { readonly futures: readonly FutureScenario[]; readonly problems: readonly ScenarioProblem[] } {
  const futures: FutureScenario[] = []
  const problems: ScenarioProblem[] = []
  for (const [id, changes] of Object.entries(scenario.futures ?? {})) {
    const outcome = oneFuture(sourced, scenario, file, check, id, Object.keys(changes))
    if ('scenario' in outcome) futures.push(outcome)
    else problems.push(...outcome.problems)
  }
  return { futures, problems }
}

function oneFuture(
  sourced: Sourced,
  scenario: Scenario,
  file: string,
  check: CheckFuture,
  id: string,
  texts: readonly string[],
): FutureScenario | { readonly problems: readonly ScenarioProblem[] } {
  const report = (code: string, figures: Figures, text: string, suggestion?: string) =>
    placed(
      { code, figures, path: ['futures', id, text], at: 'key', ...(suggestion && { suggestion }) },
      sourced.places,
      file,
    )
  let changed = withoutChoices(sourced, texts.map(normalPath))
  for (const text of texts) {
    const path = parsePath(text)!
    changed = mergeInto(changed, path, changeAt(sourced, ['futures', id, text]))
  }
  const checked = check(changed)
  if (checked.scenario === undefined) return { problems: checked.problems }
  const result = checked.scenario
  const notNumbers = texts.filter((text) => {
    const path = parsePath(text)!
    return notFuture.includes(String(path[0])) || !isUncertain(parsedAt(result, path))
  })
  if (notNumbers.length > 0) {
    const known = numbersOf(scenario)
    return {
      problems: notNumbers.map((text) =>
        report('scenario.futureChangesNoNumber', { future: id, found: text }, text, nearestWord(text, known)),
      ),
    }
  }
  const changes = texts.map((text) => {
    const path = parsePath(text)!
    const leaf = parsedAt(result, path)
    return { path: pathText(path), written: isUncertain(leaf) ? leaf.written : '' }
  })
  return { id, scenario: result, changes }
}

/** One change with the places it was written at, as if it were a file of its own. */
function changeAt(sourced: Sourced, path: ValuePath): Sourced {
  const places = new Places()
  places.copyFrom(sourced.places, path, [])
  return { value: valueAt(sourced.value, path) ?? null, places }
}

/** The scenario without what only compares, and without correlations of numbers that a future states. */
function withoutChoices(sourced: Sourced, stated: readonly string[]): Sourced {
  if (!isMapping(sourced.value)) return sourced
  const { futures: _futures, findOut: _findOut, correlations, ...rest } = sourced.value
  if (!isList(correlations)) return { value: rest, places: sourced.places }
  const left = correlations.filter((correlation) => !correlates(correlation, stated))
  return { value: { ...rest, correlations: left }, places: sourced.places }
}

function correlates(correlation: Plain, paths: readonly string[]): boolean {
  const between = isMapping(correlation) ? correlation.between : undefined
  return isList(between) && between.some((path) => paths.includes(normalPath(String(path))))
}

function parsedAt(tree: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    return (value as Readonly<Record<string | number, unknown>>)[key]
  }, tree)
}

function numbersOf(scenario: Scenario): string[] {
  const paths: string[] = []
  mapLeaves(scenario, (_, path) => {
    if (!notFuture.includes(String(path[0]))) paths.push(pathText(path))
  })
  return paths
}
