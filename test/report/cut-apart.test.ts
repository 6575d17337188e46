import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutApart } from '../../src/report/text/cut-apart.js'
import { clipped, optionLabels } from '../../src/report/view/names.js'

const to = (longest: number) => (text: string) => clipped(text, longest)

describe('names that are cut', () => {
  it('stay as they are where there is room, and end in an ellipsis where they differ in what is left', () => {
    expect(cutApart(['Own centre', 'Provider'], to(10))).toEqual(['Own centre', 'Provider'])
    expect(cutApart(['Own centre in Lyon', 'Provider of the north'], to(10))).toEqual([
      'Own centr…',
      'Provider…',
    ])
  })

  it('keep what tells them apart', () => {
    const names = ['Provider of the north, Lyon', 'Provider of the north, Lille', 'Own centre']
    expect(cutApart(names, to(20))).toEqual(['Provider of the…Lyon', 'Provider of…Lille', 'Own centre'])
    expect(cutApart(names, to(14))).toEqual(['Provider…Lyon', 'Provider…Lille', 'Own centre'])
    expect(cutApart(names, to(6))).toEqual(['…Lyon', '…Lille', 'Own c…'])
  })

  it('keep all that tells them apart where they differ in several places', () => {
    const lots = ['A', 'B'].flatMap((provider) =>
      ['live data', 'nightly copy'].map(
        (access) => `Lot 1 North, provider ${provider}, contract of three years with option, ${access}`,
      ),
    )
    expect(cutApart([...lots, 'Own'], to(40))).toEqual([
      'Lot 1 North, provider A,…live data',
      'Lot 1 North, provider A,…nightly copy',
      'Lot 1 North, provider B,…live data',
      'Lot 1 North, provider B,…nightly copy',
      'Own',
    ])
  })

  it('are numbered where there is no room for what tells them apart, and keep both ends where they are one word', () => {
    expect(cutApart(['Own', 'Provider of the north, Lyon', 'Provider of the north, Lille'], to(5))).toEqual([
      'Own',
      'Pr…#2',
      'Pr…#3',
    ])
    expect(cutApart(['Dienstleistungsgesellschaft', 'Dienstleistungsgenossenschaft'], to(14))).toEqual([
      'Dienstle…sell…',
      'Dienst…nossen…',
    ])
  })

  it('are never the same, whatever they are', () => {
    const word = fc.stringMatching(/^[ab]{1,6}$/)
    const name = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 5, max: 30 }),
        (names, longest) => {
          const labels = cutApart(names, to(longest))
          for (const label of labels) expect(label.length).toBeLessThanOrEqual(longest)
          expect(new Set(labels).size).toBe(new Set(names).size)
        },
      ),
      { seed: 20261122, numRuns: 500 },
    )
  })

  it('name the key of options that are called the same', () => {
    const options = [
      { id: 'north', name: 'Provider' },
      { id: 'south', name: 'Provider' },
    ]
    expect(optionLabels(options)).toEqual(['Provider (north)', 'Provider (south)'])
  })

  it('are no longer than the room, and differ where words after a shared start do', () => {
    const start = fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){3,9}$/)
    const end = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(start, end, end, fc.integer({ min: 10, max: 64 }), (shared, one, other, longest) => {
        const names = [`${shared} ${one}`, `${shared} ${other}`]
        const labels = cutApart(names, to(longest))
        for (const label of labels) expect(label.length).toBeLessThanOrEqual(longest)
        expect(labels[0] === labels[1]).toBe(one === other)
      }),
      { seed: 20261122, numRuns: 300 },
    )
  })
})
