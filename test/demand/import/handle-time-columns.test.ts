import { describe, expect, test } from 'vitest'
import { importRecords } from '../../../src/demand/import/import-records.js'
import { plausibleUnit } from '../../../src/demand/import/plausible-unit.js'
import { elasticityOf, sumsOrMeans } from '../../../src/demand/import/sums-or-means.js'
import { mostCellsOfTable, readDelimited } from '../../../src/demand/import/table.js'
import { drawsFrom } from '../../decision/draws.js'

const { uniform } = drawsFrom(20261122)
const exponential = (mean: number) => -mean * Math.log(uniform())
function poisson(mean: number): number {
  let count = 0
  for (let left = exponential(1); left < mean; left += exponential(1)) count++
  return count
}

function imported(lines: readonly string[]) {
  const reading = readDelimited(lines.join('\n'))
  if (!reading.ok) throw new Error(reading.code)
  const outcome = importRecords({ table: reading.table })
  return outcome.ok ? outcome : { ok: false as const, code: outcome.problem.code }
}

function handleTime(outcome: ReturnType<typeof imported>): number {
  if (!outcome.ok) throw new Error(outcome.code)
  const answered = outcome.records.reduce((sum, one) => sum + one.answered, 0)
  return outcome.records.reduce((sum, one) => sum + one.answered * one.handleTimeSeconds, 0) / answered
}

const codes = (outcome: ReturnType<typeof imported>) =>
  outcome.ok ? outcome.understood.map(({ code }) => code) : [outcome.code]

interface Desk {
  readonly minutes: number
  readonly contacts: (minute: number) => number
  readonly seconds: (minute: number) => number
}

/** Four weeks round the clock with exponential calls: rows of sums and of means, and the true mean. */
function weeksOf({ minutes, contacts, seconds }: Desk) {
  const rows: { readonly start: string; readonly calls: number; readonly sum: number }[] = []
  for (let day = 1; day <= 28; day++) {
    for (let minute = 0; minute < 1440; minute += minutes) {
      const calls = poisson(contacts(minute))
      let sum = 0
      for (let call = 0; call < calls; call++) sum += exponential(seconds(minute))
      const two = (value: number) => String(value).padStart(2, '0')
      const start = `2026-06-${two(day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`
      rows.push({ start, calls, sum })
    }
  }
  const calls = rows.reduce((total, one) => total + one.calls, 0)
  const truth = rows.reduce((total, one) => total + one.sum, 0) / calls
  const lines = (header: string, figure: (one: (typeof rows)[number]) => number) => [
    `Start,Offered,Answered,"${header}"`,
    ...rows.map((one) => `${one.start},${one.calls},${one.calls},${figure(one).toFixed(3)}`),
  ]
  const mean = (one: (typeof rows)[number]) => (one.calls > 0 ? one.sum / one.calls : 0)
  return { rows, truth, sums: (header: string) => lines(header, (one) => one.sum), lines, mean }
}

const byDay = (day: number, night: number) => (minute: number) =>
  minute >= 480 && minute < 1200 ? day : night
const dayAndNight = weeksOf({ minutes: 30, contacts: byDay(20, 2), seconds: byDay(300, 150) })
const quiet = weeksOf({ minutes: 15, contacts: () => 0.4, seconds: () => 250 })

describe('a handle time whose header does not say what it holds', () => {
  test.each(['Handle Time', 'Talk', 'Durée', 'TMC', 'Bearbeitungszeit'])('is a mean under %s', (header) => {
    const outcome = imported(dayAndNight.lines(header, dayAndNight.mean))
    expect(handleTime(outcome) / dayAndNight.truth).toBeCloseTo(1, 4)
    expect(codes(outcome)).toContain('import.handle-time-part')
  })

  test.each([
    ['busy by day', dayAndNight],
    ['hardly called', quiet],
  ])('is a sum at a desk that is %s', (_, desk) => {
    const outcome = imported(desk.sums('Handle Time'))
    expect(handleTime(outcome) / desk.truth).toBeCloseTo(1, 4)
    expect(codes(outcome)).toContain('import.total')
  })

  test('is doubted where a few intervals do not tell', () => {
    const lines = dayAndNight.sums('Handle Time')
    const few = [lines[0]!, ...lines.slice(22, 34)]
    expect(codes(imported(few))).toContain('import.sums-or-means')
  })

  test('is doubted where it contradicts its name', () => {
    expect(codes(imported(dayAndNight.sums('AHT')))).toContain('import.sums-or-means')
  })
})

test('the elasticity of a sum is 1 and that of a mean 0, within four standard errors', () => {
  const intervals = (of: 'sum' | 'mean') =>
    dayAndNight.rows
      .filter(({ calls }) => calls > 0)
      .map((one) => ({
        contacts: one.calls,
        time: of === 'sum' ? one.sum : dayAndNight.mean(one),
        coarseKind: one.start.slice(11),
        fineKind: one.start.slice(11),
      }))
  for (const [of, expected] of [
    ['sum', 1],
    ['mean', 0],
  ] as const) {
    const { value, standardError } = elasticityOf(intervals(of))!
    expect(Math.abs(value - expected)).toBeLessThan(4 * standardError)
    expect(sumsOrMeans(intervals(of))).toBe(`${of}s`)
  }
  expect(sumsOrMeans(intervals('sum').slice(0, 10))).toBeUndefined()
})

describe('units of handle times', () => {
  test.each([
    ['Handle minutes', 60],
    ['AHT min', 60],
    ['AHT, mins', 60],
    ['Minutes of handling', 60],
    ['Bearbeitungszeit Min.', 60],
    ['AHT hours', 3600],
    ['AHT ms', 0.001],
    ['AHT (s)', 1],
  ])('are heard in “%s”', (header, unit) => {
    const lines = dayAndNight.lines(header, (one) => dayAndNight.mean(one) / unit)
    expect(handleTime(imported(lines)) / dayAndNight.truth).toBeCloseTo(1, unit === 3600 ? 1 : 3)
  })

  test.each([60, 0.001])('of %s s are told by what is plausible, and said', (unit) => {
    const outcome = imported(dayAndNight.lines('AHT', (one) => dayAndNight.mean(one) / unit))
    expect(handleTime(outcome) / dayAndNight.truth).toBeCloseTo(1, 3)
    expect(codes(outcome)).toContain('import.unit-guessed')
  })

  test('are asked for where none is plausible', () => {
    expect(plausibleUnit(250)).toBe(1)
    expect(plausibleUnit(9000)).toBeUndefined()
    const lines = dayAndNight.lines('AHT', ({ calls }) => (calls > 0 ? 9000 : 0))
    expect(codes(imported(lines))).toEqual(['import.unit-needed'])
    const stated = dayAndNight.lines('AHT (s)', ({ calls }) => (calls > 0 ? 9000 : 0))
    expect(codes(imported(stated))).toContain('import.strange-handle-time')
  })

  test('of calls are told as well, waits with them', () => {
    const calls = Array.from(
      { length: 300 },
      (_, at) => `2026-06-0${1 + (at % 5)} 09:${String(at % 60).padStart(2, '0')}:07,${at * 100},250000,no`,
    )
    expect(handleTime(imported(['start,wait,talk,abandoned', ...calls]))).toBeCloseTo(250, 6)
  })
})

describe('contacts put on hold', () => {
  const rows = (header: string, row: (start: string) => string) => [
    header,
    ...dayAndNight.rows.slice(0, 96).map(({ start }) => row(start)),
  ]

  test.each(['Held Calls', 'Calls on hold', 'nHeld'])('under “%s” weigh the time on hold', (held) => {
    const outcome = imported(
      rows(`Start,ACD Calls,Avg ACD Time,Avg Hold Time,${held},Aban Calls`, (at) => `${at},10,200,50,2,1`),
    )
    expect(handleTime(outcome)).toBeCloseTo(210, 6)
    expect(outcome.ok && outcome.records[0]!.offered).toBe(11)
  })

  test('that are not counted leave it said how hold was taken', () => {
    const outcome = imported(rows('Start,ACD Calls,Avg ACD Time,Avg Hold Time', (at) => `${at},10,200,50`))
    expect(handleTime(outcome)).toBeCloseTo(250, 6)
    expect(codes(outcome)).toContain('import.hold-of-all')
  })
})

describe('calls that never stood in the queue', () => {
  test.each(['Abandoned in IVR', 'Abandon SVI', 'Busy'])('such as “%s” are left out', (outcome) => {
    const calls = Array.from({ length: 60 }, (_, at) => {
      const start = `2026-06-01 09:${String(at).padStart(2, '0')}:07`
      return at % 3 === 0 ? `${start},${at % 2},0,${outcome}` : `${start},5,200,Answered`
    })
    const read = imported(['Start,Queue Time,Talk Time,Outcome', ...calls])
    expect(read.ok && read.records.reduce((sum, one) => sum + one.offered, 0)).toBe(40)
  })
})

test('legs of one call are told', () => {
  const calls = Array.from(
    { length: 60 },
    (_, at) => `${at % 50},2026-06-01 09:${String(at).padStart(2, '0')}:07,5,200,Answered`,
  )
  expect(codes(imported(['CallID,Start,Queue Time,Talk Time,Outcome', ...calls]))).toContain(
    'import.repeated-calls',
  )
})

test('columns whose counts contradict each other in most rows are refused', () => {
  const lines = dayAndNight.rows.slice(0, 96).map(({ start }) => `${start},10,9,50,250`)
  expect(codes(imported(['Start,Offered,Answered,Abandoned,AHT', ...lines]))).toEqual([
    'import.counts-contradict',
  ])
})

test('a file of too many cells is refused', () => {
  const row = ';5'.repeat(1440)
  const lines = Math.ceil(mostCellsOfTable / 1441) + 1
  expect(readDelimited(Array.from({ length: lines }, () => `x${row}`).join('\n'))).toMatchObject({
    ok: false,
    code: 'tooLarge',
  })
})
