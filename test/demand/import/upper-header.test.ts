import { expect, test } from 'vitest'
import { importRecords } from '../../../src/demand/import/import-records.js'
import { readDelimited } from '../../../src/demand/import/table.js'

const imported = (header: readonly string[]) => {
  const rows = Array.from({ length: 60 }, (_, index) => {
    const day = 3 + Math.floor(index / 12)
    const time = `${String(8 + Math.floor((index % 12) / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`
    return `2025-11-0${day} ${time},${20 + (index % 7)},200,${10 + (index % 5)},400`
  })
  const reading = readDelimited([...header, ...rows].join('\n'))
  if (!reading.ok) throw new Error(reading.code)
  return importRecords({ table: reading.table })
}
const contacts = Array.from({ length: 60 }, (_, index) => 30 + (index % 7) + (index % 5)).reduce(
  (a, b) => a + b,
)

test.each([
  ['merged cells', [',Sales,,Support,', 'Interval,Offered,AHT,Offered,AHT']],
  ['a name in each', ['Interval,Sales,Sales,Support,Support', ',Offered,AHT,Offered,AHT']],
])('queues named above headers that repeat, by %s, all count', (_, header) => {
  const outcome = imported(header)
  if (!outcome.ok) throw new Error(outcome.problem.code)
  expect(outcome.records.reduce((sum, { offered }) => sum + offered, 0)).toBe(contacts)
  expect(outcome.understood.find(({ code }) => code === 'import.queues-beside')?.figures.names).toBe(
    'Sales, Support',
  )
})

test('headers that repeat without a name above are refused, never the first alone', () => {
  expect(imported(['Interval,Offered,AHT,Offered,AHT'])).toMatchObject({
    ok: false,
    problem: { code: 'import.header-twice', figures: { headers: 'Offered, AHT', count: 2 }, line: 1 },
  })
})

test('texts that a spreadsheet is kept from changing are read', () => {
  const reading = readDelimited('Date,Time\n="2025-11-03",="08:00"')
  expect(reading).toMatchObject({
    ok: true,
    table: {
      rows: [
        ['Date', 'Time'],
        ['2025-11-03', '08:00'],
      ],
    },
  })
})
