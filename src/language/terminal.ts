import type { TextPart } from './catalogue.js'
import type { terminal } from './en/terminal.js'

/** What commands say. */
export const terminalTexts: TextPart<keyof typeof terminal> = {
  en: async () => (await import('./en/terminal.js')).terminal,
  fr: async () => (await import('./fr/terminal.js')).terminal,
}
