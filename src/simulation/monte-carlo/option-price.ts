import { clearCashFlows, createCashFlows } from '../../cost/cash-flows.js'
import type { CashFlows } from '../../cost/categories.js'
import { priceDedicated } from '../../cost/dedicated.js'
import { priceInternal } from '../../cost/internal.js'
import { priceOffshore } from '../../cost/offshore.js'
import {
  createPricingContext,
  irrecoverableVatRate,
  type PricingContext,
} from '../../cost/pricing-context.js'
import { priceRented } from '../../cost/rented.js'
import { monthsBetween } from '../../demand/calendar.js'
import { yearlyControlCost } from '../../exposure/control-cost.js'
import type { ExposureDrivers } from '../../exposure/drivers.js'
import type { Operation } from '../../staffing/operation.js'
import { payLeavingToday } from './leaving-today.js'
import type { OptionInStudy } from './option-in-study.js'

/** What an option's operation costs month by month, draw after draw. */
export class OptionPrice {
  readonly flows: CashFlows
  readonly #setting: OptionInStudy
  readonly #context: PricingContext
  /** Contexts of the windows a leg has had. */
  readonly #contexts = new Map<number, PricingContext>()

  constructor(setting: OptionInStudy) {
    const { months, scenario } = setting.study
    this.#setting = setting
    this.flows = createCashFlows(months.length)
    this.#context = createPricingContext(months.length, scenario.horizon.start, {
      from: 0,
      until: months.length,
      monthsServed: this.#monthsServed(),
    })
  }

  /** Controls are paid by the option; those of an arrangement once for all legs. */
  takeControls(drivers: ExposureDrivers): void {
    if (this.#setting.leg !== undefined) return
    const { exposure } = this.#setting.drawn.scenario
    this.#context.controlCost.fill(yearlyControlCost(drivers, exposure) / 12)
  }

  /**
   * Fills the flows from the operation of the draw.
   * @param errorCostPerContact what wrong answers cost, over contacts answered
   * @param roundTripCost by month, of entries that come back by file
   */
  update(operation: Operation, errorCostPerContact: number, roundTripCost: Float64Array): void {
    const { option, leg, id, drawn } = this.#setting
    const { scenario } = drawn
    const { flows } = this
    const context = this.#contextInForce()
    context.irrecoverableVatRate = irrecoverableVatRate(scenario.valueAddedTax)
    context.specialistCostPerHour = scenario.specialists?.costPerHour ?? 0
    context.attritionPerYear = option.staff.attrition
    context.goesOn = this.#goesOn(context)
    context.teamThere = leg?.teamThere ?? 1
    context.part = option.baseline !== undefined && context.from === 0 ? (leg?.share ?? 1) : 1
    for (let month = 0; month < context.months; month++) {
      context.dataErrorCost[month] =
        operation.contactsAnswered[month]! * errorCostPerContact + roundTripCost[month]!
    }
    if (option.model === 'internal') priceInternal(operation, option.price, context, flows)
    else if (option.model === 'dedicated') priceDedicated(operation, option.price, context, flows)
    else if (option.model === 'offshore') priceOffshore(operation, option.price, context, flows)
    else priceRented(operation, option.price, context, flows)
    if (leg === undefined) payLeavingToday(drawn, [{ id, from: 0, until: flows.months, share: 1 }], flows)
  }

  /** The contract as the last draw priced it: over the whole horizon, or the leg's months. */
  get contract(): PricingContext {
    return this.#contextInForce()
  }

  /** Before a draw, and instead of pricing an option that does nothing in it. */
  clear(): void {
    clearCashFlows(this.flows)
  }

  #contextInForce(): PricingContext {
    const { leg, study } = this.#setting
    if (leg === undefined) return this.#context
    const { from, until } = leg
    const key = from * 1000 + until
    const known = this.#contexts.get(key)
    if (known !== undefined) return known
    const { months, scenario } = study
    const context = createPricingContext(months.length, scenario.horizon.start, {
      from,
      until,
      monthsServed: from === 0 ? this.#monthsServed() : 0,
    })
    this.#contexts.set(key, context)
    return context
  }

  /** Months that today's contract has run before the horizon, where it is said when it began. */
  #monthsServed(): number {
    const { option, drawn } = this.#setting
    const since = option.baseline?.contractSince
    const { start } = drawn.scenario.horizon
    return since === undefined ? 0 : monthsBetween(since, start)
  }

  /** Today's contract is not wound up with the horizon, nor what another option goes on using of it. */
  #goesOn({ from }: PricingContext): number {
    const { option } = this.#setting
    if (option.model === 'internal') return 0
    return option.baseline === undefined ? (option.keepsToday ?? 0) : from === 0 ? 1 : 0
  }
}
