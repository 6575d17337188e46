import { inAnyCase } from './any-case.js'
import { type Admitted, noughtPattern, numberPattern, readLeadingNumber, signPattern } from './number.js'
import { accepted, type Reading, refused } from './reading.js'
import { writtenAmount } from './written-amount.js'

const example = '85 %'
export const percentSign = `(?:%|${inAnyCase('per')}\\s?${inAnyCase('cent')}|${inAnyCase('pct')}|${inAnyCase('pour')}\\s?${inAnyCase('cent')})`
const wholePercentSign = new RegExp(`^${percentSign}$`, 'u')

/** Regular-expression source of a percentage. */
export function percentagePattern(admitted: Admitted): string {
  return `${numberPattern(admitted)}\\s*${percentSign}`
}

/** Up to one. */
const fraction = '(?!1,000(?!\\d))(?:0*1(?:[.,]0+)?|0+(?:[.,]\\d+)?|[.,]\\d+)'
const wholeFraction = new RegExp(`^[+\\-\\u2212]?${fraction}$`, 'u')

/** Regular-expression source of a share: a percentage, or a fraction written as such. */
export function sharePattern(admitted: Admitted): string {
  return `${percentagePattern(admitted)}|${signPattern(admitted)}${fraction}`
}

/** Regular-expression source of none at all, as a percentage or a fraction. */
export const noSharePattern = `${noughtPattern}\\s*${percentSign}|[+\\-\\u2212]?(?:0+(?:[.,]0+)?|[.,]0+)`

/**
 * A share as a fraction: `85 %` and `0.85` are the same. A bare number beyond one lacks its per cent sign, and so does one
 * that is written in another way than a fraction is.
 */
export function readShare(text: string): Reading<number> {
  const number = readLeadingNumber(text, example)
  if (!number.ok) return number
  const { value, digits, rest } = number.value
  if (wholePercentSign.test(rest)) return accepted(value / 100)
  if (rest !== '') return refused('quantity.wrongUnit', { found: rest, example })
  if (wholeFraction.test(digits)) return accepted(value)
  const suggestion = Math.abs(value) > 1 ? `${digits} %` : writtenAmount(value, 'share')
  return refused('quantity.percentSign', { found: digits, suggestion })
}
