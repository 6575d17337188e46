import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLError,
} from 'yaml'
import type { Figures } from '../kernel/quantity/reading.js'
import type { Origin } from '../kernel/uncertain.js'
import type { GrammarSlip } from './grammar-slip.js'
import { Places, type Span, type ValuePath } from './place.js'
import type { Plain } from './plain.js'
import type { ReadingProblemCode, ScenarioProblem } from './problem.js'
import { faultsOfSlips, holdsBrace, keyWithoutColonInFlow, slipInGrammar } from './slips-in-grammar.js'
import { commaInNumber, missingSpace, type Slip } from './slips-in-yaml.js'

/** Longest text read as a scenario, in characters. */
export const largestScenario = 250_000
const mostValues = 100_000
const deepestNesting = 40
const mostProblems = 20

/** A tree of plain values with the place of each. */
export interface Sourced {
  readonly value: Plain
  readonly places: Places
}

export type YamlReading =
  | { readonly ok: true; readonly sourced: Sourced }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] }

/** Reads one YAML text into plain values with their places. Everything illegal in it is reported, nothing thrown. */
export function readYaml(text: string, file: string, origin: Origin): YamlReading {
  const unreadable = checkText(text, file)
  if (unreadable) return { ok: false, problems: [unreadable] }
  const withoutMark = text.replace(/^\ufeff/u, '')
  const lines = new LineCounter()
  let document: Document.Parsed
  try {
    document = parseDocument(withoutMark, {
      version: '1.2',
      schema: 'core',
      lineCounter: lines,
      prettyErrors: false,
      // Compared key by key the library takes quadratic time; the conversion below finds duplicates.
      uniqueKeys: false,
      merge: false,
      // At 'silent' a second document would be dropped without a word.
      logLevel: 'error',
    })
  } catch {
    // The parser recurses into nested collections until the stack is used up.
    return { ok: false, problems: [wholeFile(file, 'yaml.tooDeep', { most: deepestNesting })] }
  }
  const converter = new Converter(withoutMark, lines, file, origin)
  const [fault] = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0])
  // What follows the first fault of grammar is read in the wrong light: reporting it would mislead.
  if (fault) return { ok: false, problems: [converter.syntaxProblem(fault)] }
  if (document.warnings.length > 0) {
    const tags = document.warnings.slice(0, mostProblems)
    return { ok: false, problems: tags.map((tag) => converter.syntaxProblem(tag)) }
  }
  if (document.contents === null) return { ok: false, problems: [wholeFile(file, 'file.empty')] }
  const value = converter.convert(document.contents, [], 0, undefined)
  if (converter.problems.length > 0) {
    return { ok: false, problems: converter.problems.slice(0, mostProblems) }
  }
  return { ok: true, sourced: { value, places: converter.places } }
}

export function wholeFile(file: string, code: ReadingProblemCode, figures: Figures = {}): ScenarioProblem {
  return { code, figures, path: [], file, line: 1, column: 1, endColumn: 1 }
}

function checkText(text: string, file: string): ScenarioProblem | undefined {
  if (text.length > largestScenario) {
    return wholeFile(file, 'yaml.tooLong', { characters: text.length, limit: largestScenario })
  }
  if (text.trim() === '' || text === '\ufeff') return wholeFile(file, 'file.empty')
  const control = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\ufffd{2}/u.exec(text)
  if (!control) return undefined
  const before = text.slice(0, control.index)
  const line = before.split('\n').length
  const column = [...before.slice(before.lastIndexOf('\n') + 1)].length + 1
  return { ...wholeFile(file, 'file.binary', { file }), line, column, endColumn: column + 1 }
}

type ConcreteNode = Exclude<Node, Alias>

/** Thrown inside this file only, to leave a conversion that has grown out of bounds. */
class OutOfBounds extends Error {}

class Converter {
  readonly places = new Places()
  readonly problems: ScenarioProblem[] = []
  /** Nodes by their anchor, as met so far: the library would search the whole document for each alias. */
  readonly #anchored = new Map<string, ConcreteNode>()
  readonly #characters: Int32Array
  #values = 0

  constructor(
    readonly text: string,
    readonly lines: LineCounter,
    readonly file: string,
    readonly origin: Origin,
  ) {
    this.#characters = charactersBefore(text)
  }

  /** The plain value of a node; what is wrong with it goes into `problems`. */
  convert(node: Node, path: ValuePath, depth: number, key: Span | undefined): Plain {
    try {
      return this.#convert(node, path, depth, key)
    } catch (error) {
      if (error instanceof OutOfBounds) return null
      throw error
    }
  }

  #convert(node: Node, path: ValuePath, depth: number, key: Span | undefined): Plain {
    const span = this.#spanOf(node)
    this.#values++
    if (this.#values > mostValues) this.#leave(span, path, 'yaml.tooManyValues', { most: mostValues })
    if (depth > deepestNesting) this.#leave(span, path, 'yaml.tooDeep', { most: deepestNesting })
    if (isAlias(node)) {
      const target = this.#anchored.get(node.source)
      if (target) return this.#convert(target, path, depth + 1, key)
      this.#report(span, path, 'yaml.unknownAlias', { found: node.source })
      return null
    }
    if (node.anchor !== undefined) this.#anchored.set(node.anchor, node)
    this.places.set(path, { file: this.file, origin: this.origin, value: span, ...(key ? { key } : {}) })
    if (isScalar(node)) return plainScalar(node)
    if (isSeq(node)) {
      return node.items.map((item, index) =>
        isPair(item) ? null : this.#convert(item as Node, [...path, index], depth + 1, undefined),
      )
    }
    if (isMap(node)) return this.#convertMap(node, path, depth)
    return null
  }

  #convertMap(node: Node & { items: readonly unknown[] }, path: ValuePath, depth: number): Plain {
    const mapping: Record<string, Plain> = {}
    for (const [index, pair] of node.items.entries()) {
      if (!isPair(pair)) continue
      if (this.#reportSlip(node.items, index, path)) continue
      const keyNode = isAlias(pair.key) ? this.#anchored.get(pair.key.source) : pair.key
      const keySpan = this.#spanOf(pair.key as Node)
      if (!isScalar(keyNode) || keyNode.value === null || typeof keyNode.value === 'object') {
        this.#report(keySpan, path, 'yaml.keyNotText')
        continue
      }
      const key = String(keyNode.value)
      const at = [...path, key]
      if (key === '<<') this.#report(keySpan, at, 'yaml.mergeKey')
      else if (key in {}) this.#report(keySpan, at, 'yaml.forbiddenKey', { key })
      else if (Object.hasOwn(mapping, key)) this.#report(keySpan, at, 'yaml.duplicateKey', { key })
      else if (pair.value === null) {
        this.places.set(at, { file: this.file, origin: this.origin, value: keySpan, key: keySpan })
        mapping[key] = null
      } else mapping[key] = this.#convert(pair.value as Node, at, depth + 1, keySpan)
    }
    return mapping
  }

  /** Reports a key without a value that is half of something else, such as `a:1` or the `500` of `1,500`. */
  #reportSlip(items: readonly unknown[], index: number, path: ValuePath): boolean {
    if (this.#reportBraceInKey(items[index], path)) return true
    const key = bareKey(items[index])
    if (key?.range == null) return false
    const spaceless = missingSpace(key.source ?? '')
    if (spaceless) {
      this.problems.push(this.#slip(spaceless, key.range[0], path))
      return true
    }
    const valueless = (items[index] as { readonly value: unknown }).value === null
    const colonless = valueless ? keyWithoutColonInFlow(key.source ?? '') : undefined
    if (colonless) {
      const { key: name, meant, from } = colonless
      const start = key.range[0] + from
      const slip = {
        code: 'yaml.missingColon',
        figures: { key: name },
        start,
        end: start + name.length,
      } as const
      this.problems.push(this.#grammarProblem({ ...slip, suggestion: meant }, path))
      return true
    }
    let first = index
    while (first > 0 && bareKey(items[first - 1])) first--
    const before = items[first - 1]
    const value = isPair(before) && isScalar(before.value) ? before.value : undefined
    if (value?.range == null) return false
    const rest = items.slice(first).map((item) => bareKey(item)?.source)
    const until = rest.indexOf(undefined)
    const parts = rest.slice(0, until < 0 ? rest.length : until) as string[]
    const slip = commaInNumber(value.source ?? '', parts)
    if (!slip) return false
    // The number is reported once, where it begins.
    if (first === index) this.problems.push(this.#slip(slip, value.range[0], path))
    return true
  }

  /** `service { target: 80/20 }` is a key with a brace in it to YAML. */
  #reportBraceInKey(item: unknown, path: ValuePath): boolean {
    const key = isPair(item) && isScalar(item.key) ? item.key : undefined
    if (key?.range == null || key.type !== 'PLAIN' || !holdsBrace(key.source ?? '')) return false
    const slip = slipInGrammar(this.text, key.range[0])
    if (slip?.code !== 'yaml.missingColon') return false
    this.problems.push(this.#grammarProblem(slip, path))
    return true
  }

  #slip({ code, found, meant, spaced }: Slip, start: number, path: ValuePath): ScenarioProblem {
    const span = this.#span(start, Math.min(start + found.length, this.text.length))
    return { ...this.#problem(span, path, code, { found, meant, spaced }), suggestion: meant }
  }

  syntaxProblem(fault: YAMLError): ScenarioProblem {
    const [start, end] = fault.pos
    const lineStart = this.text.lastIndexOf('\n', start - 1) + 1
    const line = this.text.slice(lineStart).split('\n', 1)[0]!
    const spaceless = missingSpace(line.replace(/^\s*-\s/u, ''))
    if (spaceless) return this.#slip(spaceless, lineStart + line.indexOf(spaceless.found), [])
    const slip = faultsOfSlips.has(fault.code) ? slipInGrammar(this.text, start) : undefined
    if (slip) return this.#grammarProblem(slip, [])
    const span = this.#span(Math.min(start, this.text.length), Math.min(end, this.text.length))
    return this.#problem(span, [], syntaxCode(fault), {
      detail: fault.message,
      most: deepestNesting,
    })
  }

  #grammarProblem({ code, figures, start, end, suggestion }: GrammarSlip, path: ValuePath): ScenarioProblem {
    const problem = this.#problem(this.#span(start, end), path, code, figures)
    return suggestion === undefined ? problem : { ...problem, suggestion }
  }

  #report(span: Span, path: ValuePath, code: ReadingProblemCode, figures: Figures = {}): void {
    this.problems.push(this.#problem(span, path, code, figures))
  }

  #leave(span: Span, path: ValuePath, code: ReadingProblemCode, figures: Figures): never {
    this.#report(span, path, code, figures)
    throw new OutOfBounds()
  }

  #problem(span: Span, path: ValuePath, code: ReadingProblemCode, figures: Figures): ScenarioProblem {
    return { code, figures, path, file: this.file, ...span }
  }

  #spanOf(node: Node | null): Span {
    const range = node?.range
    return range ? this.#span(range[0], range[1]) : { line: 1, column: 1, endColumn: 1 }
  }

  #span(start: number, end: number): Span {
    const line = Math.max(this.lines.linePos(start).line, 1)
    const lineStart = this.lines.lineStarts[line - 1] ?? 0
    let lastOnLine = Math.min(end, (this.lines.lineStarts[line] ?? this.text.length + 1) - 1)
    while (lastOnLine > start && /\s/u.test(this.text[lastOnLine - 1]!)) lastOnLine--
    const column = this.#characters[start]! - this.#characters[lineStart]! + 1
    return {
      line,
      column,
      endColumn: column + this.#characters[Math.max(lastOnLine, start)]! - this.#characters[start]!,
    }
  }
}

/** Number of whole characters before each position of a text, which JavaScript counts in halves. */
function charactersBefore(text: string): Int32Array {
  const counts = new Int32Array(text.length + 1)
  for (let index = 0; index < text.length; index++) {
    const secondHalf = (text.charCodeAt(index) & 0xfc00) === 0xdc00
    counts[index + 1] = counts[index]! + (secondHalf ? 0 : 1)
  }
  return counts
}

function plainScalar(node: Scalar): Plain {
  const { value, source } = node
  // A number beyond all numbers is told in the words it was written in.
  if (typeof value === 'number' && !Number.isFinite(value) && /^[-+]?\d[\d.]*$/u.test(source ?? ''))
    return source!
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return value
  }
  return String(value)
}

/** The key of a pair that has no value, as `{ a, b: 1 }` has one. */
function bareKey(item: unknown): Scalar | undefined {
  if (!isPair(item) || !isScalar(item.key)) return undefined
  const { value } = item
  return value === null || (isScalar(value) && value.source === '') ? item.key : undefined
}

function syntaxCode(fault: YAMLError): ReadingProblemCode {
  switch (fault.code) {
    case 'MULTIPLE_DOCS':
      return 'yaml.severalDocuments'
    case 'TAG_RESOLVE_FAILED':
      return 'yaml.unknownTag'
    case 'BAD_ALIAS':
      return 'yaml.unknownAlias'
    case 'TAB_AS_INDENT':
      return 'yaml.tab'
    case 'BAD_INDENT':
      return fault.message.startsWith('Flow') ? 'yaml.unclosed' : 'yaml.indentation'
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'yaml.indentation'
    case 'MISSING_CHAR':
      return 'yaml.unclosed'
    case 'RESOURCE_EXHAUSTION':
      return 'yaml.tooDeep'
    default:
      return 'yaml.syntax'
  }
}
