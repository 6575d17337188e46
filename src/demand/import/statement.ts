/** What an import understood of a file; the catalogue has a sentence for each code. */
export type UnderstoodCode =
  | 'import.text'
  | 'import.sheet'
  | 'import.intervals'
  | 'import.calls'
  | 'import.wide'
  | 'import.header'
  | 'import.column'
  | 'import.dates'
  | 'import.total'
  | 'import.unit'
  | 'import.totals-skipped'
  | 'import.headers-skipped'
  | 'import.unreadable-skipped'
  | 'import.repeated-skipped'
  | 'import.summed'
  | 'import.clock-back'
  | 'import.clock-forward'
  | 'import.other-outcomes'
  | 'import.days'
  | 'import.missing-days'
  | 'import.closed-days'
  | 'import.empty-intervals'
  | 'import.more-than-offered'
  | 'import.wait-assumed'
  | 'import.no-handle-time'
  | 'import.no-abandonment'
  | 'import.no-waits'
  | 'import.grid'
  | 'import.other-work'
  | 'import.queues'
  | 'import.utc'
  | 'import.zone'
  | 'import.agents'
  | 'import.agents-summed'
  | 'import.thousands'
  | 'import.total-columns'
  | 'import.total-queue'
  | 'import.missing-intervals'
  | 'import.no-number'
  | 'import.no-count'

/** Why a file cannot be imported. */
export type ImportProblemCode =
  | 'import.empty'
  | 'import.tooLarge'
  | 'import.malformed'
  | 'import.longRow'
  | 'import.columns'
  | 'import.no-time'
  | 'import.unknown-header'
  | 'import.ambiguous-dates'
  | 'import.unreadable'
  | 'import.interval-length'
  | 'import.no-contacts'
  | 'import.no-numbers'
  | 'import.nothing-chosen'
  | 'import.grid-needed'
  | 'import.numbered-intervals'
  | 'import.ambiguous-figures'
  | 'import.grid-differs'
  | 'import.grid-strange'
  | 'import.dates-without-year'

export interface Statement<Code extends string> {
  readonly code: Code
  readonly figures: Readonly<Record<string, string | number>>
}
export type Understood = Statement<UnderstoodCode>
export interface ImportProblem extends Statement<ImportProblemCode> {
  /** Line of the file, from 1. */
  readonly line: number
}
