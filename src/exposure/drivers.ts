import type { Sensitivity } from '../access/modes.js'
import type { AccessRow, AccessSite } from '../access/row.js'

/** One line of the access matrix as an option opens it: a data set, or a group of its fields. */
export interface ExposedDataSet {
  /** Records held. */
  readonly records: number
  readonly sensitivity: Sensitivity
  readonly row: AccessRow
  /** Name of the data set or field group: names the events of its files. */
  readonly id?: string
  /** Of a group of fields: the data set whose records they are, and its share of what one of them is worth in wrong hands. */
  readonly group?: { readonly of: string; readonly worth: number }
}

/** What an option's exposure depends on in one draw. */
export interface ExposureDrivers {
  readonly site: AccessSite
  readonly dataSets: readonly ExposedDataSet[]
  /** Average number of people with access at one time, at least 0. */
  readonly headcount: number
  /** Leavers a year over headcount, at least 0: each successor is one more person who has had access. */
  readonly yearlyTurnover: number
  readonly contactsPerYear: number
  /** Parties outside that hold copies or connect: the provider and its subcontractors; 1 where only the provider does. */
  readonly parties: number
}

/** People who have access in the course of a year. */
export function peopleWithAccess({ headcount, yearlyTurnover }: ExposureDrivers): number {
  return headcount * (1 + yearlyTurnover)
}
