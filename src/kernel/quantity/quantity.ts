import type { Origin, Uncertain, Unit } from '../uncertain.js'
import { type Bounds, boundsOf } from './bounds.js'
import { isMapping, readDistribution } from './distribution-forms.js'
import { AlreadyRead } from './formula-text.js'
import { accepted, type Reading, refused, refusedWithin } from './reading.js'
import { writtenForm } from './written-form.js'

/** Keys of a value that is written with where it comes from. */
export const sourceKeys: readonly string[] = ['value', 'source', 'asOf']

/** A number of the scenario from what YAML gives, with its provenance where `{value, source, asOf}` is written. */
export function readQuantity(raw: unknown, unit: Unit, bounds: Bounds): Reading<Uncertain> {
  if (!isMapping(raw) || !Object.hasOwn(raw, 'value')) {
    return readValue(raw, unit, bounds)
  }
  const unknown = Object.keys(raw).find((key) => !sourceKeys.includes(key))
  if (unknown !== undefined) {
    return refused('quantity.unknownSourceKey', { found: unknown, known: sourceKeys.join(', ') })
  }
  const value = readValue(raw.value, unit, bounds)
  if (!value.ok) return refusedWithin(value, 'value')
  const source = raw.source
  if (source !== undefined && (typeof source !== 'string' || source.trim() === '')) {
    return refusedWithin(refused('quantity.empty', { example: 'Eurostat lc_lci_lev' }), 'source')
  }
  const asOf = raw.asOf === undefined ? undefined : String(raw.asOf)
  if (asOf !== undefined && !isDate(raw.asOf)) {
    return refusedWithin(refused('quantity.asOf', { found: asOf }), 'asOf')
  }
  return accepted({
    ...value.value,
    ...(source === undefined ? {} : { source }),
    ...(asOf === undefined ? {} : { asOf }),
  })
}

/** Regular-expression source of a year, a month or a day: `2026`, `2026-05`, `2026-05-31`. */
export const datePattern = '\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?'
const wholeDate = new RegExp(`^${datePattern}$`)

/** Whether a value says when something held; YAML reads a year as a number. */
export function isDate(raw: unknown): boolean {
  if (typeof raw === 'number') return Number.isInteger(raw) && raw >= 1000 && raw <= 9999
  return typeof raw === 'string' && wholeDate.test(raw)
}

/** A formula has been read before, with the inputs it refers to. */
function readValue(raw: unknown, unit: Unit, bounds: Bounds): Reading<Uncertain> {
  if (raw instanceof AlreadyRead) return accepted(raw.read as Uncertain)
  const distribution = readDistribution(raw, unit, bounds)
  return distribution.ok ? accepted(leaf(unit, distribution.value, raw, 'scenario')) : distribution
}

/** The leaf of a key that was left out: a sourced default. Throws where the program's own default is illegal. */
export function defaultQuantity(
  unit: Unit,
  { value, source, asOf }: { value: string | number; source: string; asOf: string },
  bounds: Bounds = boundsOf(unit),
): Uncertain {
  const distribution = readDistribution(value, unit, bounds)
  if (!distribution.ok) throw new TypeError(`illegal default ${value} for ${unit}: ${distribution.code}`)
  return { ...leaf(unit, distribution.value, value, 'default'), source, asOf }
}

function leaf(unit: Unit, distribution: Uncertain['distribution'], raw: unknown, origin: Origin): Uncertain {
  return { kind: 'uncertain', unit, distribution, written: writtenForm(raw), origin }
}
