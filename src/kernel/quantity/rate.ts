import { anyOfWords, inAnyCase } from './any-case.js'
import {
  type Admitted,
  digitsPattern,
  multiplePattern,
  noughtPattern,
  numberPattern,
  readLeadingAmount,
  readLeadingNumber,
  signPattern,
} from './number.js'
import { accepted, type Reading, refused } from './reading.js'
import { secondsOfTimeUnit, timeUnitPattern } from './time-units.js'

const perSeveral = `(?:/|${anyOfWords(['per', 'par', 'every', 'in'])}(?=\\s))\\s*`
const perOne = `${anyOfWords(['a', 'an'])}\\s+`
const times = `(?:${anyOfWords(['times', 'fois'])})?\\s*`
const rateRest = new RegExp(`^${times}(?:${perSeveral}(.+)|${perOne}(.+))$`, 'su')
const once = `${inAnyCase('once')}(?=[\\s/])`
const leadingOnce = new RegExp(`^${once}`, 'u')
const several = `(?=\\d)${signPattern('positive')}${digitsPattern}\\s*`
const per = `${times}(?:${perSeveral}(?:${several})?|${perOne})${timeUnitPattern}`

/** Regular-expression source of a number of events per time that starts with a number. */
export function countedRatePattern(admitted: Admitted): string {
  return `${numberPattern(admitted)}${afterNumber}`
}

const afterNumber = `\\s*(?:${multiplePattern})?\\s*%?\\s*${per}`

/** Regular-expression source of a rate: `0.1/day`, `12 000 per month`, `5 %/year`, `1 in 20 years`, or nought. */
export function ratePattern(admitted: Admitted): string {
  const written = `(?:${once}|${numberPattern(admitted)})${afterNumber}`
  return admitted === 'positive' ? written : `${written}|${noughtPattern}`
}

/**
 * A rate as a number per `baseSeconds`: `0.1/day`, `12 000 per month`, `10 % per day`, `1 in 20 years`.
 * A bare number is refused, for nobody can tell per what; zero is zero per anything.
 */
export function readRate(text: string, baseSeconds: number, example: string): Reading<number> {
  const amount = readLeadingAmount(text.trim().replace(leadingOnce, '1'), example)
  if (!amount.ok) return amount
  const { value, rest } = amount.value
  const percent = rest.startsWith('%')
  const after = percent ? rest.slice(1).trim() : rest
  if (after === '') {
    const bareNought = value === 0 && amount.value.digits === text.trim()
    return bareNought ? accepted(0) : refused('quantity.missingUnit', { found: text.trim(), example })
  }
  const [, period, one] = rateRest.exec(after) ?? []
  const seconds =
    period === undefined ? readUnit(one ?? '', one ?? after, example) : readPeriod(period.trim(), example)
  if (!seconds.ok) return seconds
  return accepted(((percent ? value / 100 : value) * baseSeconds) / seconds.value)
}

/** How long `week` or `20 years` last, in seconds. */
function readPeriod(text: string, example: string): Reading<number> {
  if (!/^\d/.test(text)) return readUnit(text, text, example)
  const number = readLeadingNumber(text, example)
  if (!number.ok) return number
  const unit = readUnit(number.value.rest, text, example)
  if (!unit.ok) return unit
  return number.value.value > 0
    ? accepted(number.value.value * unit.value)
    : refused('quantity.wrongUnit', { found: text, example })
}

function readUnit(word: string, found: string, example: string): Reading<number> {
  const seconds = secondsOfTimeUnit(word.trim())
  return seconds === undefined ? refused('quantity.wrongUnit', { found, example }) : accepted(seconds)
}
