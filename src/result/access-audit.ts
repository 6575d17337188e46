import { auditLines, type Transfer } from '../access/audit.js'
import { statedFieldGroup, withGroupsBehind } from '../access/field-groups.js'
import type { AccessControl, AccessMode, Connection, FileCheckWay, WriteBack } from '../access/modes.js'
import { type AccessRow, type AccessSite, closedRow, type ReturnedFile } from '../access/row.js'
import { type RuleDemand, type RuleSubject, ruleBreaches } from '../access/rules.js'
import { type Recipient, transferRules, transferStatus } from '../access/transfer-rules.js'
import { legIds } from '../arrangement/leg-ids.js'
import type { RealisedOption, RealisedScenario } from '../scenario/scenario.js'
import { siteOf } from '../simulation/monte-carlo/option-site.js'
import { viewersOf } from '../simulation/monte-carlo/option-viewers.js'
import type { AccessMatrix } from '../simulation/monte-carlo/played-option.js'
import { accessRowsOf } from '../simulation/monte-carlo/reason-run.js'
import { placesOf } from './access-rows.js'

/** Who sees which data under every option: what a data-protection officer asks for. Uncertain numbers stand at their means. */
export interface AccessAudit {
  /** Month or day at which the transfer rules were read, and where. */
  readonly rules: { readonly asOf: string; readonly source: string }
  /** Whether a law on transfers binds the client, as the scenario states it. */
  readonly lawApplies: boolean
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

/** What people in one place see. */
export interface AuditedView {
  /** ISO 3166-1 alpha-2 country in which they sit. */
  readonly place: string
  readonly staff: 'own' | 'provider'
  /** They sit outside the client's own premises and network. */
  readonly outside: boolean
  /** Closed data sets included. */
  readonly dataSets: readonly AuditedDataSet[]
  readonly transfers: readonly AuditedTransfer[]
}

/** What an option's agents see, and others beside them. */
export interface AuditedOption extends AuditedView {
  readonly id: string
  readonly name?: string
  /** The agents sit outside the Area under a law on transfers, whatever they see of the client's own data. */
  readonly abroad: boolean
  /** Roles and subcontractors. */
  readonly others: readonly AuditedOthers[]
}

export interface AuditedOthers extends AuditedView {
  readonly kind: 'role' | 'subcontractor'
  /** The role by its name, or the country of the subcontractors. */
  readonly id: string
  /** People of a role, or number of subcontractors. */
  readonly number: number
  /** They see what the agents see. */
  readonly follows: boolean
}

/** One line of an option's matrix. Durations in hours; what a mode has none of is absent. */
export interface AuditedDataSet {
  readonly dataSet: string
  readonly records: number
  /** The data set of whose records it is a group of fields; absent where it stands by itself. */
  readonly fieldsOf?: string
  /** Of a record whose fields are in groups: the share of what it is worth in wrong hands that lies in these, 0..1. */
  readonly worth?: number
  readonly sensitivity: 'public' | 'contact' | 'personal' | 'financial'
  readonly mode: AccessMode
  /** Share of the needed fields carried, 0..1. */
  readonly fields: number
  /** Share of the whole record shown, needed or not; absent where it is that of the fields needed. */
  readonly shown?: number
  readonly everyHours?: number
  readonly cutAtHour?: number
  /** Hours from cut to use for a copy, latency for a live mode. */
  readonly delayHours?: number
  /** Age of the data just before the next refresh. */
  readonly oldestHours?: number
  readonly connection?: Connection
  /** Places outside at which each party holds a copy, or from which it connects; absent where it is one. */
  readonly copiesHeld?: number
  readonly connections?: number
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
  /** Where an instrument is needed: between whom, on which article, and which module of the clauses. */
  readonly recipient?: Recipient
  readonly module?: string
  readonly measures?: string
  /**
   * What the scenario states of the instrument a transfer needs; a key it does not state is absent. It is paid for once for
   * each country: the first transfer of an option there has it, the others lack it.
   */
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
    lawApplies: scenario.transfers?.law !== 'none',
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
  const agents = accessRowsOf(option.access)
  const site = siteOf(scenario, option)
  const priced = new Set<string>()
  return {
    id,
    ...(option.name !== undefined && { name: option.name }),
    ...auditedView(scenario, site, agents, site.staff, priced),
    abroad: transferStatus(site.place, site.transfers) !== 'none',
    others: viewersOf(scenario, option).map(({ kind, id: other, people, parties, site, rows }) => ({
      kind,
      id: other,
      number: kind === 'role' ? people : parties,
      follows: rows === undefined,
      ...auditedView(scenario, site, rows ?? agents, kind === 'subcontractor' ? kind : site.staff, priced),
    })),
  }
}

/** @param priced countries whose instrument is priced already; added to */
function auditedView(
  scenario: RealisedScenario,
  site: AccessSite,
  rows: AccessMatrix,
  recipient: Recipient,
  priced: Set<string>,
): AuditedView {
  const sets = withGroupsBehind(
    Object.entries(scenario.data),
    ([id]) => id,
    ([, { fieldsOf }]) => fieldsOf,
  )
  const matrix = sets.map(([dataSet, { sensitivity }]) => ({
    dataSet,
    sensitivity,
    row: rows.get(dataSet) ?? closedRow,
  }))
  const breaches = ruleBreaches(scenario.rules ?? {}, site, matrix)
  const lines = auditLines(site, matrix)
  const { place, staff, outside } = site
  return {
    place,
    staff,
    outside,
    dataSets: lines.map(({ dataSet, sensitivity, row, copyHeldOutside }) => ({
      dataSet,
      records: scenario.data[scenario.data[dataSet]!.fieldsOf ?? dataSet]!.records,
      ...statedFieldGroup(dataSet, scenario.data),
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
      const { place: country, status, basis, limitedTo } = transfer
      return [
        {
          place: country,
          kind,
          dataSets: made.map(({ dataSet }) => dataSet),
          status,
          basis,
          ...(limitedTo !== undefined && { limitedTo }),
          ...(status === 'instrument-needed' && instrumentOf(scenario, country, recipient, priced)),
        },
      ]
    }),
  }
}

function rowTerms(row: AccessRow) {
  const { mode, fields, shown, everyHours, cutAtHour, delayHours } = row
  const { connection, writeBack, returnedFile, controls } = row
  const oldestHours = delayHours + (Number.isNaN(everyHours) ? 0 : everyHours)
  return {
    mode,
    fields,
    ...(shown !== undefined && { shown }),
    ...stated({ everyHours, cutAtHour, delayHours, oldestHours }),
    ...(connection !== undefined && { connection }),
    ...placesOf(row),
    writeBack,
    ...(returnedFile && { returnedFile: returnTerms(returnedFile) }),
    controls,
  }
}

function returnTerms({ everyHours, check, checkedShare }: ReturnedFile) {
  return { everyHours, check, checkedShare }
}

function instrumentOf(
  scenario: RealisedScenario,
  country: string,
  recipient: Recipient,
  priced: Set<string>,
): Pick<AuditedTransfer, 'recipient' | 'module' | 'measures' | 'instrument'> {
  const { instruments, supplementaryMeasures: measures } = transferRules
  const { module } = instruments[recipient]
  const first = !priced.has(country)
  priced.add(country)
  return {
    recipient,
    ...(module !== undefined && { module }),
    measures,
    ...(first && { instrument: instrumentTerms(scenario) }),
  }
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
