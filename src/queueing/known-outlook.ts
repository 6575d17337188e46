import { type LineOutlook, lineOutlook, type OutlookPiece } from './line-outlook.js'

/**
 * The outlook, reckoned once for all half hours of a day, busy or quiet, in which the same agents follow each other. Lines
 * of at least `longest`: rounded up so that an outlook is the same whoever asks for it first.
 *
 * @param day whose outlooks are kept as long as it is
 */
export const knownOutlook = (
  day: object,
  pieces: readonly OutlookPiece[],
  longest: number,
  mostExcess: number,
): LineOutlook => {
  const places = roundedUp(longest)
  const cells = (mostExcess + 1) * (places + 1)
  if (cells > mostCellsOfOne) return lineOutlook(pieces, places, mostExcess)
  const outlooks = known.get(day) ?? { cells: 0, byKey: new Map<string, LineOutlook>() }
  known.set(day, outlooks)
  let key = `${places} ${mostExcess}`
  for (const { rates, seconds } of pieces)
    key += ` ${rates.agents} ${rates.serviceRate} ${rates.abandonmentRate} ${seconds}`
  const before = outlooks.byKey.get(key)
  if (before !== undefined) return before
  const outlook = lineOutlook(pieces, places, mostExcess)
  outlooks.cells += cells
  if (outlooks.cells < mostCells) outlooks.byKey.set(key, outlook)
  return outlook
}

const known = new WeakMap<object, { cells: number; readonly byKey: Map<string, LineOutlook> }>()

/** To 4, 6, 8, 12, 16, 24, … */
const roundedUp = (longest: number): number => {
  let size = 4
  while (size < longest) size *= 2
  return size > 4 && 0.75 * size >= longest ? 0.75 * size : size
}

/** Where desks are large few outlooks are asked for twice, and keeping them would take memory. */
const mostCellsOfOne = 2000
const mostCells = 1e6
