import { OutOfRangeError } from '../../kernel/out-of-range-error.js'
import { brokenTargets } from '../../queueing/keeps-targets.js'
import { type BindingConstraint, leastAgents } from '../../queueing/least-agents.js'
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

/** What the staffing calculator is asked: contacts in one interval, how they are handled, what is promised. */
export interface StaffQuestion extends ServiceConditions {
  readonly contacts: number
  readonly perSeconds: number
  /** Share of paid time not at the position, from 0 to below 1. */
  readonly shrinkage: number
  readonly definition: ServiceLevelDefinition
  readonly minAgents?: number
  /** Never more than this. */
  readonly maxAgents?: number
  /** Evaluate this number of agents instead of searching the least. */
  readonly agents?: number
}

/** Times in seconds, shares as fractions. Measures are absent where the line would grow without end. */
export interface StaffAnswer {
  readonly model: 'erlang-c' | 'erlang-a' | 'finite-line'
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
  const found = leastAgents({
    ...question,
    offeredLoad,
    ...(minAgents !== undefined && { minAgents }),
    ...(maxAgents !== undefined && { maxAgents }),
  })
  if (!found.possible) return { ok: false, reason: found.reason, binding: found.binding }
  return { ok: true, answer: { ...answerFor(question, offeredLoad, found.agents), binding: found.binding } }
}

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
  if (!stable) return answer
  return {
    ...answer,
    ...measured(measuresInWords(figures, attempted, question.handleTimeSeconds), question.definition),
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
