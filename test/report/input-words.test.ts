import { describe, expect, it } from 'vitest'
import { messages } from '../../src/language/catalogue.js'
import { reportTexts } from '../../src/language/report.js'
import { amounts } from '../../src/report/view/amounts.js'
import { inputName, inputRange } from '../../src/report/view/inputs.js'

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

describe('a range', () => {
  it('that begins at nought says so, whatever the distribution made of it', () => {
    const range = (p5: number, p95: number) => inputRange(context, { unit: 'share', p5, p95, certain: false })
    expect(range(-2.2e-16, 0.05)).toBe('0% to 5%')
    expect(range(-0.05, 3e-17)).toMatch(/5% to 0%$/)
    expect(range(1e-6, 0.05)).toBe('0.0001% to 5%')
  })
})
