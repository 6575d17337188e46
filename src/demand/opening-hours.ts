import { HALF_HOURS_PER_WEEK, weekOfHalfHours } from './week.js'

const MINUTES_PER_DAY = 1440
const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY
const MINUTES_PER_HALF_HOUR = 30

const WEEKDAYS = new Map(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day, index) => [day, index]))

/** Why a text does not read as opening hours; `found` is the part that does not, `position` where it starts. */
export interface OpeningHoursProblem {
  readonly code: 'empty' | 'unknownWord' | 'daysMissing' | 'timesMissing' | 'impossibleTime' | 'emptyPeriod'
  readonly found: string
  /** Characters before it in the text. */
  readonly position: number
}

export type OpeningHoursReading =
  | { readonly ok: true; readonly week: Float64Array }
  | { readonly ok: false; readonly problem: OpeningHoursProblem }

const DAYS_WORD = /^([a-z]{3})(?:-([a-z]{3}))?$/
const TIMES_WORD = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/

const weekdays = [...WEEKDAYS.keys()].join('|')
const anyDay = `(?:${[...WEEKDAYS.keys()].map(eitherCase).join('|')})`
const daysPattern = `(?:${eitherCase('daily')}|${anyDay}(?:-${anyDay})?)`
const startPattern = '(?:[01]?\\d|2[0-3]):[0-5]\\d'
const timesPattern = `${startPattern}[-–](?:${startPattern}|24:00)`

/** Regular-expression source of weekdays as a shift names them: `mon-fri`, `daily`. */
export const weekdaysPattern = `(?:daily|(?:${weekdays})(?:-(?:${weekdays}))?)`

/** Regular-expression source of opening hours: days, their periods, further days. */
export const openingHoursPattern = `[\\s,]*(?:${daysPattern}[\\s,]+)+${timesPattern}(?:[\\s,]+(?:${daysPattern}[\\s,]+)*${timesPattern})*[\\s,]*`

function eitherCase(word: string): string {
  return [...word].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('')
}

/** Weekdays named by `mon`, `mon-fri`, `sat-mon` (over the week's end) or `daily`; undefined for another word. */
export const daysNamed = (word: string): readonly number[] | undefined => {
  if (word === 'daily') return [0, 1, 2, 3, 4, 5, 6]
  const match = DAYS_WORD.exec(word)
  const first = WEEKDAYS.get(match?.[1] ?? '')
  const last = WEEKDAYS.get(match?.[2] ?? match?.[1] ?? '')
  if (first === undefined || last === undefined) return undefined
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, offset) => (first + offset) % 7)
}

/** Minutes from midnight; undefined past 24:00. */
const minutesOf = (hours: string, minutes: string): number | undefined => {
  const total = Number(hours) * 60 + Number(minutes)
  return Number(minutes) < 60 && total <= MINUTES_PER_DAY ? total : undefined
}

const openMinutes = (isOpen: Uint8Array, days: readonly number[], from: number, to: number): void => {
  // A period that ends at or before its start runs past midnight.
  const length = to > from ? to - from : to - from + MINUTES_PER_DAY
  for (const day of days)
    for (let minute = 0; minute < length; minute += 1)
      isOpen[(day * MINUTES_PER_DAY + from + minute) % MINUTES_PER_WEEK] = 1
}

const refuse = (code: OpeningHoursProblem['code'], found: string, position: number): OpeningHoursReading => ({
  ok: false,
  problem: { code, found, position },
})

/**
 * Weekly profile that is flat over opening hours written as
 * `mon-fri 08:00-20:00, sat 09:00-13:00`. Days and periods are separated by spaces or commas; periods
 * belong to the days before them: `mon, wed 08:00-12:00 14:00-18:00`. `daily` is every day, `00:00-24:00`
 * the whole day, `22:00-06:00` runs past midnight. Periods that overlap count once.
 */
export const weekOfOpeningHours = (text: string): OpeningHoursReading => {
  const isOpen = new Uint8Array(MINUTES_PER_WEEK)
  let days: number[] = []
  let hasTimes = true
  let lastDaysWord = { found: '', position: 0 }
  for (const match of text.toLowerCase().matchAll(/[^\s,]+/g)) {
    const word = match[0]
    const named = daysNamed(word)
    if (named !== undefined) {
      days = hasTimes ? [...named] : [...days, ...named]
      hasTimes = false
      lastDaysWord = { found: word, position: match.index }
      continue
    }
    const times = TIMES_WORD.exec(word.replace('–', '-'))
    if (times === null) return refuse('unknownWord', word, match.index)
    if (days.length === 0) return refuse('daysMissing', word, match.index)
    const from = minutesOf(times[1]!, times[2]!)
    const to = minutesOf(times[3]!, times[4]!)
    if (from === undefined || to === undefined || from === MINUTES_PER_DAY)
      return refuse('impossibleTime', word, match.index)
    if (from === to) return refuse('emptyPeriod', word, match.index)
    openMinutes(isOpen, days, from, to)
    hasTimes = true
  }
  if (days.length === 0) return refuse('empty', text, 0)
  if (!hasTimes) return refuse('timesMissing', lastDaysWord.found, lastDaysWord.position)
  const reading = weekOfHalfHours(
    Float64Array.from({ length: HALF_HOURS_PER_WEEK }, (_, halfHour) => {
      const start = halfHour * MINUTES_PER_HALF_HOUR
      return isOpen.subarray(start, start + MINUTES_PER_HALF_HOUR).reduce((sum, open) => sum + open, 0)
    }),
  )
  return reading.ok ? reading : refuse('empty', text, 0)
}
