import { isCertain } from '../kernel/distribution-functions.js'
import type { Correlation } from './correlation/correlation-groups.js'
import type { Place, Places, ValuePath } from './place.js'
import type { Scenario } from './scenario.js'
import { isUncertain } from './uncertain-leaves.js'
import { parsePath } from './value-path.js'

/** A scenario without the correlations of numbers that something laid over it holds fast. */
export interface Loosened {
  readonly scenario: Scenario
  readonly dropped: readonly Correlation[]
}

/**
 * Drops the correlations of numbers that are not drawn any more because the command line, or the file that extends the
 * one that states the correlation, gives them one value, a formula, or replaces what they were part of.
 *
 * @param file the scenario's own file, which others may lie under.
 */
export function withoutHeldCorrelations(scenario: Scenario, places: Places, file: string): Loosened {
  const dropped = scenario.correlations.filter(({ between }, index) =>
    between.some((path) => isHeld(scenario, path, ['correlations', index], places, file)),
  )
  if (dropped.length === 0) return { scenario, dropped }
  const correlations = scenario.correlations.filter((correlation) => !dropped.includes(correlation))
  return { scenario: { ...scenario, correlations }, dropped }
}

/** Whether a number that is spoken of at one place of a scenario is held fast by something laid over that place. */
export function isHeld(
  scenario: Scenario,
  number: string,
  spokenOfAt: ValuePath,
  places: Places,
  file: string,
): boolean {
  const path = parsePath(number)
  if (path === undefined) return false
  const leaf = path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    scenario,
  )
  if (isUncertain(leaf) && leaf.formula === undefined && !isCertain(leaf.distribution)) return false
  return liesOver(places.nearest(path)?.place, places.nearest(spokenOfAt)?.place, file)
}

function liesOver(over: Place | undefined, under: Place | undefined, file: string): boolean {
  if (over === undefined || under === undefined || under.origin === 'command-line') return false
  return over.origin === 'command-line' || (over.file === file && under.file !== file)
}
