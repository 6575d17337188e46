import { describe, expect, it } from 'vitest'
import { messages, type TextPart } from '../../src/language/catalogue.js'
import { figureFormats } from '../../src/language/figure-formats.js'
import { languages } from '../../src/language/languages.js'
import { terminalTexts } from '../../src/language/terminal.js'

const english = async () => ({
  hello: 'Hello <{name}>',
  calls: '{n, plural, one {# call} other {# calls}}',
})
const greetings: TextPart<'hello' | 'calls'> = {
  ...(Object.fromEntries(languages.map((language) => [language, english])) as TextPart<'hello' | 'calls'>),
  fr: async () => ({ hello: 'Bonjour <{name}>', calls: '{n, plural, one {# appel} other {# appels}}' }),
}

describe('messages', () => {
  it('merges parts and puts figures in', async () => {
    const { say } = await messages('en', greetings, terminalTexts)
    expect(say('hello', { name: 'Ada' })).toBe('Hello <Ada>')
    expect(say('calls', { n: 1 })).toBe('1 call')
    expect(say('rank.option')).toBe('Option')
  })

  it('takes plurals from the language: French says 0 appel', async () => {
    const { say } = await messages('fr', greetings)
    expect(say('calls', { n: 0 })).toBe('0 appel')
    expect(say('calls', { n: 12_000 })).toBe('12\u202f000 appels')
  })

  it('refuses a message whose figure is missing', async () => {
    const { say } = await messages('en', greetings)
    expect(() => say('hello')).toThrow(/name/)
  })

  it('knows which codes it has', async () => {
    const { has } = await messages('en', greetings)
    expect(has('hello')).toBe(true)
    expect(has('toString')).toBe(false)
  })
})

/** No-break spaces as plain ones: which of the two a unit takes changes between versions of the locale data. */
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('figureFormats', () => {
  const english = figureFormats('en-GB')
  const french = figureFormats('fr-FR')

  it('writes numbers with each language’s separators', () => {
    expect(english.number(1234.5)).toBe('1,234.5')
    expect(french.number(1234.5)).toBe('1\u202f234,5')
    expect(french.number(-0)).toBe('0')
    expect(english.number(0.123456, { significant: 2 })).toBe('0.12')
  })

  it('writes money whole, or compact with one decimal', () => {
    expect(english.money(1234567.8, 'EUR')).toBe('€1,234,568')
    expect(french.money(1234567.8, 'EUR')).toBe('1\u202f234\u202f568\u00a0€')
    expect(english.money(3_912_000, 'EUR', { compact: true })).toBe('€3.9m')
    expect(french.money(3_912_000, 'EUR', { compact: true })).toBe('3,9\u00a0M\u00a0€')
    expect(english.money(12.3, 'USD', { decimals: 2 })).toBe('US$12.30')
    expect(english.money(120, 'EUR', { signed: true })).toBe('+€120')
  })

  it('writes a range of money', () => {
    expect(english.moneyRange(3.2e6, 4.1e6, 'EUR', { compact: true })).toMatch(/€3\.2.*4\.1m/)
    expect(french.moneyRange(3.2e6, 4.1e6, 'EUR', { compact: true })).toMatch(/3,2.*4,1\u00a0M\u00a0€/)
  })

  it('writes percentages', () => {
    expect(english.percent(0.854)).toBe('85%')
    expect(french.percent(0.854, { decimals: 1 })).toMatch(/^85,4[\u00a0\u202f]%$/)
  })

  it('writes durations in the two largest units', () => {
    expect(spaced(french.duration(270))).toBe('4 min 30 s')
    expect(spaced(french.duration(7200))).toBe('2 h')
    expect(spaced(french.duration(7199.9))).toBe('2 h')
    expect(spaced(french.duration(3599.8))).toBe('1 h')
    expect(spaced(english.duration(90_000))).toBe('1 day 1 hr')
    expect(spaced(english.duration(59.4))).toBe('59 secs')
    expect(spaced(english.duration(0))).toBe('0 secs')
  })

  it('writes dates and months', () => {
    expect(english.date('2026-05-31')).toBe('31 May 2026')
    expect(french.date('2026-05-31')).toBe('31 mai 2026')
    expect(french.date('2026-01-01')).toBe('1er janvier 2026')
    expect(french.date('2026-01-11')).toBe('11 janvier 2026')
    expect(french.month({ year: 2027, month: 2 })).toBe('février 2027')
  })

  it('writes lists', () => {
    expect(english.list(['a', 'b', 'c'])).toBe('a, b and c')
    expect(french.choice(['a', 'b'])).toBe('a ou b')
  })
})
