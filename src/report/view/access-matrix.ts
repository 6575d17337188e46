import type { AccessRowResult, OptionResult } from '../../result/document.js'
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
    dataSets: result.dataSets.map((dataSet) => ({
      name: visibleText(dataSet.id),
      note: say('access.data-set', {
        records: messages.number(dataSet.records, { significant: 3 }),
        sensitivity: say(`sensitivity.${dataSet.sensitivity}`),
      }),
    })),
    rows: options.flatMap(accessByLeg).map(({ option, place: country, rows }) => {
      const staff = rows[0]?.staff
      const place = countryName(messages, country)
      return {
        header: label(option.id),
        note: staff === undefined ? place : say(`access.staff.${staff}`, { place }),
        marked: isChosen(option.id),
        cells: result.dataSets.map(({ id }) => {
          const row = rows.find(({ dataSet }) => dataSet === id)
          return row === undefined
            ? { kind: 'closed' as const, mode: say('access.mode.none'), details: [], broken: [] }
            : { ...accessCell(context, row), broken: brokenRules(context, option, id) }
        }),
      }
    }),
    legend: (['live-write', 'live', 'copy', 'closed'] as const).map((kind) => ({
      kind,
      text: say(`access.kind.${kind}`),
    })),
    transfers: transferLines(context),
  }
}

/** An option's rows; of an arrangement the rows of each of its legs, which may see the data in other ways. */
function accessByLeg(option: OptionResult) {
  if (option.legs === undefined) return [{ option, place: option.place, rows: option.access }]
  return option.legs.map(({ option: leg, place }) => ({
    option,
    place,
    rows: option.access.filter((row) => row.leg === leg),
  }))
}

function brokenRules(context: ViewContext, { knockedOut }: OptionResult, dataSet: string): string[] {
  const breaches = knockedOut?.breaches.filter((breach) => breach.dataSet === dataSet) ?? []
  return breaches.map((breach) => context.say('access.breaks', { rule: ruleText(context, breach) }))
}

function accessCell({ say, messages }: ViewContext, row: AccessRowResult): Omit<AccessCellView, 'broken'> {
  const mode = say(`access.mode.${row.mode}`)
  if (row.mode === 'none') return { kind: 'closed', mode, details: [] }
  const kind = kindOf[row.mode]
  const copy = kind === 'copy'
  const details = [
    copy && row.refreshedEveryHours !== undefined
      ? say('access.refreshed', { every: age(messages, row.refreshedEveryHours) })
      : undefined,
    copy || !isLive(row.meanAgeHours)
      ? say('access.age', { age: age(messages, row.meanAgeHours) })
      : undefined,
    row.copyHeldOutside === true ? say('access.held-outside') : undefined,
    row.fields < 1 ? say('access.fields', { share: messages.percent(row.fields) }) : undefined,
    row.connection === undefined ? undefined : say(`access.connection.${row.connection}`),
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

/** Where agents in another country see personal data, what the law asks for. */
function transferLines({ say, messages, options, named }: ViewContext): AccessMatrixView['transfers'] {
  return options.flatMap(({ id, place, exposure: { transfer } }) => {
    if (transfer.status === 'none') return []
    const figures = {
      option: named(id),
      place: countryName(messages, place),
      asOf: dateOrMonth(messages, transfer.asOf),
    }
    return [
      { text: say(`transfer.${transfer.status}`, figures), source: sourceText(messages, transfer.source) },
    ]
  })
}
