import { accepted, type Reading, refused } from './reading.js'

/** A number at the start of a text and what follows it, such as `12 000` and `per month`. */
export interface LeadingNumber {
  readonly value: number
  readonly digits: string
  readonly rest: string
}

/** Regular-expression source of a number as people write it: `12 000`, `1,200,000`, `-3.5`, `1e6`. */
export const numberPattern =
  "[+\\-\\u2212]?(?:\\d|[.,](?=\\d))(?:[\\d.,_'\\u2019]|[ \\u00a0\\u2009\\u202f](?=\\d{3}(?!\\d)))*(?:[eE][+\\-]?\\d+)?"

/** Regular-expression source of the multiples of a thousand that may follow a number. */
export const multiplePattern =
  '(?:k|K|M|Md|bn|thousand|million|millions|billion|billions|mille|milliard|milliards)(?![\\p{L}])'

const multiples: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  thousand: 1e3,
  mille: 1e3,
  M: 1e6,
  million: 1e6,
  millions: 1e6,
  bn: 1e9,
  billion: 1e9,
  billions: 1e9,
  Md: 1e9,
  milliard: 1e9,
  milliards: 1e9,
}

const leadingNumber = new RegExp(`^(${numberPattern})`, 'u')
const leadingMultiple = new RegExp(`^\\s*(${multiplePattern})`, 'u')

/**
 * Reads the number a text starts with, digits grouped as people group them: by spaces, apostrophes,
 * underscores, or by commas or dots where that cannot be mistaken (`1,200,000`, `1.234,5`).
 * `1,200` is refused: it is one thousand two hundred in English and one and a fifth in French.
 * A single dot is always the decimal point, as YAML itself reads it.
 */
export function readLeadingNumber(text: string, example: string): Reading<LeadingNumber> {
  const trimmed = text.trim()
  const match = leadingNumber.exec(trimmed)
  if (!match) return refused('quantity.notANumber', { found: trimmed, example })
  const digits = match[1]!
  const value = readDigits(digits, example)
  if (!value.ok) return value
  const rest = trimmed.slice(digits.length)
  return accepted({ value: value.value, digits, rest: rest.trim() })
}

/** The same, with a following `k`, `M`, `bn`, `million`… taken into the value. */
export function readLeadingAmount(text: string, example: string): Reading<LeadingNumber> {
  const number = readLeadingNumber(text, example)
  if (!number.ok) return number
  const multiple = leadingMultiple.exec(number.value.rest)
  // `M€` and `kEUR` are read too: the multiple may touch a currency.
  const touching = /^\s*([kKM])(?=€|\$|£|¥|[A-Z]{3}(?![A-Za-z]))/u.exec(number.value.rest)
  const found = multiple ?? touching
  if (!found) return number
  return accepted({
    value: number.value.value * multiples[found[1]!]!,
    digits: number.value.digits,
    rest: number.value.rest.slice(found[0].length).trim(),
  })
}

function readDigits(written: string, example: string): Reading<number> {
  const malformed = refused('quantity.notANumber', { found: written, example })
  const [, sign, body, exponent] = /^([+\-\u2212]?)(.*?)([eE][+-]?\d+)?$/u.exec(written)!
  const ungrouped = withoutGroups(body!)
  if (ungrouped === undefined) return malformed
  const commas = ungrouped.split(',').length - 1
  const dots = ungrouped.split('.').length - 1
  const grouped = body !== ungrouped
  let plain: string | undefined
  if (commas === 0 && dots <= 1) plain = ungrouped
  else if (commas === 1 && dots === 0) {
    if (!grouped && /^[1-9]\d{0,2},\d{3}$/.test(ungrouped)) {
      return refused('quantity.ambiguousComma', {
        found: written,
        thousands: ungrouped.replace(',', ''),
        decimal: ungrouped.replace(',', '.'),
      })
    }
    plain = ungrouped.replace(',', '.')
  } else if (!grouped) plain = groupedByPunctuation(ungrouped)
  if (plain === undefined || !/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain)) return malformed
  const value = Number(`${plain}${exponent ?? ''}`)
  if (!Number.isFinite(value)) return refused('quantity.notFinite', { found: written, example })
  return accepted(sign === '-' || sign === '\u2212' ? -value : value)
}

/** Digits without their grouping spaces, apostrophes or underscores; undefined where the groups are not of three. */
function withoutGroups(body: string): string | undefined {
  const separators = body.match(/[ _'\u00a0\u2009\u202f\u2019]/gu)
  if (!separators) return body
  if (new Set(separators).size > 1) return undefined
  const separator = separators[0]!
  const [whole = '', ...fraction] = body.split(/(?=[.,])/u)
  if (fraction.join('').includes(separator)) return undefined
  const [first = '', ...groups] = whole.split(separator)
  if (!/^\d{1,3}$/.test(first) || !groups.every((group) => /^\d{3}$/.test(group))) return undefined
  return first + groups.join('') + fraction.join('')
}

/** `1,200,000`, `1.200.000`, `1,234.5` and `1.234,5` as plain digits; undefined where nothing of the kind. */
function groupedByPunctuation(text: string): string | undefined {
  for (const [group, point] of [
    [',', '.'],
    ['.', ','],
  ] as const) {
    const pattern = new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+(?:\\${point}\\d+)?$`)
    if (pattern.test(text)) return text.replaceAll(group, '').replace(point, '.')
  }
  return undefined
}
