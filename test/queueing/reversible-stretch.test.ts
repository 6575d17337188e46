import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptySystem, type SystemState, stateAfter } from '../../src/queueing/number-in-system.js'
import { reversibleStretch } from '../../src/queueing/reversible-stretch.js'
import type { SystemRates } from '../../src/queueing/system-rates.js'
import { SEED } from './generators.js'

const handleTimeSeconds = 300

interface Stated {
  readonly agents: number
  readonly load: number
  readonly patience: number
  readonly room: number
}

const ratesOf = ({ agents, load, patience, room }: Stated): SystemRates => ({
  arrivalRate: (load * agents) / handleTimeSeconds,
  agents,
  serviceRate: 1 / handleTimeSeconds,
  abandonmentRate: 1 / (patience * handleTimeSeconds),
  lines: room === 0 ? Number.POSITIVE_INFINITY : agents + room,
})

/** In steps so short that each is uniformised. */
function inShortSteps(before: SystemState, rates: SystemRates, seconds: number) {
  const steps = Math.ceil((rates.arrivalRate + 2 * rates.agents * rates.serviceRate) * seconds)
  const spent = new Float64Array(2000)
  let now = before
  for (let step = 0; step < steps; step += 1) {
    const { after, seconds: own } = stateAfter(now, rates, seconds / steps)
    now = after
    for (const [k, time] of own.inSystem.entries()) spent[k]! += time
  }
  return { after: now.inSystem, spent }
}

const cases = fc.record({
  agents: fc.integer({ min: 1, max: 60 }),
  load: fc.double({ min: 0.1, max: 1.3, noNaN: true }),
  patience: fc.double({ min: 0.2, max: 4, noNaN: true }),
  room: fc.integer({ min: 0, max: 30 }),
  rise: fc.double({ min: 0.8, max: 1.2, noNaN: true }),
  minutes: fc.double({ min: 4, max: 40, noNaN: true }),
})

describe('reversibleStretch', () => {
  it('is the chain followed step by step, from what another load leaves', () => {
    let asked = 0
    fc.assert(
      fc.property(cases, ({ rise, minutes, ...stated }) => {
        const before = stateAfter(emptySystem, ratesOf({ ...stated, load: stated.load * rise }), 6000).after
        const rates = ratesOf(stated)
        const stretch = reversibleStretch(before.inSystem, rates, 60 * minutes)
        if (stretch === undefined) return
        asked += 1
        const { after, spent } = inShortSteps(before, rates, 60 * minutes)
        for (const [k, share] of stretch.after.entries()) {
          expect(Math.abs(share - (after[k] ?? 0))).toBeLessThan(1e-11)
          expect(Math.abs(stretch.seconds[k]! - spent[k]!)).toBeLessThan(1e-9 * 60 * minutes)
        }
      }),
      { seed: SEED, numRuns: 30 },
    )
    expect(asked).toBeGreaterThan(25)
  })

  it('leaves to uniformisation what begins far from steady: an empty desk of sixty', () => {
    const rates = ratesOf({ agents: 60, load: 0.9, patience: 1, room: 0 })
    expect(reversibleStretch(emptySystem.inSystem, rates, 1800)).toBeUndefined()
    const whole = stateAfter(emptySystem, rates, 3600).after.inSystem
    const { after } = inShortSteps(emptySystem, rates, 3600)
    for (const [k, share] of whole.entries()) expect(Math.abs(share - (after[k] ?? 0))).toBeLessThan(1e-11)
  })

  it('is not asked where the line grows without end', () => {
    const rates = { ...ratesOf({ agents: 5, load: 1.2, patience: 1, room: 0 }), abandonmentRate: 0 }
    expect(reversibleStretch(Float64Array.of(0, 0, 0, 0, 0, 1), rates, 1800)).toBeUndefined()
  })
})
