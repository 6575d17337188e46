import { describe, expect, it } from 'vitest'
import { unicodeCharacters as unicode } from '../../../src/cli/terminal/character-set.js'
import { viewTableLines } from '../../../src/cli/terminal/view-table.js'
import { textWidth } from '../../../src/report/text/width.js'
import { cell, emptyCell, figures, type TableView, words } from '../../../src/report/view/table.js'

const table = (note: string): TableView => ({
  id: 'pairs',
  caption:
    'Where the cheaper of two options changes, by prices, all of them in the same proportion: 100% is as stated',
  corner: 'Pair',
  columns: [...words('Below'), ...figures('Changes at', 'Undecided'), ...words('Above')],
  rows: [
    {
      header: 'A – B',
      note: '',
      marked: false,
      cells: [cell('A'), cell('94%', note), cell('90% to 99%'), cell('B')],
    },
    { header: 'A – C', note: '', marked: false, cells: [cell('A'), emptyCell, emptyCell, cell('A')] },
  ],
})

describe('a table of the report in the terminal', () => {
  it('has second lines of cells in brackets where there is room', () => {
    const lines = viewTableLines(table('then A €32.13'), unicode, 80)
    expect(lines.slice(-2)).toEqual([
      'A – B  A      94% (then A €32.13)  90% to 99%  B',
      'A – C  A                        –           –  A',
    ])
  })

  it('has them below where there is not, on as many lines as they need', () => {
    const note = 'then A €32.13 an hour, B €4.91 a contact and C €2,320.50 a concurrent agent and month'
    const lines = viewTableLines(table(note), unicode, 80)
    expect(lines.every((line) => textWidth(line) <= 80)).toBe(true)
    expect(lines.slice(-4)).toEqual([
      'A – B  A                                                  94%  90% to 99%  B',
      '              (then A €32.13 an hour, B €4.91 a contact and C',
      '                      €2,320.50 a concurrent agent and month)',
      'A – C  A                                                    –           –  A',
    ])
  })

  it('breaks its caption', () => {
    expect(viewTableLines(table(''), unicode, 60).slice(0, 2)).toEqual([
      'Where the cheaper of two options changes, by prices, all of',
      'them in the same proportion: 100% is as stated',
    ])
  })
})
