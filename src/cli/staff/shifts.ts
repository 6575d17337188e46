import { isoDateOf } from '../../demand/calendar-date.js'
import { clockText } from '../../demand/import/planned-intervals.js'
import { readScenarioFile } from '../../platform/read-scenario-file.js'
import { loadSolver } from '../../platform/solver.js'
import { wrapped } from '../../report/text/width.js'
import type { ShiftTerms } from '../../staffing/shift-schema.js'
import type { DayAnswer, DayQuestion } from '../calculators/staff-day.js'
import { coverDay } from '../calculators/staff-shifts.js'
import { InvalidScenarioError, UsageError } from '../failures.js'
import { slashed } from '../load-sources.js'
import type { CharacterSet } from '../terminal/character-set.js'
import { tableLines } from '../terminal/table.js'
import { unmetIntervals } from '../terminal/unmet-intervals.js'
import type { StaffWords } from './report.js'

/** A day's agents as shifts, for the answer of the day. */
export interface DayShifts {
  readonly data: unknown
  readonly lines: (words: StaffWords, characters: CharacterSet, cells: number) => string[]
}

/** Seconds, where a file of shifts does not say it. */
const usualRest = 11 * 3600

/** The shifts of a file that cover what a day needs. */
export async function dayShifts(
  path: string,
  { intervals, intervalSeconds }: DayQuestion,
  answer: DayAnswer,
): Promise<DayShifts> {
  const agents = answer.intervals.map(({ scheduledAgents }) => scheduledAgents)
  const terms = await shiftsOf(slashed(path))
  const restCounts = Object.values(terms.types).some(({ consecutiveDays }) => consecutiveDays > 1)
  const found = coverDay(intervals, intervalSeconds, agents, terms, await loadSolver())
  if (!found.found) throw new UsageError('staff.shifts.none', { reason: found.reason })
  const { cover, intervalMinutes, firstDay } = found
  const dated = intervals.every(({ dayNumber }) => dayNumber !== undefined)
  const perDay = 1440 / intervalMinutes
  const placeOf = (interval: number) => ({
    ...(dated && { date: isoDateOf(firstDay + Math.floor(interval / perDay)) }),
    start: clockText((interval % perDay) * intervalMinutes * 60),
  })
  const unmet = cover.unmet.map(({ interval, ...counts }) => ({ ...placeOf(interval), ...counts }))
  const shifts = cover.shifts.map(({ name, day, startMinutes, agents: people }) => ({
    ...(dated && { date: isoDateOf(firstDay + day) }),
    name,
    start: clockText(startMinutes * 60),
    agents: people,
  }))
  const { requiredHours, scheduledHours, paidHours, leastPaidHours, scheduleEfficiency } = cover
  return {
    data: { shifts, unmet, requiredHours, scheduledHours, paidHours, leastPaidHours, scheduleEfficiency },
    lines: (words, characters, cells) => {
      const { say, number, percent } = words
      const hours = (value: number) => number(value, { decimals: 1 })
      const columns = [
        ...(dated ? [{ header: say('staff.day.column.date'), align: 'left' as const }] : []),
        { header: say('staff.shifts.column.shift'), align: 'left' as const, shrinksTo: 12 },
        { header: say('staff.shifts.column.start'), align: 'right' as const },
        { header: say('staff.shifts.column.people'), align: 'right' as const },
      ]
      const rows = shifts.map(({ date, name, start, agents: people }) => [
        ...(dated ? [date ?? ''] : []),
        name,
        start,
        number(people),
      ])
      const people = cover.shifts.reduce((sum, shift) => sum + shift.agents, 0)
      const short = cover.unmet.map(({ interval, requiredAgents, scheduledAgents }) => ({
        ...(dated && { date: placeOf(interval).date ?? '' }),
        startMinutes: (interval % perDay) * intervalMinutes,
        missing: requiredAgents - scheduledAgents,
      }))
      return [
        '',
        ...wrapped(
          say('staff.shifts.heading', {
            people,
            days: dated ? new Set(intervals.map(({ dayNumber }) => dayNumber)).size : 1,
            short: short.length === 0 ? 'none' : 'some',
            paid: hours(paidHours),
            efficiency: percent(scheduleEfficiency, { decimals: 1 }),
            proved: paidHours > leastPaidHours + 1e-6 ? hours(paidHours - leastPaidHours) : 'none',
          }),
          cells,
        ),
        // 11 hours where the file does not say otherwise: nothing to be told
        ...(restCounts || terms.minimumRest === usualRest
          ? []
          : wrapped(say('staff.shifts.no-rest', { rest: words.duration(terms.minimumRest) }), cells)),
        ...(short.length === 0
          ? []
          : wrapped(
              say('staff.shifts.unmet', {
                count: short.length,
                short: unmetIntervals(short, intervalMinutes),
              }),
              cells,
            )),
        '',
        ...tableLines(columns, rows, cells, characters),
      ]
    },
  }
}

async function shiftsOf(file: string): Promise<ShiftTerms> {
  const { readShifts } = await import('../../scenario/read-shifts.js')
  const { wholeFile } = await import('../../scenario/read-yaml.js')
  const outcome = await readScenarioFile(file, 'text')
  if (!outcome.ok) throw new InvalidScenarioError([wholeFile(file, outcome.code, outcome.figures)], new Map())
  const reading = readShifts(outcome.text, file)
  if (!reading.ok) throw new InvalidScenarioError(reading.problems, new Map([[file, outcome.text]]))
  return reading.terms
}
