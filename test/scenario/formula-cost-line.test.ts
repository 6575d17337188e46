import { describe, expect, it } from 'vitest'
import { createCashFlows } from '../../src/cost/cash-flows.js'
import { costCategories } from '../../src/cost/categories.js'
import { monthlyQuantities } from '../../src/cost/monthly-quantities.js'
import { payOtherCosts } from '../../src/cost/other-costs.js'
import { createPricingContext } from '../../src/cost/pricing-context.js'
import type { OtherCosts } from '../../src/cost/schema.js'
import { realisation } from '../../src/scenario/realise.js'
import { operationOf } from '../cost/operation.js'
import { problemsOf, scenarioWith } from './formula-scenario.js'

const months = 3
const operation = operationOf(months, {
  contactsOffered: [800, 1500, 4000],
  contactsAnswered: [700, 1400, 0],
  serviceLevel: [0.9, 0.7, 0.8],
  headcount: [10, 11, 12],
})

const line = (cost: string | number, more: Readonly<Record<string, unknown>> = {}) =>
  `options.own.price.otherCosts=${JSON.stringify({ extra: { category: 'governance', cost, invoiced: false, ...more } })}`

const inputs = 'inputs: { fee: 1200 to 1500, rate: 0.3 to 0.4, agent: 50 EUR }'

/** What the cost line costs month by month, at the values given to the inputs. */
async function amounts(
  cost: string | number,
  values: Readonly<Record<string, number>> = {},
  more: Readonly<Record<string, unknown>> = {},
  window = { from: 0, until: months },
): Promise<number[]> {
  const scenario = await scenarioWith(inputs, line(cost, more))
  const { tree, uncertain, settle } = realisation(structuredClone(scenario))
  for (const [name, value] of Object.entries(values)) {
    uncertain.find(({ path }) => path === `inputs.${name}`)!.set(value)
  }
  settle()
  const { otherCosts } = tree.options.own!.price as { otherCosts: OtherCosts }
  const flows = createCashFlows(months)
  payOtherCosts(operation, otherCosts, createPricingContext(months, { year: 2027, month: 1 }, window), flows)
  const row = costCategories.indexOf('governance')
  return [...flows.amounts.subarray(row * months, (row + 1) * months)]
}

describe('a cost line by a formula', () => {
  it('is worked out month by month at the inputs of the draw', async () => {
    const paid = await amounts('fee + max(0, contacts - 1000) * 0.35', { fee: 1300 })
    expect(paid).toEqual([1300, 1300 + 500 * 0.35, 1300 + 3000 * 0.35])
  })

  it('can carry the equals sign, refer to inputs without a unit, and choose', async () => {
    expect(await amounts('= rate * answered', { rate: 0.5 })).toEqual([350, 700, 0])
    expect(await amounts('serviceLevel < 75 % ? -500 : 0')).toEqual([0, -500, 0])
    expect(await amounts('agent * headcount * month / months')).toEqual([500 / 3, 1100 / 3, 600])
    expect(await amounts(250)).toEqual([250, 250, 250])
  })

  it('follows the contract and grows like other cost lines', async () => {
    expect(await amounts('agent * month', {}, {}, { from: 1, until: 3 })).toEqual([0, 50, 100])
  })

  it('costs nothing in a month in which it gives no finite number', async () => {
    expect(await amounts('agent * contacts / answered')).toEqual([(50 * 800) / 700, (50 * 1500) / 1400, 0])
  })

  it('knows every quantity it says it knows', async () => {
    for (const name of Object.keys(monthlyQuantities)) {
      expect(await amounts(`agent * ${name}`)).toHaveLength(months)
    }
  })

  it.each([
    ['contacts + fee', ['formula.wrongUnit']],
    ['contacts * rate + fee', []],
    ['contacts * 2', []],
    ['contacts', ['formula.wrongUnit']],
    ['contacts + agent', ['formula.mixedUnits']],
    ['hours * contactz', ['formula.unknownName']],
    ['serviceLevel * 2', ['formula.wrongUnit']],
    ['1200 to 1500', ['formula.notAllowed']],
    ['', ['formula.empty']],
  ])('%s', async (cost, codes) => {
    expect((await problemsOf(inputs, line(cost))).map(({ code }) => code)).toEqual(codes)
  })

  it('is an amount with what it is paid per, or a formula', async () => {
    const twice = line('agent', { amount: 3, per: 'month' })
    const neither = 'options.own.price.otherCosts={extra: {category: governance, amount: 3}}'
    for (const written of [twice, neither]) {
      expect(await problemsOf(inputs, written)).toMatchObject([{ code: 'cost.amountOrFormula' }])
    }
  })
})
