import { readCount } from '../../kernel/quantity/plain-number.js'
import { readShare } from '../../kernel/quantity/share.js'
import { wrapped } from '../../report/text/width.js'
import { hiringPlan } from '../../staffing/hiring-plan.js'
import { quantity } from '../flags.js'
import { tableLines } from '../terminal/table.js'
import { required, type StaffFlags } from './flags.js'
import { countOf, requiredCount, requiredShare } from './questions.js'
import type { StaffReport } from './report.js'

const usualTrainingMonths = 1

/** Whom to hire when, so that trained staff is there in every month. */
export function hire(flags: StaffFlags): StaffReport {
  const requiredStaff = required(flags, 'hire')
    .split(',')
    .map((text) => quantity('hire', text.trim(), readCount))
  const learningCurve = (flags.learning ?? '')
    .split(',')
    .filter((text) => text.trim() !== '')
    .map((text) => quantity('learning', text.trim(), readShare))
  const staffAtStart = requiredCount(flags, 'staff')
  const attritionPerYear = requiredShare(flags, 'attrition')
  const plan = hiringPlan({
    requiredStaff,
    staffAtStart,
    attritionPerYear,
    leadTimeMonths: countOf(flags, 'lead-months') ?? 0,
    trainingMonths: countOf(flags, 'training-months') ?? usualTrainingMonths,
    learningCurve,
    ...(flags.places !== undefined && { mostHiresPerMonth: flags.places }),
  })
  const people = plan.hires.reduce((sum, cohort) => sum + cohort.people, 0)
  const short = plan.months.flatMap(({ shortfall }, month) => (shortfall > 1e-9 ? [month + 1] : []))
  return {
    data: {
      model: 'hiring-plan',
      hires: plan.hires.map(({ month, decisionMonth, people: hired }) => ({
        month: month + 1,
        decisionMonth: decisionMonth + 1,
        people: hired,
      })),
      months: plan.months.map((one, at) => ({ month: at + 1, ...one })),
    },
    lines: ({ say, number, list }, characters, cells) => {
      const tenth = (value: number) => number(value, { decimals: 1 })
      const headers = ['month', 'required', 'effective', 'training', 'leavers', 'hires', 'short'] as const
      const rows = plan.months.map((one, at) => [
        number(at + 1),
        tenth(one.required),
        tenth(one.effective),
        tenth(one.inTraining),
        tenth(one.leavers),
        one.hires > 0 ? number(one.hires) : '',
        one.shortfall > 0.05 ? tenth(one.shortfall) : '',
      ])
      return [
        ...wrapped(
          say('staff.hire.answer', {
            people,
            months: plan.months.length,
            short: short.length === 0 ? 'none' : list(short.map(String)),
          }),
          cells,
        ),
        '',
        ...tableLines(
          headers.map((name) => ({ header: say('staff.hire.column', { name }), align: 'right' as const })),
          rows,
          cells,
          characters,
        ),
      ]
    },
    explanation: (words, cells) => {
      const rate = attritionPerYear / 12
      const month = plan.hires[0]?.month ?? 0
      const { required: needed, effective } = plan.months[month]!
      const left = staffAtStart * Math.exp(-rate * month) * (rate > 0 ? -Math.expm1(-rate) / rate : 1)
      const tenth = (value: number) => words.number(value, { decimals: 1 })
      return [
        '',
        ...wrapped(
          words.say('staff.formula.hire', {
            staff: tenth(staffAtStart),
            attrition: words.percent(attritionPerYear, { decimals: 1 }),
            rate: words.number(rate, { significant: 4 }),
            before: month,
            month: month + 1,
            left: tenth(left),
            needed: tenth(needed),
            more: tenth(Math.max(0, effective - left)),
            there: tenth(effective),
            people: plan.hires[0]?.people ?? 0,
          }),
          cells,
        ),
        '',
        ...wrapped(words.say('staff.hire.explain'), cells),
      ]
    },
  }
}
