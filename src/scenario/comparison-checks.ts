import { isCertain } from '../kernel/distribution-functions.js'
import { nearestWord } from './nearest-word.js'
import { pathText, type ValuePath } from './place.js'
import type { Finding } from './placed-problem.js'
import { isList, isMapping, type Plain, type PlainMapping, valueAt } from './plain.js'
import type { Scenario } from './scenario.js'
import { mapLeaves } from './uncertain-leaves.js'
import { parsePath } from './value-path.js'

/** Checks of criteria and unpriced things against the rest of the scenario, on what was written. */
export function comparisonChecks(root: PlainMapping): Finding[] {
  return [
    ...entriesOf(root.criteria).flatMap(([name, criterion]) => {
      const path = ['criteria', name]
      return [
        ...protectionWithoutTolerance(root, path, criterion),
        ...optionByOption(root, [...path, 'scores'], criterion.scores),
      ]
    }),
    ...entriesOf(root.unpriced).flatMap(([name, thing]) => [
      ...abroadOfNowhere(root, ['unpriced', name, 'counts'], thing.counts),
      ...optionByOption(root, ['unpriced', name, 'perYear'], thing.perYear),
    ]),
  ]
}

function protectionWithoutTolerance(root: PlainMapping, path: ValuePath, criterion: PlainMapping): Finding[] {
  if (criterion.measure !== 'protection') return []
  if (valueAt(root, ['exposure', 'tolerance']) !== undefined) return []
  return [
    { code: 'scenario.protectionWithoutTolerance', figures: {}, path: [...path, 'measure'], at: 'value' },
  ]
}

/** What is abroad depends on where home is. */
function abroadOfNowhere(root: PlainMapping, path: ValuePath, counts: Plain | undefined): Finding[] {
  if (counts !== 'contactsAbroad' || valueAt(root, ['calendar', 'country']) !== undefined) return []
  return [{ code: 'scenario.abroadWithoutCountry', figures: {}, path, at: 'value' }]
}

/** Names of what is compared: options that do not only take part in arrangements, and arrangements. */
function comparedNames({ options, arrangements }: PlainMapping): string[] {
  const alone = isMapping(options) ? Object.entries(options) : []
  return [
    ...alone.flatMap(([id, option]) => (isMapping(option) && option.candidate === false ? [] : [id])),
    ...(isMapping(arrangements) ? Object.keys(arrangements) : []),
  ]
}

/** Every option has its number, and nothing else has. */
function optionByOption(root: PlainMapping, path: ValuePath, said: Plain | undefined): Finding[] {
  if (!isMapping(said) || !isMapping(root.options)) return []
  const options = comparedNames(root)
  const unknown = Object.keys(said)
    .filter((option) => !options.includes(option))
    .map(
      (option): Finding => ({
        code: 'scenario.unknownOption',
        figures: { option, known: options.join(', ') },
        path: [...path, option],
        at: 'key',
        suggestion: nearestWord(option, options),
      }),
    )
  const misspelt = unknown.map(({ suggestion }) => suggestion)
  const notSaid = options
    .filter((option) => !Object.hasOwn(said, option) && !misspelt.includes(option))
    .map((option): Finding => ({ code: 'scenario.optionNotSaid', figures: { option }, path, at: 'key' }))
  return [...unknown, ...notSaid]
}

/** What is fitted from records, beside the scenario's own inputs. */
export const fittedInput = /^records\.(?:voice|email|chat)\.(?:contactsPerWeek|handleTime|patience)$/

/**
 * Checks that what could be found out is uncertain: a stated path, or for what is found out together its beginning.
 *
 * @param isHeld whether a number, spoken of at a place, is certain only because something laid over the scenario says so.
 */
export function findOutChecks(
  { findOut, ...scenario }: Scenario,
  isHeld: (number: string, spokenOfAt: ValuePath) => boolean,
): Finding[] {
  if (findOut === undefined) return []
  const uncertain: string[] = []
  mapLeaves(scenario, ({ distribution, formula }, path) => {
    if (formula === undefined && !isCertain(distribution)) uncertain.push(pathText(path))
  })
  const finding = (written: string, path: ValuePath, at: Finding['at']): Finding => ({
    code: 'scenario.nothingUncertain',
    figures: { found: written },
    path,
    at,
    suggestion: nearestWord(written, uncertain),
  })
  const exact = (text: string) => fittedInput.test(text) || uncertain.includes(text)
  const together = Object.entries(findOut.together ?? {}).flatMap(([name, paths]) =>
    paths.flatMap((written, index) => {
      const text = normalPath(written)
      const at = ['findOut', 'together', name, index]
      const known = exact(text) || uncertain.some((input) => isBelow(input, text))
      return known || isHeld(text, at) ? [] : [finding(written, at, 'value')]
    }),
  )
  const studied = Object.entries(findOut.studies ?? {}).flatMap(([name, { weeklyError }]) =>
    Object.keys(weeklyError).flatMap((written) => {
      const text = normalPath(written)
      const at = ['findOut', 'studies', name, 'weeklyError', written]
      return exact(text) || isHeld(text, at) ? [] : [finding(written, at, 'key')]
    }),
  )
  return [...together, ...studied]
}

/** A path without what people may write otherwise, such as spaces around it. */
export function normalPath(written: string): string {
  const path = parsePath(written)
  return path === undefined ? written : pathText(path)
}

/** Whether a path leads to a value inside what another one leads to. */
export function isBelow(path: string, whole: string): boolean {
  return path.startsWith(`${whole}.`) || path.startsWith(`${whole}[`)
}

function entriesOf(value: Plain | undefined): [string, PlainMapping][] {
  if (!isMapping(value) || isList(value)) return []
  return Object.entries(value).filter((entry): entry is [string, PlainMapping] => isMapping(entry[1]))
}
