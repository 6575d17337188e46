import { plainHeader } from './header-words.js'
import type { RowsToImport } from './rows-to-import.js'
import type { Understood } from './statement.js'

const callId =
  /^(?:(?:call|contact|interaction|conversation|session|anruf|gesprachs?|appel|llamada) ?(?:uu?id|id|identifier|key)|id (?:de l )?appel|uu?id|unique ?id|linked ?id)$/

/** Says of rows whose call stands in an earlier row: legs of one call, such as before and after a transfer. */
export function repeatedCalls({ rows, header }: RowsToImport): Understood[] {
  const at = header.findIndex((cell) => callId.test(plainHeader(cell)))
  if (at < 0) return []
  const seen = new Set<string>()
  let count = 0
  for (const cells of rows) {
    const id = cells[at] ?? ''
    if (id === '') continue
    if (seen.has(id)) count++
    else seen.add(id)
  }
  // A column with a few values for all rows names no calls.
  return count > 0 && count < seen.size
    ? [{ code: 'import.repeated-calls', figures: { header: header[at] ?? '', count } }]
    : []
}
