import { describe, expect, it } from 'vitest'
import { fitRecords } from '../../../src/demand/fit-records.js'
import { importRecords } from '../../../src/demand/import/import-records.js'
import { readDelimited } from '../../../src/demand/import/table.js'

const imported = (lines: readonly string[]) => {
  const reading = readDelimited(lines.join('\n'))
  if (!reading.ok) throw new Error(reading.code)
  const outcome = importRecords({ table: reading.table })
  if (!outcome.ok) throw new Error(outcome.problem.code)
  const fit = fitRecords(outcome.records)
  if (!fit.ok) throw new Error(fit.problem.code)
  const said = (code: string) => outcome.understood.find((one) => one.code === code)?.figures
  const used = outcome.understood.filter(({ code }) => code === 'import.column')
  return { fit: fit.fit, said, roles: used.map(({ figures }) => figures.role) }
}

const two = (value: number) => String(value).padStart(2, '0')
const clock = (seconds: number) =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`

interface Call {
  readonly date: string
  /** Seconds from midnight. */
  readonly start: number
  readonly waitSeconds: number
  /** 0 where the caller gave up. */
  readonly talkSeconds: number
}
/** Ten working days of 40 calls; every fifth gives up. Talk is 200 to 219 s, waits 0 to 60 s. */
const calls: readonly Call[] = [3, 4, 5, 6, 7, 10, 11, 12, 13, 14].flatMap((day) =>
  Array.from({ length: 40 }, (_, index) => ({
    date: `2025-11-${two(day)}`,
    start: 8 * 3600 + index * 600 + 37,
    waitSeconds: index % 5 === 0 ? 30 + (index % 7) : index % 3 === 0 ? 60 : 0,
    talkSeconds: index % 5 === 0 ? 0 : 200 + (index % 20),
  })),
)
const answered = calls.filter(({ talkSeconds }) => talkSeconds > 0)
const meanTalk = answered.reduce((sum, { talkSeconds }) => sum + talkSeconds, 0) / answered.length
const gaveUp = calls.length - answered.length
const patience = calls.reduce((sum, { waitSeconds }) => sum + waitSeconds, 0) / gaveUp
const lines = (row: (call: Call) => string, more: (call: Call) => readonly string[] = () => []) =>
  calls.flatMap((call) => [row(call), ...more(call)])
const at = ({ date }: Call, seconds: number) => `${date} ${clock(seconds)}`

describe('when a call joined the queue', () => {
  const menuSeconds = 45
  const moments = (call: Call) => {
    const queued = call.start + menuSeconds
    const answer = queued + call.waitSeconds
    const end = answer + call.talkSeconds
    return [call.start, queued, call.talkSeconds > 0 ? answer : undefined, end]
      .map((seconds) => (seconds === undefined ? '' : at(call, seconds)))
      .join(',')
  }
  const header = 'Call Start,Queue Start,Answered,Ended'

  it('counts the wait from the queue and not from the menu before it', () => {
    const { fit, roles } = imported([header, ...lines(moments)])
    expect(roles).toContain('queuedAt')
    expect(fit.patienceSeconds?.value).toBeCloseTo(patience, 6)
    expect(fit.handleTimeSeconds.value).toBeCloseTo(meanTalk, 6)
  })

  it('is never, where it is blank and nobody answered', () => {
    const inMenu = (call: Call) => [`${at(call, call.start + 60)},,,${at(call, call.start + 80)}`]
    const { fit, said } = imported([header, ...lines(moments, inMenu)])
    expect(fit.offered).toBe(calls.length)
    expect(said('import.other-outcomes')).toMatchObject({ count: calls.length })
  })

  it('may be called an entry, beside the time an agent connects and the call is hung up', () => {
    const { fit } = imported([
      'Queue Entry Time,Menu,Agent Connect Time,Hangup Time',
      ...lines((call) => moments(call).replace(/^[^,]*,([^,]*),/, '$1,x,')),
    ])
    expect(fit.patienceSeconds?.value).toBeCloseTo(patience, 6)
  })
})

describe('a duration', () => {
  const row = (call: Call) => {
    const outcome = call.talkSeconds > 0 ? 'answered' : 'abandoned'
    return `${at(call, call.start)},${call.waitSeconds},${call.waitSeconds + call.talkSeconds},${outcome}`
  }

  it.each([
    'Duration',
    'Call Length',
  ])('%s holds the wait where calls given up last as long as they waited', (name) => {
    const { fit, said } = imported([`Start,Wait,${name},Outcome`, ...lines(row)])
    expect(fit.handleTimeSeconds.value).toBeCloseTo(meanTalk, 6)
    expect(said('import.wait-in-duration')).toEqual({ header: name, count: gaveUp })
  })

  it.each([
    'Total Call Time',
    'Durée totale de l’appel',
  ])('%s is that of the whole call by its name', (name) => {
    const { fit } = imported([`Start,Wait,${name},Outcome`, ...lines(row)])
    expect(fit.handleTimeSeconds.value).toBeCloseTo(meanTalk, 6)
  })

  it('of a call is from its start to its end, less the wait', () => {
    const ends = (call: Call) => at(call, call.start + call.waitSeconds + call.talkSeconds)
    const written = lines((call) => row(call).replace(/,(\d+),\d+,/, `,${ends(call)},$1,`))
    expect(imported(['Start,End,Wait,Outcome', ...written]).fit.handleTimeSeconds.value).toBeCloseTo(
      meanTalk,
      6,
    )
  })
})

describe('what kind of call it was', () => {
  const row = ({ date, start, waitSeconds, talkSeconds }: Call, kind: string) =>
    `${date} ${clock(start)},${kind},${waitSeconds},${talkSeconds}`

  it.each(['short_abandoned', 'voicemail'])('under Call Type leaves out %s', (kind) => {
    const other = (call: Call) => [row({ ...call, waitSeconds: 3, talkSeconds: 0 }, kind)]
    const ordinary = (call: Call) => row(call, call.talkSeconds > 0 ? 'inbound' : 'abandoned')
    const { fit, said } = imported(['Start,Call Type,Wait,Talk', ...lines(ordinary, other)])
    expect(fit.offered).toBe(calls.length)
    expect(said('import.other-outcomes')?.names).toContain(kind)
  })

  it.each([
    'abandoned_in_ivr',
    'out_of_opening_hours',
  ])('under the reason it was missed leaves out %s', (kind) => {
    const written = (call: Call, reason = '') => `${row(call, call.talkSeconds > 0 ? 'Yes' : 'No')},${reason}`
    const other = (call: Call) => [written({ ...call, waitSeconds: 12, talkSeconds: 0 }, kind)]
    const { fit } = imported([
      'Start,Answered,Wait,Talk,Missed call reason',
      ...lines((call) => written(call), other),
    ])
    expect(fit.offered).toBe(calls.length)
    expect(fit.patienceSeconds?.value).toBeCloseTo(patience, 6)
  })

  it('counts no callback among the calls', () => {
    const other = (call: Call) => [row({ ...call, waitSeconds: 900 }, 'callback')]
    const { fit, said } = imported([
      'Start,Media Type,Wait,Talk',
      ...lines((call) => row(call, 'voice'), other),
    ])
    expect(fit.offered).toBe(calls.length)
    expect(said('import.other-work')).toMatchObject({ count: calls.length })
  })
})

describe('a list of calls cut within a day', () => {
  const everyCall = Array.from({ length: 14 }, (_, day) => day).flatMap((day) =>
    Array.from(
      { length: 40 },
      (_, index) => `2025-11-${two(3 + day)} ${clock(8 * 3600 + index * 600)},0,200`,
    ),
  )
  const list = (kept: (row: string) => boolean) => imported(['Start,Wait,Talk', ...everyCall.filter(kept)])

  it('has the rest of its first and last day as other such days', () => {
    const { fit, said } = list((row) => row >= '2025-11-03 12' && row < '2025-11-16 11')
    expect(fit.contactsPerWeek.value).toBeCloseTo(280, 6)
    expect(fit.busyness?.trendRemoved ?? 0).toBeCloseTo(0, 6)
    expect(said('import.cut-day')).toEqual({ date: '2025-11-03', from: '08:00', to: '12:00', dropped: 'no' })
  })

  it('leaves out a day of which little is left', () => {
    const { fit, said } = list((row) => row >= '2025-11-03 14')
    expect(fit.contactsPerWeek.value).toBeCloseTo(280, 6)
    expect(said('import.cut-day')).toMatchObject({ date: '2025-11-03', dropped: 'yes' })
  })

  it('is whole where the desk opens late or shuts early on that weekday', () => {
    const late = list((row) => !/-(?:03|10) (?:08|09|10|11)/u.test(row))
    expect(late.said('import.cut-day')).toBeUndefined()
  })
})
