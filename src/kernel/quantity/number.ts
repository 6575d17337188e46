import { inAnyCase } from './any-case.js'
import { accepted, type Reading, refused } from './reading.js'

/** A number at the start of a text and what follows it, such as `12 000` and `per month`. */
export interface LeadingNumber {
  readonly value: number
  readonly digits: string
  readonly rest: string
}

/** The numbers a pattern admits; zero with a minus sign is zero. */
export type Admitted = 'anySign' | 'fromZero' | 'positive'

/** What may stand before the first digit of a number that is not nought. */
const noughts = "[0.,_'\\u2019\\s]*"

/** Regular-expression source of the sign of a number; `before` may stand between the sign and the digits. */
export function signPattern(admitted: Admitted, before = ''): string {
  switch (admitted) {
    case 'anySign':
      return '[+\\-\\u2212]?'
    case 'fromZero':
      return `(?:\\+|[\\-\\u2212](?!${before}${noughts}[1-9]))?`
    case 'positive':
      return `\\+?(?=${before}${noughts}[1-9])`
  }
}

/** Groups of three digits, all parted by the same sign. */
const grouped = `\\d{1,3}(?:${[' ', '_', "'", '\\u00a0', '\\u2009', '\\u202f', '\\u2019']
  .map((sign) => `(?:${sign}\\d{3})+`)
  .join('|')})(?:[.,]\\d+)?`

/** Groups parted by commas or dots, where nothing else can be meant. */
const punctuated = '\\d{1,3}(?:(?:,\\d{3})+\\.\\d+|(?:,\\d{3}){2,}|(?:\\.\\d{3})+,\\d+|(?:\\.\\d{3}){2,})'

/** Stands before digits that are not `1,500`: thousands in one language and decimals in another. */
export const notAmbiguous = '(?![1-9]\\d{0,2},\\d{3}(?!\\d))'

/** Regular-expression source of digits with at most a decimal sign: `4`, `1.5`, `12,50`. */
export const plainDigitsPattern = `${notAmbiguous}\\d+(?:[.,]\\d+)?`

/** Powers of ten beyond two digits are nobody's quantity. */
const exponent = '(?:[eE][+\\-]?\\d{1,2})?'

/** Regular-expression source of a number without its sign. */
export const digitsPattern = `(?:${grouped}|${punctuated}|${notAmbiguous}(?:\\d+(?:[.,]\\d+)?|[.,]\\d+))${exponent}`

/** Regular-expression source of a number as people write it: `12 000`, `1,200,000`, `-3.5`, `1e6`. */
export function numberPattern(admitted: Admitted): string {
  return `${signPattern(admitted)}${digitsPattern}`
}

/** Regular-expression source of nought, in as many ways as other numbers. */
export const noughtPattern = `${signPattern('anySign')}(?!${noughts}[1-9])${digitsPattern}`

const multiples: readonly (readonly [size: number, words: readonly string[]])[] = [
  [1e3, ['thousand', 'mille']],
  [1e6, ['million', 'millions']],
  [1e9, ['bn', 'billion', 'billions', 'milliard', 'milliards']],
]
/** Capitals mean something here: `m` is a minute. */
const shortMultiples: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, Md: 1e9 }

/** Regular-expression source of the multiples of a thousand that may follow a number. */
export const multiplePattern = `(?:k|K|M|Md|${multiples.flatMap(([, words]) => words.map(inAnyCase)).join('|')})(?![\\p{L}])`

const leadingMultiple = new RegExp(`^\\s*(${multiplePattern})`, 'u')

/** What may be meant as a number: what is wrong in it is found when its digits are read. */
const leadingNumber =
  /^[+\-\u2212]?(?:\d|[.,](?=\d))(?:[\d.,_'\u2019]|[ \u00a0\u2009\u202f](?=\d{3}(?!\d)))*(?:[eE][+-]?\d+)?/u

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
  const [digits] = match
  const value = readDigits(digits, example)
  if (!value.ok) return value
  const rest = trimmed.slice(digits.length)
  return accepted({ value: value.value, digits, rest: rest.trim() })
}

/**
 * The same, with a following `k`, `M`, `bn`, `million`… taken into the value. `touched`, a regular-expression source, may
 * follow a letter without a space.
 */
export function readLeadingAmount(text: string, example: string, touched?: string): Reading<LeadingNumber> {
  const number = readLeadingNumber(text, example)
  if (!number.ok) return number
  const { value, digits, rest } = number.value
  const touching = touched === undefined ? null : new RegExp(`^([kKM])(?=${touched}$)`, 'u').exec(rest)
  const multiple = leadingMultiple.exec(rest) ?? touching
  if (!multiple) return number
  return accepted({
    value: value * multipleOf(multiple[1]!),
    digits,
    rest: rest.slice(multiple[0].length).trim(),
  })
}

function multipleOf(word: string): number {
  const small = word.toLowerCase()
  return shortMultiples[word] ?? multiples.find(([, words]) => words.includes(small))![0]
}

function readDigits(written: string, example: string): Reading<number> {
  const malformed = refused('quantity.notANumber', { found: written, example })
  const [, sign, body, power = ''] = /^([+\-\u2212]?)(.*?)([eE][+-]?\d+)?$/u.exec(written)!
  const ungrouped = withoutGroups(body!)
  if (ungrouped === undefined) return malformed
  const commas = ungrouped.split(',').length - 1
  const dots = ungrouped.split('.').length - 1
  const isGrouped = body !== ungrouped
  let plain: string | undefined
  if (commas === 0 && dots <= 1) plain = ungrouped
  else if (commas === 1 && dots === 0) {
    if (!isGrouped && /^[1-9]\d{0,2},\d{3}$/.test(ungrouped)) {
      return refused('quantity.ambiguousComma', {
        found: written,
        thousands: ungrouped.replace(',', ''),
        decimal: ungrouped.replace(',', '.'),
      })
    }
    plain = ungrouped.replace(',', '.')
  } else if (!isGrouped) plain = groupedByPunctuation(ungrouped)
  if (plain === undefined || !/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain)) return malformed
  const value = Number(`${plain}${power}`)
  if (!Number.isFinite(value)) return refused('quantity.notFinite', { found: written, example })
  if (/\d{3}$/.test(power)) return malformed
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
