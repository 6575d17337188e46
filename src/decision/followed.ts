import { RunningMoments } from '../kernel/running-moments.js'

/** Stands for the leader where the rival taken is told by its place. */
export const nobody = -1

/** What it is worth to take the cheapest option of every draw. */
export interface Followed {
  readonly worth: number
  /** What is saved, 0 or more. */
  readonly gains: Float64Array
  /** What the cheapest rival saves over the leader, negative where it is dearer. */
  readonly margins: Float64Array
  /** The rival taken, by its place; `nobody` for the leader. */
  readonly taken: Int32Array
}

/** @param differences of the rivals to the leader, one value per draw. */
export function follow(differences: readonly Float64Array[], draws: number): Followed {
  const margins = new Float64Array(draws).fill(Number.NEGATIVE_INFINITY)
  const taken = new Int32Array(draws).fill(nobody)
  differences.forEach((difference, rival) => {
    for (let draw = 0; draw < draws; draw++) {
      if (-difference[draw]! <= margins[draw]!) continue
      margins[draw] = -difference[draw]!
      if (margins[draw]! > 0) taken[draw] = rival
    }
  })
  const gains = margins.map((margin) => Math.max(0, margin))
  const worth = new RunningMoments()
  for (const gain of gains) worth.add(gain)
  return { worth: worth.mean, gains, margins, taken }
}
