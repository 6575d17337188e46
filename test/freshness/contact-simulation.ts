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
  /** Clock hours between which a share of the changes falls; the rest falls evenly outside. Not past midnight. */
  readonly busyHours?: { readonly fromHour: number; readonly untilHour: number; readonly share: number }
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
      // A live look is cut whenever it is looked at, its latency ago.
      if (Number.isNaN(copy.everyHours)) cut = latest
      else cut += Math.floor((latest - phase) / copy.everyHours) * copy.everyHours
      ageSum += now - cut
      looks++
      if (uniform() >= copy.fields) good = false
      const rate = copy.changesPerDay / 24
      const lastChange = rate > 0 ? lastChangeBefore(now, rate, copy, uniform) : Number.NEGATIVE_INFINITY
      if (lastChange > cut) good = false
      if (copy.triggeredShare && uniform() < copy.triggeredShare && now - exponential(copy.lagHours!) > cut) {
        good = false
      }
    }
    if (good) served++
  }
  return { served: served / contacts, meanAge: ageSum / looks }
}

/** Candidates come at the highest rate of the day; each is a change with the share its hour has of that rate. */
function lastChangeBefore(
  now: number,
  rate: number,
  { busyHours }: SimulatedCopy,
  uniform: () => number,
): number {
  const within = busyHours ? (busyHours.share * 24) / (busyHours.untilHour - busyHours.fromHour) : 1
  const outside = busyHours
    ? ((1 - busyHours.share) * 24) / (24 - busyHours.untilHour + busyHours.fromHour)
    : 1
  const highest = Math.max(within, outside)
  for (let moment = now; ; ) {
    moment += Math.log(1 - uniform()) / (rate * highest)
    const hour = moment - 24 * Math.floor(moment / 24)
    const busy = busyHours && hour >= busyHours.fromHour && hour < busyHours.untilHour
    if (uniform() * highest < (busy ? within : outside)) return moment
  }
}
