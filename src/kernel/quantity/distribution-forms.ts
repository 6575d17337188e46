import { checkDistribution } from '../check-distribution.js'
import type { Distribution } from '../distribution.js'
import type { Unit } from '../uncertain.js'
import { type Bounds, withinBounds } from './bounds.js'
import { cuts, intervalEnds, lognormalFromPercentiles, readInterval } from './interval.js'
import { accepted, type Reading, type Refusal, refused, refusedWithin } from './reading.js'
import { longestText, readScalar } from './scalar.js'
import { writtenForm } from './written-form.js'

/** The distributions a mapping may name, with an example of each for messages. */
export const distributionExamples = {
  triangular: '{triangular: [3, 4, 6]}',
  pert: '{pert: [3, 4, 6]}',
  uniform: '{uniform: [3, 6]}',
  normal: '{normal: {mean: 4, sd: 1}}',
  lognormal: '{lognormal: {p5: 3, p95: 6}}',
  discrete: '{discrete: [[3, 70 %], [6, 30 %]]}',
} as const

export type DistributionName = keyof typeof distributionExamples

export function isDistributionName(name: string): name is DistributionName {
  return Object.hasOwn(distributionExamples, name)
}

/** A distribution from what YAML gives: a certain number, an interval `5 to 9`, or a mapping that names it. */
export function readDistribution(raw: unknown, unit: Unit, bounds: Bounds): Reading<Distribution> {
  if (isMapping(raw)) return drawable(readNamed(raw, unit, bounds), raw)
  if (typeof raw === 'string' && raw.length <= longestText) {
    const ends = intervalEnds(raw)
    if (ends) return drawable(readInterval(raw, ends, unit, bounds), raw)
  }
  const value = readBounded(raw, unit, bounds)
  return value.ok ? accepted({ kind: 'constant', value: value.value }) : value
}

/** Legal parameters may still make a distribution nobody can draw from, such as one that lies outside its bounds. */
function drawable(reading: Reading<Distribution>, raw: unknown): Reading<Distribution> {
  if (!reading.ok) return reading
  const reason = checkDistribution(reading.value)
  return reason ? refused('quantity.impossibleDistribution', { found: writtenForm(raw), reason }) : reading
}

export function isMapping(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

function readNamed(
  raw: Readonly<Record<string, unknown>>,
  unit: Unit,
  bounds: Bounds,
): Reading<Distribution> {
  const [name, ...others] = Object.keys(raw)
  const known = Object.keys(distributionExamples).join(', ')
  const named = Object.keys(raw).find(isDistributionName)
  if (named !== undefined && others.length === 1 && Object.hasOwn(raw, unitKey)) {
    const example = withUnit(distributionExamples[named], raw[unitKey])
    return refused('quantity.unitBesideDistribution', { found: unitKey, example })
  }
  if (name === undefined || others.length > 0 || !isDistributionName(name)) {
    const found = others.find((key) => !isDistributionName(key)) ?? name ?? '{}'
    return refused('quantity.unknownDistribution', { found, known })
  }
  const read = readParameters(name, raw[name], unit, bounds)
  return read.ok ? read : refusedWithin(read, name)
}

/** What people write beside a distribution whose figures have no unit of their own. */
const unitKey = 'unit'

/** An example with a unit at every figure that is not a weight. */
function withUnit(example: string, unit: unknown): string {
  if (typeof unit !== 'string' || !/^\p{L}[\p{L} ]{0,19}$/u.test(unit)) return example
  return example.replace(/\b\d+\b(?! %)/g, (figure) => `${figure} ${unit}`)
}

function readParameters(
  name: DistributionName,
  raw: unknown,
  unit: Unit,
  bounds: Bounds,
): Reading<Distribution> {
  switch (name) {
    case 'triangular':
    case 'pert': {
      const points = readPoints(name, raw, 3, unit, bounds)
      if (!points.ok) return points
      const [low, mode, high] = points.value as [number, number, number]
      return accepted(low === high ? { kind: 'constant', value: low } : { kind: name, low, mode, high })
    }
    case 'uniform': {
      const points = readPoints(name, raw, 2, unit, bounds)
      if (!points.ok) return points
      const [low, high] = points.value as [number, number]
      return accepted(low === high ? { kind: 'constant', value: low } : { kind: 'uniform', low, high })
    }
    case 'normal':
      return readNormal(raw, unit, bounds)
    case 'lognormal':
      return readLognormal(raw, unit, bounds)
    case 'discrete':
      return readDiscrete(raw, unit, bounds)
  }
}

function wrongShape(name: DistributionName): Refusal {
  return refused('quantity.distributionShape', { distribution: name, example: distributionExamples[name] })
}

function readBounded(raw: unknown, unit: Unit, bounds: Bounds): Reading<number> {
  const value = readScalar(raw, unit)
  return value.ok ? withinBounds(value.value, bounds, unit, String(raw)) : value
}

function readPoints(
  name: DistributionName,
  raw: unknown,
  length: number,
  unit: Unit,
  bounds: Bounds,
): Reading<number[]> {
  if (!Array.isArray(raw) || raw.length !== length) return wrongShape(name)
  const points: number[] = []
  for (const [index, item] of raw.entries()) {
    const point = readBounded(item, unit, bounds)
    if (!point.ok) return refusedWithin(point, index)
    points.push(point.value)
  }
  const ordered = points.every((point, index) => index === 0 || point >= points[index - 1]!)
  return ordered ? accepted(points) : refused('quantity.unorderedDistribution', { found: raw.join(', ') })
}

/** Mean and standard deviation; the deviation is positive and carries the same unit. */
function readMoments(
  name: DistributionName,
  raw: unknown,
  unit: Unit,
  bounds: Bounds,
): Reading<{ mean: number; sd: number }> {
  if (!isMapping(raw) || Object.keys(raw).sort().join() !== 'mean,sd') return wrongShape(name)
  const mean = readBounded(raw.mean, unit, bounds)
  if (!mean.ok) return refusedWithin(mean, 'mean')
  const sd = readScalar(raw.sd, unit)
  if (!sd.ok) return refusedWithin(sd, 'sd')
  if (sd.value <= 0) return refusedWithin(refused('quantity.notPositive', { found: String(raw.sd) }), 'sd')
  return accepted({ mean: mean.value, sd: sd.value })
}

function readNormal(raw: unknown, unit: Unit, bounds: Bounds): Reading<Distribution> {
  const moments = readMoments('normal', raw, unit, bounds)
  return moments.ok ? accepted({ kind: 'normal', ...moments.value, ...cuts(bounds) }) : moments
}

function readLognormal(raw: unknown, unit: Unit, bounds: Bounds): Reading<Distribution> {
  if (isMapping(raw) && Object.keys(raw).sort().join() === 'p5,p95') {
    const p5 = readBounded(raw.p5, unit, bounds)
    if (!p5.ok) return refusedWithin(p5, 'p5')
    const p95 = readBounded(raw.p95, unit, bounds)
    if (!p95.ok) return refusedWithin(p95, 'p95')
    if (p5.value <= 0) return refusedWithin(refused('quantity.notPositive', { found: String(raw.p5) }), 'p5')
    if (p5.value >= p95.value) {
      return refused('quantity.reversedInterval', { low: String(raw.p5), high: String(raw.p95) })
    }
    return accepted(lognormalFromPercentiles(p5.value, p95.value))
  }
  const moments = readMoments('lognormal', raw, unit, bounds)
  if (!moments.ok) return moments
  const { mean, sd } = moments.value
  if (mean <= 0) return refusedWithin(refused('quantity.notPositive', { found: String(mean) }), 'mean')
  const variance = Math.log1p((sd / mean) ** 2)
  return accepted({ kind: 'lognormal', mu: Math.log(mean) - variance / 2, sigma: Math.sqrt(variance) })
}

/** Values with weights, as a mapping or a list of pairs; sorted by value, weights brought to a sum of one. */
function readDiscrete(raw: unknown, unit: Unit, bounds: Bounds): Reading<Distribution> {
  const pairs = Array.isArray(raw) ? raw : isMapping(raw) ? Object.entries(raw) : undefined
  if (!pairs || pairs.length === 0) return wrongShape('discrete')
  const read: { value: number; weight: number }[] = []
  for (const [index, pair] of pairs.entries()) {
    if (!Array.isArray(pair) || pair.length !== 2) return refusedWithin(wrongShape('discrete'), index)
    const [writtenValue, writtenWeight] = pair as [unknown, unknown]
    const at = Array.isArray(raw) ? [index] : [String(writtenValue)]
    const value = readBounded(numberIfPlain(writtenValue), unit, bounds)
    if (!value.ok) return refusedWithin(value, ...at)
    const weight = readScalar(writtenWeight, 'factor')
    if (!weight.ok) return refusedWithin(weight, ...at)
    if (weight.value <= 0) {
      return refusedWithin(refused('quantity.notPositive', { found: String(writtenWeight) }), ...at)
    }
    read.push({ value: value.value, weight: weight.value })
  }
  read.sort((a, b) => a.value - b.value)
  const total = read.reduce((sum, { weight }) => sum + weight, 0)
  if (read.length === 1) return accepted({ kind: 'constant', value: read[0]!.value })
  return accepted({
    kind: 'discrete',
    values: read.map(({ value }) => value),
    weights: read.map(({ weight }) => weight / total),
  })
}

/** A mapping's key is always a text; where it is a bare number it is read as YAML would have read it. */
function numberIfPlain(written: unknown): unknown {
  return typeof written === 'string' && /^-?\d+(?:\.\d+)?$/.test(written) ? Number(written) : written
}
