import type { OptionResult } from '../../result/document.js'
import type { ViewContext } from './context.js'

/** In a line: that the chat team is staffed by a bound; nothing where it is followed. */
export function chatBoundFact(
  { say }: ViewContext['messages'],
  { week: { chatBoundedHalfHours } }: OptionResult['staffing'],
): { name: string; value: string }[] {
  if (chatBoundedHalfHours === undefined) return []
  return [
    {
      name: say('chat-bound.fact'),
      value: say('chat-bound.fact.value', { halfHours: chatBoundedHalfHours }),
    },
  ]
}

/** The same of every option, as a warning. */
export function chatBoundLines({ result, say, named }: ViewContext): string[] {
  return (result.warnings ?? []).flatMap((warning) =>
    warning.code === 'staffing.chatBounded'
      ? [say(warning.code, { option: named(warning.option), halfHours: warning.halfHours })]
      : [],
  )
}
