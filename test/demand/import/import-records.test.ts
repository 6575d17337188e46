import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDateOf } from '../../../src/demand/calendar-date.js'
import { fitRecords, type RecordsFit } from '../../../src/demand/fit-records.js'
import type { DateOrder } from '../../../src/demand/import/cell-values.js'
import type { NamedHeaders } from '../../../src/demand/import/header.js'
import { type Importing, importRecords } from '../../../src/demand/import/import-records.js'
import { readDelimited } from '../../../src/demand/import/table.js'
import { type IntervalRecord, parseRecords } from '../../../src/demand/parse-records.js'
import { Stream, streamKey } from '../../../src/kernel/stream.js'
import { drawsFrom } from '../../decision/draws.js'

const shipped = readFileSync('scenarios/data/bank-calls-1999-01-half-hours.csv', 'utf8')

function recordsOf(text: string): readonly IntervalRecord[] {
  const reading = parseRecords(text)
  if (!reading.ok) throw new Error('the shipped records do not read')
  return reading.records
}
const bank = recordsOf(shipped)

function importing(text: string, named?: NamedHeaders, dateOrder?: DateOrder): Importing {
  const reading = readDelimited(text)
  if (!reading.ok) throw new Error(reading.code)
  return importRecords({ table: reading.table, ...(named && { named }), dateOrder })
}

function imported(text: string, named?: NamedHeaders) {
  const outcome = importing(text, named)
  if (!outcome.ok) throw new Error(`${outcome.problem.code} ${JSON.stringify(outcome.problem.figures)}`)
  return outcome
}

function fitted(records: readonly IntervalRecord[]): RecordsFit {
  const reading = fitRecords(records)
  if (!reading.ok) throw new Error(reading.problem.code)
  return reading.fit
}

const codes = (text: string) => imported(text).understood.map(({ code }) => code)
const problem = (text: string, named?: NamedHeaders) => {
  const outcome = importing(text, named)
  return outcome.ok ? 'none' : outcome.problem.code
}

const clock = (halfHour: number) =>
  `${String(Math.floor(halfHour / 2)).padStart(2, '0')}:${halfHour % 2 ? '30' : '00'}`
const french = (dayNumber: number) => isoDateOf(dayNumber).split('-').reverse().join('/')
const comma = (value: number) => value.toFixed(1).replace('.', ',')
const colons = (seconds: number) =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':')

/** The bank's records as a French export: titles, semicolons, decimal commas, a total under every day. */
const frenchExport = (() => {
  const lines = [
    'Rapport journalier;;;;',
    'Site : Agence centrale;;;;',
    'Date;Tranche horaire;Nb appels reçus;Appels traités;Appels abandonnés;DMT (s);Attente moyenne',
  ]
  for (const day of new Set(bank.map(({ dayNumber }) => dayNumber))) {
    const rows = bank.filter(({ dayNumber }) => dayNumber === day)
    for (const r of rows) {
      const span = `${clock(r.halfHour)} - ${clock((r.halfHour + 1) % 48)}`
      lines.push(
        `${french(day)};${span};${r.offered};${r.answered};${r.abandoned};${comma(r.handleTimeSeconds)};${colons(r.speedOfAnswerSeconds)}`,
      )
    }
    const sum = (of: (r: IntervalRecord) => number) => rows.reduce((total, r) => total + of(r), 0)
    lines.push(
      `Total ${french(day)};;${sum((r) => r.offered)};${sum((r) => r.answered)};${sum((r) => r.abandoned)};;`,
    )
  }
  return lines.join('\r\n')
})()

describe('interval totals', () => {
  it('are read as the program’s own records are', () => {
    const { records } = imported(shipped)
    const ours = fitted(records)
    const own = fitted(bank)
    expect(ours.contactsPerWeek).toEqual(own.contactsPerWeek)
    expect(ours.handleTimeSeconds.value).toBeCloseTo(own.handleTimeSeconds.value, 9)
    expect(ours.patienceSeconds!.value).toBeCloseTo(own.patienceSeconds!.value, 9)
    expect(ours.busyness!.trendRemoved).toBeCloseTo(own.busyness!.trendRemoved, 12)
    expect(Array.from(ours.week)).toEqual(Array.from(own.week))
    expect(ours.serviceLevel).toEqual(own.serviceLevel)
  })

  it('come in French, with titles, decimal commas, time spans, clock durations and totals', () => {
    const { records, understood, knowledge } = imported(frenchExport)
    expect(records.reduce((sum, r) => sum + r.offered, 0)).toBe(bank.reduce((sum, r) => sum + r.offered, 0))
    const ours = fitted(records)
    const own = fitted(bank)
    expect(ours.contactsPerWeek.value).toBeCloseTo(own.contactsPerWeek.value, 9)
    expect(ours.handleTimeSeconds.value).toBeCloseTo(own.handleTimeSeconds.value, 1)
    expect(ours.speedOfAnswerSeconds).toBeGreaterThan(own.speedOfAnswerSeconds - 1)
    expect(understood).toContainEqual({ code: 'import.totals-skipped', figures: { count: 29 } })
    expect(understood).toContainEqual({ code: 'import.header', figures: { line: 3 } })
    expect(knowledge).toMatchObject({ handleTime: true, abandonment: true, waits: 'ofAnswered' })
  })

  it.each([5, 6, 10, 15])('of %i minutes add up to half hours', (minutes) => {
    const parts = 30 / minutes
    const lines = ['Date,Start Time,Calls Offered']
    for (const r of bank.filter(({ dayNumber }) => dayNumber < bank[0]!.dayNumber + 9)) {
      for (let part = 0; part < parts; part++) {
        const at = r.halfHour * 30 + part * minutes
        const time = `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`
        lines.push(`${isoDateOf(r.dayNumber)},${time},${part === 0 ? r.offered : 0}`)
      }
    }
    const { records, understood } = imported(lines.join('\n'))
    expect(understood).toContainEqual({
      code: 'import.intervals',
      figures: { rows: 9 * 48 * parts, minutes },
    })
    expect(records.find((r) => r.offered > 0)).toMatchObject(
      (({ dayNumber, halfHour, offered }) => ({ dayNumber, halfHour, offered }))(
        bank.find((r) => r.offered > 0)!,
      ),
    )
  })

  it('of an hour are split in two', () => {
    const text = `date;hour;calls\n${Array.from({ length: 14 }, (_, day) => [9, 10].map((hour) => `${String(day + 1).padStart(2, '0')}.01.2026;${hour}:00;11`).join('\n')).join('\n')}`
    const { records } = imported(text)
    expect(records.slice(0, 4).map(({ halfHour, offered }) => [halfHour, offered])).toEqual([
      [18, 5.5],
      [19, 5.5],
      [20, 5.5],
      [21, 5.5],
    ])
  })

  const day = (header: string, rows: string) =>
    `${header}\n${Array.from({ length: 20 }, (_, index) => rows.replaceAll('DATE', `2026-01-${String(index + 5).padStart(2, '0')}`)).join('\n')}`

  it('holds sums where times grow with the contacts, however short the intervals, and says so', () => {
    // Contacts of 240 s and how many of them there are, from a generator with a fixed seed.
    const { uniform: next } = drawsFrom(20261122)
    const exponential = (mean: number) => -mean * Math.log(1 - next())
    const rows = (cell: (times: readonly number[]) => number, header: string) =>
      [
        `Date,Interval,Calls Answered,${header}`,
        ...Array.from({ length: 28 }, (_, at) => `2026-03-${String(at + 1).padStart(2, '0')}`).flatMap(
          (date) =>
            Array.from({ length: 20 }, (_, interval) => {
              const times = Array.from({ length: 1 + Math.floor(4 * next()) }, () => exponential(240))
              const time = `${String(9 + Math.floor(interval / 2)).padStart(2, '0')}:${interval % 2 ? '30' : '00'}`
              return `${date},${time},${times.length},${cell(times).toFixed(0)}`
            }),
        ),
      ].join('\n')
    // About 1,400 contacts: 4.5 standard errors of their mean.
    const tolerance = 4.5 / Math.sqrt(1400)
    const sum = (times: readonly number[]) => times.reduce((total, time) => total + time, 0)
    for (const header of ['Handle Time', 'Talk Time']) {
      const totals = rows(sum, header)
      expect(codes(totals)).toContain('import.total')
      expect(Math.abs(fitted(imported(totals).records).handleTimeSeconds.value / 240 - 1)).toBeLessThan(
        tolerance,
      )
      const means = rows((times) => sum(times) / times.length, header)
      expect(codes(means)).not.toContain('import.total')
      expect(Math.abs(fitted(imported(means).records).handleTimeSeconds.value / 240 - 1)).toBeLessThan(
        tolerance,
      )
    }
  })

  it('may hold sums of time instead of means', () => {
    const text = day(
      'Date,Interval,Calls Answered,Total Handle Time',
      'DATE,09:00,10,2000\nDATE,09:30,20,4000',
    )
    expect(fitted(imported(text).records).handleTimeSeconds.value).toBeCloseTo(200, 9)
    expect(codes(text)).toContain('import.total')
    const unsaid = day('Date,Interval,Calls Answered,Handle Time', 'DATE,09:00,50,10000\nDATE,09:30,60,12000')
    expect(fitted(imported(unsaid).records).handleTimeSeconds.value).toBeCloseTo(200, 9)
  })

  it('may have talk and wrap-up apart, in minutes', () => {
    const text = day(
      'Date,Interval,Answered,Avg Talk Time (min),Avg ACW (min)',
      'DATE,09:00,10,3.5,0.5\nDATE,09:30,10,4.5,1.5',
    )
    expect(fitted(imported(text).records).handleTimeSeconds.value).toBeCloseTo(300, 9)
  })

  it('have one row a queue: these are added up; rows that stand twice count once', () => {
    const text = day(
      'Date,Time,Queue,Offered',
      'DATE,09:00,A,10\nDATE,09:00,B,5\nDATE,09:30,A,1\nDATE,09:30,A,1',
    )
    const { records, understood } = imported(text)
    expect(records[0]?.offered).toBe(15)
    expect(records[1]?.offered).toBe(1)
    expect(understood).toContainEqual({ code: 'import.summed', figures: { count: 20 } })
    expect(understood).toContainEqual({ code: 'import.repeated-skipped', figures: { count: 20 } })
  })

  it('of the night on which the clock is set back come twice', () => {
    const night = '2026-10-25,02:00,7\n2026-10-25,02:30,8\n2026-10-25,02:00,5\n2026-10-25,02:30,6'
    const { understood, records } = imported(
      `${day('Date,Time,Offered', 'DATE,09:00,10\nDATE,09:30,10')}\n${night}`,
    )
    expect(understood).toContainEqual({ code: 'import.clock-back', figures: { count: 1 } })
    expect(records.find((r) => isoDateOf(r.dayNumber) === '2026-10-25')?.offered).toBe(12)
  })

  it('write a date once for the rows below it, repeat headers, and total the whole day', () => {
    const text = `Date\tTime\tOffered\n5 January 2026\t09:00-09:30\t10\n\t09:30-10:00\t20\n\t09:00-18:00\t30\nDate\tTime\tOffered\n6 January 2026\t09:00-09:30\t1\n\t09:30-10:00\t2`
    const { records, understood } = imported(text)
    expect(records.filter((r) => r.offered > 0).map((r) => r.offered)).toEqual([10, 20, 1, 2])
    expect(understood.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['import.totals-skipped', 'import.headers-skipped', 'import.closed-days']),
    )
  })

  it('know the days the desk is shut', () => {
    const text = day('Date,Time,Offered', 'DATE,09:00,10\nDATE,09:30,10')
      .split('\n')
      .filter((line) => !/2026-01-(?:10|11|17|18|24|25)/.test(line))
      .join('\n')
    const outcome = imported(text)
    expect(outcome.closedWeekdays).toEqual([5, 6])
    expect(
      fitted(outcome.records)
        .week.slice(240)
        .every((share) => share === 0),
    ).toBe(true)
  })
})

describe('counts with dates across', () => {
  it('as five-minute counts of another bank are published', () => {
    const weekdays = [3, 4, 5, 6, 7, 10, 11, 12, 13, 14].map((date) => `3/${date}/2003`)
    const times = Array.from({ length: 169 }, (_, index) => 420 + 5 * index)
    const lines = [
      ['', ...weekdays].join('\t'),
      ...times.map((at) =>
        [`${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`, ...weekdays.map(() => '2')].join('\t'),
      ),
    ]
    const { records, understood, closedWeekdays, knowledge } = imported(lines.join('\n'))
    expect(understood[0]).toEqual({
      code: 'import.wide',
      figures: { dates: 10, minutes: 5, across: 'dates' },
    })
    expect(understood).toContainEqual({ code: 'import.dates', figures: { order: 'mdy' } })
    expect(records[0]).toMatchObject({ halfHour: 14, offered: 12 })
    expect(isoDateOf(records[0]!.dayNumber)).toBe('2003-03-03')
    expect(closedWeekdays).toEqual([5, 6])
    expect(knowledge).toEqual({ handleTime: false, abandonment: false, waits: 'none' })
  })
})

describe('calls', () => {
  it('of the bank, as its records are published call by call', () => {
    const text = `vru+line\tcall_id\tcustomer_id\tpriority\ttype\tdate\tvru_entry\tvru_exit\tvru_time\tq_start\tq_exit\tq_time\toutcome\tser_start\tser_exit\tser_time\tserver
AA0101\t33116\t9664491\t2\tPS\t990101\t8:31:14\t8:31:19\t5\t8:31:19\t8:33:04\t105\tHANG\t0:00:00\t0:00:00\t0\tNO_SERVER
AA0101\t33117\t0\t0\tPS\t990101\t8:34:14\t8:34:24\t10\t0:00:00\t0:00:00\t0\tAGENT\t8:34:23\t8:37:23\t180\tMICHAL
AA0101\t33118\t27997683\t2\tPS\t990131\t8:44:13\t8:44:21\t8\t8:44:21\t8:44:46\t25\tAGENT\t8:44:45\t8:46:25\t100\tBASCH
AA0101\t33119\t0\t0\tPS\t990131\t8:45:13\t8:45:21\t8\t0:00:00\t0:00:00\t0\tPHANTOM\t0:00:00\t0:00:00\t0\tNO_SERVER`
    const { records, understood, knowledge } = imported(text)
    const [first, second] = records
    expect(isoDateOf(first!.dayNumber)).toBe('1999-01-01')
    expect(first).toMatchObject({
      halfHour: 17,
      offered: 2,
      answered: 1,
      abandoned: 1,
      queued: 1,
      handleTimeSeconds: 180,
      waitOfAbandonedSeconds: 105,
      answeredWithin20Seconds: 1,
    })
    expect(second).toMatchObject({ offered: 1, speedOfAnswerSeconds: 25, answeredWithin20Seconds: 0 })
    expect(understood).toContainEqual({
      code: 'import.other-outcomes',
      figures: { count: 1, names: 'PHANTOM (1)' },
    })
    expect(knowledge.waits).toBe('all')
    expect(knowledge.handleTimeSpreadSeconds).toBeCloseTo(56.57, 2)
  })

  it('with one moment, a yes or no and clock durations', () => {
    const text = `Call Id,Agent,Date,Time,Topic,Answered (Y/N),Resolved,Speed of answer in seconds,AvgTalkDuration
ID0001,Diane,13/01/2021,09:12:58,Contract,Y,Y,109,00:02:23
ID0002,Becky,14/01/2021,09:12:58,Technical,N,N,,
ID0003,Becky,14/01/2021,09:47:31,"Contract, new",Y,Y,10,00:04:00`
    const { records } = imported(text)
    expect(records.slice(0, 3)).toMatchObject([
      { answered: 1, handleTimeSeconds: 143, speedOfAnswerSeconds: 109 },
      { answered: 0, abandoned: 1 },
      { answered: 1, handleTimeSeconds: 240, answeredWithin20Seconds: 1 },
    ])
  })

  it('give back the patience their waits were drawn from', () => {
    // Exponential patience 100 s against waits of exactly 60 s: who is less patient hangs up then.
    const lines = ['Start,Wait,Duration,Status']
    const stream = new Stream(20261122, streamKey('patience'), 0)
    const uniform = () => stream.next()
    for (let call = 0; call < 4000; call++) {
      const patience = -100 * Math.log(uniform())
      const at = `2026-03-${String(2 + (call % 14)).padStart(2, '0')}T${String(9 + (call % 8)).padStart(2, '0')}:${String(call % 60).padStart(2, '0')}:00`
      lines.push(
        patience < 60
          ? `${at},${patience.toFixed(2)},0,Abandoned`
          : `${at},60,${(200 * -Math.log(uniform())).toFixed(1)},Handled`,
      )
    }
    const outcome = imported(lines.join('\n'))
    const { patienceSeconds, handleTimeSeconds } = fitted(outcome.records)
    expect(Math.abs(patienceSeconds!.value - 100)).toBeLessThan(4 * patienceSeconds!.standardError)
    expect(Math.abs(handleTimeSeconds.value - 200)).toBeLessThan(4 * (200 / Math.sqrt(2200)))
    expect(Math.abs(outcome.knowledge.handleTimeSpreadSeconds! - 200)).toBeLessThan(20)
  })
})

describe('odd headers', () => {
  const text = `When;How many;Minutes\n${Array.from({ length: 14 }, (_, day) => `${day + 1}.1.2026 09:00;10;4\n${day + 1}.1.2026 09:30;12;5`).join('\n')}`

  it('are asked for: what is needed and what was seen', () => {
    const outcome = importing(text)
    expect(outcome.ok ? '' : outcome.problem).toEqual({
      code: 'import.columns',
      figures: { saw: 'When, How many, Minutes' },
      line: 1,
    })
  })

  it('are named by role', () => {
    const { records } = imported(text, { start: 'When', offered: 'how many' })
    expect(records[0]).toMatchObject({ halfHour: 18, offered: 10 })
  })

  it('that are not there are refused by name', () => {
    expect(problem(text, { start: 'When', offered: 'Calls In' })).toBe('import.unknown-header')
  })
})

describe('files that cannot be imported', () => {
  it.each([
    ['daily totals', 'Date,Calls Offered\n2026-01-05,100\n2026-01-06,110', 'import.no-time'],
    [
      'dates of two readings',
      'Date,Time,Calls\n03/04/2026,09:00,5\n03/04/2026,09:30,5',
      'import.ambiguous-dates',
    ],
    [
      'intervals that are no part of an hour',
      'Date,Time,Calls\n2026-01-05,09:00,5\n2026-01-05,09:07,5\n2026-01-05,09:14,5',
      'import.interval-length',
    ],
    ['no contacts at all', 'Date,Time,Calls\n2026-01-05,09:00,0\n2026-01-05,09:30,0', 'import.no-contacts'],
    ['a page of prose', 'Dear all\nplease find the numbers\nattached', 'import.columns'],
    ['times nobody can read', `Date,Time,Calls\n${'2026-01-05,soon,5\n'.repeat(20)}`, 'import.unreadable'],
    ['a web page', '<html><body>\n<p>Sign in</p>\n</body></html>', 'import.columns'],
  ])('%s', (_what, text, code) => {
    expect(problem(text)).toBe(code)
  })

  it('dates of two readings read in the order that is stated', () => {
    const outcome = importing('Date,Time,Calls\n03/04/2026,09:00,5\n03/04/2026,09:30,5', undefined, 'mdy')
    expect(outcome.ok && isoDateOf(outcome.records[0]!.dayNumber)).toBe('2026-03-04')
  })

  it('give a problem or records, never an exception', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'Date',
        'Time',
        'Calls',
        'AHT',
        '2026-01-05',
        '31/12/99',
        '09:00',
        '25:61',
        '1e999',
        '-5',
        '1,5',
        '=1+1',
        'Total',
        '__proto__',
        '\u0000',
        '',
      ),
      fc.string({ maxLength: 12 }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, mark) => {
          const reading = readDelimited(rows.map((row) => row.join(mark)).join('\n'))
          if (!reading.ok) return
          const outcome = importRecords({ table: reading.table })
          if (outcome.ok)
            for (const record of outcome.records)
              expect(Object.values(record).every(Number.isFinite)).toBe(true)
          else expect(outcome.problem.code).toMatch(/^import\./)
        },
      ),
      { seed: 20261122, numRuns: 500 },
    )
  })
})

describe('delimited text', () => {
  const rowsOf = (text: string) => {
    const reading = readDelimited(text)
    return reading.ok ? reading.table.rows : `${reading.code} ${reading.line}`
  }

  it.each([
    [
      'cells in quotes',
      '"a, b","c ""d""",e\n"1\n2",3',
      [
        ['a, b', 'c "d"', 'e'],
        ['1\n2', '3'],
      ],
    ],
    ['a quote inside a cell', 'a 5" pipe,b', [['a 5" pipe', 'b']]],
    ['blanks around quotes', '"a" , "b"', [['a', 'b']]],
    [
      'a stated delimiter',
      'sep=;\r\na;b\r\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'old line ends',
      'a\tb\rc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a quote that never closes', 'a,b\n"c,d\ne,f', 'malformed 2'],
    ['nothing', '\n \n;;\n', 'empty 1'],
  ])('%s', (_what, text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })
})
