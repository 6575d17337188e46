import { callBackQueue, waitingBeforeOffer } from '../../queueing/call-back.js'
import { erlangB } from '../../queueing/erlang-b.js'
import { roundUp } from '../../queueing/round-up.js'
import { wrapped } from '../../report/text/width.js'
import { type ChannelBinding, leastAgentsWithCallBack } from '../../staffing/channel-agents.js'
import { UsageError } from '../failures.js'
import { around, compactTime, neighbourTable } from '../terminal/neighbour-table.js'
import { fourDigits } from '../terminal/staff-formulas.js'
import { channelSearch, measureData } from './channel-search.js'
import type { StaffFlags } from './flags.js'
import { requiredShare, requiredTime, staffQuestion, timeOf } from './questions.js'
import type { StaffReport, StaffWords } from './report.js'

/** Calls with a call-back offered above a wait. */
export function callBack(flags: StaffFlags): StaffReport {
  const question = staffQuestion(flags)
  const { contacts, perSeconds, handleTimeSeconds, definition, patienceSeconds, shrinkage, targets } =
    question
  const offeredBeyondSeconds = requiredTime(flags, 'call-back-after')
  const acceptance = requiredShare(flags, 'call-back-share')
  const longestWait = timeOf(flags, 'max-call-back-wait')
  const withinSeconds = targets.serviceLevel?.withinSeconds ?? 0
  const queue = {
    arrivalRate: contacts / perSeconds,
    handleTimeSeconds,
    offeredBeyondSeconds,
    acceptance,
    ...(patienceSeconds !== undefined && { patienceSeconds }),
  }
  const at = (agents: number) => callBackQueue({ ...queue, agents, targetWaitSeconds: withinSeconds })
  let agents = question.agents
  let binding: ChannelBinding | undefined
  if (agents === undefined) {
    const search = {
      ...channelSearch(question),
      ...(longestWait !== undefined && { maxCallBackWaitSeconds: longestWait }),
    }
    const found = leastAgentsWithCallBack(queue, search)
    if (!found.possible) throw new UsageError('staff.channel.impossible', { binding: found.binding })
    agents = found.agents
    binding = found.binding
  } else if (longestWait !== undefined) {
    throw new UsageError('staff.flags-together', { flag: 'max-call-back-wait', other: 'agents' })
  }
  const chosen = agents
  const scheduledAgents = roundUp(chosen / (1 - shrinkage))
  const answer = at(chosen)
  const offeredLoad = (contacts * handleTimeSeconds) / perSeconds
  const formulas = ({ say, number }: StaffWords): string[] => {
    if (!answer.stable || contacts === 0) return []
    const digits = (value: number) => fourDigits(value, number)
    const { measures, callBackShare } = answer
    const impatience = patienceSeconds === undefined ? 0 : handleTimeSeconds / patienceSeconds
    const blocking = erlangB(chosen - 1, offeredLoad)
    const refused = offeredLoad * blocking
    const busy = (refused - impatience * measures.queueLength) / (chosen - offeredLoad + refused)
    const { servedOverOffered } = measures.serviceLevels
    return [
      say('staff.formula.symbols', {
        servers: digits(chosen),
        load: digits(offeredLoad),
        handle: digits(handleTimeSeconds),
        within: digits(withinSeconds),
        theta: impatience === 0 ? 'none' : digits(impatience),
        patience: digits(patienceSeconds ?? 0),
      }),
      say('staff.formula.callback', {
        busy: digits(busy),
        blocking: digits(blocking),
        fewer: number(chosen - 1),
        line: digits(busy > 0 ? measures.queueLength / busy : 0),
      }),
      say('staff.formula.callback-line', {
        offers: waitingBeforeOffer(chosen, handleTimeSeconds, offeredBeyondSeconds),
        staying: digits(1 - acceptance),
        taken: digits(acceptance),
        calledBack: digits(callBackShare),
        late: digits(1 - servedOverOffered - measures.probabilityOfAbandonment),
      }),
    ]
  }
  return {
    data: {
      model: 'callback',
      offeredLoad,
      agents: chosen,
      scheduledAgents,
      stable: answer.stable,
      ...(answer.stable && {
        ...measureData(answer.measures, definition),
        callBackShare: answer.callBackShare,
        averageCallBackWait: answer.averageCallBackWait,
        callBacksWaiting: answer.callBacksWaiting,
      }),
      ...(binding !== undefined && { binding }),
    },
    lines: (words, characters, cells) => {
      const { say, number, duration, percent } = words
      const rows = around(chosen).map((count) => {
        const one = at(count)
        if (!one.stable) return { agents: count, own: [] }
        const own = [percent(one.callBackShare, { decimals: 1 }), compactTime(one.averageCallBackWait, words)]
        return { agents: count, measures: one.measures, own }
      })
      return [
        say('staff.answer', {
          agents: chosen,
          scheduled: scheduledAgents === chosen ? 'same' : number(scheduledAgents),
        }),
        ...wrapped(
          say('staff.callback.question', {
            contacts: number(contacts),
            count: contacts,
            per: duration(perSeconds),
            handle: duration(handleTimeSeconds),
            load: number(offeredLoad, { significant: 4 }),
            after: duration(offeredBeyondSeconds),
            share: percent(acceptance),
          }),
          cells,
        ),
        '',
        ...neighbourTable(
          rows,
          { agents: chosen, withinSeconds, definition },
          say('staff.column.agents'),
          [say('staff.callback.column.share'), say('staff.callback.column.wait')],
          words,
          characters,
          cells,
        ),
        ...(binding === undefined || chosen === 1
          ? []
          : ['', ...wrapped(say('staff.channel.least', { fewer: chosen - 1, binding }), cells)]),
      ]
    },
    explanation: (words, cells) => [
      ...formulas(words).flatMap((text) => ['', ...wrapped(text, cells)]),
      '',
      ...wrapped(
        words.say('staff.callback.explain', {
          after: words.duration(offeredBeyondSeconds),
          waiting: waitingBeforeOffer(chosen, handleTimeSeconds, offeredBeyondSeconds),
          agents: chosen,
        }),
        cells,
      ),
    ],
  }
}
