import {
  type GrammarSlip,
  indentOf,
  keyInValue,
  keyLine,
  lineAt,
  longestLine,
  longestSuggestion,
  missingColon,
  nextLine,
} from './grammar-slip.js'

const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']' }
const word = /[\p{L}_][\p{L}\p{N}_-]*/uy

interface Opener {
  readonly at: number
  readonly sign: string
}

/** Goes through a quoted text, or what stands between braces, to its end or to what is wrong in it. */
export function flowAt(text: string, lineStart: number, from: number): { slip?: GrammarSlip; end: number } {
  const indent = indentOf(text.slice(lineStart, from))
  const openers: Opener[] = []
  /** Whether the item being read has its colon, and whether a value stands before the position already. */
  let colon = false
  let complete = false
  let quoted = false
  let at = from
  while (at < text.length) {
    const sign = text[at]!
    if (sign === '\n') {
      const line = lineAt(text, at + 1)
      const outdented = line.trim() !== '' && indentOf(line) <= indent
      if (outdented && (keyLine.test(line) || /^[ \t]*- /u.test(line))) return notClosed(text, openers, at)
      at++
    } else if (sign === '#' && /\s/u.test(text[at - 1] ?? ' ')) at = nextLine(text, at) - 1
    else if (/\s/u.test(sign)) at++
    else if (sign === ',') {
      colon = false
      quoted = false
      complete = false
      at++
    } else if (sign in closers || sign === '"' || sign === "'") {
      if (complete) return { slip: missingBefore(text, at, colon, openers), end: at }
      if (sign in closers) {
        openers.push({ at, sign })
        colon = false
        at++
        continue
      }
      const end = quoteEnd(text, at, indent)
      if (end === undefined) return quoteNotClosed(text, at, openers.length === 0)
      at = end
      complete = true
      quoted = true
    } else if (sign === '}' || sign === ']') {
      const opener = openers.pop()
      if (opener === undefined || closers[opener.sign] !== sign) {
        return { slip: wrongCloser(text, at, opener), end: at }
      }
      at++
      complete = true
      colon = true
    } else if (sign === ':' && (quoted || /[\s,}\]]/u.test(text[at + 1] ?? ' '))) {
      colon = true
      quoted = false
      complete = false
      at++
    } else {
      const scalar = plainText(text, at)
      if (colon && !complete && isKeyAgain(text, at, scalar)) return { slip: keyInValue(scalar, at), end: at }
      const second = complete || (colon && /\s/u.test(scalar)) ? keyBefore(text, at, scalar) : undefined
      if (second !== undefined && openers.at(-1)?.sign === '{')
        return { slip: missingComma(text, second), end: at }
      if (complete) return { slip: missingComma(text, at), end: at }
      at += scalar.length
      complete = true
    }
    if (openers.length === 0 && complete) return afterwards(text, at)
  }
  return openers.length === 0 ? { end: at } : notClosed(text, openers, text.length)
}

/** What follows a closed brace or quote in its line: nothing, a comment, or the colon of a key between quotes. */
function afterwards(text: string, at: number): { slip?: GrammarSlip; end: number } {
  const rest = lineAt(text, at)
  const closer = /^\s*([}\]])/u.exec(rest)
  if (!closer) return { end: at }
  const start = at + closer[0].length - 1
  const slip = { code: 'yaml.closesNothing', figures: { found: closer[1]! }, start, end: start + 1 } as const
  return { slip, end: at }
}

/** A text without quotes, between braces: up to the sign that ends it there. */
function plainText(text: string, at: number): string {
  const ended = /[,[\]{}\n]|\s#|:(?=[\s,[\]{}]|$)/u.exec(text.slice(at, at + 2000))
  return text.slice(at, at + Math.max(1, ended?.index ?? 2000)).trimEnd()
}

/** Whether a word is a key right behind the colon of another one. */
function isKeyAgain(text: string, at: number, scalar: string): boolean {
  return /^[^\s"'&*!]+$/u.test(scalar) && /^:\s/u.test(text.slice(at + scalar.length, at + scalar.length + 2))
}

/** Where the last word of a text is a key, with its colon: the position of that word. */
function keyBefore(text: string, at: number, scalar: string): number | undefined {
  if (!/^\s*:(?=[\s,{}[\]]|$)/u.test(text.slice(at + scalar.length))) return undefined
  const start = /[\p{L}_][\p{L}\p{N}_-]*$/u.exec(scalar)?.index
  return start === undefined ? undefined : at + start
}

function quoteEnd(text: string, from: number, indent: number): number | undefined {
  const sign = text[from]!
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\' && sign === '"') at++
    else if (text[at] === sign) {
      if (sign === "'" && text[at + 1] === "'") at++
      else return at + 1
    } else if (text[at] === '\n') {
      const line = lineAt(text, at + 1)
      if (line.trim() !== '' && indentOf(line) <= indent) return undefined
    }
  }
  return undefined
}

function notClosed(
  text: string,
  openers: readonly Opener[],
  before: number,
): { slip: GrammarSlip; end: number } {
  const { at, sign } = openers.at(-1)!
  const written = text.slice(openers[0]!.at, before).trimEnd()
  const missing = openers.map((opener) => (opener.sign === '{' ? ' }' : ']')).toReversed()
  const mended = `${written}${missing.join('')}`
  return {
    slip: {
      code: 'yaml.notClosed',
      figures: { opener: sign, closer: closers[sign]!, line: lineNumber(text, at) },
      start: at,
      end: at + 1,
      ...(mended.length <= longestSuggestion && !mended.includes('\n') && { suggestion: mended }),
    },
    end: before,
  }
}

function quoteNotClosed(text: string, at: number, alone: boolean): { slip: GrammarSlip; end: number } {
  const mended = `${lineAt(text, at).trimEnd()}${text[at]}`
  const figures = { opener: 'quote', closer: 'quote', line: lineNumber(text, at) }
  const slip = { code: 'yaml.notClosed', figures, start: at, end: at + 1 } as const
  return {
    slip: alone && mended.length <= longestSuggestion ? { ...slip, suggestion: mended } : slip,
    end: at,
  }
}

function lineNumber(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}

function wrongCloser(text: string, at: number, opener: Opener | undefined): GrammarSlip {
  const found = text[at]!
  if (opener === undefined) return { code: 'yaml.closesNothing', figures: { found }, start: at, end: at + 1 }
  const meant = closers[opener.sign]!
  const line = lineNumber(text, opener.at)
  const figures = { found, opener: opener.sign, line, meant }
  return { code: 'yaml.wrongCloser', figures, start: at, end: at + 1, suggestion: meant }
}

/** A value or a brace right after another value: a comma is missing, or before a first brace the colon of a key. */
function missingBefore(text: string, at: number, colon: boolean, openers: readonly Opener[]): GrammarSlip {
  if (colon || openers.at(-1)?.sign !== '{') return missingComma(text, at)
  const from = Math.max(0, at - longestLine)
  const key = /[^\s,{}[\]]+(?=\s*$)/u.exec(text.slice(from, at))
  if (!key) return missingComma(text, at)
  const start = from + key.index
  return missingColon(key[0], `${key[0]}: ${text[at]}`, start, start + key[0].length)
}

function missingComma(text: string, at: number): GrammarSlip {
  word.lastIndex = at
  const next = word.exec(text)?.[0] ?? text[at]!
  const before =
    /[^\s,{}[\]][^,{}[\]\n]*$|[}\]]$/u
      .exec(text.slice(Math.max(0, at - longestLine), at).trimEnd())?.[0]
      .trim() ?? ''
  const suggestion = `${before}, ${next}`
  return {
    code: 'yaml.missingComma',
    figures: { next },
    start: at,
    end: at + next.length,
    ...(suggestion.length <= longestSuggestion && { suggestion }),
  }
}
