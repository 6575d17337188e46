import { roundUp } from '../queueing/round-up.js'
import { type DeferredWork, dueWork, idleAgentsAt, isOpen, longestDeadline } from './deferred-work.js'

/**
 * Whole agents in each interval of a horizon that repeats, at most `most`, such that all work is in time, and the
 * fewest agent intervals of all that do so: never too few, for ever, and never one too many.
 *
 * Let y(t) be the agent intervals before interval t. Hall's condition asks y(b + 1) − y(a) ≥ the work that comes from
 * a on and falls due by b, less idle time, rounded up, for all windows a … b; windows go round the horizon, where
 * y(t + intervals) = y(t) + total. For one total these are constraints on differences: whole values meet them if and
 * only if the longest paths from y(0) = 0 come back to it with no more than 0 (Bellman 1958), and the longest paths are
 * such values. What one total can do, one more can as well, so the least total is found by halving. Windows longer than
 * a horizon and the longest deadline add the same work with every horizon: a total of no less than that sees to them.
 *
 * @param most so many in every open interval keep every deadline
 */
export function repeatingProfile(work: DeferredWork, most: number): number[] {
  const intervals = work.contacts.length
  const constraints = windowConstraints(work)
  const limits = work.contacts.map((_, interval) => (isOpen(work, interval) ? most : 0))
  let high = limits.reduce((sum, limit) => sum + limit, 0)
  let low = Math.min(high, constraints.leastTotal)
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (earliestSums(constraints, limits, middle) !== undefined) high = middle
    else low = middle + 1
  }
  const sums = earliestSums(constraints, limits, high)
  if (sums === undefined) throw new RangeError('the most agents do not keep every deadline')
  return work.contacts.map((_, at) => (at + 1 < intervals ? sums[at + 1]! : high) - sums[at]!)
}

interface WindowConstraints {
  /** Of each window: where it begins, where the interval after it lies in the horizon, how often it has gone round. */
  readonly from: readonly number[]
  readonly until: readonly number[]
  readonly rounds: readonly number[]
  readonly agents: readonly number[]
  readonly leastTotal: number
}

/** Windows that lack something, those left out that a window within them sees to. */
function windowConstraints(work: DeferredWork): WindowConstraints {
  const intervals = work.contacts.length
  const longest = longestDeadline(work) + intervals
  const periods = Math.ceil(longest / intervals) + 1
  const length = intervals * periods
  const due = dueWork(work, periods)
  const dueByDeadline = new Float64Array(length)
  const from: number[] = []
  const until: number[] = []
  const rounds: number[] = []
  const agents: number[] = []
  /** By last interval, agents lacking in the window that begins one later. */
  let shorter = new Float64Array(length)
  let next = due.length - 1
  for (let first = length - 1; first >= 0; first--) {
    for (; next >= 0 && due[next]!.release === first; next--) {
      const { deadline, work: amount } = due[next]!
      if (deadline < length) dueByDeadline[deadline]! += amount
    }
    if (first > intervals) continue
    const lacking = new Float64Array(length)
    let needed = 0
    let before = 0
    for (let last = first; last < Math.min(length, first + longest); last++) {
      needed += dueByDeadline[last]! - idleAgentsAt(work, last)
      const asked = roundUp(Math.max(0, needed - rounding))
      lacking[last] = Math.max(asked, before, shorter[last]!)
      if (first < intervals && asked > before && asked > shorter[last]!) {
        from.push(first)
        until.push((last + 1) % intervals)
        rounds.push(Math.floor((last + 1) / intervals))
        agents.push(asked)
      }
      before = lacking[last]!
    }
    shorter = lacking
  }
  let net = dueWork(work, 1).reduce((sum, { work: amount }) => sum + amount, 0)
  for (let at = 0; at < intervals; at++) net -= idleAgentsAt(work, at)
  return { from, until, rounds, agents, leastTotal: roundUp(Math.max(0, net - rounding)) }
}

/** Least agent intervals before each interval for one total; undefined where it does not do. */
function earliestSums(
  { from, until, rounds, agents }: WindowConstraints,
  limits: readonly number[],
  total: number,
): Float64Array | undefined {
  const intervals = limits.length
  const sums = new Float64Array(intervals)
  for (let changed = true; changed; ) {
    changed = false
    const raise = (at: number, value: number) => {
      if (value <= sums[at]!) return
      sums[at] = value
      changed = true
    }
    for (let window = 0; window < from.length; window++)
      raise(until[window]!, sums[from[window]!]! + agents[window]! - rounds[window]! * total)
    for (let at = 1; at < intervals; at++) raise(at, sums[at - 1]!)
    raise(intervals - 1, total - limits[intervals - 1]!)
    for (let at = intervals - 2; at >= 0; at--) raise(at, sums[at + 1]! - limits[at]!)
    if (sums[0]! > 0 || sums[intervals - 1]! > total) return undefined
  }
  return sums
}

/** Work below this many agent intervals is rounding. */
const rounding = 1e-9
