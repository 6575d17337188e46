import type { ScenarioProblem } from '../scenario/problem.js'

/** A cost line's formula gave no number in any month of the simulation: nobody can say what the line costs. */
export class NoAmountError extends Error {
  override readonly name = 'NoAmountError'

  constructor(readonly problem: ScenarioProblem) {
    super(problem.code)
  }
}
