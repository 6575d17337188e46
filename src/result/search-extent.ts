/** How many arrangements a search plays, as far as can be told while it is on its way. */
export class SearchExtent {
  readonly #byCandidate: Map<string, Extent>
  #played = 0

  /** @param expected of each candidate, the combinations that are listed: more may follow about the best, or fewer be needed. */
  constructor(expected: Iterable<readonly [candidate: string, combinations: number]>) {
    this.#byCandidate = new Map(
      [...expected].map(([id, count]) => [id, { expected: count, asked: 0, out: 0 }]),
    )
  }

  ask(candidate: string, combinations: number): void {
    this.#byCandidate.get(candidate)!.asked += combinations
  }

  /** One that was asked for is not to be had. */
  leaveOut(candidate: string): void {
    this.#byCandidate.get(candidate)!.out++
  }

  /** @returns how many have been played with this one. */
  play(): number {
    return ++this.#played
  }

  /** Nothing more of it is asked for. */
  finish(candidate: string): void {
    this.#byCandidate.get(candidate)!.expected = 0
  }

  total(): number {
    return [...this.#byCandidate.values()].reduce(
      (sum, { expected, asked, out }) => sum + Math.max(expected, asked) - out,
      0,
    )
  }
}

interface Extent {
  expected: number
  asked: number
  out: number
}
