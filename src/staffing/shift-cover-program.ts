import { type IntegerProgram, IntegerProgramBuilder } from './integer-program.js'
import type { Horizon, PlacedBreak, PlacedShift, ShiftType } from './shift-types.js'

/** All breaks of one length that may be taken in the same window, whichever shifts they belong to. */
export interface BreakWindow {
  readonly length: number
  /** Columns of the breaks that begin in each interval of the window, in order. */
  readonly columns: readonly number[]
}

export interface ShiftCoverProgram {
  readonly program: IntegerProgram
  /** The first columns are the numbers of each placed shift. */
  readonly windows: ReadonlyMap<string, BreakWindow>
}

export interface ShiftCoverRules {
  /** Largest share of part-time shifts (days worked) among all; 1 where there is no limit. */
  readonly partTimeShareLimit: number
  /**
   * What may be missing. `nothing`; `least`: the program asks for the fewest agent intervals missing, whatever is
   * paid; a number: least paid time with at most so many agent intervals missing.
   */
  readonly missing: 'nothing' | 'least' | number
}

/** Windows of positive width only: a break at a fixed time is simply absence. */
export const windowKey = (pause: PlacedBreak, intervals: number): string =>
  `${pause.earliest % intervals}/${pause.latest - pause.earliest}/${pause.length}`
export const isFixed = (pause: PlacedBreak): boolean => pause.latest === pause.earliest

/**
 * Set covering with breaks placed implicitly: least Σ paid intervals × shifts, such that shifts present less breaks
 * taken cover the agents required in every interval, and the breaks begun in each window are as many as the shifts
 * that have it. Numbers of breaks per interval suffice: anybody of the window can take any of them.
 *
 * Source: Aykin (1996), "Optimal shift scheduling with multiple break windows", Management Science 42(4), with the
 * windows of shifts that share one put together. Columns stand in order of time.
 */
export function shiftCoverProgram(
  requiredAgents: readonly number[],
  shiftTypes: readonly ShiftType[],
  placed: readonly PlacedShift[],
  horizon: Horizon,
  rules: ShiftCoverRules,
): ShiftCoverProgram {
  const { intervals } = horizon
  const none = Number.POSITIVE_INFINITY
  const builder = new IntegerProgramBuilder()
  const coverRows = requiredAgents.map((agents) => (agents > 0 ? builder.addRow(agents, none) : -1))
  const partTimeRow = rules.partTimeShareLimit < 1 ? builder.addRow(-none, 0) : -1
  const limitRows = shiftTypes.map(({ atMost }) =>
    atMost === undefined ? -1 : builder.addRow(-none, atMost),
  )
  const missingRow = typeof rules.missing === 'number' ? builder.addRow(-none, rules.missing) : -1
  /** Presence or absence of `length` intervals from `start`, for rows that exist. */
  const present = (start: number, length: number, agents: 1 | -1): [number, number][] =>
    Array.from({ length }, (_, offset): [number, number] => [
      coverRows[(start + offset) % intervals]!,
      agents,
    ]).filter(([row]) => row >= 0)

  const paidCounts = rules.missing !== 'least'
  const windowRows = new Map<string, { row: number; pause: PlacedBreak }>()
  for (const shift of placed) {
    const entries: [number, number][] = []
    shift.starts.forEach((start, day) => {
      entries.push(...present(start, shift.length, 1))
      for (const pause of shift.breaks[day]!) {
        if (isFixed(pause)) {
          entries.push(...present(pause.earliest, pause.length, -1))
          continue
        }
        const key = windowKey(pause, intervals)
        let window = windowRows.get(key)
        if (window === undefined) {
          window = { row: builder.addRow(0, 0), pause }
          windowRows.set(key, window)
        }
        entries.push([window.row, 1])
      }
    })
    if (partTimeRow >= 0) {
      const partTime = shiftTypes[shift.type]!.partTime === true ? 1 : 0
      entries.push([partTimeRow, (partTime - rules.partTimeShareLimit) * shift.starts.length])
    }
    if (limitRows[shift.type]! >= 0) entries.push([limitRows[shift.type]!, 1])
    builder.addColumn(paidCounts ? shift.paidIntervals : 0, none, true, entries)
  }

  const windows = new Map<string, BreakWindow>()
  for (const [key, { row, pause }] of windowRows) {
    const columns: number[] = []
    for (let begin = pause.earliest; begin <= pause.latest; begin++)
      columns.push(builder.addColumn(0, none, true, [[row, -1], ...present(begin, pause.length, -1)]))
    windows.set(key, { length: pause.length, columns })
  }

  if (rules.missing !== 'nothing') {
    coverRows.forEach((row, interval) => {
      if (row === -1) return
      const entries: [number, number][] = missingRow >= 0 ? [[missingRow, 1]] : []
      entries.push([row, 1])
      builder.addColumn(paidCounts ? 0 : 1, requiredAgents[interval]!, true, entries)
    })
  }
  return { program: builder.build(), windows }
}
