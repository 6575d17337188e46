import { stat } from 'node:fs/promises'

/** Whether others on this machine may read a file; not asked of Windows, where rights are kept in another way. */
export async function isReadableByOthers(path: string): Promise<boolean> {
  if (process.platform === 'win32') return false
  const { mode } = await stat(path)
  return (mode & 0o044) !== 0
}
