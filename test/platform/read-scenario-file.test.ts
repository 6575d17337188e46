import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readScenarioFile } from '../../src/platform/read-scenario-file.js'
import { loadScenario } from '../../src/scenario/load-scenario.js'

let folder = ''
const at = (...parts: string[]) => join(folder, ...parts)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourcing-'))
  mkdirSync(at('own', 'deep'), { recursive: true })
  writeFileSync(at('secret.yaml'), 'currency: EUR\n')
  writeFileSync(at('own', 'base.yaml'), 'currency: EUR\n')
  symlinkSync(at('secret.yaml'), at('own', 'link.yaml'))
  symlinkSync(at('own', 'base.yaml'), at('own', 'deep', 'inside.yaml'))
  execFileSync('mkfifo', [at('own', 'pipe.csv')])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('files a scenario names', () => {
  it('lie in its folder, links followed', async () => {
    expect(await readScenarioFile(at('own', 'deep', 'inside.yaml'), 'text', at('own'))).toMatchObject({
      ok: true,
    })
    expect(await readScenarioFile(at('own', 'link.yaml'), 'text', at('own'))).toMatchObject({
      code: 'file.outsideFolder',
    })
    expect(await readScenarioFile(at('own', 'none.yaml'), 'text', at('own'))).toMatchObject({
      code: 'file.missing',
    })
  })

  it('are refused where they are asked for, and none of their lines are shown', async () => {
    writeFileSync(at('own', 'a.yaml'), 'schemaVersion: 1\nextends: link.yaml\n')
    const outcome = await loadScenario({ file: at('own', 'a.yaml') }, readScenarioFile)
    expect(outcome.ok ? [] : outcome.problems[0]).toMatchObject({
      code: 'file.outsideFolder',
      line: 2,
      column: 10,
    })
    expect([...outcome.texts.values()].join('')).not.toContain('EUR')
  })

  it('may be a link where the user names it', async () => {
    const outcome = await loadScenario({ file: at('own', 'link.yaml') }, readScenarioFile)
    expect(outcome.texts.get(at('own', 'link.yaml'))).toContain('EUR')
  })

  it('are no pipes', async () => {
    const text = 'schemaVersion: 1\ndemand: { channels: { voice: { week: { records: pipe.csv } } } }\n'
    writeFileSync(at('own', 'b.yaml'), text)
    const outcome = await loadScenario({ file: at('own', 'b.yaml') }, readScenarioFile)
    const codes = outcome.ok ? [] : outcome.problems.map(({ code }) => code)
    expect(codes).toContain('file.notRegular')
  })
})
