import { OutOfRangeError } from '../kernel/out-of-range-error.js'

export const hoursRoundTheClock = 168

/**
 * Full-time people that so many hours at the position a week take: one position kept round the clock is 168 hours.
 *
 * @param agentHoursPerWeek at the position, from 0
 * @param fullTimeHours paid hours of a full-time week, above 0, at most 168
 * @param shrinkage share of paid time not at the position, from 0 to below 1
 * @throws OutOfRangeError
 * @example fullTimeStaff(168, 35, 0.3) // 6.857: seven people for one position, day and night
 */
export function fullTimeStaff(agentHoursPerWeek: number, fullTimeHours: number, shrinkage: number): number {
  if (!(agentHoursPerWeek >= 0 && agentHoursPerWeek < Number.POSITIVE_INFINITY))
    throw new OutOfRangeError('agentHoursPerWeek', agentHoursPerWeek, 'agentHoursPerWeek >= 0')
  if (!(fullTimeHours > 0 && fullTimeHours <= hoursRoundTheClock))
    throw new OutOfRangeError('fullTimeHours', fullTimeHours, '0 < fullTimeHours <= 168')
  if (!(shrinkage >= 0 && shrinkage < 1))
    throw new OutOfRangeError('shrinkage', shrinkage, '0 <= shrinkage < 1')
  return agentHoursPerWeek / (fullTimeHours * (1 - shrinkage))
}
