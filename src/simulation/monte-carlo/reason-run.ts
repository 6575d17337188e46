import { type AccessRow, accessRow, closedRow } from '../../access/row.js'
import type { AccessRowInput, DataSet } from '../../access/schema.js'
import type { ContactReason } from '../../demand/schema.js'
import type { BusyHours } from '../../freshness/busy-hours.js'
import { type StalenessPerContact, stalenessPerContact } from '../../freshness/consequences.js'
import type { ContactProfile } from '../../freshness/contact-profile.js'
import { type EntryWork, workOfEntries } from '../../freshness/entries-gone-wrong.js'
import { changedWhileWaiting, type HandoverWait, type WrittenDown } from '../../freshness/handover-wait.js'
import { missingShare } from '../../freshness/missing-data.js'
import {
  type NeededDataSet,
  type ReasonFreshness,
  ReasonFreshnessEvaluator,
  type TriggeredContacts,
} from '../../freshness/reason-freshness.js'
import type { ReasonWork } from '../../staffing/workload.js'

/** What fitted records say where the reason itself says nothing; absent without records. */
export interface RecordedDemand {
  readonly contactsPerWeek: number
  readonly handleTime: number
}

/** How good an option's agents are. */
export interface AgentQuality {
  readonly handleTime: number
  readonly resolution: number
  readonly transfer: number
  readonly transferHandleTime?: number | undefined
}

/** One contact reason as one option handles it, draw after draw. Every field is overwritten by `update`. */
export class ReasonRun implements ReasonWork {
  contactsPerWeek = 0
  handleTimeSeconds = 0
  returnProbability = 0
  resolvedShare = 1
  /** Contacts on data that is out of date or missing, at the contact or when what was handed on is read. */
  staleShare = 0
  /** Of these the ones whose data was current at the contact and changed before what was handed on is read. */
  staleWhenRead = 0
  /** Of these the ones whose data is missing; 0 where the reason does not tell them apart. */
  missingShare = 0
  transferredShare = 0
  transferSeconds = 0
  errorCostPerContact = 0
  freshness: ReasonFreshness | undefined

  readonly #reason: ContactReason
  readonly #needed: string[]
  readonly #evaluator: ReasonFreshnessEvaluator
  readonly #needs: NeededDataSet[]
  /** What the entries of its contacts make of work where they go wrong on their way back. */
  readonly entryWork: EntryWork = { extraHandleTimeSeconds: 0, transferShare: 0, callsAgainShare: 0 }
  readonly #staleness: StalenessPerContact = {
    extraHandleTimeSeconds: 0,
    transferShare: 0,
    callsAgainShare: 0,
    errorCost: 0,
  }

  constructor(
    readonly id: string,
    reason: ContactReason,
    profile: ContactProfile,
    /** How long what is handed on waits; undefined where it is not written down for later. */
    private readonly wait?: HandoverWait,
  ) {
    this.#reason = reason
    this.#needed = Object.keys(reason.needs ?? {})
    this.#evaluator = new ReasonFreshnessEvaluator(profile, this.#needed.length)
    this.#needs = this.#needed.map(() => ({ row: closedRow, changesPerDay: 0, share: 0 }))
  }

  /** Data sets the reason needs, in the order of `freshness.byDataSet`. */
  get needed(): readonly string[] {
    return this.#needed
  }

  /**
   * Takes over the draw's values: volume, and what the option's agents and data make of one contact.
   * `perfectData` sees every contact on current and sufficient data: the other half of the staleness difference.
   * `explainSeconds` is what it takes an agent to hand a contact on.
   */
  update(
    quality: AgentQuality,
    dataSets: Readonly<Record<string, DataSet>>,
    rows: ReadonlyMap<string, AccessRow>,
    recorded: RecordedDemand | undefined,
    perfectData: boolean,
    explainSeconds = 0,
  ): void {
    const reason = this.#reason
    const fresh = perfectData ? 1 : this.#evaluate(dataSets, rows)
    const unserved = 1 - fresh
    const told = reason.whenMissing !== undefined && !perfectData
    // Rounding of the two shares must not make more missing than unserved.
    this.missingShare = told ? Math.min(unserved, missingShare(this.#needs)) : 0
    const staleness = stalenessPerContact(
      { unserved, missing: this.missingShare },
      reason.whenStale,
      reason.whenMissing,
      this.#staleness,
    )
    const entries = this.#workOfEntries(dataSets, perfectData ? noRows : rows)
    const resolution = Math.min(1, (reason.resolution ?? 1) * quality.resolution)
    const unresolved = (1 - resolution) * (reason.callsAgain ?? 0)
    const handleTime = (reason.handleTime ?? recorded!.handleTime) * quality.handleTime
    this.contactsPerWeek = reason.volume ?? reason.recordsShare! * recorded!.contactsPerWeek
    this.returnProbability = either(either(unresolved, staleness.callsAgainShare), entries.callsAgainShare)
    this.resolvedShare = resolution
    this.transferredShare = either(either(quality.transfer, staleness.transferShare), entries.transferShare)
    this.handleTimeSeconds =
      handleTime +
      staleness.extraHandleTimeSeconds +
      entries.extraHandleTimeSeconds +
      this.transferredShare * explainSeconds
    this.transferSeconds = quality.transferHandleTime ?? handleTime
    this.errorCostPerContact = staleness.errorCost
    this.staleShare = unserved
    this.staleWhenRead = 0
    if (this.wait === undefined || perfectData) return
    this.#readLater(fresh * either(quality.transfer, entries.transferShare), this.wait, dataSets)
  }

  /**
   * Takes over what is out of date when a specialist reads what was written down. He takes longer over all of it; what
   * the customer meets is met once, so only by those whose data was current at the contact.
   *
   * @param current share of contacts handed on though their data was current
   */
  #readLater(current: number, wait: HandoverWait, dataSets: Readonly<Record<string, DataSet>>): void {
    const { whenStale } = this.#reason
    if (this.#needed.length === 0 || this.transferredShare === 0) return
    const changed = changedWhileWaiting(this.#writtenDown(dataSets), wait)
    const late = current * changed.ofCurrent
    const lateAgain = Math.max(0, this.transferredShare - current) * changed.ofStale
    this.staleWhenRead = late
    this.staleShare += late
    this.returnProbability = either(this.returnProbability, late * (whenStale?.callsAgain ?? 0))
    this.errorCostPerContact += late * (whenStale?.errorCost ?? 0)
    this.transferSeconds += ((late + lateAgain) / this.transferredShare) * (whenStale?.extraHandleTime ?? 0)
  }

  #writtenDown(dataSets: Readonly<Record<string, DataSet>>): WrittenDown[] {
    const { byDataSet } = this.freshness!
    return this.#needed.map((id, index) => ({
      share: this.#reason.needs![id]!,
      fields: this.#needs[index]!.row.fields,
      served: byDataSet[index]!.currentAndSufficientShare,
      changesPerDay: dataSets[id]!.changes,
    }))
  }

  #workOfEntries(
    dataSets: Readonly<Record<string, DataSet>>,
    rows: ReadonlyMap<string, AccessRow>,
  ): EntryWork {
    const needs = this.#needed.map((id) => ({
      file: rows.get(id)?.returnedFile,
      share: this.#reason.needs![id]!,
      changesPerDay: dataSets[id]!.changes,
    }))
    return workOfEntries(needs, this.entryWork)
  }

  #evaluate(dataSets: Readonly<Record<string, DataSet>>, rows: ReadonlyMap<string, AccessRow>): number {
    const reason = this.#reason
    if (this.#needed.length === 0) return 1
    this.#needed.forEach((id, index) => {
      this.#needs[index] = {
        row: rows.get(id) ?? closedRow,
        changesPerDay: dataSets[id]!.changes,
        share: reason.needs![id]!,
        busyHours: busyHoursOf(dataSets[id]!),
      }
    })
    const triggered: TriggeredContacts | undefined = reason.triggered && {
      by: this.#needed.indexOf(reason.triggered.by),
      share: reason.triggered.share,
      lagHours: reason.triggered.lag / secondsPerHour,
    }
    this.freshness = this.#evaluator.evaluate(this.#needs, triggered)
    return this.freshness.currentAndSufficientShare
  }
}

function busyHoursOf({ busyHours }: DataSet): BusyHours | undefined {
  return busyHours && { fromHour: busyHours.from, untilHour: busyHours.until, share: busyHours.share ?? 1 }
}

const noRows: ReadonlyMap<string, AccessRow> = new Map()

/** The option's access matrix in the draw. */
export function accessRowsOf(access: Readonly<Record<string, AccessRowInput>>): Map<string, AccessRow> {
  return new Map(Object.entries(access).map(([dataSet, row]) => [dataSet, accessRow(row)]))
}

/** Probability of at least one of two independent causes. */
const either = (a: number, b: number): number => a + b - a * b

const secondsPerHour = 3600
