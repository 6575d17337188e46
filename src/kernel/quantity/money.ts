import {
  type Admitted,
  digitsPattern,
  multiplePattern,
  numberPattern,
  readLeadingAmount,
  signPattern,
} from './number.js'
import { accepted, type Reading, refused } from './reading.js'
import { timeUnitWords } from './time-units.js'

const example = '35 EUR'
/** Three capitals that are a unit: `4 MIN` is no amount of money. */
const otherUnits = [...timeUnitWords.filter((word) => word.length === 3), 'pct'].map((word) =>
  word.toUpperCase(),
)
/** Regular-expression source of a currency's sign or code. */
export const currencyMark = `(?:€|\\$|£|¥|(?!${otherUnits.join('|')})[A-Z]{3})`
const leadingMark = new RegExp(`^([+\\-\\u2212]?)\\s*(${currencyMark})(?=[\\s\\d.,+\\-\\u2212])\\s*`, 'u')
const trailingMark = new RegExp(`^${currencyMark}$`, 'u')

/** Regular-expression source of an amount of money, its currency before or after or left out. */
export function moneyPattern(admitted: Admitted): string {
  const times = `(?:\\s*${multiplePattern})?`
  const number = numberPattern(admitted)
  const signed = `${signPattern(admitted, `\\s*${currencyMark}\\s*`)}\\s*${currencyMark}\\s*${digitsPattern}`
  const markFirst = `(?:${signed}|${currencyMark}(?=[\\s\\d.,+\\-\\u2212])\\s*${number})${times}`
  return `${markFirst}|${number}(?:\\s*(?:[kKM](?=${currencyMark})|${multiplePattern}))?\\s*(?:${currencyMark})?`
}

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
  const amount = readLeadingAmount(
    before ? before[1] + trimmed.slice(before[0].length) : trimmed,
    example,
    currencyMark,
  )
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
