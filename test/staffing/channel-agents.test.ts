import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { blendedQueue } from '../../src/queueing/blending.js'
import { callBackQueue } from '../../src/queueing/call-back.js'
import { chatQueue } from '../../src/queueing/chat.js'
import { leastAgents } from '../../src/queueing/least-agents.js'
import {
  leastAgentsBlended,
  leastAgentsForChat,
  leastAgentsWithCallBack,
} from '../../src/staffing/channel-agents.js'
import { outboundCampaign } from '../../src/staffing/outbound-campaign.js'

const seed = 20261122
const targets = { serviceLevel: { share: 0.8, withinSeconds: 20 } }

const answerOf = <Answer extends { readonly possible: boolean }>(answer: Answer) => {
  if (!answer.possible) throw new Error('impossible')
  return answer as Extract<Answer, { possible: true }>
}

describe('least agents of a channel', () => {
  const cases = fc.record({
    load: fc.double({ min: 0.5, max: 60, noNaN: true }),
    share: fc.double({ min: 0.4, max: 0.99, noNaN: true }),
    patienceSeconds: fc.constantFrom(60, 300, 3000),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })

  it('of chat meets every promise, and one fewer does not', () => {
    fc.assert(
      fc.property(cases, ({ load, share, patienceSeconds, part }) => {
        const chat = {
          concurrency: 3,
          slowDown: part,
          arrivalRate: load / 480,
          handleTimeSeconds: 480,
          patienceSeconds,
        }
        const promise = { serviceLevel: { share, withinSeconds: 30 }, maxAbandonment: 0.1 }
        const { agents, answer, binding } = answerOf(leastAgentsForChat(chat, { targets: promise }))
        const level = (count: number) => {
          const reached = chatQueue({ ...chat, agents: count, targetWaitSeconds: 30 })
          if (!reached.stable) throw new Error('unstable')
          return reached.measures
        }
        expect(answer.measures.serviceLevels.servedOverOffered).toBeGreaterThanOrEqual(share - 1e-12)
        expect(answer.measures.probabilityOfAbandonment).toBeLessThanOrEqual(0.1 + 1e-12)
        if (agents === 1) return
        const fewer = level(agents - 1)
        const missed = fewer.serviceLevels.servedOverOffered < share || fewer.probabilityOfAbandonment > 0.1
        expect(missed).toBe(true)
        expect(['serviceLevel', 'maxAbandonment']).toContain(binding)
      }),
      { seed, numRuns: 15 },
    )
  })

  it('of large chat teams is proved by every state that matters', () => {
    // one agent fewer keeps 79.72 %, 79.993 %: all states by LU elimination, another program
    for (const [contacts, handleTimeSeconds, concurrency, agents] of [
      [232, 600, 3, 55],
      [142, 480, 4, 26],
    ] as const) {
      const chat = { concurrency, slowDown: 0.5, arrivalRate: contacts / 1800, handleTimeSeconds }
      const found = answerOf(leastAgentsForChat(chat, { targets }))
      expect(found).toMatchObject({ agents, binding: 'serviceLevel' })
      expect(found.answer.exact).toBe(true)
    }
  })

  it('of chat teams too large for that is sure to do, and says from where on fewer could not', () => {
    const chat = { concurrency: 3, slowDown: 0.5, arrivalRate: 232 / 1800, handleTimeSeconds: 600 }
    const least = leastAgentsForChat({ ...chat, mostStates: 0 }, { targets })
    const { agents, answer, atLeast } = answerOf(least) as ReturnType<typeof answerOf<typeof least>> & {
      atLeast: number
    }
    expect(answer.exact).toBe(false)
    expect(agents).toBeGreaterThanOrEqual(55)
    expect(atLeast).toBeLessThanOrEqual(55)
    expect(agents - atLeast).toBeLessThanOrEqual(2)
  })

  it('with call-backs meets every promise, and no smaller number does', () => {
    fc.assert(
      fc.property(cases, ({ load, share, patienceSeconds, part }) => {
        const calls = {
          arrivalRate: load / 180,
          handleTimeSeconds: 180,
          patienceSeconds,
          acceptance: part,
          offeredBeyondSeconds: 60,
        }
        const search = {
          targets: { serviceLevel: { share, withinSeconds: 20 } },
          maxCallBackWaitSeconds: 600,
        }
        const { agents } = answerOf(leastAgentsWithCallBack(calls, search))
        const meets = (count: number): boolean => {
          const reached = callBackQueue({ ...calls, agents: count })
          return (
            reached.stable &&
            reached.measures.serviceLevels.servedOverOffered >= share - 1e-12 &&
            reached.averageCallBackWait <= 600 * (1 + 1e-12)
          )
        }
        expect(meets(agents)).toBe(true)
        for (let fewer = 1; fewer < agents; fewer += 1) expect(meets(fewer)).toBe(false)
      }),
      { seed, numRuns: 60 },
    )
  })

  it('is that of Erlang A where a channel is a telephone', () => {
    const telephone = leastAgents({ offeredLoad: 10, handleTimeSeconds: 180, patienceSeconds: 300, targets })
    const common = { arrivalRate: 10 / 180, handleTimeSeconds: 180, patienceSeconds: 300 }
    const agents = telephone.possible ? telephone.agents : Number.NaN
    expect(answerOf(leastAgentsForChat({ ...common, concurrency: 1, slowDown: 0 }, { targets })).agents).toBe(
      agents,
    )
    expect(
      answerOf(leastAgentsWithCallBack({ ...common, acceptance: 0, offeredBeyondSeconds: 60 }, { targets }))
        .agents,
    ).toBe(agents)
    expect(answerOf(leastAgentsBlended(common, { targets, outboundPerHour: 0 })).agents).toBe(agents)
  })

  it('of a blended team makes the calls out and keeps the promise to those who call in', () => {
    const blend = { arrivalRate: 10 / 180, handleTimeSeconds: 180, patienceSeconds: 300 }
    const { agents, answer, binding } = answerOf(leastAgentsBlended(blend, { targets, outboundPerHour: 120 }))
    expect(binding).toBe('outbound')
    expect(answer.outboundPerHour).toBeGreaterThanOrEqual(120)
    expect(answer.measures.serviceLevels.servedOverOffered).toBeGreaterThanOrEqual(0.8)
    for (let reserve = 0; reserve < agents; reserve += 1) {
      const fewer = blendedQueue({ ...blend, agents: agents - 1, reserve, targetWaitSeconds: 20 })
      if (!fewer.stable) throw new Error('unstable')
      const kept = fewer.measures.serviceLevels.servedOverOffered >= 0.8
      expect(kept && fewer.outboundPerHour >= 120).toBe(false)
    }
  })

  it.each([
    // calls in and out of very different lengths: one agent fewer fails, whatever is kept free
    [100 / 1800, 3600, 120, 10, 215],
    [100 / 1800, 180, 1, 1, 14],
    [800 / 1800, 600, 400, 60, 281],
  ])('of a blended team are proved quickly: %d calls a second of %d s, %d an hour out of %d s', (arrivalRate, handleTimeSeconds, outboundPerHour, outboundHandleTimeSeconds, agents) => {
    const blend = { arrivalRate, handleTimeSeconds, outboundHandleTimeSeconds }
    const { answer, ...found } = answerOf(leastAgentsBlended(blend, { targets, outboundPerHour }))
    expect(found).toMatchObject({ agents, binding: 'serviceLevel' })
    const level = (count: number, reserve: number) => {
      const one = blendedQueue({ ...blend, agents: count, reserve, targetWaitSeconds: 20 })
      return one.stable ? one.measures.serviceLevels.servedOverOffered : 0
    }
    expect(answer.outboundPerHour).toBeGreaterThanOrEqual(outboundPerHour)
    expect(level(agents, answer.reserve)).toBeGreaterThanOrEqual(0.8)
    if (answer.reserve > 0) expect(level(agents, answer.reserve - 1)).toBeLessThan(0.8)
  })

  it('refuses a blended team of too many states instead of reckoning for minutes', () => {
    const blend = { arrivalRate: 5000 / 1800, handleTimeSeconds: 1800, outboundHandleTimeSeconds: 1 }
    const hour = { serviceLevel: { share: 0.8, withinSeconds: 3600 } }
    expect(() => leastAgentsBlended(blend, { targets: hour, outboundPerHour: 500 })).toThrow(OutOfRangeError)
    const equal = leastAgentsBlended(
      { ...blend, outboundHandleTimeSeconds: 1800 },
      { targets: hour, outboundPerHour: 500 },
    )
    expect(equal.possible).toBe(true)
  })

  it('names what cannot be had within the limit', () => {
    const chat = {
      concurrency: 2,
      slowDown: 0.3,
      arrivalRate: 1 / 30,
      handleTimeSeconds: 480,
      patienceSeconds: 300,
    }
    expect(leastAgentsForChat(chat, { targets, maxAgents: 5 })).toEqual({
      possible: false,
      binding: 'serviceLevel',
    })
    const { patienceSeconds: _, ...endless } = chat
    expect(leastAgentsForChat(endless, { targets, maxAgents: 5 })).toEqual({
      possible: false,
      binding: 'stability',
    })
    expect(answerOf(leastAgentsForChat(chat, { targets, minAgents: 30 }))).toMatchObject({
      agents: 30,
      binding: 'minAgents',
    })
  })
})

describe('outboundCampaign', () => {
  const campaign = {
    records: 1000,
    rightPartyRate: 0.3,
    maxAttempts: 3,
    talkTimeSeconds: 180,
    wrapUpSeconds: 60,
    missedAttemptSeconds: 40,
    callingHours: 20,
  }

  it('is the worked case by hand', () => {
    // 1 - 0.7³ = 65.7 % reached; 657 / 0.3 = 2190 attempts of 0.3 × 240 + 0.7 × 40 = 100 s
    const answer = answerOf(outboundCampaign(campaign))
    expect(answer).toMatchObject({ agents: 4 })
    expect(answer.contacts).toBeCloseTo(657, 9)
    expect(answer.attempts).toBeCloseTo(2190, 9)
    expect(answer.agentHours).toBeCloseTo(2190 / 36, 9)
    expect(answer.hoursNeeded).toBeCloseTo(2190 / 36 / 4, 9)
    expect(answerOf(outboundCampaign({ ...campaign, maxOccupancy: 0.75 })).agents).toBe(5)
  })

  it('counts attempts as a list worked through does', () => {
    const trials = 4000
    let state = seed
    const draw = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return (state + 0.5) / 4294967296
    }
    let attempts = 0
    let reached = 0
    for (let record = 0; record < trials; record += 1) {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        attempts += 1
        if (draw() >= 0.3) continue
        reached += 1
        break
      }
    }
    const { contacts, attempts: expected } = answerOf(outboundCampaign({ ...campaign, records: trials }))
    expect(Math.abs(reached - contacts)).toBeLessThan(4 * Math.sqrt(trials * 0.657 * 0.343))
    expect(Math.abs(attempts - expected)).toBeLessThan(4 * Math.sqrt(trials * 0.8))
  })

  it('says how many can be reached where more are wanted', () => {
    const answer = outboundCampaign({ ...campaign, targetContacts: 700 })
    expect(answer.possible).toBe(false)
    if (!answer.possible) expect(answer.reachableContacts).toBeCloseTo(657, 9)
    expect(answerOf(outboundCampaign({ ...campaign, targetContacts: 300 })).attempts).toBeCloseTo(1000, 9)
    for (const wrong of [
      { records: -1 },
      { rightPartyRate: 0 },
      { maxAttempts: 0 },
      { callingHours: 0 },
      { maxOccupancy: 0 },
    ])
      expect(() => outboundCampaign({ ...campaign, ...wrong })).toThrow(OutOfRangeError)
  })
})
