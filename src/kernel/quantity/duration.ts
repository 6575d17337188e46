import { inAnyCase } from './any-case.js'
import {
  type Admitted,
  noughtPattern,
  numberPattern,
  plainDigitsPattern,
  readLeadingNumber,
} from './number.js'
import { accepted, type Reading, refused } from './reading.js'
import { secondsOfTimeUnit, timeUnitPattern, timeUnits } from './time-units.js'

const example = '4m30s'
const unitWord = /^[\p{L}]+\.?/u
const and = `(?:${inAnyCase('and')}|${inAnyCase('et')})`
const joined = new RegExp(`^(?:\\s+${and}\\s+|\\s*)`, 'u')
const plainDigits = new RegExp(`^${plainDigitsPattern}$`, 'u')
/** The minutes of `1h30`. */
const lastDigits = '[0-5]?\\d'
const lastPart = new RegExp(`^${lastDigits}$`)

/** Regular-expression source of one number with its unit: `180s`, `6 weeks`. */
export function singleDurationPattern(admitted: Admitted): string {
  return `${numberPattern(admitted)}\\s*${timeUnitPattern}`
}

/** Regular-expression source of a duration: one number with its unit, several from the largest unit down, or nought. */
export function durationPattern(admitted: Admitted): string {
  const several = admitted === 'positive' ? `(?=[^1-9]*[1-9])${severalParts}` : severalParts
  const written = `${singleDurationPattern(admitted)}|\\+?${several}`
  return admitted === 'positive' ? written : `${written}|${noughtPattern}`
}

const severalParts = (() => {
  const join = `(?:\\s+${and}\\s+(?=\\d)|\\s*)`
  const [seconds, minutes, hours, ...longer] = timeUnits.map(
    ({ pattern }) => `${plainDigitsPattern}\\s*${pattern}`,
  )
  const belowMinutes = `(?:${join}(?:${seconds}|${lastDigits}))?`
  const belowHours = `(?:${join}(?:${minutes}${belowMinutes}|${seconds}|${lastDigits}))?`
  const clock = `(?:${hours}${belowHours}|${minutes}${belowMinutes}|${seconds})?`
  const days = longer.toReversed().map((part) => `(?:${part}${join})?`)
  return `(?=\\d)${days.join('')}${clock}`
})()

/**
 * A duration in seconds: `180s`, `4m30s`, `4 min 30 s`, `1h30`, `24h`, `6 weeks`, `3 months`, `2 ans`.
 * A month is a twelfth of 365.25 days. A bare number is refused (seconds or minutes?), and so is
 * `4:30` (hours or minutes?).
 */
export function readDuration(text: string): Reading<number> {
  const trimmed = text.trim()
  if (/^[+-]?\d+:\d+(?::\d+)?$/.test(trimmed))
    return refused('quantity.ambiguousColon', { found: trimmed, example })
  const malformed = refused('quantity.notANumber', { found: trimmed, example })
  let rest = trimmed
  let total = 0
  let firstDigits = ''
  let previousUnit = Number.POSITIVE_INFINITY
  for (let part = 0; rest !== ''; part++) {
    const number = readLeadingNumber(rest, example)
    if (!number.ok) return part === 0 ? number : malformed
    const { value, digits, rest: after } = number.value
    if (part === 0) firstDigits = digits
    // Several parts are counted up: groups and signs in them would be a slip of the pen.
    else if (!plainDigits.test(digits) || !plainDigits.test(firstDigits.replace(/^\+/, ''))) return malformed
    const word = unitWord.exec(after)?.[0]
    if (word === undefined) {
      if (after !== '') return refused('quantity.wrongUnit', { found: after, example })
      const seconds = trailingUnit(part, digits, previousUnit)
      if (seconds !== undefined) return accepted(total + value * seconds)
      return part === 0 && value === 0
        ? accepted(0)
        : refused('quantity.missingUnit', { found: trimmed, example })
    }
    const seconds = secondsOfTimeUnit(word)
    if (seconds === undefined) return refused('quantity.wrongUnit', { found: word, example })
    if (seconds >= previousUnit) return malformed
    total += value * seconds
    previousUnit = seconds
    rest = after.slice(word.length).replace(joined, '')
  }
  return previousUnit === Number.POSITIVE_INFINITY
    ? refused('quantity.notANumber', { found: text, example })
    : accepted(total)
}

/** `1h30` is an hour and thirty minutes, `4m30` four minutes and thirty seconds. */
function trailingUnit(part: number, digits: string, previousUnit: number): number | undefined {
  if (part === 0 || !lastPart.test(digits)) return undefined
  if (previousUnit === 3600) return 60
  if (previousUnit === 60) return 1
  return undefined
}
