import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bounds, boundsOf } from '../../../src/kernel/quantity/bounds.js'
import { leafJsonSchema, upToAll } from '../../../src/kernel/quantity/json-schema.js'
import { unitDefinitions } from '../../../src/kernel/quantity/json-schema-definitions.js'
import { readNamedInput } from '../../../src/kernel/quantity/named-input.js'
import { readQuantity } from '../../../src/kernel/quantity/quantity.js'
import type { Reading } from '../../../src/kernel/quantity/reading.js'
import { readServiceTarget } from '../../../src/kernel/quantity/service-target.js'
import { timeUnitWords } from '../../../src/kernel/quantity/time-units.js'
import type { Unit } from '../../../src/kernel/uncertain.js'
import { beyondTheSchema } from '../../scenario/beyond-the-schema.js'

const exempt: ReadonlySet<string> = new Set(beyondTheSchema.flatMap(({ codes }) => codes))
const definitions = { ...unitDefinitions(), upToAll }
const ajv = new Ajv({ strict: false })

/** Reads a value both ways: with the program, and with the schema an editor has of it. */
interface Leaf {
  readonly name: string
  readonly unit: Unit | 'service' | 'any'
  readonly read: (raw: unknown) => Reading<unknown>
  readonly admits: (raw: unknown) => boolean
}

function quantityLeaf(unit: Unit, bounds: Bounds): Leaf {
  const schema = leafJsonSchema({ kind: 'quantity', unit, bounds })
  return {
    name: `${unit} from ${bounds.min} to ${bounds.max}`,
    unit,
    read: (raw) => readQuantity(raw, unit, bounds),
    admits: ajv.compile({ ...schema, definitions }),
  }
}

const units = Object.keys({
  money: 0,
  share: 0,
  seconds: 0,
  count: 0,
  factor: 0,
  perDay: 0,
  perYear: 0,
  contactsPerWeek: 0,
} satisfies Record<Unit, 0>) as Unit[]

const leaves: readonly Leaf[] = [
  ...units.map((unit) => quantityLeaf(unit, boundsOf(unit))),
  quantityLeaf('money', boundsOf('money', -1e15)),
  quantityLeaf('share', boundsOf('share', -0.5, 1)),
  quantityLeaf('share', boundsOf('share', 0.05)),
  quantityLeaf('share', boundsOf('share', 0, 0.5)),
  quantityLeaf('share', boundsOf('share', 0, 3)),
  quantityLeaf('seconds', boundsOf('seconds', 1)),
  quantityLeaf('seconds', boundsOf('seconds', 900, 43_200)),
  quantityLeaf('count', boundsOf('count', 1)),
  quantityLeaf('factor', boundsOf('factor', undefined, 10)),
  {
    name: 'service target',
    unit: 'service',
    read: readServiceTarget,
    admits: ajv.compile({ ...leafJsonSchema({ kind: 'serviceTarget' }), definitions }),
  },
  {
    name: 'named input',
    unit: 'any',
    read: readNamedInput,
    admits: ajv.compile({ ...leafJsonSchema({ kind: 'namedInput' }), definitions }),
  },
]

/** Says what is wrong where the two do not agree; undefined where they do. */
function disagreement({ read, admits }: Leaf, raw: unknown): string | undefined {
  const reading = read(raw)
  const admitted = admits(raw)
  if (reading.ok) return admitted ? undefined : 'the schema refuses what the program accepts'
  return !admitted || exempt.has(reading.code) ? undefined : `the schema accepts: ${reading.code}`
}

const oneOf = <Value>(...values: readonly Value[]) => fc.constantFrom(...values)
const anyCase = (word: fc.Arbitrary<string>) =>
  fc
    .tuple(word, fc.integer({ min: 0, max: 3 }), fc.infiniteStream(fc.boolean()))
    .map(([text, how, capitals]) => {
      if (how === 0) return text
      if (how === 1) return text.toUpperCase()
      if (how === 2) return text.slice(0, 1).toUpperCase() + text.slice(1)
      return [...text].map((letter) => (capitals.next().value ? letter.toUpperCase() : letter)).join('')
    })
const joined = (...parts: readonly fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((texts) => texts.join(''))
const space = oneOf('', '', ' ', '  ', '\u00a0', '\u202f', '\n', '\t')

const digits = fc.oneof(
  oneOf('0', '1', '4', '5', '12', '20', '59', '60', '80', '99', '100', '101', '120', '999', '1500', '007'),
  oneOf(
    '0.5',
    '.5',
    ',5',
    '0,5',
    '1,5',
    '1,50',
    '1,500',
    '0,500',
    '12,345',
    '1.500',
    '1.0',
    '1,000',
    '5.',
    '0.0',
    '00',
  ),
  oneOf(
    '12 000',
    '1 200 000',
    '1_000',
    "1'000",
    '1\u2019000',
    '12\u202f000,50',
    '1 000.5',
    '1 00',
    '12 0000',
    "80 000'",
    '221_00000',
  ),
  oneOf(
    '1,200,000',
    '1.200.000',
    '1,234.5',
    '1.234,5',
    '12,00,0',
    '1,2,3',
    '1..2',
    '1 000_000',
    '32..36',
    '1_',
    '0 000',
  ),
  oneOf(
    '1e3',
    '1E-2',
    '5e0',
    '0e5',
    '1e99',
    '1e100',
    '1e-100',
    '1e999',
    '1e',
    '2e+1',
    '9'.repeat(60),
    '9'.repeat(400),
  ),
  fc.nat({ max: 3000 }).map(String),
  fc.float({ min: 0, max: 200, noNaN: true }).map((value) => value.toFixed(2)),
)
const signs = oneOf('', '', '', '', '+', '-', '\u2212')
const number = joined(signs, digits)
const multiple = anyCase(
  oneOf('k', 'M', 'Md', 'bn', 'thousand', 'million', 'millions', 'mille', 'milliard', 'kk'),
)
const sometimes = (part: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), part)
const unitOfTime = joined(anyCase(oneOf(...timeUnitWords, 'fortnight', 'wee\u212As')), oneOf('', '', '', '.'))
const mark = oneOf('€', '$', '£', '¥', 'EUR', 'USD', 'eur', 'EURO', 'kEUR', 'K€')
const percent = anyCase(oneOf('%', '%', '%', 'per cent', 'percent', 'pct', 'pour cent', 'pourcent', '\u2030'))
const and = joined(space, sometimes(joined(anyCase(oneOf('and', 'et')), space)))
const part = joined(digits, space, unitOfTime)
const time = fc.oneof(
  joined(signs, part),
  joined(signs, part, and, part),
  joined(signs, part, and, part, and, part),
  joined(signs, part, and, digits),
  oneOf(
    '1h30',
    '4m30',
    '1 h 05',
    '1h30 20s',
    '1 day 2h30',
    '4:30',
    '4:30:00',
    '1 year 6 months 2 weeks 3 d 4h',
    '1h-30m',
  ),
)
const rate = joined(
  fc.oneof(number, anyCase(oneOf('once'))),
  space,
  sometimes(multiple),
  sometimes(oneOf('%', ' %')),
  space,
  sometimes(anyCase(oneOf('times', 'fois'))),
  space,
  anyCase(oneOf('/', '/', 'per', 'par', 'a', 'an', 'every', 'in', 'pre')),
  space,
  sometimes(joined(digits, space)),
  unitOfTime,
)
const scalars: Readonly<Record<Unit | 'service', fc.Arbitrary<string>>> = {
  money: fc.oneof(
    joined(number, space, sometimes(multiple), space, sometimes(mark)),
    joined(signs, space, mark, space, number, space, sometimes(multiple), sometimes(mark)),
  ),
  share: joined(number, space, sometimes(percent)),
  seconds: time,
  count: joined(number, space, sometimes(multiple)),
  factor: joined(sometimes(oneOf('x', '×', 'X', '* ')), space, number, space, sometimes(oneOf('%'))),
  perDay: rate,
  perYear: rate,
  contactsPerWeek: rate,
  service: fc.oneof(
    joined(digits, space, oneOf('/'), space, digits, sometimes(oneOf('s', 'S', 'm'))),
    joined(number, space, sometimes(percent), space, anyCase(oneOf('in', 'within', 'en', 'on')), space, time),
  ),
}

const wordsBetween = joined(
  oneOf(' ', '  ', '\n', ''),
  anyCase(oneOf('to', 'à', '-', '..', 'and')),
  oneOf(' ', '  ', ''),
)
const between = fc.oneof(wordsBetween, joined(space, oneOf('–', '…'), space))
const around = (text: fc.Arbitrary<string>) =>
  joined(oneOf('', '', '', ' ', '\n'), text, oneOf('', '', '', ' ', '\u00a0'))

/** Numbers of a kind as people may write them, rightly and wrongly; sometimes those of another kind. */
function written(unit: Unit | 'service' | 'any'): fc.Arbitrary<unknown> {
  const own = unit === 'any' ? fc.oneof(...Object.values(scalars)) : scalars[unit]
  const scalar = fc.oneof(
    { weight: 8, arbitrary: own },
    { weight: 1, arbitrary: number },
    { weight: 1, arbitrary: fc.oneof(...Object.values(scalars)) },
  )
  const interval = joined(fc.oneof(scalar, number), between, scalar)
  const raw: fc.Arbitrary<unknown> = fc.oneof(
    { weight: 6, arbitrary: around(scalar) },
    { weight: 2, arbitrary: bare },
  )
  const few = (least: number, most: number) => fc.array(raw, { minLength: least, maxLength: most })
  const value: fc.Arbitrary<unknown> = fc.oneof(
    { weight: 8, arbitrary: raw },
    { weight: 6, arbitrary: around(interval) },
    { weight: 3, arbitrary: fc.record({ triangular: few(2, 4) }) },
    { weight: 1, arbitrary: fc.record({ pert: few(3, 3) }) },
    { weight: 1, arbitrary: fc.record({ uniform: few(2, 2) }) },
    { weight: 3, arbitrary: fc.record({ normal: fc.record({ mean: raw, sd: raw }) }) },
    { weight: 3, arbitrary: fc.record({ lognormal: fc.record({ p5: raw, p95: raw }) }) },
    { weight: 1, arbitrary: fc.record({ lognormal: fc.record({ mean: raw, sd: raw }) }) },
    { weight: 2, arbitrary: fc.record({ discrete: fc.array(fc.tuple(raw, weight), { maxLength: 3 }) }) },
    {
      weight: 2,
      arbitrary: fc.record({ discrete: fc.dictionary(fc.oneof(scalar, number), weight, { maxKeys: 3 }) }),
    },
    { weight: 1, arbitrary: fc.record({ share: raw, within: raw }) },
  )
  return fc.oneof(
    { weight: 5, arbitrary: value },
    {
      weight: 1,
      arbitrary: fc.record({ value, source: sourceText, asOf, unit: unitWord }, { requiredKeys: ['value'] }),
    },
  )
}

const bare = fc.oneof(
  oneOf<unknown>(0, -0, 1, 0.5, -0.2, 1.5, 5, 20, 100, 1e6, 43_200, 1e300, null, true, '', ' ', [1], []),
  fc.float({ noNaN: true, noDefaultInfinity: true, min: -10, max: 200 }),
)
const weight = fc.oneof(
  oneOf<unknown>(1, 0.5, 0, -1, '30 %', '0 %', '70', '-5 %', '0', 'x2', 'half'),
  fc.float({ min: 0, max: 2, noNaN: true }),
)
const sourceText = oneOf<unknown>('a tariff', ' ', '', 5)
const asOf = oneOf<unknown>('2026', 2026, '2026-05', '2026-13', '2026-05-31', 'last year', [2026], 20265)
const unitWord = oneOf<unknown>(
  'money',
  'share',
  'duration',
  'count',
  'factor',
  'perDay',
  'perWeek',
  'perYear',
  'seconds',
)

describe.each(leaves)('$name', (leaf) => {
  it('is read by the program where the schema admits it, and only there', () => {
    fc.assert(
      fc.property(written(leaf.unit), (raw) => {
        expect(disagreement(leaf, raw)).toBeUndefined()
      }),
      { seed: 20261122, numRuns: 1200 },
    )
  })
})
