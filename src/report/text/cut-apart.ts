/** Longest part in which texts are compared with each other; texts that differ only behind it are numbered. */
const comparedPieces = 300

/**
 * Texts cut to the room there is, each by `cut`. Those that would then look the same keep what tells them apart and lose
 * what they share: “Provider of the north, Lyon” and “Provider of the north, Lille” become “Provider…Lyon” and
 * “Provider…Lille”; “Lot A, three years, live data” and three more of lots A and B with live or nightly data become
 * “Lot A…live…” and so on. Where there is no room even for that they end in their place among all the texts: “Provider…#2”.
 * Different texts never come out the same.
 *
 * @param cut the text itself where there is room for it, else as much of its start as there is room for.
 * @param ellipsis stands for what is left out.
 */
export function cutApart(texts: readonly string[], cut: Cut, ellipsis = '…'): string[] {
  const room = {
    cut,
    ellipsis,
    places: new Map([...texts.entries()].reverse().map(([at, text]) => [text, at + 1])),
  }
  const different = [...new Set(texts)]
  let groups = different.map((text): Group => ({ texts: [text], labels: [cut(text)] }))
  for (const remedy of [cutAtWords, cutAtLetters, numbered]) {
    groups = settled(groups, (group) => remedy(group, room))
  }
  const labels = new Map(groups.flatMap((group) => group.texts.map((text, at) => [text, group.labels[at]!])))
  return texts.map((text) => labels.get(text)!)
}

type Cut = (text: string) => string

interface Room {
  readonly cut: Cut
  readonly ellipsis: string
  /** Where a text first stands among all, counted from 1. */
  readonly places: ReadonlyMap<string, number>
}

/** What a text ends in that nothing but its place among all tells apart. */
export function placeMark(place: number, ellipsis = '…'): string {
  return `${ellipsis}#${place}`
}

/** Texts that are cut with an eye on each other. */
interface Group {
  readonly texts: readonly string[]
  readonly labels: readonly string[]
}

/** The labels of texts that look the same when cut, one for each; undefined where there is no room. */
type Remedy = (texts: readonly string[], room: Room) => (string | undefined)[]

/** Groups that have a label twice, or share one, made one group and cut by the remedy, until it helps no more. */
function settled(
  groups: readonly Group[],
  remedy: (texts: readonly string[]) => (string | undefined)[],
): Group[] {
  let current = [...groups]
  const beyondHelp = new Set<string>()
  for (;;) {
    const label = firstTwice(current, beyondHelp)
    if (label === undefined) return current
    const together = current.filter(({ labels }) => labels.includes(label))
    const texts = together.flatMap((group) => group.texts)
    const before = together.flatMap((group) => group.labels)
    const labels = remedy(texts).map((better, at) => better ?? before[at]!)
    if (together.length === 1 && labels.every((text, at) => text === before[at])) beyondHelp.add(label)
    current = [...current.filter((group) => !together.includes(group)), { texts, labels }]
  }
}

/** The first label that stands for more than one text. */
function firstTwice(groups: readonly Group[], beyondHelp: ReadonlySet<string>): string | undefined {
  const all = groups.flatMap(({ labels }) => labels)
  return all.find((label, place) => all.indexOf(label) !== place && !beyondHelp.has(label))
}

const cutAtWords: Remedy = (texts, room) =>
  cutWhereShared(
    texts.map((text) => text.match(/\S+\s*/g) ?? [text]),
    room,
  )

/** For names of one word, of which the middle tells; within words of a sentence single letters would tell nothing. */
const cutAtLetters: Remedy = (texts, room) =>
  texts.some((text) => /\s/.test(text))
    ? texts.map(() => undefined)
    : cutWhereShared(aroundTheMiddle(texts.map((text) => Array.from(text))), room)

/** Letters that all begin and end with, and what is between as one piece. */
function aroundTheMiddle(texts: readonly (readonly string[])[]): string[][] {
  const shortest = Math.min(...texts.map(({ length }) => length))
  const allAlike = (letter: (text: readonly string[]) => string | undefined) =>
    texts.every((text) => letter(text) === letter(texts[0]!))
  let start = 0
  while (start < shortest && allAlike((text) => text[start])) start++
  let end = 0
  while (end < shortest - start && allAlike((text) => text[text.length - 1 - end])) end++
  return texts.map((text) => [
    ...text.slice(0, start),
    text.slice(start, text.length - end).join(''),
    ...text.slice(text.length - end),
  ])
}

/** Last resort: as much of the start as there is room for beside the text's place among all. */
const numbered: Remedy = (texts, { cut, ellipsis, places }) =>
  texts.map((text) => {
    const mark = placeMark(places.get(text)!, ellipsis)
    const pieces = Array.from(text)
    for (let kept = Math.min(pieces.length, comparedPieces); kept >= 0; kept--) {
      const candidate = `${pieces.slice(0, kept).join('').trimEnd()}${mark}`
      if (cut(candidate) === candidate) return candidate
    }
    return mark
  })

/** Texts as pieces: those all share are left out as far as there is no room for them, from the end of what they share on. */
function cutWhereShared(texts: readonly (readonly string[])[], room: Room): (string | undefined)[] {
  const compared = texts.map((pieces) => pieces.slice(0, comparedPieces))
  const shared = compared.slice(1).reduce(longestCommon, compared[0] ?? [])
  const labels = compared.map((pieces, index) => {
    const more = pieces.length < texts[index]!.length
    return mostThatFits(pieces, placesOutside(pieces, shared), more, room)
  })
  // One of them cut in another way than the rest would not look like one of them.
  return labels.includes(undefined) ? labels.map(() => undefined) : labels
}

/** The own pieces with as many of the shared ones, from the start, as there is room for. */
function mostThatFits(
  pieces: readonly string[],
  own: ReadonlySet<number>,
  more: boolean,
  { cut, ellipsis }: Room,
) {
  const fits = (kept: ReadonlySet<number>) => {
    const label = withGaps(pieces, kept, more, ellipsis)
    return cut(label) === label ? label : undefined
  }
  let kept = own
  let label = fits(kept)
  if (label === undefined) return undefined
  for (const place of pieces.keys()) {
    if (kept.has(place)) continue
    const longer = new Set(kept).add(place)
    const candidate = fits(longer)
    if (candidate === undefined) break
    kept = longer
    label = candidate
  }
  return label
}

/** The kept pieces in their order, an ellipsis for each gap. */
function withGaps(
  pieces: readonly string[],
  kept: ReadonlySet<number>,
  more: boolean,
  ellipsis: string,
): string {
  let label = ''
  for (const [place, piece] of pieces.entries()) {
    if (kept.has(place)) label += piece
    else if (!label.endsWith(ellipsis)) label = `${label.trimEnd()}${ellipsis}`
  }
  return more && !label.endsWith(ellipsis) ? `${label.trimEnd()}${ellipsis}` : label.trimEnd()
}

/** A longest sequence of pieces that both have in this order (Wagner and Fischer 1974). */
function longestCommon(one: readonly string[], other: readonly string[]): string[] {
  const columns = other.length + 1
  const lengths = new Uint16Array((one.length + 1) * columns)
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      lengths[i * columns + j] =
        one[i] === other[j]
          ? lengths[(i + 1) * columns + j + 1]! + 1
          : Math.max(lengths[(i + 1) * columns + j]!, lengths[i * columns + j + 1]!)
    }
  }
  const common: string[] = []
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i] === other[j]) {
      common.push(one[i]!)
      i++
      j++
    } else if (lengths[(i + 1) * columns + j]! >= lengths[i * columns + j + 1]!) i++
    else j++
  }
  return common
}

/** Where a text has pieces that are not among those shared, which it has in this order. */
function placesOutside(pieces: readonly string[], shared: readonly string[]): ReadonlySet<number> {
  const outside = new Set<number>()
  let next = 0
  for (const [place, piece] of pieces.entries()) {
    if (piece === shared[next]) next++
    else outside.add(place)
  }
  return outside
}
