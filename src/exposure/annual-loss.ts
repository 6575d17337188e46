import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { normalCdf } from '../kernel/special/normal-cdf.js'
import { lognormalBetween, meanSize } from './event-size.js'
import { fourierTransform } from './fourier-transform.js'

/** One kind of loss event: how often, and how much it costs. */
export interface LossEvents {
  /** Events a year, Poisson, at least 0. */
  readonly frequency: number
  /** 90 % of events cost between the two; 0 < low <= high. */
  readonly low: number
  readonly high: number
}

/** The loss of a year, without simulation. */
export interface AnnualLoss {
  /** Expected loss: frequency times the mean of one event. */
  readonly mean: number
  readonly sd: number
  /** Chance that a year costs more than this. */
  probabilityAbove(loss: number): number
  /** The loss that a share of the years stays within, 0 <= share < 1. */
  quantile(share: number): number
}

/** Cells of the grid on which the distribution is worked out. */
const cells = 2 ** 17
/** The grid ends where a single event would have to be so far out, in standard deviations of its logarithm. */
const farOut = 5.5
/** e^(-tilt) at the end of the grid: what would come round from beyond it is damped by as much. */
const tilt = 20

/**
 * The loss of a year in which events come as a Poisson process, each costing a lognormal amount: mean λ E[X], variance
 * λ E[X²], and the distribution by Fourier transform of the amounts rounded to a grid, exponentially tilted.
 *
 * Source: Grübel & Hermesmeier, Computation of compound distributions I, ASTIN Bulletin 29 (1999); Klugman, Panjer &
 * Willmot, Loss Models, chapter 9.
 *
 * @throws OutOfRangeError
 */
export function annualLoss({ frequency, low, high }: LossEvents): AnnualLoss {
  if (!(frequency >= 0 && frequency < Infinity)) {
    throw new OutOfRangeError('frequency', frequency, 'frequency >= 0')
  }
  const size = lognormalBetween(low, high)
  const { location, spread } = size
  const mean = frequency * meanSize(size)
  const sd = Math.sqrt(frequency) * Math.exp(location + spread * spread)
  const largest = Math.exp(location + farOut * spread)
  const width = (mean + 8 * sd + largest) / cells
  const within = (amount: number) =>
    amount <= 0
      ? 0
      : spread === 0
        ? Number(Math.log(amount) >= location)
        : normalCdf((Math.log(amount) - location) / spread)
  const upTo = cumulativeLoss(frequency, width, within)
  return {
    mean,
    sd,
    probabilityAbove: (loss) => 1 - withinLoss(upTo, width, frequency, loss),
    quantile: (share) => lossWithin(upTo, width, frequency, share),
  }
}

/** Chance of a year up to the end of each cell; a cell holds what rounds to its multiple of the width. */
function cumulativeLoss(frequency: number, width: number, within: (amount: number) => number): Float64Array {
  const real = new Float64Array(cells)
  const imaginary = new Float64Array(cells)
  const damping = tilt / cells
  let before = 0
  for (let cell = 0; cell < cells; cell++) {
    const until = within((cell + 0.5) * width)
    real[cell] = (until - before) * Math.exp(-damping * cell)
    before = until
  }
  fourierTransform(real, imaginary)
  for (let at = 0; at < cells; at++) {
    const growth = Math.exp(frequency * (real[at]! - 1))
    const turn = frequency * imaginary[at]!
    real[at] = growth * Math.cos(turn)
    // Conjugated, so that the same transform leads back.
    imaginary[at] = -growth * Math.sin(turn)
  }
  fourierTransform(real, imaginary)
  let sum = 0
  for (let cell = 0; cell < cells; cell++) {
    sum += (real[cell]! / cells) * Math.exp(damping * cell)
    real[cell] = Math.min(1, sum)
  }
  return real
}

/** Chance of a year of at most this loss: years without an event apart, the others evenly within their cell. */
function withinLoss(upTo: Float64Array, width: number, frequency: number, loss: number): number {
  if (loss < 0) return 0
  const free = Math.exp(-frequency)
  const position = loss / width + 0.5
  const cell = Math.floor(position)
  if (cell >= cells) return 1
  const before = cell === 0 ? free : upTo[cell - 1]!
  // The first cell is half as wide: nothing costs less than nothing.
  const inside = cell === 0 ? 2 * (position - 0.5) : position - cell
  return before + inside * Math.max(0, upTo[cell]! - before)
}

function lossWithin(upTo: Float64Array, width: number, frequency: number, share: number): number {
  if (!(share >= 0 && share < 1)) throw new OutOfRangeError('share', share, '0 <= share < 1')
  const free = Math.exp(-frequency)
  if (share <= free) return 0
  let from = 0
  let until = cells - 1
  while (from < until) {
    const middle = (from + until) >>> 1
    if (upTo[middle]! >= share) until = middle
    else from = middle + 1
  }
  const before = from === 0 ? free : upTo[from - 1]!
  const inside = upTo[from]! > before ? (share - before) / (upTo[from]! - before) : 1
  return width * (from === 0 ? inside / 2 : from - 0.5 + inside)
}
