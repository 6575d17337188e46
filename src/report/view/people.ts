import type { OptionResult } from '../../result/document.js'
import { shortMonth } from './calendar.js'
import type { ViewContext } from './context.js'
import { cell, figures, type TableView } from './table.js'

/** How the deadlines of work that can wait are met, and the people hired; nothing where neither is stated. */
export function peopleTables(context: ViewContext, option: OptionResult): TableView[] {
  return [
    ...deadlineTable(context, option),
    ...deferredTable(context, option),
    ...hiringTable(context, option),
  ]
}

function deadlineTable({ say, messages }: ViewContext, { id, staffing }: OptionResult): TableView[] {
  const deadlines = staffing.deferred?.deadlines ?? []
  if (deadlines.length === 0) return []
  return [
    {
      id: `table-deadlines-${id}`,
      caption: say('deadlines.caption'),
      corner: say('column.deadline'),
      columns: figures(say('column.deadline-promised'), say('column.deadline-kept')),
      rows: deadlines.map(({ share, withinSeconds, met }) => ({
        header: say('deadlines.within', { time: messages.duration(withinSeconds) }),
        note: '',
        marked: false,
        cells: [
          cell(messages.percent(share)),
          cell(messages.percent(met, { decimals: 1 }), '', met < share - 0.0005 ? 'warning' : ''),
        ],
      })),
    },
  ]
}

function deferredTable({ say, messages }: ViewContext, { id, staffing }: OptionResult): TableView[] {
  const { deferred } = staffing
  if (deferred === undefined) return []
  const whole = (value: number) => cell(messages.number(value, { decimals: 0 }))
  return [
    {
      id: `table-deferred-${id}`,
      caption: say('deferred.caption'),
      corner: say('column.month'),
      columns: figures(say('column.contacts'), say('column.left-over'), say('column.idle-used')),
      rows: deferred.byMonth.map(({ month, contacts, backlogHours, idleHoursUsed }) => ({
        header: shortMonth(messages, month),
        note: '',
        marked: false,
        cells: [whole(contacts), whole(backlogHours), whole(idleHoursUsed)],
      })),
    },
  ]
}

function hiringTable({ say, messages }: ViewContext, { id, staffing }: OptionResult): TableView[] {
  const { hiring } = staffing
  if (hiring === undefined) return []
  const tenths = (value: number) => cell(messages.number(value, { decimals: 1 }))
  return [
    {
      id: `table-hiring-${id}`,
      caption: say('hiring.caption'),
      corner: say('column.month'),
      columns: figures(
        say('column.hires'),
        say('column.leavers'),
        say('column.in-training'),
        say('column.effective'),
        say('column.missing'),
        say('column.headcount'),
      ),
      rows: hiring.byMonth.map(({ month, hires, leavers, inTraining, effective, missing }, index) => ({
        header: shortMonth(messages, month),
        note: '',
        marked: false,
        cells: [
          tenths(hires),
          tenths(leavers),
          tenths(inTraining),
          tenths(effective),
          tenths(missing),
          tenths(staffing.byMonth[index]?.headcount ?? 0),
        ],
      })),
    },
  ]
}
