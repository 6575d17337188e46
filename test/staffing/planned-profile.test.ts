import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weekOfOpeningHours } from '../../src/demand/opening-hours.js'
import { plannedProfile, timeMethodOf } from '../../src/staffing/planned-profile.js'

const week = (hours: string): Float64Array => {
  const reading = weekOfOpeningHours(hours)
  if (!reading.ok) throw new Error(hours)
  return reading.week
}
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
const monFri = week('mon-fri 09:00-17:00')

describe('the profile staff is planned along', () => {
  it('is that of the contacts, half hour by half hour', () => {
    expect(plannedProfile(monFri, 900, 'sipp')).toBe(monFri)
  })

  it('follows work under way: less in the first half hour, more after the last', () => {
    // Of half hours of 900 s a share (1 - q/2) is done at once, q = 1 - exp(-2); then q (1 - q)^k more.
    const shares = plannedProfile(monFri, 900, 'modified-offered-load')
    const q = 1 - Math.exp(-2)
    const half = 1 / 80
    expect(shares[18]).toBeCloseTo(half * (1 - q / 2), 9)
    expect(shares[19]).toBeCloseTo(half * (1 - q / 2 + (q * q) / 2), 9)
    // After closing two half hours are worth staying for; what is left then, q/2 (1 - q)^2, is added to the second.
    expect(shares[34]).toBeCloseTo((half * q) / 2, 9)
    expect(shares[35]).toBeCloseTo((half * (1 - q)) / 2, 9)
    expect(shares[36]).toBe(0)
    expect(sum(shares)).toBeCloseTo(1, 12)
  })

  it('is a handle time later by the lag', () => {
    const shares = plannedProfile(monFri, 1800, 'lag-sipp')
    for (let slot = 1; slot < 336; slot++) expect(shares[slot]).toBeCloseTo(monFri[slot - 1]!, 12)
  })

  it('loses no work and stays where there is next to none under way after closing', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 30, max: 14_400, noNaN: true }),
        fc.constantFrom('lag-sipp', 'modified-offered-load'),
        fc.constantFrom(
          'mon-fri 09:00-17:00',
          'daily 00:00-24:00',
          'sat 22:00-06:00',
          'mon 08:00-12:00 14:00-18:00',
        ),
        (handleTime, method, hours) => {
          const profile = week(hours)
          const open = profile.filter((share) => share > 0).length
          const shares = plannedProfile(profile, handleTime, method)
          expect(sum(shares)).toBeCloseTo(1, 9)
          shares.forEach((share, slot) => {
            if (profile[slot] === 0 && share > 0) expect(share).toBeGreaterThanOrEqual(0.05 / open)
          })
        },
      ),
      { seed: 20261122, numRuns: 200 },
    )
  })

  it('follows the rule where the rule is asked for: a fifth of the half hour', () => {
    expect(timeMethodOf(undefined, 3600)).toBe('sipp')
    expect(timeMethodOf('auto', 360)).toBe('sipp')
    expect(timeMethodOf('auto', 361)).toBe('modified-offered-load')
    expect(timeMethodOf('lag-sipp', 10)).toBe('lag-sipp')
  })
})
