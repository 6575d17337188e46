import { multiplePattern, numberPattern, readLeadingAmount } from './number.js'
import { accepted, type Reading, refused } from './reading.js'

const example = '35 EUR'
const mark = '(?:€|\\$|£|¥|[A-Z]{3})'
const leadingMark = new RegExp(`^([+\\-\\u2212]?)\\s*(${mark})(?=[\\s\\d.,+\\-\\u2212])\\s*`, 'u')
const trailingMark = new RegExp(`^${mark}$`, 'u')

/** Regular-expression source of an amount of money, its currency before or after or left out. */
export const moneyPattern = `[+\\-\\u2212]?(?:${mark})?\\s*${numberPattern}\\s*(?:(?:k|K|M)(?=[€$£¥A-Z])|${multiplePattern})?\\s*(?:${mark})?`

/** Currencies a sign may stand for. */
const currenciesBySign: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
}

export interface AmountOfMoney {
  readonly amount: number
  /** The sign or code it was written with. */
  readonly mark?: string
}

/** An amount of money: `35`, `35 €`, `EUR 35`, `1.2 M€`, `35 kEUR`. */
export function readMoney(text: string): Reading<AmountOfMoney> {
  const trimmed = text.trim()
  const before = leadingMark.exec(trimmed)
  const amount = readLeadingAmount(before ? before[1] + trimmed.slice(before[0].length) : trimmed, example)
  if (!amount.ok) return amount
  const { value, rest } = amount.value
  if (rest === '') return accepted(before ? { amount: value, mark: before[2]! } : { amount: value })
  if (before || !trailingMark.test(rest)) return refused('quantity.wrongUnit', { found: rest, example })
  return accepted({ amount: value, mark: rest })
}

/** Whether a currency sign or code can stand for the currency (three capitals, ISO 4217). */
export function markMeansCurrency(written: string, currency: string): boolean {
  return written === currency || (currenciesBySign[written]?.includes(currency) ?? false)
}
