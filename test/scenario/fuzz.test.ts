import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { scenarioJsonSchema } from '../../src/scenario/json-schema.js'
import { loadScenario } from '../../src/scenario/load-scenario.js'
import { filesInMemory, shortest } from './files-in-memory.js'

const seed = 20261122

async function load(text: string) {
  return loadScenario({ file: 'a.yaml' }, filesInMemory({ 'a.yaml': text }).readFile)
}

/** Whatever stands in the file: an answer, every problem at a place that exists. */
async function expectAnswer(text: string): Promise<void> {
  const outcome = await load(text)
  if (outcome.ok) return
  expect(outcome.problems.length).toBeGreaterThan(0)
  const lines = text.split(/\r\n|\n|\r/u)
  for (const { line, column, endColumn } of outcome.problems) {
    expect(line).toBeGreaterThanOrEqual(1)
    expect(line).toBeLessThanOrEqual(lines.length + 1)
    expect(column).toBeGreaterThanOrEqual(1)
    expect(endColumn).toBeGreaterThanOrEqual(column)
  }
}

const fragments = [
  '\u0000',
  '\ufeff',
  '\t',
  '&a ',
  '*a',
  '!!js/function ',
  '---\n',
  '...\n',
  '? ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '|\n',
  '>\n',
  '#',
  ': ',
  '\r',
  '\u2028',
  '😀',
  '__proto__: ',
  'constructor: ',
  '<<: ',
  '.inf',
  '.nan',
  '-1',
  '1e400',
  '99999999999999999999',
  '0x1F',
  '1,200',
  '~',
  'null',
  'true',
  '%YAML 1.1\n',
  '@',
  '`',
  '\\',
  '\u202e',
]

describe('a scenario mutated at random', () => {
  it('is answered when pieces are put in or taken out anywhere', async () => {
    const property = fc.asyncProperty(
      fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          cut: fc.integer({ min: 0, max: 12 }),
          put: fc.constantFrom('', ...fragments),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      async (edits) => {
        const text = edits.reduce((before, { at, cut, put }) => {
          const from = Math.floor(at * before.length)
          return before.slice(0, from) + put + before.slice(from + cut)
        }, shortest)
        await expectAnswer(text)
      },
    )
    await fc.assert(property, { seed, numRuns: 400 })
  })

  it('is answered when any value is replaced by any other', async () => {
    const values = fc.oneof(
      fc.constantFrom<unknown>(null, '', [], {}, true, -1, 1e308, 'x', '5 to 9', '80/20'),
      fc.json(),
    )
    const property = fc.asyncProperty(fc.nat(), values, async (which, value) => {
      const tree = parse(shortest) as Record<string, unknown>
      const places: [Record<string, unknown>, string][] = []
      const visit = (node: unknown): void => {
        if (typeof node !== 'object' || node === null) return
        for (const key of Object.keys(node)) {
          places.push([node as Record<string, unknown>, key])
          visit((node as Record<string, unknown>)[key])
        }
      }
      visit(tree)
      const [holder, key] = places[which % places.length]!
      holder[key] = value
      await expectAnswer(JSON.stringify(tree, null, 1))
    })
    await fc.assert(property, { seed, numRuns: 400 })
  })

  it('is refused by the JSON Schema only where the program refuses it too', async () => {
    const validate = new Ajv({ strict: false }).compile(scenarioJsonSchema(() => undefined))
    const value = fc.constantFrom<unknown>(
      null,
      '',
      [],
      {},
      true,
      0,
      0.5,
      -0.5,
      3,
      -3,
      80,
      '3',
      '80 %',
      '4m30s',
      '4m',
      '5 to 9',
      '5 % to 9 %',
      '4m to 6m',
      '35 €',
      '1.2 M',
      '12 000',
      '1,200',
      '1.2 M€',
      '3/day',
      '1 in 20 years',
      '2 times per year',
      '80/20',
      '80 % in 20s',
      '02:00',
      '2027-01',
      'FR',
      'none',
      'replica',
      '-4 % to 6 %',
      '115 %',
      'x1.1',
      '1h30',
      { pert: [1, 2, 3] },
      { uniform: ['1m', '2m'] },
      { normal: { mean: 3, sd: 1 } },
      { discrete: { 1: 0.5, 2: '50 %' } },
      { value: 3, source: 'x', asOf: 2024 },
      { value: '5 to 9' },
      { mode: 'none' },
      { lognormal: { p5: 1, p95: 3 } },
    )
    const property = fc.asyncProperty(fc.nat(), value, async (which, replacement) => {
      const tree = parse(shortest) as Record<string, unknown>
      const places: [Record<string, unknown>, string][] = []
      const visit = (node: unknown): void => {
        if (typeof node !== 'object' || node === null) return
        for (const key of Object.keys(node)) {
          places.push([node as Record<string, unknown>, key])
          visit((node as Record<string, unknown>)[key])
        }
      }
      visit(tree)
      const [holder, key] = places[which % places.length]!
      holder[key] = replacement
      const text = JSON.stringify(tree)
      const outcome = await load(text)
      if (outcome.ok) expect(validate(JSON.parse(text)), `${key}: ${JSON.stringify(replacement)}`).toBe(true)
    })
    await fc.assert(property, { seed, numRuns: 500 })
  })
})

describe('hostile texts are refused in good time', () => {
  const most = 240_000
  it.each<[string, string]>([
    ['open brackets', '['.repeat(most)],
    ['open braces', '{a: '.repeat(most / 4)],
    ['dashes', '- '.repeat(most / 2)],
    ['commas', `[${','.repeat(most)}`],
    ['many keys', Array.from({ length: most / 12 }, (_, index) => `key${index}: 1`).join('\n')],
    [
      'many aliases',
      `x: &x 1\n${Array.from({ length: most / 16 }, (_, index) => `k${index}: *x`).join('\n')}`,
    ],
    ['one long line', `a: [${'1,'.repeat(most / 2.1)}1]`],
    ['one long word', 'a'.repeat(most)],
    ['fifty million characters', 'a: 1\n'.repeat(10_000_000)],
    ['digits', shortest.replace('4m }', `${'1 000'.repeat(3000)} }`)],
    ['units', shortest.replace('4m }', `${'4m '.repeat(3000)} }`)],
    ['only a mark', '\ufeff'],
    ['UTF-16 read as UTF-8', [...shortest].join('\u0000')],
  ])('%s', async (_, text) => {
    const outcome = await load(text)
    expect(outcome.ok).toBe(false)
  })
})
