import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/** What a criterion's figures are worth: straight lines between stated points, on a scale stated once for all options. */
export interface ValueScale {
  /** At least two points with rising `at`, as a rule from value 0 (worst) to 1 (best) in either direction. */
  readonly points: readonly { readonly at: number; readonly value: number }[]
  /** Beyond the outer points: keep their value (`clip`), or go on along the outer line (`extrapolate`). */
  readonly beyond: 'clip' | 'extrapolate'
}

/** A straight scale from the worst figure (value 0) to the best (value 1); figures beyond keep the end's value. */
export function linearScale(worst: number, best: number): ValueScale {
  const ends = [
    { at: worst, value: 0 },
    { at: best, value: 1 },
  ]
  return { points: worst < best ? ends : ends.reverse(), beyond: 'clip' }
}

/**
 * The value of a figure on a scale.
 *
 * @throws OutOfRangeError for fewer than two points or points that do not rise.
 */
export function partialValue({ points, beyond }: ValueScale, figure: number): number {
  if (points.length < 2) throw new OutOfRangeError('points of a scale', points.length, '>= 2')
  for (let k = 1; k < points.length; k++) {
    const step = points[k]!.at - points[k - 1]!.at
    if (!(step > 0)) throw new OutOfRangeError('step between points of a scale', step, '> 0')
  }
  const first = points[0]!
  const last = points.at(-1)!
  if (beyond === 'clip' && figure <= first.at) return first.value
  if (beyond === 'clip' && figure >= last.at) return last.value
  const inside = points.findIndex(({ at }) => figure < at)
  const end = inside < 0 ? points.length - 1 : Math.max(1, inside)
  const from = points[end - 1]!
  const to = points[end]!
  return from.value + ((figure - from.at) / (to.at - from.at)) * (to.value - from.value)
}
