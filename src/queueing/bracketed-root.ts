/**
 * Where a continuous function changes sign between `low` and `high`: Brent's method without its bookkeeping, that is
 * the secant or inverse quadratic step where it stays inside the bracket and shrinks it, bisection otherwise.
 * Stops when the bracket cannot be told from a point. Who cannot be sure of the signs, because a root lies on an end but
 * for rounding, widens the bracket or asks at the end first: without a change of sign there is nothing to find.
 *
 * Source: Chandrupatla (1997), Adv. Eng. Software 28(3).
 *
 * @param f with f(low) and f(high) of opposite signs (or one of them 0)
 * @throws RangeError where the signs do not differ
 */
export const bracketedRoot = (f: (x: number) => number, low: number, high: number): number => {
  let a = high
  let b = low
  let c = high
  let fa = f(a)
  let fb = f(b)
  let fc = fa
  if (fb === 0) return b
  if (fa === 0) return a
  if (!(fa < 0 ? fb > 0 : fa > 0 && fb < 0))
    throw new RangeError(`no change of sign from ${low} (${fb}) to ${high} (${fa})`)
  let t = 0.5
  for (let round = 0; round < 200; round += 1) {
    const x = a + t * (b - a)
    const fx = f(x)
    if (Math.sign(fx) === Math.sign(fa)) {
      c = a
      fc = fa
    } else {
      c = b
      b = a
      fc = fb
      fb = fa
    }
    a = x
    fa = fx
    const best = Math.abs(fa) < Math.abs(fb) ? a : b
    const resolution = 2 * Number.EPSILON * Math.abs(best)
    const share = resolution / Math.abs(b - a)
    if (share >= 0.5 || fa === 0 || a === b) return Math.abs(fa) <= Math.abs(fb) ? a : b
    const xi = (a - b) / (c - b)
    const phi = (fa - fb) / (fc - fb)
    const quadratic = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
    t = quadratic
      ? (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
      : 0.5
    t = Math.min(1 - share, Math.max(share, t))
  }
  return Math.abs(fa) <= Math.abs(fb) ? a : b
}
