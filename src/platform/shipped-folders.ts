import { fileURLToPath } from 'node:url'

/** Folder of the presets shipped with the program, with forward slashes. */
export function shippedPresets(): string {
  return fileURLToPath(new URL('../../scenarios/presets', import.meta.url)).replaceAll('\\', '/')
}
