import { describe, expect, it } from 'vitest'
import { breakEven } from '../../src/index.js'
import { messages } from '../../src/language/catalogue.js'
import { languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { drawChart } from '../../src/platform/vector-charts.js'
import { renderBreakEven } from '../../src/report/break-even-html.js'
import { loadText, optionOf, play } from './scenarios.js'

const scenario = `schemaVersion: 1
currency: EUR
horizon: { start: 2027-01, months: 12 }
service: { target: 80/20 }
demand:
  channels: { email: { week: { open: daily 00:00-24:00 } } }
  reasons: { mail: { channel: email, volume: 2500 per month, handleTime: 4m } }
options:
  fixed: { model: dedicated, place: FR, leadTime: 1 week, access: {}, staff: { shrinkage: 25 % }, price: { perContact: 1, perMonth: 10 000, governanceShare: 10 % } }
  metered: { model: dedicated, place: FR, leadTime: 1 week, access: {}, staff: { shrinkage: 25 % }, price: { perContact: 3, governanceShare: 10 % } }
simulation: { draws: 4, seed: 1 }
`

describe('break-evens', async () => {
  const document = await breakEven(await loadText(scenario))

  it('are where 10,000 a month are worth two a contact: at twice 2,500 contacts', () => {
    const [volume] = document.pairs.filter(({ along }) => along === 'volume')
    expect(volume!.cheaper).toBe('metered')
    expect(volume!.crossings).toHaveLength(1)
    // A straight line over the factor; a year of 365 days is a little less than twelve average months.
    expect(volume!.crossings[0]!.factor).toBeCloseTo(2, 2)
    expect(volume!.crossings[0]!).toMatchObject({ cheaperBelow: 'metered', cheaperAbove: 'fixed' })
    expect(volume!.crossings[0]!.measures).toEqual([
      expect.objectContaining({ unit: 'contactsPerMonth', stated: expect.closeTo(2500, 6) }),
    ])
    expect(Math.abs(volume!.crossings[0]!.measures[0]!.value / 5000 - 1)).toBeLessThan(0.01)
    // Paid by the contact, nothing hangs on how long one takes; wages are nowhere stated.
    expect(document.pairs.filter(({ along }) => along === 'handleTime')[0]!.crossings).toEqual([])
    expect(document.pairs.some(({ along }) => along === 'wage')).toBe(false)
  })

  it('are where plays of the scenario with its numbers stated so cost the same: prices, wages, formulas', async () => {
    const own = (wage: string) =>
      `  own: { model: internal, place: FR, leadTime: 1 month, access: {}, staff: { shrinkage: 30 % }, price: { grossPerHour: ${wage}, employerCharges: 30 % } }\n`
    const three = (wage: string, hour: string) =>
      scenario
        .replace('options:\n', `inputs: { hour: 9 to 13 EUR }\noptions:\n${own(wage)}`)
        .replace('perContact: 3,', `perHour: ${hour},`)
        .replace('draws: 4', 'draws: 40')
    const found = await breakEven(await loadText(three('8 to 10', '= hour + 10')))
    const factorAlong = (along: string) =>
      found.pairs.find((pair) => pair.along === along && pair.option === 'own' && pair.other === 'metered')!
        .crossings[0]!.factor
    const difference = async (wage: string, hour: string) => {
      const result = await play(await loadText(three(wage, hour)), 40, 1)
      const cost = (id: string) => optionOf(result, id).totalCost.mean
      return (cost('own') - cost('metered')) / cost('own')
    }
    const wage = factorAlong('wage')
    expect(await difference(`${8 * wage} to ${10 * wage}`, '= hour + 10')).toBeCloseTo(0, 6)
    const price = factorAlong('price')
    expect(await difference('8 to 10', `= (hour + 10) * ${price}`)).toBeCloseTo(0, 6)
  })

  it('are found wherever whole agents make costs climb in steps, as plays of single volumes find them', async () => {
    const agents = scenario
      .replace(
        'email: { week: { open: daily 00:00-24:00 } }',
        'voice: { week: { open: mon-fri 08:00-18:00 }, patience: 2m }',
      )
      .replace('channel: email, volume: 2500 per month', 'volume: 10000 per month, callsAgain: 0 %')
      .replace(
        'perContact: 1, perMonth: 10 000, governanceShare: 10 %',
        'perHour: 34, perMonth: 3000, governancePerMonth: 500',
      )
      .replace('perContact: 3, governanceShare: 10 %', 'perContact: 4.1, governancePerMonth: 0')
      .replace('handleTime: 4m', 'handleTime: 5m')
    const loaded = await loadText(agents)
    const found = await breakEven(loaded, { draws: 2 })
    const [pair] = found.pairs.filter(({ along }) => along === 'volume')
    const changes = pair!.crossings.flatMap(({ signChanges }) => signChanges)
    expect(changes.length).toBeGreaterThan(1)
    for (const { signChanges, undecided } of pair!.crossings) {
      expect(undecided[0]).toBeLessThanOrEqual(signChanges[0]!)
      expect(undecided[1]).toBeGreaterThanOrEqual(signChanges.at(-1)!)
    }
    // Single volumes by themselves: the sign is that of the stretch between two changes, but for 1 % beside a change.
    const cheaper = pair!.crossings[0]!.cheaperBelow
    const cheaperAt = (factor: number) =>
      changes.filter((change) => change < factor).length % 2 === 0
        ? cheaper
        : [pair!.option, pair!.other].find((id) => id !== cheaper)!
    for (let percent = 60; percent <= 160; percent += 4) {
      const factor = percent / 100
      if (changes.some((change) => Math.abs(change / factor - 1) < 0.01)) continue
      const result = await play(
        await loadText(agents, [`demand.reasons.mail.volume=${10_000 * factor} per month`]),
        2,
        1,
      )
      const cost = (id: string) => optionOf(result, id).totalCost.mean
      const winner = cost('fixed') < cost('metered') ? 'fixed' : 'metered'
      expect(`${percent} ${winner}`).toBe(`${percent} ${cheaperAt(factor)}`)
    }
  })

  it('are drawn as a map by volume and spread', () => {
    const { map } = document
    expect(map.cells[0]!.map(({ cheapest }) => cheapest)).toEqual(map.spreads.map(() => 'metered'))
    expect(map.cells.at(-1)!.map(({ cheapest }) => cheapest)).toEqual(map.spreads.map(() => 'fixed'))
  })

  it('say on their page of which formula some months had no amount', async () => {
    const words = await messages('en', reportTexts)
    const warnings = [
      {
        code: 'cost.formulaWithoutAmount' as const,
        input: 'options.metered.price.x',
        option: 'metered',
        share: 0.25,
      },
    ]
    const page = await renderBreakEven(
      { ...document, warnings },
      { language: 'en', messages: words, drawChart, fonts: [], programVersion: '0' },
    )
    expect(page).toContain('options.metered.price.x')
    expect(page).toContain('25%')
  })

  it.each(languages)('stand on a page (%s)', async (language) => {
    const page = await renderBreakEven(document, {
      language,
      messages: await messages(language, reportTexts),
      drawChart,
      fonts: [],
      programVersion: '0',
    })
    expect(page).toContain('metered')
    expect(page).toContain('<svg')
    const words = await messages(language, reportTexts)
    // At 5,000 contacts a month, and said so.
    expect(page).toContain(words.number(5000))
    expect(page).not.toContain(words.say('page.made-with', { program: 'sourcing 0' }))
    expect(page).not.toMatch(/\{\w+\}|undefined/)
  })
})
