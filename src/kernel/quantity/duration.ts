import { numberPattern, readLeadingNumber } from './number.js'
import { accepted, type Reading, refused } from './reading.js'
import { secondsOfTimeUnit, timeUnitPattern } from './time-units.js'

const example = '4m30s'
const unitWord = /^[\p{L}]+\.?/u

/** Regular-expression source of a duration: one or more numbers, each with its unit. */
export const durationPattern = `${numberPattern}\\s*${timeUnitPattern}(?:\\s*(?:and\\s+|et\\s+)?\\d[\\d.,]*\\s*${timeUnitPattern})*(?:\\d{2})?|0`

/**
 * A duration in seconds: `180s`, `4m30s`, `4 min 30 s`, `1h30`, `24h`, `6 weeks`, `3 months`, `2 ans`.
 * A month is a twelfth of 365.25 days. A bare number is refused (seconds or minutes?), and so is
 * `4:30` (hours or minutes?).
 */
export function readDuration(text: string): Reading<number> {
  const trimmed = text.trim()
  if (/^[+-]?\d+:\d+(?::\d+)?$/.test(trimmed))
    return refused('quantity.ambiguousColon', { found: trimmed, example })
  let rest = trimmed
  let total = 0
  let sign = 1
  let previousUnit = Number.POSITIVE_INFINITY
  for (let part = 0; rest !== ''; part++) {
    const number = readLeadingNumber(rest, example)
    if (!number.ok) {
      return part === 0 ? number : refused('quantity.notANumber', { found: trimmed, example })
    }
    const { value, rest: after } = number.value
    if (part === 0 && (value < 0 || Object.is(value, -0))) sign = -1
    const word = unitWord.exec(after)?.[0]
    if (word === undefined) {
      if (after !== '') return refused('quantity.wrongUnit', { found: after, example })
      const seconds = trailingUnit(part, value, previousUnit)
      if (seconds === undefined) {
        return part === 0 && value === 0
          ? accepted(0)
          : refused('quantity.missingUnit', { found: trimmed, example })
      }
      return accepted(sign * (total + value * seconds))
    }
    const seconds = secondsOfTimeUnit(word.replace(/\.$/, ''))
    if (seconds === undefined) return refused('quantity.wrongUnit', { found: word, example })
    if (seconds >= previousUnit) return refused('quantity.notANumber', { found: trimmed, example })
    total += Math.abs(value) * seconds
    previousUnit = seconds
    rest = after.slice(word.length).replace(/^\s*(?:(?:and|et)\s+)?/u, '')
  }
  return previousUnit === Number.POSITIVE_INFINITY
    ? refused('quantity.notANumber', { found: text, example })
    : accepted(sign * total)
}

/** `1h30` is an hour and thirty minutes, `4m30` four minutes and thirty seconds. */
function trailingUnit(part: number, value: number, previousUnit: number): number | undefined {
  if (part === 0 || !Number.isInteger(value) || value >= 60) return undefined
  if (previousUnit === 3600) return 60
  if (previousUnit === 60) return 1
  return undefined
}
