import { z } from 'zod'
import type { MonthlyFormula, Uncertain, Unit } from '../uncertain.js'
import { type Bounds, boundsOf } from './bounds.js'
import { readClockTime } from './clock-time.js'
import { readFilePath } from './file-path.js'
import { AlreadyRead } from './formula-text.js'
import { inputNamePattern, isInputName, isLegalName, objectPropertyPattern } from './name.js'
import { readNamedInput } from './named-input.js'
import { defaultQuantity, readQuantity } from './quantity.js'
import { accepted, type Reading, refused } from './reading.js'
import { unitExamples } from './scalar.js'
import { readServiceTarget, type ServiceTarget } from './service-target.js'
import { writtenForm } from './written-form.js'
import { readYearMonth, type YearMonth } from './year-month.js'

/** What a zod schema of this room reads, for the generated JSON Schema. */
export type QuantityShape =
  | {
      readonly kind: 'quantity'
      readonly unit: Unit
      readonly bounds: Bounds
      readonly default?: string | number
    }
  | { readonly kind: 'namedInput' }
  | { readonly kind: 'monthlyFormula' }
  | { readonly kind: 'serviceTarget' }
  | { readonly kind: 'clockTime' | 'yearMonth' | 'file' }

export interface SourcedDefault {
  readonly value: string | number
  readonly source: string
  /** Year or date, such as `2024` or `2024-05`. */
  readonly asOf: string
}

/** Range in the base unit (ends included), and what happens where the key is left out: refused unless said otherwise. */
export interface RequiredQuantity {
  readonly min?: number
  readonly max?: number
  /** How it may be written, for messages, where the unit's own example would mislead: `6 weeks` for a lead time. */
  readonly example?: string
  /** Codes of what is said instead where a bound has a reason of its own. */
  readonly reasons?: Reasons
}
/** By the refusal that each stands in for. */
type Reasons = Partial<Record<'quantity.belowMinimum' | 'quantity.aboveMaximum', string>>

export interface DefaultedQuantity extends RequiredQuantity {
  readonly default: SourcedDefault
}
export interface OptionalQuantity extends RequiredQuantity {
  readonly optional: true
}

type Leaf<Value> = z.ZodPipe<z.ZodUnknown, z.ZodTransform<Value, unknown>>

/** Builder of one unit's leaves: required, with a sourced default, or optional. */
interface QuantityBuilder {
  (options: DefaultedQuantity): z.ZodDefault<Leaf<Uncertain>>
  (options: OptionalQuantity): z.ZodOptional<Leaf<Uncertain>>
  (options?: RequiredQuantity): Leaf<Uncertain>
}

const shapes = new WeakMap<z.core.$ZodType, QuantityShape>()

/** The shape a schema of this room was built for; undefined for any other schema. */
export function quantityShapeOf(schema: z.core.$ZodType): QuantityShape | undefined {
  return shapes.get(schema)
}

function leafSchema<Value>(read: (raw: unknown) => Reading<Value>, reasons: Reasons = {}): Leaf<Value> {
  return z.unknown().transform((raw, context): Value => {
    const reading = read(raw)
    if (reading.ok) return reading.value
    context.addIssue({
      code: 'custom',
      params: { code: reasons[reading.code as keyof Reasons] ?? reading.code, figures: reading.figures },
      path: [...reading.path],
      input: raw,
    })
    return z.NEVER
  })
}

function described<Schema extends z.core.$ZodType>(schema: Schema, shape: QuantityShape): Schema {
  shapes.set(schema, shape)
  return schema
}

/** A refusal that shows the key's own example in place of its unit's. */
function withExample<Value>(reading: Reading<Value>, unit: Unit, example: string): Reading<Value> {
  if (reading.ok || reading.figures.example !== unitExamples[unit]) return reading
  return { ...reading, figures: { ...reading.figures, example } }
}

function quantityOf(unit: Unit): QuantityBuilder {
  const build = (options: RequiredQuantity & Partial<DefaultedQuantity & OptionalQuantity> = {}) => {
    const bounds = boundsOf(unit, options.min, options.max)
    const { example = unitExamples[unit] } = options
    const leaf = leafSchema(
      (raw) => withExample(readQuantity(raw, unit, bounds), unit, example),
      options.reasons,
    )
    if (options.default) {
      const shape = { kind: 'quantity', unit, bounds, default: options.default.value } as const
      return described(leaf.default(defaultQuantity(unit, options.default, bounds)), shape)
    }
    return described(options.optional ? leaf.optional() : leaf, { kind: 'quantity', unit, bounds })
  }
  return build as QuantityBuilder
}

/** Money in the scenario's currency, at least 0 unless `min` is given. */
export const money = quantityOf('money')
/** Fraction, 0 to 1 unless `min` or `max` is given: `85 %` or `0.85`. */
export const share = quantityOf('share')
/** Seconds, at least 0: `4m30s`, `24h`, `3 months`. */
export const duration = quantityOf('seconds')
/** Number of things, at least 0. */
export const count = quantityOf('count')
/** Multiplier above 0. */
export const factor = quantityOf('factor')
/** Events per day, at least 0: `0.1/day`. */
export const perDay = quantityOf('perDay')
/** Events per year of 365.25 days, at least 0: `2/year`, `1 in 20 years`. */
export const perYear = quantityOf('perYear')
/** Contacts per week, at least 0: `12 000 per month` (a month is a twelfth of 365.25 days). */
export const contactsPerWeek = quantityOf('contactsPerWeek')

/** Named inputs of formulas: quantities of any unit, by a name that can stand in a formula. */
export function namedInputs(): z.ZodRecord<typeof inputName, Leaf<Uncertain>> {
  const read = (raw: unknown): Reading<Uncertain> => {
    const reading = readNamedInput(raw)
    return reading.ok ? accepted(reading.value.quantity) : reading
  }
  return z.record(inputName, described(leafSchema(read), { kind: 'namedInput' }))
}

/** An amount of money for each month by a formula over named inputs and the model's monthly quantities. */
export function monthlyFormula(): Leaf<MonthlyFormula> {
  const read = (raw: unknown): Reading<MonthlyFormula> =>
    raw instanceof AlreadyRead
      ? accepted(raw.read as MonthlyFormula)
      : refused('quantity.monthlyFormula', { found: writtenForm(raw), example: '= 35 * contacts' })
  return described(leafSchema(read), { kind: 'monthlyFormula' })
}

/** Time of day as hours from midnight, 0 to 24: `02:00`. */
export function clockTime(): Leaf<number> {
  return described(leafSchema(readClockTime), { kind: 'clockTime' })
}

/** Calendar month: `2027-01`. */
export function yearMonth(): Leaf<YearMonth> {
  return described(leafSchema(readYearMonth), { kind: 'yearMonth' })
}

/** Share of contacts, up to all of them, within a time: `80/20`, `80 % in 20s`, `100 % in 24h`. */
export function serviceTarget(): Leaf<ServiceTarget> {
  return described(
    leafSchema((raw) => readServiceTarget(raw)),
    { kind: 'serviceTarget' },
  )
}

/** Path of a file beside the scenario, as written. */
export function file(): Leaf<string> {
  return described(leafSchema(readFilePath), { kind: 'file' })
}

const name = z.string().refine(isLegalName, { params: { code: 'quantity.illegalName' } })

const inputName = z
  .string()
  .refine(isInputName, { params: { code: 'inputs.name' } })
  .meta({ pattern: `^(?!${objectPropertyPattern}$)${inputNamePattern}$` })

/** A mapping from names to items, in the order written. */
export function named<Item extends z.core.$ZodType>(item: Item): z.ZodRecord<typeof name, Item> {
  return z.record(name, item)
}
