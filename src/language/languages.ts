import { available } from './available.js'
import type { LanguageDefinition } from './language-definition.js'

export type Language = keyof typeof available

const definitions: Readonly<Record<Language, LanguageDefinition>> = available

/** Languages the catalogue speaks, the default first. */
export const languages = Object.keys(available) as [Language, ...Language[]]

export const definitionOf = (language: Language): LanguageDefinition => definitions[language]

/** The locale whose number, date and plural rules a language is written with. */
export function localeOf(language: Language): string {
  return definitions[language].locale
}

export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text)
}
