import { dayNumberOf, daysInMonth } from '../calendar-date.js'

/** In which order a date names its parts. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy'
export const dateOrders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy']

/** Beginnings of the months' names in English, French, German and Spanish. */
const months: readonly (readonly [RegExp, number])[] = [
  [/^(?:jan|ene)/, 1],
  [/^fe[bv]/, 2],
  [/^mar/, 3],
  [/^a[bpv]r/, 4],
  [/^ma[iy]/, 5],
  [/^(?:jun|juin)/, 6],
  [/^(?:jul|juil)/, 7],
  [/^(?:aug|aou|ago)/, 8],
  [/^sep/, 9],
  [/^o[ck]t/, 10],
  [/^nov/, 11],
  [/^d(?:ec|ez|ic)/, 12],
]

const weekdays =
  /^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|mo|di|mi|do|fr|sa|so|mie|jue|vie|sab|dom)[a-z]*\.?,?\s+(?=\d|[a-z]{3,}\.?\s*\d)/

/** Longer cells hold no date, time or figure; without a bound a hostile one could take minutes. */
export const longestValue = 100

/** A cell that may hold a date, time or figure, its spaces single; empty where it is too long to hold any. */
const tidied = (cell: string): string => (cell.length > longestValue ? '' : cell.replace(/\s+/gu, ' ').trim())

/** Days from 1 January 1970 to the dates of a spreadsheet, which count from 30 December 1899. */
const sheetEpoch = -25_569

/** The day number of a date as exports write it; undefined where it is none in that order. */
export function readDate(written: string, order: DateOrder): number | undefined {
  const text = tidied(written).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  // March and mardi begin alike: a weekday goes only where the rest is a date and the whole is none.
  return dateIn(text, order) ?? (weekdays.test(text) ? dateIn(text.replace(weekdays, ''), order) : undefined)
}

function dateIn(text: string, order: DateOrder): number | undefined {
  const parts = /^(\d{1,4})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{1,4})$/.exec(text)
  if (parts) return orderedDate(parts[1]!, parts[2]!, parts[3]!, order)
  const packed = /^(\d{8}|\d{6})$/.exec(text)
  if (packed) return packedDate(text, order)
  const serial = /^\d{5}(?:\.0+)?$/.exec(text)
  if (serial && order === 'ymd') return Math.floor(Number(text)) + sheetEpoch
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|er)?[-/.\s]+(?:de )?([a-z]{3,})\.?(?: de |[-/.,\s]+)(\d{2}|\d{4})$/.exec(text)
  if (dayFirst) return namedDate(dayFirst[1]!, dayFirst[2]!, dayFirst[3]!)
  const monthFirst = /^([a-z]{3,})\.?[-\s]+(\d{1,2})(?:st|nd|rd|th)?,?[-\s]+(\d{2}|\d{4})$/.exec(text)
  return monthFirst ? namedDate(monthFirst[2]!, monthFirst[1]!, monthFirst[3]!) : undefined
}

function orderedDate(first: string, second: string, third: string, order: DateOrder): number | undefined {
  // A year of four digits stands where it stands, whatever the order of the others.
  if (first.length === 4) return order === 'ymd' ? checked(first, second, third) : undefined
  if (first.length > 2 || !(third.length === 2 || third.length === 4)) {
    return first.length <= 2 && third.length === 1 && order === 'ymd'
      ? checked(first, second, third)
      : undefined
  }
  if (third.length === 4 && order === 'ymd') return undefined
  if (order === 'ymd') return first.length === 2 ? checked(first, second, third) : undefined
  return order === 'dmy' ? checked(third, second, first) : checked(third, first, second)
}

function packedDate(text: string, order: DateOrder): number | undefined {
  const year = text.length - 4
  if (order === 'ymd') return checked(text.slice(0, year), text.slice(year, year + 2), text.slice(year + 2))
  const [first, second, third] = [text.slice(0, 2), text.slice(2, 4), text.slice(4)]
  return order === 'dmy' ? checked(third, second, first) : checked(third, first, second)
}

function namedDate(day: string, name: string, year: string): number | undefined {
  const month = months.find(([word]) => word.test(name))?.[1]
  return month === undefined ? undefined : checked(year, String(month), day)
}

function checked(yearText: string, monthText: string, dayText: string): number | undefined {
  const short = Number(yearText)
  const year = yearText.length <= 2 ? short + (short >= 70 ? 1900 : 2000) : short
  const month = Number(monthText)
  const day = Number(dayText)
  const real = year >= 1970 && year <= 2100 && month >= 1 && month <= 12 && day >= 1
  return real && day <= daysInMonth(year, month) ? dayNumberOf(year, month, day) : undefined
}

/** A moment's date and time of day as they stand in one cell. */
export function splitMoment(written: string): { readonly date: string; readonly time: string } | undefined {
  const text = tidied(written)
  const match = /^(.*?\d)(?:[T,] ?| (?:[àa] |at |- )?)(\d{1,2} ?[:h] ?\d{0,2}.*)$/u.exec(text)
  if (match) return { date: match[1]!, time: match[2]! }
  const serial = /^(\d{5})([.,]\d+)$/.exec(text)
  if (!serial) return undefined
  const seconds = Number(serial[1]) * secondsPerDay + partOfDay(`0${serial[2]}`)
  return {
    date: String(Math.floor(seconds / secondsPerDay)),
    time: clockOf(seconds % secondsPerDay),
  }
}

const secondsPerDay = 86_400
/** A part of a day, brought to the nearest second. */
const partOfDay = (text: string): number => Math.round(Number(text.replace(',', '.')) * secondsPerDay)

const clockOf = (seconds: number): string =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':')

/**
 * Seconds from midnight: `08:30`, `8:30:15 PM`, `8h30`, `0830`, the start of `08:30-09:00`, a spreadsheet's part of a day.
 * What follows about the time zone is not heeded: records are read in their own local time.
 */
export function readTimeOfDay(written: string): number | undefined {
  const text = tidied(written)
    .toLowerCase()
    .replace(/ ?uhr ?(?=\d)/u, ':')
    .replace(/ ?uhr/gu, '')
  const clock =
    /^(\d{1,2}) ?[:h.] ?(\d{2})?(?:[:.m](\d{2})(?:[.,]\d+)?)? ?([ap])?\.? ?(?:m\.?)? ?(?:z|[+-]\d{2}:?\d{2})?(?: ?(?:-|–|à|a|to|\/) ?\d.*)?$/u.exec(
      text,
    )
  const [, hourText, minutes = '0', seconds = '0', half] = clock ?? []
  const read = clock ? clockSeconds(Number(hourText), Number(minutes), Number(seconds), half) : undefined
  if (read !== undefined) return read
  const packed = /^(\d{1,2})(\d{2})(?: ?(?:-|–|à|a|to) ?\d{3,4})?$/u.exec(text)
  if (packed) return clockSeconds(Number(packed[1]), Number(packed[2]), 0, undefined)
  const hours = /^(\d{1,2}) ?(?:h ?)?(?:-|–|à|a|to|bis) ?(\d{1,2}) ?h?$/u.exec(text)
  if (hours && (Number(hours[2]) - Number(hours[1]) + 24) % 24 === 1) {
    return clockSeconds(Number(hours[1]), 0, 0, undefined)
  }
  const hour = /^(\d{1,2}) ?([ap])\.?m?\.?$/.exec(text) ?? /^(\d{1,2})$/.exec(text)
  if (hour) return clockSeconds(Number(hour[1]), 0, 0, hour[2])
  return readPartOfDay(text)
}

/** Seconds from midnight of a part of a day as spreadsheets keep times: 0.25 is six in the morning. */
export function readPartOfDay(written: string): number | undefined {
  return /^(?:0?[.,]\d{1,20}|0|1(?:[.,]0+)?)$/.test(written) ? partOfDay(written) % secondsPerDay : undefined
}

/**
 * Reads the times of a column: as clocks, or as parts of a day where all of them are and some can be nothing else. By itself
 * 0.25 may be a quarter past midnight as well as a quarter of a day.
 */
export function timeOfDayReader(times: Iterable<string>): (written: string) => number | undefined {
  let certain = false
  for (const time of times) {
    if (time === '') continue
    if (readPartOfDay(time) === undefined) return readTimeOfDay
    certain ||= /^0?[.,](?:\d|[6-9]\d|\d{3,})$/.test(time)
  }
  return certain ? readPartOfDay : readTimeOfDay
}

function clockSeconds(
  hours: number,
  minutes: number,
  seconds: number,
  half: string | undefined,
): number | undefined {
  if (half !== undefined && (hours < 1 || hours > 12)) return undefined
  const hour = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0)
  return hour < 24 && minutes < 60 && seconds < 60 ? hour * 3600 + minutes * 60 + seconds : undefined
}

/** No count and no time is so large; what is added up stays a number. */
const largestFigure = 1e13

/** A figure as exports write it; undefined where the cell holds none. An empty cell is no figure. */
export function readFigure(cell: string, decimalCommas: boolean): number | undefined {
  if (cell.length > longestValue) return undefined
  const bare = cell.replace(/[\s\u00a0\u202f'’%]/gu, '')
  const text = decimalCommas ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '')
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return undefined
  const value = Number(text)
  return Math.abs(value) < largestFigure ? value : undefined
}

const hoursWord = '(?:h|hrs?|hours?|heures?|std|stunden?|horas?)'
const minutesWord = "(?:m|mins?|mn|minutes?|minuten?|minutos?|')"
const secondsWord = '(?:s|secs?|sek|seg|seconds?|secondes?|sekunden?|segundos?|")'
/** `3m45s`, `1 h 02 min`, `250 s`; a figure alone as well. */
const inWords = new RegExp(
  `^(?:(\\d{1,6}) ?${hoursWord}\\.?)? ?(?:(\\d{1,6}) ?${minutesWord}\\.?)? ?(?:(\\d{1,9}(?:[.,]\\d{1,9})?) ?(?:${secondsWord}\\.?)?)?$`,
  'i',
)
/** ISO 8601: `PT4M10S`. */
const inIso = /^P(?:(\d{1,4})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9}(?:[.,]\d{1,9})?)S)?)?$/i

/** Whether a cell is a duration that names its units, as a figure or a clock does not. */
export function isDurationInWords(written: string): boolean {
  const cell = tidied(written)
  return /^[P\d][\d.,]*[^\d.,]/i.test(cell) && (inWords.test(cell) || isoSeconds(cell) !== undefined)
}

function isoSeconds(cell: string): number | undefined {
  const parts = /\d/u.test(cell) ? inIso.exec(cell) : null
  if (parts === null) return undefined
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = parts
  return (
    Number(days) * secondsPerDay +
    Number(hours) * 3600 +
    Number(minutes) * 60 +
    Number(seconds.replace(',', '.'))
  )
}

/** Seconds of a duration: `0:03:45`, `3:45` (minutes and seconds), `3m45s`, `PT3M45S`, or a figure of `unit` seconds. */
export function readSeconds(written: string, decimalCommas: boolean, unit: number): number | undefined {
  const cell = tidied(written)
  const clock = /^(?:(\d+):)?(\d{0,3}):(\d{2}(?:[.,]\d+)?)$/.exec(cell)
  if (clock) {
    const seconds = Number(clock[3]!.replace(',', '.'))
    return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + seconds
  }
  const iso = isoSeconds(cell)
  if (iso !== undefined) return iso
  const words = /[^\d.,]/u.test(cell) ? inWords.exec(cell) : null
  if (words && (words[1] ?? words[2] ?? words[3]) !== undefined) {
    return (
      Number(words[1] ?? 0) * 3600 + Number(words[2] ?? 0) * 60 + Number((words[3] ?? '0').replace(',', '.'))
    )
  }
  const figure = readFigure(cell, decimalCommas)
  return figure === undefined ? undefined : figure * unit
}
