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

/** Who sees which data, and where from. */
export interface AccessView {
  readonly site: AccessSite
  /** The same lines in the same order for everybody under an option, closed ones included. */
  readonly dataSets: readonly ExposedDataSet[]
}

/** People with access, and what they see. */
export interface PeopleWithView extends AccessView {
  /** Average number of people with access at one time, at least 0. */
  readonly headcount: number
  /** Leavers a year over headcount, at least 0: each successor is one more person who has had access. */
  readonly yearlyTurnover: number
}

/** What an option's exposure depends on in one draw: the agents, and whoever else sees the data. */
export interface ExposureDrivers extends PeopleWithView {
  readonly contactsPerYear: number
  /** People beside the agents, by their role. */
  readonly roles?: readonly (PeopleWithView & { readonly id: string })[]
  /** Parties outside beside the option's own, by place; their people are among the agents. */
  readonly subcontractors?: readonly (AccessView & { readonly id: string; readonly parties: number })[]
}

/** People who have access in the course of a year. */
export function peopleWithAccess({ headcount, yearlyTurnover }: PeopleWithView): number {
  return headcount * (1 + yearlyTurnover)
}

/** Everybody who sees the data: the agents first, then roles and subcontractors. */
export function viewsOf(
  drivers: AccessView & Pick<ExposureDrivers, 'roles' | 'subcontractors'>,
): readonly AccessView[] {
  const { roles = [], subcontractors = [] } = drivers
  return [drivers, ...roles, ...subcontractors]
}
