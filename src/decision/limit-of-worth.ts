import { errorOverHypercubes, type Sampling } from '../kernel/hypercubes.js'
import { RunningMoments } from '../kernel/running-moments.js'
import { errorOfExpectedLoss, limitOf } from './error-of-worth.js'
import { type Followed, follow, nobody } from './followed.js'
import { dot } from './least-squares.js'

/**
 * Standard normal quantile of 96.25 %, of a limit. The draws tell where intervals stop and limits begin, so that of truths
 * near that place some lie above their limit and some below their interval (2.5 %). With 3.75 % above the limit what is
 * stated holds 95 ± 1.25 % of the time wherever the truth lies, and nothing is nearer to 95 % everywhere.
 */
const limitQuantile = 1.7804643

/** A rival's fitted difference with what tells how far off it may be. One value per draw each. */
export interface UncertainFit {
  readonly fitted: Float64Array
  /** What the fit made without the draw leaves of it. */
  readonly left: Float64Array
  /** What was taken out of the response before the fit: it moves the height only. Absent where nothing was. */
  readonly takenOut?: Float64Array
  /** Orthonormal columns that span the functions fitted. */
  readonly orthonormal: readonly Float64Array[]
}

/** A climb stops where a step adds less than this share, or after so many steps. */
const leastStep = 0.001
const mostSteps = 12
/** A climb begins with so many draws, those in which a rival is cheapest, or dearest. */
const firstTaken = 10

/**
 * Upper limit of what it is worth to follow fitted differences, for where their own error, told from a straight line, reaches
 * nothing: then the worth bends too much for that. It is the most that it would be worth under any fit that the draws do
 * not contradict (profile limit), and to that comes, as squares, the error of a mean over so many draws.
 *
 * A worth is convex in the fit, so the most over an ellipsoid of fits is climbed by following the slope: each step goes to
 * where the line there is greatest, and never down. One climb begins at the options taken now, and of each rival by itself
 * two at either end of its fit: where nothing is taken yet, a slope that the draws allow may take it.
 *
 * @param value the worth of the fits as they are.
 * @param taken the rival taken in each draw; `nobody` for the leader.
 * @param fitOf one for every rival; undefined where what is known cannot move it.
 */
export function limitOfWorth(
  value: number,
  taken: Int32Array,
  rivals: number,
  fitOf: (rival: number) => UncertainFit | undefined,
  sampling: Sampling,
): number {
  const places = Array.from({ length: rivals }, (_, rival) => rival)
  const now = places.filter((rival) => taken.includes(rival))
  const ends: Climbed[] = []
  // Fits are made anew for each: those of all rivals at once take too much memory where there are a million draws.
  if (now.length > 0) {
    const fits = now.flatMap((rival) => fitOf(rival) ?? [])
    const start = taken.map((rival) => now.indexOf(rival))
    if (fits.length === now.length) ends.push(climb(fits, start, sampling))
  }
  for (const rival of places) {
    const fit = fitOf(rival)
    if (fit !== undefined) for (const start of endsOf(fit)) ends.push(climb([fit], start, sampling))
  }
  const most = ends.reduce<Climbed | undefined>(
    (best, end) => (best === undefined || end.worth > best.worth ? end : best),
    undefined,
  )
  if (most === undefined) return value
  const error = errorOfExpectedLoss(most.worth, most.gains, sampling, () => savingsOf(most.differences))
  return value + Math.hypot(Math.max(0, most.worth - value), limitOf(0, error))
}

/** The first draws in the order of the fit, and the last. */
function endsOf({ fitted }: UncertainFit): Int32Array[] {
  const sorted = fitted.slice().sort()
  const count = Math.min(firstTaken, sorted.length)
  const [low, high] = [sorted[count - 1]!, sorted[sorted.length - count]!]
  return [
    Int32Array.from(fitted, (difference) => (difference <= low ? 0 : nobody)),
    Int32Array.from(fitted, (difference) => (difference >= high ? 0 : nobody)),
  ]
}

interface Climbed extends Followed {
  /** Of the rivals to the leader, as the fit has them that the climb ends at. */
  readonly differences: readonly Float64Array[]
}

function climb(fits: readonly UncertainFit[], start: Int32Array, sampling: Sampling): Climbed {
  const from = (taken: Int32Array): Climbed => {
    const differences = boldest(fits, taken, sampling)
    return { differences, ...follow(differences, taken.length) }
  }
  let reached = from(start)
  for (let step = 1; step < mostSteps; step++) {
    const next = from(reached.taken)
    if (next.worth <= (1 + leastStep) * reached.worth) break
    reached = next
  }
  return reached
}

/** What the cheapest rival saves over the leader, negative where it is dearer. */
function savingsOf([first, ...others]: readonly Float64Array[]): Float64Array {
  return first!.map((difference, draw) => -Math.min(difference, ...others.map((other) => other[draw]!)))
}

/** The fits that the draws do not contradict under which taking those options is worth most. */
function boldest(fits: readonly UncertainFit[], taken: Int32Array, sampling: Sampling): Float64Array[] {
  const draws = taken.length
  const influence = new Float64Array(draws)
  fits.forEach((fit, rival) => {
    const isTaken = Float64Array.from(taken, (option) => (option === rival ? 1 : 0))
    const projected = combine(
      fit.orthonormal,
      fit.orthonormal.map((column) => dot(column, isTaken)),
    )
    const share = isTaken.reduce((sum, one) => sum + one, 0) / draws
    for (let draw = 0; draw < draws; draw++) {
      influence[draw]! -= projected[draw]! * fit.left[draw]! + share * (fit.takenOut?.[draw] ?? 0)
    }
  })
  const moments = new RunningMoments()
  for (const each of influence) moments.add(each)
  const { mean, standardError } = moments
  if (standardError === 0) return fits.map(({ fitted }) => fitted)
  const width = sampling === 'plain' ? 1 : errorOverHypercubes(influence) / standardError
  const scale = (limitQuantile * width) / (standardError * draws)
  for (let draw = 0; draw < draws; draw++) influence[draw]! = (influence[draw]! - mean) * scale
  return fits.map(({ fitted, left, takenOut, orthonormal }) => {
    const weighted = influence.map((each, draw) => each * left[draw]!)
    const moved = combine(
      orthonormal,
      orthonormal.map((column) => dot(column, weighted)),
    )
    const height = takenOut === undefined ? 0 : dot(influence, takenOut) / draws
    return fitted.map((difference, draw) => difference + moved[draw]! + height)
  })
}

function combine(columns: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const sum = new Float64Array(columns[0]!.length)
  columns.forEach((column, k) => {
    const weight = weights[k]!
    for (let draw = 0; draw < sum.length; draw++) sum[draw]! += weight * column[draw]!
  })
  return sum
}
