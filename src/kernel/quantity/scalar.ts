import type { Unit } from '../uncertain.js'
import { readDuration } from './duration.js'
import { formulaText } from './formula-text.js'
import { readMoney } from './money.js'
import { readCount, readFactor } from './plain-number.js'
import { readRate } from './rate.js'
import { accepted, type Reading, refused } from './reading.js'
import { readShare } from './share.js'
import { secondsPerDay, secondsPerWeek, secondsPerYear } from './time-units.js'

/** Characters of a number with its unit at most. */
export const longestText = 200

/** How each unit is written, for messages. */
export const unitExamples: Readonly<Record<Unit, string>> = {
  money: '35 EUR',
  share: '85 %',
  seconds: '4m30s',
  count: '12 000',
  factor: '1.15',
  perDay: '0.1/day',
  perYear: '2/year',
  contactsPerWeek: '12 000 per month',
}

/** Units that a bare number leaves open. */
const unitsThatMustBeWritten: ReadonlySet<Unit> = new Set(['seconds', 'perDay', 'perYear', 'contactsPerWeek'])

/**
 * One certain number in the base unit of `unit`, from what YAML gives: a number, or a text with its unit.
 * Whether it lies in its legal range is for the caller.
 */
export function readScalar(raw: unknown, unit: Unit): Reading<number> {
  const example = unitExamples[unit]
  if (raw === null || raw === undefined || raw === '') return refused('quantity.empty', { example })
  if (typeof raw === 'number') return readBareNumber(raw, unit)
  if (typeof raw !== 'string') return refused('quantity.notANumber', { found: String(raw), example })
  if (raw.length > longestText)
    return refused(/^[-+]?[\d.]+$/u.test(raw) ? 'quantity.notFinite' : 'quantity.notANumber', {
      found: `${raw.slice(0, 40)}…`,
      example,
    })
  if (formulaText(raw) !== undefined) return refused('quantity.formulaNotHere', { found: raw.trim() })
  switch (unit) {
    case 'money': {
      const money = readMoney(raw)
      return money.ok ? accepted(money.value.amount) : money
    }
    case 'share':
      return readShare(raw)
    case 'seconds':
      return readDuration(raw)
    case 'count':
      return readCount(raw)
    case 'factor':
      return readFactor(raw)
    case 'perDay':
      return readRate(raw, secondsPerDay, example)
    case 'perYear':
      return readRate(raw, secondsPerYear, example)
    case 'contactsPerWeek':
      return readRate(raw, secondsPerWeek, example)
  }
}

function readBareNumber(value: number, unit: Unit): Reading<number> {
  const example = unitExamples[unit]
  const found = String(value)
  if (!Number.isFinite(value)) return refused('quantity.notFinite', { found, example })
  if (value !== 0 && unitsThatMustBeWritten.has(unit))
    return refused('quantity.missingUnit', { found, example })
  if (unit === 'share' && Math.abs(value) > 1) {
    return refused('quantity.percentSign', { found, suggestion: `${found} %` })
  }
  return accepted(value)
}
