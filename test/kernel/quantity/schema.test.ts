import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  clockTime,
  contactsPerWeek,
  duration,
  file,
  money,
  named,
  serviceTarget,
  share,
  yearMonth,
} from '../../../src/kernel/quantity/schema.js'

const sourced = { value: '85 %', source: 'a book', asOf: '2024' }
const schema = z.strictObject({
  price: money(),
  attrition: share({ default: sourced }),
  delay: duration({ optional: true }),
})

describe('schema builders', () => {
  it('give leaves in base units, defaults and omissions', () => {
    const read = schema.parse({ price: '1.2 M' })
    expect(read.price.distribution).toEqual({ kind: 'constant', value: 1.2e6 })
    expect(read.attrition).toMatchObject({ origin: 'default', source: 'a book', asOf: '2024' })
    expect(read.delay).toBeUndefined()
  })

  it('show an example that suits the key, not its unit alone', () => {
    const leadTimes = z.strictObject({
      hiring: duration({ example: '6 weeks' }),
      price: money(),
      handling: duration(),
    })
    const outcome = leadTimes.safeParse({ hiring: '3 EUR', price: 'x', handling: '3 EUR' })
    const examples = (outcome.success ? [] : outcome.error.issues).map((issue) =>
      issue.code === 'custom' ? issue.params?.figures.example : issue.code,
    )
    expect(examples).toEqual(['6 weeks', '35 EUR', '4m30s'])
  })

  it('give all problems at once, with code, figures and the path inside a distribution', () => {
    const outcome = schema.safeParse({ price: { pert: [1, 'x', 3] }, attrition: 85, delay: 3 })
    const issues = outcome.success ? [] : outcome.error.issues
    expect(
      issues.map((issue) => [issue.path, issue.code === 'custom' ? issue.params?.code : issue.code]),
    ).toEqual([
      [['price', 'pert', 1], 'quantity.notANumber'],
      [['attrition'], 'quantity.percentSign'],
      [['delay'], 'quantity.missingUnit'],
    ])
  })

  it('keep the order of names and refuse what cannot be one', () => {
    const reasons = named(contactsPerWeek())
    expect(
      Object.keys(reasons.parse({ b: '1/week', a: '2/week', '3rd': '3/week', réclamation: '4/week' })),
    ).toEqual(['b', 'a', '3rd', 'réclamation'])
    for (const name of ['two words', '2027', '-a', 'constructor', 'toString', '']) {
      expect(reasons.safeParse({ [name]: '1/week' }).success, name).toBe(false)
    }
  })

  it.each([
    ['80/20', 0.8, 20],
    ['80 / 20', 0.8, 20],
    ['80 % in 20s', 0.8, 20],
    ['95 % within 24h', 0.95, 86_400],
    ['80 % en 20 s', 0.8, 20],
    ['100/60', 1, 60],
    ['100 % in 60s', 1, 60],
    [{ share: 1, within: '60s' }, 1, 60],
    [{ share: '80 %', within: '20s' }, 0.8, 20],
  ])('reads the service target %j', (raw, share, withinSeconds) => {
    expect(serviceTarget().parse(raw)).toEqual({ share, withinSeconds })
  })

  it.each([
    '80',
    '80 %',
    '101 % in 20s',
    '101/20',
    '0/20',
    '120/20',
    '80 % in 20',
    80,
    null,
    { share: '80 %' },
  ])('refuses the service target %j', (raw) => {
    expect(serviceTarget().safeParse(raw).success).toBe(false)
  })

  it('reads clock times, months and file paths', () => {
    expect(clockTime().parse('02:00')).toBe(2)
    expect(clockTime().parse('20h30')).toBe(20.5)
    expect(clockTime().parse('24:00')).toBe(24)
    expect(yearMonth().parse('2027-01')).toEqual({ year: 2027, month: 1 })
    expect(file().parse('data/calls.csv')).toBe('data/calls.csv')
    for (const wrong of ['24:01', '25:00', '12:60', 2, 'noon']) {
      expect(clockTime().safeParse(wrong).success, String(wrong)).toBe(false)
    }
    for (const wrong of ['2027', '2027-13', '01-2027', 202701, '1889-01']) {
      expect(yearMonth().safeParse(wrong).success, String(wrong)).toBe(false)
    }
    for (const wrong of ['/etc/passwd', 'C:\\x.csv', 'https://x/y.csv', '', 'a\\b', 7]) {
      expect(file().safeParse(wrong).success, String(wrong)).toBe(false)
    }
  })
})
