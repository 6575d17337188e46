import { IntlMessageFormat } from 'intl-messageformat'
import { type FigureFormats, figureFormats } from './figure-formats.js'
import type { LanguageDefinition, Texts } from './language-definition.js'
import { definitionOf, type Language, languages, localeOf } from './languages.js'
import { typeset } from './typography.js'

/** Figures put into a message: already formatted text, or a number where the message has a plural or a choice. */
export type Figures = Readonly<Record<string, string | number>>

/** One part of the catalogue (terminal, report, problems, …): how to load its texts in each language. */
export type TextPart<Code extends string> = Readonly<Record<Language, () => Promise<Texts<Code>>>>

/** The part of that name of every language. */
export function partOfEach<Name extends keyof LanguageDefinition['parts']>(
  name: Name,
): Readonly<Record<Language, LanguageDefinition['parts'][Name]>> {
  const parts = languages.map((language) => [language, definitionOf(language).parts[name]])
  return Object.fromEntries(parts)
}

type CodeOf<Part> = Part extends TextPart<infer Code> ? Code : never

/** What turns codes and figures into words in one language. */
export interface Messages<Code extends string> extends FigureFormats {
  readonly language: Language
  /** The message's text with its figures put in. Throws when a figure the message needs is missing. */
  say(code: Code, figures?: Figures): string
  /** Whether the catalogue has this code: for codes that arrive as data. */
  has(code: string): code is Code
}

/**
 * Loads the named parts of the catalogue in one language and merges them.
 * @example const { say, money } = await messages('fr', terminalTexts, problemTexts)
 */
export async function messages<Parts extends readonly TextPart<never>[]>(
  language: Language,
  ...parts: Parts
): Promise<Messages<CodeOf<Parts[number]>>> {
  const loaded = await Promise.all(parts.map((part) => part[language]()))
  const texts = new Map<string, string>(loaded.flatMap((part) => Object.entries<string>(part)))
  const compiled = new Map<string, IntlMessageFormat>()
  const locale = localeOf(language)

  return {
    language,
    ...figureFormats(locale),
    say(code, figures) {
      let message = compiled.get(code)
      if (message === undefined) {
        const text = texts.get(code)
        if (text === undefined) throw new Error(`the catalogue has no message ${code} in ${language}`)
        // Texts carry no markup: without this, `<` in a text or a pattern would be read as a tag.
        message = new IntlMessageFormat(typeset(text, language), locale, undefined, { ignoreTag: true })
        compiled.set(code, message)
      }
      return String(message.format(figures))
    },
    has(code): code is CodeOf<Parts[number]> {
      return texts.has(code)
    },
  }
}
