import { categoryRow, monthTotal } from '../../cost/cash-flows.js'
import { type CashFlows, costCategories } from '../../cost/categories.js'
import { EventLuck } from '../../exposure/event-luck.js'
import { BLOCK_SIZE } from '../../kernel/blocked-sum.js'
import { dotProduct } from '../../kernel/dot-product.js'
import type { Uniforms } from '../../kernel/uniforms.js'
import { candidatesOf } from '../../scenario/candidates.js'
import { SharedWeekTables } from '../../staffing/week-tables.js'
import { type Study, uniformsOf } from '../study.js'
import { type AccessPlan, accessPlan, circumstancesOf, orderOf, plannedRows } from './access-plan.js'
import type { AccessVariant } from './access-repairs.js'
import { ArrangementRun } from './arrangement-run.js'
import {
  addTo,
  dataSetFigures,
  emptyDrawColumns,
  emptyOptionSums,
  emptyVariantColumns,
  type OptionColumns,
  type OptionSums,
  type ShardColumns,
  type VariantColumns,
} from './columns.js'
import { DemandRun } from './demand-run.js'
import { DrawnStudy } from './drawn-study.js'
import { goodwillCauses, presentGoodwill, statesGoodwill } from './goodwill.js'
import { OptionRun } from './option-run.js'
import type { PlayedOption } from './played-option.js'
import { PresentValue } from './present-value.js'
import { addSupplement, supplementSize } from './staffing-supplement.js'
import { TodaysContract } from './todays-contract.js'
import type { TypicalWeek } from './typical-week.js'
import { emptyUnpricedAmounts, recordUnpricedAmounts } from './unpriced-amounts.js'

/** Draws of which every option is also run with perfect data: the paired difference varies little, so few tell it well. */
export const stalenessDraws = 512

/** Every so many of those draws are also played with every other access matrix. */
const variantStep = 8
/** Simulated years of each such draw and matrix. */
export const yearsPerVariantDraw = 64

const isVariantDraw = (draw: number): boolean => draw < stalenessDraws && draw % variantStep === 0

/** How many of a range of draws are also played with every other access matrix. */
export function variantDraws(firstDraw: number, draws: number): number {
  let count = 0
  for (let draw = firstDraw; draw < firstDraw + draws; draw++) if (isVariantDraw(draw)) count++
  return count
}

/** Cash flows of an option in one draw, and what brings each month's to the start of the horizon. */
export interface DrawnFlows {
  readonly id: string
  readonly flows: CashFlows
  readonly discountFactors: Float64Array
}

/**
 * Runs ranges of draws of a study. Tables and working space are built once; what a draw gives depends on its number
 * only, so ranges may be computed in any order by any number of engines.
 */
export class Engine {
  readonly #study: Study
  readonly #drawn: DrawnStudy
  readonly #demand: DemandRun
  readonly #today: TodaysContract | undefined
  readonly #options: readonly PlayedOption[]
  readonly #plans: readonly AccessPlan[]
  readonly #tolerance: number | undefined
  readonly #present: PresentValue
  readonly #uniforms: Uniforms
  readonly #reasons: readonly string[]
  readonly #dataSets: readonly string[]
  readonly #supplement: number
  readonly #expectedLevel: number
  readonly #pricesGoodwill: boolean
  readonly #rateIsDrawn: boolean
  readonly #lostByCause = new Float64Array(goodwillCauses.length)
  /** One contract year a draw, whose loss is kept, and the years that tell access matrices apart. */
  readonly #year: EventLuck
  readonly #years: EventLuck
  readonly #losses = new Float64Array(yearsPerVariantDraw)

  /** @param tables of weeks, which engines of one thread may share */
  constructor(study: Study, tables = new SharedWeekTables()) {
    this.#study = study
    this.#uniforms = uniformsOf(study)
    this.#year = new EventLuck(study.seed, 1)
    this.#years = new EventLuck(study.seed, yearsPerVariantDraw)
    this.#drawn = new DrawnStudy(study)
    const { scenario } = this.#drawn.tree
    this.#drawn.takeMeans()
    this.#today = TodaysContract.of(study, this.#drawn.tree, tables)
    if (this.#today) this.#drawn.tree.todaysContract = this.#today.contract
    this.#options = this.#candidates(tables)
    this.#plans = this.#options.map(({ id }) => accessPlan(scenario, id))
    this.#pricesGoodwill = statesGoodwill(scenario)
    this.#tolerance = scenario.exposure.tolerance
    this.#reasons = Object.keys(scenario.demand.reasons)
    this.#dataSets = Object.keys(scenario.data)
    this.#supplement = supplementSize(study)
    this.#present = new PresentValue(study.months.length, scenario.discountTiming)
    this.#rateIsDrawn = study.scenario.discountRate.distribution.kind !== 'constant'
    this.#expectedLevel = this.#weeklyFirstAttempts()
    const { demand, horizon } = scenario
    this.#demand = new DemandRun(
      horizon.start,
      study.months.length,
      demand.season,
      {
        level: this.#expectedLevel,
        growth: demand.growth,
        lifts: (demand.campaigns ?? []).map(({ lift }) => lift),
      },
      demand.campaigns,
    )
  }

  /** What is compared, in the order of results; in a search one arrangement at all the values tried. */
  #candidates(tables: SharedWeekTables): PlayedOption[] {
    const { search, scenario } = this.#study
    const { tree } = this.#drawn
    if (search !== undefined) {
      const { arrangement, term, values } = search
      return values.map(
        (value) => new ArrangementRun(this.#study, tree, arrangement, tables, { term, value }),
      )
    }
    return candidatesOf(scenario).map((id) =>
      Object.hasOwn(scenario.options, id)
        ? new OptionRun(this.#study, tree, id, tables)
        : new ArrangementRun(this.#study, tree, id, tables),
    )
  }

  /** Results of `draws` draws from `firstDraw` on; blocks of sums are aligned to multiples of the block size. */
  run(firstDraw: number, draws: number): ShardColumns {
    const columns: OptionColumns[] = this.#plans.map(({ variants }) => ({
      draws: emptyDrawColumns(draws),
      unpriced: emptyUnpricedAmounts(this.#study.scenario, draws),
      blocks: [],
      variants: emptyVariantColumns(variants.length, variantDraws(firstDraw, draws)),
    }))
    let sampled = 0
    let blocks: OptionSums[] = []
    for (let index = 0; index < draws; index++) {
      const draw = firstDraw + index
      if (index === 0 || draw % BLOCK_SIZE === 0) {
        blocks = this.#options.map((option) => this.#emptySums(option))
        columns.forEach((column, option) => {
          column.blocks.push(blocks[option]!)
        })
      }
      this.takeDraw(draw)
      this.#today?.take(this.#drawn.tree.scenario, this.#demand)
      this.#options.forEach((option, position) => {
        const perfectCost = this.#runOption(option, draw, index, columns[position]!, blocks[position]!)
        if (!isVariantDraw(draw) || this.#study.costsOnly) return
        this.#runVariants(option, this.#plans[position]!, perfectCost, sampled, columns[position]!.variants)
      })
      if (isVariantDraw(draw)) sampled++
    }
    return { firstDraw, options: columns }
  }

  /**
   * Plays more access matrices of one option, by its place, over the sample of the draws: every variant's figures as the
   * plan's are by `run`.
   */
  playVariants(position: number, variants: readonly AccessVariant[]): VariantColumns {
    const option = this.#options[position]!
    const { rows } = this.#plans[position]!
    const { draws } = this.#study
    const columns = emptyVariantColumns(variants.length, variantDraws(0, draws))
    const plan = { variants, order: orderOf(rows, variants) }
    let sampled = 0
    for (let draw = 0; draw < Math.min(draws, stalenessDraws); draw += variantStep) {
      this.takeDraw(draw)
      this.#today?.take(this.#drawn.tree.scenario, this.#demand)
      option.run(this.#demand)
      option.runAgain({ perfectData: true })
      this.#runVariants(
        option,
        plan,
        this.#operatingCost(option) + this.#goodwill(option),
        sampled++,
        columns,
      )
    }
    return columns
  }

  /** What every option is paid for in a draw, month by month; each valid until the next is asked for. */
  *flowsOf(draw: number): Generator<DrawnFlows, void, undefined> {
    this.takeDraw(draw)
    this.#today?.take(this.#drawn.tree.scenario, this.#demand)
    for (const option of this.#options) {
      option.run(this.#demand)
      yield { id: option.id, flows: option.flows, discountFactors: this.#present.factors }
    }
  }

  /** Puts inputs and demand at a draw, without running any option. */
  takeDraw(draw: number): void {
    this.#drawn.take(draw)
    this.#year.take(draw)
    this.#years.take(draw)
    const { scenario } = this.#drawn.tree
    this.#demand.update(
      scenario.demand,
      this.#weeklyFirstAttempts(),
      this.#expectedLevel,
      this.#uniforms,
      draw,
    )
    this.#present.setRate(scenario.discountRate)
  }

  /** Every option's plain week at mean inputs, in scenario order. */
  typicalWeeks(): TypicalWeek[] {
    this.#drawn.takeMeans()
    return this.#options.map((option) => option.typicalWeek())
  }

  /** First attempts in each month of the draw taken last. */
  firstAttempts(into: Float64Array): void {
    into.fill(0)
    for (const channel of this.#options[0]!.parts[0]!.channels) {
      const weekly = this.#weeklyFirstAttempts(channel.name)
      for (let month = 0; month < into.length; month++) {
        into[month]! += weekly * this.#demand.realised[month]! * channel.monthWeeks[month]!
      }
    }
  }

  /**
   * Returns what the option costs in the draw with perfect data, goodwill included and controls left out; 0 where that is
   * not played.
   */
  #runOption(
    option: PlayedOption,
    draw: number,
    index: number,
    column: OptionColumns,
    sums: OptionSums,
  ): number {
    const months = this.#study.months.length
    this.#resetFormulas()
    option.run(this.#demand)
    this.#addFormulas(sums)
    const cost = this.#presentCost(option, sums)
    const yearlyLoss = option.exposure.expectedAnnualLoss()
    column.draws.netPresentCost[index] = cost
    column.draws.expectedLoss[index] = option.presentLoss(this.#present)
    const lost = this.#goodwill(option, sums)
    column.draws.goodwill[index] = lost
    column.draws.annualLoss[index] = this.#lossesOf(option, this.#year)[0]!
    column.draws.freshness[index] = option.freshness
    this.#recordUnpriced(option, column, index)
    this.#addOperation(option, sums, yearlyLoss)
    if (draw >= stalenessDraws || this.#study.costsOnly) return 0
    sums.scalars.stalenessDraws++
    const handling = totalOf(option.operation.handlingHours)
    option.runAgain({ perfectData: true })
    const perfectCost = this.#presentCost(option)
    const perfectLost = this.#goodwill(option)
    sums.scalars.stalenessCost += cost - perfectCost + lost - perfectLost
    sums.scalars.stalenessGoodwill += lost - perfectLost
    sums.scalars.stalenessHours += (handling - totalOf(option.operation.handlingHours)) / months
    return this.#operatingCost(option) + perfectLost
  }

  #resetFormulas(): void {
    for (const { amounts } of this.#drawn.monthlyFormulas) {
      amounts.tally.months = 0
      amounts.tally.withoutAmount = 0
    }
  }

  /** Counts the months in which a cost line's formula gave no number. */
  #addFormulas({ formulaMonths }: OptionSums): void {
    this.#drawn.monthlyFormulas.forEach(({ amounts: { tally } }, line) => {
      formulaMonths[2 * line]! += tally.months
      formulaMonths[2 * line + 1]! += tally.withoutAmount
    })
  }

  /** Goodwill lost, discounted; 0 where the scenario puts no price on it. Added by cause to `sums` where given. */
  #goodwill({ parts }: PlayedOption, sums?: OptionSums): number {
    if (!this.#pricesGoodwill) return 0
    const { scenario } = this.#drawn.tree
    const lost = presentGoodwill(parts, scenario, this.#present.factors, this.#lostByCause)
    if (sums !== undefined) addTo(sums.goodwill, this.#lostByCause)
    return lost
  }

  #recordUnpriced({ id, parts }: PlayedOption, { unpriced }: OptionColumns, index: number): void {
    recordUnpricedAmounts(unpriced, index, this.#drawn.tree.scenario, id, parts, this.#present.factors)
  }

  /** Plays the draw just played with every other access matrix. */
  #runVariants(
    option: PlayedOption,
    plan: Pick<AccessPlan, 'variants' | 'order'>,
    perfectCost: number,
    sampled: number,
    { draws, values }: VariantColumns,
  ): void {
    const rows = plannedRows(this.#drawn.tree.scenario, option.id)
    for (const place of plan.order) {
      option.runAgain(circumstancesOf(rows, plan.variants[place]!))
      const at = place * draws + sampled
      values.stalenessCost[at] = this.#operatingCost(option) + this.#goodwill(option) - perfectCost
      values.expectedLoss[at] =
        option.presentLoss(this.#present) + this.#presentOf(option, categoryRow.controls)
      values.freshness[at] = option.freshness
      values.safeYears[at] = this.#safeYears(option)
    }
  }

  /** Share of simulated years within the tolerance; the same luck for every option and matrix. */
  #safeYears(option: PlayedOption): number {
    const tolerance = this.#tolerance
    if (tolerance === undefined) return 0
    let safe = 0
    for (const loss of this.#lossesOf(option, this.#years)) if (loss <= tolerance) safe++
    return safe / yearsPerVariantDraw
  }

  /** Losses of simulated years of the draw taken last; valid until the next call. */
  #lossesOf(option: PlayedOption, luck: EventLuck): Float64Array {
    const losses = this.#losses.subarray(0, luck.years)
    losses.fill(0)
    option.addYears(luck, losses)
    return losses
  }

  /** Present cost of the option's flows without controls. Summed without them, so that equal operations give equal bytes. */
  #operatingCost(option: PlayedOption): number {
    let total = 0
    for (let category = 0; category < costCategories.length; category++) {
      if (category !== categoryRow.controls) total += this.#presentOf(option, category)
    }
    return total
  }

  /** Present cost of one category of the option's flows. */
  #presentOf({ flows: { months, amounts } }: PlayedOption, category: number): number {
    return dotProduct(amounts, category * months, this.#present.factors, months)
  }

  /** Present cost of the option's flows; added by category to `sums` where given. */
  #presentCost(option: PlayedOption, sums?: OptionSums): number {
    let total = 0
    for (let category = 0; category < costCategories.length; category++) {
      const present = this.#presentOf(option, category)
      total += present
      if (sums !== undefined) sums.presentCosts[category]! += present
    }
    if (sums !== undefined) addTo(sums.cashFlows, option.flows.amounts)
    if (sums !== undefined && this.#rateIsDrawn) this.#addPresentMonths(option.flows, sums.presentMonths)
    return total
  }

  /** Cash flows of each month at the draw's own rate: with a certain one they follow from the flows themselves. */
  #addPresentMonths(flows: CashFlows, into: Float64Array): void {
    for (let month = 0; month < flows.months; month++) {
      into[month]! += monthTotal(flows, month) * this.#present.factors[month]!
    }
  }

  #addOperation(option: PlayedOption, sums: OptionSums, yearlyLoss: number): void {
    const { operation, exposure } = option
    const target = option.target
    for (const figure of copiedFigures) addTo(sums.months[figure], operation[figure])
    for (let month = 0; month < operation.months; month++) {
      const level = operation.serviceLevel[month]!
      sums.months.contactsInTime[month]! += operation.contactsOffered[month]! * level
      sums.months.waitedSeconds[month]! +=
        operation.contactsAnswered[month]! * operation.averageSpeedOfAnswer[month]!
      sums.months.promiseKept[month]! += level >= target ? 1 : 0
    }
    const threatCount = exposure.frequency.length
    for (let threat = 0; threat < threatCount; threat++) {
      sums.threats[threat]! += exposure.frequency[threat]!
      sums.threats[threatCount + threat]! += exposure.expectedLoss[threat]!
    }
    this.#addFreshness(option, sums)
    addTo(sums.roundTrips, option.roundTripFigures)
    addSupplement(sums.supplement, operation)
    if (option instanceof ArrangementRun) addTo(sums.legs, option.legFigures())
    sums.scalars.expectedAnnualLoss += yearlyLoss
  }

  #addFreshness(option: PlayedOption, sums: OptionSums): void {
    let contacts = 0
    let firstAttempts = 0
    let work = 0
    let age = 0
    let aged = 0
    const ofLegs = sums.legAges.length > 0
    option.parts.forEach(({ channels, weight }, part) => {
      for (const channel of channels) {
        contacts += weight * channel.work.contacts(0)
        work += weight * channel.work.workSeconds(0)
        for (const reason of channel.reasons) {
          const looks = weight * reason.contactsPerWeek
          firstAttempts += looks
          sums.reasonFreshness[this.#reasons.indexOf(reason.id)]! += weight * (1 - reason.staleShare)
          const { freshness } = reason
          if (freshness === undefined) continue
          if (!Number.isNaN(freshness.meanAgeHours)) {
            age += looks * freshness.meanAgeHours
            aged += looks
          }
          reason.needed.forEach((id, need) => {
            const { currentAndSufficientShare, meanAgeHours } = freshness.byDataSet[need]!
            const set = this.#dataSets.indexOf(id)
            const at = dataSetFigures.length * set
            sums.dataSetFreshness[at]! += looks
            sums.dataSetFreshness[at + 1]! += looks * currentAndSufficientShare
            if (Number.isNaN(meanAgeHours)) return
            sums.dataSetFreshness[at + 2]! += looks
            sums.dataSetFreshness[at + 3]! += looks * meanAgeHours
            if (!ofLegs) return
            // A leg's own copy is as old whatever share of the contacts it takes.
            const atLeg = 2 * (part * this.#dataSets.length + set)
            sums.legAges[atLeg]! += reason.contactsPerWeek * meanAgeHours
            sums.legAges[atLeg + 1]! += reason.contactsPerWeek
          })
        }
      }
    })
    sums.scalars.handleTimeSeconds += contacts > 0 ? work / contacts : 0
    sums.scalars.contactsPerFirstAttempt += firstAttempts > 0 ? contacts / firstAttempts : 1
    sums.scalars.meanAgeHours += aged > 0 ? age / aged : 0
  }

  /** First attempts a week as drawn, before growth, season and campaigns. */
  #weeklyFirstAttempts(channel?: string): number {
    const { scenario, records } = this.#drawn.tree
    let sum = 0
    for (const reason of Object.values(scenario.demand.reasons)) {
      if (channel !== undefined && reason.channel !== channel) continue
      sum += reason.volume ?? reason.recordsShare! * records[reason.channel]!.contactsPerWeek
    }
    return sum
  }

  #emptySums(option: PlayedOption): OptionSums {
    return emptyOptionSums({
      legs: option instanceof ArrangementRun ? option.legs.length : 0,
      months: this.#study.months.length,
      reasons: this.#reasons.length,
      dataSets: this.#dataSets.length,
      supplement: this.#supplement,
      formulas: this.#drawn.monthlyFormulas.length,
    })
  }
}

/** Month figures that are an array of the operation under the same name. */
const copiedFigures = [
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
] as const

function totalOf(series: Float64Array): number {
  let sum = 0
  for (const value of series) sum += value
  return sum
}
