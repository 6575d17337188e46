import { createRequire } from 'node:module'

/** The version in the package's own package.json, one folder above the sources and above the build alike. */
export function programVersion(): string {
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }
  return version
}
