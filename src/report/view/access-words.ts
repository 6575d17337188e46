import type { RowPlace } from '../../result/access-result.js'
import { countryName } from './calendar.js'
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

/** A data set with whose row it is: accounts, accounts (team leaders), accounts (subcontractors in Morocco). */
export function placedName(
  context: Pick<ViewContext, 'say' | 'messages' | 'named'>,
  place: RowPlace,
): string {
  const { say, messages, named } = context
  const { dataSet, leg, role, subcontractor } = place
  const whose = [
    ...(leg === undefined ? [] : [named(leg)]),
    ...(role === undefined ? [] : [visibleText(role)]),
    ...(subcontractor === undefined
      ? []
      : [say('access.subcontractors', { place: countryName(messages, subcontractor) })]),
  ]
  return whose.length === 0
    ? visibleText(dataSet)
    : say('way.whose', { data: visibleText(dataSet), whose: messages.list(whose) })
}

/** A matrix, or a part of it, in words: accounts: live reading, customers: closed. */
export function rowsInWords(
  context: Pick<ViewContext, 'say' | 'messages' | 'named'>,
  rows: Readonly<Record<string, string>>,
  others: readonly (RowPlace & { readonly id: string })[] = [],
): string {
  const changed = [...Object.entries(rows).map(([dataSet, id]) => ({ dataSet, id })), ...others]
  return context.messages.list(
    changed.map((row) =>
      context.say('way.of', { data: placedName(context, row), way: wayName(context, row.id) }),
    ),
  )
}
