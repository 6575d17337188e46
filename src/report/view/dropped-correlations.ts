import type { ResultDocument } from '../../result/document.js'
import type { ViewContext } from './context.js'
import { inputName } from './inputs.js'

type Dropped = NonNullable<ResultDocument['scenario']['droppedCorrelations']>[number]

/** Correlations of the scenario that do not hold any more, because something laid over it gives a number a value of its own. */
export function droppedCorrelationNotes(
  context: Pick<ViewContext, 'say' | 'messages' | 'named'>,
  dropped: readonly Dropped[],
): string[] {
  return dropped.map(({ between, rank }) => {
    const [first = '', second = ''] = between.map((path) => inputName(context, path))
    return context.say('correlations.dropped', {
      first,
      second,
      rank: context.messages.number(rank, { significant: 2 }),
    })
  })
}
