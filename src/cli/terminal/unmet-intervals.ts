/** An interval that shifts leave short. */
export interface UnmetInterval {
  readonly date?: string
  readonly startMinutes: number
  readonly missing: number
}

/**
 * Intervals that stay short, in order, in few words: `07:00–09:30 (3), 12:00–12:30 (1); 2026-03-04 08:00–08:30 (2)`. Those that
 * follow each other on a day with as many agents missing are one; a date stands before the first of its day.
 */
export function unmetIntervals(unmet: readonly UnmetInterval[], intervalMinutes: number): string {
  const runs: { readonly one: UnmetInterval; end: number }[] = []
  for (const one of unmet) {
    const last = runs.at(-1)
    const follows =
      last !== undefined &&
      last.end === one.startMinutes &&
      last.one.date === one.date &&
      last.one.missing === one.missing
    if (follows) last.end += intervalMinutes
    else runs.push({ one, end: one.startMinutes + intervalMinutes })
  }
  return runs
    .map(({ one, end }, at) => {
      const before = runs[at - 1]?.one
      const text = `${clock(one.startMinutes)}–${clock(end)}\u00A0(${one.missing})`
      if (before !== undefined && before.date === one.date) return `, ${text}`
      return `${before === undefined ? '' : '; '}${one.date === undefined ? '' : `${one.date} `}${text}`
    })
    .join('')
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
