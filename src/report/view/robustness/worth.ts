import { isLimit, limitOf } from '../../../decision/error-of-worth.js'
import type { ViewContext } from '../context.js'
import { halfWidth } from '../half-width.js'

/** What knowing something is worth, give or take half of its 95 % interval; where so few draws tell of it that only a limit is known, that. */
export function worthText({ say, amounts }: ViewContext, value: number, standardError = 0): string {
  if (isLimit(value, standardError)) {
    return say('worth.limit', { limit: amounts.say(limitOf(value, standardError)) })
  }
  return standardError === 0
    ? amounts.say(value)
    : say('worth.with-error', { value: amounts.say(value), error: amounts.say(halfWidth(standardError)) })
}
