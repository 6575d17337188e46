import { multiplePattern, numberPattern, readLeadingAmount, readLeadingNumber } from './number.js'
import { accepted, type Reading, refused } from './reading.js'
import { secondsOfTimeUnit, timeUnitPattern } from './time-units.js'

const per = '(?:/|per\\b|par\\b|a\\b|an\\b|every\\b|in\\b)'
const rateRest = new RegExp(`^(?:times|fois)?\\s*${per}\\s*(.+)$`, 'iu')

/** Regular-expression source of a rate: `0.1/day`, `12 000 per month`, `5 %/year`, `1 in 20 years`. */
export const ratePattern = `(?:once|${numberPattern})\\s*(?:${multiplePattern})?\\s*%?\\s*(?:times|fois)?\\s*(?:/|per |par |an? |every |in )\\s*(?:${numberPattern}\\s*)?${timeUnitPattern}|0+(?:[.,]0+)?\\s*%?`

/**
 * A rate as a number per `baseSeconds`: `0.1/day`, `12 000 per month`, `10 % per day`, `1 in 20 years`.
 * A bare number is refused, for nobody can tell per what; zero is zero per anything.
 */
export function readRate(text: string, baseSeconds: number, example: string): Reading<number> {
  const amount = readLeadingAmount(text.trim().replace(/^once\b/iu, '1'), example)
  if (!amount.ok) return amount
  const { value, rest } = amount.value
  const percent = rest.startsWith('%')
  const after = percent ? rest.slice(1).trim() : rest
  if (after === '') {
    return value === 0 ? accepted(0) : refused('quantity.missingUnit', { found: text.trim(), example })
  }
  const period = rateRest.exec(after)?.[1]
  if (period === undefined) return refused('quantity.wrongUnit', { found: after, example })
  const seconds = readPeriod(period.trim(), example)
  if (!seconds.ok) return seconds
  return accepted(((percent ? value / 100 : value) * baseSeconds) / seconds.value)
}

function readPeriod(text: string, example: string): Reading<number> {
  const several = /^\d/.test(text)
  const number = several ? readLeadingNumber(text, example) : accepted({ value: 1, rest: text })
  if (!number.ok) return number
  const seconds = secondsOfTimeUnit(number.value.rest)
  if (seconds === undefined || number.value.value <= 0)
    return refused('quantity.wrongUnit', { found: text, example })
  return accepted(number.value.value * seconds)
}
