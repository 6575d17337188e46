import { reversibleStretch } from './reversible-stretch.js'
import { leavingRate, type SystemRates } from './system-rates.js'

/**
 * Probabilities, or expected seconds, of every state of the system. Where agents are to go who are all busy, the first
 * whose contacts end go: until then there are some in excess of those scheduled, and nobody is taken from the line.
 */
export interface SystemState {
  /** Nobody in excess: by the number in the system, 0, 1, 2, … */
  readonly inSystem: Float64Array
  /** One, two, … busy in excess of those scheduled, who are all busy too: each by the number waiting, 0, 1, 2, … */
  readonly inExcess: readonly Float64Array[]
}

export interface StateAfter {
  readonly after: SystemState
  /** Expected seconds spent in every state. */
  readonly seconds: SystemState
}

/** No time anywhere. */
export const nowhere: SystemState = { inSystem: new Float64Array(0), inExcess: [] }

/** Nobody is there yet. */
export const emptySystem: SystemState = { inSystem: Float64Array.of(1), inExcess: [] }

/**
 * Probabilities of the states after a stretch of time with constant rates (M/M/n/K+M), by uniformisation: the chain in
 * continuous time is one in steps whose jumps come at a constant rate, so that the probabilities are sums over Poisson
 * weights, and times are sums over their tails. States whose probability is below 1e-16 are left out, so that a busy
 * system is followed in a window that moves with it: what is lost so stays below 1e-10.
 *
 * Source: Jensen (1953), Skandinavisk Aktuarietidskrift 36; Gross & Miller (1984), Operations Research 32(2).
 */
export const stateAfter = (before: SystemState, rates: SystemRates, seconds: number): StateAfter => {
  let now = before
  let passed = nowhere
  for (let left = seconds; left > 0; ) {
    const even =
      now.inExcess.length === 0 && isLong(now, rates, left)
        ? reversibleStretch(now.inSystem, rates, left)
        : undefined
    if (even !== undefined) {
      now = { inSystem: even.after.subarray(0, highest(even.after) + 1), inExcess: [] }
      passed = sumOf(passed, { inSystem: even.seconds, inExcess: [] })
      break
    }
    const limit = limitOf(now, rates, left)
    const jumpRate = jumpRateOf(now, rates, limit)
    const mostSeconds = Math.min(
      jumpsAtOnce / jumpRate,
      now.inExcess.length > 0 ? secondsOfExcess(rates) : Number.POSITIVE_INFINITY,
    )
    const stretch = Math.min(left, mostSeconds)
    const { states, seconds: own } = jump(now, rates, { limit, jumpRate, moments: [stretch] })
    const after = states[0]!
    passed = sumOf(passed, own)
    left = stretch === left ? 0 : left - stretch
    const steady = after.inExcess.length === 0 && distance(now.inSystem, after.inSystem) < settled
    now = after
    if (left > 0 && steady) {
      // the rest of the time passes as it is
      passed = sumOf(passed, { inSystem: after.inSystem.map((share) => share * left), inExcess: [] })
      left = 0
    }
  }
  return { after: now, seconds: passed }
}

export interface StatesAt {
  /** By moment. */
  readonly states: readonly SystemState[]
  /** Expected seconds spent in every state until the last of them. */
  readonly seconds: SystemState
}

/** The same at several moments, in rising order: where they are near, from the same jumps. */
export const statesAt = (before: SystemState, rates: SystemRates, moments: readonly number[]): StatesAt => {
  const end = moments.at(-1) ?? 0
  const limit = limitOf(before, rates, end)
  const jumpRate = jumpRateOf(before, rates, limit)
  if (jumpRate * end <= jumpsAtOnce / 4) return jump(before, rates, { limit, jumpRate, moments })
  let now = before
  let seconds = nowhere
  const states = moments.map((moment, at) => {
    const next = stateAfter(now, rates, moment - (moments[at - 1] ?? 0))
    seconds = sumOf(seconds, next.seconds)
    now = next.after
    return now
  })
  return { states, seconds }
}

const jumpRateOf = ({ inExcess }: SystemState, rates: SystemRates, limit: number): number =>
  rates.arrivalRate + leavingRate(rates, limit) + inExcess.length * rates.serviceRate

/** Work of `stateAfter`, in single steps of one state: to ask beforehand whether it is worth waiting for. */
export const stepsOfStateAfter = (
  { arrivalRate, agents, serviceRate, abandonmentRate }: SystemRates,
  seconds: number,
): number => {
  const busy = Math.min(arrivalRate / serviceRate, agents)
  const spread = 16 * Math.sqrt(busy + 1) + 20
  return (arrivalRate + busy * serviceRate + spread * abandonmentRate) * seconds * 1.4 * spread
}

/** Whether there are so many jumps that fewer polynomials are worth setting up. */
const isLong = ({ inSystem }: SystemState, rates: SystemRates, seconds: number): boolean =>
  (rates.arrivalRate + leavingRate(rates, inSystem.length - 1)) * seconds > 40

/** After which those in excess have gone, but for a negligible chance. */
const secondsOfExcess = ({ agents, serviceRate }: SystemRates): number => 40 / ((agents + 1) * serviceRate)

/** e^-400 is a number, and Poisson weights of mean 400 spread over few jumps beside as many. */
const jumpsAtOnce = 400
const settled = 1e-12
const negligible = 1e-16

const highest = (shares: Float64Array): number => {
  let top = shares.length - 1
  while (top > 0 && shares[top]! < negligible) top -= 1
  return top
}

/** The most that can be in the system during a stretch, but for negligible chances. */
const limitOf = ({ inSystem, inExcess }: SystemState, rates: SystemRates, seconds: number): number => {
  const { agents, arrivalRate, lines } = rates
  let top = highest(inSystem)
  for (const [row, shares] of inExcess.entries()) top = Math.max(top, agents + row + 1 + highest(shares))
  if (arrivalRate === 0) return top
  const come = Math.min(jumpsAtOnce, arrivalRate * seconds)
  const leave = leavingRate(rates, top)
  const drift = Math.max(0, 1 - leave / arrivalRate) * come
  const spread = 9 * Math.sqrt(come) + 10
  // beyond where more leave than come, each number is rarer than the one before by as much
  const fall = leave > arrivalRate ? Math.log(1 / negligible) / Math.log(leave / arrivalRate) : spread
  const far = Math.max(top, Math.min(lines, top + Math.ceil(drift + Math.min(spread, fall))))
  return limitBySteady({ inSystem, inExcess }, rates, top, far)
}

/**
 * A nearer limit, where there is one. A system that is left at the least rate any state of as many has is as full or fuller
 * at every moment. What it is at first, with all below its likeliest number taken for that, is at most C times its steady
 * probabilities, and stays so.
 */
const limitBySteady = (
  { inSystem, inExcess }: SystemState,
  rates: SystemRates,
  top: number,
  far: number,
): number => {
  const { agents, arrivalRate, serviceRate, abandonmentRate } = rates
  const faster = Math.min(0, serviceRate - abandonmentRate)
  const leaves = (k: number): number =>
    leavingRate(rates, k) + faster * Math.min(inExcess.length, Math.max(0, k - agents))
  let likeliest = 0
  while (likeliest < far && leaves(likeliest + 1) < arrivalRate) likeliest += 1
  let steady = 1
  let most = 1
  for (let k = likeliest + 1; k <= far; k += 1) {
    steady *= arrivalRate / leaves(k)
    let share = inSystem[k] ?? 0
    for (const [row, shares] of inExcess.entries()) share += shares[k - agents - row - 1] ?? 0
    most = Math.max(most, share / steady)
    if (k >= top && most * steady < negligible) return k
  }
  return far
}

const distance = (one: Float64Array, other: Float64Array): number => {
  let sum = 0
  for (let k = 0; k < Math.max(one.length, other.length); k += 1)
    sum += Math.abs((one[k] ?? 0) - (other[k] ?? 0))
  return sum
}

/** State by state. */
export const sumOf = (one: SystemState, other: SystemState): SystemState => ({
  inSystem: sumOfRows(one.inSystem, other.inSystem),
  inExcess: Array.from({ length: Math.max(one.inExcess.length, other.inExcess.length) }, (_, row) =>
    sumOfRows(one.inExcess[row] ?? none, other.inExcess[row] ?? none),
  ),
})

const none = new Float64Array(0)

const sumOfRows = (one: Float64Array, other: Float64Array): Float64Array => {
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one]
  const sum = Float64Array.from(longer)
  for (let k = 0; k < shorter.length; k += 1) sum[k]! += shorter[k]!
  return sum
}

/** States with the same number in excess, during a stretch; number k stands at k + 1, with a 0 beyond either end. */
interface Row {
  readonly down: Float64Array
  readonly stay: Float64Array
  /** By moment. */
  readonly after: readonly Float64Array[]
  readonly seconds: Float64Array
  current: Float64Array
  next: Float64Array
  /** What is not negligible; from > to where all is. */
  from: number
  to: number
}

const rowOf = (
  shares: Float64Array,
  limit: number,
  moments: number,
  down: (k: number) => number,
  stay: (k: number) => number,
): Row => {
  const make = () => new Float64Array(limit + 3)
  const row: Row = {
    down: make(),
    stay: make(),
    after: Array.from({ length: moments }, make),
    seconds: make(),
    current: make(),
    next: make(),
    from: 1,
    to: Math.min(limit, highest(shares)) + 1,
  }
  for (let k = 0; k <= limit; k += 1) {
    row.down[k + 1] = down(k)
    row.stay[k + 1] = stay(k)
  }
  row.current.set(shares.subarray(0, row.to), 1)
  trim(row, row.current, row.next)
  return row
}

/** Leaves out what is negligible at both ends. */
const trim = (row: Row, values: Float64Array, others: Float64Array): void => {
  while (row.from <= row.to && values[row.from]! < negligible) {
    values[row.from] = 0
    others[row.from] = 0
    row.from += 1
  }
  while (row.to >= row.from && values[row.to]! < negligible) {
    values[row.to] = 0
    others[row.to] = 0
    row.to -= 1
  }
}

/** Moments, rising, of a stretch of at most `jumpsAtOnce` expected jumps. */
const jump = (
  now: SystemState,
  rates: SystemRates,
  { limit, jumpRate, moments }: { limit: number; jumpRate: number; moments: readonly number[] },
): StatesAt => {
  const end = moments.at(-1)!
  if (jumpRate === 0) {
    const times = (shares: Float64Array) => shares.map((share) => share * end)
    return {
      states: moments.map(() => now),
      seconds: { inSystem: times(now.inSystem), inExcess: now.inExcess.map(times) },
    }
  }
  const { agents, serviceRate, abandonmentRate, arrivalRate } = rates
  const up = arrivalRate / jumpRate
  // one excess more or fewer: what leaves a row for the one below
  const ends = (excess: number) => (excess === 0 ? 0 : ((agents + excess) * serviceRate) / jumpRate)
  const rows = [now.inSystem, ...now.inExcess].map((shares, excess) => {
    const most = excess === 0 ? limit : Math.max(0, limit - agents - excess)
    const down = (k: number) => (excess === 0 ? leavingRate(rates, k) : k * abandonmentRate) / jumpRate
    // who comes when all lines are taken is turned away
    const stay = (k: number) => 1 - down(k) - ends(excess) - (k < most ? up : 0)
    return rowOf(shares, most, moments.length, down, stay)
  })
  const weights = moments.map((moment) => Math.exp(-jumpRate * moment))
  const last = weights.length - 1
  let beyond = 1 - weights[last]!
  for (let jumps = 0; ; jumps += 1) {
    const time = beyond / jumpRate
    for (const [at, moment] of moments.entries()) {
      const weight = weights[at]!
      if (weight > 1e-18)
        for (const row of rows) add(row.after[at]!, row.current, weight, 0, row.from, row.to)
      weights[at] = (weight * jumpRate * moment) / (jumps + 1)
    }
    beyond = Math.max(0, beyond - weights[last]!)
    if (jumps >= jumpRate * end && weights[last]! < 1e-16) break
    // from the bottom up: each row takes what the one above had before the jump
    for (const [excess, row] of rows.entries())
      step(row, up, time, rows[excess + 1], ends(excess + 1), excess === 0 ? agents : 0)
    for (const row of rows) {
      const former = row.current
      row.current = row.next
      row.next = former
    }
  }
  const stateOf = (values: (row: Row) => Float64Array): SystemState => {
    const [first, ...others] = rows.map((row) => {
      const shares = values(row).subarray(1)
      return shares.subarray(0, highest(shares) + 1)
    })
    while (others.length > 0 && others.at(-1)!.every((share) => share < negligible)) others.pop()
    return { inSystem: first!, inExcess: others }
  }
  return {
    states: moments.map((_, at) => stateOf((row) => row.after[at]!)),
    seconds: stateOf((row) => row.seconds),
  }
}

/** Adds so many times the values from one place to another, moved by `shift`. */
const add = (
  sum: Float64Array,
  values: Float64Array,
  times: number,
  shift: number,
  from: number,
  to: number,
): void => {
  for (let k = from; k <= to; k += 1) sum[k + shift]! += times * values[k]!
}

/**
 * One jump of a row, before which `time` passes, and in which it takes the share `ends` of the row above; number k of
 * that goes to k + `shift`.
 */
const step = (
  row: Row,
  up: number,
  time: number,
  above: Row | undefined,
  ends: number,
  shift: number,
): void => {
  const comes = above !== undefined && above.from <= above.to
  if (row.from > row.to && !comes) return
  const last = row.current.length - 2
  const reach = row.from <= row.to
  let from = reach ? Math.max(1, row.from - 1) : last
  let to = reach ? Math.min(last, row.to + 1) : 1
  if (comes) {
    from = Math.min(from, above.from + shift)
    to = Math.max(to, above.to + shift)
  }
  move(row, up, time, from, to)
  if (comes) add(row.next, above.current, ends, shift, above.from, above.to)
  row.from = from
  row.to = to
  trim(row, row.next, row.current)
}

const move = (
  { next, current, down, stay, seconds }: Row,
  up: number,
  time: number,
  from: number,
  to: number,
): void => {
  let before = current[from - 1]!
  let here = current[from]!
  for (let k = from; k <= to; k += 1) {
    const beyond = current[k + 1]!
    seconds[k]! += time * here
    next[k] = up * before + stay[k]! * here + down[k + 1]! * beyond
    before = here
    here = beyond
  }
}
