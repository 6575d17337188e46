import { OutOfRangeError } from './out-of-range-error.js'

/** Ends of a 95 % interval of a share, fractions. */
export interface ShareInterval {
  readonly low: number
  readonly high: number
}

/** The same in per cent. */
export const inPoints = ({ low, high }: ShareInterval): ShareInterval => ({
  low: 100 * low,
  high: 100 * high,
})

const z = 1.959963984540054

/**
 * 95 % interval of a share that was counted (Wilson 1927): the shares that the count does not contradict. Unlike share ±
 * 1.96 √(share (1 − share) / trials) it does not shrink to nothing where the count is none or all.
 *
 * @param share counted, 0 to 1; may come from counts that are not whole, such as ties cut in halves.
 * @param trials independent ones, above 0.
 * @throws OutOfRangeError
 */
export function shareInterval(share: number, trials: number): ShareInterval {
  if (!(share >= 0 && share <= 1)) throw new OutOfRangeError('share', share, '0 <= share <= 1')
  if (!(trials > 0)) throw new OutOfRangeError('trials', trials, '> 0')
  const centre = share + (z * z) / (2 * trials)
  const half = z * Math.sqrt((share * (1 - share)) / trials + (z / (2 * trials)) ** 2)
  const whole = 1 + (z * z) / trials
  return {
    low: share === 0 ? 0 : Math.max(0, (centre - half) / whole),
    high: share === 1 ? 1 : Math.min(1, (centre + half) / whole),
  }
}
