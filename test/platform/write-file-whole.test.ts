import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WriteError, writeFilesWhole } from '../../src/platform/write-file-whole.js'

let folder = ''
const at = (name: string) => join(folder, name)
const textOf = (name: string) => readFileSync(at(name), 'utf8')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writing-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('writeFilesWhole', () => {
  it('writes text and bytes, making folders, and leaves nothing else behind', async () => {
    await writeFilesWhole([
      { path: at('new/deep/a.txt'), content: 'é' },
      { path: at('b.bin'), content: new Uint8Array([1, 2, 3]) },
    ])
    expect(textOf('new/deep/a.txt')).toBe('é')
    expect([...readFileSync(at('b.bin'))]).toEqual([1, 2, 3])
    expect(readdirSync(folder).sort()).toEqual(['b.bin', 'new'])
    expect(readdirSync(at('new/deep'))).toEqual(['a.txt'])
  })

  it('replaces what was there', async () => {
    writeFileSync(at('a'), 'old')
    await writeFilesWhole([{ path: at('a'), content: 'new' }])
    expect(textOf('a')).toBe('new')
    expect(readdirSync(folder)).toEqual(['a'])
  })

  it('writes nothing of a set when one file cannot be', async () => {
    writeFileSync(at('a'), 'old')
    mkdirSync(at('b'))
    const writing = writeFilesWhole([
      { path: at('a'), content: 'new' },
      { path: at('b'), content: 'new' },
    ])
    await expect(writing).rejects.toBeInstanceOf(WriteError)
    await expect(writing).rejects.toMatchObject({ code: 'is-folder', file: at('b') })
    expect(textOf('a')).toBe('old')
    expect(readdirSync(folder).sort()).toEqual(['a', 'b'])
  })

  it('gives files that were replaced already their former content back', async () => {
    writeFileSync(at('a'), 'old')
    // The folder for d/e is made after d was found free: d cannot take its name.
    const writing = writeFilesWhole([
      { path: at('a'), content: 'new' },
      { path: at('d'), content: 'x' },
      { path: at('d/e'), content: 'y' },
    ])
    await expect(writing).rejects.toBeInstanceOf(WriteError)
    expect(textOf('a')).toBe('old')
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['a', 'd'])
  })

  it('says when a file stands where a folder is wanted', async () => {
    writeFileSync(at('file'), '')
    const writing = writeFilesWhole([{ path: at('file/below'), content: '' }])
    await expect(writing).rejects.toMatchObject({ code: 'is-file', file: at('file') })
  })
})
