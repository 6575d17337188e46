import type { Distribution } from '../distribution.js'
import type { Unit } from '../uncertain.js'
import { type Bounds, withinBounds } from './bounds.js'
import { intervalSign } from './interval-sign.js'
import { currencyMark } from './money.js'
import { readLeadingAmount, readLeadingNumber } from './number.js'
import { accepted, type Reading, refused } from './reading.js'
import { readScalar, unitExamples } from './scalar.js'
import { secondsOfTimeUnit } from './time-units.js'

/** Standard normal quantile of 95 %: a 90 % interval reaches this many standard deviations to either side. */
export const z95 = 1.6448536269514722

const separator = new RegExp(intervalSign, 'u')

/** The two ends of `5 to 9`, or undefined where the text is no interval. A unit written once counts for both ends. */
export function intervalEnds(text: string): readonly [string, string] | undefined {
  const parts = text.trim().split(separator)
  if (parts.length !== 2) return undefined
  const [low, high] = parts as [string, string]
  if (low === '' || high === '') return undefined
  const unit = unitAtTheEnd(low, high)
  return [unit === '' ? low : `${low} ${unit}`, high]
}

/** What follows the number at the high end and is left out at the low one; empty where nothing is. */
function unitAtTheEnd(low: string, high: string): string {
  const [lowNumber, highNumber] = [readLeadingNumber(low, ''), readLeadingNumber(high, '')]
  if (!lowNumber.ok || !highNumber.ok) return ''
  // `1 k to 2 k per week` leaves out the week only.
  const unit =
    lowNumber.value.rest === ''
      ? highNumber.value.rest
      : restOfAmount(low) === ''
        ? (restOfAmount(high) ?? '')
        : ''
  // `4 to 5m30s` says nothing of the unit of the four.
  const [, word = ''] = /^(\p{L}+)\.?[\s\p{L}]*\d/u.exec(unit) ?? []
  return secondsOfTimeUnit(word) === undefined ? unit : ''
}

function restOfAmount(text: string): string | undefined {
  const amount = readLeadingAmount(text, '', currencyMark)
  return amount.ok ? amount.value.rest : undefined
}

/**
 * A 90 % interval (5th to 95th percentile): a share becomes a logit-normal within its bounds; anything else
 * a lognormal where both ends are positive, else a normal cut at the bounds.
 */
export function readInterval(
  text: string,
  ends: readonly [string, string],
  unit: Unit,
  bounds: Bounds,
): Reading<Distribution> {
  const low = readScalar(ends[0], unit)
  if (!low.ok) return low
  const high = readScalar(ends[1], unit)
  if (!high.ok) return high
  if (low.value > high.value) return refused('quantity.reversedInterval', { low: ends[0], high: ends[1] })
  const lowInBounds = withinBounds(low.value, bounds, unit, ends[0])
  if (!lowInBounds.ok) return lowInBounds
  const highInBounds = withinBounds(high.value, bounds, unit, ends[1])
  if (!highInBounds.ok) return highInBounds
  if (low.value === high.value) return accepted({ kind: 'constant', value: low.value })
  if (unit === 'share') return shareInterval(text, low.value, high.value, bounds)
  if (low.value > 0) return accepted(lognormalFromPercentiles(low.value, high.value))
  return accepted({
    kind: 'normal',
    mean: (low.value + high.value) / 2,
    sd: (high.value - low.value) / (2 * z95),
    ...cuts(bounds),
  })
}

/** Lognormal with the given 5th and 95th percentiles, both positive. */
export function lognormalFromPercentiles(p5: number, p95: number): Distribution {
  return {
    kind: 'lognormal',
    mu: (Math.log(p5) + Math.log(p95)) / 2,
    sigma: (Math.log(p95) - Math.log(p5)) / (2 * z95),
  }
}

/** The finite ends of a legal range, where a normal distribution is cut. */
export function cuts(bounds: Bounds): { min?: number; max?: number } {
  return {
    ...(Number.isFinite(bounds.min) ? { min: bounds.min } : {}),
    ...(Number.isFinite(bounds.max) ? { max: bounds.max } : {}),
  }
}

function shareInterval(text: string, low: number, high: number, { min, max }: Bounds): Reading<Distribution> {
  if (!Number.isFinite(min) || !Number.isFinite(max)) {
    return accepted({ kind: 'normal', mean: (low + high) / 2, sd: (high - low) / (2 * z95) })
  }
  if (low === min || high === max) {
    return refused('quantity.intervalAtBound', { found: text.trim(), example: unitExamples.share })
  }
  const logit = (share: number) => Math.log((share - min) / (max - share))
  return accepted({
    kind: 'logitNormal',
    mu: (logit(low) + logit(high)) / 2,
    sigma: (logit(high) - logit(low)) / (2 * z95),
    min,
    max,
  })
}
