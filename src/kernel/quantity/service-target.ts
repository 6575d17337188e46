import { anyOfWords } from './any-case.js'
import { isMapping } from './distribution-forms.js'
import { durationPattern, readDuration } from './duration.js'
import { notAmbiguous } from './number.js'
import { accepted, type Reading, refused } from './reading.js'
import { longestText, readScalar } from './scalar.js'
import { percentSign, readShare } from './share.js'

/** A promise such as 80 % of contacts within 20 seconds. */
export interface ServiceTarget {
  /** Share of contacts, 0 < share <= 1. */
  readonly share: number
  readonly withinSeconds: number
}

/**
 * The share that must be seen for a promised one to be kept: no number of agents answers all contacts in time, so a
 * promise for all is one for all but 10^-12 of them.
 */
export const heldShare = (promised: number): number => Math.min(promised, 1 - 1e-12)

const example = '80 % in 20s'
const moreThanNone = '(?=[\\d.,]*[1-9])'
const within = `\\s+${anyOfWords(['in', 'within', 'en'])}\\s+`

/** A percentage, up to all; groups and powers of ten are nobody's promise. */
const percentDigits = `${notAmbiguous}${moreThanNone}(?:\\d{1,2}(?:[.,]\\d+)?|100(?:[.,]0+)?)`

/** Regular-expression source of the share promised, as a percentage or a fraction. */
export const promisedSharePattern = `${percentDigits}\\s*${percentSign}|${notAmbiguous}${moreThanNone}(?:0?[.,]\\d+|1(?:[.,]0+)?)`

/** Regular-expression source of a service target. */
export const serviceTargetPattern = `${percentDigits}\\s*/\\s*\\d{1,9}\\s*[sS]?|(?:${promisedSharePattern})${within}(?:${durationPattern('fromZero')})`

const pairOf = new RegExp(`^(${percentDigits})\\s*/\\s*(\\d{1,9})\\s*[sS]?$`, 'u')
const plainShare = new RegExp(`^(?:${promisedSharePattern})$`, 'u')
const words = new RegExp(`^(.+?)${within}(.+)$`, 'su')

/** `80/20` (per cent in seconds), `80 % in 20s`, `100 % within 24h`, or `{share: 80 %, within: 20s}`. */
export function readServiceTarget(raw: unknown): Reading<ServiceTarget> {
  const wrong = refused('quantity.serviceTarget', { found: describe(raw), example })
  if (isMapping(raw)) {
    if (Object.keys(raw).sort().join() !== 'share,within') return wrong
    return target(readPromised(raw.share, wrong), readScalar(raw.within, 'seconds'), wrong)
  }
  if (typeof raw !== 'string' || raw.length > longestText) return wrong
  const text = raw.trim()
  const pair = pairOf.exec(text)
  if (pair) return target(readShare(`${pair[1]} %`), accepted(Number(pair[2])), wrong)
  const said = words.exec(text)
  return said ? target(readPromised(said[1]!, wrong), readDuration(said[2]!), wrong) : wrong
}

function readPromised(raw: unknown, wrong: Reading<never>): Reading<number> {
  const share = readScalar(raw, 'share')
  if (!share.ok) return share
  const plain = typeof raw === 'number' || plainShare.test(String(raw).trim())
  return plain && share.value > 0 && share.value <= 1 ? share : wrong
}

function target(
  share: Reading<number>,
  time: Reading<number>,
  wrong: Reading<never>,
): Reading<ServiceTarget> {
  if (!share.ok) return share
  if (!time.ok) return time
  return time.value < 0 ? wrong : accepted({ share: share.value, withinSeconds: time.value })
}

function describe(raw: unknown): string {
  return isMapping(raw) ? Object.keys(raw).join(', ') : String(raw)
}
