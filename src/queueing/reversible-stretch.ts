import { leavingRate, type SystemRates } from './system-rates.js'

/** By the number in the system. */
export interface Stretch {
  readonly after: Float64Array
  /** Expected seconds spent in every state. */
  readonly seconds: Float64Array
}

/**
 * Probabilities of the number in the system after a stretch of time with constant rates, by Chebyshev polynomials of the
 * chain's generator Q: with its eigenvalues between −b and 0, e^(Qt) = Σ c_j T_j(1 + 2Q/b) with c_j = 2 e^(−ρ) I_j(ρ),
 * half of that for j = 0, and ρ = bt/2; the time spent is the integral of that. About √(80 ρ) terms do, where
 * uniformisation takes more than ρ.
 *
 * A chain of births and deaths is symmetric in the scale of its steady probabilities π. So for probabilities p at first,
 * rounding grows by no more than √(Σ p² ÷ π); and with p ≤ C π at first that holds for ever: states that this keeps below
 * 1e-17 are left out. Of p itself up to 1e-13 is, at its ends.
 *
 * Source: Tal-Ezer & Kosloff (1984), Journal of Chemical Physics 81(9); Keilson (1979), Markov Chain Models, 3.2.
 *
 * @returns undefined where rounding could grow a thousandfold: where p is far from what is steady
 */
export const reversibleStretch = (
  shares: Float64Array,
  rates: SystemRates,
  seconds: number,
): Stretch | undefined => {
  const window = windowOf(shares, rates)
  if (window === undefined) return undefined
  const { from, to, first, last } = window
  const length = to - from + 1
  // no eigenvalue is beyond: Gershgorin's circles of the symmetric chain
  const half = (Math.sqrt(rates.arrivalRate) + Math.sqrt(leavingRate(rates, to))) ** 2 / 2
  const terms = chebyshevTerms(half * seconds)
  // twice 1 + Q/half, by number in the window from 1 on, with a 0 beyond either end
  const up = (2 * rates.arrivalRate) / half
  const [down, stay] = [new Float64Array(length + 2), new Float64Array(length + 2)]
  for (let k = 1; k <= length; k += 1) {
    if (k > 1) down[k] = (2 * leavingRate(rates, from + k - 1)) / half
    stay[k] = 2 - down[k]! - (k < length ? up : 0)
  }
  let former = new Float64Array(length + 2)
  let current = new Float64Array(length + 2)
  former.set(shares.subarray(first, last + 1), first - from + 1)
  const sums = { after: new Float64Array(length + 2), passed: new Float64Array(length + 2) }
  for (let k = 1; k <= length; k += 1) {
    current[k] = 0.5 * (up * former[k - 1]! + stay[k]! * former[k]! + down[k + 1]! * former[k + 1]!)
    sums.after[k] = terms.after[0]! * former[k]! + terms.after[1]! * current[k]!
    sums.passed[k] = terms.passed[0]! * former[k]! + terms.passed[1]! * current[k]!
  }
  for (let term = 2; term < terms.after.length; term += 1) {
    addNext(former, current, up, down, stay, sums, terms.after[term]!, terms.passed[term]!)
    const next = former
    former = current
    current = next
  }
  const [after, passed] = [new Float64Array(to + 1), new Float64Array(to + 1)]
  for (let k = from; k <= to; k += 1) {
    after[k] = Math.max(0, sums.after[k - from + 1]!)
    passed[k] = Math.max(0, sums.passed[k - from + 1]! / half)
  }
  return { after, seconds: passed }
}

interface Window {
  /** States that are followed. */
  readonly from: number
  readonly to: number
  /** Those that there are at first. */
  readonly first: number
  readonly last: number
}

const windowOf = (shares: Float64Array, rates: SystemRates): Window | undefined => {
  const { arrivalRate, lines } = rates
  const [first, last] = withoutEnds(shares)
  const most = Math.min(lines, 4 * (last + 1) + 200)
  let likeliest = 0
  while (likeliest < most && leavingRate(rates, likeliest + 1) < arrivalRate) likeliest += 1
  if (likeliest === most && most < lines) return undefined
  // steady probabilities over that of the likeliest state, as far as they are numbers
  const steady = new Float64Array(most + 1)
  steady[likeliest] = 1
  let total = 1
  for (let k = likeliest + 1; k <= most; k += 1) {
    steady[k] = (steady[k - 1]! * arrivalRate) / leavingRate(rates, k)
    total += steady[k]!
    if (k > last && steady[k]! < 1e-40) break
  }
  for (let k = likeliest - 1; k >= 0; k -= 1) {
    steady[k] = (steady[k + 1]! * leavingRate(rates, k + 1)) / arrivalRate
    total += steady[k]!
    if (k < first && steady[k]! < 1e-40) break
  }
  let mostRatio = 0
  let growth = 0
  for (let k = first; k <= last; k += 1) {
    const ratio = shares[k]! / steady[k]!
    mostRatio = Math.max(mostRatio, ratio)
    growth += ratio * shares[k]! * total
  }
  if (!(growth < mostGrowth ** 2)) return undefined
  let to = Math.max(last, likeliest)
  while (to < most && mostRatio * steady[to]! > leftOut) to += 1
  if (to === most && most < lines) return undefined
  let from = Math.min(first, likeliest)
  while (from > 0 && mostRatio * steady[from]! > leftOut) from -= 1
  return { from, to, first, last }
}

/** The first and the last state but for `endsLeftOut` beyond each. */
const withoutEnds = (shares: Float64Array): [number, number] => {
  let [first, last] = [0, shares.length - 1]
  for (let sum = shares[first]!; sum < endsLeftOut && first < last; sum += shares[first]!) first += 1
  for (let sum = shares[last]!; sum < endsLeftOut && first < last; sum += shares[last]!) last -= 1
  return [first, last]
}

/**
 * 2 e^(−ρ) I_j(ρ) and twice its integral from 0 to ρ, half of these for j = 0. Backward, as is stable: I_(j−1) = I_(j+1) +
 * (2j/ρ) I_j, in a sum of 1; and J_(j−1) = 2 J_j − J_(j+1) + 2 e^(−ρ) I_j, as the derivative of e^(−ρ) I_j is its second
 * difference over 2. (DLMF 10.29, 10.35)
 */
const chebyshevTerms = (rho: number): { after: Float64Array; passed: Float64Array } => {
  const most = Math.ceil(Math.sqrt(80 * rho)) + 20
  const after = new Float64Array(most + 2)
  after[most] = 1e-100
  for (let j = most; j > 0; j -= 1) after[j - 1] = after[j + 1]! + ((2 * j) / rho) * after[j]!
  let sum = after[0]!
  for (let j = 1; j <= most; j += 1) sum += 2 * after[j]!
  const passed = new Float64Array(most + 2)
  for (let j = 0; j <= most; j += 1) after[j]! /= sum
  for (let j = most; j > 0; j -= 1) passed[j - 1] = 2 * passed[j]! - passed[j + 1]! + 2 * after[j]!
  let count = most
  while (count > 2 && after[count - 1]! < 1e-18) count -= 1
  for (let j = 1; j < count; j += 1) {
    after[j]! *= 2
    passed[j]! *= 2
  }
  return { after: after.subarray(0, count), passed: passed.subarray(0, count) }
}

/** The next polynomial, 2 (1 + 2Q/b) T_j − T_(j−1), in place of the former, and so many times that in the sums. */
const addNext = (
  former: Float64Array,
  current: Float64Array,
  up: number,
  down: Float64Array,
  stay: Float64Array,
  { after, passed }: { after: Float64Array; passed: Float64Array },
  ofAfter: number,
  ofPassed: number,
): void => {
  const last = current.length - 2
  let below = 0
  let here = current[1]!
  for (let k = 1; k <= last; k += 1) {
    const above = current[k + 1]!
    const next = up * below + stay[k]! * here + down[k + 1]! * above - former[k]!
    former[k] = next
    after[k]! += ofAfter * next
    passed[k]! += ofPassed * next
    below = here
    here = above
  }
}

const mostGrowth = 1e3
const leftOut = 1e-17
const endsLeftOut = 1e-13
