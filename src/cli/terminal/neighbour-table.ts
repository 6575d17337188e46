import type { QueueMeasures, ServiceLevelDefinition } from '../../queueing/measures.js'
import type { StaffWords } from '../staff/report.js'
import type { CharacterSet } from './character-set.js'
import { tableLines } from './table.js'
import { withinText } from './within-text.js'

/** A number of agents with what it reaches; measures are absent where the line grows without end. */
export interface NeighbourRow {
  readonly agents: number
  readonly measures?: QueueMeasures
  /** Cells of the channel's own columns. */
  readonly own: readonly string[]
}

const barCells = 12

/** Rows of numbers of agents around the answer, with bars of the service level, and the channel's own columns. */
export function neighbourTable(
  rows: readonly NeighbourRow[],
  answer: {
    readonly agents: number
    readonly withinSeconds: number
    readonly definition: ServiceLevelDefinition
  },
  firstHeader: string,
  ownHeaders: readonly string[],
  words: StaffWords,
  characters: CharacterSet,
  cells: number,
): string[] {
  const { say, number, percent } = words
  const right = (header: string) => ({ header, align: 'right' as const })
  const columns = [
    right(firstHeader),
    right(say('staff.column.service', { within: withinText(answer.withinSeconds, words) })),
    { header: '', align: 'left' as const },
    right(say('staff.day.column.wait')),
    right(say('staff.column.abandonment')),
    right(say('staff.day.column.busy')),
    ...ownHeaders.map(right),
  ]
  const texts = rows.map(({ agents, measures, own }) => {
    const name = `${agents === answer.agents ? '> ' : ''}${number(agents)}`
    if (measures === undefined) return [name, '', '', say('staff.endless')]
    const level = measures.serviceLevels[answer.definition]
    const filled = Math.round(level * barCells)
    return [
      name,
      percent(level, { decimals: 1 }),
      `${characters.barDone.repeat(filled)}${characters.barLeft.repeat(barCells - filled)}`,
      compactTime(measures.averageSpeedOfAnswer, words),
      percent(measures.probabilityOfAbandonment, { decimals: 1 }),
      percent(measures.occupancy),
      ...own,
    ]
  })
  return tableLines(columns, texts, cells, characters)
}

/** Seconds, minutes or hours in one number: columns are narrow. */
export function compactTime(seconds: number, { number }: StaffWords): string {
  if (seconds < 60) return `${number(seconds, { decimals: seconds < 10 ? 1 : 0 })} s`
  if (seconds < 3600) return `${number(seconds / 60, { decimals: 1 })} min`
  return `${number(seconds / 3600, { decimals: 1 })} h`
}

/** Three fewer to three more, from 1. */
export function around(agents: number, reach = 3): number[] {
  const least = Math.max(1, agents - reach)
  return Array.from({ length: agents + reach + 1 - least }, (_, step) => least + step)
}
