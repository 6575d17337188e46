import { describe, expect, it } from 'vitest'
import { loadText, optionOf, play } from './scenarios.js'

/** A team of today at 2,000 a hire, a provider, and a twin of the team of which everybody has to be hired. */
const scenario = (staff = '{ shrinkage: 30 %, attrition: 0 % }') => `schemaVersion: 1
currency: EUR
horizon: { start: 2027-01, months: 12 }
discountRate: 0 %
service: { target: 80/20 }
demand:
  channels: { voice: { week: { open: mon-fri 09:00-17:00 }, patience: 3m } }
  reasons: { calls: { volume: 2 000 per week, handleTime: 4m, callsAgain: 0 % } }
options:
  own:
    baseline: { employees: 10, redundancyPerEmployee: 9 000 }
    model: internal
    place: FR
    leadTime: 3 months
    access: {}
    staff: ${staff}
    price: { grossPerHour: 15, replacementCost: 2 000, teamToHire: 0 % }
  new:
    model: internal
    place: FR
    leadTime: 3 months
    access: {}
    staff: ${staff}
    price: { grossPerHour: 15, replacementCost: 2 000, teamToHire: 100 % }
  hosted:
    keepsToday: 40 %
    model: rented
    place: FR
    leadTime: 3 months
    access: {}
    staff: ${staff}
    price: { agents: { own: { grossPerHour: 15, replacementCost: 2 000, teamToHire: 20 % } } }
  provider: { model: dedicated, place: FR, leadTime: 1 month, access: {}, staff: { shrinkage: 30 % }, price: { perContact: 4, governancePerMonth: 0 } }
arrangements:
  back: { kind: phased, phases: [{ option: provider, months: 5 }, { option: own }] }
  twin: { kind: phased, phases: [{ option: provider, months: 5 }, { option: new }] }
  round: { kind: phased, phases: [{ option: own, months: 2 }, { option: provider, months: 3 }, { option: own }] }
  beside: { kind: phased, phases: [{ option: provider, months: 5 }, { option: own, parallelMonths: 2 }] }
  part: { kind: phased, phases: [{ option: hosted, months: 5 }, { option: own }] }
  other: { kind: phased, phases: [{ option: provider, months: 5 }, { option: hosted }] }
  kept: { kind: phased, phases: [{ option: own, months: 5 }, { option: hosted }] }
simulation: { draws: 2, seed: 1 }
`

const recruitment = async (text: string, overrides: readonly string[] = []) => {
  const result = await play(await loadText(text, overrides), 2)
  return (id: string) =>
    optionOf(result, id).cost.byMonth.map(({ byCategory }) => byCategory.recruitment ?? 0)
}

describe('a team taken back after it was paid off', () => {
  it('is hired again, all of it where all of it had left', async () => {
    const hired = await recruitment(scenario())
    expect(hired('own')[0]).toBe(0)
    expect(hired('twin')[5]).toBeGreaterThan(10_000)
    for (const id of ['back', 'round']) expect(hired(id)[5]).toBeCloseTo(hired('twin')[5]!, 6)
    // Who looks on first is hired when that begins.
    expect(hired('beside')[3]).toBeGreaterThan(10_000)
    expect(hired('beside')[5]! / hired('beside')[3]!).toBeLessThan(0.1)
  })

  it('is hired again as far as it had left', async () => {
    const hired = await recruitment(scenario())
    const team = hired('twin')[5]!
    // The hosted centre keeps 40 % of today's people: 60 % of them are paid off and come back as new ones.
    expect(hired('part')[5]).toBeCloseTo(0.6 * team, 6)
    // It counts on 40 % of today's people for 80 % of its team: the tenth that a provider kept is a quarter of those.
    const nobody = hired('other')[5]!
    expect(nobody).toBeCloseTo(team, 6)
    const some = await recruitment(scenario(), ['options.provider.keepsToday=10 %'])
    expect(some('other')[5]).toBeCloseTo((0.2 + 0.8 * 0.75) * team, 6)
    // From today's team straight to the hosted centre nobody is missing.
    expect(hired('kept')[5]).toBeCloseTo(0.2 * team, 6)
  })

  it('is hired ahead where hiring is stated', async () => {
    const hired = await recruitment(
      scenario('{ shrinkage: 30 %, attrition: 0 %, hiring: { leadTime: 1 month, training: 1 month } }'),
    )
    expect(hired('back').reduce((sum, paid) => sum + paid, 0)).toBeCloseTo(
      hired('twin').reduce((sum, paid) => sum + paid, 0),
      6,
    )
    expect(hired('back')[5]).toBeGreaterThan(10_000)
    expect(hired('kept')[5]! / hired('other')[5]!).toBeCloseTo(0.2, 1)
  })

  it('is not counted on where today is a provider: an own team is there or to be hired as it says', async () => {
    const hired = await recruitment(
      scenario()
        .replace('    baseline: { employees: 10, redundancyPerEmployee: 9 000 }\n', '    keepsToday: 50 %\n')
        .replace('  provider: {', '  provider: { baseline: {},'),
    )
    expect(hired('part')[5]).toBe(0)
  })
})
