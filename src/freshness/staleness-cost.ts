/** What a contact on stale data brings. Money in one currency. */
export interface StaleContact {
  /** Share of contacts on data out of date, 0..1. */
  readonly staleShare: number
  /** Share of those for which it matters, 0..1; all where it is not said. */
  readonly mattersShare?: number
  readonly extraHandleTimeSeconds?: number
  readonly costPerHour?: number
  /** Share of those to whom it matters who contact again, 0..1. */
  readonly callsAgainShare?: number
  readonly costPerContact?: number
  /** What mistakes cost, or what customers are paid for them. */
  readonly compensation?: number
}

/**
 * Staleness cost of an average contact: P(stale) P(it matters) (extra handle time × cost + P(contacts again) × cost of a
 * contact + compensation). A simulation finds it in the workload instead, where extra time also makes others wait.
 */
export function stalenessCostPerContact({
  staleShare,
  mattersShare = 1,
  extraHandleTimeSeconds = 0,
  costPerHour = 0,
  callsAgainShare = 0,
  costPerContact = 0,
  compensation = 0,
}: StaleContact): number {
  const each = (extraHandleTimeSeconds / 3600) * costPerHour + callsAgainShare * costPerContact + compensation
  return staleShare * mattersShare * each
}
