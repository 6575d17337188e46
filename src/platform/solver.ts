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
  const highs = await highsOnce()
  return {
    relax: (program) => relax(highs, program),
    solve: (program, limits, start) =>
      solve(highs, program, limits, { time_limit: limits.timeLimitSeconds }, start),
    seconds: () => performance.now() / 1000,
  }
}

/**
 * The same solver with a clock that counts work: a "second" is so many iterations of the simplex method times rows,
 * or so many nodes of the search. What it answers depends on the question alone, on a slow machine as on a fast one. It does not
 * search on from a solution it is given: that takes seconds to gain a few hours of a week.
 */
export async function loadRepeatableSolver(): Promise<IntegerProgramSolver> {
  const highs = await highsOnce()
  let work = 0
  return {
    relax: (program) =>
      relax(highs, program, (iterations) => {
        work += iterations * program.rows
      }),
    solve: (program, limits, start) => {
      if (start !== undefined) {
        const cost = start.reduce((sum, value, column) => sum + value * program.cost[column]!, 0)
        return { found: true, finished: false, values: start, cost, bound: 0 }
      }
      const nodes = Math.max(1, Math.round(limits.timeLimitSeconds * nodesPerSecond))
      return solve(highs, program, limits, { mip_max_nodes: nodes })
    },
    seconds: () => work / workPerSecond,
  }
}

/** Iterations times rows; about what one core of 2025 does with a week of half hours. */
const workPerSecond = 2e6
const nodesPerSecond = 5

async function highsOnce(): Promise<Highs> {
  loading ??= loadHighs({ print: () => {}, printErr: () => {} })
  return await loading
}

let loading: Promise<Highs> | undefined

/** The package's types describe its CommonJS form; imported as a module, the default export is the loader itself. */
const loadHighs = highsModule as unknown as typeof highsModule.default

function relax(
  highs: Highs,
  program: IntegerProgram,
  onIterations?: (count: number) => void,
): RelaxedProgram {
  const model = highs.createModel(modelData(highs, program))
  // Solved again and again from the last basis, which presolve would throw away.
  model.options.set({ output_flag: false, presolve: 'off' })
  return {
    solve: () => {
      model.run()
      onIterations?.(Number(model.info.get('simplex_iteration_count')))
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
  end: { readonly time_limit: number } | { readonly mip_max_nodes: number },
  start?: Float64Array,
): IntegerProgramAnswer {
  const { modelStatus } = highs.constants
  const data = { ...modelData(highs, program), integrality: Int32Array.from(program.whole) }
  return highs.withModel(data, (model): IntegerProgramAnswer => {
    model.options.set({ ...searchOptions, ...end, mip_rel_gap: limits.relativeGap })
    if (start !== undefined) model.setSolution({ colValue: start })
    model.run()
    const status = model.getModelStatus()
    if (status === modelStatus.infeasible) return { found: false, reason: 'infeasible' }
    const finished = status === modelStatus.optimal
    if (!finished && status !== modelStatus.solutionLimit && status !== modelStatus.iterationLimit)
      requireStatus(model, modelStatus.timeLimit)
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
