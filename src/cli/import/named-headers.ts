import { type ColumnRole, columnRoles, isColumnRole } from '../../demand/import/column-roles.js'
import type { NamedHeaders } from '../../demand/import/header.js'
import { nearestWord } from '../../scenario/nearest-word.js'
import { UsageError } from '../failures.js'

/**
 * Headers named on the command line: `offered=Calls In`.
 * @throws UsageError for a text of another form, or a role there is not
 */
export function namedHeaders(texts: readonly string[]): NamedHeaders {
  const named: Partial<Record<ColumnRole, string>> = {}
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
    named[role] = header
  }
  return named
}
