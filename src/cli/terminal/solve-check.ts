import type { ServiceLevelDefinition } from '../../queueing/measures.js'
import type { Reached } from '../calculators/reverse-question.js'
import type { StaffWords } from '../staff/report.js'
import type { CharacterSet } from './character-set.js'
import { compactTime } from './neighbour-table.js'
import { tableLines } from './table.js'
import { withinText } from './within-text.js'

/** The answer of a reverse question, or a number just beside it, with what is reached there. */
export interface CheckRow {
  readonly label: string
  /** Absent where the line grows without end. */
  readonly reached?: Reached
  /** Whether what is asked for holds there. */
  readonly verdict: string
}

export interface CheckTable {
  /** Of the number asked for. */
  readonly header: string
  readonly definition: ServiceLevelDefinition
  /** Whether the level is shown: not where nothing is promised. */
  readonly level: 'none' | 'answered'
  /** Its threshold, seconds; absent where each row has its own. */
  readonly withinSeconds?: number
}

/** A table of the answer between the numbers just below and just above it. */
export function checkLines(
  rows: readonly CheckRow[],
  shown: CheckTable,
  words: StaffWords,
  cells: number,
  characters: CharacterSet,
): string[] {
  const { say, percent } = words
  const { header, definition, withinSeconds, level } = shown
  const withLevel = level === 'answered'
  const levelHeader =
    withinSeconds === undefined
      ? say('staff.solve.column.answered')
      : say('staff.column.service', { within: withinText(withinSeconds, words) })
  const right = (text: string) => ({ header: text, align: 'right' as const })
  return tableLines(
    [
      right(header),
      ...(withLevel ? [right(levelHeader)] : []),
      right(say('staff.day.column.wait')),
      right(say('staff.column.abandonment')),
      right(say('staff.day.column.busy')),
      { header: '', align: 'left', shrinksTo: 12, wraps: true },
    ],
    rows.map(({ label, reached, verdict }) =>
      reached === undefined
        ? [label, ...(withLevel ? [''] : []), say('staff.endless'), '', '', verdict]
        : [
            label,
            ...(withLevel ? [percent(reached.serviceLevels[definition], { decimals: 3 })] : []),
            compactTime(reached.averageSpeedOfAnswer, words),
            percent(reached.probabilityOfAbandonment, { decimals: 2 }),
            percent(reached.occupancy, { decimals: 1 }),
            verdict,
          ],
    ),
    cells,
    characters,
  )
}
