import { beforeAll, describe, expect, it } from 'vitest'
import type { ResultDocument } from '../../src/index.js'
import { loadText, optionOf, play } from './scenarios.js'

const price =
  'perContact: 0, perMonth: 1 000, governancePerMonth: 0, exitFee: 5 000, noticeMonths: 4, minimumTerm: { months: 36, remainder: 50 % }'

/**
 * Today's contract at 1,000 a month, in force for 18 months: ending it after m months of the horizon costs half of 1,000 for
 * each of the 18 − m months missing, and 5,000. `same` is that contract with other rights, `part` keeps a half of it.
 */
const scenario = (arrangements: string) => `schemaVersion: 1
currency: EUR
horizon: { start: 2027-01, months: 12 }
discountRate: 0 %
service: { target: 80/20 }
demand:
  channels: { voice: { week: { open: mon-fri 09:00-17:00 }, patience: 3m } }
  reasons: { calls: { volume: 400 per week, handleTime: 4m, callsAgain: 0 % } }
options:
  held:
    baseline: { contractSince: 2025-07 }
    model: dedicated
    place: FR
    leadTime: 1 month
    access: {}
    staff: { shrinkage: 25 % }
    price: { ${price}, setUp: 700 }
  same:
    keepsToday: 100 %
    model: dedicated
    place: FR
    leadTime: 1 month
    access: {}
    staff: { shrinkage: 25 % }
    price: { ${price} }
  part: { keepsToday: 50 %, model: dedicated, place: FR, leadTime: 1 month, access: {}, staff: { shrinkage: 25 % }, price: { perContact: 0, governancePerMonth: 0, exitFee: 900 } }
  other: { model: dedicated, place: FR, leadTime: 1 month, access: {}, staff: { shrinkage: 25 % }, price: { perContact: 0, governancePerMonth: 0 } }
arrangements:
${arrangements}
simulation: { draws: 2, seed: 1 }
`

const phases = (...stated: readonly string[]) => {
  const list = stated.map((phase) => {
    const [option, months] = phase.split(' ')
    return `{ option: ${option}${months === undefined ? '' : `, months: ${months}`} }`
  })
  return `{ kind: phased, phases: [${list.join(', ')}] }`
}
const halves = (other: string) =>
  `{ kind: split, shares: [{ option: held, share: 50 % }, { option: ${other}, share: 50 % }] }`

/** Twelve months, nought but for those given. */
const year = (paid: Readonly<Record<number, number>>) =>
  Array.from({ length: 12 }, (_, month) => expect.closeTo(paid[month] ?? 0, 6))

describe("today's contract", () => {
  let result: ResultDocument
  const byMonth = (id: string, category: 'leaving' | 'transition' | 'providerFees') =>
    optionOf(result, id).cost.byMonth.map(({ byCategory }) => byCategory[category] ?? 0)
  const expectPaid = (
    id: string,
    leaving: Readonly<Record<number, number>>,
    transition: Readonly<Record<number, number>>,
  ) => {
    expect(byMonth(id, 'leaving'), id).toEqual(year(leaving))
    expect(byMonth(id, 'transition'), id).toEqual(year(transition))
  }

  describe('kept in the next phase', () => {
    beforeAll(async () => {
      const arrangements = {
        later: phases('held 6', 'same'),
        back: phases('same 6', 'held'),
        thrice: phases('held 2', 'same 3', 'held'),
        half: phases('held 6', 'part'),
        once: phases('held 4', 'same 4', 'other'),
        twoHalves: phases('held 4', 'part 4', 'other'),
        halfBack: phases('part 4', 'held 4', 'other'),
        gone: phases('other 4', 'same'),
        keptBeside: halves('same'),
        quarter: halves('part'),
      }
      const lines = Object.entries(arrangements).map(([id, stated]) => `  ${id}: ${stated}`)
      result = await play(await loadText(scenario(lines.join('\n'))), 2)
    })

    it('goes on: nothing is wound up, nor started again', () => {
      for (const id of ['held', 'same', 'later', 'back', 'thrice']) expectPaid(id, {}, {})
    })

    it('ends as far as it is not kept', () => {
      // 12 months missing at half of 1,000, and 5,000: 11,000. Of its own exit fee the other pays the half that is not kept.
      expectPaid('half', {}, { 5: 5500, 11: 450 })
    })

    it('is paid for once, with all months it has run', () => {
      // 36 − 18 − 8 = 10 months missing.
      expectPaid('once', { 8: 10 * 500 + 5000 }, {})
      // The first half after 22 months, the other after 26.
      expectPaid('twoHalves', { 8: (10 * 500 + 5000) / 2 }, { 3: (14 * 500 + 5000) / 2, 7: 450 })
    })

    it('is new as far as it was left before', () => {
      // A half is left at the start: four months of notice, then 14 months missing. Taken up again, that half is started anew and
      // ends after 4 of 36 months; the other, never left, after 26.
      const startsAnew = 350
      const ends = (10 * 500 + 5000) / 2 + (32 * 500 + 5000) / 2
      expectPaid(
        'halfBack',
        { 0: 500, 1: 500, 2: 500, 3: 500 + (14 * 500 + 5000) / 2 },
        { 3: 450, 4: startsAnew, 7: ends },
      )
      // All of it was left: what would have kept it is a contract of eight months, wound up with the horizon.
      expectPaid('gone', { 0: 1000, 1: 1000, 2: 1000, 3: 1000 + 14 * 500 + 5000 }, { 11: 28 * 500 + 5000 })
    })

    it('stays beside today as far as the others keep it', () => {
      expectPaid('keptBeside', {}, {})
      // A quarter is left. A fee of the month that no share changes is not lost: a quarter of the exit fee.
      expectPaid('quarter', { 3: 1250 }, { 11: 450 })
    })
  })

  it('kept by others beside today loses of its fees what they do not keep', async () => {
    const byContact = ['options.held.price.perContact=3', 'options.held.price.perMonth=0']
    const text = scenario(`  quarter: ${halves('part')}\n  half: ${halves('other')}`)
    result = await play(await loadText(text, byContact), 2)
    const [whole, held] = [byMonth('held', 'providerFees'), byMonth('half', 'providerFees')]
    // Of what today's option is paid less, half is kept.
    const lost = whole.map((fee, month) => (fee - held[month]!) / 2)
    const mean = lost.reduce((sum, fee) => sum + fee, 0) / 12
    expect(mean).toBeGreaterThan(100)
    expect(byMonth('quarter', 'leaving')).toEqual(
      year({ 0: lost[0]!, 1: lost[1]!, 2: lost[2]!, 3: lost[3]! + 14 * 0.5 * mean + 1250 }),
    )
  })

  it('is given notice only where something of it ends', async () => {
    const load = (stated: string) => loadText(scenario(`  tried: ${stated}`))
    await expect(load(phases('held 3', 'same'))).resolves.toBeDefined()
    await expect(load(phases('held 3', 'same 1', 'other'))).resolves.toBeDefined()
    const tooShort = /shorterThanNotice/
    await expect(load(phases('held 3', 'part'))).rejects.toThrow(tooShort)
    await expect(load(phases('held 3', 'other'))).rejects.toThrow(tooShort)
    await expect(load(phases('held 2', 'same 1', 'other'))).rejects.toThrow(tooShort)
    await expect(load(phases('other 2', 'held 3', 'same'))).rejects.toThrow(tooShort)
  })
})
