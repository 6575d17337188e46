import { isoDateOf, weekdayOf } from '../calendar-date.js'
import { type DateOrder, readDate } from './cell-values.js'
import { saysTotal } from './column-roles.js'
import { plainHeader, wordsIn } from './header-words.js'

/** Whether a label of a row or column says that it adds up or averages others. */
export const isTotalLabel = (label: string): boolean =>
  saysTotal(label) ||
  /^(?:gesamt\w*|insgesamt|totals|totaux|suma|ensemble|all)$/.test(plainHeader(label)) ||
  isMeanLabel(label)

const isMeanLabel = (label: string): boolean => wordsIn(plainHeader(label)).has('mean')

const weekdayWords: readonly RegExp[] = [
  /^(?:mon|lun|mo)(?:day|di|tag|es)?\b/,
  /^(?:tue|tues|mar|die?|martes)(?:day|di|nstag)?\b/,
  /^(?:wed|wednes|mer|mercre|mi|mie|miercoles|mittwoch)(?:day|di)?\b/,
  /^(?:thu|thurs|thur|jeu|do|jue|jueves|donnerstag)(?:day|di)?\b/,
  /^(?:fri|ven|vendre|fr|vie|viernes|freitag)(?:day|di)?\b/,
  /^(?:sat|satur|sam|same|sa|sab|sabado|samstag)(?:day|di)?\b/,
  /^(?:sun|dim|diman|so|domingo|sonntag|dom)(?:day|che)?\b/,
]

const plainLabel = (label: string): string =>
  label.slice(0, 60).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** The weekday a label begins with, Monday 0; `Mar 3` may be one of March. */
function weekdayIn(label: string): number | undefined {
  const plain = plainLabel(label)
  const found = weekdayWords.findIndex((word) => word.test(plain))
  if (found < 0 || (/^mar\b/.test(plain) && /^mar[.\s-]*\d+\s*$/.test(plain))) return undefined
  return found
}

/** A date that lacks its year (`Mon 03 Mar`, `03/03`), on the year given. */
export function dateInYear(label: string, year: number, order: DateOrder): number | undefined {
  const text = label
    .slice(0, 60)
    .trim()
    .replace(/[-/.]$/u, '')
  if (!/\d/.test(text)) return undefined
  const joined = /^\D*\d{1,2}[-/.]\d{1,2}$/u.test(text) ? `${text}/${year}` : `${text} ${year}`
  return readDate(joined, order) ?? readDate(joined, 'dmy')
}

/** A year of every weekday and of 29 February, to see whether a label is a date at all. */
const anyYear = 2024

export const isDateWithoutYear = (label: string): boolean =>
  dateInYear(label, anyYear, 'dmy') !== undefined || dateInYear(label, anyYear, 'mdy') !== undefined

/** Whether a label names a day in any way: by date, weekday or number. */
export const namesDay = (label: string): boolean =>
  isDateWithoutYear(label) || weekdayIn(label) !== undefined || /\d/.test(label)

/**
 * The days of columns by their labels, the first of them known, or the label that contradicts it.
 *
 * @param planned the days as they follow one another from the first, where the labels have no dates
 */
export function daysOfLabels(
  labels: readonly string[],
  planned: readonly number[],
  order: DateOrder = 'dmy',
): readonly number[] | { readonly differs: string; readonly day: number } {
  const dated = labels.length > 0 && labels.every(isDateWithoutYear)
  let year = Number(isoDateOf(planned[0] ?? 0).slice(0, 4))
  const days: number[] = []
  for (const [index, label] of labels.entries()) {
    let day = planned[index]!
    if (dated) {
      const before = days.at(-1)
      let read = dateInYear(label, year, order)
      // After December comes the next year's January.
      if (before !== undefined && (read === undefined || read < before))
        read = dateInYear(label, ++year, order)
      if (read === undefined || (before !== undefined && read <= before)) return { differs: label, day }
      if (before === undefined && read !== day) return { differs: label, day }
      day = read
    }
    const weekday = weekdayIn(label)
    if (weekday !== undefined && weekday !== weekdayOf(day)) return { differs: label, day }
    days.push(day)
  }
  return days
}
