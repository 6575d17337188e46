import { type DateOrder, readFigure, timeOfDayReader } from './cell-values.js'
import { ambiguousFigures, thousandsUnderstood } from './columns-notation.js'
import { type DecimalMark, marksOfFile, notationOf } from './figure-notation.js'
import { isTotalLabel } from './grid-labels.js'
import { type Contribution, HalfHours } from './half-hours.js'
import type { WideTable } from './header.js'
import { commonestStep, fitsHalfHours } from './interval-length.js'
import { dateOrderOf, MomentReader, orderSaid } from './moments.js'
import type { RowsImporting } from './rows-to-import.js'
import { SkippedRows } from './skipped-rows.js'
import type { ImportProblemCode } from './statement.js'
import type { Table } from './table.js'
import { isBlank } from './unusable-counts.js'

/** Half hours from a table of counts with times of day along one side and dates along the other. */
export function importWide(
  table: Table,
  wide: WideTable,
  stated: DateOrder | undefined,
  decimal?: DecimalMark | undefined,
): RowsImporting {
  const rows = table.rows.slice(wide.row + 1)
  const lines = table.lines.slice(wide.row + 1)
  const across = [...wide.across]
  const down = rows.map((row) => row[0] ?? '')
  const dates = wide.acrossAre === 'dates' ? across.map(([, text]) => text) : down
  const fail = (code: ImportProblemCode, figures: Record<string, string | number>) => ({
    code,
    figures: { saw: (table.rows[wide.row] ?? []).join(', ').slice(0, 400), ...figures },
    line: table.lines[wide.row] ?? 1,
  })
  const order = stated ? { kind: 'found' as const, order: stated } : dateOrderOf(dates)
  if (order.kind === 'ambiguous') return fail('import.ambiguous-dates', { example: order.example })
  if (order.kind === 'none') return fail('import.columns', {})
  const written = wide.acrossAre === 'dates' ? down : across.map(([, text]) => text)
  const reader = new MomentReader(
    order.order,
    undefined,
    timeOfDayReader(written.filter((text) => /\d/u.test(text))),
  )
  const times = written.map((text) => reader.seconds(text)).filter((seconds) => seconds !== undefined)
  const minutes = (commonestStep([times]) ?? 0) / 60
  if (!fitsHalfHours(minutes)) return fail('import.interval-length', { minutes })
  const notation = notationOf(
    rows.flatMap((cells) => across.map(([at]) => cells[at] ?? '')),
    marksOfFile(
      { rows: [], ...(table.delimiter !== undefined && { delimiter: table.delimiter }) },
      [],
      decimal,
    ),
  )
  if (!notation.ok) return ambiguousFigures(notation.example, '', lines[0] ?? 1)
  const totals = (table.rows[wide.row] ?? []).filter((cell) => isTotalLabel(cell)).length
  const skipped = new SkippedRows()
  const halfHours = new HalfHours()
  const unread: { line: number; found: string }[] = []
  const read = (text: string, isDate: boolean) => (isDate ? reader.day(text) : reader.seconds(text))
  const heads = across.map(([at, text]) => ({ at, above: read(text, wide.acrossAre === 'dates') }))
  rows.forEach((cells, index) => {
    const beside = cells[0] ?? ''
    const known = read(beside, wide.acrossAre !== 'dates')
    if (known === undefined) {
      skipped.skip(cells, lines[index]!)
      return
    }
    for (const { at, above } of heads) {
      const count = readFigure(cells[at] ?? '', notation.decimalCommas)
      if (above !== undefined && count === undefined && !isBlank(cells[at] ?? '')) {
        unread.push({ line: lines[index]!, found: (cells[at] ?? '').slice(0, 80) })
      }
      if (above === undefined || count === undefined) continue
      const [day, seconds] = wide.acrossAre === 'dates' ? [above, known] : [known, above]
      halfHours.addInterval(day, seconds, minutes, counted(Math.max(0, count)))
    }
  })
  const problem = skipped.problem(rows.length)
  if (problem) return problem
  return {
    records: halfHours.records(),
    intervals: true,
    knowledge: { handleTime: false, abandonment: false, waits: 'none' },
    understood: [
      { code: 'import.wide', figures: { dates: dates.length, minutes, across: wide.acrossAre } },
      { code: 'import.dates', figures: { order: orderSaid(dates, order.order) } },
      ...(notation.thousands === undefined ? [] : [thousandsUnderstood(notation.thousands, '')]),
      ...skipped.understood(),
      ...unread.slice(0, 1).map((first) => ({
        code: 'import.no-count' as const,
        figures: { count: unread.length, ...first },
      })),
      ...(totals > 0 ? [{ code: 'import.total-columns' as const, figures: { count: totals } }] : []),
    ],
  }
}

/** All that a count tells: so many contacts, of which nobody is known to have hung up. */
export function counted(count: number): Contribution {
  return {
    offered: count,
    answered: count,
    abandoned: 0,
    queued: 0,
    handleSeconds: 0,
    waitOfAnsweredSeconds: 0,
    waitOfAbandonedSeconds: 0,
    answeredWithin20Seconds: 0,
  }
}
