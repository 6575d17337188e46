import type { EntryGoneWrong, ReturnedFile } from '../access/row.js'
import { checkFile } from './write-back.js'

/** A data set that a contact reason needs, with the file that brings its entries back. */
export interface EntriesOfNeed {
  readonly file: ReturnedFile | undefined
  /** Share of the reason's contacts that need the data set, 0..1. */
  readonly share: number
  /** Changes of one record in the central system per day. */
  readonly changesPerDay: number
}

/** What entries that go wrong add per contact of a reason. */
export interface EntryWork {
  extraHandleTimeSeconds: number
  transferShare: number
  callsAgainShare: number
}

/**
 * Work that entries of a reason's contacts make: of each entry the share that is wrong and passes the check, and the share
 * 1 - e^(-λ I) that the central system changed too before the file came, times what each brings. Nothing where nobody
 * stated what it brings. Shares are at most 1. Give `into` to reuse an object.
 */
export function workOfEntries(needs: readonly EntriesOfNeed[], into: EntryWork): EntryWork {
  into.extraHandleTimeSeconds = 0
  into.transferShare = 0
  into.callsAgainShare = 0
  for (const { file, share, changesPerDay } of needs) {
    if (file === undefined || (file.whenWrong === undefined && file.whenConflict === undefined)) continue
    const entries = share * file.entriesPerContact
    add(into, entries * slippingShare(file), file.whenWrong)
    add(into, entries * -Math.expm1((-changesPerDay * file.everyHours) / hoursPerDay), file.whenConflict)
  }
  return into
}

function add(into: EntryWork, times: number, brought: EntryGoneWrong | undefined): void {
  into.extraHandleTimeSeconds += times * (brought?.extraHandleTime ?? 0)
  into.transferShare = Math.min(1, into.transferShare + times * (brought?.transfer ?? 0))
  into.callsAgainShare = Math.min(1, into.callsAgainShare + times * (brought?.callsAgain ?? 0))
}

/** Share of the entries that are wrong and get into the central system. */
function slippingShare(file: ReturnedFile): number {
  const sent = { recordsPerDay: 1, wrongShare: file.wrongShare ?? 0, costPerWrongRecord: 0 }
  return checkFile(sent, file, file.checkedShare, file.concentration).wrongRecordsPerDay
}

const hoursPerDay = 24
