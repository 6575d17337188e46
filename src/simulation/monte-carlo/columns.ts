import { type CostCategory, costCategories } from '../../cost/categories.js'
import { threats } from '../../exposure/threats.js'
import { goodwillCauses } from './goodwill.js'
import { roundTripFigures } from './round-trip-run.js'
import type { UnpricedAmounts } from './unpriced-amounts.js'

/** Figures kept for every draw of every option: what rankings and distributions are made of. */
export const drawFigures = [
  'netPresentCost',
  /** Expected loss over the horizon given the draw's parameters, discounted. */
  'expectedLoss',
  /** Goodwill lost over the horizon, discounted; 0 where it is not priced. */
  'goodwill',
  /** Loss of one simulated contract year: for the exceedance curve, never for the ranking. */
  'annualLoss',
  /** Share of contacts handled on current and sufficient data. */
  'freshness',
] as const
export type DrawFigure = (typeof drawFigures)[number]

/** Total cost of each draw: everything paid, the expected loss (never the simulated one: luck is not information), goodwill. */
export function totalCostsOf({
  netPresentCost,
  expectedLoss,
  goodwill,
}: Readonly<Record<DrawFigure, Float64Array>>): Float64Array {
  return netPresentCost.map((cost, draw) => cost + expectedLoss[draw]! + goodwill[draw]!)
}

/** Figures kept as sums over draws, month by month. */
export const monthFigures = [
  'contactsOffered',
  'contactsAnswered',
  'contactsAbandoned',
  'contactsResolved',
  'contactsStale',
  'plannedHours',
  'requiredHours',
  'workedHours',
  'overtimeHours',
  'idleHours',
  'paidHours',
  'handlingHours',
  'headcount',
  'positions',
  /** Contacts offered times service level: over contacts offered it is the long-run level. */
  'contactsInTime',
  /** Contacts answered times their mean wait, seconds. */
  'waitedSeconds',
  /** Draws in which the promise was kept. */
  'promiseKept',
] as const
export type MonthFigure = (typeof monthFigures)[number]

/** Scalars kept as sums over draws. */
export const scalarFigures = [
  'handleTimeSeconds',
  'contactsPerFirstAttempt',
  'meanAgeHours',
  'expectedAnnualLoss',
  /** Draws also run with perfect data, and over these what staleness adds: discounted cost and goodwill, of it goodwill, handling hours. */
  'stalenessDraws',
  'stalenessCost',
  'stalenessGoodwill',
  'stalenessHours',
] as const
export type ScalarFigure = (typeof scalarFigures)[number]

/** What is kept of each data set. Ages are of open data only: what is closed has none. */
export const dataSetFigures = [
  /** Looks, and those that find the set current and sufficient. */
  'looks',
  'served',
  /** Looks at it where it is open, and the sum of its ages at them. */
  'openLooks',
  'ageHours',
] as const
export type DataSetFigure = (typeof dataSetFigures)[number]

/** What is kept of each leg of an arrangement. */
export const legFigures = [
  /** Month it answers from, counted from 0, and months it answers and is paid. */
  'servesFrom',
  'monthsServing',
  'monthsPaid',
  /** Draws in which it answers at all. */
  'inForce',
  'shareOfContacts',
] as const
export type LegFigure = (typeof legFigures)[number]

/** Sums over the draws of one block, one option. */
export interface OptionSums {
  readonly months: Readonly<Record<MonthFigure, Float64Array>>
  /** Undiscounted cash flows, by category row and month. */
  readonly cashFlows: Float64Array
  /** Discounted cost by category. */
  readonly presentCosts: Float64Array
  /** Discounted cost by month, each draw at its own rate; nought where the rate is certain. */
  readonly presentMonths: Float64Array
  /** By threat: events a year, then expected loss a year. */
  readonly threats: Float64Array
  /** By reason: share of contacts on current and sufficient data. */
  readonly reasonFreshness: Float64Array
  /** By data set, in the order of `dataSetFigures`. */
  readonly dataSetFreshness: Float64Array
  /** By leg of an arrangement, then data set: `ageHours` and `openLooks` of that leg's agents; empty for an option by itself. */
  readonly legAges: Float64Array
  /** By data set, in the order of `roundTripFigures`. */
  readonly roundTrips: Float64Array
  /** By leg of an arrangement, in the order of `legFigures`; empty for an option by itself. */
  readonly legs: Float64Array
  /** Goodwill lost, discounted, by cause. */
  readonly goodwill: Float64Array
  /** Of staffing, where the study states what they are of (see `supplementFigures`); empty elsewhere. */
  readonly supplement: Float64Array
  /** By cost line with a formula: months with contacts paid by it, then those for which it gave no number. */
  readonly formulaMonths: Float64Array
  readonly scalars: Record<ScalarFigure, number>
}

/** Figures kept for every other access matrix of every option, on a sample of the draws. */
export const variantFigures = [
  /** Cost of staleness, discounted: cost without controls and goodwill lost, less the same with perfect data. */
  'stalenessCost',
  /** Expected loss and the cost of controls, discounted. */
  'expectedLoss',
  'freshness',
  /** Share of a few simulated years whose loss stays within the tolerance; 0 without a tolerance. */
  'safeYears',
] as const
export type VariantFigure = (typeof variantFigures)[number]

/** By figure, a row of draws for each variant: value at [variant * draws + draw]. */
export interface VariantColumns {
  readonly draws: number
  readonly values: Readonly<Record<VariantFigure, Float64Array>>
}

/** One range of draws of one option. */
export interface OptionColumns {
  readonly draws: Readonly<Record<DrawFigure, Float64Array>>
  readonly unpriced: UnpricedAmounts
  readonly blocks: OptionSums[]
  readonly variants: VariantColumns
}

/** One range of draws, options in scenario order. */
export interface ShardColumns {
  readonly firstDraw: number
  readonly options: readonly OptionColumns[]
}

export interface SumsShape {
  readonly months: number
  readonly reasons: number
  readonly dataSets: number
  readonly supplement: number
  /** Cost lines by formulas. */
  readonly formulas: number
  /** Legs of an arrangement; 0 for an option by itself. */
  readonly legs: number
}

export function emptyOptionSums({
  months,
  reasons,
  dataSets,
  legs,
  supplement,
  formulas,
}: SumsShape): OptionSums {
  return {
    months: Object.fromEntries(monthFigures.map((name) => [name, new Float64Array(months)])) as Record<
      MonthFigure,
      Float64Array
    >,
    cashFlows: new Float64Array(costCategories.length * months),
    presentCosts: new Float64Array(costCategories.length),
    presentMonths: new Float64Array(months),
    threats: new Float64Array(2 * threats.length),
    reasonFreshness: new Float64Array(reasons),
    dataSetFreshness: new Float64Array(dataSetFigures.length * dataSets),
    legAges: new Float64Array(2 * dataSets * legs),
    roundTrips: new Float64Array(roundTripFigures.length * dataSets),
    legs: new Float64Array(legFigures.length * legs),
    goodwill: new Float64Array(goodwillCauses.length),
    supplement: new Float64Array(supplement),
    formulaMonths: new Float64Array(2 * formulas),
    scalars: Object.fromEntries(scalarFigures.map((name) => [name, 0])) as Record<ScalarFigure, number>,
  }
}

export function emptyDrawColumns(draws: number): Record<DrawFigure, Float64Array> {
  return Object.fromEntries(drawFigures.map((name) => [name, new Float64Array(draws)])) as Record<
    DrawFigure,
    Float64Array
  >
}

export function emptyVariantColumns(variants: number, draws: number): VariantColumns {
  const column = () => new Float64Array(variants * draws)
  return {
    draws,
    values: { stalenessCost: column(), expectedLoss: column(), freshness: column(), safeYears: column() },
  }
}

/** Adds one block's sums to a total; blocks are added in the order of draws, so that the total has the same bytes for any cut. */
export function addSums(total: OptionSums, block: OptionSums): void {
  for (const name of monthFigures) addTo(total.months[name], block.months[name])
  addTo(total.cashFlows, block.cashFlows)
  addTo(total.presentCosts, block.presentCosts)
  addTo(total.presentMonths, block.presentMonths)
  addTo(total.threats, block.threats)
  addTo(total.reasonFreshness, block.reasonFreshness)
  addTo(total.dataSetFreshness, block.dataSetFreshness)
  addTo(total.legAges, block.legAges)
  addTo(total.roundTrips, block.roundTrips)
  addTo(total.legs, block.legs)
  addTo(total.goodwill, block.goodwill)
  addTo(total.supplement, block.supplement)
  addTo(total.formulaMonths, block.formulaMonths)
  for (const name of scalarFigures) total.scalars[name] += block.scalars[name]
}

export function addTo(total: Float64Array, part: Float64Array): void {
  for (let index = 0; index < total.length; index++) total[index]! += part[index]!
}

/** Undiscounted sum of one category in one month. */
export function cashFlowOf(sums: OptionSums, category: CostCategory, month: number): number {
  return sums.cashFlows[costCategories.indexOf(category) * sums.months.contactsOffered.length + month]!
}
