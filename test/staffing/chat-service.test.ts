import { describe, expect, it } from 'vitest'
import { gammaQuadrature } from '../../src/kernel/gamma-quadrature.js'
import { chatQueue } from '../../src/queueing/chat.js'
import { chatsAtATime, isChatFollowed } from '../../src/staffing/chat-half-hour.js'
import {
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

  it('of a large team is as exact as the calculator', () => {
    // Interpolated factors against every state that matters: 15 agents with four chats each, 25 and 18 with three, 50 with two.
    for (const [agents, concurrency, slowDown, patienceSeconds, loads] of [
      [15, 4, 0.6, 180, [19, 23]],
      [25, 3, 0.4, Number.POSITIVE_INFINITY, [37, 40.5]],
      [50, 2, 0.2, 120, [75, 100]],
      [18, 3, 1, Number.POSITIVE_INFINITY, [16.5, 17.5]],
    ] as const) {
      const chat = { concurrency, slowDown }
      for (const load of loads) {
        const exact = chatQueue({
          ...chat,
          agents,
          arrivalRate: load / 480,
          handleTimeSeconds: 480,
          targetWaitSeconds: 30,
          ...(patienceSeconds < Number.POSITIVE_INFINITY && { patienceSeconds }),
        })
        if (!exact.stable || !exact.exact) throw new Error('not exact')
        const { serviceLevels, probabilityOfAbandonment, averageSpeedOfAnswer } = exact.measures
        const figures = service(agents, load, { chat, patienceSeconds })
        expect(Math.abs(figures[SERVICE.inTime]! - serviceLevels.servedOverOffered)).toBeLessThan(2e-5)
        expect(Math.abs(figures[SERVICE.abandoned]! - probabilityOfAbandonment)).toBeLessThan(2e-5)
        const waited = averageSpeedOfAnswer * (1 - probabilityOfAbandonment)
        expect(Math.abs(figures[SERVICE.answeredWaitSeconds]! / waited - 1)).toBeLessThan(5e-5)
      }
    }
  })

  it('staffs a large team as the calculator does', () => {
    // 67.8 chats of 12 minutes in a half hour, four at a time, 85/20: 19 agents, and 18 would not do
    const chat = { concurrency: 4, slowDown: 0.6 }
    const level = (agents: number) =>
      service(agents, (67.8 * 720) / 1800, {
        chat,
        handleTimeSeconds: 720,
        patienceSeconds: 180,
        withinSeconds: 20,
      })[SERVICE.inTime]!
    expect(level(19)).toBeGreaterThan(0.85)
    expect(level(18)).toBeLessThan(0.85)
  })

  it('of a team of which too many states matter is a bound on the safe side, and said to be', () => {
    const chat = { concurrency: 12, slowDown: 0.2 }
    expect(isChatFollowed(30, 90, chat)).toBe(false)
    expect(isChatFollowed(20, 30, { concurrency: 3, slowDown: 0.4 })).toBe(true)
    const best = chatQueue({
      ...chat,
      agents: 30,
      arrivalRate: 90 / 480,
      handleTimeSeconds: 480,
      patienceSeconds: 120,
      targetWaitSeconds: 30,
      mostStates: 0,
      beyond: 'best',
    })
    if (!best.stable) throw new Error('unstable')
    expect(service(30, 90, { chat })[SERVICE.inTime]).toBeLessThan(
      best.measures.serviceLevels.servedOverOffered,
    )
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
