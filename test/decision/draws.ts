/** A seeded source of test draws: splitmix32 (Steele, Lea and Flood 2014), independent of the program's own streams. */
export function drawsFrom(seed: number) {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0
  const uniform = () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    mixed ^= mixed >>> 15
    return ((mixed >>> 0) + 0.5) / 2 ** 32
  }
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
  const column = (draws: number, next: () => number) => Float64Array.from({ length: draws }, next)
  return { uniform, normal, column }
}

/** Mean and standard error of a column, for comparisons in tests. */
export function meanOf(column: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < column.length; i++) sum += column[i]!
  return sum / column.length
}

export const columns = (...rows: readonly (readonly number[])[]): Float64Array[] =>
  rows.map((row) => Float64Array.from(row))

/** Cumulative standard normal distribution by series and continued fraction, to about 1e-15. */
export function normalCumulative(x: number): number {
  if (x < 0) return 1 - normalCumulative(-x)
  if (x > 38) return 1
  const density = normalDensity(x)
  if (x < 3) {
    let term = x
    let sum = x
    for (let k = 1; Math.abs(term) > 1e-17 * sum; k++) {
      term *= (x * x) / (2 * k + 1)
      sum += term
    }
    return 0.5 + density * sum
  }
  let fraction = 0
  for (let k = 200; k >= 1; k--) fraction = k / (x + fraction)
  return 1 - density / (x + fraction)
}

export const normalDensity = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)

/** E[max(0, X)] for normal X: what a choice between X and nothing is worth once X is known. */
export const expectedPositivePart = (mean: number, sd: number): number =>
  mean * normalCumulative(mean / sd) + sd * normalDensity(mean / sd)
