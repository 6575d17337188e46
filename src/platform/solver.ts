import highsModule, { type Highs, type Model, type ModelData } from 'highs'
import type {
  IntegerProgram,
  IntegerProgramAnswer,
  IntegerProgramSolver,
  RelaxedProgram,
  SolverLimits,
} from '../staffing/integer-program.js'

/** The HiGHS solver, loaded where it is first needed. Solving itself is synchronous, in one thread. */
export async function loadSolver(): Promise<IntegerProgramSolver> {
  loading ??= loadHighs({ print: () => {}, printErr: () => {} })
  const highs = await loading
  return {
    relax: (program) => relax(highs, program),
    solve: (program, limits, start) => solve(highs, program, limits, start),
    seconds: () => performance.now() / 1000,
  }
}

let loading: Promise<Highs> | undefined

/** The package's types describe its CommonJS form; imported as a module, the default export is the loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default

function relax(highs: Highs, program: IntegerProgram): RelaxedProgram {
  const model = highs.createModel(modelData(highs, program))
  // Solved again and again from the last basis, which presolve would throw away.
  model.options.set({ output_flag: false, presolve: 'off' })
  return {
    solve: () => {
      model.run()
      const status = model.getModelStatus()
      if (status === highs.constants.modelStatus.infeasible) return undefined
      requireStatus(model, highs.constants.modelStatus.optimal)
      return { cost: model.getObjectiveValue(), values: model.getSolution().colValue }
    },
    setBounds: (column, lower, upper) => {
      model.changeColBounds(column, lower, upper)
    },
    close: () => model.dispose(),
  }
}

/**
 * Measured on weeks of shift cover: finding and restarting on symmetries, the feasibility jump and the heuristic on
 * reduced costs at the root take longer than they save.
 */
const searchOptions = {
  output_flag: false,
  mip_detect_symmetry: false,
  mip_allow_restart: false,
  mip_heuristic_run_feasibility_jump: false,
  mip_heuristic_run_root_reduced_cost: false,
}

function solve(
  highs: Highs,
  program: IntegerProgram,
  limits: SolverLimits,
  start: Float64Array | undefined,
): IntegerProgramAnswer {
  const { modelStatus } = highs.constants
  const data = { ...modelData(highs, program), integrality: Int32Array.from(program.whole) }
  return highs.withModel(data, (model): IntegerProgramAnswer => {
    model.options.set({
      ...searchOptions,
      mip_rel_gap: limits.relativeGap,
      time_limit: limits.timeLimitSeconds,
    })
    if (start !== undefined) model.setSolution({ colValue: start })
    model.run()
    const status = model.getModelStatus()
    if (status === modelStatus.infeasible) return { found: false, reason: 'infeasible' }
    const finished = status === modelStatus.optimal
    if (!finished) requireStatus(model, modelStatus.timeLimit)
    const cost = model.getObjectiveValue()
    if (!finished && !(cost < highs.infinity)) return { found: false, reason: 'timeLimit' }
    const values = model
      .getSolution()
      .colValue.map((value, column) => (program.whole[column] === 1 ? Math.round(value) : value))
    return { found: true, finished, values, cost, bound: Number(model.info.get('mip_dual_bound')) }
  })
}

function modelData(highs: Highs, program: IntegerProgram): ModelData {
  return {
    numCols: program.columns,
    numRows: program.rows,
    sense: highs.constants.objectiveSense.minimize,
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
  }
}

function requireStatus(model: Model, wanted: number): void {
  const status = model.getModelStatus()
  if (status !== wanted) throw new Error(`HiGHS ended with model status ${status}`)
}
