import type { Uncertain, Unit } from '../uncertain.js'
import { type Bounds, boundsOf } from './bounds.js'
import { isDistributionName, isMapping } from './distribution-forms.js'
import { readDuration } from './duration.js'
import { formulaText } from './formula-text.js'
import { intervalEnds } from './interval.js'
import { readMoney } from './money.js'
import { readQuantity } from './quantity.js'
import { readRate } from './rate.js'
import { accepted, type Reading, refused, refusedWithin } from './reading.js'
import { longestText } from './scalar.js'
import { percentSign } from './share.js'
import { secondsOfTimeUnit, secondsPerDay, secondsPerYear } from './time-units.js'

/** The words that state a named input's unit. */
export const inputUnits = {
  money: 'money',
  share: 'share',
  duration: 'seconds',
  count: 'count',
  factor: 'factor',
  perDay: 'perDay',
  perWeek: 'contactsPerWeek',
  perYear: 'perYear',
} as const satisfies Readonly<Record<string, Unit>>

export type InputUnit = keyof typeof inputUnits

export function isInputUnit(word: unknown): word is InputUnit {
  return typeof word === 'string' && Object.hasOwn(inputUnits, word)
}

/** What was read of a named input, and whether nothing said its unit: then it has none, like a number in a formula. */
export interface NamedInput {
  readonly quantity: Uncertain
  readonly bare: boolean
}

const unbounded: Bounds = {
  min: Number.NEGATIVE_INFINITY,
  max: Number.POSITIVE_INFINITY,
  positive: false,
}

/**
 * A named input: any quantity, with its unit stated (`{value: 15 to 17, unit: money}`) or seen from how it is
 * written (`15 to 17 EUR`, `2 % to 4 %`, `30s`, `0.1/day`), and what people call it as its `label`. It keeps to the range of its unit unless what is written
 * leaves it, as `-2 % to 4 %` does.
 */
export function readNamedInput(raw: unknown): Reading<NamedInput> {
  const sourced = isMapping(raw) && Object.hasOwn(raw, 'value')
  const { unit: word, label, ...rest } = sourced ? raw : { unit: undefined, label: undefined }
  if (word !== undefined && !isInputUnit(word)) {
    const figures = { found: String(word), known: Object.keys(inputUnits).join(', ') }
    return refusedWithin(refused('inputs.unit', figures), 'unit')
  }
  if (label !== undefined && (typeof label !== 'string' || label.trim() === '')) {
    return refusedWithin(refused('quantity.empty', { example: 'people who look for advice' }), 'label')
  }
  const written = sourced ? rest : raw
  const seen = word === undefined ? unitOf(sourced ? raw.value : raw) : undefined
  const unit = word === undefined ? (seen ?? 'count') : inputUnits[word]
  const within = readQuantity(written, unit, boundsOf(unit))
  const reading = !within.ok && leavesRange.has(within.code) ? readQuantity(written, unit, unbounded) : within
  if (!reading.ok) return reading
  const quantity = label === undefined ? reading.value : { ...reading.value, label }
  return accepted({ quantity, bare: word === undefined && seen === undefined })
}

const leavesRange: ReadonlySet<string> = new Set([
  'quantity.belowMinimum',
  'quantity.aboveMaximum',
  'quantity.notPositive',
])

/** The unit a value's notation shows; undefined for bare numbers. */
function unitOf(value: unknown): Unit | undefined {
  for (const text of textsOf(value)) {
    for (const end of intervalEnds(text) ?? [text]) {
      const unit = unitOfText(end)
      if (unit !== undefined) return unit
    }
  }
  return undefined
}

const endsInPercent = new RegExp(`${percentSign}\\s*$`, 'u')

function unitOfText(text: string): Unit | undefined {
  const money = readMoney(text)
  if (money.ok) return money.value.mark === undefined ? undefined : 'money'
  if (endsInPercent.test(text)) return 'share'
  if (readDuration(text).ok) return 'seconds'
  if (!readRate(text, 1, '').ok) return undefined
  const [, word = ''] = /(\p{L}+\.?)\s*$/u.exec(text) ?? []
  const seconds = secondsOfTimeUnit(word)
  return seconds === secondsPerDay ? 'perDay' : seconds === secondsPerYear ? 'perYear' : 'contactsPerWeek'
}

/** The texts that are numbers of a value: itself, or the parameters of a distribution; weights are none. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string')
    return formulaText(value) === undefined && value.length <= longestText ? [value] : []
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (!isMapping(value)) return []
  return Object.entries(value).flatMap(([key, child]) => {
    if (key !== 'discrete') return isDistributionName(key) || typeof child === 'string' ? textsOf(child) : []
    if (Array.isArray(child)) return child.flatMap((pair) => (Array.isArray(pair) ? textsOf(pair[0]) : []))
    return isMapping(child) ? Object.keys(child) : []
  })
}
