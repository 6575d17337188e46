import { describe, expect, it } from 'vitest'
import { driversOf } from '../../src/decision/drivers.js'
import { Stream, streamKey } from '../../src/kernel/stream.js'
import type { ResultDocument } from '../../src/result/document.js'
import { explainablePaths, explainFigure } from '../../src/result/explain/explain.js'
import { loadShipped, play } from '../chain/scenarios.js'

const result = await play(await loadShipped('offshore-desk', ['horizon.months=14']), 400)
const explain = (path: string, option?: string, document: ResultDocument = result) => {
  const explained = explainFigure(document, path, option)
  if (!explained.ok) throw new Error(`${path}: ${explained.code}`)
  return explained.explanation
}

describe('explaining a figure', () => {
  it('makes every figure of every option out of its parts', () => {
    for (const option of result.options) {
      for (const path of explainablePaths(result, option)) {
        expect(explain(path, option.id).reconciles, `${option.id} ${path}`).not.toBe(false)
      }
    }
  })

  it('goes down from the total to the month a category is paid in', () => {
    const total = explain('totalCost', 'tunisia')
    expect(total.parts.map(({ path }) => path)).toEqual([
      'cost.netPresentCost',
      'exposure.discountedExpectedLoss',
      'goodwill',
    ])
    for (const part of total.parts) {
      const below = explain(part.path!, 'tunisia')
      expect(below.value).toBe(part.value)
      for (const { path, value } of below.parts) {
        if (path !== undefined) expect(explain(path, 'tunisia').value).toBe(value)
      }
    }
    const years = explain('cost.byCategory.providerFees', 'tunisia').parts.map(({ label }) => label)
    expect(years).toEqual(['2027', '2028', 'explain.discounting'])
  })

  it('shows inputs of the option and its surroundings with the line they are written on, never another option’s', () => {
    const { inputs } = explain('cost.netPresentCost', 'tunisia')
    const price = inputs.find(({ path }) => path === 'options.tunisia.price.perHour')!
    expect(price.position).toMatchObject({ file: 'offshore-desk.yaml' })
    expect(price.position!.line).toBeGreaterThan(1)
    expect(inputs.some(({ path }) => path.startsWith('options.nearby.'))).toBe(false)
    for (const { origin, position } of inputs) {
      if (origin === 'scenario') expect(position).toBeDefined()
    }
  })

  it('shows behind goodwill what loses customers, and behind control handed over nothing of contacts', () => {
    const option = result.options.find(({ id }) => id === 'tunisia')!
    const causes = (kept: readonly string[]): ResultDocument => {
      const byCause = [
        { cause: 'wrongAnswer', mean: 5000 },
        { cause: 'lossOfControl', mean: 7000 },
      ].map(({ cause, mean }) => ({ cause, mean: kept.includes(cause) ? mean : 0 }))
      const mean = byCause.reduce((sum, { mean }) => sum + mean, 0)
      const goodwill = { ...option.goodwill, mean, byCause } as typeof option.goodwill
      return { ...result, options: [{ ...option, ...(goodwill && { goodwill }) }] }
    }
    const behind = (kept: readonly string[]) =>
      explain('goodwill', 'tunisia', causes(kept)).inputs.map(({ path }) => path)
    const control = behind(['lossOfControl'])
    expect(control).toContain('discountRate')
    expect(control.filter((path) => /^(demand|data|service)/.test(path))).toEqual([])
    const customers = behind(['wrongAnswer'])
    expect(customers.some((path) => path.startsWith('demand.reasons.'))).toBe(true)
    expect(customers.filter((path) => /errorCost$|lossOfControl/.test(path))).toEqual([])
    // What an error costs is paid where errors are, not for work or goodwill.
    const errors = (path: string) =>
      explain(path, 'tunisia').inputs.filter((input) => /errorCost$/.test(input.path)).length
    expect(errors('cost.netPresentCost')).toBeGreaterThan(0)
    expect(errors('staffing.handleTimeSeconds')).toBe(0)
  })

  it('shows named inputs behind the figures whose formulas use them', () => {
    const named = { ...result.inputs[0]!, path: 'inputs.rate', usedIn: ['options.tunisia.price.setUp'] }
    const document = { ...result, inputs: [...result.inputs, named] }
    const paths = (option: string) =>
      explain('cost.netPresentCost', option, document).inputs.map(({ path }) => path)
    expect(paths('tunisia')).toContain('inputs.rate')
    expect(paths('nearby')).not.toContain('inputs.rate')
  })

  it('puts first what moves the figure most, in the direction it moves it', () => {
    const { inputs } = explain('cost.netPresentCost', 'tunisia')
    expect(inputs[0]!.change).toBeDefined()
    const sizes = inputs.flatMap(({ change }) => (change === undefined ? [] : [Math.abs(change)]))
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    const price = inputs.find(({ path }) => path === 'options.tunisia.price.perHour')!
    expect(price.change).toBeGreaterThan(0)
  })

  it('takes the recommended option, and paths as they stand in the document', () => {
    expect(explain('cost.netPresentCost').option).toBe(result.decision.recommended)
    expect(explain('options.nearby.cost.netPresentCost.mean').option).toBe('nearby')
    expect(explain('demand.byMonth.2027-03').option).toBeUndefined()
  })

  it('suggests what may have been meant', () => {
    const nearest = (path: string, option?: string) => {
      const explained = explainFigure(result, path, option)
      return explained.ok ? [] : explained.nearest
    }
    expect(nearest('cost.netPresntCost')[0]).toBe('cost.netPresentCost')
    expect(nearest('netPresentCost')[0]).toBe('cost.netPresentCost')
    expect(nearest('providerfees')).toContain('cost.byCategory.providerFees')
    expect(nearest('cost.netPresentCost', 'tunesia')).toEqual(['tunisia'])
    expect(nearest('constructor')).toEqual([])
    expect(nearest('x'.repeat(500))).toEqual([])
  })

  it('notices a document that was changed, and reads one without drivers', () => {
    const changed = structuredClone(result) as unknown as {
      options: { cost: { netPresentCost: { mean: number } } }[]
    }
    changed.options[0]!.cost.netPresentCost.mean *= 1.01
    const id = result.options[0]!.id
    expect(explain('cost.netPresentCost', id, changed as unknown as ResultDocument).reconciles).toBe(false)
    const earlier = { ...result, options: result.options.map(({ drivers: _, ...option }) => option) }
    expect(explain('cost.netPresentCost', id, earlier).driversKnown).toBe(false)
  })
})

describe('drivers', () => {
  const draws = 4000
  const columnOf = (name: string) => {
    const stream = new Stream(1, streamKey(name), 0)
    return Float64Array.from({ length: draws }, () => stream.next())
  }
  const [a, b, idle] = ['a', 'b', 'idle'].map(columnOf) as [Float64Array, Float64Array, Float64Array]
  const ranged = (path: string, values: Float64Array) => ({ path, values, low: 0.05, high: 0.95 })

  it('finds the slopes of a plane, and leaves out what plays no part', () => {
    const figure = a.map((value, draw) => 100 + 7 * value - 20 * b[draw]!)
    const found = driversOf(figure, [ranged('a', a), ranged('b', b), ranged('idle', idle)], 12)
    expect(found.map(({ input }) => input)).toEqual(['b', 'a'])
    // Independent inputs: the standard error of one's slope is the other's spread over its own and the root of the draws.
    const sd = Math.sqrt(1 / 12)
    expect(Math.abs(found[0]!.change - -20 * 0.9)).toBeLessThan((4 * 0.9 * 7 * sd) / (sd * Math.sqrt(draws)))
    expect(Math.abs(found[1]!.change - 7 * 0.9)).toBeLessThan((4 * 0.9 * 20 * sd) / (sd * Math.sqrt(draws)))
  })

  it('finds nothing in what does not vary', () => {
    const flat = new Float64Array(draws).fill(3)
    expect(driversOf(flat, [ranged('a', a)], 12)).toEqual([])
    expect(driversOf(a, [ranged('flat', flat)], 12)).toEqual([])
  })
})
