import { transferRules } from '../../access/transfer-rules.js'
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
  AuditedOthers,
  AuditedTransfer,
  AuditedView,
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
    ...audit.options.flatMap((option) => [
      ...viewLines(agentsText(option, spoken), option, spoken, out, characters),
      '',
      ...option.others.flatMap((others) => [...othersLines(option, others, spoken, out, characters), '']),
    ]),
    ...audit.arrangements.flatMap((arrangement) => [
      ...wrapped(arrangementText(arrangement, audit, spoken), out.cells),
      '',
    ]),
  ]
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
    ...transferTexts(audit, spoken).flatMap((text) =>
      wrapped(text, out.cells - indent.length).map((line) => indent + line),
    ),
    '',
    ...notes.flatMap((text) => wrapped(text, out.cells)).map((line) => out.style('faint', line)),
  ]
}

/** Every transfer there is; where there is none, why; and where agents abroad see no data of the client's own, what that leaves open. */
function transferTexts(audit: AccessAudit, spoken: AuditWords): string[] {
  const { say } = spoken.words
  if (!audit.lawApplies) return [say('audit.transfers.no-law')]
  const transfers = audit.options.flatMap((option) => [
    ...option.transfers.map((transfer) => transferText(nameOf(option), transfer, spoken)),
    ...option.others.flatMap((others) =>
      others.transfers.map((transfer) => transferText(whoseText(option, others, spoken), transfer, spoken)),
    ),
  ])
  const collecting = audit.options.filter(({ abroad, transfers: made }) => abroad && made.length === 0)
  return [
    ...(transfers.length > 0 ? transfers : [say('audit.transfers.none')]),
    ...collecting.map((option) =>
      say('audit.transfers.collected', {
        option: nameOf(option),
        place: countryName(spoken.report, option.place),
      }),
    ),
  ]
}

/** An arrangement opens what its options open, each in its turn or place. */
function arrangementText(
  { id, name, kind, options }: AuditedArrangement,
  audit: AccessAudit,
  { words }: AuditWords,
): string {
  const optionName = (option: string) => audit.options.find((one) => one.id === option)?.name ?? option
  return words.say('audit.arrangement', {
    arrangement: visible(name ?? id),
    kind,
    options: words.list(options.map((option) => visible(optionName(option)))),
  })
}

const nameOf = ({ name, id }: Pick<AuditedOption, 'name' | 'id'>): string => visible(name ?? id)

function agentsText(option: AuditedOption, spoken: AuditWords): string {
  return headingText(nameOf(option), option, spoken)
}

/** What a role or subcontractors see; where that is what the agents see, only the rules that they break by themselves. */
function othersLines(
  option: AuditedOption,
  others: AuditedOthers,
  spoken: AuditWords,
  out: Channel,
  characters: CharacterSet,
): string[] {
  const heading = othersText(option, others, spoken)
  if (!others.follows) return viewLines(heading, others, spoken, out, characters)
  const { say } = spoken.words
  const broken = others.dataSets.flatMap(({ dataSet, brokenRules }, index) =>
    brokenRules
      .map((rule) => ruleText(spoken.report, rule))
      .filter(
        (rule) => !option.dataSets[index]!.brokenRules.some((own) => ruleText(spoken.report, own) === rule),
      )
      .map((rule) => say('audit.data-breaks', { data: visible(dataSet), rule })),
  )
  const below = (text: string) => wrapped(text, out.cells - indent.length).map((line) => indent + line)
  return [
    ...wrapped(heading, out.cells).map((line) => out.style('strong', line)),
    ...below(say('audit.follows')),
    ...broken.flatMap(below).map((line) => out.style('warning', line)),
  ]
}

function othersText(option: AuditedOption, others: AuditedOthers, spoken: AuditWords): string {
  if (others.kind === 'subcontractor') return whoseText(option, others, spoken)
  return headingText(whoseText(option, others, spoken), others, spoken)
}

/** A role of an option with its people, or its subcontractors. */
function whoseText(
  option: AuditedOption,
  { kind, id, number, place }: AuditedOthers,
  { words, report }: AuditWords,
): string {
  return kind === 'role'
    ? words.say('audit.role', {
        option: nameOf(option),
        role: visible(id),
        people: words.number(number, { significant: 2 }),
      })
    : words.say('audit.subcontractors', {
        option: nameOf(option),
        number,
        place: countryName(report, place),
      })
}

function headingText(
  option: string,
  { staff, place, outside }: AuditedView,
  { words, report }: AuditWords,
): string {
  return words.say('audit.heading', {
    option,
    staff: report.say(`access.staff.${staff}`, { place: countryName(report, place) }),
    outside: outside ? 'yes' : 'no',
  })
}

function viewLines(
  heading: string,
  view: AuditedView,
  spoken: AuditWords,
  out: Channel,
  characters: CharacterSet,
): string[] {
  const { words, report } = spoken
  const { say, number, percent } = words
  const head = wrapped(heading, out.cells).map((line) => out.style('strong', line))
  if (view.dataSets.length === 0) return [...head, ...wrapped(say('audit.no-data'), out.cells)]
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
    view.dataSets.map(({ dataSet, records, fieldsOf, sensitivity, mode, fields, oldestHours }) => [
      visible(dataSet),
      fieldsOf === undefined ? number(records) : say('audit.same-records'),
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
      const dataSet = view.dataSets[index]!
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
  const { say, list, percent } = words
  const { everyHours, delayHours = 0, cutAtHour, shown, connection, controls, copyHeldOutside } = dataSet
  const { copiesHeld, connections, fieldsOf, worth } = dataSet
  const places = (count: number) => words.number(count, { significant: 2 })
  const delay = age(report, delayHours)
  return [
    ...(worth === undefined
      ? []
      : [
          fieldsOf === undefined
            ? say('audit.rest-of-record', { share: percent(worth) })
            : say('audit.fields-of', { dataSet: visible(fieldsOf), share: percent(worth) }),
        ]),
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
    ...(shown === undefined ? [] : [say('audit.shown', { share: percent(shown) })]),
    ...(copyHeldOutside ? [say('audit.held-outside')] : []),
    ...(connection === undefined ? [] : [report.say(`access.connection.${connection}`)]),
    ...(copiesHeld === undefined ? [] : [report.say('access.copies', { places: places(copiesHeld) })]),
    ...(connections === undefined ? [] : [report.say('access.connections', { places: places(connections) })]),
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

function transferText(whose: string, transfer: AuditedTransfer, spoken: AuditWords): string {
  const { words, report } = spoken
  return words.say('audit.transfer', {
    option: whose,
    data: words.list(transfer.dataSets.map(visible)),
    kind: transfer.kind,
    place: countryName(report, transfer.place),
    basis: [legalBasisText(transfer, words), ...instrumentTexts(transfer, spoken)].join(' '),
  })
}

/** On what a transfer stands, or what it needs to stand on. */
export function legalBasisText(
  { status, basis, limitedTo, recipient, module = '', measures = '' }: AuditedTransfer,
  { say }: Messages<TerminalCode>,
): string {
  const { article, clauses = '' } = basis
  if (status === 'adequate') return say('audit.basis.adequate', { article, limit: limitedTo ?? 'none' })
  const { instruments, insideOnePerson } = transferRules
  return recipient === 'own'
    ? say('audit.basis.own-centre', {
        groupArticle: instruments.own.article,
        article,
        clauses,
        measures,
        guidelines: insideOnePerson,
      })
    : say('audit.basis.instrument-needed', { article, clauses, module, measures })
}

function instrumentTexts(
  { status, instrument }: AuditedTransfer,
  { words, report, currency }: AuditWords,
): string[] {
  if (status !== 'instrument-needed') return []
  if (instrument === undefined) return [words.say('audit.instrument.once')]
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
