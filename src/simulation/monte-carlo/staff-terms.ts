import type { HiringTerms } from '../../staffing/hired-staff.js'
import type { OutboundWork, StaffTerms } from '../../staffing/operate.js'
import { totalShrinkage } from '../../staffing/shrinkage-schema.js'
import type { MonthlySchedule } from '../option-schedule.js'
import type { OptionInDraw } from './option-in-study.js'

/** Seconds of a mean month: lead times are written as times, forecasts count in months. */
export const secondsPerMonth = (365.25 / 12) * 86_400

/** How the option's staff becomes paid hours, at the values now drawn. */
export function staffTerms(
  { staff, model, leadTime, price }: OptionInDraw,
  schedule: MonthlySchedule | undefined,
  outbound?: OutboundWork,
  leastPresent?: number,
): StaffTerms {
  const reduction = staff.reduction ?? (model === 'internal' ? 'as-people-leave' : 'at-lead-time')
  return {
    overtimeLimit: staff.overtimeLimit,
    leadTimeMonths: leadTime / secondsPerMonth,
    idleUse: staff.idleUse ?? 0,
    shrinkage: totalShrinkage(staff.shrinkage),
    schedulingEfficiency: staff.schedulingEfficiency,
    ...(schedule && { schedule }),
    ...(outbound && { outbound }),
    ...(leastPresent !== undefined && { leastPresent }),
    hoursPerMonth: staff.hoursPerMonth,
    ...(staff.hiring && { hiring: hiringTerms(staff, price) }),
    // People who are hired leave by the hiring plan, not by what was planned before.
    retainedPerMonth:
      staff.hiring === undefined && reduction === 'as-people-leave'
        ? Math.max(0, 1 - staff.attrition / 12)
        : 0,
  }
}

function hiringTerms(
  { attrition, hiring }: OptionInDraw['staff'],
  price: OptionInDraw['price'],
): HiringTerms {
  const { leadTime, training, learningCurve = [], placesPerMonth } = hiring!
  return {
    attritionPerYear: attrition,
    leadTimeMonths: leadTime / secondsPerMonth,
    trainingMonths: training / secondsPerMonth,
    learningCurve,
    ...(placesPerMonth !== undefined && { placesPerMonth }),
    teamToHire: 'teamToHire' in price ? (price.teamToHire ?? 0) : 0,
  }
}
