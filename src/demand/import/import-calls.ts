import {
  type CallOutcome,
  endedBeforeQueue,
  neverAskedForAgent,
  outcomeSaid,
  readOutcome,
} from './call-outcome.js'
import { readFigure, readSeconds } from './cell-values.js'
import { type ColumnRole, type Columns, statedUnit } from './column-roles.js'
import { type ColumnsNotation, columnsNotation } from './columns-notation.js'
import { HalfHours } from './half-hours.js'
import { momentText } from './moments.js'
import { followsUnit, isPlausible, plausibleUnit } from './plausible-unit.js'
import { repeatedCalls } from './repeated-calls.js'
import type { RowsImporting, RowsToImport } from './rows-to-import.js'
import { SkippedRows } from './skipped-rows.js'
import type { ImportProblem, Understood } from './statement.js'

/** Rows from which it is learnt how figures are written. */
const mostLookedAt = 5000

/** One call as its row tells it; seconds. */
interface CallRead {
  readonly dayNumber: number
  readonly halfHour: number
  /** Undefined where the row does not say. */
  readonly wait: number | undefined
  readonly handle: number | undefined
  readonly outcome: CallOutcome | undefined
  /** Whether it ended in the menu or the like by its own words. */
  readonly endedBefore: boolean
  /** Whether a mark for those who gave up is all that says it was answered. */
  readonly byMark: boolean
  /** What its outcome is called. */
  readonly named: string
}

/** Half hours from rows that each hold one call. */
export function importCalls(toImport: RowsToImport): RowsImporting {
  const { rows, columns, withinSeconds } = toImport
  const notation = columnsNotation(
    toImport,
    rows.slice(0, mostLookedAt).map((cells) => ({ cells })),
  )
  if ('code' in notation) return notation
  const unit = unitOfTimes(toImport, notation)
  if ('code' in unit) return unit
  const skipped = new SkippedRows()
  const read = callsRead(toImport, timeReader(toImport, notation, unit.seconds), skipped)
  const problem = skipped.problem(rows.length)
  if (problem) return problem
  const { calls: queued, others, neverQueued } = callsThatQueued(read)
  const holdingWaits = callsWhoseTimeIsTheirWait(queued)
  const calls = holdingWaits === 0 ? queued : queued.map(withoutWait)
  const handled = new Spread()
  const gaveUp = new Spread()
  const waited = new Spread()
  for (const { outcome, handle, wait } of calls) {
    if (outcome === 'answered' && handle !== undefined) handled.add(handle)
    if (outcome === 'answered' && wait !== undefined) waited.add(wait)
    if (outcome === 'abandoned' && wait !== undefined) gaveUp.add(wait)
  }
  const waitUnsaid = gaveUp.count() > 0 ? gaveUp.mean() : waited.mean()
  const blank = { handle: 0, wait: 0 }
  const halfHours = new HalfHours()
  for (const { dayNumber, halfHour, outcome, handle, wait } of calls) {
    const answered = outcome === 'answered' ? 1 : 0
    const abandoned = outcome === 'abandoned' ? 1 : 0
    if (answered > 0 && handle === undefined) blank.handle++
    if (abandoned > 0 && wait === undefined) blank.wait++
    halfHours.add(dayNumber, halfHour, {
      offered: 1,
      answered,
      abandoned,
      queued: (wait ?? 0) > 0 ? 1 : 0,
      handleSeconds: answered * (handle ?? handled.mean()),
      waitOfAnsweredSeconds: answered * (wait ?? 0),
      waitOfAbandonedSeconds: abandoned * (wait ?? waitUnsaid),
      answeredWithin20Seconds: answered > 0 && (wait ?? 0) <= withinSeconds ? 1 : 0,
    })
  }
  const knowsCourse = columns.answeredAt !== undefined
  const knowsHandleTime =
    columns.handleTime !== undefined ||
    columns.talkTime !== undefined ||
    restIsHandleTime(columns) ||
    (knowsCourse && (columns.end ?? columns.wrapEnd) !== undefined)
  const spread = handled.deviation()
  const count = (code: Understood['code'], number: number): Understood[] =>
    number > 0 ? [{ code, figures: { count: number } }] : []
  return {
    records: halfHours.records(),
    intervals: false,
    knowledge: {
      handleTime: knowsHandleTime,
      abandonment:
        columns.outcome !== undefined ||
        columns.answered !== undefined ||
        columns.abandoned !== undefined ||
        knowsCourse ||
        knowsHandleTime,
      waits: !knowsWaits(columns) ? 'none' : gaveUp.count() > 0 || blank.wait === 0 ? 'all' : 'ofAnswered',
      ...(knowsHandleTime && spread !== undefined && { handleTimeSpreadSeconds: spread }),
    },
    understood: [
      { code: 'import.calls', figures: { rows: calls.length } },
      ...notation.understood,
      ...partsOfHandleTime(toImport),
      ...waitsTakenOff(toImport, holdingWaits),
      ...unit.understood,
      ...repeatedCalls(toImport),
      ...skipped.understood(),
      ...(others.length > 0
        ? [
            {
              code: 'import.other-outcomes' as const,
              figures: { count: others.length, names: outcomesNamed(others) || 'none' },
            },
          ]
        : []),
      ...count('import.never-queued', neverQueued),
      ...unreadOutcomes(toImport, calls),
      ...count('import.blank-handle-times', knowsHandleTime && handled.count() > 0 ? blank.handle : 0),
      ...(inMinutes(calls) ? [{ code: 'import.waits-in-minutes' as const, figures: {} }] : []),
      ...count('import.blank-waits', gaveUp.count() > 0 ? blank.wait : 0),
    ],
  }
}

/** Calls given up from which it is seen that a duration holds the wait, and their share. */
const fewestGivenUp = 10
const nearlyAll = 0.9

/** How many that gave up last as long as they waited, where nearly all do: there the duration of a call holds its wait; else 0. */
function callsWhoseTimeIsTheirWait(calls: readonly CallRead[]): number {
  const gaveUp = calls.filter(
    ({ outcome, wait = 0, handle }) => outcome === 'abandoned' && wait > 1 && handle !== undefined,
  )
  const alike = gaveUp.filter(({ wait = 0, handle = 0 }) => Math.abs(handle - wait) <= 1)
  return gaveUp.length >= fewestGivenUp && alike.length >= nearlyAll * gaveUp.length ? alike.length : 0
}

const withoutWait = (call: CallRead): CallRead =>
  call.handle === undefined ? call : { ...call, handle: Math.max(0, call.handle - (call.wait ?? 0)) }

/** Waits from which it is seen that they are rounded. */
const fewestWaits = 20

/** Whether all waits are whole minutes. */
function inMinutes(calls: readonly CallRead[]): boolean {
  const waits = calls.flatMap(({ wait = 0 }) => (wait > 0 ? [wait] : []))
  return waits.length >= fewestWaits && waits.every((wait) => wait % 60 === 0)
}

const knowsWaits = ({ speedOfAnswer, abandonWait, callTime, answeredAt, end }: Columns): boolean =>
  (speedOfAnswer ?? abandonWait ?? callTime) !== undefined || (answeredAt !== undefined && end !== undefined)

/** What each row tells of its call. */
function callsRead(
  toImport: RowsToImport,
  secondsIn: (cells: readonly string[], role: ColumnRole) => number | undefined,
  skipped: SkippedRows,
): CallRead[] {
  const { rows, lines, moments, reader, columns } = toImport
  const calls: CallRead[] = []
  const handleIsRest = restIsHandleTime(columns)
  const kinds = [columns.direction, columns.medium].filter((at) => at !== undefined)
  const tellsAnswered = (columns.answered ?? columns.outcome ?? columns.answeredAt) !== undefined
  /** What says of a call that it never asked for an agent: whoever talks for a reason did, who is called a voicemail did not. */
  const saysNever = (cells: readonly string[], outcome: CallOutcome | undefined, handle: number) => {
    if (tellsAnswered && outcome === 'answered') return undefined
    const said = columns.reason === undefined || handle > 0 ? kinds : [columns.reason, ...kinds]
    return said.map((at) => cells[at] ?? '').find((cell) => neverAskedForAgent(cell))
  }
  rows.forEach((cells, index) => {
    const written = moments[index]
    const moment = written && reader.moment(written)
    if (moment === undefined) {
      skipped.skip(cells, lines[index]!)
      return
    }
    const { dayNumber, seconds } = moment
    const course = momentsOfCall(cells, toImport, dayNumber, seconds)
    if (course.neverQueued) {
      const outcome = { outcome: undefined, byMark: false, named: '', endedBefore: true }
      calls.push({ dayNumber, halfHour: Math.floor(seconds / 1800), wait: 0, handle: undefined, ...outcome })
      return
    }
    const talk = columns.talkTime === undefined ? course.talk : secondsIn(cells, 'talkTime')
    const further = columns.talkTime === undefined ? [] : (['holdTime'] as const)
    const parts = [...further, 'wrapTime' as const].reduce(
      (sum, role) => sum + (secondsIn(cells, role) ?? 0),
      columns.wrapTime === undefined ? (course.wrap ?? 0) : 0,
    )
    const whole = secondsIn(cells, 'callTime') ?? course.whole
    const waitSaid = secondsIn(cells, 'speedOfAnswer') ?? secondsIn(cells, 'abandonWait') ?? course.wait
    const wait = waitSaid ?? (whole === undefined ? undefined : Math.max(0, whole - (talk ?? 0)))
    const afterWait =
      handleIsRest && whole !== undefined ? Math.max(0, whole - (waitSaid ?? 0)) + parts : undefined
    const handle =
      secondsIn(cells, 'handleTime') ??
      afterWait ??
      (talk === undefined && parts === 0 ? undefined : (talk ?? 0) + parts)
    const said = outcomeOf(cells, columns, handle ?? 0)
    const { named, byMark } = said
    const never = saysNever(cells, said.outcome, handle ?? 0)
    const outcome = never === undefined ? said.outcome : undefined
    const endedBefore = never !== undefined || endedBeforeQueue(named)
    calls.push({
      ...{ dayNumber, halfHour: Math.floor(seconds / 1800) },
      ...{ wait, handle, outcome, endedBefore, byMark, named: never ?? named },
    })
  })
  return calls
}

/** Seconds after the start in which those who gave up are counted, to see how many do so within any one of them. */
const firstSeconds = 10
/** How many times as many must give up after none. */
const timesAsMany = 3

/**
 * The calls that asked for somebody. One whose outcome is none and that did not wait ended in the announcement. So did those
 * that gave up after no second, where they are more than thrice as many as in each of the first ten seconds after: in a
 * queue, the first second is like those that follow. So did those marked as not given up that neither waited nor spoke,
 * where others spoke. Empty cells are no noughts, and waits in whole minutes say nothing.
 */
function callsThatQueued(read: readonly CallRead[]) {
  const isOther = ({ outcome, wait, endedBefore }: CallRead) =>
    outcome === undefined && (endedBefore || (wait ?? 0) <= 0)
  const gaveUpAtOnce = ({ outcome, wait, handle }: CallRead) =>
    outcome === 'abandoned' && wait === 0 && (handle ?? 0) === 0
  const isSilent = ({ outcome, wait, handle, byMark }: CallRead) =>
    outcome === 'answered' && byMark && wait === 0 && handle === 0
  const soon = read.filter(
    ({ outcome, wait = 0 }) => outcome === 'abandoned' && wait > 0 && wait <= firstSeconds,
  ).length
  const atOnce = read.filter(gaveUpAtOnce).length
  const inMenu = soon > 0 && atOnce > timesAsMany * Math.max(1, soon / firstSeconds)
  const someSpoke = read.some(({ outcome, handle = 0 }) => outcome === 'answered' && handle > 0)
  const others = read.filter(isOther)
  const calls = read.filter(
    (call) => !isOther(call) && !(inMenu && gaveUpAtOnce(call)) && !(someSpoke && isSilent(call)),
  )
  return { calls, others, neverQueued: read.length - others.length - calls.length }
}

const mostNamed = 5

/** What outcomes are called, with how many rows say so, the most frequent first. */
function outcomesNamed(calls: readonly CallRead[]): string {
  const counts = new Map<string, number>()
  for (const { named } of calls) if (named !== '') counts.set(named, (counts.get(named) ?? 0) + 1)
  const ordered = [...counts].sort(([, a], [, b]) => b - a)
  const names = ordered.slice(0, mostNamed).map(([name, count]) => `${name.slice(0, 40)} (${count})`)
  return names.join(', ') + (ordered.length > mostNamed ? ', …' : '')
}

/** Names the outcomes that say neither that a call was answered nor that it was given up. */
function unreadOutcomes({ header, columns }: RowsToImport, calls: readonly CallRead[]): Understood[] {
  const unread = calls.filter(({ outcome, named }) => outcome === undefined && named !== '')
  const at = columns.answered ?? columns.outcome
  if (unread.length === 0 || at === undefined) return []
  const figures = { header: header[at] ?? '', count: unread.length, names: outcomesNamed(unread) }
  return [{ code: 'import.unread-outcomes', figures }]
}

const timeRoles = [
  'speedOfAnswer',
  'abandonWait',
  'callTime',
  'handleTime',
  'talkTime',
  'holdTime',
  'wrapTime',
] as const
type TimeRole = (typeof timeRoles)[number]

/** Seconds of the unit of a column whose header states none. */
type UnitOf = (role: TimeRole) => number

interface UnitOfTimes {
  readonly seconds: UnitOf
  readonly understood: readonly Understood[]
}

/** The unit of times without one: seconds, or the only one in which calls last as calls do; a problem where there is none. */
function unitOfTimes(toImport: RowsToImport, notation: ColumnsNotation): UnitOfTimes | ImportProblem {
  const { header, columns, lines } = toImport
  const role = columns.handleTime === undefined ? 'talkTime' : 'handleTime'
  const mean = meanWritten(toImport, notation, role)
  const name = header[columns[role] ?? -1] ?? ''
  const inSeconds = { seconds: () => 1, understood: [] }
  if (mean === undefined) return inSeconds
  const stated = statedUnit(name)
  const figures = { header: name, seconds: Number((mean * (stated ?? 1)).toPrecision(3)) }
  if (stated !== undefined) {
    return isPlausible(mean * stated)
      ? inSeconds
      : { ...inSeconds, understood: [{ code: 'import.strange-handle-time', figures }] }
  }
  const unit = plausibleUnit(mean)
  if (unit === undefined) return { code: 'import.unit-needed', figures, line: lines[0] ?? 1 }
  if (unit === 1) return inSeconds
  const waits = new Map(
    (['speedOfAnswer', 'abandonWait'] as const).map((wait) => [
      wait as TimeRole,
      meanWritten(toImport, notation, wait),
    ]),
  )
  return {
    seconds: (of) => (!waits.has(of) || followsUnit(waits.get(of) ?? 0, unit) ? unit : 1),
    understood: [
      { code: 'import.unit-guessed', figures: { ...figures, taken: unit, mean: Math.round(mean * unit) } },
    ],
  }
}

/** Mean of the times of a column that are bare figures, as written; undefined where few are. */
function meanWritten(
  { rows, columns }: RowsToImport,
  notation: ColumnsNotation,
  role: TimeRole,
): number | undefined {
  const at = columns[role]
  if (at === undefined) return undefined
  const commas = notation.decimalCommas(at)
  let [sum, figures, others] = [0, 0, 0]
  for (const cells of rows) {
    const cell = cells[at] ?? ''
    const figure = readFigure(cell, commas)
    if (figure !== undefined && figure > 0) {
      sum += figure
      figures++
    } else if (figure === undefined && cell !== '') others++
  }
  return figures > others ? sum / figures : undefined
}

/** Says that a duration held the wait as well. */
function waitsTakenOff({ header, columns }: RowsToImport, count: number): Understood[] {
  const at = columns.handleTime ?? columns.talkTime
  if (count === 0 || at === undefined) return []
  return [{ code: 'import.wait-in-duration', figures: { header: header[at] ?? '', count } }]
}

/** Of which columns the handle time of a call is made. */
function partsOfHandleTime({ header, columns }: RowsToImport): Understood[] {
  const roles =
    columns.handleTime === undefined
      ? (['talkTime', ...(columns.talkTime === undefined ? [] : ['holdTime' as const]), 'wrapTime'] as const)
      : (['handleTime'] as const)
  const parts = roles.flatMap((role): Understood[] => {
    const at = columns[role]
    if (at === undefined) return []
    return [
      {
        code: 'import.handle-time-part',
        figures: { header: header[at] ?? '', holds: 'calls', over: 'answered' },
      },
    ]
  })
  const { answeredAt, speedOfAnswer } = columns
  const end = columns.wrapEnd ?? columns.end
  if (restIsHandleTime(columns)) {
    const whole = header[columns.callTime ?? -1] ?? `… → ${header[columns.end ?? -1] ?? ''}`
    const rest = `${whole} − ${header[speedOfAnswer ?? -1] ?? ''}`
    return [
      { code: 'import.handle-time-part', figures: { header: rest, holds: 'calls', over: 'answered' } },
      ...parts,
    ]
  }
  if (columns.handleTime !== undefined || columns.talkTime !== undefined) return parts
  if (answeredAt === undefined || end === undefined) return []
  const course = `${header[answeredAt] ?? ''} → ${header[end] ?? ''}`
  return [
    { code: 'import.handle-time-part', figures: { header: course, holds: 'calls', over: 'answered' } },
    ...parts,
  ]
}

/** Reads the times of a call, each column in its own unit and notation. */
function timeReader({ header, columns }: RowsToImport, notation: ColumnsNotation, unsaidUnit: UnitOf) {
  const columnsRead = new Map<
    ColumnRole,
    { readonly at: number; readonly commas: boolean; readonly unit: number }
  >()
  for (const role of timeRoles) {
    const at = columns[role]
    if (at === undefined) continue
    columnsRead.set(role, {
      at,
      commas: notation.decimalCommas(at),
      unit: statedUnit(header[at] ?? '') ?? unsaidUnit(role),
    })
  }
  return (cells: readonly string[], role: ColumnRole): number | undefined => {
    const column = columnsRead.get(role)
    const seconds = column && readSeconds(cells[column.at] ?? '', column.commas, column.unit)
    return seconds === undefined ? undefined : Math.max(0, seconds)
  }
}

function outcomeOf(cells: readonly string[], columns: Columns, handleSeconds: number): OutcomeOfRow {
  const cell = (role: ColumnRole) => (columns[role] === undefined ? '' : (cells[columns[role]] ?? ''))
  const of = (outcome: CallOutcome | undefined, named = '', byMark = false) => ({ outcome, named, byMark })
  if (cell('answered') !== '') return of(readOutcome(cell('answered')), cell('answered'))
  if (cell('abandoned') !== '') return of(isYes(cell('abandoned')) ? 'abandoned' : 'answered', '', true)
  // Agents write what they like of calls they took.
  const named = cell('outcome')
  if (named !== '') {
    const said = outcomeSaid(named)
    const served = handleSeconds > 0 && !isNoCall(named)
    if (said?.sure === false && served) return of('answered', named)
    return of(said?.outcome ?? (served ? 'answered' : undefined), named)
  }
  if (columns.answeredAt !== undefined) return of(isAnswered(cell('answeredAt')) ? 'answered' : 'abandoned')
  if (columns.handleTime === undefined && columns.talkTime === undefined) return of('answered')
  return of(handleSeconds > 0 ? 'answered' : 'abandoned')
}

interface OutcomeOfRow {
  readonly outcome: CallOutcome | undefined
  readonly named: string
  readonly byMark: boolean
}

/** Entries that systems make of themselves, and trials. */
const isNoCall = (cell: string) => /^(?:phantom|virtual|test|internal)/iu.test(cell)

const isYes = (cell: string) =>
  /^(?:y|yes|oui|ja|si|true|vrai|wahr|1|x|aband|hang|lost|perd|verl)/iu.test(cell)

/** Exports that have no time to give leave the cell empty, or write a nought. */
const isAnswered = (cell: string) => cell !== '' && !/^[0:.\s-]+$/u.test(cell)

interface CourseOfCall {
  readonly wait?: number
  readonly talk?: number
  readonly wrap?: number
  /** From its first second to its end, where nothing says when it was answered. */
  readonly whole?: number
  readonly neverQueued?: boolean
}

/** Whether what is left of a call after its wait is its handle time: where nothing else says how long it was served. */
const restIsHandleTime = (columns: Columns): boolean =>
  columns.handleTime === undefined &&
  columns.talkTime === undefined &&
  columns.answeredAt === undefined &&
  columns.speedOfAnswer !== undefined &&
  (columns.callTime ?? columns.end) !== undefined

/** Wait and talk from when the call came, was answered and ended; undefined where the file does not say. */
function momentsOfCall(
  cells: readonly string[],
  { columns, reader }: RowsToImport,
  dayNumber: number,
  seconds: number,
): CourseOfCall {
  const { answeredAt, queuedAt, end, wrapEnd } = columns
  const after = (at: number | undefined) =>
    at === undefined ? undefined : secondsAfter(cells[at] ?? '', reader, dayNumber, seconds)
  const answered = after(answeredAt)
  const wrapped = after(wrapEnd)
  const ended = after(end) ?? wrapped
  const queued = queuedAt === undefined ? 0 : after(queuedAt)
  if (answered === undefined) {
    if (answeredAt === undefined || ended === undefined) return ended === undefined ? {} : { whole: ended }
    return queued === undefined ? { neverQueued: true } : { wait: Math.max(0, ended - queued) }
  }
  return {
    // A call that never joined the queue and was answered went to an agent at once.
    wait: queued === undefined ? 0 : Math.max(0, answered - queued),
    ...(ended !== undefined && { talk: Math.max(0, ended - answered) }),
    ...(ended !== undefined && wrapped !== undefined && { wrap: Math.max(0, wrapped - ended) }),
  }
}

/** Seconds from the start of a call to a moment of it; a time of day before the start is after midnight. */
function secondsAfter(
  cell: string,
  reader: RowsToImport['reader'],
  dayNumber: number,
  start: number,
): number | undefined {
  if (!isAnswered(cell)) return undefined
  const text = momentText(cell)
  const moment = text && reader.moment(text)
  if (moment) return Math.max(0, (moment.dayNumber - dayNumber) * 86_400 + moment.seconds - start)
  const seconds = reader.seconds(cell)
  return seconds === undefined ? undefined : (seconds - start + 86_400) % 86_400
}

/** Standard deviation of a stream of numbers. Welford 1962, Technometrics 4:419-420. */
class Spread {
  #count = 0
  #mean = 0
  #squares = 0

  add(value: number): void {
    this.#count++
    const delta = value - this.#mean
    this.#mean += delta / this.#count
    this.#squares += delta * (value - this.#mean)
  }

  count(): number {
    return this.#count
  }

  /** 0 of no numbers. */
  mean(): number {
    return this.#mean
  }

  deviation(): number | undefined {
    return this.#count > 1 ? Math.sqrt(this.#squares / (this.#count - 1)) : undefined
  }
}
