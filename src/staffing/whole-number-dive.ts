import type {
  IntegerProgram,
  IntegerProgramAnswer,
  IntegerProgramSolver,
  RelaxedProgram,
  RelaxedSolution,
  SolverLimits,
} from './integer-program.js'

/**
 * Solves an integer program whose columns stand in the order of time, such as shifts by their start.
 *
 * First dives: solve without whole numbers, take the first variable that is not whole, bound it by the nearer whole
 * number (by the other one where the nearer costs more than the target allows), solve again, and so on. Going along
 * the time axis, each step only shifts what is left over into the near future, so that a dive mostly ends at the
 * bound or close to it after a few hundred quick steps. Dives begin at different times of the week until one is close
 * enough. Where none is, the solver's own search goes on from the best.
 *
 * @param costStep every solution's cost is a multiple of it; 0 where nothing is known of that
 */
export function solveAlongTime(
  program: IntegerProgram,
  costStep: number,
  limits: SolverLimits,
  solver: IntegerProgramSolver,
): IntegerProgramAnswer {
  const began = solver.seconds()
  const elapsed = () => solver.seconds() - began
  const timeIsUp = () => elapsed() > diveShare * limits.timeLimitSeconds
  const relaxed = solver.relax(program)
  let bound: number
  let best: RelaxedSolution | undefined
  try {
    const first = relaxed.solve()
    if (first === undefined) return { found: false, reason: 'infeasible' }
    bound = nextMultiple(first.cost, costStep)
    for (let turn = 0; turn < mostDives && !timeIsUp(); turn++) {
      const from = Math.floor((turn * program.columns) / mostDives)
      const dived = dive(relaxed, first, program, costStep, from, timeIsUp)
      if (dived === undefined || dived.cost >= (best?.cost ?? Number.POSITIVE_INFINITY)) continue
      best = dived
      if (best.cost - bound <= limits.relativeGap * best.cost)
        return { found: true, finished: true, values: best.values, cost: best.cost, bound }
    }
  } finally {
    relaxed.close()
  }
  const rest = { ...limits, timeLimitSeconds: Math.max(0, limits.timeLimitSeconds - elapsed()) }
  const answer = solver.solve(program, rest, best?.values)
  if (answer.found)
    return { ...answer, bound: Math.min(answer.cost, Math.max(bound, nextMultiple(answer.bound, costStep))) }
  if (answer.reason === 'timeLimit' && best !== undefined)
    return { found: true, finished: false, values: best.values, cost: best.cost, bound }
  return answer
}

/** Undefined when it ends where no whole numbers fit, or when time is up. Leaves the bounds as they were. */
function dive(
  relaxed: RelaxedProgram,
  first: RelaxedSolution,
  program: IntegerProgram,
  costStep: number,
  from: number,
  timeIsUp: () => boolean,
): RelaxedSolution | undefined {
  const lower = program.lower.slice()
  const upper = program.upper.slice()
  let solution: RelaxedSolution | undefined = first
  let target = nextMultiple(first.cost, costStep)
  const bounded = new Set<number>()
  const solveWithin = (column: number, low: number, high: number): RelaxedSolution | undefined => {
    relaxed.setBounds(column, low, high)
    return relaxed.solve()
  }
  while (solution !== undefined) {
    const column = firstNotWhole(solution.values, program.whole, from)
    if (column === -1 || timeIsUp()) {
      solution = column === -1 ? rounded(solution, program) : undefined
      break
    }
    bounded.add(column)
    const value = solution.values[column]!
    const below = [lower[column]!, Math.floor(value)] as const
    const above = [Math.ceil(value), upper[column]!] as const
    const [nearer, farther] = value - Math.floor(value) >= 0.5 ? [above, below] : [below, above]
    let taken = nearer
    let next = solveWithin(column, ...nearer)
    if (next === undefined || next.cost > target + costTolerance) {
      const other = solveWithin(column, ...farther)
      if (other !== undefined && (next === undefined || other.cost < next.cost)) {
        next = other
        taken = farther
      } else relaxed.setBounds(column, ...taken)
    }
    lower[column] = taken[0]
    upper[column] = taken[1]
    if (next !== undefined) target = Math.max(target, nextMultiple(next.cost, costStep))
    solution = next
  }
  for (const column of bounded) relaxed.setBounds(column, program.lower[column]!, program.upper[column]!)
  return solution
}

/** The first column from `from` on, going round, that should be whole and is not; -1 when there is none. */
function firstNotWhole(values: Float64Array, whole: Uint8Array, from: number): number {
  for (let step = 0; step < whole.length; step++) {
    const column = (from + step) % whole.length
    if (whole[column] === 1 && Math.abs(values[column]! - Math.round(values[column]!)) > wholeTolerance)
      return column
  }
  return -1
}

/** Whole to within the solver's tolerance becomes whole; the cost is counted anew. */
function rounded({ values }: RelaxedSolution, program: IntegerProgram): RelaxedSolution {
  const exact = values.map((value, column) => (program.whole[column] === 1 ? Math.round(value) : value))
  return { values: exact, cost: exact.reduce((sum, value, column) => sum + value * program.cost[column]!, 0) }
}

/** The least multiple of `step` that is not below `cost`, up to rounding. */
const nextMultiple = (cost: number, step: number): number =>
  step === 0 ? cost : Math.ceil(cost / step - costTolerance) * step

const wholeTolerance = 1e-6
const costTolerance = 1e-6
/** Of the time allowed, what the dives may use. */
const diveShare = 0.5
const mostDives = 8
