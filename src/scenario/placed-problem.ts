import type { Figures } from '../kernel/quantity/reading.js'
import type { Place, Places, Span, ValuePath } from './place.js'
import type { ScenarioProblem } from './problem.js'

/** A problem before its place is looked up. */
export interface Finding {
  readonly code: string
  readonly figures: Figures
  readonly path: ValuePath
  /** What is at fault: the value, or the key before it. */
  readonly at: 'value' | 'key'
  readonly suggestion?: string | undefined
  /** The part of a text that is at fault, counted in characters of the text. */
  readonly part?: PartOfText | undefined
}

export interface PartOfText {
  readonly text: string
  readonly from: number
  readonly length: number
}

/**
 * The finding with file, line and column. Where the value itself was never written (a missing key), the key of
 * the nearest mapping around it is shown; for a whole file its first line.
 */
export function placed(finding: Finding, places: Places, file: string): ScenarioProblem {
  const nearest = places.nearest(finding.path)
  const exact = nearest?.depth === finding.path.length
  const span = nearest
    ? spanOf(nearest.place, exact ? finding.at : 'key')
    : { line: 1, column: 1, endColumn: 1 }
  return {
    code: finding.code,
    figures: finding.figures,
    path: finding.path,
    file: nearest?.place.file ?? file,
    ...(finding.part ? partOf(span, finding.part) : span),
    ...(finding.suggestion === undefined ? {} : { suggestion: finding.suggestion }),
  }
}

/** The span of a part of a text: exact where the text stands on one line as it is, plain or between quotes. */
function partOf(span: Span, { text, from, length }: PartOfText): Span {
  const quotes = span.endColumn - span.column - charactersIn(text)
  if (quotes !== 0 && quotes !== 2) return span
  const column = span.column + quotes / 2 + charactersIn(text.slice(0, from))
  return { line: span.line, column, endColumn: column + charactersIn(text.slice(from, from + length)) }
}

function charactersIn(text: string): number {
  return [...text].length
}

/** A block under its key and a value left empty are shown by their key: their own first character says little. */
function spanOf({ key, value }: Place, at: 'value' | 'key'): Span {
  if (!key) return value
  const empty = value.column === value.endColumn
  return at === 'key' || empty || value.line !== key.line ? key : value
}
