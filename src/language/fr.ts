import type { LanguageDefinition } from './language-definition.js'

const narrowNoBreak = '\u202f'
const noBreak = '\u00a0'

/** French, as written in France. */
export const language: LanguageDefinition = {
  locale: 'fr-FR',
  typeset: frenchSpaces,
  parts: {
    problems: async () => (await import('./fr/problems.js')).problems,
    report: async () => (await import('./fr/report.js')).report,
    schema: async () => (await import('./fr/schema.js')).schema,
    terminal: async () => (await import('./fr/terminal.js')).terminal,
  },
}

/** Spaces before ; ! ? % » and after « never break and are narrow, that before : is full (Imprimerie nationale). */
function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[;!?%»])/g, narrowNoBreak)
    .replace(/« /g, `«${narrowNoBreak}`)
    .replace(/ (?=:( |$))/gm, noBreak)
    .replace(/(?<=\d) (?=[€$])/g, noBreak)
}
