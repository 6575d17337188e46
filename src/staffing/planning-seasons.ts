/** Months whose demand is planned alike, and that demand over its starting level. */
export interface PlanningSeason {
  /** From 0, rising; not necessarily one after the other. */
  readonly months: readonly number[]
  /** Mean over the months. */
  readonly level: number
}

/** Months within about a tenth of each other share a schedule. */
const bandWidth = Math.log(1.1)
const mostSeasons = 6

/**
 * Puts months of similar expected demand together, so that one schedule serves them all: bands of equal ratio between
 * the quietest month and the busiest, a tenth wide, wider where that would make more than six seasons. In the order of
 * their first months.
 *
 * @param levels expected demand of each month over its starting level, each above 0
 */
export function planningSeasons(levels: readonly number[]): readonly PlanningSeason[] {
  const lowest = Math.log(Math.min(...levels))
  const range = Math.log(Math.max(...levels)) - lowest
  const bands = Math.min(mostSeasons, Math.floor(range / bandWidth) + 1)
  const months = new Map<number, number[]>()
  levels.forEach((level, month) => {
    const band = range > 0 ? Math.min(bands - 1, Math.floor((bands * (Math.log(level) - lowest)) / range)) : 0
    const others = months.get(band)
    if (others === undefined) months.set(band, [month])
    else others.push(month)
  })
  return [...months.values()].map((ofBand) => ({
    months: ofBand,
    level: ofBand.reduce((sum, month) => sum + levels[month]!, 0) / ofBand.length,
  }))
}
