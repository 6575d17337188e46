import type { problems } from './en/problems.js'
import type { report } from './en/report.js'
import type { schema } from './en/schema.js'
import type { terminal } from './en/terminal.js'

/** Codes of everything that can be wrong with a scenario. */
export type ProblemCode = keyof typeof problems
/** Codes of everything the report says. */
export type ReportCode = keyof typeof report
/** Keys of the scenario language that have a description. */
export type SchemaKey = keyof typeof schema
/** Codes of everything commands say. */
export type TerminalCode = keyof typeof terminal

/** Texts of one part of the catalogue: ICU messages by code. None may be missing, and none may be too many. */
export type Texts<Code extends string> = Readonly<Record<Code, string>>

/**
 * A language the program speaks: the one thing that a file of this folder named after it (`de.ts`) exports, as
 * `language`. English fixes the codes; a translation that is missing does not compile.
 */
export interface LanguageDefinition {
  /** Whose numbers, dates, plurals and countries are written: a BCP 47 tag such as `fr-FR`. */
  readonly locale: string
  /** Puts the language's own spaces into a text written with plain ones; what has them already stays. */
  readonly typeset?: (text: string) => string
  /** Loaded when first needed: a command that prints a table has no use for the report's words. */
  readonly parts: {
    readonly problems: () => Promise<Texts<ProblemCode>>
    readonly report: () => Promise<Texts<ReportCode>>
    readonly schema: () => Promise<Texts<SchemaKey>>
    readonly terminal: () => Promise<Texts<TerminalCode>>
  }
}
