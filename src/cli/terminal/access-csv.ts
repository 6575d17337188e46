import { isLive } from '../../access/modes.js'
import { csvLine } from '../../kernel/csv.js'
import type { Messages } from '../../language/catalogue.js'
import type { TerminalCode } from '../../language/terminal.js'
import type { ReportMessages } from '../../report/report-messages.js'
import { countryName } from '../../report/view/calendar.js'
import { ruleText } from '../../report/view/rules.js'
import type { AccessAudit, AuditedDataSet, AuditedOption, AuditedOthers } from '../../result/access-audit.js'
import { legalBasisText } from './access-table.js'
import { visible } from './visible.js'

/** Columns of the file, in their order. */
const columns = [
  'option',
  'name',
  'role',
  'number',
  'staff',
  'place',
  'outside',
  'data-set',
  'records',
  'fields-of',
  'worth',
  'kind',
  'access',
  'fields',
  'shown',
  'every',
  'cut',
  'delay',
  'oldest',
  'connection',
  'copies',
  'connections',
  'write-back',
  'returned-every',
  'check',
  'checked-share',
  'controls',
  'held-outside',
  'transfer',
  'basis',
  'instrument-cost',
  'fines',
  'fine',
  'rules',
  'broken',
] as const

interface CsvWords {
  readonly words: Messages<TerminalCode>
  readonly report: ReportMessages
}

/** One line for each option, role and data set, words in the reader's language, numbers with a decimal point. */
export function accessCsv(audit: AccessAudit, spoken: CsvWords): string {
  const { say } = spoken.words
  const head = csvLine(columns.map((column) => say(`audit.csv.${column}`)))
  const lines = audit.options.flatMap((option) =>
    [option, ...option.others].flatMap((view) =>
      view.dataSets.map((dataSet) => csvLine(cellsOf(audit, option, view, dataSet, spoken))),
    ),
  )
  return head + lines.join('')
}

function cellsOf(
  audit: AccessAudit,
  option: AuditedOption,
  view: AuditedOption | AuditedOthers,
  dataSet: AuditedDataSet,
  spoken: CsvWords,
): (string | number)[] {
  const { words, report } = spoken
  const { say } = words
  const yesOrNo = (yes: boolean) => say(yes ? 'audit.csv.yes' : 'audit.csv.no')
  const transfer = view.transfers.find(({ dataSets }) => dataSets.includes(dataSet.dataSet))
  // Paid for once for all data sets of a transfer: it stands on the first, so that the sheet adds up to what is paid.
  const instrument = transfer?.dataSets[0] === dataSet.dataSet ? transfer.instrument : undefined
  const { returnedFile, connection } = dataSet
  const cells: Readonly<Record<(typeof columns)[number], string | number>> = {
    option: visible(option.id),
    name: visible(option.name ?? ''),
    role: roleCell(view, spoken),
    number: 'kind' in view ? Math.round(10 * view.number) / 10 : '',
    staff: say(`audit.csv.staff.${view.staff}`),
    place: countryName(report, view.place),
    outside: yesOrNo(view.outside),
    'data-set': visible(dataSet.dataSet),
    // The records of a group of fields are those of its set, and stand there.
    records: dataSet.fieldsOf === undefined ? Math.round(dataSet.records) : '',
    'fields-of': visible(dataSet.fieldsOf ?? ''),
    worth: dataSet.worth ?? '',
    kind: say(`audit.kind.${dataSet.sensitivity}`),
    access: say(`audit.mode.${dataSet.mode}`),
    fields: dataSet.fields,
    shown: dataSet.shown ?? '',
    every: dataSet.everyHours ?? '',
    cut: dataSet.cutAtHour ?? '',
    delay: dataSet.delayHours ?? '',
    oldest: dataSet.oldestHours ?? '',
    connection: connection === undefined ? '' : report.say(`access.connection.${connection}`),
    copies: dataSet.copyHeldOutside ? (dataSet.copiesHeld ?? 1) : '',
    connections: isConnected(view, dataSet) ? (dataSet.connections ?? 1) : '',
    'write-back': say(`audit.csv.write-back.${dataSet.writeBack}`),
    'returned-every': returnedFile?.everyHours ?? '',
    check: returnedFile === undefined ? '' : say(`audit.csv.check.${returnedFile.check}`),
    'checked-share': returnedFile?.checkedShare ?? '',
    controls: dataSet.controls
      .map((control) => report.say(`control.${control}`))
      .join(say('audit.separator')),
    'held-outside': yesOrNo(dataSet.copyHeldOutside),
    transfer: say(`audit.csv.transfer.${transfer?.kind ?? 'none'}`),
    basis: transfer === undefined ? '' : legalBasisText(transfer, words),
    'instrument-cost': instrument?.yearlyCost ?? '',
    fines: instrument?.finesPerYear ?? '',
    fine: instrument?.fine ?? '',
    rules: transfer === undefined ? '' : audit.rules.asOf,
    broken: dataSet.brokenRules.map((rule) => ruleText(report, rule)).join(say('audit.separator')),
  }
  return columns.map((column) => cells[column])
}

/** Whether people outside look at the central system. */
function isConnected({ outside }: AuditedOption | AuditedOthers, { mode }: AuditedDataSet): boolean {
  return outside && isLive(mode)
}

/** The agents, a role by its name, or subcontractors. */
function roleCell(view: AuditedOption | AuditedOthers, { words: { say } }: CsvWords): string {
  if (!('kind' in view)) return say('audit.csv.role.agents')
  return view.kind === 'role' ? visible(view.id) : say('audit.csv.role.subcontractors')
}
