import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { AlreadyRead } from '../../src/kernel/quantity/formula-text.js'
import type { Uncertain } from '../../src/kernel/uncertain.js'
import { problems as english } from '../../src/language/en/problems.js'
import { loadExpressionParser } from '../../src/scenario/formula/parse-formula.js'
import { readFormulas } from '../../src/scenario/formula/read-formulas.js'
import { scenarioJsonSchema } from '../../src/scenario/json-schema.js'
import { realisation } from '../../src/scenario/realise.js'
import { shortest } from './files-in-memory.js'
import { problemsOf, scenarioWith } from './formula-scenario.js'

const inputs = (...lines: string[]) => ['inputs:', ...lines.map((line) => `  ${line}`)].join('\n')
const hourly = (formula: string) => `options.provider.price.perHour=${JSON.stringify(`= ${formula}`)}`

async function perHour(added: string, formula: string): Promise<number> {
  const { options } = await scenarioWith(added, hourly(formula))
  const { price } = options.provider as { price: { perHour: { distribution: unknown } } }
  const { distribution } = price.perHour as { distribution: { kind: string; value: number } }
  expect(distribution.kind).toBe('constant')
  return distribution.value
}

describe('the value of a formula over certain inputs', () => {
  const named = inputs('wage: 15 EUR', 'uplift: 20 %', 'hours: 8')

  it.each([
    ['wage * 2.1 + 3', 34.5],
    ['wage * (1 + uplift)', 18],
    ['(wage + 5) / 2 - 1', 9],
    ['max(0, wage - 20) * 2 + min(wage, 12, 30)', 12],
    ['wage > 10 ? wage * 2 : 3', 30],
    ['wage >= 15 and not (uplift > 0.5) ? 1 : 2', 1],
    ['wage * 1.02^3', 15 * 1.02 ** 3],
    ['-wage + 40', 25],
    ['round(wage * 1.033) + floor(1.9) + ceil(0.1) + abs(-2)', 19],
    ['sqrt(wage * wage)', 15],
    ['wage * exp(log(2))', 30],
    ['wage × 2 − 1', 29],
    ['12 + 35', 47],
  ])('%s', async (formula, value) => {
    expect(await perHour(named.replace('hours', 'duration'), formula)).toBeCloseTo(value, 10)
  })

  it('may refer to inputs that are formulas, in any order', async () => {
    const added = inputs('total: = base + premium', 'premium: = base * 10 %', 'base: 20 EUR')
    expect(await perHour(added, 'total * 2')).toBeCloseTo(44, 10)
  })

  it('keeps what was written and its source', async () => {
    const { options } = await scenarioWith(
      named.replace('hours', 'duration'),
      'options.provider.price.perHour={value: "= wage * 2", source: contract, asOf: 2026}',
    )
    const price = options.provider?.price as { perHour: unknown }
    expect(price.perHour).toMatchObject({ written: '= wage * 2', source: 'contract', asOf: '2026' })
  })

  it('brings durations and rates to one unit of time', async () => {
    const { demand } = await scenarioWith(
      inputs('talk: 3m', 'wrap: 30s', 'yearly: 52 180 per year', 'daily: 100/day'),
      'demand.reasons.calls.handleTime== talk + 2 * wrap',
      'demand.reasons.calls.volume== yearly + daily',
    )
    const { handleTime, volume } = demand.reasons.calls!
    expect(handleTime?.distribution).toEqual({ kind: 'constant', value: 240 })
    const perWeek = (52_180 * 7) / 365.25 + 700
    expect((volume?.distribution as { value: number }).value).toBeCloseTo(perWeek, 9)
  })
})

describe('a formula over uncertain inputs', () => {
  const wage = inputs('wage: 15 to 17 EUR', 'markup: = 1.8 + 0.2 * wage / wage')

  it('shares each draw of an input with everything that refers to it', async () => {
    const scenario = await scenarioWith(
      wage,
      hourly('wage * markup'),
      'options.own.price.grossPerHour== wage',
    )
    const { tree, uncertain, settle } = realisation(scenario)
    const input = uncertain.find(({ path }) => path === 'inputs.wage')!
    for (const value of [14, 16.5, 20]) {
      input.set(value)
      settle()
      const { own, provider } = tree.options
      expect((own?.price as { grossPerHour: number }).grossPerHour).toBe(value)
      expect((provider?.price as { perHour: number }).perHour).toBeCloseTo(2 * value, 12)
    }
  })

  it('is no input of its own', async () => {
    const scenario = await scenarioWith(wage, hourly('wage * markup'))
    const paths = realisation(scenario).uncertain.map(({ path }) => path)
    expect(paths).toContain('inputs.wage')
    expect(paths).not.toContain('options.provider.price.perHour')
    expect(paths).not.toContain('inputs.markup')
  })

  it('can be sent to a worker thread', async () => {
    const scenario = structuredClone(await scenarioWith(wage, hourly('wage * markup')))
    const { tree, uncertain, settle } = realisation(scenario)
    uncertain.find(({ path }) => path === 'inputs.wage')!.set(20)
    settle()
    expect((tree.options.provider?.price as { perHour: number }).perHour).toBeCloseTo(40, 12)
  })

  it('is cut at the ends of its legal range', async () => {
    const scenario = await scenarioWith(
      inputs('base: 20 % to 40 %', 'factor: 0.5 to 2'),
      'options.provider.staff.shrinkage== base * factor',
    )
    const { tree, uncertain, settle } = realisation(scenario)
    uncertain.find(({ path }) => path === 'inputs.factor')!.set(50)
    settle()
    expect(tree.options.provider?.staff.shrinkage).toBe(0.9)
  })

  it('is certain where its inputs are', async () => {
    const scenario = await scenarioWith(inputs('occupancy: 80 %'), 'service.maxOccupancy== occupancy + 0.05')
    expect(scenario.service.maxOccupancy.distribution).toEqual({ kind: 'constant', value: 0.8 + 0.05 })
  })
})

describe('the unit of a named input', () => {
  it.each([
    ['15 to 17 EUR', 'money'],
    ['{value: 15 to 17, unit: money}', 'money'],
    ['{triangular: [10 EUR, 12 EUR, 15 EUR]}', 'money'],
    ['2 % to 4 %', 'share'],
    ['-2 % to 4 %', 'share'],
    ['{discrete: [[3m, 70 %], [4m, 30 %]]}', 'seconds'],
    ['1h30', 'seconds'],
    ['0.1/day', 'perDay'],
    ['1 in 20 years', 'perYear'],
    ['12 000 per month', 'contactsPerWeek'],
    ['{value: 3, unit: factor}', 'factor'],
    ['{value: 12 to 15, unit: count, source: survey, asOf: 2025}', 'count'],
    ['1200 to 1500', 'count'],
    ['{pert: [3, 4, 6]}', 'count'],
  ])('of %s is %s', async (written, unit) => {
    const { inputs: named } = await scenarioWith(inputs(`x: ${written}`))
    expect(named.x?.unit).toBe(unit)
  })

  it.each([
    ['= 2 * a', 'money'],
    ['= a / b', 'factor'],
    ['= c / a * b', 'factor'],
    ['= 30 * c', 'share'],
    ['{value: = 30 * c, unit: factor}', 'factor'],
    ['= d / 2', 'seconds'],
    ['= 1 / d', 'perYear'],
    ['= 3 * 4', 'count'],
  ])('of the formula %s is %s', async (written, unit) => {
    const named = inputs('a: 10 EUR', 'b: 5 EUR', 'c: 3 %', 'd: 30s', `x: ${written}`)
    expect((await scenarioWith(named)).inputs.x?.unit).toBe(unit)
  })
})

describe('what is refused in a formula', () => {
  const named = inputs(
    'wage: 15 EUR',
    'growth: 3 %',
    'talk: 3m',
    'people: {value: 12, unit: count}',
    'plain: 3',
  )

  it.each([
    ['wage + growth', 'formula.mixedUnits', undefined],
    ['wage * growth + growth', 'formula.mixedUnits', undefined],
    ['people + growth', 'formula.mixedUnits', undefined],
    ['wage > growth ? wage : 2 * wage', 'formula.mixedUnits', undefined],
    ['growth * 2', 'formula.wrongUnit', undefined],
    ['wage * wage', 'formula.wrongUnit', undefined],
    ['wage / talk', 'formula.wrongUnit', undefined],
    ['wage + people', 'formula.mixedUnits', undefined],
    ['talk > 30 ? wage : 0', 'formula.bareNumber', undefined],
    ['wage ^ growth', 'formula.exponent', undefined],
    ['wage * 2 ^ wage', 'formula.exponent', undefined],
    ['exp(wage)', 'formula.plainNumberNeeded', undefined],
    ['wage > 3', 'formula.numberNeeded', undefined],
    ['growth ? wage : 3', 'formula.conditionNeeded', undefined],
    ['wgae * 2', 'formula.unknownName', 'wage'],
    ['maxi(wage, 2)', 'formula.unknownFunction', 'max'],
    ['contacts * 2', 'formula.monthlyName', undefined],
    ['max(wage)', 'formula.argumentCount', undefined],
    ['2 wage', 'formula.missingOperator', undefined],
    ['wage + 5 %', 'formula.percentAdded', undefined],
    ['wage *', 'formula.syntax', undefined],
    ['wage * (2', 'formula.syntax', undefined],
    ['wage 2', 'formula.missingOperator', undefined],
    ['wage + 0,5', 'formula.syntax', undefined],
    ['wage / 0', 'formula.notFinite', undefined],
    ['-wage', 'formula.outOfRange', undefined],
  ])('%s', async (formula, code, suggestion) => {
    const [problem, ...others] = await problemsOf(named, hourly(formula))
    expect(others).toEqual([])
    expect(problem).toMatchObject({ code, file: '--set', line: 1 })
    expect(problem?.suggestion).toBe(suggestion)
  })

  it.each([
    ['x: = 2 * wgae + 1', 'formula.unknownName', 12, 16],
    ['x: "= 2 * wgae + 1"', 'formula.unknownName', 13, 17],
    ["x: '=   maxi(plain, 3)'", 'formula.unknownFunction', 11, 15],
    ['x: {value: = wgae, unit: money}', 'formula.unknownName', 16, 20],
    ['x: = (plain + 2', 'formula.syntax', 6, 18],
    ['x: = plain + ) 2', 'formula.syntax', 16, 19],
  ])('%s, with its place', async (line, code, column, endColumn) => {
    expect(await problemsOf(`${named}\n  ${line}`)).toMatchObject([{ code, line: 17, column, endColumn }])
  })

  it('a circle, with the way round it', async () => {
    const added = inputs('a: = b * 2', 'b: = c + 1', 'c: = a / 2', 'd: = d', 'e: = a')
    expect(await problemsOf(added)).toMatchObject([
      { code: 'formula.cycle', figures: { cycle: 'a → b → c → a' }, line: 12, column: 6 },
      { code: 'formula.cycle', figures: { cycle: 'd → d' }, line: 15, column: 6 },
    ])
  })

  it('names that mean something else, or are none', async () => {
    expect(await problemsOf(inputs('max: 3', 'contacts: 4', 'a-b: 5'))).toMatchObject([
      { code: 'inputs.reserved', line: 12, column: 3 },
      { code: 'inputs.reserved', line: 13, column: 3 },
      { code: 'inputs.name', line: 14, column: 3 },
    ])
  })

  it('units nobody knows, and a formula inside a distribution', async () => {
    const added = inputs('a: {value: 3, unit: bananas}', 'b: {uniform: [= a, 3]}')
    expect(await problemsOf(added)).toMatchObject([
      { code: 'inputs.unit', line: 12 },
      { code: 'quantity.formulaNotHere', line: 13 },
    ])
  })

  it('outcomes whose middle 90 % leave the legal range', async () => {
    const added = inputs('a: 50 % to 70 %')
    const problems = await problemsOf(added, 'options.provider.staff.shrinkage== a * 1.5')
    expect(problems).toMatchObject([
      { code: 'formula.outOfRange', figures: { certain: 'no', limit: 'maximum', bound: '90 %' } },
    ])
  })

  it('a formula without its equals sign, with the sign suggested', async () => {
    const problems = await problemsOf(named, 'options.provider.price.perHour=wage * 2')
    expect(problems).toMatchObject([{ code: 'quantity.notANumber', suggestion: '= wage * 2' }])
  })

  it('an input in another currency', async () => {
    expect(await problemsOf(inputs('wage: 15 to 17 USD'))).toMatchObject([
      { code: 'scenario.otherCurrency', line: 12, column: 9 },
    ])
  })

  it('a text where no number stands', async () => {
    expect(await problemsOf('', 'title== wage')).toEqual([])
    expect(await problemsOf('', 'horizon.months== 3')).toMatchObject([{ code: 'schema.wrongType' }])
  })
})

describe('hostile formulas', () => {
  it.each([
    'import("fs")',
    'evaluate("1")',
    'parse("1")',
    'wage.constructor',
    'wage["constructor"]',
    'constructor',
    '__proto__',
    'toString()',
    'cos.constructor("return process")()',
    'f(x) = x',
    'wage = 3',
    'wage; 3',
    '[1, 2]',
    '{a: 1}',
    '"text"',
    '1:3',
    '5 cm',
    'wage to USD',
    'wage!',
    "wage'",
    'true',
    'null',
    'Infinity',
    'NaN',
    'i',
    'pi',
    'end',
    '1 < wage < 3 ? 1 : 2',
    'wage ?? 3',
    'wage?.x',
    'wage | 3',
    'wage mod 3',
    '# comment',
    'unit("5 cm")',
    'createUnit("foo")',
    'simplify(wage)',
    'derivative(wage, wage)',
    `${'('.repeat(30)}1${')'.repeat(30)}`,
    `${'1 ? '.repeat(60)}1${' : 1'.repeat(60)}`,
    `1${' + 1'.repeat(300)}`,
    `${'9'.repeat(400)}`,
    '2^2^2^2^2^2^2',
    '\u0000',
    '',
  ])('%s', async (formula) => {
    const problems = await problemsOf(inputs('wage: 15 EUR', `x: ${JSON.stringify(`= ${formula}`)}`))
    expect(problems).toHaveLength(1)
    expect(problems[0]?.code).toMatch(/^(?:formula|yaml|file)\./)
  })
})

describe('random formulas', async () => {
  const parser = await loadExpressionParser()
  const pieces = [
    'wage',
    'share',
    'talk',
    '3',
    '0.5',
    '2 %',
    '+',
    '-',
    '*',
    '/',
    '^',
    '(',
    ')',
    ',',
    '?',
    ':',
  ]
  const more = [
    'min(',
    'max(',
    'sqrt(',
    '<',
    '==',
    'and',
    'not',
    '=',
    '[',
    ']',
    '.',
    '"',
    ';',
    ' ',
    '\n',
    '{',
    '!',
  ]
  const root = (formula: string) => ({
    inputs: { wage: '15 to 17 EUR', share: '20 %', talk: '3m', x: `= ${formula}` },
  })

  it('are read or refused with a known code, never thrown at', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces, ...more), fc.string({ maxLength: 3 })), {
          maxLength: 20,
        }),
        (parts) => {
          for (const { code } of readFormulas(root(parts.join('')), parser).findings) {
            expect(english).toHaveProperty([code])
          }
        },
      ),
      { seed: 20261122, numRuns: 2000 },
    )
  })

  const tree: fc.Arbitrary<string> = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('2', '0.5', 'share', 'factor'),
      fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree')).map((p) => `(${p.join(' ')})`),
      fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `max(${a}, ${b})`),
    ),
  })).tree

  it('give what JavaScript gives', () => {
    fc.assert(
      fc.property(tree, (formula) => {
        const inputs = { share: '25 %', factor: { value: 1.5, unit: 'factor' }, x: `= ${formula}` }
        const { value, findings } = readFormulas({ inputs }, parser)
        // The oracle; its text comes from the generator above.
        const wanted = new Function('share', 'factor', 'max', `return ${formula}`)(0.25, 1.5, Math.max)
        if (!Number.isFinite(wanted)) {
          expect(findings).toMatchObject([{ code: 'formula.notFinite' }])
          return
        }
        expect(findings).toEqual([])
        const { read: leaf } = (value as { inputs: { x: AlreadyRead<Uncertain> } }).inputs.x
        expect(leaf.distribution).toEqual({ kind: 'constant', value: wanted })
      }),
      { seed: 20261122, numRuns: 500 },
    )
  })
})

it('the JSON Schema accepts formulas, inputs and correlations', () => {
  const validate = new Ajv({ strict: false }).compile(scenarioJsonSchema(() => undefined))
  const written = inputs(
    'wage: 15 to 17 EUR',
    'markup: { value: 1.9 to 2.3, unit: factor, source: market, asOf: 2026 }',
    'talk: { triangular: [2m, 3m, 5m] }',
    'double: = 2 * wage',
    'fee: { value: = 3 * wage, unit: money }',
  )
  const scenario = parse(
    `${shortest.replace('perHour: 32 to 36', 'perHour: { value: = wage * markup, source: contract }')}${written}
correlations: [{ between: [inputs.wage, inputs.markup], rank: -0.3 }]`,
  )
  scenario.options.own.price.otherCosts = { x: { category: 'technology', cost: '0.35 * contacts' } }
  expect(validate(scenario), JSON.stringify(validate.errors)).toBe(true)
  scenario.inputs = { 'gross-wage': 3 }
  expect(validate(scenario)).toBe(false)
})
