import { wrapped } from '../../report/text/width.js'
import type { DeferredAnswer, DeferredInterval, DeferredQuestion } from '../calculators/staff-deferred.js'
import type { StaffWords } from '../staff/report.js'
import type { CharacterSet } from './character-set.js'
import { columnChart } from './column-chart.js'
import { firstOfDay } from './staff-day-lines.js'
import { type TableColumn, tableLines } from './table.js'

type Possible = Extract<DeferredAnswer, { readonly possible: true }>

const mostRows = 100

/** Work with deadlines in words: what it takes, the agents over the day, a row for every interval. */
export function deferredLines(
  question: DeferredQuestion,
  answer: Possible,
  words: StaffWords,
  characters: CharacterSet,
  cells: number,
): string[] {
  const { say, number, percent, duration, list } = words
  const { intervals, totals } = answer
  const hours = (value: number) => number(value, { decimals: 1 })
  const scheduled = question.shrinkage > 0
  const several = new Set(intervals.map(({ date }) => date)).size > 1
  const name = ({ date, start }: DeferredInterval) =>
    several && date !== undefined ? `${date} ${start}` : start
  const brokenCount = answer.broken?.length ?? 0
  const kept = answer.promises.map(({ share, withinMinutes, kept: done, lateHours }) =>
    say('staff.email.kept', {
      late: lateHours === 0 ? 'none' : number(lateHours, { significant: 2 }),
      share: percent(share),
      within: duration(withinMinutes * 60),
      done: percent(done, { decimals: 1 }),
    }),
  )
  const heading = say('staff.email.heading', {
    contacts: number(totals.contacts),
    count: totals.contacts,
    work: hours(totals.workHours),
    peak: totals.peakAgents,
    hours: hours(totals.agentHours),
    scheduled: scheduled ? hours(totals.scheduledHours) : 'none',
    idle: totals.idleHoursUsed > 0 ? hours(totals.idleHoursUsed) : 'none',
  })
  const chart = columnChart(
    intervals.map((interval, at) => ({
      height: interval.agents,
      filled: interval.agents,
      label: several ? firstOfDay(interval, at, intervals) : interval.start,
    })),
    number,
    cells,
    characters,
  )
  const right = (header: string): TableColumn => ({ header, align: 'right' })
  const columns: TableColumn[] = [
    { header: say('staff.day.column.time'), align: 'left' },
    right(say('staff.day.column.contacts')),
    right(say('staff.email.column.idle')),
    right(say('staff.column.agents')),
    ...(scheduled ? [right(say('staff.day.column.scheduled'))] : []),
    right(say('staff.email.column.backlog')),
  ]
  const rows = intervals.map((interval) => [
    name(interval),
    number(interval.contacts, { significant: 7 }),
    interval.idleAgents > 0 ? number(interval.idleAgents, { decimals: 1 }) : '',
    interval.open ? number(interval.agents) : say('staff.email.closed'),
    ...(scheduled ? [number(interval.scheduledAgents)] : []),
    say('staff.day.hours', { hours: hours(interval.backlogHours) }),
  ])
  return [
    ...wrapped(heading, cells),
    ...wrapped(say('staff.email.all-kept', { kept: list(kept), broken: brokenCount }), cells),
    ...(answer.growing ? wrapped(say('staff.email.growing', { agents: totals.peakAgents }), cells) : []),
    ...(chart.length === 0 ? [] : ['', ...chart]),
    ...(rows.length > mostRows ? [] : ['', ...tableLines(columns, rows, cells, characters)]),
    ...(answer.binding === undefined
      ? []
      : [
          '',
          ...wrapped(
            say('staff.email.binding', {
              from: answer.binding.from,
              to: answer.binding.to,
              days: answer.binding.days,
              constant: number(totals.constantAgents, { significant: 3 }),
            }),
            cells,
          ),
        ]),
  ]
}

/** Why so many. */
export function deferredExplanation(
  { totals, binding }: Possible,
  words: StaffWords,
  cells: number,
): string[] {
  const digits = (value: number) => words.number(value, { significant: 4 })
  const text = words.say('staff.email.explain', {
    work: words.number(totals.workHours, { decimals: 1 }),
    contacts: words.number(totals.contacts),
  })
  if (binding === undefined) return ['', ...wrapped(text, cells)]
  const { openHours, idleHours, ...window } = binding
  const numbers = words.say('staff.formula.email', {
    ...window,
    open: digits(openHours),
    idle: idleHours > 0 ? digits(idleHours) : 'none',
    work: digits(totals.constantAgents * openHours + idleHours),
    agents: digits(totals.constantAgents),
  })
  return ['', ...wrapped(numbers, cells), '', ...wrapped(text, cells)]
}
