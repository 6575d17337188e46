import { lowerFrontier } from '../../exposure/access-trade-off.js'
import type {
  AccessAlternativeResult,
  AccessFigures,
  AccessTradeOffResult,
  DataSetTradeOff,
  Estimate,
  RowPlace,
} from '../../result/access-result.js'
import type { OptionResult } from '../../result/document.js'
import { placedName, rowsInWords, wayName } from './access-words.js'
import { commonUnit } from './amounts.js'
import type { TradeOffPoint } from './chart-data.js'
import type { ViewContext } from './context.js'
import { between } from './exposure.js'
import { type FigureView, figure } from './figure.js'
import { visibleText } from './names.js'
import { type CellView, cell, emptyCell, figures, type TableView, words } from './table.js'

type WeighedOption = OptionResult & { readonly accessTradeOff: AccessTradeOffResult }

/** Two ways to the same money within this many standard errors are not told apart. */
const sureErrors = 2
/** Points gained on both scores together that are worth a sentence. */
const leastGain = 2
/** Longest table shown unfolded beside a chart. */
const mostOpenRows = 12

export function weighedOptions({ options }: Pick<ViewContext, 'options'>): WeighedOption[] {
  return options.filter((option): option is WeighedOption => option.accessTradeOff !== undefined)
}

/** Other ways of opening the data that would make the option cheaper, with what they save. */
export interface BetterAccess {
  /** The data sets that change, each with its way. */
  readonly rows: Readonly<Record<string, string>>
  /** The same in a leg of an arrangement. */
  readonly others?: readonly (RowPlace & { readonly id: string })[]
  readonly saving: Estimate
  readonly figures: AccessFigures
}

/** The best matrix where it is another one than that in use and surely cheaper. */
export function betterAccess({ accessTradeOff, knockedOut }: OptionResult): BetterAccess | undefined {
  if (accessTradeOff === undefined || knockedOut !== undefined) return undefined
  const found =
    accessTradeOff.combined === undefined ? bestSingle(accessTradeOff) : bestMatrix(accessTradeOff)
  if (found === undefined || !(found.saving.mean > sureErrors * found.saving.standardError)) return undefined
  return found
}

function bestSingle({ dataSets }: AccessTradeOffResult): BetterAccess | undefined {
  const [most] = [...dataSets].sort((a, b) => b.saving.mean - a.saving.mean)
  const best = most?.alternatives.find(({ id }) => id === most.best)
  if (most === undefined || best === undefined || best.inUse) return undefined
  const { dataSet, leg, saving } = most
  if (leg === undefined) return { rows: { [dataSet]: best.id }, saving, figures: best }
  return { rows: {}, others: [{ dataSet, leg, id: best.id }], saving, figures: best }
}

function bestMatrix({ combined }: AccessTradeOffResult): BetterAccess | undefined {
  const inUse = combined?.matrices.find((matrix) => matrix.inUse)
  const best = combined?.matrices.find((matrix) => matrix.best)
  if (combined === undefined || inUse === undefined || best === undefined || best.inUse) return undefined
  const rows = Object.fromEntries(
    Object.entries(best.rows).filter(([dataSet, way]) => inUse.rows[dataSet] !== way),
  )
  return { rows, saving: combined.saving, figures: best }
}

/** Whether the way in use can be judged against others: it was weighed, and no hard rule forbids it. */
function isJudged({ accessTradeOff, knockedOut }: OptionResult): boolean {
  return accessTradeOff !== undefined && knockedOut === undefined
}

/** What opening the data otherwise would save the option, in a sentence. */
export function betterAccessText(context: ViewContext, option: OptionResult): string {
  const { say, amounts, named } = context
  const better = betterAccess(option)
  if (better === undefined) return say('trade-off.stay', { option: named(option.id) })
  return say('trade-off.better', {
    option: named(option.id),
    saving: amounts.say(better.saving.mean),
    rows: rowsInWords(context, better.rows, better.others),
  })
}

/** Every matrix that was weighed for the option and keeps the rules; the one in use in any case. */
function weighedMatrices({ accessTradeOff: { dataSets, combined } }: WeighedOption): AccessFigures[] {
  const single = dataSets.flatMap(({ alternatives }, index) =>
    alternatives.filter(({ breaksRule, inUse }) => !breaksRule && (!inUse || index === 0)),
  )
  return [...single, ...(combined?.matrices.filter(({ onFrontier }) => onFrontier) ?? [])]
}

function inUseOf({ accessTradeOff: { dataSets } }: WeighedOption): AccessFigures | undefined {
  return dataSets[0]?.alternatives.find(({ inUse }) => inUse)
}

function seriesOf(
  context: ViewContext,
  option: WeighedOption,
  pointOf: (matrix: AccessFigures) => TradeOffPoint,
  lessIsBetter: boolean,
) {
  const inUse = inUseOf(option)
  if (inUse === undefined) return []
  const matrices = weighedMatrices(option)
  const sign = lessIsBetter ? 1 : -1
  const judged = matrices.map((matrix, index) => {
    const { across, up } = pointOf(matrix)
    return { id: String(index), across: sign * across, up: sign * up }
  })
  return [
    {
      label: context.chartLabel(option.id),
      recommended: context.isChosen(option.id),
      frontier: lowerFrontier(judged).frontier.map((id) => pointOf(matrices[Number(id)]!)),
      inUse: pointOf(inUse),
      best: pointOf(betterAccess(option)?.figures ?? inUse),
    },
  ]
}

/** What stale data costs against what open data exposes, for every way of opening it, in money. */
export function tradeOffFigure(context: ViewContext): FigureView | null {
  const { say, amounts, recommended } = context
  const series = weighedOptions(context).flatMap((option) =>
    seriesOf(
      context,
      option,
      ({ stalenessCost, expectedLoss }) => ({
        across: Math.max(0, stalenessCost),
        up: Math.max(0, expectedLoss),
      }),
      true,
    ),
  )
  if (series.length === 0) return null
  const table = bestAccessTable(context)
  return figure({
    id: 'trade-off',
    finding: isJudged(recommended) ? betterAccessText(context, recommended) : say('trade-off.title'),
    subtitle: say('figure.trade-off.subtitle'),
    chart: {
      kind: 'trade-off',
      series,
      stretched: true,
      labels: {
        across: say('legend.staleness'),
        up: say('axis.losses-and-controls'),
        ...markWords(context),
      },
      acrossAxis: amounts.axis,
      upAxis: amounts.axis,
    },
    table,
    folded: table.rows.length > mostOpenRows,
  })
}

function markWords({ say }: ViewContext) {
  return { inUse: say('mark.in-use'), best: say('mark.best'), both: say('mark.both') }
}

/** Freshness against protection, for every way of opening the data; nothing without a tolerance. */
export function scoreTradeOffFigure(context: ViewContext): FigureView | null {
  const { say, messages } = context
  const scored = weighedOptions(context).filter((option) => inUseOf(option)?.protectionScore !== undefined)
  const series = scored.flatMap((option) =>
    seriesOf(
      context,
      option,
      ({ freshnessScore, protectionScore = 0 }) => ({
        across: freshnessScore / 100,
        up: protectionScore / 100,
      }),
      false,
    ),
  )
  if (series.length === 0) return null
  const table = scoresTable(context, scored)
  return figure({
    id: 'trade-off-scores',
    finding: scoreFinding(context, scored),
    subtitle: say('figure.trade-off-scores.subtitle', {
      years: messages.number(scored[0]?.accessTradeOff.years ?? 0),
      error: messages.number(largestError(scored), { decimals: 1 }),
    }),
    chart: {
      kind: 'trade-off',
      series,
      stretched: false,
      labels: { across: say('column.freshness'), up: say('column.protection'), ...markWords(context) },
      acrossAxis: (share) => messages.percent(share, { decimals: 0 }),
      upAxis: (share) => messages.percent(share, { significant: 3 }),
    },
    table,
    folded: table.rows.length > mostOpenRows,
  })
}

/** How far a protection score may be off: the longer side of the widest 95 % interval, points. */
function largestError(options: readonly WeighedOption[]): number {
  return Math.max(
    ...options.flatMap(({ accessTradeOff }) =>
      accessTradeOff.dataSets.flatMap(({ alternatives }) =>
        alternatives.map(({ protectionScore = 0, protectionInterval: interval }) =>
          interval ? Math.max(interval.high - protectionScore, protectionScore - interval.low) : 0,
        ),
      ),
    ),
  )
}

/** Whether the recommended option could be fresher and safer at once. */
function scoreFinding(context: ViewContext, scored: readonly WeighedOption[]): string {
  const { say, messages, named, recommended } = context
  const option = scored.find(({ id }) => id === recommended.id)
  if (option === undefined || !isJudged(option)) return say('trade-off.title')
  const beaten = option.accessTradeOff.dataSets.flatMap(({ dataSet, leg, alternatives }) => {
    const inUse = alternatives.find((alternative) => alternative.inUse)
    const by = alternatives.find(({ id }) => id === inUse?.outscoredBy)
    if (inUse === undefined || by === undefined) return []
    const gain =
      by.freshnessScore - inUse.freshnessScore + (by.protectionScore ?? 0) - (inUse.protectionScore ?? 0)
    const error = Math.hypot(inUse.protectionStandardError ?? 0, by.protectionStandardError ?? 0)
    return gain > sureErrors * error ? [{ dataSet, leg, by, gain }] : []
  })
  const [most] = beaten.sort((a, b) => b.gain - a.gain)
  if (most === undefined || most.gain < leastGain) {
    const choice = option.accessTradeOff.dataSets.some(({ scoreFrontier = [] }) => scoreFrontier.length > 1)
    const code = beaten.length === 0 && choice ? 'kept' : 'near'
    return say(`figure.trade-off-scores.${code}`, { option: named(option.id) })
  }
  return say('figure.trade-off-scores.beaten', {
    option: named(option.id),
    row: rowsInWords(context, {}, [
      { dataSet: most.dataSet, id: most.by.id, ...(most.leg !== undefined && { leg: most.leg }) },
    ]),
    freshness: messages.percent(most.by.freshnessScore / 100, { decimals: 0 }),
    protection: messages.percent((most.by.protectionScore ?? 0) / 100, { decimals: 0 }),
  })
}

/** For each option and data set the way in use, the best, what it saves, and what is beaten on both counts. */
function bestAccessTable(context: ViewContext): TableView {
  const { say, messages, amounts, label, isChosen } = context
  const options = weighedOptions(context)
  const savings = options.flatMap(({ accessTradeOff: { dataSets } }) =>
    dataSets.map(({ saving }) => saving.mean),
  )
  const unit = commonUnit(savings, [Math.max(...savings.map(Math.abs), 0) / 20])
  return {
    id: 'table-trade-off',
    caption: say('figure.trade-off.caption', { unit: amounts.unitName(unit) }),
    corner: say('column.option'),
    columns: [
      ...words(say('column.data-set'), say('column.in-use'), say('column.best-way')),
      ...figures(say('column.saves')),
      ...words(say('column.beaten')),
    ],
    rows: options.flatMap((option) =>
      option.accessTradeOff.dataSets.map((set) => {
        const inUse = set.alternatives.find((alternative) => alternative.inUse)
        const beaten = beatenWays(context, set)
        const stays = set.best === inUse?.id
        return {
          header: label(option.id),
          note: '',
          marked: isChosen(option.id),
          cells: [
            cell(placedName(context, set)),
            inUse === undefined ? emptyCell : cell(wayName(context, inUse.id)),
            stays ? cell(say('trade-off.same'), '', 'quiet') : cell(wayName(context, set.best), '', 'strong'),
            stays ? emptyCell : cell(amounts.bare(set.saving.mean, unit)),
            beaten.length === 0 ? emptyCell : cell(messages.list(beaten)),
          ],
        }
      }),
    ),
  }
}

/** Ways that cost no less on either count; of the one in use, that what beats it takes writing away where it does. */
function beatenWays(context: ViewContext, { alternatives }: DataSetTradeOff): string[] {
  return alternatives.flatMap(({ id, inUse, dominatedBy }) => {
    if (dominatedBy === undefined) return []
    const by = alternatives.find((other) => other.id === dominatedBy)
    const way = wayName(context, id)
    return inUse && by?.losesWriteBack
      ? [context.say('trade-off.beaten-without-writing', { way, by: wayName(context, dominatedBy) })]
      : [way]
  })
}

/** Scores of each option as it stands and with the cheapest way of opening its data. */
function scoresTable(context: ViewContext, options: readonly WeighedOption[]): TableView {
  const { say, messages, label, isChosen } = context
  const score = (value: number | undefined) =>
    value === undefined ? emptyCell : cell(messages.percent(value / 100, { decimals: 0 }))
  return {
    id: 'table-trade-off-scores',
    caption: say('figure.trade-off-scores.caption'),
    corner: say('column.option'),
    columns: figures(
      say('column.freshness'),
      say('column.protection'),
      say('column.freshness-cheapest'),
      say('column.protection-cheapest'),
    ),
    rows: options.map((option) => {
      const inUse = inUseOf(option)
      const better = betterAccess(option)?.figures
      return {
        header: label(option.id),
        note: '',
        marked: isChosen(option.id),
        cells: [
          score(inUse?.freshnessScore),
          score(inUse?.protectionScore),
          score(better?.freshnessScore),
          score(better?.protectionScore),
        ],
      }
    }),
  }
}

/** What stands out beside the chart: parts that beat whole copies, and modes of which too little is known. */
export function tradeOffNotes(context: ViewContext): string[] {
  return [...partBeatsCopyTexts(context), ...notWeighed(context, weighedOptions(context))]
}

/** Data sets of which live reading of a part beats a full copy on both counts, with the options where it does. */
export function partBeatsCopyTexts(context: ViewContext): string[] {
  const { say, messages, named, result } = context
  const options = weighedOptions(context)
  return result.dataSets.flatMap(({ id }) => {
    const where = options.filter(({ accessTradeOff }) => {
      return accessTradeOff.dataSets.some((set) => set.dataSet === id && partBeatsCopy(set))
    })
    if (where.length === 0) return []
    return [
      say('trade-off.part-beats-copy', {
        data: visibleText(id),
        options: messages.list(where.map((option) => say('name.quoted', { name: named(option.id) }))),
      }),
    ]
  })
}

/** Live reading of a part costs no more than a full copy on either count, and less on one; entries coming back alike. */
function partBeatsCopy({ alternatives }: DataSetTradeOff): boolean {
  const beats = (part: AccessAlternativeResult, copy: AccessAlternativeResult) =>
    part.writeBack === copy.writeBack &&
    part.stalenessCost <= copy.stalenessCost &&
    part.expectedLoss <= copy.expectedLoss &&
    part.totalCostChange.mean < copy.totalCostChange.mean
  const copies = alternatives.filter(({ mode }) => mode === 'replica')
  return alternatives.some(
    (part) => part.mode === 'segmented-read' && !part.breaksRule && copies.some((copy) => beats(part, copy)),
  )
}

function notWeighed(context: ViewContext, options: readonly WeighedOption[]): string[] {
  const { say, messages } = context
  return (['copies', 'part'] as const).flatMap((unknown) => {
    const left = new Map<string, Set<string>>()
    for (const { accessTradeOff } of options) {
      for (const { dataSet, notEvaluated } of accessTradeOff.dataSets) {
        for (const { mode } of notEvaluated.filter((entry) => entry.unknown === unknown)) {
          left.set(dataSet, (left.get(dataSet) ?? new Set()).add(wayName(context, mode)))
        }
      }
    }
    if (left.size === 0) return []
    const ways = [...left].map(([dataSet, names]) =>
      say('way.of', { data: visibleText(dataSet), way: messages.list([...names]) }),
    )
    return [say(`trade-off.unknown.${unknown}`, { ways: ways.join(say('list.separator')) })]
  })
}

/** Every way of opening every data set of one option, with both costs and both scores. */
export function alternativesTable(context: ViewContext, option: OptionResult): TableView | null {
  const { say, messages, amounts } = context
  const { accessTradeOff } = option
  if (accessTradeOff === undefined) return null
  const all = accessTradeOff.dataSets.flatMap(({ alternatives }) => alternatives)
  const scored = all.some(({ protectionScore }) => protectionScore !== undefined)
  const unit = commonUnit(
    all.flatMap(({ stalenessCost, expectedLoss }) => [stalenessCost, expectedLoss]),
    all.map(({ totalCostChange }) => 4 * totalCostChange.standardError),
  )
  return {
    id: `table-alternatives-${option.id}`,
    caption: say('option.alternatives.caption', { unit: amounts.unitName(unit) }),
    corner: say('column.way'),
    columns: figures(
      say('column.staleness-cost'),
      say('axis.losses-and-controls'),
      say('column.cost-change'),
      say('column.freshness'),
      ...(scored ? [say('column.protection')] : []),
    ),
    rows: accessTradeOff.dataSets.flatMap((set) =>
      set.alternatives.map((way) => ({
        header: say('way.of', { data: placedName(context, set), way: wayName(context, way.id) }),
        note: standingOf(context, set, way),
        marked: way.inUse,
        cells: [
          cell(amounts.bare(way.stalenessCost, unit)),
          cell(amounts.bare(way.expectedLoss, unit)),
          way.inUse ? emptyCell : cell(amounts.bare(way.totalCostChange.mean, unit)),
          cell(messages.number(way.freshnessScore, { decimals: 0 })),
          ...(scored ? [protectionCell(context, way)] : []),
        ],
      })),
    ),
  }
}

/** A protection score with its 95 % interval where the result has one. */
function protectionCell(context: ViewContext, way: AccessAlternativeResult): CellView {
  const { messages } = context
  const { protectionScore: score = 0, protectionInterval } = way
  if (protectionInterval === undefined) return cell(messages.number(score, { decimals: 0 }))
  return cell(messages.number(score, { decimals: 1 }), between(context, protectionInterval))
}

function standingOf(context: ViewContext, set: DataSetTradeOff, way: AccessAlternativeResult): string {
  const { say } = context
  const remarks = [
    way.inUse ? say('mark.in-use') : '',
    way.id === set.best && !way.inUse ? say('mark.best') : '',
    way.breaksRule ? say('comparison.out') : '',
    way.losesWriteBack ? say('trade-off.loses-writing') : '',
    way.dominatedBy === undefined
      ? ''
      : say('trade-off.beaten-by', { way: wayName(context, way.dominatedBy) }),
    way.termsFrom === undefined ? '' : say('trade-off.terms-from', { option: context.named(way.termsFrom) }),
  ].filter((remark) => remark !== '')
  return remarks.join(say('list.separator'))
}
