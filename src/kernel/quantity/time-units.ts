const day = 86_400
/** A mean Gregorian-like year of 365.25 days; a month is its twelfth. */
const year = 365.25 * day

const spellings: readonly (readonly [seconds: number, words: readonly string[]])[] = [
  [1, ['s', 'sec', 'secs', 'second', 'seconds', 'seconde', 'secondes']],
  [60, ['m', 'min', 'mins', 'mn', 'minute', 'minutes']],
  [3600, ['h', 'hr', 'hrs', 'hour', 'hours', 'heure', 'heures']],
  [day, ['d', 'day', 'days', 'j', 'jour', 'jours']],
  [7 * day, ['w', 'week', 'weeks', 'sem', 'semaine', 'semaines']],
  [year / 12, ['month', 'months', 'mois']],
  [year / 4, ['quarter', 'quarters', 'trimestre', 'trimestres']],
  [year, ['y', 'year', 'years', 'an', 'ans', 'année', 'années']],
]

const secondsByWord = new Map(spellings.flatMap(([seconds, words]) => words.map((word) => [word, seconds])))

/** Every word for a unit of time. */
export const timeUnitWords: readonly string[] = [...secondsByWord.keys()]

/**
 * Length of a unit of time as people name it, in seconds; undefined for another word. Capitals are accepted in
 * words, not in single letters: `M` is a million.
 */
export function secondsOfTimeUnit(word: string): number | undefined {
  return secondsByWord.get(word.length > 1 ? word.toLowerCase() : word)
}

/** Regular-expression source of every accepted unit of time, longest first. */
export const timeUnitPattern = `(?:${[...secondsByWord.keys()]
  .sort((a, b) => b.length - a.length)
  .join('|')})`

export const secondsPerDay = day
export const secondsPerWeek = 7 * day
export const secondsPerYear = year
