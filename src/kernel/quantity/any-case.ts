/** Regular-expression source of a word in small letters, capitals or both: `week` also finds `Week` and `WEEK`. */
export function inAnyCase(word: string): string {
  return [...word].map(letterInAnyCase).join('')
}

function letterInAnyCase(letter: string): string {
  const capital = letter.toUpperCase()
  return capital === letter ? letter : `[${letter}${capital}]`
}

/**
 * Regular-expression source of any of several words, each in any case. Beginnings that words share are written once, which
 * keeps patterns short that stand in a JSON Schema many times.
 */
export function anyOfWords(words: readonly string[]): string {
  const initials = [...new Set(words.map((word) => word[0]!))]
  const branches = initials.map((initial) => {
    const ends = words.filter((word) => word[0] === initial).map((word) => word.slice(1))
    const longer = ends.filter((end) => end !== '')
    if (longer.length === 0) return letterInAnyCase(initial)
    return `${letterInAnyCase(initial)}${anyOfWords(longer)}${longer.length < ends.length ? '?' : ''}`
  })
  const [only] = branches
  return branches.length === 1 && /^(?:\[[^\]]+\]|\p{L})$/u.test(only!) ? only! : `(?:${branches.join('|')})`
}
