import type { IntervalRecord } from '../parse-records.js'

/** What one row adds to its half hour. Times are sums in seconds. */
export interface Contribution {
  readonly offered: number
  readonly answered: number
  readonly abandoned: number
  readonly queued: number
  readonly handleSeconds: number
  readonly waitOfAnsweredSeconds: number
  readonly waitOfAbandonedSeconds: number
  readonly answeredWithin20Seconds: number
  /** Minutes of agents at the position; not a number where the row does not say. */
  readonly agentMinutes?: number
}

const halfHoursPerDay = 48

/** Half hours that are added up from rows of any length. */
export class HalfHours {
  readonly #sums = new Map<number, { -readonly [Key in keyof Contribution]: Contribution[Key] }>()

  add(dayNumber: number, halfHour: number, contribution: Contribution, share = 1): void {
    const key = dayNumber * halfHoursPerDay + halfHour
    const sums = this.#sums.get(key)
    if (sums === undefined) {
      const scaled = Object.fromEntries(
        Object.entries(contribution).map(([name, value]) => [name, (value as number) * share]),
      )
      this.#sums.set(key, scaled as unknown as Contribution)
      return
    }
    for (const name of Object.keys(sums) as (keyof Contribution)[]) {
      sums[name] = (sums[name] ?? 0) + (contribution[name] ?? 0) * share
    }
  }

  /** Adds an interval that begins at `seconds` of the day; an hour is as busy in its second half as in its first. */
  addInterval(dayNumber: number, seconds: number, minutes: number, contribution: Contribution): void {
    const halfHour = Math.floor(seconds / 1800)
    if (minutes <= 30) this.add(dayNumber, halfHour, contribution)
    else {
      this.add(dayNumber, halfHour, contribution, 0.5)
      this.add(dayNumber, Math.min(halfHoursPerDay - 1, halfHour + 1), contribution, 0.5)
    }
  }

  /** In order of time. */
  records(): IntervalRecord[] {
    return [...this.#sums]
      .sort(([a], [b]) => a - b)
      .map(([key, sums]) => ({
        dayNumber: Math.floor(key / halfHoursPerDay),
        halfHour: key - Math.floor(key / halfHoursPerDay) * halfHoursPerDay,
        offered: sums.offered,
        answered: sums.answered,
        abandoned: sums.abandoned,
        queued: sums.queued,
        handleTimeSeconds: meanOf(sums.handleSeconds, sums.answered),
        speedOfAnswerSeconds: meanOf(sums.waitOfAnsweredSeconds, sums.answered),
        answeredWithin20Seconds: sums.answeredWithin20Seconds,
        waitOfAbandonedSeconds: meanOf(sums.waitOfAbandonedSeconds, sums.abandoned),
        ...(Number.isFinite(sums.agentMinutes) && { agents: sums.agentMinutes! / 30 }),
      }))
  }
}

const meanOf = (sum: number, count: number): number => (count > 0 ? sum / count : 0)
