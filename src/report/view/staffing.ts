import type { OptionResult } from '../../result/document.js'
import { commonUnit } from './amounts.js'
import { shortMonth, weekdays } from './calendar.js'
import type { WeekChart } from './chart-data.js'
import type { ViewContext } from './context.js'
import { type FigureView, figure } from './figure.js'
import { type CellView, cell, emptyCell, figures, type TableView } from './table.js'

type Month = OptionResult['staffing']['byMonth'][number]

function sumOver(option: OptionResult, of: (month: Month) => number): number {
  return option.staffing.byMonth.reduce((sum, month) => sum + of(month), 0)
}

/** Lead time as it is said: tenths of a month at most. */
export function leadTimeMonths({ leadTimeMonths: months }: OptionResult): number {
  return Math.round(months * 10) / 10
}

/** How many people each option needs and how well they are used. */
export function staffingTable(context: ViewContext): TableView {
  const { say, messages, options, label, isChosen } = context
  const whole = (value: number) => messages.number(Math.round(value), { significant: 3 })
  return {
    id: 'table-staffing',
    caption: say('staffing.caption'),
    corner: say('column.option'),
    columns: figures(
      say('column.headcount'),
      say('column.positions'),
      say('column.paid-hours'),
      say('column.idle'),
      say('column.overtime'),
      say('column.handle-time'),
      say('column.contacts-per-first'),
    ),
    rows: options.map((option) => {
      const months = Math.max(1, option.staffing.byMonth.length)
      const planned = sumOver(option, ({ plannedHours }) => plannedHours)
      const ofPlanned = (hours: number) =>
        planned === 0 ? emptyCell : cell(messages.percent(hours / planned, { decimals: 1 }))
      return {
        header: label(option.id),
        note: say('staffing.lead-time', { months: leadTimeMonths(option) }),
        marked: isChosen(option.id),
        cells: [
          cell(messages.number(sumOver(option, ({ headcount }) => headcount) / months, { significant: 3 })),
          cell(whole(Math.max(0, ...option.staffing.byMonth.map(({ positions }) => positions)))),
          cell(whole(sumOver(option, ({ paidHours }) => paidHours) / months)),
          ofPlanned(sumOver(option, ({ idleHours }) => idleHours)),
          ofPlanned(sumOver(option, ({ overtimeHours }) => overtimeHours)),
          cell(messages.duration(option.staffing.handleTimeSeconds)),
          cell(messages.number(option.staffing.contactsPerFirstAttempt, { decimals: 2 })),
        ],
      }
    }),
  }
}

/** Agents against load over a typical week, and the service level that comes of it; one option. */
export function weekFigure(context: ViewContext, option: OptionResult): FigureView {
  const { say, messages, named } = context
  const { week } = option.staffing
  const { first, count, highestLoad } = peakOf(week)
  const load = (value: number) => messages.number(value, { decimals: 1 })
  const days = weekdays(messages, 'long')
  const { scheduled } = week
  const subtitle = say(scheduled === undefined ? 'figure.week.subtitle' : 'figure.week.subtitle.shifts')
  return figure({
    id: `week-${option.id}`,
    finding: say('figure.week.finding', {
      option: named(option.id),
      count,
      day: days[Math.floor(first / 48)] ?? '',
      time: `${String(Math.floor((first % 48) / 2)).padStart(2, '0')}:${first % 2 === 0 ? '00' : '30'}`,
      agents: Math.round(week.agents[first] ?? 0),
      load: load(highestLoad),
    }),
    subtitle:
      week.serviceReached === undefined ? subtitle : `${subtitle} ${say('figure.week.subtitle.reached')}`,
    chart: {
      kind: 'week',
      days: weekdays(messages, 'short'),
      agents: week.agents,
      offeredLoad: week.offeredLoad,
      ...(scheduled && { scheduled: { agents: scheduled, label: say('legend.scheduled-agents') } }),
      service: serviceLines(context, week),
      percent: (value) => messages.percent(value),
      labels: {
        agents: say(scheduled === undefined ? 'legend.agents' : 'legend.required-agents'),
        offeredLoad: say('legend.offered-load'),
      },
      axis: (value) => messages.number(value),
    },
    table: weekTable(context, option),
  })
}

/** The half hours with most agents: the first of them, how many there are, and the most load that any of them has. */
function peakOf({ agents, offeredLoad }: OptionResult['staffing']['week']): {
  readonly first: number
  readonly count: number
  readonly highestLoad: number
} {
  const most = Math.max(...agents)
  const slots = agents.flatMap((count, slot) => (count === most ? [slot] : []))
  return {
    first: slots[0] ?? 0,
    count: slots.length,
    highestLoad: slots.reduce((highest, slot) => Math.max(highest, offeredLoad[slot] ?? 0), 0),
  }
}

type Week = OptionResult['staffing']['week']

/** The service level of each half hour: as if it went on for ever, and as it is reached where that is known. */
function serviceLines({ say }: ViewContext, week: Week): WeekChart['service'] {
  const { serviceLevel, serviceReached } = week
  const comes = contactsOf(week)
  const whereAnyCome = (levels: readonly number[]) =>
    levels.map((level, slot) => ((comes[slot] ?? 0) > 0 ? level : null))
  if (serviceReached === undefined)
    return [{ levels: whereAnyCome(serviceLevel), label: say('legend.service-level') }]
  return [
    { levels: whereAnyCome(serviceLevel), label: say('legend.service-steady') },
    { levels: whereAnyCome(serviceReached), label: say('legend.service-reached') },
  ]
}

/** What service levels are averaged by; documents of earlier programs have the load only. */
function contactsOf({ liveContacts, offeredLoad }: Week): readonly number[] {
  return liveContacts ?? offeredLoad
}

/** Agents, load and service level of each day of the typical week. */
export function weekTable({ say, messages }: ViewContext, option: OptionResult): TableView {
  const { week } = option.staffing
  const load = (value: number) => messages.number(value, { decimals: 1 })
  const days = weekdays(messages, 'long')
  const columns = figures(
    say('column.agents-peak'),
    say('column.agents-mean'),
    say('column.load-peak'),
    say('column.agent-hours'),
    ...(week.scheduled === undefined ? [] : [say('column.hours-scheduled')]),
    ...(week.serviceReached === undefined
      ? [say('column.service-level')]
      : [say('column.service-steady'), say('column.service-reached')]),
  )
  return {
    id: `table-week-${option.id}`,
    caption: say('figure.week.caption'),
    corner: say('column.day'),
    columns,
    rows: days.map((day, index) => {
      const agents = week.agents.slice(index * 48, index * 48 + 48)
      const loads = week.offeredLoad.slice(index * 48, index * 48 + 48)
      const open = agents.filter((count) => count > 0)
      const total = agents.reduce((sum, count) => sum + count, 0)
      return {
        header: day,
        note: '',
        marked: false,
        cells:
          open.length === 0
            ? new Array<CellView>(columns.length).fill(emptyCell)
            : [
                cell(messages.number(Math.max(...agents), { decimals: 0 })),
                cell(load(total / open.length)),
                cell(load(Math.max(...loads))),
                cell(messages.number(total / 2, { decimals: 0 })),
                ...scheduledCells(messages, week, index),
                ...serviceCells(messages, week, index),
              ],
      }
    }),
  }
}

/** Hours the shifts put at the position on a day; none where there are no shifts. */
function scheduledCells(messages: ViewContext['messages'], { scheduled }: Week, day: number): CellView[] {
  if (scheduled === undefined) return []
  const hours = scheduled.slice(48 * day, 48 * (day + 1)).reduce((sum, agents) => sum + agents / 2, 0)
  return [cell(messages.number(hours, { decimals: 0 }))]
}

/** Service levels of a day, over its contacts. */
function serviceCells(messages: ViewContext['messages'], week: Week, day: number): CellView[] {
  const { serviceLevel, serviceReached } = week
  const contacts = contactsOf(week)
  return [serviceLevel, ...(serviceReached === undefined ? [] : [serviceReached])].map((levels) => {
    let come = 0
    let inTime = 0
    for (let slot = 48 * day; slot < 48 * (day + 1); slot++) {
      come += contacts[slot] ?? 0
      inTime += (contacts[slot] ?? 0) * (levels[slot] ?? 1)
    }
    return come > 0 ? cell(messages.percent(inTime / come)) : emptyCell
  })
}

/** Planned, required and overtime hours by month; one option. */
export function hoursFigure(context: ViewContext, option: OptionResult): FigureView {
  const { say, messages, named } = context
  const months = option.staffing.byMonth
  const planned = Math.max(
    sumOver(option, ({ plannedHours }) => plannedHours),
    1e-9,
  )
  const per100 = (hours: number) => messages.number((hours / planned) * 100, { significant: 2 })
  return figure({
    id: `hours-${option.id}`,
    finding: say('figure.hours.finding', {
      option: named(option.id),
      idle: per100(sumOver(option, ({ idleHours }) => idleHours)),
      overtime: per100(sumOver(option, ({ overtimeHours }) => overtimeHours)),
    }),
    subtitle: say('figure.hours.subtitle', { months: leadTimeMonths(option) }),
    chart: {
      kind: 'hours',
      months: months.map(({ month }) => shortMonth(messages, month)),
      planned: months.map(({ plannedHours }) => plannedHours),
      required: months.map(({ requiredHours }) => requiredHours),
      overtime: months.map(({ overtimeHours }) => overtimeHours),
      labels: {
        planned: say('legend.planned'),
        required: say('legend.required'),
        overtime: say('legend.overtime'),
      },
      axis: (value) => messages.number(value, { significant: 3 }),
    },
    table: monthsTable(context, option),
    folded: true,
  })
}

/** Everything known about each month of one option. */
export function monthsTable({ say, messages, amounts }: ViewContext, option: OptionResult): TableView {
  const whole = (value: number) => messages.number(value, { decimals: 0 })
  const costs = option.cost.byMonth.map(({ mean }) => mean)
  const unit = commonUnit(
    costs,
    costs.map((cost) => Math.abs(cost) / 40),
  )
  return {
    id: `table-months-${option.id}`,
    caption: say('months.caption', { unit: amounts.unitName(unit) }),
    corner: say('column.month'),
    columns: figures(
      say('column.contacts'),
      say('column.answered'),
      say('legend.planned'),
      say('legend.required'),
      say('legend.overtime'),
      say('column.idle'),
      say('column.headcount'),
      say('column.service'),
      say('column.cost'),
    ),
    rows: option.staffing.byMonth.map((month, index) => {
      const cost = costs[index]
      return {
        header: shortMonth(messages, month.month),
        note: '',
        marked: false,
        cells: [
          cell(whole(month.contactsOffered)),
          cell(whole(month.contactsAnswered)),
          cell(whole(month.plannedHours)),
          cell(whole(month.requiredHours)),
          cell(whole(month.overtimeHours)),
          cell(whole(month.idleHours)),
          cell(messages.number(month.headcount, { decimals: 1 })),
          cell(messages.percent(month.serviceLevel)),
          cost === undefined ? emptyCell : cell(amounts.bare(cost, unit)),
        ],
      }
    }),
  }
}
