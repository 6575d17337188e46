import { monthTotal } from '../cost/cash-flows.js'
import { costCategories } from '../cost/categories.js'
import { csvLine } from '../kernel/csv.js'
import { Engine } from '../simulation/monte-carlo/engine.js'
import type { Study } from '../simulation/study.js'

/**
 * Every option's cash flows of every draw as comma-separated values (RFC 4180), a line a month: undiscounted amounts by category,
 * their total, and the factor that discounts them. Total times factor, summed over the months, is the draw's net present cost.
 * A draw at a time is played as it is asked for: nothing of it is kept.
 */
export function* drawFlowsCsv(study: Study): Generator<string, void, undefined> {
  yield csvLine(['draw', 'option', 'month', ...costCategories, 'total', 'discountFactor'])
  const engine = new Engine(study)
  const months = study.months.map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`)
  for (let draw = 0; draw < study.draws; draw++) {
    let part = ''
    for (const { id, flows, discountFactors } of engine.flowsOf(draw)) {
      months.forEach((name, month) => {
        const amounts = costCategories.map((_, row) => flows.amounts[row * flows.months + month]!)
        part += csvLine([draw, id, name, ...amounts, monthTotal(flows, month), discountFactors[month]!])
      })
    }
    yield part
  }
}
