import { kindOfColumn } from './cell-kind.js'
import { readFigure } from './cell-values.js'
import type { Columns } from './column-roles.js'
import { type MomentColumns, momentCells } from './moments.js'
import { plain, type Rows } from './rows-left-out.js'
import type { Understood } from './statement.js'

/** More names than this are none of queues. */
const mostNames = 1000
/** Intervals with contacts in which a name must add up others: by chance a queue does so in a few. */
const fewestIntervals = 8
/** Different counts from which on adding up is no chance, where the name does not say so. */
const fewestValues = 4
/** Share of these intervals in which it must, and how near in each; those of a file may be rounded or corrected later. */
const nearlyAll = 0.9
const nearSum = 0.02
const namesSaid = 5

/** What stands under one name: its rows and its contacts by interval. */
interface Named {
  /** Name under the column of queues, or under the last one that tells rows apart. */
  readonly name: string
  readonly rows: number[]
  readonly counts: Map<string, number>
  sum: number
}

/**
 * Rows that add up others, whatever they are called, and those without a name: counted beside their parts every contact would
 * count twice. A name adds up others where its contacts are in nearly all intervals the sum of all other queues, or of names
 * that stand next to it, as subtotals do. Those only called a total that do not add up are said.
 */
export function withoutTotalQueues(
  { rows, lines }: Rows,
  header: readonly string[],
  columns: Columns,
  moments: MomentColumns | undefined,
): Rows & { understood: Understood[] } {
  const counted = columns.offered ?? columns.answered
  const none = { rows, lines, understood: [] }
  const telling = columnsTelling(header, rows, columns, moments)
  const last = columns.queue ?? telling.at(-1)
  if (counted === undefined || last === undefined || moments === undefined) return none
  const names = namedRows(rows, telling, last, counted, moments)
  if (names.length < 2) return none
  const totals = [...totalsAmong(names)]
  const doubtful = names.filter(({ name }) => isCalledTotal(name)).filter((one) => !totals.includes(one))
  // Few intervals, or sums of which some rows are missing: by its name and the sum of the whole file.
  const parts = names.filter((one) => !totals.includes(one) && !doubtful.includes(one))
  const [sumOfParts, sumOfDoubtful] = [parts, doubtful].map((all) =>
    all.reduce((sum, one) => sum + one.sum, 0),
  )
  const alsoTotals =
    sumOfDoubtful! > 0 && Math.abs(sumOfDoubtful! - sumOfParts!) <= nearSum * sumOfDoubtful! ? doubtful : []
  const left = [...totals, ...alsoTotals]
  const unclear = doubtful.filter((one) => !left.includes(one) && one.sum > 0)
  const gone = new Set(left.flatMap((one) => one.rows))
  const kept = rows.map((_, index) => index).filter((index) => !gone.has(index))
  return {
    rows: kept.map((index) => rows[index]!),
    lines: kept.map((index) => lines[index]!),
    understood: [
      ...said('import.total-queue', left, header[last] ?? ''),
      ...said('import.total-unclear', unclear, header[last] ?? ''),
    ],
  }
}

function said(
  code: 'import.total-queue' | 'import.total-unclear',
  all: readonly Named[],
  header: string,
): Understood[] {
  if (all.length === 0) return []
  const names = [...new Set(all.map(({ name }) => name.slice(0, 60)))]
  const named = names.filter((name) => name !== '')
  const figures = {
    header,
    name: named.slice(0, namesSaid).join(', ') + (named.length > namesSaid ? ', …' : ''),
    named: named.length,
    blank: names.length > named.length ? 'yes' : 'no',
    count: all.reduce((sum, one) => sum + one.rows.length, 0),
  }
  return [{ code, figures }]
}

/** The columns of words that tell rows of one interval apart, and that of queues. */
function columnsTelling(
  header: readonly string[],
  rows: Rows['rows'],
  columns: Columns,
  moments: MomentColumns | undefined,
): number[] {
  const { queue, ...others } = columns
  const taken = new Set([...Object.values(others), moments?.date, moments?.time])
  return [...header.keys()].filter(
    (at) => at === queue || (!taken.has(at) && header[at] !== '' && kindOfColumn(rows, at) === 'word'),
  )
}

/** What stands under each name, in the order of the file; none where the columns tell too many apart. */
function namedRows(
  rows: Rows['rows'],
  telling: readonly number[],
  last: number,
  counted: number,
  moments: MomentColumns,
): Named[] {
  const names = new Map<string, Named>()
  let above = ''
  for (const [index, cells] of rows.entries()) {
    const key = telling.map((at) => cells[at] ?? '').join('\u0000')
    let one = names.get(key)
    if (one === undefined) {
      if (names.size === mostNames) {
        return telling.length > 1 ? namedRows(rows, [last], last, counted, moments) : []
      }
      one = { name: cells[last] ?? '', rows: [], counts: new Map(), sum: 0 }
      names.set(key, one)
    }
    const moment = momentCells(cells, moments)
    // Pivot tables write a date once, above the rows it holds for.
    if (moment !== undefined && moment.date !== '') above = moment.date
    if (moment === undefined || moment.time === '') continue
    const count = readFigure(cells[counted] ?? '', false) ?? 0
    const interval = `${above} ${moment.time}`
    one.rows.push(index)
    one.counts.set(interval, (one.counts.get(interval) ?? 0) + count)
    one.sum += count
  }
  return [...names.values()]
}

/** Names that add up others, the smallest first, so that a total of subtotals finds its parts without them. */
function totalsAmong(names: readonly Named[]): Set<Named> {
  const totals = new Set<Named>()
  for (const one of names.toSorted((a, b) => a.sum - b.sum)) {
    if (!(one.sum > 0)) continue
    const at = names.indexOf(one)
    const before = names.slice(0, at).reverse()
    const after = names.slice(at + 1)
    const isPart = (other: Named) => !totals.has(other)
    const isTotal =
      addsUpNext(one, before.filter(isPart), true) ||
      addsUpNext(one, after.filter(isPart), false) ||
      addsUp(
        one,
        names.filter((other) => other !== one && isPart(other)),
      )
    if (isTotal) totals.add(one)
  }
  return totals
}

/** Whether the names next to one are its parts. Of two that are alike the one called a total, else the later, repeats the other. */
function addsUpNext(one: Named, next: readonly Named[], areBefore: boolean): boolean {
  let sum = 0
  for (const [index, part] of next.entries()) {
    sum += part.sum
    if (sum > one.sum * (1 + nearSum)) return false
    const repeats = index > 0 || isCalledTotal(one.name) || (areBefore && !isCalledTotal(part.name))
    if (repeats && addsUp(one, next.slice(0, index + 1))) return true
  }
  return false
}

function addsUp(one: Named, parts: readonly Named[]): boolean {
  const all = parts.reduce((sum, part) => sum + part.sum, 0)
  if (parts.length === 0 || Math.abs(all - one.sum) > nearSum * one.sum) return false
  // Plans have the same count all day long, and queues that are planned alike.
  if (!isCalledTotal(one.name) && new Set(one.counts.values()).size < fewestValues) return false
  const intervals = new Set([one, ...parts].flatMap(({ counts }) => [...counts.keys()]))
  let [busy, equal] = [0, 0]
  for (const interval of intervals) {
    const sum = parts.reduce((total, { counts }) => total + (counts.get(interval) ?? 0), 0)
    const count = one.counts.get(interval) ?? 0
    if (!(sum > 0 || count > 0)) continue
    busy++
    if (Math.abs(count - sum) <= nearSum * Math.max(count, sum)) equal++
  }
  return busy >= fewestIntervals && equal >= nearlyAll * busy
}

const totalWords =
  /^(?:(?:grand |sub ?)?totals?|totaux|totale|all|overall|combined|everything|every|toutes?|tous|ensemble|global|gesamt\w*|insgesamt|alle|summe|sum|somme|todas?|todos|suma)(?: (?:the )?(?:queues?|skills?|calls?|groups?|files?|les files|appels|warteschlangen|gruppen|anrufe|colas|las colas|confondues))*$|\b(?:(?:sub ?|sous )?totals?|totaux|general)\b/
const isCalledTotal = (name: string) => totalWords.test(plain(name.replace(/[-_()]/gu, ' ')))
