/**
 * What one option did, month by month, in one draw: the bridge from staffing to cost.
 * Every array has one entry per month of the horizon. Hours are hours in the month.
 */
export interface Operation {
  readonly months: number
  /** Contacts offered to the option, repeats and redials included. */
  readonly contactsOffered: Float64Array
  readonly contactsAnswered: Float64Array
  readonly contactsAbandoned: Float64Array
  /** Answered contacts that settle the customer's question. */
  readonly contactsResolved: Float64Array
  /** Answered contacts handed live to the client's own specialists, and the hours that takes them. */
  readonly contactsTransferred: Float64Array
  readonly transferHours: Float64Array
  /** Contacts and productive hours of the forecast that staff was planned (and capacity committed) on. */
  readonly forecastContacts: Float64Array
  readonly plannedHours: Float64Array
  /** Productive hours at the position needed for the realised load, had it been foreseen. */
  readonly requiredHours: Float64Array
  /** Productive hours at the position actually worked: planned plus overtime. */
  readonly workedHours: Float64Array
  readonly overtimeHours: Float64Array
  /** Planned hours beyond what the realised load needed: paid and idle. */
  readonly idleHours: Float64Array
  /** Hours agents spend handling contacts (talk and wrap-up). */
  readonly handlingHours: Float64Array
  /** Hours paid for planned work (productive hours over one minus shrinkage and scheduling efficiency), overtime excluded. */
  readonly paidHours: Float64Array
  /** Full-time equivalents on the payroll. */
  readonly headcount: Float64Array
  /** Highest number of agents at work at once in the typical week of the month: seats and licences. */
  readonly positions: Float64Array
  /** Share of contacts within the promised time, by the promise's definition. */
  readonly serviceLevel: Float64Array
  readonly abandonment: Float64Array
  /** Mean wait of answered contacts, seconds. */
  readonly averageSpeedOfAnswer: Float64Array
  /** Contacts handled on stale or insufficient data. */
  readonly contactsStale: Float64Array
  /** Days of the month on which the desk is open. */
  readonly openDays: Float64Array
}

/** An operation of nothing, to be filled; one is kept per option and used for every draw. */
export function emptyOperation(months: number): Operation {
  const series = () => new Float64Array(months)
  return {
    months,
    contactsOffered: series(),
    contactsAnswered: series(),
    contactsAbandoned: series(),
    contactsResolved: series(),
    contactsTransferred: series(),
    transferHours: series(),
    forecastContacts: series(),
    plannedHours: series(),
    requiredHours: series(),
    workedHours: series(),
    overtimeHours: series(),
    idleHours: series(),
    handlingHours: series(),
    paidHours: series(),
    headcount: series(),
    positions: series(),
    serviceLevel: series(),
    abandonment: series(),
    averageSpeedOfAnswer: series(),
    contactsStale: series(),
    openDays: series(),
  }
}
