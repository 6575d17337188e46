import type { Messages } from '../language/catalogue.js'
import type { ReportCode } from '../language/report.js'

/** The catalogue as the report needs it. */
export type ReportMessages = Messages<ReportCode>
