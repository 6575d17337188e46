import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { access, copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { clearingAway } from './stop-signals.js'

export interface FileToWrite {
  readonly path: string
  readonly content: string | Uint8Array
}

/** A file whose text is made as it is written: longer than would fit in memory. */
export interface LongFileToWrite {
  readonly path: string
  readonly parts: Iterable<string>
}

/** A file that could not be written; nothing of the set was. */
export class WriteError extends Error {
  override readonly name = 'WriteError'

  constructor(
    readonly code: 'is-folder' | 'is-file' | 'not-writable' | 'disk-full',
    readonly file: string,
    cause: unknown,
  ) {
    super(`${code}: ${file}`, { cause })
  }
}

/**
 * Writes a set of files whole or not at all. Contents go to temporary files in the target's folder first;
 * only when all of them are on disk do they take their names, and if one cannot, the others get their
 * former content back; so they do where the program is stopped meanwhile. Missing folders are made.
 * @throws WriteError
 */
export async function writeFilesWhole(files: readonly (FileToWrite | LongFileToWrite)[]): Promise<void> {
  await clearingAway((stopped) => writeWhole(files, stopped))
}

async function writeWhole(
  files: readonly (FileToWrite | LongFileToWrite)[],
  stopped: AbortSignal,
): Promise<void> {
  const mark = `${process.pid}-${randomBytes(4).toString('hex')}`
  const beside = (path: string, ending: string) => join(dirname(path), `.${basename(path)}.${mark}.${ending}`)
  const leftovers: string[] = []
  const replaced: { path: string; former?: string }[] = []
  let current = ''
  try {
    for (const file of files) {
      const { path } = file
      current = path
      await makeFolder(dirname(path))
      if ((await kindOf(path)) === 'folder') throw new WriteError('is-folder', path, undefined)
      const temporary = beside(path, 'new')
      leftovers.push(temporary)
      await writeThrough(temporary, file, stopped)
    }
    for (const { path } of files) {
      current = path
      const former = beside(path, 'old')
      const existed = (await kindOf(path)) === 'file'
      if (existed) {
        leftovers.push(former)
        await copyFile(path, former)
      }
      await rename(beside(path, 'new'), path)
      replaced.push(existed ? { path, former } : { path })
    }
  } catch (error) {
    for (const { path, former } of replaced.reverse()) {
      if (former === undefined) await rm(path, { force: true })
      else await rename(former, path)
    }
    throw error instanceof WriteError ? error : new WriteError(writeProblem(error), current, error)
  } finally {
    for (const leftover of leftovers) await rm(leftover, { force: true })
  }
}

/**
 * Finds out, before long work, whether files could be written into a folder; makes nothing.
 * @throws WriteError
 */
export async function requireWritableFolder(folder: string): Promise<void> {
  const kind = await kindOf(folder)
  if (kind === 'file') throw new WriteError('is-file', folder, undefined)
  if (kind === 'nothing' && dirname(folder) !== folder) return await requireWritableFolder(dirname(folder))
  await access(folder, constants.W_OK | constants.X_OK).catch((error: unknown) => {
    throw new WriteError('not-writable', folder, error)
  })
}

/** Makes a folder and those above it, one by one: Node's own recursive call never returns where a folder cannot be made in /proc. */
async function makeFolder(folder: string): Promise<void> {
  const kind = await kindOf(folder)
  if (kind === 'folder') return
  if (kind === 'file') throw new WriteError('is-file', folder, undefined)
  if (dirname(folder) !== folder) await makeFolder(dirname(folder))
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    // Somebody else may have made it in the meantime.
    if (error.code !== 'EEXIST') throw error
  })
}

async function writeThrough(
  path: string,
  file: FileToWrite | LongFileToWrite,
  stopped: AbortSignal,
): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    if ('content' in file) await handle.writeFile(file.content)
    else {
      for (const part of file.parts) {
        await handle.appendFile(part)
        stopped.throwIfAborted()
      }
    }
    await handle.sync()
    stopped.throwIfAborted()
  } finally {
    await handle.close()
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  const status = await stat(path).catch(() => undefined)
  if (status === undefined) return 'nothing'
  return status.isDirectory() ? 'folder' : 'file'
}

function writeProblem(error: unknown): WriteError['code'] {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EISDIR') return 'is-folder'
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'not-writable'
}
