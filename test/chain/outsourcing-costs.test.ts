import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ResultDocument } from '../../src/index.js'
import { loadText, optionOf, play } from './scenarios.js'

const choice = readFileSync(new URL('../result/choice.yaml', import.meta.url), 'utf8')
const plain = `${choice.slice(0, choice.indexOf('criteria:'))}simulation: { draws: 20, seed: 7 }\n`
const farPrice = 'price: { perHour: 21 to 24'

type Option = ResultDocument['options'][number]

const playFar = async (written: string, instead: string, draws = 3): Promise<Option> =>
  optionOf(await play(await loadText(plain.replace(written, instead)), draws), 'far')

const inPrice = (terms: string, draws?: number): Promise<Option> =>
  playFar(farPrice, `${farPrice}, ${terms}`, draws)
const inOption = (terms: string): Promise<Option> => playFar('  far:\n', `  far:\n    ${terms}\n`)
const inQuality = (terms: string): Promise<Option> =>
  playFar('quality: { handleTime: 1.05 to 1.3, resolution: 0.8 to 0.95', `quality: { ${terms}`)

/** Change of a kind of cost, month by month. */
const change = (after: Option, before: Option, category: 'transition' | 'governance' | 'providerFees') =>
  after.cost.byMonth.map(
    ({ byCategory }, month) =>
      (byCategory[category] ?? 0) - (before.cost.byMonth[month]!.byCategory[category] ?? 0),
  )

const total = (months: readonly number[]) => months.reduce((sum, amount) => sum + amount, 0)

describe('what outsourcing really costs', () => {
  let before: Option
  beforeAll(async () => {
    before = await playFar('', '')
  })

  it.each([
    ['selection', 'selection: 20 000', 0, 20_000],
    ['set-up', 'setUp: 30 000', 0, 30_000],
    ['knowledge transfer', 'knowledgeTransfer: 40 000', 0, 40_000],
    ['briefing at the start', 'briefing: { atStart: 15 000 }', 0, 15_000],
    ['exit', 'exitFee: 25 000', 11, 25_000],
  ])('%s is paid once, where it falls', async (_, terms, month, amount) => {
    const paid = change(await inPrice(terms), before, 'transition')
    expect(paid[month]!).toBeCloseTo(amount, 4)
    expect(total(paid)).toBeCloseTo(amount, 4)
  })

  it.each([
    ['travel', 'travel: { tripsPerYear: 6, perTrip: 2 000 }', 1000],
    ['briefing', 'briefing: { perMonth: 1 500 }', 1500],
  ])('%s is paid month by month beside governance', async (_, terms, amount) => {
    const paid = change(await inPrice(terms), before, 'governance')
    for (const month of paid) expect(month).toBeCloseTo(amount, 4)
  })

  it('governance staff is a sourced share of what the provider is paid, or the amount stated', async () => {
    const { governance, providerFees } = before.cost.byMonth[3]!.byCategory
    expect(governance! / providerFees!).toBeGreaterThan(0.08)
    expect(governance! / providerFees!).toBeLessThan(0.15)
    const stated = await inPrice('governancePerMonth: 7 000')
    expect(stated.cost.byMonth[3]!.byCategory.governance).toBeCloseTo(7000, 4)
  })

  it('currency: fees follow an uncertain rate, and its course', async () => {
    const twice = await inPrice('currency: { rate: 2 }')
    const fees = (option: Option, month: number) => option.cost.byMonth[month]!.byCategory.providerFees!
    expect(fees(twice, 5) / fees(before, 5)).toBeCloseTo(2, 9)
    const rising = await inPrice('currency: { rate: 1, yearlyChange: 21 % }')
    expect(fees(rising, 6) / fees(before, 6)).toBeCloseTo(1.1, 9)
    const drawn = await inPrice('currency: { rate: 0.5 to 2 }', 20)
    const width = ({ totalCost }: Option) => (totalCost.p90 - totalCost.p10) / totalCost.mean
    expect(width(drawn)).toBeGreaterThan(2 * width(await playFar('', '', 20)))
  })

  it('lower quality is work, not a factor on the bill', async () => {
    const poorer = await inQuality('handleTime: 1.05 to 1.3, resolution: 0.6')
    expect(poorer.staffing.contactsPerFirstAttempt).toBeGreaterThan(before.staffing.contactsPerFirstAttempt)
    const hours = ({ staffing }: Option) => total(staffing.byMonth.map(({ requiredHours }) => requiredHours))
    const rate = (option: Option) =>
      total(option.cost.byMonth.map(({ byCategory }) => byCategory.providerFees!)) / hours(option)
    expect(hours(poorer)).toBeGreaterThan(1.05 * hours(before))
    // The price of an hour stays; hours ordered and not needed are a little more or less of them.
    expect(Math.abs(rate(poorer) / rate(before) - 1)).toBeLessThan(0.05)
  })

  it('transfers go to the client’s own specialists and are paid there, or listed as not priced', async () => {
    const quality = 'quality: { handleTime: 1.05 to 1.3, resolution: 0.8 to 0.95'
    const passing = plain.replace(quality, `${quality}, transfer: 10 %, transferHandleTime: 6m`)
    const unpriced = await play(await loadText(passing), 3)
    expect(unpriced.notPriced.map(({ code }) => code)).toContain('cost.specialist')
    const priced = await play(await loadText(`${passing}specialists: { costPerHour: 40 }\n`), 3)
    const { cost, staffing } = optionOf(priced, 'far')
    const transfers = total(cost.byMonth.map(({ byCategory }) => byCategory.transfers ?? 0))
    // A tenth of the contacts, six minutes each, at 40 an hour.
    const answered = total(staffing.byMonth.map(({ contactsAnswered }) => contactsAnswered))
    expect(transfers / (answered * 0.1 * 0.1 * 40)).toBeCloseTo(1, 9)
    expect(change(optionOf(priced, 'far'), optionOf(unpriced, 'far'), 'providerFees')).toEqual(
      cost.byMonth.map(() => 0),
    )
  })

  it('control handed over has a price a year', async () => {
    const after = await inOption('lossOfControl: 12 000')
    const lost = after.goodwill!.byCause.find(({ cause }) => cause === 'lossOfControl')!.mean
    const rate = 0.035
    // Twelve months of 1,000, each discounted from its middle.
    const byHand = total(Array.from({ length: 12 }, (_, month) => 1000 / (1 + rate) ** ((month + 0.5) / 12)))
    expect(lost).toBeCloseTo(byHand, 2)
    expect(after.totalCost.mean - before.totalCost.mean).toBeCloseTo(byHand, 2)
  })
})
