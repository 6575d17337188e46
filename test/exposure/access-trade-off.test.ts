import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AccessAlternative, accessTradeOff, lowerFrontier } from '../../src/exposure/access-trade-off.js'

const alternative = (
  id: string,
  stalenessCost: number,
  expectedLoss: number,
  flags: Partial<AccessAlternative> = {},
) => ({ id, stalenessCost, expectedLoss, ...flags })

const modes = [
  alternative('none', 1000, 0),
  alternative('replica', 400, 300),
  alternative('segmented-read', 100, 220),
  alternative('live-write', 0, 700),
]

test('on paper: segmented reading beats the replica on both counts', () => {
  expect(accessTradeOff(modes, 'replica')).toEqual({
    frontier: ['live-write', 'segmented-read', 'none'],
    dominated: [{ id: 'replica', by: 'segmented-read' }],
    best: 'segmented-read',
  })
})

test('what breaks a rule is on no frontier; what takes writing away is on it, and never the best', () => {
  const ruled = modes.map((mode) => ({ ...mode, breaksRule: mode.id === 'segmented-read' }))
  expect(accessTradeOff(ruled, 'segmented-read')).toEqual({
    frontier: ['live-write', 'replica', 'none'],
    dominated: [],
    best: 'replica',
  })
  const writing = modes.map((mode) => ({ ...mode, losesWriteBack: mode.id !== 'live-write' }))
  expect(accessTradeOff(writing, 'live-write')).toMatchObject({ best: 'live-write' })
  expect(accessTradeOff(writing, 'live-write').frontier).toContain('segmented-read')
})

test('of equals the one in use is the best, and the first listed on the frontier', () => {
  const equals = [alternative('segmented-read', 100, 100), alternative('live-read', 100, 100)]
  expect(accessTradeOff(equals, 'live-read')).toEqual({
    frontier: ['segmented-read'],
    dominated: [{ id: 'live-read', by: 'segmented-read' }],
    best: 'live-read',
  })
})

test('nothing in use is a mistake of the caller', () => {
  expect(() => accessTradeOff([alternative('none', 1, 1)], 'replica')).toThrow(TypeError)
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
