import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadScenario, type ResultDocument, simulate } from '../../src/index.js'

type Option = ResultDocument['options'][number]

const file = fileURLToPath(new URL('staffing.yaml', import.meta.url))
const tiers = [
  'specialists={"costPerHour": 50, "people": 2, "open": "mon-fri 09:00-17:00"}',
  'options.stated.quality={"transfer": "20 %"}',
]

async function played(overrides: readonly string[], workers = 1): Promise<Record<string, Option>> {
  const loaded = await loadScenario(file, { overrides })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const { options } = await simulate(loaded.study, { workers })
  return Object.fromEntries(options.map((option) => [option.id, option]))
}
const with_ = (handover: string) => [...tiers, `options.stated.secondLevel=${handover}`]

describe('contacts passed on', async () => {
  const live = await played(with_('{"handover": "live"}'))
  const batch = await played(with_('{"handover": "daily-batch", "sentAt": "17:00"}'))

  it('cost the same however they are handed on, and are settled sooner when put through', async () => {
    const plain = await played(['specialists={"costPerHour": 50}', tiers[1]!])
    expect(plain.stated!.staffing.secondLevel).toBeUndefined()
    for (const one of [live, batch]) {
      expect(one.stated!.cost.netPresentCost).toEqual(plain.stated!.cost.netPresentCost)
      expect(one.hired!.staffing.secondLevel).toBeUndefined()
    }
    const [soon, late] = [live.stated!.staffing.secondLevel!, batch.stated!.staffing.secondLevel!]
    expect([soon.handover, late.handover]).toEqual(['live', 'daily-batch'])
    expect(soon.shareOfContacts).toBeCloseTo(0.2, 9)
    expect(soon.costPerContact).toBeCloseTo(late.costPerContact, 9)
    expect(soon.meanHours).toBeLessThan(late.meanHours / 5)
    soon.within.forEach(({ share, hours }, index) => {
      expect(hours).toBe(late.within[index]!.hours)
      expect(share).toBeGreaterThanOrEqual(late.within[index]!.share - 1e-9)
    })
    // What came since five the day before: never older than a day, on average as old as the contacts come before five.
    expect(soon).not.toHaveProperty('ageWhenSent')
    const { meanHours, byReason } = late.ageWhenSent!
    expect(byReason.length).toBeGreaterThan(0)
    for (const one of [meanHours, ...byReason.map((reason) => reason.meanHours)]) {
      expect(one).toBeGreaterThan(0)
      expect(one).toBeLessThan(24)
    }
    expect(meanHours).toBeLessThan(late.meanHours)
    // Sent at five and worked off from nine on: nothing within twelve hours, nearly all by the third day.
    expect(late.within.find(({ hours }) => hours === 12)!.share).toBe(0)
    expect(late.within.find(({ hours }) => hours === 72)!.share).toBeGreaterThan(0.75)
    const weighted = late.byMonth.reduce((sum, month) => sum + month.contacts * month.settledInThreeDays!, 0)
    const contacts = late.byMonth.reduce((sum, month) => sum + month.contacts, 0)
    expect(weighted / contacts).toBeCloseTo(late.within.find(({ hours }) => hours === 72)!.share, 9)
    for (const { occupancy } of late.byMonth) expect(occupancy).toBeLessThan(1)
  })

  it('take the agent who explains longer', async () => {
    const explained = await played(with_('{"handover": "live", "explain": "2m"}'))
    expect(explained.stated!.staffing.handleTimeSeconds).toBeCloseTo(
      live.stated!.staffing.handleTimeSeconds + 0.2 * 120,
      6,
    )
  })

  it('are one pile for the legs of an arrangement, and have the same bytes on two workers', async () => {
    const split = [
      ...with_('{"handover": "daily-batch", "sentAt": "17:00"}'),
      'options.hired.quality={"transfer": "20 %"}',
      'options.hired.secondLevel={"handover": "live"}',
      'arrangements={"both": {"kind": "split", "shares": [{"option": "stated", "share": "50 %"}, {"option": "hired", "share": "50 %"}]}}',
    ]
    const [one, two] = [await played(split), await played(split, 2)]
    expect(JSON.stringify(two)).toBe(JSON.stringify(one))
    const both = one.both!.staffing
    expect(both.secondLevel!.handover).toBeUndefined()
    expect(both.secondLevel!.shareOfContacts).toBeCloseTo(0.2, 6)
    expect(both.secondLevel!.meanHours).toBeGreaterThan(one.hired!.staffing.secondLevel!.meanHours)
    expect(both.secondLevel!.meanHours).toBeLessThan(one.stated!.staffing.secondLevel!.meanHours)
    // What its legs keep of deadlines and hiring is told too.
    expect(both.deferred!.deadlines).toHaveLength(2)
    expect(both.hiring!.byMonth).toHaveLength(6)
  })

  it('are refused without saying how many specialists there are, and specialists without anybody to pass on', async () => {
    const codes = async (overrides: readonly string[]) => {
      const loaded = await loadScenario(file, { overrides })
      return loaded.ok ? [] : loaded.problems.map(({ code }) => code)
    }
    expect(await codes(['options.stated.secondLevel={"handover": "live"}'])).toEqual([
      'scenario.secondLevelNeedsSpecialists',
    ])
    expect(await codes([tiers[0]!])).toEqual(['scenario.specialistsUnused', 'scenario.specialistsUnused'])
    expect(
      await codes([
        'specialists={"costPerHour": 50, "people": 2, "open": "weekdays"}',
        'options.stated.secondLevel={"handover": "live"}',
      ]),
    ).toContain('demand.openingHours')
  })
})
