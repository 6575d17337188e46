import type { OptionResult, ResultDocument } from '../../result/document.js'
import type { ReportMessages } from '../report-messages.js'
import {
  type Amounts,
  type AmountUnit,
  amounts,
  commonUnit,
  unitThatTells,
  withTwoDigits,
} from './amounts.js'
import {
  drawableText,
  endsInRank,
  isolated,
  optionLabel,
  optionLabels,
  type RankedName,
  rankedNames,
} from './names.js'

/** What every part of the view needs: the result, the words, money, names and the order options are shown in. */
export interface ViewContext {
  readonly result: ResultDocument
  readonly messages: ReportMessages
  readonly say: ReportMessages['say']
  readonly amounts: Amounts
  /** The unit of every option's total cost, wherever it is said: what a sentence says is what the tables show. */
  readonly totalUnit: AmountUnit
  /** Cheapest first, as ranked; options without a rank follow in scenario order. */
  readonly options: readonly OptionResult[]
  /** The option recommended; where none is, the first of them, for what is drawn of one option only. */
  readonly recommended: OptionResult
  /** Whether this is the option recommended; none is where every one breaks a hard rule. */
  readonly isChosen: (id: string) => boolean
  /** The second in the ranking; undefined with a single option. */
  readonly runnerUp: OptionResult | undefined
  /** An option's short name by id. */
  readonly label: (id: string) => string
  /** The same for where there is little room, such as the subject of a message. */
  readonly shortLabel: (id: string) => string
  /** An option's short name as a chart can draw it; its rank where it cannot draw the name. */
  readonly chartLabel: (id: string) => string
  /** Options that names in tables and sentences tell apart by their rank only, and those that short ones do. */
  readonly byRank: readonly RankedName[]
  readonly byRankWhereShort: readonly RankedName[]
  /** An option's short name as it stands in a sentence. */
  readonly named: (id: string) => string
}

/** Locale data write a hyphen before negative figures; print has a minus sign. */
function withMinusSigns(messages: ReportMessages): ReportMessages {
  const withMinus = (text: string) => text.replace(/^-/, '\u2212')
  return {
    ...messages,
    number: (value, digits) => withMinus(messages.number(value, digits)),
    percent: (share, digits) => withMinus(messages.percent(share, digits)),
  }
}

const longestShortLabel = 40

const labelsById = (options: readonly OptionResult[], labels: readonly string[]) =>
  new Map(options.map(({ id }, index) => [id, labels[index]!]))

/** What a chart can draw of the options' names in their order; the rank of those of which it can draw nothing of their own. */
function drawnApart(labels: readonly string[], { say }: ReportMessages): string[] {
  const drawn = labels.map(drawableText)
  return drawn.map((text, index) =>
    text === '' || drawn.indexOf(text) !== drawn.lastIndexOf(text)
      ? say('option.by-rank', { rank: index + 1 })
      : text,
  )
}

/** One unit for all total costs, in which the lead over the runner-up can be read; where nobody leads it need not be. */
function unitOfTotals(
  { decision }: ResultDocument,
  options: readonly OptionResult[],
  recommended: OptionResult,
  runnerUp: OptionResult | undefined,
): AmountUnit {
  const means = options.map(({ totalCost }) => totalCost.mean)
  const common = commonUnit(
    means,
    options.map(({ totalCost: { p10, p90 } }) => p90 - p10),
  )
  const unit = withTwoDigits(common, Math.min(...means.filter((mean) => mean > 0)))
  const leads = decision.standing === 'clear' || decision.standing === 'leaning'
  if (runnerUp === undefined || !leads) return unit
  return unitThatTells(unit, recommended.totalCost.mean, runnerUp.totalCost.mean)
}

export function viewContext(result: ResultDocument, plainMessages: ReportMessages): ViewContext {
  const messages = withMinusSigns(plainMessages)
  const rank = (option: OptionResult) => {
    const position = result.decision.ranking.indexOf(option.id)
    return position === -1 ? result.options.length : position
  }
  const options = [...result.options].sort((a, b) => rank(a) - rank(b))
  const recommended = options.find((option) => option.id === result.decision.recommended) ?? options[0]
  if (recommended === undefined) throw new Error('a result without options cannot be reported')
  const runnerUp = options.find((option) => option !== recommended && option.knockedOut === undefined)
  const longLabels = optionLabels(options)
  const shortLabels = optionLabels(options, longestShortLabel)
  const labels = labelsById(options, longLabels)
  // A short name that says only a rank is none.
  const short = labelsById(
    options,
    shortLabels.map((text, index) => (endsInRank(text, index + 1) ? longLabels[index]! : text)),
  )
  const label = (id: string) => labels.get(id) ?? optionLabel({ id })
  const shortLabel = (id: string) => short.get(id) ?? label(id)
  const chartLabels = labelsById(
    options,
    drawnApart(
      options.map(({ id }) => label(id)),
      messages,
    ),
  )
  return {
    result,
    messages,
    say: messages.say,
    amounts: amounts(messages, result.scenario.currency),
    totalUnit: unitOfTotals(result, options, recommended, runnerUp),
    options,
    recommended,
    isChosen: (id) => id === result.decision.recommended,
    runnerUp,
    label,
    shortLabel,
    chartLabel: (id) => chartLabels.get(id) ?? label(id),
    byRank: rankedNames(options, (rank) => endsInRank(longLabels[rank - 1]!, rank)),
    byRankWhereShort: rankedNames(options, (rank) => endsInRank(shortLabels[rank - 1]!, rank)),
    named: (id) => isolated(label(id)),
  }
}
