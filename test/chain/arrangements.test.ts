import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { costCategories } from '../../src/cost/categories.js'
import { searchesOf } from '../../src/simulation/arrangement-search.js'
import { legFigures } from '../../src/simulation/monte-carlo/columns.js'
import { Engine } from '../../src/simulation/monte-carlo/engine.js'
import { loadText, optionOf, play } from './scenarios.js'

const choice = readFileSync(new URL('../result/choice.yaml', import.meta.url), 'utf8')
const plain = choice.slice(0, choice.indexOf('criteria:'))

const withArrangements = (arrangements: string): string =>
  `${plain}arrangements:\n${arrangements}\nsimulation: { draws: 200, seed: 7 }\n`

const draws = 60

describe('an arrangement', () => {
  it('of one option in two phases is that option', async () => {
    const study = await loadText(
      withArrangements('  twice: { kind: phased, phases: [{ option: near, months: 5 }, { option: near }] }'),
    )
    const result = await play(study, draws)
    const near = optionOf(result, 'near')
    const twice = optionOf(result, 'twice')
    // Neither governance nor hours know of the take-over: the provider is paid by the hour and has no once-only terms.
    // Redials settle to one contact in ten thousand, from another start in the first month of a leg.
    const alike = (first: number, second: number) => expect(Math.abs(first / second - 1)).toBeLessThan(1e-5)
    alike(twice.cost.netPresentCost.mean, near.cost.netPresentCost.mean)
    alike(twice.exposure.annualLoss.expected, near.exposure.annualLoss.expected)
    alike(twice.totalCost.mean, near.totalCost.mean)
  })

  it('changes no draw of the options it is made of', async () => {
    const before = await play(await loadText(`${plain}simulation: { draws: 200, seed: 7 }\n`), draws)
    const after = await play(
      await loadText(
        withArrangements('  both: { kind: blended, base: own, overflow: far, above: { agents: 6 } }'),
      ),
      draws,
    )
    for (const id of ['own', 'near', 'far']) {
      expect(optionOf(after, id).cost).toEqual(optionOf(before, id).cost)
      expect(optionOf(after, id).totalCost).toEqual(optionOf(before, id).totalCost)
    }
  })

  it('counts every contact once: base and overflow share what comes', async () => {
    const study = await loadText(
      withArrangements(
        '  both: { kind: blended, base: own, overflow: own, above: { contactsPerHalfHour: 15 } }',
      ).replace('overflow: own', 'overflow: near'),
    )
    const result = await play(study, draws)
    const both = optionOf(result, 'both')
    const [base, overflow] = both.legs!
    expect(base!.shareOfContacts + overflow!.shareOfContacts).toBeCloseTo(1, 12)
    expect(base!.shareOfContacts).toBeGreaterThan(0.4)
    expect(overflow!.shareOfContacts).toBeGreaterThan(0.02)
    // Returns of own and near differ only by stale data and resolution, which are alike here.
    both.staffing.byMonth.forEach(({ contactsOffered }, month) => {
      const near = optionOf(result, 'near').staffing.byMonth[month]!.contactsOffered
      expect(Math.abs(contactsOffered / near - 1)).toBeLessThan(0.02)
    })
  })

  it('sums to the total in every month, category and draw, and pays shared controls once', async () => {
    const study = await loadText(
      withArrangements(`
  line: { kind: phased, phases: [{ option: near, months: 4 }, { option: far, parallelMonths: 1, transitionCost: 5 000 }] }
  parts: { kind: split, shares: [{ option: near, share: 50 % }, { option: far, share: 50 % }], takesOver: 60 % }`)
        .replace(
          'exposure: { tolerance: 100 000, costPerRecord: 2 to 6 }',
          'exposure: { tolerance: 100 000, costPerRecord: 2 to 6, controls: { logging: { yearlyCost: 12 000 } }, transferInstrument: { yearlyCost: 0 } }',
        )
        .replace(
          '{ mode: segmented-read, connection: leased-line }',
          '{ mode: segmented-read, controls: [logging] }',
        )
        .replace('loadDelay: 4h }', 'loadDelay: 4h, controls: [logging] }'),
    )
    const shard = new Engine({ ...study.study, draws: 1 }).run(0, 1)
    const [own, near, far, line, parts] = shard.options
    expect(own).toBeDefined()
    const controls = costCategories.indexOf('controls')
    for (const { blocks } of [near!, far!, line!, parts!]) {
      for (let month = 0; month < 12; month++) {
        expect(blocks[0]!.cashFlows[controls * 12 + month]).toBeCloseTo(1000, 8)
      }
    }
    for (const { blocks, draws: columns } of shard.options) {
      const present = blocks[0]!.presentCosts.reduce((sum, cost) => sum + cost, 0)
      expect(columns.netPresentCost[0]).toBeCloseTo(present, 6)
    }
    const legs = line!.blocks[0]!.legs
    expect(Array.from(legs.subarray(legFigures.length, legFigures.length + 4))).toEqual([4, 8, 9, 1])
    const transition = costCategories.indexOf('transition')
    expect(line!.blocks[0]!.cashFlows[transition * 12 + 3]).toBeCloseTo(5000, 8)
  })

  it('adds up what its legs keep of deadlines', async () => {
    const study = await loadText(`schemaVersion: 1
currency: EUR
horizon: { start: 2027-01, months: 6 }
service: { target: 80/20, deadlines: [90 % in 24h] }
demand:
  channels: { email: { week: { open: mon-fri 08:00-18:00 } } }
  reasons: { mail: { channel: email, volume: 3000 per week, handleTime: 5m } }
options:
  own: { model: internal, place: FR, leadTime: 1 month, access: {}, staff: { shrinkage: 25 % }, price: { grossPerHour: 15 } }
arrangements:
  twice: { kind: phased, phases: [{ option: own, months: 2 }, { option: own }] }
simulation: { draws: 4, seed: 1 }
`)
    const shard = new Engine({ ...study.study, draws: 1 }).run(0, 1)
    const [own, twice] = shard.options.map(({ blocks }) => blocks[0]!.supplement)
    expect(own!.some((sum) => sum > 0)).toBe(true)
    expect(Array.from(twice!.subarray(0, 6))).toEqual(
      Array.from(own!.subarray(0, 6), (sum) => expect.closeTo(sum, 6)),
    )
  })

  it('keeps the rules only where every leg does', async () => {
    const study = await loadText(
      withArrangements(
        '  line: { kind: phased, phases: [{ option: own, months: 4 }, { option: far }] }',
      ).replace('options:', 'rules: { personal data: never outside }\noptions:'),
    )
    const line = optionOf(await play(study, draws), 'line')
    expect(line.knockedOut?.breaches.map(({ dataSet }) => dataSet)).toEqual(['stock'])
    expect(line.knockedOut!.repaired.totalCost).toBeGreaterThan(0)
  })
})

describe('the search', () => {
  // Nobody leaves and the peak comes first: the base is paid all year, as the newsvendor has it.
  const peaks = `schemaVersion: 1
currency: EUR
horizon: { start: 2027-01, months: 12 }
service: { target: 80/20 }
demand:
  channels: { voice: { week: { open: mon-fri 08:00-18:00 }, patience: 3m } }
  season: [1.6, 1.5, 1.2, 1, 0.8, 0.9, 1, 1, 0.9, 0.8, 0.7, 0.6]
  reasons: { calls: { volume: 9000 per week, handleTime: 4m } }
options:
  own: { model: internal, place: FR, leadTime: 1 week, access: {}, staff: { shrinkage: 25 %, attrition: 0 % }, price: { grossPerHour: 15, employerCharges: 25 % } }
  pool: { model: rented, place: FR, leadTime: 1 week, access: {}, staff: { shrinkage: 25 % }, price: { agents: { supplied: { perMinute: { price: 1, talkShare: 100 % } } } } }
arrangements:
  peaks: { kind: blended, base: own, overflow: pool, above: { agents: 14 } }
simulation: { draws: 4, seed: 1 }
`

  it('finds the month of the take-over that plays of each month find', async () => {
    const text = (months: number) =>
      withArrangements(
        `  line: { kind: phased, phases: [{ option: far, months: ${months} }, { option: own, transitionCost: 5 000 to 9 000 }] }`,
      )
    const found = optionOf(await play(await loadText(text(5)), draws), 'line').search!
    expect(found.points.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(found.stated).toBe(5)
    for (const months of [2, 5, 9]) {
      const alone = optionOf(await play(await loadText(text(months)), draws), 'line')
      const point = found.points.find(({ value }) => value === months)!
      expect(Math.abs(point.mean / alone.totalCost.mean - 1)).toBeLessThan(1e-9)
      expect(point.mean).toBeGreaterThanOrEqual(found.points.find(({ value }) => value === found.best)!.mean)
    }
  })

  it('tries the months between those of a list beside its best, and levels beyond it', async () => {
    const long = peaks.replace('months: 12', 'months: 36')
    const term = long
      .replace(
        '  pool: {',
        '  brest: { model: dedicated, place: FR, leadTime: 1 week, access: {}, staff: { overtimeLimit: 15 % }, price: { perHour: 60, minimumTerm: { months: 12, remainder: 100 % } } }\n  pool: {',
      )
      .replace(/peaks: .*/, 'line: { kind: phased, phases: [{ option: brest, months: 5 }, { option: own }] }')
    const { search: months } = optionOf(await play(await loadText(term), 2), 'line')
    // 36 months are listed in steps of two: 1, 3, 5, …
    expect(months!.points).toHaveLength(18 + 2)
    expect(months!.best).toBe(12)
    const low = optionOf(await play(await loadText(peaks.replace('agents: 14', 'agents: 3')), 4), 'peaks')
    const stated = optionOf(await play(await loadText(peaks), 4), 'peaks')
    expect(low.search!.best).toBe(stated.search!.best)
  })

  it('leaves out the months that notice, the other phases or looking on forbid, and plays the rest', async () => {
    const { study } = await loadText(
      withArrangements(
        '  line: { kind: phased, phases: [{ option: far, months: 5 }, { option: own, months: 2, parallelMonths: 4 }, { option: far }] }',
      ),
      ['options.far.price.noticeMonths=3', 'options.own.price.setUp=1'],
    )
    const [search] = searchesOf({ ...study.scenario, horizon: { ...study.scenario.horizon, months: 12 } })
    expect(search!.values).toEqual([4, 5, 6, 7, 8, 9])
    const why = search!.excluded!.map(({ value, objection }) => `${value} ${objection.code}`)
    expect(why).toEqual([
      '1 arrangement.shorterThanNotice',
      '2 arrangement.shorterThanNotice',
      '3 arrangement.parallelTooLong',
      '10 arrangement.phasesBeyondHorizon',
      '11 arrangement.phasesBeyondHorizon',
    ])
  })

  it('finds the newsvendor’s base', async () => {
    const { search } = optionOf(await play(await loadText(peaks), 4), 'peaks')
    const { newsvendor } = search!
    expect(newsvendor!.criticalRatio).toBeGreaterThan(0.1)
    const cost = (agents: number) => search!.points.find(({ value }) => value === agents)!.mean
    // It knows average costs of an hour and the plain week only: an agent more or less.
    expect(Math.abs(newsvendor!.agents - search!.best)).toBeLessThanOrEqual(1)
    expect(cost(search!.best)).toBeLessThan(0.85 * cost(27))
  })
})
