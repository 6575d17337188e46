import { describe, expect, it } from 'vitest'
import {
  drawColumnsCsv,
  IncompatibleChoicesError,
  type LoadedStudy,
  mergeSlices,
  OutOfRangeError,
  simulate,
  simulateSlice,
  simulateWithDraws,
} from '../../src/index.js'
import { fromExactJson, toExactJson } from '../../src/kernel/exact-json.js'
import { sha256Hex } from '../../src/kernel/hash.js'
import { hypercubeCount } from '../../src/kernel/hypercubes.js'
import { loadShipped } from './scenarios.js'

const run = { draws: 600, seed: 3, workers: 1 }
/** A quarter of a year: what is cut apart and put together are draws, not months. */
const study: LoadedStudy = await loadShipped('order-status', ['horizon.months=3'])

const slicesOf = async (count: number, options = run, of = study) =>
  await Promise.all(
    Array.from({ length: count }, async (_, index) => ({
      name: `${index + 1}.slice`,
      text: await simulateSlice(of, { number: index + 1, count }, options),
    })),
  )

const codesOf = async (slices: readonly { name: string; text: string }[]) => {
  const merged = await mergeSlices(slices, { workers: 1 })
  return merged.ok ? [] : merged.problems.map(({ code }) => code)
}

/** A slice whose contents were changed by somebody who knows how to make its hashes hold. */
function forged(text: string, change: (contents: { study: unknown; columns: unknown }) => void): string {
  const [first = '', second = '', third = ''] = text.split('\n')
  const contents = { study: fromExactJson(second), columns: fromExactJson(third) }
  change(contents)
  const lines = [toExactJson(contents.study), toExactJson(contents.columns)] as const
  const header = { ...JSON.parse(first), studyHash: sha256Hex(lines[0]), columnsHash: sha256Hex(lines[1]) }
  return `${JSON.stringify(header)}\n${lines.join('\n')}\n`
}

describe('a simulation in slices', () => {
  it('gives the bytes of one run, however many slices there are and in whatever order', async () => {
    const whole = JSON.stringify(await simulate(study, run))
    for (const count of [1, 3, 20]) {
      const merged = await mergeSlices((await slicesOf(count)).reverse(), { workers: 1 })
      expect(merged.ok && JSON.stringify(merged.document), `${count} slices`).toBe(whole)
    }
  })

  it('says what is missing, doubled, or of another simulation', async () => {
    const [first, second, third] = (await slicesOf(3)) as [Slice, Slice, Slice]
    expect(await codesOf([first, third])).toEqual(['slice.missing'])
    expect(await codesOf([first, second, third, { ...second, name: 'copy' }])).toEqual(['slice.twice'])
    const otherSeed = (await slicesOf(3, { ...run, seed: 4 }))[1]!
    expect(await codesOf([first, otherSeed, third])).toEqual(['slice.otherStudy'])
    const otherScenario = (await slicesOf(3, run, await loadShipped('offshore-desk')))[1]!
    expect(await codesOf([first, otherScenario, third])).toEqual(['slice.otherStudy'])
    const ofTwo = (await slicesOf(2))[1]!
    expect(await codesOf([first, ofTwo])).toEqual(['slice.otherCount'])
    const older = { name: 'older', text: second.text.replace(/"version":"[^"]*"/, '"version":"0.0.1"') }
    expect(await codesOf([first, older, third])).toEqual(['slice.otherProgram'])
  })

  it('refuses what is no slice, is damaged or is made up', async () => {
    const [only] = (await slicesOf(1)) as [Slice]
    const as = (text: string) => codesOf([{ name: 'x', text }])
    for (const text of ['', 'hello', '{}', 'null\nnull\nnull', '[1]']) {
      expect(await as(text)).toEqual(['slice.notASlice'])
    }
    expect(await as(only.text.slice(0, -100))).toEqual(['slice.damaged'])
    expect(await as(only.text.replace('"sliceVersion":1', '"sliceVersion":2'))).toEqual([
      'slice.otherVersion',
    ])
    const madeUp: ((contents: { study: unknown; columns: unknown }) => void)[] = [
      (contents) => {
        contents.study = { study: 1 }
      },
      ({ study: loaded }) => {
        ;(loaded as { study: { draws: number } }).study.draws = 1e12
      },
      ({ study: loaded }) => {
        ;(loaded as { study: { name: string } }).study.name = '../../elsewhere'
      },
      (contents) => {
        contents.columns = null
      },
      (contents) => {
        contents.columns = (contents.columns as unknown[]).slice(1)
      },
      ({ columns }) => {
        ;(columns as { options: unknown[] }[])[0]!.options.pop()
      },
      ({ columns }) => {
        const { draws } = (columns as { options: { draws: Record<string, unknown> }[] }[])[0]!.options[0]!
        draws.freshness = new Float64Array(3)
      },
    ]
    for (const change of madeUp) expect(await as(forged(only.text, change))).toEqual(['slice.notASlice'])
  })

  it('is refused where only all draws together could tell', async () => {
    const slice = { number: 1, count: 2 }
    const refusal = (options: object) =>
      simulateSlice(study, slice, { ...run, ...options }).catch((error: unknown) => error)
    expect(await refusal({ precision: 0.01 })).toMatchObject({ code: 'precisionWithSlices' })
    expect(await refusal({ sampling: 'latin-hypercube' })).toMatchObject({ code: 'latinHypercubeWithSlices' })
    await expect(simulateSlice(study, { number: 3, count: 2 }, run)).rejects.toBeInstanceOf(OutOfRangeError)
  })
})

describe('how many draws', () => {
  it('stops at the first doubling that is precise enough', async () => {
    const all = { ...run, draws: 5000 }
    const { simulation, options } = await simulate(study, { ...all, precision: 0.02 })
    expect(simulation.stopping).toMatchObject({ precision: 0.02, reached: true, mostDraws: 5000 })
    expect([1024, 2048, 4096]).toContain(simulation.draws)
    for (const { totalCost } of options) {
      expect((1.96 * totalCost.standardError) / Math.abs(totalCost.mean)).toBeLessThanOrEqual(0.02)
    }
    const stopped = await simulate(study, { ...run, draws: simulation.draws })
    expect(JSON.stringify(stopped.options)).toBe(JSON.stringify(options))
  })

  it('says so where all draws were not enough', async () => {
    const { simulation } = await simulate(study, { ...run, precision: 1e-5 })
    expect(simulation).toMatchObject({ draws: 600, stopping: { reached: false, mostDraws: 600 } })
  })

  it('refuses a Latin hypercube that would stop early', async () => {
    const both = simulate(study, { ...run, precision: 0.01, sampling: 'latin-hypercube' })
    await expect(both).rejects.toBeInstanceOf(IncompatibleChoicesError)
  })

  it('spreads the draws of a Latin hypercube evenly', async () => {
    const { outcome, document } = await simulateWithDraws(study, { ...run, sampling: 'latin-hypercube' })
    expect(document.simulation.sampling).toBe('latin-hypercube')
    // Each hypercube has one draw in each of as many slices of equal probability: the median of all cuts it in half, but for
    // the slice in which it lies and the one next to it.
    for (const { path, values } of outcome.inputs) {
      if (document.inputs.find((input) => input.path === path)!.certain) continue
      const median = values.slice().sort()[values.length >> 1]!
      for (let hypercube = 0; hypercube < hypercubeCount; hypercube++) {
        const own = values.filter((_, draw) => draw % hypercubeCount === hypercube)
        const below = own.filter((value) => value < median).length
        expect(Math.abs(below - own.length / 2), path).toBeLessThanOrEqual(2)
      }
    }
  })
})

describe('draws as CSV', () => {
  it('has a line for every draw whose figures give the means of the result', async () => {
    const { outcome, document } = await simulateWithDraws(study, run)
    const [head = '', ...lines] = [...drawColumnsCsv(outcome)].join('').trimEnd().split('\r\n')
    expect(lines).toHaveLength(run.draws)
    const columns = head.split(',')
    const option = document.options[0]!
    const at = columns.indexOf(`${option.id}.netPresentCost`)
    const mean = lines.reduce((sum, line) => sum + Number(line.split(',')[at]), 0) / lines.length
    expect(mean).toBeCloseTo(option.cost.netPresentCost.mean, 4)
    expect(columns.filter((column) => column.startsWith('input:'))).toHaveLength(outcome.inputs.length)
  })
})

interface Slice {
  readonly name: string
  readonly text: string
}
