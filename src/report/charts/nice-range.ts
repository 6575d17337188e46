/** An axis from `min` to `max` in steps of 1, 2 or 5 times a power of ten. */
export interface NiceRange {
  readonly min: number
  readonly max: number
  readonly stepSize: number
}

/** Ticks no such axis has: a limit below what the step asks for would put them between the round amounts. */
export const mostTicks = 12

/** Such an axis that holds both ends in `steps` steps and one more at most; it begins and ends on a step. */
export function niceRange(low: number, high: number, steps: number): NiceRange {
  const span = high - low || Math.abs(high) || 1
  const power = 10 ** Math.floor(Math.log10(span / steps))
  const axes = [1, 2, 5, 10, 20].map((factor) => {
    const stepSize = factor * power
    return {
      min: Math.floor(low / stepSize) * stepSize,
      max: Math.ceil(high / stepSize) * stepSize,
      stepSize,
    }
  })
  return (
    axes.find(({ min, max, stepSize }) => Math.round((max - min) / stepSize) <= steps + 1) ?? axes.at(-1)!
  )
}

/** The nearest of 1, 2 or 5 times a power of ten, by ratio; nought stays nought. */
export function nearestNice(value: number): number {
  if (value === 0) return 0
  const power = 10 ** Math.floor(Math.log10(value))
  const apart = (factor: number) => Math.abs(Math.log(value / (factor * power)))
  return [1, 2, 5, 10].reduce((best, factor) => (apart(factor) < apart(best) ? factor : best)) * power
}
