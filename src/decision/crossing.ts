/** A difference of two options at one factor, on the same draws. */
export interface DifferenceAt {
  readonly factor: number
  readonly mean: number
  readonly standardError: number
}

/** Where the cheaper of two options changes, once or to and fro. */
export interface Crossing {
  /** Factors at which the mean difference changes sign, ascending: several where costs climb in steps. */
  readonly signChanges: readonly number[]
  /** The middle one of them (the lower of two). */
  readonly factor: number
  /** From before the first to after the last: outside, the draws tell the two apart (95 %); at most the grid. */
  readonly undecided: readonly [number, number]
  /** Which is cheaper below and above: the first option of the pair or the other. Alike where the order comes back. */
  readonly cheaperBelow: 'first' | 'second'
  readonly cheaperAbove: 'first' | 'second'
}

export const twoSided95 = 1.959964
/** Sign changes whose factors are no further apart are one break-even: whole agents make costs climb in steps. */
const together = 1.25

/**
 * Crossings of a difference (first less second) along a rising grid of factors. Between two points of different sign it is nought on
 * the straight line over the factor: prices and wages are straight lines, and elsewhere the grid is fine where it matters. Sign changes
 * close to each other are one crossing, whose undecided band covers all of them and, beyond the outer ones, whatever the sampling
 * error leaves open.
 */
export function crossings(grid: readonly DifferenceAt[]): Crossing[] {
  const zerosOf = (value: (point: DifferenceAt) => number) => zeros(grid, grid.map(value))
  const [lower, upper] = [-1, 1].map((side) =>
    zerosOf(({ mean, standardError }) => mean + side * twoSided95 * standardError).map(
      ({ factor }) => factor,
    ),
  )
  return groupsOf(zerosOf(({ mean }) => mean)).map((group) => {
    const [first, last] = [group[0]!, group.at(-1)!]
    // Going up, the difference is surely below nought until its upper bound crosses and surely above from where the lower one does.
    const starts = (first.rising ? upper : lower)!.filter((start) => start <= first.factor)
    const ends = (last.rising ? lower : upper)!.filter((end) => end >= last.factor)
    return {
      signChanges: group.map(({ factor }) => factor),
      factor: group[Math.floor((group.length - 1) / 2)]!.factor,
      undecided: [Math.max(grid[0]!.factor, ...starts), Math.min(grid.at(-1)!.factor, ...ends)],
      cheaperBelow: first.rising ? 'first' : 'second',
      cheaperAbove: last.rising ? 'second' : 'first',
    }
  })
}

interface Zero {
  readonly factor: number
  readonly rising: boolean
}

function groupsOf(found: readonly Zero[]): Zero[][] {
  const groups: Zero[][] = []
  for (const zero of found) {
    const group = groups.at(-1)
    if (group !== undefined && zero.factor <= together * group.at(-1)!.factor) group.push(zero)
    else groups.push([zero])
  }
  return groups
}

/** Sign changes, each by the straight line between the points on its two sides; points at nought are passed over. */
function zeros(grid: readonly DifferenceAt[], values: readonly number[]): Zero[] {
  const found: Zero[] = []
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
