import { type BreakWindow, isFixed, windowKey } from './shift-cover-program.js'
import type { PlacedShift } from './shift-types.js'

/** People of one placed shift who begin one of its breaks at the same time. */
export interface PlacedBreaks {
  readonly shiftType: number
  readonly day: number
  readonly shiftStartMinutes: number
  /** Which of the shift type's breaks, 0 the first. */
  readonly breakOfShift: number
  /** In intervals from the start of the horizon, below its length. */
  readonly start: number
  /** In intervals. */
  readonly length: number
  readonly agents: number
}

/** Turns the numbers of breaks begun in each interval of each window into breaks of shifts, earliest first. */
export function placeBreaks(
  placed: readonly PlacedShift[],
  values: Float64Array,
  windows: ReadonlyMap<string, BreakWindow>,
  intervals: number,
): readonly PlacedBreaks[] {
  const breaks: PlacedBreaks[] = []
  /** Breaks of each interval of a window not yet given to anybody. */
  const left = new Map<string, number[]>()
  for (const [key, { columns }] of windows)
    left.set(
      key,
      columns.map((column) => values[column]!),
    )
  placed.forEach((shift, column) => {
    const people = values[column]!
    if (people === 0) return
    shift.breaks.forEach((ofDay, workDay) => {
      ofDay.forEach((pause, breakOfShift) => {
        const place = (start: number, agents: number) =>
          breaks.push({
            shiftType: shift.type,
            day: shift.days[workDay]!,
            shiftStartMinutes: shift.startMinutes,
            breakOfShift,
            start: start % intervals,
            length: pause.length,
            agents,
          })
        if (isFixed(pause)) place(pause.earliest, people)
        else {
          const begun = left.get(windowKey(pause, intervals))!
          let waiting = people
          begun.forEach((count, offset) => {
            const agents = Math.min(waiting, count)
            if (agents === 0) return
            begun[offset] = count - agents
            waiting -= agents
            place(pause.earliest + offset, agents)
          })
        }
      })
    })
  })
  return breaks
}
