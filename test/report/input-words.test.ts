import { describe, expect, it } from 'vitest'
import { readNamedInput } from '../../src/kernel/quantity/named-input.js'
import { messages } from '../../src/language/catalogue.js'
import { reportTexts } from '../../src/language/report.js'
import { amounts } from '../../src/report/view/amounts.js'
import { inputName, inputRange } from '../../src/report/view/inputs.js'
import { fixtureResult } from './fixture-result.js'

const english = await messages('en', reportTexts)
const context = { messages: english, named: (id: string) => id, amounts: amounts(english, 'EUR') }

describe('a named input', () => {
  it.each([
    ['inputs.adviceSought', 'Advice sought'],
    ['inputs.cost-per-seat', 'Cost per seat'],
    ['inputs.share_of_VAT', 'Share of VAT'],
    ['inputs.hourlyRateInEUR', 'Hourly rate in EUR'],
    ['inputs.niveauÉlevé', 'Niveau élevé'],
    ['inputs.x2', 'X2'],
  ])('is called by its name as words: %s', (path, name) => {
    expect(inputName(context, path)).toBe(name)
  })
})

describe('a factor of the season', () => {
  it('is called by its month', () => {
    expect(inputName(context, 'demand.season[1]')).toBe('Season (February)')
    expect(inputName(context, 'demand.campaigns[1].lift')).toBe('Lift of the campaign (2)')
  })
})

describe('a label', () => {
  it('stands for the name, cut where it is long', () => {
    const labelled = (label: string) => {
      const result = { ...fixtureResult() }
      const input = { ...result.inputs[0]!, path: 'inputs.advice', label }
      return inputName({ ...context, result: { ...result, inputs: [input] } }, 'inputs.advice')
    }
    expect(labelled('people who look for advice')).toBe('People who look for advice')
    expect(labelled('x'.repeat(500))).toHaveLength(60)
  })

  it('is read from the scenario, of numbers and formulas, and refused where it is empty', () => {
    const read = (raw: unknown) => readNamedInput(raw)
    const reading = read({ value: '300 to 700', label: 'people who look for advice', source: 'counted' })
    expect(reading).toMatchObject({ ok: true, value: { bare: true, quantity: { source: 'counted' } } })
    expect(reading.ok && reading.value.quantity.label).toBe('people who look for advice')
    expect(read({ value: '300 to 700', label: ' ' })).toMatchObject({ ok: false, code: 'quantity.empty' })
    expect(read({ value: '3 to 7', unit: 'money', label: 'fee' })).toMatchObject({ ok: true })
  })
})

describe('a range', () => {
  it('says a unit in words once', () => {
    const range = (unit: string) => inputRange(context, { unit, p5: 7100, p95: 8280, certain: false })
    expect(range('contactsPerWeek')).toBe('7,100 to 8,280 contacts a week')
    expect(range('perDay')).toBe('7,100 to 8,280 a day')
  })

  it('that begins at nought says so, whatever the distribution made of it', () => {
    const range = (p5: number, p95: number) => inputRange(context, { unit: 'share', p5, p95, certain: false })
    expect(range(-2.2e-16, 0.05)).toBe('0% to 5%')
    expect(range(-0.05, 3e-17)).toMatch(/5% to 0%$/)
    expect(range(1e-6, 0.05)).toBe('0.0001% to 5%')
  })
})
