import { describe, expect, it } from 'vitest'
import { Engine } from '../../src/simulation/monte-carlo/engine.js'
import type { TypicalWeek } from '../../src/simulation/monte-carlo/typical-week.js'
import { loadShipped } from './scenarios.js'

const weeksOf = async (name: string, overrides: readonly string[] = []): Promise<TypicalWeek[]> => {
  const { study } = await loadShipped(name, overrides)
  return new Engine({ ...study, draws: 2 }).typicalWeeks()
}

const long = ['demand.reasons.booking.handleTime=20m', 'demand.reasons.complaint.handleTime=24m']

/** Mean over the contacts. */
const over = ({ liveContacts }: TypicalWeek, levels: readonly number[]): number => {
  const all = liveContacts.reduce((sum, count) => sum + count, 0)
  return liveContacts.reduce((sum, count, slot) => sum + count * levels[slot]!, 0) / all
}

describe('the typical week of an option', () => {
  it('says nothing more of what is reached where half hours soon forget each other', async () => {
    for (const week of await weeksOf('bank-call-centre')) {
      expect(week.serviceReached).toBeUndefined()
      expect(over(week, week.serviceLevel)).toBeGreaterThan(0.8)
    }
  })

  it('follows long calls from the empty desk of the morning to the steady line', async () => {
    for (const week of await weeksOf('offshore-desk', long)) {
      const { liveContacts, serviceLevel, serviceReached } = week
      const opening = liveContacts.findIndex((count) => count > 0)
      expect(serviceReached![opening]).toBeGreaterThan(serviceLevel[opening]! + 0.05)
      expect(serviceReached![opening + 12]).toBeCloseTo(serviceLevel[opening + 12]!, 2)
      serviceReached!.forEach((level, slot) => {
        expect(level).toBeGreaterThanOrEqual(0)
        expect(level).toBeLessThanOrEqual(1)
        if (liveContacts[slot] === 0) expect(level).toBe(1)
      })
    }
  })

  it('counts contacts when they come, not when their work is planned for', async () => {
    const overrides = [...long, 'options.tunisia.staff.timeMethod=modified-offered-load']
    const [week] = await weeksOf('offshore-desk', overrides)
    const [plain] = await weeksOf('offshore-desk', long)
    const { liveContacts, offeredLoad, agents } = week!
    const after = liveContacts.findIndex((count, slot) => count > 0 && liveContacts[slot + 1] === 0) + 1
    expect(agents[after]).toBeGreaterThan(0)
    expect(offeredLoad[after]).toBeGreaterThan(0)
    liveContacts.forEach((count, slot) => {
      expect(count > 0).toBe(plain!.liveContacts[slot]! > 0)
    })
    expect(week!.serviceReached![after]).toBe(1)
  })
})
