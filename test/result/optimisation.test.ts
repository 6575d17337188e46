import { describe, expect, it } from 'vitest'
import { loadSources } from '../../src/cli/load-sources.js'
import { overlayText } from '../../src/cli/overlay-text.js'
import { simulate } from '../../src/index.js'
import { type OptimiseRequest, optimise } from '../../src/result/optimisation.js'
import { loadShipped, optionOf, shippedFile } from '../chain/scenarios.js'

const horizon = 'horizon.months=2'
/** The campaign of the desk abroad within the shortest horizon. */
const campaignAtOnce = ['demand.outbound.renewal.start=2027-01', 'demand.outbound.renewal.months=1']
const draws = 16
const requestFor = (name: string, fixed: readonly string[]): OptimiseRequest => ({
  draws,
  leastProtection: 95,
  varied: [],
  read: async (overrides) => (await loadSources(shippedFile(name), [...fixed, ...overrides])).scenario,
})
const found = async (name: string, fixed: readonly string[], asked: Partial<OptimiseRequest> = {}) => {
  const { study } = await loadShipped(name, fixed)
  return await optimise(study, { ...requestFor(name, fixed), ...asked })
}

describe('the best arrangement of a scenario', async () => {
  const fixed = [horizon, ...campaignAtOnce]
  const best = await found('offshore-desk', fixed)

  it('compares candidates on the draws they have in a simulation', async () => {
    const result = await simulate(await loadShipped('offshore-desk', fixed), { draws, workers: 1 })
    for (const { candidate, totalCost } of best.asStated) {
      expect(totalCost).toBe(optionOf(result, candidate).totalCost.mean)
    }
  })

  it('shows of arrangements that come to exactly the same only the one that changes least, and counts the others', async () => {
    const set = [...fixed, 'options.tunisia.price.setUp=50000']
    const same = { path: 'options.tunisia.price.setUp', values: ['50 000 EUR'] }
    const asked = { only: ['tunisia'], kept: ['options.tunisia.access'], varied: [same] }
    const { ranking, evaluated } = await found('offshore-desk', set, asked)
    expect(evaluated).toBe(2)
    expect(ranking.map(({ settings, alike }) => [settings.length, alike])).toEqual([[0, 1]])
  })

  it('is no dearer than any candidate as stated that keeps the constraints', () => {
    for (const { breaks, totalCost } of best.asStated) {
      if (breaks.length === 0) expect(best.ranking[0]!.totalCost).toBeLessThanOrEqual(totalCost)
    }
    const means = best.ranking.map(({ totalCost }) => totalCost)
    expect(means).toEqual([...means].sort((a, b) => a - b))
    for (const { breaks } of best.ranking) expect(breaks).toEqual([])
    expect(best.notExhaustive).toEqual([])
  })

  it('can be written as settings that cost the same when they are simulated', async () => {
    const first = best.ranking[0]!
    const changes = first.settings.map(({ path, written }) => `${path}=${written}`)
    expect(changes.length).toBeGreaterThan(0)
    const result = await simulate(await loadShipped('offshore-desk', [...fixed, ...changes]), {
      draws,
      workers: 1,
    })
    expect(optionOf(result, first.candidate).totalCost.mean).toBeCloseTo(first.totalCost, 4)
  })

  it('keeps a hard rule and says what that costs', async () => {
    const ruled = await found('offshore-desk', [
      ...fixed,
      'rules={ provider: no copies outside, personal data: read only }',
    ])
    expect(ruled.constraints.some((constraint) => constraint.startsWith('rule: '))).toBe(true)
    for (const { breaks } of ruled.ranking) expect(breaks).toEqual([])
    for (const { cost } of ruled.constraintCosts) expect(cost?.mean ?? 0).toBeGreaterThanOrEqual(0)
  })

  it('tries what it is asked to', async () => {
    const path = 'options.tunisia.price.perHour'
    const cheaper = await found('offshore-desk', fixed, {
      only: ['tunisia'],
      varied: [{ path, values: ['9', '40'] }],
    })
    expect(cheaper.ranking[0]!.settings.find((setting) => setting.path === path)?.written).toBe('9')
    expect(new Set(cheaper.ranking.map(({ candidate }) => candidate))).toEqual(new Set(['tunisia']))
  })

  it('improves step by step where there are too many combinations', async () => {
    const values = Array.from({ length: 26 }, (_, index) => `${6 - index / 10}`)
    const varied = [
      { path: 'options.tunisia.price.perHour', values },
      { path: 'options.tunisia.price.selection', values: values.map((value) => `${10 * Number(value)}`) },
    ]
    const stepped = await found('offshore-desk', ['horizon.months=1', ...campaignAtOnce], {
      draws: 8,
      only: ['tunisia'],
      kept: ['options.tunisia.access'],
      varied,
    })
    expect(stepped.notExhaustive).toEqual(['tunisia'])
    const { settings } = stepped.ranking[0]!
    expect(settings.find(({ path }) => path === varied[0]!.path)?.written).toBe(values.at(-1))
    expect(settings.find(({ path }) => path === varied[1]!.path)?.written).toBe(varied[1]!.values.at(-1))
  })
})

describe('an arrangement and the access of its options', async () => {
  const shared =
    'arrangements.shared={ kind: split, shares: [{ option: romania, share: 60 % }, { option: own-team, share: 40 % }] }'
  const fixed = [
    'horizon.months=9',
    'options.romania.price.noticeMonths=4',
    'arrangements.once-settled.phases[0].until.notAfter=4',
    shared,
  ]
  const asStated = async (changes: readonly string[]) =>
    optionOf(
      await simulate(await loadShipped('multimail-launch', [...fixed, ...changes]), { draws: 4, workers: 1 }),
      'shared',
    ).totalCost.mean
  const kept = ['options.own-team', 'options.romania.access.network']
  const best = await found('multimail-launch', fixed, { draws: 4, only: ['shared'], kept })
  const first = best.ranking[0]!

  it('are searched together, on the arrangement itself', async () => {
    const paths = best.variables.map(({ path }) => path)
    expect(paths.some((path) => path.startsWith('arrangements.shared.'))).toBe(true)
    expect(paths.filter((path) => path.startsWith('options.'))).toEqual([
      'options.romania.access.subscribers',
    ])
    expect(best.evaluated).toBe(best.variables.reduce((product, { values }) => product * values.length, 1))
    const written = first.settings.map((setting) => `${setting.path}=${setting.written}`)
    expect(await asStated(written)).toBeCloseTo(first.totalCost, 4)
  })

  it('are varied where an option of the arrangement is asked for', async () => {
    const path = 'options.own-team.access.subscribers'
    const asked = await found('multimail-launch', fixed, {
      draws: 2,
      only: ['shared'],
      kept: ['options', 'arrangements'],
      varied: [{ path, values: ['{ mode: live-read }'] }],
    })
    expect(asked.variables).toEqual([{ path, values: ['', '{ mode: live-read }'] }])
    const costs = asked.ranking.map(({ totalCost }) => totalCost)
    expect(costs).toHaveLength(2)
    expect(costs[0]).not.toBe(costs[1])
  })
})

describe('the channel of a reason', () => {
  it('is decided for each candidate, as a simulation with that channel plays it', async () => {
    const path = 'demand.reasons.advice-by-chat.channel'
    const best = await found('web-call-centre', [horizon], {
      only: ['rented'],
      kept: ['options.rented'],
      varied: [{ path, values: ['voice'] }],
    })
    const moved = best.ranking.find(({ settings }) => settings.length === 1 && settings[0]!.path === path)!
    const result = await simulate(await loadShipped('web-call-centre', [horizon, `${path}=voice`]), {
      draws,
      workers: 1,
    })
    expect(moved.totalCost).toBeCloseTo(optionOf(result, 'rented').totalCost.mean, 4)
    const stated = best.asStated[0]!
    expect(moved.totalCost).not.toBeCloseTo(stated.totalCost, 0)
  })
})

describe('an arrangement that the contracts do not allow', () => {
  it('is left out and said, and never ends the search', async () => {
    const fixed = [
      'horizon.months=9',
      'options.romania.price.noticeMonths=4',
      'arrangements.once-settled.phases[0].until.notAfter=4',
      'arrangements.later={ kind: phased, phases: [ { option: romania, months: 5 }, { option: own-team, months: 2 }, { option: romania } ] }',
    ]
    const asked: string[] = []
    const { study } = await loadShipped('multimail-launch', fixed)
    const request = requestFor('multimail-launch', fixed)
    const best = await optimise(study, {
      ...request,
      draws: 2,
      only: ['later'],
      kept: ['options.romania.access', 'options.own-team'],
      read: async (overrides, terms) => {
        asked.push(...overrides)
        return await request.read(overrides, terms)
      },
    })
    expect(asked).toEqual([])
    expect(best.excluded.map(({ code, path, values }) => [code, path, [...values].sort()])).toEqual([
      [
        'arrangement.phasesBeyondHorizon',
        'arrangements.later.phases[1].months',
        ['1', '2', '3', '4', '5', '6', '7', '8'],
      ],
      ['arrangement.shorterThanNotice', 'arrangements.later.phases[0].months', ['1', '2', '3']],
    ])
    const lengths = best.ranking.map(({ settings }) => settings.map(({ written }) => written).join())
    // Of 9 months the first phase has 4 or more (5 as stated), the second 1 or more (2 as stated), the third what is left.
    expect(lengths.sort()).toEqual(['', '1', '3', '4', '4,1', '4,3', '4,4', '6', '6,1', '7,1'])
  })
})

describe('the overlay', () => {
  it('extends the scenario and states the settings, with what the command line changed', () => {
    const settings = [
      { path: 'options.offshore.access.accounts', written: '{ mode: live-read }' },
      { path: 'options.offshore.access.customers', written: 'none' },
    ]
    expect(
      overlayText('./bank.yaml', settings, ['discountRate=4 %'], { comment: 'Best', resolved: '' }),
    ).toBe(
      [
        '# Best',
        'extends: "./bank.yaml"',
        'discountRate: 4 %',
        'options:',
        '  offshore:',
        '    access:',
        '      accounts: { mode: live-read }',
        '      customers: none',
        '',
      ].join('\n'),
    )
  })

  it('states a list as a whole where a setting lies within it, as lists replace each other', () => {
    const resolved = 'arrangements: { step: { phases: [{ option: near, months: 6 }, { option: own }] } }'
    const settings = [{ path: 'arrangements.step.phases[0].months', written: '15' }]
    expect(overlayText('./a.yaml', settings, [], { comment: 'Best', resolved })).toContain(
      '  step:\n    phases: [{"option":"near","months":15},{"option":"own"}]\n',
    )
  })
})
