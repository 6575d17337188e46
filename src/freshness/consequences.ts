/** What happens when a contact of the reason is handled on stale or insufficient data; what is left out is nil. */
export interface WhenStale {
  /** Seconds added to the handle time. */
  readonly extraHandleTime?: number | undefined
  /** Share of such contacts handed to the client's own staff. */
  readonly transfer?: number | undefined
  /** Share of such contacts after which the customer contacts again. */
  readonly callsAgain?: number | undefined
  /** Cost of the mistakes made, per such contact, scenario currency. */
  readonly errorCost?: number | undefined
}

/** The same, per contact of the reason: expectations over fresh and stale ones. */
export interface StalenessPerContact {
  extraHandleTimeSeconds: number
  transferShare: number
  callsAgainShare: number
  errorCost: number
}

/**
 * What staleness adds per contact of a reason: the share handled on stale or insufficient data (0..1)
 * times what each such contact brings. Give `into` to reuse an object.
 */
export function stalenessPerContact(
  staleShare: number,
  whenStale: WhenStale | undefined,
  into: StalenessPerContact = {
    extraHandleTimeSeconds: 0,
    transferShare: 0,
    callsAgainShare: 0,
    errorCost: 0,
  },
): StalenessPerContact {
  into.extraHandleTimeSeconds = staleShare * (whenStale?.extraHandleTime ?? 0)
  into.transferShare = staleShare * (whenStale?.transfer ?? 0)
  into.callsAgainShare = staleShare * (whenStale?.callsAgain ?? 0)
  into.errorCost = staleShare * (whenStale?.errorCost ?? 0)
  return into
}
