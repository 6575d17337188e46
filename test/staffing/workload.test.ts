import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QueueWorkload } from '../../src/staffing/workload.js'

const oneReason = (returnProbability: number, redial = 0) =>
  new QueueWorkload([{ contactsPerWeek: 1000, handleTimeSeconds: 300, returnProbability }], () => redial)

describe('workload of a queue', () => {
  it('makes 1/FCR contacts of a first attempt when every unresolved customer calls again (cost-figures: 0.67 and 0.50)', () => {
    expect(oneReason(1 - 0.67).contacts(0) / 1000).toBeCloseTo(1.4925373134328357, 12)
    expect(oneReason(1 - 0.5).contacts(0) / 1000).toBeCloseTo(2, 12)
    expect(oneReason(0.5).contacts(0) / oneReason(0.33).contacts(0)).toBeCloseTo(1.34, 12)
  })

  it('counts redials of the abandoned beside returns of the answered', () => {
    // 1000 / (1 − 0.2 · 0.9 − 0.5 · 0.1)
    expect(oneReason(0.2, 0.5).contacts(0.1)).toBeCloseTo(1000 / 0.77, 9)
  })

  it('agrees with a contact-by-contact simulation of returns and redials', () => {
    let state = 12345
    const uniform = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return (state + 0.5) / 2 ** 32
    }
    const [returning, redial, abandonment] = [0.35, 0.6, 0.12]
    const customers = 200_000
    let contacts = 0
    for (let customer = 0; customer < customers; customer++) {
      let again = true
      while (again) {
        contacts++
        again = uniform() < abandonment ? uniform() < redial : uniform() < returning
      }
    }
    const expected = oneReason(returning, redial).contacts(abandonment) / 1000
    // Contacts per customer are geometric with mean 1/p and variance (1 − p)/p²: four standard errors.
    const leaving = 1 / expected
    const standardError = Math.sqrt((1 - leaving) / leaving ** 2 / customers)
    expect(Math.abs(contacts / customers - expected)).toBeLessThan(4 * standardError)
  })

  it('never falls when anything makes customers come back more often', () => {
    const share = fc.double({ min: 0, max: 0.9, noNaN: true })
    fc.assert(
      fc.property(share, share, share, share, (a, b, redial, abandonment) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        expect(oneReason(more, redial).contacts(abandonment)).toBeGreaterThanOrEqual(
          oneReason(less, redial).contacts(abandonment),
        )
        expect(oneReason(less, redial).contacts(0)).toBeGreaterThanOrEqual(1000)
      }),
      { seed: 20261122, numRuns: 300 },
    )
  })
})
