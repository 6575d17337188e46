import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import { reportTexts } from '../../src/language/report.js'
import { amounts, commonUnit, unitThatTells } from '../../src/report/view/amounts.js'

const english = amounts(await messages('en', reportTexts), 'EUR')
const french = amounts(await messages('fr', reportTexts), 'EUR')
const swiss = {
  en: amounts(await messages('en', reportTexts), 'CHF'),
  fr: amounts(await messages('fr', reportTexts), 'CHF'),
}

describe('amounts', () => {
  it('are said to two digits', () => {
    expect(english.say(3_912_345)).toBe('€3.9m')
    expect(english.say(1_234_567)).toBe('€1.2m')
    expect(english.say(281_400)).toBe('€280k')
    expect(english.say(999_960)).toBe('€1.0m')
    expect(english.say(4_321)).toBe('€4,300')
    expect(english.say(0)).toBe('€0')
    expect(english.say(2.4e9)).toBe('€2.4bn')
  })

  it('follow French usage: comma, narrow space, unit before the sign', () => {
    expect(french.say(3_912_345)).toBe('3,9\u00a0M€')
    expect(french.say(281_400)).toBe('280\u00a0k€')
    expect(french.say(4_321)).toBe('4\u202f300\u00a0€')
    expect(french.price(11.1)).toBe('11,10\u00a0€')
    expect(french.range(3.5e6, 4.4e6, commonUnit([4e6], [0.9e6]))).toBe('3,5–4,4\u00a0M€')
  })

  it('keep letters of a currency apart from the figure', () => {
    expect(swiss.en.say(3_912_345)).toBe('CHF\u00a03.9m')
    expect(swiss.fr.say(3_912_345)).toBe('3,9\u00a0M\u00a0CHF')
  })

  it('show the digits in which their difference can be seen; the difference is the true one', () => {
    expect(english.apart(475_300, 710_700)).toEqual({ first: '€475k', second: '€711k', difference: '€240k' })
    expect(english.apart(3_774_000, 2_226_000)).toEqual({
      first: '€3.77m',
      second: '€2.23m',
      difference: '€1.5m',
    })
    expect(english.apart(1_476_000, 1_502_000)).toEqual({
      first: '€1.48m',
      second: '€1.50m',
      difference: '€26k',
    })
    expect(english.apart(133_000, 189_000)).toEqual({ first: '€133k', second: '€189k', difference: '€56k' })
    expect(english.apart(450_000, 1_400_000)).toEqual({
      first: '€0.45m',
      second: '€1.40m',
      difference: '€950k',
    })
    expect(english.apart(1_476_000, 1_476_900)).toMatchObject({ first: '€1.476m', second: '€1.477m' })
    expect(english.apart(5, 5)).toMatchObject({ difference: '€0' })
  })

  it('never call an amount nothing that is something', () => {
    expect(english.apart(4_024, 402_000)).toEqual({ first: '€4,000', second: '€400k', difference: '€400k' })
    expect(english.apart(346_970, 90_000_000)).toMatchObject({ first: '€350k', second: '€90m' })
    expect(english.apart(0, 90_000_000)).toMatchObject({ first: '€0m' })
  })

  const amountIn = (text: string) =>
    Number(text.replace(/[^\d.]/g, '')) *
    (text.endsWith('bn') ? 1e9 : text.endsWith('m') ? 1e6 : text.endsWith('k') ? 1e3 : 1)
  const lastDigitOf = (text: string) => {
    const [, decimals = ''] = /\.(\d+)/.exec(text) ?? []
    const [whole = ''] = /\d+/.exec(text.replace(/\D/g, '')) ?? []
    const noughts = decimals === '' ? (/0*$/.exec(whole)?.[0].length ?? 0) : 0
    return amountIn(text.replace(/[\d.,]+/, '1')) * 10 ** (noughts - decimals.length)
  }

  it('agree with their difference, whatever they are, as far as their last digits go', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5e7 }), fc.integer({ min: 1, max: 5e7 }), (one, other) => {
        const { first, second, difference } = english.apart(one, other)
        const seen = Math.abs(amountIn(second) - amountIn(first))
        // Each of the three is off by half of its last digit at most.
        const slack = (lastDigitOf(first) + lastDigitOf(second) + lastDigitOf(difference)) / 2
        expect(Math.abs(seen - amountIn(difference))).toBeLessThanOrEqual(slack + 1e-6)
      }),
      { seed: 20261122, numRuns: 1000 },
    )
  })

  it('tell a difference to two digits, and share a unit in which it can be seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 5e7 }), fc.integer({ min: 1, max: 5e7 }), (low, gap) => {
        const { difference } = english.apart(low, low + gap)
        expect(Math.abs(amountIn(difference) - gap)).toBeLessThanOrEqual(Math.max(0.05 * gap, 0.5))
      }),
      { seed: 20261122, numRuns: 1000 },
    )
    const written = (low: number, high: number, widths: number[] = []) => {
      const unit = unitThatTells(commonUnit([low, high], widths), low, high)
      return [english.write(low, unit), english.write(high, unit)]
    }
    expect(written(4_571_000, 5_039_000, [900_000])).toEqual(['€4.57m', '€5.04m'])
    expect(written(9_949_000, 10_051_000)).toEqual(['€9.95m', '€10.05m'])
    expect(written(14_449_000, 15_551_000, [4e6])).toEqual(['€14.4m', '€15.6m'])
    expect(written(2_200_000, 3_800_000)).toEqual(['€2.2m', '€3.8m'])
    expect(written(237_070_000, 293_700_000)).toEqual(['€237m', '€294m'])
    expect(written(100_300_000, 100_820_000)).toEqual(['€100m', '€101m'])
  })

  it('carry a minus sign, never on nought', () => {
    expect(english.say(-43_000)).toBe('−€43k')
    expect(english.write(-400, commonUnit([4e6]))).toBe('€0.0m')
    expect(english.say(120_000, { signed: true })).toBe('+€120k')
    expect(english.range(-5e5, 2e5, commonUnit([5e5]))).toBe('−€500k to €200k')
  })

  it('share a unit side by side, with the digits the interval supports', () => {
    const wide = commonUnit([3.9e6, 4.2e6], [0.9e6, 1.7e6])
    expect(english.write(3.94e6, wide)).toBe('€3.9m')
    const narrow = commonUnit([3.94e6], [0.05e6])
    expect(english.write(3.941e6, narrow)).toBe('€3.94m')
    expect(english.bare(0.06e6, commonUnit([0.6e6, 1.25e6], [0.06e6]))).toBe('0.06')
  })

  it('keep letters apart from figures, a sign of two words, too', async () => {
    const west = amounts(await messages('en', reportTexts), 'XOF')
    expect(west.say(1_030_000_000).replaceAll(/\s/gu, ' ')).toBe('F CFA 1.0bn')
  })

  it('label axes with no more digits than it takes', () => {
    expect(english.axis(0)).toBe('€0')
    expect(english.axis(500_000)).toBe('€500k')
    expect(english.axis(4_500_000)).toBe('€4.5m')
    expect(english.axis(-800_000)).toBe('−€800k')
  })

  it('never stray from the amount by more than the last digit said', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e12, noNaN: true }), (amount) => {
        const said = english.say(amount)
        const scale = said.endsWith('bn') ? 1e9 : said.endsWith('m') ? 1e6 : said.endsWith('k') ? 1e3 : 1
        const value = Number(said.replace(/[^0-9.]/g, '')) * scale
        expect(Math.abs(value - amount)).toBeLessThanOrEqual(Math.max(0.05 * amount, 0.5) + 1e-6)
      }),
      { seed: 20261122, numRuns: 500 },
    )
  })
})
