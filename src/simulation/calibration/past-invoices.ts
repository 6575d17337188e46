import { amountIn } from '../../cost/cash-flows.js'
import type { CashFlows, CostCategory } from '../../cost/categories.js'
import { costCategories } from '../../cost/categories.js'
import { HALF_HOURS_PER_DAY } from '../../demand/week.js'
import type { YearMonth } from '../../kernel/quantity/year-month.js'
import { addOperations } from '../../staffing/add-operations.js'
import type { Operation } from '../../staffing/operation.js'
import { DrawnStudy } from '../monte-carlo/drawn-study.js'
import { OptionRun } from '../monte-carlo/option-run.js'
import type { ChannelRun } from '../monte-carlo/played-option.js'
import { type Study, uniformsOf } from '../study.js'
import { totalOf } from './day-clusters.js'
import { type RecordedDefinition, ratioOf } from './figures.js'
import { dayTotals } from './groups.js'
import type { ObservedCalls } from './observed-calls.js'
import { PastDemand } from './past-demand.js'
import { callsOnly } from './past-study.js'

const secondsPerHour = 3600

/** Amounts of every category and month: `amounts[category * months + month]`. */
export interface PastAmounts {
  /** What the contract makes of the scenario's own volume. */
  readonly own: Float64Array
  /** What it makes of the calls, handle times, agents and service there were. */
  readonly asItWas: Float64Array
}

export interface PastInvoicesTerms {
  /** Laid out over the months of the records, all channels. */
  readonly study: Study
  readonly option: string
  readonly stated: YearMonth
  readonly observed: ObservedCalls
  readonly definition: RecordedDefinition
}

/**
 * Prices the past by the scenario's contract: as the scenario has it, and with the calls as they were. Other channels are the
 * scenario's own in both; what the records do not hold is, too, at the calls there were.
 */
export class PastInvoices {
  readonly #terms: PastInvoicesTerms
  readonly #drawn: DrawnStudy
  readonly #demand: PastDemand
  readonly #full: OptionRun
  readonly #calls: OptionRun
  readonly #others: OptionRun | undefined

  constructor(terms: PastInvoicesTerms) {
    const { study, option, stated } = terms
    this.#terms = terms
    this.#drawn = new DrawnStudy(study)
    this.#drawn.takeMeans()
    const { tree } = this.#drawn
    const { voice: _voice, ...weeks } = study.weeks
    this.#full = new OptionRun(study, tree, option)
    this.#calls = new OptionRun(callsOnly(study), tree, option)
    const others = Object.values(tree.scenario.demand.reasons).some(({ channel }) => channel !== 'voice')
    this.#others = others ? new OptionRun({ ...study, weeks }, tree, option) : undefined
    this.#demand = new PastDemand(
      stated,
      study.scenario.horizon.start,
      study.months.length,
      tree.scenario.demand,
    )
  }

  /** At the means of all inputs, or in a draw. */
  amounts(draw?: number): PastAmounts {
    const { study } = this.#terms
    if (draw === undefined) this.#drawn.takeMeans()
    else this.#drawn.take(draw)
    const { demand } = this.#drawn.tree.scenario
    this.#demand.update(demand, draw === undefined ? undefined : { uniforms: uniformsOf(study), draw })
    this.#full.run(this.#demand)
    const own = this.#full.flows.amounts.slice()
    this.#calls.run(this.#demand)
    this.#others?.run(this.#demand)
    const came = this.#whatCame()
    this.#calls.takeDemand(came)
    this.#calls.work({})
    this.#setAsItWas(this.#calls.operation, this.#calls.channels[0]!)
    addOperations(
      this.#full.operation,
      [this.#calls, this.#others].flatMap((run) => (run ? [run.operation] : [])),
    )
    this.#full.settle({})
    return { own, asItWas: this.#full.flows.amounts.slice() }
  }

  /** Demand as it came, and foreseen: what an invoice depends on is what was there, not what surprised. */
  #whatCame() {
    const { observed } = this.#terms
    const { contactsOffered } = this.#calls.operation
    const realised = this.#demand.realised.map((multiplier, month) => {
      const own = contactsOffered[month]!
      const actual = totalOf(dayTotals(observed, { kind: 'month', month }, observed.offered))
      return own > 0 ? (multiplier * actual) / own : multiplier
    })
    return { realised, forecastInto: (forecast: Float64Array) => forecast.set(realised) }
  }

  /** Puts what the records say in place of what the model has. */
  #setAsItWas(operation: Operation, channel: ChannelRun): void {
    const { observed, definition } = this.#terms
    const { knows } = observed
    observed.months.forEach((_, month) => {
      const total = (values: Float64Array) => totalOf(dayTotals(observed, { kind: 'month', month }, values))
      const answered = total(observed.answered)
      operation.contactsOffered[month] = total(observed.offered)
      operation.contactsAnswered[month] = answered
      operation.contactsAbandoned[month] = total(observed.abandoned)
      operation.contactsResolved[month] = answered * channel.resolvedShare
      operation.contactsStale[month] = answered * channel.staleShare
      operation.contactsTransferred[month] = answered * channel.transferredShare
      operation.transferHours[month] =
        (answered * channel.transferredShare * channel.transferSeconds) / secondsPerHour
      operation.handlingHours[month] = knows.handleTime
        ? total(observed.handleSeconds) / secondsPerHour
        : (answered * channel.handleTimeSeconds) / secondsPerHour
      if (knows.inTime) {
        const { above, below } = ratioOf(
          'serviceLevel',
          { ...observed, contacts: observed.offered },
          definition,
        )
        operation.serviceLevel[month] = share(total(above), total(below))
      }
      if (knows.abandonment) {
        operation.abandonment[month] = share(total(observed.abandoned), total(observed.offered))
      }
      if (knows.wait) operation.averageSpeedOfAnswer[month] = share(total(observed.waitSeconds), answered)
      this.#setStaff(operation, month)
    })
  }

  /** The agents of the records were planned and there; paid hours and people follow from them as in the model. */
  #setStaff(operation: Operation, month: number): void {
    const { observed } = this.#terms
    const hours = 0.5 * totalOf(dayTotals(observed, { kind: 'month', month }, observed.agents))
    const planned = operation.plannedHours[month]!
    if (!observed.knows.agents || !Number.isFinite(hours) || !(planned > 0)) return
    operation.paidHours[month]! *= hours / planned
    operation.headcount[month]! *= hours / planned
    operation.plannedHours[month] = hours
    operation.workedHours[month] = hours
    operation.overtimeHours[month] = 0
    operation.idleHours[month] = Math.max(0, hours - operation.requiredHours[month]!)
    operation.positions[month] = mostAgents(observed, month)
  }
}

function mostAgents({ days, agents }: ObservedCalls, month: number): number {
  let most = 0
  days.forEach((day, index) => {
    if (day.month !== month) return
    const from = index * HALF_HOURS_PER_DAY
    for (let at = from; at < from + HALF_HOURS_PER_DAY; at++) most = Math.max(most, agents[at]!)
  })
  return most
}

/** The money of some categories in a month. */
export function amountOf(
  amounts: Float64Array,
  months: number,
  month: number,
  categories: readonly CostCategory[],
): number {
  const flows: CashFlows = { months, amounts }
  return categories.reduce((sum, category) => sum + amountIn(flows, category, month), 0)
}

/** Paid once: no part of what a month of the past should have cost. */
export const paidOnce: readonly CostCategory[] = ['investment', 'transition', 'leaving']
/** The client's own: on no invoice. */
const ownCosts: readonly CostCategory[] = [
  'governance',
  'transfers',
  'dataErrors',
  'controls',
  'irrecoverableVat',
]
/** What a month's invoice is made of where bills do not say. */
export const invoicedCategories: readonly CostCategory[] = costCategories.filter(
  (category) => !paidOnce.includes(category) && !ownCosts.includes(category),
)

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)
