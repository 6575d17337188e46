import type { Messages } from '../../language/catalogue.js'
import type { TerminalCode } from '../../language/terminal.js'
import type { ReportMessages } from '../../report/report-messages.js'
import { wrapped } from '../../report/text/width.js'
import { amounts, commonUnit } from '../../report/view/amounts.js'
import type { DocumentsCompared, OptionDifference, Pair } from '../../result/compare-documents.js'
import type { CharacterSet } from './character-set.js'
import type { Channel } from './console.js'
import { tableLines } from './table.js'
import { visible } from './visible.js'

const shortestPath = 20
const shortestValue = 8
const mostCategories = 3

export interface ComparedWords {
  readonly words: Messages<TerminalCode>
  readonly report: ReportMessages
  readonly characters: CharacterSet
  readonly out: Channel
  /** Names of the two, as they head their columns. */
  readonly names: readonly [string, string]
}

/** What differs in the inputs, then what differs in the results. */
export function comparedLines(
  compared: DocumentsCompared,
  { words, report, characters, out, names }: ComparedWords,
): string[] {
  const { say } = words
  const lines = [out.style('strong', say('compare.inputs', { count: compared.inputs.length }))]
  if (compared.inputs.length > 0) {
    const rows = compared.inputs.map(({ path, first, second }) => [
      visible(path),
      visible(first ?? say('compare.absent')),
      visible(second ?? say('compare.absent')),
    ])
    const columns = [
      { header: say('compare.path'), align: 'left' as const, shrinksTo: shortestPath },
      ...names.map((name) => ({ header: visible(name), align: 'left' as const, shrinksTo: shortestValue })),
    ]
    lines.push('', ...tableLines(columns, rows, out.cells, characters))
  }
  lines.push('', out.style('strong', say('compare.results')), '')
  lines.push(...costTable(compared, { words, report, characters, out, names }))
  for (const option of compared.options) {
    const causes = categoryLine(option, compared, words, report)
    if (causes !== undefined) lines.push(...wrapped(causes, out.cells))
  }
  for (const [code, ids] of [
    ['compare.only-first', compared.onlyInFirst],
    ['compare.only-second', compared.onlyInSecond],
  ] as const) {
    if (ids.length > 0)
      lines.push(
        ...wrapped(
          say(code, { options: words.list(ids.map(visible)), first: names[0], second: names[1] }),
          out.cells,
        ),
      )
  }
  const { first = say('compare.absent'), second = say('compare.absent') } = compared.recommended
  lines.push('')
  const choice =
    first === second
      ? say('compare.same-choice', { option: visible(first) })
      : say('compare.other-choice', { first: visible(first), second: visible(second) })
  lines.push(...wrapped(choice, out.cells).map((line) => out.style('good', line)))
  if (!compared.sameDraws)
    lines.push(...wrapped(say('compare.other-draws'), out.cells).map((line) => out.style('warning', line)))
  return lines
}

function costTable(
  { options, currency }: DocumentsCompared,
  { words, report, characters, out, names }: ComparedWords,
): string[] {
  const { say, percent } = words
  const money = amounts(report, currency.first)
  const other = amounts(report, currency.second)
  const unit = commonUnit(options.flatMap(({ totalCost }) => [totalCost.first, totalCost.second]))
  const change = ({ totalCost, paired }: OptionDifference) => {
    if (currency.first !== currency.second) return ''
    const mean = paired?.mean ?? totalCost.second - totalCost.first
    const share = totalCost.first === 0 ? '' : ` (${percent(mean / totalCost.first, { decimals: 1 })})`
    return `${mean > 0 ? '+' : ''}${money.say(mean)}${share}`
  }
  const scores = (pair: Pair | undefined) =>
    pair === undefined ? say('rank.none') : arrow(percent(pair.first / 100), percent(pair.second / 100))
  const rows = options.map((option) => [
    visible(option.name ?? option.id),
    money.write(option.totalCost.first, unit),
    other.write(option.totalCost.second, unit),
    change(option),
    arrow(percent(option.probabilityBest.first), percent(option.probabilityBest.second)),
    scores(option.freshness),
    scores(option.protection),
  ])
  const right = (header: string) => ({ header, align: 'right' as const })
  const columns = [
    { header: say('rank.option'), align: 'left' as const, shrinksTo: shortestValue },
    { ...right(visible(names[0])), shrinksTo: shortestValue },
    { ...right(visible(names[1])), shrinksTo: shortestValue },
    right(say('compare.change')),
    right(say('rank.probability-best')),
    right(say('rank.freshness')),
    right(say('rank.protection')),
  ]
  return [
    ...tableLines(columns, rows, out.cells, characters),
    '',
    ...wrapped(say('compare.legend'), out.cells),
  ]
}

/** Two figures, or one where they read the same. */
function arrow(first: string, second: string): string {
  return first === second ? first : `${first}>${second}`
}

function categoryLine(
  { id, name, categories }: OptionDifference,
  { currency }: DocumentsCompared,
  { say, list }: Messages<TerminalCode>,
  report: ReportMessages,
): string | undefined {
  if (categories.length === 0 || currency.first !== currency.second) return undefined
  const money = amounts(report, currency.first)
  const causes = categories.slice(0, mostCategories).map(({ category, first, second }) => {
    const code = `category.${category}`
    const words = report.has(code) ? report.say(code) : category
    const difference = second - first
    return `${words} ${difference > 0 ? '+' : ''}${money.say(difference)}`
  })
  return say('compare.causes', { option: visible(name ?? id), causes: list(causes) })
}
