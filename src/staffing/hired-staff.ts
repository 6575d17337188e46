import { roundUp } from '../queueing/round-up.js'
import { hiringPlan } from './hiring-plan.js'

/** How people come to be there: the durations in months. */
export interface HiringTerms {
  readonly attritionPerYear: number
  readonly leadTimeMonths: number
  readonly trainingMonths: number
  /** Share of full skill in each month after training. */
  readonly learningCurve: readonly number[]
  /** Most people who can begin in one month. */
  readonly placesPerMonth?: number
  /** Part of the first month's staff that has to be hired for it. */
  readonly teamToHire: number
}

/** One month of staff that is hired ahead; full-time equivalents. */
export interface HiredMonth {
  /** Skill there is over what is needed: above 1 where people have not left yet, below 1 where some are missing. */
  readonly staffedShare: number
  /** On the payroll, those in training included. */
  readonly headcount: number
  /** Months of pay of those who began before the first month; 0 in all others. */
  readonly paidBefore: number
  readonly hires: number
  readonly leavers: number
  readonly inTraining: number
  readonly effective: number
  readonly missing: number
}

/**
 * The people behind the staff that is needed, month by month: hired so that skilled staff is there on the day, in
 * fractions of people (an expected course). Those who must begin before the first month, to be trained by then, are
 * counted and paid in it.
 *
 * @param required full-time equivalents of full skill, by month
 */
export function hiredStaff(required: readonly number[], terms: HiringTerms): readonly HiredMonth[] {
  const { attritionPerYear, leadTimeMonths, trainingMonths, learningCurve, placesPerMonth } = terms
  const { hires, months } = hiringPlan({
    requiredStaff: required,
    staffAtStart: (required[0] ?? 0) * (1 - terms.teamToHire),
    attritionPerYear,
    leadTimeMonths,
    trainingMonths,
    learningCurve,
    firstDecisionMonth: -monthsBefore - roundUp(leadTimeMonths),
    wholePeople: false,
    ...(placesPerMonth !== undefined && { mostHiresPerMonth: placesPerMonth }),
  })
  const early = hires.filter(({ month }) => month < 0)
  const leaving = attritionPerYear / 12
  const monthsPaid = (until: number) => (leaving === 0 ? until : -Math.expm1(-leaving * until) / leaving)
  return months.map((month, at): HiredMonth => {
    const first = at === 0
    return {
      staffedShare: month.required > 0 ? month.effective / month.required : 1,
      headcount: month.headcount,
      paidBefore: first
        ? early.reduce((sum, { month: from, people }) => sum + people * monthsPaid(-from), 0)
        : 0,
      hires: month.hires + (first ? early.reduce((sum, { people }) => sum + people, 0) : 0),
      leavers: month.leavers,
      inTraining: month.inTraining,
      effective: month.effective,
      missing: month.shortfall,
    }
  })
}

/** How long before the first month people may begin, where places in training are few. */
const monthsBefore = 60
