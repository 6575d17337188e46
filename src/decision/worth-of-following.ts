import { comparisonThresholds } from './comparison.js'
import { errorOfWorth, isLimit, limitOf } from './error-of-worth.js'
import { follow } from './followed.js'
import type { InputEffects } from './input-effects.js'
import { dot } from './least-squares.js'
import { limitOfWorth, type UncertainFit } from './limit-of-worth.js'

/** A worth with its error, in the costs' currency. */
export interface Estimate {
  readonly value: number
  /**
   * Stated so that 1.96 of it either way cover the truth in 95 of 100 runs: the standard error, wider where few draws carry the
   * worth. Where 1.96 of it reach nothing the upper end is a limit, also of a worth of 0; 0 where it cannot be worth anything.
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
  /**
   * Of a fit that explains nothing: the constant and straight lines of what is known, orthonormal; chance may hide a line.
   * Absent where it explains something, and where what is known cannot move the difference.
   */
  readonly lines?: () => readonly Float64Array[]
}

/**
 * What it is worth to take, in each draw, the option that is cheapest in expectation given what is known: the mean of
 * max(0, −fitted) over the draws.
 *
 * @param fits one per rival, in the order of the effects' rivals.
 * @param least a worth of no more than that is not wanted.
 * @returns undefined where it is not wanted.
 */
export function worthOfFollowing(
  effects: InputEffects,
  fits: readonly FollowedFit[],
  least: number,
): Estimate | undefined
export function worthOfFollowing(effects: InputEffects, fits: readonly FollowedFit[]): Estimate
export function worthOfFollowing(
  { differences, comparison }: InputEffects,
  fits: readonly FollowedFit[],
  least = Number.NEGATIVE_INFINITY,
): Estimate | undefined {
  const { draws, sampling, expectedValueOfPerfectInformation: everything } = comparison
  const everythingError = comparison.expectedValueOfPerfectInformationStandardError
  const { worth, gains, taken } = follow(
    fits.map(({ fitted }) => fitted),
    draws,
  )
  if (worth <= least) return undefined
  if (worth > everything) return { value: everything, standardError: everythingError }
  const influence = gains.slice()
  fits.forEach((fit, rival) => {
    if (!taken.includes(rival)) return
    const isTaken = Float64Array.from(taken, (option) => (option === rival ? 1 : 0))
    takeOffFittingError(influence, isTaken, fit, differences[rival]!)
  })
  const standardError = errorOfWorth(worth, influence, sampling)
  if (worth > 0 && !isLimit(worth, standardError)) return { value: worth, standardError }
  const limit = limitOfWorth(
    worth,
    taken,
    fits.length,
    (rival) => uncertain(fits[rival]!, differences[rival]!),
    sampling,
  )
  // No knowledge is worth more than knowing everything, and a limit stays one.
  const above = Math.min(limit, limitOf(everything, everythingError)) - worth
  return { value: worth, standardError: Math.max(above, worth) / comparisonThresholds.intervalQuantile }
}

/** A fit with what its coefficients may be off by; of one that explains nothing, the straight lines that chance may hide. */
function uncertain(fit: FollowedFit, difference: Float64Array): UncertainFit | undefined {
  const lines = fit.lines?.()
  const orthonormal = lines ?? fit.orthonormal()
  if (orthonormal.length < 2) return undefined
  const response = fit.response()
  const fitted = lines === undefined ? fit.fitted : fittedOn(lines, response)
  const unleveraged = leftOf(orthonormal, response.length)
  return {
    fitted,
    left: response.map((value, draw) => (value - fitted[draw]!) / unleveraged[draw]!),
    ...(response !== difference && { takenOut: difference.map((value, draw) => value - response[draw]!) }),
    orthonormal,
  }
}

function fittedOn(orthonormal: readonly Float64Array[], response: Float64Array): Float64Array {
  const fitted = new Float64Array(response.length)
  for (const column of orthonormal) {
    const along = dot(column, response)
    for (let draw = 0; draw < fitted.length; draw++) fitted[draw]! += along * column[draw]!
  }
  return fitted
}

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
  const orthonormal = fit.orthonormal()
  const projected = new Float64Array(draws)
  for (const column of orthonormal) {
    let along = 0
    for (let draw = 0; draw < draws; draw++) along += column[draw]! * isTaken[draw]!
    for (let draw = 0; draw < draws; draw++) projected[draw]! += along * column[draw]!
  }
  const unleveraged = leftOf(orthonormal, draws)
  let share = 0
  for (let draw = 0; draw < draws; draw++) share += isTaken[draw]! / draws
  for (let draw = 0; draw < draws; draw++) {
    const residual = (response[draw]! - fitted[draw]!) / unleveraged[draw]!
    influence[draw]! -= projected[draw]! * residual + share * (difference[draw]! - response[draw]!)
  }
}

/** 1 − leverage of every draw, above nothing: what a fit leaves of a draw over what it leaves of it when made without it. */
function leftOf(orthonormal: readonly Float64Array[], draws: number): Float64Array {
  const leverage = new Float64Array(draws)
  for (const column of orthonormal) {
    for (let draw = 0; draw < draws; draw++) leverage[draw]! += column[draw]! * column[draw]!
  }
  return leverage.map((share) => Math.max(1 - share, 1 / draws))
}
