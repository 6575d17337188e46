import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundledPath, bundleText, readBundle } from '../../src/scenario/bundle.js'
import { loadScenario } from '../../src/scenario/load-scenario.js'
import { filesInMemory, shortest } from './files-in-memory.js'

const calls = `date,start,offered,answered,abandoned,queued,aht_sec,asa_sec,answered_within_20s,mean_wait_abandoned_sec
${Array.from({ length: 14 }, (_, day) => `1999-01-${String(day + 4).padStart(2, '0')},09:00,${20 + day},${19 + day},1,3,180,12,15,30`).join('\n')}
`
const texts = {
  'work/bank.yaml': shortest
    .replace('open: mon-fri 08:00-18:00', 'records: data/calls.csv')
    .replace(
      'schemaVersion: 1',
      '# as written\nschemaVersion: 1\nextends: [parts/tax.yaml, preset:threats/x]',
    ),
  'work/parts/tax.yaml': 'valueAddedTax: { rate: 20 %, recoverableShare: 10 % }\n',
  'work/data/calls.csv': calls,
  'presets/threats/x.yaml': 'exposure: { tolerance: { value: 1000, source: S, asOf: 2020 } }\n',
}
const request = { file: 'work/bank.yaml', presets: 'presets' }

async function bundled(): Promise<string> {
  const outcome = await loadScenario(request, filesInMemory(texts).readFile)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  const files = new Map(
    [...outcome.texts]
      .filter(([path]) => path !== request.file)
      .map(([path, text]) => [bundledPath(path, { root: 'work', presets: 'presets' }), text]),
  )
  return bundleText(texts['work/bank.yaml'], { name: outcome.fileName, files })!
}

describe('a bundle', () => {
  it('holds the scenario as written and every file it refers to', async () => {
    const text = await bundled()
    expect(text.startsWith(texts['work/bank.yaml'])).toBe(true)
    const reading = readBundle(text)
    if (!reading.ok || !reading.bundle) throw new Error('no bundle')
    expect(reading.scenario).toBe(texts['work/bank.yaml'])
    expect(reading.bundle.name).toBe('bank.yaml')
    expect([...reading.bundle.files.keys()]).toEqual(['parts/tax.yaml', 'preset:threats/x', 'data/calls.csv'])
  })

  it('loads alone, anywhere and under any name, as the files do', async () => {
    const original = await loadScenario(request, filesInMemory(texts).readFile)
    const { readFile, asked } = filesInMemory({ 'elsewhere/sent.yaml': await bundled() })
    const alone = await loadScenario({ file: 'elsewhere/sent.yaml', presets: 'other/presets' }, readFile)
    if (!original.ok || !alone.ok) throw new Error('unreadable')
    expect(asked).toEqual(['elsewhere/sent.yaml'])
    expect(alone.name).toBe('bank')
    expect(alone.scenario).toEqual(original.scenario)
    expect(alone.dataFiles.get('demand.channels.voice.week.records')?.text).toBe(calls)
    const plain = ({ inputs }: typeof alone) =>
      inputs.map(({ position, ...input }) => ({ ...input, at: position?.file.split('/').at(-1) }))
    expect(plain(alone)).toEqual(plain(original))
  })

  it('gives every text back, whatever it holds, but for how its lines end', () => {
    const text = fc.array(
      fc.oneof(
        fc.constantFrom('\n', ' ', '\r', '\t', 'a', '"', '\\', ':', '\u2028', '😀', '\u0000'),
        fc.string(),
      ),
    )
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ minLength: 1 }),
          text.map((parts) => parts.join('')),
        ),
        (held) => {
          const files = new Map(Object.entries(held))
          const unix = (texts: readonly (readonly [string, string])[]) =>
            texts.map(([path, content]) => [path, content.replaceAll('\r\n', '\n')])
          const reading = readBundle(bundleText('a: 1', { name: 'n', files })!)
          expect(reading.ok && reading.bundle && unix([...reading.bundle.files])).toEqual(unix([...files]))
        },
      ),
      { seed: 20261122, numRuns: 300 },
    )
  })

  it('may lose its last line break', () => {
    const files = new Map([['a', 'x\n']])
    const reading = readBundle(bundleText('a: 1\n', { name: 'n', files })!.trimEnd())
    expect(reading.ok && reading.bundle?.files.get('a')).toBe('x\n')
  })

  it('cannot be made of one flow mapping', () => {
    expect(bundleText('{ a: 1 }\n', { name: 'n', files: new Map() })).toBeUndefined()
  })

  it.each([
    ['a name that leads elsewhere', 'bundle:\n  name: "../x"\n  files:\n', 2],
    ['no name', 'bundle:\n  files:\n', 2],
    ['a list of files', 'bundle:\n  name: "n"\n  files:\n    - a\n', 4],
    ['an alias bomb', 'bundle:\n  name: "n"\n  files:\n    "a": &a [*a, *a]\n', 4],
  ])('is refused with its line: %s', async (_what, tail, line) => {
    const { readFile } = filesInMemory({ 'work/bank.yaml': `${shortest}${tail}` })
    const outcome = await loadScenario(request, readFile)
    const lines = shortest.split('\n').length - 1
    expect(outcome.ok ? [] : outcome.problems.map((problem) => [problem.code, problem.line])).toEqual([
      ['file.brokenBundle', lines + line],
    ])
  })
})
