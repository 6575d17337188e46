import { isBelow, normalPath } from './comparison-checks.js'
import { changesIn, type FutureChange, type FutureFault, faultIn, noNumber } from './future-changes.js'
import { type StatedInFuture, type StatedNumbers, statedInFuture } from './future-inputs.js'
import { notFuture } from './futures-json-schema.js'
import { scenarioInputs } from './inputs.js'
import { mergeInto } from './merge.js'
import { Places, pathText, type ValuePath } from './place.js'
import { placed } from './placed-problem.js'
import { isList, isMapping, type Plain, valueAt } from './plain.js'
import type { ScenarioProblem } from './problem.js'
import type { Sourced } from './read-yaml.js'
import type { Scenario } from './scenario.js'
import { statedTerms, withoutSources } from './stated-terms.js'
import { isUncertain, mapLeaves } from './uncertain-leaves.js'

/** The scenario as it is in one named future. */
export interface FutureScenario {
  readonly id: string
  readonly scenario: Scenario
  /** What is otherwise than in the scenario itself, as written. */
  readonly changes: readonly { readonly path: string; readonly written: string }[]
  /** Its numbers that are not those of the scenario, with the lines of the future that state them. */
  readonly stated: StatedInFuture
}

/** What checks a scenario once a future's changes are laid over it. */
export type CheckFuture = (sourced: Sourced) => {
  readonly scenario?: Scenario
  readonly problems: readonly ScenarioProblem[]
}

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
  for (const id of Object.keys(scenario.futures ?? {})) {
    const content = valueAt(sourced.value, ['futures', id])
    const changes = changesIn(isMapping(content) ? content : {}, sourced.value)
    const outcome = oneFuture(sourced, scenario, file, check, id, changes)
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
  changes: readonly FutureChange[],
): FutureScenario | { readonly problems: readonly ScenarioProblem[] } {
  const at = ({ keys }: FutureChange) => ['futures', id, ...keys]
  const report = (change: FutureChange, { code, figures, suggestion, depth }: FutureFault) =>
    placed(
      {
        code,
        figures: { ...figures, future: id },
        path: change.keys.length > 1 ? at(change).slice(0, 2 + (depth ?? change.path.length)) : at(change),
        at: 'key',
        suggestion,
      },
      sourced.places,
      file,
    )
  const known = numbersOf(scenario)
  const faults = changes.flatMap((change) => {
    const fault = faultIn(change, sourced.value, known)
    return fault === undefined ? [] : [report(change, fault)]
  })
  if (faults.length > 0) return { problems: faults }
  const stated = changes.map(({ path }) => pathText(path))
  let changed = withoutChoices(sourced, stated)
  for (const change of changes) changed = mergeInto(changed, change.path, changeAt(sourced, at(change)))
  const { scenario: result, problems } = check(changed)
  if (result === undefined) {
    // What a future adds may not go together with the rest: then it changes what is no number of this scenario.
    const added = changes.filter(({ path }) => !known.includes(pathText(path)))
    const ofNumbers = problems.filter(({ code, path }) => isOfNumber(code) && isWithin(path, stated))
    const together = added.map((change) => report(change, noNumber(change, known)))
    return { problems: ofNumbers.length > 0 || added.length === 0 ? problems : together }
  }
  return {
    id,
    // Behind numbers correlated with one that is stated stay the same random numbers: its own are drawn for them all the same.
    scenario: { ...result, correlations: scenario.correlations },
    stated: statedInFuture(numbersIn(sourced, scenario), numbersIn(changed, result), result),
    changes: changes.map(({ path }) => {
      const leaf = parsedAt(result, path)
      return { path: pathText(path), written: isUncertain(leaf) ? leaf.written : '' }
    }),
  }
}

function numbersIn({ value, places }: Sourced, scenario: Scenario): StatedNumbers {
  return {
    inputs: scenarioInputs(scenario, places),
    terms: statedTerms(withoutSources(value), places, scenario),
  }
}

/** What is wrong with a number whatever stands around it. */
function isOfNumber(code: string): boolean {
  if (code === 'schema.missingKey') return false
  return /^(?:quantity|formula|schema)\.|mustBeCertain$/i.test(code)
}

function isWithin(path: ValuePath, wholes: readonly string[]): boolean {
  const text = pathText(path)
  return wholes.some((whole) => text === whole || isBelow(text, whole))
}

/** One change with the places it was written at, as if it were a file of its own. */
function changeAt(sourced: Sourced, path: ValuePath): Sourced {
  const places = new Places()
  places.copyFrom(sourced.places, path, [])
  return { value: valueAt(sourced.value, path) ?? null, places }
}

/** The scenario as it is checked: without what only compares, and without correlations of numbers that a future states. */
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
