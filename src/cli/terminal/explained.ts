import type { Messages } from '../../language/catalogue.js'
import type { TerminalCode } from '../../language/terminal.js'
import type { ReportMessages } from '../../report/report-messages.js'
import { wrapped } from '../../report/text/width.js'
import { amounts } from '../../report/view/amounts.js'
import { viewContext } from '../../report/view/context.js'
import { halfWidth } from '../../report/view/half-width.js'
import { inputMean, inputName, inputRange, inputValue } from '../../report/view/inputs.js'
import { sourceText } from '../../report/view/sources.js'
import type { ResultDocument, TermRecord } from '../../result/document.js'
import type { Explanation, InputBehind } from '../../result/explain/explain.js'
import type { FigurePart, FigureUnit } from '../../result/explain/figure.js'
import type { CharacterSet } from './character-set.js'
import type { Channel } from './console.js'
import { tableLines } from './table.js'
import { visible } from './visible.js'

/** Inputs shown unless all are asked for. */
const mostInputs = 12
const mostTerms = 8
/** Parts beyond so many times the whole have no share of it shown. */
const mostShare = 2
const shortestName = 20
const shortestValue = 14
const shortestOrigin = 14

export interface ExplainedContext {
  readonly words: Messages<TerminalCode>
  readonly report: ReportMessages
  readonly characters: CharacterSet
  readonly out: Channel
  /** Shows every input behind the figure. */
  readonly all: boolean
  /** The command that explains another figure. */
  readonly further: (path: string, option: string | undefined) => string
}

/** A figure with its parts and the inputs behind it, as lines. */
export function explainedLines(
  explanation: Explanation,
  result: ResultDocument,
  context: ExplainedContext,
): string[] {
  const { words, out } = context
  const { say } = words
  const option = result.options.find(({ id }) => id === explanation.option)
  const heading = say(headingOf(explanation), {
    path: visible(explanation.path),
    option: visible(option?.name ?? option?.id ?? ''),
    value:
      explanation.inputOf === undefined
        ? written(explanation.value, explanation.unit, result, context)
        : inputValue(viewContext(result, context.report), explanation.inputOf, explanation.value),
    input:
      explanation.inputOf === undefined
        ? ''
        : visible(inputName(viewContext(result, context.report), explanation.inputOf)),
  })
  const lines = wrapped(heading, out.cells).map((line) => out.style('strong', line))
  const formula = `explain.formula.${explanation.formula}`
  if (words.has(formula)) lines.push(...wrapped(say(formula), out.cells))
  if (explanation.future !== undefined) {
    lines.push(...wrapped(say('explain.in-future', { future: visible(explanation.future) }), out.cells))
  }
  lines.push(
    ...partLines(explanation, result, context),
    ...inputLines(explanation, result, context),
    ...termLines(explanation, result, context),
  )
  const next = explanation.parts.find(({ path }) => path !== undefined)?.path
  if (next !== undefined) {
    lines.push('', say('explain.further', { command: context.further(next, explanation.option) }))
  }
  return lines
}

function headingOf({ option, path, inputOf }: Explanation) {
  if (inputOf !== undefined) return 'explain.heading-input'
  if (option !== undefined) return 'explain.heading'
  return path.startsWith('decision.') ? 'explain.heading-choice' : 'explain.heading-shared'
}

function partLines(
  { composition, parts, reconciles, value, unit }: Explanation,
  result: ResultDocument,
  context: ExplainedContext,
): string[] {
  const { words, characters, out } = context
  const { say, percent } = words
  if (composition === undefined) return []
  // Shares of what is left over between large amounts say nothing.
  const hasShares =
    composition === 'sum' && parts.every((part) => Math.abs(part.value) <= mostShare * Math.abs(value))
  const share = (part: FigurePart) => (value === 0 ? '' : percent(part.value / value, { decimals: 1 }))
  const columns = [
    {
      header: say(`explain.made.${composition}`),
      align: 'left' as const,
      shrinksTo: shortestName,
      wraps: true,
    },
    { header: say('explain.amount'), align: 'right' as const },
    ...(hasShares ? [{ header: say('explain.share'), align: 'right' as const }] : []),
    { header: say('explain.path'), align: 'left' as const, shrinksTo: shortestName, wraps: true },
  ]
  const row = (part: FigurePart) => [
    labelOf(part, context),
    written(part.value, part.unit, result, context),
    ...(hasShares ? [share(part)] : []),
    visible(part.path ?? ''),
  ]
  const total = {
    label: 'explain.total',
    value,
    unit,
  }
  const rows = [...parts.map(row), ...(composition === 'average' ? [] : [row(total)])]
  const lines = ['', ...tableLines(columns, rows, out.cells, characters)]
  if (reconciles === false) {
    lines.push(...wrapped(say('explain.does-not-add-up'), out.cells).map((line) => out.style('bad', line)))
  }
  return lines
}

function inputLines(explanation: Explanation, result: ResultDocument, context: ExplainedContext): string[] {
  const { words, report, characters, out, all } = context
  const { say } = words
  const { inputs, driversKnown, unit } = explanation
  const view = viewContext(result, report)
  const shown = all ? inputs : inputs.slice(0, mostInputs)
  if (shown.length === 0) {
    return explanation.terms.length > 0 ? [] : ['', ...wrapped(say('explain.no-inputs'), out.cells)]
  }
  const moves = ({ change, changeError }: InputBehind) =>
    change === undefined
      ? ''
      : `${written(change, unit, result, context, true)}${changeError === undefined ? '' : ` ±${written(halfWidth(changeError), unit, result, context)}`}`
  const columns = [
    { header: say('explain.input'), align: 'left' as const, shrinksTo: shortestName, wraps: true },
    { header: say('explain.value'), align: 'right' as const, shrinksTo: shortestValue, wraps: true },
    ...(driversKnown ? [{ header: say('explain.moves'), align: 'right' as const }] : []),
    { header: say('explain.origin'), align: 'left' as const, shrinksTo: shortestOrigin, wraps: true },
  ]
  const rows = shown.map((input) => [
    visible(inputName(view, input.path)),
    input.certain ? inputMean(view, input) : inputRange(view, input),
    ...(driversKnown ? [moves(input)] : []),
    originOf(input, result, context),
  ])
  const lines = ['', ...tableLines(columns, rows, out.cells, characters)]
  if (shown.length < inputs.length) {
    const code = driversKnown ? 'explain.more-inputs' : 'explain.more-behind'
    lines.push(...wrapped(say(code, { count: inputs.length - shown.length }), out.cells))
  }
  if (driversKnown) lines.push(...wrapped(say('explain.moves-legend'), out.cells))
  return lines
}

/** Promises, months and other numbers that are certain by their nature, as they are written. */
function termLines({ terms }: Explanation, result: ResultDocument, context: ExplainedContext): string[] {
  const { words, report, characters, out, all } = context
  const { say } = words
  if (terms.length === 0) return []
  const stated = asWritten(terms, result)
  const shown = all ? stated : stated.slice(0, mostTerms)
  const view = viewContext(result, report)
  const columns = [
    { header: say('explain.term'), align: 'left' as const, shrinksTo: shortestName, wraps: true },
    { header: say('explain.value'), align: 'right' as const, shrinksTo: shortestValue, wraps: true },
    { header: say('explain.origin'), align: 'left' as const, shrinksTo: shortestOrigin, wraps: true },
  ]
  const rows = shown.map((term) => [
    visible(inputName(view, term.path)),
    visible(term.written),
    originOf(term, result, context),
  ])
  const lines = ['', ...tableLines(columns, rows, out.cells, characters)]
  if (shown.length < terms.length) {
    lines.push(...wrapped(say('explain.more-terms', { count: terms.length - shown.length }), out.cells))
  }
  return lines
}

/** In the order of the scenario's own lines, then other files', then what holds by default. */
function asWritten(terms: readonly TermRecord[], { scenario }: ResultDocument): TermRecord[] {
  const place = ({ position }: TermRecord) =>
    position === undefined ? Number.MAX_VALUE : isOwn(position.file, scenario) ? position.line : 1e9
  return [...terms].sort((a, b) => place(a) - place(b))
}

const isOwn = (file: string, { name }: ResultDocument['scenario']): boolean =>
  file.replace(/\.ya?ml$/i, '') === name

/** Where a number stands: its line, with the file where that is not the scenario's; for a default its source. */
function originOf(
  { origin, position, source, asOf }: TermRecord,
  { scenario }: ResultDocument,
  { words: { say }, report }: Pick<ExplainedContext, 'words' | 'report'>,
): string {
  if (position !== undefined) {
    return isOwn(position.file, scenario)
      ? say('explain.line', { line: String(position.line) })
      : visible(`${position.file}:${position.line}`)
  }
  if (origin === 'default') {
    return source === undefined
      ? say('show.default')
      : say('explain.default-from', {
          source: visible(sourceText(report, source)),
          year: visible(asOf ?? ''),
        })
  }
  return say(`explain.origin.${origin}`)
}

function labelOf({ label }: FigurePart, { words, report }: ExplainedContext): string {
  if (words.has(label)) return words.say(label)
  return report.has(label) ? report.say(label) : visible(label)
}

function written(
  value: number,
  unit: FigureUnit,
  result: ResultDocument,
  { words, report }: ExplainedContext,
  signed = false,
): string {
  const { number, percent, duration, say } = words
  const sign = signed && value > 0 ? '+' : ''
  const size = Math.abs(value)
  switch (unit) {
    case 'money':
      return `${sign}${moneyOf(value, amounts(report, result.scenario.currency), words, result)}`
    case 'share':
      return `${sign}${percent(value, { decimals: 1 })}`
    case 'score':
      return `${sign}${percent(value / 100, { decimals: 1 })}`
    case 'hours':
      return `${sign}${say('fresh.hours', { hours: number(value, { decimals: size < 100 ? 1 : 0 }) })}`
    case 'seconds':
      return value < 0 ? `-${duration(size)}` : `${sign}${duration(size)}`
    case 'count':
      return `${sign}${number(value, size >= 1000 ? { decimals: 0 } : { significant: 4 })}`
  }
}

/** Amounts in full, so that parts visibly add up; prices to the cent. */
function moneyOf(
  value: number,
  { price }: ReturnType<typeof amounts>,
  { money }: Messages<TerminalCode>,
  { scenario }: ResultDocument,
): string {
  return Math.abs(value) < 100 && value !== 0 ? price(value) : money(value, scenario.currency)
}
