import type { IntervalRecord } from '../parse-records.js'
import type { Columns } from './column-roles.js'
import type { MarksOfFile } from './figure-notation.js'
import type { MomentReader } from './moments.js'
import type { ImportProblem, Understood } from './statement.js'

/** What the records of a file can tell. */
export interface Knowledge {
  readonly handleTime: boolean
  /** Whether it is known who hung up. */
  readonly abandonment: boolean
  /** Waits of those who were answered, and whether those of others are known or taken to be alike. */
  readonly waits: 'all' | 'ofAnswered' | 'none'
  /** Standard deviation of single handle times; of interval means where only these are known. */
  readonly handleTimeSpreadSeconds?: number
}

/** Rows below the header, and how to read them. */
export interface RowsToImport {
  readonly rows: readonly (readonly string[])[]
  readonly lines: readonly number[]
  readonly header: readonly string[]
  readonly columns: Columns
  /** Seconds within which single calls count as answered in time. */
  readonly withinSeconds: number
  /** The column of agents at work, where they are to be read. */
  readonly agentsAt?: number
  readonly moments: readonly ({ readonly date: string; readonly time: string } | undefined)[]
  readonly reader: MomentReader
  /** The header of the moments where they are the ends of intervals; `apart` where the date has a column of its own. */
  readonly ends?: { readonly header: string; readonly apart: boolean }
  /** What the file says of the marks in its figures. */
  readonly marks: MarksOfFile
}

export interface RecordsOfRows {
  readonly records: IntervalRecord[]
  readonly knowledge: Knowledge
  readonly understood: Understood[]
  /** Whether every interval should have a row, as in totals; single calls leave none where nobody called. */
  readonly intervals: boolean
}

export type RowsImporting = RecordsOfRows | ImportProblem
