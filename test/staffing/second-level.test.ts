import { describe, expect, it } from 'vitest'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { erlangCQueue } from '../../src/queueing/erlang-c.js'
import { dailyBatch } from '../../src/staffing/daily-batch.js'
import { liveTransfer } from '../../src/staffing/live-transfer.js'

/** Mulberry32, draws strictly between 0 and 1. */
const uniformDraws = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296
  }
}

const live = {
  arrivalRate: 1 / 20,
  firstLevel: { agents: 13, handleTimeSeconds: 200 },
  secondLevel: { agents: 5, handleTimeSeconds: 300 },
  transferShare: 0.2,
}

const stable = <Answer extends { readonly stable: boolean }>(answer: Answer) => {
  if (!answer.stable) throw new Error('unstable')
  return answer as Extract<Answer, { stable: true }>
}

/** Two queues one behind the other, first come first served; seconds from call to answer of every contact. */
const simulateTransfers = (calls: number): number[] => {
  const draw = uniformDraws(20261122)
  const exponential = (mean: number) => -Math.log(draw()) * mean
  const queue = (arrivals: { at: number; began: number }[], agents: number, handleTime: number) => {
    const free = new Array<number>(agents).fill(0)
    return arrivals.map(({ at, began }) => {
      const first = free.indexOf(Math.min(...free))
      const ended = Math.max(at, free[first]!) + exponential(handleTime)
      free[first] = ended
      return { at: ended, began }
    })
  }
  let now = 0
  const arrivals = Array.from({ length: calls }, () => {
    now += exponential(1 / live.arrivalRate)
    return { at: now, began: now }
  })
  const handled = queue(arrivals, live.firstLevel.agents, live.firstLevel.handleTimeSeconds)
  const on = handled.map(() => draw() < live.transferShare)
  const transferred = handled.filter((_, call) => on[call]).sort((a, b) => a.at - b.at)
  const settled = queue(transferred, live.secondLevel.agents, live.secondLevel.handleTimeSeconds)
  return [...handled.filter((_, call) => !on[call]), ...settled].map(({ at, began }) => at - began)
}

describe('liveTransfer', () => {
  it('is the time in one queue where nobody is handed on', () => {
    const alone = stable(liveTransfer({ ...live, transferShare: 0 }))
    const queue = erlangCQueue({ agents: 13, arrivalRate: 1 / 20, serviceRate: 1 / 200 })
    if (!queue.stable) throw new Error('unstable')
    expect(alone.averageResolutionSeconds).toBeCloseTo(queue.averageWait + 200, 9)
    // W + H > t by hand: rate of the wait r, of handling m
    const [m, r, t] = [1 / 200, 3 / 200, 150]
    const late =
      queue.probabilityOfWait * ((r * Math.exp(-m * t) - m * Math.exp(-r * t)) / (r - m)) +
      (1 - queue.probabilityOfWait) * Math.exp(-m * t)
    expect(alone.resolvedWithin(t)).toBeCloseTo(1 - late, 13)
  })

  it('is what a simulation of both queues shows', () => {
    const answer = stable(liveTransfer(live))
    const batches = 30
    const times = simulateTransfers(batches * 4000)
    const near = (of: (time: number) => number, value: number) => {
      const mean = times.reduce((sum, time) => sum + of(time), 0) / times.length
      const variance = times.reduce((sum, time) => sum + (of(time) - mean) ** 2, 0) / times.length
      // neighbours in a queue are alike: allowed for by a factor of three on the standard error
      expect(Math.abs(mean - value)).toBeLessThan(4 * 3 * Math.sqrt(variance / times.length))
    }
    near((time) => time, answer.averageResolutionSeconds)
    for (const seconds of [60, 200, 500, 1200])
      near((time) => Number(time <= seconds), answer.resolvedWithin(seconds))
  })

  it('rises from nothing to all, and its percentiles are its inverse', () => {
    const answer = stable(liveTransfer(live))
    expect(answer.resolvedWithin(0)).toBeCloseTo(0, 12)
    expect(answer.resolvedWithin(1e6)).toBeCloseTo(1, 12)
    for (const share of [0.1, 0.5, 0.9, 0.999])
      expect(answer.resolvedWithin(answer.resolutionPercentile(share))).toBeCloseTo(share, 10)
    const step = 5
    let mean = 0
    for (let from = 0; from < 40_000; from += step) {
      const [left, middle, right] = [from, from + step / 2, from + step].map(
        (t) => 1 - answer.resolvedWithin(t),
      )
      mean += (step * (left! + 4 * middle! + right!)) / 6
    }
    expect(mean).toBeCloseTo(answer.averageResolutionSeconds, 4)
  })

  it('says which team cannot keep up', () => {
    expect(liveTransfer({ ...live, arrivalRate: 1 })).toEqual({ stable: false, growing: 'firstLevel' })
    expect(liveTransfer({ ...live, otherArrivalRate: 0.02 })).toEqual({
      stable: false,
      growing: 'secondLevel',
    })
    expect(() => liveTransfer({ ...live, transferShare: 2 })).toThrow(OutOfRangeError)
  })
})

// As in the launch of a mail service: messages of the day are grouped and sent to the client's specialists once a day.
const batch = {
  transfers: Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 20 ? 10 : 2)),
  sentAtHour: 18,
  works: { fromHour: 9, untilHour: 17 },
  specialists: 3,
  handleTimeSeconds: 480,
}

describe('dailyBatch', () => {
  it('is the case by hand', () => {
    // all 24 come between 12:00 and 13:00, are sent at 18:00 and done from 9:00 to 11:00: 5.5 + 15 + 1 hours
    const noon = Array.from({ length: 24 }, (_, hour) => (hour === 12 ? 24 : 0))
    const answer = stable(dailyBatch({ ...batch, transfers: noon, specialists: 1, handleTimeSeconds: 300 }))
    expect(answer.averageResolutionHours).toBeCloseTo(21.5, 12)
    expect(answer.longestHours).toBeCloseTo(6 + 15 + 2, 12)
    expect(answer.resolvedWithin(20)).toBe(0)
    // came d ~ U(5, 6) before, done at 15 + 2u: within 21.5 h when d + 2u <= 6.5
    expect(answer.resolvedWithin(21.5)).toBeCloseTo(0.5, 12)
    expect(answer.resolvedWithin(23)).toBeCloseTo(1, 12)
    expect(answer.occupancy).toBeCloseTo(2 / 8, 12)
  })

  it('is what a simulation message by message shows', () => {
    const answer = stable(dailyBatch(batch))
    const draw = uniformDraws(20261122)
    const days = 600
    const times: number[] = []
    let free = new Array<number>(batch.specialists).fill(0)
    for (let day = 0; day < days; day += 1) {
      // since 18:00 the day before, in hours from that day's midnight
      const messages: number[] = []
      for (let hour = -6; hour < 18; hour += 1) {
        let at = hour
        const rate = batch.transfers[(hour + 24) % 24]!
        for (;;) {
          at -= Math.log(draw()) / rate
          if (at >= hour + 1) break
          messages.push(day * 24 + at)
        }
      }
      const order = messages.map((at) => ({ at, key: draw() })).sort((a, b) => a.key - b.key)
      for (const { at } of order) {
        const first = free.indexOf(Math.min(...free))
        let begin = Math.max(free[first]!, (day + 1) * 24 + 9)
        const timeOfDay = begin % 24
        if (timeOfDay >= 17) begin += 24 - timeOfDay + 9
        else if (timeOfDay < 9) begin += 9 - timeOfDay
        free[first] = begin + (batch.handleTimeSeconds / 3600) * -Math.log(draw())
        times.push(free[first]! - at)
      }
      free = [...free]
    }
    const share = (hours: number) => times.filter((time) => time <= hours).length / times.length
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length
    // the batch's size and its handling vary: a few minutes in a day of work
    expect(Math.abs(mean - answer.averageResolutionHours)).toBeLessThan(0.25)
    for (const hours of [16, 20, 24, 30, 36])
      expect(Math.abs(share(hours) - answer.resolvedWithin(hours))).toBeLessThan(0.02)
  })

  it('keeps mean and distribution together, wherever the batch is cut', () => {
    for (const sentAtHour of [0, 2.5, 10.25, 18, 23.9]) {
      const answer = stable(dailyBatch({ ...batch, sentAtHour }))
      const step = 0.05
      let mean = 0
      for (let from = 0; from < 80; from += step) mean += step * (1 - answer.resolvedWithin(from + step / 2))
      expect(mean).toBeCloseTo(answer.averageResolutionHours, 3)
      expect(answer.resolvedWithin(answer.longestHours)).toBeCloseTo(1, 9)
      expect(answer.resolvedWithin(answer.longestHours - 0.2)).toBeLessThan(1)
    }
  })

  it('says how many specialists would keep up', () => {
    expect(dailyBatch({ ...batch, specialists: 1 })).toEqual({ stable: false, specialistsNeeded: 3 })
    expect(stable(dailyBatch({ ...batch, transfers: [0] })).resolvedWithin(1)).toBe(1)
    expect(() => dailyBatch({ ...batch, sentAtHour: 24 })).toThrow(OutOfRangeError)
  })
})
