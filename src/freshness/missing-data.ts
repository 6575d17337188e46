import type { AccessRow } from '../access/row.js'

/** One data set that a contact reason may need, and how much of it is open. */
export interface NeededFields {
  readonly row: Pick<AccessRow, 'mode' | 'fields'>
  /** Share of the reason's contacts that need the data set, 0..1, independently of other data sets. */
  readonly share: number
}

/**
 * Share of contacts for which something is missing, however fresh the rest: a data set they need is closed, or its row
 * lacks the field needed. 1 - Π (1 - share + share fields), fields 0 where closed.
 */
export function missingShare(needs: readonly NeededFields[]): number {
  let complete = 1
  for (const { row, share } of needs) complete *= 1 - share + share * (row.mode === 'none' ? 0 : row.fields)
  return 1 - complete
}
