import type { OptionResult } from '../../result/document.js'
import type { ViewContext } from './context.js'

/** In a line: over what the promise is kept on average; nothing where it is kept in every half hour. */
export function averageFact(
  messages: ViewContext['messages'],
  { target: { average } }: OptionResult['staffing'],
): { name: string; value: string }[] {
  if (average === undefined) return []
  return [
    { name: messages.say('average.fact'), value: messages.say('average.fact.value', { period: average }) },
  ]
}

/** In a line: that calls are staffed to what they really reach; nothing where half hours are as if they went on for ever. */
export function reachedFact(
  { say }: ViewContext['messages'],
  { target: { staffTo } }: OptionResult['staffing'],
): { name: string; value: string }[] {
  return staffTo === undefined ? [] : [{ name: say('reached.fact'), value: say('reached.fact.value') }]
}

/** In a line: what the calls’ queue is beyond Erlang’s; nothing where the scenario states none of it. */
export function queueFact(
  messages: ViewContext['messages'],
  { queue = {}, week: { turnedAwayShare } }: OptionResult['staffing'],
): { name: string; value: string }[] {
  const { patienceShape, balkingShare, lines, callers } = queue
  const said = [
    ...(patienceShape === undefined
      ? []
      : [
          messages.say('queue.fact.patience', {
            kind: patienceShape.kind,
            shape: messages.number(patienceShape.shape ?? 1, { significant: 3 }),
          }),
        ]),
    ...(balkingShare === undefined
      ? []
      : [messages.say('queue.fact.balking', { share: messages.percent(balkingShare, { decimals: 1 }) })]),
    ...(lines === undefined
      ? []
      : [
          messages.say('queue.fact.lines', {
            lines,
            away: turnedAwayShare === undefined ? 'unknown' : 'known',
            share: messages.percent(turnedAwayShare ?? 0, { decimals: 1 }),
          }),
        ]),
    ...(callers === undefined ? [] : [messages.say('queue.fact.callers', { callers })]),
  ]
  return said.length === 0 ? [] : [{ name: messages.say('queue.fact'), value: messages.list(said) }]
}
