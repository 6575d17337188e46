import type { ChartConfiguration } from 'chart.js'
import { fromBase64 } from '../../kernel/base64.js'
import type { ResultDocument } from '../../result/document.js'
import { chartSpec } from '../charts/chart.js'
import type { ChartSize } from '../charts/chart-spec.js'
import type { ReportMessages } from '../report-messages.js'
import { filledTemplate, filledText } from '../templates/compiled.js'
import { emailStyles, emailTemplate, emailTextTemplate } from '../templates/email.js'
import { emailView } from '../view/email.js'
import type { FigureView } from '../view/figure.js'
import { visibleText } from '../view/names.js'

/** Draws a chart as a PNG picture, twice as many pixels each way as its size; mail programs show no SVG. */
export type RenderChart = (configuration: ChartConfiguration, size: ChartSize) => Promise<Uint8Array>

/** A picture inside an e-mail, shown where its HTML says `cid:` and this id. */
export interface MailPicture {
  readonly cid: string
  readonly fileName: string
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly content: Uint8Array
}

/** What an e-mail says, before it has a sender, recipients and a date. */
export interface ReportMail {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly pictures: readonly MailPicture[]
}

export interface MailContext {
  readonly messages: ReportMessages
  readonly renderChart: RenderChart
  /** Names of the files that go with it, for the sentence that says so. */
  readonly attachments: readonly string[]
}

/** Width of a chart in the e-mail, in CSS pixels: drawn for a telephone, so that it is read on one. */
const pictureWidth = 440
const logoSpace = { width: 176, height: 44 } as const

interface PlacedFigure extends FigureView {
  readonly cid: string
  readonly height: number
}

/** The answer of a result as an e-mail: one page, in words first, pictures second. The same result gives the same bytes. */
export async function renderMail(result: ResultDocument, context: MailContext): Promise<ReportMail> {
  const { messages } = context
  const view = emailView(result, messages, context.attachments)
  const mark = result.scenario.hash.replace(/[^0-9a-z]/gi, '').slice(0, 16)
  const logo = placedLogo(result.scenario, mark)
  const placed = await Promise.all(view.figures.map((figure) => placedFigure(figure, mark, context)))
  const figures = placed.map(({ figure }) => figure)
  const [first, ...others] = figures
  const data = {
    view: { ...view, figures },
    kind: messages.say('page.kind'),
    css: emailStyles,
    logo,
    first,
    others,
    keyRows: inPairs(view.answer.keyFigures),
  }
  return {
    subject: view.subject,
    text: filledText(emailTextTemplate, data, messages),
    html: filledTemplate(emailTemplate, data, messages),
    pictures: [...(logo === null ? [] : [logo.picture]), ...placed.map(({ picture }) => picture)],
  }
}

/** A figure's chart as a picture of the message, and where the HTML shows it. */
export async function placedFigure(
  figure: FigureView,
  mark: string,
  { renderChart }: Pick<MailContext, 'renderChart'>,
): Promise<{ readonly figure: PlacedFigure; readonly picture: MailPicture }> {
  const { configuration, size } = chartSpec(figure.chart, 'narrow')
  const cid = `${figure.id}.${mark}@sourcing.invalid`
  const content = await renderChart(configuration, size)
  return {
    figure: { ...figure, cid, height: Math.round((size.height * pictureWidth) / size.width) },
    picture: { cid, fileName: `${figure.id}.png`, mediaType: 'image/png', content },
  }
}

/** The client's sign in the space there is for it. */
export function placedLogo(
  { logo, client }: Pick<ResultDocument['scenario'], 'logo' | 'client'>,
  mark: string,
) {
  const content = logo && fromBase64(logo.base64)
  if (logo === undefined || content === undefined) return null
  const { mediaType, width, height } = logo
  const scale = Math.min(1, logoSpace.width / width, logoSpace.height / height)
  const cid = `logo.${mark}@sourcing.invalid`
  const picture: MailPicture = {
    cid,
    fileName: `logo.${mediaType === 'image/png' ? 'png' : 'jpg'}`,
    mediaType,
    content,
  }
  return {
    picture,
    cid,
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    alternative: visibleText(client ?? ''),
  }
}

function inPairs<Item>(items: readonly Item[]): Item[][] {
  return items.flatMap((_, index) => (index % 2 === 0 ? [items.slice(index, index + 2)] : []))
}
