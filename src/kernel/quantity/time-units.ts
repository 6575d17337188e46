import { anyOfWords } from './any-case.js'

const day = 86_400
/** A mean Gregorian-like year of 365.25 days; a month is its twelfth. */
const year = 365.25 * day

/** A unit of time with the words for it, in small letters. */
interface TimeUnit {
  readonly seconds: number
  readonly words: readonly string[]
  /** Regular-expression source of its words, a full stop after an abbreviation included. */
  readonly pattern: string
}

/** From the second to the year. Capitals are accepted in words, not in single letters: `M` is a million. */
export const timeUnits: readonly TimeUnit[] = [
  unit(1, 's', 'sec', 'secs', 'second', 'seconds', 'seconde', 'secondes'),
  unit(60, 'm', 'min', 'mins', 'mn', 'minute', 'minutes'),
  unit(3600, 'h', 'hr', 'hrs', 'hour', 'hours', 'heure', 'heures'),
  unit(day, 'd', 'day', 'days', 'j', 'jour', 'jours'),
  unit(7 * day, 'w', 'week', 'weeks', 'sem', 'semaine', 'semaines'),
  unit(year / 12, 'month', 'months', 'mois'),
  unit(year / 4, 'quarter', 'quarters', 'trimestre', 'trimestres'),
  unit(year, 'y', 'year', 'years', 'an', 'ans', 'année', 'années'),
]

function unit(seconds: number, ...words: readonly string[]): TimeUnit {
  const letters = words.filter((word) => word.length === 1)
  const longer = anyOfWords(words.filter((word) => word.length > 1))
  return { seconds, words, pattern: `(?:${[longer, ...letters].join('|')})\\.?` }
}

/** Every word for a unit of time. */
export const timeUnitWords: readonly string[] = timeUnits.flatMap(({ words }) => words)

const wholeWords = timeUnits.map(
  ({ seconds, pattern }) => [seconds, new RegExp(`^${pattern}$`, 'u')] as const,
)

/** Length of a unit of time as people name it, in seconds; undefined for another word. */
export function secondsOfTimeUnit(word: string): number | undefined {
  return wholeWords.find(([, pattern]) => pattern.test(word))?.[0]
}

/** Regular-expression source of every accepted unit of time. */
export const timeUnitPattern = `(?:${timeUnits.map(({ pattern }) => pattern).join('|')})`

export const secondsPerDay = day
export const secondsPerWeek = 7 * day
export const secondsPerYear = year
