import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/** What may be spent on several teams together, so that a search ends: steps of some nanoseconds each. */
export interface Work {
  left: number
}

/** @throws OutOfRangeError */
export function spend(work: Work | undefined, steps: number): void {
  if (work === undefined) return
  work.left -= steps
  if (work.left < 0) throw new OutOfRangeError('blendedStates', steps, 'fewer in all')
}

/** A team whose calls in and out take different times. Rates a second. */
export interface TwoClassTeam {
  /** Whole, from 1. */
  readonly agents: number
  /** Whole, below `agents`: outbound calls are begun while more are idle. */
  readonly reserve: number
  /** Above 0. */
  readonly arrivalRate: number
  /** At which one inbound call ends, one outbound call ends, and one waiting caller hangs up (0: nobody does). */
  readonly inboundRate: number
  readonly outboundRate: number
  readonly abandonmentRate: number
}

/** How a team stands in the long run, and who waits with it. */
export interface TwoClassStates {
  /** Chance that all agents are busy. */
  readonly allBusy: number
  /** Mean numbers: callers waiting, agents idle, agents on outbound calls. */
  readonly waiting: number
  readonly idle: number
  readonly outbound: number
  /** Chances of the states with all busy: by callers waiting (from 0), and within it by outbound calls `from` … `to`. */
  readonly busyStates: BusyStates
}

export interface BusyStates {
  readonly from: number
  readonly to: number
  /** Number of rows, one for each number of callers waiting. */
  readonly rows: number
  readonly chances: Float64Array
}

/**
 * The exact chain of inbound calls and of outbound calls that are begun while more than the reserve are idle.
 *
 * A state is (outbound calls j, level k): k counts all calls, waiting ones included, and is never below agents −
 * reserve. Outbound calls are begun at the lowest level only, so above it their number can only fall. Hence, from the
 * most outbound calls down,
 * - the states of one j above the lowest level follow from the lowest and from those of j + 1: a tridiagonal system;
 * - the lowest state of j − 1 follows from the flow across the cut between j − 1 and j, which goes up at the lowest
 *   level only: x(j−1, lowest) (inbound calls there) μ = j ν Σ x(j, above lowest).
 * Only positive terms are added, so every chance keeps its digits; the time taken is proportional to the states. The
 * levels end where the chance of more is below 1e-15.
 *
 * @throws OutOfRangeError where the line is so long that more than 1e8 states matter
 */
export function twoClassStates(team: TwoClassTeam, work?: Work): TwoClassStates {
  const { agents, arrivalRate, inboundRate, outboundRate, abandonmentRate } = team
  const spare = agents * inboundRate - arrivalRate
  const slowest = Math.min(inboundRate, outboundRate)
  let places = 64 + Math.ceil(8 * Math.sqrt(agents))
  if (abandonmentRate > 0) {
    places += Math.ceil(Math.max(0, arrivalRate - agents * slowest) / abandonmentRate)
    places = Math.min(places, 1e6)
  } else places += Math.ceil(Math.min(1e6, (36 * arrivalRate) / spare))
  const lowest = agents - team.reserve
  let spread = 30 + 10 * Math.sqrt(agents)
  for (;;) {
    // more calls out than agents are left by calls in are as good as never made
    const most = Math.min(lowest, Math.ceil(Math.max(0, lowest - arrivalRate / inboundRate) + spread))
    const states = (places + team.reserve) * (most + 1)
    if (states > mostStates) throw new OutOfRangeError('blendedStates', states, `at most ${mostStates}`)
    spend(work, stepsOfState * states)
    const solved = solve(team, places, most)
    if (typeof solved !== 'string') return solved
    if (solved === 'more places') places *= 2
    else spread *= 2
  }
}

/** With room for so many to wait and so many calls out at most; or which of them is too few. */
function solve(
  team: TwoClassTeam,
  places: number,
  most: number,
): TwoClassStates | 'more places' | 'more calls out' {
  const { agents, reserve, arrivalRate, inboundRate, outboundRate, abandonmentRate } = team
  const lowest = agents - reserve
  const levels = reserve + places
  /** Chances of the column of j at levels above the lowest, by level − lowest. */
  const column = new Float64Array(levels + 2)
  const carried = new Float64Array(levels + 2)
  const reach = new Float64Array(levels + 2)
  const kept: { outbound: number; chances: Float64Array }[] = []
  let total = 0
  let allBusy = 0
  let waiting = 0
  let idle = 0
  let outboundSum = 0
  let top = 0
  let base = 1
  let first = 0
  for (let outbound = most; outbound >= 0; outbound--) {
    const leaving = outbound * outboundRate
    /** Rate at which inbound calls leave, by ending or by hanging up. */
    const ends = (level: number): number => {
      const inSystem = lowest + level - outbound
      const served = Math.min(inSystem, agents - outbound)
      return served * inboundRate + (inSystem - served) * abandonmentRate
    }
    let drift = leaving
    let gone = 0
    let above = 0
    for (let level = levels; level >= 1; level--) {
      const down = ends(level)
      const out = down + drift
      // `column` still holds that of one more outbound call
      const source = level < levels ? (leaving + outboundRate) * column[level + 1]! : 0
      reach[level] = arrivalRate / out
      carried[level] = (source + above * gone) / out
      gone = carried[level]!
      above = down
      drift = leaving + (arrivalRate * drift) / out
    }
    let value = base
    let sum = value
    let busy = reserve === 0 ? value : 0
    let line = 0
    let free = value * reserve
    column[0] = base
    for (let level = 1; level <= levels; level++) {
      value = reach[level]! * value + carried[level]!
      column[level] = value
      sum += value
      if (level < reserve) free += value * (reserve - level)
      else {
        busy += value
        line += value * (level - reserve)
      }
    }
    if (outbound === most) first = sum
    total += sum
    allBusy += busy
    waiting += line
    idle += free
    outboundSum += outbound * sum
    top += value
    // fewer calls out are rarer still
    if (sum < negligible * total) break
    if (sum > hardlyEver * total) kept.push({ outbound, chances: column.slice(reserve, levels + 1) })
    if (outbound > 0) base = (leaving * (sum - base)) / ((lowest - outbound + 1) * inboundRate)
    if (total > 1 / negligible) {
      // what came before is too small to matter beside this
      total *= negligible
      first *= negligible
      allBusy *= negligible
      waiting *= negligible
      idle *= negligible
      outboundSum *= negligible
      top *= negligible
      base *= negligible
      for (let level = 0; level <= levels; level++) column[level]! *= negligible
      for (const { chances } of kept)
        for (let row = 0; row < chances.length; row++) chances[row]! *= negligible
    }
  }
  if (top * places > 1e-15 * total) return 'more places'
  if (most < lowest && first > 1e-18 * total) return 'more calls out'
  return {
    allBusy: allBusy / total,
    waiting: waiting / total,
    idle: idle / total,
    outbound: outboundSum / total,
    busyStates: inRows(kept, total),
  }
}

/** The states with all busy, as chances, without rows and columns that hold nothing. */
function inRows(kept: readonly { outbound: number; chances: Float64Array }[], total: number): BusyStates {
  const least = 1e-16 * total
  const columns = kept.filter(({ chances }) => chances.some((chance) => chance > least))
  if (columns.length === 0) return { from: 0, to: 0, rows: 0, chances: new Float64Array(0) }
  const from = columns.at(-1)!.outbound
  const to = columns[0]!.outbound
  let rows = 0
  for (const { chances } of columns)
    for (let row = chances.length; row > rows; row--) if (chances[row - 1]! > least) rows = row
  const width = to - from + 1
  const chances = new Float64Array(rows * width)
  for (const { outbound, chances: column } of columns)
    for (let row = 0; row < rows; row++) chances[row * width + outbound - from] = column[row]! / total
  return { from, to, rows, chances }
}

const negligible = 1e-30
const hardlyEver = 1e-20
const mostStates = 1e8
/** What a state costs, in steps of the wait. */
const stepsOfState = 8
