import { describe, expect, it } from 'vitest'
import { type LoadedScenario, type LoadRequest, loadScenario } from '../../src/scenario/load-scenario.js'
import { resolvedText } from '../../src/scenario/resolved-text.js'
import { filesInMemory, shortest } from './files-in-memory.js'
import { readFileForTests } from './read-file-for-tests.js'

type Request = Partial<LoadRequest>

async function outcomeOf(texts: Readonly<Record<string, string>>, request: Request = {}) {
  const { readFile } = filesInMemory(texts)
  return loadScenario({ file: 'work/a.yaml', ...request }, readFile)
}

async function loaded(
  texts: Readonly<Record<string, string>>,
  request: Request = {},
): Promise<LoadedScenario> {
  const outcome = await outcomeOf(texts, request)
  if (!outcome.ok) throw new Error(outcome.problems.map(({ code, line }) => `${line} ${code}`).join('; '))
  return outcome
}

async function codes(texts: Readonly<Record<string, string>>, request: Request = {}): Promise<string[]> {
  const outcome = await outcomeOf(texts, request)
  return outcome.ok
    ? []
    : outcome.problems.map(({ code, file, line, column }) => `${file}:${line}:${column} ${code}`)
}

function written({ inputs }: LoadedScenario, path: string) {
  return inputs.find((input) => input.path === path)
}

describe('a scenario', () => {
  it('can be said in at most fifteen lines', async () => {
    expect(shortest.trimEnd().split('\n').length).toBeLessThanOrEqual(15)
    const { scenario, inputs } = await loaded({ 'work/a.yaml': shortest })
    expect(Object.keys(scenario.options)).toEqual(['own', 'provider'])
    expect(scenario.simulation).toEqual({ draws: 10_000, seed: 1, sampling: 'plain' })
    expect(
      inputs.filter(({ origin }) => origin === 'default').every(({ source, asOf }) => source && asOf),
    ).toBe(true)
  })

  it('lists every number with its origin and place', async () => {
    const scenario = await loaded({ 'work/a.yaml': shortest })
    expect(written(scenario, 'options.provider.price.perHour')).toMatchObject({
      written: '32 to 36',
      unit: 'money',
      origin: 'scenario',
      position: { file: 'work/a.yaml', line: 10, column: 93 },
    })
    expect(written(scenario, 'options.own.staff.shrinkage')).toMatchObject({
      origin: 'default',
      asOf: '2025',
    })
    expect(written(scenario, 'options.own.staff.shrinkage')?.position).toBeUndefined()
  })

  it('may start with a byte order mark and end its lines as Windows does', async () => {
    await loaded({ 'work/a.yaml': `\ufeff${shortest.replaceAll('\n', '\r\n')}` })
  })

  it('reads the records it refers to, relative to its folder', async () => {
    const calls = (await readFileForTests('test/scenario/broken/parts/calls.csv')) as { text: string }
    const text = shortest
      .replace('open: mon-fri 08:00-18:00', 'records: data/calls.csv')
      .replace('volume: 2000 per week', 'recordsShare: 100 %')
    const { dataFiles } = await loaded({ 'work/a.yaml': text, 'work/data/calls.csv': calls.text })
    expect(dataFiles.get('demand.channels.voice.week.records')?.path).toBe('work/data/calls.csv')
  })
})

describe('extending', () => {
  const base = {
    'work/a.yaml': 'extends: base.yaml\noptions:\n  provider: { price: { perHour: 40 } }\n',
    'work/base.yaml': shortest,
  }

  it('merges named lists by name and keeps each value’s own place', async () => {
    const scenario = await loaded(base)
    expect(Object.keys(scenario.scenario.options)).toEqual(['own', 'provider'])
    expect(written(scenario, 'options.provider.price.perHour')).toMatchObject({
      written: '40',
      position: { file: 'work/a.yaml', line: 3 },
    })
    expect(written(scenario, 'options.own.price.grossPerHour')?.position).toMatchObject({
      file: 'work/base.yaml',
      line: 9,
    })
  })

  it('replaces a number with its distribution, a list, and a mapping of another mode as a whole', async () => {
    const richer = shortest
      .replace('perHour: 32 to 36', 'perHour: { pert: [30, 34, 40] }')
      .replace('options:', 'data: { stock: { records: 10, changes: 1/day, sensitivity: public } }\noptions:')
      .replaceAll('access: {}', 'access: { stock: { mode: replica, every: 24h, loadDelay: 4h } }')
      .replace('reasons:', 'season: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]\n  reasons:')
    const over = `extends: base.yaml
demand: { season: [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] }
options:
  provider:
    price: { perHour: { uniform: [30, 40] } }
    access: { stock: { mode: live-read, connection: leased-line } }
  own:
    access: { stock: live-write }
`
    const { scenario } = await loaded({ 'work/a.yaml': over, 'work/base.yaml': richer })
    const { provider, own } = scenario.options
    expect(provider?.access.stock).toEqual({ mode: 'live-read', connection: 'leased-line' })
    expect(own?.access.stock).toBe('live-write')
    expect(provider?.model === 'dedicated' && provider.price.perHour?.distribution.kind).toBe('uniform')
    expect(scenario.demand.season?.[11]?.written).toBe('1')
  })

  it('takes out what it is told to leave out', async () => {
    const over = {
      ...base,
      'work/a.yaml':
        'extends: base.yaml\nwithout: [options.own, options.provider.price.perHour]\noptions: { provider: { price: { perContact: 4 } } }\n',
    }
    const { scenario } = await loaded(over)
    expect(Object.keys(scenario.options)).toEqual(['provider'])
    expect(scenario.options.provider?.price).toMatchObject({ perContact: { written: '4' } })
  })

  it('takes later files over earlier ones, and marks what a preset says', async () => {
    const texts = {
      'work/a.yaml': 'extends: [base.yaml, "preset:france/labour"]\n',
      'work/base.yaml': shortest,
      'shipped/presets/france/labour.yaml':
        'options: { own: { price: { grossPerHour: { value: 14 to 17, source: INSEE, asOf: 2024 } } } }\n',
    }
    const scenario = await loaded(texts, { presets: 'shipped/presets' })
    expect(written(scenario, 'options.own.price.grossPerHour')).toMatchObject({
      written: '14 to 17',
      origin: 'preset',
      source: 'INSEE',
      asOf: '2024',
    })
  })

  it('reports what is wrong in every file at once', async () => {
    const texts = {
      'work/a.yaml': 'extends: [b.yaml, c.yaml]\n',
      'work/b.yaml': 'a: [1',
      'work/c.yaml': 'x: 1\nx: 2\n',
    }
    expect(await codes(texts)).toEqual([
      'work/b.yaml:1:4 yaml.notClosed',
      'work/c.yaml:2:1 yaml.duplicateKey',
    ])
  })

  it('never asks for a file outside its folder', async () => {
    for (const reference of [
      '../b.yaml',
      '/etc/passwd',
      'x/../../b.yaml',
      'preset:../b',
      'c:b.yaml',
      '..\\\\b.yaml',
    ]) {
      const files = filesInMemory({ 'work/a.yaml': `extends: "${reference}"\n` })
      const outcome = await loadScenario({ file: 'work/a.yaml', presets: 'presets' }, files.readFile)
      expect(outcome.ok).toBe(false)
      expect(files.asked, reference).toEqual(['work/a.yaml'])
    }
  })

  it('may reach further up where the caller allows it', async () => {
    const texts = { 'work/clients/a.yaml': 'extends: ../base.yaml\n', 'work/base.yaml': shortest }
    await loaded(texts, { file: 'work/clients/a.yaml', root: 'work' })
    expect(await codes(texts, { file: 'work/clients/a.yaml' })).toEqual([
      'work/clients/a.yaml:1:10 file.outsideFolder',
    ])
  })

  it('is stopped in a circle, and after thirty files', async () => {
    expect(await codes({ 'work/a.yaml': 'extends: b.yaml\n', 'work/b.yaml': 'extends: a.yaml\n' })).toEqual([
      'work/b.yaml:1:10 file.extendsItself',
    ])
    const chain = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`work/${index}.yaml`, `extends: ${index + 1}.yaml\n`]),
    )
    expect(await codes({ 'work/a.yaml': 'extends: 0.yaml\n', ...chain })).toEqual([
      'work/28.yaml:1:10 file.tooMany',
    ])
  })
})

describe('overrides', () => {
  const texts = { 'work/a.yaml': shortest }

  it('replace values by path and are known by their origin', async () => {
    const overrides = [
      'options.provider.price.perHour=14 to 18',
      'demand.growth = 3 %',
      'horizon={months: 24}',
    ]
    const scenario = await loaded(texts, { overrides })
    expect(written(scenario, 'options.provider.price.perHour')).toMatchObject({
      written: '14 to 18',
      origin: 'command-line',
      position: { file: '--set', line: 1, column: 32 },
    })
    expect(written(scenario, 'demand.growth')).toMatchObject({ written: '3 %', origin: 'command-line' })
    expect(scenario.scenario.horizon).toEqual({ start: { year: 2027, month: 1 }, months: 24 })
  })

  it('reach into lists', async () => {
    const campaign = 'demand:\n  campaigns: [{ name: x, start: 2027-02, months: 1, lift: 10 % }]'
    const scenario = await loaded(
      { 'work/a.yaml': shortest.replace('demand:', campaign) },
      { overrides: ['demand.campaigns[0].lift=30 %'] },
    )
    expect(scenario.scenario.demand.campaigns?.[0]).toMatchObject({ name: 'x', lift: { written: '30 %' } })
  })

  it('report their problems at the override', async () => {
    const overrides = [
      'nonsense',
      'demand.growth=',
      'options.provider.price.perHour=4 km',
      'options.provider.prize.perHour=4',
      '__proto__.polluted=1',
      'demand.growth=[1',
    ]
    expect(await codes(texts, { overrides })).toEqual([
      '--set:1:1 override.form',
      '--set:2:1 override.form',
      '--set:3:32 quantity.wrongUnit',
      '--set:4:18 schema.unknownKey',
      '--set:5:1 override.form',
      '--set:6:15 yaml.notClosed',
    ])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

describe('an override that is wrong', () => {
  const problemOf = async (override: string) => {
    const outcome = await loadScenario(
      { file: 'work/a.yaml', overrides: [override] },
      filesInMemory({ 'work/a.yaml': shortest }).readFile,
    )
    return outcome.ok ? undefined : outcome.problems[0]
  }

  it('has the name underlined that is wrong, not all of it', async () => {
    expect(await problemOf('options.provider.price.perhour=20')).toMatchObject({
      code: 'schema.unknownKey',
      column: 24,
      endColumn: 31,
    })
    expect(await problemOf('options.provider.prize.perHour=20')).toMatchObject({ column: 18, endColumn: 23 })
  })

  it('has a number beyond all numbers told as it is written', async () => {
    const nines = '9'.repeat(400)
    expect(await problemOf(`options.provider.price.perHour=${nines}`)).toMatchObject({
      code: 'quantity.notFinite',
      figures: { found: `${nines.slice(0, 40)}…` },
    })
  })
})

describe('overrides of what is not there', () => {
  const texts = { 'work/a.yaml': shortest }

  it('name it, and the nearest that is', async () => {
    const overrides = [
      'options.nonexistent.price.perHour=1',
      'options.provder.price.perHour=14',
      'demand.reasons.call.volume=3 per week',
      'demand.campaigns[3].lift=4 %',
    ]
    expect(await codes(texts, { overrides })).toEqual([
      '--set:1:9 override.unknownName',
      '--set:2:9 override.unknownName',
      '--set:3:16 override.unknownName',
      '--set:4:17 override.noItem',
    ])
    const outcome = await loadScenario({ file: 'work/a.yaml', overrides }, filesInMemory(texts).readFile)
    expect(outcome.ok ? [] : outcome.problems.map(({ suggestion }) => suggestion)).toEqual([
      undefined,
      'provider',
      'calls',
      undefined,
    ])
  })

  it('may add something whole under a new name', async () => {
    const terms = 'model: internal, place: FR, leadTime: 1 month, access: {}, staff: { shrinkage: 30 % }'
    const overrides = [`options.another={ ${terms}, price: { grossPerHour: 20 } }`, 'inputs.wage=15 to 17']
    const { scenario } = await loaded(texts, { overrides })
    expect(Object.keys(scenario.options)).toEqual(['own', 'provider', 'another'])
  })
})

describe('the resolved text', () => {
  it('is the merged scenario, each value with its place, and loads to the same scenario', async () => {
    const texts = {
      'work/a.yaml': 'extends: base.yaml\noptions:\n  provider: { price: { perHour: 40 } }\n',
      'work/base.yaml': shortest,
    }
    const first = await loaded(texts, { overrides: ['demand.growth=3 %'] })
    const text = resolvedText(first.resolved)
    expect(text).toContain('perHour: 40 # a.yaml:3')
    expect(text).toContain('grossPerHour: 15 # base.yaml:9')
    expect(text).toContain('growth: 3 % # --set')
    const again = await loaded({ 'work/a.yaml': text })
    const plain = ({ inputs }: LoadedScenario) =>
      inputs
        .map(({ path, distribution }) => ({ path, distribution }))
        .sort((a, b) => (a.path < b.path ? -1 : 1))
    expect(plain(again)).toEqual(plain(first))
  })
})
