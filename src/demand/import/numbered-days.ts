import { isoDateOf } from '../calendar-date.js'
import { readTimeOfDay } from './cell-values.js'
import { type CountsGrid, daysFrom } from './counts-grid.js'
import { commonestStep } from './interval-length.js'
import type { MomentText } from './moments.js'
import type { ImportProblem } from './statement.js'

const fewestDays = 3

/**
 * Days that are numbered in place of dates (1, 2, 3, …) get the dates that follow from the first; the problem of a file that
 * has such and of which the first day is not said. Undefined for other files.
 */
export function numberedDays(
  moments: (MomentText | undefined)[],
  grid: CountsGrid | undefined,
): Pick<ImportProblem, 'code' | 'figures'> | undefined {
  const written = new Set(moments.flatMap((moment) => (moment ? [moment.date] : [])))
  if (written.size < fewestDays || [...written].some((text) => !/^\d{1,3}$/u.test(text))) return undefined
  // Days come one after another, as counts do not.
  const numbers = [...written].map(Number)
  const least = numbers[0]!
  if (least > 1 || numbers.some((number, index) => number !== least + index)) return undefined
  const most = least + numbers.length - 1
  if (grid?.dayNumber === undefined) {
    const times = moments.flatMap((moment) => (/\d\s*[:h]/u.test(moment?.time ?? '') ? [moment!.time] : []))
    const step = commonestStep([times.slice(0, 100).flatMap((text) => readTimeOfDay(text) ?? [])])
    const figures = { first: least, last: most, time: times[0] ?? '07:00', minutes: (step ?? 300) / 60 }
    return { code: 'import.numbered-days', figures }
  }
  const days = daysFrom(grid.dayNumber, grid.weekdays, written.size)
  moments.forEach((moment, index) => {
    if (moment) moments[index] = { date: isoDateOf(days[Number(moment.date) - least]!), time: moment.time }
  })
  return undefined
}
