/** Formats a report can be rendered in. */
export const reportFormats = ['html', 'pdf', 'eml', 'xlsx', 'csv', 'txt'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** Formats that can go with an e-mail as files. */
export const attachmentFormats = ['html', 'pdf', 'xlsx'] as const
export type AttachmentFormat = (typeof attachmentFormats)[number]

/** Editions of a report that leave something out. */
export const redactions = ['bidders'] as const
export type Redaction = (typeof redactions)[number]
