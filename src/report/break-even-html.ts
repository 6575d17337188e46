import type { Language } from '../language/languages.js'
import type { BreakEvenDocument } from '../result/break-even-result.js'
import { type EmbeddedFont, fontFaces } from './page-fonts.js'
import type { ReportMessages } from './report-messages.js'
import { breakEvenPageTemplate } from './templates/break-even-page.js'
import { filledTemplate } from './templates/compiled.js'
import { styleSheet } from './templates/style.js'
import { breakEvenMap, breakEvenTable } from './view/break-even.js'
import { visibleText } from './view/names.js'

const ownStyle = `
.masthead { padding-bottom: 1.5rem; }
.body { display: block; }
`

/** Break-evens as one self-contained HTML page: no script, no request. */
export function renderBreakEven(
  document: BreakEvenDocument,
  context: {
    readonly language: Language
    readonly messages: ReportMessages
    readonly fonts: readonly EmbeddedFont[]
    readonly programVersion: string
  },
): string {
  const { messages, language } = context
  const view = {
    language,
    title: messages.say('break-even.title', { scenario: visibleText(document.scenario) }),
    note: messages.say('break-even.note', { draws: messages.number(document.draws) }),
    tables: [breakEvenMap(document, messages), breakEvenTable(document, messages)],
  }
  const madeWith = messages.say('page.made-with', { program: `sourcing ${context.programVersion}` })
  const style = fontFaces(context.fonts) + styleSheet + ownStyle
  return filledTemplate(breakEvenPageTemplate, { view, style, madeWith }, messages)
}
