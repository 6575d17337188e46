import { describe, expect, it } from 'vitest'
import { gammaQuadrature } from '../../src/kernel/gamma-quadrature.js'
import { chatQueue } from '../../src/queueing/chat.js'
import {
  chatsAtATime,
  intervalServiceInto,
  type QueueConditions,
  SERVICE,
  serviceFigures,
} from '../../src/staffing/interval-service.js'

const voice: QueueConditions = {
  handleTimeSeconds: 480,
  patienceSeconds: 120,
  withinSeconds: 30,
  definition: 'servedOverOffered',
  busyness: gammaQuadrature(0, 1),
}

function service(agents: number, load: number, conditions: Partial<QueueConditions> = {}): Float64Array {
  const figures = new Float64Array(serviceFigures)
  intervalServiceInto(figures, 0, agents, load, { ...voice, ...conditions })
  return figures
}

describe('a half hour of chat', () => {
  it('is the telephone where an agent holds one chat at a time', () => {
    const chat = service(6, 5, { chat: { concurrency: 1, slowDown: 0.3 } })
    const call = service(6, 5)
    for (let figure = 0; figure < serviceFigures; figure++)
      expect(chat[figure]).toBeCloseTo(call[figure]!, 10)
  })

  it('is that of twice the agents where two chats take no longer than one', () => {
    const chat = service(3, 5, { chat: { concurrency: 2, slowDown: 0 } })
    expect(chat[SERVICE.inTime]).toBeCloseTo(service(6, 5)[SERVICE.inTime]!, 10)
    expect(chatsAtATime({ concurrency: 2, slowDown: 0 })).toBe(2)
  })

  it('gains nothing from several at a time where they slow each other down fully', () => {
    expect(chatsAtATime({ concurrency: 4, slowDown: 1 })).toBe(1)
    expect(chatsAtATime({ concurrency: 3, slowDown: 0.2 })).toBeCloseTo(3 / 1.4, 12)
  })

  it('answers nobody in time where the line grows without end', () => {
    const chat = service(2, 5, {
      chat: { concurrency: 2, slowDown: 0 },
      patienceSeconds: Number.POSITIVE_INFINITY,
    })
    expect(chat[SERVICE.inTime]).toBe(0)
    expect(chat[SERVICE.abandoned]).toBe(0)
  })

  it('of a large team is never better than it can be', () => {
    // 40 agents with three chats each: 12,341 states
    const chat = { concurrency: 3, slowDown: 0.5 }
    for (const load of [45, 55, 60]) {
      const exact = chatQueue({
        ...chat,
        agents: 40,
        arrivalRate: load / 480,
        handleTimeSeconds: 480,
        patienceSeconds: 120,
        targetWaitSeconds: 30,
      })
      if (!exact.stable || !exact.exact) throw new Error('not exact')
      const inTime = service(40, load, { chat })[SERVICE.inTime]!
      expect(inTime).toBeLessThanOrEqual(exact.measures.serviceLevels.servedOverOffered)
      expect(inTime).toBeGreaterThan(exact.measures.serviceLevels.servedOverOffered - 0.1)
    }
  })

  it('is better with more agents and with more chats an agent', () => {
    const inTime = (agents: number, concurrency: number) =>
      service(agents, 8, { chat: { concurrency, slowDown: 0.15 } })[SERVICE.inTime]!
    for (let agents = 2; agents < 8; agents++) {
      expect(inTime(agents + 1, 2)).toBeGreaterThan(inTime(agents, 2))
      expect(inTime(agents, 3)).toBeGreaterThan(inTime(agents, 2))
    }
  })
})
