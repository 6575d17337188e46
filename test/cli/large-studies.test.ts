import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureBuilt, sourcing } from './program.js'

let folder = ''
let scenario = ''
const at = (name: string) => join(folder, name)
const draws = ['--draws', '600', '--workers', '1']

/** Small: two options over two months. */
const small = `schemaVersion: 1
currency: EUR
horizon: { start: 2027-01, months: 2 }
service: { target: 80/20 }
inputs: { price: 24 to 32 }
demand:
  channels: { voice: { week: { open: mon-fri 09:00-17:00 }, patience: 2m to 4m } }
  volatility: { persistent: 3 %, passing: 6 % }
  reasons: { calls: { volume: 700 to 1 100 per week, handleTime: 3m to 4m, resolution: 80 % to 90 % } }
options:
  near: { model: dedicated, place: FR, leadTime: 6 weeks, access: {}, staff: { shrinkage: 25 % }, price: { perHour: = price, perMonth: 3 000 } }
  own: { model: internal, place: FR, leadTime: 3 months, access: {}, staff: { shrinkage: 30 % }, price: { grossPerHour: 15 to 19, employerCharges: 40 % } }
simulation: { draws: 1100, seed: 5 }
`

/** With what is worked out beside the draws: a future, a group and a study. */
const asking = small.replace(
  'simulation:',
  `futures: { success: { demand.growth: 30 % } }
findOut:
  together: { cost: [inputs.price, options.own.price] }
  studies: { count: { weeks: [1, 4], weeklyError: { demand.reasons.calls.volume: 10 % } } }
simulation:`,
)

beforeAll(() => {
  ensureBuilt()
  folder = mkdtempSync(join(tmpdir(), 'slices-'))
  scenario = at('small.yaml')
  writeFileSync(scenario, small)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('slices', () => {
  it('are computed one by one and merged to the same files', async () => {
    const whole = await sourcing(['simulate', scenario, ...draws, '--out', at('one')])
    expect(whole.code).toBe(0)
    const first = await sourcing(['simulate', scenario, ...draws, '--shard', '1/2', '--out', at('slices')])
    expect(first).toMatchObject({ code: 0, stdout: '' })
    expect(first.stderr).toContain('sourcing merge ')
    const second = ['simulate', scenario, ...draws, '--shard', '2/2', '--out', at('slices')]
    const told = JSON.parse((await sourcing([...second, '--json'])).stdout)
    expect(told.slice).toEqual({ number: 2, count: 2 })
    const slices = readdirSync(at('slices')).map((name) => at(`slices/${name}`))
    expect(slices).toHaveLength(2)
    const merged = await sourcing(['merge', ...slices, '--out', at('merged')])
    expect(merged.stdout).toBe(whole.stdout)
    for (const file of ['small.result.json', 'small.html'])
      expect(readFileSync(at(`merged/${file}`)).equals(readFileSync(at(`one/${file}`))), file).toBe(true)
    const missing = await sourcing(['merge', slices[1]!, '--lang', 'fr'])
    expect(missing.code).toBe(2)
    expect(missing.stderr).toContain('Sur 2 tranches, il en manque')
  })

  it.each([
    ['a part beyond the last', ['--shard', '4/3'], '3/20'],
    ['no parts', ['--shard', '1/0'], '3/20'],
    ['a precision with a slice', ['--shard', '1/2', '--precision', '1%'], '--precision'],
    ['a report of a slice', ['--shard', '1/2', '--format', 'html'], '--format'],
    ['a Latin hypercube in slices', ['--shard', '1/2', '--sampling', 'latin-hypercube'], 'Latin hypercube'],
    ['a Latin hypercube with a precision', ['--precision', '1%', '--sampling', 'latin-hypercube'], 'Latin'],
    ['a precision of nothing', ['--precision', '0'], '--precision'],
  ])('refuse %s', async (_, words, said) => {
    const { code, stderr, stdout } = await sourcing([
      'simulate',
      scenario,
      ...draws,
      '--out',
      at('x'),
      ...words,
    ])
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(said)
  })

  it('are nothing else', async () => {
    writeFileSync(at('other.slice'), '{"document":"sourcing-result"}\n')
    for (const file of [at('other.slice'), at('nowhere.slice'), folder]) {
      const { code, stderr } = await sourcing(['merge', file])
      expect(code).toBe(2)
      expect(stderr).not.toMatch(/^\s+at /m)
    }
  })
})

describe('draws', () => {
  it('stop at a precision, are told, and written as CSV', async () => {
    const words = ['--precision', '5%', '--draws-csv', '--out', at('precise')]
    const { code, stdout } = await sourcing(['simulate', scenario, ...words, '--draws', '5000'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/Stopped after 1,024 of at most 5,000 draws/)
    const csv = readFileSync(at('precise/small.draws.csv'), 'utf8')
    expect(csv.trimEnd().split('\r\n')).toHaveLength(1025)
  })

  it('go on after the first look, in threads as in one', async () => {
    const written = await Promise.all(
      ['1', '2'].map(async (workers) => {
        const words = ['--precision', '0.2%', '--draws', '2500', '--workers', workers, '--out', at(workers)]
        const { code, stdout } = await sourcing(['simulate', scenario, ...words])
        expect(code).toBe(0)
        expect(stdout).not.toMatch(/Stopped after 1,024/)
        return readFileSync(at(`${workers}/small.result.json`), 'utf8')
      }),
    )
    expect(written[0] === written[1]).toBe(true)
  })
})

describe('worker threads', () => {
  it('change no byte of result, report and draws: 1, 2 and 4 of them', async () => {
    writeFileSync(at('asking.yaml'), asking)
    const files = ['asking.result.json', 'asking.html', 'asking.draws.csv']
    const [one, ...others] = await Promise.all(
      ['1', '2', '4'].map(async (workers) => {
        const out = at(`threads-${workers}`)
        const words = ['simulate', at('asking.yaml'), '--draws-csv', '--workers', workers, '--out', out]
        expect(await sourcing(words)).toMatchObject({ code: 0 })
        return files.map((file) => readFileSync(join(out, file)))
      }),
    )
    const { decision } = JSON.parse(one![0]!.toString())
    expect([decision.groupValue.length, decision.studies.length, decision.futures.futures.length]).toEqual([
      1, 1, 2,
    ])
    for (const other of others)
      files.forEach((file, place) => {
        expect(other[place]!.equals(one![place]!), file).toBe(true)
      })
  })
})
