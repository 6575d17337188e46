import type { Imported, ImportRequest } from '../../demand/import/import-records.js'
import type { Understood } from '../../demand/import/statement.js'
import type { Table } from '../../demand/import/table.js'
import { messages } from '../../language/catalogue.js'
import type { Language } from '../../language/languages.js'
import { problemTexts } from '../../language/problems.js'
import { terminalTexts } from '../../language/terminal.js'
import { readTableFile } from '../../platform/read-table-file.js'
import { UsageError } from '../failures.js'

export interface TableRead {
  readonly table: Table
  /** What was made of the file before its columns. */
  readonly read: Understood
}

/**
 * The rows of a file of calls (.csv, .txt, .xlsx).
 * @throws UsageError that names the file and its line
 */
export async function readCallsTable(
  file: string,
  sheet: string | undefined,
  language: Language,
): Promise<TableRead> {
  const { readDelimited, readSheet } = await import('../../demand/import/table.js')
  const outcome = await readTableFile(file, sheet)
  if (!outcome.ok) {
    const { say } = await messages(language, terminalTexts, problemTexts)
    throw new UsageError('usage.other', { message: say(outcome.code, outcome.figures) })
  }
  const reading = outcome.kind === 'text' ? readDelimited(outcome.text) : readSheet(outcome.rows)
  if (!reading.ok) throw new UsageError(`import.${reading.code}`, { file, line: reading.line })
  const { table } = reading
  if (outcome.kind === 'sheet') {
    return {
      table,
      read: { code: 'import.sheet', figures: { sheet: outcome.sheet, rows: table.rows.length } },
    }
  }
  const { encoding } = outcome
  const figures = { encoding, delimiter: table.delimiter ?? ',', rows: table.rows.length }
  return { table, read: { code: 'import.text', figures } }
}

/**
 * The half hours of such rows.
 * @throws UsageError that names the file and its line
 */
export async function importCallsOf(file: string, request: ImportRequest): Promise<Imported> {
  const { importRecords } = await import('../../demand/import/import-records.js')
  const outcome = importRecords(request)
  if (outcome.ok) return outcome
  const { code, figures, line } = outcome.problem
  throw new UsageError(code, { file, line, ...figures })
}
