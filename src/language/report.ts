import { partOfEach, type TextPart } from './catalogue.js'
import type { ReportCode } from './language-definition.js'

export type { ReportCode } from './language-definition.js'

/** What the report says. */
export const reportTexts: TextPart<ReportCode> = partOfEach('report')
