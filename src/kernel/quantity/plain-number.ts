import { multiplePattern, numberPattern, readLeadingAmount } from './number.js'
import { accepted, type Reading, refused } from './reading.js'

/** Regular-expression source of a count. */
export const countPattern = `${numberPattern}\\s*(?:${multiplePattern})?`

/** Regular-expression source of a multiplier. */
export const factorPattern = `(?:[×x]\\s*)?${numberPattern}\\s*%?`

/** A count: `12 000`, `1.2 M`. */
export function readCount(text: string): Reading<number> {
  return readUnitless(text, '12 000')
}

/** A multiplier: `1.15`, `x1.15`, or `115 %`. */
export function readFactor(text: string): Reading<number> {
  const withoutSign = text.trim().replace(/^[×x]\s*/u, '')
  const percent = /^(.*\d)\s*%$/u.exec(withoutSign)
  const value = readUnitless(percent ? percent[1]! : withoutSign, '1.15')
  return value.ok && percent ? accepted(value.value / 100) : value
}

function readUnitless(text: string, example: string): Reading<number> {
  const amount = readLeadingAmount(text, example)
  if (!amount.ok) return amount
  if (amount.value.rest !== '') return refused('quantity.wrongUnit', { found: amount.value.rest, example })
  return accepted(amount.value.value)
}
