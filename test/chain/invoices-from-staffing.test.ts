import { describe, expect, it } from 'vitest'
import { loadText, optionOf, play } from './scenarios.js'

/** One scenario with nothing uncertain: the monthly staffing of a result is that of its one future. */
const scenario = (price: string, phases = '') => `schemaVersion: 1
currency: EUR
horizon: { start: 2027-01, months: 14 }
discountRate: 0 %
service: { target: 80/20 }
valueAddedTax: { rate: 20 %, recoverableShare: 40 % }
demand:
  channels: { voice: { week: { open: mon-fri 08:00-18:00 }, patience: 3m, busyness: 15 % } }
  season: [1.2, 1.1, 1, 1, 0.9, 0.8, 0.8, 0.9, 1, 1.1, 1.2, 1]
  reasons: { calls: { volume: 3000 per week, handleTime: 5m, resolution: 80 %, callsAgain: 0 % } }
options:
  near:
    model: dedicated
    place: FR
    leadTime: 1 month
    access: {}
    staff: { shrinkage: 30 %, attrition: 20 % }
    price: { governancePerMonth: 0, ${price} }
  own:
    model: internal
    place: FR
    leadTime: 1 month
    access: {}
    staff: { shrinkage: 30 %, attrition: 0 % }
    price: { grossPerHour: 15, employerCharges: 30 %, seat: { price: 900, lifeMonths: 24, resaleShare: 50 % } }
${phases}simulation: { draws: 2, seed: 1 }
`

const resultOf = async (price: string, phases = '', overrides: readonly string[] = []) =>
  await play(await loadText(scenario(price, phases), overrides), 2, 1)

type Month = Awaited<ReturnType<typeof resultOf>>['options'][number]['staffing']['byMonth'][number]

describe('a provider’s invoices, recomputed from the months of staffing', () => {
  const whole = (value: number) => Math.ceil(value - 1e-9)
  /** February 2028 is the month after the first index month. */
  const index = (month: number) => (month >= 12 ? 1 + 0.8 * 0.03 : 1)
  it.each<[string, string, (month: Month) => number]>([
    [
      'productive hour',
      'perHour: 31',
      ({ workedHours, overtimeHours }) => 31 * workedHours + 0.25 * 31 * overtimeHours,
    ],
    [
      'logged hour',
      'perLoggedHour: { price: 26, productiveShare: 80 % }',
      ({ workedHours, overtimeHours }) => (26 / 0.8) * workedHours + (0.25 * 26 * overtimeHours) / 0.8,
    ],
    ['position', 'perPosition: 4100', ({ positions }) => 4100 * whole(positions)],
    ['agent', 'perAgent: 3700', ({ headcount }) => 3700 * headcount],
    [
      'outcome',
      'perOutcome: { price: 40, outcomes: 12 % }',
      ({ contactsAnswered }) => 40 * 0.12 * contactsAnswered,
    ],
  ])('by the %s, with index, fixed fee and tax', async (_, basis, units) => {
    const overtime = basis.includes('Hour') ? ', overtimePremium: 25 %' : ''
    const result = await resultOf(
      `${basis}${overtime}, perMonth: 700, indexation: { perYear: 3 %, fixedShare: 20 % }`,
    )
    const near = optionOf(result, 'near')
    near.cost.byMonth.forEach(({ byCategory }, month) => {
      const fee = (700 + units(near.staffing.byMonth[month]!)) * index(month)
      expect(Math.abs(byCategory.providerFees! - fee), `month ${month}`).toBeLessThan(0.005)
      expect(Math.abs(byCategory.irrecoverableVat! - 0.12 * fee), `tax ${month}`).toBeLessThan(0.005)
    })
  })

  it('settles a commitment by the quarter, and the quarter that a phase cuts at its end', async () => {
    const price = 'perContact: 4, commitment: { share: 100 %, settledEveryMonths: 3 }'
    const phased = await resultOf(
      price,
      'arrangements:\n  line: { kind: phased, phases: [{ option: near, months: 5 }, { option: own }] }\n',
      ['demand.volatility={ passing: 30 % }'],
    )
    const alone = optionOf(phased, 'near').cost.byMonth.map(({ byCategory }) => byCategory.commitment ?? 0)
    const cut = optionOf(phased, 'line').cost.byMonth.map(({ byCategory }) => byCategory.commitment ?? 0)
    // Only settlement months can bear anything; the phase's last quarter has two months.
    alone.forEach((paid, month) => {
      if (![2, 5, 8, 11, 13].includes(month)) expect(paid).toBe(0)
    })
    cut.forEach((paid, month) => {
      if (![2, 4].includes(month)) expect(paid).toBe(0)
    })
    expect(cut[2]).toBeCloseTo(alone[2]!, 6)
    // Months scatter around what is committed: something is missing in most settlements, in one of the two futures at least.
    expect(alone.filter((paid) => paid > 0).length).toBeGreaterThan(2)
    expect(cut.filter((paid) => paid > 0).length).toBeGreaterThan(0)
  })

  it('and an own centre’s seats: bought as positions grow, resold at the end at half of what they are worth', async () => {
    const own = optionOf(await resultOf('perContact: 4'), 'own')
    let owned = 0
    let book = 0
    own.cost.byMonth.forEach(({ byCategory }, month) => {
      const bought = Math.max(0, whole(own.staffing.byMonth[month]!.positions) - owned)
      owned += bought
      // Of a life of 24 months, those that are left at the end of the horizon.
      book += bought * (1 - (14 - month) / 24)
      const resale = month === 13 ? book * 900 * 0.5 : 0
      expect(byCategory.investment ?? 0, `month ${month}`).toBeCloseTo(900 * bought - resale, 6)
    })
    expect(owned).toBeGreaterThan(5)
  })
})
