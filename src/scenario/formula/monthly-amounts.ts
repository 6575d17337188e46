import type { FormulaTree, MonthlyAmounts } from '../../kernel/formula.js'
import { type CompiledColumn, compileColumn, type InputSlots, monthlyNames } from './compile-formula.js'

/**
 * A monthly formula ready for a simulation. A month in which it gives no finite number (a division by nought where
 * nothing happened) has the amount 0.
 */
export function monthlyAmounts(tree: FormulaTree, slots: InputSlots): MonthlyAmounts {
  let column: CompiledColumn | undefined
  let amounts = new Float64Array(0)
  return {
    quantities: [...monthlyNames(tree)],
    evaluate(columns, from, until) {
      if (column === undefined || amounts.length < until) {
        column = compileColumn(tree, slots, until)
        amounts = new Float64Array(until)
      }
      const values = column.evaluate(columns, from, until)
      for (let month = from; month < until; month++) {
        const value = values[month]!
        amounts[month] = Number.isFinite(value) ? value : 0
      }
      return amounts
    },
  }
}
