import { weekdayOf } from '../calendar-date.js'
import type { IntervalRecord } from '../parse-records.js'
import { type SkippedHour, skippedHours } from './clock-forward.js'
import { type UnobservedZeros, unobservedZeros } from './unobserved-zeros.js'

const halfHoursPerDay = 48
/** Systems may leave out intervals without contacts: only where nobody calling is next to impossible is one missing. */
const fewestContacts = 6
/** Share of all days, and of those of the weekday, on which a half hour must have a row for its absence to be one. */
const usualShare = 0.5
const usualShareOfWeekday = 0.25
/** Share of a day's usual contacts that must be observed for the rest to be judged by it. */
export const leastObserved = 0.25

export interface WithoutGaps {
  /** The records with what is missing of a day at the level of the rest of it; days hardly observed are left out. */
  readonly records: readonly IntervalRecord[]
  /** Half hours filled in, and the days they belong to. */
  readonly filled: number
  readonly days: number
  /** Days left out. */
  readonly dropped: number
  /** Hours that did not exist because the clock was set forward; they are filled in as well, and not among those above. */
  readonly skipped: readonly SkippedHour[]
  /** Noughts that may be no lack of demand: the days are left out, and not among those above; the runs are kept. */
  readonly zeros: UnobservedZeros
}

/** Sums of a half hour over some days; times are weighted by contacts. */
export interface Slot {
  days: number
  readonly sums: { -readonly [Key in keyof IntervalRecord]?: number }
}

/**
 * Fills half hours that are missing on days that have others: those that the weekday usually has, with contacts enough that
 * none at all would be a wonder. They are taken as not observed, so they get what the weekday's half hour usually has, at
 * the level of the rest of the day; nothing is added to how much days differ. The hour that a clock set forward passes over
 * is filled in likewise: the other weeks have it, and its noughts say nothing of demand. Days of noughts alone are left out.
 */
export function withoutGaps(all: readonly IntervalRecord[]): WithoutGaps {
  const skipped = skippedHours(all)
  const passedOver = new Set(
    skipped.flatMap(({ dayNumber, halfHour }) => {
      const first = dayNumber * halfHoursPerDay + halfHour
      return [first, first + 1]
    }),
  )
  const zeros = unobservedZeros(all, (dayNumber, halfHour) =>
    passedOver.has(dayNumber * halfHoursPerDay + halfHour),
  )
  const silent = new Set(zeros.days)
  const written = silent.size === 0 ? all : all.filter(({ dayNumber }) => !silent.has(dayNumber))
  const isPassedOver = (dayNumber: number, halfHour: number) =>
    passedOver.has(dayNumber * halfHoursPerDay + halfHour)
  const records =
    passedOver.size === 0
      ? written
      : written.filter(({ dayNumber, halfHour }) => !isPassedOver(dayNumber, halfHour))
  const days = new Map<number, Map<number, IntervalRecord>>()
  const daysOf = new Float64Array(7)
  for (const record of records) {
    const day = days.get(record.dayNumber)
    if (day) day.set(record.halfHour, record)
    else {
      days.set(record.dayNumber, new Map([[record.halfHour, record]]))
      daysOf[weekdayOf(record.dayNumber)]!++
    }
  }
  const slots = usualSlots(records)
  const daysWith = new Float64Array(halfHoursPerDay)
  for (const { halfHour } of records) daysWith[halfHour]!++
  const added: IntervalRecord[] = []
  const dropped = new Set<number>()
  let touched = 0
  for (const [dayNumber, present] of days) {
    const weekday = weekdayOf(dayNumber)
    const missing: number[] = []
    let [usualPresent, usualMissing, observed] = [0, 0, 0]
    for (let halfHour = 0; halfHour < halfHoursPerDay; halfHour++) {
      const slot = slots.get(weekday * halfHoursPerDay + halfHour)
      if (slot === undefined) continue
      const mean = (slot.sums.offered ?? 0) / slot.days
      const record = present.get(halfHour)
      if (record) {
        usualPresent += mean
        observed += record.offered
      } else if (
        isPassedOver(dayNumber, halfHour) ||
        (mean >= fewestContacts &&
          daysWith[halfHour]! > usualShare * days.size &&
          slot.days >= usualShareOfWeekday * daysOf[weekday]!)
      ) {
        missing.push(halfHour)
        usualMissing += mean
      }
    }
    if (missing.length === 0) continue
    if (usualPresent < leastObserved * (usualPresent + usualMissing)) {
      dropped.add(dayNumber)
      continue
    }
    if (missing.some((halfHour) => !isPassedOver(dayNumber, halfHour))) touched++
    const level = observed / usualPresent
    for (const halfHour of missing) {
      added.push(usualRecord(dayNumber, halfHour, slots.get(weekday * halfHoursPerDay + halfHour)!, level))
    }
  }
  // A weekday of which nothing else was seen keeps what it has.
  for (const dayNumber of dropped) {
    const others = [...days.keys()].some(
      (day) => !dropped.has(day) && weekdayOf(day) === weekdayOf(dayNumber),
    )
    if (!others) dropped.delete(dayNumber)
  }
  if (added.length === 0 && dropped.size === 0)
    return { records, filled: 0, days: 0, dropped: 0, skipped, zeros }
  const kept = records.filter(({ dayNumber }) => !dropped.has(dayNumber))
  return {
    records: [...kept, ...added].sort((a, b) => a.dayNumber - b.dayNumber || a.halfHour - b.halfHour),
    filled: added.filter(({ dayNumber, halfHour }) => !isPassedOver(dayNumber, halfHour)).length,
    days: touched,
    dropped: dropped.size,
    skipped,
    zeros,
  }
}

/** Times are means over answered (or abandoned) contacts: they are added up by these. */
function usualSlots(records: readonly IntervalRecord[]): Map<number, Slot> {
  const slots = new Map<number, Slot>()
  for (const record of records) {
    const key = weekdayOf(record.dayNumber) * halfHoursPerDay + record.halfHour
    const slot = slots.get(key) ?? { days: 0, sums: {} }
    slots.set(key, slot)
    slot.days++
    addTo(slot, record)
  }
  return slots
}

function addTo(slot: Slot, record: IntervalRecord): void {
  const add = (name: keyof IntervalRecord, value: number) => {
    slot.sums[name] = (slot.sums[name] ?? 0) + value
  }
  for (const name of counts) add(name, record[name])
  add('handleTimeSeconds', record.answered * record.handleTimeSeconds)
  add('speedOfAnswerSeconds', record.answered * record.speedOfAnswerSeconds)
  add('waitOfAbandonedSeconds', record.abandoned * record.waitOfAbandonedSeconds)
}

/** What a half hour has on some days together, of which those without a record had nobody calling. */
export function usualSlot(records: readonly IntervalRecord[], days: number): Slot {
  const slot: Slot = { days, sums: {} }
  for (const record of records) addTo(slot, record)
  return slot
}

const counts = ['offered', 'answered', 'abandoned', 'queued', 'answeredWithin20Seconds'] as const

/** A half hour as it usually is, at a day's level (1: as usual). */
export function usualRecord(
  dayNumber: number,
  halfHour: number,
  { days, sums }: Slot,
  level: number,
): IntervalRecord {
  const count = (name: (typeof counts)[number]) => (level * (sums[name] ?? 0)) / days
  const per = (name: keyof IntervalRecord, of: 'answered' | 'abandoned') => {
    const number = sums[of] ?? 0
    return number > 0 ? (sums[name] ?? 0) / number : 0
  }
  return {
    dayNumber,
    halfHour,
    offered: count('offered'),
    answered: count('answered'),
    abandoned: count('abandoned'),
    queued: count('queued'),
    handleTimeSeconds: per('handleTimeSeconds', 'answered'),
    speedOfAnswerSeconds: per('speedOfAnswerSeconds', 'answered'),
    answeredWithin20Seconds: count('answeredWithin20Seconds'),
    waitOfAbandonedSeconds: per('waitOfAbandonedSeconds', 'abandoned'),
  }
}
