import { pathExists } from '../platform/path-exists.js'
import { type FileToWrite, writeFilesWhole } from '../platform/write-file-whole.js'
import { UsageError } from './failures.js'

/**
 * Writes files that are not there yet, or replaces them where that was asked for.
 * @throws UsageError where one of them exists; nothing is written then
 */
export async function writeNewFiles(files: readonly FileToWrite[], replace: boolean): Promise<void> {
  if (!replace) {
    for (const { path } of files)
      if (await pathExists(path)) throw new UsageError('usage.exists', { file: path })
  }
  await writeFilesWhole(files)
}
