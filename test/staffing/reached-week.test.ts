import { describe, expect, it } from 'vitest'
import { gammaQuadrature } from '../../src/kernel/gamma-quadrature.js'
import { reachedDay } from '../../src/staffing/reached-day.js'
import { type ReachedWeekInput, reachedWeek } from '../../src/staffing/reached-week.js'
import { serviceLevelDefinitions } from '../../src/staffing/schema.js'

const halfHours = 336
const none = () => new Array<number>(halfHours).fill(0)
const put = (days: readonly number[], from: number, values: readonly number[]) => {
  const week = none()
  for (const day of days)
    for (const [at, value] of values.entries()) week[(48 * day + from + at) % 336] = value
  return week
}

/** The steep day of docs/methods/staffing-over-time.md, staffed by the modified offered load. */
const contacts = [20, 60, 140, 140, 60, 20, 10, 10]
const agents = [9, 29, 68, 92, 71, 37, 18, 11]
const weekOf = (days: readonly number[], from: number): ReachedWeekInput => ({
  contacts: put(days, from, contacts),
  agents: put(days, from, agents),
  handleTimeSeconds: 1200,
  patienceSeconds: 600,
  lines: Number.POSITIVE_INFINITY,
  withinSeconds: 20,
  definition: 'servedOverOffered',
  busyness: gammaQuadrature(0, 1),
})
const day = reachedDay({
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
  repeats: false,
})

describe('the service level a week reaches', () => {
  it('is that of its days, which begin empty, and 1 where nobody calls', () => {
    const levels = reachedWeek(weekOf([0, 3], 16))!
    const own = day.map(({ servedWithin, attempts }) => servedWithin / attempts)
    expect(levels.slice(16, 24)).toEqual(own)
    expect(levels.slice(48 * 3 + 16, 48 * 3 + 24)).toEqual(own)
    expect(levels[0]).toBe(1)
    expect(Math.min(...own)).toBeLessThan(0.7)
  })

  it('goes on past Sunday midnight', () => {
    const levels = reachedWeek(weekOf([6], 44))!
    const own = day.map(({ servedWithin, attempts }) => servedWithin / attempts)
    expect([...levels.slice(-4), ...levels.slice(0, 4)]).toEqual(own)
  })

  it('counts as each definition says', () => {
    const rising = (definition: ReachedWeekInput['definition']) =>
      reachedWeek({ ...weekOf([0], 16), definition })!.slice(16, 24)
    const [offered, served, excluding, waited] = serviceLevelDefinitions.map(rising)
    for (const [at, { attempts, servedWithin, waitedWithin, abandoned }] of day.entries()) {
      expect(offered![at]).toBeCloseTo(servedWithin / attempts, 14)
      expect(served![at]).toBeCloseTo(Math.min(1, servedWithin / (attempts - abandoned)), 14)
      expect(excluding![at]).toBeCloseTo(servedWithin / (attempts - waitedWithin + servedWithin), 14)
      expect(waited![at]).toBeCloseTo(waitedWithin / attempts, 14)
    }
  })

  it('is a ratio of expectations over how busy weeks are', () => {
    const busyness = { nodes: Float64Array.of(0.5, 1.5), weights: Float64Array.of(0.5, 0.5) }
    const week = weekOf([2], 16)
    const at = (factor: number) =>
      reachedWeek({ ...week, contacts: week.contacts.map((count) => factor * count) })!
    const [quiet, busy] = [at(0.5), at(1.5)]
    const mixed = reachedWeek({ ...week, busyness })!
    for (let slot = 112; slot < 120; slot++)
      expect(mixed[slot]).toBeCloseTo(0.25 * quiet[slot]! + 0.75 * busy[slot]!, 12)
  })

  it('is that of a steady queue where nothing ever changes', () => {
    const even = { contacts: none().fill(30), agents: none().fill(24) }
    const levels = reachedWeek({ ...weekOf([0], 0), ...even })!
    expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(1e-6)
  })

  it('is not told of a desk too large to be followed', () => {
    const huge = { contacts: none().fill(30_000), agents: none().fill(20_300) }
    expect(reachedWeek({ ...weekOf([0], 0), ...huge })).toBeUndefined()
  })
})
