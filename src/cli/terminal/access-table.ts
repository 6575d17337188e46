import type { Messages } from '../../language/catalogue.js'
import type { TerminalCode } from '../../language/terminal.js'
import type { ReportMessages } from '../../report/report-messages.js'
import { wrapped } from '../../report/text/width.js'
import { amounts } from '../../report/view/amounts.js'
import { countryName, dateOrMonth } from '../../report/view/calendar.js'
import { age, isLive } from '../../report/view/durations.js'
import { ruleText } from '../../report/view/rules.js'
import { sourceText } from '../../report/view/sources.js'
import type {
  AccessAudit,
  AuditedArrangement,
  AuditedDataSet,
  AuditedOption,
  AuditedTransfer,
} from '../../result/access-audit.js'
import type { CharacterSet } from './character-set.js'
import type { Channel } from './console.js'
import { tableLines } from './table.js'
import { visible } from './visible.js'

export interface AuditWords {
  readonly words: Messages<TerminalCode>
  readonly report: ReportMessages
  /** ISO 4217. */
  readonly currency: string
}

const shortestName = 10
const indent = '  '

/** The matrix of every option, one table each with what does not fit in a column below its row, then the transfers. */
export function accessLines(
  audit: AccessAudit,
  spoken: AuditWords,
  out: Channel,
  characters: CharacterSet,
): string[] {
  const { say } = spoken.words
  const lines = [
    ...audit.options.flatMap((option) => [...optionLines(option, spoken, out, characters), '']),
    ...audit.arrangements.flatMap((arrangement) => [
      ...wrapped(arrangementText(arrangement, audit, spoken), out.cells),
      '',
    ]),
  ]
  const transfers = audit.options.flatMap((option) =>
    option.transfers.map((transfer) => transferText(option, transfer, spoken)),
  )
  const notes = [
    say('audit.rules', {
      asOf: dateOrMonth(spoken.report, audit.rules.asOf),
      source: sourceText(spoken.report, audit.rules.source),
    }),
    say('audit.certain'),
  ]
  return [
    ...lines,
    out.style('strong', say('audit.transfers')),
    ...(transfers.length > 0 ? transfers : [say('audit.transfers.none')]).flatMap((text) =>
      wrapped(text, out.cells - indent.length).map((line) => indent + line),
    ),
    '',
    ...notes.flatMap((text) => wrapped(text, out.cells)).map((line) => out.style('faint', line)),
  ]
}

/** An arrangement opens what its options open, each in its turn or place. */
function arrangementText(
  { id, name, kind, options }: AuditedArrangement,
  audit: AccessAudit,
  { words }: AuditWords,
): string {
  const nameOf = (option: string) => audit.options.find((one) => one.id === option)?.name ?? option
  return words.say('audit.arrangement', {
    arrangement: visible(name ?? id),
    kind,
    options: words.list(options.map((option) => visible(nameOf(option)))),
  })
}

function optionLines(
  option: AuditedOption,
  spoken: AuditWords,
  out: Channel,
  characters: CharacterSet,
): string[] {
  const { words, report } = spoken
  const { say, number, percent } = words
  const heading = say('audit.heading', {
    option: visible(option.name ?? option.id),
    staff: report.say(`access.staff.${option.staff}`, { place: countryName(report, option.place) }),
    outside: option.outside ? 'yes' : 'no',
  })
  const head = wrapped(heading, out.cells).map((line) => out.style('strong', line))
  if (option.dataSets.length === 0) return [...head, ...wrapped(say('audit.no-data'), out.cells)]
  const left = (header: string) => ({ header, align: 'left' as const })
  const right = (header: string) => ({ header, align: 'right' as const })
  const [header = '', rule = '', ...rows] = tableLines(
    [
      { ...left(say('audit.data-set')), shrinksTo: shortestName },
      right(say('audit.records')),
      left(say('audit.kind')),
      left(say('audit.access')),
      right(say('audit.fields')),
      right(say('audit.oldest')),
    ],
    option.dataSets.map(({ dataSet, records, sensitivity, mode, fields, oldestHours }) => [
      visible(dataSet),
      number(records),
      say(`audit.kind.${sensitivity}`),
      say(`audit.mode.${mode}`),
      mode === 'none' ? say('audit.none') : percent(fields),
      oldestHours === undefined
        ? say('audit.none')
        : isLive(oldestHours)
          ? say('audit.live')
          : age(report, oldestHours),
    ]),
    out.cells - indent.length,
    characters,
  )
  return [
    ...head,
    indent + header,
    indent + rule,
    ...rows.flatMap((row, index) => {
      const dataSet = option.dataSets[index]!
      // A name that is cut in its column is written out below.
      const cut = row.includes(visible(dataSet.dataSet)) ? [] : [visible(dataSet.dataSet)]
      return [indent + row, ...detailLines(dataSet, cut, spoken, out)]
    }),
  ]
}

/** What does not fit in a column: cadence, connection, controls, the way back; then the rules broken. */
function detailLines(
  dataSet: AuditedDataSet,
  name: readonly string[],
  spoken: AuditWords,
  out: Channel,
): string[] {
  const { words, report } = spoken
  const deeper = indent.repeat(2)
  const below = (text: string) => wrapped(text, out.cells - deeper.length).map((line) => deeper + line)
  const details = [...name, ...detailTexts(dataSet, spoken)]
  return [
    ...(details.length > 0 ? below(details.join(words.say('audit.separator'))) : []).map((line) =>
      out.style('faint', line),
    ),
    ...dataSet.brokenRules
      .flatMap((rule) => below(words.say('audit.breaks', { rule: ruleText(report, rule) })))
      .map((line) => out.style('warning', line)),
  ]
}

function detailTexts(dataSet: AuditedDataSet, { words, report }: AuditWords): string[] {
  const { say, list } = words
  const { everyHours, delayHours = 0, cutAtHour, connection, controls, copyHeldOutside } = dataSet
  const delay = age(report, delayHours)
  return [
    ...(everyHours === undefined
      ? isLive(delayHours)
        ? []
        : [say('audit.latency', { delay })]
      : [
          say('audit.copied', {
            every: age(report, everyHours),
            cut: cutAtHour === undefined ? 'any' : clock(cutAtHour),
            delay: isLive(delayHours) ? 'now' : delay,
          }),
        ]),
    ...(copyHeldOutside ? [say('audit.held-outside')] : []),
    ...(connection === undefined ? [] : [report.say(`access.connection.${connection}`)]),
    ...(controls.length > 0
      ? [
          report.say('access.controls', {
            controls: list(controls.map((control) => report.say(`control.${control}`))),
          }),
        ]
      : []),
    ...wayBack(dataSet, { words, report }),
  ]
}

function wayBack(
  { writeBack, returnedFile }: AuditedDataSet,
  { words: { say, percent }, report }: Pick<AuditWords, 'words' | 'report'>,
): string[] {
  if (writeBack === 'none') return []
  if (writeBack === 'live') return [say('audit.return.live')]
  if (returnedFile === undefined) return [say('audit.return.file')]
  const { everyHours, check, checkedShare } = returnedFile
  return [
    say('audit.return.file-terms', {
      every: age(report, everyHours),
      check,
      share: percent(checkedShare),
    }),
  ]
}

function transferText(option: AuditedOption, transfer: AuditedTransfer, spoken: AuditWords): string {
  const { words, report } = spoken
  return words.say('audit.transfer', {
    option: visible(option.name ?? option.id),
    data: words.list(transfer.dataSets.map(visible)),
    kind: transfer.kind,
    place: countryName(report, transfer.place),
    basis: [legalBasisText(transfer, words), ...instrumentTexts(transfer, spoken)].join(' '),
  })
}

/** On what a transfer stands, or what it needs to stand on. */
export function legalBasisText(
  { status, basis, limitedTo }: Pick<AuditedTransfer, 'status' | 'basis' | 'limitedTo'>,
  { say }: Messages<TerminalCode>,
): string {
  const { article, clauses = '' } = basis
  return say(`audit.basis.${status}`, { article, clauses, limit: limitedTo ?? 'none' })
}

function instrumentTexts({ instrument }: AuditedTransfer, { words, report, currency }: AuditWords): string[] {
  if (instrument === undefined) return []
  const { say, percent } = words
  const money = amounts(report, currency)
  const { yearlyCost, finesPerYear, fine } = instrument
  return [
    yearlyCost === undefined
      ? say('audit.instrument.no-cost')
      : say('audit.instrument.cost', { cost: money.say(yearlyCost) }),
    fine === undefined || finesPerYear === undefined
      ? say('audit.instrument.no-fine')
      : say('audit.instrument.fine', {
          fine: money.say(fine),
          frequency: percent(finesPerYear, { significant: 2 }),
        }),
  ]
}

/** A clock hour as 20:00. */
function clock(hour: number): string {
  const minutes = Math.round(hour * 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
