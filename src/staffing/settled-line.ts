/** A corner of the line of what is settled of a batch: hours after it was sent, and the share by then. */
export interface Corner {
  readonly at: number
  readonly share: number
}

/** Mean share settled within so many hours, of contacts that came evenly between `from` and `to` hours before the batch was sent. */
export function meanSettled(line: readonly Corner[], within: number, from: number, to: number): number {
  return (integral(line, within - from) - integral(line, within - to)) / (to - from)
}

/** Mean time at which the line is climbed. */
export function meanSettling(line: readonly Corner[]): number {
  return line.reduce((sum, corner, at) => {
    const before = line[at - 1]
    return before === undefined ? sum : sum + (corner.share - before.share) * ((corner.at + before.at) / 2)
  }, 0)
}

/** Integral of the line from 0. */
function integral(line: readonly Corner[], upTo: number): number {
  if (upTo <= 0) return 0
  let sum = 0
  for (let at = 1; at < line.length; at += 1) {
    const before = line[at - 1]!
    const corner = line[at]!
    if (upTo <= before.at) return sum
    const end = Math.min(upTo, corner.at)
    const span = corner.at - before.at
    const share =
      span > 0 ? before.share + ((corner.share - before.share) * (end - before.at)) / span : corner.share
    sum += ((before.share + share) / 2) * (end - before.at)
    if (upTo <= corner.at) return sum
  }
  return sum + Math.max(0, upTo - line.at(-1)!.at)
}
