import { answerStaff } from '../calculators/staff-question.js'
import { UsageError } from '../failures.js'
import { explanationLines, staffLines } from '../terminal/staff-table.js'
import type { StaffFlags } from './flags.js'
import { staffQuestion } from './questions.js'
import type { StaffReport } from './report.js'

/** One interval by telephone: the least agents, or what a number of agents reaches. */
export function oneInterval(flags: StaffFlags): StaffReport {
  const question = staffQuestion(flags)
  const reply = answerStaff(question)
  if (!reply.ok) throw new UsageError('staff.impossible', { reason: reply.reason, binding: reply.binding })
  const { answer } = reply
  return {
    data: answer,
    lines: (words, characters, cells) => staffLines(question, answer, words, characters, cells),
    explanation: (words, cells) => explanationLines(question, answer, words, cells),
  }
}
