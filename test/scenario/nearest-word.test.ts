import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearestWord } from '../../src/scenario/nearest-word.js'

describe('edit distance', () => {
  it.each([
    ['shrinkge', 'shrinkage', 1],
    ['dedicted', 'dedicated', 1],
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['', 'abc', 3],
    ['same', 'same', 0],
  ])('from %s to %s is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance)
  })

  it('is symmetric and never more than the longer word', () => {
    const word = fc.string({ maxLength: 12 })
    const property = fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b)
      expect(distance).toBe(editDistance(b, a))
      expect(distance).toBeLessThanOrEqual(Math.max([...a].length, [...b].length))
      expect(distance === 0).toBe(a === b)
    })
    fc.assert(property, { seed: 20261122, numRuns: 300 })
  })
})

describe('nearest word', () => {
  const known = ['shrinkage', 'handleTime', 'resolution', 'needs']
  it.each([
    ['shrinkge', 'shrinkage'],
    ['handle-time', 'handleTime'],
    ['Handletime', 'handleTime'],
    ['resoultion', 'resolution'],
    ['need', 'needs'],
    ['weather', undefined],
    ['x'.repeat(1000), undefined],
  ])('of %s is %s', (written, nearest) => {
    expect(nearestWord(written, known)).toBe(nearest)
  })
})
