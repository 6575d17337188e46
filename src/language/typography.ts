import { definitionOf, type Language } from './languages.js'

/** Puts a language's own spaces into a text written with plain ones; what has them already stays. */
export function typeset(text: string, language: Language): string {
  return errorsKept(definitionOf(language).typeset?.(text) ?? text)
}

/** A figure and what it may be off by stay on one line: the spaces on both sides of ± never break. */
export function errorsKept(text: string): string {
  return text.replace(/ ?± ?(?=[\d{])/g, (sign) => sign.replaceAll(' ', '\u00a0'))
}
