import { isoDateOf } from '../demand/calendar-date.js'
import { readDate, readFigure } from '../demand/import/cell-values.js'
import { type DecimalMark, notationOf } from '../demand/import/figure-notation.js'
import { plainHeader } from '../demand/import/header-words.js'
import { dateOrderOf } from '../demand/import/moments.js'
import type { Table } from '../demand/import/table.js'
import { type CostCategory, costCategories } from './categories.js'

/** One amount that was paid, or asked for. */
export interface Bill {
  /** `2026-03`. */
  readonly month: string
  /** Undefined where the file has no categories: then it is the month's whole invoice. */
  readonly category?: CostCategory
  readonly amount: number
  /** ISO 4217, where the file says. */
  readonly currency?: string
  /** The option it is for, as written, where the file says. */
  readonly option?: string
  /** Line of the file. */
  readonly line: number
}

export type BillsProblemCode =
  | 'bills.columns'
  | 'bills.month'
  | 'bills.ambiguous-month'
  | 'bills.amount'
  | 'bills.ambiguous-amount'
  | 'bills.category'
  | 'bills.currency'
  | 'bills.empty'

export interface BillsProblem {
  readonly code: BillsProblemCode
  readonly line: number
  /** The cell's number in its row, from 1. */
  readonly column: number
  readonly found: string
}

export type BillsReading =
  | { readonly ok: true; readonly bills: readonly Bill[] }
  | { readonly ok: false; readonly problem: BillsProblem }

const headers = {
  month: /^(?:month|mois|date|period|periode|invoice date|date (?:de )?facture|billing month)\b/,
  category: /^(?:category|categorie|type|kind|nature|poste|cost|line|item|rubrique|libelle)\b/,
  amount: /^(?:amount|montant|total|net|sum|somme|price|value|invoiced|facture)\b/,
  currency: /^(?:currency|devise|monnaie)\b/,
  option: /^(?:option|provider|prestataire|supplier|fournisseur)\b/,
} as const
type Role = keyof typeof headers
type Layout = Readonly<Partial<Record<Role, number>>>

/** Rows among which the header is looked for. */
const mostTitles = 20

/**
 * Bills from a table of months and amounts, known by their headers in English or French; category, currency and option where
 * there are such columns. A row of totals is left out.
 *
 * @param names further names of categories, in small letters, such as those of the reports
 * @param decimal the mark of decimals, where the file leaves it open
 */
export function readBills(
  { rows, lines, delimiter }: Table,
  names: ReadonlyMap<string, CostCategory> = new Map(),
  decimal?: DecimalMark,
): BillsReading {
  const at = rows.slice(0, mostTitles).findIndex((row) => isWhole(layoutOf(row)))
  if (at < 0) return problem('bills.columns', lines[0] ?? 1, 0, (rows[0] ?? []).join(', '))
  const layout = layoutOf(rows[at]!)
  const [monthAt, amountAt] = [layout.month!, layout.amount!]
  const body = rows.slice(at + 1).flatMap((row, index) => {
    const line = lines[at + 1 + index]!
    return /^(?:grand |sub ?)?totaux?\b|^total/i.test(row[monthAt] ?? '') ? [] : [{ row, line }]
  })
  if (body.length === 0) return problem('bills.empty', lines.at(-1) ?? 1, 0, '')
  const months = monthsOf(body.map(({ row }) => row[monthAt] ?? ''))
  if (months.ambiguous !== undefined) {
    return problem(
      'bills.ambiguous-month',
      body[months.ambiguous]!.line,
      monthAt,
      body[months.ambiguous]!.row[monthAt]!,
    )
  }
  const amounts = body.map(({ row }) => bareAmount(row[amountAt] ?? ''))
  const notation = notationOf(amounts, { stated: decimal, delimiter })
  if (!notation.ok) {
    const doubted = amounts.indexOf(notation.example)
    return problem('bills.ambiguous-amount', body[doubted]!.line, amountAt, notation.example)
  }
  const bills: Bill[] = []
  for (const [index, { row, line }] of body.entries()) {
    const cell = (role: Role) => (layout[role] === undefined ? '' : (row[layout[role]] ?? ''))
    const fault = (code: BillsProblemCode, role: Role) => problem(code, line, layout[role]!, cell(role))
    const month = months.read[index]
    if (month === undefined) return fault('bills.month', 'month')
    const amount = readFigure(amounts[index]!, notation.decimalCommas)
    if (amount === undefined) return fault('bills.amount', 'amount')
    const category = layout.category === undefined ? undefined : categoryOf(cell('category'), names)
    if (layout.category !== undefined && category === undefined) return fault('bills.category', 'category')
    const currency = cell('currency').toUpperCase()
    if (currency !== '' && !/^[A-Z]{3}$/.test(currency)) return fault('bills.currency', 'currency')
    bills.push({
      month,
      amount,
      line,
      ...(category && { category }),
      ...(currency !== '' && { currency }),
      ...(cell('option') !== '' && { option: cell('option') }),
    })
  }
  return { ok: true, bills }
}

function layoutOf(row: readonly string[]): Layout {
  const layout: Partial<Record<Role, number>> = {}
  for (const [column, cell] of row.entries()) {
    const plain = plainHeader(cell)
    const role = (Object.keys(headers) as Role[]).find(
      (name) => layout[name] === undefined && headers[name].test(plain),
    )
    if (role !== undefined) layout[role] = column
  }
  return layout
}

const isWhole = ({ month, amount }: Layout) => month !== undefined && amount !== undefined

/** `2026-03`, `03/2026`, `March 2026`, or a day of it. */
function monthsOf(cells: readonly string[]): {
  readonly read: readonly (string | undefined)[]
  readonly ambiguous?: number
} {
  const alone = cells.map(monthAlone)
  const rest = cells.filter((_, index) => alone[index] === undefined)
  const order = dateOrderOf(rest)
  if (order.kind === 'ambiguous') return { read: alone, ambiguous: cells.indexOf(order.example) }
  const read = cells.map((cell, index) => {
    const day = alone[index] ?? (order.kind === 'found' ? readDate(cell, order.order) : undefined)
    return typeof day === 'number' ? isoDateOf(day).slice(0, 7) : day
  })
  return { read }
}

function monthAlone(cell: string): string | undefined {
  const yearFirst = /^(\d{4})\s*[-/.]\s*(\d{1,2})$/.exec(cell)
  const monthFirst = /^(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(cell)
  const [year, month] = yearFirst
    ? [yearFirst[1]!, yearFirst[2]!]
    : monthFirst
      ? [monthFirst[2]!, monthFirst[1]!]
      : []
  if (year === undefined || month === undefined) {
    // A month by its name is read as its first day.
    const day = /^\p{L}/u.test(cell) ? readDate(`1 ${cell}`, 'dmy') : undefined
    return day === undefined ? undefined : isoDateOf(day).slice(0, 7)
  }
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined
}

/** Without the currency and the spaces between thousands. */
const bareAmount = (cell: string): string => cell.replace(/[€$£\s\u00a0\u202f'’]|\b[A-Z]{3}\b/gu, '')

function categoryOf(written: string, names: ReadonlyMap<string, CostCategory>): CostCategory | undefined {
  const plain = written.toLowerCase().replace(/[\s_-]/gu, '')
  return (
    costCategories.find((category) => category.toLowerCase() === plain) ??
    names.get(written.trim().toLowerCase())
  )
}

function problem(code: BillsProblemCode, line: number, column: number, found: string): BillsReading {
  return { ok: false, problem: { code, line, column: column + 1, found: found.slice(0, 100) } }
}
