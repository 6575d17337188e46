import { isLimit, limitOf } from '../../../decision/error-of-worth.js'
import type { ViewContext } from '../context.js'

/** What knowing something is worth, with its error; where so few draws tell of it that only a limit is known, that. */
export function worthText({ say, amounts }: ViewContext, value: number, standardError = 0): string {
  if (isLimit(value, standardError)) {
    return say('worth.limit', { limit: amounts.say(limitOf(value, standardError)) })
  }
  return standardError === 0
    ? amounts.say(value)
    : say('worth.with-error', { value: amounts.say(value), error: amounts.say(standardError) })
}
