/**
 * A linear program some of whose variables must be whole, as plain data: the staffing room states it, a solver
 * handed in from outside answers it.
 *
 * Least of Σ cost x over `lower <= x <= upper`, `rowLower <= A x <= rowUpper`; A by columns: the entries of column j
 * stand from `columnStarts[j]` to `columnStarts[j + 1]` in `rowIndices` (increasing) and `coefficients`.
 */
export interface IntegerProgram {
  readonly columns: number
  readonly rows: number
  readonly cost: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** 1 where the variable must be whole. */
  readonly whole: Uint8Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  readonly columnStarts: Int32Array
  readonly rowIndices: Int32Array
  readonly coefficients: Float64Array
}

export interface SolverLimits {
  /** The search ends once (cost − bound) / cost is no larger than this. */
  readonly relativeGap: number
  readonly timeLimitSeconds: number
}

export type IntegerProgramAnswer =
  /** `bound`: no solution costs less, which is proved. `finished` is false when time ran out before the gap closed. */
  | {
      readonly found: true
      readonly finished: boolean
      readonly values: Float64Array
      readonly cost: number
      readonly bound: number
    }
  /** `timeLimit`: nothing was found in time, which proves nothing. */
  | { readonly found: false; readonly reason: 'infeasible' | 'timeLimit' }

export interface RelaxedSolution {
  readonly cost: number
  readonly values: Float64Array
}

/** A program whose variables need not be whole, kept open so that it is quickly solved again with other bounds. */
export interface RelaxedProgram {
  /** Undefined when nothing is feasible. */
  solve(): RelaxedSolution | undefined
  setBounds(column: number, lower: number, upper: number): void
  close(): void
}

/** A solver of linear and integer programs, handed in. */
export interface IntegerProgramSolver {
  relax(program: IntegerProgram): RelaxedProgram
  /** @param start values of a feasible solution to begin with */
  solve(program: IntegerProgram, limits: SolverLimits, start?: Float64Array): IntegerProgramAnswer
  /** A clock: seconds since some moment. */
  seconds(): number
}

/** Puts a program together row by row and column by column. */
export class IntegerProgramBuilder {
  readonly #rowLower: number[] = []
  readonly #rowUpper: number[] = []
  readonly #cost: number[] = []
  readonly #upper: number[] = []
  readonly #whole: number[] = []
  readonly #columnStarts: number[] = [0]
  readonly #rowIndices: number[] = []
  readonly #coefficients: number[] = []

  /** Adds `lower <= (sum over columns) <= upper` and returns the row's number. */
  addRow(lower: number, upper: number): number {
    this.#rowLower.push(lower)
    return this.#rowUpper.push(upper) - 1
  }

  /** Adds a variable from 0 to `upper`; entries of the same row are added up. Returns the column's number. */
  addColumn(
    cost: number,
    upper: number,
    whole: boolean,
    entries: Iterable<readonly [row: number, coefficient: number]>,
  ): number {
    const byRow = new Map<number, number>()
    for (const [row, coefficient] of entries) byRow.set(row, (byRow.get(row) ?? 0) + coefficient)
    for (const [row, coefficient] of [...byRow].sort((a, b) => a[0] - b[0])) {
      if (coefficient === 0) continue
      this.#rowIndices.push(row)
      this.#coefficients.push(coefficient)
    }
    this.#columnStarts.push(this.#rowIndices.length)
    this.#upper.push(upper)
    this.#whole.push(whole ? 1 : 0)
    return this.#cost.push(cost) - 1
  }

  build(): IntegerProgram {
    const columns = this.#cost.length
    return {
      columns,
      rows: this.#rowLower.length,
      cost: Float64Array.from(this.#cost),
      lower: new Float64Array(columns),
      upper: Float64Array.from(this.#upper),
      whole: Uint8Array.from(this.#whole),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      columnStarts: Int32Array.from(this.#columnStarts),
      rowIndices: Int32Array.from(this.#rowIndices),
      coefficients: Float64Array.from(this.#coefficients),
    }
  }
}
