import { gaussLegendre } from './gauss-legendre.js'
import { type PatienceLaw, WAITED, waitedCount } from './patience.js'

/** Integrals over the virtual wait x of e^(h(x) - top), times what the name says; times in mean handle times. */
export interface WaitIntegrals {
  /** Largest h. */
  readonly top: number
  /** 1. */
  readonly all: number
  /** Share gone by x. */
  readonly gone: number
  /** Mean wait cut off by patience at x. */
  readonly wait: number
  /** x for those who still wait. */
  readonly servedWait: number
  /** As `all`, from the threshold on. */
  readonly late: number
  /** Share who still wait at x, from the threshold on. */
  readonly servedLate: number
}

/**
 * The integrals behind M/M/n+G, h(x) = (load - agents) x - load D(x) with D the integral of the share gone F.
 *
 * h is concave, so the integrand has one hump: Gauss-Legendre panels cover the range within e^-45 of its top, cut where the
 * patience distribution changes, so that no panel can be too long to see it, and are cut again until a panel and its parts
 * agree; the one that begins at 0, where patience of a shape below 1 has a kink, much nearer to 0 than to its middle.
 * The threshold has no part in that: of the panel in which it lies the part beyond it is worked out again, so that who waits,
 * and for how long, is the same to the last digit whatever is asked of them.
 *
 * As h' = load (1 - F) - agents, the share gone is integrated by parts. With load at least agents,
 *   load int F e^h = (load - agents) int e^h + 1,
 * a sum; below, where that would be a difference,
 *   load int F e^h = (agents - load) int e^(-(agents - load) x) (1 - e^(-load D)),
 * whose integrand has no cancellation either.
 *
 * @param agents above 0
 * @param offeredLoad above 0
 * @param target threshold, at least 0
 */
export const waitIntegrals = (
  law: PatienceLaw,
  agents: number,
  offeredLoad: number,
  target: number,
): WaitIntegrals => {
  const waited = new Float64Array(waitedCount)
  const spare = agents - offeredLoad
  const staying = (x: number): number => {
    if (x > 0) law.waitedInto(waited, x)
    return x > 0 ? waited[WAITED.staying]! : 1
  }
  const cutOff = (x: number): number => {
    if (x > 0) law.waitedInto(waited, x)
    return x > 0 ? offeredLoad * waited[WAITED.shortfall]! : 0
  }
  const exponent = (x: number): number => -spare * x - cutOff(x)
  const peak =
    spare >= 0 ? 0 : whereFalls((x) => offeredLoad * staying(x) - agents, 1 / agents, ROUNDS_OF_PEAK)
  const top = exponent(peak)
  const end = peak + whereFalls((x) => exponent(peak + x) - top + DEPTH, 1 / agents, ROUNDS_OF_END)
  const start =
    exponent(0) - top > -DEPTH
      ? 0
      : Math.max(0, peak - whereFalls((x) => exponent(peak - x) - top + DEPTH, peak / 16, ROUNDS_OF_END))
  // so high a hump is a difference of much larger terms: it is followed from its top, where h' is 0
  const smooth =
    top > HIGH && end - start < Math.min(law.smooth?.spread ?? 0, peak / 2) ? law.smooth : undefined
  const panel = (from: number, to: number): Float64Array => {
    const sums = new Float64Array(SUMS)
    const half = (to - from) / 2
    for (let i = 0; i < rule.nodes.length; i += 1) {
      const x = from + half * (1 + rule.nodes[i]!)
      law.waitedInto(waited, x)
      const off = offeredLoad * waited[WAITED.shortfall]!
      const weight = half * rule.weights[i]!
      const density =
        weight *
        Math.exp(smooth ? -offeredLoad * fallBetween(smooth.density, peak, x) : -spare * x - off - top)
      sums[ALL]! += density
      sums[WAIT]! += density * waited[WAITED.mean]!
      sums[SERVED_WAIT]! += density * x * waited[WAITED.staying]!
      sums[STAYED]! += density * waited[WAITED.staying]!
      sums[VIRTUAL]! += density * x
      if (spare <= 0) continue
      sums[GONE_BY]! -= weight * Math.exp(-spare * x) * Math.expm1(-off)
    }
    return sums
  }
  const cuts = [start, peak, end, ...law.bends]
    .filter((x) => x >= start && x <= end)
    .sort((one, other) => one - other)
  const pieces = cuts
    .slice(1)
    .map((to, i) => ({ from: cuts[i]!, to }))
    .filter(({ from, to }) => to > from)
    .map(({ from, to }) => ({ from, to, sums: panel(from, to) }))
  const rough = new Float64Array(SUMS)
  for (const { sums } of pieces) for (let k = 0; k < SUMS; k += 1) rough[k]! += sums[k]!
  // the exponent is a difference of two terms as large as these, which round in the last place
  const resolution = 1e-14 + (smooth ? 0 : Number.EPSILON * (Math.abs(spare) * end + cutOff(end)))
  const enough = rough.map(
    (value, k) =>
      resolution * (k === GONE_BY || k === STAYED ? Math.max(value, rough[ALL]!) : value) +
      (k === WAIT || k === SERVED_WAIT ? Number.EPSILON * rough[VIRTUAL]! : 0),
  )
  const total = new Float64Array(SUMS)
  let late = 0
  let servedLate = 0
  const refine = (
    from: number,
    to: number,
    whole: Float64Array,
    rounds: number,
    settled: (from: number, to: number, sums: Float64Array) => void,
  ): void => {
    const middle = from === 0 ? to / 8 : (from + to) / 2
    const left = panel(from, middle)
    const right = panel(middle, to)
    if (rounds === 0 || whole.every((value, i) => Math.abs(left[i]! + right[i]! - value) <= enough[i]!)) {
      settled(from, middle, left)
      settled(middle, to, right)
    } else {
      refine(from, middle, left, rounds - 1, settled)
      refine(middle, to, right, rounds - 1, settled)
    }
  }
  const addLate = (_from: number, _to: number, sums: Float64Array): void => {
    late += sums[ALL]!
    servedLate += sums[STAYED]!
  }
  for (const { from, to, sums } of pieces)
    refine(from, to, sums, ROUNDS, (low, high, part) => {
      for (let k = 0; k < SUMS; k += 1) total[k]! += part[k]!
      if (low >= target) addLate(low, high, part)
      else if (high > target) refine(target, high, panel(target, high), ROUNDS, addLate)
    })
  const atEnd = Math.exp(-spare * end)
  return {
    top,
    all: total[ALL]!,
    gone:
      spare > 0
        ? (spare * total[GONE_BY]! - atEnd * Math.expm1(-cutOff(end))) / offeredLoad
        : (Math.exp(-top) - spare * total[ALL]!) / offeredLoad,
    wait: total[WAIT]!,
    servedWait: total[SERVED_WAIT]!,
    late,
    servedLate,
  }
}

const rule = gaussLegendre(20)
const shortRule = gaussLegendre(12)

/** The integral of (x - u) density(u) from `peak` to x: per Erlang, how far h falls from there. */
const fallBetween = (density: (x: number) => number, peak: number, x: number): number => {
  const distance = x - peak
  let sum = 0
  for (let i = 0; i < shortRule.nodes.length; i += 1) {
    const t = (1 + shortRule.nodes[i]!) / 2
    sum += shortRule.weights[i]! * (1 - t) * density(peak + t * distance)
  }
  return (distance * distance * sum) / 2
}

/** Above this height of the hump its rounding is felt. */
const HIGH = 2000

const ALL = 0
const WAIT = 1
const SERVED_WAIT = 2
/** The virtual wait itself, against whose size those who wait are counted. */
const VIRTUAL = 3
const GONE_BY = 4
const STAYED = 5
const SUMS = 6

/** Below e^-45 of its top the integrand no longer counts. */
const DEPTH = 45

/** A panel cut so often counts for nothing. */
const ROUNDS = 40

const ROUNDS_OF_PEAK = 60
/** The range may be longer than it need be by one part in a thousand. */
const ROUNDS_OF_END = 10

/** Where a decreasing function falls below 0 from 0 on; `step` is a first guess of how far that is. */
const whereFalls = (f: (x: number) => number, step: number, rounds: number): number => {
  let low = 0
  let high = step
  while (f(high) > 0) {
    low = high
    high *= 2
  }
  for (let round = 0; round < rounds; round += 1) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (f(middle) > 0) low = middle
    else high = middle
  }
  return high
}
