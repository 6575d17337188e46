import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { blendedQueue } from '../../src/queueing/blending.js'
import { callBackQueue } from '../../src/queueing/call-back.js'
import { chatQueue } from '../../src/queueing/chat.js'
import { chatOccupancy, chatOccupancyWithin } from '../../src/queueing/chat-occupancy.js'
import { erlangA } from '../../src/queueing/erlang-a.js'
import { erlangCQueue } from '../../src/queueing/erlang-c.js'
import { SEED } from './generators.js'
import { type Estimate, simulateBlending, simulateCallBack, simulateChat } from './simulate-channels.js'

/** Four standard errors: one comparison in 16,000 misses by chance. */
const near = (estimate: Estimate, value: number, extra = 0) =>
  expect(Math.abs(estimate.mean - value)).toBeLessThan(4 * estimate.standardError + extra)

const chat = {
  agents: 6,
  concurrency: 3,
  slowDown: 0.2,
  arrivalRate: 1 / 45,
  handleTimeSeconds: 480,
  patienceSeconds: 90,
  targetWaitSeconds: 30,
}
const calls = {
  agents: 12,
  arrivalRate: 1 / 16,
  handleTimeSeconds: 180,
  patienceSeconds: 300,
  offeredBeyondSeconds: 40,
  acceptance: 0.5,
  targetWaitSeconds: 20,
}
const blend = {
  agents: 15,
  reserve: 3,
  arrivalRate: 1 / 18,
  handleTimeSeconds: 180,
  patienceSeconds: 240,
  targetWaitSeconds: 20,
}

const stable = <Answer extends { readonly stable: boolean }>(answer: Answer) => {
  if (!answer.stable) throw new Error('unstable')
  return answer as Extract<Answer, { stable: true }>
}

describe('chatQueue', () => {
  it('is Erlang A or C with agents × concurrency servers when chats do not slow each other down', () => {
    const { patienceSeconds, ...endless } = chat
    const servers = { agents: 18, arrivalRate: chat.arrivalRate, serviceRate: 1 / 480, targetWaitSeconds: 30 }
    const even = stable(chatQueue({ ...chat, slowDown: 0 })).measures
    const erlang = erlangA({ ...servers, abandonmentRate: 1 / patienceSeconds })
    expect(even.serviceLevels.servedOverOffered).toBeCloseTo(erlang.serviceLevels.servedOverOffered, 11)
    expect(even.probabilityOfAbandonment).toBeCloseTo(erlang.probabilityOfAbandonment, 11)
    expect(even.averageSpeedOfAnswer).toBeCloseTo(erlang.averageSpeedOfAnswer, 9)
    const patient = erlangCQueue(servers)
    if (!patient.stable) throw new Error('unstable')
    expect(stable(chatQueue({ ...endless, slowDown: 0 })).measures.averageWait).toBeCloseTo(
      patient.averageWait,
      9,
    )
  })

  it('solves two agents with two chats each as by hand', () => {
    // Load 2 in handle times of one chat alone, slow-down 0.5: an agent ends 1 or 4/3. By chats held: 00, 10, 11, 20, 21,
    // 22; balanced from 22 backwards, with 20 reached only from 21 when the single one ends first.
    const team = { agents: 2, concurrency: 2, slowDown: 0.5, arrivalRate: 2, handleTimeSeconds: 1 }
    const { measures, chatsPerBusyAgent, exact } = stable(chatQueue({ ...team, targetWaitSeconds: 0 }))
    const full = 1
    const oneFree = (full * (8 / 3)) / 2
    const split = oneFree * (1 / (2 + 4 / 3))
    const even = (oneFree * (2 + 7 / 3) - full * (8 / 3) - 2 * split) / 2
    const single = (even * (2 + 2) - oneFree * (4 / 3)) / 2
    const none = (single * (2 + 1) - 2 * even - split * (4 / 3)) / 2
    // the line behind: each state 3/4 of the one before
    const taken = full / (1 - 3 / 4)
    const total = none + single + even + split + oneFree + taken
    expect(none * 2).toBeCloseTo(single, 13)
    expect(exact).toBe(true)
    expect(measures.probabilityOfWait).toBeCloseTo(taken / total, 12)
    const busy = (single + split + 2 * (even + oneFree + taken)) / total
    expect(measures.occupancy).toBeCloseTo(busy / 2, 12)
    const held = (single + 2 * (even + split) + 3 * oneFree + 4 * taken) / total
    expect(chatsPerBusyAgent).toBeCloseTo(held / busy, 12)
  })

  it('is what happens when chats are routed to the agent with the fewest', () => {
    for (const [concurrency, slowDown] of [
      [2, 0.2],
      [3, 0.2],
      [2, 0.95],
    ] as const) {
      const input = { ...chat, concurrency, slowDown, arrivalRate: concurrency === 2 ? 1 / 60 : 1 / 45 }
      const { measures, chatTimeSeconds } = stable(chatQueue(input))
      const seen = simulateChat(input)
      near(seen.wait, measures.probabilityOfWait)
      near(seen.abandoned, measures.probabilityOfAbandonment)
      near(seen.inTime, measures.serviceLevels.servedOverOffered)
      near(seen.occupancy, measures.occupancy)
      near(seen.chatsHeld, chatTimeSeconds * input.arrivalRate * (1 - measures.probabilityOfAbandonment))
    }
  })

  it('follows the states that matter of a large team as the whole chain does', () => {
    // Of 29,260 and 23,751 states; the figures by LU elimination of all of them, another program.
    for (const [agents, concurrency, contacts, handleTimeSeconds, level] of [
      [54, 3, 232, 600, 0.7972],
      [25, 4, 142, 480, 0.79993],
    ] as const) {
      const { patienceSeconds: _, ...endless } = chat
      const team = { agents, concurrency, slowDown: 0.5, arrivalRate: contacts / 1800, handleTimeSeconds }
      const { measures, exact } = stable(chatQueue({ ...endless, ...team, targetWaitSeconds: 20 }))
      expect(exact).toBe(true)
      expect(Math.abs(measures.serviceLevels.servedOverOffered - level)).toBeLessThan(5e-5)
    }
    for (const team of [
      { agents: 21, concurrency: 3, slowDown: 0.5, load: 29 },
      { agents: 12, concurrency: 4, slowDown: 0.97, load: 12 },
      { agents: 60, concurrency: 2, slowDown: 0.2, load: 95 },
      { agents: 60, concurrency: 2, slowDown: 0.2, load: 30 },
    ]) {
      const all = chatOccupancy(team)
      const within = chatOccupancyWithin(team, 20_000)!
      expect(Math.abs(1 / (1 + within.weight) - 1 / (1 + all.weight))).toBeLessThan(1e-11)
      for (const figure of ['chats', 'busyAgents'] as const)
        expect(Math.abs(within[figure] / all[figure] - 1)).toBeLessThan(1e-9)
      expect(chatOccupancyWithin(team, 30)).toBeUndefined()
    }
  })

  it('bounds a team of which too many states matter on both sides, and says so', () => {
    const teams = fc.record({
      agents: fc.integer({ min: 2, max: 20 }),
      concurrency: fc.integer({ min: 2, max: 4 }),
      slowDown: fc.double({ min: 0, max: 1, noNaN: true }),
      utilisation: fc.double({ min: 0.3, max: 1.3, noNaN: true }),
      patienceSeconds: fc.constantFrom(30, 300, 3000),
    })
    fc.assert(
      fc.property(teams, ({ utilisation, ...team }) => {
        const longest = 480 * (1 + team.slowDown * (team.concurrency - 1))
        const arrivalRate = (utilisation * team.agents * team.concurrency) / longest
        const input = { ...chat, ...team, arrivalRate }
        const exact = stable(chatQueue(input))
        const [worst, best] = (['worst', 'best'] as const).map((beyond) =>
          stable(chatQueue({ ...input, mostStates: 0, beyond })),
        ) as [typeof exact, typeof exact]
        expect([exact.exact, worst.exact, best.exact]).toEqual([true, false, false])
        for (const definition of [
          'servedOverOffered',
          'servedOverServed',
          'excludingShortAbandons',
          'waitWithinThreshold',
        ] as const) {
          const level = exact.measures.serviceLevels[definition]
          expect(worst.measures.serviceLevels[definition]).toBeLessThanOrEqual(level + 1e-10)
          expect(best.measures.serviceLevels[definition]).toBeGreaterThanOrEqual(level - 1e-10)
        }
        for (const figure of [
          'averageSpeedOfAnswer',
          'averageWait',
          'probabilityOfAbandonment',
          'occupancy',
        ] as const)
          expect(worst.measures[figure]).toBeGreaterThanOrEqual(exact.measures[figure] * (1 - 1e-10))
      }),
      { seed: SEED, numRuns: 150 },
    )
    // one chat each, or one agent: there is nothing to spread
    expect(stable(chatQueue({ ...chat, concurrency: 1, mostStates: 0 })).exact).toBe(true)
  })

  it('waits less with more agents, longer with a larger slow-down, and loses no chat', () => {
    const cases = fc.record({
      agents: fc.integer({ min: 1, max: 18 }),
      concurrency: fc.integer({ min: 1, max: 4 }),
      slowDown: fc.double({ min: 0, max: 1, noNaN: true }),
      utilisation: fc.double({ min: 0.05, max: 2, noNaN: true }),
    })
    fc.assert(
      fc.property(cases, ({ agents, concurrency, slowDown, utilisation }) => {
        const arrivalRate = (utilisation * agents * concurrency) / 480
        const input = { ...chat, agents, concurrency, slowDown, arrivalRate }
        const one = stable(chatQueue(input))
        const more = stable(chatQueue({ ...input, agents: agents + 1 })).measures
        const slower = stable(chatQueue({ ...input, slowDown: Math.min(1, slowDown + 0.1) })).measures
        expect(more.probabilityOfWait).toBeLessThanOrEqual(one.measures.probabilityOfWait + 1e-12)
        expect(slower.probabilityOfWait).toBeGreaterThanOrEqual(one.measures.probabilityOfWait - 1e-12)
        const gone = (one.measures.averageWait * arrivalRate) / chat.patienceSeconds
        expect(one.measures.probabilityOfAbandonment * arrivalRate).toBeCloseTo(gone, 10)
        expect(one.chatsPerBusyAgent).toBeGreaterThanOrEqual(1 - 1e-12)
        expect(one.chatsPerBusyAgent).toBeLessThanOrEqual(concurrency + 1e-12)
      }),
      { seed: SEED, numRuns: 200 },
    )
  })

  it('has no line at all with thousands of agents to spare, and grows without end with too few', () => {
    const { measures } = stable(chatQueue({ ...chat, agents: 50_000, arrivalRate: 1 }))
    expect(measures).toMatchObject({ probabilityOfWait: 0, averageWait: 0 })
    expect(measures.occupancy).toBeCloseTo(480 / 50_000, 12)
    const { patienceSeconds: _, ...endless } = chat
    expect(chatQueue({ ...endless, agents: 1 })).toEqual({ stable: false })
    expect(stable(chatQueue({ ...chat, arrivalRate: 0 })).measures.serviceLevels.servedOverOffered).toBe(1)
    for (const wrong of [
      { agents: 0 },
      { concurrency: 1.5 },
      { slowDown: 1.1 },
      { concurrency: 51 },
      { patienceSeconds: 0 },
    ])
      expect(() => chatQueue({ ...chat, ...wrong })).toThrow(OutOfRangeError)
  })
})

describe('callBackQueue', () => {
  it('is Erlang A or C when nobody takes a call-back', () => {
    const none = stable(callBackQueue({ ...calls, acceptance: 0 }))
    const erlang = erlangA({
      agents: 12,
      arrivalRate: 1 / 16,
      serviceRate: 1 / 180,
      abandonmentRate: 1 / 300,
    })
    expect(none.callBackShare).toBe(0)
    for (const measure of [
      'probabilityOfWait',
      'probabilityOfAbandonment',
      'averageSpeedOfAnswer',
      'occupancy',
    ] as const)
      expect(none.measures[measure]).toBeCloseTo(erlang[measure], 10)
    expect(none.measures.serviceLevels.waitWithinThreshold).toBeCloseTo(
      erlang.serviceLevels.waitWithinThreshold,
      10,
    )
  })

  it.each([
    ['beyond 40 s, half accept', {}],
    ['to everybody who would wait', { offeredBeyondSeconds: 0, acceptance: 0.3 }],
    ['all accept and nobody hangs up', { acceptance: 1, patienceSeconds: 1e12 }],
  ])('is what a simulation shows, offered %s', (_name, change) => {
    const input = { ...calls, ...change }
    const { measures, callBackShare, averageCallBackWait } = stable(callBackQueue(input))
    const seen = simulateCallBack(input)
    near(seen.wait, measures.probabilityOfWait)
    near(seen.abandoned, measures.probabilityOfAbandonment, 1e-9)
    near(seen.inTime, measures.serviceLevels.servedOverOffered)
    near(seen.averageSpeedOfAnswer, measures.averageSpeedOfAnswer)
    near(seen.callBackShare, callBackShare)
    near(seen.averageCallBackWait, averageCallBackWait)
  })

  it('has as many calls waiting in all as Erlang C, however many are called back', () => {
    // Work is conserved and nobody is lost: calls and call-backs together are the queue M/M/n.
    const cases = fc.record({
      agents: fc.integer({ min: 1, max: 80 }),
      utilisation: fc.double({ min: 0.1, max: 0.98, noNaN: true }),
      acceptance: fc.double({ min: 0.01, max: 1, noNaN: true }),
      offeredBeyondSeconds: fc.double({ min: 0, max: 200, noNaN: true }),
    })
    fc.assert(
      fc.property(cases, ({ agents, utilisation, acceptance, offeredBeyondSeconds }) => {
        const arrivalRate = (utilisation * agents) / 180
        const { patienceSeconds: _, ...endless } = calls
        const answer = stable(
          callBackQueue({ ...endless, agents, arrivalRate, acceptance, offeredBeyondSeconds }),
        )
        const erlang = erlangCQueue({ agents, arrivalRate, serviceRate: 1 / 180 })
        if (!erlang.stable) throw new Error('unstable')
        const waiting = answer.measures.queueLength + answer.callBacksWaiting
        expect(waiting / erlang.queueLength).toBeCloseTo(1, 7)
        expect(answer.measures.averageSpeedOfAnswer).toBeLessThanOrEqual(
          erlang.averageSpeedOfAnswer * (1 + 1e-9),
        )
      }),
      { seed: SEED, numRuns: 200 },
    )
  })

  it('says when the work cannot be done, and refuses what cannot be', () => {
    const { patienceSeconds: _, ...endless } = calls
    expect(callBackQueue({ ...endless, agents: 11 })).toEqual({ stable: false })
    // callers would hang up, but those called back wait for ever
    const overrun = callBackQueue({ ...calls, agents: 8, acceptance: 1, offeredBeyondSeconds: 0 })
    if (overrun.stable) throw new Error('stable')
    // all accept, and the agents get round to eight Erlang of them
    expect(overrun.overload?.callBackShare).toBe(1)
    expect(overrun.overload?.madeShare).toBeCloseTo(8 / (calls.arrivalRate * calls.handleTimeSeconds), 12)
    expect(stable(callBackQueue({ ...calls, arrivalRate: 0 })).callBackShare).toBe(0)
    for (const wrong of [
      { agents: 0 },
      { acceptance: 2 },
      { offeredBeyondSeconds: -1 },
      { patienceSeconds: 0 },
    ])
      expect(() => callBackQueue({ ...calls, ...wrong })).toThrow(OutOfRangeError)
  })
})

describe('blendedQueue', () => {
  it('is Erlang A when all agents are kept for calls that come in', () => {
    const kept = stable(blendedQueue({ ...blend, reserve: 15 }))
    const erlang = erlangA({
      agents: 15,
      arrivalRate: 1 / 18,
      serviceRate: 1 / 180,
      abandonmentRate: 1 / 240,
    })
    expect(kept.outboundPerHour).toBeCloseTo(0, 8)
    expect(kept.measures.serviceLevels.servedOverOffered).toBeCloseTo(
      erlang.serviceLevels.servedOverOffered,
      11,
    )
    expect(kept.measures.occupancy).toBeCloseTo(erlang.occupancy, 11)
  })

  it.each([0, 1, 3, 6])('is what a simulation shows with %i agents kept free', (reserve) => {
    const input = { ...blend, reserve, outboundHandleTimeSeconds: 180 }
    const { measures, outboundPerHour } = stable(blendedQueue(input))
    const seen = simulateBlending(input)
    near(seen.wait, measures.probabilityOfWait, 1e-12)
    near(seen.abandoned, measures.probabilityOfAbandonment)
    near(seen.inTime, measures.serviceLevels.servedOverOffered)
    near(seen.outboundPerHour, outboundPerHour)
  })

  it.each([
    [30, 1],
    [90, 3],
    [400, 4],
    [90, 0],
  ])('is what a simulation shows with calls out of %i s and %i agents kept free', (seconds, reserve) => {
    const input = { ...blend, reserve, outboundHandleTimeSeconds: seconds }
    const { measures, outboundPerHour } = stable(blendedQueue(input))
    const seen = simulateBlending(input)
    near(seen.wait, measures.probabilityOfWait, 1e-12)
    near(seen.abandoned, measures.probabilityOfAbandonment)
    near(seen.inTime, measures.serviceLevels.servedOverOffered)
    near(seen.outboundPerHour, outboundPerHour)
  })

  it.each([
    240,
    Number.POSITIVE_INFINITY,
  ])('goes over into the formula of equal handle times, patience %d s', (patienceSeconds) => {
    for (const reserve of [0, 2, 7, 14]) {
      const input = { ...blend, reserve, patienceSeconds, targetWaitSeconds: 35 }
      const equal = stable(blendedQueue(input))
      const almost = stable(blendedQueue({ ...input, outboundHandleTimeSeconds: 180 * (1 + 1e-12) }))
      expect(almost.outboundPerHour).toBeCloseTo(equal.outboundPerHour, 8)
      const { offeredLoad: _, serviceLevels, ...others } = equal.measures
      for (const [name, value] of Object.entries({ ...others, ...serviceLevels })) {
        const found = { ...almost.measures, ...almost.measures.serviceLevels } as Record<string, unknown>
        expect(found[name], name).toBeCloseTo(value, 9)
      }
    }
  })

  it('solves a team of two by hand: one kept free, calls out twice as quick, one may hang up', () => {
    // states (in, out): balance equations written out and solved by elimination over a line of at most 60
    const places = 60
    const index = new Map<string, number>()
    const states: [number, number][] = []
    for (let out = 0; out <= 1; out += 1)
      for (let inside = 1 - out; inside <= places; inside += 1) {
        index.set(`${inside},${out}`, states.length)
        states.push([inside, out])
      }
    const [arrival, end, outEnd, leave] = [0.9, 1, 2, 0.5]
    const size = states.length
    const balance = Array.from({ length: size }, () => new Float64Array(size + 1))
    const flow = (from: number, inside: number, out: number, rate: number) => {
      const to = index.get(`${inside},${out}`)
      if (to === undefined || rate === 0) return
      balance[from]![from]! -= rate
      balance[to]![from]! += rate
    }
    states.forEach(([inside, out], from) => {
      const served = Math.min(inside, 2 - out)
      flow(from, inside + 1, out, arrival)
      const ends = served * end + (inside - served) * leave
      if (inside + out === 1) flow(from, inside - 1, out + 1, ends)
      else flow(from, inside - 1, out, ends)
      if (inside + out > 1) flow(from, inside, out - 1, out * outEnd)
    })
    balance[0]!.fill(1)
    for (let pivot = 0; pivot < size; pivot += 1) {
      let best = pivot
      for (let row = pivot; row < size; row += 1)
        if (Math.abs(balance[row]![pivot]!) > Math.abs(balance[best]![pivot]!)) best = row
      ;[balance[pivot], balance[best]] = [balance[best]!, balance[pivot]!]
      for (let row = 0; row < size; row += 1) {
        if (row === pivot) continue
        const factor = balance[row]![pivot]! / balance[pivot]![pivot]!
        if (factor !== 0)
          for (let at = pivot; at <= size; at += 1) balance[row]![at]! -= factor * balance[pivot]![at]!
      }
    }
    const chance = states.map((_, at) => balance[at]![size]! / balance[at]![at]!)
    const mean = (of: (inside: number, out: number) => number) =>
      states.reduce((sum, [inside, out], at) => sum + chance[at]! * of(inside, out), 0)
    const { measures, outboundPerHour } = stable(
      blendedQueue({
        agents: 2,
        reserve: 1,
        arrivalRate: arrival,
        handleTimeSeconds: 1,
        outboundHandleTimeSeconds: 0.5,
        patienceSeconds: 2,
        targetWaitSeconds: 0,
      }),
    )
    const waiting = mean((inside, out) => Math.max(0, inside + out - 2))
    expect(measures.probabilityOfWait).toBeCloseTo(
      mean((inside, out) => (inside + out >= 2 ? 1 : 0)),
      12,
    )
    expect(measures.queueLength).toBeCloseTo(waiting, 12)
    expect(measures.probabilityOfAbandonment).toBeCloseTo((waiting * leave) / arrival, 12)
    expect(outboundPerHour / 3600).toBeCloseTo(
      mean((_, out) => out * outEnd),
      12,
    )
    expect(measures.serviceLevels.servedOverOffered).toBeCloseTo(1 - measures.probabilityOfWait, 12)
  })

  it('serves those who call in never better than the same team without calls out, and better the more are free', () => {
    const teams = fc.record({
      agents: fc.integer({ min: 2, max: 40 }),
      spare: fc.double({ min: 0.3, max: 4, noNaN: true }),
      ratio: fc.constantFrom(0.1, 0.25, 0.5, 0.8, 1.5, 4),
      patienceSeconds: fc.constantFrom(60, 300, Number.POSITIVE_INFINITY),
    })
    fc.assert(
      fc.property(teams, ({ agents, spare, ratio, patienceSeconds }) => {
        const load = Math.max(0.2, agents - spare * Math.sqrt(agents))
        const team = {
          agents,
          arrivalRate: load / 180,
          handleTimeSeconds: 180,
          outboundHandleTimeSeconds: 180 * ratio,
          patienceSeconds,
        }
        const alone = stable(blendedQueue({ ...team, reserve: agents }))
        let before: { level: number; out: number } | undefined
        for (const reserve of [0, 1, 2, 4, 8, 16].filter((count) => count < agents)) {
          const { measures, outboundPerHour } = stable(blendedQueue({ ...team, reserve }))
          const level = measures.serviceLevels.servedOverOffered
          expect(level).toBeLessThanOrEqual(alone.measures.serviceLevels.servedOverOffered + 1e-9)
          // agents' time: busy with those served and with calls out
          const served = team.arrivalRate * (1 - measures.probabilityOfAbandonment) * 180
          const out = (outboundPerHour / 3600) * 180 * ratio
          expect(measures.occupancy * agents).toBeCloseTo(served + out, 8)
          if (before) {
            expect(level).toBeGreaterThanOrEqual(before.level - 1e-12)
            expect(outboundPerHour).toBeLessThanOrEqual(before.out + 1e-9)
          }
          before = { level, out: outboundPerHour }
        }
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  it('makes more calls out the fewer agents are kept free, at the price of those who come in', () => {
    const answers = Array.from({ length: 16 }, (_, reserve) => stable(blendedQueue({ ...blend, reserve })))
    for (let reserve = 1; reserve <= 15; reserve += 1) {
      expect(answers[reserve]!.outboundPerHour).toBeLessThan(answers[reserve - 1]!.outboundPerHour)
      expect(answers[reserve]!.measures.probabilityOfWait).toBeLessThan(
        answers[reserve - 1]!.measures.probabilityOfWait,
      )
    }
    expect(() => blendedQueue({ ...blend, reserve: 16 })).toThrow(OutOfRangeError)
    const large = { ...blend, agents: 10_001, arrivalRate: 10, outboundHandleTimeSeconds: 60 }
    expect(() => blendedQueue(large)).toThrow(OutOfRangeError)
    expect(stable(blendedQueue({ ...blend, arrivalRate: 0, outboundHandleTimeSeconds: 60 }))).toMatchObject({
      outboundPerHour: 720,
      measures: { occupancy: 0.8, serviceLevels: { servedOverOffered: 1 } },
    })
  })
})
