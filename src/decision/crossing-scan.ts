import { type DifferenceAt, twoSided95 } from './crossing.js'

/** Neighbouring factors are no closer than this where curves are only within reach of each other, as a ratio. */
const finestInReach = 1.015
/** A sign change is known to this part of its factor. */
const finest = 0.0025
/** Where the draws do not tell the two apart at either side, the place of the sign change matters less. */
const finestUndecided = 0.03
/** How much farther a curve may stray from its straight lines than it has been seen to nearby. */
const caution = 2.5
/** A gap with a sign change is looked into before one this many times as wide without. */
const signChangeCounts = 4
/** Points on either side of a gap by which that is judged. */
const lookedAround = 5

/**
 * The factor to play next so that no crossing of any pair is missed: the middle of the widest gap between two factors in which a
 * difference changes sign at a place not known well enough, or could do so there and back. What a curve can do between two points is
 * judged by how far the points nearby lie off the straight line between their neighbours: where that is nothing, as for prices and
 * wages, nothing more is played; where whole agents make steps, it is about a step.
 *
 * @param factors rising
 * @param pairs of each pair the differences at these factors
 * @returns none where the grid is fine enough
 */
export function nextFactor(
  factors: readonly number[],
  pairs: readonly (readonly DifferenceAt[])[],
): number | undefined {
  let worst = 0
  let next: number | undefined
  for (let gap = 0; gap + 1 < factors.length; gap++) {
    const ratio = factors[gap + 1]! / factors[gap]!
    const need = Math.max(...pairs.map((points) => needOf(points, gap, ratio)))
    if (need <= worst) continue
    worst = need
    next = Math.sqrt(factors[gap]! * factors[gap + 1]!)
  }
  return next
}

/** How wide a gap is that has to be looked into, 0 where none has to; one with a sign change in it counts more. */
function needOf(points: readonly DifferenceAt[], gap: number, ratio: number): number {
  const [from, to] = [points[gap]!, points[gap + 1]!]
  const strays = mostStrayed(points, gap)
  if (from.mean < 0 !== to.mean < 0) {
    // As a share of the factor: how far off the zero of the straight line may be.
    const error = (ratio - 1) * Math.min(1, strays / Math.abs(to.mean - from.mean))
    return error > (isOpen(from) && isOpen(to) ? finestUndecided : finest)
      ? signChangeCounts * (ratio - 1)
      : 0
  }
  if (ratio <= finestInReach || (isOpen(from) && isOpen(to))) return 0
  return Math.min(Math.abs(from.mean), Math.abs(to.mean)) < caution * strays ? ratio - 1 : 0
}

/** The farthest that points around a gap lie off the straight lines: an agent more or less costs much the same nearby. */
function mostStrayed(points: readonly DifferenceAt[], gap: number): number {
  let most = 0
  for (let at = gap + 1 - lookedAround; at <= gap + lookedAround; at++)
    most = Math.max(most, strayAt(points, at))
  return most
}

/** How far a point lies off the straight line between its neighbours. */
function strayAt(points: readonly DifferenceAt[], at: number): number {
  const [before, here, after] = [points[at - 1], points[at], points[at + 1]]
  if (before === undefined || here === undefined || after === undefined) return 0
  const share = (here.factor - before.factor) / (after.factor - before.factor)
  return Math.abs(here.mean - before.mean - share * (after.mean - before.mean))
}

const isOpen = ({ mean, standardError }: DifferenceAt): boolean =>
  standardError > 0 && Math.abs(mean) <= twoSided95 * standardError
