import { base64 } from '../kernel/base64.js'

/** One weight of the page's font. */
export interface EmbeddedFont {
  readonly weight: number
  /** The bytes of a WOFF2 file. */
  readonly woff2: Uint8Array
}

// The letters a Latin subset of Inter carries: others come from the reader's system.
const latin =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD'

/** `@font-face` rules with the fonts inside. */
export function fontFaces(fonts: readonly EmbeddedFont[]): string {
  return fonts
    .map(
      ({ weight, woff2 }) =>
        `@font-face { font-family: Inter; font-style: normal; font-weight: ${weight}; font-display: block; src: url(data:font/woff2;base64,${base64(woff2)}) format("woff2"); unicode-range: ${latin}; }\n`,
    )
    .join('')
}

/** Any text as a CSS string: every character but letters and digits by its number, so that nothing can break out. */
export function cssText(text: string): string {
  const escaped = [...text].map((character) =>
    /[A-Za-z0-9]/.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
  )
  return `"${escaped.join('')}"`
}
