import { describe, expect, it } from 'vitest'
import type { VarianceShare } from '../../src/decision/sobol-indices.js'
import { sensitivity } from '../../src/index.js'
import { messages } from '../../src/language/catalogue.js'
import { languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { renderSensitivity } from '../../src/report/sensitivity-html.js'
import { sensitivityContext } from '../../src/report/view/sensitivity.js'
import { drawNothing } from '../report/draw-nothing.js'
import { loadText } from './scenarios.js'

/** What the second option costs is contacts times a price: two independent factors, each known. */
const product = `schemaVersion: 1
currency: EUR
horizon: { start: 2027-01, months: 12 }
service: { target: 80/20 }
inputs: { price: { uniform: [1, 5] }, fixed: { uniform: [2, 4] } }
demand:
  channels: { email: { week: { open: daily 00:00-24:00 } } }
  reasons: { mail: { channel: email, volume: { uniform: [500 per month, 4500 per month] }, handleTime: 4m } }
options:
  metered: { model: dedicated, place: FR, leadTime: 1 week, access: {}, staff: { shrinkage: 25 % }, price: { perContact: = price, governanceShare: 10 % } }
  fixed: { model: dedicated, place: FR, leadTime: 1 week, access: {}, staff: { shrinkage: 25 % }, price: { perContact: 0.5, perMonth: = fixed * 1000, governanceShare: 10 % } }
simulation: { draws: 100, seed: 7 }
`
const volume = 'demand.reasons.mail.volume'
/** Squared coefficients of variation of the two factors. */
const [ofVolume, ofPrice] = [4000 ** 2 / 12 / 2500 ** 2, 4 ** 2 / 12 / 3 ** 2]
const variance = ofVolume + ofPrice + ofVolume * ofPrice

const within = ({ share, standardError }: VarianceShare, expected: number) =>
  expect(Math.abs(share - expected)).toBeLessThanOrEqual(4 * standardError + 1e-9)

describe('sensitivity', async () => {
  const study = await loadText(product)
  const found = await sensitivity(study, { pairs: 512, workers: 1 })
  const [lead, metered, fixed] = found.figures

  it('takes the spread of a product apart as worked out on paper', () => {
    expect(metered!.option).toBe('metered')
    expect(metered!.sources.map(({ inputs }) => inputs)).toEqual([[volume], ['inputs.price']])
    const [contacts, price] = metered!.sources
    within(contacts!.first, ofVolume / variance)
    within(contacts!.total, (ofVolume + ofVolume * ofPrice) / variance)
    within(price!.first, ofPrice / variance)
    within(metered!.interaction, (ofVolume * ofPrice) / variance)
    expect(metered!.actingTogether).toHaveLength(1)
    within(metered!.actingTogether[0]!, (ofVolume * ofPrice) / variance)
    // A price a month and one a contact just add up.
    expect(fixed!.sources.map(({ inputs }) => inputs)).toEqual([['inputs.fixed'], [volume]])
    expect(fixed!.interaction.share).toBeLessThan(1e-9)
  })

  it('tells the lead of the cheaper option, in the order asked', async () => {
    expect([lead!.option, lead!.over]).toEqual(['fixed', 'metered'])
    expect(lead!.mean).toBeCloseTo(metered!.mean - fixed!.mean, 6)
    expect(lead!.sources).toHaveLength(3)
    const turned = await sensitivity(study, { pairs: 16, workers: 1, between: ['metered', 'fixed'] })
    expect([turned.figures[0]!.option, turned.figures[0]!.over]).toEqual(['metered', 'fixed'])
    await expect(sensitivity(study, { between: ['metered', 'other'] })).rejects.toThrow(RangeError)
    await expect(sensitivity(study, { between: ['fixed', 'fixed'] })).rejects.toThrow(RangeError)
  })

  it('tells correlated inputs as one, which leaves nothing that they do together', async () => {
    const correlated = await sensitivity(
      await loadText(`${product}correlations:\n  - { between: [${volume}, inputs.price], rank: 0.7 }\n`),
      { pairs: 64, workers: 1 },
    )
    const cost = correlated.figures.find(({ option, over }) => option === 'metered' && over === undefined)!
    expect(cost.sources.map(({ inputs }) => inputs)).toEqual([[volume, 'inputs.price']])
    expect(cost.sources[0]!.first.share).toBeCloseTo(1, 9)
    expect(cost.interaction.share).toBeLessThan(1e-9)
  })

  it('counts how months turn out as a source of its own', async () => {
    const wandering = product.replace(
      'demand:\n',
      'demand:\n  volatility: { persistent: 5 %, passing: 10 % }\n',
    )
    const { figures } = await sensitivity(await loadText(wandering), { pairs: 16, workers: 1 })
    expect(figures[1]!.sources.some(({ months }) => months)).toBe(true)
  })

  it('says that nothing varies where nothing does', async () => {
    const certain = product.replaceAll(/\{ uniform: \[([^,]*),[^\]]*\] \}/g, '$1')
    const nothing = await sensitivity(await loadText(certain), { pairs: 16, workers: 1 })
    expect(nothing.figures.every(({ sources }) => sources.length === 0)).toBe(true)
    const words = await messages('en', reportTexts)
    expect(sensitivityContext(nothing, words)).toBeUndefined()
  })

  it.each(languages)('is a page in %s', async (language) => {
    const page = await renderSensitivity(found, {
      language,
      messages: await messages(language, reportTexts),
      drawChart: drawNothing,
      fonts: [],
      programVersion: '0',
    })
    expect(page).toContain(language === 'en' ? 'Together with others' : 'Effets croisés')
    expect(page).toContain('id="table-costs"')
  })

  it('gives the same bytes for 1 and 2 workers', async () => {
    const two = await sensitivity(study, { pairs: 512, workers: 2 })
    expect(JSON.stringify(two)).toBe(JSON.stringify(found))
  })
})
