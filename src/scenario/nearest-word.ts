/**
 * Number of insertions, deletions, substitutions and swaps of neighbours that turn one word into another
 * (optimal string alignment distance).
 */
export function editDistance(from: string, to: string): number {
  const a = [...from]
  const b = [...to]
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const substitution = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)
      let best = Math.min(previous[column]! + 1, current[column - 1]! + 1, substitution)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, beforePrevious[column - 2]! + 1)
      }
      current.push(best)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[b.length]!
}

const longestCompared = 60

/** The known word a mistyped one probably stands for; undefined where none is near. */
export function nearestWord(written: string, known: readonly string[]): string | undefined {
  if (written.length > longestCompared) return undefined
  const plain = withoutPunctuation(written)
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const word of known) {
    const distance = plain === withoutPunctuation(word) ? 0 : editDistance(plain, withoutPunctuation(word))
    const allowed = Math.max(1, Math.floor(Math.max(plain.length, word.length) / 3))
    if (distance <= allowed && distance < least) {
      best = word
      least = distance
    }
  }
  return best
}

/** `handle-time`, `handle_time` and `HandleTime` are the same word. */
function withoutPunctuation(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/gu, '')
}
