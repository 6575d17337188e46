import { describe, expect, it } from 'vitest'
import type { NamedHeaders } from '../../../src/demand/import/header.js'
import { importRecords } from '../../../src/demand/import/import-records.js'
import { readDelimited } from '../../../src/demand/import/table.js'

const reading = (text: readonly string[], named: NamedHeaders = {}) => {
  const read = readDelimited(text.join('\n'))
  if (!read.ok) throw new Error(read.code)
  return importRecords({ table: read.table, named })
}
const problem = (text: readonly string[], named?: NamedHeaders) => {
  const outcome = reading(text, named)
  return outcome.ok ? 'none' : outcome.problem
}
const imported = (text: readonly string[], named?: NamedHeaders) => {
  const outcome = reading(text, named)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  const { understood, records, knowledge } = outcome
  const said = understood.flatMap(({ code, figures }) => (code === 'import.no-number' ? [figures] : []))
  return { said, knowledge, contacts: records.reduce((sum, { offered }) => sum + offered, 0) }
}

/** Ten half hours of one day, figures of each from its number. */
const file = (header: string, cells: (row: number) => string) => [
  `Date,Time,${header}`,
  ...Array.from({ length: 10 }, (_, row) => {
    const time = `${String(8 + Math.floor(row / 2)).padStart(2, '0')}:${row % 2 ? '30' : '00'}`
    return `2026-03-02,${time},${cells(row)}`
  }),
]

describe('a column of offered contacts without numbers', () => {
  const formulas = (header: string) => file(`${header},Answered`, (row) => `=1+${8 + row},5`)

  it.each(['Offered', 'Calls offered', 'Appels reçus', 'Calls'])('is refused: %s', (header) => {
    expect(problem(formulas(header))).toEqual({
      code: 'import.no-numbers',
      figures: { header, count: 10, found: '=1+8' },
      line: 2,
    })
  })

  it('is refused of other words, of errors, of one that was named, and where rows would pass for calls', () => {
    const code = 'import.no-numbers'
    expect(problem(file('Offered,Answered', () => 'nine,5'))).toMatchObject({ code })
    expect(problem(file('Offered,Answered', () => '#REF!,5'))).toMatchObject({ code })
    expect(
      problem(
        file('Volume A,Answered', () => '=A1,5'),
        { offered: 'Volume A' },
      ),
    ).toMatchObject({ code })
    expect(problem(file('Offered,AHT', () => '=1+8,200'))).toMatchObject({ code })
    expect(problem(file('Answered,Abandoned', () => '=1+8,2'))).toMatchObject({ code })
  })

  it('is another one where the header speaks of something else', () => {
    expect(imported(file('Received by,Answered', () => 'Smith,5')).contacts).toBe(50)
    expect(imported(file('Contact,Offered', () => 'Smith,5')).contacts).toBe(50)
  })
})

describe('single counts that are no numbers', () => {
  it('are said, and those answered and given up stand for the volume', () => {
    const some = file('Offered,Answered,Abandoned', (row) => `${row === 3 || row === 7 ? '=1+8' : 9},5,1`)
    const { said, contacts } = imported(some)
    expect(said).toEqual([{ header: 'Offered', count: 2, line: 5, found: '=1+8', instead: 'offered' }])
    expect(contacts).toBe(8 * 9 + 2 * 6)
  })

  it('leave out a row of which nothing else is known', () => {
    const { said, contacts } = imported(file('Offered', (row) => (row === 3 ? 'n/a' : '9')))
    expect(said).toEqual([{ header: 'Offered', count: 1, line: 5, found: 'n/a', instead: 'offered' }])
    expect(contacts).toBe(9 * 9)
  })

  it('leave a further column out where it has nothing else: nobody is taken to have stayed', () => {
    const { said, knowledge } = imported(file('Offered,Answered,Abandoned', () => '9,8,=A2-B2'))
    expect(said).toMatchObject([{ header: 'Abandoned', count: 10, line: 2, instead: 'unused' }])
    expect(knowledge.abandonment).toBe(false)
  })

  it('are said of tables with dates across as well', () => {
    const row = (time: string, first: string) => `${time},${first},9,9`
    const text = ['Time,2026-03-02,2026-03-03,2026-03-04', row('08:00', '9'), row('08:30', '=1+8')]
    const outcome = reading([...text, row('09:00', '-'), row('09:30', '9')])
    expect(outcome.ok && outcome.understood).toContainEqual({
      code: 'import.no-count',
      figures: { count: 1, line: 3, found: '=1+8' },
    })
  })

  it('are no dashes and no empty cells, which mean none', () => {
    const { said, contacts } = imported(file('Answered', (row) => (row < 2 ? ['-', ''][row]! : '9')))
    expect(said).toEqual([])
    expect(contacts).toBe(8 * 9)
  })
})
