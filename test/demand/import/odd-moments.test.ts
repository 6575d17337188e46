import { describe, expect, it } from 'vitest'
import { isoDateOf } from '../../../src/demand/calendar-date.js'
import { fitRecords } from '../../../src/demand/fit-records.js'
import { readDate, readSeconds, readTimeOfDay } from '../../../src/demand/import/cell-values.js'
import { type ImportRequest, importRecords } from '../../../src/demand/import/import-records.js'
import { readDelimited } from '../../../src/demand/import/table.js'
import { type Interval, intervalsOf, sum, twoDigits } from './interval-truth.js'

const read = (lines: readonly string[], request: Omit<ImportRequest, 'table'> = {}) => {
  const reading = readDelimited(lines.join('\n'))
  if (!reading.ok) throw new Error(reading.code)
  return importRecords({ table: reading.table, ...request })
}

function imported(lines: readonly string[], request: Omit<ImportRequest, 'table'> = {}) {
  const outcome = read(lines, request)
  if (!outcome.ok) throw new Error(`${outcome.problem.code} ${JSON.stringify(outcome.problem.figures)}`)
  return outcome
}
const problem = (lines: readonly string[], request: Omit<ImportRequest, 'table'> = {}) => {
  const outcome = read(lines, request)
  return outcome.ok ? undefined : outcome.problem
}
const said = (outcome: ReturnType<typeof imported>, code: string) =>
  outcome.understood.find((one) => one.code === code)?.figures
const fitOf = (outcome: ReturnType<typeof imported>) => {
  const reading = fitRecords(outcome.records)
  if (!reading.ok) throw new Error(reading.problem.code)
  return reading.fit
}

/** Four weeks from Monday 2 March 2026, 8:00 to 18:00 on working days. */
const truth = intervalsOf({ weeks: 4, minutes: 30 })
const iso = ({ dayNumber }: Interval) => isoDateOf(dayNumber)
const clock = (minutes: number) => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
const packed = (minutes: number) => clock(minutes).replace(':', '')
const rows = (write: (interval: Interval) => string) => truth.map(write)

/** Contacts of each half hour, by day, as the truth has them. */
const expectTruth = (outcome: ReturnType<typeof imported>) => {
  const found = new Map(
    outcome.records
      .filter(({ offered }) => offered > 0)
      .map((r) => [r.dayNumber * 48 + r.halfHour, r.offered]),
  )
  const own = new Map(
    truth.filter(({ calls }) => calls > 0).map((t) => [t.dayNumber * 48 + t.start / 30, t.calls]),
  )
  expect(found).toEqual(own)
}

const monthNames = 'January February March April'.split(' ')
const inWords = (t: Interval) => {
  const [year, month, day] = iso(t).split('-')
  return `${monthNames[Number(month) - 1]} ${Number(day)}, ${year}`
}

describe('moments written in odd ways', () => {
  it.each<[string, string, (t: Interval) => string]>([
    ['months in words', 'Date,Time,Offered', (t) => `"${inWords(t)}",${clock(t.start)},${t.calls}`],
    [
      'spans without colons, weekdays before dates',
      'Date,Interval,Offered',
      (t) =>
        `Mon ${iso(t).split('-').reverse().join('/')},${packed(t.start)}-${packed(t.start + 30)},${t.calls}`,
    ],
    [
      'year, month and day apart',
      'year,month,day,time,offered',
      (t) => `${iso(t).replaceAll('-', ',')},${clock(t.start)},${t.calls}`,
    ],
    [
      'month by its name, apart',
      'Jahr,Monat,Tag,Uhrzeit,Anrufe',
      (t) =>
        `2026,${['Jan', 'Feb', 'März', 'April'][Number(iso(t).slice(5, 7)) - 1]},${Number(iso(t).slice(8))},${clock(t.start)} Uhr,${t.calls}`,
    ],
    [
      'hour and minute apart',
      'date,hour,minute,offered',
      (t) => `${iso(t)},${Math.floor(t.start / 60)},${t.start % 60},${t.calls}`,
    ],
    [
      'hours and minutes with Uhr',
      'Datum,Zeit,Anrufe',
      (t) => `${iso(t)},${clock(t.start).replace(':', ' Uhr ')},${t.calls}`,
    ],
    ['the end of the interval', 'Interval End,Offered', (t) => `${iso(t)} ${clock(t.start + 30)},${t.calls}`],
    [
      'the end of the interval beside the date',
      'Date;Bis;Anrufe',
      (t) => `${iso(t)};${clock(t.start + 29)}:59;${t.calls}`,
    ],
  ])('%s', (_, header, write) => {
    const outcome = imported([header, ...rows(write)])
    expectTruth(outcome)
    expect(outcome.understood.some(({ code }) => code === 'import.summed')).toBe(false)
  })

  it('are shifted where the column of ends is named as the start', () => {
    const lines = ['Interval End,Offered', ...rows((t) => `${iso(t)} ${clock(t.start + 30)},${t.calls}`)]
    const outcome = imported(lines, { named: { start: 'Interval End' } })
    expectTruth(outcome)
    expect(said(outcome, 'import.interval-ends')).toEqual({ header: 'Interval End', minutes: 30 })
  })

  it('end a day at midnight, of the next day or of a date apart', () => {
    const late = (end: (day: string) => string) => {
      const lines = ['2026-03-02', '2026-03-03', '2026-03-04'].flatMap((day) => [
        `${day} 23:00,5`,
        `${day} 23:30,4`,
        `${end(day)},6`,
      ])
      const { records } = imported(['Interval End,Offered', ...lines])
      return records
        .filter(({ offered }) => offered > 0)
        .map((r) => [isoDateOf(r.dayNumber), r.halfHour, r.offered])
    }
    const expected = ['2026-03-02', '2026-03-03', '2026-03-04'].flatMap((day) => [
      [day, 45, 5],
      [day, 46, 4],
      [day, 47, 6],
    ])
    const next: Record<string, string> = { '2': '3', '3': '4', '4': '5' }
    expect(late((day) => `${day.slice(0, -1)}${next[day.at(-1)!]} 00:00`)).toEqual(expected)
    expect(late((day) => `${day} 24:00`)).toEqual(expected)
  })

  it('are numbers of intervals, once it is said when the first begins', () => {
    const sixMinutes = intervalsOf({ weeks: 2, minutes: 6 })
    const lines = ['Day,Interval,Calls', ...sixMinutes.map((t) => `${iso(t)},${t.start / 6},${t.calls}`)]
    expect(problem(lines)).toMatchObject({
      code: 'import.numbered-intervals',
      figures: { first: 80, last: 179 },
    })
    const outcome = imported(lines, { grid: { seconds: 8 * 3600, minutes: 6, weekdays: [0, 1, 2, 3, 4] } })
    expect(said(outcome, 'import.numbered')).toEqual({ first: 80, time: '08:00', minutes: 6 })
    expect(sum(outcome.records, ({ offered }) => offered)).toBe(sum(sixMinutes, ({ calls }) => calls))
    expect(outcome.records.filter(({ halfHour }) => halfHour === 16)).toHaveLength(10)
  })

  it('that cannot be read are shown, and the column named', () => {
    expect(problem(['Date,Time,Offered', 'the 2nd of March,08:00,12'])).toEqual({
      code: 'import.unreadable-moments',
      figures: { header: 'Date', found: 'the 2nd of March', what: 'date' },
      line: 2,
    })
    const named = { date: 'Date', time: 'Time' }
    expect(problem(['Date,Time,Offered', 'tag zwei,08:00,12'], { named })).toMatchObject({
      code: 'import.unreadable-moments',
      figures: { found: 'tag zwei' },
    })
    expect(problem(['Date,Interval,Offered', '2026-03-02,at eight,12'])).toMatchObject({
      code: 'import.unreadable-moments',
      figures: { header: 'Interval', found: 'at eight', what: 'time' },
    })
  })

  it.each([
    ['March 2, 2026', '2026-03-02'],
    ['Mar 2 2026', '2026-03-02'],
    ['mar 2 mars 2026', '2026-03-02'],
    ['Tuesday, 3 March 2026', '2026-03-03'],
    ['Dienstag, 3. März 2026', '2026-03-03'],
    ['martes 3 de marzo de 2026', '2026-03-03'],
    ['1. Dez. 2026', '2026-12-01'],
    ['2 ago 2026', '2026-08-02'],
  ])('%s is a date', (written, expected) => {
    const day = readDate(written, 'dmy')
    expect(day === undefined ? undefined : isoDateOf(day)).toBe(expected)
  })

  it.each([
    ['0800-0830', 8 * 3600],
    ['830 - 900', 8.5 * 3600],
    ['8 Uhr', 8 * 3600],
    ['08:30 Uhr', 8.5 * 3600],
  ])('%s is a time of day', (written, expected) => {
    expect(readTimeOfDay(written)).toBe(expected)
  })
})

describe('durations that name their units', () => {
  it.each([
    ['4m10s', 250],
    ['PT4M10S', 250],
    ['PT1H0.5S', 3600.5],
    ['1 h 2 min', 3720],
    ['250 s', 250],
    ['4 minutes 10 seconds', 250],
    ["4'10", 250],
  ])('%s', (written, expected) => {
    expect(readSeconds(written, false, 1)).toBe(expected)
    const lines = [
      'Date,Interval,Offered,AHT',
      ...rows((t) => `${iso(t)},${clock(t.start)},${t.calls},${written}`),
    ]
    const outcome = imported(lines)
    expect(outcome.knowledge.handleTime).toBe(true)
    expect(fitOf(outcome).handleTimeSeconds.value).toBeCloseTo(expected, 6)
  })

  it('are refused without any figure', () => {
    for (const written of ['P', 'PT', 'm', '', ' s', 'P1'])
      expect(readSeconds(written, false, 1)).toBeUndefined()
  })

  it('that cannot be read are named, and the file is not said to lack them', () => {
    const lines = ['Date,Interval,Offered,AHT', ...rows((t) => `${iso(t)},${clock(t.start)},${t.calls},four`)]
    const outcome = imported(lines)
    expect(outcome.understood.some(({ code }) => code === 'import.no-handle-time')).toBe(false)
    expect(said(outcome, 'import.no-duration')).toEqual({
      header: 'AHT',
      count: truth.length,
      line: 2,
      found: 'four',
      instead: 'needed',
    })
  })

  it('of a few cells that cannot be read do not pull the mean down', () => {
    const lines = [
      'Date,Interval,Offered,AHT',
      ...truth.map((t, index) => `${iso(t)},${clock(t.start)},${t.calls},${index % 4 === 1 ? 'N/A' : 250}`),
    ]
    const outcome = imported(lines)
    expect(fitOf(outcome).handleTimeSeconds.value).toBeCloseTo(250, 6)
    expect(said(outcome, 'import.no-duration')).toMatchObject({
      header: 'AHT',
      line: 3,
      found: 'N/A',
      instead: 'mean',
    })
  })
})

describe('totals of days', () => {
  const days = [...new Set(truth.map(iso))]
  const ofDay = (day: string) => truth.filter((t) => iso(t) === day)
  const withTotals = (total: (day: string, calls: number) => string) => [
    'Start,Offered,AHT',
    ...days.flatMap((day) => [
      ...ofDay(day).map((t) => `${day} ${clock(t.start)},${t.calls},250`),
      total(
        day,
        sum(ofDay(day), ({ calls }) => calls),
      ),
    ]),
  ]

  it.each<[string, (day: string, calls: number) => string]>([
    ['with a date alone', (day, calls) => `${day},${calls},250`],
    ['at midnight', (day, calls) => `${day} 00:00,${calls},250`],
  ])('%s are left out', (_, total) => {
    const outcome = imported(withTotals(total))
    expectTruth(outcome)
    expect(said(outcome, 'import.totals-skipped')).toEqual({ count: days.length })
  })

  it('that add nothing up stop the import', () => {
    expect(problem(withTotals((day) => `${day},7,250`))?.code).toBe('import.unreadable')
  })

  it('stand above their times in pivot tables', () => {
    const lines = [
      'Row Labels,Sum of Offered',
      ...days.flatMap((day) => [
        `${day},${sum(ofDay(day), ({ calls }) => calls)}`,
        ...ofDay(day).map((t) => `${clock(t.start)},${t.calls}`),
      ]),
      `Grand Total,${sum(truth, ({ calls }) => calls)}`,
    ]
    expectTruth(imported(lines))
  })
})

describe('days of noughts', () => {
  const lines = (silent: (t: Interval) => boolean) => [
    'Start,Offered,AHT',
    ...rows((t) => `${iso(t)} ${clock(t.start)},${silent(t) ? 0 : t.calls},250`),
  ]
  const missing = (gone: (t: Interval) => boolean) => [
    'Start,Offered,AHT',
    ...truth.filter((t) => !gone(t)).map((t) => `${iso(t)} ${clock(t.start)},${t.calls},250`),
  ]

  it('among weekdays with contacts are holidays or outages, as if they were missing', () => {
    const isTenth = (t: Interval) => iso(t) === '2026-03-10'
    const outcome = imported(lines(isTenth))
    const without = imported(missing(isTenth))
    expect(fitOf(outcome)).toEqual(fitOf(without))
    expect(said(outcome, 'import.zero-days')).toEqual({ count: 1, dates: '2026-03-10' })
    expect(said(outcome, 'import.missing-days')).toBeUndefined()
  })

  it('of a weekday that mostly has none are its usual', () => {
    const isFriday = (t: Interval) => (t.dayNumber + 3) % 7 === 4
    const outcome = imported(lines((t) => isFriday(t) && iso(t) > '2026-03-07'))
    expect(said(outcome, 'import.zero-days')).toBeUndefined()
  })

  it('are told where they are part of a day, and count', () => {
    const isMorning = (t: Interval) => iso(t) === '2026-03-10' && t.start < 12 * 60
    const outcome = imported(lines(isMorning))
    expect(said(outcome, 'import.zero-runs')).toEqual({ count: 8, dates: '2026-03-10' })
    expect(sum(outcome.records, ({ offered }) => offered)).toBe(
      sum(
        truth.filter((t) => !isMorning(t)),
        ({ calls }) => calls,
      ),
    )
  })
})

describe('figures beyond all counts', () => {
  it.each(['1e308', '9'.repeat(90), '-1e300'])('%s is no number of contacts', (huge) => {
    const lines = ['Start,Offered', ...rows((t) => `${iso(t)} ${clock(t.start)},${t.calls}`)]
    lines[5] = lines[5]!.replace(/,.*/, `,${huge}`)
    const outcome = imported(lines)
    expect(Number.isFinite(fitOf(outcome).contactsPerWeek.value)).toBe(true)
    expect(said(outcome, 'import.no-number')).toMatchObject({ header: 'Offered', line: 6 })
  })
})

describe('thousands', () => {
  it('in a column of counts part them in a column of times as well', () => {
    const lines = [
      'Start,Offered,Handled,Handle Time',
      ...rows(
        (t) =>
          `${iso(t)} ${clock(t.start)},"${(t.calls * 300).toLocaleString('en')}","${(t.calls * 300).toLocaleString('en')}","${(t.calls * 75_000).toLocaleString('en')}"`,
      ),
    ]
    const outcome = imported(lines)
    expect(fitOf(outcome).handleTimeSeconds.value).toBeCloseTo(250, 6)
    expect(sum(outcome.records, ({ offered }) => offered)).toBe(300 * sum(truth, ({ calls }) => calls))
  })
})
