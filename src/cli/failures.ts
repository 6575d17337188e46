import type { Figures } from '../language/catalogue.js'
import type { ProblemCode } from '../language/problems.js'
import type { TerminalCode } from '../language/terminal.js'
import type { ScenarioProblem } from '../scenario/problem.js'

/** The command line asks for something that does not exist or cannot be done; nothing was computed or written. */
export class UsageError extends Error {
  override readonly name = 'UsageError'

  constructor(
    readonly code: TerminalCode,
    readonly figures: Figures = {},
  ) {
    super(code)
  }
}

/** The value of a flag cannot be read; `problem` is a code of the problems' catalogue. */
export class FlagValueError extends Error {
  override readonly name = 'FlagValueError'

  constructor(
    readonly flag: string,
    readonly value: string,
    readonly problem: { readonly code: ProblemCode; readonly figures: Figures },
  ) {
    super(problem.code)
  }
}

/** A file people wrote has problems; all of them at once. */
export class InvalidScenarioError extends Error {
  override readonly name = 'InvalidScenarioError'

  constructor(
    readonly problems: readonly ScenarioProblem[],
    /** Text of every file read, by path: for the lines around a problem. */
    readonly texts: ReadonlyMap<string, string>,
  ) {
    super(`${problems.length} problems`)
  }
}
