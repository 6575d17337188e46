/**
 * What happens when a contact is handled on data that is out of date, or that the agent does not have. What is left out
 * is nil for stale data, and for missing data as with stale data.
 */
export interface Consequences {
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

/** Shares of a reason's contacts, 0..1. */
export interface UnservedShares {
  /** Handled on data that is out of date or missing. */
  readonly unserved: number
  /** Of these the ones whose data is missing: closed, or without the field needed. At most `unserved`. */
  readonly missing: number
}

/**
 * What stale and missing data add per contact of a reason: the shares not served times what each such contact brings.
 * Give `into` to reuse an object.
 */
export function stalenessPerContact(
  shares: UnservedShares,
  whenStale: Consequences | undefined,
  whenMissing?: Consequences,
  into: StalenessPerContact = {
    extraHandleTimeSeconds: 0,
    transferShare: 0,
    callsAgainShare: 0,
    errorCost: 0,
  },
): StalenessPerContact {
  into.extraHandleTimeSeconds = expected(shares, whenStale?.extraHandleTime, whenMissing?.extraHandleTime)
  into.transferShare = expected(shares, whenStale?.transfer, whenMissing?.transfer)
  into.callsAgainShare = expected(shares, whenStale?.callsAgain, whenMissing?.callsAgain)
  into.errorCost = expected(shares, whenStale?.errorCost, whenMissing?.errorCost)
  return into
}

function expected({ unserved, missing }: UnservedShares, stale = 0, whenMissing = stale): number {
  // One product where both are alike: rounding then is that of a reason that does not tell them apart.
  return whenMissing === stale ? unserved * stale : (unserved - missing) * stale + missing * whenMissing
}
