import type { NamedFuture } from '../simulation/future-study.js'
import { inputColumns } from '../simulation/monte-carlo/outcome.js'
import type { Study } from '../simulation/study.js'
import type { FutureNumbers } from './document.js'
import { inputRecords, termRecord } from './input-records.js'

/**
 * The numbers of a named future that are not those of the scenario itself, each with the line that states it.
 *
 * @param asRun the future's study as it is played: what formulas make of its numbers is taken from its draws.
 * @param scenario the study of the scenario itself.
 */
export function futureNumbers(
  { id, stated }: Pick<NamedFuture, 'id' | 'stated'>,
  asRun: Study,
  scenario: Study,
): FutureNumbers {
  // Only formulas, which are made of named inputs, hang on what was drawn.
  const drawn = asRun.scenario.inputs === undefined ? [] : [...inputColumns(asRun)]
  const fitted = fittedPaths(asRun)
  return {
    future: id,
    inputs: inputRecords({ ...asRun, fitted: {} }, stated.inputs, drawn),
    terms: stated.terms.map(termRecord),
    absent: [...stated.absent, ...fittedPaths(scenario).filter((path) => !fitted.includes(path))],
  }
}

const fittedPaths = ({ fitted }: Study): string[] =>
  Object.entries(fitted).flatMap(([channel, quantities]) =>
    Object.keys(quantities).map((name) => `records.${channel}.${name}`),
  )
