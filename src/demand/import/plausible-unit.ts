/** Handle times outside of these are none of a desk; seconds. */
const plausible = { shortest: 15, longest: 7200 }

export const isPlausible = (seconds: number): boolean =>
  seconds >= plausible.shortest && seconds <= plausible.longest

/** Seconds of the units exports write times in: thousandths, seconds, minutes, hours, days. */
const units = [0.001, 1, 60, 3600, 86_400] as const

/**
 * The only unit in which a mean handle time, as written without one, is plausible: of 4.31 minutes, of 258,000 thousandths.
 * 1 where seconds are; undefined where none or several others are.
 */
export function plausibleUnit(written: number): number | undefined {
  if (isPlausible(written)) return 1
  const fitting = units.filter((unit) => isPlausible(written * unit))
  return fitting.length === 1 ? fitting[0] : undefined
}

/**
 * Whether a wait is written in the unit found for the handle times beside it: minutes are small figures, thousandths large ones.
 * Desks that give handle times in minutes often give waits in seconds.
 */
export function followsUnit(meanWait: number, unit: number): boolean {
  if (unit === 0.001) return meanWait > 500
  return unit === 86_400 ? meanWait < 0.1 : meanWait < 180 / unit
}
