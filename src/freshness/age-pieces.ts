import type { ContactProfile } from './contact-profile.js'
import { ageHoursAt, type CopyTiming, clockPeriodHours, modulo } from './copy-age.js'

/**
 * The day cut where a slot of the contact profile ends or one of the copies is replaced. Within a piece
 * contacts come evenly and every copy's age grows with the clock, so means of exponentials of age are exact.
 * Pieces without contacts are left out.
 */
export interface AgePieces {
  readonly count: number
  /** Share of the contacts in the piece. */
  readonly weight: Float64Array
  /** Index into `widths`. */
  readonly widthClass: Uint16Array
  /** The different lengths of pieces, hours. */
  readonly widths: readonly number[]
  /** Age in hours of copy `c` at the start of piece `p`, at [c * count + p]. */
  readonly startAge: Float64Array
  /** 1 where the copy's age does not simply go on from the piece before. */
  readonly restarts: Uint8Array
}

const hoursPerDay = 24
/** Boundaries closer than this are one, hours. */
const closest = 1e-9

/** Pieces of the day for copies whose age is a function of the clock. */
export function agePieces(profile: ContactProfile, timings: readonly CopyTiming[]): AgePieces {
  const boundaries = dayBoundaries(profile.length, timings)
  const weight: number[] = []
  const widthClass: number[] = []
  const widths: number[] = []
  const starts: number[] = []
  const follows: boolean[] = []
  for (let index = 0; index + 1 < boundaries.length; index++) {
    const start = boundaries[index]!
    const width = boundaries[index + 1]! - start
    const slot = Math.min(
      profile.length - 1,
      Math.floor(((start + width / 2) * profile.length) / hoursPerDay),
    )
    const share = (profile[slot]! * width * profile.length) / hoursPerDay
    if (share === 0) continue
    follows.push(starts.length > 0 && index > 0 && starts.at(-1) === boundaries[index - 1])
    starts.push(start)
    weight.push(share)
    let found = widths.findIndex((known) => Math.abs(known - width) <= closest)
    if (found < 0) found = widths.push(width) - 1
    widthClass.push(found)
  }
  const count = starts.length
  const startAge = new Float64Array(timings.length * count)
  const restarts = new Uint8Array(timings.length * count)
  timings.forEach((timing, copy) => {
    for (let piece = 0; piece < count; piece++) {
      const at = copy * count + piece
      // The middle of the piece tells on which side of a replacement it lies whatever the rounding.
      const half = widths[widthClass[piece]!]! / 2
      const age = Math.max(timing.delayHours, ageHoursAt(starts[piece]! + half, timing) - half)
      startAge[at] = age
      const before = piece > 0 ? startAge[at - 1]! + widths[widthClass[piece - 1]!]! : Number.NaN
      restarts[at] = follows[piece] && Math.abs(age - before) <= 2 * closest ? 0 : 1
    }
  })
  return {
    count,
    weight: Float64Array.from(weight),
    widthClass: Uint16Array.from(widthClass),
    widths,
    startAge,
    restarts,
  }
}

/** Clock hours from 0 to 24 at which a slot ends or a copy is replaced, ascending. */
function dayBoundaries(slots: number, timings: readonly CopyTiming[]): number[] {
  const boundaries: number[] = []
  for (let slot = 0; slot <= slots; slot++) boundaries.push((slot * hoursPerDay) / slots)
  for (const { everyHours, cutAtHour, delayHours } of timings) {
    const period = clockPeriodHours(everyHours)
    const first = modulo(cutAtHour + delayHours, period)
    for (let step = 0; first + step * period < hoursPerDay; step++) boundaries.push(first + step * period)
  }
  boundaries.sort((a, b) => a - b)
  return boundaries.filter(
    (boundary, index) => index === 0 || boundary - boundaries[index - 1]! > closest || boundary === 24,
  )
}
