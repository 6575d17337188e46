/** One contact reason as an option's agents meet it in one draw. */
export interface ReasonWork {
  /** First attempts per average week. */
  contactsPerWeek: number
  /** Mean handle time of an answered contact, quality and stale data included. */
  handleTimeSeconds: number
  /** Probability that an answered contact leads to a further one: unresolved, or handled on stale data. */
  returnProbability: number
}

/**
 * Contacts and work of all reasons that share a queue, when a share `abandonment` of every contact hangs up and a
 * share `redial` of those tries again. First attempts V of a reason become V / (1 − r(1 − A) − δA) contacts: each
 * contact is answered with probability 1 − A and then returns with probability r, or abandoned and redials with δ.
 * (The expected total progeny of a branching process; returns are taken to fall in the same month and to be
 * spread over the week like first attempts.)
 */
export class QueueWorkload {
  readonly #reasons: readonly ReasonWork[]
  readonly #redial: () => number
  /** By reason, as taken over last: first attempts a week, their seconds of work, and how many come back. */
  readonly #firstAttempts: Float64Array
  readonly #firstWork: Float64Array
  readonly #returning: Float64Array
  #redialing = 0

  constructor(reasons: readonly ReasonWork[], redial: () => number) {
    this.#reasons = reasons
    this.#redial = redial
    this.#firstAttempts = new Float64Array(reasons.length)
    this.#firstWork = new Float64Array(reasons.length)
    this.#returning = new Float64Array(reasons.length)
    this.take()
  }

  /** Takes over what the reasons and the redial share are now: a simulated month asks for the same sums many times. */
  take(): void {
    this.#redialing = this.#redial()
    this.#reasons.forEach(({ contactsPerWeek, handleTimeSeconds, returnProbability }, index) => {
      this.#firstAttempts[index] = contactsPerWeek
      this.#firstWork[index] = contactsPerWeek * handleTimeSeconds
      this.#returning[index] = returnProbability
    })
  }

  /** Contacts offered a week, at a multiplier 1 of demand. */
  contacts(abandonment: number): number {
    given[0] = abandonment
    this.contactsInto(found, 0, given, 0)
    return found[0]!
  }

  /** Offered work a week in seconds of handle time, at a multiplier 1 of demand. */
  workSeconds(abandonment: number): number {
    given[0] = abandonment
    this.workSecondsInto(found, 0, given, 0)
    return found[0]!
  }

  /**
   * Writes `contacts` of a share abandoned that stands in an array into another: in the innermost loops a number with a
   * fraction given as an argument or returned would be put on the heap each time.
   */
  contactsInto(into: Float64Array, at: number, figures: Float64Array, abandoned: number): void {
    this.#withReturns(this.#firstAttempts, into, at, figures, abandoned)
  }

  /** Writes `workSeconds` in the same way. */
  workSecondsInto(into: Float64Array, at: number, figures: Float64Array, abandoned: number): void {
    this.#withReturns(this.#firstWork, into, at, figures, abandoned)
  }

  #withReturns(
    first: Float64Array,
    into: Float64Array,
    at: number,
    figures: Float64Array,
    abandoned: number,
  ): void {
    const abandonment = figures[abandoned]!
    const redialing = this.#redialing * abandonment
    const answered = 1 - abandonment
    const returning = this.#returning
    let sum = 0
    for (let index = 0; index < first.length; index++) {
      const coming = returning[index]! * answered + redialing
      // The probability that a contact is the customer's last: never below 1 %, where a queue would feed on itself.
      sum += first[index]! / (1 - (coming < mostReturning ? coming : mostReturning))
    }
    into[at] = sum
  }

  /** Mean handle time over contacts, in seconds. */
  handleTimeSeconds(abandonment: number): number {
    const contacts = this.contacts(abandonment)
    return contacts > 0
      ? this.workSeconds(abandonment) / contacts
      : (this.#reasons[0]?.handleTimeSeconds ?? 0)
  }
}

/** More than 99 contacts in 100 returning for ever is no demand but a broken input; the sum would not end. */
const mostReturning = 0.99

const given = new Float64Array(1)
const found = new Float64Array(1)
