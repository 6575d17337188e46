import { describe, expect, it } from 'vitest'
import { gammaQuadrature } from '../../src/kernel/gamma-quadrature.js'
import { BlendedHalfHours } from '../../src/staffing/blended-half-hours.js'
import { ComputedHalfHours } from '../../src/staffing/computed-half-hours.js'
import { HalfHourTables } from '../../src/staffing/half-hour-tables.js'
import { SERVICE, serviceFigures } from '../../src/staffing/interval-service.js'
import type { WeekPlanSpecification } from '../../src/staffing/week-plan.js'

const specification: WeekPlanSpecification = {
  shape: { profile: new Float64Array(336).fill(1 / 336), monthDays: [[4, 4, 4, 4, 4, 4, 4]] },
  targets: { serviceLevel: 0.8, maxAbandonment: 1, maxOccupancy: 0.9, minimumAgents: 1 },
  conditions: {
    withinSeconds: 30,
    definition: 'servedOverOffered',
    callBack: { offeredAfterSeconds: 120, acceptance: 0.3 },
    busyness: gammaQuadrature(0.15, 7),
  },
}

describe('half hours by tables, with call-backs offered', () => {
  it('follow the steps at which one caller more waits before the offer', () => {
    const tables = new HalfHourTables(specification)
    const blended = new BlendedHalfHours(tables)
    const computed = new ComputedHalfHours(specification)
    const offers = new Set<number>()
    for (const agents of [2, 4, 8]) {
      for (let handleTimeSeconds = 220; handleTimeSeconds < 380; handleTimeSeconds += 19) {
        blended.setConditions(handleTimeSeconds, 131)
        computed.setConditions(handleTimeSeconds, 131)
        offers.add(tables.offeredFrom(agents, handleTimeSeconds))
        const largest = computed.largestLoad(agents)
        // Parabolas through nodes 14 % and 35 % apart leave a few parts in ten thousand; a step of the offer is some in a hundred.
        expect(Math.abs(blended.largestLoad(agents) / largest - 1)).toBeLessThan(1e-3)
        const [byTables, byFormula] = [new Float64Array(serviceFigures), new Float64Array(serviceFigures)]
        blended.addService(byTables, 1, agents, 0.95 * largest)
        computed.addService(byFormula, 1, agents, 0.95 * largest)
        const served = (figures: Float64Array) => figures[SERVICE.inTime]! / figures[SERVICE.counted]!
        expect(Math.abs(served(byTables) - served(byFormula))).toBeLessThan(1e-3)
      }
    }
    expect(offers.size).toBeGreaterThan(3)
  })
})
