import { describe, expect, it } from 'vitest'
import { textStyle, wantsColour } from '../../src/platform/text-style.js'

describe('wantsColour', () => {
  it.each([
    ['a terminal', {}, true, undefined, true],
    ['a pipe', {}, false, undefined, false],
    ['NO_COLOR on a terminal', { NO_COLOR: '1' }, true, undefined, false],
    ['an empty NO_COLOR says nothing', { NO_COLOR: '' }, true, undefined, true],
    ['FORCE_COLOR in a pipe', { FORCE_COLOR: '1' }, false, undefined, true],
    ['FORCE_COLOR=0 on a terminal', { FORCE_COLOR: '0' }, true, undefined, false],
    ['NO_COLOR before FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, undefined, false],
    ['a dumb terminal', { TERM: 'dumb' }, true, undefined, false],
    ['--color before everything', { NO_COLOR: '1' }, false, true, true],
    ['--no-color before everything', { FORCE_COLOR: '1' }, true, false, false],
  ])('%s', (_name, environment, isTerminal, flag, expected) => {
    expect(wantsColour({ environment, isTerminal, flag })).toBe(expected)
  })
})

describe('textStyle', () => {
  it('leaves text alone without colour', () => {
    expect(textStyle(false)('bad', 'x')).toBe('x')
  })

  it('colours whatever the stream of this process can', () => {
    expect(textStyle(true)('bad', 'x')).toBe('\u001b[31mx\u001b[39m')
  })
})
