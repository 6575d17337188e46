import { describe, expect, it } from 'vitest'
import { fitRecords } from '../../../src/demand/fit-records.js'
import { type ImportRequest, importRecords } from '../../../src/demand/import/import-records.js'
import { readDelimited } from '../../../src/demand/import/table.js'

const read = (lines: readonly string[], request: Omit<ImportRequest, 'table'> = {}) => {
  const reading = readDelimited(lines.join('\n'))
  if (!reading.ok) throw new Error(reading.code)
  const outcome = importRecords({ table: reading.table, ...request })
  if (!outcome.ok) throw new Error(outcome.problem.code)
  return outcome
}
const fitted = (lines: readonly string[]) => {
  const reading = fitRecords(read(lines).records)
  if (!reading.ok) throw new Error(reading.problem.code)
  return reading.fit
}
const said = (lines: readonly string[], code: string) =>
  read(lines).understood.find((one) => one.code === code)?.figures

const two = (value: number) => String(value).padStart(2, '0')
const header = 'Date,Time,Offered,Answered,AHT'
/** Four weeks from Monday, 3 March 2025, ten half hours a day of 40 contacts; days 5 and 6 of a week are shut. */
const rows = (kept: (day: number, halfHour: number) => boolean, contacts = 40) =>
  Array.from({ length: 28 }, (_, day) => day)
    .filter((day) => day % 7 < 5)
    .flatMap((day) =>
      Array.from({ length: 10 }, (_, index) => 20 + index)
        .filter((halfHour) => kept(day, halfHour))
        .map(
          (halfHour) =>
            `2025-03-${two(3 + day)},${two(Math.floor(halfHour / 2))}:${halfHour % 2 ? '30' : '00'},${contacts},${contacts},200`,
        ),
    )

describe('half hours without a row', () => {
  const lossy = [header, ...rows((day, halfHour) => !(day % 7 === 2 && day > 5 && halfHour >= 26))]

  it('are missing where there always are contacts, and the rest of the day stands for them', () => {
    const fit = fitted(lossy)
    expect(fit.contactsPerWeek.value).toBeCloseTo(5 * 10 * 40, 6)
    expect(fit.busyness?.trendRemoved ?? 0).toBeCloseTo(0, 6)
    expect(said(lossy, 'import.missing-intervals')).toEqual({ count: 12, days: 3, dropped: 0 })
  })

  it('leave a day out that is hardly there', () => {
    const hardly = [header, ...rows((day, halfHour) => day !== 9 || halfHour === 20)]
    expect(fitted(hardly).contactsPerWeek.value).toBeCloseTo(2000, 6)
    expect(said(hardly, 'import.missing-intervals')).toMatchObject({ dropped: 1 })
  })

  it('are empty where there are few contacts, or the weekday always ends early', () => {
    const quiet = [header, ...rows((day, halfHour) => !(day === 9 && halfHour >= 26), 2)]
    expect(said(quiet, 'import.missing-intervals')).toBeUndefined()
    const early = [header, ...rows((day, halfHour) => !(day % 7 === 4 && halfHour >= 26))]
    expect(said(early, 'import.missing-intervals')).toBeUndefined()
    expect(fitted(early).contactsPerWeek.value).toBeCloseTo(4 * 400 + 240, 6)
  })
})

describe('the period', () => {
  it('ends with the last day seen, though the desk is shut on weekdays after it', () => {
    const { lastDate, firstDate, closedWeekdays } = read([header, ...rows((day) => day < 24)])
    expect([firstDate, lastDate, closedWeekdays]).toEqual(['2025-03-03', '2025-03-26', [5, 6]])
  })
})

describe('a queue that adds up the others', () => {
  const queued = (name: string, total = 80) => [
    `${header},Queue`,
    ...rows(() => true).flatMap((row) => [
      `${row},Sales`,
      `${row},Service`,
      `${row.replace(',40,40,', `,${total},${total},`)},${name}`,
    ]),
  ]

  it.each([
    'Total',
    'All',
    'All Queues',
    'Overall',
    'Toutes files',
    'Gesamt',
    'Todas',
  ])('may be called %s', (name) => {
    expect(fitted(queued(name)).contactsPerWeek.value).toBeCloseTo(4000, 6)
    expect(said(queued(name), 'import.total-queue')).toMatchObject({ name })
  })

  it('is a queue like others where its rows are not their sum, and that is said', () => {
    expect(said(queued('All', 50), 'import.total-queue')).toBeUndefined()
    expect(said(queued('All', 50), 'import.total-unclear')).toMatchObject({ name: 'All', count: 200 })
  })

  it('is told by its figures, whatever it is called, and so are subtotals and rows without a name', () => {
    const counts = (index: number) => [20 + (index % 7), 30 + (index % 5), 10 + (index % 3)] as const
    const table = [
      'Date,Time,Offered,Answered,Abandoned,AHT,Queue',
      ...rows(() => true).flatMap((row, index) => {
        const at = row.split(',').slice(0, 2).join(',')
        const [cards, loans, savings] = counts(index)
        const line = (queue: string, count: number) => `${at},${count},${count},0,300,${queue}`
        return [
          line('Cards', cards),
          line('Loans', loans),
          line('Lending', cards + loans),
          line('Savings', savings),
          line('', cards + loans + savings),
        ]
      }),
    ]
    expect(said(table, 'import.total-queue')).toMatchObject({ name: 'Lending', blank: 'yes', count: 400 })
    const contacts = rows(() => true).reduce(
      (sum, _, index) => sum + counts(index).reduce((a, b) => a + b),
      0,
    )
    expect(fitted(table).offered).toBe(contacts)
  })
})
