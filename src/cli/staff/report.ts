import type { Messages } from '../../language/catalogue.js'
import type { TerminalCode } from '../../language/terminal.js'
import type { CharacterSet } from '../terminal/character-set.js'

export type StaffWords = Messages<TerminalCode>

/** An answer of the staffing calculator, ready to be shown in either way. */
export interface StaffReport {
  /** What `--json` prints. */
  readonly data: unknown
  readonly lines: (words: StaffWords, characters: CharacterSet, cells: number) => string[]
  /** What `--explain` adds. */
  readonly explanation: (words: StaffWords, cells: number, characters: CharacterSet) => string[]
}
