import type { TwoClassStates, TwoClassTeam } from './two-class-chain.js'

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
 * Poisson) by uniformisation: positive terms only, until less than 1e-15 is left.
 *
 * @param withinSeconds from 0
 */
export function twoClassWaits(
  { agents, inboundRate, outboundRate, abandonmentRate }: TwoClassTeam,
  { allBusy, busyStates }: TwoClassStates,
  withinSeconds: number,
): WaitsWithin {
  const { to } = busyStates
  if (withinSeconds === 0 || busyStates.rows === 0) return { served: 0, abandoned: 0 }
  const staying = Math.exp(-outboundRate * withinSeconds)
  const fewest = staying * busyStates.from - 8 * Math.sqrt(staying * (1 - staying) * busyStates.from)
  const from = Math.max(0, Math.floor(fewest) - 1)
  const width = to - from + 1
  const shift = busyStates.from - from
  const pace = agents * Math.max(inboundRate, outboundRate) + busyStates.rows * abandonmentRate
  const meanSteps = pace * withinSeconds
  // with so many ahead nobody is served in time
  const rows = Math.min(busyStates.rows, Math.ceil(meanSteps + 8 * Math.sqrt(meanSteps) + 30))
  const mass = new Float64Array((rows + 1) * width + 1)
  let left = 0
  for (let row = 0; row < rows; row++)
    for (let column = shift; column < width; column++) {
      const chance = busyStates.chances[row * (width - shift) + column - shift]!
      mass[row * width + column] = chance
      left += chance
    }
  const farBehind = allBusy - left
  const hangUp = abandonmentRate / pace
  const even = new Float64Array(width)
  const converted = new Float64Array(width)
  for (let column = 0; column < width; column++) {
    even[column] = ((agents - from - column) * inboundRate) / pace
    converted[column] = ((from + column) * outboundRate) / pace
  }
  const nothingLeft = 1e-15 * allBusy
  let served = 0
  let abandoned = -farBehind * Math.expm1(-abandonmentRate * withinSeconds)
  let logChance = -meanSteps
  let notYet = 0
  for (let step = 1; left > nothingLeft; step++) {
    notYet += Math.exp(logChance)
    logChance += Math.log(meanSteps / step)
    const inTime = 1 - notYet
    if (step > meanSteps && inTime < 1e-14) break
    let servedNow = 0
    for (let column = 0; column < width; column++)
      servedNow += mass[column]! * (even[column]! + converted[column]!)
    let sum = 0
    for (let row = 0; row < rows; row++) {
      const stay = 1 - (row + 1) * hangUp
      const aheadOfNext = (row + 1) * hangUp
      const at = row * width
      let behind = mass[at + width]!
      // at the edge an outbound call that ends is one that hardly anybody has: it stays counted
      let now = behind * converted[0]!
      for (let column = 0; column < width; column++) {
        const leaving = even[column]!
        now += mass[at + column]! * (stay - leaving - converted[column]!) + behind * (leaving + aheadOfNext)
        if (column + 1 < width) {
          behind = mass[at + width + column + 1]!
          now += behind * converted[column + 1]!
        }
        mass[at + column] = now
        sum += now
        now = 0
      }
    }
    served += inTime * servedNow
    abandoned += inTime * left * hangUp
    left = sum
  }
  return { served, abandoned }
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
