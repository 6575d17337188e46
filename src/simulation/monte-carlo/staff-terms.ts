import { ownLabour } from '../../cost/own-labour.js'
import type { HiringTerms } from '../../staffing/hired-staff.js'
import type { OutboundWork, StaffTerms } from '../../staffing/operate.js'
import { totalShrinkage } from '../../staffing/shrinkage.js'
import { teamToHire } from '../../staffing/team-to-hire.js'
import type { MonthlySchedule } from '../option-schedule.js'
import type { OptionInDraw, OptionInStudy } from './option-in-study.js'

/** Seconds of a mean month: lead times are written as times, forecasts count in months. */
export const secondsPerMonth = (365.25 / 12) * 86_400

/** How the option's staff becomes paid hours, at the values now drawn. */
export function staffTerms(
  { option, leg }: OptionInStudy,
  schedule: MonthlySchedule | undefined,
  outbound?: OutboundWork,
  leastPresent?: number,
): StaffTerms {
  const { staff, model, leadTime } = option
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
    ...(staff.hiring && { hiring: hiringTerms(option, leg?.teamThere ?? 1) }),
    // People who are hired leave by the hiring plan, not by what was planned before.
    retainedPerMonth:
      staff.hiring === undefined && reduction === 'as-people-leave'
        ? Math.max(0, 1 - staff.attrition / 12)
        : 0,
  }
}

function hiringTerms(option: OptionInDraw, teamThere: number): HiringTerms {
  const { attrition, hiring } = option.staff
  const { leadTime, training, learningCurve = [], placesPerMonth } = hiring!
  return {
    attritionPerYear: attrition,
    leadTimeMonths: leadTime / secondsPerMonth,
    trainingMonths: training / secondsPerMonth,
    learningCurve,
    ...(placesPerMonth !== undefined && { placesPerMonth }),
    teamToHire: teamToHire(ownLabour(option)?.teamToHire ?? 0, teamThere),
  }
}
