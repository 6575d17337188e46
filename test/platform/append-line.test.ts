import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLineFile } from '../../src/platform/append-line.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourcing-lines-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a file of lines', () => {
  it('keeps the lines it has', async () => {
    for (const line of ['{"a":1}', '{"b":2}']) {
      const file = await openLineFile(join(folder, 'x.jsonl'))
      await file.append(line)
      await file.close()
    }
    expect(readFileSync(join(folder, 'x.jsonl'), 'utf8')).toBe('{"a":1}\n{"b":2}\n')
  })

  it('says before anything is done that it cannot be written', async () => {
    await expect(openLineFile(folder)).rejects.toMatchObject({ code: 'is-folder' })
    await expect(openLineFile(join(folder, 'none', 'x'))).rejects.toMatchObject({ code: 'not-writable' })
  })
})
