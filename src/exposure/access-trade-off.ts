/** What one way of opening the data costs on average, on the same draws as the others. */
export interface AccessAlternative {
  readonly id: string
  /** Money of staleness: cost and goodwill lost, less the same with perfect data, controls left out of both. */
  readonly stalenessCost: number
  /** Expected loss, controls' cost included. */
  readonly expectedLoss: number
  /** It breaks a hard rule: shown, and part of no frontier. */
  readonly breaksRule?: boolean
  /** It takes away what agents do today, and the money does not say what that was worth: never the best. */
  readonly losesWriteBack?: boolean
}

export interface AccessTradeOff {
  /** Alternatives nothing beats on both counts, by rising staleness cost. */
  readonly frontier: readonly string[]
  /** The others, each with one of the frontier that is no worse on either count and better on one, or as good and listed first. */
  readonly dominated: readonly { readonly id: string; readonly by: string }[]
  /** The alternative with the least sum of both; the one in use where nothing is better. */
  readonly best: string
}

/**
 * The trade-off between working with stale data and what open data exposes: frontier, dominated alternatives and the
 * best one. Alternatives that break a rule take no part; of equal ones the first listed stays on the frontier.
 *
 * @throws TypeError where none is called `inUse`
 */
export function accessTradeOff(alternatives: readonly AccessAlternative[], inUse: string): AccessTradeOff {
  const current = alternatives.find(({ id }) => id === inUse)
  if (!current) throw new TypeError(`no alternative is called ${inUse}`)
  const admitted = alternatives.filter(({ breaksRule }) => !breaksRule)
  const kept = admitted.filter(({ losesWriteBack }) => !losesWriteBack)
  const candidates = kept.length > 0 ? kept : admitted
  const start = current.breaksRule ? (candidates[0] ?? current) : current
  const best = candidates.reduce((least, next) => (sumOf(next) < sumOf(least) ? next : least), start)
  return {
    ...lowerFrontier(
      admitted.map(({ id, stalenessCost, expectedLoss }) => ({
        id,
        across: stalenessCost,
        up: expectedLoss,
      })),
    ),
    best: best.id,
  }
}

const sumOf = ({ stalenessCost, expectedLoss }: AccessAlternative): number => stalenessCost + expectedLoss

/** Points judged on two counts, less being better on both. */
export interface JudgedPoint {
  readonly id: string
  readonly across: number
  readonly up: number
}

/**
 * The points no other beats on both counts, from left to right, and the others with a point that beats them.
 * For scores, where more is better, give them with a minus sign. Of equal points the first stays.
 */
export function lowerFrontier(
  points: readonly JudgedPoint[],
): Pick<AccessTradeOff, 'frontier' | 'dominated'> {
  const ordered = [...points].sort((a, b) => a.across - b.across || a.up - b.up)
  const frontier: JudgedPoint[] = []
  const dominated: { id: string; by: string }[] = []
  for (const point of ordered) {
    const lowest = frontier.at(-1)
    if (lowest && lowest.up <= point.up) dominated.push({ id: point.id, by: lowest.id })
    else frontier.push(point)
  }
  return { frontier: frontier.map(({ id }) => id), dominated }
}
