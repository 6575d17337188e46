import type { OptionResult } from '../../result/document.js'
import type { SecondLevelResult } from '../../result/staffing-result.js'
import { shortMonth } from './calendar.js'
import type { ViewContext } from './context.js'
import { cell, emptyCell, figures, type TableView } from './table.js'

/** How soon what is passed on to specialists is settled, and month by month; nothing where it is not stated how. */
export function secondLevelTables(context: ViewContext, { id, staffing }: OptionResult): TableView[] {
  const { secondLevel } = staffing
  if (secondLevel === undefined) return []
  return [resolutionTable(context, id, secondLevel), monthsTable(context, id, secondLevel)]
}

/** In a line: how much of what is passed on is settled within a day and within three. */
export function secondLevelFact(
  { say, percent }: ViewContext['messages'],
  { secondLevel }: OptionResult['staffing'],
): { name: string; value: string }[] {
  if (secondLevel === undefined) return []
  const settled = (within: number) =>
    percent(secondLevel.within.find(({ hours }) => hours === within)?.share ?? 0)
  const value = say('fact.second-level.settled', { day: settled(24), threeDays: settled(72) })
  return [{ name: say('fact.second-level'), value }]
}

function resolutionTable(
  { say, messages, amounts }: ViewContext,
  id: string,
  {
    handover,
    specialists,
    open,
    shareOfContacts,
    meanHours,
    ageWhenSent,
    within,
    costPerContact,
  }: SecondLevelResult,
): TableView {
  const row = (header: string, text: string) => ({ header, note: '', marked: false, cells: [cell(text)] })
  const tenths = (hours: number) => messages.number(hours, { decimals: 1 })
  const hoursText = (hours: number) =>
    hours >= 24
      ? say('second-level.days', { days: hours / 24 })
      : say('second-level.within', { hours: Math.floor(hours) })
  return {
    id: `table-resolution-${id}`,
    caption: say('second-level.caption', {
      people: specialists,
      open,
      way: say(`second-level.${handover ?? 'mixed'}`),
    }),
    corner: say('column.settled'),
    columns: figures(say('column.settled-share')),
    rows: [
      ...within.map(({ hours, share }) => row(hoursText(hours), messages.percent(share, { decimals: 1 }))),
      row(say('second-level.mean'), say('second-level.hours', { hours: tenths(meanHours) })),
      ...(ageWhenSent === undefined
        ? []
        : [
            row(
              say('second-level.age-sent'),
              say('second-level.hours', { hours: tenths(ageWhenSent.meanHours) }),
            ),
          ]),
      row(say('second-level.share'), messages.percent(shareOfContacts, { decimals: 1 })),
      row(say('second-level.cost'), amounts.price(costPerContact)),
    ],
  }
}

function monthsTable({ say, messages }: ViewContext, id: string, { byMonth }: SecondLevelResult): TableView {
  const whole = (value: number) => cell(messages.number(value, { decimals: 0 }))
  return {
    id: `table-second-level-${id}`,
    caption: say('second-level.months.caption'),
    corner: say('column.month'),
    columns: figures(
      say('column.handed-on'),
      say('column.specialist-hours'),
      say('column.specialist-busy'),
      say('column.settled-in-three-days'),
      say('column.left-over'),
    ),
    rows: byMonth.map(({ month, contacts, hours, occupancy, settledInThreeDays, backlogHours }) => ({
      header: shortMonth(messages, month),
      note: '',
      marked: false,
      cells: [
        whole(contacts),
        whole(hours),
        cell(messages.percent(occupancy), '', occupancy > 1 ? 'warning' : ''),
        settledInThreeDays === undefined ? emptyCell : cell(messages.percent(settledInThreeDays)),
        whole(backlogHours),
      ],
    })),
  }
}
