import { OutOfRangeError } from '../../kernel/out-of-range-error.js'
import { brokenTargets } from '../../queueing/keeps-targets.js'
import { type BindingConstraint, leastAgents } from '../../queueing/least-agents.js'
import { leastWhole } from '../../queueing/least-whole.js'
import { LARGEST_SYSTEM } from '../../queueing/legal-range.js'
import {
  measureCount,
  measuresInWords,
  type QueueMeasures,
  type ServiceLevelDefinition,
  type ServiceLevels,
} from '../../queueing/measures.js'
import { roundUp } from '../../queueing/round-up.js'
import {
  attemptedLoad,
  measureInto,
  prepareTargets,
  type ServiceConditions,
  type TargetName,
} from '../../queueing/service-targets.js'
import { isRefined, measuresAt, type Refinements } from './refined-queue.js'

/** What the staffing calculator is asked: contacts in one interval, how they are handled, what is promised. */
export interface StaffQuestion extends ServiceConditions {
  readonly refinements?: Refinements
  readonly contacts: number
  readonly perSeconds: number
  /** Share of paid time not at the position, from 0 to below 1. */
  readonly shrinkage: number
  readonly definition: ServiceLevelDefinition
  readonly minAgents?: number
  /** Never more than this. */
  readonly maxAgents?: number
  /** Evaluate this number of agents, whole or not, instead of searching the least. */
  readonly agents?: number
}

/** Times in seconds, shares as fractions. Measures are absent where the line would grow without end. */
export interface StaffAnswer {
  readonly model: 'erlang-c' | 'erlang-a' | 'finite-line' | 'general-patience'
  /** Erlang; without those who call again. */
  readonly offeredLoad: number
  /** Erlang; with those who hang up or are turned away and call again. */
  readonly attemptedLoad: number
  readonly agents: number
  /** Agents on the schedule so that `agents` are at the position. */
  readonly scheduledAgents: number
  readonly stable: boolean
  readonly occupancy?: number
  readonly probabilityOfWait?: number
  /** By the definition asked for. */
  readonly serviceLevel?: number
  readonly serviceLevels?: ServiceLevels
  readonly averageSpeedOfAnswer?: number
  readonly averageWait?: number
  readonly probabilityOfAbandonment?: number
  readonly probabilityOfBlocking?: number
  readonly queueLength?: number
  /** What would be missed with one agent fewer; absent where the number of agents was given. */
  readonly binding?: BindingConstraint
  /** Promises that the number of agents given does not keep; empty where it keeps all. */
  readonly broken?: readonly (TargetName | 'stability')[]
}

export type StaffReply =
  | { readonly ok: true; readonly answer: StaffAnswer }
  | {
      readonly ok: false
      readonly reason: 'never' | 'maxAgents' | 'lines'
      readonly binding: BindingConstraint
    }

/** The least agents for every promise, or what a given number of agents reaches. Throws OutOfRangeError. */
export function answerStaff(question: StaffQuestion): StaffReply {
  const { contacts, perSeconds, handleTimeSeconds } = question
  if (!(contacts >= 0)) throw new OutOfRangeError('contacts', contacts, '0 <= contacts')
  if (!(perSeconds > 0)) throw new OutOfRangeError('per', perSeconds, '0 < per')
  if (!(handleTimeSeconds > 0 && handleTimeSeconds < Number.POSITIVE_INFINITY))
    throw new OutOfRangeError('handleTimeSeconds', handleTimeSeconds, 'handleTimeSeconds > 0')
  const most = (LARGEST_SYSTEM * perSeconds) / handleTimeSeconds
  if (contacts > most)
    throw new OutOfRangeError('contacts', contacts, `contacts <= ${Number(most.toPrecision(6))}`)
  return answerForLoad(question, (contacts * handleTimeSeconds) / perSeconds)
}

/** What is asked of one queue, whatever its load. */
export type QueueQuestion = Omit<StaffQuestion, 'contacts' | 'perSeconds'>

/** The same for a load in Erlang. Throws OutOfRangeError. */
export function answerForLoad(question: QueueQuestion, offeredLoad: number): StaffReply {
  const { minAgents, maxAgents, shrinkage } = question
  if (!(shrinkage >= 0 && shrinkage < 1))
    throw new OutOfRangeError('shrinkage', shrinkage, '0 <= shrinkage < 1')
  if (question.agents !== undefined) {
    const answer = answerFor(question, offeredLoad, question.agents)
    return { ok: true, answer: { ...answer, broken: brokenBy(question, answer) } }
  }
  if (isRefined(question)) return leastRefined(question, offeredLoad)
  const found = leastAgents({
    ...conditionsOf(question),
    offeredLoad,
    ...(minAgents !== undefined && { minAgents }),
    ...(maxAgents !== undefined && { maxAgents }),
  })
  if (!found.possible) return { ok: false, reason: found.reason, binding: found.binding }
  return { ok: true, answer: { ...answerFor(question, offeredLoad, found.agents), binding: found.binding } }
}

/** Of a question what the formulas are told. */
export function conditionsOf({
  handleTimeSeconds,
  patienceSeconds,
  lines,
  redialProbability,
  targets,
}: ServiceConditions): ServiceConditions {
  return {
    handleTimeSeconds,
    ...(patienceSeconds !== undefined && { patienceSeconds }),
    ...(lines !== undefined && { lines }),
    ...(redialProbability !== undefined && { redialProbability }),
    targets,
  }
}

/** The least number of agents where only the measures of each are known: shares rise with the number. */
function leastRefined(question: QueueQuestion, offeredLoad: number): StaffReply {
  const { minAgents = 0, maxAgents = mostAgents, lines = mostAgents } = question
  const brokenWith = (agents: number) => brokenBy(question, answerFor(question, offeredLoad, agents))
  const from = offeredLoad === 0 ? minAgents : Math.max(1, minAgents)
  const most = Math.min(maxAgents, lines)
  const agents = offeredLoad === 0 ? from : leastWhole(from, most, (count) => brokenWith(count).length === 0)
  if (agents === undefined) {
    const [first = 'stability'] = brokenWith(Math.min(most, Math.max(from, Math.ceil(2 * offeredLoad) + 100)))
    return { ok: false, reason: lines < maxAgents ? 'lines' : 'maxAgents', binding: first }
  }
  const binding: BindingConstraint =
    agents === 0 ? 'none' : agents === minAgents ? 'minAgents' : (brokenWith(agents - 1)[0] ?? 'none')
  return { ok: true, answer: { ...answerFor(question, offeredLoad, agents), binding } }
}

/** Where the measures of each number are all that is known, none larger is tried. */
export const mostAgents = 1e6

/** The same question answered for other numbers of agents: what each one more buys. */
export function neighbours(question: StaffQuestion, agents: number, reach: number): StaffAnswer[] {
  const offeredLoad = (question.contacts * question.handleTimeSeconds) / question.perSeconds
  const least = Math.max(1, agents - reach)
  return Array.from({ length: agents + reach - least + 1 }, (_, step) =>
    answerFor(question, offeredLoad, least + step),
  )
}

/** What so many agents reach. */
export function answerFor(question: QueueQuestion, offeredLoad: number, agents: number): StaffAnswer {
  const prepared = prepareTargets(question)
  const figures = new Float64Array(measureCount)
  // where nobody calls, nobody waits, though nobody be there
  const stable = measureInto(figures, prepared, offeredLoad === 0 ? Math.max(1, agents) : agents, offeredLoad)
  const attempted = attemptedLoad(prepared, agents, offeredLoad)
  const answer: StaffAnswer = {
    model:
      prepared.lines < Number.POSITIVE_INFINITY
        ? 'finite-line'
        : prepared.abandonment > 0
          ? 'erlang-a'
          : 'erlang-c',
    offeredLoad,
    attemptedLoad: attempted,
    agents,
    scheduledAgents: roundUp(agents / (1 - question.shrinkage)),
    stable,
  }
  const refined = question.refinements !== undefined && agents > 0 && offeredLoad > 0
  if (refined) return { ...answer, ...refinedMeasures(question, agents, offeredLoad) }
  if (!stable) return answer
  return {
    ...answer,
    ...measured(measuresInWords(figures, attempted, question.handleTimeSeconds), question.definition),
  }
}

/** The measures where patience, rate or agents are others than those of the plain formulas. */
function refinedMeasures(question: QueueQuestion, agents: number, offeredLoad: number): Partial<StaffAnswer> {
  const within = question.targets.serviceLevel?.withinSeconds ?? 0
  const measures = measuresAt(question, agents, offeredLoad, within)
  if (measures === undefined) return { stable: false }
  const { patienceShape, balkingShare } = question.refinements ?? {}
  const general = patienceShape !== undefined || balkingShare !== undefined
  return {
    stable: true,
    ...measured(measures, question.definition),
    ...(question.redialProbability !== undefined && { attemptedLoad: measures.offeredLoad }),
    ...(general && { model: 'general-patience' as const }),
  }
}

function brokenBy({ targets }: QueueQuestion, answer: StaffAnswer): readonly (TargetName | 'stability')[] {
  if (!answer.stable) return ['stability']
  const { serviceLevels, probabilityOfAbandonment = 0, averageSpeedOfAnswer = 0, occupancy = 0 } = answer
  if (serviceLevels === undefined) return []
  return brokenTargets(targets, {
    serviceLevels,
    probabilityOfAbandonment,
    averageSpeedOfAnswer,
    occupancy,
  })
}

function measured(measures: QueueMeasures, definition: ServiceLevelDefinition) {
  const { offeredLoad: _attempts, serviceLevels, ...others } = measures
  return { ...others, serviceLevel: serviceLevels[definition], serviceLevels }
}
