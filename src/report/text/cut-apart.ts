const ellipsis = '…'

/**
 * Texts cut to the room there is, each by `cut`. Two that would then look the same are cut in the middle instead, so that
 * what tells them apart stays: “Provider of the north, Lyon” and “Provider of the north, Lille” as “Provider…Lyon” and
 * “Provider…Lille”.
 *
 * @param cut the text itself where there is room for it, else as much of its start as there is room for.
 */
export function cutApart(texts: readonly string[], cut: (text: string) => string): string[] {
  const cuts = texts.map(cut)
  return texts.map((text, index) => {
    const lookalikes = texts.filter((other, place) => other !== text && cuts[place] === cuts[index])
    return lookalikes.length === 0 ? cuts[index]! : cutInTheMiddle(text, lookalikes, cut)
  })
}

function cutInTheMiddle(text: string, lookalikes: readonly string[], cut: (text: string) => string): string {
  const shared = Math.max(...lookalikes.map((other) => sharedLength(text, other)))
  const ending = text.slice(text.lastIndexOf(' ', shared - 1) + 1)
  const words = text.slice(0, text.length - ending.length).split(' ')
  for (let kept = words.length - 1; kept > 0; kept--) {
    const candidate = `${words.slice(0, kept).join(' ').trimEnd()}${ellipsis}${ending}`
    if (cut(candidate) === candidate) return candidate
  }
  return cut(`${ellipsis}${ending}`)
}

/** Characters two texts begin with alike. */
function sharedLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}
