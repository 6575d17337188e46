import { beforeAll, describe, expect, it } from 'vitest'
import { loadRepeatableSolver } from '../../src/platform/solver.js'
import type { IntegerProgramSolver } from '../../src/staffing/integer-program.js'
import { planningSeasons } from '../../src/staffing/planning-seasons.js'
import { seasonSchedule } from '../../src/staffing/season-schedule.js'
import { type ShiftTerms, shiftTypesOf } from '../../src/staffing/shift-schema.js'

let solver: IntegerProgramSolver
beforeAll(async () => {
  solver = await loadRepeatableSolver()
})

const hour = 3600
type Shift = ShiftTerms['types'][string]
const shift = (hours: number, from: number, terms: Partial<Shift> = {}): Shift => ({
  length: hours * hour,
  starts: { from },
  partTime: false,
  consecutiveDays: 1,
  ...terms,
})
const terms = (types: Record<string, Shift>, rest: Partial<ShiftTerms> = {}): ShiftTerms => ({
  types,
  minimumRest: 11 * hour,
  ...rest,
})

/** Agents from one hour to another on weekdays. */
function weekdays(from: number, until: number, agents: number): number[] {
  return Array.from({ length: 336 }, (_, slot) => {
    const time = (slot % 48) / 2
    return slot < 5 * 48 && time >= from && time < until ? agents : 0
  })
}

const season = { months: [0], level: 1 }
const schedule = (required: readonly number[], shifts: ShiftTerms) =>
  seasonSchedule(season, required, shifts, solver)

describe('the schedule of a season', () => {
  it('wastes nothing where shifts fit: 3 agents × 8 h × 5 days', () => {
    const week = schedule(weekdays(9, 17, 3), terms({ day: shift(8, 9) }))
    expect(week).toMatchObject({ requiredHours: 120, scheduledHours: 120, paidHours: 120, unmet: [] })
    expect(week.scheduleEfficiency).toBe(1)
    expect(week.shifts).toHaveLength(5)
  })

  it('pays a whole shift for its busy half: efficiency 1/2', () => {
    const week = schedule(weekdays(9, 13, 2), terms({ day: shift(8, 9) }))
    expect(week).toMatchObject({ requiredHours: 40, paidHours: 80, scheduleEfficiency: 0.5 })
  })

  it('takes unpaid breaks off both, paid ones off the position only', () => {
    const pause = (paid: boolean) => [{ length: hour, earliest: 4 * hour, paid }]
    const lunchless = weekdays(9, 18, 2).map((agents, slot) =>
      slot % 48 === 26 || slot % 48 === 27 ? 0 : agents,
    )
    const unpaid = schedule(lunchless, terms({ day: shift(9, 9, { breaks: pause(false) }) }))
    const paid = schedule(lunchless, terms({ day: shift(9, 9, { breaks: pause(true) }) }))
    expect(unpaid).toMatchObject({ scheduledHours: 80, paidHours: 80 })
    expect(paid).toMatchObject({ scheduledHours: 80, paidHours: 90, scheduleEfficiency: 1 })
  })

  it('names the half hours no shift reaches and covers the rest', () => {
    const week = schedule(weekdays(9, 18, 2), terms({ day: shift(8, 9) }))
    expect(week.unmet.map(({ halfHour }) => halfHour)).toEqual(
      [0, 1, 2, 3, 4].flatMap((day) => [48 * day + 34, 48 * day + 35]),
    )
    expect(week.unmet[0]).toMatchObject({ requiredAgents: 2, scheduledAgents: 0 })
    expect(week.paidHours).toBe(80)
  })

  it('plans in quarter hours where a shift asks for them', () => {
    const types = terms({ day: shift(8, 9), short: shift(3.75, 9) })
    expect(shiftTypesOf(types).intervalMinutes).toBe(15)
    const week = schedule(weekdays(9, 13, 1), types)
    expect(week.paidHours).toBe(40)
    expect(week.scheduledAgents[26]).toBe(1)
  })

  it('pays no more with a further shift to choose from, within what the search leaves open', () => {
    const busy = weekdays(8, 20, 3).map(
      (agents, slot) => agents + (slot % 48 >= 20 && slot % 48 < 30 ? 2 : 0),
    )
    const few = schedule(busy, terms({ day: shift(8, 8, { starts: { from: 8, until: 12 } }) }))
    const more = schedule(
      busy,
      terms({
        day: shift(8, 8, { starts: { from: 8, until: 12 } }),
        short: shift(4, 8, { starts: { from: 8, until: 16 }, partTime: true }),
      }),
    )
    expect(more.paidHours * (1 - more.relativeGap)).toBeLessThanOrEqual(few.paidHours)
    expect(more.paidHours).toBeLessThan(few.paidHours)
  })

  it('is the same for the same question, whatever was solved before', async () => {
    const types = terms({
      day: shift(8, 8, { starts: { from: 8, until: 12 } }),
      short: shift(4, 8, { starts: { from: 8, until: 16 }, partTime: true }),
    })
    const required = weekdays(8, 20, 4).map((agents, slot) => (agents === 0 ? 0 : agents + ((slot * 7) % 3)))
    const first = schedule(required, types)
    schedule(weekdays(9, 17, 3), types)
    const again = seasonSchedule(season, required, types, await loadRepeatableSolver())
    expect(again).toEqual(first)
  })
})

describe('planning seasons', () => {
  it('is one where months hardly differ', () => {
    expect(planningSeasons([1, 1.02, 1.05])).toEqual([
      { months: [0, 1, 2], level: expect.closeTo(3.07 / 3, 12) },
    ])
  })

  it('puts months of one level together, wherever in the year they are', () => {
    const seasons = planningSeasons([1, 1.3, 1, 1.3])
    expect(seasons.map(({ months }) => months)).toEqual([
      [0, 2],
      [1, 3],
    ])
  })

  it('has every month once and never more than six', () => {
    const levels = Array.from({ length: 36 }, (_, month) => 1.05 ** month * (1 + 0.3 * Math.sin(month)))
    const seasons = planningSeasons(levels)
    expect(seasons.length).toBeLessThanOrEqual(6)
    expect(seasons.flatMap(({ months }) => months).sort((a, b) => a - b)).toEqual(
      levels.map((_, month) => month),
    )
  })
})
