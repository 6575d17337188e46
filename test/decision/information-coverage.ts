import { compareOptions } from '../../src/decision/comparison.js'
import { isLimit } from '../../src/decision/error-of-worth.js'
import { inputEffects } from '../../src/decision/input-effects.js'
import { valueOfPartialInformation, valueOfStudy } from '../../src/decision/value-of-information.js'
import type { InformationProblem } from './information-problems.js'

/** How often the 95 % interval of a worth held the truth. */
export interface Coverage {
  readonly asked: string
  readonly truth: number
  readonly covered: number
  /** Standard deviation of the estimates as a share of the truth. */
  readonly relativeError: number
  /** Share of the runs in which the interval reaches nothing, so that its upper end is stated as a limit. */
  readonly limits: number
}

/** Coverage of every worth asked of a problem, over seeds 1 to `seeds`. */
export function coverageOf(problem: InformationProblem, draws: number, seeds: number): Coverage[] {
  const { worth, everything, studies = [] } = problem
  const truths = {
    ...worth,
    ...(everything !== undefined && { everything }),
    ...Object.fromEntries(studies.map(({ name, worth: truth }) => [name, truth])),
  }
  const tallies = Object.entries(truths).map(([asked, truth]) => ({
    asked,
    truth,
    covered: 0,
    limits: 0,
    sum: 0,
    squares: 0,
  }))
  for (let seed = 1; seed <= seeds; seed++) {
    const { costs, inputs } = problem.sample(seed, draws)
    const columns = Object.entries(inputs).map(([path, values]) => ({ path, values }))
    const comparison = compareOptions(costs)
    const effects = inputEffects(comparison, costs, columns)
    const groups = Object.keys(worth).map((name) => ({ name, paths: name.split('+') }))
    const known = {
      value: comparison.expectedValueOfPerfectInformation,
      standardError: comparison.expectedValueOfPerfectInformationStandardError,
    }
    const found = new Map<string, { readonly value: number; readonly standardError: number }>([
      ['everything', known],
      ...valueOfPartialInformation(effects, groups).map((estimate) => [estimate.name, estimate] as const),
      ...studies.map(
        ({ name, measured, size }) => [name, valueOfStudy(effects, measured, [size], seed)[0]!] as const,
      ),
    ])
    for (const tally of tallies) {
      const { value, standardError } = found.get(tally.asked)!
      if (Math.abs(value - tally.truth) <= 1.959963984540054 * standardError) tally.covered++
      if (isLimit(value, standardError)) tally.limits++
      tally.sum += value
      tally.squares += value * value
    }
  }
  return tallies.map(({ asked, truth, covered, limits, sum, squares }) => ({
    asked,
    truth,
    covered: covered / seeds,
    limits: limits / seeds,
    relativeError: Math.sqrt(Math.max(0, squares / seeds - (sum / seeds) ** 2)) / truth,
  }))
}
