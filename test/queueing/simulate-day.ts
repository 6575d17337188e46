/** A day whose rate and agents change from interval to interval, simulated event by event. */
export interface SimulatedDay {
  readonly contacts: readonly number[]
  readonly agents: readonly number[]
  readonly intervalSeconds: number
  readonly handleTimeSeconds: number
  readonly patienceSeconds: number
  readonly lines?: number
  readonly withinSeconds: number
  readonly days: number
}

/** Of each interval, with the standard error over days. */
export interface SimulatedShares {
  readonly servedWithin: readonly { readonly mean: number; readonly standardError: number }[]
  readonly abandoned: readonly { readonly mean: number; readonly standardError: number }[]
  readonly blocked: readonly { readonly mean: number; readonly standardError: number }[]
}

/**
 * Shares of the expected contacts of each interval: answered within the time, hung up in the interval, turned away.
 * Contacts are taken from the line while fewer are busy than are scheduled; whoever has a contact finishes it.
 */
export const simulateDay = (day: SimulatedDay): SimulatedShares => {
  const { contacts, intervalSeconds, lines = Number.POSITIVE_INFINITY } = day
  const draw = mulberry(20261122)
  const exponential = (mean: number) => -Math.log(1 - draw()) * mean
  const intervals = contacts.length
  const sums = () => ({ total: new Float64Array(intervals), squares: new Float64Array(intervals) })
  const all = { servedWithin: sums(), abandoned: sums(), blocked: sums() }
  for (let one = 0; one < day.days; one += 1) {
    const counts = {
      servedWithin: new Float64Array(intervals),
      abandoned: new Float64Array(intervals),
      blocked: new Float64Array(intervals),
    }
    const arrivals: number[] = []
    for (const [interval, count] of contacts.entries())
      for (let time = interval * intervalSeconds; count > 0; ) {
        time += exponential(intervalSeconds / count)
        if (time >= (interval + 1) * intervalSeconds) break
        arrivals.push(time)
      }
    /** Ends of the contacts in hand. */
    let ends: number[] = []
    let line: { came: number; leaves: number }[] = []
    let next = 0
    let boundary = 0
    for (let now = 0; next < arrivals.length || ends.length > 0 || line.length > 0; ) {
      const end = Math.min(Number.POSITIVE_INFINITY, ...ends)
      const leave = line.reduce((first, { leaves }) => Math.min(first, leaves), Number.POSITIVE_INFINITY)
      const change = boundary < intervals ? boundary * intervalSeconds : Number.POSITIVE_INFINITY
      now = Math.min(arrivals[next] ?? Number.POSITIVE_INFINITY, end, leave, change)
      if (now === change) boundary += 1
      else if (now === end) ends = ends.filter((time) => time !== end)
      else if (now === leave) {
        line = line.filter(({ leaves }) => leaves !== leave)
        const interval = Math.floor(now / intervalSeconds)
        if (interval < intervals) counts.abandoned[interval]! += 1
      } else {
        next += 1
        if (ends.length + line.length < lines)
          line.push({ came: now, leaves: now + exponential(day.patienceSeconds) })
        else counts.blocked[Math.floor(now / intervalSeconds)]! += 1
      }
      const scheduled = day.agents[Math.min(intervals, boundary) - 1] ?? 0
      while (line.length > 0 && ends.length < scheduled) {
        const { came } = line.shift()!
        if (now - came <= day.withinSeconds) counts.servedWithin[Math.floor(came / intervalSeconds)]! += 1
        ends.push(now + exponential(day.handleTimeSeconds))
      }
    }
    for (const name of ['servedWithin', 'abandoned', 'blocked'] as const)
      for (let interval = 0; interval < intervals; interval += 1) {
        const share = counts[name][interval]! / contacts[interval]!
        all[name].total[interval]! += share
        all[name].squares[interval]! += share * share
      }
  }
  const estimates = ({ total, squares }: ReturnType<typeof sums>) =>
    Array.from(total, (sum, interval) => {
      const mean = sum / day.days
      const variance = Math.max(0, squares[interval]! / day.days - mean * mean)
      return { mean, standardError: Math.sqrt(variance / day.days) }
    })
  return {
    servedWithin: estimates(all.servedWithin),
    abandoned: estimates(all.abandoned),
    blocked: estimates(all.blocked),
  }
}

const mulberry = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296
  }
}
