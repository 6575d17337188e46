import type {
  ConditionalNode,
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  SymbolNode,
} from 'mathjs'
import type { FormulaTree } from '../../kernel/formula.js'
import { longestFormula } from '../../kernel/quantity/formula-text.js'
import { nearestWord } from '../nearest-word.js'
import { type FormulaProblem, type FormulaReading, fault, reading } from './formula-problem.js'
import { formulaFunctions, formulaOperators } from './operators.js'

/** Deepest nesting of a formula's brackets. */
const deepestBrackets = 20

/** The names a formula may refer to. */
export interface FormulaNames {
  readonly inputs: readonly string[]
  /** Quantities with a value in every month. */
  readonly monthly: readonly string[]
  /** Whether monthly quantities may be referred to here. */
  readonly monthlyAllowed: boolean
}

/** Turns text into a syntax tree; nothing is evaluated. */
export type ExpressionParser = (text: string) => MathNode

/** The parser of mathjs: loaded only where there is a formula, for it takes longer to load than all the rest. */
export async function loadExpressionParser(): Promise<ExpressionParser> {
  const { parse } = await import('mathjs/number')
  return parse
}

/**
 * A formula as plain data. Only numbers, names, arithmetic, comparisons and the functions listed pass; whatever else
 * the parser knows (assignments, definitions, texts, lists, properties) is refused.
 */
export function parseFormula(
  text: string,
  names: FormulaNames,
  parse: ExpressionParser,
): FormulaReading<FormulaTree> {
  const tree = reading(() => converted(syntaxTree(text, parse), names))
  return tree.ok ? tree : { ok: false, problem: { ...tree.problem, part: partAtFault(text, tree.problem) } }
}

/** Where in the text the name stands, or from where on the text cannot be read. */
function partAtFault(text: string, { code, figures: { name, found } }: FormulaProblem) {
  if (code === 'formula.syntax' && found !== 'end') {
    const from = text.lastIndexOf(String(found))
    return { from, length: text.length - from }
  }
  const word =
    code === 'formula.unknownFunction' ? found : code === 'formula.argumentCount' ? undefined : name
  if (word === undefined) return undefined
  const from = text.search(new RegExp(`(?<![\\p{L}\\p{N}_])${escaped(String(word))}(?![\\p{L}\\p{N}_])`, 'u'))
  return from < 0 ? undefined : { from, length: String(word).length }
}

function escaped(word: string): string {
  return word.replace(/[^\p{L}\p{N}_]/gu, '\\$&')
}

function syntaxTree(text: string, parse: ExpressionParser): MathNode {
  if (text === '') throw fault('formula.empty', { example: '= 1.2 * wage' })
  if (text.length > longestFormula) {
    throw fault('formula.tooLong', { characters: text.length, most: longestFormula })
  }
  if (depthOfBrackets(text) > deepestBrackets) throw fault('formula.tooDeep', { most: deepestBrackets })
  try {
    return parse(asciiSigns(text))
  } catch (error) {
    // Nesting without brackets (signs, choices) can still use up the stack.
    if (error instanceof RangeError) throw fault('formula.tooDeep', { most: deepestBrackets })
    const { char } = error as { char?: number }
    const rest = text.slice((char ?? 1) - 1).trim()
    throw fault('formula.syntax', { found: rest === '' ? 'end' : rest })
  }
}

/** Signs that text processors put in the place of those on the keyboard; a text keeps its length. */
function asciiSigns(text: string): string {
  return text
    .replace(/[\u00d7\u00b7]/gu, '*')
    .replace(/\u00f7/gu, '/')
    .replace(/[\u2212\u2013]/gu, '-')
}

function depthOfBrackets(text: string): number {
  let depth = 0
  let deepest = 0
  for (const character of text) {
    if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

function converted(node: MathNode, names: FormulaNames): FormulaTree {
  switch (node.type) {
    case 'ParenthesisNode':
      return converted((node as ParenthesisNode).content, names)
    case 'ConstantNode':
      return constant(node as ConstantNode)
    case 'SymbolNode':
      return named((node as SymbolNode).name, names)
    case 'OperatorNode':
      return operation(node as OperatorNode, names)
    case 'FunctionNode':
      return functionCall(node as FunctionNode, names)
    case 'ConditionalNode': {
      const { condition, trueExpr, falseExpr } = node as ConditionalNode
      const operands = [condition, trueExpr, falseExpr].map((part) => converted(part, names))
      return { kind: 'operation', operator: 'choose', operands }
    }
    default:
      throw fault('formula.notAllowed', { what: refusedKinds[node.type] ?? 'operator', found: shown(node) })
  }
}

const refusedKinds: Readonly<Record<string, string>> = {
  ArrayNode: 'list',
  AssignmentNode: 'assignment',
  FunctionAssignmentNode: 'definition',
  AccessorNode: 'property',
  IndexNode: 'property',
  RangeNode: 'range',
  ObjectNode: 'object',
  BlockNode: 'block',
  RelationalNode: 'chain',
}

function constant(node: ConstantNode): FormulaTree {
  const value: unknown = node.value
  if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'number', value }
  if (typeof value === 'string')
    throw fault('formula.notAllowed', { what: 'text', found: value.slice(0, 40) })
  throw fault('formula.notAllowed', { what: 'word', found: String(value) })
}

function named(name: string, { inputs, monthly, monthlyAllowed }: FormulaNames): FormulaTree {
  if (inputs.includes(name)) return { kind: 'input', name, scale: 1 }
  if (monthly.includes(name)) {
    if (monthlyAllowed) return { kind: 'monthly', name }
    throw fault('formula.monthlyName', { name })
  }
  const known = monthlyAllowed ? [...inputs, ...monthly] : inputs
  const figures = { name, known: known.length === 0 ? 'none' : known.join(', ') }
  throw fault('formula.unknownName', figures, nearestWord(name, known))
}

function operation(node: OperatorNode, names: FormulaNames): FormulaTree {
  const { fn, op, args, implicit } = node as OperatorNode & { readonly implicit: boolean }
  if (implicit) throw fault('formula.missingOperator', { found: shown(node) })
  const [first, second] = args as readonly MathNode[]
  if (isRaisedByShare(first, second)) throw fault('formula.percentAdded', { found: shown(node) })
  if (String(fn) === 'unaryPlus') return converted(first!, names)
  const operator = formulaOperators.get(String(fn))
  if (operator === undefined) throw fault('formula.notAllowed', { what: 'operator', found: String(op) })
  return { kind: 'operation', operator, operands: args.map((part) => converted(part, names)) }
}

/** The parser reads `a + 5 %` as a times 1.05, where a is a share most people mean a plus 0.05. */
function isRaisedByShare(first: MathNode | undefined, second: MathNode | undefined): boolean {
  if (second?.type !== 'OperatorNode') return false
  const { args } = second as OperatorNode
  const [repeated, percentage] = args as readonly MathNode[]
  return repeated === first && (percentage as { isPercentage?: boolean } | undefined)?.isPercentage === true
}

function functionCall(node: FunctionNode, names: FormulaNames): FormulaTree {
  const called = node.fn as unknown as MathNode
  if (called.type !== 'SymbolNode')
    throw fault('formula.notAllowed', { what: 'property', found: shown(node) })
  const { name } = called as SymbolNode
  const known = formulaFunctions.get(name)
  if (known === undefined) {
    const functions = [...formulaFunctions.keys()]
    const figures = { found: name, known: functions.join(', ') }
    throw fault('formula.unknownFunction', figures, nearestWord(name, functions))
  }
  const { operator, least, more } = known
  if (node.args.length < least || (node.args.length > least && !more)) {
    throw fault('formula.argumentCount', {
      name,
      least,
      more: more ? 'yes' : 'no',
      found: node.args.length,
    })
  }
  const operands = node.args.map((part) => converted(part, names))
  if (!more) return { kind: 'operation', operator, operands }
  return operands.reduce((left, right) => ({ kind: 'operation', operator, operands: [left, right] }))
}

/** A part of a formula as text, cut where it is long. */
function shown(node: MathNode): string {
  const text = node.toString()
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
