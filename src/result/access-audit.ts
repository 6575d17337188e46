import { auditLines, type Transfer } from '../access/audit.js'
import type { AccessControl, AccessMode, Connection, FileCheckWay, WriteBack } from '../access/modes.js'
import { type AccessRow, accessRow, type ReturnedFile } from '../access/row.js'
import { type RuleDemand, type RuleSubject, ruleBreaches } from '../access/rules.js'
import { transferRules } from '../access/transfer-rules.js'
import { legIds } from '../arrangement/schema.js'
import type { RealisedOption, RealisedScenario } from '../scenario/scenario.js'
import { siteOf } from '../simulation/monte-carlo/option-site.js'

/** Who sees which data under every option: what a data-protection officer asks for. Uncertain numbers stand at their means. */
export interface AccessAudit {
  /** Month or day at which the transfer rules were read, and where. */
  readonly rules: { readonly asOf: string; readonly source: string }
  /** In scenario order. */
  readonly options: readonly AuditedOption[]
  /** What opens nothing of its own but what its options open; in scenario order. */
  readonly arrangements: readonly AuditedArrangement[]
}

export interface AuditedArrangement {
  readonly id: string
  readonly name?: string
  readonly kind: 'phased' | 'blended' | 'split'
  /** Ids of its options. */
  readonly options: readonly string[]
}

export interface AuditedOption {
  readonly id: string
  readonly name?: string
  /** ISO 3166-1 alpha-2 country in which the agents sit. */
  readonly place: string
  readonly staff: 'own' | 'provider'
  /** The agents sit outside the client's own premises and network. */
  readonly outside: boolean
  /** Closed data sets included. */
  readonly dataSets: readonly AuditedDataSet[]
  readonly transfers: readonly AuditedTransfer[]
}

/** One line of an option's matrix. Durations in hours; what a mode has none of is absent. */
export interface AuditedDataSet {
  readonly dataSet: string
  readonly records: number
  readonly sensitivity: 'public' | 'contact' | 'personal' | 'financial'
  readonly mode: AccessMode
  /** Share of the needed fields carried, 0..1. */
  readonly fields: number
  readonly everyHours?: number
  readonly cutAtHour?: number
  /** Hours from cut to use for a copy, latency for a live mode. */
  readonly delayHours?: number
  /** Age of the data just before the next refresh. */
  readonly oldestHours?: number
  readonly connection?: Connection
  readonly writeBack: WriteBack
  readonly returnedFile?: {
    readonly everyHours: number
    readonly check: FileCheckWay
    readonly checkedShare: number
  }
  readonly controls: readonly AccessControl[]
  readonly copyHeldOutside: boolean
  readonly brokenRules: readonly { readonly subject: RuleSubject; readonly demand: RuleDemand }[]
}

/** Personal data sets that reach a third country in the same way. */
export interface AuditedTransfer extends Pick<Transfer, 'place' | 'kind' | 'status' | 'basis'> {
  readonly dataSets: readonly string[]
  /** To whom an adequacy decision is limited, such as `PIPEDA`. */
  readonly limitedTo?: string
  /** What the scenario states of the instrument a transfer needs; a key it does not state is absent. */
  readonly instrument?: {
    readonly yearlyCost?: number
    readonly finesPerYear?: number
    readonly fine?: number
  }
}

/** The access matrix of every option with the transfers it makes. */
export function accessAudit(scenario: RealisedScenario): AccessAudit {
  const { asOf, source } = transferRules
  return {
    rules: { asOf, source },
    options: Object.entries(scenario.options).map(([id, option]) => auditedOption(scenario, id, option)),
    arrangements: Object.entries(scenario.arrangements ?? {}).map(([id, arrangement]) => ({
      id,
      ...(arrangement.name !== undefined && { name: arrangement.name }),
      kind: arrangement.kind,
      options: legIds(arrangement),
    })),
  }
}

function auditedOption(scenario: RealisedScenario, id: string, option: RealisedOption): AuditedOption {
  const site = siteOf(scenario, option)
  const matrix = Object.entries(scenario.data).map(([dataSet, { sensitivity }]) => ({
    dataSet,
    sensitivity,
    row: accessRow(option.access[dataSet] ?? 'none'),
  }))
  const breaches = ruleBreaches(scenario.rules ?? {}, site, matrix)
  const lines = auditLines(site, matrix)
  return {
    id,
    ...(option.name !== undefined && { name: option.name }),
    ...site,
    dataSets: lines.map(({ dataSet, sensitivity, row, copyHeldOutside }) => ({
      dataSet,
      records: scenario.data[dataSet]!.records,
      sensitivity,
      ...rowTerms(row),
      copyHeldOutside,
      brokenRules: breaches
        .filter((breach) => breach.dataSet === dataSet)
        .map(({ subject, demand }) => ({ subject, demand })),
    })),
    transfers: (['file', 'remote-reading'] as const).flatMap((kind): AuditedTransfer[] => {
      const made = lines.filter(({ transfer }) => transfer?.kind === kind)
      const transfer = made[0]?.transfer
      if (transfer === undefined) return []
      const { place, status, basis, limitedTo } = transfer
      return [
        {
          place,
          kind,
          dataSets: made.map(({ dataSet }) => dataSet),
          status,
          basis,
          ...(limitedTo !== undefined && { limitedTo }),
          ...(status === 'instrument-needed' && { instrument: instrumentTerms(scenario) }),
        },
      ]
    }),
  }
}

function rowTerms(row: AccessRow) {
  const { mode, fields, everyHours, cutAtHour, delayHours, connection, writeBack, returnedFile, controls } =
    row
  const oldestHours = delayHours + (Number.isNaN(everyHours) ? 0 : everyHours)
  return {
    mode,
    fields,
    ...stated({ everyHours, cutAtHour, delayHours, oldestHours }),
    ...(connection !== undefined && { connection }),
    writeBack,
    ...(returnedFile && { returnedFile: returnTerms(returnedFile) }),
    controls,
  }
}

function returnTerms({ everyHours, check, checkedShare }: ReturnedFile) {
  return { everyHours, check, checkedShare }
}

function instrumentTerms({ exposure: { transferInstrument } }: RealisedScenario) {
  const { yearlyCost, fineFrequency: finesPerYear, fine } = transferInstrument ?? {}
  return {
    ...(yearlyCost !== undefined && { yearlyCost }),
    ...(finesPerYear !== undefined && { finesPerYear }),
    ...(fine !== undefined && { fine }),
  }
}

/** The entries that are numbers: NaN stands for what a row has none of. */
function stated<Key extends string>(hours: Readonly<Record<Key, number>>): Partial<Record<Key, number>> {
  return Object.fromEntries(
    Object.entries<number>(hours).filter(([, value]) => !Number.isNaN(value)),
  ) as Partial<Record<Key, number>>
}
