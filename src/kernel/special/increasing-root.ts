/**
 * Root of an increasing function on an interval by Newton steps kept inside a shrinking bracket.
 * Where a Newton step would leave the bracket the step is a bisection, so it always converges.
 *
 * @param difference value whose root is sought; increasing
 * @param slope its derivative
 */
export const increasingRoot = (
  difference: (x: number) => number,
  slope: (x: number) => number,
  low: number,
  high: number,
  start: number,
): number => {
  let below = low
  let above = high
  let x = start > low && start < high ? start : 0.5 * (low + high)
  for (let step = 0; step < 200; step += 1) {
    const value = difference(x)
    if (value === 0) return x
    if (value < 0) below = x
    else above = x
    const newton = x - value / slope(x)
    const next = newton > below && newton < above ? newton : 0.5 * (below + above)
    if (Math.abs(next - x) <= 2e-16 * Math.abs(next) || next === below || next === above) return next
    x = next
  }
  return x
}
