import { describe, expect, it } from 'vitest'
import {
  asciiCharacters,
  asciiLines,
  characterSetOf,
  inAscii,
  unicodeCharacters,
} from '../../../src/cli/terminal/character-set.js'
import { ProgressBar } from '../../../src/cli/terminal/progress-bar.js'
import { tableLines } from '../../../src/cli/terminal/table.js'
import { visible } from '../../../src/cli/terminal/visible.js'
import { commonScale, intervalBar } from '../../../src/report/text/interval-bar.js'
import { textWidth } from '../../../src/report/text/width.js'

describe('character sets', () => {
  it.each([
    [{}, false],
    [{ LANG: 'fr_FR.UTF-8' }, false],
    [{ LANG: 'fr_FR.utf8' }, false],
    [{ LANG: 'fr_FR' }, false],
    [{ LANG: 'C' }, true],
    [{ LANG: 'C.UTF-8' }, false],
    [{ LC_ALL: 'POSIX', LANG: 'fr_FR.UTF-8' }, true],
    [{ LANG: 'fr_FR.ISO-8859-1' }, true],
    [{ TERM: 'dumb', LANG: 'fr_FR.UTF-8' }, true],
  ])('%j is ASCII: %s', (environment, ascii) => {
    expect(characterSetOf(environment).ascii).toBe(ascii)
  })

  it('spells everything in ASCII', () => {
    expect(inAscii('Coût\u00a0: 3,9\u202fM€ – « œuvre » ±2 …')).toBe('Cout : 3,9 MEUR - " oeuvre " +/-2 ...')
    expect(inAscii('日本')).toBe('??')
    // A sentence that grew is broken again as it was; a table is never touched.
    expect(asciiLines('  - known to ±2 % here', 22)).toBe('  - known to +/-2 %\n    here')
    expect(asciiLines('a  ±2  ±2  ±2', 13)).toBe('a  +/-2  +/-2  +/-2')
    expect(inAscii('plain\n\u001b[1m')).toBe('plain\n\u001b[1m')
  })
})

describe('intervalBar', () => {
  const scale = { from: 0, to: 100 }

  it('draws low, mean and high on the common scale', () => {
    expect(intervalBar({ low: 0, mean: 50, high: 100 }, scale, 11, unicodeCharacters)).toBe('├────●────┤')
    expect(intervalBar({ low: 20, mean: 30, high: 60 }, scale, 11, asciiCharacters)).toBe('  |o--|    ')
  })

  it('draws a certain cost as a point, alone or among others', () => {
    expect(intervalBar({ low: 50, mean: 50, high: 50 }, scale, 11, unicodeCharacters)).toBe('     ●     ')
    expect(intervalBar({ low: 5, mean: 5, high: 5 }, { from: 5, to: 5 }, 3, unicodeCharacters)).toBe('●  ')
  })

  it('has room for a mean outside its interval', () => {
    expect(
      commonScale([
        { low: 1, mean: 9, high: 4 },
        { low: 2, mean: 3, high: 5 },
      ]),
    ).toEqual({ from: 1, to: 9 })
    expect(intervalBar({ low: 1, mean: 9, high: 4 }, { from: 1, to: 9 }, 9, asciiCharacters)).toBe(
      '|--|    o',
    )
  })
})

describe('tableLines', () => {
  const columns = [
    { header: 'Option', align: 'left', shrinksTo: 8 },
    { header: 'Coût', align: 'right' },
  ] as const

  it('aligns columns by what is seen', () => {
    expect(
      tableLines(
        columns,
        [
          ['Été', '3 €'],
          ['Own', '12 €'],
        ],
        80,
        unicodeCharacters,
      ),
    ).toEqual(['Option  Coût', '──────  ────', 'Été      3 €', 'Own     12 €'])
  })

  it('cuts names, never figures, to stay within the width', () => {
    const lines = tableLines(
      columns,
      [['A very long name of an option', '1,234,567 €']],
      30,
      unicodeCharacters,
    )
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(30)
    expect(lines[2]).toBe('A very long name…  1,234,567 €')
  })

  it('does not cut below what a column shrinks to', () => {
    const lines = tableLines(columns, [['A very long name', '1,234,567 €']], 10, unicodeCharacters)
    expect(lines[2]).toBe('A very…   1,234,567 €')
  })

  it('measures what it spells in ASCII, an ellipsis in three signs', () => {
    const lines = tableLines(columns, [['A very long name', '1,234,567 €']], 24, asciiCharacters)
    expect(lines[2]).toBe('A very...  1,234,567 EUR')
  })
})

describe('ProgressBar', () => {
  function bar() {
    let now = 0
    const written: string[] = []
    const progress = new ProgressBar({
      now: () => now,
      write: (text) => written.push(text),
      characters: asciiCharacters,
      caption: ({ share, secondsLeft }) => `${Math.round(share * 100)} % ${secondsLeft} s`,
    })
    return {
      progress,
      written,
      at(milliseconds: number) {
        now = milliseconds
        return progress
      },
    }
  }

  it('keeps silent for work of less than a second', () => {
    const { at, written } = bar()
    at(999).update(99, 100)
    at(999).clear()
    expect(written).toEqual([])
  })

  it('tells share and time left, at most ten times a second, and leaves the line empty', () => {
    const { at, written } = bar()
    at(1000).update(25, 100)
    at(1050).update(30, 100)
    at(2000).update(50, 100)
    at(2000).clear()
    expect(written).toEqual([
      `\r\u001b[K${'#'.repeat(8)}${'.'.repeat(22)} 25 % 3 s`,
      `\r\u001b[K${'#'.repeat(15)}${'.'.repeat(15)} 50 % 2 s`,
      '\r\u001b[K',
    ])
  })
})

describe('visible', () => {
  it('shows what would hide or command', () => {
    expect(visible('a\u001b[31mb\u202ec\n d\u0007')).toBe('a\ufffd[31mb\ufffdc  d\ufffd')
  })
})
