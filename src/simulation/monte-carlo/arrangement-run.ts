import { productivityAt } from '../../arrangement/learning.js'
import { legIds } from '../../arrangement/leg-ids.js'
import { noticeAsked } from '../../arrangement/phase-lengths.js'
import { type PhaseWindow, phaseWindows } from '../../arrangement/phase-windows.js'
import type { Arrangement, Phase } from '../../arrangement/schema.js'
import type { TermValue } from '../../arrangement/search.js'
import { categoryRow, clearCashFlows, createCashFlows, pay } from '../../cost/cash-flows.js'
import type { CashFlows } from '../../cost/categories.js'
import { yearlyControlCostOfLegs } from '../../exposure/control-cost.js'
import type { ExposureDrivers } from '../../exposure/drivers.js'
import type { EventLuck } from '../../exposure/event-luck.js'
import { addOperations } from '../../staffing/add-operations.js'
import {
  emptyCallBackSeries,
  emptyDeferredSeries,
  emptyHiringSeries,
  emptyOperation,
  type Operation,
  type OperationSupplement,
} from '../../staffing/operation.js'
import { emptyOutboundSeries } from '../../staffing/outbound-team.js'
import { emptySecondLevel } from '../../staffing/second-level.js'
import { halfHoursPerWeek } from '../../staffing/week-plan.js'
import type { SharedWeekTables } from '../../staffing/week-tables.js'
import { phaseLengths } from '../phase-lengths-of.js'
import type { Study } from '../study.js'
import { ArrangementExposure, type Leg } from './arrangement-exposure.js'
import { legTermsOf, setShares } from './arrangement-legs.js'
import { addTo } from './columns.js'
import type { DemandRun } from './demand-run.js'
import type { RealisedStudy } from './drawn-study.js'
import { payLeavingToday } from './leaving-today.js'
import { OptionRun } from './option-run.js'
import type { Circumstances, OptionPart, PlayedOption } from './played-option.js'
import type { PresentValue } from './present-value.js'
import { addRoundTrips } from './round-trip-run.js'
import { SecondLevelRun } from './second-level-run.js'
import type { TypicalWeek } from './typical-week.js'
import { heldInPhase, type Kept, teamThere } from './uses-of-today.js'

/**
 * An arrangement played through a draw: each leg as an option by itself on the contacts it takes, then their sum. The second
 * level of the client and the controls around the data are one for all legs.
 *
 * The drawn study must hold its means while an arrangement is constructed: the level of a blend that is stated in agents is
 * turned into contacts once.
 */
export class ArrangementRun implements PlayedOption {
  readonly operation: Operation
  readonly flows: CashFlows
  readonly exposure: ArrangementExposure
  readonly roundTripFigures: Float64Array
  freshness = 1

  readonly #drawn: RealisedStudy
  readonly #arrangement: Arrangement
  readonly #legs: readonly Leg[]
  /** A term that is not as stated. */
  readonly #instead: TermValue | undefined
  readonly #windows: readonly PhaseWindow[]
  readonly #noticeMonths: readonly number[]
  /** The client's specialists: one pool for all legs. */
  readonly #secondLevel: SecondLevelRun | undefined

  constructor(
    study: Study,
    drawn: RealisedStudy,
    readonly id: string,
    tables: SharedWeekTables,
    instead?: TermValue,
  ) {
    const months = study.months.length
    this.#drawn = drawn
    this.#arrangement = drawn.scenario.arrangements![id]!
    this.flows = createCashFlows(months)
    this.#instead = instead
    this.#legs = legsOf(study, drawn, id, tables, instead)
    this.operation = emptyOperation(months, supplementOf(this.#legs.map(({ run }) => run.operation)))
    this.#windows = this.#legs.map(() => ({ from: 0, servesFrom: 0, until: months }))
    const stated = study.scenario.arrangements![id]!
    this.#noticeMonths =
      stated.kind === 'phased' ? noticeAsked(phaseLengths(stated.phases, study.scenario.options)) : []
    this.exposure = new ArrangementExposure(this.#legs, months)
    const handingOn = this.#legs.flatMap(({ run }) => run.handingOn() ?? [])
    this.#secondLevel = handingOn.length > 0 ? new SecondLevelRun(handingOn) : undefined
    this.roundTripFigures = new Float64Array(this.#legs[0]!.run.roundTripFigures.length)
  }

  run(demand: DemandRun): void {
    this.#setTerms(demand)
    this.#play({}, demand)
    if (this.operation.secondLevel) this.#secondLevel?.meet(this.operation.secondLevel)
  }

  runAgain(circumstances: Circumstances): void {
    this.#play(circumstances)
  }

  /** Figures of each leg in the draw played last, in the order of `legFigures`. */
  legFigures(): Float64Array {
    return Float64Array.from(
      this.parts.flatMap(({ weight }, index) => {
        const { run, terms } = this.#legs[index]!
        const { servesFrom, from, until } = terms
        return run.inForce ? [servesFrom, until - servesFrom, until - from, 1, weight] : [0, 0, 0, 0, 0]
      }),
    )
  }

  get legs(): readonly OptionRun[] {
    return this.#legs.map(({ run }) => run)
  }

  get parts(): readonly OptionPart[] {
    const answered = this.#legs.map(({ run }) => totalOf(run.operation.contactsAnswered))
    const all = answered.reduce((sum, contacts) => sum + contacts, 0)
    return this.#legs.map(({ run }, index) => ({
      id: run.id,
      site: run.site,
      operation: run.operation,
      channels: run.channels,
      weight: all > 0 ? answered[index]! / all : index === 0 ? 1 : 0,
    }))
  }

  get target(): number {
    return this.#legs[0]!.run.target
  }

  addYears(luck: EventLuck, losses: Float64Array): void {
    this.exposure.addYears(luck, losses)
  }

  presentLoss({ factors }: PresentValue): number {
    return this.exposure.presentLoss(factors)
  }

  /** That of the first phase; of legs side by side their sum. */
  typicalWeek(): TypicalWeek {
    this.#setShares()
    const weeks = this.#legs.map(({ run }) => run.typicalWeek())
    if (this.#arrangement.kind === 'phased') return weeks[0]!
    const slots = Array.from({ length: halfHoursPerWeek }, (_, slot) => slot)
    const over = (of: (week: TypicalWeek) => number) => weeks.reduce((sum, week) => sum + of(week), 0)
    const loads = slots.map((slot) => over(({ offeredLoad }) => offeredLoad[slot]!))
    const meanOf = (levels: (week: TypicalWeek) => readonly number[]) =>
      slots.map((slot) =>
        loads[slot]! > 0 ? over((week) => week.offeredLoad[slot]! * levels(week)[slot]!) / loads[slot]! : 1,
      )
    return {
      offeredLoad: loads,
      ...(weeks.some(({ scheduled }) => scheduled !== undefined) && {
        scheduled: slots.map((slot) => over(({ agents, scheduled = agents }) => scheduled[slot]!)),
      }),
      agents: slots.map((slot) => over(({ agents }) => agents[slot]!)),
      liveContacts: slots.map((slot) => over(({ liveContacts }) => liveContacts[slot]!)),
      serviceLevel: meanOf(({ serviceLevel }) => serviceLevel),
      ...(weeks.some(({ serviceReached }) => serviceReached !== undefined) && {
        serviceReached: meanOf(({ serviceLevel, serviceReached = serviceLevel }) => serviceReached),
      }),
      ...(weeks.some(({ chatBoundedHalfHours }) => chatBoundedHalfHours !== undefined) && {
        chatBoundedHalfHours: Math.max(...weeks.map(({ chatBoundedHalfHours = 0 }) => chatBoundedHalfHours)),
      }),
    }
  }

  #setShares(): void {
    setShares(
      this.#legs.map(({ terms }) => terms),
      this.#arrangement,
      this.#instead,
    )
  }

  #setTerms(demand: DemandRun): void {
    this.#setShares()
    const arrangement = this.#arrangement
    if (arrangement.kind !== 'phased') return
    phaseWindows(this.#phases(arrangement.phases), demand.realised, this.#noticeMonths, this.#windows)
    this.#legs.forEach(({ terms }, index) => {
      const { from, servesFrom, until } = this.#windows[index]!
      terms.from = from
      terms.servesFrom = servesFrom
      terms.until = until
      const { learning, knowledgeCarriedOver = 0 } = arrangement.phases[index]!
      terms.productivity.fill(1)
      if (learning === undefined) return
      for (let month = from; month < until; month++) {
        terms.productivity[month] = productivityAt(learning, knowledgeCarriedOver, month - from)
      }
    })
    const kept = this.#legs.map((leg) => keptBy(leg, 1))
    this.#legs.forEach(({ terms }, index) => {
      const { options } = this.#drawn.scenario
      terms.teamThere = teamThere(options, kept, kept[index]!)
      terms.today = heldInPhase(options, kept, kept[index]!, this.operation.months)
    })
  }

  /** The phases, the first as long as it is tried to be. */
  #phases(stated: readonly Phase[]): readonly Phase[] {
    if (this.#instead === undefined) return stated
    const { until: _until, ...first } = stated[0]!
    return [{ ...first, months: this.#instead.value }, ...stated.slice(1)]
  }

  /** @param demand of a new draw; absent where the last one is played again */
  #play(circumstances: Circumstances, demand?: DemandRun): void {
    const { perfectData = false, legs } = circumstances
    this.#legs.forEach(({ run }, index) => {
      if (demand !== undefined) run.takeDemand(demand)
      run.work({ ...legs?.[index], perfectData })
    })
    addOperations(
      this.operation,
      this.#legs.map(({ run }) => run.operation),
    )
    const { parts } = this
    this.#legs.forEach((leg, index) => {
      leg.terms.failureShare = this.#failureShare(parts[index]!.weight)
      leg.run.settle({ ...legs?.[index], perfectData })
    })
    const answered = totalOf(this.operation.contactsAnswered)
    this.freshness = answered > 0 ? 1 - totalOf(this.operation.contactsStale) / answered : 1
    addRoundTrips(
      this.roundTripFigures,
      this.#legs.map(({ run }) => run.roundTripFigures),
    )
    this.exposure.update(this.#drawn.scenario.exposure)
    this.#addFlows()
  }

  /** A provider that fails leaves its contacts behind, less what the others can take on. */
  #failureShare(weight: number): number {
    const arrangement = this.#arrangement
    if (arrangement.kind === 'phased') return 1
    return weight * (1 - (arrangement.kind === 'split' ? (arrangement.takesOver ?? 0) : 0))
  }

  #addFlows(): void {
    clearCashFlows(this.flows)
    for (const { run } of this.#legs) addTo(this.flows.amounts, run.flows.amounts)
    const { exposure } = this.#drawn.scenario
    let before = ''
    let cost = 0
    for (let month = 0; month < this.flows.months; month++) {
      const present = this.#legs.filter(
        ({ run, terms }) => run.inForce && month >= terms.from && month < terms.until,
      )
      const key = present.map(({ run }) => run.id).join()
      if (key !== before)
        cost =
          yearlyControlCostOfLegs(
            present.map(({ run }) => run.drivers as ExposureDrivers),
            exposure,
          ) / 12
      before = key
      pay(this.flows, categoryRow.controls, month, cost)
    }
    this.#payTransitions()
    const kept = this.parts.map(({ weight }, index) => {
      const leg = this.#legs[index]!
      const { run, terms } = leg
      // Stated shares as they are stated; of a level what each side of it answers.
      const share = this.#arrangement.kind === 'phased' ? 1 : terms.band ? weight : terms.share
      return { ...keptBy(leg, share), fees: run.contract.fees }
    })
    payLeavingToday(this.#drawn, kept, this.flows)
  }

  #payTransitions(): void {
    const arrangement = this.#arrangement
    if (arrangement.kind !== 'phased') {
      pay(this.flows, categoryRow.transition, 0, arrangement.transitionCost ?? 0)
      return
    }
    this.#legs.forEach(({ run, terms }, index) => {
      if (run.inForce)
        pay(this.flows, categoryRow.transition, terms.from, arrangement.phases[index]!.transitionCost ?? 0)
    })
  }
}

function keptBy({ run, terms }: Leg, share: number): Kept {
  return { id: run.id, from: terms.from, until: run.inForce ? terms.until : 0, share }
}

/** Room for what any leg keeps of deadlines, hiring and contacts handed on. */
function supplementOf(legs: readonly Operation[]): OperationSupplement {
  const { months } = legs[0]!
  const deferred = legs.flatMap((leg) => (leg.deferred ? [leg.deferred.inTime.length] : []))
  return {
    ...(deferred.length > 0 && { deferred: emptyDeferredSeries(months, Math.max(...deferred)) }),
    ...(legs.some(({ hiring }) => hiring !== undefined) && { hiring: emptyHiringSeries(months) }),
    ...(legs.some(({ callBacks }) => callBacks !== undefined) && {
      callBacks: emptyCallBackSeries(months),
    }),
    ...(legs.some(({ outbound }) => outbound !== undefined) && {
      outbound: emptyOutboundSeries(months),
    }),
    ...(legs.some(({ secondLevel }) => secondLevel !== undefined) && {
      secondLevel: emptySecondLevel(months),
    }),
  }
}

function legsOf(
  study: Study,
  drawn: RealisedStudy,
  id: string,
  tables: SharedWeekTables,
  instead: TermValue | undefined,
): Leg[] {
  const options = legIds(drawn.scenario.arrangements![id]!)
  return legTermsOf(study, drawn, id, tables, instead).map((terms, index) => {
    const run = new OptionRun(study, drawn, options[index]!, tables, terms)
    return { run, terms }
  })
}

function totalOf(series: Float64Array): number {
  let sum = 0
  for (const value of series) sum += value
  return sum
}
