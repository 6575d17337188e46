import { anyOfWords } from './any-case.js'
import { isMapping } from './distribution-forms.js'
import { durationPattern, readDuration } from './duration.js'
import { notAmbiguous } from './number.js'
import { accepted, type Reading, refused } from './reading.js'
import { longestText, readScalar } from './scalar.js'
import { percentSign, readShare } from './share.js'

/** A promise such as 80 % of contacts within 20 seconds. */
export interface ServiceTarget {
  /** Share of contacts, 0 < share < 1. */
  readonly share: number
  readonly withinSeconds: number
}

/** Whether a promise may be made for all contacts: `100 % in 24h`. */
export type PromisedTo = 'most' | 'all'

const example = '80 % in 20s'
const moreThanNone = '(?=[\\d.,]*[1-9])'
const within = `\\s+${anyOfWords(['in', 'within', 'en'])}\\s+`

/** Digits of a percentage; groups and powers of ten are nobody's promise. */
function percentDigits(to: PromisedTo): string {
  const all = to === 'all' ? '|100(?:[.,]0+)?' : ''
  return `${notAmbiguous}${moreThanNone}(?:\\d{1,2}(?:[.,]\\d+)?${all})`
}

/** Regular-expression source of the share promised, as a percentage or a fraction. */
export function promisedSharePattern(to: PromisedTo): string {
  const all = to === 'all' ? '|1(?:[.,]0+)?' : ''
  return `${percentDigits(to)}\\s*${percentSign}|${notAmbiguous}${moreThanNone}(?:0?[.,]\\d+${all})`
}

/** Regular-expression source of a service target. */
export function serviceTargetPattern(to: PromisedTo): string {
  return `${percentDigits(to)}\\s*/\\s*\\d{1,9}\\s*[sS]?|(?:${promisedSharePattern(to)})${within}(?:${durationPattern('fromZero')})`
}

const words = new RegExp(`^(.+?)${within}(.+)$`, 'su')

/** `80/20` (per cent in seconds), `80 % in 20s`, `90 % within 24h`, or `{share: 80 %, within: 20s}`. */
export function readServiceTarget(raw: unknown, to: PromisedTo = 'most'): Reading<ServiceTarget> {
  const wrong = refused('quantity.serviceTarget', { found: describe(raw), example })
  if (isMapping(raw)) {
    if (Object.keys(raw).sort().join() !== 'share,within') return wrong
    return target(readPromised(raw.share, to, wrong), readScalar(raw.within, 'seconds'), wrong)
  }
  if (typeof raw !== 'string' || raw.length > longestText) return wrong
  const text = raw.trim()
  const pair = new RegExp(`^(${percentDigits(to)})\\s*/\\s*(\\d{1,9})\\s*[sS]?$`, 'u').exec(text)
  if (pair) return target(readShare(`${pair[1]} %`), accepted(Number(pair[2])), wrong)
  const said = words.exec(text)
  return said ? target(readPromised(said[1]!, to, wrong), readDuration(said[2]!), wrong) : wrong
}

function readPromised(raw: unknown, to: PromisedTo, wrong: Reading<never>): Reading<number> {
  const share = readScalar(raw, 'share')
  if (!share.ok) return share
  const plain =
    typeof raw === 'number' || new RegExp(`^(?:${promisedSharePattern(to)})$`, 'u').test(String(raw).trim())
  const inRange = share.value > 0 && (to === 'all' ? share.value <= 1 : share.value < 1)
  return plain && inRange ? share : wrong
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
