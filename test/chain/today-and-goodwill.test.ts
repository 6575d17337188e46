import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renderReport } from '../../src/index.js'
import { messages } from '../../src/language/catalogue.js'
import { reportTexts } from '../../src/language/report.js'
import { todayLines } from '../../src/report/view/baseline.js'
import { viewContext } from '../../src/report/view/context.js'
import { loadText, optionOf, play } from './scenarios.js'

const choice = readFileSync(new URL('../result/choice.yaml', import.meta.url), 'utf8')
const plain = `${choice.slice(0, choice.indexOf('criteria:'))}simulation: { draws: 100, seed: 7 }\n`
const draws = 100

const today = (terms: string): string =>
  plain.replace('  own:\n    model: internal', `  own:\n    baseline: ${terms}\n    model: internal`)

describe('what is done today', () => {
  const marked = today(
    '{ sunk: 80 000, employees: 20, transferred: 25 %, transferPerEmployee: 1 000, redundancyPerEmployee: 9 000, strandedPerMonth: 2 000, strandedMonths: 6 }',
  )

  it('costs to leave: redundancy, transfer and stranded seats, by hand', async () => {
    const before = await play(await loadText(plain), draws)
    const after = await play(await loadText(marked), draws)
    // 20 people: 5 go over at 1,000, 15 do not at 9,000: 140,000 in the first month; 2,000 in each of six.
    const near = optionOf(after, 'near')
    const leaving = near.cost.byMonth.map(({ byCategory }) => byCategory.leaving ?? 0)
    expect(leaving.slice(0, 7)).toEqual([142_000, 2000, 2000, 2000, 2000, 2000, 0])
    expect(optionOf(after, 'own').cost).toEqual(optionOf(before, 'own').cost)
    const difference = near.totalCost.mean - optionOf(after, 'own').totalCost.mean
    expect(near.againstBaseline!.meanDifference).toBeCloseTo(difference, 4)
    expect(optionOf(after, 'own').againstBaseline).toBeUndefined()
    expect(optionOf(after, 'own').baseline).toEqual({ sunk: 80_000 })
  })

  it('is left when its phase ends, or as far as others take the contacts', async () => {
    const result = await play(
      await loadText(
        marked.replace(
          'simulation:',
          `arrangements:
  later: { kind: phased, phases: [{ option: own, months: 4 }, { option: near }] }
  back: { kind: phased, phases: [{ option: near, months: 4 }, { option: own }] }
  half: { kind: split, shares: [{ option: own, share: 50 % }, { option: near, share: 50 % }] }
simulation:`,
        ),
      ),
      draws,
    )
    const leaving = (id: string, month: number) =>
      optionOf(result, id).cost.byMonth[month]!.byCategory.leaving ?? 0
    expect(leaving('later', 0)).toBe(0)
    expect(leaving('later', 4)).toBeCloseTo(142_000, 6)
    // Who comes back was left all the same: nobody waits unpaid, and no seat stands free for nothing.
    expect(leaving('back', 0)).toBeCloseTo(142_000, 6)
    expect(leaving('back', 1)).toBeCloseTo(2000, 6)
    // Half the contacts offered; answered ones differ by a hair.
    expect(Math.abs(leaving('half', 0) / 71_000 - 1)).toBeLessThan(0.02)
  })

  it('costs an option less that keeps some of its people, seats and contracts', async () => {
    const keeps = (share: string) => marked.replace('  near:\n', `  near:\n    keepsToday: ${share}\n`)
    const leaving = async (text: string, id: string) =>
      optionOf(await play(await loadText(text), 10), id).cost.byMonth.map(
        ({ byCategory }) => byCategory.leaving ?? 0,
      )
    // A quarter kept: three quarters of 142,000 and of 2,000 are paid.
    expect((await leaving(keeps('25 %'), 'near')).slice(0, 7)).toEqual([
      106_500, 1500, 1500, 1500, 1500, 1500, 0,
    ])
    expect((await leaving(keeps('100 %'), 'near')).every((paid) => paid === 0)).toBe(true)
    // Three phases: all of today for two months, then a half of it, then nothing.
    const phases = keeps('50 %').replace(
      'simulation:',
      `arrangements:
  late: { kind: phased, phases: [{ option: own, months: 2 }, { option: near, months: 3 }, { option: far }] }
  halves: { kind: split, shares: [{ option: near, share: 60 % }, { option: far, share: 40 % }] }
simulation:`,
    )
    expect((await leaving(phases, 'late')).slice(0, 9)).toEqual([
      0, 0, 71_000, 1000, 1000, 72_000, 2000, 2000, 1000,
    ])
    // A half kept by who takes 60 % of the contacts: 0.3 stays, 0.7 is left.
    const part = (await leaving(phases, 'halves'))[0]! / 142_000
    // Of contacts answered, of which the two have not quite the same share.
    expect(Math.abs(part / 0.7 - 1)).toBeLessThan(0.02)
  })

  it('that is a contract is ended for its exit fee where nothing of it is used', async () => {
    const text = plain
      .replace('  near:\n', '  near:\n    baseline: {}\n')
      .replace('  own:\n', '  own:\n    keepsToday: 40 %\n')
    const today = /near:[\s\S]*?price: \{/.exec(text)![0]
    const result = await play(await loadText(text.replace(today, `${today} exitFee: 30 000,`)), 10)
    const leaving = (id: string) =>
      optionOf(result, id).cost.byMonth.reduce((sum, { byCategory }) => sum + (byCategory.leaving ?? 0), 0)
    expect(leaving('far')).toBeCloseTo(30_000, 6)
    expect(leaving('own')).toBeCloseTo(18_000, 6)
    expect(leaving('near')).toBe(0)
  })

  describe('that is a contract', () => {
    /** A fee of 1,000 a month and nothing else, half of the tax on invoices borne. */
    const contract = `schemaVersion: 1
currency: EUR
horizon: { start: 2027-01, months: 12 }
discountRate: 0 %
service: { target: 80/20 }
valueAddedTax: { rate: 20 %, recoverableShare: 50 % }
demand:
  channels: { voice: { week: { open: mon-fri 09:00-17:00 }, patience: 3m } }
  reasons: { calls: { volume: 400 per week, handleTime: 4m, callsAgain: 0 % } }
options:
  held:
    baseline: {}
    model: dedicated
    place: FR
    leadTime: 1 month
    access: {}
    staff: { shrinkage: 25 % }
    price:
      perContact: 0
      perMonth: 1 000
      governancePerMonth: 0
      setUp: 700
      exitFee: 5 000
      noticeMonths: 4
      minimumTerm: { months: 36, remainder: 50 % }
      indexation: { perYear: 10 % }
  other: { model: dedicated, place: FR, leadTime: 1 month, access: {}, staff: { shrinkage: 25 % }, price: { perContact: 0, governancePerMonth: 0 } }
arrangements:
  later: { kind: phased, phases: [{ option: held, months: 6 }, { option: other }] }
  half: { kind: split, shares: [{ option: held, share: 50 % }, { option: other, share: 50 % }] }
simulation: { draws: 2, seed: 1 }
`
    const flowsOf = async (
      overrides: readonly string[],
      id: string,
      category: 'leaving' | 'transition' | 'providerFees',
    ) =>
      optionOf(await play(await loadText(contract, overrides), 2), id).cost.byMonth.map(
        ({ byCategory }) => byCategory[category] ?? 0,
      )
    const since = (month: string) => [`options.held.baseline.contractSince=${month}`]
    /** Twelve months, nought but for those given. */
    const year = (paid: Readonly<Record<number, number>>) =>
      Array.from({ length: 12 }, (_, month) => expect.closeTo(paid[month] ?? 0, 6))

    it('pays notice, the rest of the minimum term and the exit fee where it is left, by hand', async () => {
      // Term counted from the horizon: 36 − 4 months of notice = 32 missing, half of 1,000 each; 5,000.
      const unsaid = { 0: 1000, 1: 1000, 2: 1000, 3: 1000 + 32 * 500 + 5000 }
      expect(await flowsOf([], 'other', 'leaving')).toEqual(year(unsaid))
      // 18 months served: 36 − 18 − 4 = 14 missing. Index in July, by 10 %: the mean fee is 1,050, the first six months 1,000.
      const mean = 1050
      const half = { 0: 1000, 1: 1000, 2: 1000, 3: 1000 + 14 * 0.5 * mean + 5000 }
      expect(await flowsOf(since('2025-07'), 'other', 'leaving')).toEqual(year(half))
      // The term is over: notice and exit fee only.
      const free = { 0: 1000, 1: 1000, 2: 1000, 3: 6000 }
      expect(await flowsOf(since('2024-01'), 'other', 'leaving')).toEqual(year(free))
    })

    it('is not wound up with the horizon, nor started again, where it stays', async () => {
      expect(await flowsOf([], 'held', 'transition')).toEqual(year({ 0: 700 }))
      expect(await flowsOf(since('2025-07'), 'held', 'transition')).toEqual(year({}))
      expect(await flowsOf(since('2025-07'), 'half', 'transition')).toEqual(year({}))
    })

    it('pays its end with its last month where a phase ends it', async () => {
      // 18 months before and six within: 12 missing at half of 1,000; the index stands at 1 in June.
      expect(await flowsOf(since('2025-07'), 'later', 'transition')).toEqual(year({ 5: 12 * 500 + 5000 }))
      expect(await flowsOf(since('2025-07'), 'later', 'leaving')).toEqual(year({}))
    })

    it('is ended as far as others take its contacts: what stays is paid less than the whole would be', async () => {
      // A fee that no share changes: nothing is lost but half of the exit fee, with the last month of notice.
      expect(await flowsOf(since('2025-07'), 'half', 'leaving')).toEqual(year({ 3: 2500 }))
      // By contact: in the first months of notice, what the part that stays is paid less.
      const byContact = [
        ...since('2025-07'),
        'options.held.price.perContact=3',
        'options.held.price.perMonth=0',
      ]
      const [whole, part, half] = await Promise.all([
        flowsOf(byContact, 'held', 'providerFees'),
        flowsOf(byContact, 'half', 'providerFees'),
        flowsOf(byContact, 'half', 'leaving'),
      ])
      for (const month of [0, 1, 2]) {
        expect(part[month]!).toBeLessThan(0.6 * whole[month]!)
        expect(half[month]).toBeCloseTo(whole[month]! - part[month]!, 6)
      }
      // 14 months missing at half of the mean of what is lost, the last month of notice, half of the exit fee.
      const lost = whole.map((fee, month) => fee - part[month]!)
      const mean = lost.reduce((sum, fee) => sum + fee, 0) / 12
      expect(half[3]).toBeCloseTo(lost[3]! + 14 * 0.5 * mean + 2500, 6)
    })

    it('goes on for who keeps it, as far as it is kept', async () => {
      const kept = ['options.other.keepsToday=100 %', 'options.other.price.exitFee=900']
      expect(await flowsOf(kept, 'other', 'leaving')).toEqual(year({}))
      expect(await flowsOf(kept, 'other', 'transition')).toEqual(year({}))
      expect(await flowsOf(['options.other.price.exitFee=900'], 'other', 'transition')).toEqual(
        year({ 11: 900 }),
      )
    })

    it('says from when its term is counted', async () => {
      const text = async (overrides: readonly string[]) =>
        await renderReport(await play(await loadText(contract, overrides), 2), {
          format: 'txt',
          language: 'en',
        })
      expect((await text([])).replaceAll(/\s+/g, ' ')).toContain('is not stated (contractSince)')
      expect((await text(since('2025-07'))).replaceAll(/\s+/g, ' ')).toContain(
        'runs since Jul 25: 18 of the 36 months',
      )
    })
  })

  it('stands in the terminal and the report', async () => {
    const result = await play(await loadText(marked), draws)
    const words = await messages('en', reportTexts)
    expect(todayLines(viewContext(result, words))[0]).toMatch(
      /^Against today \(“own”\) “\w+” costs .* (less|more)\.$/,
    )
    expect(await renderReport(result, { format: 'html', language: 'en' })).toContain('Spent already on own')
  })
})

describe('goodwill', () => {
  const priced = plain.replace(
    'whenStale:',
    'goodwill: { margin: 200, lostAfter: { wrongAnswer: 10 %, abandonment: 5 %, wait: 2 % } }\n      whenStale:',
  )

  it('is the margin times how likely the customer leaves, by cause, inside the total and outside what is paid', async () => {
    const before = optionOf(await play(await loadText(plain), draws), 'far')
    const after = optionOf(await play(await loadText(priced), draws), 'far')
    expect(after.cost.netPresentCost).toEqual(before.cost.netPresentCost)
    const causes = Object.fromEntries(after.goodwill!.byCause.map(({ cause, mean }) => [cause, mean]))
    expect(Object.keys(causes)).toEqual(['wait', 'abandonment', 'wrongAnswer'])
    expect(after.totalCost.mean).toBeCloseTo(
      after.cost.netPresentCost.mean + after.exposure.discountedExpectedLoss + after.goodwill!.mean,
      4,
    )
    expect(after.exposure.discountedExpectedLoss).toBeCloseTo(before.exposure.discountedExpectedLoss, 4)
    // Stale contacts of the horizon, less the discount of half a year on average, at 10 % of 200.
    const answered = after.staffing.byMonth.reduce((sum, month) => sum + month.contactsAnswered, 0)
    const undiscounted = answered * (1 - after.freshness.score / 100) * 20
    expect(causes.wrongAnswer! / undiscounted).toBeGreaterThan(0.95)
    expect(causes.wrongAnswer! / undiscounted).toBeLessThan(1)
  })

  it('without figures is not priced, and that is said', async () => {
    const unpriced = async (text: string) =>
      (await play(await loadText(text), 2)).notPriced.map(({ code }) => code)
    expect(await unpriced(plain)).toContain('cost.goodwill')
    expect(await unpriced(priced)).not.toContain('cost.goodwill')
  })

  it('puts a price on control handed over', async () => {
    const text = plain.replace('  far:\n', '  far:\n    lossOfControl: 12 000\n')
    const far = optionOf(await play(await loadText(text), draws), 'far')
    expect(far.goodwill!.byCause.map(({ cause }) => cause)).toEqual(['lossOfControl'])
    expect(far.goodwill!.mean).toBeGreaterThan(11_500)
    expect(far.goodwill!.mean).toBeLessThan(12_000)
  })
})
