import { wrapped } from '../../report/text/width.js'
import type { StaffWords } from '../staff/report.js'
import type { CharacterSet } from './character-set.js'
import { columnChart } from './column-chart.js'

/** An interval as its column shows it. */
export interface StaffedColumn {
  readonly agents: number
  /** Share of their time that agents are busy; all of it where that is not known. */
  readonly occupancy?: number
  /** Shown below where there is room; empty for none. */
  readonly label: string
}

/** Agents over the intervals of a day, busy and ready, with what stands for either; nothing where nobody is there. */
export function staffChart(
  columns: readonly StaffedColumn[],
  { say, number }: Pick<StaffWords, 'say' | 'number'>,
  characters: CharacterSet,
  cells: number,
): string[] {
  const chart = columnChart(
    columns.map(({ agents, occupancy = 1, label }) => ({
      height: agents,
      filled: occupancy * agents,
      label,
    })),
    number,
    cells,
    characters,
  )
  if (chart.length === 0) return []
  const legend = say('staff.day.legend', { busy: characters.barDone, ready: characters.barLeft })
  return [...wrapped(legend, cells), ...chart]
}
