import type { Unit } from '../uncertain.js'
import { clockTimePattern } from './clock-time.js'
import { durationPattern } from './duration.js'
import { filePathPattern } from './file-path.js'
import { formulaPattern } from './formula-text.js'
import { moneyPattern } from './money.js'
import { namePattern } from './name.js'
import { inputUnits } from './named-input.js'
import { numberPattern } from './number.js'
import { countPattern, factorPattern } from './plain-number.js'
import { ratePattern } from './rate.js'
import type { QuantityShape } from './schema.js'
import { serviceTargetPattern } from './service-target.js'
import { sharePattern } from './share.js'
import { yearMonthPattern } from './year-month.js'

/** A JSON Schema (draft-07) or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>

const scalarPatterns: Readonly<Record<Unit, string>> = {
  money: moneyPattern,
  share: sharePattern,
  seconds: durationPattern,
  count: countPattern,
  factor: factorPattern,
  perDay: ratePattern,
  perYear: ratePattern,
  contactsPerWeek: ratePattern,
}

/** What a bare number may be: the units that must be written leave only zero. */
const bareNumbers: Readonly<Record<Unit, JsonSchema>> = {
  money: { type: 'number' },
  share: { type: 'number', minimum: -1, maximum: 1 },
  seconds: { const: 0 },
  count: { type: 'number' },
  factor: { type: 'number' },
  perDay: { const: 0 },
  perYear: { const: 0 },
  contactsPerWeek: { const: 0 },
}

const optionalSign = '[+\\-\\u2212]?'

/** Stands between the ends of an interval. */
const intervalSign = '(?:\\s+(?:to|à)\\s+|\\s*[–…]\\s*)'

/** Stands before a number that is not `1,500`: thousands in one language and decimals in another. */
const notAmbiguous = `(?!${optionalSign}[1-9]\\d{0,2},\\d{3}(?![\\d.,_'\\u2019]))`

/** JSON Schema of a leaf this room's builders made; `definitions` it refers to are in {@link quantityDefinitions}. */
export function leafJsonSchema(shape: QuantityShape): JsonSchema {
  switch (shape.kind) {
    case 'clockTime':
      return { type: 'string', pattern: whole(clockTimePattern) }
    case 'yearMonth':
      return { type: 'string', pattern: `^${yearMonthPattern}$` }
    case 'file':
      return { type: 'string', pattern: `^${filePathPattern}$` }
    case 'serviceTarget':
      return {
        anyOf: [
          { type: 'string', pattern: `^${serviceTargetPattern}$` },
          mapping({ share: { type: ['string', 'number'] }, within: { type: ['string', 'number'] } }),
        ],
      }
    case 'namedInput':
      return { $ref: '#/definitions/namedInput' }
    case 'monthlyFormula':
      return { anyOf: [{ type: 'number' }, { type: 'string', minLength: 1 }] }
    case 'quantity': {
      const { unit, bounds } = shape
      return {
        allOf: [{ $ref: `#/definitions/${definitionName(unit, bounds.min < 0)}` }],
        ...(bounds.positive ? { exclusiveMinimum: 0 } : { minimum: bounds.min }),
        ...(Number.isFinite(bounds.max) ? { maximum: bounds.max } : {}),
        ...(shape.default === undefined ? {} : { default: shape.default }),
      }
    }
  }
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
  pattern: `^(?!(?:constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)${namePattern}$`,
}

/**
 * The ways each unit's numbers can be written, for numbers from zero and for those that may be negative (`Signed`).
 * `…Number` is one certain number, `…Value` also a distribution, the unit itself also a value with its source.
 */
export function quantityDefinitions(): Record<string, JsonSchema> {
  const units = Object.keys(scalarPatterns) as Unit[]
  return {
    ...Object.fromEntries(
      units.flatMap((unit) => [...definitionsOf(unit, false), ...definitionsOf(unit, true)]),
    ),
    formula: { type: 'string', pattern: `^${formulaPattern}$` },
    uncertain: uncertainDefinition,
    namedInput: namedInputDefinition(units),
  }
}

const points = { type: 'array', uniqueItems: true }

/**
 * What is not one certain number: an interval or a distribution, by itself or with its source. Formulas are left open, and so
 * is what repeats a value, which may be one number in a roundabout way (`5 to 5`).
 */
const uncertainDefinition: JsonSchema = {
  anyOf: [
    {
      type: 'string',
      pattern: `^(?!\\s*=)(?!\\s*(.*\\S)${intervalSign}\\1\\s*$)[\\s\\S]*${intervalSign}`,
    },
    ...[
      { triangular: points },
      { pert: points },
      { uniform: points },
      { normal: {} },
      { lognormal: {} },
      { discrete: { type: 'object', minProperties: 2 } },
      { value: { $ref: '#/definitions/uncertain' } },
    ].map((properties) => ({ type: 'object', properties, required: Object.keys(properties) })),
  ],
}

/** A quantity of any unit, which its notation shows or `unit` states. */
function namedInputDefinition(units: readonly Unit[]): JsonSchema {
  const values = [
    ...units.map((unit) => ({ $ref: `#/definitions/${definitionName(unit, true)}Value` })),
    { $ref: '#/definitions/formula' },
  ]
  return {
    anyOf: [
      ...values,
      {
        type: 'object',
        properties: { value: { anyOf: values }, unit: { enum: Object.keys(inputUnits) }, ...provenance },
        required: ['value'],
        additionalProperties: false,
      },
    ],
  }
}

/** Where a number comes from and when it held. */
export const provenance = {
  source: { type: 'string', minLength: 1 },
  asOf: {
    anyOf: [
      { type: 'string', pattern: '^\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?$' },
      { type: 'integer', minimum: 1000, maximum: 9999 },
    ],
  },
} as const

function definitionName(unit: Unit, signed: boolean): string {
  return signed ? `${unit}Signed` : unit
}

function definitionsOf(unit: Unit, signed: boolean): [string, JsonSchema][] {
  const name = definitionName(unit, signed)
  const withSign = (written: string) => {
    const clear = written.replaceAll(numberPattern, `${notAmbiguous}${numberPattern}`)
    return signed ? clear : clear.replaceAll(optionalSign, '\\+?')
  }
  const pattern = withSign(scalarPatterns[unit])
  const ends = `(?:${pattern}|${withSign(factorPattern)})${intervalSign}(?:${pattern})`
  const number = { $ref: `#/definitions/${name}Number` }
  const points = (length: number) => ({ type: 'array', items: number, minItems: length, maxItems: length })
  const moments = mapping({ mean: number, sd: number })
  return [
    [`${name}Number`, { anyOf: [bareNumbers[unit], { type: 'string', pattern: whole(pattern) }] }],
    [
      `${name}Value`,
      {
        anyOf: [
          number,
          { type: 'string', pattern: whole(ends) },
          mapping({ triangular: points(3) }),
          mapping({ pert: points(3) }),
          mapping({ uniform: points(2) }),
          mapping({ normal: moments }),
          mapping({ lognormal: { anyOf: [mapping({ p5: number, p95: number }), moments] } }),
          mapping({ discrete: { anyOf: [weightsByValue, weightPairs] } }),
        ],
      },
    ],
    [
      name,
      {
        anyOf: [
          { $ref: `#/definitions/${name}Value` },
          { $ref: '#/definitions/formula' },
          {
            type: 'object',
            properties: {
              value: { anyOf: [{ $ref: `#/definitions/${name}Value` }, { $ref: '#/definitions/formula' }] },
              ...provenance,
            },
            required: ['value'],
            additionalProperties: false,
          },
        ],
      },
    ],
  ]
}

const weight = {
  anyOf: [
    { type: 'number', exclusiveMinimum: 0 },
    { type: 'string', pattern: whole(factorPattern) },
  ],
}
const weightsByValue = { type: 'object', minProperties: 1, additionalProperties: weight }
const weightPairs = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'array',
    items: [{ type: ['string', 'number'] }, weight],
    minItems: 2,
    maxItems: 2,
    additionalItems: false,
  },
}

function mapping(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}

function whole(pattern: string): string {
  return `^\\s*(?:${pattern})\\s*$`
}
