import { freedomOfWeeklyContacts } from '../../demand/record-freedom.js'
import type { ResultDocument } from '../../result/document.js'
import { monthName, shortMonth, weekdays } from './calendar.js'
import type { ViewContext } from './context.js'
import { type FigureView, figure } from './figure.js'
import { halfWidthOfFew } from './half-width.js'
import { capitalised, channelName } from './inputs.js'
import { visibleText } from './names.js'
import { cell, figures, type TableView } from './table.js'

/** What this part needs of a result: nothing of the options. */
export type DemandContext = Pick<ViewContext, 'say' | 'messages'> & {
  readonly result: Pick<ResultDocument, 'demand'>
}

/** A week as a table whose cells are shaded by how busy the hour is. */
export interface HeatMapView {
  readonly id: string
  readonly finding: string
  readonly caption: string
  readonly corner: string
  readonly days: readonly { readonly short: string; readonly long: string }[]
  readonly rows: readonly {
    readonly hour: string
    /** `level` 0 (nothing) to 9 (the busiest hour). */
    readonly cells: readonly { readonly text: string; readonly level: number }[]
  }[]
}

const hoursPerDay = 24
const daysPerWeek = 7
const darkestLevel = 9

/** One heat map per channel that has contacts. */
export function weekHeatMaps(context: DemandContext): HeatMapView[] {
  return context.result.demand.channels.flatMap((channel) => {
    const hours = hourly(channel.week)
    const busiest = Math.max(...hours)
    return busiest > 0 ? [heatMap(context, channel, hours, busiest)] : []
  })
}

/** Contacts in each of the 168 hours of a week of half hours. */
function hourly(week: readonly number[]): number[] {
  return Array.from(
    { length: week.length / 2 },
    (_, hour) => (week[2 * hour] ?? 0) + (week[2 * hour + 1] ?? 0),
  )
}

function heatMap(
  { say, messages }: DemandContext,
  channel: ResultDocument['demand']['channels'][number],
  hours: readonly number[],
  busiest: number,
): HeatMapView {
  const at = (day: number, hour: number) => hours[day * hoursPerDay + hour] ?? 0
  const days = Array.from({ length: daysPerWeek }, (_, day) => day)
  const open = Array.from({ length: hoursPerDay }, (_, hour) => hour).filter((hour) =>
    days.some((day) => at(day, hour) > 0),
  )
  const first = open[0] ?? 0
  const last = open.at(-1) ?? hoursPerDay - 1
  const peak = hours.indexOf(busiest)
  const long = weekdays(messages, 'long')
  const short = weekdays(messages, 'short')
  const decimals = busiest < 10 ? 1 : 0
  const hourName = (hour: number) => say('hour.span', { from: twoDigits(hour), to: twoDigits(hour + 1) })
  const total = hours.reduce((sum, contacts) => sum + contacts, 0)
  return {
    id: `week-${channel.channel}`,
    finding: say('heat-map.finding', {
      channel: capitalised(channelName(messages, channel.channel)),
      total: messages.number(total, { significant: 3 }),
      day: long[Math.floor(peak / hoursPerDay)] ?? '',
      from: (peak % hoursPerDay).toString(),
      to: ((peak % hoursPerDay) + 1).toString(),
      contacts: messages.number(busiest, { decimals }),
    }),
    caption: say('heat-map.caption'),
    corner: say('column.hour'),
    days: days.map((day) => ({ short: short[day] ?? '', long: long[day] ?? '' })),
    rows: Array.from({ length: last - first + 1 }, (_, row) => first + row).map((hour) => ({
      hour: hourName(hour),
      cells: days.map((day) => {
        const contacts = at(day, hour)
        return {
          text: contacts === 0 ? '–' : messages.number(contacts, { decimals }),
          level: contacts === 0 ? 0 : Math.max(1, Math.ceil((contacts / busiest) * darkestLevel)),
        }
      }),
    })),
  }
}

function twoDigits(hour: number): string {
  return String(hour).padStart(2, '0')
}

/** First attempts month by month, with what is uncertain about them. */
export function demandFigure(context: DemandContext): FigureView {
  const { say, messages, result } = context
  const months = result.demand.byMonth
  const contacts = (value: number) => messages.number(Math.round(value), { significant: 3 })
  const last = months.at(-1)
  const busiest = [...months].sort((a, b) => b.firstAttempts.mean - a.firstAttempts.mean)[0]
  return figure({
    id: 'demand',
    finding: say('figure.demand.finding', {
      month: busiest === undefined ? '' : capitalised(monthName(messages, busiest.month)),
      contacts: contacts(busiest?.firstAttempts.mean ?? 0),
      last: last === undefined ? '' : monthName(messages, last.month),
      low: contacts(last?.firstAttempts.p10 ?? 0),
      high: contacts(last?.firstAttempts.p90 ?? 0),
    }),
    subtitle: say('figure.demand.subtitle'),
    chart: {
      kind: 'demand',
      months: months.map(({ month }) => shortMonth(messages, month)),
      mean: months.map(({ firstAttempts }) => firstAttempts.mean),
      p10: months.map(({ firstAttempts }) => firstAttempts.p10),
      p90: months.map(({ firstAttempts }) => firstAttempts.p90),
      labels: { mean: say('column.mean'), interval: say('legend.interval') },
      axis: (value) => messages.number(value, { significant: 3 }),
    },
    table: {
      id: 'table-demand',
      caption: say('figure.demand.caption'),
      corner: say('column.month'),
      columns: figures(
        say('column.quantile', { share: messages.percent(0.1) }),
        say('column.mean'),
        say('column.quantile', { share: messages.percent(0.9) }),
      ),
      rows: months.map(({ month, firstAttempts: { mean, p10, p90 } }) => ({
        header: shortMonth(messages, month),
        note: '',
        marked: false,
        cells: [p10, mean, p90].map((value) => cell(contacts(value))),
      })),
    },
    folded: true,
  })
}

/** What customers contact the company about. */
export function reasonsTable({ say, messages, result }: DemandContext): TableView {
  return {
    id: 'table-reasons',
    caption: say('reasons.caption'),
    corner: say('column.reason'),
    columns: figures(say('column.share-of-contacts'), say('column.handle-time'), say('column.resolution')),
    rows: result.demand.reasons.map((reason) => ({
      header: visibleText(reason.id),
      note: channelName(messages, reason.channel),
      marked: false,
      cells: [
        cell(messages.percent(reason.shareOfContacts)),
        cell(messages.duration(reason.handleTimeSeconds)),
        cell(messages.percent(reason.resolution)),
      ],
    })),
  }
}

/** What call records said, one sentence per file. */
export function recordsNotes({ say, messages, result }: DemandContext): string[] {
  return result.demand.channels.flatMap(({ records }) => {
    if (records === undefined) return []
    const { contactsPerWeek, contactsPerWeekStandardError: standardError, days } = records
    const error = halfWidthOfFew(standardError, freedomOfWeeklyContacts(days))
    return [
      say('records.note', {
        file: visibleText(records.file),
        from: messages.date(records.firstDay),
        to: messages.date(records.lastDay),
        days,
        missing: records.missingDays,
        contacts: messages.number(records.contacts),
        week: messages.number(contactsPerWeek, { significant: 3 }),
        error: messages.number(error, { significant: 2 }),
        handleTime: messages.duration(records.handleTimeSeconds),
        patienceKnown: records.patienceSeconds === undefined ? 'no' : 'yes',
        patience: records.patienceSeconds === undefined ? '' : messages.duration(records.patienceSeconds),
        abandonment: messages.percent(records.abandonment, { decimals: 1 }),
        busyness: messages.percent(records.busynessCoefficientOfVariation),
      }) +
        (records.acknowledgement === undefined
          ? ''
          : ` ${say('records.acknowledgement', { text: visibleText(records.acknowledgement) })}`),
    ]
  })
}
