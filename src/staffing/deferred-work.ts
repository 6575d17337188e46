import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/** Of the contacts of every interval, `share` is answered `withinMinutes` of its arrival. */
export interface DeadlinePromise {
  readonly share: number
  /** A multiple of the interval. */
  readonly withinMinutes: number
}

/** E-mail and other work that nobody waits for at the line, but that is promised by a deadline. */
export interface DeferredWork {
  readonly intervalMinutes: number
  /** Contacts that come in each interval, spread evenly over it. */
  readonly contacts: readonly number[]
  readonly handleTimeSeconds: number
  /** Largest share of their time that agents spend on it; default 1. */
  readonly maxOccupancy?: number
  /** One or more, longer ones with larger shares, such as 80 % in 4 h and 100 % in 24 h. */
  readonly promises: readonly DeadlinePromise[]
  /** Intervals in which agents can be there; all when left out. */
  readonly open?: readonly boolean[]
  /** Whether the time promised runs always or only while open; default `always`. */
  readonly clock?: 'always' | 'while-open'
  /** Agents of live channels who have nothing to do, on average, and may do this work; 0 when left out. */
  readonly idleAgents?: readonly number[]
  /** Whether the last interval is followed by the first; default true. */
  readonly repeats?: boolean
}

/** Work that has to be done from one interval to another, both included, in agent intervals. */
export interface DueWork {
  readonly release: number
  /** Infinity where it may be left over at the end of a horizon that does not repeat. */
  readonly deadline: number
  readonly work: number
}

/**
 * The horizon as it follows itself `periods` times, with all work and its deadlines, in order of arrival. Of the
 * contacts of an interval the share of the first promise is due by its deadline, what the next promises beyond that by
 * its own, and so on; what no promise covers is due a whole horizon later, so that nothing is left lying for ever.
 * Contacts of interval i promised within d intervals are due by interval i + d: exact for work that comes and is done
 * evenly within intervals.
 *
 * @throws OutOfRangeError
 */
export function dueWork(work: DeferredWork, periods: number): readonly DueWork[] {
  check(work)
  const { contacts, intervalMinutes, handleTimeSeconds, maxOccupancy = 1, repeats = true } = work
  const agentIntervals = handleTimeSeconds / (intervalMinutes * 60 * maxOccupancy)
  const intervals = contacts.length
  const horizon = repeats ? Number.POSITIVE_INFINITY : intervals
  const due: DueWork[] = []
  for (let release = 0; release < intervals * periods; release++) {
    let before = 0
    for (const { share, within } of sharesDue(work)) {
      const part = contacts[release % intervals]! * (share - before) * agentIntervals
      before = share
      if (part <= 0) continue
      const deadline = deadlineOf(work, release, within)
      due.push({ release, deadline: deadline < horizon ? deadline : Number.POSITIVE_INFINITY, work: part })
    }
  }
  return due
}

/** The promises in intervals, with what they leave open. */
function sharesDue({
  promises,
  intervalMinutes,
  contacts,
}: DeferredWork): { share: number; within: number }[] {
  const shares = promises.map(({ share, withinMinutes }) => ({
    share,
    within: withinMinutes / intervalMinutes,
  }))
  const last = shares.at(-1)!
  if (last.share < 1) shares.push({ share: 1, within: Math.max(last.within, contacts.length) })
  return shares
}

/** The longest time, in intervals, from arrival to deadline. */
export function longestDeadline(work: DeferredWork): number {
  check(work)
  const { within } = sharesDue(work).at(-1)!
  return work.contacts.reduce((longest, _, at) => Math.max(longest, deadlineOf(work, at, within) - at), 0)
}

export const isOpen = ({ open, contacts }: DeferredWork, interval: number): boolean =>
  open === undefined || open[interval % contacts.length]!

export const idleAgentsAt = ({ idleAgents, contacts }: DeferredWork, interval: number): number =>
  idleAgents === undefined ? 0 : idleAgents[interval % contacts.length]!

/** The last interval in which work of interval `release` is done `within` so many intervals. */
export function deadlineOf(work: DeferredWork, release: number, within: number): number {
  if (work.clock !== 'while-open') return release + within
  let deadline = release
  // What comes while closed is as if it came with the next opening.
  while (!isOpen(work, deadline)) deadline++
  for (let left = within; left > 0; left--) {
    deadline++
    while (!isOpen(work, deadline)) deadline++
  }
  return deadline
}

function check({
  intervalMinutes,
  contacts,
  handleTimeSeconds,
  maxOccupancy = 1,
  promises,
  open,
  idleAgents,
}: DeferredWork): void {
  const requirePositive = (quantity: string, value: number, most: number) => {
    if (!(value > 0 && value <= most))
      throw new OutOfRangeError(quantity, value, `0 < ${quantity} <= ${most}`)
  }
  requirePositive('intervalMinutes', intervalMinutes, 1440)
  requirePositive('handleTimeSeconds', handleTimeSeconds, 1e7)
  requirePositive('maxOccupancy', maxOccupancy, 1)
  requirePositive('contacts.length', contacts.length, 10_000)
  requirePositive('promises.length', promises.length, 20)
  for (const series of [contacts, idleAgents ?? []]) {
    for (const value of series)
      if (!(value >= 0 && value <= 1e9))
        throw new OutOfRangeError('contacts or idleAgents', value, '0 to 1e9')
  }
  for (const series of [open ?? contacts, idleAgents ?? contacts]) {
    if (series.length !== contacts.length)
      throw new OutOfRangeError('open or idleAgents', series.length, `${contacts.length} intervals`)
  }
  if (open?.every((isOpenThen) => !isOpenThen)) throw new OutOfRangeError('open', 0, 'at least one interval')
  let before = { share: 0, withinMinutes: -intervalMinutes }
  for (const promise of promises) {
    const { share, withinMinutes } = promise
    if (!(share > before.share && share <= 1))
      throw new OutOfRangeError('share', share, `${before.share} < share <= 1`)
    if (
      !(withinMinutes % intervalMinutes === 0 && withinMinutes > before.withinMinutes && withinMinutes <= 1e6)
    )
      throw new OutOfRangeError(
        'withinMinutes',
        withinMinutes,
        'rising multiples of the interval, at most 1e6',
      )
    before = promise
  }
}
