import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { exponentialExcess } from './exponential-excess.js'
import { requireOpenShare, requirePositive } from './legal-range.js'
import { gammaDensity, regularizedGamma } from './regularized-gamma.js'

/** How long callers are ready to wait: from 1e-9 to 1e6 mean handle times. */
export type Patience =
  | { readonly kind: 'exponential'; readonly meanSeconds: number }
  /** Everybody hangs up after exactly this time. */
  | { readonly kind: 'deterministic'; readonly seconds: number }
  /** `shape`, 1e-3 to 1e9: 1 is exponential; above it patience varies less, below it more. */
  | { readonly kind: 'gamma'; readonly meanSeconds: number; readonly shape: number }
  /** A share hangs up at once when it has to wait at all (balking); the others have the patience `others`. */
  | {
      readonly kind: 'balking'
      readonly balkingShare: number
      readonly others: Exclude<Patience, { kind: 'balking' }>
    }

/** How patience varies about its mean, where it is not exponential. */
export type PatienceShape =
  /** The same for everybody. */
  | { readonly kind: 'deterministic' }
  /** 1 would be exponential; above it patience varies less, below it more. */
  | { readonly kind: 'gamma'; readonly shape: number }

/**
 * The patience of a mean and a shape, exponential where none is given.
 *
 * @param balkingShare share of callers who hang up at once when they have to wait, below 1
 */
export const patienceAround = (
  meanSeconds: number,
  shape: PatienceShape | undefined,
  balkingShare = 0,
): Patience => {
  const others = othersAround(meanSeconds, shape)
  return balkingShare === 0 ? others : { kind: 'balking', balkingShare, others }
}

const othersAround = (
  meanSeconds: number,
  shape: PatienceShape | undefined,
): Exclude<Patience, { kind: 'balking' }> => {
  if (shape === undefined) return { kind: 'exponential', meanSeconds }
  return shape.kind === 'deterministic'
    ? { kind: 'deterministic', seconds: meanSeconds }
    : { kind: 'gamma', meanSeconds, shape: shape.shape }
}

/** A patience distribution in mean handle times. */
export interface PatienceLaw {
  /**
   * Writes at the places of `WAITED`, for a virtual wait of x > 0, the share who still wait (those who balk are gone),
   * its integral from 0 to x, which is the mean of a wait cut off at x, and what that falls short of x.
   */
  readonly waitedInto: (out: Float64Array, x: number) => void
  /**
   * Between two of these the share who wait is smooth on the scale of their distance, whatever lies beyond: jumps, parts and
   * multiples of the mean, and steps of the standard deviation where the distribution is a narrow one.
   */
  readonly bends: readonly number[]
  /** Density of the share gone where it has one, which is smooth over less than `spread` away from 0. */
  readonly smooth?: { readonly density: (x: number) => number; readonly spread: number }
}

/** Positions in what `waitedInto` writes, and their number. */
export const WAITED = { staying: 0, mean: 1, shortfall: 2 } as const
export const waitedCount = 3

/** Beyond, numbers as large as patience and as small as handle times no longer fit into one. */
const inHandleTimes = (quantity: string, seconds: number, handleTimeSeconds: number): number => {
  const times = seconds / handleTimeSeconds
  if (!(times >= 1e-9 && times <= 1e6))
    throw new OutOfRangeError(quantity, seconds, '1e-9 to 1e6 mean handle times')
  return times
}

/** Checks a patience distribution and puts it into mean handle times. @throws OutOfRangeError */
export const patienceLaw = (patience: Patience, handleTimeSeconds: number): PatienceLaw => {
  switch (patience.kind) {
    case 'exponential': {
      requirePositive('meanSeconds', patience.meanSeconds)
      const mean = inHandleTimes('meanSeconds', patience.meanSeconds, handleTimeSeconds)
      return {
        waitedInto: (out, x) => {
          out[WAITED.staying] = Math.exp(-x / mean)
          out[WAITED.mean] = -mean * Math.expm1(-x / mean)
          out[WAITED.shortfall] = mean * exponentialExcess(x / mean)
        },
        bends: aroundTheMean(mean, 1),
      }
    }
    case 'deterministic': {
      requirePositive('seconds', patience.seconds)
      const limit = inHandleTimes('seconds', patience.seconds, handleTimeSeconds)
      return {
        waitedInto: (out, x) => {
          out[WAITED.staying] = x < limit ? 1 : 0
          out[WAITED.mean] = Math.min(x, limit)
          out[WAITED.shortfall] = Math.max(0, x - limit)
        },
        bends: [limit],
      }
    }
    case 'gamma': {
      const { shape } = patience
      requirePositive('meanSeconds', patience.meanSeconds)
      if (!(shape >= 1e-3 && shape <= 1e9)) throw new OutOfRangeError('shape', shape, '1e-3 to 1e9')
      const mean = inHandleTimes('meanSeconds', patience.meanSeconds, handleTimeSeconds)
      const scale = mean / shape
      const deviation = mean / Math.sqrt(shape)
      return {
        waitedInto: (out, x) => {
          const gone = regularizedGamma(shape, x / scale)
          const waited = mean * regularizedGamma(shape + 1, x / scale)
          out[WAITED.staying] = 1 - gone
          out[WAITED.mean] = x * (1 - gone) + waited
          out[WAITED.shortfall] = Math.max(0, x * gone - waited)
        },
        smooth: { density: (x) => gammaDensity(shape, x / scale, (x - mean) / mean) / x, spread: deviation },
        bends: [
          ...(shape > 10 ? STEPS.map((step) => mean + step * deviation).filter((x) => x > 0) : []),
          ...aroundTheMean(mean, shape).filter((x) => shape <= 10 || x > mean + 8 * deviation),
        ],
      }
    }
    case 'balking': {
      requireOpenShare('balkingShare', patience.balkingShare)
      const others = patienceLaw(patience.others, handleTimeSeconds)
      const { balkingShare } = patience
      const { smooth } = others
      const share = 1 - balkingShare
      return {
        waitedInto: (out, x) => {
          others.waitedInto(out, x)
          out[WAITED.staying]! *= share
          out[WAITED.mean]! *= share
          out[WAITED.shortfall] = balkingShare * x + share * out[WAITED.shortfall]!
        },
        bends: others.bends,
        ...(smooth && {
          smooth: { density: (x) => share * smooth.density(x), spread: smooth.spread },
        }),
      }
    }
  }
}

/** From an eighth of the mean to where the last of callers so unlike have gone. */
const aroundTheMean = (mean: number, shape: number): readonly number[] => {
  const cuts = [0.125, 0.25, 0.5, 1, 2, 4, 8].map((times) => times * mean)
  for (let times = 32; times < 128 / Math.min(1, shape); times *= 4) cuts.push(times * mean)
  return cuts
}

/** In standard deviations from the mean. */
const STEPS = [-8, -6, -4, -2, 0, 2, 4, 6, 8]
