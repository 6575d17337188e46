import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { type LineOutlook, lineOutlook, type OutlookPiece } from './line-outlook.js'

/** A day of which more would have to be looked ahead than anybody waits for: long thresholds and long lines. */
export class OutlookTooLong extends OutOfRangeError {
  constructor(steps: number) {
    super('outlookSteps', steps, `at most ${mostSteps}`)
  }
}

/**
 * The outlook, reckoned once for all half hours of a day, busy or quiet, in which the same agents follow each other. Lines
 * of at least `longest`: rounded up so that an outlook is the same whoever asks for it first.
 *
 * @param day whose outlooks are kept as long as it is
 * @throws OutlookTooLong where those of the day take too long together
 */
export const knownOutlook = (
  day: object,
  pieces: readonly OutlookPiece[],
  longest: number,
  mostExcess: number,
): LineOutlook => {
  const places = roundedUp(longest)
  const cells = (mostExcess + 1) * (places + 1)
  const outlooks = known.get(day) ?? { cells: 0, steps: 0, byKey: new Map<string, LineOutlook>() }
  known.set(day, outlooks)
  const reckoned = () => {
    outlooks.steps += stepsOf(pieces, places, mostExcess)
    if (outlooks.steps > mostSteps) throw new OutlookTooLong(outlooks.steps)
    return lineOutlook(pieces, places, mostExcess)
  }
  if (cells > mostCellsOfOne) return reckoned()
  let key = `${places} ${mostExcess}`
  for (const { rates, seconds } of pieces)
    key += ` ${rates.agents} ${rates.serviceRate} ${rates.abandonmentRate} ${seconds}`
  const before = outlooks.byKey.get(key)
  if (before !== undefined) return before
  const outlook = reckoned()
  outlooks.cells += cells
  if (outlooks.cells < mostCells) outlooks.byKey.set(key, outlook)
  return outlook
}

interface KnownOutlooks {
  cells: number
  steps: number
  readonly byKey: Map<string, LineOutlook>
}
const known = new WeakMap<object, KnownOutlooks>()

/** Work of an outlook: its places by the jumps that are reckoned, in single steps of some nanoseconds. */
const stepsOf = (pieces: readonly OutlookPiece[], places: number, mostExcess: number): number => {
  const present = (pieces[0]?.rates.agents ?? 0) + mostExcess
  return pieces.reduce((sum, { rates: { agents, serviceRate, abandonmentRate }, seconds }) => {
    const rows = Math.max(0, present - agents) + 1
    const jumps = ((agents + rows - 1) * serviceRate + (places + 1) * abandonmentRate) * seconds
    return sum + rows * (places + 1) * (1 + jumps)
  }, 0)
}

/** To 4, 6, 8, 12, 16, 24, … */
const roundedUp = (longest: number): number => {
  let size = 4
  while (size < longest) size *= 2
  return size > 4 && 0.75 * size >= longest ? 0.75 * size : size
}

/** Where desks are large few outlooks are asked for twice, and keeping them would take memory. */
const mostCellsOfOne = 2000
const mostCells = 1e6
const mostSteps = 1.5e9
