import { describe, expect, it } from 'vitest'
import { composeStudy } from '../../src/simulation/study.js'
import { scenarioWith } from '../scenario/formula-scenario.js'

async function staffingWith(...overrides: string[]): Promise<string> {
  const scenario = await scenarioWith('', ...overrides)
  const composition = composeStudy({ name: 's', scenario, records: {}, holidays: [] })
  if (!composition.ok) throw new Error('no study')
  return composition.study.staffing
}

const onAverage = 'service.average=week'
const certainWork = [
  'demand.channels.voice.patience=2m',
  'demand.reasons.calls.resolution=100 %',
  'demand.reasons.calls.callsAgain=0 %',
  ...['own', 'provider'].flatMap((option) => [
    `options.${option}.staff.shrinkage=0 %`,
    `options.${option}.staff.attrition=0 %`,
  ]),
]

describe('the staffing of a study', () => {
  it('is by the formulas where a promise is on average and only prices and risks differ between draws', async () => {
    expect(await staffingWith(onAverage, ...certainWork)).toBe('exact')
    expect(await staffingWith(...certainWork)).toBe('tabulated')
  })

  it('is by tables where the work differs', async () => {
    expect(await staffingWith(onAverage, ...certainWork, 'demand.growth=0 % to 10 %')).toBe('tabulated')
    expect(await staffingWith(onAverage, ...certainWork, 'demand.volatility.passing=8 %')).toBe('tabulated')
  })
})
