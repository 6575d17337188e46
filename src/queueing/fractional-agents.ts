/**
 * How a number of agents that is not whole is understood. The formulas of this room continue the exact function
 * (Jagerman 1974), which keeps it smooth; spreadsheets often interpolate between the whole numbers around it.
 */
export type FractionalConvention = 'continued' | 'spreadsheet'

/**
 * The spreadsheet convention: the straight line between the values at the whole numbers below and above.
 *
 * @param formula of a whole number of agents, such as `(n) => erlangC(n, load)`
 * @param agents 0 or more
 * @example spreadsheetValue((n) => erlangB(n, 1), 1.5) // 0.35
 */
export const spreadsheetValue = (formula: (agents: number) => number, agents: number): number => {
  const below = Math.floor(agents)
  if (below === agents) return formula(agents)
  const at = formula(below)
  return at + (agents - below) * (formula(below + 1) - at)
}
