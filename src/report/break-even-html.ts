import type { Language } from '../language/languages.js'
import type { BreakEvenDocument } from '../result/break-even-result.js'
import { type EmbeddedFont, fontFaces } from './page-fonts.js'
import { plainHead } from './page-head.js'
import type { ReportMessages } from './report-messages.js'
import { breakEvenPageTemplate } from './templates/break-even-page.js'
import { filledTemplate } from './templates/compiled.js'
import { styleSheet } from './templates/style.js'
import { breakEvenMap, breakEvenTable } from './view/break-even.js'
import { visibleText } from './view/names.js'

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
  const { say } = messages
  const head = plainHead({
    language,
    kind: say('break-even.kind'),
    title: say('break-even.title', { scenario: visibleText(document.scenario) }),
    about: say('break-even.note', { draws: messages.number(document.draws) }),
    madeWith: say('page.made-with', { program: `sourcing ${context.programVersion}` }),
  })
  const tables = [breakEvenMap(document, messages), breakEvenTable(document, messages)]
  const style = fontFaces(context.fonts) + styleSheet
  return filledTemplate(breakEvenPageTemplate, { tables, style, head }, messages)
}
