import type { OptionResult } from '../../result/document.js'
import { totalsApart } from '../text-words.js'
import { commonUnit } from './amounts.js'
import { legsTable, placesText, searchFigure } from './arrangement.js'
import { calendarMonth, calendarMonthName } from './calendar.js'
import { callBackFact, callBackTable } from './call-backs.js'
import { chatBoundFact } from './chat-bound.js'
import type { ViewContext } from './context.js'
import { age, isClosed, isLive } from './durations.js'
import type { FigureView } from './figure.js'
import { brokenRulesText, knockedOutOptions } from './knock-outs.js'
import { fullOptionName } from './names.js'
import { outboundFact, outboundTable } from './outbound.js'
import { peopleTables } from './people.js'
import { averageFact, queueFact, reachedFact } from './queue-fact.js'
import { type ScheduleView, scheduleView } from './schedule.js'
import { secondLevelFact, secondLevelTables } from './second-level.js'
import { reachedText } from './service.js'
import { leadTimeMonths, monthsTable, weekTable } from './staffing.js'
import { cell, emptyCell, figures, type TableView } from './table.js'
import { timeMethodFact } from './time-method.js'
import { alternativesTable } from './trade-off.js'

/** One option by itself. */
export interface OptionSectionView {
  readonly id: string
  readonly name: string
  /** The whole name where it is too long to be repeated; empty otherwise. */
  readonly fullName: string
  /** Recommended, left out, or neither: a mark beside the name; empty for none. */
  readonly mark: string
  /** Drawn in the main part already. */
  readonly inMainPart: boolean
  readonly summary: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  /** What an arrangement is made of; null for an option by itself. */
  readonly legs: TableView | null
  readonly costs: TableView
  readonly years: TableView
  /** How shifts cover the week; null where none are stated. */
  readonly schedule: ScheduleView | null
  /** Deadlines of work that can wait, and people hired. */
  readonly people: readonly TableView[]
  /** Contacts passed on, called back or called out. */
  readonly channels: readonly TableView[]
  /** The typical week; null for the recommended option, whose week stands in the main part. */
  readonly week: TableView | null
  /** Every way of opening the data that was weighed; null where none was. */
  readonly alternatives: TableView | null
  /** Month by month; null for the recommended option, whose months stand in the main part. */
  readonly months: TableView | null
  /** Of an arrangement what was searched. */
  readonly figures: readonly FigureView[]
}

export function optionSections(context: ViewContext): OptionSectionView[] {
  return context.options.map((option) => optionSection(context, option))
}

function optionSection(context: ViewContext, option: OptionResult): OptionSectionView {
  const name = context.label(option.id)
  const full = fullOptionName(option)
  const inMainPart = option === context.recommended
  return {
    id: option.id,
    name,
    fullName: full === name ? '' : full,
    mark: markOf(context, option),
    inMainPart,
    summary: summary(context, option),
    facts: facts(context, option),
    legs: legsTable(context, option),
    costs: categoriesTable(context, option),
    years: yearsTable(context, option),
    schedule: scheduleView(context, option),
    people: peopleTables(context, option),
    channels: [
      ...callBackTable(context, option),
      ...outboundTable(context, option),
      ...secondLevelTables(context, option),
    ],
    week: inMainPart ? null : weekTable(context, option),
    alternatives: alternativesTable(context, option),
    months: inMainPart ? null : monthsTable(context, option),
    figures: [searchFigure(context, option)].filter((shown) => shown !== null),
  }
}

function markOf({ say, isChosen }: ViewContext, { id, knockedOut }: OptionResult): string {
  if (knockedOut !== undefined) return say('option.out')
  return isChosen(id) ? say('option.recommended') : ''
}

function summary(context: ViewContext, option: OptionResult): string {
  const { say, amounts, recommended, named, result, totalUnit: unit } = context
  const { mean, p10, p90 } = option.totalCost
  const figures = {
    option: named(option.id),
    cost: amounts.write(mean, unit),
    range: amounts.range(p10, p90, unit),
    rank: result.decision.ranking.indexOf(option.id) + 1,
    count: result.decision.ranking.length,
    difference: totalsApart(context, option, recommended),
    recommended: named(recommended.id),
  }
  const out = knockedOutOptions(context).find(({ id }) => id === option.id)
  if (out !== undefined)
    return say('option.summary.out', { ...figures, broken: brokenRulesText(context, out) })
  return option === recommended ? say('option.summary.recommended', figures) : say('option.summary', figures)
}

function facts({ say, amounts, messages }: ViewContext, option: OptionResult): OptionSectionView['facts'] {
  const { staffing, freshness, exposure } = option
  return [
    { name: say('fact.model'), value: say(`model.${option.model}`) },
    { name: say('fact.place'), value: placesText(messages, option) },
    {
      name: say('fact.lead-time'),
      value: say('months', { months: leadTimeMonths(option) }),
    },
    { name: say('column.per-contact'), value: amounts.price(option.cost.perContact) },
    { name: say('column.per-resolved-contact'), value: amounts.price(option.cost.perResolvedContact) },
    ...(option.cost.unit?.perProductiveHour === undefined
      ? []
      : [{ name: say('budget.per-hour'), value: amounts.price(option.cost.unit.perProductiveHour) }]),
    {
      name: say('column.service'),
      value: say('fact.service', {
        reached: reachedText(messages, option),
        promised: messages.percent(staffing.target.share),
        time: messages.duration(staffing.target.withinSeconds),
      }),
    },
    {
      name: say('fact.definition'),
      value: definitionName(messages, staffing.target.definition),
    },
    {
      name: say('column.freshness'),
      value: say(freshnessFact(option), {
        score: messages.percent(freshness.score / 100),
        age: age(messages, freshness.meanAgeHours),
      }),
    },
    ...averageFact(messages, staffing),
    ...reachedFact(messages, staffing),
    ...queueFact(messages, staffing),
    ...chatBoundFact(messages, staffing),
    ...timeMethodFact(messages, staffing),
    ...callBackFact(messages, staffing),
    ...outboundFact(messages, staffing),
    ...secondLevelFact(messages, staffing),
    { name: say('column.expected-loss-year'), value: amounts.say(exposure.annualLoss.expected) },
  ]
}

function definitionName(messages: ViewContext['messages'], definition: string): string {
  const code = `definition.${definition}`
  return messages.has(code) ? messages.say(code) : definition
}

function freshnessFact({ access, freshness }: OptionResult) {
  if (access.every(isClosed)) return 'fact.freshness.closed'
  return isLive(freshness.meanAgeHours) ? 'fact.freshness.live' : 'fact.freshness'
}

function categoriesTable({ say, messages, amounts }: ViewContext, option: OptionResult): TableView {
  const total = option.totalCost.mean
  const paid = option.cost.netPresentCost.mean
  const costs = option.cost.byCategory.map(({ mean }) => mean)
  const unit = commonUnit([total, ...costs], [Math.abs(total) / 200])
  const row = (header: string, cost: number, strong = false) => ({
    header,
    note: '',
    marked: strong,
    cells: [
      cell(amounts.bare(cost, unit), '', strong ? ('strong' as const) : ('' as const)),
      total === 0 ? emptyCell : cell(messages.percent(cost / total, { decimals: 1 })),
    ],
  })
  return {
    id: `table-categories-${option.id}`,
    caption: say('option.costs.caption', { unit: amounts.unitName(unit) }),
    corner: say('column.category'),
    columns: figures(say('column.cost'), say('column.share-of-total')),
    rows: [
      ...option.cost.byCategory.map(({ category, mean }) => row(say(`category.${category}`), mean)),
      row(say('column.paid'), paid, true),
      row(say('category.expectedLoss'), total - paid - (option.goodwill?.mean ?? 0)),
      ...(option.goodwill?.byCause ?? []).map(({ cause, mean }) => row(say(`goodwill.${cause}`), mean)),
      row(say('column.total-cost'), total, true),
    ],
  }
}

/** Cash flows by calendar year, or by budget year where that begins with another month; not discounted. */
function yearsTable({ say, amounts, messages, result }: ViewContext, option: OptionResult): TableView {
  const from = result.scenario.budgetYearFrom ?? 1
  const yearOf = ({ month: yearMonth }: { readonly month: string }) => {
    const { year, month } = calendarMonth(yearMonth)
    if (from === 1) return String(year)
    const begins = month < from ? year - 1 : year
    return `${begins}/${String(begins + 1).slice(-2)}`
  }
  const years = [...new Set(option.cost.byMonth.map(yearOf))]
  const flows = years.map((year) => {
    const months = option.cost.byMonth.filter((month) => yearOf(month) === year)
    const capital = months.reduce((sum, { byCategory }) => sum + (byCategory.investment ?? 0), 0)
    return { year, months: months.length, paid: months.reduce((sum, { mean }) => sum + mean, 0), capital }
  })
  const paid = flows.map((flow) => flow.paid)
  const unit = commonUnit(paid, [Math.max(...paid.map(Math.abs), 0) / 100])
  return {
    id: `table-years-${option.id}`,
    caption:
      from === 1
        ? say('option.years.caption', { unit: amounts.unitName(unit) })
        : say('option.budget-years.caption', {
            unit: amounts.unitName(unit),
            month: calendarMonthName(messages, from),
          }),
    corner: say('column.year'),
    columns: figures(say('column.cash'), say('budget.capital'), say('column.per-month')),
    rows: flows.map(({ year, months, paid: cash, capital }) => ({
      header: year,
      note: '',
      marked: false,
      cells: [
        cell(amounts.bare(cash, unit)),
        cell(amounts.bare(capital, unit)),
        cell(amounts.say(cash / months)),
      ],
    })),
  }
}
