import type { Unit } from '../uncertain.js'
import type { Bounds } from './bounds.js'
import { clockTimePattern } from './clock-time.js'
import { filePathPattern, longestFilePath } from './file-path.js'
import { monthlyFormulaPattern } from './formula-text.js'
import { intervalSign } from './interval-sign.js'
import { bareNumber, definitionName, type JsonSchema, mapping, text } from './json-schema-definitions.js'
import { longestName, namePattern, objectPropertyPattern } from './name.js'
import type { Admitted } from './number.js'
import type { QuantityShape } from './schema.js'
import { promisedSharePattern, serviceTargetPattern } from './service-target.js'
import { percentSign } from './share.js'
import { yearMonthPattern } from './year-month.js'

/** JSON Schema of a leaf this room's builders made; `definitions` it refers to are in {@link quantityDefinitions}. */
export function leafJsonSchema(shape: QuantityShape): JsonSchema {
  switch (shape.kind) {
    case 'clockTime':
      return text(clockTimePattern)
    case 'yearMonth':
      return { type: 'string', pattern: `^${yearMonthPattern}$` }
    case 'file':
      return { type: 'string', maxLength: longestFilePath, pattern: `^${filePathPattern}$` }
    case 'serviceTarget':
      return serviceTargetSchema()
    case 'namedInput':
      return { $ref: '#/definitions/namedInput' }
    case 'monthlyFormula':
      return { anyOf: [{ type: 'number' }, { type: 'string', pattern: `^${monthlyFormulaPattern}$` }] }
    case 'quantity': {
      const { unit, bounds } = shape
      return {
        allOf: [
          { $ref: `#/definitions/${definitionName(unit, admittedBy(bounds))}` },
          ...rangeOf(unit, bounds),
        ],
        ...(shape.default === undefined ? {} : { default: shape.default }),
      }
    }
  }
}

function serviceTargetSchema(): JsonSchema {
  const share = { anyOf: [{ type: 'number', exclusiveMinimum: 0, maximum: 1 }, text(promisedSharePattern)] }
  const within = { $ref: `#/definitions/${definitionName('seconds', 'fromZero')}Number` }
  return { anyOf: [text(serviceTargetPattern), mapping({ share, within })] }
}

function admittedBy({ min, positive }: Bounds): Admitted {
  if (min < 0) return 'anySign'
  return positive || min > 0 ? 'positive' : 'fromZero'
}

/** What a range adds to the notation: limits of bare numbers, and of percentages. */
function rangeOf(unit: Unit, { min, max }: Bounds): JsonSchema[] {
  if (unit === 'share' && max === 1 && min === 0) return [{ $ref: '#/definitions/upToAll' }]
  const limits = {
    ...(min !== 0 && Number.isFinite(min) && { minimum: min }),
    ...(Number.isFinite(max) && { maximum: max }),
  }
  if (unit === 'share') return [withinRange(limits, percentagesUpTo(max))]
  const bareIsOnlyZero = bareNumber(unit, 'fromZero').const === 0
  return Object.keys(limits).length === 0 || bareIsOnlyZero ? [] : [withinRange(limits)]
}

/** Percentages that are not above a share; those in powers of ten and groups are left to the program. */
function percentagesUpTo(max: number): JsonSchema {
  const percent = Math.round(max * 1e9) / 1e7
  if (!Number.isInteger(percent)) return {}
  const pattern = `(?:^|${intervalSign})\\s*\\+?${moreThan(percent)}\\s*${percentSign}`
  return { not: { type: 'string', pattern } }
}

/** Regular-expression source of plain digits above a whole number: those with more digits, or a larger digit somewhere. */
function moreThan(whole: number): string {
  const digits = String(whole)
  const larger = [...digits].flatMap((digit, index) => {
    const following = digits.length - index - 1
    return digit === '9' ? [] : [`${digits.slice(0, index)}[${Number(digit) + 1}-9]\\d{${following}}`]
  })
  const longer = `[1-9]\\d{${digits.length},}`
  return `0*(?:(?:${[longer, ...larger].join('|')})(?:[.,]\\d+)?|${digits}[.,]\\d*[1-9]\\d*)`
}

/** Every percentage of a quantity is at most a hundred. */
export const upToAll = withinRange({}, percentagesUpTo(1))

/** Every number of a quantity keeps to a rule: the quantity itself, its ends, points and means, by themselves or with a source. */
function withinRange(numbers: JsonSchema, texts: JsonSchema = {}): JsonSchema {
  const number = { ...numbers, ...texts }
  const each = (...keys: readonly string[]) => ({
    properties: Object.fromEntries(keys.map((key) => [key, number])),
  })
  const distributions = {
    triangular: { items: number },
    pert: { items: number },
    uniform: { items: number },
    normal: each('mean'),
    lognormal: each('mean', 'p5', 'p95'),
    discrete: { items: { items: [number] }, ...('not' in texts && { propertyNames: texts }) },
  }
  const value = { ...number, properties: distributions }
  return { allOf: [{ ...number, properties: { ...distributions, value } }] }
}

const unitExamples: Readonly<Record<Unit, readonly (string | number)[]>> = {
  money: [35, '30 to 35', '1.2 M'],
  share: ['85 %', '20 % to 30 %'],
  seconds: ['4m30s', '4m to 5m', '6 weeks'],
  count: ['12 000', '10 to 14'],
  factor: [1.15, '1 to 1.2'],
  perDay: ['0.1/day', '0.05/day to 0.2/day'],
  perYear: ['1 in 20 years', '0.01/year to 0.1/year'],
  contactsPerWeek: ['6000 to 8000 per week', '12 000 per month'],
}

/** Ways to write a leaf, for editors to show. */
export function quantityExamples(shape: QuantityShape): readonly (string | number)[] {
  switch (shape.kind) {
    case 'quantity':
      return unitExamples[shape.unit]
    case 'clockTime':
      return ['02:00']
    case 'yearMonth':
      return ['2027-01']
    case 'serviceTarget':
      return ['80/20', '90 % within 24h']
    case 'file':
      return ['data/calls.csv']
    case 'namedInput':
      return ['15 to 17 EUR', '2 % to 4 %']
    case 'monthlyFormula':
      return ['= fee + max(0, contacts - 1000) * 0.35']
  }
}

/** JSON Schema of the names in a named mapping. */
export const nameJsonSchema: JsonSchema = {
  maxLength: longestName,
  pattern: `^(?!${objectPropertyPattern}$)${namePattern}$`,
}
