import { lstat } from 'node:fs/promises'

/** Whether something of that name exists: a file, a folder, or a link that may lead nowhere. */
export async function pathExists(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  )
}
