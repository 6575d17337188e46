import type { TextPart } from './catalogue.js'
import type { terminal } from './en/terminal.js'

/** Codes of everything commands say. */
export type TerminalCode = keyof typeof terminal

/** What commands say. */
export const terminalTexts: TextPart<TerminalCode> = {
  en: async () => (await import('./en/terminal.js')).terminal,
  fr: async () => (await import('./fr/terminal.js')).terminal,
}
