import { isMonthlyQuantity, monthlyQuantities } from '../../cost/monthly-quantities.js'
import type { MonthlyFormula } from '../../kernel/uncertain.js'
import { plainUniforms } from '../../kernel/uniforms.js'
import { JointDraws } from '../correlation/joint-draws.js'
import type { ValuePath } from '../place.js'
import type { Finding } from '../placed-problem.js'
import { isMonthlyFormula, realisation } from '../realise.js'
import type { Scenario } from '../scenario.js'
import { compileColumn, monthlyNames } from './compile-formula.js'

const sketchDraws = 50
const sketchSeed = 0
/** Contacts, hours and people of a month: what is legal for none of these sizes is legal nowhere. */
const sizes = [1, 1000, 1_000_000]

/**
 * Cost lines that give no finite amount in some month, whatever the size of the operation: `fee / 0`, or the logarithm of
 * `month - 1` in the first month. (A division by what did not happen, in a month without contacts, is another matter.)
 */
export function monthlyFindings(scenario: Scenario): Finding[] {
  const lines = formulasIn(scenario, [])
  if (lines.length === 0) return []
  const { uncertain, inputs, settle } = realisation(scenario)
  const { months } = scenario.horizon
  const drawn = uncertain.filter(({ path }) => path.startsWith('inputs.'))
  const draws = new JointDraws(drawn, scenario.correlations, plainUniforms(sketchSeed))
  const compiled = lines.map(({ formula: { tree } }) => ({
    column: compileColumn(tree, inputs, months),
    columns: sizes.map((size) => [...monthlyNames(tree)].map((name) => quantityOf(name, size, months))),
  }))
  const failed = lines.map(() => 0)
  for (let draw = 0; draw < sketchDraws; draw++) {
    drawn.forEach((input, index) => {
      input.set(draws.valueAt(index, draw))
    })
    settle()
    compiled.forEach(({ column, columns }, line) => {
      const finite = new Uint8Array(months)
      for (const quantities of columns) {
        const amounts = column.evaluate(quantities, 0, months)
        for (let month = 0; month < months; month++) if (Number.isFinite(amounts[month]!)) finite[month] = 1
      }
      if (finite.includes(0)) failed[line]!++
    })
  }
  return lines.flatMap(({ path }, line): Finding[] => {
    const share = failed[line]! / sketchDraws
    if (share === 0) return []
    const figures = { certain: share === 1 ? 'yes' : 'no', percent: 100 * share }
    return [{ code: 'formula.notFinite', figures, path, at: 'value' }]
  })
}

interface MonthlyLine {
  readonly formula: MonthlyFormula
  readonly path: ValuePath
}

/** Whether a scenario has cost lines by formulas over the quantities of a month. */
export const hasMonthlyFormulas = (scenario: Scenario): boolean => formulasIn(scenario, []).length > 0

function formulasIn(value: unknown, path: ValuePath): MonthlyLine[] {
  if (typeof value !== 'object' || value === null) return []
  if (isMonthlyFormula(value)) return [{ formula: value, path }]
  return Object.entries(value).flatMap(([key, child]) =>
    formulasIn(child, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** Months count from 1, days are those of a month, shares lie between nought and one; all else is of one size. */
function quantityOf(name: string, size: number, months: number): Float64Array {
  return Float64Array.from({ length: months }, (_, month) => {
    if (name === 'month') return month + 1
    if (name === 'months') return months
    if (name === 'openDays') return 20 + (month % 4)
    if (isMonthlyQuantity(name) && monthlyQuantities[name].unit === 'share') return 0.5
    return size * (1 + ((7 * month + name.length) % 12) / 24)
  })
}
