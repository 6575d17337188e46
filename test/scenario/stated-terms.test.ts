import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { scenarioJsonSchema } from '../../src/scenario/json-schema.js'
import { loadScenario } from '../../src/scenario/load-scenario.js'
import { filesInMemory, shortest } from './files-in-memory.js'
import { readFileForTests } from './read-file-for-tests.js'

async function load(text: string, overrides: readonly string[] = []) {
  return await loadScenario({ file: 'a.yaml', overrides }, filesInMemory({ 'a.yaml': text }).readFile)
}

const sourced = shortest
  .replace('months: 12', 'months: { value: 12, source: the board, asOf: 2026-05 }')
  .replace('target: 80/20', 'target: { value: 80/20, source: the contract, asOf: 2025 }')

describe('terms that cannot be uncertain', () => {
  it('carry their source as quantities do, and mean the same', async () => {
    const [bare, carrying] = [await load(shortest), await load(sourced)]
    if (!bare.ok || !carrying.ok) throw new Error('does not load')
    expect(carrying.scenario).toEqual(bare.scenario)
    expect(carrying.terms.find(({ path }) => path === 'horizon.months')).toMatchObject({
      written: '12',
      source: 'the board',
      asOf: '2026-05',
      origin: 'scenario',
      position: { line: 3 },
    })
    expect(carrying.terms.find(({ path }) => path === 'service.target')).toMatchObject({
      written: '80/20',
      source: 'the contract',
    })
    expect(new Ajv({ strict: false }).compile(scenarioJsonSchema(() => undefined))(parse(sourced))).toBe(true)
  })

  it('are listed with their origin: scenario, command line and default', async () => {
    const loaded = await load(shortest, ['horizon.months=24'])
    if (!loaded.ok) throw new Error('does not load')
    const origins = Object.fromEntries(loaded.terms.map(({ path, origin }) => [path, origin]))
    expect(origins).toMatchObject({
      'horizon.start': 'scenario',
      'horizon.months': 'command-line',
      'service.target': 'scenario',
      'options.own.staff.minimumAgents': 'scenario',
      'simulation.draws': 'default',
    })
  })

  it('include cost lines by formulas', async () => {
    const text = shortest.replace(
      'price: { perHour: 32 to 36 }',
      'price: { perHour: 32 to 36, otherCosts: { hosting: { category: technology, cost: "1200 + contacts * 0.1" } } }',
    )
    const loaded = await load(text)
    expect(loaded.ok && loaded.terms).toContainEqual(
      expect.objectContaining({
        path: 'options.provider.price.otherCosts.hosting.cost',
        written: '1200 + contacts * 0.1',
      }),
    )
  })

  it('say what is wrong with a source', async () => {
    const loaded = await load(shortest.replace('months: 12', 'months: { value: 12, source: "", asOf: soon }'))
    expect(loaded.ok ? [] : loaded.problems.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['schema.wrongType', 'horizon.months.source'],
      ['quantity.asOf', 'horizon.months.asOf'],
    ])
  })

  it('with the quantities are every number of the shipped scenario', async () => {
    const file = 'scenarios/bank-call-centre.yaml'
    const loaded = await loadScenario({ file, presets: 'scenarios/presets' }, readFileForTests)
    if (!loaded.ok) throw new Error('does not load')
    const listed = [...loaded.inputs, ...loaded.terms].map(({ path }) => path)
    const isListed = (path: string) =>
      listed.some((known) => path === known || path.startsWith(`${known}.`) || path.startsWith(`${known}[`))
    const unlisted: string[] = []
    const visit = (value: unknown, path: string): void => {
      if (typeof value === 'number' && !isListed(path)) unlisted.push(path)
      if (typeof value !== 'object' || value === null) return
      for (const [key, child] of Object.entries(value)) {
        visit(child, Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`)
      }
    }
    visit(loaded.resolved.value, '')
    // A version is no number of the study.
    expect(unlisted).toEqual(['schemaVersion'])
  })
})

describe('the shortest scenario', () => {
  it('has at most fifteen lines', () => {
    expect(shortest.trim().split('\n').length).toBeLessThanOrEqual(15)
  })
})
