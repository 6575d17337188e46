const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

// East Asian wide and fullwidth blocks (Unicode Standard Annex 11), joined where neighbours are all wide.
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]/u
const pictograph = /^(\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{Regional_Indicator}{2})/u
// Letters that take one cell each and never join: nearly all texts, found without segmenting them.
const plain = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f-\u205e\u20ac]*$/
const noWidth = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u

function graphemeWidth(grapheme: string): number {
  if (noWidth.test(grapheme)) return 0
  return wide.test(grapheme) || pictograph.test(grapheme) ? 2 : 1
}

/** Cells a text takes on a terminal: accents take none, Chinese letters and emoji two. */
export function textWidth(text: string): number {
  if (plain.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment)
  return width
}

/** Cut to at most `cells`, with `ending` where something was cut. */
export function cutToWidth(text: string, cells: number, ending: string): string {
  if (textWidth(text) <= cells) return text
  const room = cells - textWidth(ending)
  let kept = ''
  let width = 0
  for (const { segment } of graphemes.segment(text)) {
    width += graphemeWidth(segment)
    if (width > room) break
    kept += segment
  }
  return `${kept.trimEnd()}${ending}`
}

/** Words on lines of at most `cells`, none of which is longer: a word that is goes on, where it can after a mark in it. */
export function wrappedWithin(text: string, cells: number): string[] {
  return wrapped(text, cells).flatMap((line) => (textWidth(line) <= cells ? [line] : brokenUp(line, cells)))
}

function brokenUp(word: string, cells: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const { segment } of graphemes.segment(word)) {
    if (line !== '' && textWidth(line) + graphemeWidth(segment) > cells) {
      const end = /^.+[./:_-]/u.exec(line)?.[0].length ?? line.length
      lines.push(line.slice(0, end))
      line = line.slice(end)
    }
    line += segment
  }
  return [...lines, line]
}

/** Filled with spaces to `cells`; never cut. */
export function padToWidth(text: string, cells: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, cells - textWidth(text)))
  return align === 'left' ? `${text}${space}` : `${space}${text}`
}

/** Words on lines of at most `cells`; a longer word keeps a line of its own. No-break spaces hold. */
export function wrapped(text: string, cells: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && textWidth(line) + 1 + textWidth(word) > cells) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  return lines
}
