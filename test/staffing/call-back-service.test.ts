import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gammaQuadrature } from '../../src/kernel/gamma-quadrature.js'
import { callBackQueue } from '../../src/queueing/call-back.js'
import {
  CALL_BACKS,
  callBacksInto,
  intervalServiceInto,
  type QueueConditions,
  SERVICE,
  serviceFigures,
} from '../../src/staffing/interval-service.js'

const calls: QueueConditions = {
  handleTimeSeconds: 240,
  patienceSeconds: 150,
  withinSeconds: 20,
  definition: 'servedOverOffered',
  busyness: gammaQuadrature(0, 1),
}
const offered = { offeredAfterSeconds: 60, acceptance: 0.4 }

function figuresOf(
  into: typeof intervalServiceInto,
  agents: number,
  load: number,
  conditions: Partial<QueueConditions>,
): Float64Array {
  const figures = new Float64Array(serviceFigures)
  into(figures, 0, agents, load, { ...calls, ...conditions })
  return figures
}

describe('a half hour with call-backs', () => {
  it('is the plain queue where nobody takes one', () => {
    for (const definition of ['servedOverOffered', 'servedOverServed', 'excludingShortAbandons'] as const) {
      const none = { callBack: { offeredAfterSeconds: 60, acceptance: 0 }, definition }
      const withOffer = figuresOf(intervalServiceInto, 11, 10, none)
      const plain = figuresOf(intervalServiceInto, 11, 10, { definition })
      for (let figure = 0; figure < serviceFigures; figure++)
        expect(withOffer[figure]).toBeCloseTo(plain[figure]!, 9)
      expect(figuresOf(callBacksInto, 11, 10, none)).toEqual(new Float64Array(serviceFigures))
    }
  })

  it('counts service over those who stay on the line, and tells the rest as the queue does', () => {
    const queue = callBackQueue({
      agents: 11,
      arrivalRate: 10 / 240,
      handleTimeSeconds: 240,
      patienceSeconds: 150,
      offeredBeyondSeconds: 60,
      acceptance: 0.4,
    })
    if (!queue.stable) throw new Error('unstable')
    const service = figuresOf(intervalServiceInto, 11, 10, { callBack: offered })
    expect(service[SERVICE.counted]).toBeCloseTo(1 - queue.callBackShare, 12)
    expect(service[SERVICE.inTime]! / service[SERVICE.counted]!).toBeCloseTo(
      queue.measures.serviceLevels.servedOverOffered,
      12,
    )
    const told = figuresOf(callBacksInto, 11, 10, { callBack: offered })
    expect(told[CALL_BACKS.accepted]).toBeCloseTo(queue.callBackShare, 12)
    expect(told[CALL_BACKS.waitSeconds]! / queue.callBackShare).toBeCloseTo(queue.averageCallBackWait, 9)
    expect(told[CALL_BACKS.notMade]).toBe(0)
  })

  it('keeps callers who would have hung up', () => {
    for (let agents = 9; agents < 15; agents++) {
      const hungUp = (conditions: Partial<QueueConditions>) =>
        figuresOf(intervalServiceInto, agents, 10, conditions)[SERVICE.abandoned]!
      expect(hungUp({ callBack: offered })).toBeLessThan(hungUp({}))
    }
  })

  it('loses no work: what is not answered hangs up or is a call-back not made', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0.2, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 600, noNaN: true }),
        (agents, perAgent, acceptance, offeredAfterSeconds) => {
          const load = agents * perAgent
          const callBack = { acceptance, offeredAfterSeconds }
          const service = figuresOf(intervalServiceInto, agents, load, { callBack })
          const told = figuresOf(callBacksInto, agents, load, { callBack })
          const abandoned = service[SERVICE.abandoned]!
          expect(abandoned).toBeGreaterThanOrEqual(-1e-9)
          // Nobody works more than all the time, and with call-backs left over everybody does.
          expect(load * (1 - abandoned)).toBeLessThanOrEqual(agents * (1 + 1e-6))
          if (told[CALL_BACKS.notMade]! > 1e-6) expect(load * (1 - abandoned)).toBeCloseTo(agents, 4)
          expect(told[CALL_BACKS.notMade]).toBeLessThanOrEqual(told[CALL_BACKS.accepted]! + 1e-12)
          for (const figures of [service, told]) expect(figures.every(Number.isFinite)).toBe(true)
        },
      ),
      { seed: 20261122, numRuns: 300 },
    )
  })
})
