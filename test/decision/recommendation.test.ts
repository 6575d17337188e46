import { describe, expect, it } from 'vitest'
import type { InputColumn } from '../../src/decision/columns.js'
import { compareOptions } from '../../src/decision/comparison.js'
import { inputEffects } from '../../src/decision/input-effects.js'
import { type CategoryMeans, recommend } from '../../src/decision/recommendation.js'
import { OutOfRangeError } from '../../src/kernel/out-of-range-error.js'
import { columns, drawsFrom, meanOf } from './draws.js'

const draws = 4000
const noise = drawsFrom(17)
const volume = { path: 'demand.volume', values: noise.column(draws, () => 1000 + 200 * noise.normal()) }
const weather = { path: 'weather', values: noise.column(draws, noise.normal) }
// Internal: 40,000 fixed and 10 a contact; rented: 60 a contact; equal at 800 contacts.
const internal = volume.values.map((contacts) => 40_000 + 10 * contacts)
const rented = volume.values.map((contacts) => 60 * contacts)
const ids = ['internal', 'rented']
const categories: CategoryMeans[] = [
  { category: 'premises', means: [40_000, 0] },
  { category: 'wages', means: [meanOf(volume.values) * 10, 0] },
  { category: 'rental', means: [0, meanOf(rented)] },
]
const evidence = (costs: readonly Float64Array[], inputs: readonly InputColumn[] = []) => ({
  ids,
  effects: inputEffects(compareOptions(costs), costs, inputs),
})

describe('recommend', () => {
  const result = recommend({ ...evidence([internal, rented], [weather, volume]), categories })

  it('takes the least expected cost, with the probability that it is the cheapest', () => {
    expect(result).toMatchObject({
      recommended: 'internal',
      runnerUp: 'rented',
      standing: 'clear',
      tiedWith: [],
    })
    // Cheapest above 800 contacts, one standard deviation below the mean.
    expect(result.confidence).toBeCloseTo(0.8413, 1)
  })

  it('gives the largest savings as reasons and the largest extra cost as caution', () => {
    expect(result.reasons.map(({ code, figures }) => [code, figures.category])).toEqual([
      ['savesOnCategory', 'rental'],
    ])
    expect(result.cautions.map(({ code, figures }) => [code, figures.category])).toEqual([
      ['costsMoreOnCategory', 'premises'],
    ])
  })

  it('flips at the break-even of the input that decides, and at no other', () => {
    const [flip, ...others] = result.flips
    expect(flip!.code).toBe('inputBelow')
    expect(flip!.figures).toMatchObject({ input: 'demand.volume', rival: 'rented' })
    expect(flip!.figures.value).toBeCloseTo(800, 6)
    const below = volume.values.filter((contacts) => contacts < 800).length / draws
    expect(flip!.figures.probability).toBe(below)
    expect(others.map(({ code }) => code)).toEqual(['rivalCheaperBy'])
  })

  it('names what cannot be told apart', () => {
    const near = internal.map((cost, draw) => cost + (draw % 2 === 0 ? 30_000 : -29_000))
    const tied = recommend({
      ...evidence([internal, near]),
      categories: [{ category: 'wages', means: [meanOf(internal), meanOf(near)] }],
    })
    expect(tied).toMatchObject({ standing: 'tied', tiedWith: ['rented'] })
    expect(tied.cautions.map(({ code }) => code)).toContain('moreDrawsNeeded')
    expect(tied.flips.map(({ code }) => code)).toEqual(['noInputAlone', 'rivalCheaperBy'])
  })

  it('says how often the other is cheaper where it is dearer on average: weak confidence is no tie', () => {
    // 560 always against 300 in 48 % of the draws, 1,050 in the others: 130 dearer on average.
    const steady = new Float64Array(1000).fill(560)
    const skewed = steady.map((_, draw) => (draw % 25 < 12 ? 300 : 1050))
    const found = recommend({
      ...evidence([steady, skewed]),
      categories: [{ category: 'wages', means: [560, meanOf(skewed)] }],
    })
    expect(found).toMatchObject({
      recommended: 'internal',
      standing: 'leaning',
      tiedWith: [],
      confidence: 0.52,
    })
    expect(found.cautions).toEqual([
      {
        code: 'cheaperOnAverageOnly',
        figures: {
          option: 'rented',
          difference: expect.closeTo(130, 9),
          probabilityOtherCheaper: expect.closeTo(0.48, 12),
        },
      },
    ])
  })

  it('says it once where the other is cheaper more often than not', () => {
    const steady = new Float64Array(1000).fill(560)
    const skewed = steady.map((_, draw) => (draw % 5 < 3 ? 300 : 1200))
    const found = recommend({
      ...evidence([steady, skewed]),
      categories: [{ category: 'wages', means: [560, meanOf(skewed)] }],
    })
    expect(found).toMatchObject({ recommended: 'internal', standing: 'leaning', tiedWith: [] })
    expect(found.cautions.map(({ code }) => code)).toEqual(['cheaperOnAverageOnly'])
  })

  it('asks for more draws only where they could show a difference that matters', () => {
    const tiedOf = (other: Float64Array) =>
      recommend({
        ...evidence([internal, other]),
        categories: [{ category: 'wages', means: [meanOf(internal), meanOf(other)] }],
      })
        .cautions.map(({ code }) => code)
        .filter((code) => code === 'moreDrawsNeeded' || code === 'differenceNegligible')
    // 50,000 on average: 1 ± 100 is surely below 1 % of it after 4,000 draws; 1 ± 100,000 is not.
    const small = internal.map((cost, draw) => cost + (draw % 2 === 0 ? 101 : -99))
    const wide = internal.map((cost, draw) => cost + (draw % 2 === 0 ? 100_001 : -99_999))
    expect(tiedOf(small)).toEqual(['differenceNegligible'])
    expect(tiedOf(wide)).toEqual(['moreDrawsNeeded'])
  })

  it('leans where the recommended option is cheapest in most draws but not in four of five', () => {
    const leaning = recommend({
      ...evidence(columns([10, 10, 10, 10], [30, 30, 30, 9])),
      categories: [{ category: 'wages', means: [10, 24.75] }],
    })
    expect(leaning).toMatchObject({ standing: 'leaning', confidence: 0.75 })
  })

  it('says so when another option is cheapest more often', () => {
    const costs = columns([10, 10, 10, 10, 10], [9, 9, 9, 9, 30])
    const result = recommend({
      ...evidence(costs),
      categories: [{ category: 'wages', means: [10, 13.2] }],
    })
    expect(result.recommended).toBe('internal')
    expect(result.cautions).toContainEqual({
      code: 'anotherIsMoreOftenCheapest',
      figures: { option: 'rented', probability: 0.8 },
    })
  })

  it('recommends the only option there is', () => {
    const result = recommend({
      ids: ['internal'],
      effects: inputEffects(compareOptions([internal]), [internal], [volume]),
      categories: [{ category: 'wages', means: [meanOf(internal)] }],
    })
    expect(result).toMatchObject({ recommended: 'internal', confidence: 1, standing: 'clear', flips: [] })
    expect(result.reasons).toEqual([{ code: 'onlyOption', figures: {} }])
  })
})

describe('trifles', () => {
  const trifling: CategoryMeans[] = [
    ...categories,
    { category: 'expectedLoss', means: [6723, 6731] },
    { category: 'tax', means: [8, 0] },
  ]
  it('are neither a reason nor a drawback', () => {
    const { reasons } = recommend({
      ...evidence([internal.map((cost) => cost + 6731), rented.map((cost) => cost + 6731)], [volume]),
      categories: trifling,
    })
    expect(reasons.map(({ figures }) => figures.category)).toEqual(['rental'])
  })
})

describe('what must not be counted', () => {
  it('luck: simulated losses in place of expected ones would turn the favourite and triple the EVPI', () => {
    // A loss of 2,000 strikes at most once. With probability 0.4 the rate is 0.13, else 0.4967: option A costs 1,000
    // and bears the loss, option B costs 1,500 and bears none. Known rates: A's expected loss is 260 or 993.33.
    // 10,000 draws in exact proportions; `struck` is the luck of the draw.
    const cells = [
      { draws: 520, rate: 0.13, struck: 1 },
      { draws: 3480, rate: 0.13, struck: 0 },
      { draws: 2980, rate: 2980 / 6000, struck: 1 },
      { draws: 3020, rate: 2980 / 6000, struck: 0 },
    ]
    const column = (cost: (cell: (typeof cells)[0]) => number) =>
      Float64Array.from(cells.flatMap((cell) => new Array<number>(cell.draws).fill(cost(cell))))
    const safe = column(() => 1500)
    const expected = compareOptions([column(({ rate }) => 1000 + 2000 * rate), safe])
    const lucky = compareOptions([column(({ struck }) => 1000 + 2000 * struck), safe])
    const favourite = ({ options }: typeof expected) => (options[0]!.probabilityBest > 0.5 ? 0 : 1)
    expect(expected.expectedValueOfPerfectInformation).toBeCloseTo(96, 9)
    expect(lucky.expectedValueOfPerfectInformation).toBeCloseTo(325, 9)
    expect(favourite(expected)).toBe(1)
    expect(favourite(lucky)).toBe(0)
    expect(expected.options[0]!.mean).toBeCloseTo(lucky.options[0]!.mean, 9)
  })

  it('staleness twice: the work it causes is inside the cost, and adding it again is refused', () => {
    // The nightly extract costs 960, 60 of it work on stale data; live access costs 1,000: extract wins, but would
    // lose at 1,020 if staleness were added to the work that already holds it.
    const costs = columns([960, 960], [1000, 1000])
    const evidence = { ids: ['extract', 'live'], effects: inputEffects(compareOptions(costs), costs, []) }
    const wages = { category: 'wages', means: [960, 1000] }
    const staleness = { category: 'staleness', means: [60, 0] }
    expect(recommend({ ...evidence, categories: [wages] }).recommended).toBe('extract')
    expect(compareOptions(columns([1020, 1020], [1000, 1000])).ranking[0]).toBe(1)
    expect(() => recommend({ ...evidence, categories: [wages, staleness] })).toThrow(OutOfRangeError)
  })
})
