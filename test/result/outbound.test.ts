import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadScenario, type ResultDocument, simulate } from '../../src/index.js'

type Option = ResultDocument['options'][number]

const file = fileURLToPath(new URL('staffing.yaml', import.meta.url))
const campaign = (more = '') =>
  `demand.outbound={"welcome": {"start": "2027-02", "months": 3, "people": 4000, "rightParty": "30 %", "attempts": 4, "talkTime": "4m", "wrapUp": "1m", "missedAttempt": "40s", "target": "60 %", "calling": "mon-fri 09:00-18:00"${more}}}`

async function played(overrides: readonly string[], workers = 1): Promise<Record<string, Option>> {
  const loaded = await loadScenario(file, { overrides })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const { options } = await simulate(loaded.study, { workers })
  return Object.fromEntries(options.map((option) => [option.id, option]))
}
const total = (option: Option, of: (month: Option['staffing']['byMonth'][number]) => number) =>
  option.staffing.byMonth.reduce((sum, month) => sum + of(month), 0)
const hours = (option: Option) => total(option, ({ plannedHours }) => plannedHours)

describe('calls out', async () => {
  const without = await played([])
  const own = await played([campaign()])
  const between = await played([campaign(), 'options.stated.staff.outbound=between-calls'])

  it('reach the people wanted by the date, with a team of its own that is paid for', () => {
    expect(without.stated!.staffing.outbound).toBeUndefined()
    const { by, wanted, missed, byMonth } = own.stated!.staffing.outbound!
    expect(by).toBe('own-team')
    expect(wanted).toBeCloseTo(2400, 6)
    expect(missed).toBeLessThan(1)
    expect(byMonth.map(({ attempts }) => attempts > 0)).toEqual([false, true, true, true, false, false])
    const spent = byMonth.reduce((sum, month) => sum + month.hours, 0)
    // 2,400 conversations of 5 minutes and 5,600 attempts of 40 seconds, agents busy for 85 % of their time.
    expect(spent).toBeCloseTo(2400 / 12 + 5600 / 90, 6)
    expect(hours(own.stated!) - hours(without.stated!)).toBeCloseTo(spent / 0.85, 1)
    expect(own.stated!.cost.netPresentCost.mean).toBeGreaterThan(without.stated!.cost.netPresentCost.mean)
    // Those who call in are served as before.
    own.stated!.staffing.byMonth.forEach((month, index) => {
      expect(month.serviceLevel).toBeCloseTo(without.stated!.staffing.byMonth[index]!.serviceLevel, 9)
      expect(month.contactsAnswered).toBeCloseTo(without.stated!.staffing.byMonth[index]!.contactsAnswered, 6)
    })
  })

  it('take fewer hours between calls, at some of the service promised', () => {
    const { by, byMonth, missed } = between.stated!.staffing.outbound!
    expect(by).toBe('between-calls')
    expect(missed).toBeLessThan(1)
    const used = byMonth.reduce((sum, month) => sum + month.betweenCallsHours, 0)
    expect(used).toBeGreaterThan(0)
    expect(hours(between.stated!)).toBeLessThan(hours(own.stated!))
    expect(between.stated!.cost.netPresentCost.mean).toBeLessThan(own.stated!.cost.netPresentCost.mean)
    const level = (option: Option) => option.staffing.byMonth[1]!.serviceLevel
    expect(level(between.stated!)).toBeLessThan(level(own.stated!))
    expect(level(between.stated!)).toBeGreaterThan(0.75)
  })

  it('are handed over with the work, and have the same bytes on two workers', async () => {
    const phased = [
      campaign(),
      'arrangements={"later": {"kind": "phased", "phases": [{"option": "stated", "months": 2}, {"option": "hired"}]}}',
    ]
    const [one, two] = [await played(phased), await played(phased, 2)]
    expect(JSON.stringify(two)).toBe(JSON.stringify(one))
    const { wanted, missed } = one.later!.staffing.outbound!
    expect(wanted).toBeCloseTo(2400, 6)
    expect(missed).toBeLessThan(0.02 * wanted)
  })

  it('are refused where nobody is to be called, or where nobody calls in', async () => {
    const codes = async (overrides: readonly string[]) => {
      const loaded = await loadScenario(file, { overrides })
      return loaded.ok ? [] : loaded.problems.map(({ code }) => code)
    }
    expect(await codes(['options.stated.staff.outbound=between-calls'])).toEqual(['scenario.nobodyToCall'])
    expect(await codes([campaign().replace('2027-02', '2029-02')])).toEqual([
      'scenario.campaignOutsideHorizon',
    ])
    expect(await codes([campaign().replace('mon-fri 09:00-18:00', 'sometimes')])).toEqual([
      'demand.openingHours',
    ])
  })
})
