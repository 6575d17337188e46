import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { shortest } from '../scenario/files-in-memory.js'
import { ensureBuilt, root, sourcing } from './program.js'

const folder = mkdtempSync(join(tmpdir(), 'watch-cli-'))
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(() => ensureBuilt())

it('simulates again on saving, says what is wrong and goes on, and ends with 130', async () => {
  writeFileSync(at('base.yaml'), shortest)
  writeFileSync(at('study.yaml'), 'extends: base.yaml\ntitle: First\n')
  const child = spawn(
    process.execPath,
    ['bin/run.js', 'simulate', at('study.yaml'), '--watch', '--draws', '64', '--out', folder],
    { cwd: root, env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'en_GB.UTF-8' } },
  )
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const heard = async (count: number) => {
    while (said.split('Waiting for').length - 1 < count) {
      if (child.exitCode !== null) throw new Error(said)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  await heard(1)
  const address = /http:\S+/.exec(said)![0]
  expect(await (await fetch(address)).text()).toContain('<title>First</title>')
  // Something the scenario refers to is saved with an error in it, then mended.
  writeFileSync(at('base.yaml'), shortest.replace('months: 12', 'months: 0'))
  await heard(2)
  expect(said).toMatch(/base\.yaml/)
  writeFileSync(at('base.yaml'), shortest)
  writeFileSync(at('study.yaml'), 'extends: base.yaml\ntitle: Second\n')
  await heard(3)
  expect(await (await fetch(address)).text()).toContain('<title>Second</title>')
  const written = readFileSync(at('study.html'), 'utf8')
  expect(written).toContain('<title>Second</title>')
  expect(written).not.toMatch(/<script|EventSource/)
  child.kill('SIGINT')
  expect(await ended).toBe(130)
})

it('refuses what cannot be watched', async () => {
  const two = await sourcing(['simulate', at('study.yaml'), at('base.yaml'), '--watch'])
  expect([two.code, two.stderr]).toEqual([2, expect.stringContaining('one scenario')])
  expect((await sourcing(['simulate', at('study.yaml'), '--watch', '--json'])).code).toBe(2)
})
