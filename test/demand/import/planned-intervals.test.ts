import { describe, expect, it } from 'vitest'
import { dayNumberOf } from '../../../src/demand/calendar-date.js'
import { clockText, plannedIntervals } from '../../../src/demand/import/planned-intervals.js'
import { readDelimited } from '../../../src/demand/import/table.js'

const read = (text: string, intervalSeconds?: number) => {
  const reading = readDelimited(text)
  if (!reading.ok) throw new Error(reading.code)
  return plannedIntervals(reading.table, intervalSeconds)
}

const intervalsOf = (text: string) => {
  const planned = read(text)
  if (!planned.ok)
    throw new Error(`${planned.problem.code} ${planned.problem.line}:${planned.problem.column}`)
  return planned
}

describe('plannedIntervals', () => {
  it('lets a night shift without dates go on past midnight, where asked to', () => {
    const night = 'time,contacts\n23:00,60\n23:30,50\n00:00,30\n00:30,10\n'
    const reading = readDelimited(night)
    if (!reading.ok) throw new Error(reading.code)
    const planned = plannedIntervals(reading.table, undefined, true)
    expect(planned.ok && planned.intervals.map(({ startSeconds }) => startSeconds / 3600)).toEqual([
      23, 23.5, 24, 24.5,
    ])
    expect(planned.ok && planned.intervals.map(({ startSeconds }) => clockText(startSeconds))[2]).toBe(
      '00:00',
    )
    const mixed = readDelimited('time,contacts\n09:00,60\n08:00,50\n08:30,30\n10:00,9\n')
    if (!mixed.ok) throw new Error(mixed.code)
    const inOrder = plannedIntervals(mixed.table, undefined, true)
    expect(inOrder.ok && inOrder.intervals[0]!.startSeconds).toBe(28_800)
    expect(intervalsOf(night).intervals[0]!.startSeconds).toBe(0)
  })

  it('names every line that cannot be read', () => {
    const planned = read('time,contacts\n08:00,60\n08:30,x\nbad,30\n09:30,1\n10:00,zz\n')
    expect(!planned.ok && planned.problem).toMatchObject({
      code: 'plan.contacts',
      line: 3,
      otherLines: [4, 6],
    })
  })

  it('reads times, contacts and handle times, and finds the interval', () => {
    const { intervals, intervalSeconds } = intervalsOf(
      'time,contacts,aht\n08:00,100,180\n08:30,120,190\n09:30,80,4m\n',
    )
    expect(intervalSeconds).toBe(1800)
    expect(intervals).toEqual([
      { startSeconds: 28_800, contacts: 100, handleTimeSeconds: 180, line: 2 },
      { startSeconds: 30_600, contacts: 120, handleTimeSeconds: 190, line: 3 },
      { startSeconds: 34_200, contacts: 80, handleTimeSeconds: 240, line: 4 },
    ])
  })

  it.each([
    [
      'French, with semicolons and decimal commas',
      'Heure;Appels reçus;DMT (min)\n8h00;12,5;3,5\n8h15;20,25;4\nTotal;32,75;\n',
      12.5,
      210,
    ],
    [
      'spans of time, and a title above',
      'Forecast Monday\n\nInterval;Calls Offered;AHT\n08:00-08:15;12.5;210\n08:15-08:30;20;210\n',
      12.5,
      210,
    ],
    ['without names', '08:00,12.5,210\n08:15,20,210\n', 12.5, 210],
    ['contacts by another name', 'time,E-mails\n08:00,12.5\n08:15,20\n', 12.5, undefined],
  ])('reads a file in %s', (_name, text, contacts, handleTime) => {
    const { intervals, intervalSeconds } = intervalsOf(text)
    expect(intervalSeconds).toBe(900)
    expect(intervals).toHaveLength(2)
    expect(intervals[0]).toMatchObject({ startSeconds: 28_800, contacts })
    expect(intervals[0]!.handleTimeSeconds).toBe(handleTime)
  })

  it('reads several days in order, dates in a column of their own or with the time', () => {
    const day = dayNumberOf(2027, 1, 14)
    for (const text of [
      'date,time,contacts\n2027-01-15,08:00,3\n2027-01-14,08:00,1\n2027-01-14,08:30,2\n',
      'date time,contacts\n2027-01-15 08:00,3\n2027-01-14 08:00,1\n2027-01-14 08:30,2\n',
    ]) {
      const { intervals } = intervalsOf(text)
      expect(intervals.map(({ dayNumber, contacts }) => [dayNumber, contacts])).toEqual([
        [day, 1],
        [day, 2],
        [day + 1, 3],
      ])
    }
  })

  it('reads idle agents', () => {
    const { intervals } = intervalsOf('time,emails,idle agents\n08:00,5,1.5\n09:00,6,0\n')
    expect(intervals.map(({ idleAgents }) => idleAgents)).toEqual([1.5, 0])
  })

  it.each([
    ['no known columns', 'a,b\n1,2\n', 'plan.columns', 1, 1],
    ['a header alone', 'time,contacts\n', 'plan.no-rows', 1, 1],
    ['a time that is none', 'time,contacts\n08:00,1\nnoon,2\n', 'plan.time', 3, 1],
    ['contacts that are none', 'time,contacts\n08:00,1\n08:30,many\n', 'plan.contacts', 3, 2],
    ['no contacts at all', 'time,contacts\n08:00,1\n08:30,\n', 'plan.contacts', 3, 2],
    ['contacts below nought', 'time,contacts\n08:00,-1\n08:30,2\n', 'plan.contacts', 2, 2],
    ['a handle time that is none', 'time,contacts,aht\n08:00,1,180\n08:30,2,0\n', 'plan.handle-time', 3, 3],
    [
      'a date that is none',
      'date,time,contacts\n2027-01-14,08:00,1\n2027-02-30,08:00,1\n',
      'plan.date',
      3,
      1,
    ],
    ['a time twice', 'time,contacts\n08:00,1\n08:30,2\n08:30,3\n', 'plan.repeated', 4, 1],
    ['one row', 'time,contacts\n08:00,1\n', 'plan.one-row', 2, 1],
    [
      'a time off the step',
      'time,contacts\n08:00,1\n08:30,2\n08:45,3\n09:15,4\n09:45,4\n',
      'plan.uneven',
      4,
      1,
    ],
    ['idle agents that are none', 'time,contacts,idle\n08:00,1,x\n08:30,2,1\n', 'plan.idle', 2, 3],
  ])('names line and column of %s', (_name, text, code, line, column) => {
    expect(read(text)).toMatchObject({ ok: false, problem: { code, line, column } })
  })

  it('takes one row where the interval is said', () => {
    expect(read('time,contacts\n08:00,1\n', 1800)).toMatchObject({ ok: true, intervalSeconds: 1800 })
    expect(read('time,contacts\n08:00,1\n08:30,2\n', 900)).toMatchObject({
      ok: false,
      problem: { code: 'plan.other-step', found: '30' },
    })
  })

  it('writes times of day', () => {
    expect([0, 30_600, 30_615].map(clockText)).toEqual(['00:00', '08:30', '08:30:15'])
  })
})
