import { describe, expect, it } from 'vitest'
import { centredInputs, driversOf } from '../../src/decision/drivers.js'
import { Stream, streamKey } from '../../src/kernel/stream.js'
import { explainingFormulas as english } from '../../src/language/en/terminal-explain-formulas.js'
import { explainingFormulas as french } from '../../src/language/fr/terminal-explain-formulas.js'
import type { OptionResult, ResultDocument } from '../../src/result/document.js'
import { explainEveryFigure, explainFigure } from '../../src/result/explain/explain.js'
import { leavesOf, namesInPath } from '../../src/result/explain/leaves.js'
import { loadShipped, play } from '../chain/scenarios.js'

const result = await play(
  await loadShipped('offshore-desk', [
    'horizon.months=14',
    'futures={ strike: { options.tunisia.price.perHour: 31 } }',
  ]),
  400,
)
const explain = (path: string, option?: string, document: ResultDocument = result) => {
  const explained = explainFigure(document, path, option)
  if (!explained.ok) throw new Error(`${path}: ${explained.code}`)
  return explained.explanation
}

describe('explaining a figure', () => {
  it('makes every figure of every option out of its parts', () => {
    for (const option of result.options) {
      for (const { path, reconciles } of explainEveryFigure(result, option)) {
        expect(reconciles, `${option.id} ${path}`).not.toBe(false)
      }
    }
  })

  it('explains every number of the document, in words that both languages have', () => {
    const parts = [...leavesOf(result.decision, 'decision'), ...leavesOf(result.simulation, 'simulation')]
    expect(parts.length).toBeGreaterThan(100)
    const formulas = new Set<string>()
    const unexplained: string[] = []
    for (const option of result.options) {
      const figures = explainEveryFigure(result, option)
      const explained = new Set(figures.map(({ path }) => path.replace(/\.mean$/, '')))
      for (const { path } of [...leavesOf(option), ...parts]) {
        if (!explained.has(path.replace(/\.mean$/, ''))) unexplained.push(`${option.id} ${path}`)
      }
      for (const { path, value, formula, composition, inputs, terms } of figures) {
        const isSaid = formula !== undefined || composition !== undefined || inputs.length + terms.length > 0
        if (!Number.isFinite(value) || !isSaid) unexplained.push(`${option.id} ${path}`)
        if (formula !== undefined) formulas.add(formula)
      }
    }
    expect(unexplained).toEqual([])
    const known = Object.keys(english).map((code) => code.replace('explain.formula.', ''))
    for (const formula of formulas) expect(known).toContain(formula)
    expect(Object.keys(french)).toEqual(Object.keys(english))
  })

  it('gives the values that stand in the document', () => {
    const differing = result.options.flatMap((option) => {
      const values = new Map(explainEveryFigure(result, option).map(({ path, value }) => [path, value]))
      return [...leavesOf(option), ...leavesOf(result.decision, 'decision')].filter(
        ({ path, value }) => values.has(path) && values.get(path) !== value,
      )
    })
    expect(differing).toEqual([])
  })

  it('explains what page 1 and the tables of the report are made of', () => {
    const option = result.options.find(({ id }) => id === 'tunisia')!
    for (const path of [
      'probabilityBest',
      'expectedLoss',
      'decision.expectedValueOfPerfectInformation',
      'decision.confidence',
      'cost.perResolvedContact',
      'cost.unit.perContact',
      'exposure.annualLoss.expectedShortfall95',
      'staffing.serviceLevel',
      'staffing.idleShare',
      'staffing.overtimeShare',
      ...result.decision.tornado.slice(0, 2).map(({ input }) => `decision.tornado.${input}.differenceAtLow`),
      ...result.decision.informationValue
        .slice(0, 2)
        .map(({ input }) => `decision.informationValue.${input}.value`),
      ...(result.decision.thresholds ?? [])
        .slice(0, 1)
        .map(({ input }) => `decision.thresholds.${input}.probabilityOfAnother`),
    ]) {
      expect(explain(path, option.id).reconciles, path).not.toBe(false)
    }
    const regret = explain('expectedLoss', option.id)
    expect(regret.parts.map(({ value }) => value).reduce((sum, value) => sum + value, 0)).toBeCloseTo(
      option.expectedLoss,
      4,
    )
    // What compares options hangs on the inputs of all of them.
    expect(regret.inputs.some(({ path }) => path.startsWith('options.nearby.'))).toBe(true)
    const [bar] = result.decision.tornado
    expect(explain(`decision.tornado.${bar!.input}.differenceAtLow`).inputs[0]!.path).toBe(bar!.input)
  })

  it('shows behind a figure of a named future its own numbers, first, and the scenario’s where it changes none', () => {
    const price = 'options.tunisia.price.perHour'
    for (const path of [
      'decision.futures.strike.regret',
      'decision.futures.strike.meanTotalCost',
      'decision.futures.options.tunisia.meanTotalCost.1',
    ]) {
      const { future, inputs } = explain(path, 'tunisia')
      expect(future, path).toBe('strike')
      expect(inputs[0], path).toMatchObject({ path: price, mean: 31, certain: true })
      expect(inputs.filter((input) => input.path === price)).toHaveLength(1)
    }
    const stated = explain('decision.futures.asStated.regret', 'tunisia')
    expect(stated.future).toBeUndefined()
    expect(stated.inputs.find((input) => input.path === price)!.certain).toBe(false)
    // The regret is greatest where it is dear.
    expect(explain('decision.futures.options.tunisia.greatestRegret').future).toBe('strike')
    expect(explain('decision.futures.options.tunisia.greatestRegret').option).toBeUndefined()
  })

  it('shows the promise and the months that are stated for certain, with their lines', () => {
    const { terms } = explain('cost.netPresentCost', 'tunisia')
    const promise = terms.find(
      ({ path }) => path === 'service.target' || path === 'options.tunisia.service.target',
    )
    expect(promise?.position?.line).toBeGreaterThan(1)
  })

  it('shows behind what is paid once nobody else’s set-up: what a client invests is no transition', () => {
    const paths = (category: string, of: OptionResult['model']) => {
      const option = {
        ...result.options[0]!,
        id: 'both',
        model: of,
        legs: [leg('tunisia', 'offshore'), leg('nearby', 'internal')],
      }
      const inputs = [
        'options.tunisia.price.setUp',
        'options.nearby.price.setUp',
        'arrangements.both.phases[1].transitionCost',
      ].map((path) => ({ ...result.inputs[0]!, path }))
      const document = { ...result, inputs, options: [option] }
      return explainFigure(document, `cost.byCategory.${category}`, 'both')
    }
    const leg = (option: string, model: 'internal' | 'offshore') =>
      ({
        option,
        model,
        place: 'FR',
        monthsServing: 1,
        monthsPaid: 1,
        inForce: 1,
        shareOfContacts: 1,
      }) as const
    const found = paths('transition', 'phased')
    expect(found.ok && found.explanation.inputs.map(({ path }) => path)).toEqual([
      'options.tunisia.price.setUp',
      'arrangements.both.phases[1].transitionCost',
    ])
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

  it('takes items of lists by their place too, and what they are named before that', () => {
    const [bar] = result.decision.tornado
    const byPlace = (path: string, option?: string) => explain(path, option).path
    expect(byPlace('decision.tornado.0.low')).toBe(`decision.tornado.${bar!.input}.low`)
    expect(byPlace('cost.byMonth.0')).toBe('cost.byMonth.2027-01')
    expect(byPlace('staffing.byMonth.2.plannedHours')).toBe('staffing.byMonth.2027-03.plannedHours')
    expect(byPlace('demand.byMonth.2')).toBe('demand.byMonth.2027-03')
    expect(explain('options.1.totalCost').option).toBe(result.options[1]!.id)
    const sizes = {
      sizes: [
        { weeks: 2, value: 5 },
        { weeks: 6, value: 7 },
        { weeks: 8, value: 9 },
      ],
    }
    expect(namesInPath(sizes, 'sizes.0.value')).toBe('sizes.2.value')
    expect(namesInPath(sizes, 'sizes.2.value')).toBe('sizes.2.value')
    expect(namesInPath(sizes, 'sizes.3.value')).toBe('sizes.3.value')
    const dotted = [{ input: 'a.b', value: 1 }]
    expect(namesInPath(dotted, 'a.b.value')).toBe('a.b.value')
    expect(namesInPath(dotted, '0.value')).toBe('a.b.value')
    expect(namesInPath(dotted, '__proto__.value')).toBe('__proto__.value')
  })

  it('says of which input the value is at which the answer flips, and puts what a figure is about first', () => {
    const [flip] = result.decision.flips
    const input = 'options.tunisia.price.perHour'
    const flips = [{ code: 'inputAbove', figures: { input, value: 21, rival: 'nearby', probability: 0.3 } }]
    const groupValue = [{ group: 'prices', inputs: [input], value: 5000, standardError: 700 }]
    const document = { ...result, decision: { ...result.decision, flips, groupValue } }
    expect(flip).toBeDefined()
    const value = explain('decision.flips.0.figures.value', undefined, document)
    expect(value.inputOf).toBe(input)
    expect(value.inputs[0]!.path).toBe(input)
    const group = explain('decision.groupValue.prices.value', undefined, document)
    expect(group.inputOf).toBeUndefined()
    expect(group.inputs[0]!.path).toBe(input)
  })

  it('shows what is stated in words and moves a figure: opening hours behind work, the way of access behind freshness', () => {
    const hours = (path: string) => explain(path, 'tunisia').terms.map((term) => term.path)
    expect(hours('cost.netPresentCost')).toContain('demand.channels.voice.week.open')
    expect(hours('staffing.serviceLevel')).toContain('demand.channels.voice.week.open')
    expect(hours('freshness.score').some((path) => path.startsWith('options.tunisia.access.'))).toBe(true)
    expect(hours('cost.netPresentCost').some((path) => path.startsWith('options.nearby.'))).toBe(false)
  })

  it('shows behind what others pay what leaving today’s arrangement costs, never what is sunk', () => {
    const stated = ['redundancyPerEmployee', 'sunk'].map((key) => ({
      ...result.inputs[0]!,
      path: `options.nearby.baseline.${key}`,
    }))
    const document = { ...result, inputs: [...result.inputs, ...stated] }
    const paths = (option: string) =>
      explain('cost.netPresentCost', option, document).inputs.map(({ path }) => path)
    expect(paths('tunisia')).toContain('options.nearby.baseline.redundancyPerEmployee')
    expect(paths('tunisia')).not.toContain('options.nearby.baseline.sunk')
    expect(paths('nearby')).not.toContain('options.nearby.baseline.redundancyPerEmployee')
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
    const found = driversOf(figure, centredInputs([ranged('a', a), ranged('b', b), ranged('idle', idle)]), 12)
    expect(found.map(({ input }) => input)).toEqual(['b', 'a'])
    // Independent inputs: the standard error of one's slope is the other's spread over its own and the root of the draws.
    const sd = Math.sqrt(1 / 12)
    expect(Math.abs(found[0]!.change - -20 * 0.9)).toBeLessThan((4 * 0.9 * 7 * sd) / (sd * Math.sqrt(draws)))
    expect(Math.abs(found[1]!.change - 7 * 0.9)).toBeLessThan((4 * 0.9 * 20 * sd) / (sd * Math.sqrt(draws)))
  })

  it('tells a weak input from the noise of strong ones, with an error that holds', () => {
    // The weak line is a tenth of the strong one's, and the strong ones also bend and multiply.
    const figure = a.map((value, draw) => 10 * value * b[draw]! + 5 * value ** 2 + idle[draw]!)
    const [weak] = driversOf(
      figure,
      centredInputs(['a', 'b', 'idle'].map((name, place) => ranged(name, [a, b, idle][place]!))),
      12,
    ).filter(({ input }) => input === 'idle')
    expect(Math.abs(weak!.change - 0.9)).toBeLessThan(4 * weak!.standardError)
    // By itself the line would have the spread of the whole figure for its noise.
    expect(weak!.standardError).toBeLessThan(0.01)
  })

  it('leaves chance to chance: of many inputs that do nothing hardly one is listed', () => {
    const figure = columnOf('noise')
    const many = Array.from({ length: 60 }, (_, place) => ranged(`idle${place}`, columnOf(`idle${place}`)))
    expect(driversOf(figure, centredInputs(many), 12)).toEqual([])
  })

  it('keeps in the line of one of two correlated inputs what goes with it', () => {
    const together = b.map((value, draw) => value + 0.3 * a[draw]!)
    const figure = together.map((value, draw) => 5 * value + 0.1 * idle[draw]!)
    const inputs = [
      { ...ranged('a', a), correlationGroup: 'pair' },
      { ...ranged('together', together), correlationGroup: 'pair' },
    ]
    const [first] = driversOf(figure, centredInputs(inputs), 12)
    expect(first!.input).toBe('together')
    expect(first!.change / 0.9).toBeCloseTo(5, 2)
  })

  it('finds nothing in what does not vary', () => {
    const flat = new Float64Array(draws).fill(3)
    expect(driversOf(flat, centredInputs([ranged('a', a)]), 12)).toEqual([])
    expect(driversOf(a, centredInputs([ranged('flat', flat)]), 12)).toEqual([])
  })
})
