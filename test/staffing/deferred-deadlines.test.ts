import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { Stream, streamKey } from '../../src/kernel/stream.js'
import { type DeferredStaffing, deferredStaffing } from '../../src/staffing/deferred-deadlines.js'
import { deferredShares } from '../../src/staffing/deferred-shares.js'
import { type DeferredWork, dueWork, idleAgentsAt } from '../../src/staffing/deferred-work.js'

type Possible = DeferredStaffing & { possible: true }
const staffed = (work: DeferredWork): Possible => {
  const answer = deferredStaffing(work)
  if (!answer.possible) throw new Error(`impossible in ${answer.binding.from} to ${answer.binding.to}`)
  return answer
}

/** Twelve agent hours of work come in the first hour of a day. */
const morningPost: DeferredWork = {
  intervalMinutes: 60,
  contacts: [24, ...new Array<number>(23).fill(0)],
  handleTimeSeconds: 1800,
  promises: [{ share: 1, withinMinutes: 180 }],
}

describe('deferred work with deadlines', () => {
  it('spreads what comes over the time until it is due', () => {
    // the last contact comes at 1:00 and is due at 4:00: twelve hours of work in four
    const answer = staffed(morningPost)
    expect(answer).toMatchObject({
      constantAgents: 3,
      binding: { from: 0, to: 3 },
      peakAgents: 3,
      agentHours: 12,
    })
    expect(answer.agents.slice(0, 5)).toEqual([3, 3, 3, 3, 0])
  })

  it('lets idle agents of live channels do their part', () => {
    const idleAgents = new Array<number>(24).fill(1)
    expect(staffed({ ...morningPost, idleAgents })).toMatchObject({ constantAgents: 2, agentHours: 8 })
    const plenty = staffed({ ...morningPost, idleAgents: idleAgents.map(() => 5) })
    expect(plenty).toMatchObject({ constantAgents: 0, agentHours: 0, peakAgents: 0 })
    expect(plenty.binding).toBeUndefined()
  })

  it('plans for the occupancy agents can keep', () => {
    expect(staffed({ ...morningPost, maxOccupancy: 0.8 }).constantAgents).toBeCloseTo(3.75, 12)
  })

  it('takes the promise that binds', () => {
    // half within the hour needs 6 hours in two; the rest by the next day
    const promises = [
      { share: 0.5, withinMinutes: 60 },
      { share: 1, withinMinutes: 1380 },
    ]
    const answer = staffed({ ...morningPost, promises })
    expect(answer).toMatchObject({ constantAgents: 3, binding: { from: 0, to: 1 } })
    expect(answer.agentHours).toBe(12)
  })

  it('leaves nothing lying for ever: what no promise covers is due a horizon later', () => {
    const answer = staffed({ ...morningPost, promises: [{ share: 0.5, withinMinutes: 1380 }] })
    expect(answer.constantAgents).toBeCloseTo(0.5, 12)
  })

  it('lets the clock run while open only, where that is the promise', () => {
    const open = Array.from({ length: 24 }, (_, hour) => hour >= 8 && hour < 16)
    const evening = {
      ...morningPost,
      contacts: morningPost.contacts.map((_, hour) => (hour === 20 ? 24 : 0)),
      open,
    }
    // due four hours after opening
    expect(staffed({ ...evening, clock: 'while-open' })).toMatchObject({ constantAgents: 3 })
    expect(deferredStaffing(evening)).toEqual({ possible: false, binding: { from: 20, to: 23 } })
  })

  it('leaves what is due after the end of a horizon that does not repeat', () => {
    const contacts = morningPost.contacts.map((_, hour) => (hour >= 22 ? 24 : 0))
    expect(staffed({ ...morningPost, contacts, repeats: false })).toMatchObject({
      constantAgents: 0,
      workHours: 0,
    })
    expect(staffed({ ...morningPost, contacts })).toMatchObject({ constantAgents: 24 / 5 })
  })

  const within = (max: number) => fc.integer({ min: 0, max }).map((intervals) => intervals * 30)
  const situation = fc
    .record({
      contacts: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 30 }),
      handleTimeSeconds: fc.integer({ min: 60, max: 3600 }),
      maxOccupancy: fc.constantFrom(0.8, 1),
      first: fc.record({ share: fc.constantFrom(0.5, 0.8), withinMinutes: within(4) }),
      later: within(20),
      split: fc.boolean(),
      repeats: fc.boolean(),
      idle: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ first, later, split, idle, ...rest }): DeferredWork => {
      const last = { share: 1, withinMinutes: first.withinMinutes + 30 + later }
      return {
        ...rest,
        intervalMinutes: 30,
        promises: split ? [first, last] : [last],
        idleAgents: rest.contacts.map((_, at) => (at % 3 === 0 ? idle : 0)),
      }
    })

  it('keeps every promise with what it asks for, and not with a little less', () => {
    fc.assert(
      fc.property(situation, (work) => {
        const { constantAgents } = staffed(work)
        const kept = deferredShares(
          work,
          work.contacts.map(() => constantAgents * (1 + 1e-9)),
        )
        kept.inTime.forEach((share, promise) => {
          const due = work.repeats === false ? 0 : work.promises[promise]!.share
          expect(share).toBeGreaterThanOrEqual(due - 1e-6)
        })
        expect(kept.growing).toBe(false)
        if (work.repeats === false || work.promises.length > 1 || constantAgents === 0) return
        const less = deferredShares(
          work,
          work.contacts.map(() => constantAgents * 0.99),
        )
        // where it is the whole horizon that binds, the backlog grows until it is late
        expect(less.growing || less.inTime[0]! < 1 - 1e-9).toBe(true)
      }),
      { seed: 20261122, numRuns: 150 },
    )
  })

  it('keeps every promise with whole agents, never more of them than the constant number', () => {
    fc.assert(
      fc.property(situation, (work) => {
        const { agents, constantAgents, peakAgents } = staffed(work)
        expect(peakAgents).toBeLessThanOrEqual(Math.ceil(constantAgents - 1e-9))
        if (work.repeats === false) return
        const kept = deferredShares(work, agents)
        kept.inTime.forEach((share, promise) => {
          expect(share).toBeGreaterThanOrEqual(work.promises[promise]!.share - 1e-6)
        })
      }),
      { seed: 20261122, numRuns: 150 },
    )
  })

  it('needs the fewest whole agent intervals of all profiles under the same peak', () => {
    const small = fc.record({
      contacts: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 5, maxLength: 5 }),
      within: fc.integer({ min: 0, max: 2 }),
      handleTimeSeconds: fc.constantFrom(700, 1200, 1800),
    })
    fc.assert(
      fc.property(small, ({ contacts, within: delay, handleTimeSeconds }) => {
        const work: DeferredWork = {
          intervalMinutes: 60,
          // nothing comes too late to be due within the horizon
          contacts: [...contacts, ...new Array<number>(delay).fill(0)],
          handleTimeSeconds,
          promises: [{ share: 1, withinMinutes: delay * 60 }],
          repeats: false,
        }
        const { agents, constantAgents } = staffed(work)
        const peak = Math.ceil(constantAgents - 1e-9)
        let least = Number.POSITIVE_INFINITY
        const tryAll = (profile: number[], sum: number): void => {
          if (sum >= least) return
          if (profile.length < work.contacts.length) {
            for (let count = 0; count <= peak; count += 1) tryAll([...profile, count], sum + count)
          } else if (deferredShares(work, profile).inTime[0]! >= 1 - 1e-9) least = sum
        }
        tryAll([], 0)
        expect(agents.reduce((sum, count) => sum + count, 0)).toBe(least)
      }),
      { seed: 20261122, numRuns: 25 },
    )
  })

  /** Earliest deadline first over so many periods: whether nothing is late and the backlog does not grow. */
  const keepsForEver = (work: DeferredWork, agents: readonly number[], periods: number): boolean => {
    const intervals = agents.length
    const due = dueWork(work, periods)
    let waiting: { deadline: number; left: number }[] = []
    let next = 0
    for (let at = 0; at < intervals * periods; at += 1) {
      for (; next < due.length && due[next]!.release === at; next += 1)
        waiting.push({ deadline: due[next]!.deadline, left: due[next]!.work })
      waiting.sort((a, b) => a.deadline - b.deadline)
      let capacity = agents[at % intervals]! + idleAgentsAt(work, at)
      for (const job of waiting) {
        const done = Math.min(job.left, capacity)
        job.left -= done
        capacity -= done
      }
      waiting = waiting.filter(({ left }) => left > 1e-9)
      if (waiting.some(({ deadline }) => deadline <= at)) return false
    }
    return true
  }

  it('needs the fewest whole agent intervals of all profiles of a day that repeats', () => {
    const days = fc.record({
      contacts: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 5 }),
      minutes: fc.constantFrom(6, 10, 15, 25),
      promises: fc.constantFrom<[number, number][]>(
        [[1, 0]],
        [[1, 1]],
        [[1, 2]],
        [
          [0.5, 1],
          [1, 2],
        ],
        [
          [0.8, 0],
          [1, 3],
        ],
        [[0.8, 1]],
      ),
      idle: fc.constantFrom(0, 0.3),
      closed: fc.boolean(),
    })
    fc.assert(
      fc.property(days, ({ contacts, minutes, promises, idle, closed }) => {
        const work: DeferredWork = {
          intervalMinutes: 240,
          contacts,
          handleTimeSeconds: minutes * 60,
          promises: promises.map(([share, within]) => ({ share, withinMinutes: within * 240 })),
          idleAgents: contacts.map((_, at) => (at === 0 ? idle : 0)),
          open: contacts.map((_, at) => !(closed && at === 1)),
        }
        const answer = deferredStaffing(work)
        if (!answer.possible) return
        const { agents, peakAgents } = answer
        const sum = agents.reduce((total, count) => total + count, 0)
        // tenths and fortieths of an agent interval come round within 40 days
        expect(keepsForEver(work, agents, 60)).toBe(true)
        let least = sum
        const tryAll = (profile: number[], total: number): void => {
          if (total >= least) return
          if (profile.length < contacts.length) {
            const most = work.open![profile.length] ? peakAgents : 0
            for (let count = 0; count <= most; count += 1) tryAll([...profile, count], total + count)
          } else if (keepsForEver(work, profile, 60)) least = total
        }
        tryAll([], 0)
        expect(sum).toBe(least)
      }),
      { seed: 20261122, numRuns: 100 },
    )
  })

  it('never gives fewer agent hours than hours of work, nor more than the work needs', () => {
    const mailbox = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 24, maxLength: 24 })
    fc.assert(
      fc.property(mailbox, fc.constantFrom(4, 5, 7), (contacts, minutes) => {
        const work: DeferredWork = {
          intervalMinutes: 60,
          contacts,
          handleTimeSeconds: minutes * 60,
          promises: [{ share: 1, withinMinutes: 1440 }],
          open: contacts.map((_, hour) => hour >= 8 && hour < 18),
        }
        const { agentHours, workHours, agents } = staffed(work)
        expect(agentHours).toBe(Math.ceil(workHours - 1e-9))
        expect(keepsForEver(work, agents, 40)).toBe(true)
      }),
      { seed: 20261122, numRuns: 60 },
    )
    // three windows of eight hours: nobody is needed at night
    const eights: DeferredWork = {
      intervalMinutes: 480,
      contacts: [8, 39, 39],
      handleTimeSeconds: 600,
      promises: [{ share: 1, withinMinutes: 960 }],
    }
    expect(staffed(eights).agentHours).toBe(16)
  })

  it('keeps its promise to single, random contacts of a large mailbox', () => {
    const contacts = Array.from({ length: 48 }, (_, half) => (half >= 16 && half < 40 ? 300 : 40))
    const work: DeferredWork = {
      intervalMinutes: 30,
      contacts,
      handleTimeSeconds: 300,
      maxOccupancy: 0.95,
      promises: [{ share: 1, withinMinutes: 240 }],
    }
    const { agents } = staffed(work)
    const stream = new Stream(20261122, streamKey('mailbox'), 0)
    const shares: number[] = []
    // first come first served is earliest deadline first here; agents take the next contact when they are free
    let backlog: number[] = []
    const carried: number[] = []
    for (let day = 0; day < 12; day += 1) {
      let inTime = 0
      let done = 0
      contacts.forEach((mean, half) => {
        const start = (day * 48 + half) * 1800
        const arrivals = Array.from({ length: stream.poisson(mean) }, () => start + 1800 * stream.next())
        backlog = [...backlog, ...arrivals.sort((a, b) => a - b)]
        // agents who go home finish the contact in hand: their place is free again from the next interval on
        const free = Array.from({ length: agents[half]! }, (_, agent) =>
          Math.max(start, carried[agent] ?? start),
        )
        for (;;) {
          const arrived = backlog[0]
          if (arrived === undefined || free.length === 0) break
          let first = 0
          for (let agent = 1; agent < free.length; agent += 1) if (free[agent]! < free[first]!) first = agent
          const begin = Math.max(free[first]!, arrived)
          if (begin >= start + 1800) break
          const end = begin - 300 * Math.log(stream.next())
          free[first] = end
          backlog.shift()
          done += 1
          if (end <= arrived + 240 * 60) inTime += 1
        }
        carried.length = 0
        carried.push(...free)
      })
      if (day > 1) shares.push(inTime / done)
    }
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.995)
  })

  it.each<Partial<DeferredWork>>([
    { contacts: [] },
    { handleTimeSeconds: 0 },
    { maxOccupancy: 1.1 },
    { promises: [] },
    { promises: [{ share: 1, withinMinutes: 90 }] },
    {
      promises: [
        { share: 0.8, withinMinutes: 120 },
        { share: 0.7, withinMinutes: 240 },
      ],
    },
    { open: [true] },
    { open: new Array<boolean>(24).fill(false) },
    { idleAgents: new Array<number>(24).fill(-1) },
  ])('refuses %j', (wrong) => {
    expect(() => deferredStaffing({ ...morningPost, ...wrong })).toThrow(OutOfRangeError)
  })
})
