/**
 * A plain simulation, contact by contact, written without the formulas: record changes are laid out on a
 * time line, a copy is cut from it, a contact looks at the copy. Used to check the formulas.
 */
export interface SimulatedCopy {
  readonly everyHours: number
  /** Clock hour of a cut; a random phase per contact where NaN. */
  readonly cutAtHour: number
  readonly delayHours: number
  readonly changesPerDay: number
  /** Share of contacts that need the data set. */
  readonly share: number
  /** Share of the needed fields in the copy. */
  readonly fields: number
  /** Share of contacts needing it that a change triggers, and the mean lag in hours. */
  readonly triggeredShare?: number
  readonly lagHours?: number
}

/** Deterministic uniform numbers (Park & Miller's minimal standard generator), seed 1..2147483646. */
export function uniforms(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

export function simulateContacts(
  contacts: number,
  uniform: () => number,
  contactClockHour: () => number,
  copies: readonly SimulatedCopy[],
): { readonly served: number; readonly meanAge: number } {
  let served = 0
  let ageSum = 0
  let looks = 0
  const exponential = (mean: number) => -mean * Math.log(1 - uniform())
  for (let contact = 0; contact < contacts; contact++) {
    // A day late enough that changes lie behind every copy.
    const now = 24 * 400 + 24 * Math.floor(uniform() * 60) + contactClockHour()
    let good = true
    for (const copy of copies) {
      if (uniform() >= copy.share) continue
      const phase = Number.isNaN(copy.cutAtHour) ? uniform() * copy.everyHours : copy.cutAtHour
      let cut = phase
      const latest = now - copy.delayHours
      cut += Math.floor((latest - phase) / copy.everyHours) * copy.everyHours
      ageSum += now - cut
      looks++
      if (uniform() >= copy.fields) good = false
      const rate = copy.changesPerDay / 24
      const lastChange = rate > 0 ? now - exponential(1 / rate) : Number.NEGATIVE_INFINITY
      if (lastChange > cut) good = false
      if (copy.triggeredShare && uniform() < copy.triggeredShare && now - exponential(copy.lagHours!) > cut) {
        good = false
      }
    }
    if (good) served++
  }
  return { served: served / contacts, meanAge: ageSum / looks }
}
