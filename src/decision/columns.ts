import { OutOfRangeError } from '../kernel/out-of-range-error.js'

/** One uncertain input's drawn values, in its base unit: one value per draw, in draw order. */
export interface InputColumn {
  /** Dotted path of the input in the scenario. */
  readonly path: string
  readonly values: Float64Array
}

/** An input that may move the choice. */
export interface CandidateInput extends InputColumn {
  /** Indexes of the options whose cost it, or an input correlated with it, can move; all of them where it is not said. */
  readonly moves?: ReadonlySet<number>
  /** Those of them that it can move by itself; the same ones where it is not said. */
  readonly movesItself?: ReadonlySet<number>
  /** The same for inputs that are correlated with each other; an input without it is independent of all others. */
  readonly correlationGroup?: string
}

/** A code with its figures; words are made elsewhere. Shares are fractions, money is in the scenario's currency. */
export interface CodedStatement {
  readonly code: string
  readonly figures: Readonly<Record<string, string | number>>
}

/**
 * Checks that the columns can be compared draw by draw and returns the number of draws.
 *
 * @throws OutOfRangeError when there is no column, fewer than 2 draws (no error can be stated from one), columns
 * of unequal length, or a value that is not finite.
 */
export function drawsOf(columns: readonly Float64Array[]): number {
  const draws = columns[0]?.length ?? 0
  if (columns.length === 0) throw new OutOfRangeError('number of columns', 0, '>= 1')
  if (draws < 2) throw new OutOfRangeError('draws', draws, '>= 2')
  for (const column of columns) {
    if (column.length !== draws) throw new OutOfRangeError('draws', column.length, `= ${draws}`)
    for (let draw = 0; draw < draws; draw++) {
      if (!Number.isFinite(column[draw]!)) throw new OutOfRangeError('value', column[draw]!, 'finite')
    }
  }
  return draws
}
