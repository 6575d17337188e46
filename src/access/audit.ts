import { isCopy, isPersonal } from './modes.js'
import { type AccessSite, copyHeldOutside } from './row.js'
import type { RuledDataSet } from './rules.js'
import {
  adequacyLimit,
  type LegalBasis,
  type TransferStatus,
  transferRules,
  transferStatus,
} from './transfer-rules.js'

/** One line of the access matrix as a data-protection officer reads it. */
export interface AuditLine extends RuledDataSet {
  readonly site: AccessSite
  readonly copyHeldOutside: boolean
  readonly transfer: Transfer | undefined
}

/** A transfer of personal data to a third country. */
export interface Transfer {
  readonly place: string
  /** Whether a file goes there or the data is read from there: both are transfers. */
  readonly kind: 'file' | 'remote-reading'
  readonly status: Exclude<TransferStatus, 'none'>
  /** To whom an adequacy decision is limited, such as `PIPEDA`. */
  readonly limitedTo: string | undefined
  readonly basis: LegalBasis
  readonly source: string
  readonly asOf: string
}

/** The lines of an option's matrix, closed data sets included, with the transfers they make. */
export function auditLines(site: AccessSite, matrix: readonly RuledDataSet[]): AuditLine[] {
  return matrix.map((entry) => ({
    ...entry,
    site,
    copyHeldOutside: copyHeldOutside(entry.row.mode, site),
    transfer: transferOf(site, entry),
  }))
}

function transferOf(site: AccessSite, { row, sensitivity }: RuledDataSet): Transfer | undefined {
  const rules = site.transfers ?? transferRules
  const status = transferStatus(site.place, rules)
  if (status === 'none' || row.mode === 'none' || !isPersonal(sensitivity)) return undefined
  return {
    place: site.place,
    kind: isCopy(row.mode) ? 'file' : 'remote-reading',
    status,
    limitedTo: status === 'adequate' ? adequacyLimit(site.place, rules) : undefined,
    basis: rules.basis[status],
    source: rules.source,
    asOf: rules.asOf,
  }
}
