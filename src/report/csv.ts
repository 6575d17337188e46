import { csvLine } from '../kernel/csv.js'
import type { ResultDocument } from '../result/document.js'
import type { ReportMessages } from './report-messages.js'
import { fullOptionName } from './view/names.js'

/** Names of the columns: the same in every language, so that what reads the file need not know it. */
const columns = ['option', 'name', 'month', 'category', 'categoryName', 'amount', 'currency'] as const

/**
 * Monthly cash flows in long form: one line for each option, month and kind of cost, mean over the draws, not
 * discounted, in scenario currency. RFC 4180; a text that a spreadsheet could take for a formula starts with an
 * apostrophe. A pure function of the result.
 */
export function renderCsv(result: ResultDocument, { say }: ReportMessages): string {
  const { currency } = result.scenario
  const lines = result.options.flatMap((option) => {
    const name = fullOptionName(option)
    return option.cost.byMonth.flatMap(({ month, byCategory }) =>
      option.cost.byCategory.map(({ category }) =>
        csvLine([
          option.id,
          name,
          month,
          category,
          say(`category.${category}`),
          byCategory[category] ?? 0,
          currency,
        ]),
      ),
    )
  })
  return [csvLine(columns), ...lines].join('')
}
