import type { messages, TextPart } from '../language/catalogue.js'
import type { ReportCode } from '../language/report.js'

/** The catalogue as the report needs it: `await messages(language, reportTexts)`. */
export type ReportMessages = Awaited<ReturnType<typeof messages<[TextPart<ReportCode>]>>>
