import { weekOfOpeningHours } from '../demand/opening-hours.js'

/** 1 in the half hours of the week in which specialists are there, a part where they come or go within one; 336. */
export function hoursPresent(open: string): Float64Array {
  const reading = weekOfOpeningHours(open)
  if (!reading.ok) throw new TypeError(`hours that the schema let through: ${reading.problem.code}`)
  const most = Math.max(...reading.week)
  return reading.week.map((share) => share / most)
}
