import type { Language } from '../language/languages.js'
import type { BreakEvenDocument } from '../result/break-even-result.js'
import { type DrawChart, drawnFigure } from './html.js'
import { type EmbeddedFont, fontFaces } from './page-fonts.js'
import { plainHead } from './page-head.js'
import type { ReportMessages } from './report-messages.js'
import { breakEvenPageTemplate } from './templates/break-even-page.js'
import { filledTemplate } from './templates/compiled.js'
import { styleSheet } from './templates/style.js'
import { breakEvenMap, breakEvenNote, breakEvenTables, volumeFigure } from './view/break-even.js'
import { isolated, visibleText } from './view/names.js'

/** Break-evens as one self-contained HTML page: no script, no request. */
export async function renderBreakEven(
  document: BreakEvenDocument,
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
  const head = plainHead({
    language,
    kind: say('break-even.kind'),
    title: say('break-even.title', { scenario: visibleText(document.scenario) }),
    about: say('break-even.about', {
      draws: messages.number(document.draws),
      plays: messages.number(document.plays),
    }),
    madeWith: say('page.made-with-program', { program: `sourcing ${context.programVersion}` }),
  })
  const volume = volumeFigure(document, messages)
  const view = {
    head,
    style: fontFaces(context.fonts) + styleSheet,
    figures: volume === null ? [] : [await drawnFigure(volume, context.drawChart)],
    map: breakEvenMap(document, messages),
    note: breakEvenNote(document, messages),
    warnings: (document.warnings ?? []).map(({ code, input, option, share }) =>
      say(code, {
        line: visibleText(input),
        option: isolated(document.options.find(({ id }) => id === option)?.name ?? option),
        share: messages.percent(share, { significant: 2 }),
      }),
    ),
    pairs: breakEvenTables(document, messages),
  }
  return filledTemplate(breakEvenPageTemplate, view, messages)
}
