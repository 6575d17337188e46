/** Formats a report can be rendered in. */
export const reportFormats = ['html', 'xlsx', 'csv', 'txt'] as const
export type ReportFormat = (typeof reportFormats)[number]
