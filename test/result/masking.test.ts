import { expect, test } from 'vitest'
import { accessResult, optionOf } from './access-study.js'

const masked = [
  'options.near.access.customers={"mode": "live-read", "controls": ["masking"]}',
  'exposure.controls.masking.masked=40 %',
  'simulation.draws=64',
]

test('masking what agents do not need is free; of what they need it takes its share, and exposes no more', async () => {
  const [free, needed, fewer] = await Promise.all(
    [
      masked,
      [...masked, 'exposure.controls.masking.neededMasked=25 %'],
      ['options.near.access.customers={"mode": "live-read", "fields": "75 %"}', 'simulation.draws=64'],
    ].map(async (overrides) => optionOf(await accessResult(overrides), 'near')),
  )
  // To agents a quarter of the fields masked is a quarter not carried.
  expect(needed!.freshness.byDataSet).toEqual(fewer!.freshness.byDataSet)
  expect(needed!.freshness.score).toBeLessThan(free!.freshness.score)
  expect(needed!.freshness.stalenessCost).toBeGreaterThan(free!.freshness.stalenessCost)
  const breach = ({ exposure }: typeof free & object) =>
    exposure.annualLoss.byThreat.find(({ threat }) => threat === 'personal-data-breach')!.expectedLoss
  expect(breach(needed!)).toBe(breach(free!))
})
