import { statement } from '../text-words.js'
import type { ViewContext } from './context.js'
import { capitalised } from './inputs.js'

/** What is left out of the money for all options, or for one. */
export interface NotPricedLine {
  readonly option: string | undefined
  readonly text: string
}

/** One line for what concerns every option and one for each option, the recommended one first. */
export function notPricedLines(context: ViewContext): NotPricedLine[] {
  const { result, messages, say, options, named } = context
  const wordsOf = (option: string | undefined) =>
    result.notPriced
      .filter((entry) => entry.option === option)
      .map(({ code, figures }) =>
        statement(context, { code: code.replace(/^cost\./, ''), figures }, 'not-priced'),
      )
  const owners = [undefined, ...options.map(({ id }) => id)]
  return owners.flatMap((option) => {
    const words = [...new Set(wordsOf(option))]
    if (words.length === 0) return []
    const what = messages.list(words)
    return [
      {
        option,
        text:
          option === undefined ? capitalised(what) : say('not-priced.for', { option: named(option), what }),
      },
    ]
  })
}
