/**
 * The least whole number from `from` to `to` for which `meets` holds, where it holds for all larger ones: steps that
 * double, then halves. Undefined where it holds for none.
 */
export const leastWhole = (
  from: number,
  to: number,
  meets: (count: number) => boolean,
): number | undefined => {
  if (from > to) return undefined
  if (meets(from)) return from
  let fails = from
  let step = 1
  for (;;) {
    const next = Math.min(fails + step, to)
    if (next === fails) return undefined
    if (meets(next)) return between(fails, next, meets)
    fails = next
    step *= 2
  }
}

const between = (fails: number, meets: number, holds: (count: number) => boolean): number => {
  let low = fails
  let high = meets
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}
