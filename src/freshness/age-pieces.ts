import { type BusyHours, changeWeight, hoursOfChange } from './busy-hours.js'
import type { ContactProfile } from './contact-profile.js'
import { ageHoursAt, type CopyTiming, clockPeriodHours, modulo } from './copy-age.js'

/** When a copy is cut and used, and when its records change. */
export interface AgeTiming extends CopyTiming {
  readonly busyHours?: BusyHours | undefined
}

/** Pieces of one length in which every copy gathers changes at one pace. */
export interface PieceClass {
  readonly hours: number
  /** By copy: hours of change (at the day's mean rate) gathered in an hour of the clock. 1 without busy hours. */
  readonly pace: readonly number[]
}

/**
 * The day cut where a slot of the contact profile ends, one of the copies is replaced or changes begin to come at another
 * rate. Within a piece contacts come evenly, and every copy's age and the changes it lacks grow in proportion to the
 * clock, so means of exponentials of both are exact. Pieces without contacts are left out.
 */
export interface AgePieces {
  readonly count: number
  /** Share of the contacts in the piece. */
  readonly weight: Float64Array
  /** Index into `classes`. */
  readonly classOf: Uint16Array
  readonly classes: readonly PieceClass[]
  /** By copy, hours its age grows in an hour: 1 for a copy, 0 for a live look, as old as its latency at any time. */
  readonly ageing: readonly number[]
  /** Age in hours of copy `c` at the start of piece `p`, at [c * count + p]. */
  readonly startAge: Float64Array
  /** Hours of change in that age, likewise. */
  readonly startChange: Float64Array
  /** 1 where the copy's age does not simply go on from the piece before. */
  readonly restarts: Uint8Array
}

const hoursPerDay = 24
/** Boundaries closer than this are one, hours. */
const closest = 1e-9

/** Pieces of the day for copies whose age is a function of the clock, and live looks into sets with busy hours. */
export function agePieces(profile: ContactProfile, timings: readonly AgeTiming[]): AgePieces {
  const boundaries = dayBoundaries(profile.length, timings)
  const ageing = timings.map(({ everyHours }) => (Number.isNaN(everyHours) ? 0 : 1))
  const weight: number[] = []
  const classOf: number[] = []
  const classes: PieceClass[] = []
  const starts: number[] = []
  const follows: boolean[] = []
  for (let index = 0; index + 1 < boundaries.length; index++) {
    const start = boundaries[index]!
    const hours = boundaries[index + 1]! - start
    const middle = start + hours / 2
    const slot = Math.min(profile.length - 1, Math.floor((middle * profile.length) / hoursPerDay))
    const share = (profile[slot]! * hours * profile.length) / hoursPerDay
    if (share === 0) continue
    follows.push(starts.length > 0 && index > 0 && starts.at(-1) === boundaries[index - 1])
    starts.push(start)
    weight.push(share)
    classOf.push(
      classFor(
        classes,
        hours,
        timings.map((timing) => paceAt(middle, timing)),
      ),
    )
  }
  const count = starts.length
  const startAge = new Float64Array(timings.length * count)
  const startChange = new Float64Array(timings.length * count)
  const restarts = new Uint8Array(timings.length * count)
  timings.forEach((timing, copy) => {
    for (let piece = 0; piece < count; piece++) {
      const at = copy * count + piece
      const { hours, pace } = classes[classOf[piece]!]!
      // The middle of the piece tells on which side of a replacement it lies whatever the rounding.
      const middle = starts[piece]! + hours / 2
      const middleAge = ageHoursAt(middle, timing)
      const age = Math.max(timing.delayHours, middleAge - (ageing[copy]! * hours) / 2)
      startAge[at] = age
      startChange[at] =
        timing.busyHours === undefined
          ? age
          : hoursOfChange(middle - middleAge, middle, timing.busyHours) - (pace[copy]! * hours) / 2
      const before =
        piece > 0 ? startAge[at - 1]! + ageing[copy]! * classes[classOf[piece - 1]!]!.hours : Number.NaN
      restarts[at] = follows[piece] && Math.abs(age - before) <= 2 * closest ? 0 : 1
    }
  })
  return {
    count,
    weight: Float64Array.from(weight),
    classOf: Uint16Array.from(classOf),
    classes,
    ageing,
    startAge,
    startChange,
    restarts,
  }
}

/** What a copy lacks grows by the changes that come; a live look also gets those that its latency held back. */
function paceAt(hour: number, { everyHours, delayHours, busyHours }: AgeTiming): number {
  const coming = changeWeight(hour, busyHours)
  return Number.isNaN(everyHours) ? coming - changeWeight(hour - delayHours, busyHours) : coming
}

function classFor(classes: PieceClass[], hours: number, pace: readonly number[]): number {
  const found = classes.findIndex(
    (known) =>
      Math.abs(known.hours - hours) <= closest && known.pace.every((value, copy) => value === pace[copy]),
  )
  return found >= 0 ? found : classes.push({ hours, pace }) - 1
}

/** Clock hours from 0 to 24 at which a slot ends, a copy is replaced or changes come at another rate, ascending. */
function dayBoundaries(slots: number, timings: readonly AgeTiming[]): number[] {
  const boundaries: number[] = []
  for (let slot = 0; slot <= slots; slot++) boundaries.push((slot * hoursPerDay) / slots)
  for (const { everyHours, cutAtHour, delayHours, busyHours } of timings) {
    const live = Number.isNaN(everyHours)
    if (!live) {
      const period = clockPeriodHours(everyHours)
      const first = modulo(cutAtHour + delayHours, period)
      for (let step = 0; first + step * period < hoursPerDay; step++) boundaries.push(first + step * period)
    }
    if (busyHours === undefined) continue
    for (const turn of [busyHours.fromHour, busyHours.untilHour]) {
      boundaries.push(modulo(turn, hoursPerDay))
      if (live) boundaries.push(modulo(turn + delayHours, hoursPerDay))
    }
  }
  boundaries.sort((a, b) => a - b)
  return boundaries.filter(
    (boundary, index) => index === 0 || boundary - boundaries[index - 1]! > closest || boundary === 24,
  )
}
