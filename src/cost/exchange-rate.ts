import type { CurrencyTerms } from './schema.js'

/**
 * Scenario currency for one unit of the contract's currency in a month: the rate of the first month, moving
 * by the same factor each month so that a year makes `1 + yearlyChange`. 1 where the contract is in the
 * scenario's own currency.
 *
 * @param month from 0
 */
export function exchangeRate(currency: CurrencyTerms | undefined, month: number): number {
  if (currency === undefined) return 1
  if (currency.yearlyChange === undefined) return currency.rate
  return currency.rate * (1 + currency.yearlyChange) ** (month / 12)
}
