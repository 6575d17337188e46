/**
 * By how much those of `offeredLoad` who would still wait after `target` exceed the agents:
 *   offeredLoad e^(-abandonment target) - agents,
 * right to the last digits of the difference, not of its terms. Of very patient callers the share served late turns on
 * differences of the order of sqrt(agents abandonment), which may be less than one part in 10^7 of the load.
 *
 * Near the critical load the difference of the exact load and the small share gone is enough; where that cancels, far from
 * it, the product and the exponential are carried with twice the digits (Dekker 1971, Numerische Mathematik 18).
 */
export const stayingExcess = (
  agents: number,
  offeredLoad: number,
  abandonment: number,
  target: number,
): number => {
  const impatience = abandonment * target
  const gone = -offeredLoad * Math.expm1(-impatience)
  const excess = offeredLoad - agents - gone
  const isRight = Math.abs(excess) > CANCELLED * gone || agents <= FEW * abandonment || impatience > LONGEST
  return isRight ? excess : excessInTwoParts(agents, offeredLoad, abandonment, target)
}

/** More than this share left of a difference leaves twelve digits of it. */
const CANCELLED = 1e-3

/** With no more agents than this for each hang-up, the line scatters by more than rounding. */
const FEW = 1e4

/** Impatience after which nobody stays. */
const LONGEST = 700

/** A number as an unevaluated sum, the second part within the rounding of the first. */
type TwoParts = readonly [high: number, low: number]

const excessInTwoParts = (
  agents: number,
  offeredLoad: number,
  abandonment: number,
  target: number,
): number => {
  const [impatience, rest] = product(abandonment, target)
  const [staying, fineStaying] = exponentialOfMinus(impatience, rest)
  const [waiting, fineWaiting] = product(offeredLoad, staying)
  return waiting - agents + (fineWaiting + offeredLoad * fineStaying)
}

const sum = (a: number, b: number): TwoParts => {
  const s = a + b
  const part = s - a
  return [s, a - (s - part) + (b - part)]
}

const product = (a: number, b: number): TwoParts => {
  const p = a * b
  const [a1, a2] = halves(a)
  const [b1, b2] = halves(b)
  return [p, a2 * b2 - (p - a1 * b1 - a2 * b1 - a1 * b2)]
}

const halves = (a: number): TwoParts => {
  const shifted = 134217729 * a
  const high = shifted - (shifted - a)
  return [high, a - high]
}

/** ln 2 in three parts, of which the first two times a whole number up to 2048 are exact. */
const LN_2 = [0.693147180559663, 2.8235290563014906e-13, 1.667085920830552e-25] as const

const TERMS = 27

/** e^-(high + low) for high from 0 to 700: whole powers of 2 taken off, then the series in Horner's form. */
const exponentialOfMinus = (high: number, low: number): TwoParts => {
  const halvings = Math.round(high / Math.LN2)
  const [r, first] = sum(halvings * LN_2[0] - high, halvings * LN_2[1])
  const rest = first + (halvings * LN_2[2] - low)
  let s: TwoParts = [1, 0]
  for (let k = TERMS; k >= 1; k -= 1) {
    const [p, e] = product(r, s[0])
    const fine = e + (r * s[1] + rest * s[0])
    const quotient = p / k
    const [back, backFine] = product(quotient, k)
    const [t, u] = sum(1, quotient)
    s = [t, u + (p - back - backFine + fine) / k]
  }
  const scale = 2 ** -halvings
  return [scale * s[0], scale * s[1]]
}
