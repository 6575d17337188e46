/** An axis from `min` to `max` in steps of 1, 2 or 5 times a power of ten. */
export interface NiceRange {
  readonly min: number
  readonly max: number
  readonly stepSize: number
}

/** Such an axis that holds both ends with about `steps` steps. */
export function niceRange(low: number, high: number, steps: number): NiceRange {
  const span = high - low || Math.abs(high) || 1
  const rough = span / steps
  const power = 10 ** Math.floor(Math.log10(rough))
  const stepSize = ([1, 2, 5].find((factor) => factor * power >= rough * 0.75) ?? 10) * power
  return { min: Math.floor(low / stepSize) * stepSize, max: Math.ceil(high / stepSize) * stepSize, stepSize }
}
