import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isoDateOf } from '../../../src/demand/calendar-date.js'
import { fitRecords, type RecordsFit } from '../../../src/demand/fit-records.js'
import { type ImportRequest, importRecords } from '../../../src/demand/import/import-records.js'
import { readDelimited } from '../../../src/demand/import/table.js'
import { ZoneClock } from '../../../src/demand/import/time-zone.js'
import { type IntervalRecord, parseRecords } from '../../../src/demand/parse-records.js'
import { Stream, streamKey } from '../../../src/kernel/stream.js'

const reading = parseRecords(readFileSync('scenarios/data/bank-calls-1999-01-half-hours.csv', 'utf8'))
const bank: readonly IntervalRecord[] = reading.ok ? reading.records : []

function imported(text: string, request: Omit<ImportRequest, 'table'> = {}) {
  const table = readDelimited(text)
  if (!table.ok) throw new Error(table.code)
  const outcome = importRecords({ table: table.table, ...request })
  if (!outcome.ok) throw new Error(`${outcome.problem.code} ${JSON.stringify(outcome.problem.figures)}`)
  return outcome
}

function problem(text: string, request: Omit<ImportRequest, 'table'> = {}) {
  const table = readDelimited(text)
  if (!table.ok) return { code: table.code, figures: {} }
  const outcome = importRecords({ table: table.table, ...request })
  return outcome.ok ? undefined : outcome.problem
}

function fitted(records: readonly IntervalRecord[]): RecordsFit {
  const fit = fitRecords(records)
  if (!fit.ok) throw new Error(fit.problem.code)
  return fit.fit
}
const own = fitted(bank)

const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
const clock = (seconds: number) => `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`
const minutes = (seconds: number) => `${Math.floor(seconds / 60)}:${two(seconds % 60)}`
const amPm = (seconds: number) => {
  const hour = Math.floor(seconds / 3600)
  return `${((hour + 11) % 12) + 1}:${two((seconds / 60) % 60)} ${hour < 12 ? 'AM' : 'PM'}`
}
const german = (day: number) => isoDateOf(day).split('-').reverse().join('.')
const american = (day: number) => {
  const [year, month, date] = isoDateOf(day).split('-')
  return `${Number(month)}/${Number(date)}/${year}`
}
const comma = (value: number) => value.toFixed(2).replace('.', ',')

/** The bank's half hours as a telephone system would export them. */
const exportOf = (header: string, row: (r: IntervalRecord, seconds: number) => string, above = '') =>
  `${above}${header}\n${bank.map((r) => row(r, r.halfHour * 1800)).join('\n')}\n`

const intervalExports: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'Avaya, in English',
    exportOf(
      'Date,Time,Avg Speed Ans,Avg Aban Time,ACD Calls,Avg ACD Time,Avg ACW Time,Aban Calls,Max Delay,Flow In,Extn Out Calls,% Ans Calls,Avg Pos Staff',
      (r, at) =>
        `${american(r.dayNumber)},${amPm(at)},${minutes(r.speedOfAnswerSeconds)},${minutes(r.waitOfAbandonedSeconds)},${r.answered},${minutes(r.handleTimeSeconds)},0:00,${r.abandoned},9:59,0,7,95,12`,
      'Split/Skill Interval Report\nSplit/Skill: 21 Sales\n\n',
    ),
    ['patience'],
  ],
  [
    'Avaya, in French',
    exportOf(
      'Date;Heure;Appels reçus;Appels ACD;Appels abandonnés;Temps moyen ACD;Temps moyen ACW;Délai moyen de réponse',
      (r, at) =>
        `${german(r.dayNumber).replaceAll('.', '/')};${clock(at).slice(0, 5)};${r.offered};${r.answered};${r.abandoned};${comma(r.handleTimeSeconds)};0;${comma(r.speedOfAnswerSeconds)}`,
    ),
    [],
  ],
  [
    'Genesys Cloud, times in thousandths and UTC',
    exportOf(
      '"Interval Start","Interval End","Media Type","Queue Id","Queue Name","Offer","Answer","Answer %","Abandon","Abandon %","ASA","Service Level %","Avg Handle","Avg Talk","Avg Hold","Avg ACW","Transfer"',
      (r, at) =>
        `"${isoDateOf(r.dayNumber)}T${clock(at)}.000Z","x","voice","q-1","Sales",${r.offered},${r.answered},0.95,${r.abandoned},0.05,${r.speedOfAnswerSeconds * 1000},0.8,${r.handleTimeSeconds * 1000},0,0,0,0`,
    ),
    ['import.utc'],
  ],
  [
    'Cisco',
    exportOf(
      'CSQ Name,Interval Start Time,Interval End Time,Calls Presented,Avg Queue Time,Calls Handled,Avg Speed of Answer,Avg Handle Time,Calls Abandoned,Avg Time to Abandon,Calls Dequeued,Handled Calls < 20',
      (r, at) =>
        `CSQ1,${american(r.dayNumber)} ${amPm(at)},${american(r.dayNumber)} ${amPm(at)},${r.offered},0,${r.answered},${clock(r.speedOfAnswerSeconds)},${clock(r.handleTimeSeconds)},${r.abandoned},${clock(r.waitOfAbandonedSeconds)},0,${r.answeredWithin20Seconds}`,
    ),
    ['patience'],
  ],
  [
    'Amazon Connect',
    exportOf(
      '"Queue","StartInterval","EndInterval","Contacts queued","Contacts handled incoming","Contacts abandoned","Average queue answer time","Average handle time","Average queue abandon time","Service level 20 seconds"',
      (r, at) =>
        `"Basic","${isoDateOf(r.dayNumber)}T${clock(at)}+01:00","x",${r.offered},${r.answered},${r.abandoned},"${clock(r.speedOfAnswerSeconds)}","${clock(r.handleTimeSeconds)}","${clock(r.waitOfAbandonedSeconds)}","80%"`,
    ),
    ['patience'],
  ],
  [
    'in German, with a total',
    `${exportOf(
      'Datum;Uhrzeit;Anrufe gesamt;Angenommene Anrufe;Verlorene Anrufe;Ø Bearbeitungszeit (Sek.);Ø Wartezeit (Sek.);Erreichbarkeit %',
      (r, at) =>
        `${german(r.dayNumber)};${clock(at).slice(0, 5)};${r.offered};${r.answered};${r.abandoned};${comma(r.handleTimeSeconds)};${comma(r.speedOfAnswerSeconds)};95`,
      'Auswertung Hotline;;;;\n',
    )}Summe;;99;98;1;;;`,
    ['import.totals-skipped'],
  ],
  [
    'in Spanish',
    exportOf(
      'Fecha\tHora\tLlamadas entrantes\tLlamadas atendidas\tLlamadas abandonadas\tTMO\tTiempo medio de espera',
      (r, at) =>
        `${german(r.dayNumber).replaceAll('.', '/')}\t${clock(at).slice(0, 5)}\t${r.offered}\t${r.answered}\t${r.abandoned}\t${clock(r.handleTimeSeconds)}\t${clock(r.speedOfAnswerSeconds)}`,
    ),
    [],
  ],
]

describe('interval totals of other systems', () => {
  it.each(intervalExports)('%s', (_system, text, says) => {
    const { records, understood } = imported(text)
    const fit = fitted(records)
    // Without a column of its own, offered is answered and given up: the bank lost the end of one call in a thousand.
    expect(Math.abs(fit.contactsPerWeek.value / own.contactsPerWeek.value - 1)).toBeLessThan(0.001)
    // Some systems round to seconds.
    expect(Math.abs(fit.handleTimeSeconds.value - own.handleTimeSeconds.value)).toBeLessThan(1)
    expect(Math.abs(fit.speedOfAnswerSeconds - own.speedOfAnswerSeconds)).toBeLessThan(1)
    expect(Math.abs(fit.abandonment - own.abandonment)).toBeLessThan(0.001)
    for (const said of says) {
      if (said !== 'patience') expect(understood.map(({ code }) => code)).toContain(said)
      else {
        const shift = Math.abs(fit.patienceSeconds!.value / own.patienceSeconds!.value - 1)
        // Waits are cut to whole seconds, half a second of 90 on average.
        expect(shift).toBeLessThan(0.02)
      }
    }
  })
})

interface Call {
  readonly day: number
  readonly at: number
  readonly wait: number
  readonly talk: number
  readonly isAnswered: boolean
}

const stream = new Stream(20261122, streamKey('calls of other systems'), 0)
/** Two weeks of calls between eight and twenty o'clock, some of them given up. */
const calls: readonly Call[] = Array.from({ length: 1400 }, (_, index) => {
  const isAnswered = stream.next() > 0.1
  return {
    day: 20_515 + Math.floor(index / 100),
    at: 28_800 + Math.floor((index % 100) * 432 + 400 * stream.next()),
    wait: Math.floor(40 * stream.next()),
    talk: isAnswered ? 60 + Math.floor(240 * stream.next()) : 0,
    isAnswered,
  }
})
const answeredCalls = calls.filter(({ isAnswered }) => isAnswered)
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const talk = meanOf(answeredCalls.map((call) => call.talk))
const stamp = (day: number, seconds: number) =>
  `${isoDateOf(day + Math.floor(seconds / 86_400))} ${clock(seconds % 86_400)}`
const callsAs = (header: string, row: (call: Call, index: number) => string) =>
  `${header}\n${calls.map(row).join('\n')}`

const callExports: readonly (readonly [string, string])[] = [
  [
    'one row a call, queue, hold, talk and wrap-up apart',
    callsAs(
      'Call ID,Call Date,Call Time,Skill,Queue (s),Hold (s),Talk (s),ACW (s),Answered (Y/N)',
      (c, id) =>
        `${id},${isoDateOf(c.day)},${clock(c.at)},Sales,${c.wait},${c.isAnswered ? 10 : 0},${Math.max(0, c.talk - 10)},0,${c.isAnswered ? 'Y' : 'N'}`,
    ),
  ],
  [
    'Amazon Connect, contact records',
    callsAs(
      'ContactId,InitiationTimestamp,Channel,InitiationMethod,Queue,ConnectedToAgentTimestamp,QueueDuration,AgentInteractionDuration,CustomerHoldDuration,AfterContactWorkDuration,DisconnectTimestamp',
      (c, id) =>
        `${id},${stamp(c.day, c.at).replace(' ', 'T')}Z,VOICE,INBOUND,Basic,${c.isAnswered ? `${stamp(c.day, c.at + c.wait).replace(' ', 'T')}Z` : ''},${c.wait},${c.isAnswered ? c.talk : ''},,,${stamp(c.day, c.at + c.wait + c.talk).replace(' ', 'T')}Z`,
    ),
  ],
  [
    'Five9, a call log with outgoing calls',
    `${callsAs(
      'CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,DISPOSITION,QUEUE WAIT TIME,TALK TIME,HOLD TIME,AFTER CALL WORK TIME,HANDLE TIME,ABANDONED',
      (c, id) =>
        `${id},"${stamp(c.day, c.at)}",Main,Inbound,${c.isAnswered ? 'Resolved' : 'Abandon'},${clock(c.wait)},${clock(c.talk)},00:00:00,00:00:00,${clock(c.talk)},${c.isAnswered ? 0 : 1}`,
    )}\n9999,"${stamp(20_515, 40_000)}",Main,Outbound,Sale,00:00:00,00:09:00,00:00:00,00:00:00,00:09:00,0`,
  ],
  [
    'a switch that writes when a call came, was answered and ended',
    callsAs(
      'accountcode,src,channel,lastapp,start,answer,end,duration,billsec,disposition,uniqueid',
      (c, id) =>
        `,0612,SIP/1,Queue,${stamp(c.day, c.at)},${c.isAnswered ? stamp(c.day, c.at + c.wait) : ''},${stamp(c.day, c.at + c.wait + c.talk)},${c.wait + c.talk},${c.talk},${c.isAnswered ? 'ANSWERED' : 'NO ANSWER'},${id}`,
    ),
  ],
  [
    'moments alone',
    callsAs(
      'arrival;answer;end',
      (c) =>
        `${stamp(c.day, c.at)};${c.isAnswered ? stamp(c.day, c.at + c.wait) : ''};${stamp(c.day, c.at + c.wait + c.talk)}`,
    ),
  ],
  [
    'in German',
    callsAs(
      'Datum;Anrufbeginn;Rufnummer;Wartezeit;Gesprächsdauer;Status',
      (c) =>
        `${german(c.day)};${clock(c.at)};0049;${clock(c.wait)};${clock(c.talk)};${c.isAnswered ? 'angenommen' : 'aufgelegt'}`,
    ),
  ],
  [
    'in Spanish',
    callsAs(
      'Fecha;Hora de inicio;Cola;Agente;Tiempo de espera;Duración de la conversación;Resultado',
      (c) =>
        `${german(c.day).replaceAll('.', '/')};${clock(c.at)};ventas;Pepe;${minutes(c.wait)};${minutes(c.talk)};${c.isAnswered ? 'Atendida' : 'Abandonada'}`,
    ),
  ],
  [
    'seconds since 1970',
    callsAs(
      'call_id,start_ts,wait,duration,answered',
      (c, id) => `${id},${c.day * 86_400 + c.at},${c.wait},${c.talk},${c.isAnswered}`,
    ),
  ],
  [
    'Asterisk, queue_log',
    calls
      .map(({ day, at, wait, talk: seconds, isAnswered }, id) => {
        const now = day * 86_400 + at
        const entered = `${now}|${now}.${id}|sales|NONE|ENTERQUEUE||0612|1`
        return isAnswered
          ? `${entered}\n${now + wait}|${now}.${id}|sales|SIP/1|CONNECT|${wait}|x|3\n${now + wait + seconds}|${now}.${id}|sales|SIP/1|COMPLETECALLER|${wait}|${seconds}|1`
          : `${entered}\n${now + wait}|${now}.${id}|sales|NONE|ABANDON|1|1|${wait}`
      })
      .join('\n'),
  ],
]

describe('calls of other systems', () => {
  it.each(callExports)('%s', (_system, text) => {
    const { records, knowledge } = imported(text)
    const sum = (of: (r: IntervalRecord) => number) => records.reduce((total, r) => total + of(r), 0)
    expect(sum((r) => r.offered)).toBe(calls.length)
    expect(sum((r) => r.answered)).toBe(answeredCalls.length)
    expect(sum((r) => r.abandoned)).toBe(calls.length - answeredCalls.length)
    expect(sum((r) => r.answered * r.handleTimeSeconds) / answeredCalls.length).toBeCloseTo(talk, 6)
    expect(sum((r) => r.answered * r.speedOfAnswerSeconds)).toBeCloseTo(
      answeredCalls.reduce((total, { wait }) => total + wait, 0),
      6,
    )
    expect(knowledge).toMatchObject({ handleTime: true, abandonment: true, waits: 'all' })
  })

  it('of which nothing is known but when they came are counted', () => {
    const { records, knowledge } = imported(callsAs('call_start', (c) => stamp(c.day, c.at)))
    expect(records.reduce((sum, { offered }) => sum + offered, 0)).toBe(calls.length)
    expect(knowledge).toEqual({ handleTime: false, abandonment: false, waits: 'none' })
  })
})

describe('several queues in a file', () => {
  const text = exportOf(
    'Date,Time,Queue,Offered',
    (r, at) =>
      `${isoDateOf(r.dayNumber)},${clock(at)},Sales,${r.offered}\n${isoDateOf(r.dayNumber)},${clock(at)},Support,${2 * r.offered}`,
  )

  it('are named and added up', () => {
    const { records, understood } = imported(text)
    expect(fitted(records).contactsPerWeek.value).toBeCloseTo(3 * own.contactsPerWeek.value, 9)
    expect(understood).toContainEqual({
      code: 'import.queues',
      figures: { header: 'Queue', count: 2, names: 'Sales, Support', first: 'Sales', more: 0 },
    })
  })

  it('are taken one at a time where that is asked', () => {
    const { records } = imported(text, { only: [{ header: 'queue', value: 'support' }] })
    expect(fitted(records).contactsPerWeek.value).toBeCloseTo(2 * own.contactsPerWeek.value, 9)
    expect(problem(text, { only: [{ header: 'Queue', value: 'Sails' }] })).toMatchObject({
      code: 'import.nothing-chosen',
      figures: { saw: 'Sales, Support' },
    })
    expect(problem(text, { only: [{ header: 'Team', value: 'x' }] })).toMatchObject({
      code: 'import.unknown-header',
    })
  })
})

describe('times that state their offset from UTC', () => {
  const text = `timestamp,offered\n${Array.from({ length: 14 * 48 }, (_, index) => {
    const at = new Date(Date.UTC(2025, 9, 20) + index * 1_800_000).toISOString()
    return `${at},${index % 48 === 14 ? 10 : 1}`
  }).join('\n')}`

  it('are read as they stand, which is said', () => {
    const { records, understood } = imported(text)
    expect(records.find(({ offered }) => offered === 10)?.halfHour).toBe(14)
    expect(understood).toContainEqual({ code: 'import.utc', figures: {} })
  })

  it('are read on the clocks of a zone, summer and winter', () => {
    const { records, understood } = imported(text, { clock: new ZoneClock('Europe/Paris') })
    const busy = records.filter(({ offered }) => offered === 10)
    expect(busy.map(({ halfHour }) => halfHour)).toEqual([...Array(6).fill(18), ...Array(8).fill(16)])
    expect(understood).toContainEqual({ code: 'import.zone', figures: { zone: 'Europe/Paris' } })
    // The night of 26 October has the hours from two to three twice.
    expect(understood).toContainEqual({ code: 'import.clock-back', figures: { count: 1 } })
  })

  it('a span of time is no offset', () => {
    const spans = exportOf('Date,Interval,Offered', (r, at) => {
      const until = clock((at + 1800) % 86_400).slice(0, 5)
      return `${isoDateOf(r.dayNumber)},${clock(at).slice(0, 5)}-${until},${r.offered}`
    })
    const { records } = imported(spans, { clock: new ZoneClock('America/New_York') })
    expect(Array.from(fitted(records).week)).toEqual(Array.from(own.week))
  })
})

describe('counts without dates', () => {
  const matrix = Array.from({ length: 169 }, (_, row) =>
    Array.from({ length: 10 }, (_, day) => (7 * row + 3 * day) % 11),
  )
  const grid = { dayNumber: 12_114, seconds: 25_200, minutes: 5, weekdays: [0, 1, 2, 3, 4] as const }
  const texts: readonly (readonly [string, string])[] = [
    ['alone, separated by spaces', matrix.map((row) => `  ${row.join('   ')}`).join('\n')],
    ['alone, separated by commas', matrix.map((row) => row.join(',')).join('\n')],
    [
      'with numbered days and intervals',
      [
        ['interval', ...matrix[0]!.map((_, day) => `Day ${day + 1}`)].join(','),
        ...matrix.map((row, index) => [index + 1, ...row].join(',')),
      ].join('\n'),
    ],
    [
      'with times of day',
      [
        ['time', ...matrix[0]!.map((_, day) => `V${day + 1}`)].join(';'),
        ...matrix.map((row, index) => [clock(25_200 + 300 * index).slice(0, 5), ...row].join(';')),
      ].join('\n'),
    ],
  ]

  it.each(texts)('%s', (_what, text) => {
    expect(problem(text)).toMatchObject({ code: 'import.grid-needed', figures: { rows: 169, columns: 10 } })
    const { records, closedWeekdays } = imported(text, { grid })
    expect(records[0]).toMatchObject({
      dayNumber: 12_114,
      halfHour: 14,
      offered: [0, 1, 2, 3, 4, 5].reduce((sum, row) => sum + matrix[row]![0]!, 0),
    })
    const total = matrix.flat().reduce((sum, count) => sum + count, 0)
    expect(records.reduce((sum, { offered }) => sum + offered, 0)).toBe(total)
    expect(closedWeekdays).toEqual([5, 6])
  })

  it('intervals that are numbered fill a day, or it is said where they begin', () => {
    const numbered = (most: number) =>
      `date,period,calls\n${Array.from({ length: 7 * most }, (_, index) => `2025-03-${two(3 + Math.floor(index / most))},${(index % most) + 1},1`).join('\n')}`
    expect(imported(numbered(48)).records[0]).toMatchObject({ halfHour: 0, offered: 1 })
    expect(imported(numbered(96)).records[0]).toMatchObject({ halfHour: 0, offered: 2 })
    expect(problem(numbered(169))).toMatchObject({ code: 'import.numbered-intervals' })
    const { records } = imported(numbered(169), { grid: { seconds: 25_200, minutes: 5, weekdays: [] } })
    expect(records[0]).toMatchObject({ halfHour: 14, offered: 6 })
  })
})
