import type { InputRecord, OptionResult } from '../../result/document.js'
import { countryName } from '../view/calendar.js'
import type { ViewContext } from '../view/context.js'
import { inputName } from '../view/inputs.js'
import { fullOptionName } from '../view/names.js'
import { sourceText } from '../view/sources.js'
import { columnWidths, figure, headLines, heads, text } from './cells.js'
import { monthSerial, type SheetFormats } from './formats.js'
import { cellAddress, type Sheet, type SheetCell } from './workbook.js'

/** Staff and service of every option, month by month: one line each, to be filtered and summed. */
export function staffingSheet({ say, options }: ViewContext, name: string, formats: SheetFormats): Sheet {
  const rows = options.flatMap((option) =>
    option.staffing.byMonth.map((month): SheetCell[] => [
      text(fullOptionName(option)),
      figure(monthSerial(month.month), formats.month),
      figure(month.contactsOffered, formats.whole),
      figure(month.contactsAnswered, formats.whole),
      figure(month.plannedHours, formats.whole),
      figure(month.requiredHours, formats.whole),
      figure(month.workedHours, formats.whole),
      figure(month.overtimeHours, formats.whole),
      figure(month.idleHours, formats.whole),
      figure(month.paidHours, formats.whole),
      figure(month.headcount, formats.tenths),
      figure(month.positions, formats.tenths),
      figure(month.serviceLevel, formats.tenthsOfPercent),
      figure(month.abandonment, formats.tenthsOfPercent),
      figure(month.averageSpeedOfAnswerSeconds, formats.tenths),
    ]),
  )
  return listSheet(name, rows, [
    say('column.option'),
    say('column.month'),
    say('column.contacts'),
    say('column.answered'),
    say('legend.planned'),
    say('legend.required'),
    say('sheet.worked-hours'),
    say('sheet.overtime-hours'),
    say('sheet.idle-hours'),
    say('sheet.paid-hours'),
    say('column.headcount'),
    say('column.positions'),
    say('column.service'),
    say('column.abandonment'),
    say('sheet.answer-seconds'),
  ])
}

/** Who sees which data, how, from where: one line for each option, role and data set. */
export function accessSheet(
  { say, messages, options }: ViewContext,
  name: string,
  formats: SheetFormats,
): Sheet {
  const control = (name: string) => {
    const code = `control.${name}`
    return messages.has(code) ? messages.say(code) : name
  }
  const line = (option: OptionResult, row: OptionResult['access'][number], who: string): SheetCell[] => [
    text(fullOptionName(option)),
    text(who),
    text(row.dataSet),
    text(say(`access.mode.${row.mode}`)),
    figure(row.refreshedEveryHours, formats.tenths),
    figure(row.mode === 'none' ? undefined : row.meanAgeHours, formats.tenths),
    figure(row.mode === 'none' ? undefined : row.fields, formats.percent),
    text(row.connection === undefined ? '' : say(`access.connection.${row.connection}`)),
    text(say(`sheet.write-back.${row.writeBack}`)),
    text(row.controls.map(control).join(', ')),
    text(say(`access.staff.${row.staff}`, { place: countryName(messages, row.place) })),
  ]
  const rows = options.flatMap((option) => [
    ...option.access.map((row) => line(option, row, say('sheet.who.agents'))),
    ...(option.otherAccess ?? []).flatMap(({ kind, id, rows: theirs }) =>
      theirs.map((row) => line(option, row, kind === 'role' ? id : say('sheet.who.subcontractors'))),
    ),
  ])
  return listSheet(name, rows, [
    say('column.option'),
    say('sheet.who'),
    say('sheet.data-set'),
    say('sheet.access'),
    say('sheet.refreshed-hours'),
    say('sheet.age-hours'),
    say('sheet.fields'),
    say('sheet.connection'),
    say('sheet.write-back'),
    say('sheet.controls'),
    say('sheet.agents'),
  ])
}

const origins: readonly InputRecord['origin'][] = ['default', 'preset', 'command-line', 'records', 'scenario']

/** Every number that went in, with its source and year; what nobody stated comes first. Then the terms. */
export function assumptionsSheet(context: ViewContext, name: string, formats: SheetFormats): Sheet {
  const { say, result } = context
  const inputs = origins.flatMap((origin) => result.inputs.filter((input) => input.origin === origin))
  const rows = inputs.map((input): SheetCell[] => {
    const format = input.unit === 'share' ? formats.tenthsOfPercent : formats.general
    return [
      text(inputName(context, input.path)),
      text(input.path),
      text(input.written),
      figure(input.mean, format),
      figure(input.certain ? undefined : input.p5, format),
      figure(input.certain ? undefined : input.p95, format),
      text(say(`sheet.unit.${unitOf(input.unit)}`, { currency: result.scenario.currency })),
      text(say(`sheet.origin.${input.origin}`)),
      text(sourceText(context.messages, input.source ?? '')),
      text(input.asOf ?? ''),
      text(input.position === undefined ? '' : `${input.position.file}:${input.position.line}`),
    ]
  })
  return listSheet(
    name,
    [...rows, ...termRows(context)],
    [
      say('column.input'),
      say('sheet.path'),
      say('column.written'),
      say('column.mean'),
      say('sheet.p5'),
      say('sheet.p95'),
      say('sheet.unit'),
      say('sheet.origin'),
      say('column.source'),
      say('sheet.as-of'),
      say('sheet.position'),
    ],
  )
}

/** What cannot be uncertain: the terms stated, with neither mean nor range. */
function termRows(context: ViewContext): SheetCell[][] {
  const { say, messages, result } = context
  return (result.terms ?? []).map((term) => [
    text(inputName(context, term.path)),
    text(term.path),
    text(term.written),
    text(''),
    text(''),
    text(''),
    text(''),
    text(say(`sheet.origin.${term.origin}`)),
    text(sourceText(messages, term.source ?? '')),
    text(term.asOf ?? ''),
    text(term.position === undefined ? '' : `${term.position.file}:${term.position.line}`),
  ])
}

const units = ['money', 'share', 'seconds', 'perDay', 'perYear', 'contactsPerWeek', 'factor'] as const

function unitOf(unit: string): (typeof units)[number] | 'number' {
  return units.find((known) => known === unit) ?? 'number'
}

/** A table with filters and nothing above it: what people sort, and programs read. */
function listSheet(name: string, rows: readonly (readonly SheetCell[])[], names: readonly string[]): Sheet {
  const head = heads(names)
  const table = [head, ...rows]
  const widths = columnWidths(table)
  return {
    name,
    rows: table,
    widths,
    head: { row: 0, lines: headLines(head, widths) },
    frozenRows: 1,
    frozenColumns: 1,
    filter: `A1:${cellAddress(table.length - 1, names.length - 1)}`,
    landscape: true,
  }
}
