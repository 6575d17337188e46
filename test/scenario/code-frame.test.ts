import { describe, expect, it } from 'vitest'
import { codeFrame } from '../../src/scenario/code-frame.js'

describe('code frame', () => {
  it('shows the line, its neighbours and what to underline', () => {
    expect(codeFrame('a: 1\nb: two\nc: 3\nd: 4\n', 2, 4, 7)).toEqual([
      { number: 1, text: 'a: 1' },
      { number: 2, text: 'b: two', marked: [4, 7] },
      { number: 3, text: 'c: 3' },
    ])
  })

  it('keeps columns in step with tabs, wide characters and control characters', () => {
    const [line] = codeFrame('a:\t😀\u001b[31m x', 1, 4, 5)
    expect(line?.text).toBe('a: 😀\ufffd[31m x')
    expect([...(line?.text ?? '')].slice(3, 4)).toEqual(['😀'])
  })

  it('cuts a very long line around the fault', () => {
    const [line] = codeFrame(`${'a'.repeat(500)}X${'b'.repeat(500)}`, 1, 501, 502)
    const [from] = line?.marked ?? [0]
    expect([...(line?.text ?? '')][from - 1]).toBe('X')
    expect(line?.text.length).toBeLessThanOrEqual(160)
  })

  it('gives nothing for a line that is not there', () => {
    expect(codeFrame('a', 9, 1)).toEqual([])
  })
})
