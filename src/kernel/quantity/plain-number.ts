import {
  type Admitted,
  type LeadingNumber,
  multiplePattern,
  numberPattern,
  readLeadingAmount,
  readLeadingNumber,
} from './number.js'
import { accepted, type Reading, refused } from './reading.js'

/** Regular-expression source of a count. */
export function countPattern(admitted: Admitted): string {
  return `${numberPattern(admitted)}\\s*(?:${multiplePattern})?`
}

/** Regular-expression source of a multiplier. */
export function factorPattern(admitted: Admitted): string {
  return `(?:[×xX]\\s*)?${numberPattern(admitted)}\\s*%?`
}

/** A count: `12 000`, `1.2 M`. */
export function readCount(text: string): Reading<number> {
  const example = '12 000'
  return withoutUnit(readLeadingAmount(text, example), example)
}

/** A multiplier: `1.15`, `x1.15`, or `115 %`; thousands and millions of times are nobody's multiplier. */
export function readFactor(text: string): Reading<number> {
  const withoutSign = text.trim().replace(/^[×xX]\s*/u, '')
  const percent = /^(.*\d)\s*%$/u.exec(withoutSign)
  const example = '1.15'
  const value = withoutUnit(readLeadingNumber(percent ? percent[1]! : withoutSign, example), example)
  return value.ok && percent ? accepted(value.value / 100) : value
}

function withoutUnit(amount: Reading<LeadingNumber>, example: string): Reading<number> {
  if (!amount.ok) return amount
  if (amount.value.rest !== '') return refused('quantity.wrongUnit', { found: amount.value.rest, example })
  return accepted(amount.value.value)
}
