import type { QueueWorkload } from './workload.js'

/** Work that waits, such as e-mail: what staff planned on a forecast gets done in a month. Hours in the month. */
export interface DeferredMonthMet {
  forecastContactsPerWeek: number
  contactsPerWeek: number
  /** Handling hours a week that the planned staff can do. */
  plannedWorkload: number
  plannedHours: number
  requiredHours: number
  workedHours: number
  /** Share of the month's work, what was left over included, that was done by its end. */
  doneShare: number
  /** Hours of handling left over to the next month. */
  backlogHours: number
}

/**
 * Deferred contacts need no one at the moment they come, only enough hours: the work divided by the largest share of
 * an agent's time that may be filled. Staff is planned on the forecast; overtime up to its limit helps with a
 * larger month and with what the last one left; the rest is left to the next. Staff that a falling forecast no
 * longer needs may still be there: `leastPlanned`, in handling hours a week.
 *
 * @param monthWeeks average weeks of contacts that the month's days make up
 * @param backlogHours handling hours left over from the month before
 */
export function meetDeferredMonth(
  met: DeferredMonthMet,
  work: QueueWorkload,
  monthWeeks: number,
  forecastMultiplier: number,
  realisedMultiplier: number,
  backlogHours: number,
  maxOccupancy: number,
  overtimeLimit: number,
  leastPlanned: number,
): void {
  const contactsPerWeek = work.contacts(0)
  const workHoursPerUnit = (work.workSeconds(0) / secondsPerHour) * monthWeeks
  const realisedHours = realisedMultiplier * workHoursPerUnit
  const due = realisedHours + backlogHours
  met.forecastContactsPerWeek = forecastMultiplier * contactsPerWeek
  met.contactsPerWeek = realisedMultiplier * contactsPerWeek
  met.plannedWorkload = Math.max((forecastMultiplier * work.workSeconds(0)) / secondsPerHour, leastPlanned)
  met.plannedHours = (met.plannedWorkload * monthWeeks) / maxOccupancy
  met.requiredHours = due / maxOccupancy
  met.workedHours = Math.min(
    Math.max(met.requiredHours, met.plannedHours),
    met.plannedHours * (1 + overtimeLimit),
  )
  const done = Math.min(due, met.workedHours * maxOccupancy)
  met.doneShare = due > 0 ? done / due : 1
  met.backlogHours = due - done
}

const secondsPerHour = 3600
