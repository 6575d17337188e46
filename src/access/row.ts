import {
  type AccessControl,
  type AccessMode,
  type Connection,
  type FileCheckWay,
  impliedWriteBack,
  isCopy,
  isLive,
  type WriteBack,
} from './modes.js'
import type { AccessRowInput, ReturnedFileInput } from './schema.js'
import type { TransferRules } from './transfer-rules.js'

/**
 * One row of the access matrix in the form every room computes with.
 * Durations in hours; NaN stands for "has none" so that one row can be refilled draw after draw.
 */
export interface AccessRow {
  readonly mode: AccessMode
  /** Hours from one cut to the next; NaN unless the mode is a copy. */
  readonly everyHours: number
  /** Clock hour of a cut, 0 <= h < 24; NaN where the cut falls at any time, or the mode is no copy. */
  readonly cutAtHour: number
  /** Hours from cut to use for a copy, latency for a live mode, NaN when closed. */
  readonly delayHours: number
  /** Share of the needed fields carried, 0..1; 0 when closed. */
  readonly fields: number
  /** Share of the record that is shown, needed or not, 0..1; as `fields` where absent. */
  readonly shown?: number
  readonly connection: Connection | undefined
  /** Places outside at which the copy is held, or from which the set is looked at, for each party; one where absent. */
  readonly holders?: number
  readonly writeBack: WriteBack
  /** Terms of the file that brings entries back; absent where nothing comes back by file, or nothing is known of it. */
  readonly returnedFile?: ReturnedFile
  readonly controls: readonly AccessControl[]
}

/** The file in which agents' entries come back. Durations in hours, money in the scenario's currency. */
export interface ReturnedFile {
  /** Hours from one file to the next, above 0. */
  readonly everyHours: number
  /** Clock hour at which a file leaves, NaN for any time. */
  readonly cutAtHour: number
  /** Hours from the file's leaving until its records stand in the central system. */
  readonly loadDelayHours: number
  /** Records written per answered contact that needs the data set. */
  readonly entriesPerContact: number
  readonly check: FileCheckWay
  /** Share of the records that are checked, 0..1: 0 without a check, 1 by a program. */
  readonly checkedShare: number
  /** Share of the wrong records checked that slip through all the same, 0..1. */
  readonly missRate: number
  /** Cost of checking one record; 0 unless people check. */
  readonly costPerRecord: number
  /** γ: a share x of well-chosen records holds the share x^γ of the wrong ones, 0 < γ <= 1. */
  readonly concentration: number
  /** Absent where not stated: errors are then not priced. */
  readonly wrongShare?: number
  readonly costPerWrongRecord?: number
  /** Absent where not stated: conflicts are counted but not priced. */
  readonly costPerConflict?: number
  /** Work that a wrong record, and one that both sides changed, make; absent where not stated: none. */
  readonly whenWrong?: EntryGoneWrong
  readonly whenConflict?: EntryGoneWrong
}

/** What one entry that went wrong brings beside its cost; what is absent is nil. */
export interface EntryGoneWrong {
  /** Seconds of agents' time to put it right. */
  readonly extraHandleTime?: number | undefined
  /** Share of them handed to the client's own staff. */
  readonly transfer?: number | undefined
  /** Share of them after which the customer contacts again. */
  readonly callsAgain?: number | undefined
}

const secondsPerHour = 3600

/** Fill in what a row leaves unsaid. Throws a TypeError for a copy by name alone, which the schema refuses. */
export function accessRow(input: AccessRowInput): AccessRow {
  if (typeof input === 'string') return rowByName(input)
  const { mode } = input
  if (mode === 'none') return closedRow
  const copy = mode === 'extract' || mode === 'replica'
  const { writeBack, shown } = input
  const holders = copy ? input.copiesHeld : input.connections
  const byFile = typeof writeBack === 'object'
  return {
    mode,
    everyHours: copy ? input.every / secondsPerHour : Number.NaN,
    cutAtHour: copy ? (input.cutAt ?? Number.NaN) : Number.NaN,
    delayHours: (copy ? input.loadDelay : (input.latency ?? 0)) / secondsPerHour,
    fields: input.fields ?? 1,
    ...(shown !== undefined && { shown }),
    connection: input.connection,
    ...(holders !== undefined && { holders }),
    writeBack: byFile ? 'file' : (writeBack ?? impliedWriteBack(mode)),
    ...(byFile && { returnedFile: returnedFile(writeBack.file) }),
    controls: input.controls ?? [],
  }
}

function returnedFile(input: ReturnedFileInput): ReturnedFile {
  const { wrongShare, costPerWrongRecord, costPerConflict, whenWrong, whenConflict } = input
  const byPeople = input.check === 'manual'
  return {
    everyHours: input.every / secondsPerHour,
    cutAtHour: input.cutAt ?? Number.NaN,
    loadDelayHours: input.loadDelay / secondsPerHour,
    entriesPerContact: input.entriesPerContact,
    check: input.check,
    checkedShare: input.check === 'none' ? 0 : byPeople ? (input.checkedShare ?? 1) : 1,
    missRate: input.check === 'none' ? 1 : input.missRate,
    costPerRecord: byPeople ? input.costPerRecord : 0,
    concentration: byPeople ? (input.concentration ?? 1) : 1,
    ...(wrongShare !== undefined && { wrongShare }),
    ...(costPerWrongRecord !== undefined && { costPerWrongRecord }),
    ...(costPerConflict !== undefined && { costPerConflict }),
    ...(whenWrong && { whenWrong }),
    ...(whenConflict && { whenConflict }),
  }
}

function rowByName(mode: AccessMode): AccessRow {
  if (isCopy(mode)) throw new TypeError(`${mode} needs a cadence and a load delay`)
  return mode === 'none' ? closedRow : accessRow({ mode })
}

/** A data set that stays closed. */
export const closedRow: AccessRow = {
  mode: 'none',
  everyHours: Number.NaN,
  cutAtHour: Number.NaN,
  delayHours: Number.NaN,
  fields: 0,
  connection: undefined,
  writeBack: 'none',
  controls: [],
}

/** Where and by whom a row is used. */
export interface AccessSite {
  /** ISO 3166-1 alpha-2 country in which the agents sit. */
  readonly place: string
  /** Whose staff the agents are. */
  readonly staff: 'own' | 'provider'
  /** Whether the agents sit outside the client's own premises and network. */
  readonly outside: boolean
  /** The law on transfers as the scenario states it; the shipped rules where it states nothing. */
  readonly transfers?: TransferRules
}

/** A copy that the client no longer controls. */
export function copyHeldOutside(mode: AccessMode, site: AccessSite): boolean {
  return site.outside && isCopy(mode)
}

/** A live session into the central system from outside. */
export function liveFromOutside(mode: AccessMode, site: AccessSite): boolean {
  return site.outside && isLive(mode)
}
