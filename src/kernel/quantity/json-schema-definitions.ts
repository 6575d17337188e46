import type { Unit } from '../uncertain.js'
import { durationPattern, singleDurationPattern } from './duration.js'
import { formulaPattern } from './formula-text.js'
import { intervalSign } from './interval-sign.js'
import { moneyPattern } from './money.js'
import { inputUnits } from './named-input.js'
import { type Admitted, multiplePattern, noughtPattern, numberPattern } from './number.js'
import { countPattern, factorPattern } from './plain-number.js'
import { datePattern } from './quantity.js'
import { countedRatePattern, ratePattern } from './rate.js'
import { longestText } from './scalar.js'
import { noSharePattern, percentagePattern, percentSign, sharePattern } from './share.js'

/** A JSON Schema (draft-07) or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>

const scalarPatterns: Readonly<Record<Unit, (admitted: Admitted) => string>> = {
  money: moneyPattern,
  share: sharePattern,
  seconds: durationPattern,
  count: countPattern,
  factor: factorPattern,
  perDay: ratePattern,
  perYear: ratePattern,
  contactsPerWeek: ratePattern,
}

const ratesWithoutUnit = (admitted: Admitted) =>
  `${numberPattern(admitted)}(?:\\s*${multiplePattern})?${intervalSign}${countedRatePattern(admitted)}`

/** Intervals whose low end is completed by the unit of the high one, and could not stand without it. */
const completedIntervals: Readonly<Partial<Record<Unit, (admitted: Admitted) => string>>> = {
  share: (admitted) => `${numberPattern(admitted)}${intervalSign}${percentagePattern(admitted)}`,
  seconds: (admitted) => `${numberPattern(admitted)}${intervalSign}${singleDurationPattern(admitted)}`,
  perDay: ratesWithoutUnit,
  perYear: ratesWithoutUnit,
  contactsPerWeek: ratesWithoutUnit,
}

const least: Readonly<Record<Admitted, JsonSchema>> = {
  anySign: {},
  fromZero: { minimum: 0 },
  positive: { exclusiveMinimum: 0 },
}

/** What a bare number may be: the units that must be written leave only zero, or none. */
export function bareNumber(unit: Unit, admitted: Admitted): JsonSchema {
  switch (unit) {
    case 'money':
    case 'count':
    case 'factor':
      return { type: 'number', ...least[admitted] }
    case 'share':
      return { type: 'number', minimum: -1, ...least[admitted], maximum: 1 }
    default:
      return admitted === 'positive' ? { not: {} } : { const: 0 }
  }
}

const suffixes: Readonly<Record<Admitted, string>> = { anySign: 'Signed', fromZero: '', positive: 'Positive' }

/** Name of the definition of a unit's numbers. */
export function definitionName(unit: Unit, admitted: Admitted): string {
  return `${unit}${suffixes[admitted]}`
}

/** The unit whose numbers a definition describes. */
export function unitOfDefinition(name: string): string {
  return name.replace(/(?:Signed|Positive)$/, '')
}

/**
 * The ways each unit's numbers can be written, for numbers from zero, above it (`Positive`) and of any sign (`Signed`).
 * `…Number` is one certain number, `…Value` also a distribution, the unit itself also a value with its source.
 */
export function unitDefinitions(): Record<string, JsonSchema> {
  const units = Object.keys(scalarPatterns) as Unit[]
  const admitted = Object.keys(suffixes) as Admitted[]
  return {
    ...Object.fromEntries(units.flatMap((unit) => admitted.flatMap((signs) => definitionsOf(unit, signs)))),
    formula: { type: 'string', pattern: `^${formulaPattern}$` },
    uncertain: uncertainDefinition,
    calculated: calculatedDefinition,
    namedInput: namedInputDefinition(units),
  }
}

/** What is not one certain number: an interval or a distribution, by itself or with its source. Formulas are left open. */
const uncertainDefinition: JsonSchema = {
  anyOf: [
    { type: 'string', pattern: `^(?!\\s*=)[\\s\\S]*\\S${intervalSign}\\S` },
    { type: 'object', not: { required: ['value'] } },
    withSource({ $ref: '#/definitions/uncertain' }),
  ],
}

/** A formula, by itself or with its source. */
const calculatedDefinition: JsonSchema = {
  anyOf: [{ $ref: '#/definitions/formula' }, withSource({ $ref: '#/definitions/calculated' })],
}

function withSource(value: JsonSchema): JsonSchema {
  return { type: 'object', required: ['value'], properties: { value } }
}

/** A quantity of any unit, which its notation shows or `unit` states. Without a unit, numbers and multiples are counts. */
function namedInputDefinition(units: readonly Unit[]): JsonSchema {
  const formula = { $ref: '#/definitions/formula' }
  const valuesOf = (unit: Unit) => ({ $ref: `#/definitions/${definitionName(unit, 'anySign')}Value` })
  const seen = [...units.filter((unit) => unit !== 'factor').map(valuesOf), formula]
  const sourced = (value: JsonSchema, unit: JsonSchema, required: readonly string[]) => ({
    type: 'object',
    properties: { value, unit, label: { type: 'string', pattern: '\\S' }, ...provenance },
    required,
    additionalProperties: false,
  })
  return {
    anyOf: [
      ...seen,
      sourced({ anyOf: seen }, { not: {} }, ['value']),
      ...Object.entries(inputUnits).map(([word, unit]) =>
        sourced({ anyOf: [valuesOf(unit), formula] }, { const: word }, ['value', 'unit']),
      ),
    ],
  }
}

/** Where a number comes from and when it held. */
export const provenance = {
  source: { type: 'string', pattern: '\\S' },
  asOf: {
    anyOf: [
      { type: 'string', pattern: `^${datePattern}$` },
      { type: 'integer', minimum: 1000, maximum: 9999 },
    ],
  },
} as const

/** Units that are written in the same ways as another one. */
const writtenLike: Readonly<Partial<Record<Unit, Unit>>> = { perYear: 'perDay', contactsPerWeek: 'perDay' }

function definitionsOf(unit: Unit, admitted: Admitted): [string, JsonSchema][] {
  const name = definitionName(unit, admitted)
  const model = writtenLike[unit]
  if (model !== undefined) {
    const like = (part: string): [string, JsonSchema] => [
      `${name}${part}`,
      { $ref: `#/definitions/${definitionName(model, admitted)}${part}` },
    ]
    return [like('Number'), like('Value'), like('')]
  }
  const number = { $ref: `#/definitions/${name}Number` }
  const positive = { $ref: `#/definitions/${definitionName(unit, 'positive')}Number` }
  const points = (length: number) => ({ type: 'array', items: number, minItems: length, maxItems: length })
  const percentiles = mapping({ p5: positive, p95: positive })
  return [
    [`${name}Number`, { anyOf: [bareNumber(unit, admitted), text(scalarPatterns[unit](admitted))] }],
    [
      `${name}Value`,
      {
        anyOf: [
          number,
          text(intervalPattern(unit, admitted)),
          mapping({ triangular: points(3) }),
          mapping({ pert: points(3) }),
          mapping({ uniform: points(2) }),
          mapping({ normal: mapping({ mean: number, sd: positive }) }),
          mapping({ lognormal: { anyOf: [percentiles, mapping({ mean: positive, sd: positive })] } }),
          mapping({ discrete: { anyOf: [weightsByValue(number), weightPairs(number)] } }),
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

function intervalPattern(unit: Unit, admitted: Admitted): string {
  if (unit === 'share' && admitted === 'fromZero') {
    // From none to some is no interval of a share: it has no logit.
    const none = `(?:${noSharePattern})${intervalSign}(?:${noSharePattern})|${noughtPattern}${intervalSign}${noughtPattern}\\s*${percentSign}`
    return `${intervalPattern(unit, 'positive')}|${none}`
  }
  const number = scalarPatterns[unit](admitted)
  const completed = completedIntervals[unit]?.(admitted)
  const stated = `(?:${number})${intervalSign}(?:${number})`
  return completed === undefined ? stated : `${stated}|${completed}`
}

const weight = { $ref: '#/definitions/factorPositiveNumber' }

/** A mapping's keys are texts: bare numbers in them are read as such. */
function weightsByValue(number: JsonSchema): JsonSchema {
  return { type: 'object', minProperties: 1, propertyNames: number, additionalProperties: weight }
}

function weightPairs(number: JsonSchema): JsonSchema {
  const pair = { type: 'array', items: [number, weight], minItems: 2, maxItems: 2, additionalItems: false }
  return { type: 'array', minItems: 1, items: pair }
}

/** A mapping of exactly these keys. */
export function mapping(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}

/** A text that a pattern describes whole, spaces around it allowed. */
export function text(pattern: string): JsonSchema {
  return { type: 'string', maxLength: longestText, pattern: `^\\s*(?:${pattern})\\s*$` }
}
