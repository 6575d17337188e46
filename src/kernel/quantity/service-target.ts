import { isMapping } from './distribution-forms.js'
import { readDuration } from './duration.js'
import { accepted, type Reading, refused } from './reading.js'
import { readShare } from './share.js'

/** A promise such as 80 % of contacts within 20 seconds. */
export interface ServiceTarget {
  /** Share of contacts, 0 < share < 1. */
  readonly share: number
  readonly withinSeconds: number
}

const example = '80 % in 20s'

/** Regular-expression source of a service target. */
export const serviceTargetPattern = '\\s*\\d.*(?:/|\\s(?:in|within|en)\\s).*\\d.*'

/** A promise that may be made for all contacts: `100 % in 24h`, in the forms of a service target. */
export function readDeadline(raw: unknown): Reading<ServiceTarget> {
  return readServiceTarget(raw, true)
}

/** `80/20` (per cent in seconds), `80 % in 20s`, `90 % within 24h`, or `{share: 80 %, within: 20s}`. */
export function readServiceTarget(raw: unknown, allToo = false): Reading<ServiceTarget> {
  const wrong = refused('quantity.serviceTarget', { found: describe(raw), example })
  if (isMapping(raw)) {
    if (Object.keys(raw).sort().join() !== 'share,within') return wrong
    return target(readShare(String(raw.share)), readDuration(String(raw.within)), describe(raw), allToo)
  }
  if (typeof raw !== 'string') return wrong
  const pair = /^\s*(\d{1,3}(?:\.\d+)?)\s*\/\s*(\d+)\s*s?\s*$/.exec(raw)
  if (pair) return target(accepted(Number(pair[1]) / 100), accepted(Number(pair[2])), raw, allToo)
  const words = /^(.+?)\s+(?:in|within|en)\s+(.+)$/u.exec(raw.trim())
  return words ? target(readShare(words[1]!), readDuration(words[2]!), raw, allToo) : wrong
}

function target(
  share: Reading<number>,
  within: Reading<number>,
  found: string,
  allToo: boolean,
): Reading<ServiceTarget> {
  if (!share.ok) return share
  if (!within.ok) return within
  const tooLarge = allToo ? share.value > 1 : share.value >= 1
  if (share.value <= 0 || tooLarge || within.value < 0) {
    return refused('quantity.serviceTarget', { found, example })
  }
  return accepted({ share: share.value, withinSeconds: within.value })
}

function describe(raw: unknown): string {
  return isMapping(raw) ? Object.keys(raw).join(', ') : String(raw)
}
