import { accessModes, type Connection, impliedWriteBack, isAdmissible, isCopy } from './modes.js'
import { type AccessRow, closedRow } from './row.js'

/** What other modes of the same data set would look like; a mode that would need what is not said is left out. */
export interface AlternativeTerms {
  /** Cadence and delay a copy would have, hours; cut NaN for any time. */
  readonly copy?: { readonly everyHours: number; readonly cutAtHour: number; readonly delayHours: number }
  /** Share of the needed fields a segment or an extract would carry, 0..1. */
  readonly partFields?: number
  readonly liveLatencyHours: number
  readonly connection?: Connection
}

/**
 * The row in every mode the data set could take, from closed to open, the row's own as it is.
 * Write-back stays as it is where the mode admits it.
 */
export function alternativeRows(current: AccessRow, terms: AlternativeTerms): AccessRow[] {
  return accessModes.flatMap((mode) => {
    if (mode === current.mode) return [current]
    if (mode === 'none') return [closedRow]
    const part = mode === 'extract' || mode === 'segmented-read'
    const timing = isCopy(mode)
      ? terms.copy
      : { everyHours: Number.NaN, cutAtHour: Number.NaN, delayHours: terms.liveLatencyHours }
    if (timing === undefined || (part && terms.partFields === undefined)) return []
    const writeBack = isAdmissible(mode, current.writeBack) ? current.writeBack : impliedWriteBack(mode)
    return [
      {
        mode,
        ...timing,
        fields: part ? terms.partFields! : 1,
        connection: terms.connection ?? current.connection,
        writeBack,
        controls: current.controls,
      },
    ]
  })
}
