import { type Corner, meanSettled, meanSettling } from './settled-line.js'
import { halfHoursPerDay, halfHoursPerWeek } from './week-plan.js'

/** Hours from the contact to the answer up to which shares of contacts are told. */
export const resolutionHours = [0.25, 1, 4, 12, 24, 48, 72, 168] as const

export interface WaitingWeekInput {
  /** Share of a week's contacts handed on that come in each half hour, Monday 00:00 first; 336 that sum to 1. */
  readonly profile: Float64Array
  /** Specialists at work in each half hour, in any proportion; not all 0. */
  readonly present: Float64Array
  /** Hour of every day at which what came since is sent; each contact goes on at once when left out. */
  readonly sentAtHour?: number
  /** A week's work over what can be done in a week, 0 to 1. */
  readonly busy: number
}

/** Time to resolution of contacts that wait for specialists: the mean, and shares by `resolutionHours`. */
export interface ResolutionTimes {
  readonly meanHours: number
  readonly within: Float64Array
}

/**
 * Time from contact to answer where contacts handed on wait until specialists get round to them, over a week that repeats:
 * what was sent first is done first, within a batch in an order that has nothing to do with when contacts came. Expected
 * numbers, as in `dailyBatch`, of which this is the week with days that differ.
 *
 * Work flows at the pace of those present. In a week whose work does not exceed what can be done, what is left over on
 * Monday morning is the same every week from the second on.
 */
export function waitingWeek({ profile, present, sentAtHour, busy }: WaitingWeekInput): ResolutionTimes {
  const capacity = new CumulativeCapacity(present)
  const batches = sentAtHour === undefined ? sentAtOnce(profile) : sentDaily(profile, sentAtHour)
  const within = new Float64Array(resolutionHours.length)
  // Next to no work is done as soon as anybody is there; none at all would have no line to climb.
  const work = Math.max(busy, 1e-6)
  let meanHours = 0
  let done = 0
  for (const week of [0, 1]) {
    for (const { sentAt, pieces, share } of batches) {
      const sent = sentAt + week * hoursPerWeek
      const from = Math.max(done, capacity.until(sent))
      done = from + work * share
      if (week === 0) continue
      const line = capacity.line(sent, from, done)
      const settling = meanSettling(line)
      for (const { share: part, from: least, to: most } of pieces) {
        meanHours += part * (settling + (least + most) / 2)
        resolutionHours.forEach((hours, index) => {
          within[index]! += part * meanSettled(line, hours, least, most)
        })
      }
    }
  }
  return { meanHours, within }
}

/** Contacts that go on together: when, what share of the week they are, and how long before they came. */
interface Batch {
  /** Hours after Monday 00:00. */
  readonly sentAt: number
  readonly share: number
  readonly pieces: readonly Piece[]
}

/** A part of a half hour's contacts, that came evenly so many hours before they were sent. */
interface Piece {
  readonly share: number
  readonly from: number
  readonly to: number
}

/** Half hour by half hour, each taken to be sent in its middle. */
function sentAtOnce(profile: Float64Array): Batch[] {
  return Array.from(profile).flatMap((share, slot) =>
    share > 0 ? [{ sentAt: slot / 2 + 0.25, share, pieces: [{ share, from: -0.25, to: 0.25 }] }] : [],
  )
}

function sentDaily(profile: Float64Array, sentAtHour: number): Batch[] {
  return Array.from({ length: 7 }, (_, day): Batch => {
    const sentAt = 24 * day + sentAtHour
    const pieces: Piece[] = []
    // The day before, from the half hour in which the last batch was sent to that of this one, which both share.
    const last = Math.ceil(2 * sentAt)
    for (let slot = last - halfHoursPerDay - 1; slot < last; slot++) {
      const share = profile[(slot + halfHoursPerWeek) % halfHoursPerWeek]!
      const from = Math.max(0, sentAt - (slot + 1) / 2)
      const to = Math.min(24, sentAt - slot / 2)
      if (share > 0 && to - from > 1e-9) pieces.push({ share: share * 2 * (to - from), from, to })
    }
    return { sentAt, pieces, share: pieces.reduce((sum, piece) => sum + piece.share, 0) }
  }).filter(({ share }) => share > 0)
}

/** What can be done by a time, as a share of a week's: a line that is level while nobody is there. */
class CumulativeCapacity {
  readonly #cumulative = new Float64Array(halfHoursPerWeek + 1)

  constructor(present: Float64Array) {
    let total = 0
    for (const count of present) total += count
    for (let slot = 0; slot < halfHoursPerWeek; slot++)
      this.#cumulative[slot + 1] = this.#cumulative[slot]! + present[slot]! / total
  }

  until(hours: number): number {
    const slot = Math.floor(2 * hours)
    const week = Math.floor(slot / halfHoursPerWeek)
    const inWeek = slot - week * halfHoursPerWeek
    const before = this.#cumulative[inWeek]!
    return week + before + (2 * hours - slot) * (this.#cumulative[inWeek + 1]! - before)
  }

  /** The line along which work between two amounts of capacity is done, hours counted from `sent`. */
  line(sent: number, from: number, until: number): Corner[] {
    const corners: Corner[] = [{ at: 0, share: 0 }]
    let slot = Math.floor(2 * sent)
    let low = this.until(slot / 2)
    for (; ; slot++) {
      const high = this.until((slot + 1) / 2)
      if (high > from && high > low) {
        const at = (capacity: number) => Math.max(0, (slot + (capacity - low) / (high - low)) / 2 - sent)
        const begun = Math.max(from, low)
        const ended = Math.min(until, high)
        corners.push({ at: at(begun), share: (begun - from) / (until - from) })
        corners.push({ at: at(ended), share: ended >= until ? 1 : (ended - from) / (until - from) })
        if (high >= until) return corners
      }
      low = high
    }
  }
}

const hoursPerWeek = 168
