import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type LoadedScenario, loadScenario } from '../../src/scenario/load-scenario.js'
import type { ReadFile } from '../../src/scenario/read-file.js'
import { readFileForTests } from './read-file-for-tests.js'

const folder = 'scenarios/presets'
const presets = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(folder.length + 1).replace(/\.yaml$/, ''))
  .sort()

interface Minimal {
  readonly currency?: string
  readonly top?: string
  readonly demand?: string
  readonly data?: string
  readonly option: string
}

const plainDemand = `demand:
  channels: { voice: { week: { open: mon-fri 08:00-18:00 } } }
  reasons: { calls: { volume: 2000 per week, handleTime: 4m } }
`
const plainOption = 'model: internal, place: FR, access: {}, price: { grossPerHour: 15 }'

/** What a preset leaves to the scenario, in the fewest words, by the preset's folder. */
function minimal(preset: string): Minimal {
  const here = `extends: preset:${preset}`
  const text = readFileSync(`${folder}/${preset}.yaml`, 'utf8')
  const currency = /\bUSD\b/.test(text) ? 'USD' : /^[^#]*\bGBP\b/m.test(text) ? 'GBP' : 'EUR'
  switch (preset.split('/')[0]) {
    case 'country': {
      const wage = /grossPerHour/.test(text) ? '' : ', price: { grossPerHour: 15 }'
      const place = /^place:/m.test(text) ? '' : ', place: DE'
      const supervised = preset === 'country/morocco' ? ', price: { supervision: {} }' : ''
      return { currency, option: `${here}, model: internal, access: {}${wage}${place}${supervised}` }
    }
    case 'price': {
      const own = 'agents: { own: { grossPerHour: 15 } }'
      if (preset === 'price/rented-per-minute')
        return {
          currency,
          option: `${here}, place: FR, access: {}, price: { perMinute: { talkShare: 90 % }, ${own} }`,
        }
      const rented = preset.startsWith('price/rented') ? `, place: FR, price: { ${own} }` : ''
      return { currency, option: `${here}, access: {}${rented}` }
    }
    case 'quality':
      return { option: `${here}, ${plainOption}` }
    case 'access': {
      const copy = /^mode: (?:replica|extract)/m.test(text) ? ', loadDelay: 4h' : ''
      return {
        data: 'data: { orders: { records: 1000, changes: 0.1/day, sensitivity: personal } }',
        option: plainOption.replace('access: {}', `access: { orders: { ${here}${copy} } }`),
      }
    }
    case 'threats':
      return { top: here, option: plainOption }
    case 'data':
      return {
        top: here,
        data: 'data: { customers: { records: 1000 } }',
        option: plainOption.replace('access: {}', 'access: { customers: none }'),
      }
    default:
      return preset === 'demand/order-status'
        ? {
            top: here,
            demand: 'demand: { channels: { voice: { week: { records: calls.csv } } } }\n',
            option: plainOption,
          }
        : {
            top: here,
            demand: 'demand: { reasons: { calls: { volume: 2000 per week, handleTime: 4m } } }\n',
            option: plainOption,
          }
  }
}

const records = readFileSync('scenarios/data/bank-calls-1999-01-half-hours.csv', 'utf8')

async function loadedWith(preset: string): Promise<LoadedScenario> {
  const { currency = 'EUR', top = '', demand = plainDemand, data = '', option } = minimal(preset)
  const text = `schemaVersion: 1
${top}
currency: ${currency}
horizon: { start: 2027-01, months: 12 }
service: { target: 80/20 }
${demand}${data}
options: { one: { leadTime: 1 month, staff: { minimumAgents: 1 }, ${option} } }
`
  const readFile: ReadFile = async (path) =>
    path === 'work/a.yaml'
      ? { ok: true, text }
      : path === 'work/calls.csv'
        ? { ok: true, text: records }
        : readFileForTests(path)
  const outcome = await loadScenario({ file: 'work/a.yaml', presets: folder }, readFile)
  if (!outcome.ok)
    throw new Error(
      outcome.problems.map((p) => `${p.file}:${p.line} ${p.code} ${JSON.stringify(p.figures)}`).join('\n'),
    )
  return outcome
}

/** Keys whose value is a choice and not a figure. */
const choices = /^(?:model|place|mode|connection|controls|sensitivity|stage|halfHours)$/

function figuresWithoutSource(value: unknown, key = ''): string[] {
  if (typeof value !== 'object' || value === null) return choices.test(key) ? [] : [key]
  if (choices.test(key) || (Object.hasOwn(value, 'source') && Object.hasOwn(value, 'asOf'))) return []
  return Object.entries(value).flatMap(([name, child]) => figuresWithoutSource(child, name))
}

describe('presets', () => {
  it('are there for countries, prices, access, threats and demand', () => {
    const kinds = new Set(presets.map((preset) => preset.split('/')[0]))
    expect([...kinds].sort()).toEqual(['access', 'country', 'data', 'demand', 'price', 'quality', 'threats'])
  })

  it.each(presets)('%s completes a minimal scenario, every figure with its source', async (preset) => {
    const { inputs } = await loadedWith(preset)
    const own = inputs.filter(({ origin }) => origin === 'preset')
    for (const { path, source, asOf } of own) {
      expect(source, path).toBeTruthy()
      expect(Number(asOf?.slice(0, 4)), path).toBeGreaterThan(1990)
    }
    const text = readFileSync(`${folder}/${preset}.yaml`, 'utf8')
    expect(figuresWithoutSource(parse(text))).toEqual([])
    expect(text).not.toMatch(/unverified/i)
    expect(text).toContain(`extends: preset:${preset}`)
  })
})

describe('options and access rows', () => {
  const texts: Record<string, string> = {
    'work/a.yaml': `schemaVersion: 1
currency: EUR
horizon: { start: 2027-01, months: 12 }
service: { target: 80/20 }
${plainDemand}data: { orders: { records: 1000, changes: 0.1/day, sensitivity: personal } }
options:
  south:
    extends: [preset:price/provider-morocco, preset:quality/offshore-voice]
    leadTime: 1 month
    access: { orders: { extends: preset:access/daily-replica, loadDelay: 4h } }
    price: { perHour: 13 to 15 }
  north: { extends: parts/north.yaml, leadTime: 1 month, access: { orders: none } }
`,
    'work/parts/north.yaml': 'extends: preset:price/provider-france\nname: North\nprice: { setUp: 1000 }\n',
  }
  const readFile: ReadFile = async (path) =>
    Object.hasOwn(texts, path) ? { ok: true, text: texts[path]! } : readFileForTests(path)

  it('extend presets and files; what they say themselves wins, and the order stays', async () => {
    const outcome = await loadScenario({ file: 'work/a.yaml', presets: folder }, readFile)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
    expect(Object.keys(outcome.scenario.options)).toEqual(['south', 'north'])
    const input = (path: string) => outcome.inputs.find((one) => one.path === path)
    expect(input('options.south.price.perHour')).toMatchObject({ written: '13 to 15', origin: 'scenario' })
    expect(input('options.south.price.perHour')?.source).toBeUndefined()
    expect(input('options.south.quality.resolution')).toMatchObject({
      origin: 'preset',
      asOf: '2010',
      position: { file: `${folder}/quality/offshore-voice.yaml` },
    })
    expect(input('options.south.access.orders.every')).toMatchObject({ origin: 'preset' })
    expect(outcome.scenario.options.north).toMatchObject({ model: 'dedicated', place: 'FR', name: 'North' })
    expect(input('options.north.price.setUp')?.position).toMatchObject({
      file: 'work/parts/north.yaml',
      line: 3,
    })
  })

  it.each([
    ['preset:price/nowhere', 'file.unknownPreset', 11],
    ['../north.yaml', 'file.outsideFolder', 11],
    ['a.yaml', 'file.extendsItself', 11],
  ])('refuse %s where it is written', async (reference, code, line) => {
    const broken = {
      ...texts,
      'work/a.yaml': texts['work/a.yaml']!.replace(
        '[preset:price/provider-morocco, preset:quality/offshore-voice]',
        reference,
      ),
    }
    const outcome = await loadScenario({ file: 'work/a.yaml', presets: folder }, async (path) =>
      Object.hasOwn(broken, path)
        ? { ok: true, text: (broken as Record<string, string>)[path]! }
        : readFileForTests(path),
    )
    expect(outcome.ok ? [] : outcome.problems.map((problem) => [problem.code, problem.line])).toEqual([
      [code, line],
    ])
  })
})
