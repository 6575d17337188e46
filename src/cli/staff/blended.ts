import { OutOfRangeError } from '../../kernel/out-of-range-error.js'
import { blendedQueue } from '../../queueing/blending.js'
import { brokenTargets } from '../../queueing/keeps-targets.js'
import { leastAgents } from '../../queueing/least-agents.js'
import { ROUNDING, roundUp } from '../../queueing/round-up.js'
import { wrapped } from '../../report/text/width.js'
import { blendedWith, leastAgentsBlended } from '../../staffing/channel-agents.js'
import { conditionsOf, type StaffQuestion } from '../calculators/staff-question.js'
import { UsageError } from '../failures.js'
import { neighbourTable } from '../terminal/neighbour-table.js'
import { channelSearch, measureData } from './channel-search.js'
import type { StaffFlags } from './flags.js'
import { requiredCount, staffQuestion, timeOf } from './questions.js'
import type { StaffReport } from './report.js'

/** Agents up to which calls in and out are reckoned, if of one length. */
const mostReckoned = 1e6

/** Beyond, each further row of the table takes a while. */
const manyAgents = 1000

const tooLarge: readonly string[] = ['blendedStates', 'blendedAgents']

/** What two teams need that do one kind of call each: known at any size. */
function apart(
  question: StaffQuestion,
  outboundLoad: number,
): { readonly known: 'yes'; readonly inbound: number; readonly outbound: number } | { readonly known: 'no' } {
  const offeredLoad = (question.contacts * question.handleTimeSeconds) / question.perSeconds
  const inbound = leastAgents({ ...conditionsOf(question), offeredLoad })
  // one call out after the other, but for what a cap leaves free
  const outbound = roundUp(outboundLoad / (question.targets.maxOccupancy ?? 1))
  return inbound.possible ? { known: 'yes', inbound: inbound.agents, outbound } : { known: 'no' }
}

/** Calls in and out by the same agents. */
export function blended(flags: StaffFlags): StaffReport {
  const question = staffQuestion(flags)
  const { contacts, perSeconds, handleTimeSeconds, definition, patienceSeconds, shrinkage, targets } =
    question
  const outboundPerHour = requiredCount(flags, 'outbound-per-hour')
  const outboundHandleTimeSeconds = timeOf(flags, 'outbound-aht') ?? handleTimeSeconds
  const withinSeconds = targets.serviceLevel?.withinSeconds ?? 0
  const queue = {
    arrivalRate: contacts / perSeconds,
    handleTimeSeconds,
    outboundHandleTimeSeconds,
    ...(patienceSeconds !== undefined && { patienceSeconds }),
  }
  const least = () => {
    const found = leastAgentsBlended(queue, {
      maxAgents: mostReckoned,
      ...channelSearch(question),
      outboundPerHour,
    })
    if (!found.possible) throw new UsageError('staff.channel.impossible', { binding: found.binding })
    return found
  }
  const withAgents = (agents: number) => ({
    agents,
    binding: undefined,
    answer: blendedWith(queue, targets, agents),
  })
  const followed = () => {
    try {
      return question.agents === undefined ? least() : withAgents(question.agents)
    } catch (error) {
      if (!(error instanceof OutOfRangeError) || !tooLarge.includes(error.quantity)) throw error
      throw new UsageError('usage.too-large-to-blend', {
        patience: patienceSeconds === undefined ? 'no' : 'yes',
        ...apart(question, (outboundPerHour * outboundHandleTimeSeconds) / 3600),
      })
    }
  }
  const { agents, binding, answer } = followed()
  const scheduledAgents = roundUp(agents / (1 - shrinkage))
  const offeredLoad = (contacts * handleTimeSeconds) / perSeconds
  const figures = { model: 'blended', exact: true, offeredLoad, agents, scheduledAgents }
  if (!answer.stable)
    return {
      data: { ...figures, stable: false, broken: ['stability'] },
      lines: ({ say }, _characters, cells) => wrapped(say('staff.blended.unstable', { agents }), cells),
      explanation: () => [],
    }
  const broken = [
    ...brokenTargets(targets, answer.measures),
    ...(answer.outboundPerHour < outboundPerHour * (1 - ROUNDING) ? (['outbound'] as const) : []),
  ]
  return {
    data: {
      ...figures,
      stable: true,
      ...measureData(answer.measures, definition),
      reserve: answer.reserve,
      outboundPerHour: answer.outboundPerHour,
      ...(binding === undefined ? { broken } : { binding }),
    },
    lines: (words, characters, cells) => {
      const { say, number, duration } = words
      const reach = agents > manyAgents ? 1 : 3
      const least = Math.max(0, answer.reserve - reach)
      const reserves = Array.from(
        { length: Math.min(agents, answer.reserve + reach) - least + 1 },
        (_, step) => least + step,
      )
      const rows = reserves.map((reserve) => {
        const one = blendedQueue({ ...queue, agents, reserve, targetWaitSeconds: withinSeconds })
        if (!one.stable) return { agents: reserve, own: [] }
        return {
          agents: reserve,
          measures: one.measures,
          own: [number(one.outboundPerHour, { decimals: 0 })],
        }
      })
      const table = neighbourTable(
        rows,
        { agents: answer.reserve, withinSeconds, definition },
        say('staff.blended.column.reserve'),
        [say('staff.blended.column.outbound')],
        words,
        characters,
        cells,
      )
      return [
        say('staff.answer', {
          agents,
          scheduled: scheduledAgents === agents ? 'same' : number(scheduledAgents),
        }),
        ...wrapped(
          say('staff.blended.question', {
            contacts: number(contacts),
            count: contacts,
            per: duration(perSeconds),
            handle: duration(handleTimeSeconds),
            load: number(offeredLoad, { significant: 4 }),
            outbound: number(outboundPerHour),
            each: duration(outboundHandleTimeSeconds),
            reserve: answer.reserve,
          }),
          cells,
        ),
        '',
        ...wrapped(say('staff.blended.table', { agents }), cells),
        ...table,
        '',
        ...wrapped(
          binding !== undefined
            ? say('staff.channel.least', { fewer: agents - 1, binding })
            : broken.length === 0
              ? say('staff.kept', { agents })
              : say('staff.broken', {
                  agents,
                  which: words.list(broken.map((name) => say('staff.broken.name', { name }))),
                }),
          cells,
        ),
      ]
    },
    explanation: (words, cells) => [
      '',
      ...wrapped(
        words.say('staff.formula.blended', {
          busy: words.number(answer.measures.occupancy * agents, { significant: 4 }),
          served: words.number(
            (contacts / perSeconds) * 3600 * (1 - answer.measures.probabilityOfAbandonment),
            { significant: 4 },
          ),
          handle: words.number(handleTimeSeconds, { significant: 4 }),
          out: words.number(answer.outboundPerHour, { significant: 4 }),
          each: words.number(outboundHandleTimeSeconds, { significant: 4 }),
          wait: words.number(answer.measures.probabilityOfWait, { significant: 4 }),
          agents: words.number(agents),
        }),
        cells,
      ),
      '',
      ...wrapped(words.say('staff.blended.explain', { reserve: answer.reserve }), cells),
    ],
  }
}
