import { RunningMoments } from '../kernel/running-moments.js'
import { errorOfWorth } from './error-of-worth.js'
import type { InputEffects } from './input-effects.js'

/** A worth with its error, in the costs' currency. */
export interface Estimate {
  readonly value: number
  /**
   * Stated so that 1.96 of it either way cover the truth in 95 of 100 runs: the standard error, wider where few draws carry the worth. 0
   * where nothing is known to be worth anything: that is no interval.
   */
  readonly standardError: number
}

/** One rival's difference to the leader as it is expected given what is known, draw by draw. */
export interface FollowedFit {
  readonly fitted: Float64Array
  /** What the fit was made on: the difference, or what other inputs leave of it. Wanted only of rivals ever taken. */
  readonly response: () => Float64Array
  /** Orthonormal columns that span the functions fitted, the constant among them. Wanted as the response is. */
  readonly orthonormal: () => readonly Float64Array[]
}

/**
 * What it is worth to take, in each draw, the option that is cheapest in expectation given what is known: the mean of
 * max(0, −fitted) over the draws.
 *
 * @param fits one per rival, in the order of the effects' rivals.
 */
export function worthOfFollowing(
  { differences, comparison }: InputEffects,
  fits: readonly FollowedFit[],
): Estimate {
  const gains = new Float64Array(comparison.draws)
  const taken = new Int32Array(comparison.draws).fill(none)
  const worth = new RunningMoments()
  for (let draw = 0; draw < gains.length; draw++) {
    for (let rival = 0; rival < fits.length; rival++) {
      const gain = -fits[rival]!.fitted[draw]!
      if (gain > gains[draw]!) {
        gains[draw] = gain
        taken[draw] = rival
      }
    }
    worth.add(gains[draw]!)
  }
  const value = worth.mean
  if (value === 0) return { value, standardError: 0 }
  if (value > comparison.expectedValueOfPerfectInformation) {
    return {
      value: comparison.expectedValueOfPerfectInformation,
      standardError: comparison.expectedValueOfPerfectInformationStandardError,
    }
  }
  const influence = gains
  fits.forEach((fit, rival) => {
    if (!taken.includes(rival)) return
    const isTaken = Float64Array.from(taken, (option) => (option === rival ? 1 : 0))
    takeOffFittingError(influence, isTaken, fit, differences[rival]!)
  })
  return { value, standardError: errorOfWorth(value, influence, comparison.sampling) }
}

const none = -1

/**
 * Adds to every draw's influence on the worth what it does through the coefficients of the fit: the share of switching
 * draws seen through the functions fitted, times what the fit leaves of the draw. What was taken out of the response
 * beforehand moves the height of the fit only. Each residual is divided by 1 − its leverage: it is what the fit made without
 * the draw leaves of it (HC3, the jackknife; MacKinnon and White 1985).
 */
function takeOffFittingError(
  influence: Float64Array,
  isTaken: Float64Array,
  fit: FollowedFit,
  difference: Float64Array,
): void {
  const { fitted } = fit
  const response = fit.response()
  const draws = influence.length
  const projected = new Float64Array(draws)
  const leverage = new Float64Array(draws)
  for (const column of fit.orthonormal()) {
    let along = 0
    for (let draw = 0; draw < draws; draw++) along += column[draw]! * isTaken[draw]!
    for (let draw = 0; draw < draws; draw++) {
      projected[draw]! += along * column[draw]!
      leverage[draw]! += column[draw]! * column[draw]!
    }
  }
  let share = 0
  for (let draw = 0; draw < draws; draw++) share += isTaken[draw]! / draws
  for (let draw = 0; draw < draws; draw++) {
    const left = Math.max(1 - leverage[draw]!, 1 / draws)
    const residual = (response[draw]! - fitted[draw]!) / left
    influence[draw]! -= projected[draw]! * residual + share * (difference[draw]! - response[draw]!)
  }
}
