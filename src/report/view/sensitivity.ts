import type { VarianceShare } from '../../decision/sobol-indices.js'
import type { SensitivityDocument, SpreadOfFigure } from '../../result/sensitivity-result.js'
import type { ReportMessages } from '../report-messages.js'
import { amounts } from './amounts.js'
import { type FigureView, figure } from './figure.js'
import { halfWidth } from './half-width.js'
import { inputName } from './inputs.js'
import { isolated, optionLabel } from './names.js'
import { cell, emptyCell, figures, figuresOf, type TableView, words } from './table.js'

/** Sources and pairs shown; and the share below which one is not worth a line. */
const mostShown = 12
const mostPairs = 6
const leastShare = 0.005
/** An effect is surely there from so many standard errors on. */
const sureErrors = 2

/** Words, names and the figure whose spread is told first: the lead, or the cost of the only option. */
export interface SensitivityContext {
  readonly document: SensitivityDocument
  readonly messages: ReportMessages
  readonly named: (id: string) => string
  readonly spread: SpreadOfFigure
}

/** Nothing where no cost varies. */
export function sensitivityContext(
  document: SensitivityDocument,
  messages: ReportMessages,
): SensitivityContext | undefined {
  const named = (id: string) =>
    isolated(optionLabel(document.options.find((option) => option.id === id) ?? { id }))
  const [spread] = document.figures
  const varies = document.figures.some(({ sources }) => sources.length > 0)
  return spread === undefined || !varies ? undefined : { document, messages, named, spread }
}

export type ShownSource = SpreadOfFigure['sources'][number]

/** The sources of a figure's spread worth a line, greatest first. */
export function shownSources({ sources }: SpreadOfFigure): readonly ShownSource[] {
  const [first, ...others] = sources
  if (first === undefined) return []
  return [first, ...others.filter(({ total }) => total.share >= leastShare)].slice(0, mostShown)
}

/** An input's name; of correlated ones all, for they are told as one. */
export function sourceName(context: SensitivityContext, { inputs, months }: ShownSource): string {
  const { messages } = context
  if (months) return messages.say('sensitivity.months')
  return messages.list(inputs.map((path) => inputName(context, path)))
}

/** What the spread is one of, as a title. */
export function spreadName({ messages: { say }, named, spread }: SensitivityContext): string {
  const { option, over } = spread
  return over === undefined
    ? say('sensitivity.of-cost', { option: named(option) })
    : say('sensitivity.of-lead', { option: named(option), other: named(over) })
}

/** The mean with its spread, in a sentence. */
export function spreadText({ document, messages, named, spread }: SensitivityContext): string {
  const { say } = amounts(messages, document.currency)
  const { option, over, mean, standardDeviation } = spread
  const sizes = { mean: say(mean), spread: say(standardDeviation) }
  return over === undefined
    ? messages.say('sensitivity.cost', { option: named(option), ...sizes })
    : messages.say('sensitivity.lead', { option: named(option), other: named(over), ...sizes })
}

/** How much comes of single sources and how much of sources together, and what the reader has to know of the figures. */
export function sensitivityNotes(context: SensitivityContext): string[] {
  const { document, messages, spread } = context
  const { say } = messages
  const { share, standardError } = spread.interaction
  const figuresSaid = { share: percent(messages, share), error: percent(messages, halfWidth(standardError)) }
  const isCorrelated = spread.sources.some(({ inputs }) => inputs.length > 1)
  return [
    share >= leastShare && share > sureErrors * standardError
      ? say('sensitivity.interaction', figuresSaid)
      : say('sensitivity.no-interaction', figuresSaid),
    ...(isCorrelated ? [say('sensitivity.correlated')] : []),
    say('sensitivity.how', {
      pairs: messages.number(document.pairs),
      runs: messages.number(document.runs),
      seed: String(document.seed),
    }),
  ]
}

/** Of each source its share alone, in all and together with others only. */
export function sourcesTable(context: SensitivityContext): TableView {
  const { messages, spread } = context
  const { say } = messages
  const share = (value: VarianceShare) =>
    cell(
      percent(messages, value.share),
      say('sensitivity.error', { error: percent(messages, halfWidth(value.standardError)) }),
    )
  return {
    id: 'table-sources',
    caption: spreadName(context),
    corner: say('column.input'),
    columns: figures(say('sensitivity.alone'), say('sensitivity.in-all'), say('sensitivity.together')),
    rows: shownSources(spread).map((source) => ({
      header: sourceName(context, source),
      note: '',
      marked: false,
      cells: [share(source.first), share(source.total), share(source.together)],
    })),
  }
}

/** Which sources act together; nothing where none surely do. */
export function pairsTable(context: SensitivityContext): TableView | null {
  const { messages, spread } = context
  const { say } = messages
  const shown = spread.actingTogether.filter(({ share }) => share >= leastShare).slice(0, mostPairs)
  if (shown.length === 0) return null
  return {
    id: 'table-pairs',
    caption: say('sensitivity.pairs'),
    corner: say('sensitivity.one'),
    columns: [...words(say('sensitivity.with')), ...figures(say('sensitivity.share'))],
    rows: shown.map(({ sources: [one, other], share, standardError }) => ({
      header: sourceName(context, spread.sources[one]!),
      note: '',
      marked: false,
      cells: [
        cell(sourceName(context, spread.sources[other]!)),
        cell(
          percent(messages, share),
          say('sensitivity.error', { error: percent(messages, halfWidth(standardError)) }),
        ),
      ],
    })),
  }
}

/** In all shares of every source in the spread of each option's own total cost. */
export function costsTable(
  context: SensitivityContext,
  label: (id: string) => string = context.named,
): TableView {
  const { document, messages } = context
  const { say } = messages
  const own = document.figures.filter(({ over }) => over === undefined)
  const identity = ({ inputs, months }: ShownSource) => (months ? '' : inputs.join(' '))
  const greatest = new Map<string, ShownSource>()
  for (const source of own.flatMap(({ sources }) => sources)) {
    const known = greatest.get(identity(source))
    if (known === undefined || known.total.share < source.total.share) greatest.set(identity(source), source)
  }
  const shown = [...greatest.values()]
    .filter(({ total }) => total.share >= leastShare)
    .sort((a, b) => b.total.share - a.total.share)
    .slice(0, mostShown)
  return {
    id: 'table-costs',
    caption: say('sensitivity.costs'),
    corner: say('column.input'),
    columns: figuresOf(...own.map(({ option }) => label(option))),
    rows: shown.map((row) => ({
      header: sourceName(context, row),
      note: '',
      marked: false,
      cells: own.map(({ sources }) => {
        const source = sources.find((one) => identity(one) === identity(row))
        return source === undefined || source.total.share < leastShare
          ? emptyCell
          : cell(percent(messages, source.total.share))
      }),
    })),
  }
}

/** The chart of what each source makes alone and together with others. */
export function sourcesFigure(context: SensitivityContext): FigureView {
  const { messages, spread } = context
  const { say } = messages
  const shown = shownSources(spread)
  const [first] = shown
  return figure({
    id: 'sources',
    finding:
      first === undefined
        ? spreadName(context)
        : say('sensitivity.finding', {
            input: sourceName(context, first),
            share: percent(messages, first.first.share),
            all: percent(messages, first.total.share),
          }),
    subtitle: say('sensitivity.subtitle', { figure: spreadName(context) }),
    chart: {
      kind: 'stacked-costs',
      rows: shown.map((source) => ({
        label: sourceName(context, source),
        value: percent(messages, source.total.share),
        recommended: false,
      })),
      segments: [
        {
          label: say('sensitivity.alone'),
          values: shown.map(({ first: alone }) => Math.max(0, alone.share)),
        },
        { label: say('sensitivity.together'), values: shown.map(({ together }) => together.share) },
      ],
      axis: (value) => messages.percent(value),
    },
    table: sourcesTable(context),
  })
}

/** Whole per cents from ten on, tenths below. */
export function percent(messages: ReportMessages, share: number): string {
  return messages.percent(share, { decimals: Math.abs(share) < 0.0995 ? 1 : 0 })
}
