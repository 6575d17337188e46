import { partOfEach, type TextPart } from './catalogue.js'
import type { TerminalCode } from './language-definition.js'

export type { TerminalCode } from './language-definition.js'

/** What commands say. */
export const terminalTexts: TextPart<TerminalCode> = partOfEach('terminal')
