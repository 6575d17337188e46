import type { OptionResult } from '../../result/document.js'
import type { ViewContext } from './context.js'
import { channelName } from './inputs.js'

/** In a line: which contacts make the load of a half hour; nothing where the option does not state it. */
export function timeMethodFact(
  messages: ViewContext['messages'],
  { timeMethods = [] }: OptionResult['staffing'],
): { name: string; value: string }[] {
  if (timeMethods.length === 0) return []
  const value = messages.list(
    timeMethods.map(({ channel, method }) =>
      messages.say('time-method.fact.value', {
        channel: channelName(messages, channel),
        method: messages.say(`time-method.${method}`),
      }),
    ),
  )
  return [{ name: messages.say('time-method.fact'), value }]
}
