import { open } from 'node:fs/promises'
import { WriteError } from './write-file-whole.js'

/** A file that lines are added to. */
export interface LineFile {
  append(line: string): Promise<void>
  close(): Promise<void>
}

/**
 * Opens a file for adding lines; makes it, readable by its owner, where it is not there.
 * @throws WriteError before anything is done that ought to be recorded
 */
export async function openLineFile(path: string): Promise<LineFile> {
  try {
    const handle = await open(path, 'a', 0o600)
    return {
      async append(line) {
        await handle.appendFile(`${line}\n`)
        await handle.sync()
      },
      close: () => handle.close(),
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new WriteError(code === 'EISDIR' ? 'is-folder' : 'not-writable', path, error)
  }
}
