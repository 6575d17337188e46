import { statement } from '../text-words.js'
import type { ViewContext } from './context.js'

/** What is left out of the money, one line each, with the option it concerns. */
export function notPricedLines(context: ViewContext): string[] {
  return context.result.notPriced.map((entry) => {
    const key = `not-priced.${entry.code}`
    const words = context.messages.has(key)
      ? statement(context, { code: entry.code, figures: entry.figures }, 'not-priced')
      : entry.code
    return entry.option === undefined
      ? words
      : context.say('not-priced.for', { option: context.named(entry.option), what: words })
  })
}
