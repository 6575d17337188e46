import type { OptionResult } from '../../result/document.js'
import { cutApart, placeMark } from '../text/cut-apart.js'

/** Longest name shown in tables, charts and sentences, in characters a reader sees; the full one stands in the option's own section. */
const longestName = 64

// Control characters, and the marks that reverse the direction of text: invisible, so a name could lie with them.
const invisible = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
// What takes no room and does nothing but allow or forbid a break, and blanks that are letters by name.
const withoutRoom = /[\u00ad\u115f\u1160\u180e\u200b\u2060-\u2064\u2800\u3164\uffa0]/g
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Text from outside as one line in which nothing is hidden: control and direction marks become �. Empty if none is seen. */
export function visibleText(text: string): string {
  const line = text.replace(withoutRoom, '').replace(/\s+/g, ' ').trim().replace(invisible, '\ufffd')
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(line) ? line : ''
}

/** At most `longest` characters as a reader counts them; what is cut ends in an ellipsis. */
export function clipped(text: string, longest: number): string {
  // No character a reader sees needs more than a few dozen code units: do not segment a whole novel.
  const characters = [...graphemes.segment(text.slice(0, longest * 32))].map(({ segment }) => segment)
  const whole = characters.length <= longest && text.length <= longest * 32
  return whole
    ? text
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}

/** Longest title, client, author and line of confidentiality at a head: the first printed page is for the answer. */
const longestTitle = 150
const longestHeadLine = 100

/** A title as shown at the head of a report, in whatever format. */
export function titleText(text: string): string {
  return clipped(visibleText(text), longestTitle)
}

/** Who a report is for and from, and who may read it, as shown at its head. */
export function headLine(text: string | undefined): string {
  return clipped(visibleText(text ?? ''), longestHeadLine)
}

/** Text to stand inside a sentence: right-to-left letters keep to themselves (Unicode isolates FSI … PDI). */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text
}

/** The option's name as shown everywhere but in its own section. */
export function optionLabel(option: Pick<OptionResult, 'id' | 'name'>): string {
  return clipped(fullOptionName(option), longestName)
}

/** Names of options in the order of their ranks, at most so long; two options never look the same. */
export function optionLabels(
  options: readonly Pick<OptionResult, 'id' | 'name'>[],
  longest = longestName,
): string[] {
  const full = options.map(fullOptionName)
  const own = full.map((name, index) =>
    full.indexOf(name) === full.lastIndexOf(name) ? name : `${name} (${visibleText(options[index]!.id)})`,
  )
  return cutApart(own, (text) => clipped(text, longest))
}

/** Longest name written out where shorter ones do not tell options apart. */
const longestFullName = 200

/** An option that only its rank tells apart in a label: the rank, and its name at a length that people read. */
export interface RankedName {
  readonly rank: number
  readonly name: string
}

/** Whether nothing but the rank tells this label from the others. */
export function endsInRank(label: string, rank: number): boolean {
  return label.endsWith(placeMark(rank))
}

/** Those of the options, in the order of their ranks, of which a label says only the rank. */
export function rankedNames(
  options: readonly Pick<OptionResult, 'id' | 'name'>[],
  saysOnlyRank: (rank: number) => boolean,
): RankedName[] {
  return options.flatMap((option, index) =>
    saysOnlyRank(index + 1)
      ? [{ rank: index + 1, name: clipped(fullOptionName(option), longestFullName) }]
      : [],
  )
}

/** The option's whole name, however long. */
export function fullOptionName(option: Pick<OptionResult, 'id' | 'name'>): string {
  const name = visibleText(option.name ?? '')
  return name === '' ? visibleText(option.id) : name
}

// Letters and signs of the font that charts are drawn in: Latin, Greek and Cyrillic. Others would come out as boxes.
const undrawable =
  /[^\u0020-\u007e\u00a0-\u024f\u0370-\u052f\u1e00-\u1fff\u2010-\u202f\u20a0-\u20bf\u2122\u2190-\u2193\u2212]+/g

/** What a chart can draw of a text; the table beside the chart has all of it. Empty where nothing of it can be drawn. */
export function drawableText(text: string): string {
  const drawable = text.normalize('NFC').replace(undrawable, ' ').replace(/\s+/g, ' ').trim()
  return /[\p{L}\p{N}]/u.test(drawable) ? drawable : ''
}
