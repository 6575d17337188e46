import Handlebars from 'handlebars'

/** The longest word that stays whole in a cell, in characters a reader sees: longer ones may break inside. */
export const longestWholeWord = 18

/** Characters between two places at which a longer word may break. */
const step = 8

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Text for a narrow cell as HTML: escaped, with `<wbr>` where a line may end. Paths may break after a dot, words longer
 * than any column every few characters; other words never do. Nothing is added to what a reader copies.
 */
export function breakable(text: string): Handlebars.SafeString {
  return new Handlebars.SafeString(text.split(/(\s+)/).map(brokenWord).join(''))
}

function brokenWord(word: string): string {
  return word
    .split(/(?<=[\p{L}\]][._])(?=[\p{L}[])/u)
    .flatMap(pieces)
    .map((piece) => Handlebars.escapeExpression(piece))
    .join('<wbr>')
}

/** The word itself, or equal pieces of one too long. */
function pieces(word: string): string[] {
  if (word.length <= longestWholeWord) return [word]
  const characters = [...graphemes.segment(word)].map(({ segment }) => segment)
  if (characters.length <= longestWholeWord) return [word]
  return Array.from({ length: Math.ceil(characters.length / step) }, (_, index) =>
    characters.slice(index * step, (index + 1) * step).join(''),
  )
}
