import type { ResultDocument } from '../../result/document.js'
import type { ReportMessages } from '../report-messages.js'
import { type AccessMatrixView, accessMatrix } from './access-matrix.js'
import { type AnswerView, answerView } from './answer.js'
import { type AssumptionGroup, assumptionsView, type QuotedSource } from './assumptions.js'
import { contractNotes, sunkNotes, todayTable } from './baseline.js'
import { monthName, monthsLater } from './calendar.js'
import { flipsTable, informationFigure, otherFlips, pairwiseTable, tornadoFigure } from './change.js'
import { comparisonNote, comparisonTable, convergenceNotes } from './comparison.js'
import { type ViewContext, viewContext } from './context.js'
import { costGroupsFigure, distributionFigure } from './costs.js'
import { demandFigure, type HeatMapView, reasonsTable, recordsNotes, weekHeatMaps } from './demand.js'
import { droppedCorrelationNotes } from './dropped-correlations.js'
import { exceedanceFigure, threatsTable } from './exposure.js'
import type { FigureView } from './figure.js'
import { accessCostFigure, freshnessByDataSet, freshnessByReason } from './freshness.js'
import { knockOutsTable, ruleCostsTable, ruleCostTexts } from './knock-outs.js'
import { type LogoView, logoView } from './logo.js'
import { type MethodView, methodView } from './method.js'
import { clipped, headLine, titleText } from './names.js'
import { notPricedLines } from './not-priced.js'
import { type OptionSectionView, optionSections } from './option-section.js'
import { acceptabilityFigures } from './robustness/acceptability.js'
import { criteriaNotes, criteriaTable, ranksFigure } from './robustness/criteria.js'
import { groupsTable, studiesTable, studyNotes } from './robustness/find-out.js'
import { futuresNotes, futuresTable } from './robustness/futures.js'
import { dominanceNotes, frontierTable, pairsTable } from './robustness/pairs.js'
import { thresholdsTable, twoWayTable, varianceTable } from './robustness/thresholds.js'
import { roundTripNotes, roundTripsTable } from './round-trips.js'
import { serviceFigure } from './service.js'
import { sourceWarningLines } from './source-warnings.js'
import { hoursFigure, staffingTable, weekFigure } from './staffing.js'
import type { TableView } from './table.js'
import { scoreTradeOffFigure, tradeOffFigure, tradeOffNotes } from './trade-off.js'

/** A part of the report: what stands in it, in order. Empty lists are left out on the page. */
export interface SectionView {
  readonly id: string
  readonly title: string
  /** What the part says, in a sentence or two. */
  readonly lead: string
  readonly figures: readonly FigureView[]
  readonly tables: readonly TableView[]
  readonly notes: readonly string[]
}

/** Everything the page shows, as text; numbers remain only inside chart data. */
export interface ReportView {
  readonly language: string
  readonly pageTitle: string
  readonly title: string
  readonly client: string
  readonly author: string
  readonly confidentiality: string
  readonly logo: LogoView | null
  readonly period: string
  readonly contents: readonly { readonly id: string; readonly number: string; readonly title: string }[]
  readonly answer: AnswerView
  readonly comparison: SectionView
  readonly costs: SectionView
  readonly work: SectionView
  readonly heatMaps: readonly HeatMapView[]
  readonly service: SectionView
  readonly freshness: SectionView
  readonly access: AccessMatrixView & Pick<SectionView, 'figures' | 'notes'>
  readonly exposure: SectionView
  /** Null where there is nothing to compare: a single option that nobody judges by criteria. */
  readonly robustness: SectionView | null
  readonly change: SectionView
  readonly options: readonly OptionSectionView[]
  readonly notPriced: readonly string[]
  readonly sourceWarnings: readonly string[]
  readonly assumptions: readonly AssumptionGroup[]
  /** What the assumptions rest on, numbered. */
  readonly sources: readonly QuotedSource[]
  readonly method: MethodView
}

/** Parts of the report in reading order; the answer stands before them. */
export const sectionIds = [
  'comparison',
  'costs',
  'work',
  'service',
  'freshness',
  'access',
  'exposure',
  'robustness',
  'change',
  'options',
  'assumptions',
  'method',
] as const
export type SectionId = (typeof sectionIds)[number]

const longestPageTitle = 70

export function reportView(result: ResultDocument, messages: ReportMessages): ReportView {
  const context = viewContext(result, messages)
  const { say, recommended } = context
  const { scenario } = result
  const robustness = robustnessSection(context)
  const shownIds = sectionIds.filter((id) => id !== 'robustness' || robustness !== null)
  const title = titleText(scenario.title ?? scenario.name)
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
    contents: shownIds.map((id, index) => ({
      id,
      number: String(index + 1),
      title: say(`section.${id}.title`),
    })),
    answer: answerView(context),
    comparison: section(context, 'comparison', {
      tables: [
        comparisonTable(context),
        todayTable(context),
        knockOutsTable(context),
        ruleCostsTable(context),
      ].filter((table) => table !== null),
      notes: [
        comparisonNote(context),
        ...sunkNotes(context),
        ...contractNotes(context),
        ...convergenceNotes(context),
        ...ruleCostTexts(context),
      ],
    }),
    costs: section(context, 'costs', { figures: [costGroupsFigure(context), distributionFigure(context)] }),
    work: section(context, 'work', {
      figures: [demandFigure(context), weekFigure(context, recommended), hoursFigure(context, recommended)],
      tables: [reasonsTable(context), staffingTable(context)],
      notes: recordsNotes(context),
    }),
    heatMaps: weekHeatMaps(context),
    service: section(context, 'service', { figures: [serviceFigure(context)] }),
    freshness: section(context, 'freshness', {
      figures: [accessCostFigure(context)],
      tables: [
        ...(result.dataSets.length > 0 ? [freshnessByDataSet(context)] : []),
        ...(result.demand.reasons.length > 0 ? [freshnessByReason(context)] : []),
        ...[roundTripsTable(context)].filter((table) => table !== null),
      ],
      notes: roundTripNotes(context),
    }),
    access: {
      ...accessMatrix(context),
      figures: [tradeOffFigure(context), scoreTradeOffFigure(context)].filter((figure) => figure !== null),
      notes: tradeOffNotes(context),
    },
    exposure: section(context, 'exposure', {
      figures: [exceedanceFigure(context)],
      tables: [threatsTable(context)],
    }),
    robustness,
    change: section(context, 'change', {
      figures: [tornadoFigure(context), informationFigure(context)].filter((figure) => figure !== null),
      tables: [
        flipsTable(context),
        thresholdsTable(context),
        twoWayTable(context),
        varianceTable(context),
        groupsTable(context),
        studiesTable(context),
        pairwiseTable(context),
      ].filter((table) => table !== null),
      notes: [
        ...studyNotes(context),
        ...otherFlips(context),
        ...droppedCorrelationNotes(context, result.scenario.droppedCorrelations ?? []),
      ],
    }),
    options: optionSections(context),
    notPriced: notPricedLines(context).map(({ text }) => text),
    sourceWarnings: sourceWarningLines(context),
    ...assumptionsView(context),
    method: methodView(context),
  }
}

function section(
  { say }: ViewContext,
  id: SectionId,
  parts: Partial<Pick<SectionView, 'figures' | 'tables' | 'notes'>>,
): SectionView {
  return {
    id,
    title: say(`section.${id}.title`),
    lead: say(`section.${id}.lead`),
    figures: parts.figures ?? [],
    tables: parts.tables ?? [],
    notes: parts.notes ?? [],
  }
}

/** Other ways to judge the options, where there are any. */
function robustnessSection(context: ViewContext): SectionView | null {
  const parts = {
    figures: [ranksFigure(context), ...acceptabilityFigures(context)].filter((figure) => figure !== null),
    tables: [
      pairsTable(context),
      futuresTable(context),
      criteriaTable(context),
      frontierTable(context),
    ].filter((table) => table !== null),
    notes: [...dominanceNotes(context), ...futuresNotes(context), ...criteriaNotes(context)],
  }
  const empty = Object.values(parts).every((part) => part.length === 0)
  return empty ? null : section(context, 'robustness', parts)
}
