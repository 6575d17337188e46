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
