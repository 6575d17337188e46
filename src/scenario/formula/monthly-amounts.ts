import type { FormulaTree, MonthlyAmounts } from '../../kernel/formula.js'
import { type CompiledColumn, compileColumn, type InputSlots, monthlyNames } from './compile-formula.js'

/** A monthly formula ready for a simulation. */
export function monthlyAmounts(tree: FormulaTree, slots: InputSlots): MonthlyAmounts {
  let column: CompiledColumn | undefined
  let longest = 0
  return {
    quantities: [...monthlyNames(tree)],
    tally: { months: 0, withoutAmount: 0 },
    evaluate(columns, from, until) {
      if (column === undefined || longest < until) {
        column = compileColumn(tree, slots, until)
        longest = until
      }
      return column.evaluate(columns, from, until)
    },
  }
}
