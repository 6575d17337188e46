import { withGroupsBehind } from '../../access/field-groups.js'
import type { RowPlace } from '../../result/access-result.js'
import type {
  AccessRowResult,
  DataSetResult,
  OptionResult,
  OtherAccessResult,
} from '../../result/document.js'
import { countryName, dateOrMonth } from './calendar.js'
import type { ViewContext } from './context.js'
import { age, isLive } from './durations.js'
import { visibleText } from './names.js'
import { ruleText } from './rules.js'
import { sourceText } from './sources.js'

/** Kinds of access a reader must tell apart at a glance; each has its own sign. */
export type AccessKind = 'closed' | 'copy' | 'live' | 'live-write'

export interface AccessCellView {
  readonly kind: AccessKind
  readonly mode: string
  readonly details: readonly string[]
  /** Hard rules that the row breaks. */
  readonly broken: readonly string[]
}

/** Who sees what, how, from where. */
export interface AccessMatrixView {
  readonly caption: string
  readonly corner: string
  readonly dataSets: readonly { readonly name: string; readonly note: string }[]
  readonly rows: readonly {
    readonly header: string
    readonly note: string
    readonly marked: boolean
    readonly cells: readonly AccessCellView[]
  }[]
  readonly legend: readonly { readonly kind: AccessKind; readonly text: string }[]
  /** What the law asks for, with its source as the program ships it, in English. */
  readonly transfers: readonly { readonly text: string; readonly source: string }[]
}

const kindOf: Readonly<Record<AccessRowResult['mode'], AccessKind>> = {
  none: 'closed',
  extract: 'copy',
  replica: 'copy',
  'segmented-read': 'live',
  'live-read': 'live',
  'live-write': 'live-write',
}

export function accessMatrix(context: ViewContext): AccessMatrixView {
  const { say, messages, result, options, label, isChosen } = context
  return {
    caption: say('access.caption'),
    corner: say('column.option'),
    dataSets: dataSetsInGroups(result).map((dataSet) => ({
      name: visibleText(dataSet.id),
      note: dataSetNote(context, dataSet),
    })),
    rows: options.flatMap((option) => [
      ...accessByLeg(option).map(({ place: country, rows, leg }) => {
        const staff = rows[0]?.staff
        const place = countryName(messages, country)
        return {
          header: label(option.id),
          note: staff === undefined ? place : say(`access.staff.${staff}`, { place }),
          marked: isChosen(option.id),
          cells: cellsOf(context, option, rows, { ...(leg !== undefined && { leg }) }),
        }
      }),
      ...(option.otherAccess ?? []).map((others) => ({
        header: label(option.id),
        note: othersNote(context, others),
        marked: isChosen(option.id),
        cells: cellsOf(context, option, others.rows, {
          ...(others.leg !== undefined && { leg: others.leg }),
          [others.kind]: others.id,
        }),
      })),
    ]),
    legend: (['live-write', 'live', 'copy', 'closed'] as const).map((kind) => ({
      kind,
      text: say(`access.kind.${kind}`),
    })),
    transfers: transferLines(context),
  }
}

/** Each data set with the groups of its fields beside it. */
function dataSetsInGroups({ dataSets }: ViewContext['result']): DataSetResult[] {
  return withGroupsBehind(
    dataSets,
    ({ id }) => id,
    ({ fieldsOf }) => fieldsOf,
  )
}

/** How many records; of a group of fields whose records they are, which are counted with their set. */
function dataSetNote({ say, messages }: ViewContext, dataSet: DataSetResult): string {
  const { fieldsOf, worth } = dataSet
  const sensitivity = say(`sensitivity.${dataSet.sensitivity}`)
  const share = worth === undefined ? '' : messages.percent(worth)
  if (fieldsOf !== undefined) {
    return say('access.field-group', { dataSet: visibleText(fieldsOf), share, sensitivity })
  }
  const records = messages.number(dataSet.records, { significant: 3 })
  return worth === undefined
    ? say('access.data-set', { records, sensitivity })
    : say('access.parted-set', { records, share, sensitivity })
}

/** An option's rows; of an arrangement the rows of each of its legs, which may see the data in other ways. */
function accessByLeg(option: OptionResult) {
  if (option.legs === undefined) return [{ place: option.place, rows: option.access, leg: undefined }]
  return option.legs.map(({ option: leg, place }) => ({
    place,
    rows: option.access.filter((row) => row.leg === leg),
    leg,
  }))
}

/** Who they are, how many, whose staff and where. */
function othersNote(
  { say, messages }: ViewContext,
  { kind, id, number, staff, place }: OtherAccessResult,
): string {
  const country = countryName(messages, place)
  if (kind === 'subcontractor') return say('access.subcontractors', { number, place: country })
  return say('access.role', {
    role: visibleText(id),
    people: messages.number(number, { significant: 2 }),
    staff: say(`access.staff.${staff}`, { place: country }),
  })
}

function cellsOf(
  context: ViewContext,
  option: OptionResult,
  rows: readonly AccessRowResult[],
  whose: Omit<RowPlace, 'dataSet'>,
): AccessCellView[] {
  return dataSetsInGroups(context.result).map(({ id }) => {
    const row = rows.find(({ dataSet }) => dataSet === id)
    return row === undefined
      ? { kind: 'closed', mode: context.say('access.mode.none'), details: [], broken: [] }
      : { ...accessCell(context, row), broken: brokenRules(context, option, { ...whose, dataSet: id }) }
  })
}

function brokenRules(context: ViewContext, { knockedOut }: OptionResult, place: RowPlace): string[] {
  const breaches = knockedOut?.breaches.filter((breach) => isSamePlace(breach, place)) ?? []
  return breaches.map((breach) => context.say('access.breaks', { rule: ruleText(context, breach) }))
}

/** Documents of earlier programs do not say which leg breaks a rule. */
function isSamePlace(breach: RowPlace, { dataSet, leg, role, subcontractor }: RowPlace): boolean {
  return (
    breach.dataSet === dataSet &&
    (breach.leg === undefined || breach.leg === leg) &&
    breach.role === role &&
    breach.subcontractor === subcontractor
  )
}

function accessCell({ say, messages }: ViewContext, row: AccessRowResult): Omit<AccessCellView, 'broken'> {
  const mode = say(`access.mode.${row.mode}`)
  if (row.mode === 'none') return { kind: 'closed', mode, details: [] }
  const kind = kindOf[row.mode]
  const copy = kind === 'copy'
  const count = (places: number) => messages.number(places, { significant: 2 })
  const details = [
    copy && row.refreshedEveryHours !== undefined
      ? say('access.refreshed', { every: age(messages, row.refreshedEveryHours) })
      : undefined,
    row.meanAgeHours !== undefined && (copy || !isLive(row.meanAgeHours))
      ? say('access.age', { age: age(messages, row.meanAgeHours) })
      : undefined,
    row.copyHeldOutside === true ? say('access.held-outside') : undefined,
    row.fields < 1 ? say('access.fields', { share: messages.percent(row.fields) }) : undefined,
    row.shown === undefined ? undefined : say('access.shown', { share: messages.percent(row.shown) }),
    row.connection === undefined ? undefined : say(`access.connection.${row.connection}`),
    row.copiesHeld === undefined ? undefined : say('access.copies', { places: count(row.copiesHeld) }),
    row.connections === undefined ? undefined : say('access.connections', { places: count(row.connections) }),
    row.writeBack === 'file' ? say('access.write-back.file') : undefined,
    row.controls.length > 0
      ? say('access.controls', {
          controls: messages.list(row.controls.map((control) => controlName(messages, control))),
        })
      : undefined,
  ].filter((detail) => detail !== undefined)
  return { kind, mode, details }
}

function controlName(messages: ViewContext['messages'], control: string): string {
  const code = `control.${control}`
  return messages.has(code) ? messages.say(code) : visibleText(control)
}

/** Where people in another country see personal data, what the law asks for: of the agents, then of others elsewhere. */
function transferLines(context: ViewContext): AccessMatrixView['transfers'] {
  return context.options.flatMap(({ id, place, exposure: { transfer }, otherAccess = [] }) => {
    if (transfer.places !== undefined)
      return transfer.places.flatMap((one) => transferLine(context, id, { ...transfer, ...one }))
    const made = [
      { place, ...transfer },
      ...otherAccess.flatMap(({ rows, place: theirs }) =>
        rows.flatMap((row) => (row.transfer ? [{ place: theirs, ...row.transfer }] : [])),
      ),
    ]
    const places = [...new Set(made.map((one) => one.place))]
    return places.flatMap((country) => {
      const [first] = made.filter((one) => one.place === country)
      return first === undefined ? [] : transferLine(context, id, first)
    })
  })
}

function transferLine(
  { say, messages, named }: ViewContext,
  option: string,
  { place, status, source, asOf }: OptionResult['exposure']['transfer'] & { readonly place: string },
): AccessMatrixView['transfers'] {
  if (status === 'none') return []
  const figures = {
    option: named(option),
    place: countryName(messages, place),
    asOf: dateOrMonth(messages, asOf),
  }
  return [{ text: say(`transfer.${status}`, figures), source: sourceText(messages, source) }]
}
