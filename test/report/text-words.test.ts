import { describe, expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import { reportTexts } from '../../src/language/report.js'
import { chance, likelihood, recommendationSentence, statement } from '../../src/report/text-words.js'
import { viewContext } from '../../src/report/view/context.js'
import type { ResultDocument } from '../../src/result/document.js'
import { fixtureResult } from './fixture-result.js'

const english = await messages('en', reportTexts)
const french = await messages('fr', reportTexts)

function standing(value: ResultDocument['decision']['standing'], tiedWith: string[] = []): ResultDocument {
  const result = fixtureResult()
  return { ...result, decision: { ...result.decision, standing: value, tiedWith } }
}

describe('the recommendation in one sentence', () => {
  it('is firm, leaning or tied as the decision stands', () => {
    expect(recommendationSentence(standing('clear'), english)).toBe(
      'Choose “Rented centre”: €3.89m in total over 36 months, €280k less than “Provider abroad in Antananarivo” (“Rented centre” is the cheapest in 59% of the simulated futures).',
    )
    expect(recommendationSentence(standing('leaning'), english)).toMatch(
      /^Lean towards .* may still turn out cheaper \(“Rented centre” is the cheapest in 59% of the simulated futures\)\.$/,
    )
    expect(recommendationSentence(standing('tied', ['offshore']), english)).toMatch(
      /^“Rented centre” and “Provider abroad in Antananarivo” cannot be told apart on cost; .* is ahead by a hair at /,
    )
  })

  it('says a lead within the error of the simulation to be that, not a hair', () => {
    const tied = standing('tied', ['offshore'])
    const wantingDraws = {
      ...tied,
      decision: {
        ...tied.decision,
        cautions: [
          {
            code: 'moreDrawsNeeded',
            figures: { option: 'offshore', difference: 280_000, standardError: 2e5 },
          },
        ],
      },
    }
    expect(recommendationSentence(wantingDraws, english)).toMatch(
      /cannot be told apart on cost by [\d,]+ simulated futures; .*, by less than the error of the simulation/,
    )
  })

  it('says when there was nothing to compare', () => {
    expect(recommendationSentence(fixtureResult(1), english)).toMatch(/nothing to compare it with\.$/)
  })

  it('speaks French', () => {
    expect(recommendationSentence(standing('clear'), french)).toBe(
      'Choisir «\u202fRented centre\u202f»\u00a0: 3,89\u00a0M€ au total sur 36\u00a0mois, soit 280\u00a0k€ de moins que «\u202fProvider abroad in Antananarivo\u202f» («\u202fRented centre\u202f» est l’option la moins chère dans 59\u00a0% des avenirs simulés).',
    )
  })
})

describe('probabilities', () => {
  it('have the words of the calibrated scale', () => {
    const words = [0.995, 0.93, 0.7, 0.55, 0.4, 0.2].map((probability) => likelihood(english, probability))
    expect(words).toEqual([
      'virtually certain',
      'very likely',
      'likely',
      'more likely than not',
      'about as likely as not',
      'unlikely',
    ])
  })

  it('are never certain by rounding', () => {
    expect(chance(english, 0.9999)).toBe('over 99%')
    expect(chance(english, 0.0001)).toBe('under 1%')
    expect(chance(english, 1)).toBe('100%')
    expect(chance(english, 0)).toBe('0%')
    expect(chance(english, 0.831)).toBe('83%')
  })
})

describe('statements', () => {
  const context = viewContext(fixtureResult(), english)
  it('put figures in by what they are', () => {
    expect(
      statement(context, {
        code: 'inputBelow',
        figures: {
          input: 'options.offshore.price.perHour',
          value: 11.1,
          rival: 'offshore',
          probability: 0.29,
        },
      }),
    ).toBe(
      'Provider abroad in Antananarivo: price an hour below €11.10 (29% likely): “Provider abroad in Antananarivo” becomes cheaper.',
    )
    expect(
      statement(context, {
        code: 'cheaperOnAverageOnly',
        figures: { option: 'internal', difference: 250_000, probabilityOtherCheaper: 0.52 },
      }),
    ).toBe(
      '“Own centre in Lyon” costs €250k more on average, but in 52% of futures it is the cheaper of the two.',
    )
    expect(
      statement(context, { code: 'tossUp', figures: { option: 'internal', probabilityBetter: 0.52 } }),
    ).toBe('Against “Own centre in Lyon” it is a toss-up: cheaper in 52% of futures.')
  })

  it('read well where a figure is nought or missing', () => {
    expect(
      statement(context, {
        code: 'savesOnCategory',
        figures: {
          category: 'wages',
          saving: 2e6,
          recommendedCost: 0,
          runnerUpCost: 2e6,
          runnerUp: 'internal',
          shareOfDifference: 1,
        },
      }),
    ).toBe('Wages and employer charges: none, against €2.0m with “Own centre in Lyon”.')
    expect(
      statement(context, {
        code: 'moreDrawsNeeded',
        figures: { option: 'internal', difference: 0, standardError: 9 },
      }),
    ).toMatch(/no number of draws would settle it/)
  })

  it('show a code they have no words for', () => {
    expect(statement(context, { code: 'somethingNew', figures: {} })).toBe('somethingNew')
  })
})
