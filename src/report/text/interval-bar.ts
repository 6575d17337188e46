/** The signs a bar is drawn with. */
export interface BarSigns {
  readonly intervalStart: string
  readonly intervalEnd: string
  readonly intervalLine: string
  readonly intervalMean: string
}

/** An interval and its mean; low ≤ high, the mean usually between. */
export interface Interval {
  readonly low: number
  readonly mean: number
  readonly high: number
}

/** The range all bars of a table share, so that they can be compared by eye. */
export function commonScale(intervals: readonly Interval[]): { from: number; to: number } {
  return {
    from: Math.min(...intervals.map(({ low, mean }) => Math.min(low, mean))),
    to: Math.max(...intervals.map(({ high, mean }) => Math.max(high, mean))),
  }
}

/** An interval drawn in `cells` characters: `   ├──●───┤ `. Cell 0 stands for `from`, the last for `to`. */
export function intervalBar(
  { low, mean, high }: Interval,
  scale: { readonly from: number; readonly to: number },
  cells: number,
  characters: BarSigns,
): string {
  const width = scale.to - scale.from
  const cellOf = (value: number) => (width > 0 ? Math.round(((value - scale.from) / width) * (cells - 1)) : 0)
  const bar = new Array<string>(cells).fill(' ')
  bar.fill(characters.intervalLine, cellOf(low), cellOf(high) + 1)
  bar[cellOf(low)] = characters.intervalStart
  bar[cellOf(high)] = characters.intervalEnd
  bar[cellOf(mean)] = characters.intervalMean
  return bar.join('')
}
