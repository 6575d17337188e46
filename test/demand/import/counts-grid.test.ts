import { describe, expect, it } from 'vitest'
import type { CountsGrid } from '../../../src/demand/import/counts-grid.js'
import { importRecords } from '../../../src/demand/import/import-records.js'
import { readDelimited } from '../../../src/demand/import/table.js'

const read = (lines: readonly (readonly (string | number)[])[], grid?: CountsGrid) => {
  const reading = readDelimited(lines.map((cells) => cells.join(',')).join('\n'))
  if (!reading.ok) throw new Error(reading.code)
  return importRecords({ table: reading.table, grid })
}

const days = 14
const intervals = 24
const matrix = Array.from({ length: intervals }, (_, row) =>
  Array.from({ length: days }, (_, day) => 5 + ((7 * row + 3 * day) % 11)),
)
const total = matrix.flat().reduce((sum, count) => sum + count, 0)
const columnSums = matrix[0]!.map((_, day) => matrix.reduce((sum, row) => sum + row[day]!, 0))
const clock = (row: number) => `${8 + Math.floor(row / 12)}:${String((row % 12) * 5).padStart(2, '0')}`
const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const two = (value: number) => String(value).padStart(2, '0')
const withoutYear = Array.from({ length: days }, (_, day) => `${names[day % 7]} ${two(3 + day)} Mar`)
const weekdays = [0, 1, 2, 3, 4, 5, 6] as const
// Monday, 3 March 2025
const grid: CountsGrid = { dayNumber: 20_150, seconds: 8 * 3600, minutes: 5, weekdays }

const sum = (row: readonly number[]) => row.reduce((all, count) => all + count, 0)
const totalled = (labels: readonly (string | number)[], firstColumn: (row: number) => string | number) => [
  ['Interval', ...labels, 'Total'],
  ...matrix.map((row, index) => [firstColumn(index), ...row, sum(row)]),
  ['Total', ...columnSums, total],
]
const offered = (outcome: ReturnType<typeof read>) =>
  outcome.ok ? outcome.records.reduce((all, record) => all + record.offered, 0) : outcome.problem.code
const said = (outcome: ReturnType<typeof read>) =>
  outcome.ok ? outcome.understood.map(({ code }) => code) : []

describe('a grid of counts', () => {
  it('whose dates have no year is refused until the year is said, and its totals are no counts', () => {
    const lines = totalled(withoutYear, clock)
    const refused = read(lines)
    expect(refused.ok ? 'ok' : refused.problem).toMatchObject({
      code: 'import.dates-without-year',
      figures: { example: 'Mon 03 Mar', time: '08:00', minutes: 5 },
    })
    const outcome = read(lines, grid)
    expect(offered(outcome)).toBe(total)
    expect(said(outcome)).toEqual(expect.arrayContaining(['import.totals-skipped', 'import.total-columns']))
  })

  it('whose first column is another day than is said is refused', () => {
    const wrongDay = read(totalled(withoutYear, clock), { ...grid, dayNumber: 20_151 })
    expect(offered(wrongDay)).toBe('import.grid-differs')
    const wrongYear = read(totalled(withoutYear, clock), { ...grid, dayNumber: 20_150 + 365 })
    expect(offered(wrongYear)).toBe('import.grid-differs')
  })

  it('whose intervals are of another length, or begin at another time, is refused', () => {
    expect(offered(read(totalled(withoutYear, clock), { ...grid, minutes: 10 }))).toBe('import.grid-differs')
    expect(offered(read(totalled(withoutYear, clock), { ...grid, seconds: 0 }))).toBe('import.grid-differs')
  })

  it('has dates and times as spreadsheets count them', () => {
    const serials = Array.from({ length: days }, (_, day) => 45_719 + day)
    expect(offered(read(totalled(serials, clock)))).toBe(total)
    expect(offered(read(totalled(serials, (row) => (8 * 12 + row) / 288)))).toBe(total)
  })

  it('numbered by days and by times has totals without a name', () => {
    const lines = totalled(
      Array.from({ length: days }, (_, day) => day + 1),
      clock,
    ).map((cells, index) =>
      cells.map((cell) => (cell === 'Total' ? '' : index === 0 && cell === 'Interval' ? '' : cell)),
    )
    expect(offered(read(lines, grid))).toBe(total)
  })

  it('without labels leaves out sums at its right and below', () => {
    const lines = [...matrix.map((row) => [...row, sum(row)]), [...columnSums, total]]
    expect(offered(read(lines, grid))).toBe(total)
  })

  it('with a column or row of something else is refused', () => {
    const column = [
      ['Interval', ...withoutYear, 'Agents'],
      ...matrix.map((row, index) => [clock(index), ...row, 7]),
    ]
    expect(offered(read(column, grid))).toBe('import.grid-strange')
    const row = [
      ...totalled(withoutYear, clock).slice(0, -1),
      ['Forecast', ...columnSums.map((count) => count + 3), total + 3 * days],
    ]
    expect(offered(read(row, grid))).toBe('import.grid-strange')
  })

  it('over the turn of a year goes on', () => {
    const turn = Array.from({ length: days }, (_, day) => (day < 3 ? `${29 + day} Dec` : `${day - 2} Jan`))
    const outcome = read(totalled(turn, clock), { ...grid, dayNumber: 20_451 })
    expect(offered(outcome)).toBe(total)
    expect(outcome.ok && outcome.records.at(-1)?.dayNumber).toBe(20_451 + days - 1)
  })
})
