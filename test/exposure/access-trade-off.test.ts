import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accessTradeOff, lowerFrontier } from '../../src/exposure/access-trade-off.js'

const alternative = (id: string, stalenessCost: number[], expectedLoss: number[]) => ({
  id,
  stalenessCost: Float64Array.from(stalenessCost),
  expectedLoss: Float64Array.from(expectedLoss),
})

test('on paper: segmented reading beats the replica on both counts', () => {
  const result = accessTradeOff(
    [
      alternative('none', [900, 1100], [0, 0]),
      alternative('replica', [300, 500], [300, 300]),
      alternative('segmented-read', [100, 100], [200, 240]),
      alternative('live-write', [0, 0], [600, 800]),
    ],
    'replica',
  )
  expect(result.frontier).toEqual(['live-write', 'segmented-read', 'none'])
  expect(result.dominated).toEqual([{ id: 'replica', by: 'segmented-read' }])
  expect(result.best).toBe('segmented-read')
  // Savings of 300 and 460: mean 380, half their difference as standard error.
  expect(result.saving.mean).toBe(380)
  expect(result.saving.standardError).toBeCloseTo(80, 9)
})

test('nothing in use is a mistake of the caller', () => {
  expect(() => accessTradeOff([alternative('none', [1], [1])], 'replica')).toThrow(TypeError)
  expect(() => accessTradeOff([alternative('none', [], [])], 'none')).toThrow(RangeError)
})

test('exactly the points off the frontier are beaten', () => {
  const value = fc.integer({ min: 0, max: 6 })
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 12 }), (pairs) => {
      const points = pairs.map(([across, up], index) => ({ id: String(index), across, up }))
      const { frontier, dominated } = lowerFrontier(points)
      expect(frontier.length + dominated.length).toBe(points.length)
      for (const { id, by } of dominated) {
        const [beaten, better] = [points[Number(id)]!, points[Number(by)]!]
        expect(frontier).toContain(by)
        expect(better.across <= beaten.across && better.up <= beaten.up).toBe(true)
      }
      for (const id of frontier) {
        const kept = points[Number(id)]!
        for (const other of points) {
          const strictly = other.across < kept.across || other.up < kept.up
          expect(other.across <= kept.across && other.up <= kept.up && strictly).toBe(false)
        }
      }
    }),
    { seed: 20261122, numRuns: 300 },
  )
})
