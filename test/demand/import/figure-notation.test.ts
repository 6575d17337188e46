import { describe, expect, it } from 'vitest'
import { type MarksOfFile, notationOf } from '../../../src/demand/import/figure-notation.js'
import { type ImportRequest, importRecords } from '../../../src/demand/import/import-records.js'
import { readDelimited } from '../../../src/demand/import/table.js'

const read = (text: string, request: Omit<ImportRequest, 'table'> = {}) => {
  const reading = readDelimited(text)
  if (!reading.ok) throw new Error(reading.code)
  return importRecords({ table: reading.table, ...request })
}
const offeredIn = (text: string, request: Omit<ImportRequest, 'table'> = {}) => {
  const outcome = read(text, request)
  if (!outcome.ok) return outcome.problem.code
  return outcome.records.reduce((sum, { offered }) => sum + offered, 0)
}

describe('marks in whole figures', () => {
  const german = [
    'Datum;Uhrzeit;Anrufe;AHT',
    '03.03.2025;08:00;980;212,5',
    '03.03.2025;08:30;1.160;212,5',
    '03.03.2025;09:00;1.200;212,5',
  ].join('\n')

  it('part thousands where the decimals of another column are commas', () => {
    expect(offeredIn(german)).toBe(3340)
    const outcome = read(german)
    expect(outcome.ok && outcome.understood.find(({ code }) => code === 'import.thousands')?.figures).toEqual(
      {
        header: 'Anrufe',
        example: '1.160',
        value: '1160',
      },
    )
  })

  it('part thousands where every figure has one and semicolons part the cells', () => {
    const spanish =
      'Fecha;Hora;Llamadas recibidas;TMO\n03/03/25;8;1.234;03:20\n14/03/25;9;1.234;03:20\n14/03/25;8;1.200;03:20'
    expect(offeredIn(spanish, { dateOrder: 'dmy' })).toBe(3668)
  })

  it('are in doubt where nothing says what they part, until it is said', () => {
    const bare = 'Date,Time,Calls\n2025-03-03,08:00,1.234\n2025-03-03,08:30,1.200'
    expect(offeredIn(bare)).toBe('import.ambiguous-figures')
    expect(offeredIn(bare, { decimal: 'comma' })).toBe(2434)
    expect(offeredIn(bare, { decimal: 'point' })).toBeCloseTo(2.434, 9)
  })

  it('are in doubt where another column has decimals with the same mark', () => {
    expect(offeredIn('Date,Time,Calls,AHT\n2025-03-03,08:00,980,212.5\n2025-03-03,08:30,1.200,212.5')).toBe(
      'import.ambiguous-figures',
    )
  })

  it('of counts across dates are read alike', () => {
    const wide = [
      'Zeit;2025-03-03;2025-03-04;2025-03-05',
      '08:00;980;1.020;1.400',
      '08:30;990;1.120;1.410',
      '09:00;900;800;700',
    ].join('\n')
    expect(offeredIn(wide)).toBe(980 + 1020 + 1400 + 990 + 1120 + 1410 + 900 + 800 + 700)
  })
})

describe('the notation of a column', () => {
  const none: MarksOfFile = {}
  const cases: [string, string[], MarksOfFile, 'counts' | 'times', boolean | 'doubt'][] = [
    ['decimals of its own', ['1.5', '1.250'], none, 'counts', false],
    ['decimal commas of its own', ['1,5', '1.250'], none, 'counts', true],
    ['several marks', ['1.234.567'], none, 'counts', true],
    ['small and grouped figures', ['900', '1.100'], { delimiter: '\t' }, 'counts', true],
    ['small and grouped figures with commas', ['900', '1,100'], { delimiter: ';' }, 'counts', false],
    ['large figures without a mark beside them', ['2100', '1.100'], { delimiter: '\t' }, 'counts', 'doubt'],
    ['less than one', ['0.125', '0.250'], none, 'counts', false],
    ['times with three decimals between commas', ['245.123', '212.001'], { delimiter: ',' }, 'times', false],
    [
      'times with three digits between semicolons',
      ['245.123', '212.001'],
      { delimiter: ';' },
      'times',
      'doubt',
    ],
    ['times beside decimals', ['245.123'], { evident: 'point', delimiter: ';' }, 'times', false],
  ]
  it.each(cases)('%s', (_, cells, file, content, expected) => {
    const found = notationOf(cells, file, content)
    expect(found.ok ? found.decimalCommas : 'doubt').toBe(expected)
  })
})

describe('times a spreadsheet keeps as parts of a day', () => {
  const days = [45719, 45720]
  const halfHours = [12, 13, 14, 24, 36]
  const records = days.flatMap((day) => halfHours.map((half) => ({ day, half })))

  const spans = (text: string) => {
    const outcome = read(text)
    if (!outcome.ok) return outcome.problem
    return outcome.records.filter(({ offered }) => offered > 0).map(({ halfHour }) => halfHour)
  }

  it('are read with a date beside them, quarters of a day as well', () => {
    const rows = records.map(({ day, half }) => `${day},${half / 48},10,200`)
    expect(spans(['Date,Start,Offered,AHT', ...rows].join('\n'))).toEqual([...halfHours, ...halfHours])
  })

  it('are read with the date in one figure, midnight as well', () => {
    const rows = days.flatMap((day) => [0, ...halfHours].map((half) => `${day + half / 48},10,200`))
    expect(spans(['Start,Offered,AHT', ...rows].join('\n'))).toEqual([0, ...halfHours, 0, ...halfHours])
  })

  it('leave clocks with points alone', () => {
    const rows = ['0.00', '0.30', '8.00', '8.30'].map((time) => `2025-03-03,${time},10,200`)
    expect(spans(['Date,Time,Offered,AHT', ...rows].join('\n'))).toEqual([0, 1, 16, 17])
  })

  it('are handle times as well', () => {
    const rows = records.map(({ day, half }) => `${day + half / 48},10,${200 / 86_400}`)
    const outcome = read(['Start,Offered,AHT', ...rows].join('\n'))
    expect(outcome.ok && outcome.records[0]?.handleTimeSeconds).toBeCloseTo(200, 6)
  })
})

describe('a hostile cell', () => {
  const long = `8${' '.repeat(50_000)}x`

  it.each([
    'date,start,offered',
    'date,time,aht',
    'start,calls,wait time',
    'datum;uhrzeit;anrufe',
  ])('of 50,000 spaces is read at once under %s', (header) => {
    const mark = header.includes(';') ? ';' : ','
    const row = header
      .split(mark)
      .map(() => long)
      .join(mark)
    // Three cells of 50,000 characters would pass the longest row.
    expect(
      offeredIn([header, ...Array.from({ length: 5 }, () => row.slice(0, 90_000))].join('\n')),
    ).toBeTypeOf('string')
  })
})
