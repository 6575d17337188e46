import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { type KeysOf, requireKnownKeys } from './known-keys.js'
import { requireNotNegative, requirePositive } from './legal-range.js'

/**
 * How the load of an interval is found when contacts come at a rate that changes from interval to interval:
 * - `sipp`: rate of the interval times handle time, as if it had always been so (stationary, independent, period by
 *   period);
 * - `lag-sipp`: the same with the rate one mean handle time earlier, because the busy follow the calls;
 * - `mol`: mean number busy in the interval if nobody ever waited (modified offered load), exact for this rate.
 */
export type TimeMethod = 'sipp' | 'lag-sipp' | 'mol'

export const timeMethods: readonly TimeMethod[] = ['sipp', 'lag-sipp', 'mol']

export interface LoadOverTimeInput {
  /** Contacts that come in each interval, evenly over it. */
  readonly contacts: readonly number[]
  readonly intervalSeconds: number
  /** Mean handle time of the contacts of every interval, or of each. */
  readonly handleTimeSeconds: number | readonly number[]
  readonly method: TimeMethod
  /** Whether the last interval is followed by the first; else nobody is there before the first. Default false. */
  readonly repeats?: boolean
}

/**
 * Offered load of each interval, in Erlang.
 *
 * Sources: Green & Kolesar (1991), Green, Kolesar & Soares (2001), Operations Research 49(4), for SIPP and its lag;
 * Jennings, Mandelbaum, Massey & Whitt (1996), Management Science 42(10), for the modified offered load; Eick, Massey &
 * Whitt (1993), Management Science 39(2), for the busy servers of the queue with servers without end, of which the
 * means here are exact integrals.
 *
 * @throws OutOfRangeError
 * @example offeredLoadOverTime({ contacts: [100, 0], intervalSeconds: 1800, handleTimeSeconds: 900, method: 'mol' })
 *   // [28.4, 18.7]: of the 100 minutes of work asked for in a half hour a part is done in the next
 */
export const offeredLoadOverTime = (input: LoadOverTimeInput): readonly number[] => {
  requireKnownKeys(input, knownKeys)
  const { contacts, intervalSeconds, handleTimeSeconds, method, repeats = false } = input
  requirePositive('intervalSeconds', intervalSeconds)
  for (const count of contacts) requireNotNegative('contacts', count)
  const handleTimes =
    typeof handleTimeSeconds === 'number' ? contacts.map(() => handleTimeSeconds) : handleTimeSeconds
  if (handleTimes.length !== contacts.length) {
    throw new OutOfRangeError('handleTimeSeconds.length', handleTimes.length, 'one for each interval')
  }
  for (const seconds of handleTimes) requirePositive('handleTimeSeconds', seconds)
  const loads = new Array<number>(contacts.length).fill(0)
  /** Adds to an interval counted on from the first, where the horizon goes so far. */
  const add = (interval: number, load: number): void => {
    if (interval < loads.length || repeats) loads[interval % loads.length]! += load
  }
  contacts.forEach((count, interval) => {
    const handleTime = handleTimes[interval]!
    const load = (count * handleTime) / intervalSeconds
    if (load === 0) return
    if (method === 'sipp') add(interval, load)
    else if (method === 'lag-sipp') {
      const late = handleTime / intervalSeconds
      const whole = Math.floor(late)
      add(interval + whole, load * (1 - (late - whole)))
      add(interval + whole + 1, load * (late - whole))
    } else carryOver(interval, load, handleTime / intervalSeconds, repeats, loads.length, add)
  })
  return loads
}

const knownKeys: KeysOf<LoadOverTimeInput> = {
  contacts: true,
  intervalSeconds: true,
  handleTimeSeconds: true,
  method: true,
  repeats: true,
}

/**
 * The mean number still busy with the contacts of one interval, in that interval and in those that follow: they leave
 * at rate 1 / handle time, so that the numbers fall geometrically. They sum up to the load. Where the horizon follows
 * itself, each interval of it gets the numbers of all its rounds, a geometric series too.
 */
const carryOver = (
  interval: number,
  load: number,
  handleTimeIntervals: number,
  repeats: boolean,
  intervals: number,
  add: (interval: number, load: number) => void,
): void => {
  const left = -Math.expm1(-1 / handleTimeIntervals)
  add(interval, load * shareInOwn(handleTimeIntervals, left))
  const rounds = repeats ? 1 / -Math.expm1(-intervals / handleTimeIntervals) : 1
  const end = repeats ? interval + intervals : intervals - 1
  let carriedShare = handleTimeIntervals * left * left * rounds
  for (let later = interval + 1; later <= end && carriedShare > 1e-15; later += 1) {
    add(later, load * carriedShare)
    carriedShare *= 1 - left
  }
}

/** 1 - h (1 - e^(-1/h)), for long handle times h by its series. */
const shareInOwn = (handleTimeIntervals: number, left: number): number => {
  if (handleTimeIntervals < 100) return 1 - handleTimeIntervals * left
  const x = 1 / handleTimeIntervals
  return (x / 2) * (1 - (x / 3) * (1 - (x / 4) * (1 - (x / 5) * (1 - (x / 6) * (1 - x / 7)))))
}

/**
 * Up to this share of the interval the handle time is short: what is carried over from one interval to the next moves
 * the load by less than a fifth of the step between them.
 */
export const LONGEST_HANDLE_TIME_FOR_SIPP = 0.2

/**
 * The method to take when none is asked for: interval by interval where handle times are short against the interval,
 * as is usual in planning, else the modified offered load, which is as quick and needs no lag to be guessed.
 *
 * @param handleTimeSeconds mean over the contacts of the horizon
 */
export const timeMethodFor = (handleTimeSeconds: number, intervalSeconds: number): TimeMethod =>
  handleTimeSeconds <= LONGEST_HANDLE_TIME_FOR_SIPP * intervalSeconds * (1 + 1e-12) ? 'sipp' : 'mol'
