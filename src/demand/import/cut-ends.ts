import { weekdayOf } from '../calendar-date.js'
import type { IntervalRecord } from '../parse-records.js'
import { leastObserved, usualRecord, usualSlot } from './missing-intervals.js'

const halfHoursPerDay = 48
/** Contacts that other days have in the time before a list's first call (or after its last), from which on none is no chance. */
const fewestContacts = 8

/** A day at an end of a list that the list does not hold whole. */
export interface CutDay {
  readonly dayNumber: number
  /** Half hours that are not seen, the last one included. */
  readonly from: number
  readonly to: number
  /** Whether so much of the day is missing that it is left out. */
  readonly dropped: boolean
}

export interface WithoutCutEnds {
  readonly records: readonly IntervalRecord[]
  readonly cut: readonly CutDay[]
}

/**
 * A list of calls may begin and end within a day: exports by "the last 30 days" do. What comes before its first call, or after
 * its last, is not observed where other such weekdays (or, where there is none, other days) have calls then: it gets what is
 * usual, at the level of the rest of the day; a day of which little is left is left out.
 */
export function withoutCutEnds(records: readonly IntervalRecord[]): WithoutCutEnds {
  const days = byDay(records)
  const first = Math.min(...days.keys())
  const last = Math.max(...days.keys())
  if (last - first < 2) return { records, cut: [] }
  let kept = records
  const cut: CutDay[] = []
  for (const dayNumber of [first, last]) {
    const seen = days.get(dayNumber)!.filter(({ offered }) => offered > 0)
    const from = dayNumber === first ? 0 : Math.max(...seen.map(({ halfHour }) => halfHour)) + 1
    const to =
      dayNumber === first ? Math.min(...seen.map(({ halfHour }) => halfHour)) - 1 : halfHoursPerDay - 1
    const usual = usualOf(dayNumber, days, first, last)
    const expected = (within: (halfHour: number) => boolean) =>
      usual.reduce(
        (sum, slot, halfHour) => sum + (within(halfHour) ? (slot.sums.offered ?? 0) / slot.days : 0),
        0,
      )
    const isUnseen = (halfHour: number) => halfHour >= from && halfHour <= to
    const unseen = expected(isUnseen)
    if (!(unseen >= fewestContacts)) continue
    const present = expected((halfHour) => !isUnseen(halfHour))
    const hasOthers = [...days.keys()].some(
      (day) => day !== first && day !== last && weekdayOf(day) === weekdayOf(dayNumber),
    )
    const dropped = hasOthers && present < leastObserved * (present + unseen)
    const level = seen.reduce((sum, { offered }) => sum + offered, 0) / present
    kept = dropped
      ? kept.filter((record) => record.dayNumber !== dayNumber)
      : [
          ...kept,
          ...usual.flatMap((slot, halfHour) =>
            isUnseen(halfHour) && (slot.sums.offered ?? 0) > 0
              ? [usualRecord(dayNumber, halfHour, slot, present > 0 ? level : 1)]
              : [],
          ),
        ]
    // Half hours of the night in which nobody calls are not worth a word.
    const busy = usual.flatMap(({ sums }, halfHour) =>
      isUnseen(halfHour) && (sums.offered ?? 0) > 0 ? [halfHour] : [],
    )
    cut.push({ dayNumber, from: busy[0]!, to: busy.at(-1)!, dropped })
  }
  return { records: kept.toSorted((a, b) => a.dayNumber - b.dayNumber || a.halfHour - b.halfHour), cut }
}

function byDay(records: readonly IntervalRecord[]): Map<number, IntervalRecord[]> {
  const days = new Map<number, IntervalRecord[]>()
  for (const record of records) {
    const day = days.get(record.dayNumber)
    if (day) day.push(record)
    else days.set(record.dayNumber, [record])
  }
  return days
}

/** What a day's half hours usually have: those of its weekday between the ends, else of the days that are as busy in the week. */
function usualOf(
  dayNumber: number,
  days: ReadonlyMap<number, readonly IntervalRecord[]>,
  first: number,
  last: number,
) {
  const between = [...days.keys()].filter((day) => day !== first && day !== last)
  const isWeekend = (day: number) => weekdayOf(day) >= 5
  const same = between.filter((day) => weekdayOf(day) === weekdayOf(dayNumber))
  const like = same.length > 0 ? same : between.filter((day) => isWeekend(day) === isWeekend(dayNumber))
  return Array.from({ length: halfHoursPerDay }, (_, halfHour) =>
    usualSlot(
      like.flatMap((day) => days.get(day)!.filter((record) => record.halfHour === halfHour)),
      like.length,
    ),
  )
}
