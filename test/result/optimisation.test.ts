import { describe, expect, it } from 'vitest'
import { loadSources } from '../../src/cli/load-sources.js'
import { overlayText } from '../../src/cli/overlay-text.js'
import { simulate } from '../../src/index.js'
import { type OptimiseRequest, optimise } from '../../src/result/optimisation.js'
import { loadShipped, loadText, optionOf, shippedFile } from '../chain/scenarios.js'

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
    // All combinations of the nine tenths listed, 60 % the stated one, and whole hundredths beside the best.
    const modes = best.variables.find(({ path }) => path.startsWith('options.'))!.values.length
    expect(best.evaluated).toBeGreaterThan(9 * modes)
    const share = (name: string) => Number.parseFloat(name)
    const shares = best.variables.find(({ path }) => path === 'arrangements.shared.shares')!.values.map(share)
    const setting = first.settings.find(({ path }) => path === 'arrangements.shared.shares')
    const chosen = setting === undefined ? 60 : share(setting.name)
    for (const next of [chosen - 1, chosen + 1].filter((value) => value > 0 && value < 100)) {
      expect(shares).toContain(next)
    }
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

describe('numbers of an arrangement', () => {
  const text = (arrangement: string, months = 30) => `schemaVersion: 1
currency: EUR
horizon: { start: 2027-01, months: ${months} }
service: { target: 80/30 }
demand:
  channels: { voice: { week: { open: mon-fri 08:00-18:00 }, patience: 3m } }
  reasons: { bills: { volume: 1600 per week, handleTime: 5m } }
options:
  own: { model: internal, leadTime: 1 month, staff: { shrinkage: 30 % }, place: FR, access: {}, price: { grossPerHour: 10 } }
  brest:
    model: dedicated
    leadTime: 6 weeks
    staff: { overtimeLimit: 15 % }
    place: FR
    access: {}
    price: { perHour: 37, minimumTerm: { months: 12, remainder: 100 % } }
  nantes: { model: dedicated, leadTime: 6 weeks, staff: { overtimeLimit: 15 % }, place: FR, access: {}, price: { perHour: 33 } }
arrangements:
  one: ${arrangement}
simulation: { draws: 4, seed: 9 }
`
  const searched = async (arrangement: string, asked: Partial<OptimiseRequest> = {}, months?: number) => {
    const whole = text(arrangement, months)
    const { study } = await loadText(whole)
    return await optimise(study, {
      draws: 2,
      leastProtection: 95,
      varied: [],
      only: ['one'],
      read: async (overrides) => (await loadText(whole, overrides)).study.scenario,
      ...asked,
    })
  }

  it('are months every one of which is tried where there are few combinations, also in place of a trigger', async () => {
    const step = await searched('{ kind: phased, phases: [{ option: brest, months: 6 }, { option: own }] }')
    // The term that is paid for anyway lies between the months 1, 3, 5, … of a list.
    expect(step.ranking[0]!.settings.map(({ written }) => written)).toEqual(['12'])
    expect(step.evaluated).toBe(29)
    expect(step).toMatchObject({ atEnd: [], inSteps: [], notVaried: [] })
    const trigger = '{ spreadBelow: 5 %, notBefore: 2, notAfter: 12 }'
    const until = await searched(
      `{ kind: phased, phases: [{ option: brest, until: ${trigger} }, { option: own }] }`,
    )
    expect(until.ranking[0]!.settings).toMatchObject([
      { path: 'arrangements.one.phases[0]', written: '{ months: 12, until: null }' },
    ])
    expect(until.ranking[0]!.totalCost).toBe(step.ranking[0]!.totalCost)
    expect(until.notVaried).toEqual([
      { candidate: 'one', code: 'trigger', path: 'arrangements.one.phases[0].until' },
    ])
  })

  it('are levels of which larger ones are tried until they change nothing, whatever is stated', async () => {
    const best = async (level: string) => {
      const found = await searched(
        `{ kind: blended, base: own, overflow: brest, above: { ${level} } }`,
        {},
        3,
      )
      expect(found.atEnd).toEqual([])
      return found.ranking[0]!.totalCost
    }
    const low = await best('agents: 3')
    expect(low).toBe(await best('agents: 9'))
    expect(await best('contactsPerHalfHour: 2')).toBeLessThan(1.02 * low)
  })

  it('are shares among three in tenths and finer about the best, and an end that is best is said', async () => {
    const shares =
      '[{ option: own, share: 40 % }, { option: brest, share: 30 % }, { option: nantes, share: 30 % }]'
    const { ranking, evaluated, atEnd } = await searched(`{ kind: split, shares: ${shares} }`, {}, 1)
    expect(evaluated).toBeGreaterThan(36)
    expect(ranking[0]!.settings[0]!.written).toMatch(
      /^\[\{ option: own, share: \d+ % \}, .*nantes, share: \d+ % \}\]$/,
    )
    expect(atEnd).toEqual([])
    const path = 'arrangements.one.above.agents'
    const asked = { varied: [{ path, values: ['2', '3'] }] }
    const ends = await searched(
      '{ kind: blended, base: own, overflow: brest, above: { agents: 1 } }',
      asked,
      1,
    )
    expect(ends.atEnd).toEqual([{ path, value: '3', end: 'most' }])
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
    const until =
      'arrangements: { step: { phases: [{ option: near, until: { notAfter: 9 } }, { option: own }] } }'
    const instead = [{ path: 'arrangements.step.phases[0]', written: '{ months: 15, until: null }' }]
    expect(overlayText('./a.yaml', instead, [], { comment: 'Best', resolved: until })).toContain(
      '  step:\n    phases: [{"option":"near","months":15},{"option":"own"}]\n',
    )
  })
})
