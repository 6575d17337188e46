import type { Language } from '../language/languages.js'
import type { SensitivityDocument } from '../result/sensitivity-result.js'
import { type DrawChart, drawnFigure } from './html.js'
import { type EmbeddedFont, fontFaces } from './page-fonts.js'
import { plainHead } from './page-head.js'
import type { ReportMessages } from './report-messages.js'
import { filledTemplate } from './templates/compiled.js'
import { sensitivityPageTemplate } from './templates/sensitivity-page.js'
import { styleSheet } from './templates/style.js'
import { visibleText } from './view/names.js'
import {
  costsTable,
  pairsTable,
  sensitivityContext,
  sensitivityNotes,
  sourcesFigure,
  spreadText,
} from './view/sensitivity.js'

/** What makes the spread of costs as one self-contained HTML page: no script, no request. */
export async function renderSensitivity(
  document: SensitivityDocument,
  context: {
    readonly language: Language
    readonly messages: ReportMessages
    readonly drawChart: DrawChart
    readonly fonts: readonly EmbeddedFont[]
    readonly programVersion: string
  },
): Promise<string> {
  const { messages, language } = context
  const { say } = messages
  const found = sensitivityContext(document, messages)
  const head = plainHead({
    language,
    kind: say('sensitivity.kind'),
    title: say('sensitivity.title', { scenario: visibleText(document.scenario) }),
    about: found === undefined ? say('sensitivity.nothing') : spreadText(found),
    madeWith: say('page.made-with-program', { program: `sourcing ${context.programVersion}` }),
  })
  const view = {
    head,
    style: fontFaces(context.fonts) + styleSheet,
    figures: found === undefined ? [] : [await drawnFigure(sourcesFigure(found), context.drawChart)],
    tables:
      found === undefined ? [] : [pairsTable(found), costsTable(found)].filter((table) => table !== null),
    notes: found === undefined ? [] : sensitivityNotes(found),
  }
  return filledTemplate(sensitivityPageTemplate, view, messages)
}
