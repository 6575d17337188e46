/** Languages the catalogue speaks, the default first. */
export const languages = ['en', 'fr'] as const

export type Language = (typeof languages)[number]

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' }

/** The locale whose number, date and plural rules a language is written with. */
export function localeOf(language: Language): string {
  return locales[language]
}

export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text)
}
