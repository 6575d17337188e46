import type { ReportMessages } from '../report-messages.js'
import { amounts } from '../view/amounts.js'
import { countryName, monthName, monthsLater } from '../view/calendar.js'
import { demandFigure, type HeatMapView, reasonsTable, recordsNotes, weekHeatMaps } from '../view/demand.js'
import type { FigureView } from '../view/figure.js'
import { inputMean, inputName, inputRange } from '../view/inputs.js'
import { type LogoView, logoView } from '../view/logo.js'
import { clipped, headLine, titleText, visibleText } from '../view/names.js'
import { ruleText } from '../view/rules.js'
import { cell, emptyCell, figures, type TableView, words } from '../view/table.js'
import type { BiddersBrief } from './brief.js'

/** The edition for bidders as text: what is asked, and what is left out. */
export interface BiddersView {
  readonly language: string
  readonly pageTitle: string
  readonly title: string
  readonly client: string
  readonly author: string
  readonly confidentiality: string
  readonly logo: LogoView | null
  readonly period: string
  /** What is not in this edition. */
  readonly leftOut: readonly string[]
  readonly promise: readonly { readonly name: string; readonly value: string }[]
  readonly figures: readonly FigureView[]
  readonly heatMaps: readonly HeatMapView[]
  readonly reasons: TableView
  readonly notes: readonly string[]
  readonly rules: readonly string[]
  readonly dataSets: TableView | null
  readonly ways: TableView | null
  readonly inputs: TableView | null
}

const longestPageTitle = 70
const leftOut = ['prices', 'options', 'comparison', 'losses', 'sources'] as const

export function biddersView(brief: BiddersBrief, messages: ReportMessages): BiddersView {
  const { say } = messages
  const { scenario } = brief
  const context = { say, messages, result: { demand: brief.demand } }
  const title = titleText(scenario.title ?? say('bidders.untitled'))
  return {
    language: messages.language,
    pageTitle: clipped(title, longestPageTitle),
    title,
    client: headLine(scenario.client),
    author: headLine(scenario.author),
    confidentiality: headLine(scenario.confidentiality),
    logo: logoView(scenario),
    period: say('period', {
      from: monthName(messages, scenario.horizon.start),
      to: monthName(messages, monthsLater(scenario.horizon.start, scenario.horizon.months - 1)),
      months: scenario.horizon.months,
    }),
    leftOut: leftOut.map((part) => say(`bidders.left-out.${part}`)),
    promise: promise(brief, messages),
    figures: [demandFigure(context)],
    heatMaps: weekHeatMaps(context),
    reasons: reasonsTable(context),
    notes: recordsNotes(context),
    rules: brief.rules.map((rule) => ruleText({ say }, rule)),
    dataSets: brief.dataSets.length === 0 ? null : dataSetsTable(brief, messages),
    ways: brief.ways.length === 0 ? null : waysTable(brief, messages),
    inputs: brief.inputs.length === 0 ? null : inputsTable(brief, messages),
  }
}

function promise(
  { promise: target, scenario }: BiddersBrief,
  messages: ReportMessages,
): BiddersView['promise'] {
  const { say } = messages
  const place =
    scenario.country === undefined
      ? []
      : [{ name: say('bidders.country'), value: countryName(messages, scenario.country) }]
  if (target === undefined) {
    return [...place, { name: say('column.promised'), value: say('bidders.promise.apart') }]
  }
  const code = `definition.${target.definition}`
  return [
    ...place,
    {
      name: say('column.promised'),
      value: say('bidders.promise', {
        share: messages.percent(target.share),
        time: messages.duration(target.withinSeconds),
      }),
    },
    {
      name: say('fact.definition'),
      value: messages.has(code) ? messages.say(code) : visibleText(target.definition),
    },
  ]
}

function dataSetsTable({ dataSets }: BiddersBrief, { say, number }: ReportMessages): TableView {
  return {
    id: 'table-data-sets',
    caption: say('bidders.data-sets'),
    corner: say('sheet.data-set'),
    columns: [
      ...figures(say('bidders.records'), say('bidders.changes')),
      ...words(say('bidders.sensitivity')),
    ],
    rows: dataSets.map(({ id, records, changesPerDay, sensitivity }) => ({
      header: visibleText(id),
      note: '',
      marked: false,
      cells: [
        cell(number(records, { significant: 3 })),
        cell(number(changesPerDay, { significant: 3 })),
        cell(say(`sensitivity.${sensitivity}`)),
      ],
    })),
  }
}

function waysTable({ ways }: BiddersBrief, { say, list }: ReportMessages): TableView {
  return {
    id: 'table-ways',
    caption: say('bidders.ways'),
    corner: say('sheet.data-set'),
    columns: words(say('sheet.access')),
    rows: ways.map(({ dataSet, modes }) => ({
      header: visibleText(dataSet),
      note: '',
      marked: false,
      cells: [cell(list(modes.map((mode) => say(`access.mode.${mode}`))))],
    })),
  }
}

function inputsTable({ inputs }: BiddersBrief, messages: ReportMessages): TableView {
  const { say } = messages
  // None of these inputs is an amount: no currency is ever written.
  const context = { messages, amounts: amounts(messages, 'XXX'), named: visibleText }
  return {
    id: 'table-inputs',
    caption: say('bidders.inputs'),
    corner: say('column.input'),
    columns: figures(say('column.mean'), say('column.range')),
    rows: inputs.map((input) => {
      const range = inputRange(context, input)
      return {
        header: inputName(context, input.path),
        note: '',
        marked: false,
        cells: [cell(inputMean(context, input)), range === '' ? emptyCell : cell(range)],
      }
    }),
  }
}
