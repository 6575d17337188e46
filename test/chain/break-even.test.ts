import { describe, expect, it } from 'vitest'
import { breakEven } from '../../src/index.js'
import { messages } from '../../src/language/catalogue.js'
import { languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
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
  const document = await breakEven(await loadText(scenario), { workers: 1 })

  it('are where 10,000 a month are worth two a contact: at twice 2,500 contacts', () => {
    const [volume] = document.pairs.filter(({ along }) => along === 'volume')
    expect(volume!.cheaper).toBe('metered')
    expect(volume!.crossings).toHaveLength(1)
    // A straight line over the factor; a year of 365 days is a little less than twelve average months.
    expect(volume!.crossings[0]!.factor).toBeCloseTo(2, 2)
    expect(volume!.crossings[0]!.cheaperAbove).toBe('fixed')
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
    const found = await breakEven(await loadText(three('8 to 10', '= hour + 10')), { workers: 1 })
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

  it('are drawn as a map by volume and spread', () => {
    const { map } = document
    expect(map.cells[0]!.map(({ cheapest }) => cheapest)).toEqual(map.spreads.map(() => 'metered'))
    expect(map.cells.at(-1)!.map(({ cheapest }) => cheapest)).toEqual(map.spreads.map(() => 'fixed'))
  })

  it.each(languages)('stand on a page (%s)', async (language) => {
    const page = renderBreakEven(document, {
      language,
      messages: await messages(language, reportTexts),
      fonts: [],
      programVersion: '0',
    })
    expect(page).toContain('metered')
    expect(page).not.toMatch(/\{\w+\}|undefined/)
  })
})
