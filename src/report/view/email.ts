import type { ResultDocument } from '../../result/document.js'
import type { ReportMessages } from '../report-messages.js'
import { chance, totalsApart } from '../text-words.js'
import { type AnswerView, answerView } from './answer.js'
import { monthName, monthsLater } from './calendar.js'
import { tornadoFigure } from './change.js'
import { type ViewContext, viewContext } from './context.js'
import type { FigureView } from './figure.js'
import { accessCostFigure } from './freshness.js'
import { clipped, isolated, visibleText } from './names.js'
import { emptyCell } from './table.js'

/** One option in the e-mail's table: fewer columns than the page's, so that it fits a telephone. */
export interface EmailOption {
  readonly name: string
  /** That it breaks a hard rule; empty where it does not. */
  readonly note: string
  readonly marked: boolean
  readonly cost: string
  readonly interval: string
  readonly chance: string
  readonly freshness: string
  /** The same in one line, for plain text. */
  readonly line: string
}

/** Everything the e-mail says, as text; numbers remain only inside chart data. */
export interface EmailView {
  readonly language: string
  /** States the answer; one line. */
  readonly subject: string
  /** What mail programs show after the subject. */
  readonly preheader: string
  readonly title: string
  /** Client, period, author and confidentiality, those that are known. */
  readonly about: readonly string[]
  readonly answer: Omit<AnswerView, 'figure'>
  /** The answer's key figures in a line each, for plain text. */
  readonly keyLines: readonly string[]
  /** Reasons, objections, what would change the answer: those there are. */
  readonly lists: readonly { readonly title: string; readonly items: readonly string[] }[]
  readonly optionsCaption: string
  readonly options: readonly EmailOption[]
  /** The answer's chart first. */
  readonly figures: readonly FigureView[]
  /** Names the attached files; empty where none are. */
  readonly attached: string
  readonly facts: string
}

const longestTitle = 80
/** Inputs drawn: those that move the lead most. */
const shownInputs = 5

/** @param attachments names of the files that go with the e-mail. */
export function emailView(
  result: ResultDocument,
  plainMessages: ReportMessages,
  attachments: readonly string[],
): EmailView {
  const context = viewContext(result, plainMessages)
  const { say, messages } = context
  const { scenario, simulation, program } = result
  const { figure, ...answer } = answerView(context)
  const title = isolated(clipped(visibleText(scenario.title ?? scenario.name), longestTitle))
  return {
    language: messages.language,
    subject: subject(context),
    preheader: preheader(context, title),
    title,
    about: [
      visibleText(scenario.client ?? ''),
      say('period', {
        from: monthName(messages, scenario.horizon.start),
        to: monthName(messages, monthsLater(scenario.horizon.start, scenario.horizon.months - 1)),
        months: scenario.horizon.months,
      }),
      visibleText(scenario.author ?? ''),
      visibleText(scenario.confidentiality ?? ''),
    ]
      .filter((text) => text !== '')
      .map((text) => isolated(clipped(text, longestTitle))),
    answer,
    keyLines: answer.keyFigures.map(({ name, value, note }) =>
      say('email.key-figure', { name, value, note }),
    ),
    lists: [
      { title: answer.reasonsTitle, items: answer.reasons },
      { title: say('answer.repairs'), items: answer.repairs },
      { title: say('answer.left-out'), items: answer.leftOut },
      { title: say('answer.cautions'), items: answer.cautions },
      { title: say('answer.flips'), items: answer.flips },
      { title: say('answer.find-out'), items: answer.findOut === '' ? [] : [answer.findOut] },
    ].filter(({ items }) => items.length > 0),
    ...optionsTable(context),
    figures: [figure, shortTornado(context), accessCostFigure(context)].filter((one) => one !== null),
    attached: attachments.length === 0 ? '' : say('email.attached', { files: messages.list(attachments) }),
    facts: say('email.facts', {
      scenario: isolated(clipped(visibleText(scenario.name), longestTitle)),
      draws: messages.number(simulation.draws),
      seed: String(simulation.seed),
      program: `${program.name} ${visibleText(program.version)}`,
      hash: visibleText(scenario.hash).slice(0, 12),
    }),
  }
}

function shortTornado(context: ViewContext): FigureView | null {
  const figure = tornadoFigure(context)
  if (figure?.chart.kind !== 'tornado') return null
  return { ...figure, chart: { ...figure.chart, rows: figure.chart.rows.slice(0, shownInputs) } }
}

function subject(context: ViewContext): string {
  const { result, say, messages, amounts, recommended, runnerUp, shortLabel, totalUnit } = context
  const { decision } = result
  if (decision.standing === 'none') return say('email.subject.none')
  const named = (id: string) => isolated(shortLabel(id))
  const cost = amounts.write(recommended.totalCost.mean, totalUnit)
  const option = named(recommended.id)
  if (runnerUp === undefined) return say('email.subject.only', { option, cost })
  if (decision.standing === 'tied') {
    const equals = [recommended.id, ...decision.tiedWith].map((id) => say('name.quoted', { name: named(id) }))
    return say('email.subject.tied', { options: messages.list(equals), cost })
  }
  return say(decision.standing === 'clear' ? 'email.subject.clear' : 'email.subject.leaning', {
    option,
    cost,
    difference: totalsApart(context, recommended, runnerUp),
    runnerUp: named(runnerUp.id),
  })
}

function preheader(
  { result, say, messages, named, recommended, runnerUp }: ViewContext,
  title: string,
): string {
  if (runnerUp === undefined || result.decision.standing === 'none')
    return say('email.preheader.only', { title })
  return say('email.preheader', {
    title,
    option: named(recommended.id),
    chance: chance(messages, result.decision.confidence),
  })
}

function optionsTable(context: ViewContext): Pick<EmailView, 'optionsCaption' | 'options'> {
  const { result, say, messages, amounts, options, isChosen, named, totalUnit: unit } = context
  return {
    optionsCaption: say('email.options.caption', {
      months: result.scenario.horizon.months,
      unit: amounts.unitName(unit),
    }),
    options: options.map(({ id, totalCost: { mean, p10, p90 }, probabilityBest, freshness, knockedOut }) => {
      const figures = {
        name: named(id),
        cost: amounts.bare(mean, unit),
        interval: say('amount.range', { low: amounts.bare(p10, unit), high: amounts.bare(p90, unit) }),
        freshness: messages.percent(freshness.score / 100),
      }
      if (knockedOut !== undefined) {
        const note = say('comparison.out')
        const line = say('email.option.out', { ...figures, note })
        return { ...figures, note, marked: false, chance: emptyCell.text, line }
      }
      const chanceText = chance(messages, probabilityBest)
      const line = say('email.option', { ...figures, chance: chanceText })
      return { ...figures, note: '', marked: isChosen(id), chance: chanceText, line }
    }),
  }
}
