import { numberPattern, readLeadingNumber } from './number.js'
import { accepted, type Reading, refused } from './reading.js'

const example = '85 %'

/** Regular-expression source of a share: a percentage, or a fraction written as such. */
export const sharePattern = `${numberPattern}\\s*(?:%|per\\s?cent|pct|pour\\s?cent)?`

/** A share as a fraction: `85 %` and `0.85` are the same. A bare number beyond one lacks its per cent sign. */
export function readShare(text: string): Reading<number> {
  const number = readLeadingNumber(text, example)
  if (!number.ok) return number
  const { value, digits, rest } = number.value
  if (/^(?:%|per\s?cent|pct|pour\s?cent)$/u.test(rest)) return accepted(value / 100)
  if (rest !== '') return refused('quantity.wrongUnit', { found: rest, example })
  if (Math.abs(value) > 1)
    return refused('quantity.percentSign', { found: digits, suggestion: `${digits} %` })
  return accepted(value)
}
