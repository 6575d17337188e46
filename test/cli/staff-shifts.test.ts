import { describe, expect, it } from 'vitest'
import { coverDay } from '../../src/cli/calculators/staff-shifts.js'
import { dayNumberOf } from '../../src/demand/calendar-date.js'
import type { PlannedInterval } from '../../src/demand/import/planned-intervals.js'
import { loadSolver } from '../../src/platform/solver.js'
import { readShifts } from '../../src/scenario/read-shifts.js'

const text = `shifts:
  types:
    long:
      length: 8h30m
      starts: {from: "07:00", until: "10:00", every: 30m}
      breaks:
        - {length: 30m, earliest: 3h, latest: 5h}
    short:
      length: 4h
      starts: {from: "08:00", until: "14:00"}
      partTime: true
`

const terms = (written: string) => {
  const reading = readShifts(written, 'shifts.yaml')
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.terms
}

/** Half hours from 08:00 to 18:00. */
const day = (dayNumber?: number): PlannedInterval[] =>
  Array.from({ length: 20 }, (_, at) => ({
    startSeconds: 28_800 + at * 1800,
    contacts: 10,
    line: at + 2,
    ...(dayNumber !== undefined && { dayNumber }),
  }))

describe('a day covered with shifts', () => {
  it('has in every interval the agents it needs, for the least paid hours', async () => {
    const agents = day().map((_, at) => 3 + Math.round(6 * Math.sin((Math.PI * (at + 0.5)) / 20)))
    const found = coverDay(day(), 1800, agents, terms(text), await loadSolver())
    if (!found.found) throw new Error(found.reason)
    const { cover, intervalMinutes } = found
    expect(intervalMinutes).toBe(30)
    expect(cover.unmet).toEqual([])
    for (const [at, needed] of agents.entries())
      expect(cover.scheduledAgents[16 + at]).toBeGreaterThanOrEqual(needed)
    expect(cover.paidHours).toBeCloseTo(cover.leastPaidHours, 6)
    // breaks of the long shift are unpaid
    const paid = cover.shifts.reduce(
      (sum, { name, agents: people }) => sum + people * (name === 'long' ? 8 : 4),
      0,
    )
    expect(cover.paidHours).toBe(paid)
  })

  it('takes shifts of certain weekdays on these days, and only where the file has dates', async () => {
    // 14 November 2026 is a Saturday
    const saturday = dayNumberOf(2026, 11, 14)
    const weekend = text.replace('      partTime: true', '      partTime: true\n      days: sat')
    const agents = new Array<number>(40).fill(1)
    const both = [...day(saturday), ...day(saturday + 1)]
    const found = coverDay(both, 1800, agents, terms(weekend), await loadSolver())
    if (!found.found) throw new Error(found.reason)
    expect(found.cover.unmet).toEqual([])
    for (const { name, day: on } of found.cover.shifts) if (name === 'short') expect(on).toBe(0)
    const undated = coverDay(day(), 1800, agents.slice(20), terms(weekend), await loadSolver())
    expect(undated).toEqual({ found: false, reason: 'days' })
  })

  it('is refused with the place of what is wrong', () => {
    const reading = readShifts(text.replace('length: 4h', 'lenght: 4h'), 'shifts.yaml')
    expect(!reading.ok && reading.problems.map(({ code, line }) => [code, line])).toEqual(
      expect.arrayContaining([['schema.unknownKey', 9]]),
    )
  })
})
