import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ended, ensureBuilt, root, sourcing } from './program.js'

let folder = ''
const at = (name: string) => join(folder, name)
const put = (name: string, text: string | Uint8Array) => {
  writeFileSync(at(name), text)
  return at(name)
}
const bank = 'scenarios/bank-call-centre.yaml'

beforeAll(() => {
  ensureBuilt()
  folder = mkdtempSync(join(tmpdir(), 'sourcing-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function expectNoTrace({ stdout, stderr }: Ended): void {
  expect(`${stdout}${stderr}`).not.toMatch(/^\s+at .+:\d+/m)
  expect(`${stdout}${stderr}`).not.toMatch(/node_modules|node:internal/)
}

describe('what is no command', () => {
  it('is data under --json', async () => {
    const { code, stdout, stderr } = await sourcing(['bogus', '--json', '--lang', 'fr'])
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' })
    expect(JSON.parse(stdout).error).toMatchObject({ code: 'usage.unknown-command' })
  })

  it('is not a command that exists with a word too many', async () => {
    const { code, stderr } = await sourcing(['schema', 'x.yaml'])
    expect(code).toBe(2)
    expect(stderr).toContain('Nothing was expected here: x.yaml.')
    expect(stderr).toContain('sourcing schema --help')
  })
})

describe('help', () => {
  it('says in French what is required and what holds by default', async () => {
    const { stdout } = await sourcing(['freshness', '--help', '--lang', 'fr'])
    expect(stdout).toContain('(obligatoire)')
    expect(stdout).toContain('[par défaut')
    expect(stdout).not.toMatch(/\(required\)|\[default/)
  })

  it.each([
    'show',
    'bundle',
    'migrate',
    'init',
    'import',
    'compare',
  ])('explains %s in both languages', async (command) => {
    for (const language of ['en', 'fr']) {
      const { code, stdout } = await sourcing([command, '--help', '--lang', language])
      expect(code).toBe(0)
      expect(stdout).not.toMatch(/\b(?:help|init)\.[a-z]/)
    }
  })
})

describe('show', () => {
  it('says where every number and every value comes from', async () => {
    const numbers = await sourcing(['show', bank, '--set', 'demand.growth=3 %'])
    expect(numbers).toMatchObject({ code: 0, stderr: '' })
    expect(numbers.stdout).toContain('demand.growth: 3 %  # --set')
    expect(numbers.stdout).toMatch(/options\.internal\.staff\.attrition: .+# default: .+, 2024/)
    const resolved = await sourcing(['show', bank, '--resolved'])
    expect(resolved.stdout).toMatch(/^currency: EUR # bank-call-centre\.yaml:\d+$/m)
  })
})

describe('show --access', () => {
  const desk = 'scenarios/offshore-desk.yaml'

  it('prints the matrix, as data and for a spreadsheet', async () => {
    const [table, csv, json] = await Promise.all([
      sourcing(['show', desk, '--access', '--lang', 'fr']),
      sourcing(['show', desk, '--access', '--format', 'csv']),
      sourcing(['show', desk, '--access', '--json']),
    ])
    expect(table).toMatchObject({ code: 0, stderr: '' })
    expect(table.stdout).toContain('lecture à distance (Tunisie)')
    expect(csv.stdout.split('\r\n')).toHaveLength(8)
    expect(JSON.parse(json.stdout).options).toHaveLength(3)
  })

  it.each([
    ['--format', 'csv'],
    ['--access', '--resolved'],
    ['--access', '--format', 'csv', '--json'],
    ['--access', '--format', 'xml'],
  ])('refuses what does not go together: %s %s', async (...flags) => {
    const ended = await sourcing(['show', desk, ...flags])
    expect(ended.code).toBe(2)
    expect(ended.stdout.startsWith('{') ? Object.keys(JSON.parse(ended.stdout)) : ended.stdout).toEqual(
      flags.includes('--json') ? ['error'] : '',
    )
    expectNoTrace(ended)
  })
})

describe('bundle', () => {
  it('gives the same bytes alone, elsewhere and under another name', async () => {
    mkdirSync(at('far'))
    const { code } = await sourcing(['bundle', bank, '--out', at('far/sent.yaml')])
    expect(code).toBe(0)
    const quick = ['--draws', '20', '--workers', '1', '--json']
    const [here, there] = await Promise.all([
      sourcing(['simulate', bank, ...quick]),
      sourcing(['simulate', at('far/sent.yaml'), ...quick]),
    ])
    expect(there.code).toBe(0)
    expect(there.stdout).toBe(here.stdout)
  })

  it('keeps a file that is there, unless told otherwise', async () => {
    const file = put('kept.yaml', 'mine')
    expect(await sourcing(['bundle', bank, '--out', file])).toMatchObject({ code: 2 })
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(await sourcing(['bundle', bank, '--out', file, '--force'])).toMatchObject({ code: 0 })
  })
})

describe('migrate', () => {
  it('says when there is nothing to do, and keeps what it replaces', async () => {
    expect((await sourcing(['migrate', bank])).stdout).toContain('nothing to do')
    const old = '# mine\ncurrency: EUR\n'
    const file = put('old.yaml', old)
    const { code, stdout } = await sourcing(['migrate', file])
    expect(code).toBe(0)
    expect(stdout).toContain('old.yaml.bak')
    expect(readFileSync(file, 'utf8')).toBe('# mine\nschemaVersion: 1\ncurrency: EUR\n')
    expect(readFileSync(`${file}.bak`, 'utf8')).toBe(old)
  })

  it('refuses a newer version', async () => {
    expect(await sourcing(['migrate', put('new.yaml', 'schemaVersion: 7\n')])).toMatchObject({ code: 3 })
  })
})

describe('init', () => {
  it('says which flags to use where nobody can be asked', async () => {
    const { code, stderr } = await sourcing(['init', at('first.yaml')])
    expect(code).toBe(2)
    expect(stderr).toContain('--country')
  })

  it('writes a scenario that runs at once, once', async () => {
    const words = [
      'init',
      at('first.yaml'),
      '--contacts',
      '900 to 1100',
      '--start',
      '2027-01',
      '--months',
      '3',
      '--lang',
      'fr',
    ]
    expect(await sourcing(words)).toMatchObject({ code: 0 })
    expect(
      await sourcing(['simulate', at('first.yaml'), '--draws', '20', '--workers', '1', '--json']),
    ).toMatchObject({ code: 0 })
    expect(await sourcing(words)).toMatchObject({ code: 2 })
    expect(await sourcing([...words, '--force'])).toMatchObject({ code: 0 })
  })

  it('copies an example that loads where it is put', async () => {
    expect(await sourcing(['init', at('copy/mine.yaml'), '--from', 'bank-call-centre'])).toMatchObject({
      code: 0,
    })
    expect(await sourcing(['validate', at('copy/mine.yaml')])).toMatchObject({ code: 0 })
    const unknown = await sourcing(['init', '--from', 'bank-call-center'])
    expect(unknown.code).toBe(2)
    expect(unknown.stderr).toContain('bank-call-centre')
  })
})

describe('import', () => {
  it('writes a demand block that a scenario takes over, and a picture', async () => {
    const records = join(root, 'scenarios/data/bank-calls-1999-01-half-hours.csv')
    const { code, stderr } = await sourcing(['import', records, '--out', at('calls.yaml')])
    expect(code).toBe(0)
    expect(stderr).toContain('29 days from 1999-01-01 to 1999-01-31')
    expect(readFileSync(at('calls.png')).subarray(1, 4).toString()).toBe('PNG')
    const scenario = `schemaVersion: 1
extends: calls.yaml
currency: EUR
horizon: { start: 2027-01, months: 12 }
service: { target: 80/20 }
options: { own: { model: internal, place: FR, leadTime: 3 months, access: {}, price: { grossPerHour: 15 }, staff: { minimumAgents: 1 } } }
`
    expect(await sourcing(['validate', put('with-calls.yaml', scenario)])).toMatchObject({ code: 0 })
  })

  it.each([
    ['nothing', '', 'empty'],
    ['noughts', 'Date,Time,Calls\n1\0 2,3', 'not a text'],
    ['an old spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '.xlsx'],
    ['a broken spreadsheet', Buffer.from('PK\x03\x04 no more'), 'cannot be read as a spreadsheet'],
    ['prose', 'Dear all,\nfind attached', '--column offered="Calls In"'],
    ['formulas', '=cmd|"/c calc"!A1,@SUM(1)\n+1,-2', 'columns cannot be identified'],
  ])('explains what it cannot read: %s', async (_what, content, words) => {
    const ended = await sourcing(['import', put('odd.csv', content)])
    expect(ended.code).toBe(2)
    expect(ended.stderr.replace(/\s+/g, ' ')).toContain(words)
    expectNoTrace(ended)
  })
})

describe('compare', () => {
  it('tells what differs in the inputs and in the results of two scenarios', async () => {
    const other = put(
      'other.yaml',
      `schemaVersion: 1\nextends: first.yaml\noptions: { provider: { price: { perHour: 50 } } }\n`,
    )
    const { code, stdout } = await sourcing([
      'compare',
      at('first.yaml'),
      other,
      '--draws',
      '20',
      '--workers',
      '1',
      '--json',
    ])
    expect(code).toBe(0)
    const compared = JSON.parse(stdout)
    expect(compared.sameDraws).toBe(true)
    expect(compared.inputs).toEqual([
      { path: 'options.provider.price.perHour', first: '30 to 35 EUR', second: '50' },
    ])
    const provider = compared.options.find(({ id }: { id: string }) => id === 'provider')
    expect(provider.paired.mean).toBeGreaterThan(0)
    expect(provider.paired.probabilityLower).toBe(0)
    const own = compared.options.find(({ id }: { id: string }) => id === 'own')
    expect(own.paired).toMatchObject({ mean: 0, standardError: 0 })
  })

  it('refuses one of each', async () => {
    const ended = await sourcing(['compare', at('first.yaml'), 'x.result.json'])
    expect(ended.code).toBe(2)
    expectNoTrace(ended)
  })
})
