import type { PlannedInterval } from '../../demand/import/planned-intervals.js'
import { messages } from '../../language/catalogue.js'
import type { Language } from '../../language/languages.js'
import { problemTexts } from '../../language/problems.js'
import { terminalTexts } from '../../language/terminal.js'
import { readTableFile } from '../../platform/read-table-file.js'
import { UsageError } from '../failures.js'

export interface PlannedFile {
  readonly intervals: readonly PlannedInterval[]
  readonly intervalSeconds: number
}

/**
 * The intervals of a file (.csv, .txt, .xlsx).
 * @param intervalSeconds where the user says it
 * @param pastMidnight whether times without dates may go on past midnight
 * @throws UsageError that names line and column
 */
export async function readPlannedFile(
  file: string,
  intervalSeconds: number | undefined,
  language: Language,
  pastMidnight = false,
): Promise<PlannedFile> {
  const { readDelimited, readSheet } = await import('../../demand/import/table.js')
  const outcome = await readTableFile(file)
  if (!outcome.ok) {
    const { say } = await messages(language, terminalTexts, problemTexts)
    throw new UsageError('usage.other', { message: say(outcome.code, outcome.figures) })
  }
  const reading = outcome.kind === 'text' ? readDelimited(outcome.text) : readSheet(outcome.rows)
  if (!reading.ok) throw new UsageError(`import.${reading.code}`, { file, line: reading.line })
  const { plannedIntervals } = await import('../../demand/import/planned-intervals.js')
  const planned = plannedIntervals(reading.table, intervalSeconds, pastMidnight)
  if (planned.ok) return planned
  const { code, line, column, found, otherLines = [] } = planned.problem
  const { list } = await messages(language, terminalTexts, problemTexts)
  const others = otherLines.length === 0 ? 'none' : list(otherLines.map(String))
  throw new UsageError(code, { file, line, column, found, others })
}
