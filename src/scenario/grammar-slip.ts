import type { Figures } from '../kernel/quantity/reading.js'
import type { ReadingProblemCode } from './problem.js'

/** What makes a text no YAML, in the words of whoever wrote it. */
export interface GrammarSlip {
  readonly code: ReadingProblemCode
  readonly figures: Figures
  /** Positions in the text. */
  readonly start: number
  readonly end: number
  readonly suggestion?: string
}

/** The key before the value in a line of a block. */
export const keyLine = /^[ \t]*(?:- +)*(?:"[^"]*"|'[^']*'|[\p{L}\p{N}_][^\s{}[\],#:]*)[ \t]*:(?=\s|$)/u

/** Lines longer than this, and what stands further before a slip, are not looked at: nobody writes them by hand. */
export const longestLine = 500

/** Suggestions longer than this say less than the sentence does. */
export const longestSuggestion = 80

export function missingColon(key: string, meant: string, start: number, end: number): GrammarSlip {
  const whole = meant.trim()
  // Of a long one the beginning shows what is meant.
  const suggestion = whole.length <= longestSuggestion ? whole : whole.slice(0, key.length + 3)
  return { code: 'yaml.missingColon', figures: { key }, start, end, suggestion }
}

export function keyInValue(key: string, start: number): GrammarSlip {
  return { code: 'yaml.keyInValue', figures: { key }, start, end: start + key.length }
}

export function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, end < 0 ? text.length : end).replace(/\r$/u, '')
}

export function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length + 1 : end + 1
}

export function indentOf(line: string): number {
  return /^[ \t]*/u.exec(line)![0].length
}
