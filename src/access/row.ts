import {
  type AccessControl,
  type AccessMode,
  type Connection,
  impliedWriteBack,
  isCopy,
  isLive,
  type WriteBack,
} from './modes.js'
import type { AccessRowInput } from './schema.js'

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
  readonly connection: Connection | undefined
  readonly writeBack: WriteBack
  readonly controls: readonly AccessControl[]
}

const secondsPerHour = 3600

/** Fill in what a row leaves unsaid. Throws a TypeError for a copy by name alone, which the schema refuses. */
export function accessRow(input: AccessRowInput): AccessRow {
  if (typeof input === 'string') return rowByName(input)
  const { mode } = input
  if (mode === 'none') return closedRow
  const copy = mode === 'extract' || mode === 'replica'
  return {
    mode,
    everyHours: copy ? input.every / secondsPerHour : Number.NaN,
    cutAtHour: copy ? (input.cutAt ?? Number.NaN) : Number.NaN,
    delayHours: (copy ? input.loadDelay : (input.latency ?? 0)) / secondsPerHour,
    fields: input.fields ?? 1,
    connection: input.connection,
    writeBack: input.writeBack ?? impliedWriteBack(mode),
    controls: input.controls ?? [],
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
}

/** A copy that the client no longer controls. */
export function copyHeldOutside(mode: AccessMode, site: AccessSite): boolean {
  return site.outside && isCopy(mode)
}

/** A live session into the central system from outside. */
export function liveFromOutside(mode: AccessMode, site: AccessSite): boolean {
  return site.outside && isLive(mode)
}
