import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { spend, type TwoClassStates, type TwoClassTeam, type Work } from './two-class-chain.js'

/** Shares of all inbound calls. */
export interface WaitsWithin {
  /** Served after a wait, but within the time. */
  readonly served: number
  /** Hung up within the time. */
  readonly abandoned: number
}

/**
 * What becomes within a time of the callers who find all agents busy: first come first served, so only those ahead of
 * a caller matter, who leave in any state at (agents − j) μ + j ν + (those ahead) θ while the caller hangs up at θ. The
 * chain of "ahead, outbound calls" is run from the states that callers find (those of the long run, as arrivals are
 * Poisson) by uniformisation, positive terms only: in stretches of time, each at the pace of the states that are left then,
 * so that short outbound calls, once over, cost nothing more.
 *
 * @param withinSeconds from 0
 * @param work is spent
 * @throws OutOfRangeError where that would take more than 1e9 steps
 */
export function twoClassWaits(
  { agents, inboundRate, outboundRate, abandonmentRate }: TwoClassTeam,
  { allBusy, busyStates }: TwoClassStates,
  withinSeconds: number,
  work?: Work,
): WaitsWithin {
  if (withinSeconds === 0 || busyStates.rows === 0) return { served: 0, abandoned: 0 }
  const width = busyStates.to + 1
  let rows = Math.min(
    busyStates.rows,
    mostServed(agents * inboundRate * withinSeconds + busyStates.to, abandonmentRate * withinSeconds),
  )
  let mass = new Float64Array((rows + 1) * width + 1)
  let next = new Float64Array(mass.length)
  let left = 0
  const found = busyStates.to - busyStates.from + 1
  for (let row = 0; row < rows; row++)
    for (let column = busyStates.from; column < width; column++) {
      const chance = busyStates.chances[row * found + column - busyStates.from]!
      mass[row * width + column] = chance
      left += chance
    }
  const farBehind = allBusy - left
  const nothingLeft = 1e-15 * allBusy
  const nothing = nothingLeft / (rows * width)
  let [low, high] = [busyStates.from, busyStates.to]
  let served = 0
  let abandoned = -farBehind * Math.expm1(-abandonmentRate * withinSeconds)
  let taken = 0
  for (let time = withinSeconds; time > 0 && left > nothingLeft; ) {
    // states that hardly anything is left in are not followed further
    const inColumn = (column: number): boolean => {
      for (let row = 0; row < rows; row++) if (mass[row * width + column]! > nothing) return true
      return false
    }
    const inRow = (row: number): boolean => {
      for (let column = low; column <= high; column++) if (mass[row * width + column]! > nothing) return true
      return false
    }
    while (high > low && !inColumn(high)) high--
    while (rows > 1 && !inRow(rows - 1)) {
      rows--
      mass.fill(0, rows * width, (rows + 1) * width)
    }
    const departures = (column: number): number => (agents - column) * inboundRate + column * outboundRate
    const pace = Math.max(departures(low), departures(high)) + rows * abandonmentRate
    const stretch = Math.min(time, Math.max(stepsAStretch, high) / pace)
    const staying = Math.exp(-outboundRate * stretch)
    const fewest = staying * low - 8 * Math.sqrt(staying * (1 - staying) * low) - 1
    const lowest = Math.max(0, Math.floor(fewest))
    for (let row = 0; row <= rows; row++) mass.fill(0, row * width + lowest, row * width + low)
    low = lowest
    const meanSteps = pace * stretch
    const hangUp = abandonmentRate / pace
    const even = new Float64Array(width)
    const converted = new Float64Array(width)
    for (let column = low; column <= high; column++) {
      even[column] = ((agents - column) * inboundRate) / pace
      converted[column] = (column * outboundRate) / pace
    }
    const chances = stepChances(meanSteps)
    const steps = chances.length * rows * (high - low + 1)
    taken += steps
    if (taken > mostSteps) throw new OutOfRangeError('blendedStates', taken, `at most ${mostSteps}`)
    spend(work, steps)
    next.fill(0)
    /** Chance of more steps than have been taken. */
    let more = 1
    for (let step = 0; step < chances.length; step++) {
      const chance = chances[step]!
      more = Math.max(0, more - chance)
      let servedNow = 0
      for (let column = low; column <= high; column++)
        servedNow += mass[column]! * (even[column]! + converted[column]!)
      served += more * servedNow
      let sum = 0
      for (let row = 0; row < rows; row++) {
        const stay = 1 - (row + 1) * hangUp
        const aheadOfNext = (row + 1) * hangUp
        const at = row * width
        let behind = mass[at + width + low]!
        // at the edge an outbound call that ends is one that hardly anybody has: it stays counted
        let now = behind * converted[low]!
        for (let column = low; column <= high; column++) {
          const leaving = even[column]!
          const here = mass[at + column]!
          sum += here
          next[at + column]! += chance * here
          now += here * (stay - leaving - converted[column]!) + behind * (leaving + aheadOfNext)
          if (column < high) {
            behind = mass[at + width + column + 1]!
            now += behind * converted[column + 1]!
          }
          mass[at + column] = now
          now = 0
        }
      }
      abandoned += more * sum * hangUp
    }
    ;[mass, next] = [next, mass]
    left = 0
    for (let row = 0; row < rows; row++)
      for (let column = low; column <= high; column++) left += mass[row * width + column]!
    time = stretch === time ? 0 : time - stretch
  }
  return { served, abandoned }
}

/** Mean number of steps a stretch of time has at least: of fewer, most would go into the tail. */
const stepsAStretch = 128
const mostSteps = 1e9

/** With so many ahead hardly anybody is served in time. */
function mostServed(departures: number, abandonments: number): number {
  const most = departures + 8 * Math.sqrt(departures) + 30
  const staying = Math.exp(-abandonments)
  const spread = 8 * Math.sqrt(1 - staying)
  return Math.ceil(((spread + Math.sqrt(spread * spread + 4 * most)) / 2) ** 2 / staying)
}

/** Chances of 0, 1, 2, … steps with this mean, until more have less than 1e-17; they sum to 1. */
function stepChances(mean: number): Float64Array {
  const likeliest = Math.floor(mean)
  const upwards: number[] = []
  for (let step = likeliest + 1, chance = 1; chance > 1e-18; step++) {
    chance *= mean / step
    upwards.push(chance)
  }
  const chances = new Float64Array(likeliest + 1 + upwards.length)
  chances[likeliest] = 1
  for (let step = likeliest; step > 0; step--) chances[step - 1] = (chances[step]! * step) / mean
  chances.set(upwards, likeliest + 1)
  const total = chances.reduce((sum, chance) => sum + chance, 0)
  return chances.map((chance) => chance / total)
}

/** Mean wait in seconds of callers who are served in the end, those who do not wait included, by first steps. */
export function twoClassSpeedOfAnswer(
  { agents, inboundRate, outboundRate, abandonmentRate }: TwoClassTeam,
  { allBusy, busyStates }: TwoClassStates,
): number {
  const { from, to, rows, chances } = busyStates
  const width = to - from + 1
  /** By outbound calls from 0: chance to be served and mean time of those who are, with one fewer ahead. */
  const reached = new Float64Array(to + 1).fill(1)
  const time = new Float64Array(to + 1)
  let served = 1 - allBusy
  let sum = 0
  for (let row = 0; row < rows; row++) {
    for (let outbound = to; outbound >= 0; outbound--) {
      const even = (agents - outbound) * inboundRate + row * abandonmentRate
      const converted = outbound * outboundRate
      const all = even + converted + abandonmentRate
      const before = outbound > 0 ? reached[outbound - 1]! : 0
      const timeBefore = outbound > 0 ? time[outbound - 1]! : 0
      reached[outbound] = (even * reached[outbound]! + converted * before) / all
      time[outbound] = (reached[outbound]! + even * time[outbound]! + converted * timeBefore) / all
      if (outbound < from) continue
      const chance = chances[row * width + outbound - from]!
      served += chance * reached[outbound]!
      sum += chance * time[outbound]!
    }
  }
  return sum / served
}
