import {
  chance,
  likelihood,
  moreDrawsWouldTell,
  protection,
  recommendation,
  statement,
  totalsApart,
} from '../text-words.js'
import { todayAnswer } from './baseline.js'
import type { ViewContext } from './context.js'
import { type FigureView, figure } from './figure.js'
import {
  brokenRulesText,
  cheapestRepairText,
  knockedOutOptions,
  repairText,
  ruleCostTexts,
} from './knock-outs.js'
import { isolated } from './names.js'
import { notPricedLines } from './not-priced.js'
import { findOutText } from './robustness/find-out.js'
import { reasonTexts } from './robustness/reasons.js'
import { cell, figures, type TableView } from './table.js'
import { betterAccess, betterAccessText } from './trade-off.js'

export interface KeyFigure {
  readonly name: string
  readonly value: string
  readonly note: string
}

/** The first page: what to do, how sure that is, why, and when it would be wrong. */
export interface AnswerView {
  readonly standing: string
  /** Class of the standing's mark: clear, leaning or tied. */
  readonly standingCode: string
  readonly sentence: string
  /** Whether the sentence takes more than two lines. */
  readonly isLong: boolean
  readonly confidence: string
  /** What it changes of today's cost, and what other access to data would save: both may be more than the lead. */
  readonly besides: readonly string[]
  /** None where no option is recommended. */
  readonly keyFigures: readonly KeyFigure[]
  /** Why the option is recommended; why each is out where none is. */
  readonly reasonsTitle: string
  readonly reasons: readonly string[]
  /** What would bring options back that break a hard rule, where none keeps them all. */
  readonly repairs: readonly string[]
  /** Options left out of the choice, and what the rules cost. */
  readonly leftOut: readonly string[]
  readonly cautions: readonly string[]
  readonly flips: readonly string[]
  /** What to find out before signing; empty with nothing to choose between. */
  readonly findOut: string
  readonly figure: FigureView
  /** The figure's table, for the page behind the answer where it is printed. */
  readonly tableOnPaper: TableView
  /** Full names of options that names cut short tell apart by their rank only. */
  readonly fullNames: readonly string[]
  /** Whether only a telephone's charts cut names so short. */
  readonly namesCutOnPhones: boolean
  /** Where it stands, said under the chart on paper. */
  readonly whereTableIs: string
  /** A few lines of what is not in the money, and how many more there are. */
  readonly notPriced: readonly string[]
  readonly notPricedMore: string
}

const shownFlips = 3
/** Lines of what is not in the money; with many options each line is long, too. */
const mostNotPriced = (options: number) => (options > 4 ? 3 : 5)
/** A recommendation of more characters is set smaller on paper. */
const longSentence = 180

export function answerView(context: ViewContext): AnswerView {
  const { result, say } = context
  const brief = briefly(context)
  const { decision } = result
  const notPriced = notPricedLines(brief)
  const shownNotPriced = mostNotPriced(result.options.length)
  const sentence = recommendation(context)
  const namesCutOnPhones = context.byRank.length === 0
  return {
    standing: say(`standing.${decision.standing}`),
    standingCode: decision.standing,
    sentence,
    isLong: sentence.length > longSentence,
    confidence: confidenceSentence(brief),
    besides: [...todayAnswer(brief), ...accessAdvice(brief)],
    ...reasonsOf(brief),
    cautions: decision.cautions.map((caution) => statement(brief, caution)),
    findOut: findOutText(brief),
    flips: decision.flips.slice(0, shownFlips).map((flip) => statement(brief, flip)),
    figure: intervalsFigure(brief),
    tableOnPaper: { ...intervalsTable(context), id: 'table-total-cost-on-paper' },
    fullNames: (namesCutOnPhones ? context.byRankWhereShort : context.byRank).map((name) =>
      say('option.of-rank', { ...name }),
    ),
    namesCutOnPhones,
    whereTableIs: say('answer.table-on-paper', { part: say('section.comparison.title') }),
    notPriced: notPriced.slice(0, shownNotPriced).map(({ text }) => text),
    notPricedMore:
      notPriced.length > shownNotPriced
        ? say('not-priced.more', { count: notPriced.length - shownNotPriced })
        : '',
  }
}

function accessAdvice(context: ViewContext): string[] {
  const { recommended, isChosen } = context
  const advised = isChosen(recommended.id) && betterAccess(recommended) !== undefined
  return advised ? [betterAccessText(context, recommended)] : []
}

/** What follows the recommendation names an option again and again, on one page: its shorter name will do. */
function briefly(context: ViewContext): ViewContext {
  return { ...context, named: (id) => isolated(context.shortLabel(id)) }
}

function confidenceSentence(context: ViewContext): string {
  const { result, say, messages, recommended, runnerUp, named } = context
  const { decision, simulation } = result
  const [cheapest] = knockedOutOptions(context)
  if (decision.standing === 'none' && cheapest !== undefined) return cheapestRepairText(context, cheapest)
  if (runnerUp === undefined) {
    return say(cheapest === undefined ? 'confidence.only' : 'statement.onlyOptionLeft')
  }
  return say('confidence.sentence', {
    likelihood: likelihood(messages, decision.confidence),
    option: named(recommended.id),
    chance: chance(messages, decision.confidence),
    draws: messages.number(simulation.draws),
  })
}

/** Why this option; where every option breaks a hard rule, why none, and the cheapest ways back. */
function reasonsOf(
  context: ViewContext,
): Pick<AnswerView, 'keyFigures' | 'reasonsTitle' | 'reasons' | 'repairs' | 'leftOut'> {
  const { result, say } = context
  const out = knockedOutOptions(context)
  if (result.decision.standing === 'none') {
    return {
      keyFigures: [],
      reasonsTitle: say('answer.why-out'),
      reasons: out.map((option) => brokenRulesText(context, option)),
      repairs: out.map((option) => repairText(context, option)),
      leftOut: [],
    }
  }
  return {
    keyFigures: keyFigures(context),
    reasonsTitle: say('answer.reasons'),
    reasons: reasonTexts(context),
    repairs: [],
    leftOut:
      out.length === 0
        ? []
        : [...out.map((option) => brokenRulesText(context, option)), ...ruleCostTexts(context)],
  }
}

function keyFigures(context: ViewContext): KeyFigure[] {
  const { result, say, messages, amounts, recommended, runnerUp, totalUnit: unit } = context
  const { mean, p10, p90 } = recommended.totalCost
  const cost: KeyFigure = {
    name: say('key.total-cost', { months: result.scenario.horizon.months }),
    value: amounts.write(mean, unit),
    note: say('key.interval', { range: amounts.range(p10, p90, unit) }),
  }
  const data: KeyFigure = {
    name: say('key.freshness'),
    value: messages.percent(recommended.freshness.score / 100),
    note:
      recommended.exposure.score === undefined
        ? say('key.staleness', { cost: amounts.say(recommended.freshness.stalenessCost) })
        : say('key.protection', { share: protection(messages, recommended.exposure.score) }),
  }
  if (runnerUp === undefined) return [cost, data]
  return [
    cost,
    {
      name: say('key.chance'),
      value: chance(messages, result.decision.confidence),
      note: likelihood(messages, result.decision.confidence),
    },
    {
      name: say('key.difference'),
      value: totalsApart(context, recommended, runnerUp),
      note: say('key.against', { runnerUp: context.named(runnerUp.id) }),
    },
    data,
  ]
}

function intervalsFigure(context: ViewContext): FigureView {
  const { say, amounts, options, chartLabel, totalUnit: unit } = context
  return figure({
    id: 'total-cost',
    finding: intervalsFinding(context),
    subtitle: say('figure.total-cost.subtitle', { months: context.result.scenario.horizon.months }),
    chart: {
      kind: 'intervals',
      rows: options.map(({ id, totalCost: { mean, p10, p50, p90 } }) => ({
        label: chartLabel(id),
        value: amounts.write(mean, unit),
        recommended: context.isChosen(id),
        mean,
        p10,
        p50,
        p90,
      })),
      axis: amounts.axis,
    },
    table: intervalsTable(context),
    besideText: true,
  })
}

function intervalsFinding({
  say,
  messages,
  recommended,
  runnerUp,
  named,
  amounts,
  result,
  totalUnit,
}: ViewContext): string {
  const { p10, p90 } = recommended.totalCost
  if (result.decision.standing === 'none') return say('figure.total-cost.out')
  if (runnerUp === undefined) {
    return say('figure.total-cost.only', { range: amounts.range(p10, p90, totalUnit) })
  }
  const names = { option: named(recommended.id), runnerUp: named(runnerUp.id) }
  if (result.decision.tiedWith.includes(runnerUp.id)) {
    const draws = messages.number(result.simulation.draws)
    return moreDrawsWouldTell(result, runnerUp.id)
      ? say('figure.total-cost.unsettled', { ...names, draws })
      : say('figure.total-cost.tied', names)
  }
  if (p90 < runnerUp.totalCost.p10) return say('figure.total-cost.apart', names)
  if (result.decision.standing !== 'clear') return say('figure.total-cost.overlap', names)
  return say('figure.total-cost.clear', { ...names, chance: chance(messages, result.decision.confidence) })
}

function intervalsTable(context: ViewContext): TableView {
  const { say, messages, amounts, options, label, isChosen, totalUnit: unit } = context
  return {
    id: 'table-total-cost',
    caption: say('figure.total-cost.caption', { unit: amounts.unitName(unit) }),
    corner: say('column.option'),
    columns: figures(
      say('column.mean'),
      say('column.quantile', { share: messages.percent(0.1) }),
      say('column.median'),
      say('column.quantile', { share: messages.percent(0.9) }),
    ),
    rows: options.map(({ id, totalCost: { mean, p10, p50, p90 } }) => ({
      header: label(id),
      note: '',
      marked: isChosen(id),
      cells: [mean, p10, p50, p90].map((value) => cell(amounts.bare(value, unit))),
    })),
  }
}
