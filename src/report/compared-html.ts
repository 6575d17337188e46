import type { Language } from '../language/languages.js'
import type { DocumentsCompared, OptionDifference, Pair } from '../result/compare-documents.js'
import { type EmbeddedFont, fontFaces } from './page-fonts.js'
import { plainHead } from './page-head.js'
import type { ReportMessages } from './report-messages.js'
import { comparedPageTemplate } from './templates/compared-page.js'
import { filledTemplate } from './templates/compiled.js'
import { styleSheet } from './templates/style.js'
import { type Amounts, amounts, commonUnit } from './view/amounts.js'
import { visibleText } from './view/names.js'
import { cell, emptyCell, figures, type TableView, words } from './view/table.js'

export interface ComparedContext {
  readonly language: Language
  readonly messages: ReportMessages
  readonly fonts: readonly EmbeddedFont[]
  /** What the two are called. */
  readonly names: readonly [string, string]
  readonly programVersion: string
  /** What must be known beside the differences, in sentences. */
  readonly warnings: readonly string[]
}

const mostCauses = 3

/** Two scenarios or results compared, as one self-contained HTML page: no script, no request. */
export function renderCompared(compared: DocumentsCompared, context: ComparedContext): string {
  const { messages, language } = context
  const names = [visibleText(context.names[0]), visibleText(context.names[1])] as const
  const { say } = messages
  const head = plainHead({
    language,
    kind: say('compared.kind'),
    title: say('compared.title', { first: names[0], second: names[1] }),
    about: choice(compared, messages),
    madeWith: say('page.made-with-program', { program: `sourcing ${context.programVersion}` }),
  })
  const view = {
    inputs: compared.inputs.length === 0 ? [] : [inputsTable(compared, names, messages)],
    notes: [...notes(compared, names, messages), ...context.warnings],
    results: compared.options.length === 0 ? [] : [resultsTable(compared, names, messages)],
  }
  const style = fontFaces(context.fonts) + styleSheet
  return filledTemplate(comparedPageTemplate, { view, style, head }, messages)
}

function choice({ recommended, options }: DocumentsCompared, { say }: ReportMessages): string {
  const nameOf = (id: string | undefined) =>
    id === undefined ? say('compared.none') : visibleText(options.find((one) => one.id === id)?.name ?? id)
  const first = nameOf(recommended.first)
  return recommended.first === recommended.second
    ? say('compared.same-choice', { option: first })
    : say('compared.other-choice', { first, second: nameOf(recommended.second) })
}

function notes(
  { sameDraws, onlyInFirst, onlyInSecond }: DocumentsCompared,
  names: readonly [string, string],
  { say, list }: ReportMessages,
): string[] {
  const only = [onlyInFirst, onlyInSecond].flatMap((ids, side) =>
    ids.length === 0
      ? []
      : [say('compared.only-in', { name: names[side] ?? '', options: list(ids.map(visibleText)) })],
  )
  return sameDraws ? only : [...only, say('compared.other-draws')]
}

function inputsTable(
  { inputs }: DocumentsCompared,
  names: readonly [string, string],
  { say }: ReportMessages,
): TableView {
  const value = (text: string | undefined) => (text === undefined ? emptyCell : cell(visibleText(text)))
  return {
    id: 'table-inputs',
    caption: say('compared.inputs-caption'),
    corner: say('compared.input'),
    columns: words(...names),
    rows: inputs.map(({ path, first, second }) => ({
      header: visibleText(path),
      note: '',
      marked: false,
      cells: [value(first), value(second)],
    })),
  }
}

function resultsTable(
  compared: DocumentsCompared,
  names: readonly [string, string],
  messages: ReportMessages,
): TableView {
  const { say, percent } = messages
  const { options, currency } = compared
  const money = [amounts(messages, currency.first), amounts(messages, currency.second)] as const
  const unit = commonUnit(options.flatMap(({ totalCost }) => [totalCost.first, totalCost.second]))
  const both = (pair: Pair | undefined, scale: number) =>
    pair === undefined ? emptyCell : cell(arrow(percent(pair.first / scale), percent(pair.second / scale)))
  return {
    id: 'table-results',
    caption: say('compared.results-caption', { first: names[0], second: names[1] }),
    corner: say('column.option'),
    columns: [
      ...figures(
        ...names,
        say('compared.change'),
        say('compared.best'),
        say('column.freshness'),
        say('column.protection'),
      ),
      ...words(say('compared.causes')),
    ],
    rows: options.map((option) => ({
      header: visibleText(option.name ?? option.id),
      note: '',
      marked: option.id === compared.recommended.second,
      cells: [
        cell(money[0].write(option.totalCost.first, unit)),
        cell(money[1].write(option.totalCost.second, unit)),
        currency.first === currency.second ? changeCell(option, money[0]) : emptyCell,
        both(option.probabilityBest, 1),
        both(option.freshness, 100),
        both(option.protection, 100),
        currency.first === currency.second ? cell(causes(option, money[0], messages)) : emptyCell,
      ],
    })),
  }
}

/** What was and what is, or one figure where they read the same. */
function arrow(first: string, second: string): string {
  return first === second ? first : `${first} → ${second}`
}

function changeCell({ totalCost, paired }: OptionDifference, money: Amounts) {
  const mean = paired?.mean ?? totalCost.second - totalCost.first
  const unit = paired && commonUnit([mean], [paired.p90 - paired.p10])
  const range = unit === undefined || mean === 0 ? '' : money.range(paired!.p10, paired!.p90, unit)
  return cell(money.say(mean, { signed: true }), range)
}

function causes({ categories }: OptionDifference, money: Amounts, messages: ReportMessages): string {
  return messages.list(
    categories.slice(0, mostCauses).map(({ category, first, second }) => {
      const code = `category.${category}`
      const words = messages.has(code) ? messages.say(code) : visibleText(category)
      return `${words} ${money.say(second - first, { signed: true })}`
    }),
  )
}
