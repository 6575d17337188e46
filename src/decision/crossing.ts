/** A difference of two options at one factor, on the same draws. */
export interface DifferenceAt {
  readonly factor: number
  readonly mean: number
  readonly standardError: number
}

/** Where the cheaper of two options changes. */
export interface Crossing {
  /** Factor at which the mean difference is nought. */
  readonly factor: number
  /** Between these the draws do not tell the two apart (95 %); the ends are those of the grid where it goes beyond. */
  readonly undecided: readonly [number, number]
  /** Which is cheaper above: the first option of the pair or the other. */
  readonly cheaperAbove: 'first' | 'second'
}

const twoSided95 = 1.959964

/**
 * Crossings of a difference (first less second) along a rising grid of factors: between two points of different sign the
 * zero of the straight line over the factor: costs are straight lines in prices and wages. The undecided band is found in the same way, from where the
 * difference's confidence interval reaches nought.
 */
export function crossings(grid: readonly DifferenceAt[]): Crossing[] {
  const low = grid.map(({ mean, standardError }) => mean - twoSided95 * standardError)
  const high = grid.map(({ mean, standardError }) => mean + twoSided95 * standardError)
  return zeros(
    grid,
    grid.map(({ mean }) => mean),
  ).map(({ factor, rising }) => {
    // Going up, the difference is surely below nought until `high` crosses and surely above from where `low` does.
    const [before, after] = rising ? [high, low] : [low, high]
    const starts = zeros(grid, before).map((zero) => zero.factor)
    const ends = zeros(grid, after).map((zero) => zero.factor)
    return {
      factor,
      undecided: [
        Math.max(grid[0]!.factor, ...starts.filter((start) => start <= factor)),
        Math.min(grid.at(-1)!.factor, ...ends.filter((end) => end >= factor)),
      ],
      cheaperAbove: rising ? 'second' : 'first',
    }
  })
}

/** Sign changes, each by the straight line between the points on its two sides; points at nought are passed over. */
function zeros(grid: readonly DifferenceAt[], values: readonly number[]) {
  const found: { factor: number; rising: boolean }[] = []
  let last: number | undefined
  values.forEach((to, index) => {
    if (to === 0) return
    const from = last === undefined ? to : values[last]!
    if (last !== undefined && from < 0 !== to < 0) {
      const [x, y] = [grid[last]!.factor, grid[index]!.factor]
      found.push({ factor: x + ((y - x) * from) / (from - to), rising: from < 0 })
    }
    last = index
  })
  return found
}
