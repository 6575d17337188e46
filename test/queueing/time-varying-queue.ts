/** A queue whose arrival rate and number of agents change from interval to interval; time in mean handle times. */
export interface TimeVaryingQueue {
  /** Arrivals in each interval. */
  readonly arrivals: readonly number[]
  readonly agents: readonly number[]
  readonly intervalLength: number
  /** Mean handle time over mean patience; 0 when nobody hangs up. */
  readonly abandonment: number
  /** Highest number in the system that is followed; arrivals beyond are lost, so choose it out of reach. */
  readonly states: number
}

export interface IntervalFigures {
  /** Share of the interval in which all agents are busy, which is the share of arrivals that wait. */
  readonly allBusy: number
  readonly meanInSystem: number
  readonly abandonedShare: number
}

/**
 * The distribution of the number in the system from an empty start, followed by uniformisation: the continuous chain
 * is a discrete one whose jumps come at a constant rate, so that time averages over an interval are sums over Poisson
 * weights. Exact but for weights below 1e-16. Agents who leave in the middle of a contact put it back into the line.
 */
export const followQueue = (queue: TimeVaryingQueue): IntervalFigures[] => {
  const { arrivals, intervalLength, abandonment, states } = queue
  let now = new Float64Array(states + 1)
  now[0] = 1
  return arrivals.map((count, interval) => {
    const agents = queue.agents[interval]!
    const rate = count / intervalLength
    const leaving = (k: number): number => Math.min(k, agents) + Math.max(0, k - agents) * abandonment
    const jumps = rate + leaving(states)
    const steps = Math.max(1, Math.ceil((jumps * intervalLength) / 200))
    const time = intervalLength / steps
    let allBusy = 0
    let meanInSystem = 0
    let waiting = 0
    for (let step = 0; step < steps; step += 1) {
      const { after, average } = uniformised(now, rate, leaving, jumps, time)
      now = after
      average.forEach((share, k) => {
        if (k >= agents) allBusy += share / steps
        meanInSystem += (k * share) / steps
        waiting += (Math.max(0, k - agents) * share) / steps
      })
    }
    return { allBusy, meanInSystem, abandonedShare: rate > 0 ? (abandonment * waiting) / rate : 0 }
  })
}

const uniformised = (
  before: Float64Array,
  rate: number,
  leaving: (k: number) => number,
  jumps: number,
  time: number,
): { after: Float64Array<ArrayBuffer>; average: Float64Array } => {
  const last = before.length - 1
  const after = new Float64Array(last + 1)
  const average = new Float64Array(last + 1)
  let current = Float64Array.from(before)
  let weight = Math.exp(-jumps * time)
  // chance of more than `jump` jumps: its integral over time, times the rate of jumps
  let beyond = 1 - weight
  for (let jump = 0; ; jump += 1) {
    for (let k = 0; k <= last; k += 1) {
      after[k]! += weight * current[k]!
      average[k]! += (beyond / (jumps * time)) * current[k]!
    }
    if (weight < 1e-16 && jump > jumps * time) return { after, average }
    weight *= (jumps * time) / (jump + 1)
    beyond = Math.max(0, beyond - weight)
    const next = new Float64Array(last + 1)
    for (let k = 0; k <= last; k += 1) {
      const up = k < last ? rate / jumps : 0
      const down = leaving(k) / jumps
      if (k < last) next[k + 1]! += up * current[k]!
      if (k > 0) next[k - 1]! += down * current[k]!
      next[k]! += (1 - up - down) * current[k]!
    }
    current = next
  }
}
