import { chatQueue } from '../../queueing/chat.js'
import { finitePopulationQueue } from '../../queueing/finite-population.js'
import { isRefined, measuresAt } from '../calculators/refined-queue.js'
import type { Situation, TeamOf } from '../calculators/reverse-question.js'
import { answerFor, type StaffQuestion } from '../calculators/staff-question.js'
import { UsageError } from '../failures.js'
import { queueTexts } from '../terminal/staff-table.js'
import { callersFormula } from './callers.js'
import { chatFormulas } from './chat.js'
import { required, type StaffFlag, type StaffFlags } from './flags.js'
import { intervalOf, queueQuestion, refinementsOf, shareOf, stated } from './questions.js'
import type { StaffWords } from './report.js'

/** The agents of a reverse question, and what is known of them. */
export interface SolveTeam {
  readonly agents: number
  readonly perSeconds: number
  /** What is promised; its handle time counts where it is not the one asked for. */
  readonly question: StaffQuestion
  readonly reached: TeamOf
  /** The formulas of a situation with the numbers put in. */
  readonly formulas: (situation: Situation, words: StaffWords) => readonly string[]
  /** `plain`: the searches of the library answer, to the last digits. */
  readonly kind: 'plain' | 'refined' | 'callers' | 'chat'
}

const forVoice: readonly StaffFlag[] = [
  'redial',
  'lines',
  'patience-shape',
  'balking',
  'busyness',
  'fractional',
]
const forChat: readonly StaffFlag[] = ['concurrency', 'slow-down']

/** @throws UsageError where flags do not go together */
export function solveTeam(flags: StaffFlags, handleTimeSeconds: number): SolveTeam {
  const agents = required(flags, 'agents')
  const chat = flags.channel?.[0] === 'chat'
  if (chat) refuse(flags, 'chat', [...forVoice, 'callers'])
  else if (flags.callers === undefined) refuse(flags, 'solve', forChat)
  else refuse(flags, 'callers', [...forVoice, ...forChat])
  if ((chat || flags.callers !== undefined) && !Number.isInteger(agents))
    throw new UsageError('staff.whole-agents', { value: String(agents) })
  const perSeconds = intervalOf(flags)
  const question: StaffQuestion = {
    ...queueQuestion(flags, handleTimeSeconds),
    contacts: 0,
    perSeconds,
    ...stated({ refinements: refinementsOf(flags) }),
  }
  const known = { agents, perSeconds, question }
  if (chat) return { ...known, ...chatTeam(flags, agents, perSeconds), kind: 'chat' }
  if (flags.callers !== undefined)
    return { ...known, ...callersTeam(flags.callers, agents, perSeconds), kind: 'callers' }
  const plain = !isRefined(question) && question.refinements?.fractional !== 'spreadsheet'
  return { ...known, ...voiceTeam(question, agents), kind: plain ? 'plain' : 'refined' }
}

function refuse(flags: StaffFlags, mode: string, idle: readonly StaffFlag[]): void {
  const flag = idle.find((name) => flags[name] !== undefined)
  if (flag !== undefined) throw new UsageError('staff.flag-not-here', { flag, mode })
}

type Play = Pick<SolveTeam, 'reached' | 'formulas'>

function voiceTeam(question: StaffQuestion, agents: number): Play {
  const { patienceSeconds: _, ...others } = question
  const inSituation = ({ contacts, handleTimeSeconds, patienceSeconds, withinSeconds }: Situation) => ({
    ...others,
    contacts,
    handleTimeSeconds,
    ...(patienceSeconds !== undefined && { patienceSeconds }),
    targets: {
      ...question.targets,
      serviceLevel: { share: 0.8, ...question.targets.serviceLevel, withinSeconds },
    },
  })
  const loadOf = ({ contacts, handleTimeSeconds }: Situation) =>
    (contacts * handleTimeSeconds) / question.perSeconds
  return {
    reached: (situation) =>
      measuresAt(inSituation(situation), agents, loadOf(situation), situation.withinSeconds),
    formulas: (situation, words) => {
      const asked = inSituation(situation)
      return queueTexts(asked, answerFor(asked, loadOf(situation), agents), words)
    },
  }
}

function callersTeam(callers: number, agents: number, perSeconds: number): Play {
  const queueOf = ({ contacts, handleTimeSeconds, patienceSeconds, withinSeconds }: Situation) =>
    finitePopulationQueue({
      sources: callers,
      agents,
      callRatePerSource: contacts / (callers * perSeconds),
      serviceRate: 1 / handleTimeSeconds,
      targetWaitSeconds: withinSeconds,
      ...(patienceSeconds !== undefined && { abandonmentRate: 1 / patienceSeconds }),
    })
  return {
    reached: queueOf,
    formulas: (situation, words) => [
      callersFormula(
        { callers, agents, perSeconds, patienceSeconds: undefined, ...situation },
        queueOf(situation),
        words,
      ),
    ],
  }
}

function chatTeam(flags: StaffFlags, agents: number, perSeconds: number): Play {
  const concurrency = required(flags, 'concurrency')
  const slowDown = shareOf(flags, 'slow-down') ?? 0
  const inputOf = ({ contacts, handleTimeSeconds, patienceSeconds, withinSeconds }: Situation) => ({
    agents,
    concurrency,
    slowDown,
    arrivalRate: contacts / perSeconds,
    handleTimeSeconds,
    ...(patienceSeconds !== undefined && { patienceSeconds }),
    targetWaitSeconds: withinSeconds,
  })
  return {
    reached: (situation) => {
      const answer = chatQueue(inputOf(situation))
      return answer.stable ? { ...answer.measures, exact: answer.exact } : undefined
    },
    formulas: (situation, words) => {
      const input = inputOf(situation)
      return chatFormulas(input, chatQueue(input), words)
    },
  }
}
