import {
  type GrammarSlip,
  indentOf,
  keyInValue,
  keyLine,
  lineAt,
  longestLine,
  missingColon,
  nextLine,
} from './grammar-slip.js'
import { flowAt } from './slips-in-flow.js'

/**
 * The first slip of the pen that stops a text from being YAML: a colon, a comma, a closing brace or quote that is missing, or
 * one too many. To be asked only where a parser has found a fault.
 *
 * @param fault where it found it
 */
export function slipInGrammar(text: string, fault: number): GrammarSlip | undefined {
  const lineStart = text.lastIndexOf('\n', fault - 1) + 1
  for (let at = 0; at <= lineStart; ) {
    const line = lineAt(text, at)
    if (/(?::|^\s*-)\s+[|>][-+\d]*\s*$/u.test(line.slice(-longestLine))) {
      at = afterBlockText(text, at)
      continue
    }
    const value = valueStart(line)
    const flow = value === undefined ? undefined : flowAt(text, at, at + value)
    if (flow?.slip) return flow.slip
    if (at === lineStart) return slipInLine(line, at, fault - at) ?? slipAbove(text, at)
    const end = flow?.end ?? at
    at = nextLine(text, end)
    if (end > lineStart && flow) return slipInLine(lineAt(text, lineStart), lineStart, fault - lineStart)
  }
  return undefined
}

/** Where the lines of a text end that is set in under `key: |`. */
function afterBlockText(text: string, start: number): number {
  const indent = indentOf(lineAt(text, start))
  let at = nextLine(text, start)
  while (at <= text.length) {
    const line = lineAt(text, at)
    if (line.trim() !== '' && indentOf(line) <= indent) break
    at = nextLine(text, at)
  }
  return at
}

/** Where in a line of a block a quote, a brace or a bracket opens its value. */
function valueStart(line: string): number | undefined {
  const key = keyLine.exec(line)?.[0] ?? /^[ \t]*(?:- +)*/u.exec(line)![0]
  // A name for what follows (&name) or a tag may stand before it.
  const value = key.length + /^[ \t]*(?:[&!][^\s{["']*[ \t]+)*/u.exec(line.slice(key.length))![0].length
  return /["'{[]/u.test(line[value] ?? '') ? value : undefined
}

/** What is wrong in a line of a block where a parser found a fault: a key without its colon, or two keys. */
function slipInLine(line: string, start: number, fault: number): GrammarSlip | undefined {
  if (line.length > longestLine) return undefined
  const key = keyLine.exec(line)?.[0]
  if (key !== undefined) {
    const further = /^[^"'{[#]*?\s([\p{L}_][\p{L}\p{N}_-]*):(?=\s|$)/u.exec(` ${line.slice(key.length)}`)
    if (!further) return undefined
    const name = further[1]!
    return keyInValue(name, start + key.length + further[0].length - name.length - 2)
  }
  const bare = keyWithoutColon(line)
  if (bare === undefined || fault > line.length) return undefined
  return missingColon(bare.key, bare.meant, start + bare.from, start + bare.from + bare.key.length)
}

/** A key without its colon before a comment: what stands below it is then what a parser stumbles over. */
function slipAbove(text: string, lineStart: number): GrammarSlip | undefined {
  const before = Math.max(0, lineStart - longestLine)
  const above = text
    .slice(before, lineStart)
    .replace(/(?:\n[ \t]*#[^\n]*)+\n?$/u, '')
    .trimEnd()
  const from = above.lastIndexOf('\n') + 1
  const commented = text.slice(before + from, lineStart).includes('#')
  const line = above.slice(from)
  const bare = commented && !keyLine.test(line) ? keyWithoutColon(line) : undefined
  if (bare === undefined) return undefined
  const start = before + from + bare.from
  return missingColon(bare.key, bare.meant, start, start + bare.key.length)
}

/** `currency EUR`, `service { target: 80/20 }` and `demand` in a line of their own: the key, and what was meant. */
export function keyWithoutColon(line: string): { key: string; meant: string; from: number } | undefined {
  const match = /^([ \t]*(?:- +)*)([\p{L}_][\p{L}\p{N}_-]*)(?:[ \t]*([{["'].*)|[ \t]+([^\s:#].*))?$/u.exec(
    line.replace(/\s+#.*$/u, '').trimEnd(),
  )
  if (!match) return undefined
  const key = match[2]!
  const value = (match[3] ?? match[4] ?? '').trim()
  return { key, meant: value === '' ? `${key}:` : `${key}: ${value}`, from: match[1]!.length }
}

/** Between braces `{ start 2027-01 }` is a key without a value to YAML, and no name has a space in it. */
export function keyWithoutColonInFlow(source: string): ReturnType<typeof keyWithoutColon> {
  return /\s/u.test(source) && !source.includes('\n') ? keyWithoutColon(source) : undefined
}

/** Whether `service { target: 80/20 }` is a key with a brace in it to YAML. */
export function holdsBrace(key: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_-]*\s*[{[]/u.test(key)
}

/** Faults by which the parser meets a slip of the pen, as opposed to what is not used in scenarios. */
export const faultsOfSlips: ReadonlySet<string> = new Set([
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
])
