import type { Language } from '../../language/languages.js'
import { wrapped } from '../../report/text/width.js'
import { fullTimeStaff } from '../../staffing/full-time-staff.js'
import { answerDay } from '../calculators/staff-day.js'
import { UsageError } from '../failures.js'
import { dayExplanation, dayLines } from '../terminal/staff-day-lines.js'
import type { StaffFlags } from './flags.js'
import { readPlannedFile } from './planned-file.js'
import { queueQuestion, refinementsOf, timeOf } from './questions.js'
import type { StaffReport } from './report.js'

/** A day, or several, from a file: agents of every interval and the totals. */
export async function wholeDay(file: string, flags: StaffFlags, language: Language): Promise<StaffReport> {
  const planned = await readPlannedFile(file, timeOf(flags, 'per'), language, true)
  const handleTime = timeOf(flags, 'aht')
  const without = planned.intervals.find(
    ({ handleTimeSeconds, contacts }) => handleTimeSeconds === undefined && contacts > 0,
  )
  if (handleTime === undefined && without !== undefined) {
    throw new UsageError('plan.no-handle-time', { file, line: without.line })
  }
  const average = flags.average?.[0]
  const dated = planned.intervals.every(({ dayNumber }) => dayNumber !== undefined)
  if (average !== undefined && average !== 'day' && !dated)
    throw new UsageError('plan.average-needs-dates', { file })
  if (average !== undefined && flags.agents !== undefined) {
    throw new UsageError('staff.flags-together', { flag: 'average', other: 'agents' })
  }
  const staffTo = flags['staff-to']?.[0] ?? 'steady'
  if (staffTo === 'reached')
    for (const other of ['average', 'agents', 'max-wait'] as const)
      if (flags[other] !== undefined)
        throw new UsageError('staff.flags-together', { flag: 'staff-to', other })
  const refinements = refinementsOf(flags)
  for (const flag of ['patience-shape', 'balking', 'busyness'] as const)
    if (flags[flag] !== undefined && staffTo === 'reached')
      throw new UsageError('staff.steady-alone', { flag, other: 'staff-to' })
  // An interval without contacts needs a handle time as well as any other, whatever it is.
  const stated = planned.intervals.find(({ handleTimeSeconds }) => handleTimeSeconds !== undefined)
  const question = {
    ...queueQuestion(flags, handleTime ?? stated?.handleTimeSeconds ?? 1),
    ...planned,
    ...(refinements !== undefined && { refinements }),
    staffTo,
    timeMethod: flags['time-method']?.[0] ?? 'auto',
    // Kept on average, the cheapest would leave quiet intervals without anybody: not where somebody calls.
    ...(average !== undefined && {
      average,
      minAgents: flags['min-agents'] ?? 1,
      minAgentsWithoutLoad: flags['min-agents'] ?? 0,
    }),
  } as const
  const reply = answerDay(question)
  if (!reply.ok) {
    const { reason, binding, at } = reply
    if (reason === 'tooMuch') throw new UsageError('staff.day.too-much')
    if (at === undefined) throw new UsageError('staff.impossible', { reason, binding })
    throw new UsageError('staff.day.impossible', {
      place: [at.date, at.start].filter(Boolean).join(' '),
      reason,
      binding,
    })
  }
  const { answer } = reply
  const shifts =
    flags.shifts === undefined
      ? undefined
      : await (await import('./shifts.js')).dayShifts(flags.shifts, question, answer)
  const week = timeOf(flags, 'full-time')
  const hoursAWeek = (answer.totals.agentHours * 7) / (answer.days?.length ?? 1)
  const people = week === undefined ? undefined : fullTimeStaff(hoursAWeek, week / 3600, question.shrinkage)
  return {
    data: {
      ...answer,
      ...(people !== undefined && { fullTimeStaff: people }),
      ...(shifts !== undefined && { shiftCover: shifts.data }),
    },
    lines: (words, characters, cells) => {
      const lines = dayLines(question, answer, words, characters, cells)
      if (shifts !== undefined) lines.push(...shifts.lines(words, characters, cells))
      if (people === undefined) return lines
      const { say, number } = words
      const said = say('staff.full-time.days', {
        people: number(people, { decimals: 1 }),
        days: answer.days?.length ?? 1,
      })
      return [...lines, '', ...wrapped(said, cells)]
    },
    explanation: (words, cells) => dayExplanation(question, answer, words, cells),
  }
}
