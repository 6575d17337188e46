import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textWidth } from '../../src/report/text/width.js'
import { type Ended, ensureBuilt, root, sourcing } from './program.js'

let folder = ''
const at = (name: string) => join(folder, name)
const put = (name: string, text: string | Uint8Array) => {
  writeFileSync(at(name), text)
  return at(name)
}

/** The short scenario the README shows. */
const shown = /```yaml\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))![1]!

beforeAll(() => {
  ensureBuilt()
  folder = mkdtempSync(join(tmpdir(), 'sourcing-'))
  put('shown.yaml', shown)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function expectNoTrace({ stdout, stderr }: Ended): void {
  expect(`${stdout}${stderr}`).not.toMatch(/^\s+at .+:\d+/m)
  expect(`${stdout}${stderr}`).not.toMatch(/node_modules|node:internal/)
}

describe('help and version', () => {
  it('lists the commands, in the language of the environment', async () => {
    const english = await sourcing(['--help'])
    expect(english).toMatchObject({ code: 0, stderr: '' })
    for (const command of ['simulate', 'validate', 'report', 'schema', 'staff', 'freshness'])
      expect(english.stdout).toContain(`  ${command} `)
    const french = await sourcing(['--help'], { LANG: 'fr_FR.UTF-8' })
    expect(french.stdout).toContain('COMMANDES')
  })

  it.each([
    'simulate',
    'validate',
    'report',
    'schema',
  ])('explains %s without a code left untranslated', async (command) => {
    for (const language of ['en', 'fr']) {
      const { code, stdout } = await sourcing([command, '--help', '--lang', language])
      expect(code).toBe(0)
      expect(stdout).not.toMatch(/help\.[a-z]/)
    }
  })

  it('shows the same by the help command', async () => {
    const byCommand = await sourcing(['help', 'report'])
    expect(byCommand.stdout).toBe((await sourcing(['report', '--help'])).stdout)
  })

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect((await sourcing(['--version'])).stdout).toContain(`sourcing/${version} `)
  })
})

describe('usage', () => {
  it.each([
    ['an unknown command', ['simulte'], 'Did you mean sourcing simulate?'],
    ['a file without a command', ['my.yaml'], 'Did you mean sourcing simulate my.yaml?'],
    ['a missing file name', ['simulate'], 'FILE'],
    ['an unknown flag', ['simulate', 'x.yaml', '--draw', '5'], 'Did you mean --draws?'],
    ['a flag without its value', ['simulate', 'x.yaml', '--seed'], '--seed'],
    ['a flag given twice', ['simulate', 'x.yaml', '--seed=1', '--seed=2'], '--seed'],
    ['words too many', ['schema', 'x.yaml'], 'x.yaml'],
    ['too few draws', ['simulate', 'x.yaml', '--draws', '1'], 'from 2 to 1000000'],
    ['half a draw', ['simulate', 'x.yaml', '--draws', '10.5'], '10.5'],
    ['a negative seed', ['simulate', 'x.yaml', '--seed=-1'], '-1'],
    ['a format there is not', ['simulate', 'x.yaml', '--format', 'html,docx'], 'html'],
    ['a language not spoken', ['simulate', 'x.yaml', '--lang', 'de'], 'en, fr'],
    ['a gate, which comes later', ['simulate', 'x.yaml', '--fail-if', 'x'], '--fail-if'],
    ['a result that is none', ['report', 'package.json'], 'not a result document'],
    ['a result that is missing', ['report', 'nowhere.result.json'], 'nowhere.result.json'],
  ])('%s ends with 2 and says what to do', async (_name, words, said) => {
    const ended = await sourcing(words)
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain(said)
    expectNoTrace(ended)
  })

  it('is complained of in French', async () => {
    const { code, stderr } = await sourcing(['simulate', '--lang', 'fr'])
    expect(code).toBe(2)
    expect(stderr).toContain('Il manque\u00a0: FILE')
  })

  it('refuses a result that lacks parts', async () => {
    put('cut.result.json', JSON.stringify({ document: 'sourcing-result', resultVersion: 1, options: [] }))
    const ended = await sourcing(['report', at('cut.result.json')])
    expect(ended.code).toBe(2)
    expect(ended.stderr).toContain('not a whole result document')
    expectNoTrace(ended)
  })

  it('refuses a result of a newer version', async () => {
    put('newer.result.json', JSON.stringify({ document: 'sourcing-result', resultVersion: 99 }))
    const ended = await sourcing(['report', at('newer.result.json')])
    expect(ended.code).toBe(2)
    expect(ended.stderr).toContain('99')
  })
})

describe('scenarios with problems', () => {
  const broken: [name: string, content: string | Uint8Array, place: string, said: string][] = [
    ['empty', '', '', 'nothing in this file'],
    ['binary', new Uint8Array([0, 1, 2, 3]), '', 'not a text file'],
    ['syntax', 'a: [1\nb: 2\n', ':', ''],
    ['unknown-key', shown.replace('leadTime', 'leedTime'), ':', 'Did you mean leadTime?'],
    ['unit', shown.replace('6000 to 8000 per week', '6000 EUR'), ':10:', ''],
    ['negative', shown.replace('6000 to 8000 per week', '-6000 per week'), ':10:', ''],
    ['no-price', shown.replace(/ {4}price:\n(?: {6}.*\n)*/, ''), ':', 'price'],
    ['escape', shown.replace('own:', '"own\\e[31m\\u202e":'), ':', ''],
  ]

  it.each(broken)('%s: ends with 3, names the place, writes nothing', async (name, content, place, said) => {
    const file = put(`${name}.yaml`, content)
    const ended = await sourcing(['simulate', file, '--out', at(`out-${name}`)])
    expect(ended).toMatchObject({ code: 3, stdout: '' })
    expect(ended.stderr).toContain(`${name}.yaml${place}`)
    expect(ended.stderr).toContain(said)
    expect(ended.stderr).toContain('Nothing was written')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no control character may reach the terminal
    expect(ended.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
    expectNoTrace(ended)
    expect(existsSync(at(`out-${name}`))).toBe(false)
  })

  it('reports the problems of all files together', async () => {
    const first = put('first.yaml', 'a: 1\n')
    const ended = await sourcing(['validate', first, at('nowhere.yaml'), at('shown.yaml')])
    expect(ended.code).toBe(3)
    expect(ended.stderr).toContain('first.yaml:1:')
    expect(ended.stderr).toContain('nowhere.yaml')
  })

  it('gives them as data under --json, and nothing else', async () => {
    const file = put('data.yaml', shown.replace('leadTime', 'leedTime'))
    const lineOfLeadTime = shown.split('\n').findIndex((line) => line.includes('leadTime')) + 1
    const ended = await sourcing(['validate', file, '--json', '--lang', 'fr'])
    expect(ended).toMatchObject({ code: 3, stderr: '' })
    const { error } = JSON.parse(ended.stdout)
    expect(error.code).toBe('problems')
    expect(error.problems).toContainEqual(
      expect.objectContaining({
        code: 'schema.unknownKey',
        file,
        line: lineOfLeadTime,
        suggestion: 'leadTime',
      }),
    )
    expect(error.problems[0].message).toMatch(/«/)
  })

  it('shows colours when forced, unless NO_COLOR forbids them', async () => {
    const file = put('colour.yaml', 'a: 1\n')
    const coloured = await sourcing(['validate', file], { FORCE_COLOR: '1' })
    expect(coloured.stderr).toContain('\u001b[')
    for (const words of [
      ['validate', file],
      ['validate', file, '--no-color'],
    ]) {
      const environment = words.length === 2 ? { FORCE_COLOR: '1', NO_COLOR: '1' } : { FORCE_COLOR: '1' }
      expect((await sourcing(words, environment)).stderr).not.toContain('\u001b[')
    }
  })

  it('finds what is wrong with an override', async () => {
    const ended = await sourcing(['validate', at('shown.yaml'), '--set', 'options.own.price.grosPerHour=13'])
    expect(ended.code).toBe(3)
    expect(ended.stderr).toContain('Did you mean grossPerHour?')
  })
})

describe('simulate', () => {
  const simulate = (words: readonly string[], environment: Record<string, string> = {}) =>
    sourcing(['simulate', at('shown.yaml'), '--draws', '300', ...words], environment)
  let plain: Ended

  beforeAll(async () => {
    plain = await simulate(['--out', at('plain'), '--workers', '2'])
  })

  it('prints ranking and recommendation, names the files written and the next command', () => {
    expect(plain.code).toBe(0)
    expect(plain.stdout).toMatch(/^ *1 +(?:own|provider)/m)
    expect(plain.stdout).toMatch(/├─*●─*┤/)
    expect(plain.stdout).toMatch(/“(?:own|provider)”/)
    expect(plain.stderr).toContain('plain/shown.html')
    expect(plain.stderr).toContain('Next: sourcing report')
    expect(`${plain.stdout}${plain.stderr}`).not.toContain('\u001b')
    for (const line of plain.stdout.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(80)
    expect(readdirSync(at('plain')).sort()).toEqual(['shown.html', 'shown.result.json'])
  })

  it('prints the result document and nothing else under --json: the same bytes with one worker', async () => {
    const ended = await simulate(['--json', '--out', at('unwritten'), '--workers', '1'])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(ended.stdout).toBe(readFileSync(at('plain/shown.result.json'), 'utf8'))
    expect(existsSync(at('unwritten'))).toBe(false)
    const other = await simulate(['--json', '--seed', '8'])
    expect(other.stdout).not.toBe(ended.stdout)
  })

  it('writes a report for each language, and talks in the first, in ASCII where there is nothing else', async () => {
    const ended = await simulate(['--lang', 'fr,en', '--out', at('both')], { LANG: 'C' })
    expect(ended.stdout).toContain('Cout total')
    expect(ended.stdout).toMatch(/\|-*o-*\|/)
    expect(`${ended.stdout}${ended.stderr}`).toMatch(/^\p{ASCII}*$/u)
    expect(readdirSync(at('both')).sort()).toEqual(['shown.en.html', 'shown.html', 'shown.result.json'])
    expect(readFileSync(at('both/shown.html'), 'utf8')).toContain('<html lang="fr"')
    expect(readFileSync(at('both/shown.en.html')).equals(readFileSync(at('plain/shown.html')))).toBe(true)
  })

  it('writes what report gives again from the result', async () => {
    const again = await sourcing([
      'report',
      at('plain/shown.result.json'),
      '--format',
      'html',
      '--out',
      at('again'),
    ])
    expect(again.code).toBe(0)
    expect(readFileSync(at('again/shown.html')).equals(readFileSync(at('plain/shown.html')))).toBe(true)
  })

  it('lays --set over the file', async () => {
    const dear = await simulate(['--set', 'options.own.price.grossPerHour=90', '--json'])
    expect(JSON.parse(dear.stdout).decision.recommended).toBe('provider')
  })

  it('refuses two scenarios of one name, and folders it cannot write to', async () => {
    mkdirSync(at('elsewhere'))
    put('elsewhere/shown.yaml', shown)
    const same = await sourcing([
      'simulate',
      at('shown.yaml'),
      at('elsewhere/shown.yaml'),
      '--out',
      at('same'),
    ])
    expect(same.code).toBe(2)
    expect(existsSync(at('same'))).toBe(false)
    put('taken', '')
    const taken = await simulate(['--out', at('taken')])
    expect(taken.code).toBe(2)
    expect(taken.stderr).toContain('Nothing was written')
    expectNoTrace(taken)
  })

  it.each([
    { workers: '1', staffing: 'tabulated', signal: 'SIGINT', code: 130 },
    { workers: '2', staffing: 'tabulated', signal: 'SIGTERM', code: 143 },
    // One range of draws, which takes minutes.
    { workers: '1', staffing: 'exact', signal: 'SIGINT', code: 130 },
  ] as const)('stops when asked to, nothing written: %o', async ({ workers, staffing, signal, code }) => {
    const words = [
      'simulate',
      at('shown.yaml'),
      '--draws',
      '1000000',
      '--staffing',
      staffing,
      '--workers',
      workers,
      '--out',
      at('stopped'),
    ]
    const child = spawn(process.execPath, ['bin/run.js', ...words], { cwd: root, stdio: 'ignore' })
    const ended = new Promise((resolve) => child.once('exit', (ending) => resolve(ending)))
    // Long enough that a busy machine has begun, and a small part of what a million draws take.
    await pause(5000)
    child.kill(signal)
    expect(await ended).toBe(code)
    expect(existsSync(at('stopped'))).toBe(false)
  })
})

describe('calculators', () => {
  it.skipIf(process.platform === 'win32')(
    'stop at once when interrupted, in the middle of a sum',
    async () => {
      const words = ['optimise', 'scenarios/order-status.yaml', '--draws', '4000']
      const child = spawn(process.execPath, ['bin/run.js', ...words], { cwd: root, stdio: 'ignore' })
      const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))
      await pause(1500)
      child.kill('SIGINT')
      expect(await ended).toBe('SIGINT')
    },
  )

  it('staff answers with the keys programs read', async () => {
    const ended = await sourcing([
      'staff',
      '--contacts',
      '100',
      '--aht',
      '180s',
      '--shrinkage',
      '30%',
      '--json',
    ])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(ended.stdout)).toMatchObject({
      model: 'erlang-c',
      offeredLoad: 10,
      agents: 14,
      scheduledAgents: 20,
    })
    for (const key of [
      ...['occupancy', 'probabilityOfWait', 'serviceLevel', 'serviceLevels', 'averageSpeedOfAnswer'],
      ...['averageWait', 'probabilityOfAbandonment', 'queueLength'],
    ]) {
      expect(JSON.parse(ended.stdout)).toHaveProperty(key)
    }
  })

  it.each([
    [['--target', '50/0'], 12],
    [['--target', '0.8/20'], 14],
    [['--target', '90%/0.33min'], 15],
    [['--target', '100/60', '--max-occupancy', '85%'], 34],
  ])('staff reads the target %j', async (words, agents) => {
    const ended = await sourcing(['staff', '--contacts', '100', '--aht', '3m', '--json', ...words])
    expect(JSON.parse(ended.stdout).agents).toBe(agents)
  })

  it.each([
    [['staff', '--contacts', '100', '--aht', '180'], '180s', 'lacks its unit'],
    [['staff', '--contacts', '100', '--aht', '3m', '--target', '101/20'], '', '101/20'],
    [['staff', '--contacts', '100', '--aht', '3m', '--shrinkage', '100%'], '', 'shrinkage'],
    [['staff', '--contacts', '100', '--aht', '3m', '--lines', '5'], '', 'more agents than lines'],
    [['staff', '--contacts=-3', '--aht', '3m'], '', 'contacts'],
    [['staff', '--aht', '3m'], '', 'contacts'],
    [['freshness', '--every', '0h', '--changes', '1/day'], '', '--every'],
    [['freshness', '--every', '24h', '--changes', '1/day', '--triggered', '40%'], '', '--lag'],
    [['freshness', '--every', '24h', '--changes', '1/day', '--open', '8'], '', '08:00-20:00'],
  ])('%j is refused with what to write', async (words, _example, said) => {
    const ended = await sourcing(words)
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain(said)
    expectNoTrace(ended)
  })

  it('freshness gives the figures of the design', async () => {
    const nightly = [
      'freshness',
      '--every',
      '24h',
      '--changes',
      '0.1/day',
      '--triggered',
      '40%',
      '--lag',
      '6h',
      '--json',
    ]
    const anytime = JSON.parse((await sourcing([...nightly, '--delay', '4h'])).stdout)
    expect(anytime.untriggered).toBeCloseTo(0.936, 3)
    expect(anytime.triggered).toBeCloseTo(0.121, 3)
    expect(anytime.freshness).toBeCloseTo(0.61, 3)
    expect(anytime).toHaveProperty('timeAverage')
    expect(anytime.meanAgeHours).toBeCloseTo(16, 10)
    const daytime = JSON.parse(
      (await sourcing([...nightly, '--cut', '02:00', '--open', '08:00-20:00'])).stdout,
    )
    expect([daytime.untriggered, daytime.triggered, daytime.freshness].map((x) => x.toFixed(3))).toEqual([
      '0.951',
      '0.152',
      '0.632',
    ])
  })

  it('freshness says what cadence reaches a target', async () => {
    const words = ['freshness', '--every', '24h', '--changes', '0.1/day', '--target', '95%']
    // Cho & Garcia-Molina (2000): the cadence for 95 % is 0.1034788 over the rate, here 1.03 days.
    const { everyHoursForTarget } = JSON.parse((await sourcing([...words, '--json'])).stdout)
    expect(everyHoursForTarget).toBeCloseTo(24 * 1.034788315462225, 9)
    expect((await sourcing([...words, '--lang', 'fr'])).stdout).toContain('95,0')
  })
})

describe('validate and schema', () => {
  it('says what a valid scenario holds', async () => {
    const ended = await sourcing(['validate', at('shown.yaml')])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(ended.stdout).toContain('valid, 2 options')
    const asData = await sourcing(['validate', at('shown.yaml'), '--json'])
    expect(JSON.parse(asData.stdout)).toEqual([expect.objectContaining({ valid: true, options: 2 })])
  })

  it('accepts every scenario that is shipped', async () => {
    const files = readdirSync(join(root, 'scenarios')).filter((name) => name.endsWith('.yaml'))
    const ended = await sourcing(['validate', ...files.map((name) => `scenarios/${name}`)])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
  })

  it('prints the JSON Schema with descriptions in either language', async () => {
    const [english, french] = await Promise.all([sourcing(['schema']), sourcing(['schema', '--lang', 'fr'])])
    for (const { stdout } of [english, french]) {
      expect(JSON.parse(stdout).$schema).toBe('http://json-schema.org/draft-07/schema#')
    }
    expect(french.stdout).not.toBe(english.stdout)
  })
})

describe('a reader that leaves early', () => {
  const readThenLeave = async (words: string[], leaves: 'at once' | 'at the first words') => {
    const child = spawn(process.execPath, ['bin/run.js', ...words], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    if (leaves === 'at once') child.stdout.destroy()
    else child.stdout.once('data', () => child.stdout.destroy())
    return { code: await new Promise((resolve) => child.once('close', resolve)), stderr }
  }

  it('is no error', async () => {
    expect(await readThenLeave(['schema'], 'at the first words')).toEqual({ code: 0, stderr: '' })
  })

  it('still gets the files', async () => {
    const written = at('left-early')
    const { code } = await readThenLeave(
      ['simulate', at('shown.yaml'), '--draws', '64', '--out', written],
      'at once',
    )
    expect(code).toBe(0)
    expect(readFileSync(join(written, 'shown.html'), 'utf8')).toContain('</html>')
  })
})
