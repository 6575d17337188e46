import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTextFile } from '../../src/platform/read-text-file.js'

let folder = ''
const at = (name: string) => join(folder, name)
const written = (name: string, bytes: string | Uint8Array) => {
  writeFileSync(at(name), bytes)
  return at(name)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reading-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('readTextFile', () => {
  it('reads UTF-8, without its byte order mark', async () => {
    expect(await readTextFile(written('plain', 'été €\n'))).toEqual({ ok: true, text: 'été €\n' })
    expect(await readTextFile(written('marked', '\ufeffa: 1\n'))).toEqual({ ok: true, text: 'a: 1\n' })
    expect(await readTextFile(written('empty', ''))).toEqual({ ok: true, text: '' })
  })

  it.each([
    ['a missing file', () => at('nowhere'), 'file.missing'],
    ['a folder', () => mkdirSync(at('folder/below'), { recursive: true }) ?? at('folder'), 'file.isFolder'],
    ['a path through a file', () => join(written('file', 'x'), 'below'), 'file.missing'],
    ['a name with a NUL', () => at('a\0b'), 'file.missing'],
    ['a very long name', () => at('x'.repeat(5000)), 'file.missing'],
    ['UTF-16', () => written('utf16', Buffer.from('\ufeffa: 1', 'utf16le')), 'file.utf16'],
  ])('refuses %s', async (_name, path, code) => {
    expect(await readTextFile(path())).toMatchObject({ ok: false, code })
  })

  it('refuses binary files and says where', async () => {
    expect(await readTextFile(written('binary', 'a: 1\nbc\0d'))).toMatchObject({
      ok: false,
      code: 'file.binary',
      line: 2,
      column: 3,
    })
  })

  it('refuses what is not UTF-8 and says where, in characters', async () => {
    const bytes = Buffer.concat([Buffer.from('a: 1\nété '), Buffer.from([0xe9]), Buffer.from('b\n')])
    expect(await readTextFile(written('latin1', bytes))).toMatchObject({
      ok: false,
      code: 'file.notUtf8',
      line: 2,
      column: 5,
    })
    const cut = Buffer.from('a€').subarray(0, 3)
    expect(await readTextFile(written('cut', cut))).toMatchObject({ ok: false, code: 'file.notUtf8' })
  })

  it('refuses a file larger than allowed, without reading it', async () => {
    expect(await readTextFile(written('large', 'x'.repeat(101)), 100)).toMatchObject({
      ok: false,
      code: 'file.tooLarge',
      figures: { bytes: 101, limitBytes: 100 },
    })
    expect(await readTextFile(written('fits', 'x'.repeat(100)), 100)).toMatchObject({ ok: true })
  })

  it.skipIf(process.platform === 'win32')('refuses a named pipe at once, and a device', async () => {
    execFileSync('mkfifo', [at('pipe')])
    expect(await readTextFile(at('pipe'))).toMatchObject({ ok: false, code: 'file.notRegular' })
    expect(await readTextFile('/dev/zero')).toMatchObject({ ok: false, code: 'file.notRegular' })
  })
})
