/** A code with its figures; words are made by the report and the terminal only. */
export interface CodedStatement {
  readonly code: string
  readonly figures: Readonly<Record<string, string | number>>
}
