import type { ChartConfiguration } from 'chart.js'
import type { Language } from '../language/languages.js'
import type { ResultDocument } from '../result/document.js'
import { chartSpec } from './charts/chart.js'
import type { ChartLayout, ChartSize } from './charts/chart-spec.js'
import { cssText, type EmbeddedFont, fontFaces } from './page-fonts.js'
import { scenarioHead } from './page-head.js'
import type { ReportMessages } from './report-messages.js'
import { filledPage } from './templates/compiled.js'
import { styleSheet } from './templates/style.js'
import type { FigureView } from './view/figure.js'
import { clipped } from './view/names.js'
import { type ReportView, reportView, type SectionId } from './view/report-view.js'

/** Draws a chart as an SVG element, which a page holds as it is: its texts are escaped. */
export type DrawChart = (configuration: ChartConfiguration, size: ChartSize) => Promise<string>

/** What the report needs besides the result: words, a hand that draws, and fonts to put into the page. */
export interface ReportContext {
  readonly language: Language
  /** The report's part of the catalogue in that language: `messages(language, reportTexts)`. */
  readonly messages: ReportMessages
  readonly drawChart: DrawChart
  /** Fonts put into the page; without them it falls back to the reader's system font. */
  readonly fonts?: readonly EmbeddedFont[]
}

interface Drawing {
  readonly svg: string
  /** Width over height. */
  readonly ratio: string
}

interface DrawnFigure extends Omit<FigureView, 'chart'> {
  readonly wide: Drawing
  readonly narrow: Drawing
  /** For paper, where the page prints it otherwise than it shows it. */
  readonly paper: Drawing | null
}

/**
 * The report as one self-contained HTML page: no script, no request, every chart and font inside.
 * A pure function of the result: the same result gives the same bytes.
 */
export async function renderHtml(result: ResultDocument, context: ReportContext): Promise<string> {
  const view = reportView(result, context.messages)
  const draw = (figure: FigureView) => drawnFigure(figure, context.drawChart)
  const drawn = await withFigures(view, draw)
  const style = fontFaces(context.fonts ?? []) + styleSheet + pageFooter(view)
  const { say } = context.messages
  const head = scenarioHead(view, {
    kind: say('page.kind'),
    madeWith: say('page.made-with', { program: `${result.program.name} ${result.program.version}` }),
    answer: 'answer',
  })
  const leads = { ...sectionLeads(view, context.messages) }
  return filledPage({ view: drawn, style, head }, context.messages, (id) => leads[id as SectionId])
}

function sectionLeads(view: ReportView, { say }: ReportMessages) {
  return Object.fromEntries(
    view.contents.map(({ id, number, title }) => [
      id,
      { id, number, title, lead: say(`section.${id as SectionId}.lead`) },
    ]),
  ) as Record<SectionId, { id: string; number: string; title: string; lead: string }>
}

/** The view with every chart drawn. */
async function withFigures(view: ReportView, draw: (figure: FigureView) => Promise<DrawnFigure>) {
  const section = async <Part extends { readonly figures: readonly FigureView[] }>(part: Part) => ({
    ...part,
    figures: await Promise.all(part.figures.map(draw)),
  })
  const [figure, costs, work, service, freshness, access, exposure, robustness, change, options] =
    await Promise.all([
      draw(view.answer.figure),
      section(view.costs),
      section(view.work),
      section(view.service),
      section(view.freshness),
      section(view.access),
      section(view.exposure),
      view.robustness === null ? null : section(view.robustness),
      section(view.change),
      Promise.all(view.options.map(section)),
    ])
  return {
    ...view,
    answer: { ...view.answer, figure },
    costs,
    work,
    service,
    freshness,
    access,
    exposure,
    robustness,
    change,
    options,
  }
}

/** A figure with its chart drawn for a wide and a narrow page; beside text on a screen, it is drawn flat for paper, too. */
export async function drawnFigure(
  { chart, ...figure }: FigureView,
  drawChart: DrawChart,
): Promise<DrawnFigure> {
  const drawing = async (layout: ChartLayout): Promise<Drawing> => {
    const { configuration, size } = chartSpec(chart, layout)
    return { svg: await drawChart(configuration, size), ratio: (size.width / size.height).toFixed(3) }
  }
  const [wide, narrow, paper] = await Promise.all([
    drawing(figure.besideText ? 'medium' : 'wide'),
    drawing('narrow'),
    figure.besideText ? drawing('paper') : null,
  ])
  return { ...figure, wide, narrow, paper }
}

/** Page numbers, title and confidentiality at the foot of printed pages. */
function pageFooter({ title, confidentiality }: ReportView): string {
  const text = cssText(clipped(confidentiality === '' ? title : `${title} · ${confidentiality}`, 90))
  const type = 'font: 400 8pt Inter, system-ui, sans-serif; color: #556170;'
  return `@page { @bottom-left { content: ${text}; ${type} } @bottom-right { content: counter(page) " / " counter(pages); ${type} } }`
}
