// What runs inside a page is text: these tests are typed for Node, not for a browser.

/**
 * In every chart shown: texts that run over each other or beyond the drawing's edge, and names of more than a few letters
 * that stand there twice. Lines of one text stand under each other from the same place on.
 */
export const drawnTexts = `[...document.querySelectorAll('.chart > svg')]
  .filter((svg) => svg.checkVisibility())
  .flatMap((svg) => {
    const at = svg.closest('figure').id + ': '
    const edge = svg.getBoundingClientRect()
    const texts = [...svg.querySelectorAll('text')]
      .map((text) => ({ said: text.textContent, box: text.getBoundingClientRect() }))
      .sort((a, b) => a.box.left - b.box.left || a.box.top - b.box.top)
    const clipped = texts
      .filter(({ box }) => box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 1 || box.bottom > edge.bottom + 1)
      .map(({ said }) => at + 'beyond the edge: ' + said)
    const covered = texts.flatMap((one, index) => texts.slice(index + 1)
      .filter((other) =>
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 1 &&
        Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > Math.min(one.box.height, other.box.height) / 3)
      .map((other) => at + one.said + ' on ' + other.said))
    const names = []
    let above
    for (const { said, box } of texts) {
      const follows = above && Math.abs(above.left - box.left) < 2 && box.top - above.bottom < 3 && box.top > above.bottom - 6
      if (follows) names[names.length - 1] += ' ' + said
      else names.push(said)
      above = box
    }
    const twice = names
      .filter((name, index) => name.length > 12 && names.indexOf(name) !== index)
      .map((name) => at + 'twice: ' + name)
    return [...clipped, ...covered, ...twice]
  })`

/** In every table shown: cells with text that runs out of them to the right. */
export const overflowingCells = `[...document.querySelectorAll('td, th')].flatMap((cell) => {
  const { right, width } = cell.getBoundingClientRect()
  if (width <= 2 || getComputedStyle(cell).visibility === 'hidden') return []
  const range = document.createRange()
  range.selectNodeContents(cell)
  const furthest = Math.max(...[...range.getClientRects()].map((box) => box.right))
  if (!(furthest > right + 2)) return []
  const caption = cell.closest('table').caption?.textContent.trim().slice(0, 50)
  return [caption + ': ' + cell.textContent.trim().slice(0, 40) + ' by ' + Math.round(furthest - right)]
})`
