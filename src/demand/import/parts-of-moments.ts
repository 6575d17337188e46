import { type NamedHeaders, positionOf } from './header.js'
import { plainHeader } from './header-words.js'
import type { Table } from './table.js'

/** Rows among which a header is looked for. */
const mostTitles = 40
const mostLookedAt = 400

const parts = {
  year: /^(?:year|yr|yyyy|annee|an|jahr|ano|anio)$/,
  month: /^(?:month|month (?:number|name)|mm|mois|monat|mes)$/,
  day: /^(?:day|day of (?:the )?month|month day|dd|jour|jour du mois|tag|dia)$/,
  hour: /^(?:hours?|hh|hr|heures?|stunde|hora)$/,
  minute: /^(?:minutes?|mins?|mn|minuten?|minutos?)$/,
} as const
type Part = keyof typeof parts

/**
 * A table in which year, month and day, or hour and minute, that stand in columns of their own are joined to one column behind
 * the others; the columns they stood in lose their names. One that is named for a role stays what it is.
 */
export function withJoinedMoments(table: Table, named: NamedHeaders): Table {
  const { rows } = table
  for (const [at, header] of rows.slice(0, mostTitles).entries()) {
    const spoken = new Set(Object.values(named).map((name) => positionOf(header, name)))
    const position = (part: Part) =>
      header.findIndex((cell, column) => parts[part].test(plainHeader(cell)) && !spoken.has(column))
    const [year, month, day, hour, minute] = [
      position('year'),
      position('month'),
      position('day'),
      position('hour'),
      position('minute'),
    ]
    const below = rows.slice(at + 1)
    const holds = (column: number, what: RegExp) => mostly(below, column, what)
    const dated =
      year >= 0 &&
      month >= 0 &&
      day >= 0 &&
      holds(year, /^(?:19|20)\d\d$/u) &&
      holds(month, /^(?:0?[1-9]|1[0-2]|\p{L}{3,12}\.?)$/u) &&
      holds(day, /^(?:0?[1-9]|[12]\d|3[01])$/u)
    const timed =
      hour >= 0 && minute === hour + 1 && holds(hour, /^(?:[01]?\d|2[0-3])$/u) && holds(minute, /^[0-5]?\d$/u)
    if (!dated && !timed) continue
    const joined: ((row: readonly string[]) => string)[] = []
    if (dated) joined.push((row) => joinedDate(row[year] ?? '', row[month] ?? '', row[day] ?? ''))
    if (timed) joined.push((row) => joinedTime(row[hour] ?? '', row[minute] ?? ''))
    const taken = new Set([...(dated ? [year, month, day] : []), ...(timed ? [hour, minute] : [])])
    const names = [
      ...(dated ? [`${header[year]} ${header[month]} ${header[day]}`] : []),
      ...(timed ? [`${header[hour]} ${header[minute]}`] : []),
    ]
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
    const filled = (row: readonly string[]) => [...row, ...Array(width - row.length).fill('')] as string[]
    return {
      ...table,
      rows: rows.map((row, index) => {
        if (index < at) return row
        if (index > at) return [...filled(row), ...joined.map((join) => join(row))]
        return [...filled(row).map((cell, column) => (taken.has(column) ? '' : cell)), ...names]
      }),
    }
  }
  return table
}

function mostly(rows: readonly (readonly string[])[], column: number, what: RegExp): boolean {
  const filled = rows.slice(0, mostLookedAt).flatMap((row) => (row[column] ? [row[column]] : []))
  return filled.length > 0 && filled.filter((cell) => what.test(cell)).length * 10 > filled.length * 9
}

const twoDigits = (text: string): string => text.padStart(2, '0')

/** Empty where a part is: rows of totals have none. */
function joinedDate(year: string, month: string, day: string): string {
  if (year === '' || month === '' || day === '') return ''
  return /^\d+$/u.test(month)
    ? `${year}-${twoDigits(month)}-${twoDigits(day)}`
    : `${day} ${month.replace(/\.$/u, '')} ${year}`
}

function joinedTime(hour: string, minute: string): string {
  return hour === '' || minute === '' ? '' : `${twoDigits(hour)}:${twoDigits(minute)}`
}
