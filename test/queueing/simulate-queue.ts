/** A queue with any patience, simulated call by call in order of arrival; the generator's seed is fixed. */
export interface SimulatedQueue {
  readonly agents: number
  readonly lines?: number
  readonly arrivalRate: number
  readonly serviceRate: number
  readonly targetWaitSeconds: number
  readonly patience: (draw: () => number) => number
}

interface Estimate {
  readonly mean: number
  readonly standardError: number
}

const batches = 40
const callsPerBatch = 8000

export const simulateQueue = (
  queue: SimulatedQueue,
): Record<
  'wait' | 'abandoned' | 'blocked' | 'averageSpeedOfAnswer' | 'servedInTime' | 'waitWithinThreshold',
  Estimate
> => {
  const { agents, lines = Number.POSITIVE_INFINITY, arrivalRate, serviceRate, targetWaitSeconds } = queue
  const draw = uniformDraws(20261122)
  // when each agent is next free; first come first served means the earliest takes the call
  const freeAt = new Float64Array(agents)
  // times at which those in the system leave it, to count the lines taken
  let leaving: number[] = []
  let now = 0
  const rows: number[][] = []
  for (let batch = -1; batch < batches; batch += 1) {
    const sums = { wait: 0, abandoned: 0, blocked: 0, waited: 0, served: 0, inTime: 0, within: 0 }
    for (let call = 0; call < callsPerBatch; call += 1) {
      now += -Math.log(draw()) / arrivalRate
      leaving = leaving.filter((time) => time > now)
      const patience = queue.patience(draw)
      const handleTime = -Math.log(draw()) / serviceRate
      if (leaving.length >= lines) {
        sums.blocked += 1
        continue
      }
      let first = 0
      for (let agent = 1; agent < agents; agent += 1) if (freeAt[agent]! < freeAt[first]!) first = agent
      const wait = Math.max(0, freeAt[first]! - now)
      if (wait > 0) sums.wait += 1
      if (wait > patience) {
        sums.abandoned += 1
        if (patience <= targetWaitSeconds) sums.within += 1
        leaving.push(now + patience)
      } else {
        freeAt[first] = now + wait + handleTime
        leaving.push(now + wait + handleTime)
        sums.served += 1
        sums.waited += wait
        if (wait <= targetWaitSeconds) {
          sums.inTime += 1
          sums.within += 1
        }
      }
    }
    // the first batch warms the queue up
    if (batch < 0) continue
    rows.push([
      sums.wait / callsPerBatch,
      sums.abandoned / callsPerBatch,
      sums.blocked / callsPerBatch,
      sums.waited / sums.served,
      sums.inTime / callsPerBatch,
      sums.within / callsPerBatch,
    ])
  }
  const estimate = (column: number): Estimate => {
    const values = rows.map((row) => row[column]!)
    const mean = values.reduce((sum, value) => sum + value, 0) / batches
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (batches - 1)
    return { mean, standardError: Math.sqrt(variance / batches) }
  }
  return {
    wait: estimate(0),
    abandoned: estimate(1),
    blocked: estimate(2),
    averageSpeedOfAnswer: estimate(3),
    servedInTime: estimate(4),
    waitWithinThreshold: estimate(5),
  }
}

/** Mulberry32: small, and random enough for a test of a formula. Draws lie strictly between 0 and 1. */
const uniformDraws = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296
  }
}
