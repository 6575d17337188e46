import type { Distribution } from '../../kernel/distribution.js'
import { type Bounds, boundsOf } from '../../kernel/quantity/bounds.js'
import { writtenAmount } from '../../kernel/quantity/written-amount.js'
import { quantileOfSorted } from '../../kernel/summary.js'
import type { Uncertain, Unit } from '../../kernel/uncertain.js'
import { plainUniforms } from '../../kernel/uniforms.js'
import { JointDraws } from '../correlation/joint-draws.js'
import { pathText, type ValuePath } from '../place.js'
import type { Finding } from '../placed-problem.js'
import { realisation } from '../realise.js'
import type { Scenario } from '../scenario.js'
import { mapLeaves } from '../uncertain-leaves.js'
import { limitFigures } from './limit-figures.js'
import { monthlyFindings } from './sketch-monthly.js'

/** Draws of a sketch, and values it keeps of them. */
const sketchDraws = 1000
const sketchValues = 200
/** Any seed does; the same for every scenario. */
const sketchSeed = 0

export interface SketchedScenario {
  readonly scenario: Scenario
  readonly findings: readonly Finding[]
}

/**
 * Draws the inputs a few times to see what the formulas give: refuses cost lines without a finite amount and numbers whose middle 90 % leave the legal range of
 * their place (like an interval's), and gives the others an outline of their distribution. In the simulation itself a
 * formula is computed in every draw.
 *
 * @param scenario read by `readFormulas` and the schema, its correlations possible
 */
export function sketchFormulas(scenario: Scenario): SketchedScenario {
  const samples = samplesOf(scenario)
  const findings: Finding[] = monthlyFindings(scenario)
  if (samples.size === 0) return { scenario, findings }
  const sketched = mapLeaves(scenario, (leaf, path): Uncertain => {
    const sample = samples.get(pathText(path))
    if (leaf.formula === undefined || sample === undefined) return leaf
    const { min, max } = leaf.formula
    const bounds = boundsOf(leaf.unit, min, max)
    const finding = unusable(sample, bounds, leaf.unit, path)
    if (finding) {
      findings.push(finding)
      return leaf
    }
    const mean = sample.reduce((sum, value) => sum + Math.min(Math.max(value, min), max), 0) / sample.length
    return {
      ...leaf,
      distribution: outline(sample),
      // Where nought itself is illegal a draw may come near it, but not to it.
      formula: { ...leaf.formula, min: bounds.positive ? mean / 100 : min, otherwise: mean },
    }
  }) as Scenario
  return { scenario: sketched, findings }
}

/** What each formula gives, in ascending order, by its path; not a number where it gives none. */
function samplesOf(scenario: Scenario): Map<string, Float64Array> {
  const { uncertain, formulas, settle } = realisation(mapLeaves(scenario, withoutLimits) as Scenario)
  const samples = new Map(formulas.map(({ path }) => [path, new Float64Array(sketchDraws)]))
  if (samples.size === 0) return samples
  const inputs = uncertain.filter(({ path }) => path.startsWith('inputs.'))
  const draws = new JointDraws(inputs, scenario.correlations, plainUniforms(sketchSeed))
  for (let draw = 0; draw < sketchDraws; draw++) {
    inputs.forEach((input, index) => {
      input.set(draws.valueAt(index, draw))
    })
    settle()
    for (const { path, value } of formulas) samples.get(path)![draw] = value()
  }
  for (const sample of samples.values()) sample.sort()
  return samples
}

function withoutLimits(leaf: Uncertain): Uncertain {
  if (leaf.formula === undefined) return leaf
  const open = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY, otherwise: Number.NaN }
  return { ...leaf, formula: { ...leaf.formula, ...open } }
}

function unusable(sample: Float64Array, bounds: Bounds, unit: Unit, path: ValuePath): Finding | undefined {
  const finding = (code: string, figures: Finding['figures']): Finding => ({
    code,
    figures,
    path,
    at: 'value',
  })
  const notFinite = sample.reduce((count, value) => count + (Number.isFinite(value) ? 0 : 1), 0)
  if (notFinite > 0) {
    return finding('formula.notFinite', { certain: 'no', percent: (100 * notFinite) / sample.length })
  }
  const low = quantileOfSorted(sample, 0.05)
  const high = quantileOfSorted(sample, 0.95)
  const tooLow = low < bounds.min || (bounds.positive && low <= 0)
  if (!tooLow && high <= bounds.max) return undefined
  const written = (value: number) => writtenAmount(Number(value.toPrecision(3)), unit)
  const figures = { certain: 'no', low: written(low), high: written(high) }
  return finding('formula.outOfRange', { ...figures, ...limitFigures(tooLow ? low : high, bounds, unit) })
}

/** Equally likely values at evenly spaced probabilities; rounded, for the last digits differ between machines. */
function outline(sample: Float64Array): Distribution {
  const values = Array.from({ length: sketchValues }, (_, index) =>
    Number(quantileOfSorted(sample, (index + 0.5) / sketchValues).toPrecision(6)),
  )
  return { kind: 'discrete', values, weights: values.map(() => 1 / sketchValues) }
}
