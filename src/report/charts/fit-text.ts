import { cutApart } from '../text/cut-apart.js'

/** Width of a text in pixels. */
export type Measure = (text: string) => number

const ellipsis = '…'

/**
 * Texts that stand beside one another, each cut to at most `maxLines` lines no wider than `maxWidth`: different texts stay
 * different, and keep what tells them apart where there is room for it.
 */
export function fittedApart(
  measure: Measure,
  texts: readonly string[],
  maxWidth: number,
  maxLines: number,
): string[] {
  return cutApart(texts, (text) => cutToLines(measure, text, maxWidth, maxLines))
}

/** The text itself where it fits into the lines, else as much of its start as does, and an ellipsis. */
export function cutToLines(measure: Measure, text: string, maxWidth: number, maxLines: number): string {
  const whole = text.trim()
  let rest = whole
  for (let line = 1; line < maxLines && measure(rest) > maxWidth; line++) {
    rest = rest.slice(breakBefore(measure, rest, maxWidth)).trimStart()
  }
  if (measure(rest) <= maxWidth) return whole
  return whole.slice(0, whole.length - rest.length) + clippedTo(measure, rest, maxWidth)
}

/**
 * Breaks a text into at most `maxLines` lines no wider than `maxWidth`. Breaks at spaces, inside a word only where the
 * word alone is too wide; what does not fit ends in an ellipsis.
 */
export function fittedLines(measure: Measure, text: string, maxWidth: number, maxLines: number): string[] {
  const lines: string[] = []
  let rest = text.trim()
  while (rest !== '' && lines.length < maxLines) {
    if (measure(rest) <= maxWidth) return [...lines, rest]
    if (lines.length === maxLines - 1) return [...lines, clippedTo(measure, rest, maxWidth)]
    const end = breakBefore(measure, rest, maxWidth)
    lines.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return lines
}

/** Index at which to break so that what comes before fits: at the last space or gap that fits, else inside the word. */
function breakBefore(measure: Measure, text: string, maxWidth: number): number {
  const most = longestThatFits(measure, text, maxWidth)
  const gap = text.lastIndexOf(ellipsis, most - 1)
  const place = Math.max(text.lastIndexOf(' ', most), gap < 0 ? -1 : gap + ellipsis.length)
  return place > 0 ? place : most
}

function clippedTo(measure: Measure, text: string, maxWidth: number): string {
  const most = longestThatFits((part) => measure(part + ellipsis), text, maxWidth)
  return text.slice(0, most).trimEnd() + ellipsis
}

/** Number of code units of the longest beginning that fits; at least one character, none of them cut in half. */
function longestThatFits(measure: Measure, text: string, maxWidth: number): number {
  let low = 1
  let high = text.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (measure(text.slice(0, middle)) <= maxWidth) low = middle
    else high = middle - 1
  }
  const splitsPair = /[\ud800-\udbff]$/.test(text.slice(0, low))
  if (!splitsPair) return low
  return low === 1 ? 2 : low - 1
}
