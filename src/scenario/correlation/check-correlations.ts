import { isCertain } from '../../kernel/distribution-functions.js'
import type { Uncertain } from '../../kernel/uncertain.js'
import { fittedInput } from '../comparison-checks.js'
import { nearestWord } from '../nearest-word.js'
import { pathText } from '../place.js'
import type { Finding } from '../placed-problem.js'
import type { Scenario } from '../scenario.js'
import { mapLeaves } from '../uncertain-leaves.js'
import { type Correlation, type CorrelationGroup, correlationGroups } from './correlation-groups.js'
import { nearestCorrelationMatrix } from './nearest-correlation-matrix.js'
import { normalCorrelation, rankCorrelation } from './rank-correlation.js'
import { choleskyFactor, type Matrix } from './symmetric-matrix.js'

/**
 * What is wrong with the correlations of a scenario that is otherwise legal.
 *
 * @param scenario with all its correlations, as they were stated.
 * @param dropped those among them that do not hold any more: nothing is wrong with them.
 */
export function correlationFindings(scenario: Scenario, dropped: readonly Correlation[] = []): Finding[] {
  const { correlations } = scenario
  const holds = (correlation: Correlation) => !dropped.includes(correlation)
  if (correlations.length === 0) return []
  const numbers = numbersByPath(scenario)
  const findings = correlations.flatMap((correlation, index) => {
    if (!holds(correlation)) return []
    const { between } = correlation
    return [
      ...between.flatMap((path, end) =>
        isFitted(path, scenario) ? [] : numberFinding(path, ['correlations', index, 'between', end], numbers),
      ),
      ...repetition(between, index, correlations),
    ]
  })
  return findings.length > 0 ? findings : correlationGroups(correlations.filter(holds)).flatMap(impossibility)
}

/** Numbers fitted from records are known once these are read; one that turns out certain just does not vary. */
function isFitted(path: string, { demand }: Scenario): boolean {
  const channel = path.split('.')[1]
  if (!fittedInput.test(path) || (channel !== 'voice' && channel !== 'email' && channel !== 'chat'))
    return false
  return demand.channels[channel]?.week.records !== undefined
}

function numbersByPath(scenario: Scenario): Map<string, Uncertain> {
  const numbers = new Map<string, Uncertain>()
  mapLeaves(scenario, (leaf, path) => {
    numbers.set(pathText(path), leaf)
  })
  return numbers
}

function numberFinding(
  found: string,
  path: Finding['path'],
  numbers: ReadonlyMap<string, Uncertain>,
): Finding[] {
  const at = 'value'
  const number = numbers.get(found)
  if (number === undefined) {
    const known = [...numbers].filter(([, leaf]) => !isCertain(leaf.distribution)).map(([name]) => name)
    // A named input is what people mean by a bare word.
    const suggestion = numbers.has(`inputs.${found}`) ? `inputs.${found}` : nearestWord(found, known)
    return [{ code: 'correlation.unknownInput', figures: { found }, path, at, suggestion }]
  }
  if (isCertain(number.distribution)) {
    return [{ code: 'correlation.certainInput', figures: { found, written: number.written }, path, at }]
  }
  return number.formula ? [{ code: 'correlation.formula', figures: { found }, path, at }] : []
}

function repetition(
  between: readonly string[],
  index: number,
  correlations: Scenario['correlations'],
): Finding[] {
  const [first, second] = between as [string, string]
  const path = ['correlations', index, 'between']
  if (first === second) {
    return [{ code: 'correlation.withItself', figures: { found: first }, path, at: 'value' }]
  }
  const before = correlations.slice(0, index)
  if (!before.some((other) => other.between.includes(first) && other.between.includes(second))) return []
  return [{ code: 'correlation.statedTwice', figures: { first, second }, path, at: 'value' }]
}

/** An impossible matrix, with the nearest possible one as rank correlations that can be written in its place. */
function impossibility({ paths, matrix }: CorrelationGroup): Finding[] {
  if (choleskyFactor(matrix) !== undefined) return []
  const ranks = nearestRanks(matrix)
  const nearest: string[] = []
  paths.forEach((path, i) => {
    for (let j = i + 1; j < paths.length; j++) {
      const stated = matrix[i]![j] !== 0
      if (stated || ranks[i]![j] !== 0) nearest.push(`${path}, ${paths[j]!}: ${ranks[i]![j]!}`)
    }
  })
  const figures = { inputs: paths.length, nearest: nearest.join('; ') }
  return [{ code: 'correlation.impossible', figures, path: ['correlations'], at: 'key' }]
}

const decimals = 3

/** Ranks of the nearest possible matrix, rounded, and drawn towards 0 as far as rounding made them impossible again. */
export function nearestRanks(matrix: Matrix): Matrix {
  const nearest = nearestCorrelationMatrix(matrix)
  for (let shrunk = 1; ; shrunk -= 0.001) {
    const ranks = nearest.map((row, i) =>
      row.map((value, j) => {
        if (i === j) return 1
        const rank = rankCorrelation(Math.min(Math.max(value * shrunk, -1), 1))
        return Math.trunc(rank * 10 ** decimals) / 10 ** decimals + 0
      }),
    )
    const written = ranks.map((row, i) => row.map((rank, j) => (i === j ? 1 : normalCorrelation(rank))))
    if (choleskyFactor(written) !== undefined) return ranks
  }
}
