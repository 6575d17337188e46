import { type ColumnRole, columnRoles, isColumnRole } from '../../demand/import/column-roles.js'
import type { NamedHeaders } from '../../demand/import/header.js'
import type { AddedColumns } from '../../demand/import/import-records.js'
import { nearestWord } from '../../scenario/nearest-word.js'
import { UsageError } from '../failures.js'

/** Headers by role, and the columns of counts that are named several times and added up. */
export interface HeadersAsked {
  readonly named: NamedHeaders
  readonly added: readonly AddedColumns[]
}

/** Roles of which several columns can be added up. */
const addable: readonly ColumnRole[] = ['offered', 'answered', 'abandoned']

/**
 * Headers named on the command line: `offered=Calls In`; a count may have several.
 * @throws UsageError for a text of another form, a role there is not, or one but a count that is named twice
 */
export function namedHeaders(texts: readonly string[]): HeadersAsked {
  const headers = new Map<ColumnRole, string[]>()
  for (const text of texts) {
    const equals = text.indexOf('=')
    const role = text.slice(0, Math.max(0, equals)).trim()
    const header = text.slice(equals + 1).trim()
    if (equals < 0 || header === '' || !isColumnRole(role)) {
      const near = nearestWord(role, columnRoles)
      throw new UsageError('usage.column', {
        value: text.slice(0, 100),
        roles: columnRoles.join(', '),
        near: near ?? 'none',
      })
    }
    const others = headers.get(role) ?? []
    if (!others.includes(header)) headers.set(role, [...others, header])
  }
  const several = [...headers].filter(([, names]) => names.length > 1)
  for (const [role, names] of several) {
    if (!addable.includes(role)) throw new UsageError('usage.column-twice', { role, count: names.length })
  }
  return {
    named: Object.fromEntries(
      [...headers].flatMap(([role, [name, more]]) => (more === undefined ? [[role, name]] : [])),
    ),
    added: several.map(([role, names]) => ({ role, headers: names })),
  }
}
