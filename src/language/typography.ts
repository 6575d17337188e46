import type { Language } from './languages.js'

const narrowNoBreak = '\u202f'
const noBreak = '\u00a0'

/** Puts a language's own spaces into a text written with plain ones; what has them already stays. */
export function typeset(text: string, language: Language): string {
  return language === 'fr' ? frenchSpaces(text) : text
}

/** Spaces before ; ! ? % » and after « never break and are narrow, that before : is full (Imprimerie nationale). */
function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[;!?%»])/g, narrowNoBreak)
    .replace(/« /g, `«${narrowNoBreak}`)
    .replace(/ (?=:( |$))/gm, noBreak)
    .replace(/(?<=\d) (?=[€$])/g, noBreak)
}
