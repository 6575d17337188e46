import { describe, expect, it } from 'vitest'
import { namedHeaders } from '../../../src/cli/import/named-headers.js'
import { fitRecords } from '../../../src/demand/fit-records.js'
import { outcomeSaid } from '../../../src/demand/import/call-outcome.js'
import { roleFound } from '../../../src/demand/import/column-roles.js'
import { type ImportRequest, importRecords } from '../../../src/demand/import/import-records.js'
import { readDelimited } from '../../../src/demand/import/table.js'
import { callsOf, intervalsOf, sum, twoDigits } from './interval-truth.js'

const clock = (seconds: number) =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => twoDigits(Math.floor(part))).join(':')
const dateOf = (dayNumber: number) => new Date(dayNumber * 86_400_000).toISOString().slice(0, 10)

function importing(text: string, request: Partial<ImportRequest> = {}) {
  const reading = readDelimited(text)
  if (!reading.ok) throw new Error(reading.code)
  return importRecords({ table: reading.table, ...request })
}

function fitOf(text: string, request: Partial<ImportRequest> = {}) {
  const outcome = importing(text, request)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  const reading = fitRecords(outcome.records)
  if (!reading.ok) throw new Error(reading.problem.code)
  return { ...outcome, fit: reading.fit, codes: outcome.understood.map(({ code }) => code) }
}

/** Two queues of different length and the week of both; each call of the second lasts twice as long. */
const queue = intervalsOf({ weeks: 2, minutes: 30 })
const contacts = sum(queue, ({ calls }) => calls)
const answered = sum(queue, ({ answered: count }) => count)
const work = sum(queue, ({ talk, wrap }) => talk + wrap)
const one = { week: contacts / 2, handleTime: work / answered }
/** Half the calls of the first, each of which lasts twice as long. */
const both = { week: 1.5 * one.week, handleTime: (work + work) / (1.5 * answered) }

const start = (dayNumber: number, minutes: number) => `${dateOf(dayNumber)} ${clock(60 * minutes)}`
const side = (header: string, row: (of: (typeof queue)[number], mean: number) => string) =>
  [header, ...queue.map((of) => row(of, of.answered > 0 ? (of.talk + of.wrap) / of.answered : 0))].join('\n')

describe('queues side by side', () => {
  it.each([
    [
      'counts and means of each',
      side(
        'Start,Sales Calls,Sales Answered,Sales AHT,Service Calls,Service Answered,Service AHT',
        (r, mean) =>
          `${start(r.dayNumber, r.start)},${r.calls},${r.answered},${mean},${r.calls / 2},${r.answered / 2},${2 * mean}`,
      ),
    ],
    [
      'in French, with the total of both',
      side(
        'Début;Présentés Particuliers;Présentés Pro;Présentés Total;Traités Particuliers;Traités Pro;Traités Total;DMT Particuliers;DMT Pro',
        (r, mean) =>
          `${start(r.dayNumber, r.start)};${r.calls};${r.calls / 2};${1.5 * r.calls};${r.answered};${r.answered / 2};${1.5 * r.answered};${mean};${2 * mean}`,
      ),
    ],
    [
      'in German, with sums',
      side(
        'Beginn;Karten angeboten;Kredite angeboten;Karten angenommen;Kredite angenommen;Karten Bearbeitungszeit gesamt;Kredite Bearbeitungszeit gesamt',
        (r) =>
          `${start(r.dayNumber, r.start)};${r.calls};${r.calls / 2};${r.answered};${r.answered / 2};${r.talk + r.wrap};${r.talk + r.wrap}`,
      ),
    ],
  ])('are added up, %s', (_, text) => {
    const { fit, codes, understood } = fitOf(text)
    expect(fit.contactsPerWeek.value).toBeCloseTo(both.week, 6)
    expect(fit.handleTimeSeconds.value).toBeCloseTo(both.handleTime, 6)
    expect(codes).toContain('import.queues-beside')
    expect(codes).not.toContain('import.unused-columns')
    expect(understood.find(({ code }) => code === 'import.queues-beside')?.figures).toMatchObject({
      weighed: 'yes',
    })
  })

  const beside = side(
    'Start,Cards Offered,Loans Offered,Cards AHT,Loans AHT',
    (r, mean) => `${start(r.dayNumber, r.start)},${r.calls},${2 * r.calls},${mean},${3 * mean}`,
  )

  it('are taken one at a time where one is named, with the times of that one', () => {
    const { fit, understood } = fitOf(beside, namedHeaders(['offered=Loans Offered']))
    expect(fit.contactsPerWeek.value).toBeCloseTo(2 * one.week, 6)
    expect(understood).toContainEqual({
      code: 'import.column',
      figures: { role: 'handleTime', header: 'Loans AHT' },
    })
    expect(understood).toContainEqual({
      code: 'import.unused-columns',
      figures: { headers: 'Cards Offered, Cards AHT', more: 0 },
    })
  })

  it('are added up beside columns of all', () => {
    const { fit } = fitOf(
      side(
        'Start,Cards Offered,Loans Offered,Answered,AHT',
        (r, mean) => `${start(r.dayNumber, r.start)},${r.calls},${2 * r.calls},${3 * r.answered},${mean}`,
      ),
    )
    expect(fit.contactsPerWeek.value).toBeCloseTo(3 * one.week, 6)
    expect(fit.handleTimeSeconds.value).toBeCloseTo(one.handleTime, 6)
  })

  it('are left for a column of all', () => {
    const { fit, understood } = fitOf(
      side(
        'Start,Offered (Sales),Offered (Service),Offered (Total)',
        (r) => `${start(r.dayNumber, r.start)},${r.calls},${r.calls},${2 * r.calls}`,
      ),
    )
    expect(fit.contactsPerWeek.value).toBeCloseTo(2 * one.week, 6)
    expect(understood).toContainEqual({
      code: 'import.unused-columns',
      figures: { headers: 'Offered (Sales), Offered (Service)', more: 0 },
    })
  })

  it('are refused where times have nothing to be weighed by', () => {
    const text = side(
      'Start,Calls,Cards AHT,Loans AHT',
      (r, mean) => `${start(r.dayNumber, r.start)},${r.calls},${mean},${2 * mean}`,
    )
    expect(importing(text)).toMatchObject({
      problem: {
        code: 'import.times-beside',
        figures: { key: 'handleTime', headers: 'Cards AHT, Loans AHT', first: 'Cards AHT' },
      },
    })
    expect(fitOf(text, namedHeaders(['handleTime=Loans AHT'])).fit.handleTimeSeconds.value).toBeGreaterThan(
      1.9 * one.handleTime,
    )
  })

  it('take the telephone among channels', () => {
    const { fit } = fitOf(
      side(
        'Start,Email Offered,Phone Offered,Chat Offered',
        (r) => `${start(r.dayNumber, r.start)},3,${r.calls},7`,
      ),
    )
    expect(fit.contactsPerWeek.value).toBeCloseTo(one.week, 6)
  })

  it('without words for what they count are asked for, and added up when named twice', () => {
    const text = side(
      'Date,Time,Sales,Service',
      (r) => `${dateOf(r.dayNumber)},${clock(60 * r.start)},${r.calls},${r.calls}`,
    )
    expect(importing(text)).toMatchObject({ problem: { code: 'import.columns' } })
    const { fit, understood } = fitOf(text, namedHeaders(['offered=Sales', 'offered=Service']))
    expect(fit.contactsPerWeek.value).toBeCloseTo(2 * one.week, 6)
    expect(understood).toContainEqual({
      code: 'import.columns-added',
      figures: { headers: 'Sales, Service', role: 'offered' },
    })
    expect(importing(text, namedHeaders(['offered=Sales', 'offered=Servise']))).toMatchObject({
      problem: { code: 'import.unknown-header', figures: { header: 'Servise' } },
    })
    expect(() => namedHeaders(['handleTime=A', 'handleTime=B'])).toThrow()
  })
})

describe('headers', () => {
  it.each([
    ['Temps moyen de mise en attente', 'holdTime'],
    ['Mise en attente moyenne', 'holdTime'],
    ['Appels mis en attente', 'held'],
    ['# Holds', 'held'],
    ['Hold Count', 'held'],
    ["Durée moyenne d'attente", 'speedOfAnswer'],
    ['Durée moy. attente avant service (s)', 'speedOfAnswer'],
    ['acdtime', 'talkTime'],
    ['i_acdtime', 'talkTime'],
    ['HOLDTIME', 'holdTime'],
    ['acwtime', 'wrapTime'],
    ['anstime', 'speedOfAnswer'],
    ['abntime', 'abandonWait'],
    ['callsoffered', 'offered'],
    ['HOLDCALLS', 'held'],
    ['ABNCALLS', 'abandoned'],
    ['Offered (Service)', 'offered'],
    ['ACD calls offered', 'offered'],
    ['tAcd', 'speedOfAnswer'],
    ['Service', undefined],
    ['Conversation ID', undefined],
    ['o_acdtime', undefined],
  ])('%s', (header, role) => expect(roleFound(header, 'figure')?.role).toBe(role))
})

describe('how a call ended', () => {
  it.each([
    'Caller abandoned',
    'Queue abandon',
    'Gave up',
    'Left queue',
    'Customer hung up in queue',
    'Disconnected while waiting',
    'Appelant a raccroché',
    'Renoncement',
    'Kunde hat aufgelegt',
    'Anrufer hat in der Warteschlange aufgelegt',
    'El cliente colgó en espera',
    'Llamada no atendida',
  ])('%s', (text) => expect(outcomeSaid(text)?.outcome).toBe('abandoned'))

  it.each(['Durch Agent angenommen', 'Call answered', 'Llamada atendida', 'COMPLETECALLER'])('%s', (text) =>
    expect(outcomeSaid(text)?.outcome).toBe('answered'))

  it.each([
    'Caller abandoned in menu',
    'IVR_ABANDON',
    'Short Abandon',
    'Im Sprachmenü beendet',
    'Ceased',
  ])('%s', (text) => expect(outcomeSaid(text)).toBeUndefined())
})

const calls = callsOf({ weeks: 2 })
const served = calls.filter((call) => call.answered)
const gone = calls.filter((call) => !call.answered)
const ofCalls = {
  week: calls.length / 2,
  handleTime: sum(served, ({ talk }) => talk) / served.length,
  patience: sum(calls, ({ wait }) => wait) / gone.length,
}
type Called = (typeof calls)[number]
const moment = ({ dayNumber, seconds }: Called) => `${dateOf(dayNumber)} ${clock(seconds)}`
/** Calls with one more for every fourth, which never stood in the queue. */
const withMenu = (header: string, row: (call: Called) => string, other: (call: Called) => string) =>
  [header, ...calls.flatMap((call, index) => [row(call), ...(index % 4 === 0 ? [other(call)] : [])])].join(
    '\n',
  )

function expectCalls({ fit }: ReturnType<typeof fitOf>) {
  expect(fit.contactsPerWeek.value).toBeCloseTo(ofCalls.week, 6)
  expect(fit.handleTimeSeconds.value).toBeCloseTo(ofCalls.handleTime, 6)
  expect(fit.patienceSeconds?.value).toBeCloseTo(ofCalls.patience, 6)
}

describe('calls that never stood in the queue', () => {
  it.each([
    [
      'marked as given up',
      withMenu(
        'Start,Wait,Talk,Abandoned',
        (call) => `${moment(call)},${call.wait},${call.talk},${call.answered ? 0 : 1}`,
        (call) => `${moment(call)},0,0,1`,
      ),
    ],
    [
      'marked as given up elsewhere',
      withMenu(
        'Start,Wait,Talk,Abandoned,IVR Abandoned',
        (call) => `${moment(call)},${call.wait},${call.talk},${call.answered ? 0 : 1},0`,
        (call) => `${moment(call)},0,0,0,1`,
      ),
    ],
    [
      'without an agent',
      withMenu(
        'Start,Wait,Talk,Agent',
        (call) => `${moment(call)},${call.wait},${call.talk},${call.answered ? 'Ann' : ''}`,
        (call) => `${moment(call)},0,0,`,
      ),
    ],
  ])('%s', (_, text) => {
    const outcome = fitOf(text)
    expectCalls(outcome)
    expect(outcome.understood).toContainEqual({
      code: 'import.never-queued',
      figures: { count: Math.ceil(calls.length / 4) },
    })
  })

  it('are no few who gave up within a second', () => {
    const { codes } = fitOf(
      [
        'Start,Wait,Talk,Abandoned',
        ...calls.map((call) => `${moment(call)},${call.wait - 1},${call.talk},${call.answered ? 0 : 1}`),
      ].join('\n'),
    )
    expect(codes).not.toContain('import.never-queued')
  })
})

describe('calls', () => {
  it('of Asterisk, with words of headers in their rows', () => {
    const rows = calls.map(
      (call, index) =>
        `${moment(call)},"X <06>",06${index},8000,from,Queue,${call.wait + call.talk},${call.talk},${call.answered ? 'ANSWERED' : 'NO ANSWER'}`,
    )
    const header = 'calldate,clid,src,dst,dcontext,lastapp,duration,billsec,disposition'
    expectCalls(fitOf([header, ...rows].join('\n')))
  })

  it('whose outcome is not understood are named', () => {
    const text = [
      'Start,Wait,Talk,Outcome',
      ...calls.map(
        (call) => `${moment(call)},${call.wait},${call.talk},${call.answered ? 'Answered' : 'Ceased'}`,
      ),
    ].join('\n')
    expect(fitOf(text).understood).toContainEqual({
      code: 'import.unread-outcomes',
      figures: { header: 'Outcome', count: gone.length, names: `Ceased (${gone.length})` },
    })
  })

  it('without a readable handle time last as long as the others', () => {
    const blank = (call: Called, index: number) => (call.answered ? (index % 10 === 0 ? '' : call.talk) : 0)
    const { fit, understood } = fitOf(
      [
        'Start,Wait,Talk,Outcome',
        ...calls.map(
          (call, index) =>
            `${moment(call)},${call.wait},${blank(call, index)},${call.answered ? 'Answered' : 'Abandoned'}`,
        ),
      ].join('\n'),
    )
    const said = served.filter((call) => calls.indexOf(call) % 10 !== 0)
    expect(fit.handleTimeSeconds.value).toBeCloseTo(sum(said, ({ talk }) => talk) / said.length, 6)
    expect(understood).toContainEqual({
      code: 'import.blank-handle-times',
      figures: { count: served.length - said.length },
    })
  })

  it('have wrap-up until it ends', () => {
    const at = ({ dayNumber, seconds }: Called, after: number) =>
      `${dateOf(dayNumber)} ${clock(seconds + after)}`
    const text = [
      'created_at,answered_at,ended_at,wrap_up_end',
      ...calls.map((call) =>
        call.answered
          ? `${moment(call)},${at(call, call.wait)},${at(call, call.wait + call.talk)},${at(call, call.wait + call.talk + call.wrap)}`
          : `${moment(call)},,${at(call, call.wait)},`,
      ),
    ].join('\n')
    const { fit } = fitOf(text)
    expect(fit.handleTimeSeconds.value).toBeCloseTo(
      sum(served, ({ talk, wrap }) => talk + wrap) / served.length,
      6,
    )
    expect(fit.patienceSeconds?.value).toBeCloseTo(ofCalls.patience, 6)
  })

  it('of one day have an error of handle time like that of independent calls', () => {
    const day = calls.filter(({ dayNumber }) => dayNumber === calls[0]!.dayNumber)
    const { fit } = fitOf(
      [
        'Start,Wait,Talk,Abandoned',
        ...day.map((call) => `${moment(call)},${call.wait},${call.talk},${call.answered ? 0 : 1}`),
      ].join('\n'),
    )
    const talks = day.filter((call) => call.answered).map(({ talk }) => talk)
    const mean = talks.reduce((total, talk) => total + talk, 0) / talks.length
    const spread = Math.sqrt(sum(talks, (talk) => (talk - mean) ** 2) / (talks.length - 1))
    // Twenty half hours tell a standard error to 1/√38; thrice that.
    const ratio = fit.handleTimeSeconds.standardError / (spread / Math.sqrt(talks.length))
    expect(Math.abs(ratio - 1)).toBeLessThan(3 / Math.sqrt(38))
  })
})

describe('counts without dates', () => {
  const dayNumbers = [...new Set(queue.map(({ dayNumber }) => dayNumber))]
  const grid = {
    dayNumber: dayNumbers[0]!,
    seconds: 8 * 3600,
    minutes: 30,
    weekdays: [0, 1, 2, 3, 4],
  } as const
  const ofDay = (dayNumber: number) => queue.filter((interval) => interval.dayNumber === dayNumber)

  it('of a row a day', () => {
    // Busy about noon, as calls are.
    const hump = (index: number) => 1 + Math.round(20 * Math.exp(-(((index - 8) / 4) ** 2)))
    const rows = dayNumbers.map((day) => ofDay(day).map(({ calls: count }, index) => count + hump(index)))
    const wide = [...rows, ...rows.map((row) => row.map((count) => count + 1))]
    const { fit, codes, lastDate } = fitOf(wide.map((row) => row.join(' ')).join('\n'), { grid })
    expect(codes).toContain('import.days-across')
    expect(fit.offered).toBe(sum(wide.flat(), (count) => count))
    // Twenty working days.
    expect(lastDate).toBe(dateOf(dayNumbers[0]! + 25))
  })

  it('of numbered days and intervals', () => {
    const text = [
      'day,interval,calls',
      ...dayNumbers.flatMap((day, index) =>
        ofDay(day).map(({ calls: count }, nth) => `${index + 1},${nth + 1},${count}`),
      ),
    ].join('\n')
    expect(importing(text)).toMatchObject({
      problem: { code: 'import.numbered-days', figures: { first: 1, last: dayNumbers.length } },
    })
    const { fit, firstDate, lastDate } = fitOf(text, { grid })
    expect(fit.contactsPerWeek.value).toBeCloseTo(one.week, 6)
    expect([firstDate, lastDate]).toEqual([dateOf(dayNumbers[0]!), dateOf(dayNumbers.at(-1)!)])
  })

  it('says of counts below 0 that they count as none', () => {
    const text = side('Start,Offered', (r) => `${start(r.dayNumber, r.start)},${r.calls}`)
    const { understood } = fitOf(text.replace(/,\d+\n/, ',-1\n'))
    expect(understood).toContainEqual({
      code: 'import.negative',
      figures: { header: 'Offered', count: 1, line: 2, found: '-1' },
    })
  })
})
