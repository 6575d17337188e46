import type { AccessSite } from '../../access/row.js'
import type { CashFlows } from '../../cost/categories.js'
import type { PricingContext } from '../../cost/pricing-context.js'
import type { ExposureDrivers } from '../../exposure/drivers.js'
import type { EventLuck } from '../../exposure/event-luck.js'
import type { ExposureModel } from '../../exposure/exposure-model.js'
import { heldShare } from '../../kernel/quantity/service-target.js'
import { operate } from '../../staffing/operate.js'
import {
  emptyCallBackSeries,
  emptyHiringSeries,
  emptyOperation,
  type Operation,
} from '../../staffing/operation.js'
import { emptyOutboundSeries } from '../../staffing/outbound-team.js'
import { emptySecondLevel } from '../../staffing/second-level.js'
import { lookOn, withLearners } from '../../staffing/take-over.js'
import { SharedWeekTables } from '../../staffing/week-tables.js'
import { type MonthlySchedule, monthlySchedule } from '../option-schedule.js'
import type { Study } from '../study.js'
import { carriedContacts } from './carried-contacts.js'
import { deferredQueueOf, deferredSeriesOf, leastPresent } from './deferred-channel.js'
import type { DemandCourse } from './demand-run.js'
import type { RealisedStudy } from './drawn-study.js'
import type { LegTerms } from './leg-terms.js'
import { OptionChannels } from './option-channels.js'
import { OptionExposure } from './option-exposure.js'
import { type OptionInStudy, promiseOf } from './option-in-study.js'
import { OptionPrice } from './option-price.js'
import { siteOf } from './option-site.js'
import { callsOut, OutboundRun } from './outbound-run.js'
import { plainWeek } from './plain-week.js'
import type { AccessMatrix, ChannelRun, Circumstances, OptionPart, PlayedOption } from './played-option.js'
import type { PresentValue } from './present-value.js'
import { accessRowsOf } from './reason-run.js'
import { RoundTripRun } from './round-trip-run.js'
import { type HandingOn, SecondLevelRun } from './second-level-run.js'
import { secondsPerMonth, staffTerms } from './staff-terms.js'
import type { TypicalWeek } from './typical-week.js'
import { type WeekToSchedule, weekToSchedule } from './week-to-schedule.js'

/**
 * One option played through a draw: freshness of the data in its agents' hands, the work that makes, the staff planned
 * for it on the forecast, the months that come, what they cost and what the access exposes. Holds its working space,
 * so that draw after draw allocates next to nothing; results stay valid until the next call.
 */
export class OptionRun implements PlayedOption {
  readonly operation: Operation
  /** Share of answered contacts handled on current and sufficient data, over the horizon. */
  freshness = 1
  /** Whose the agents are and where they sit. */
  readonly site: AccessSite

  readonly #setting: OptionInStudy
  readonly #channels: OptionChannels
  readonly #exposure: OptionExposure
  readonly #price: OptionPrice
  /** What came back by file over the horizon, by data set. */
  readonly #roundTrips: RoundTripRun
  readonly #schedule: MonthlySchedule | undefined
  readonly #realised: Float64Array
  readonly #forecast: Float64Array
  readonly #openDays: Float64Array
  readonly #outbound: OutboundRun | undefined
  /** The client's specialists; those of an arrangement serve all legs. */
  readonly #secondLevel: SecondLevelRun | undefined
  /** Shares of contacts on stale and on missing data by reason for which `operation` was worked out, if it was in this draw. */
  readonly #operatedFor: Float64Array
  #hasOperated = false

  constructor(
    study: Study,
    drawn: RealisedStudy,
    readonly id: string,
    tables = new SharedWeekTables(),
    leg?: LegTerms,
  ) {
    const months = study.months.length
    const option = drawn.scenario.options[id]!
    this.#setting = { study, drawn, id, option, tables, leg }
    this.site = siteOf(drawn.scenario, option)
    this.#realised = new Float64Array(months)
    this.#forecast = new Float64Array(months)
    const deferred = deferredSeriesOf(this.#setting)
    this.operation = emptyOperation(months, {
      ...(deferred && { deferred }),
      ...(option.staff.hiring && { hiring: emptyHiringSeries(months) }),
      ...(this.#offersCallBack() && { callBacks: emptyCallBackSeries(months) }),
      ...(callsOut(this.#setting) && { outbound: emptyOutboundSeries(months) }),
      ...(option.secondLevel && { secondLevel: emptySecondLevel(months) }),
    })
    const schedule = study.schedules?.[leg?.schedule ?? id]
    this.#schedule = schedule && monthlySchedule(schedule, months)
    this.#exposure = new OptionExposure(this.#setting, this.site)
    this.#price = new OptionPrice(this.#setting)
    this.#roundTrips = new RoundTripRun(Object.keys(study.scenario.data), months)
    this.#channels = new OptionChannels(this.#setting)
    this.#operatedFor = new Float64Array(this.#channels.unservedCount)
    for (const channel of this.channels) {
      if (channel.plan === undefined)
        channel.deferred = deferredQueueOf(this.#setting, channel, () => this.#idleAgents())
    }
    this.#openDays = this.#channels.openDays()
    this.#outbound = callsOut(this.#setting)
      ? new OutboundRun(this.#setting, this.#channels, this.rows())
      : undefined
    const handingOn = leg === undefined ? this.handingOn() : undefined
    this.#secondLevel = handingOn && new SecondLevelRun([handingOn])
  }

  /** Plays the draw whose values the drawn study now holds. */
  run(demand: DemandCourse, circumstances: Circumstances = {}): void {
    this.takeDemand(demand)
    this.runAgain(circumstances)
    if (this.operation.secondLevel) this.#secondLevel?.meet(this.operation.secondLevel)
  }

  /**
   * Plays the same draw once more under other circumstances. Where they leave every contact as well served as the run
   * before, its operation stands, and only exposure and price are worked out anew.
   */
  runAgain({ rows = this.rows(), ...others }: Circumstances): void {
    const circumstances = { ...others, rows }
    this.work(circumstances)
    this.settle(circumstances)
  }

  /** Contacts of a new draw, and what is known of them at the lead time. */
  takeDemand(demand: DemandCourse): void {
    const { option, leg } = this.#setting
    this.#hasOperated = false
    demand.forecastInto(this.#forecast, option.leadTime / secondsPerMonth)
    this.#realised.set(demand.realised)
    const share = leg?.share ?? 1
    if (share === 1) return
    for (let month = 0; month < this.#realised.length; month++) {
      this.#forecast[month]! *= share
      this.#realised[month]! *= share
    }
  }

  /** The work of the draw taken last: an arrangement prices its legs once it knows what all of them did. */
  work({ rows = this.rows(), perfectData = false }: Circumstances): void {
    this.#channels.update(rows, perfectData)
    if (this.#operated()) return
    const { leg } = this.#setting
    operate(
      this.operation,
      this.channels,
      {
        realised: this.#realised,
        forecast: this.#forecast,
        openDays: this.#openDays,
        ...(leg && { from: leg.from, until: leg.until, servesFrom: leg.servesFrom }),
      },
      staffTerms(this.#setting, this.#schedule, this.#outbound?.work(), leastPresent(this.#setting)),
    )
    if (leg === undefined) return
    for (let month = leg.from; month < leg.until; month++) {
      const productivity = leg.productivity[month]!
      if (productivity < 1) withLearners(this.operation, month, productivity)
      if (month < leg.servesFrom) lookOn(this.operation, month)
    }
  }

  /** What follows the work: freshness, exposure, files that come back, and price. */
  settle({ rows = this.rows(), viewerRows, perfectData = false }: Circumstances): void {
    const { operation } = this
    this.freshness = this.#servedShare()
    this.#price.takeControls(this.#exposure.update(operation, rows, viewerRows))
    this.#roundTrips.update(
      operation,
      this.channels,
      this.#setting.drawn.scenario,
      perfectData ? noRows : rows,
    )
    this.#price.clear()
    if (this.inForce)
      this.#price.update(operation, this.#channels.errorCostPerContact(), this.#roundTrips.cost)
  }

  addYears(luck: EventLuck, losses: Float64Array, share = 1): void {
    this.exposure.addYears(luck, losses, share)
  }

  get channels(): readonly ChannelRun[] {
    return this.#channels.list
  }

  get flows(): CashFlows {
    return this.#price.flows
  }

  /** The option's contract over the whole horizon, as the last draw priced it. */
  get contract(): PricingContext {
    return this.#price.contract
  }

  get exposure(): ExposureModel {
    return this.#exposure.model
  }

  /** What access of this leg exposes and costs to control, of the last run. */
  get drivers(): ExposureDrivers | undefined {
    return this.#exposure.drivers
  }

  /** Files that came back, figure by figure. */
  get roundTripFigures(): Float64Array {
    return this.#roundTrips.figures
  }

  /** Whether the option does anything in this draw: a phase may be left no month. */
  get inForce(): boolean {
    const { leg } = this.#setting
    return leg === undefined || leg.until > leg.servesFrom
  }

  /** The parts of the contacts with who answers them, as freshness is averaged over. */
  get parts(): readonly OptionPart[] {
    return [{ id: this.id, site: this.site, operation: this.operation, channels: this.channels, weight: 1 }]
  }

  /** What the client's specialists get, where it is stated how; at the values the drawn study now holds. */
  handingOn(): HandingOn | undefined {
    const series = this.operation.secondLevel
    if (series === undefined) return undefined
    this.#channels.update(this.rows(), false)
    return { setting: this.#setting, channels: this.channels, series }
  }

  /** Share of contacts in time that keeps the promise. */
  get target(): number {
    return heldShare(promiseOf(this.#setting).target.share)
  }

  /** Discounted expected loss over the horizon. */
  presentLoss(present: PresentValue): number {
    return this.exposure.expectedAnnualLoss() * present.ofOneAYear()
  }

  /** The option's own access matrix at the values the drawn study now holds. */
  rows(): AccessMatrix {
    return accessRowsOf(this.#setting.option.access)
  }

  typicalWeek(): TypicalWeek {
    return plainWeek(this.#setting, this.#channels, this.rows())
  }

  weekToSchedule(level: number): WeekToSchedule {
    return weekToSchedule(this.#setting, this.#channels, this.rows(), level)
  }

  contactsCarriedBy(agents: number): number {
    return carriedContacts(this.#setting, this.#channels, this.rows(), agents)
  }

  #offersCallBack(): boolean {
    const { study } = this.#setting
    return study.weeks.voice !== undefined && promiseOf(this.#setting).callBack !== undefined
  }

  /** Agents with nothing to do in each half hour of a plain week. */
  #idleAgents(): number[] {
    const { liveAgents, liveLoad } = this.weekToSchedule(1)
    return liveAgents.map((agents, slot) => Math.max(0, agents - liveLoad[slot]!))
  }

  /** Whether the last operation was for contacts served just as now; takes note of them. */
  #operated(): boolean {
    const differ = this.#channels.takeUnserved(this.#operatedFor)
    const operated = this.#hasOperated && !differ
    this.#hasOperated = true
    return operated
  }

  #servedShare(): number {
    const { operation } = this
    const { from, until } = this.#setting.leg ?? { from: 0, until: operation.months }
    let answered = 0
    let stale = 0
    for (let month = from; month < until; month++) {
      answered += operation.contactsAnswered[month]!
      stale += operation.contactsStale[month]!
    }
    return answered > 0 ? 1 - stale / answered : 1
  }
}

const noRows: AccessMatrix = new Map()
