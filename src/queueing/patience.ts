import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { requireOpenShare, requirePositive } from './legal-range.js'
import { regularizedGamma } from './regularized-gamma.js'

/** How long callers are ready to wait: from 1e-9 to 1e6 mean handle times. */
export type Patience =
  | { readonly kind: 'exponential'; readonly meanSeconds: number }
  /** Everybody hangs up after exactly this time. */
  | { readonly kind: 'deterministic'; readonly seconds: number }
  /** `shape` 1 is exponential; above it patience varies less, below it more. */
  | { readonly kind: 'gamma'; readonly meanSeconds: number; readonly shape: number }
  /** A share hangs up at once when it has to wait at all (balking); the others have the patience `others`. */
  | {
      readonly kind: 'balking'
      readonly balkingShare: number
      readonly others: Exclude<Patience, { kind: 'balking' }>
    }

/** A patience distribution in mean handle times. */
export interface PatienceLaw {
  /** Share still waiting after x > 0 (those who balk are gone). */
  readonly staying: (x: number) => number
  /** Integral of `staying` from 0 to x: the mean of the wait cut off at x. */
  readonly meanUpTo: (x: number) => number
  /** Points where `staying` jumps. */
  readonly jumps: readonly number[]
}

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
        staying: (x) => Math.exp(-x / mean),
        meanUpTo: (x) => -mean * Math.expm1(-x / mean),
        jumps: [],
      }
    }
    case 'deterministic': {
      requirePositive('seconds', patience.seconds)
      const limit = inHandleTimes('seconds', patience.seconds, handleTimeSeconds)
      return { staying: (x) => (x < limit ? 1 : 0), meanUpTo: (x) => Math.min(x, limit), jumps: [limit] }
    }
    case 'gamma': {
      const { shape } = patience
      requirePositive('meanSeconds', patience.meanSeconds)
      requirePositive('shape', shape)
      const mean = inHandleTimes('meanSeconds', patience.meanSeconds, handleTimeSeconds)
      const scale = mean / shape
      const staying = (x: number): number => 1 - regularizedGamma(shape, x / scale)
      return {
        staying,
        meanUpTo: (x) => x * staying(x) + mean * regularizedGamma(shape + 1, x / scale),
        jumps: [],
      }
    }
    case 'balking': {
      requireOpenShare('balkingShare', patience.balkingShare)
      const others = patienceLaw(patience.others, handleTimeSeconds)
      const share = 1 - patience.balkingShare
      return {
        staying: (x) => share * others.staying(x),
        meanUpTo: (x) => share * others.meanUpTo(x),
        jumps: others.jumps,
      }
    }
  }
}
