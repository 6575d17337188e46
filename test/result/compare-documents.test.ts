import { describe, expect, it } from 'vitest'
import { compareDocuments } from '../../src/result/compare-documents.js'
import type { ResultDocument } from '../../src/result/document.js'
import { fixtureResult } from '../report/fixture-result.js'

function variant(change: Partial<ResultDocument>, resolved?: string): ResultDocument {
  const base = fixtureResult()
  return { ...base, ...change, scenario: { ...base.scenario, ...(resolved !== undefined && { resolved }) } }
}

describe('compareDocuments', () => {
  it('finds nothing between a result and itself', () => {
    const same = compareDocuments(fixtureResult(), fixtureResult())
    expect(same).toMatchObject({ sameDraws: true, inputs: [], onlyInFirst: [], onlyInSecond: [] })
    expect(
      same.options.every(
        ({ totalCost, categories }) => totalCost.first === totalCost.second && categories.length === 0,
      ),
    ).toBe(true)
  })

  it('lists numbers, words and lists that differ, and what only one states', () => {
    const base = fixtureResult()
    const [number] = base.inputs
    const changed = { ...number!, written: '99', path: 'discountRate' }
    const first = variant(
      { inputs: [{ ...number!, path: 'discountRate', written: '5 %' }] },
      'discountRate: 5 %\noptions: { a: { place: FR, tags: [x, y] } }\n',
    )
    const second = variant(
      { inputs: [changed] },
      'discountRate: 99\noptions: { a: { place: MA, tags: [x] }, b: { place: FR } }\n',
    )
    expect(compareDocuments(first, second).inputs).toEqual([
      { path: 'discountRate', first: '5 %', second: '99' },
      { path: 'options.a.place', first: 'FR', second: 'MA' },
      { path: 'options.a.tags', first: '["x","y"]', second: '["x"]' },
      { path: 'options.b.place', second: 'FR' },
    ])
  })

  it('takes differences draw by draw where both drew alike, and not otherwise', () => {
    const { options } = fixtureResult()
    const id = options[0]!.id
    const draws = {
      first: new Map([[id, Float64Array.of(10, 20, 30, 40)]]),
      second: new Map([[id, Float64Array.of(9, 19, 31, 39)]]),
    }
    const paired = compareDocuments(fixtureResult(), fixtureResult(), draws).options[0]!.paired
    expect(paired).toMatchObject({ mean: -0.5, probabilityLower: 0.75 })
    expect(paired!.standardError).toBeCloseTo(1 / Math.sqrt(4), 12)
    const other = variant({ simulation: { ...fixtureResult().simulation, seed: 99 } })
    const apart = compareDocuments(fixtureResult(), other, draws)
    expect(apart.sameDraws).toBe(false)
    expect(apart.options[0]!.paired).toBeUndefined()
  })

  it('names options of one side, and orders causes by size', () => {
    const base = fixtureResult()
    const dropped = variant({ options: base.options.slice(1) })
    expect(compareDocuments(base, dropped).onlyInFirst).toEqual([base.options[0]!.id])
    const [option] = base.options
    const dearer = {
      ...option!,
      cost: {
        ...option!.cost,
        byCategory: option!.cost.byCategory.map((one, index) => ({
          ...one,
          mean: one.mean + 10 ** (index + 2),
        })),
      },
    }
    const { categories } = compareDocuments(base, variant({ options: [dearer] })).options[0]!
    const sizes = categories.map(({ first, second }) => Math.abs(second - first))
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  })
})
