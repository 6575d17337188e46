import fc from 'fast-check'
import { sampleRankCorrelation } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import type { Distribution } from '../../src/kernel/distribution.js'
import { quantile } from '../../src/kernel/distribution-functions.js'
import { streamKey, uniformAt } from '../../src/kernel/stream.js'
import { plainUniforms } from '../../src/kernel/uniforms.js'
import { nearestRanks } from '../../src/scenario/correlation/check-correlations.js'
import { type Correlation, correlationGroups } from '../../src/scenario/correlation/correlation-groups.js'
import { JointDraws } from '../../src/scenario/correlation/joint-draws.js'
import { nearestCorrelationMatrix } from '../../src/scenario/correlation/nearest-correlation-matrix.js'
import { normalCorrelation, rankCorrelation } from '../../src/scenario/correlation/rank-correlation.js'
import { choleskyFactor, eigenvalues, type Matrix } from '../../src/scenario/correlation/symmetric-matrix.js'
import { problemsOf, scenarioWith } from './formula-scenario.js'

const margins: Readonly<Record<string, Distribution>> = {
  a: { kind: 'lognormal', mu: 1, sigma: 0.3 },
  b: { kind: 'uniform', low: 2, high: 5 },
  c: { kind: 'triangular', low: 0, mode: 1, high: 4 },
  d: { kind: 'normal', mean: 0, sd: 1 },
  e: { kind: 'pert', low: 0, mode: 2, high: 3 },
}
const inputs = Object.entries(margins).map(([path, distribution]) => ({ path, distribution }))
const draws = 10_000
const seed = 7

function columns(correlations: readonly Correlation[], of = inputs): Map<string, number[]> {
  const joint = new JointDraws(of, correlations, plainUniforms(seed))
  return new Map(
    of.map(({ path }, index) => [
      path,
      Array.from({ length: draws }, (_, draw) => joint.valueAt(index, draw)),
    ]),
  )
}

const stated: readonly Correlation[] = [
  { between: ['a', 'b'], rank: 0.6 },
  { between: ['b', 'c'], rank: -0.4 },
  { between: ['a', 'c'], rank: 0.1 },
]

describe('correlated draws', () => {
  const drawn = columns(stated)
  const rank = (x: string, y: string) => sampleRankCorrelation(drawn.get(x)!, drawn.get(y)!)

  it.each(stated)('of $between have the rank correlation stated', ({ between, rank: wanted }) => {
    // Standard error of Spearman's coefficient (Bonett & Wright 2000); four of them.
    const error = Math.sqrt((1 + wanted ** 2 / 2) / (draws - 3)) * (1 - wanted ** 2)
    expect(Math.abs(rank(between[0]!, between[1]!) - wanted)).toBeLessThan(4 * error)
  })

  it('are uncorrelated where nothing is stated', () => {
    for (const pair of ['ad', 'bd', 'cd', 'ae', 'de']) {
      expect(Math.abs(rank(pair[0]!, pair[1]!))).toBeLessThan(4 / Math.sqrt(draws - 1))
    }
  })

  it('keep their margins', () => {
    for (const { path, distribution } of inputs) {
      const sorted = [...drawn.get(path)!].sort((x, y) => x - y)
      // Kolmogorov-Smirnov at the 99.9 % point, 1.95 / sqrt(n), on the scale of probabilities.
      const gap = 1.95 / Math.sqrt(draws)
      for (let k = 1; k < 100; k++) {
        const p = k / 100
        const value = sorted[Math.floor(p * draws)]!
        expect(value).toBeGreaterThan(quantile(distribution, Math.max(0, p - gap)))
        expect(value).toBeLessThan(quantile(distribution, Math.min(1, p + gap)))
      }
    }
  })

  it('leave every other input, and the first of a group, as they are without correlations', () => {
    for (const path of ['a', 'd', 'e']) {
      const key = streamKey(path)
      const alone = drawn.get(path)!.map((_, draw) => quantile(margins[path]!, uniformAt(seed, key, draw)))
      expect(drawn.get(path)).toEqual(alone)
    }
  })

  it('are unchanged by further inputs, and by correlations stated after them', () => {
    const more = [...stated, { between: ['c', 'd'], rank: 0.3 }]
    const changed = columns(more, [inputs[4]!, ...inputs.slice(0, 4)])
    for (const path of ['a', 'b', 'c', 'e']) expect(changed.get(path)).toEqual(drawn.get(path))
  })

  it('go exactly together at rank 1 and exactly apart at rank -1', () => {
    const together = columns([
      { between: ['a', 'b'], rank: 1 },
      { between: ['d', 'e'], rank: -1 },
    ])
    expect(sampleRankCorrelation(together.get('a')!, together.get('b')!)).toBeCloseTo(1, 9)
    expect(sampleRankCorrelation(together.get('d')!, together.get('e')!)).toBeCloseTo(-1, 9)
  })
})

describe('correlation matrices', () => {
  it('turn ranks into correlations of normals and back', () => {
    expect(normalCorrelation(1)).toBeCloseTo(1, 15)
    expect(normalCorrelation(0.5)).toBeCloseTo(0.5176380902050415, 15)
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (rank) => {
        expect(rankCorrelation(normalCorrelation(rank))).toBeCloseTo(rank, 12)
      }),
      { seed: 20261122, numRuns: 200 },
    )
  })

  const rows = (matrix: readonly (readonly number[])[]): Matrix => matrix.map((row) => Float64Array.from(row))

  it('have the nearest possible one of Higham 2002, section 4', () => {
    // A tridiagonal matrix whose nearest correlation matrix is printed there to four decimals.
    const nearest = nearestCorrelationMatrix(
      rows([
        [1, 1, 0],
        [1, 1, 1],
        [0, 1, 1],
      ]),
    )
    const printed = [
      [1, 0.7607, 0.1573],
      [0.7607, 1, 0.7607],
      [0.1573, 0.7607, 1],
    ]
    printed.forEach((row, i) => {
      row.forEach((value, j) => {
        expect(nearest[i]![j]).toBeCloseTo(value, 4)
      })
    })
  })

  const matrices = fc
    .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 })
    .map((values) => {
      let next = 0
      const matrix = Array.from({ length: 5 }, () => new Float64Array(5).fill(1))
      for (let i = 0; i < 5; i++) {
        for (let j = 0; j < i; j++) {
          const value = values[next++]!
          matrix[i]![j] = value
          matrix[j]![i] = value
        }
      }
      return matrix
    })

  it('have eigenvalues that give them back', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const { values, vectors } = eigenvalues(matrix)
        matrix.forEach((row, i) => {
          row.forEach((value, j) => {
            const sum = values.reduce(
              (total, eigen, k) => total + eigen * vectors[i]![k]! * vectors[j]![k]!,
              0,
            )
            expect(sum).toBeCloseTo(value, 10)
          })
        })
      }),
      { seed: 20261122, numRuns: 100 },
    )
  })

  it('have a nearest that is possible, has ones on its diagonal and is itself where possible', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const nearest = nearestCorrelationMatrix(matrix)
        expect(Math.min(...eigenvalues(nearest).values)).toBeGreaterThan(-1e-6)
        nearest.forEach((row, i) => {
          expect(row[i]).toBe(1)
        })
        if (Math.min(...eigenvalues(matrix).values) < 0) return
        matrix.forEach((row, i) => {
          row.forEach((value, j) => {
            expect(nearest[i]![j]).toBeCloseTo(value, 6)
          })
        })
      }),
      { seed: 20261122, numRuns: 60 },
    )
  })

  it('have nearest ranks that can be written in their place', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const ranks = nearestRanks(matrix)
        const written = ranks.map((row, i) => row.map((rank, j) => (i === j ? 1 : normalCorrelation(rank))))
        expect(choleskyFactor(written)).toBeDefined()
      }),
      { seed: 20261122, numRuns: 60 },
    )
  })

  it('fall apart into groups that have nothing to do with each other', () => {
    const groups = correlationGroups([
      { between: ['b', 'a'], rank: 0.2 },
      { between: ['d', 'c'], rank: 0.3 },
      { between: ['e', 'a'], rank: 0.4 },
    ])
    expect(groups.map(({ paths }) => paths)).toEqual([
      ['b', 'a', 'e'],
      ['d', 'c'],
    ])
  })
})

describe('correlations in a scenario', () => {
  const wage = 'options.own.staff.attrition'
  const price = 'options.provider.price.perHour'
  const list = (...items: string[]) => ['correlations:', ...items.map((item) => `  - { ${item} }`)].join('\n')

  it('are between uncertain numbers, stated or by default', async () => {
    const added = list(`between: [${wage}, ${price}], rank: 0.6`)
    expect((await scenarioWith(added)).correlations).toEqual([{ between: [wage, price], rank: 0.6 }])
  })

  it('may be with numbers fitted from records, where there are records', async () => {
    const added = list(`between: [${price}, records.voice.contactsPerWeek], rank: 0.5`)
    const [problem] = await problemsOf(added)
    expect(problem?.code).toBe('correlation.unknownInput')
    const records = 'demand.channels.voice.week={ records: missing.csv }'
    expect((await problemsOf(added, records)).map(({ code }) => code)).toEqual(['file.missing'])
  })

  it('are refused, each at its place, where they make no sense', async () => {
    const added = list(
      `between: [${price}, options.own.price.grossPerHour], rank: 0.5`,
      'between: [options.provider.price.perHuor, wage], rank: 0.5',
      `between: [${price}, ${price}], rank: 0.5`,
      `between: [${price}, ${wage}], rank: 0.5`,
      `between: [${wage}, ${price}], rank: 0.5`,
      `between: [${wage}, inputs.double], rank: 0.5`,
      `between: [${wage}, ${price}, wage], rank: 1.5`,
    )
    const named = '\ninputs: { wage: 15 to 17 EUR, double: = 2 * wage }'
    const places = (problems: Awaited<ReturnType<typeof problemsOf>>) =>
      problems.map(({ code, line, suggestion }) => [line, code, suggestion ?? ''])
    expect(places(await problemsOf(added + named))).toEqual([
      [18, 'schema.tooManyItems', ''],
      [18, 'schema.tooBig', ''],
    ])
    const legal = added.split('\n').slice(0, -1).join('\n')
    expect(places(await problemsOf(legal + named))).toEqual([
      [12, 'correlation.certainInput', ''],
      [13, 'correlation.unknownInput', price],
      [13, 'correlation.unknownInput', 'inputs.wage'],
      [14, 'correlation.withItself', ''],
      [16, 'correlation.statedTwice', ''],
      [17, 'correlation.formula', ''],
    ])
  })

  it('that are impossible together are refused with the nearest that are not', async () => {
    const third = 'options.own.staff.shrinkage'
    const impossible = (first: number, second: number, last: number) =>
      list(
        `between: [${wage}, ${price}], rank: ${first}`,
        `between: [${price}, ${third}], rank: ${second}`,
        `between: [${wage}, ${third}], rank: ${last}`,
      )
    const [problem, ...others] = await problemsOf(impossible(0.9, 0.9, -0.9))
    expect(others).toEqual([])
    expect(problem).toMatchObject({ code: 'correlation.impossible', line: 11, column: 1 })
    const ranks = [...String(problem?.figures.nearest).matchAll(/: (-?[\d.]+)/g)].map(([, rank]) =>
      Number(rank),
    )
    expect(ranks).toHaveLength(3)
    const [first, last, second] = ranks as [number, number, number]
    expect(await problemsOf(impossible(first, second, last))).toEqual([])
    // By symmetry the nearest lies at half and minus a half.
    for (const rank of ranks) expect(Math.abs(rank)).toBeCloseTo(rankCorrelation(0.5), 2)
  })

  it('of what is not stated are 0, and that can be impossible too', async () => {
    const third = 'options.own.staff.shrinkage'
    const [problem] = await problemsOf(
      list(`between: [${wage}, ${price}], rank: 0.9`, `between: [${price}, ${third}], rank: 0.9`),
    )
    expect(problem?.code).toBe('correlation.impossible')
    expect(problem?.figures.nearest).toContain(`${wage}, ${third}: 0.`)
  })
})
