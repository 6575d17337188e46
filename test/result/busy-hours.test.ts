import { expect, test } from 'vitest'
import { accessResult, optionOf } from './access-study.js'

test('changes in office hours, a nightly copy, contacts in office hours: (1 − e^(−λ))/λ', async () => {
  const result = await accessResult([
    'data.customers.busyHours={"from": "08:00", "until": "18:00"}',
    'data.customers.changes=0.4/day',
    'simulation.draws=2',
  ])
  const score = (option: string) =>
    optionOf(result, option).freshness.byDataSet.find(({ dataSet }) => dataSet === 'customers')!.score
  expect(score('far')).toBeCloseTo((100 * (1 - Math.exp(-0.4))) / 0.4, 9)
  expect(score('near')).toBe(100)
})
