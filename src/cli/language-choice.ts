import { isLanguage, type Language, languages } from '../language/languages.js'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The language to talk in: the first one named by `--lang`, else the one of the environment (LC_ALL, LC_MESSAGES,
 * LANG, in the order of POSIX), else the one the system is set to. Read from the raw words, because what is
 * wrong with them must be said in it, too.
 */
export function languageOf(
  argv: readonly string[],
  environment: Environment,
  systemLocale: string,
): Language {
  const asked = askedLanguage(argv)
  if (asked !== undefined && isLanguage(asked)) return asked
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || systemLocale
  return languages.find((language) => locale.toLowerCase().startsWith(language)) ?? languages[0]
}

function askedLanguage(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--')
  const words = end === -1 ? argv : argv.slice(0, end)
  for (const [index, word] of words.entries()) {
    const value = word === '--lang' ? words[index + 1] : /^--lang=(.*)$/s.exec(word)?.[1]
    if (value !== undefined) return value.split(',')[0]?.trim()
  }
  return undefined
}

/** The locale the operating system is set to, for systems that say it in no environment variable. */
export function systemLocale(): string {
  return new Intl.NumberFormat().resolvedOptions().locale
}
