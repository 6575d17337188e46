/**
 * Clock hours between which a share of a data set's changes falls, evenly; the rest falls evenly outside. Past midnight
 * where the second hour is not later than the first; the whole day where they are equal.
 */
export interface BusyHours {
  /** 0..24 */
  readonly fromHour: number
  /** 0..24 */
  readonly untilHour: number
  /** Share of the changes within the hours, 0..1. */
  readonly share: number
}

const hoursPerDay = 24

/** The rate of change at a clock hour over the day's mean rate; 1 without busy hours. */
export function changeWeight(clockHour: number, busy: BusyHours | undefined): number {
  if (busy === undefined) return 1
  const length = lengthOf(busy)
  if (length === hoursPerDay) return 1
  const hour = clockHour - hoursPerDay * Math.floor(clockHour / hoursPerDay)
  const { fromHour, untilHour } = busy
  const within =
    fromHour < untilHour ? hour >= fromHour && hour < untilHour : hour >= fromHour || hour < untilHour
  return within
    ? (busy.share * hoursPerDay) / length
    : ((1 - busy.share) * hoursPerDay) / (hoursPerDay - length)
}

/**
 * Hours at the day's mean rate in which as many changes fall as from one moment to a later one: the integral of
 * `changeWeight`. Moments in hours on one time line, midnight at multiples of 24.
 */
export function hoursOfChange(from: number, until: number, busy: BusyHours | undefined): number {
  return busy === undefined ? until - from : sinceStart(until, busy) - sinceStart(from, busy)
}

function lengthOf({ fromHour, untilHour }: BusyHours): number {
  return untilHour > fromHour ? untilHour - fromHour : untilHour - fromHour + hoursPerDay
}

function sinceStart(moment: number, busy: BusyHours): number {
  const days = Math.floor(moment / hoursPerDay)
  const hour = moment - days * hoursPerDay
  const length = lengthOf(busy)
  if (length === hoursPerDay) return moment
  const { fromHour, untilHour, share } = busy
  const upTo = (start: number, end: number) => Math.max(0, Math.min(hour, end) - start)
  const within =
    fromHour < untilHour ? upTo(fromHour, untilHour) : upTo(0, untilHour) + upTo(fromHour, hoursPerDay)
  return (
    days * hoursPerDay +
    (within * share * hoursPerDay) / length +
    ((hour - within) * (1 - share) * hoursPerDay) / (hoursPerDay - length)
  )
}
