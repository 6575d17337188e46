import { irrecoverableVatRate, type PricingContext } from '../../cost/pricing-context.js'
import type { SharedWeekTables } from '../../staffing/week-tables.js'
import type { Study } from '../study.js'
import type { DemandCourse } from './demand-run.js'
import type { RealisedStudy } from './drawn-study.js'
import { OptionRun } from './option-run.js'
import { baselineId } from './uses-of-today.js'

/**
 * Today's contract as it would be if it stayed in force. Who leaves it owes fees of its months of notice and a part of its mean
 * fee: then it is played in every draw, before what is compared.
 */
export class TodaysContract {
  readonly #run: OptionRun
  readonly #owesFees: boolean

  /** Of a study whose baseline is a contract; otherwise there is none. */
  static of(study: Study, drawn: RealisedStudy, tables: SharedWeekTables): TodaysContract | undefined {
    const id = baselineId(study.scenario.options)
    const option = id === undefined ? undefined : study.scenario.options[id]
    if (id === undefined || option === undefined || option.model === 'internal') return undefined
    const { minimumTerm, noticeMonths } = option.price
    const owesFees = minimumTerm !== undefined || noticeMonths !== undefined
    return new TodaysContract(new OptionRun(study, drawn, id, tables), owesFees)
  }

  private constructor(run: OptionRun, owesFees: boolean) {
    this.#run = run
    this.#owesFees = owesFees
  }

  get contract(): PricingContext {
    return this.#run.contract
  }

  /** Brings the contract to the draw that the drawn study now holds. */
  take(scenario: RealisedStudy['scenario'], demand: DemandCourse): void {
    if (this.#owesFees) this.#run.run(demand)
    else this.contract.irrecoverableVatRate = irrecoverableVatRate(scenario.valueAddedTax)
  }
}
