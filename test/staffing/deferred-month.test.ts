import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DeferredMonth,
  type DeferredMonthMet,
  DeferredQueue,
  type DeferredTerms,
} from '../../src/staffing/deferred-month.js'
import { DeferredPlan, type DeferredPlanTerms, mostDeadlines } from '../../src/staffing/deferred-plan.js'
import { QueueWorkload } from '../../src/staffing/workload.js'

/** 2000 a week × 180 s: 100 handling hours a week. */
const work = new QueueWorkload(
  [{ contactsPerWeek: 2000, handleTimeSeconds: 180, returnProbability: 0 }],
  () => 0,
)

/** Monday half hours from 08:00. */
function mondays(...shares: number[]): Float64Array {
  const profile = new Float64Array(336)
  profile.set(shares, 16)
  return profile
}

function planOf(terms: Partial<DeferredPlanTerms> = {}): DeferredPlan {
  const always = { maxOccupancy: 0.8, promises: [], clock: 'while-open' } as const
  return new DeferredPlan({ profile: mondays(...Array(20).fill(1 / 20)), ...always, ...terms })
}

interface Met extends DeferredMonthMet {
  backlog: number
}

/** Months of four weeks with their forecasts and what came. */
function months(
  course: readonly (readonly [forecast: number, realised: number])[],
  terms: Partial<DeferredTerms> = {},
  plan = planOf(),
  idle: Partial<DeferredMonth> = {},
): Met[] {
  const queue = new DeferredQueue(plan, course.length)
  return course.map(([forecast, realised], month) => {
    const met = { inTime: new Float64Array(mostDeadlines) } as DeferredMonthMet
    const at = {
      weeks: 4,
      forecast,
      realised,
      plannedIdleHours: 0,
      idleHours: 0,
      spareOvertimeHours: 0,
      staffedShare: 1,
      leastHours: 0,
      ...idle,
    }
    queue.meet(met, month, work, at, { overtimeLimit: 0, leadTimeMonths: 0, retainedPerMonth: 0, ...terms })
    return { ...met, inTime: met.inTime.slice(), backlog: queue.backlogHours(month) }
  })
}

describe('a month of deferred work', () => {
  it('needs the work over the largest occupancy: 100 hours × 4 weeks / 80 % = 500 hours', () => {
    const [met] = months([[1, 1]])
    expect(met!.plannedHours).toBeCloseTo(500, 9)
    expect(met).toMatchObject({ doneShare: 1, answeredShare: 1, backlog: 0, idleHours: 0 })
  })

  it('has the fewest agents there that are to be, whatever the work', () => {
    const [met] = months([[1, 1]], {}, planOf(), { leastHours: 600 })
    expect(met).toMatchObject({ plannedHours: 600, workedHours: 600, backlog: 0 })
    // 400 hours of work take 500 of a team that is busy for 80 % of its time.
    expect(met!.idleHours).toBeCloseTo(100, 9)
    expect(months([[1, 1]], {}, planOf(), { leastHours: 400 })[0]!.plannedHours).toBeCloseTo(500, 9)
  })

  it('carries over what it could not do', () => {
    const [met] = months([[1, 1.25]])
    expect(met!.backlog).toBeCloseTo(100, 9)
    expect(met!.answeredShare).toBeCloseTo(0.8, 9)
  })

  it('uses overtime before it lets work wait', () => {
    expect(months([[1, 1.25]], { overtimeLimit: 0.3 })[0]!.backlog).toBe(0)
    expect(months([[1, 1.25]], { overtimeLimit: 0.1 })[0]!.backlog).toBeCloseTo(500 - 440, 9)
  })

  it('uses overtime that agents on the telephone have left, where they help', () => {
    const helped = months([[1, 1.25]], {}, planOf(), { spareOvertimeHours: 50 })
    expect(helped[0]!.backlog).toBeCloseTo(500 - 440, 9)
    expect(helped[0]!.workedHours).toBeCloseTo(550, 9)
  })

  it('plans for what is left over as soon as planning can know of it, and not twice', () => {
    const course = [[1, 1.25], ...Array(4).fill([1, 1])] as [number, number][]
    const hours = (leadTimeMonths: number) =>
      months(course, { leadTimeMonths }).map((met) => met.plannedHours)
    // 100 hours left at the end of month 0 take 125 hours at the position.
    expect(hours(0)).toEqual([500, 625, 500, 500, 500].map((value) => expect.closeTo(value, 9)))
    expect(hours(1)).toEqual([500, 500, 625, 500, 500].map((value) => expect.closeTo(value, 9)))
    expect(hours(2)).toEqual([500, 500, 500, 625, 500].map((value) => expect.closeTo(value, 9)))
    expect(months(course, { leadTimeMonths: 1 }).map(({ backlog }) => backlog)).toEqual(
      [100, 100, 0, 0, 0].map((value) => expect.closeTo(value, 9)),
    )
  })

  it('requires the work of each month once, whenever it is done', () => {
    const course = [[1, 1.25], ...Array(4).fill([1, 1])] as [number, number][]
    const required = months(course, { leadTimeMonths: 1 }).map(({ requiredHours }) => requiredHours)
    expect(required).toEqual([625, 500, 500, 500, 500].map((value) => expect.closeTo(value, 9)))
  })

  it('loses nothing: what comes is answered or left over', () => {
    const share = fc.double({ min: 0.2, max: 3, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (course, leadTimeMonths, overtimeLimit) => {
          const met = months(course, { leadTimeMonths, overtimeLimit })
          const came = course.reduce((sum, [, realised]) => sum + 400 * realised, 0)
          const answered = met.reduce((sum, month, at) => sum + month.answeredShare * 400 * course[at]![1], 0)
          expect(answered + met.at(-1)!.backlog).toBeCloseTo(came, 6)
          for (const { plannedHours, workedHours, idleHours } of met) {
            expect(workedHours).toBeGreaterThanOrEqual(plannedHours - 1e-9)
            expect(idleHours).toBeLessThanOrEqual(plannedHours + 1e-9)
          }
        },
      ),
      { seed: 20261122, numRuns: 60 },
    )
  })
})

describe('deadlines', () => {
  const halfHour = { promises: [{ share: 1, withinMinutes: 30 }] }

  it('ask for more than the work where it comes in a rush: 0.8 of it due within two of three half hours', () => {
    const rush = { profile: mondays(0.8, 0.1, 0.1), maxOccupancy: 1, ...halfHour }
    // 0.8 over two half hours is 0.4 agents for each unit of work, in three half hours 1.2.
    expect(planOf(rush).hours(100, 0)).toBeCloseTo(120, 9)
    expect(planOf({ ...rush, profile: mondays(0.4, 0.3, 0.3) }).hours(100, 0)).toBeCloseTo(100, 9)
    expect(planOf({ ...rush, maxOccupancy: 0.8 }).hours(100, 0)).toBeCloseTo(150, 9)
  })

  it('need fewer hours the more idle time there is at the right moment, and none beyond', () => {
    const idle = (...agents: number[]) =>
      planOf({ profile: mondays(0.8, 0.1, 0.1), maxOccupancy: 1, ...halfHour, idleShape: mondays(...agents) })
    // 60 idle hours in the first two half hours leave 20 of the rush's 80, and 40 of all 100 over three.
    expect(idle(1, 1, 0).hours(100, 60)).toBeCloseTo(40, 9)
    // In the last half hour they do not help the rush: 0.4 of the work in each.
    expect(idle(0, 0, 1).hours(100, 30)).toBeCloseTo(120, 9)
    expect(idle(1, 1, 1).hours(100, 4000)).toBe(0)
  })

  it('are kept by what is planned, more so by a smaller month and less by a larger one', () => {
    const promises = [
      { share: 0.8, withinMinutes: 30 },
      { share: 1, withinMinutes: 240 },
    ]
    const plan = planOf({ profile: mondays(0.7, 0.1, 0.05, 0.05, 0.05, 0.05), promises })
    const shares = [0.7, 0.9, 1, 1.1, 1.2].map((ratio) => plan.shareInTime(0, ratio))
    expect(shares[2]).toBeGreaterThanOrEqual(0.8 - 1e-9)
    expect(plan.shareInTime(1, 1)).toBeCloseTo(1, 9)
    for (let at = 1; at < shares.length; at++) expect(shares[at]!).toBeLessThanOrEqual(shares[at - 1]! + 1e-9)
    expect(shares[4]).toBeLessThan(shares[2]!)
  })

  it('are missed while what is left over takes longer than they allow', () => {
    const promises = [{ share: 0.9, withinMinutes: 120 }]
    const [first, second, third] = months(
      [
        [1, 1.25],
        [1, 1],
        [1, 1],
      ],
      { leadTimeMonths: 1 },
      planOf({ promises }),
    )
    // 100 hours left, 400 a month: what waits is a quarter of a month of 40 open hours, ten hours.
    expect(second!.inTime[0]).toBe(0)
    expect(first!.inTime[0]).toBeLessThan(0.9)
    // 625 hours do 500 of 500: worked off evenly, the last of it within two hours at the end.
    expect(third!.inTime[0]).toBeGreaterThan(0)
    expect(third!.backlog).toBeCloseTo(0, 9)
  })
})
