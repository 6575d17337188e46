import highsModule, { type Highs } from 'highs'
import type {
  IntegerProgram,
  IntegerProgramAnswer,
  IntegerProgramSolver,
  SolverLimits,
} from '../staffing/integer-program.js'

/** The HiGHS solver, loaded where it is first needed. Solving itself is synchronous, in one thread. */
export async function loadSolver(): Promise<IntegerProgramSolver> {
  loading ??= loadHighs({ print: () => {}, printErr: () => {} })
  const highs = await loading
  return (program, limits) => solve(highs, program, limits)
}

let loading: Promise<Highs> | undefined

/** The package's types describe its CommonJS form; imported as a module, the default export is the loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default

/**
 * Measured on weeks of shift cover: finding and restarting on symmetries, the feasibility jump and the heuristic on
 * reduced costs at the root take longer than they save.
 */
const options = {
  output_flag: false,
  mip_detect_symmetry: false,
  mip_allow_restart: false,
  mip_heuristic_run_feasibility_jump: false,
  mip_heuristic_run_root_reduced_cost: false,
}

function solve(highs: Highs, program: IntegerProgram, limits: SolverLimits): IntegerProgramAnswer {
  const { modelStatus, objectiveSense } = highs.constants
  return highs.withModel(
    {
      numCols: program.columns,
      numRows: program.rows,
      sense: objectiveSense.minimize,
      colCost: program.cost,
      colLower: program.lower,
      colUpper: program.upper,
      rowLower: program.rowLower,
      rowUpper: program.rowUpper,
      matrix: {
        format: 'csc',
        numCols: program.columns,
        numRows: program.rows,
        starts: program.columnStarts,
        indices: program.rowIndices,
        values: program.coefficients,
      },
      integrality: Int32Array.from(program.whole),
    },
    (model): IntegerProgramAnswer => {
      model.options.set({
        ...options,
        mip_rel_gap: limits.relativeGap,
        time_limit: limits.timeLimitSeconds,
      })
      model.run()
      const status = model.getModelStatus()
      if (status === modelStatus.infeasible) return { found: false, reason: 'infeasible' }
      const finished = status === modelStatus.optimal
      const cost = model.getObjectiveValue()
      if (!finished && !Number.isFinite(cost)) {
        if (status === modelStatus.timeLimit) return { found: false, reason: 'timeLimit' }
        throw new Error(`HiGHS ended with model status ${status}`)
      }
      const values = model.getSolution().colValue
      return {
        found: true,
        finished,
        values: values.map((value, column) => (program.whole[column] === 1 ? Math.round(value) : value)),
        cost,
        bound: Number(model.info.get('mip_dual_bound')),
      }
    },
  )
}
