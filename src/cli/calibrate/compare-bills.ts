import { type Bill, readBills } from '../../cost/bills.js'
import { type CostCategory, costCategories } from '../../cost/categories.js'
import type { DecimalMark } from '../../demand/import/figure-notation.js'
import type { Table } from '../../demand/import/table.js'
import { meanOf } from '../../kernel/distribution-functions.js'
import { messages } from '../../language/catalogue.js'
import { type Language, languages } from '../../language/languages.js'
import { reportTexts } from '../../language/report.js'
import { type BillsCompared, comparedBills } from '../../result/calibration-bills.js'
import { nearestWord } from '../../scenario/nearest-word.js'
import type { ScenarioOption } from '../../scenario/scenario.js'
import { PastInvoices } from '../../simulation/calibration/past-invoices.js'
import { UsageError } from '../failures.js'
import type { PastOfRecords } from './play-records.js'

/**
 * What the past was billed at beside what the scenario's contract makes of it.
 * @throws UsageError that names the file and its line
 */
export async function compareBills(
  file: string,
  table: Table,
  { past, study }: PastOfRecords,
  decimal: DecimalMark | undefined,
  language: Language,
): Promise<BillsCompared> {
  const names = await categoryNames()
  const reading = readBills(table, names, decimal)
  if (!reading.ok) {
    const { code, line, column, found } = reading.problem
    const near = nearestWord(found, [...costCategories, ...names.keys()])
    throw new UsageError(code, {
      ...{ file, line, column, found },
      near: near ?? 'none',
      categories: await categoriesIn(language),
    })
  }
  const { option: id, stated, observed, definition, draws } = past.question
  const { currency, options } = study.scenario
  const option = options[id]!
  const compared = comparedBills({
    bills: reading.bills.map((bill) => inCurrency(bill, currency, option, file)),
    currency,
    isOfOption: (written) => isNamed(written, id, option.name),
    observed,
    invoices: new PastInvoices({ study, option: id, stated, observed, definition }),
    draws,
  })
  if (compared !== undefined) return compared
  const months = reading.bills.map(({ month }) => month).sort()
  throw new UsageError('bills.none-compared', {
    ...{ file, first: months[0]!, last: months.at(-1)! },
    from: isoMonth(observed.months[0]!),
    until: isoMonth(observed.months.at(-1)!),
  })
}

/** Names of categories in every language, in small letters. */
async function categoryNames(): Promise<ReadonlyMap<string, CostCategory>> {
  const names = new Map<string, CostCategory>()
  for (const language of languages) {
    const { say } = await messages(language, reportTexts)
    for (const category of costCategories) names.set(say(`category.${category}`).toLowerCase(), category)
  }
  return names
}

/** The categories as they are asked for: English has the words that stand in files. */
async function categoriesIn(language: Language): Promise<string> {
  if (language === 'en') return costCategories.join(', ')
  const { say, list } = await messages(language, reportTexts)
  return list(costCategories.map((category) => say(`category.${category}`)))
}

/** Another currency can only be the contract's, at the rate the scenario states. */
function inCurrency(bill: Bill, currency: string, { price }: ScenarioOption, file: string): Bill {
  if (bill.currency === undefined || bill.currency === currency) return bill
  const terms = 'currency' in price ? price.currency : undefined
  if (terms === undefined) {
    throw new UsageError('bills.other-currency', { file, line: bill.line, found: bill.currency, currency })
  }
  return { ...bill, amount: bill.amount * meanOf(terms.rate.distribution) }
}

const isNamed = (written: string, ...names: readonly (string | undefined)[]): boolean =>
  names.some((name) => name?.toLowerCase() === written.trim().toLowerCase())

const isoMonth = ({ year, month }: { readonly year: number; readonly month: number }): string =>
  `${year}-${String(month).padStart(2, '0')}`
