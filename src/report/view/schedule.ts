import type { OptionResult } from '../../result/document.js'
import type { SeasonScheduleResult } from '../../result/staffing-result.js'
import { monthsLater, shortMonth, weekdays } from './calendar.js'
import type { ViewContext } from './context.js'
import { cell, emptyCell, figures, type TableView } from './table.js'

/** How an option's shifts cover the week. */
export interface ScheduleView {
  readonly tables: readonly TableView[]
  /** Half hours that are left short, and where the search may not have found the least. */
  readonly notes: readonly string[]
}

/** Null where the option states no shifts, nor any of its legs. */
export function scheduleView(context: ViewContext, option: OptionResult): ScheduleView | null {
  const schedules = schedulesOf(context, option)
  if (schedules.length === 0) return null
  return {
    tables: schedules.flatMap(({ id, of, seasons }) => [
      seasonsTable(context, id, of, seasons),
      shiftsTable(context, id, of, seasons[0]!),
    ]),
    notes: schedules.flatMap(({ of, seasons }) =>
      seasons
        .filter(({ unmet }) => unmet.length > 0)
        .map((season) => captionOf(context, of, unmetText(context, season))),
    ),
  }
}

/** The schedule of an option, or those of the legs of an arrangement with their names. */
export function schedulesOf(
  { label }: ViewContext,
  { id, staffing, legs = [] }: OptionResult,
): { id: string; of: string; seasons: readonly SeasonScheduleResult[] }[] {
  const { schedule } = staffing
  if (schedule !== undefined) return [{ id, of: '', seasons: schedule.seasons }]
  return legs.flatMap((leg, index) =>
    leg.schedule === undefined
      ? []
      : [{ id: `${id}-${index}`, of: leg.name ?? label(leg.option), seasons: leg.schedule.seasons }],
  )
}

/** What is said of a leg, after its name. */
function captionOf({ say }: ViewContext, leg: string, text: string): string {
  return leg === '' ? text : say('schedule.leg', { leg, text })
}

function seasonsTable(
  context: ViewContext,
  id: string,
  of: string,
  seasons: readonly SeasonScheduleResult[],
): TableView {
  const { say, messages } = context
  const whole = (value: number) => cell(messages.number(value, { decimals: 0 }))
  const percent = (value: number) => cell(messages.percent(value, { decimals: 1 }))
  return {
    id: `table-seasons-${id}`,
    caption: captionOf(context, of, say('schedule.seasons.caption')),
    corner: say('column.season'),
    columns: figures(
      say('column.required-hours'),
      say('column.scheduled-hours'),
      say('column.shift-paid-hours'),
      say('column.schedule-efficiency'),
      say('column.schedule-gap'),
    ),
    rows: seasons.map((season) => ({
      header: monthRange(messages, season.months),
      note: '',
      marked: false,
      cells: [
        whole(season.requiredHours),
        whole(season.scheduledHours),
        whole(season.paidHours),
        percent(season.scheduleEfficiency),
        percent(season.relativeGap),
      ],
    })),
  }
}

/** People on each shift by the day it is worked. */
function shiftsTable(context: ViewContext, id: string, of: string, season: SeasonScheduleResult): TableView {
  const { say, messages } = context
  const days = weekdays(messages, 'short')
  const kinds = new Map<string, { name: string; startMinutes: number; people: number[] }>()
  for (const { name, startMinutes, day, agents } of season.shifts) {
    const key = `${startMinutes} ${name}`
    const kind = kinds.get(key) ?? { name, startMinutes, people: days.map(() => 0) }
    kind.people[day]! += agents
    kinds.set(key, kind)
  }
  return {
    id: `table-shifts-${id}`,
    caption: captionOf(
      context,
      of,
      say('schedule.shifts.caption', { months: monthRange(messages, season.months) }),
    ),
    corner: say('column.shift'),
    columns: figures(...days),
    rows: [...kinds.values()]
      .sort((a, b) => a.startMinutes - b.startMinutes)
      .map(({ name, startMinutes, people }) => ({
        header: clock(startMinutes / 30),
        note: name,
        marked: false,
        cells: people.map((agents) => (agents === 0 ? emptyCell : cell(messages.number(agents)))),
      })),
  }
}

/** `Jan 27–Mar 27 and Sep 27`: runs of months by their ends. */
function monthRange(messages: ViewContext['messages'], months: readonly string[]): string {
  const runs: [string, string][] = []
  for (const month of months) {
    const last = runs.at(-1)
    if (last !== undefined && monthsLater(last[1], 1) === month) last[1] = month
    else runs.push([month, month])
  }
  const text = (month: string) => shortMonth(messages, month)
  return messages.list(runs.map(([from, to]) => (from === to ? text(from) : `${text(from)}–${text(to)}`)))
}

/** The half hours a season's shifts leave short, and what that leaves of the service. */
export function unmetText(
  { say, messages }: ViewContext,
  { months, unmet, keptShare }: SeasonScheduleResult,
): string {
  const days = weekdays(messages, 'long')
  const spans = spansOf(unmet.map(({ halfHour }) => halfHour))
  const shown = spans.slice(0, mostSpans).map(([from, to]) =>
    say('schedule.span', {
      day: days[Math.floor(from / 48)] ?? '',
      from: clock(from % 48),
      to: clock((to % 48) + 1),
    }),
  )
  return say('schedule.unmet', {
    months: monthRange(messages, months),
    when: messages.list(shown),
    more: spans.length - shown.length,
    kept: messages.percent(keptShare, { decimals: 1 }),
  })
}

/** First and last of each run of half hours within a day. */
function spansOf(halfHours: readonly number[]): [number, number][] {
  const spans: [number, number][] = []
  for (const halfHour of halfHours) {
    const last = spans.at(-1)
    if (last !== undefined && last[1] === halfHour - 1 && halfHour % 48 !== 0) last[1] = halfHour
    else spans.push([halfHour, halfHour])
  }
  return spans
}

/** Clock time of a half hour of the day, 24:00 at its end. */
function clock(halfHour: number): string {
  const minutes = Math.round(halfHour * 30)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

const mostSpans = 6
