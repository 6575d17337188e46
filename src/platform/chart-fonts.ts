import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

// Each file of the font carries one script; a family per script, listed in order of preference,
// is how the canvas finds a letter that the first file lacks.
const fontFamilies = [
  { family: 'Inter', script: 'latin' },
  { family: 'Inter Extended', script: 'latin-ext' },
  { family: 'Inter Greek', script: 'greek' },
  { family: 'Inter Cyrillic', script: 'cyrillic' },
] as const

/**
 * Font list for the canvas: the shipped font only, so that a chart looks the same on every machine.
 * It has European letters, €, ±, ×, −, –, “”; it has no ≤, ≥, → and no emoji: use words in labels.
 */
export const chartFont = fontFamilies.map(({ family }) => `"${family}"`).join(', ')

/** The drawing library cannot be loaded on this machine. */
export class ChartLibraryError extends Error {
  override readonly name = 'ChartLibraryError'

  constructor(cause: unknown) {
    super('the drawing library could not be loaded', { cause })
  }
}

/** The library that paints and measures, with the shipped font. */
export async function canvasWithFonts(): Promise<typeof import('@napi-rs/canvas')> {
  const canvas = await import('@napi-rs/canvas')
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json')),
    'files',
  )
  for (const { family, script } of fontFamilies) {
    for (const weight of [400, 700]) {
      const file = join(folder, `inter-${script}-${weight}-normal.woff2`)
      if (canvas.GlobalFonts.registerFromPath(file, family) === null) throw new Error(`cannot read ${file}`)
    }
  }
  return canvas
}
