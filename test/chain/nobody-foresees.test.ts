import { describe, expect, it } from 'vitest'
import type { ResultDocument } from '../../src/index.js'
import { loadText, optionOf, play } from './scenarios.js'

const leadTimes = [0, 1, 3, 6] as const

/** Options that differ in their lead time alone; nothing is uncertain but the volume. */
const scenario = (volatility: string): string => `
schemaVersion: 1
currency: EUR
horizon: { start: 2027-01, months: 12 }
discountRate: 0 %
service: { target: 80/20 }
demand:
  channels: { voice: { week: { open: "mon-fri 08:00-18:00" }, patience: 3m } }
  growth: 20 %
  volatility: { ${volatility} }
  reasons:
    all: { volume: 9 000 per week, handleTime: 4m }
options:
${leadTimes
  .map(
    (months) => `  lead-${months}:
    model: dedicated
    place: FR
    leadTime: ${months} months
    staff: { shrinkage: 30 %, attrition: 30 % }
    access: {}
    price: { perHour: 30, governancePerMonth: 0 }`,
  )
  .join('\n')}
`

const level = (result: ResultDocument, months: number, from: number): number => {
  const { byMonth } = optionOf(result, `lead-${months}`).staffing
  const later = byMonth.slice(from)
  const offered = later.reduce((sum, { contactsOffered }) => sum + contactsOffered, 0)
  return later.reduce((sum, month) => sum + month.serviceLevel * month.contactsOffered, 0) / offered
}

describe('nobody foresees the month', () => {
  it('where the volume wanders, the longer the lead time, the worse the service', async () => {
    const result = await play(await loadText(scenario('persistent: 10 %')), 200)
    // From the seventh month on every option forecasts from within the horizon.
    const levels = leadTimes.map((months) => level(result, months, 6))
    for (let index = 1; index < levels.length; index++) expect(levels[index]).toBeLessThan(levels[index - 1]!)
    const kept = leadTimes.map((months) => optionOf(result, `lead-${months}`).staffing.monthsPromiseKept)
    for (let index = 1; index < kept.length; index++)
      expect(kept[index]).toBeLessThanOrEqual(kept[index - 1]!)
  })

  it('where each month forgets the last, no lead time helps: not even none shows what passes', async () => {
    const result = await play(await loadText(scenario('passing: 15 %')), 200)
    const [none, ...others] = leadTimes.map((months) => level(result, months, 6))
    for (const other of others) expect(other).toBeCloseTo(none!, 9)
    expect(none).toBeLessThan(level(await play(await loadText(scenario('passing: 0 %')), 4), 0, 6))
  })

  it('where nothing wanders, growth is foreseen by all alike', async () => {
    const result = await play(await loadText(scenario('persistent: 0 %')), 4)
    for (const months of leadTimes) {
      for (const month of optionOf(result, `lead-${months}`).staffing.byMonth) {
        expect(month.overtimeHours).toBeCloseTo(0, 6)
        expect(month.idleHours).toBeCloseTo(0, 6)
      }
      expect(level(result, months, 0)).toBeGreaterThan(0.8)
    }
  })
})
