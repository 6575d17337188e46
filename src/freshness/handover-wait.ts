import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { gaussLegendre } from '../queueing/gauss-legendre.js'
import { decay } from './decay.js'

/** How long what is handed on once a day waits, from the contact until somebody reads it. */
export interface HandoverWait {
  readonly meanHours: number
  /**
   * Mean of a function of the wait over the times at which contacts come. Smooth functions to what four points a stretch
   * of at most half an hour give: of e^(-λ wait) to 1e-9 for up to 48 changes a day.
   */
  mean(of: (hours: number) => number): number
}

export interface Handover {
  /** Contacts in each half hour of the week from Monday 00:00 on, of any scale and not all 0; 336. */
  readonly week: ArrayLike<number>
  /** Hour of the day at which what came since the last batch is sent, 0 to below 24. */
  readonly sentAtHour: number
  /** Above 0 in the half hours of the week in which those who read it are there, not all 0; 336. */
  readonly present: ArrayLike<number>
}

/** Contacts that wait between `hours` and `hours + width`, evenly. */
interface Stretch {
  readonly hours: number
  readonly width: number
  weight: number
}

/**
 * Waits of contacts that come evenly within their half hours: sent at the next sending hour, read as soon as those who
 * read it are next there. How long the pile then keeps them is not in it.
 *
 * @throws OutOfRangeError
 */
export function handoverWait({ week, sentAtHour, present }: Handover): HandoverWait {
  if (!(sentAtHour >= 0 && sentAtHour < 24))
    throw new OutOfRangeError('sentAtHour', sentAtHour, '0 <= sentAtHour < 24')
  const stretches = new Map<string, Stretch>()
  let contacts = 0
  const add = (from: number, until: number, weight: number) => {
    if (!(until > from) || !(weight > 0)) return
    const hours = readAt(sentAfter(from, sentAtHour), present) - until
    const key = `${hours.toFixed(6)} ${(until - from).toFixed(6)}`
    const same = stretches.get(key)
    if (same === undefined) stretches.set(key, { hours, width: until - from, weight })
    else same.weight += weight
    contacts += weight
  }
  for (let slot = 0; slot < halfHoursPerWeek; slot++) {
    const [from, until] = [slot / 2, (slot + 1) / 2]
    // What comes while a batch is being sent belongs to two.
    const cut = Math.min(until, sentAfter(from, sentAtHour))
    const perHour = 2 * week[slot]!
    add(from, cut, perHour * (cut - from))
    add(cut, until, perHour * (until - cut))
  }
  if (contacts === 0) throw new OutOfRangeError('sum of week', contacts, 'contacts > 0')
  const { nodes, weights } = gaussLegendre(pointsOfStretch)
  const points = [...stretches.values()].flatMap(({ hours, width, weight }) =>
    Array.from(nodes, (node, at) => ({
      hours: hours + ((1 + node) / 2) * width,
      share: ((weights[at]! / 2) * weight) / contacts,
    })),
  )
  const mean = (of: (hours: number) => number) => {
    let sum = 0
    for (const { hours, share } of points) sum += share * of(hours)
    return sum
  }
  return { meanHours: mean((hours) => hours), mean }
}

/** First sending strictly after an hour of the week. */
function sentAfter(hour: number, sentAtHour: number): number {
  const days = Math.floor((hour - sentAtHour) / hoursPerDay) + 1
  return sentAtHour + hoursPerDay * days
}

/** The hour, or the beginning of the next half hour in which somebody is there; counted on past the end of the week. */
function readAt(hour: number, present: ArrayLike<number>): number {
  const first = Math.floor(2 * hour)
  for (let slot = first; slot < first + halfHoursPerWeek; slot++) {
    if (present[slot % halfHoursPerWeek]! > 0) return Math.max(hour, slot / 2)
  }
  throw new OutOfRangeError('present', 0, 'somebody there in some half hour')
}

/** A data set that a contact needs, as the first level writes it down. */
export interface WrittenDown {
  /** Share of contacts that need it, and of the fields needed the share the first level sees; 0 where it is closed. */
  readonly share: number
  readonly fields: number
  /** Share of looks at it that find it current and sufficient. */
  readonly served: number
  readonly changesPerDay: number
}

/** Shares of contacts for whom something changed between the contact and the reading. */
export interface ChangedInWait {
  /** Of those handled on current data. */
  readonly ofCurrent: number
  /** Of those whose data was out of date or missing at the contact already. */
  readonly ofStale: number
}

/**
 * What changed before what was written down is read. It is as old as the wait, whatever the age of the copy was: the
 * customer's own words are of the contact. A set that is closed is not written down; its reader looks at his own. All
 * sets of a contact wait as long, so it is the product over them that is averaged over the waits.
 */
export function changedWhileWaiting(needs: readonly WrittenDown[], wait: HandoverWait): ChangedInWait {
  const writtenDown = needs.filter(({ share, fields, changesPerDay }) => share * fields * changesPerDay > 0)
  if (writtenDown.length === 0) return { ofCurrent: 0, ofStale: 0 }
  let current = 1
  // What does not change while it waits, or is not written down, is as it was.
  let kept = 1
  for (const need of needs) {
    const { share, served } = need
    const found = 1 - share + share * served
    current *= found
    if (!writtenDown.includes(need)) kept *= found
  }
  const currentUnchanged = wait.mean((hours) => {
    let product = kept
    for (const { share, served, changesPerDay } of writtenDown) {
      product *= 1 - share + share * served * decay(changesPerDay / hoursPerDay, hours)
    }
    return product
  })
  const unchanged = wait.mean((hours) => {
    let product = 1
    for (const { share, fields, changesPerDay } of writtenDown) {
      product *= 1 - share * fields * (1 - decay(changesPerDay / hoursPerDay, hours))
    }
    return product
  })
  const ofStale = current < 1 ? (1 - unchanged - (current - currentUnchanged)) / (1 - current) : 0
  return {
    // Differences are of rounding where nothing or everything changed.
    ofCurrent: current > 0 ? within(1 - currentUnchanged / current) : 0,
    ofStale: within(ofStale),
  }
}

const within = (share: number): number => Math.min(1, Math.max(0, share))

const pointsOfStretch = 4
const halfHoursPerWeek = 336
const hoursPerDay = 24
