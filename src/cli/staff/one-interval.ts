import { wrapped } from '../../report/text/width.js'
import { fullTimeStaff, hoursRoundTheClock } from '../../staffing/full-time-staff.js'
import { waitPercentile } from '../calculators/refined-queue.js'
import { answerStaff } from '../calculators/staff-question.js'
import { UsageError } from '../failures.js'
import { explanationLines, shortTime, staffLines } from '../terminal/staff-table.js'
import type { StaffFlags } from './flags.js'
import { shareOf, staffQuestion, timeOf } from './questions.js'
import type { StaffReport } from './report.js'

/** Of the waits, where nothing else is asked for. */
const usualPercentile = 0.9

/** One interval by telephone: the least agents, or what a number of agents reaches. */
export function oneInterval(flags: StaffFlags): StaffReport {
  const question = staffQuestion(flags)
  const reply = answerStaff(question)
  if (!reply.ok) throw new UsageError('staff.impossible', { reason: reply.reason, binding: reply.binding })
  const { answer } = reply
  const share = shareOf(flags, 'percentile') ?? usualPercentile
  if (!(share > 0 && share < 1)) throw new UsageError('staff.percentile', { value: flags.percentile ?? '' })
  const percentile = answer.stable
    ? waitPercentile(question, answer.agents, answer.offeredLoad, share)
    : undefined
  const { averageWait = 0, probabilityOfWait = 0 } = answer
  const people = roundTheClock(flags, answer.agents, question.shrinkage)
  return {
    data: {
      ...answer,
      ...(question.refinements !== undefined && { refinements: question.refinements }),
      ...(percentile !== undefined && {
        waitPercentile: { share, seconds: percentile },
        averageWaitOfThoseWhoWait: probabilityOfWait > 0 ? averageWait / probabilityOfWait : 0,
      }),
      ...(people !== undefined && { fullTimeStaffRoundTheClock: people }),
    },
    lines: (words, characters, cells) => {
      const lines = staffLines(question, answer, words, characters, cells)
      const { say, number } = words
      if (flags.percentile !== undefined && percentile !== undefined) {
        const figures = { share: words.percent(share), time: shortTime(percentile, words) }
        lines.push('', ...wrapped(say('staff.wait-percentile', figures), cells))
      }
      if (people === undefined) return lines
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
