import { type ChatAnswer, type ChatInput, chatQueue } from '../../queueing/chat.js'
import { chatStates } from '../../queueing/chat-team.js'
import { roundUp } from '../../queueing/round-up.js'
import { wrapped } from '../../report/text/width.js'
import { type ChannelBinding, leastAgentsForChat } from '../../staffing/channel-agents.js'
import { UsageError } from '../failures.js'
import { around, compactTime, neighbourTable } from '../terminal/neighbour-table.js'
import { formulaLines, lineWeight } from '../terminal/staff-formulas.js'
import { channelSearch, measureData } from './channel-search.js'
import { required, type StaffFlags } from './flags.js'
import { shareOf, staffQuestion } from './questions.js'
import type { StaffReport, StaffWords } from './report.js'

/** Beyond, each further number of agents takes a while. */
const manyStates = 20_000

/** Chat: several conversations an agent, each a little slower for the others. */
export function chat(flags: StaffFlags): StaffReport {
  const question = staffQuestion(flags)
  const { contacts, perSeconds, handleTimeSeconds, definition, patienceSeconds, shrinkage, targets } =
    question
  const concurrency = required(flags, 'concurrency')
  const slowDown = shareOf(flags, 'slow-down') ?? 0
  const withinSeconds = targets.serviceLevel?.withinSeconds ?? 0
  const queue = {
    concurrency,
    slowDown,
    arrivalRate: contacts / perSeconds,
    handleTimeSeconds,
    ...(patienceSeconds !== undefined && { patienceSeconds }),
  }
  const known = new Map<number, ChatAnswer>()
  const queueOf = (input: ChatInput): ChatAnswer => {
    const answer = known.get(input.agents) ?? chatQueue(input)
    known.set(input.agents, answer)
    return answer
  }
  const at = (agents: number): ChatAnswer => queueOf({ ...queue, agents, targetWaitSeconds: withinSeconds })
  let agents = question.agents
  let binding: ChannelBinding | undefined
  let atLeast: number | undefined
  if (agents === undefined) {
    const found = leastAgentsForChat(queue, channelSearch(question), queueOf)
    if (!found.possible) throw new UsageError('staff.channel.impossible', { binding: found.binding })
    agents = found.agents
    binding = found.binding
    atLeast = found.atLeast
  }
  const chosen = agents
  const scheduledAgents = roundUp(chosen / (1 - shrinkage))
  const answer = at(chosen)
  const offeredLoad = (contacts * handleTimeSeconds) / perSeconds
  return {
    data: {
      model: 'chat',
      ...(answer.stable && { exact: answer.exact }),
      offeredLoad,
      agents: chosen,
      scheduledAgents,
      concurrency,
      slowDown,
      stable: answer.stable,
      ...(answer.stable && {
        ...measureData(answer.measures, definition),
        chatsPerBusyAgent: answer.chatsPerBusyAgent,
        chatTime: answer.chatTimeSeconds,
      }),
      ...(binding !== undefined && { binding }),
      ...(atLeast !== undefined && { leastPossibleAgents: atLeast }),
    },
    lines: (words, characters, cells) => {
      const { say, number, duration, percent } = words
      const near = chatStates(chosen, concurrency) > manyStates ? 1 : 3
      const rows = around(chosen, near).map((count) => {
        const one = at(count)
        if (!one.stable) return { agents: count, own: [] }
        const own = [number(one.chatsPerBusyAgent, { decimals: 1 }), compactTime(one.chatTimeSeconds, words)]
        return { agents: count, measures: one.measures, own }
      })
      const bounded = around(chosen, near).filter((count) => {
        const one = at(count)
        return one.stable && !one.exact
      })
      return [
        say('staff.answer', {
          agents: chosen,
          scheduled: scheduledAgents === chosen ? 'same' : number(scheduledAgents),
        }),
        ...wrapped(
          say('staff.chat.question', {
            contacts: number(contacts),
            count: contacts,
            per: duration(perSeconds),
            handle: duration(handleTimeSeconds),
            load: number(offeredLoad, { significant: 4 }),
            concurrency,
            slower: slowDown === 0 ? 'none' : percent(slowDown),
          }),
          cells,
        ),
        '',
        ...neighbourTable(
          rows,
          { agents: chosen, withinSeconds, definition },
          say('staff.column.agents'),
          [say('staff.chat.column.chats'), say('staff.chat.column.time')],
          words,
          characters,
          cells,
        ),
        ...(bounded.length === 0 || (answer.stable && !answer.exact)
          ? []
          : [
              '',
              ...wrapped(
                say('staff.chat.bounded-rows', {
                  rows: words.list(bounded.map(String)),
                  count: bounded.length,
                }),
                cells,
              ),
            ]),
        ...(binding === undefined || chosen === 1 || (atLeast ?? chosen) < chosen
          ? []
          : ['', ...wrapped(say('staff.channel.least', { fewer: chosen - 1, binding }), cells)]),
        ...(answer.stable && !answer.exact
          ? ['', ...wrapped(say('staff.chat.bound', { agents: chosen, least: atLeast ?? 0 }), cells)]
          : []),
        ...(answer.stable && answer.exact && (atLeast ?? chosen) < chosen
          ? ['', ...wrapped(say('staff.chat.fewer-bounded', { agents: chosen, least: atLeast ?? 0 }), cells)]
          : []),
      ]
    },
    explanation: (words, cells) => [
      ...chatFormulas({ ...queue, agents: chosen, targetWaitSeconds: withinSeconds }, answer, words).flatMap(
        (text) => ['', ...wrapped(text, cells)],
      ),
      '',
      ...wrapped(
        words.say('staff.chat.explain', {
          concurrency,
          places: words.number(chosen * concurrency),
          alone: words.duration(handleTimeSeconds),
          longest: words.duration(handleTimeSeconds * (1 + slowDown * (concurrency - 1))),
          agents: chosen,
          exact: answer.stable && answer.exact ? 'yes' : 'no',
        }),
        cells,
      ),
      '',
      ...wrapped(words.say('staff.explain.why-spare'), cells),
    ],
  }
}

/** The formulas of a team of chat, with the numbers put in. */
export function chatFormulas(queue: ChatInput, answer: ChatAnswer, words: StaffWords): string[] {
  const { agents, concurrency, slowDown, arrivalRate, handleTimeSeconds, patienceSeconds } = queue
  if (!answer.stable || arrivalRate === 0) return []
  const { measures } = answer
  const longest = handleTimeSeconds * (1 + slowDown * (concurrency - 1))
  const places = agents * concurrency
  const load = arrivalRate * longest
  const wait = measures.probabilityOfWait
  const impatience = patienceSeconds === undefined ? 0 : longest / patienceSeconds
  const line = lineWeight(places, load, impatience).sum
  return formulaLines(
    {
      servers: places,
      load,
      handleTimeSeconds: longest,
      withinSeconds: queue.targetWaitSeconds ?? 0,
      ...(patienceSeconds !== undefined && { patienceSeconds }),
      notAllBusy: (1 / wait - 1) * (patienceSeconds === undefined ? places / (places - load) : 1 + line),
      ...measures,
      servedWithin: measures.serviceLevels.servedOverOffered,
    },
    words,
  )
}
