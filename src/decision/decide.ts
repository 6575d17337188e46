import type { Sampling } from '../kernel/hypercubes.js'
import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import type { CandidateInput } from './columns.js'
import { type Comparison, compareOptions } from './comparison.js'
import { type InputEffects, inputEffects } from './input-effects.js'
import { type CategoryMeans, type Recommendation, recommend } from './recommendation.js'
import { type TornadoBar, tornado } from './tornado.js'
import {
  type InputGroup,
  inputsWorthMoreThan,
  type PartialInformation,
  valueOfPartialInformation,
} from './value-of-information.js'

export interface DecisionProblem {
  /** Ids of the options in scenario order, without those knocked out. */
  readonly ids: readonly string[]
  /** One column per option: total cost with each draw's expected loss. */
  readonly costs: readonly Float64Array[]
  readonly inputs: readonly CandidateInput[]
  /** Mean total cost taken apart, each part once. */
  readonly categories: readonly CategoryMeans[]
  /** How the draws were made; plainly where it is not said. */
  readonly sampling?: Sampling
  /** What could be found out together; single inputs are valued anyway. */
  readonly groups?: readonly InputGroup[]
}

export interface Decision {
  readonly comparison: Comparison
  /** How each input moves the choice: read by threshold tables, variance shares and the worth of studies. */
  readonly effects: InputEffects
  readonly recommendation: Recommendation
  /** Against the runner-up; empty with a single option. */
  readonly tornado: readonly TornadoBar[]
  /**
   * Single inputs that are worth finding out, most valuable first; equal ones in the order given. Those worth less than
   * a thousandth of knowing everything are left out.
   */
  readonly informationValue: readonly PartialInformation[]
  /** What finding out each group together is worth, in the order given. */
  readonly groupValue: readonly PartialInformation[]
}

const leastShareOfInformation = 0.001

/**
 * Everything that is said about the choice: which option, how surely, why, what would change it, what to find out.
 *
 * @throws OutOfRangeError for columns that do not fit together or categories that do not add up.
 */
export function decide({
  ids,
  costs,
  inputs,
  categories,
  sampling = 'plain',
  groups = [],
}: DecisionProblem): Decision {
  if (ids.length !== costs.length) throw new OutOfRangeError('number of ids', ids.length, `= ${costs.length}`)
  const comparison = compareOptions(costs, sampling)
  const effects = inputEffects(comparison, costs, inputs)
  const runnerUp = comparison.ranking[1]
  const leastValue = leastShareOfInformation * comparison.expectedValueOfPerfectInformation
  return {
    comparison,
    effects,
    recommendation: recommend({ ids, effects, categories }),
    tornado: runnerUp === undefined ? [] : tornado(effects, runnerUp),
    informationValue: [...inputsWorthMoreThan(effects, leastValue)].sort((a, b) => b.value - a.value),
    groupValue: valueOfPartialInformation(effects, groups),
  }
}
