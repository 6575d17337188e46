import type { LanguageDefinition } from './language-definition.js'

/** English, as written in Britain. */
export const language: LanguageDefinition = {
  locale: 'en-GB',
  parts: {
    problems: async () => (await import('./en/problems.js')).problems,
    report: async () => (await import('./en/report.js')).report,
    schema: async () => (await import('./en/schema.js')).schema,
    terminal: async () => (await import('./en/terminal.js')).terminal,
  },
}
