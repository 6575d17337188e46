/**
 * The commonest step from one time to the next, in the unit of the times, over several lists of them; undefined where no
 * list has two.
 */
export function commonestStep(lists: Iterable<Iterable<number>>): number | undefined {
  const counts = new Map<number, number>()
  for (const times of lists) {
    const sorted = [...new Set(times)].sort((a, b) => a - b)
    for (let index = 1; index < sorted.length; index++) {
      const step = sorted[index]! - sorted[index - 1]!
      counts.set(step, (counts.get(step) ?? 0) + 1)
    }
  }
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || a - b)[0]?.[0]
}

/** Whether intervals of so many minutes can be put into half hours: their parts, or whole hours. */
export function fitsHalfHours(minutes: number | undefined): minutes is number {
  return minutes !== undefined && minutes > 0 && (30 % minutes === 0 || minutes === 60)
}
