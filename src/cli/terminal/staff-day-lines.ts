import { wrapped } from '../../report/text/width.js'
import type { DayAnswer, DayQuestion, StaffedInterval } from '../calculators/staff-day.js'
import type { StaffTotals } from '../calculators/staff-totals.js'
import type { StaffWords } from '../staff/report.js'
import type { CharacterSet } from './character-set.js'
import { columnChart } from './column-chart.js'
import { compactTime } from './neighbour-table.js'
import { type TableColumn, tableLines } from './table.js'

/** More intervals than this, of several days, are shown day by day; `--json` has them all. */
const mostRows = 48

/** A day in words: what it takes, a picture of the agents over the day, a row for every interval. */
export function dayLines(
  question: DayQuestion,
  answer: DayAnswer,
  words: StaffWords,
  characters: CharacterSet,
  cells: number,
): string[] {
  const { say, number, duration } = words
  const { intervals, totals } = answer
  const peak = intervals.reduce(
    (most, interval) => (interval.agents > most.agents ? interval : most),
    intervals[0]!,
  )
  const hours = (value: number) => number(value, { decimals: value < 1000 ? 1 : 0 })
  const heading = say('staff.day.heading', {
    intervals: intervals.length,
    length: duration(answer.intervalSeconds),
    contacts: number(totals.contacts),
    peak: totals.peakAgents,
    when: placeOf(peak, answer),
    hours: hours(totals.agentHours),
    scheduled: question.shrinkage > 0 ? hours(totals.scheduledHours) : 'none',
  })
  const chart = columnChart(
    intervals.map((interval, at) => ({
      height: interval.agents,
      filled: (interval.occupancy ?? 1) * interval.agents,
      label: answer.days === undefined ? interval.start : firstOfDay(interval, at, intervals),
    })),
    number,
    cells,
    characters,
  )
  const legend = say('staff.day.legend', { busy: characters.barDone, ready: characters.barLeft })
  return [
    ...wrapped(heading, cells),
    ...(chart.length === 0 ? [] : ['', ...wrapped(legend, cells), ...chart]),
    '',
    ...table(question, answer, words, characters, cells),
    ...[...notes(question, answer, words)].flatMap((note) => ['', ...wrapped(note, cells)]),
  ]
}

function* notes(question: DayQuestion, answer: DayAnswer, words: StaffWords): Generator<string> {
  const { say, number, percent } = words
  const { totals, average, intervals, timeMethod } = answer
  if (totals.unstableIntervals > 0) yield say('staff.day.unstable', { count: totals.unstableIntervals })
  if (average !== undefined) {
    const lowest = intervals
      .filter(({ contacts }) => contacts > 0)
      .reduce<StaffedInterval | undefined>(
        (least, one) =>
          least === undefined || (one.serviceLevel ?? 0) < (least.serviceLevel ?? 0) ? one : least,
        undefined,
      )
    const each = average.agentHoursIntervalByInterval
    yield say('staff.day.average', {
      period: average.period,
      hours: number(average.agentHours, { decimals: 1 }),
      gap:
        average.agentHours > average.leastAgentHours
          ? number(average.agentHours - average.leastAgentHours, { decimals: 1 })
          : 'none',
      each: each === undefined ? 'none' : number(each, { decimals: 1 }),
      lowest: lowest === undefined ? 'none' : percent(lowest.serviceLevel ?? 0),
      when: lowest === undefined ? '' : placeOf(lowest, answer),
    })
  }
  if (changesQuickly(intervals)) yield say('staff.day.steep')
  yield say('staff.day.method', {
    method: timeMethod.replace('-', ''),
    chosen: question.timeMethod === 'auto' ? 'auto' : 'asked',
    handle: words.duration(meanHandleTime(intervals)),
  })
}

/** Whether the load of an interval is half as much again as that of one beside it, where there is much of it. */
function changesQuickly(intervals: readonly StaffedInterval[]): boolean {
  return intervals.some((interval, at) => {
    const before = intervals[at - 1]
    if (before === undefined || before.date !== interval.date) return false
    const loads = [before.offeredLoad, interval.offeredLoad]
    return Math.max(...loads) > 1.5 * Math.min(...loads) && Math.max(...loads) >= 5
  })
}

function meanHandleTime(intervals: readonly StaffedInterval[]): number {
  const contacts = intervals.reduce((sum, interval) => sum + interval.contacts, 0)
  const time = intervals.reduce((sum, interval) => sum + interval.contacts * interval.handleTimeSeconds, 0)
  return contacts > 0 ? time / contacts : 0
}

function table(
  question: DayQuestion,
  answer: DayAnswer,
  words: StaffWords,
  characters: CharacterSet,
  cells: number,
): string[] {
  const { say, number, percent, duration } = words
  const byDay = answer.intervals.length > mostRows && answer.days !== undefined
  // dates take the room of the load
  const third = byDay || answer.days === undefined
  const scheduled = question.shrinkage > 0
  const patient = question.patienceSeconds === undefined && question.lines === undefined
  const right = (header: string): TableColumn => ({ header, align: 'right' })
  const columns: TableColumn[] = [
    { header: say(byDay ? 'staff.day.column.date' : 'staff.day.column.time'), align: 'left' },
    right(say('staff.day.column.contacts')),
    ...(third ? [right(say(byDay ? 'staff.day.column.peak' : 'staff.day.column.load'))] : []),
    right(say(byDay ? 'staff.day.column.hours' : 'staff.column.agents')),
    ...(scheduled ? [right(say('staff.day.column.scheduled'))] : []),
    right(
      say('staff.column.service', { within: duration(question.targets.serviceLevel?.withinSeconds ?? 0) }),
    ),
    right(say('staff.day.column.wait')),
    ...(patient ? [] : [right(say('staff.day.column.lost'))]),
    right(say('staff.day.column.busy')),
  ]
  const measured = (one: StaffedInterval | StaffTotals): string[] => {
    const { serviceLevel, averageSpeedOfAnswer = 0, probabilityOfAbandonment = 0, occupancy = 0 } = one
    const nobody = one.contacts === 0
    if (serviceLevel === undefined || nobody) {
      const none = nobody ? '' : say('staff.endless')
      return [nobody ? '' : percent(0, { decimals: 1 }), none, ...(patient ? [] : ['']), '']
    }
    return [
      percent(serviceLevel, { decimals: 1 }),
      compactTime(averageSpeedOfAnswer, words),
      ...(patient ? [] : [percent(probabilityOfAbandonment, { decimals: 1 })]),
      percent(occupancy),
    ]
  }
  const hours = (value: number) => number(value, { decimals: value < 10_000 ? 1 : 0 })
  const totalRow = (name: string, totals: StaffTotals): string[] => [
    name,
    number(totals.contacts, { significant: 7 }),
    ...(third ? [byDay ? number(totals.peakAgents) : ''] : []),
    byDay ? hours(totals.agentHours) : say('staff.day.hours', { hours: hours(totals.agentHours) }),
    ...(scheduled
      ? [
          byDay
            ? hours(totals.scheduledHours)
            : say('staff.day.hours', { hours: hours(totals.scheduledHours) }),
        ]
      : []),
    ...measured(totals),
  ]
  const rows = byDay
    ? answer.days!.map((day) => totalRow(day.date, day))
    : answer.intervals.map((one) => [
        answer.days === undefined ? one.start : `${dayOf(one)} ${one.start}`,
        number(one.contacts, { significant: 7 }),
        ...(third ? [number(one.offeredLoad, { decimals: one.offeredLoad < 100 ? 1 : 0 })] : []),
        number(one.agents),
        ...(scheduled ? [number(one.scheduledAgents)] : []),
        ...measured(one),
      ])
  const all = [...rows, totalRow(say('staff.day.all'), answer.totals)]
  const lines = tableLines(columns, all, cells, characters)
  // the rule under the header once more above the totals
  return [...lines.slice(0, -1), lines[1]!, lines.at(-1)!]
}

/** Month and day. */
const dayOf = ({ date = '' }: { readonly date?: string }): string => date.slice(5)

/** The date below the first interval of every day. */
export function firstOfDay<Interval extends { readonly date?: string }>(
  interval: Interval,
  at: number,
  intervals: readonly Interval[],
): string {
  return intervals[at - 1]?.date === interval.date ? '' : dayOf(interval)
}

function placeOf({ date, start }: StaffedInterval, { days }: DayAnswer): string {
  return days === undefined || date === undefined ? start : `${date} ${start}`
}

/** How the numbers of the busiest interval came about, and why the day is staffed as it is. */
export function dayExplanation(
  question: DayQuestion,
  answer: DayAnswer,
  words: StaffWords,
  cells: number,
): string[] {
  const { say, number, percent, duration } = words
  const { intervals, intervalSeconds, totals, timeMethod, average } = answer
  const rounded = average === undefined && question.agents === undefined
  const peak = intervals.reduce(
    (most, one) => (one.offeredLoad > most.offeredLoad ? one : most),
    intervals[0]!,
  )
  const texts = [
    say('staff.day.explain.peak', {
      when: placeOf(peak, answer),
      contacts: number(peak.contacts, { significant: 7 }),
      handleSeconds: number(peak.handleTimeSeconds),
      perSeconds: number(intervalSeconds),
      load: number((peak.contacts * peak.handleTimeSeconds) / intervalSeconds, { significant: 4 }),
      carried: timeMethod === 'sipp' ? 'none' : number(peak.offeredLoad, { significant: 4 }),
      agents: number(peak.agents),
      level: percent(peak.serviceLevel ?? 0, { decimals: 1 }),
      within: duration(question.targets.serviceLevel?.withinSeconds ?? 0),
      given: question.agents === undefined ? 'no' : 'yes',
    }),
    say(`staff.day.explain.${timeMethod}`),
    say('staff.day.explain.totals', {
      level:
        rounded && totals.serviceLevel !== undefined ? percent(totals.serviceLevel, { decimals: 1 }) : 'none',
    }),
    ...(average === undefined ? [] : [say('staff.day.explain.average')]),
    say('staff.explain.why-spare'),
    say('staff.explain.why-interval'),
  ]
  return texts.flatMap((text) => ['', ...wrapped(text, cells)])
}
