import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadText, optionOf, play } from './scenarios.js'

const choice = readFileSync(new URL('../result/choice.yaml', import.meta.url), 'utf8')
const plain = `${choice.slice(0, choice.indexOf('criteria:'))}simulation: { draws: 20, seed: 7 }\n`
const lossOf = (option: ReturnType<typeof optionOf>, threat: string) =>
  option.exposure.annualLoss.byThreat.find((loss) => loss.threat === threat)?.expectedLoss ?? 0

describe('two providers', () => {
  it('make one failure cost what the other cannot take over', async () => {
    const text = plain
      .replace(
        'exposure: {',
        'exposure: { providerFailure: { frequency: 1 in 10 years, continuityCost: 100 000 },',
      )
      .replace(
        'simulation:',
        `arrangements:
  halves: { kind: split, shares: [{ option: near, share: 50 % }, { option: far, share: 50 % }], takesOver: 60 % }
simulation:`,
      )
    const result = await play(await loadText(text), 20)
    expect(lossOf(optionOf(result, 'far'), 'provider-failure')).toBeCloseTo(10_000, 4)
    expect(lossOf(optionOf(result, 'own'), 'provider-failure')).toBe(0)
    // Each of two fails once in ten years; each then leaves half the contacts, of which 40 % stay undone.
    const halves = lossOf(optionOf(result, 'halves'), 'provider-failure')
    expect(Math.abs(halves / (2 * 0.1 * 100_000 * 0.5 * 0.4) - 1)).toBeLessThan(0.02)
  })
})

describe('any model in any place', () => {
  const moved = (place: string, price: string) =>
    plain
      .replace(/own:\n {4}model: internal\n {4}place: FR/, `own:\n    model: internal\n    place: ${place}`)
      .replace('price: { grossPerHour: 17 to 21 }', `price: { ${price} }`)

  it('an own centre abroad pays in its own money and transfers data; nearby in the Union it does not', async () => {
    const [home, captive, near] = await Promise.all(
      [
        moved('FR', 'grossPerHour: 6'),
        moved('MA', 'grossPerHour: 60, currency: { rate: 0.1 }'),
        moved('PT', 'grossPerHour: 6'),
      ].map(async (text) => optionOf(await play(await loadText(text), 20), 'own')),
    )
    expect(captive!.model).toBe('internal')
    expect(captive!.cost.netPresentCost.mean / home!.cost.netPresentCost.mean).toBeCloseTo(1, 9)
    expect(near!.cost.netPresentCost.mean / home!.cost.netPresentCost.mean).toBeCloseTo(1, 9)
    expect([home, captive, near].map((option) => option!.access[0]!.transfer?.status)).toEqual([
      undefined,
      'instrument-needed',
      undefined,
    ])
  })
})
