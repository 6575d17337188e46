import { describe, expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import type { languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { renderChart } from '../../src/platform/chart-renderer.js'
import { chartSpec } from '../../src/report/charts/chart.js'
import { viewContext } from '../../src/report/view/context.js'
import { reportView } from '../../src/report/view/report-view.js'
import { groupNotes } from '../../src/report/view/robustness/find-out.js'
import type { DecisionResult, ResultDocument } from '../../src/result/document.js'
import { judgedResult } from './decision-fixture.js'
import { fixtureResult } from './fixture-result.js'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

async function viewOf(
  language: (typeof languages)[number],
  change: Partial<DecisionResult> = {},
  result: ResultDocument = judgedResult(),
) {
  return reportView(
    { ...result, decision: { ...result.decision, ...change } },
    await messages(language, reportTexts),
  )
}

describe('the reasons', () => {
  const [saving] = judgedResult().decision.reasons

  it('are three: what the money says first, then how surely, then what else is better', async () => {
    const { answer } = await viewOf('en', { reasons: [saving!] })
    expect(answer.reasons).toEqual([
      'Provider’s fees: none, against €2.2m with “Provider abroad in Antananarivo”.',
      '“Rented centre” is cheaper than “Dedicated provider in Lille” in every simulated future.',
      expect.stringMatching(
        /^Cheaper than “Provider abroad in Antananarivo” in \d\d% of simulated futures\.$/,
      ),
    ])
    const french = await viewOf('fr', { reasons: [saving!], dominance: [] })
    expect(plain(french.answer.reasons[1]!)).toMatch(
      /^Moins cher que « Provider abroad in Antananarivo » dans \d\d % des avenirs simulés\.$/,
    )
    expect(plain(french.answer.reasons[2]!)).toBe(
      '83 % des contacts traités sur données à jour, contre 64 % avec « Provider abroad in Antananarivo ».',
    )
  })

  it('name as a group what cannot be told apart', async () => {
    const tied = { standing: 'tied' as const, tiedWith: ['offshore', 'dedicated'] }
    expect((await viewOf('en', tied)).answer.sentence).toMatch(
      /^“Rented centre”, “Provider abroad in Antananarivo” and “Dedicated provider in Lille” cannot be told apart on cost/,
    )
  })
})

describe('what to find out first', () => {
  const value = (amount: number, standardError = 100) => [
    { input: 'demand.growth', value: amount, standardError },
  ]

  it.each([
    [
      'en',
      value(60_000),
      /^Before signing, find out: .+ Knowing it exactly would be worth €60k ± €200 \(95%\); knowing everything, €92k\.$/,
    ],
    [
      'fr',
      value(60_000),
      /^Avant de signer, se renseigner sur ceci : .+ Le savoir exactement vaudrait 60 k€ ± 200 € \(à 95 %\) ; tout savoir, 92 k€\.$/,
    ],
    [
      'en',
      value(60_000, 40_000),
      /^No single input is worth finding out before signing; knowing everything would be worth €92k\.$/,
    ],
    ['en', [], /^No single input/],
  ] as const)('%s', async (language, informationValue, words) => {
    expect(plain((await viewOf(language, { informationValue })).answer.findOut)).toMatch(words)
  })

  it('is nothing where even everything would save next to nothing', async () => {
    const { answer } = await viewOf('en', {
      expectedValueOfPerfectInformation: 1_150,
      informationValue: value(900),
    })
    expect(answer.findOut).toBe(
      'Nothing needs to be found out before signing: on average even knowing everything would save €1,200.',
    )
    expect((await viewOf('en', {}, fixtureResult(1))).answer.findOut).toBe('')
  })

  it.each([
    // Some draws tell, and how little it is.
    [1_150, 100, /before signing: on average even knowing everything would save €1,200 ± €200 \(95%\)\.$/],
    // So few draws tell that only a limit is known; or none does.
    [35, 38.5, /before signing: on average even knowing everything would save at most €110 \(95%\)\.$/],
    [0, 22.3, /would knowing more change the choice; on average .+ would save at most €44 \(95%\)\.$/],
    [0, 0, /in none of the simulated futures would knowing more change the choice\.$/],
    // Little as it looks: it is not known to be little.
    [35, 3_000, /^No single input .+; knowing everything would be worth at most €5,900 \(95%\)\.$/],
  ])('says how little everything is worth with its error: %d, %d', async (everything, error, words) => {
    const { answer } = await viewOf('en', {
      expectedValueOfPerfectInformation: everything,
      expectedValueOfPerfectInformationStandardError: error,
      informationValue: [],
    })
    expect(plain(answer.findOut)).toMatch(words)
  })

  it('gives what groups are worth with their errors, as limits where no more is known', async () => {
    const group = (name: string, worth: number, standardError: number) => ({
      group: name,
      inputs: ['demand.growth'],
      value: worth,
      standardError,
    })
    const groupValue = [group('offers', 15_000, 650), group('demand', 20, 40), group('none', 0, 0)]
    const { decision, ...result } = judgedResult()
    const words = await messages('en', reportTexts)
    const context = viewContext({ ...result, decision: { ...decision, groupValue } }, words)
    expect(groupNotes(context).map(plain)).toEqual([
      '“offers” found out together before signing: worth €15k ± €1,300 (95%).',
      '“demand” found out together before signing: worth at most €98 (95%).',
      '“none” found out together before signing: worth nothing, for it would not change the choice.',
    ])
  })
})

describe('how well the answer stands up', () => {
  it('says where other ways to judge disagree', async () => {
    const { robustness } = await viewOf('en')
    expect(robustness!.notes).toEqual([
      '“Rented centre” is cheaper than “Dedicated provider in Lille” in every simulated future.',
      '“Provider abroad in Antananarivo” would be the cheapest here: recession.',
      'Whoever wants to regret least, whatever comes, takes “Own centre in Lyon”.',
      expect.stringMatching(/^“recession” means: .+ -25 %\.$/),
      expect.stringMatching(
        /^Take care: .+\(TOPSIS\) “Own centre in Lyon” would win, in the same way on the stated scales “Rented centre”\./,
      ),
      expect.stringMatching(/^The criteria prefer “Rented centre”/),
    ])
    expect(robustness!.figures.map(({ finding }) => finding)).toEqual([
      'By the weights stated “Rented centre” comes first, but over all possible weights only in 40% of cases; “Own centre in Lyon” does in 45%.',
      'Once “goodwill” is worth more than €7.5 a unit, “Own centre in Lyon” becomes the right choice.',
    ])
  })

  it('says so in French', async () => {
    const { robustness } = await viewOf('fr')
    expect(plain(robustness!.notes[4]!)).toContain(
      '(TOPSIS), « Own centre in Lyon » l’emporterait, et « Rented centre », de la même façon, sur les échelles indiquées',
    )
    expect(plain(robustness!.figures[1]!.finding)).toBe(
      'Dès que « goodwill » vaut plus de 7,5 € l’unité, « Own centre in Lyon » devient le bon choix.',
    )
  })

  it('shows every pair both ways', async () => {
    const { robustness } = await viewOf('en')
    const pairs = robustness!.tables.find(({ id }) => id === 'table-pairs')!
    expect(pairs.rows).toHaveLength(4)
    for (const [at, row] of pairs.rows.entries()) expect(row.cells[at]!.text).toBe('–')
  })

  it.each([
    ['a price beyond the range', 30, 'Only if “goodwill” were worth more than €30 a unit'],
    ['a price within', 10, 'Once “goodwill” is worth more than €10 a unit'],
  ])('%s', async (_, price, words) => {
    const [thing] = judgedResult().decision.acceptability!
    const acceptability = [{ ...thing!, switches: [{ price, from: 'rented', to: 'internal' }] }]
    expect((await viewOf('en', { acceptability })).robustness!.figures[1]!.finding).toContain(words)
  })

  it('is left out, with its number, where there is nothing to compare', async () => {
    const view = await viewOf('en', {}, fixtureResult(1))
    expect(view.robustness).toBeNull()
    expect(view.contents.map(({ id }) => id)).not.toContain('robustness')
    expect(view.contents.at(-1)!.number).toBe(String(view.contents.length))
  })

  it('draws every chart wide and narrow', async () => {
    const { robustness } = await viewOf('fr')
    for (const { chart, alternative } of robustness!.figures) {
      expect(alternative.length).toBeGreaterThan(40)
      for (const layout of ['wide', 'narrow'] as const) {
        const { configuration, size } = chartSpec(chart, layout)
        expect((await renderChart(configuration, size)).length).toBeGreaterThan(5_000)
      }
    }
  })
})

describe('where the answer turns', () => {
  it('says of the bars what the flips say: within them, further out, or not at all', async () => {
    const finding = async (flips: DecisionResult['flips'], language: 'en' | 'fr' = 'en') => {
      const { change } = await viewOf(language, { flips })
      return plain(change.figures.find(({ id }) => id === 'tornado')!.finding)
    }
    const above = (value: number) => ({
      code: 'inputAbove',
      figures: { input: 'demand.growth', value, rival: 'internal', probability: 0.04 },
    })
    expect(await finding([above(0.071)])).toMatch(
      /^One input by itself can turn the answer; first of all: .+, to “Own centre in Lyon”\.$/,
    )
    expect(await finding([above(0.14)])).toMatch(
      /^Between its low and its high value no single input takes the lead .+; further out one can, first of all: /,
    )
    expect(await finding([above(0.14)], 'fr')).toMatch(/au-delà, une le peut, en premier lieu : /)
    expect(await finding([])).toMatch(/^No single input, within its range, takes the lead/)
  })

  it('lists stretches of inputs that change it, and the two inputs together', async () => {
    const { change } = await viewOf('en')
    const table = (id: string) => change.tables.find((entry) => entry.id === id)
    expect(table('table-thresholds')!.rows).toHaveLength(1)
    expect(table('table-thresholds')!.rows[0]!.cells.map(({ text }) => plain(text))).toEqual([
      'below 7.1%: “Rented centre”; above 7.1%: “Own centre in Lyon”',
      '8%',
    ])
    expect(table('table-two-way')!.rows.map(({ cells }) => cells.map(({ tone }) => tone))).toEqual([
      ['strong', 'warning'],
      ['strong', 'strong'],
    ])
    expect(table('table-variance')!.rows.map(({ cells }) => cells[0]!.text)).toEqual(['60%', '25%', '15%'])
    expect(table('table-studies')!.columns.map(({ text }) => text)).toEqual(['2 weeks', '8 weeks'])
    expect(change.notes.map(plain)).toContainEqual(
      expect.stringMatching(/^pilot of 8 weeks before signing would be worth €21k ± €[\d,]+ \(95%\)\.$/),
    )
  })
})
