import { textWidth, wrapped } from '../../report/text/width.js'
import { isRefined } from '../calculators/refined-queue.js'
import type { DayAnswer, DayQuestion, DayTotals, StaffedInterval } from '../calculators/staff-day.js'
import type { StaffWords } from '../staff/report.js'
import type { CharacterSet } from './character-set.js'
import { compactTime } from './neighbour-table.js'
import { staffChart } from './staff-chart.js'
import { type TableColumn, tableLines } from './table.js'
import { withinText } from './within-text.js'

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
    count: totals.contacts,
    peak: totals.peakAgents,
    when: placeOf(peak, answer),
    hours: hours(totals.agentHours),
    scheduled: question.shrinkage > 0 ? hours(totals.scheduledHours) : 'none',
  })
  const chart = staffChart(
    intervals.map(({ agents, occupancy, ...interval }, at) => ({
      agents,
      ...(occupancy !== undefined && { occupancy }),
      label: answer.days === undefined ? interval.start : firstOfDay(intervals[at]!, at, intervals),
    })),
    words,
    characters,
    cells,
  )
  return [
    ...wrapped(heading, cells),
    ...(chart.length === 0 ? [] : ['', ...chart]),
    '',
    ...table(question, answer, words, characters, cells),
    ...[...notes(question, answer, words)].flatMap((note) => ['', ...wrapped(note, cells)]),
  ]
}

function* notes(question: DayQuestion, answer: DayAnswer, words: StaffWords): Generator<string> {
  const { say, number, percent } = words
  const { totals, average, intervals, timeMethod } = answer
  const { unstableIntervals } = totals
  if (unstableIntervals > 0)
    yield `${say('staff.day.unstable', { count: unstableIntervals })} ${say('staff.day.unstable-counted', { count: unstableIntervals })}`
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
  const { reached } = totals
  if (answer.steadyAgentHours !== undefined)
    yield say('staff.day.to-reached', {
      hours: number(totals.agentHours, { decimals: 1 }),
      steady: number(answer.steadyAgentHours, { decimals: 1 }),
    })
  else if (reached !== undefined) {
    const promised = question.targets.serviceLevel?.share ?? 0
    const below = intervals.filter((one) => (one.reached?.serviceLevel ?? 1) < promised - visible)
    const lowest = below.reduce<StaffedInterval | undefined>(
      (least, one) =>
        least === undefined || one.reached!.serviceLevel < least.reached!.serviceLevel ? one : least,
      undefined,
    )
    yield say('staff.day.reached', {
      promised: percent(promised),
      count: below.length,
      below: lowest === undefined ? 'none' : percent(lowest.reached!.serviceLevel, { decimals: 1 }),
      when: lowest === undefined ? '' : placeOf(lowest, answer),
    })
  } else if (totals.contacts > 0) {
    yield say('staff.day.not-followed', { why: isRefined(question) ? 'refined' : 'size' })
    if (changesQuickly(intervals)) yield say('staff.day.steep')
  }
  yield say('staff.day.method', {
    method: timeMethod.replace('-', ''),
    chosen: question.timeMethod === 'auto' ? 'auto' : 'asked',
    handle: words.duration(meanHandleTime(intervals)),
  })
}

/** Half of the last digit shown. */
const visible = 0.0005

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
  return contacts > 0 ? time / contacts : (intervals[0]?.handleTimeSeconds ?? 0)
}

function table(
  question: DayQuestion,
  answer: DayAnswer,
  words: StaffWords,
  characters: CharacterSet,
  cells: number,
): string[] {
  const byDay = answer.intervals.length > mostRows && answer.days !== undefined
  const columns = columnsOf(question, answer, words, byDay)
  const rows = byDay
    ? answer.days!.map((day) => columns.map(({ ofDay }) => ofDay({ ...day, name: day.date })))
    : answer.intervals.map((one) => columns.map(({ ofInterval }) => ofInterval(one)))
  const all = [
    ...rows,
    columns.map(({ ofDay }) => ofDay({ ...answer.totals, name: words.say('staff.day.all') })),
  ]
  // what a reader can do without gives way first
  let shown = columns.map((_, column) => column)
  const linesOf = () => {
    const pick = (row: readonly string[]) => shown.map((column) => row[column]!)
    return tableLines(
      shown.map((column) => columns[column]!),
      all.map(pick),
      cells,
      characters,
    )
  }
  for (const spare of ['load', 'wait', 'realWait']) {
    if (textWidth(linesOf()[1]!) <= cells) break
    shown = shown.filter((column) => columns[column]!.name !== spare)
  }
  const lines = linesOf()
  // the rule under the header once more above the totals
  return [...lines.slice(0, -1), lines[1]!, lines.at(-1)!]
}

interface DayColumn extends TableColumn {
  readonly name: string
  readonly ofInterval: (one: StaffedInterval) => string
  /** Of a whole day, or of all. */
  readonly ofDay: (totals: DayTotals & { readonly name: string }) => string
}

function columnsOf(
  question: DayQuestion,
  answer: DayAnswer,
  { say, number, percent, duration, ...words }: StaffWords,
  byDay: boolean,
): DayColumn[] {
  const dated = answer.days !== undefined
  const goes = question.patienceSeconds !== undefined || question.lines !== undefined
  const hours = (value: number) => number(value, { decimals: value < 10_000 ? 1 : 0 })
  const inHours = (value: number) => (byDay ? hours(value) : say('staff.day.hours', { hours: hours(value) }))
  const share = (value: number | undefined, decimals = 1) =>
    value === undefined ? '' : percent(value, { decimals })
  const both = (
    name: string,
    header: string,
    of: (one: StaffedInterval | DayTotals) => string,
  ): DayColumn => ({ name, header, align: 'right', ofInterval: of, ofDay: of })
  const measured = (name: string, header: string, of: (one: StaffedInterval | DayTotals) => string) =>
    both(name, header, (one) => (one.contacts === 0 ? '' : of(one)))
  const steady = ({ serviceLevel = 0 }: StaffedInterval | DayTotals) => share(serviceLevel)
  const within = withinText(question.targets.serviceLevel?.withinSeconds ?? 0, { number, duration })
  const waitText = (seconds: number) => compactTime(seconds, { say, number, percent, duration, ...words })
  return [
    {
      name: 'time',
      header: say(byDay ? 'staff.day.column.date' : 'staff.day.column.time'),
      align: 'left',
      ofInterval: (one) => (dated ? `${dayOf(one)} ${one.start}` : one.start),
      ofDay: ({ name }) => name,
    },
    both('contacts', say('staff.day.column.contacts'), ({ contacts }) =>
      number(contacts, { significant: 7 }),
    ),
    ...(byDay
      ? [
          {
            ...both('peak', say('staff.day.column.peak'), () => ''),
            ofDay: ({ peakAgents }: DayTotals) => number(peakAgents),
          },
        ]
      : dated
        ? []
        : [
            {
              ...both('load', say('staff.day.column.load'), () => ''),
              ofInterval: ({ offeredLoad }: StaffedInterval) =>
                number(offeredLoad, { decimals: offeredLoad < 100 ? 1 : 0 }),
            },
          ]),
    {
      ...both('agents', say(byDay ? 'staff.day.column.hours' : 'staff.column.agents'), () => ''),
      ofInterval: ({ agents }) => number(agents),
      ofDay: ({ agentHours }) => inHours(agentHours),
    },
    ...(question.shrinkage > 0
      ? [
          {
            ...both('scheduled', say('staff.day.column.scheduled'), () => ''),
            ofInterval: ({ scheduledAgents }: StaffedInterval) => number(scheduledAgents),
            ofDay: ({ scheduledHours }: DayTotals) => inHours(scheduledHours),
          },
        ]
      : []),
    measured('level', say('staff.column.service', { within }), steady),
    ...(answer.totals.reached === undefined
      ? []
      : [
          measured('reached', say('staff.day.column.reached'), ({ reached }) => share(reached?.serviceLevel)),
          measured('realWait', say('staff.day.column.real-wait'), ({ reached }) =>
            reached === undefined ? '' : waitText(reached.averageWait),
          ),
        ]),
    measured('wait', say('staff.day.column.wait'), ({ averageSpeedOfAnswer }) =>
      averageSpeedOfAnswer === undefined ? say('staff.endless') : waitText(averageSpeedOfAnswer),
    ),
    ...(goes
      ? [
          measured('lost', say('staff.day.column.lost'), ({ probabilityOfAbandonment }) =>
            share(probabilityOfAbandonment),
          ),
        ]
      : []),
    ...(question.lines === undefined
      ? []
      : [
          measured('blocked', say('staff.day.column.blocked'), ({ probabilityOfBlocking }) =>
            share(probabilityOfBlocking),
          ),
        ]),
    measured('busy', say('staff.day.column.busy'), ({ occupancy }) => share(occupancy, 0)),
  ]
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
  const { say, number, percent } = words
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
      within: withinText(question.targets.serviceLevel?.withinSeconds ?? 0, words),
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
