import { describe, expect, it } from 'vitest'
import { boundsOf } from '../../../src/kernel/quantity/bounds.js'
import { readQuantity } from '../../../src/kernel/quantity/quantity.js'
import type { Unit } from '../../../src/kernel/uncertain.js'

function read(raw: unknown, unit: Unit, bounds = boundsOf(unit)) {
  return readQuantity(raw, unit, bounds)
}

function value(raw: unknown, unit: Unit): unknown {
  const reading = read(raw, unit)
  if (!reading.ok) return reading.code
  const { distribution } = reading.value
  return distribution.kind === 'constant' ? distribution.value : distribution
}

const month = 365.25 / 12

describe('numbers as people write them', () => {
  it.each<[unknown, Unit, unknown]>([
    [35, 'money', 35],
    ['35 €', 'money', 35],
    ['35 EUR', 'money', 35],
    ['€35', 'money', 35],
    ['EUR 35', 'money', 35],
    ['1.2 M', 'money', 1_200_000],
    ['1.2 M€', 'money', 1_200_000],
    ['35 k€', 'money', 35_000],
    ['35 kEUR', 'money', 35_000],
    ['1.2 million EUR', 'money', 1_200_000],
    ['12 000', 'money', 12_000],
    ['12\u202f000,50 €', 'money', 12_000.5],
    ["12'000 CHF", 'money', 12_000],
    ['12_000', 'money', 12_000],
    ['1,200', 'money', 'quantity.ambiguousComma'],
    ['1,200,000', 'money', 1_200_000],
    ['1.200.000', 'money', 1_200_000],
    ['1,234.5', 'money', 1234.5],
    ['1.234,5', 'money', 1234.5],
    ['0,125', 'money', 0.125],
    ['1,2', 'money', 1.2],
    ['12,50', 'money', 12.5],
    ['1234,567', 'money', 1234.567],
    ['12 00', 'money', 'quantity.wrongUnit'],
    ['1 2 000', 'money', 'quantity.wrongUnit'],
    ['12,00,0', 'money', 'quantity.notANumber'],
    ['1e6', 'money', 1e6],
    ['1e999', 'money', 'quantity.notFinite'],
    ['abc', 'money', 'quantity.notANumber'],
    ['35 km', 'money', 'quantity.wrongUnit'],
    ['35 minutes', 'money', 'quantity.wrongUnit'],
    ['-5', 'money', 'quantity.belowMinimum'],
    [-5, 'money', 'quantity.belowMinimum'],
    ['', 'money', 'quantity.empty'],
    [null, 'money', 'quantity.empty'],
    [true, 'money', 'quantity.notANumber'],
    [[1], 'money', 'quantity.notANumber'],
    [Number.NaN, 'money', 'quantity.notFinite'],
    ['85 %', 'share', 0.85],
    ['85%', 'share', 0.85],
    ['85 per cent', 'share', 0.85],
    ['0,5 %', 'share', 0.005],
    [0.85, 'share', 0.85],
    ['0.85', 'share', 0.85],
    [85, 'share', 'quantity.percentSign'],
    ['85', 'share', 'quantity.percentSign'],
    ['120 %', 'share', 'quantity.aboveMaximum'],
    ['4m30s', 'seconds', 270],
    ['4 min 30 s', 'seconds', 270],
    ['4 min 30 sec', 'seconds', 270],
    ['4m30', 'seconds', 270],
    ['1h30', 'seconds', 5400],
    ['1 h and 30 min', 'seconds', 5400],
    ['180s', 'seconds', 180],
    ['24h', 'seconds', 86_400],
    ['1.5 h', 'seconds', 5400],
    ['6 weeks', 'seconds', 6 * 7 * 86_400],
    ['3 months', 'seconds', 3 * month * 86_400],
    ['3 mois', 'seconds', 3 * month * 86_400],
    ['2 ans', 'seconds', 2 * 365.25 * 86_400],
    ['0', 'seconds', 0],
    [0, 'seconds', 0],
    [180, 'seconds', 'quantity.missingUnit'],
    ['180', 'seconds', 'quantity.missingUnit'],
    ['4:30', 'seconds', 'quantity.ambiguousColon'],
    ['4 km', 'seconds', 'quantity.wrongUnit'],
    ['4 EUR', 'seconds', 'quantity.wrongUnit'],
    ['4s 3m', 'seconds', 'quantity.notANumber'],
    ['-4m', 'seconds', 'quantity.belowMinimum'],
    ['12 000', 'count', 12_000],
    ['400 k', 'count', 400_000],
    [1.15, 'factor', 1.15],
    ['115 %', 'factor', 1.15],
    ['x1.15', 'factor', 1.15],
    [0, 'factor', 'quantity.notPositive'],
    ['0.1/day', 'perDay', 0.1],
    ['0.1 per day', 'perDay', 0.1],
    ['10 % per day', 'perDay', 0.1],
    ['7/week', 'perDay', 1],
    [0.1, 'perDay', 'quantity.missingUnit'],
    ['0.1 day', 'perDay', 'quantity.wrongUnit'],
    ['1 in 20 years', 'perYear', 0.05],
    ['once every 20 years', 'perYear', 0.05],
    ['once a year', 'perYear', 1],
    ['2 times per year', 'perYear', 2],
    ['1/month', 'perYear', 12],
    ['12000 per month', 'contactsPerWeek', (12_000 * 7) / month],
    ['12 000/week', 'contactsPerWeek', 12_000],
    ['1.2 k per week', 'contactsPerWeek', 1200],
    [12_000, 'contactsPerWeek', 'quantity.missingUnit'],
    ['12000 per moon', 'contactsPerWeek', 'quantity.wrongUnit'],
  ])('%j as %s is %j', (raw, unit, expected) => {
    const actual = value(raw, unit)
    if (typeof expected === 'number') expect(actual).toBeCloseTo(expected, 8)
    else expect(actual).toBe(expected)
  })
})
