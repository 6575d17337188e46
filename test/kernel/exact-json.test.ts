import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromExactJson, toExactJson } from '../../src/kernel/exact-json.js'

describe('exact JSON', () => {
  it('gives every double back to the bit', () => {
    const numbers = fc.double()
    fc.assert(
      fc.property(fc.array(numbers), numbers, (values, single) => {
        const tree = { column: Float64Array.from(values), list: values, nested: [{ single }] }
        const back = fromExactJson(toExactJson(tree)) as typeof tree
        expect(back.column).toBeInstanceOf(Float64Array)
        expect(new Uint8Array(back.column.buffer)).toEqual(new Uint8Array(tree.column.buffer))
        expect(back.list.every((value, index) => Object.is(value, values[index]))).toBe(true)
        expect(Object.is(back.nested[0]!.single, single)).toBe(true)
      }),
      { seed: 20261122, numRuns: 300 },
    )
  })

  it('keeps the order of keys, and leaves out those that hold nothing', () => {
    const tree = { z: 1, a: undefined, b: { c: 'text', d: [true, null] }, column: new Float64Array(0) }
    expect(toExactJson(tree)).toBe('{"z":1,"b":{"c":"text","d":[true,null]},"column":{"$float64":""}}')
  })

  it('carries long columns', () => {
    const column = Float64Array.from({ length: 50_000 }, (_, index) => Math.sin(index))
    expect(fromExactJson(toExactJson(column))).toEqual(column)
  })

  it('refuses what would not come back', () => {
    expect(() => toExactJson({ when: new Date(0) })).toThrow(TypeError)
    expect(() => toExactJson([new Map()])).toThrow(TypeError)
    expect(() => toExactJson({ run: () => 1 })).toThrow(TypeError)
    expect(() => toExactJson(new Uint8Array(2))).toThrow(TypeError)
    expect(() => fromExactJson('{"$float64":"AAAA"}')).toThrow(TypeError)
  })
})
