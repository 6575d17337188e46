import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { mean, standardDeviation } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { fitRecords, type RecordsFit } from '../../src/demand/fit-records.js'
import {
  type IntervalRecord,
  LARGEST_RECORDS_TEXT,
  parseRecords,
  RECORD_COLUMNS,
} from '../../src/demand/parse-records.js'
import { cellSpan } from '../../src/demand/records-cell.js'
import { Stream, streamKey } from '../../src/kernel/stream.js'
import reference from '../reference/bank-calls-fit.json' with { type: 'json' }

const file = new URL('../../scenarios/data/bank-calls-1999-01-half-hours.csv', import.meta.url)
const bankText = readFileSync(file, 'utf8')
const header = RECORD_COLUMNS.join(',')
const row = '1999-01-04,08:00,10,8,2,5,180.5,12,7,40'

const recordsOf = (text: string): readonly IntervalRecord[] => {
  const reading = parseRecords(text)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.records
}
const fitOf = (records: readonly IntervalRecord[]): RecordsFit => {
  const reading = fitRecords(records)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem))
  return reading.fit
}
const problemsOf = (text: string) => {
  const reading = parseRecords(text)
  return reading.ok ? [] : reading.problems
}

describe('parseRecords', () => {
  it('reads the bank file', () => {
    const records = recordsOf(bankText)
    expect(records).toHaveLength(29 * 48)
    expect(records[16]).toMatchObject({ halfHour: 16, offered: 49, answered: 49, handleTimeSeconds: 213.5 })
    expect(records[0]).toMatchObject({
      offered: 2,
      answered: 0,
      handleTimeSeconds: 0,
      waitOfAbandonedSeconds: 146.5,
    })
  })
  it('takes columns in any order, further columns, a byte-order mark, blank lines and seconds', () => {
    const shuffled = ['site', ...[...RECORD_COLUMNS].reverse()].join(',')
    const text = `\uFEFF${shuffled}\r\n\r\nParis,40,7,12,180.5,5,2,8,10,8:00:00,1999-01-04\r\n`
    expect(recordsOf(text)).toEqual(recordsOf(`${header}\n${row}\n`))
  })
  it('takes semicolons with decimal commas, and tabs', () => {
    expect(recordsOf(`${header}\n${row}`.replaceAll(',', ';').replace('180.5', '180,5'))).toEqual(
      recordsOf(`${header}\n${row}`),
    )
    expect(recordsOf(`${header}\n${row}`.replaceAll(',', '\t'))).toEqual(recordsOf(`${header}\n${row}`))
  })
  it.each<[string, string, object]>([
    ['an empty file', '', { code: 'empty', line: 1 }],
    ['a header without rows', header, { code: 'empty', line: 2 }],
    [
      'a missing column',
      `date,start\n1999-01-04,08:00`,
      { code: 'missingColumn', line: 1, column: 'offered' },
    ],
    ['a column twice', `${header},date\n${row},1`, { code: 'duplicateColumn', column: 'date' }],
    [
      'a short row',
      `${header}\n${row}\n1999-01-04,08:30`,
      { code: 'wrongFieldCount', line: 3, found: 2, expected: 10 },
    ],
    [
      'no date',
      `${header}\n${row.replace('1999-01-04', '4/1/1999')}`,
      { code: 'notADate', line: 2, column: 'date', found: '4/1/1999' },
    ],
    ['a date that is none', `${header}\n${row.replace('01-04', '02-30')}`, { code: 'notADate' }],
    ['no time', `${header}\n${row.replace('08:00', 'morning')}`, { code: 'notATime', column: 'start' }],
    ['an impossible time', `${header}\n${row.replace('08:00', '24:00')}`, { code: 'notATime' }],
    ['impossible minutes', `${header}\n${row.replace('08:00', '07:60')}`, { code: 'notATime' }],
    [
      'quarter hours',
      `${header}\n${row.replace('08:00', '08:15')}`,
      { code: 'wrongStep', found: '08:15', expected: 30 },
    ],
    [
      'text for a number',
      `${header}\n${row.replace(',10,', ',ten,')}`,
      { code: 'notANumber', line: 2, column: 'offered', found: 'ten' },
    ],
    [
      'a count left empty',
      `${header}\n${row.replace(',10,', ',,')}`,
      { code: 'notANumber', column: 'offered', found: '' },
    ],
    [
      'a negative count',
      `${header}\n${row.replace(',5,', ',-5,')}`,
      { code: 'negative', column: 'queued', found: -5 },
    ],
    [
      'a broken count',
      `${header}\n${row.replace(',5,', ',5.5,')}`,
      { code: 'notWhole', column: 'queued', found: 5.5 },
    ],
    ['hexadecimal', `${header}\n${row.replace(',5,', ',0x5,')}`, { code: 'notANumber' }],
    [
      'an endless number',
      `${header}\n${row.replace('180.5', '1e999')}`,
      { code: 'notANumber', column: 'aht_sec' },
    ],
    [
      'a mean left empty',
      `${header}\n${row.replace('180.5', '')}`,
      { code: 'missingValue', column: 'aht_sec', expected: 8 },
    ],
    [
      'more served than came',
      `${header}\n${row.replace(',10,', ',9,')}`,
      { code: 'moreThanOffered', found: 10, expected: 9 },
    ],
    [
      'more queued than came',
      `${header}\n${row.replace(',5,', ',11,')}`,
      { code: 'moreThanOffered', column: 'queued' },
    ],
    ['more in time than served', `${header}\n${row.replace(',7,', ',9,')}`, { code: 'moreThanAnswered' }],
    [
      'an interval twice',
      `${header}\n${row}\n${row}`,
      { code: 'duplicateInterval', line: 3, found: '1999-01-04 08:00', expected: 2 },
    ],
    ['an open quotation', `${header}\n"${row}`, { code: 'malformed' }],
  ])('refuses %s', (_, text, problem) => {
    expect(problemsOf(text)[0]).toMatchObject(problem)
  })
  it('reports all problems at once, up to fifty', () => {
    expect(
      problemsOf(`${header}\nx,y,1,1,0,0,1,1,0,\n1999-01-04,08:00,-1,0,0,0,,,0,`).map((p) => p.code),
    ).toEqual(['notADate', 'notATime', 'negative'])
    expect(problemsOf(`${header}\n${'x,y,z,z,z,z,z,z,z,z\n'.repeat(100)}`)).toHaveLength(50)
  })
  it('refuses a file that is too large', () => {
    expect(problemsOf('x'.repeat(LARGEST_RECORDS_TEXT + 1))[0]).toMatchObject({ code: 'tooLarge' })
    expect(problemsOf(`${header}\n${'1,2\n'.repeat(200_001)}`)[0]).toMatchObject({
      code: 'tooLarge',
      found: 200_002,
    })
  })
  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, cells) => {
        parseRecords(text)
        parseRecords(`${header}\n${cells.join(',')}`)
      }),
      { seed: 20261122, numRuns: 300 },
    )
  })
})

/** Expects agreement to ten digits: the two computations differ in the order of their sums only. */
const expectEstimate = (actual: { value: number; standardError: number } | undefined, expected: number[]) => {
  expect(actual!.value / expected[0]!).toBeCloseTo(1, 9)
  expect(actual!.standardError / expected[1]!).toBeCloseTo(1, 8)
}

describe('fitRecords on the bank file, against an independent computation', () => {
  const fit = fitOf(recordsOf(bankText))

  it('keeps missing days apart from empty ones', () => {
    expect(fit.missingDates).toEqual(['1999-01-11', '1999-01-12'])
    expect(fit).toMatchObject({
      firstDate: '1999-01-01',
      lastDate: '1999-01-31',
      daysObserved: 29,
      absentIntervals: 0,
    })
    expect(fit).toMatchObject({
      offered: reference.offered,
      answered: reference.answered,
      abandoned: reference.abandoned,
    })
  })
  it('finds volume, trend and busyness', () => {
    expectEstimate(fit.contactsPerWeek, reference.contactsPerWeek)
    expectEstimate(fit.weeklyTrend, reference.weeklyTrend)
    expect(fit.busyness!.trendRemoved / reference.busynessTrendRemoved).toBeCloseTo(1, 9)
    expect(fit.busyness!.trendLeftIn / reference.busynessTrendLeftIn).toBeCloseTo(1, 9)
  })
  it('finds the weekly profile', () => {
    expect(fit.week.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
    for (const [, weekday, halfHour, share] of reference.shares)
      expect(fit.week[Number(weekday) * 48 + Number(halfHour)]).toBeCloseTo(Number(share), 14)
  })
  it('finds handle time, patience and service', () => {
    expectEstimate(fit.handleTimeSeconds, reference.handleTimeSeconds)
    expectEstimate(fit.patienceSeconds, reference.patienceSeconds)
    expect(fit.serviceLevel.servedOverOffered).toBeCloseTo(reference.servedOverOffered, 12)
    expect(fit.serviceLevel.servedOverServed).toBeCloseTo(reference.servedOverServed, 12)
    expect(fit.abandonment).toBeCloseTo(reference.abandonment, 12)
    expect(fit.speedOfAnswerSeconds).toBeCloseTo(reference.speedOfAnswerSeconds, 10)
  })
  it('does not depend on the order of the rows', () => {
    const reversed = fitOf([...recordsOf(bankText)].reverse())
    expect(reversed.contactsPerWeek.value).toBeCloseTo(fit.contactsPerWeek.value, 8)
    expect(reversed.missingDates).toEqual(fit.missingDates)
  })
})

/** Records of a given number of weeks whose days follow the model of the fit. */
const simulated = (name: string, weeks: number, cv: number, trendPerDay: number): IntervalRecord[] => {
  const stream = new Stream(20261122, streamKey(name), 0)
  const levels = [900, 800, 700, 700, 800, 300, 100]
  return Array.from({ length: weeks * 7 }, (_, day) => {
    const busyness = cv === 0 ? 1 : stream.gamma(1 / cv ** 2) * cv ** 2
    // Day 4 of 1970 was a Monday.
    const offered = stream.poisson(levels[day % 7]! * Math.exp(trendPerDay * day) * busyness)
    return {
      dayNumber: 4 + day,
      halfHour: 20,
      offered,
      answered: offered,
      abandoned: 0,
      queued: 0,
      handleTimeSeconds: 200,
      speedOfAnswerSeconds: 0,
      answeredWithin20Seconds: offered,
      waitOfAbandonedSeconds: 0,
    }
  })
}

describe('fitRecords on simulated records', () => {
  it('recovers busyness, trend and volume within four standard errors', () => {
    const samples = Array.from({ length: 60 }, (_, i) => fitOf(simulated(`week ${i}`, 12, 0.2, -0.003)))
    const within = (values: number[], truth: number) => {
      expect(Math.abs(mean(values) - truth)).toBeLessThan(
        (4 * standardDeviation(values)) / Math.sqrt(values.length),
      )
    }
    within(
      samples.map((fit) => fit.busyness!.trendRemoved ** 2),
      0.04,
    )
    within(
      samples.map((fit) => fit.weeklyTrend.value),
      Math.expm1(-0.021),
    )
    // The stated standard error of the trend is the one the samples show.
    const stated = mean(samples.map((fit) => fit.weeklyTrend.standardError))
    const shown = standardDeviation(samples.map((fit) => fit.weeklyTrend.value))
    expect(Math.abs(shown / stated - 1)).toBeLessThan(4 / Math.sqrt(2 * samples.length))
  })
  it('states the standard error of the volume that samples show', () => {
    const samples = Array.from({ length: 80 }, (_, i) => fitOf(simulated(`volume ${i}`, 8, 0.15, 0)))
    const stated = mean(samples.map((fit) => fit.contactsPerWeek.standardError))
    const shown = standardDeviation(samples.map((fit) => fit.contactsPerWeek.value))
    expect(Math.abs(shown / stated - 1)).toBeLessThan(4 / Math.sqrt(2 * samples.length))
    expect(Math.abs(mean(samples.map((fit) => fit.contactsPerWeek.value)) - 4300)).toBeLessThan(
      (4 * shown) / Math.sqrt(samples.length),
    )
  })
  it('finds little busyness where days are Poisson, and none to report after one week', () => {
    const poisson = fitOf(simulated('poisson', 40, 0, 0))
    expect(poisson.busyness!.trendRemoved).toBeLessThan(0.02)
    const oneWeek = fitOf(simulated('one week', 1, 0.2, 0))
    expect(oneWeek.busyness).toBeUndefined()
    expect(oneWeek.weeklyTrend.value).toBe(0)
    expect(oneWeek.patienceSeconds).toBeUndefined()
    expect(oneWeek.absentIntervals).toBe(7 * 47)
  })
})

describe('answered contacts that took no time', () => {
  const timed = (answered: number, seconds: number, hour: number) =>
    `1999-01-04,${String(hour).padStart(2, '0')}:00,${answered},${answered},0,0,${seconds},0,0,`

  it('are a few calls that were cut off, or times that were not recorded', () => {
    expect(parseRecords([header, timed(400, 200, 8), timed(2, 0, 9)].join('\n')).ok).toBe(true)
    expect(problemsOf([header, timed(400, 200, 8), timed(6, 0, 9)].join('\n'))).toMatchObject([
      { code: 'noHandleTime', line: 3, column: 'aht_sec', found: 6 },
    ])
    expect(problemsOf([header, timed(200, 200, 8), timed(3, 0, 9)].join('\n'))).toMatchObject([
      { code: 'noHandleTime', line: 3, column: 'aht_sec', found: 3, expected: 203 },
    ])
  })
})

describe('where a cell stands', () => {
  it('is counted in characters, without quotes and spaces', () => {
    expect(cellSpan('date,start,offered', '1999-01-04,08:00,10', 'offered')).toEqual({
      column: 18,
      endColumn: 20,
    })
    expect(cellSpan('date;é;offered', '"a;b"; "ß" ; x1', 'é')).toEqual({ column: 9, endColumn: 10 })
    expect(cellSpan('date,offered', '1999-01-04,', 'offered')).toEqual({ column: 12, endColumn: 13 })
    expect(cellSpan('date,offered', '1999-01-04', 'offered')).toBeUndefined()
    expect(cellSpan('date,offered', '1999-01-04,3', 'answered')).toBeUndefined()
  })
})

describe('records that do not suffice', () => {
  it('names what is missing', () => {
    const monday = recordsOf(`${header}\n${row}`)
    expect(fitRecords(monday)).toEqual({ ok: false, problem: { code: 'weekdayNeverSeen', weekday: 1 } })
    expect(fitRecords([])).toEqual({ ok: false, problem: { code: 'noContacts' } })
    const unanswered = simulated('none', 1, 0, 0).map((record) => ({ ...record, answered: 0 }))
    expect(fitRecords(unanswered)).toEqual({ ok: false, problem: { code: 'noneAnswered' } })
  })
})
