import { dirname, isAbsolute, relative } from 'node:path'

/** How a file refers to another: relative to its own folder, with forward slashes. */
export function relativeReference(from: string, to: string): string {
  const path = relative(dirname(from), to).replaceAll('\\', '/')
  return isAbsolute(path) || path.startsWith('.') ? path : `./${path}`
}
