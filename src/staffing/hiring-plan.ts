import { OutOfRangeError } from '../kernel/out-of-range-error.js'

export interface HiringPlanInput {
  /** Full-time equivalents of full skill needed on average in each month, from 0. */
  readonly requiredStaff: readonly number[]
  /** Trained staff of full skill at the beginning of month 0. */
  readonly staffAtStart: number
  /** Leavers a year over average headcount, 0 to 12: people leave at a constant rate, trainees too. */
  readonly attritionPerYear: number
  /** From the decision to hire to the first day, months, 0 to 120. */
  readonly leadTimeMonths: number
  /** From the first day to the first contact, months, 0 to 120; need not be whole. */
  readonly trainingMonths: number
  /** Share of full skill in each month after training, rising to 1 after the last; each above 0, at most 1. */
  readonly learningCurve?: readonly number[]
  /** Month of the first decision, whole: 0 now; −6 when the need was known half a year before month 0. Default 0. */
  readonly firstDecisionMonth?: number
  /** Most people who can begin in one month (places in training), whole; unlimited when left out. */
  readonly mostHiresPerMonth?: number
  /** Whether hires are whole people; default true. */
  readonly wholePeople?: boolean
  /** Already hired, with the month in which they begin. */
  readonly alreadyHired?: readonly { readonly month: number; readonly people: number }[]
}

export interface HiringCohort {
  /** Month in which they begin, at its beginning. */
  readonly month: number
  /** When the decision had to be taken: lead time earlier. */
  readonly decisionMonth: number
  readonly people: number
}

/** Averages over the month. */
export interface StaffMonth {
  readonly required: number
  /** On the payroll, those in training included. */
  readonly headcount: number
  readonly inTraining: number
  /** Those out of training, counted by their skill. */
  readonly effective: number
  readonly shortfall: number
  readonly surplus: number
  /** People who leave in the month. */
  readonly leavers: number
  /** People who begin in the month, those hired before the plan included. */
  readonly hires: number
}

export interface HiringPlan {
  readonly hires: readonly HiringCohort[]
  readonly months: readonly StaffMonth[]
}

/**
 * Hires that keep skilled staff at what is needed in every month, each as late as possible and as few as suffice;
 * where places in training are limited, the excess begins earlier. Staff falls only as people leave.
 *
 * Of somebody who began u months ago, e^(−attrition u / 12) is still there on average, with the skill of the
 * learning curve at u − training; a month counts the average over it. No month relies on people who spend part of it
 * in training, though what they do in the rest of it counts. What cannot be there in time, because the decision
 * would have had to come before the first one, is shortfall.
 *
 * @throws OutOfRangeError
 */
export function hiringPlan(input: HiringPlanInput): HiringPlan {
  check(input)
  const { requiredStaff, staffAtStart, leadTimeMonths, trainingMonths, learningCurve = [] } = input
  const { firstDecisionMonth = 0, mostHiresPerMonth = Number.POSITIVE_INFINITY, wholePeople = true } = input
  const leaving = input.attritionPerYear / 12
  const firstStart = Math.ceil(firstDecisionMonth + leadTimeMonths - rounding)
  const wholeTraining = Math.ceil(trainingMonths - rounding)
  const lastMonth = requiredStaff.length - 1
  // Of people of an age in months; few of the ages that a plan allows come up.
  const stays = worked((age) => meanStaying(age, age + 1, leaving))
  const skill = worked((age) => meanSkill(age, leaving, trainingMonths, learningCurve))

  const effective = requiredStaff.map((_, month) => staffAtStart * stays(month))
  const cohorts = new Map<number, number>()
  const begin = (start: number, people: number): void => {
    cohorts.set(start, (cohorts.get(start) ?? 0) + people)
    for (let month = Math.max(0, start); month <= lastMonth; month++)
      effective[month]! += people * skill(month - start)
  }
  for (const { month, people } of input.alreadyHired ?? []) begin(month, people)
  const hired = new Map<number, number>()
  requiredStaff.forEach((required, month) => {
    for (let start = month - wholeTraining; start >= firstStart; start--) {
      const missing = required - effective[month]!
      if (missing <= rounding * required) return
      const each = skill(month - start)
      const room = mostHiresPerMonth - (hired.get(start) ?? 0)
      const wanted = wholePeople ? Math.ceil(missing / each - rounding) : missing / each
      const people = Math.min(room, wanted)
      if (people <= 0) continue
      hired.set(start, (hired.get(start) ?? 0) + people)
      begin(start, people)
    }
  })

  const months = requiredStaff.map((required, month): StaffMonth => {
    let headcount = staffAtStart * stays(month)
    let inTraining = 0
    for (const [start, people] of cohorts) {
      if (start > month) continue
      headcount += people * stays(month - start)
      const end = Math.min(month - start + 1, trainingMonths)
      if (end > month - start)
        inTraining += people * (end - month + start) * meanStaying(month - start, end, leaving)
    }
    return {
      required,
      headcount,
      inTraining,
      effective: effective[month]!,
      shortfall: Math.max(0, required - effective[month]!),
      surplus: Math.max(0, effective[month]! - required),
      leavers: leaving * headcount,
      hires: cohorts.get(month) ?? 0,
    }
  })
  const hires = [...hired]
    .sort(([a], [b]) => a - b)
    .map(([month, people]) => ({ month, decisionMonth: month - leadTimeMonths, people }))
  return { hires, months }
}

/** A function of whole numbers from 0, each answer worked out once. */
function worked(compute: (age: number) => number): (age: number) => number {
  const answers: number[] = []
  return (age) => {
    while (answers.length <= age) answers.push(compute(answers.length))
    return answers[age]!
  }
}

/** Mean of e^(−leaving u) for u from `from` to `to`. */
function meanStaying(from: number, to: number, leaving: number): number {
  const span = (to - from) * leaving
  return Math.exp(-leaving * from) * (span === 0 ? 1 : -Math.expm1(-span) / span)
}

/** Mean over the month of age `age` of those still there times their skill, from the end of training on. */
function meanSkill(age: number, leaving: number, training: number, curve: readonly number[]): number {
  let sum = 0
  let from = Math.max(age, training)
  while (from < age + 1) {
    const step = Math.floor(from - training + rounding)
    const to = Math.min(age + 1, training + step + 1)
    sum += (curve[step] ?? 1) * (to - from) * meanStaying(from, to, leaving)
    from = to
  }
  return sum
}

function check(input: HiringPlanInput): void {
  const { requiredStaff, staffAtStart, attritionPerYear, leadTimeMonths, trainingMonths } = input
  const { learningCurve = [], firstDecisionMonth = 0, mostHiresPerMonth, alreadyHired = [] } = input
  for (const staff of requiredStaff) requireFrom0('requiredStaff', staff)
  requireFrom0('staffAtStart', staffAtStart)
  requireFrom0('attritionPerYear', attritionPerYear, 12)
  requireFrom0('leadTimeMonths', leadTimeMonths, 120)
  requireFrom0('trainingMonths', trainingMonths, 120)
  for (const skill of learningCurve) {
    if (!(skill > 0 && skill <= 1))
      throw new OutOfRangeError('learningCurve', skill, '0 < learningCurve <= 1')
  }
  if (!(Number.isInteger(firstDecisionMonth) && Math.abs(firstDecisionMonth) <= 1200))
    throw new OutOfRangeError('firstDecisionMonth', firstDecisionMonth, 'whole, -1200 to 1200')
  if (mostHiresPerMonth !== undefined && !(Number.isInteger(mostHiresPerMonth) && mostHiresPerMonth >= 0))
    throw new OutOfRangeError('mostHiresPerMonth', mostHiresPerMonth, 'whole, from 0')
  for (const { month, people } of alreadyHired) {
    if (!(Number.isInteger(month) && Math.abs(month) <= 1200))
      throw new OutOfRangeError('alreadyHired.month', month, 'whole, -1200 to 1200')
    requireFrom0('alreadyHired.people', people)
  }
}

function requireFrom0(quantity: string, value: number, most = 1e9): void {
  if (!(value >= 0 && value <= most))
    throw new OutOfRangeError(quantity, value, `0 <= ${quantity} <= ${most}`)
}

/** Quotients this close to a whole number are that number. */
const rounding = 1e-9
