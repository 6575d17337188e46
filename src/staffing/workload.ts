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

  constructor(reasons: readonly ReasonWork[], redial: () => number) {
    this.#reasons = reasons
    this.#redial = redial
  }

  /** Contacts offered a week, at a multiplier 1 of demand. */
  contacts(abandonment: number): number {
    let contacts = 0
    const redial = this.#redial()
    for (let index = 0; index < this.#reasons.length; index++) {
      const reason = this.#reasons[index]!
      contacts += reason.contactsPerWeek / leaving(reason, abandonment, redial)
    }
    return contacts
  }

  /** Offered work a week in seconds of handle time, at a multiplier 1 of demand. */
  workSeconds(abandonment: number): number {
    const redial = this.#redial()
    let work = 0
    for (let index = 0; index < this.#reasons.length; index++) {
      const reason = this.#reasons[index]!
      work += (reason.contactsPerWeek * reason.handleTimeSeconds) / leaving(reason, abandonment, redial)
    }
    return work
  }

  /** Mean handle time over contacts, in seconds. */
  handleTimeSeconds(abandonment: number): number {
    const contacts = this.contacts(abandonment)
    return contacts > 0
      ? this.workSeconds(abandonment) / contacts
      : (this.#reasons[0]?.handleTimeSeconds ?? 0)
  }
}

/** Probability that a contact is the customer's last: never below 1 %, where a queue would feed on itself. */
function leaving({ returnProbability }: ReasonWork, abandonment: number, redial: number): number {
  const returning = returnProbability * (1 - abandonment) + redial * abandonment
  return 1 - Math.min(returning, mostReturning)
}

/** More than 99 contacts in 100 returning for ever is no demand but a broken input; the sum would not end. */
const mostReturning = 0.99
