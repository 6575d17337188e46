import { wrapped } from '../../report/text/width.js'
import { fullTimeStaff, hoursRoundTheClock } from '../../staffing/full-time-staff.js'
import { answerStaff } from '../calculators/staff-question.js'
import { UsageError } from '../failures.js'
import { explanationLines, staffLines } from '../terminal/staff-table.js'
import type { StaffFlags } from './flags.js'
import { staffQuestion, timeOf } from './questions.js'
import type { StaffReport } from './report.js'

/** One interval by telephone: the least agents, or what a number of agents reaches. */
export function oneInterval(flags: StaffFlags): StaffReport {
  const question = staffQuestion(flags)
  const reply = answerStaff(question)
  if (!reply.ok) throw new UsageError('staff.impossible', { reason: reply.reason, binding: reply.binding })
  const { answer } = reply
  const people = roundTheClock(flags, answer.agents, question.shrinkage)
  return {
    data: { ...answer, ...(people !== undefined && { fullTimeStaffRoundTheClock: people }) },
    lines: (words, characters, cells) => {
      const lines = staffLines(question, answer, words, characters, cells)
      if (people === undefined) return lines
      const { say, number } = words
      const said = say('staff.full-time.clock', {
        agents: answer.agents,
        people: number(people, { decimals: 1 }),
      })
      return [...lines, '', ...wrapped(said, cells)]
    },
    explanation: (words, cells) => explanationLines(question, answer, words, cells),
  }
}

/** People who keep these positions day and night, where a full-time week is said. */
function roundTheClock(flags: StaffFlags, agents: number, shrinkage: number): number | undefined {
  const week = timeOf(flags, 'full-time')
  return week === undefined ? undefined : fullTimeStaff(agents * hoursRoundTheClock, week / 3600, shrinkage)
}
