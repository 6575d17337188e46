import { beforeAll, describe, expect, it } from 'vitest'
import {
  type LoadedStudy,
  loadScenario,
  type SimulatedDraws,
  simulate,
  simulateWithDraws,
} from '../../src/index.js'
import type { Robustness } from '../../src/result/robustness.js'
import { smallChoice } from './choice.js'

let loaded: LoadedStudy
let simulated: SimulatedDraws
let decision: Required<Robustness> & SimulatedDraws['document']['decision']

beforeAll(async () => {
  loaded = await smallChoice()
  simulated = await simulateWithDraws(loaded)
  decision = simulated.document.decision as typeof decision
})

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const meanOf = (column: Float64Array) => sum(Array.from(column)) / column.length

/** Total cost of an option in every draw, from the draws themselves. */
function totalCosts(id: string): Float64Array {
  const { draws } = simulated.outcome.options.find((option) => option.id === id)!
  return draws.netPresentCost.map((cost, draw) => cost + draws.expectedLoss[draw]!)
}

describe('dominance and frontiers', () => {
  it('order the options as their draws do', () => {
    expect(decision.dominance).toContainEqual({ option: 'far', other: 'own', order: 'first' })
    for (const { option, other } of decision.dominance) {
      expect(meanOf(totalCosts(option))).toBeLessThanOrEqual(meanOf(totalCosts(other)))
    }
    const [freshness, protection] = decision.frontiers
    expect(freshness!.measure).toBe('freshness')
    // The nearby provider reads live as own staff does, for less money.
    expect(freshness!.options.find(({ option }) => option === 'own')!.status).toBe('dominated')
    const near = freshness!.options.find(({ option }) => option === 'near')!
    const [nearResult, farResult] = ['near', 'far'].map(
      (id) => simulated.document.options.find((option) => option.id === id)!,
    )
    expect(near.costPerPoint).toBeCloseTo(
      (nearResult!.totalCost.mean - farResult!.totalCost.mean) /
        (nearResult!.freshness.score - farResult!.freshness.score),
      6,
    )
    expect(protection!.measure).toBe('protection')
  })
})

describe('criteria', () => {
  it('judge every option on the stated scales', () => {
    const { criteria, options, ranking } = decision.criteria
    expect(criteria.map(({ id, weight }) => [id, weight])).toEqual([
      ['money', 0.5],
      ['fresh', 1 / 6],
      ['safe', 1 / 6],
      ['speed', 1 / 12],
      ['language', 1 / 12],
    ])
    for (const { option, figures, values, score, rankAcceptability } of options) {
      const result = simulated.document.options.find(({ id }) => id === option)!
      expect(figures.slice(0, 3)).toEqual([
        result.totalCost.mean,
        result.freshness.score / 100,
        result.exposure.score! / 100,
      ])
      // Beyond the best stated figure nothing is worth more.
      expect(values[0]).toBeCloseTo(Math.min(1, (1.5e6 - result.totalCost.mean) / 1e6), 12)
      expect(score).toBeCloseTo(sum(values.map((value, k) => value * criteria[k]!.weight)), 12)
      expect(sum(rankAcceptability)).toBeCloseTo(1, 12)
    }
    const best = [...options].sort((a, b) => b.score - a.score)[0]!
    expect(ranking[0]).toBe(best.option)
    expect(sum(best.centralWeights!)).toBeCloseTo(1, 12)
  })

  it('warn where money or another method takes another option', async () => {
    const turned = await simulate(await smallChoice(['criteria.language.weight=50']), { draws: 64 })
    expect(turned.decision.criteria!.ranking[0]).toBe('own')
    expect(turned.decision.criteria!.warnings).toContainEqual({
      code: 'cheapestIsNotBest',
      figures: { winner: 'own', option: 'far' },
    })
  })
})

describe('things without a price', () => {
  it('begin at the choice without them and switch where mean costs are equal', () => {
    const [goodwill, control] = decision.acceptability
    const asIs = simulated.document.options.map(({ probabilityBest }) => probabilityBest)
    goodwill!.curve[0]!.probabilityBest.forEach((probability, index) => {
      expect(probability).toBeCloseTo(asIs[index]!, 12)
    })
    expect(goodwill!.switches.map(({ from, to }) => [from, to])).toEqual([['far', 'near']])
    const { price } = goodwill!.switches[0]!
    const stale = goodwill!.amounts.find(({ option }) => option === 'far')!.mean
    const dearer = meanOf(totalCosts('near')) - meanOf(totalCosts('far'))
    expect(price * stale).toBeCloseTo(dearer, 4)
    expect(goodwill!.amounts.filter(({ option }) => option !== 'far').map(({ mean }) => mean)).toEqual([0, 0])
    // One unit a year for one year, discounted at 3.5 % in the middle of each month.
    const annuity = sum(Array.from({ length: 12 }, (_, month) => 1.035 ** (-(month + 0.5) / 12))) / 12
    expect(control!.amounts[1]).toEqual({ option: 'near', mean: expect.closeTo(annuity, 6) })
  })
})

describe('named futures', () => {
  it('are what simulating them gives, with the same random numbers', async () => {
    const { futures, options, draws } = decision.futures
    expect(futures.map(({ id }) => id)).toEqual(['asStated', 'recession', 'success'])
    expect(draws).toBe(loaded.study.draws)
    const recession = await simulate(
      await smallChoice(['demand.growth=-25 %', 'demand.reasons.orders.volume=1500 per week']),
    )
    options.forEach(({ option, meanTotalCost, regret, greatestRegret }, index) => {
      expect(meanTotalCost[0]).toBe(simulated.document.options[index]!.totalCost.mean)
      expect(meanTotalCost[1]).toBe(recession.options[index]!.totalCost.mean)
      expect(greatestRegret).toBe(Math.max(...regret))
      expect(option).toBe(simulated.document.options[index]!.id)
    })
    expect(decision.futures.leastRegret).toBe(futures[0]!.best)
  })
})

describe('sensitivity and information', () => {
  it('cut every influential input into stretches with probabilities', () => {
    const moving = decision.tornado.map(({ input }) => input)
    expect(decision.thresholds.map(({ input }) => input)).toEqual(moving.slice(0, 6))
    for (const { stretches, probabilityOfAnother } of decision.thresholds) {
      expect(sum(stretches.map(({ probability }) => probability))).toBeCloseTo(1, 12)
      const another = stretches.filter(({ best }) => best !== decision.recommended)
      expect(probabilityOfAnother).toBeCloseTo(sum(another.map(({ probability }) => probability)), 12)
    }
    expect(decision.twoWayThresholds.first.input).toBe(moving[0])
    expect(decision.twoWayThresholds.best).toHaveLength(11)
    const { inputs, rest } = decision.varianceShares
    expect(sum(inputs.map(({ share }) => share)) + rest).toBeCloseTo(1, 6)
  })

  it('value groups no less than their members and no more than everything', () => {
    const [market] = decision.groupValue
    expect(market!.inputs).toEqual([
      'options.near.price.perHour',
      'options.near.price.governanceShare',
      'options.far.price.perHour',
    ])
    for (const input of market!.inputs) {
      const alone = decision.informationValue.find((single) => single.input === input)?.value ?? 0
      expect(market!.value).toBeGreaterThanOrEqual(alone)
    }
    expect(market!.value).toBeLessThanOrEqual(decision.expectedValueOfPerfectInformation)
  })

  it('value longer pilots no less than shorter ones', () => {
    const [pilot] = decision.studies
    expect(pilot!.id).toBe('pilot')
    expect(pilot!.sizes.map(({ weeks }) => weeks)).toEqual([2, 8])
    expect(pilot!.sizes[1]!.value).toBeGreaterThanOrEqual(pilot!.sizes[0]!.value)
    expect(pilot!.sizes[1]!.value).toBeLessThanOrEqual(decision.expectedValueOfPerfectInformation)
  })

  it('takes the error of more records from the records themselves', async () => {
    const bank = await loadScenario('scenarios/bank-call-centre.yaml')
    if (!bank.ok) throw new Error('the shipped scenario does not load')
    const { studies } = (await simulate(bank.study, { draws: 256 })).decision
    const records = studies!.find(({ id }) => id === 'records')!
    expect(records.inputs).toEqual(
      expect.arrayContaining(['records.voice.contactsPerWeek', 'records.voice.handleTime']),
    )
    expect(records.sizes.map(({ weeks }) => weeks)).toEqual([1, 2, 4, 8, 13, 26])
  })
})

describe('the document', () => {
  it('shows how the mean settled', () => {
    for (const { convergence, totalCost } of simulated.document.options) {
      expect(convergence!.map(({ draws }) => draws)).toEqual([64, 128, 256, 512, 1024, 1500])
      expect(convergence!.at(-1)!.mean).toBeCloseTo(totalCost.mean, 6)
      expect(convergence!.at(-1)!.standardError).toBeCloseTo(totalCost.standardError, 6)
    }
  })

  it('survives being written and read', () => {
    expect(JSON.parse(JSON.stringify(simulated.document))).toEqual(simulated.document)
  })

  it('knows the line of every number that is written', () => {
    const price = simulated.document.inputs.find(({ path }) => path === 'options.far.price.perHour')!
    expect(price.position).toEqual({ file: 'choice.yaml', line: expect.any(Number) })
    const unsaid = simulated.document.inputs.find(({ origin }) => origin === 'default')!
    expect(unsaid.position).toBeUndefined()
  })
})
