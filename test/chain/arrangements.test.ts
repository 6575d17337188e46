import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { costCategories } from '../../src/cost/categories.js'
import { legFigures } from '../../src/simulation/monte-carlo/columns.js'
import { Engine } from '../../src/simulation/monte-carlo/engine.js'
import { loadText, optionOf, play } from './scenarios.js'

const choice = readFileSync(new URL('../result/choice.yaml', import.meta.url), 'utf8')
const plain = choice.slice(0, choice.indexOf('criteria:'))

const withArrangements = (arrangements: string): string =>
  `${plain}arrangements:\n${arrangements}\nsimulation: { draws: 200, seed: 7 }\n`

const draws = 60

describe('an arrangement', () => {
  it('of one option in two phases, or with all contacts at one provider, is that option', async () => {
    const study = await loadText(
      withArrangements(`
  twice: { kind: phased, phases: [{ option: near, months: 5 }, { option: near }] }
  all: { kind: split, shares: [{ option: near, share: 100 % }, { option: far, share: 0 % }] }`),
    )
    const result = await play(study, draws)
    const near = optionOf(result, 'near')
    const all = optionOf(result, 'all')
    expect(all.staffing.byMonth.map(({ paidHours }) => paidHours)).toEqual(
      near.staffing.byMonth.map(({ paidHours }) => paidHours),
    )
    expect(all.freshness.score).toBeCloseTo(near.freshness.score, 10)
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
