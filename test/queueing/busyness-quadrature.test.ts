import { describe, expect, it } from 'vitest'
import { busynessQuadrature } from '../../src/queueing/busyness-quadrature.js'
import { erlangA } from '../../src/queueing/erlang-a.js'
import { longRun } from '../../src/queueing/long-run.js'

/** Contacts answered in time and who wait, by the trapezium rule over log B: exact to all digits for such integrands. */
const bySmallSteps = (cv: number, queueAt: (factor: number) => ReturnType<typeof erlangA>) => {
  const shape = 1 / cv ** 2
  let contacts = 0
  let inTime = 0
  let wait = 0
  for (let u = -45; u < 8; u += 1 / 400) {
    const weight = Math.exp((shape + 1) * (u + 1 - Math.exp(u)) + Math.exp(u) - 1)
    if (weight < 1e-18) continue
    const { serviceLevels, probabilityOfWait } = queueAt(Math.exp(u))
    contacts += weight
    inTime += weight * serviceLevels.servedOverOffered
    wait += weight * probabilityOfWait
  }
  return { level: inTime / contacts, wait: wait / contacts }
}

describe('busynessQuadrature', () => {
  it('is the integral over the gamma law, for a spread of any size and any team', () => {
    for (const [agents, load] of [
      [1, 0.3],
      [13, 10],
      [400, 390],
    ] as const)
      for (const cv of [0.05, 0.5, 1, 2, 3]) {
        const queueAt = (factor: number) =>
          erlangA({
            agents,
            arrivalRate: factor * load,
            serviceRate: 1,
            abandonmentRate: 1,
            targetWaitSeconds: 0.11,
          })
        const exact = bySmallSteps(cv, queueAt)
        const long = longRun(busynessQuadrature(cv, agents / load, agents), queueAt)
        expect(long?.serviceLevels.servedOverOffered).toBeCloseTo(exact.level, 11)
        expect(long?.probabilityOfWait).toBeCloseTo(exact.wait, 11)
        expect(long?.offeredLoad).toBeCloseTo(load, 9)
      }
  })
})
