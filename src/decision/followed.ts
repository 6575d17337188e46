import { RunningMoments } from '../kernel/running-moments.js'

/** Stands for the leader where the rival taken is told by its place. */
export const nobody = -1

/** What it is worth to take the cheapest option of every draw. */
export interface Followed {
  readonly worth: number
  /** What is saved, 0 or more. */
  readonly gains: Float64Array
  /** The rival taken, by its place; `nobody` for the leader. */
  readonly taken: Int32Array
}

/** @param differences of the rivals to the leader, one value per draw. */
export function follow(differences: readonly Float64Array[], draws: number): Followed {
  const gains = new Float64Array(draws)
  const taken = new Int32Array(draws).fill(nobody)
  const worth = new RunningMoments()
  for (let draw = 0; draw < draws; draw++) {
    for (let rival = 0; rival < differences.length; rival++) {
      const gain = -differences[rival]![draw]!
      if (gain > gains[draw]!) {
        gains[draw] = gain
        taken[draw] = rival
      }
    }
    worth.add(gains[draw]!)
  }
  return { worth: worth.mean, gains, taken }
}
