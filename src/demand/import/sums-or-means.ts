/** One interval: the contacts a time is over, and the time as written. */
export interface TimedInterval {
  readonly contacts: number
  readonly time: number
  /** What is alike in intervals of the same kind: time of day, weekday, queue. */
  readonly coarseKind: string
  readonly fineKind: string
}

/** Elasticity of a time against the contacts it is over: 1 for sums, 0 for means. */
export interface Elasticity {
  readonly value: number
  readonly standardError: number
}

/** Intervals from which it can be told. */
const fewest = 20
/** Intervals of a kind on average, from which its own level can be taken out. */
const fewestOfKind = 4

/**
 * Least squares of the time on the contacts within intervals of the same kind, in units of mean time by mean contacts. Within
 * a kind (a time of day, a weekday, a queue) contacts vary by chance and their mean time does not, so desks with longer calls
 * by day than by night are told as well. Standard error after White 1980, Econometrica 48:817-838, whatever the spread.
 * Undefined where there are too few intervals, or all have as many contacts.
 */
export function elasticityOf(intervals: readonly TimedInterval[]): Elasticity | undefined {
  if (intervals.length < fewest) return undefined
  const byKind = kindsOf(intervals)
  let [squares, products] = [0, 0]
  const deviations: { readonly contacts: number; readonly time: number }[] = []
  for (const kind of byKind) {
    const contacts = meanOf(kind, 'contacts')
    const time = meanOf(kind, 'time')
    for (const one of kind) {
      const deviation = { contacts: one.contacts - contacts, time: one.time - time }
      deviations.push(deviation)
      squares += deviation.contacts ** 2
      products += deviation.contacts * deviation.time
    }
  }
  const perContact = meanOf(intervals, 'time') / meanOf(intervals, 'contacts')
  if (!(squares > 0 && perContact > 0)) return undefined
  const slope = products / squares
  const spread = deviations.reduce(
    (sum, { contacts, time }) => sum + (contacts * (time - slope * contacts)) ** 2,
    0,
  )
  const freedom = deviations.length / Math.max(1, deviations.length - byKind.length - 1)
  return {
    value: slope / perContact,
    standardError: Math.sqrt(freedom * spread) / squares / perContact,
  }
}

/** Sums, means, or undefined where chance may have made the one of the other: two standard errors from the middle. */
export function sumsOrMeans(intervals: readonly TimedInterval[]): 'sums' | 'means' | undefined {
  const elasticity = elasticityOf(intervals)
  if (elasticity === undefined) return undefined
  const fromMiddle = elasticity.value - 0.5
  if (Math.abs(fromMiddle) < Math.max(0.1, 2 * elasticity.standardError)) return undefined
  return fromMiddle > 0 ? 'sums' : 'means'
}

/** By weekday where there are enough weeks, else by time of day, else all together. */
function kindsOf(intervals: readonly TimedInterval[]): TimedInterval[][] {
  for (const of of ['fineKind', 'coarseKind'] as const) {
    const kinds = new Map<string, TimedInterval[]>()
    for (const one of intervals) {
      const kind = kinds.get(one[of])
      if (kind) kind.push(one)
      else kinds.set(one[of], [one])
    }
    if (kinds.size * fewestOfKind <= intervals.length) return [...kinds.values()]
  }
  return [[...intervals]]
}

const meanOf = (many: readonly TimedInterval[], of: 'contacts' | 'time'): number =>
  many.reduce((sum, one) => sum + one[of], 0) / many.length
