import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The report's font, Latin letters, in the weights its pages use: put into the page, so that it asks for nothing. */
export async function embeddedFonts(): Promise<{ weight: number; woff2: Uint8Array }[]> {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json')),
    'files',
  )
  const weights = [400, 600, 700]
  return await Promise.all(
    weights.map(async (weight) => ({
      weight,
      woff2: await readFile(join(folder, `inter-latin-${weight}-normal.woff2`)),
    })),
  )
}
