import type { Uncertain } from '../uncertain.js'
import { intervalEnds } from './interval.js'

/**
 * Whether a number is written as one certain number, with no interval and no distribution, not even one that comes to a single
 * value (`5 to 5`): what an editor can see. A formula is certain where all it refers to is.
 */
export function isWrittenAsOne({ distribution, formula, written }: Uncertain): boolean {
  if (distribution.kind !== 'constant') return false
  return formula !== undefined || (!written.startsWith('{') && intervalEnds(written) === undefined)
}
