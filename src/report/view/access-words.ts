import type { ViewContext } from './context.js'
import { visibleText } from './names.js'

const modes = ['none', 'extract', 'replica', 'segmented-read', 'live-read', 'live-write'] as const

/** A way of opening a data set by the id the result gives it, inside a sentence: a full copy with entries back by file. */
export function wayName({ say }: Pick<ViewContext, 'say'>, id: string): string {
  const [mode = 'none', back] = id.split('+')
  const known = modes.find((candidate) => candidate === mode)
  if (known === undefined) return visibleText(id)
  const name = say(`way.${known}`)
  if (back === 'file') return say('way.with-file', { way: name })
  return back === 'none' ? say('way.without-return', { way: name }) : name
}

/** A matrix, or a part of it, in words: accounts: live reading, customers: closed. */
export function rowsInWords(
  context: Pick<ViewContext, 'say' | 'messages'>,
  rows: Readonly<Record<string, string>>,
): string {
  return context.messages.list(
    Object.entries(rows).map(([dataSet, way]) =>
      context.say('way.of', { data: visibleText(dataSet), way: wayName(context, way) }),
    ),
  )
}
