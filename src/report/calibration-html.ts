import type { Language } from '../language/languages.js'
import type { CalibrationDocument } from '../result/calibration-result.js'
import { type EmbeddedFont, fontFaces } from './page-fonts.js'
import { plainHead } from './page-head.js'
import type { ReportMessages } from './report-messages.js'
import { calibrationPageTemplate } from './templates/calibration-page.js'
import { filledTemplate } from './templates/compiled.js'
import { styleSheet } from './templates/style.js'
import { calibrationPlaces } from './view/calibration/inputs.js'
import { calibrationAbout, calibrationNotes, calibrationTables } from './view/calibration/tables.js'
import { visibleText } from './view/names.js'

const ownStyle = `
code { overflow-wrap: anywhere; }
`

/** Predicted beside actual as one self-contained HTML page: no script, no request. */
export function renderCalibration(
  document: CalibrationDocument,
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
    kind: say('calibration.kind'),
    title: say('calibration.title', { scenario: visibleText(document.scenario) }),
    about: calibrationAbout(document, messages),
    madeWith: say('page.made-with-program', { program: `sourcing ${context.programVersion}` }),
  })
  const view = {
    head,
    style: fontFaces(context.fonts) + styleSheet + ownStyle,
    tables: calibrationTables(document, messages),
    places: calibrationPlaces(document, messages).map(({ text, set }) => ({
      text,
      set: set === undefined ? '' : visibleText(set),
    })),
    notes: calibrationNotes(document, messages),
  }
  return filledTemplate(calibrationPageTemplate, view, messages)
}
