/** The steps that a number can be set in, and its ends. */
export interface NumberScale {
  /** The finest step, above 0. */
  readonly step: number
  readonly least: number
  readonly most: number
}

/** Values taken in at once between two that were tried: up to so many all of them, else evenly spaced. */
const mostBetween = 8
/** Of a step, so that rounding makes no value of its own. */
const rounding = 1e-6

/**
 * What to compare a value with that looks best: the values tried next to it and what lies between on the scale; where it is the last
 * that was tried also what lies beyond, twice or half as much. Asked again with these tried, it ends at the finest steps.
 *
 * @param tried ascending, `at` among them
 * @returns ascending, without `at`
 */
export function valuesBeside(tried: readonly number[], at: number, scale: NumberScale): number[] {
  const { step, least, most } = scale
  const below = tried.findLast((value) => value < at) ?? beyond(Math.max(least, rounded(at / 2, step)), at)
  const above = tried.find((value) => value > at) ?? beyond(Math.min(most, rounded(2 * at, step)), at)
  return [
    ...(below === undefined ? [] : [below, ...between(below, at, step)]),
    ...(above === undefined ? [] : [...between(at, above, step), above]),
  ]
}

/** Nothing where the scale ends at the value itself. */
const beyond = (value: number, at: number): number | undefined => (value === at ? undefined : value)

/** Multiples of the step strictly between two values. */
function between(from: number, to: number, step: number): number[] {
  const first = Math.floor(from / step + rounding) + 1
  const last = Math.ceil(to / step - rounding) - 1
  const count = last - first + 1
  if (count <= 0) return []
  const places =
    count <= mostBetween
      ? Array.from({ length: count }, (_, place) => first + place)
      : Array.from({ length: mostBetween }, (_, place) =>
          Math.round(first - 1 + ((place + 1) * (count + 1)) / (mostBetween + 1)),
        )
  return places.map((place) => onScale(place, step))
}

const rounded = (value: number, step: number): number => onScale(Math.round(value / step), step)

/** A multiple of the step without the digits that multiplying leaves. */
const onScale = (place: number, step: number): number => Number((place * step).toPrecision(12))
