import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadScenario, type ResultDocument, simulate } from '../../src/index.js'

type Option = ResultDocument['options'][number]

const file = fileURLToPath(new URL('staffing.yaml', import.meta.url))

async function stated(overrides: readonly string[], draws = 64): Promise<Option> {
  const loaded = await loadScenario(file, { overrides })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const { options } = await simulate(loaded.study, { workers: 1, draws })
  return options.find(({ id }) => id === 'stated')!
}
const offer = (acceptance: string) => `service.callBack={"offeredAfter": "1m", "acceptance": "${acceptance}"}`
const total = (option: Option, of: (month: Option['staffing']['byMonth'][number]) => number) =>
  option.staffing.byMonth.reduce((sum, month) => sum + of(month), 0)

describe('call-backs', async () => {
  const plain = await stated([])
  const offered = await stated([offer('40 %')])

  it('change nothing where nobody takes one, and are not told of where none is offered', async () => {
    const none = await stated([offer('0 %')])
    expect(none.cost.netPresentCost.mean).toBeCloseTo(plain.cost.netPresentCost.mean, 4)
    expect(none.staffing.callBacks!.byMonth.every(({ callBacks }) => callBacks === 0)).toBe(true)
    expect(plain.staffing.callBacks).toBeUndefined()
  })

  it('are taken by some of the callers, and made within the hour', () => {
    const { byMonth, meanWaitSeconds, offeredAfterSeconds } = offered.staffing.callBacks!
    expect(offeredAfterSeconds).toBe(60)
    expect(meanWaitSeconds).toBeGreaterThan(60)
    expect(meanWaitSeconds).toBeLessThan(3600)
    byMonth.forEach(({ callBacks, notMade }, index) => {
      expect(callBacks).toBeGreaterThan(0)
      expect(callBacks).toBeLessThan(0.2 * offered.staffing.byMonth[index]!.contactsOffered)
      expect(notMade).toBeLessThan(callBacks)
    })
  })

  it('need no more agents for the same promise', () => {
    const hours = (option: Option) => total(option, ({ plannedHours }) => plannedHours)
    expect(hours(offered)).toBeLessThanOrEqual(hours(plain) * 1.001)
    expect(offered.staffing.monthsPromiseKept).toBeGreaterThan(0.5)
  })

  it('are the same by the tables and by the formulas', async () => {
    const certain = ['demand.reasons.orders.volume=1000 per week', 'demand.reasons.mail.volume=360 per week']
    const exact = await stated([offer('40 %'), ...certain], 16)
    // One draw that varies by next to nothing is played by the tables.
    const tabulated = await stated(
      [offer('40 %'), 'demand.reasons.orders.volume=999.9 to 1000.1 per week', certain[1]!],
      16,
    )
    const share = (option: Option) => {
      const { byMonth } = option.staffing.callBacks!
      return byMonth[0]!.callBacks / option.staffing.byMonth[0]!.contactsOffered
    }
    expect(Math.abs(share(tabulated) / share(exact) - 1)).toBeLessThan(0.05)
    expect(
      Math.abs(tabulated.staffing.callBacks!.meanWaitSeconds / exact.staffing.callBacks!.meanWaitSeconds - 1),
    ).toBeLessThan(0.05)
  })

  it('are promised by one number, as promises are', async () => {
    const loaded = await loadScenario(file, { overrides: [offer('20 % to 40 %')] })
    expect(loaded.ok ? [] : loaded.problems.map(({ code }) => code)).toEqual([
      'staffing.promiseMustBeCertain',
    ])
  })
})
