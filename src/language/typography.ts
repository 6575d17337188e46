import { definitionOf, type Language } from './languages.js'

/** Puts a language's own spaces into a text written with plain ones; what has them already stays. */
export function typeset(text: string, language: Language): string {
  return definitionOf(language).typeset?.(text) ?? text
}
