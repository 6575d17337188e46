import type { ResultDocument } from '../../result/document.js'
import { drawnFigure, type ReportContext } from '../html.js'
import { fontFaces } from '../page-fonts.js'
import { scenarioHead } from '../page-head.js'
import { biddersPageTemplate } from '../templates/bidders-page.js'
import { filledTemplate } from '../templates/compiled.js'
import { styleSheet } from '../templates/style.js'
import { biddersBrief } from './brief.js'
import { biddersView } from './view.js'

/** The edition for bidders as one self-contained HTML page. */
export async function renderBiddersHtml(result: ResultDocument, context: ReportContext): Promise<string> {
  const { messages, drawChart, fonts = [] } = context
  const brief = biddersBrief(result)
  const view = biddersView(brief, messages)
  const figures = await Promise.all(view.figures.map((figure) => drawnFigure(figure, drawChart)))
  const head = scenarioHead(view, {
    kind: messages.say('bidders.kind'),
    madeWith: messages.say('page.made-with-program', {
      program: `${brief.program.name} ${brief.program.version}`,
    }),
  })
  const style = fontFaces(fonts) + styleSheet
  return filledTemplate(biddersPageTemplate, { view: { ...view, figures }, style, head }, messages)
}
