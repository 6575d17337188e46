import { discountFactor } from '../cost/net-present-cost.js'
import { csvLine } from '../kernel/csv.js'
import type { ResultDocument } from '../result/document.js'
import type { ReportMessages } from './report-messages.js'
import { fullOptionName } from './view/names.js'

/** Names of the columns: the same in every language, so that what reads the file need not know it. */
const columns = [
  'option',
  'name',
  'month',
  'category',
  'categoryName',
  'amount',
  'currency',
  'discountFactor',
] as const

/**
 * Monthly cash flows in long form: one line for each option, month and kind of cost, mean over the draws, not
 * discounted, in scenario currency. Over an option's lines the sum of amount × discountFactor is its net present cost.
 * RFC 4180; a text that a spreadsheet could take for a formula starts with an apostrophe. A pure function of the result.
 */
export function renderCsv(result: ResultDocument, { say }: ReportMessages): string {
  const { scenario } = result
  const lines = result.options.flatMap((option) => {
    const name = fullOptionName(option)
    return option.cost.byMonth.flatMap(({ month, byCategory, mean, present }, index) => {
      const factor = factorOf(scenario, index, mean, present)
      return option.cost.byCategory.map(({ category }) =>
        csvLine([
          option.id,
          name,
          month,
          category,
          say(`category.${category}`),
          byCategory[category] ?? 0,
          scenario.currency,
          factor,
        ]),
      )
    })
  })
  return [csvLine(columns), ...lines].join('')
}

/** What brings a month to the start; with a rate that is drawn, the month's own mean of it, weighed by what is paid. */
function factorOf(
  { discountRatePerYear, discountTiming }: ResultDocument['scenario'],
  month: number,
  mean: number,
  present: number | undefined,
): number {
  if (present !== undefined && mean !== 0) return present / mean
  return discountFactor(discountRatePerYear, month, discountTiming ?? 'mid-month')
}
