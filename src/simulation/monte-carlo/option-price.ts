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
import { baselineId, type HeldOfToday, heldThroughout } from './uses-of-today.js'

/** What an option's operation costs month by month, draw after draw. */
export class OptionPrice {
  readonly flows: CashFlows
  readonly #setting: OptionInStudy
  readonly #context: PricingContext
  /** Contexts of the windows a leg has had. */
  readonly #contexts = new Map<string, PricingContext>()

  constructor(setting: OptionInStudy) {
    const { months, scenario } = setting.study
    this.#setting = setting
    this.flows = createCashFlows(months.length)
    this.#context = createPricingContext(months.length, scenario.horizon.start, {
      from: 0,
      until: months.length,
      began: setting.option.baseline === undefined ? 0 : this.#todayBegan(),
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
    context.teamThere = leg?.teamThere ?? 1
    this.#bindToToday(context)
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
    const began = this.#began()
    const key = `${from} ${until} ${began}`
    const known = this.#contexts.get(key)
    if (known !== undefined) return known
    const { months, scenario } = study
    const context = createPricingContext(months.length, scenario.horizon.start, {
      from,
      until,
      began,
    })
    this.#contexts.set(key, context)
    return context
  }

  /** What of the contract is today's: that goes on where nothing left it. What another option keeps of it ends by today's terms. */
  #bindToToday(context: PricingContext): void {
    const { option } = this.#setting
    const { share, goesOn } = this.#held()
    const isToday = option.baseline !== undefined
    const { today, began, from } = context
    today.share = share
    today.goesOn = goesOn
    today.ending = isToday ? share - goesOn : 0
    today.began = this.#todayBegan()
    context.starts = began < from ? 0 : isToday && from > 0 ? 1 - share : 1
  }

  #held(): HeldOfToday {
    const { leg, id, drawn } = this.#setting
    return leg?.today ?? heldThroughout(drawn.scenario.options, id)
  }

  /** Month the leg's contract began in: today's option goes on with today's contract where all of it is still in force. */
  #began(): number {
    const { option, leg } = this.#setting
    const { from } = leg!
    const goesOn = option.baseline !== undefined && (from === 0 || this.#held().share === 1)
    return goesOn ? this.#todayBegan() : from
  }

  /** Month today's contract began in, at or before 0; 0 where that is not said. */
  #todayBegan(): number {
    const { options, horizon } = this.#setting.drawn.scenario
    const today = baselineId(options)
    const since = today === undefined ? undefined : options[today]!.baseline!.contractSince
    return since === undefined ? 0 : -monthsBetween(since, horizon.start)
  }
}
