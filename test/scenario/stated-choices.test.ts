import { describe, expect, it } from 'vitest'
import { quantityShapeOf } from '../../src/kernel/quantity/schema.js'
import { messages } from '../../src/language/catalogue.js'
import { languages } from '../../src/language/languages.js'
import { reportTexts } from '../../src/language/report.js'
import { inputName } from '../../src/report/view/inputs.js'
import { everything } from '../../src/result/explain/figure.js'
import { inputsBehind } from '../../src/result/explain/inputs-behind.js'
import { loadScenario } from '../../src/scenario/load-scenario.js'
import { scenarioSchema } from '../../src/scenario/scenario.js'
import { alternatives } from '../../src/scenario/schema-walk.js'
import { asideKeys, asideRoots, isChoice } from '../../src/scenario/stated-choices.js'
import { isTerm } from '../../src/scenario/stated-terms.js'
import { filesInMemory, shortest } from './files-in-memory.js'

type Schema = Parameters<typeof alternatives>[0]
type Kind = 'number' | 'choice'

/** Every path a scenario may have a value at, with `x` for chosen names. */
function leaves(): ReadonlyMap<string, Kind> {
  const found = new Map<string, Kind>()
  const visit = (schema: Schema, path: string): void => {
    for (const branch of alternatives(schema)) {
      const { def } = (branch as Schema & { _zod: { def: Definition } })._zod
      const under = (key: string) => (path === '' ? key : `${path}.${key}`)
      if (isTerm(branch) || quantityShapeOf(branch) !== undefined)
        found.set(path, isChoice(branch) ? 'choice' : 'number')
      else if (def.type === 'object')
        for (const [key, child] of Object.entries(def.shape)) visit(child, under(key))
      else if (def.type === 'record') visit(def.valueType, under('x'))
      else if (def.type === 'array') visit(def.element, `${path}[0]`)
      else found.set(path, 'choice')
    }
  }
  visit(scenarioSchema, '')
  return found
}

interface Definition {
  readonly type: string
  readonly shape: Record<string, Schema>
  readonly valueType: Schema
  readonly element: Schema
}

const isAside = (path: string) =>
  asideRoots.has(path.split('.', 1)[0]!.replace('[0]', '')) || asideKeys.has(path.split('.').at(-1)!)

describe('what is stated in words', () => {
  it('is listed as written, with its line: opening hours, access modes, controls', async () => {
    const { readFile } = filesInMemory({ 'a.yaml': shortest })
    const loaded = await loadScenario(
      {
        file: 'a.yaml',
        overrides: ['demand.channels.voice.week.open=mon-sat 07:00-22:00', 'title=No choice'],
      },
      readFile,
    )
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
    const written = new Map(loaded.choices.map((choice) => [choice.path, choice]))
    expect(written.get('demand.channels.voice.week.open')).toMatchObject({
      written: 'mon-sat 07:00-22:00',
      origin: 'command-line',
    })
    expect(written.get('options.provider.place')?.position?.line).toBeGreaterThan(1)
    expect([...written.keys()].filter((path) => /title|model/.test(path))).toEqual([])
  })

  it.each(languages)('has words for every key that a scenario may have (%s)', async (language) => {
    const words = await messages(language, reportTexts)
    const choices = [...leaves()].filter(([path, kind]) => kind === 'choice' && !isAside(path))
    expect(choices.length).toBeGreaterThan(30)
    const nameless = choices
      .map(([path]) => path.replace(/\[0\]$/, ''))
      .filter((path) => inputName({ messages: words, named: (id) => id }, path) === path)
    expect(nameless).toEqual([])
  })
})

describe('what moves a total cost', () => {
  it('is behind it, every number and choice that a scenario may state but those that only compare', () => {
    const paths = [...leaves()]
      .filter(([path, kind]) => kind === 'number' || !isAside(path))
      .map(([path]) => path)
    const legs = [{ option: 'x', model: 'internal' }]
    const of = [
      { id: 'x', model: 'internal' as const },
      { id: 'y', model: 'phased' as const, legs: legs as never },
    ]
    const behind = new Set(
      inputsBehind(
        everything,
        paths.map((path) => ({ path })),
        of,
      ).map(({ path }) => path),
    )
    const compares =
      /^(?:criteria|unpriced|findOut|futures|correlations|inputs|simulation|rules|schemaVersion|budgetYearFrom|logo)\b|\.baseline\.sunk$/
    expect(paths.filter((path) => !behind.has(path) && !compares.test(path))).toEqual([])
  })
})
