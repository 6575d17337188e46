import { describe, expect, it } from 'vitest'
import type { FollowedInterval, ReachedService } from '../../src/queueing/reached-service.js'
import { type FollowedDay, reachedDay } from '../../src/staffing/reached-day.js'
import { staffToReached } from '../../src/staffing/staff-to-reached.js'

const dayOf = (contacts: readonly number[], agents: readonly number[], repeats = false): FollowedDay => ({
  intervals: contacts.map((count, at) => ({
    contacts: count,
    agents: agents[at]!,
    handleTimeSeconds: 1200,
  })),
  conditions: {
    intervalSeconds: 1800,
    patienceSeconds: 600,
    lines: Number.POSITIVE_INFINITY,
    redialProbability: 0,
    withinSeconds: 20,
  },
  repeats,
})

const levels = (day: FollowedDay) =>
  reachedDay(day).map(({ servedWithin, attempts }) => servedWithin / attempts)

describe('staffToReached', () => {
  const contacts = [20, 60, 140, 140, 60, 20, 10, 10]
  const day = dayOf(contacts, [9, 29, 68, 92, 71, 37, 18, 11])
  const keeps = ({ servedWithin, attempts }: ReachedService, _interval: FollowedInterval) =>
    servedWithin >= 0.8 * attempts
  const found = staffToReached({ ...day, keeps, minAgents: 0, maxAgents: 1000 })
  const agents = found.possible ? found.agents : []

  it('keeps the promise in every interval, where a steady queue says it does and it does not', () => {
    expect(Math.min(...levels(day))).toBeLessThan(0.67)
    expect(Math.min(...levels(dayOf(contacts, agents)))).toBeGreaterThanOrEqual(0.8)
  })

  it('has no agent to spare in any interval', () => {
    for (const [at, count] of agents.entries()) {
      const fewer = agents.map((own, other) => (other === at ? count - 1 : own))
      expect(Math.min(...levels(dayOf(contacts, fewer)))).toBeLessThan(0.8)
    }
  })

  it('names the interval that the most agents allowed do not keep', () => {
    const short = staffToReached({ ...day, keeps, minAgents: 0, maxAgents: 50 })
    expect(short).toEqual({ possible: false, at: 2 })
  })

  it('lets a day round the clock follow itself', () => {
    const night = dayOf([40, 40, 40, 40], [30, 30, 30, 30], true)
    const [first, ...others] = levels(night)
    for (const level of others) expect(level).toBeCloseTo(first!, 4)
    const alone = levels(dayOf([40, 40, 40, 40], [30, 30, 30, 30]))
    expect(alone[0]).toBeGreaterThan(first!)
  })
})
