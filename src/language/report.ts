import type { TextPart } from './catalogue.js'
import type { report } from './en/report.js'

/** Codes of everything the report says. */
export type ReportCode = keyof typeof report

/** What the report says. */
export const reportTexts: TextPart<ReportCode> = {
  en: async () => (await import('./en/report.js')).report,
  fr: async () => (await import('./fr/report.js')).report,
}
