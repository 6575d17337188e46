import { describe, expect, it } from 'vitest'
import { isCertain, meanOf } from '../../src/kernel/distribution-functions.js'
import type { Uncertain } from '../../src/kernel/uncertain.js'
import { formulaColumns } from '../../src/scenario/formula/formula-columns.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { DrawnStudy } from '../../src/simulation/monte-carlo/drawn-study.js'
import { composeStudy, type Study } from '../../src/simulation/study.js'
import { scenarioWith } from './formula-scenario.js'

const named = 'inputs: { wage: 15 to 17 EUR, markup: 1.9 to 2.3, double: = 2 * wage }'
const formulas = [
  'options.provider.price.perHour== wage * markup + 1',
  'options.own.price.grossPerHour== double / 2',
]

function studyOf(scenario: Scenario): Study {
  const composition = composeStudy({ name: 's', scenario, records: {}, holidays: [] })
  if (!composition.ok) throw new Error('no study')
  return composition.study
}

const prices = ({ tree }: DrawnStudy) => {
  const { own, provider } = tree.scenario.options
  return {
    grossPerHour: (own?.price as { grossPerHour: number }).grossPerHour,
    perHour: (provider?.price as { perHour: number }).perHour,
    wage: tree.scenario.inputs.wage!,
    markup: tree.scenario.inputs.markup!,
  }
}

describe('formulas in a drawn study', async () => {
  const scenario = await scenarioWith(named, ...formulas)
  const drawn = new DrawnStudy(structuredClone(studyOf(scenario)))

  it('follow the inputs of the same draw', () => {
    for (let draw = 0; draw < 100; draw++) {
      drawn.take(draw)
      const { grossPerHour, perHour, wage, markup } = prices(drawn)
      expect(perHour).toBe(wage * markup + 1)
      expect(grossPerHour).toBe((2 * wage) / 2)
    }
  })

  it('stand at what the means of their inputs give', () => {
    drawn.takeMeans()
    const { perHour, wage, markup } = prices(drawn)
    expect(wage).toBe(meanOf(scenario.inputs.wage!.distribution))
    expect(perHour).toBe(wage * markup + 1)
  })

  it('change no draw of anything else', async () => {
    const without = new DrawnStudy(studyOf(await scenarioWith('')))
    const shared = without.paths.filter((path) => drawn.paths.includes(path))
    expect(shared.length).toBeGreaterThan(5)
    for (const path of shared) {
      for (const draw of [0, 7, 4000]) {
        const value = without.valueAt(without.paths.indexOf(path), draw)
        expect(drawn.valueAt(drawn.paths.indexOf(path), draw)).toBe(value)
      }
    }
  })

  it('give a column of what came of them in every draw, whose sketch was near', () => {
    const draws = 4000
    const inputs = drawn.paths.map((path, index) => ({
      path,
      values: Float64Array.from({ length: draws }, (_, draw) => drawn.valueAt(index, draw)),
    }))
    const column = formulaColumns(scenario, inputs).get('options.provider.price.perHour')!
    drawn.take(17)
    expect(column[17]).toBe(prices(drawn).perHour)
    const mean = column.reduce((sum, value) => sum + value, 0) / draws
    const { perHour } = scenario.options.provider?.price as { perHour?: Uncertain }
    const { distribution } = perHour!
    const sd = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws)
    expect(isCertain(distribution)).toBe(false)
    // Means of 4000 and of 1000 draws: four standard errors of their difference.
    expect(Math.abs(meanOf(distribution) - mean)).toBeLessThan(4 * sd * Math.sqrt(1 / draws + 1 / 1000))
  })

  it('follow correlated inputs too', async () => {
    const correlated = `${named}\ncorrelations: [{ between: [inputs.wage, inputs.markup], rank: 1 }]`
    const study = new DrawnStudy(studyOf(await scenarioWith(correlated, ...formulas)))
    const order = (key: 'wage' | 'markup' | 'perHour') =>
      Array.from({ length: 50 }, (_, draw) => {
        study.take(draw)
        return { draw, value: prices(study)[key] }
      })
        .sort((a, b) => a.value - b.value)
        .map(({ draw }) => draw)
    expect(order('markup')).toEqual(order('wage'))
    expect(order('perHour')).toEqual(order('wage'))
  })
})
