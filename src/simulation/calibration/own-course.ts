import { HALF_HOURS_PER_DAY, HALF_HOURS_PER_WEEK } from '../../demand/week.js'
import type { YearMonth } from '../../kernel/quantity/year-month.js'
import type { QueueKind } from '../../staffing/interval-service.js'
import { DrawnStudy } from '../monte-carlo/drawn-study.js'
import { patienceOf, queueKindOf } from '../monte-carlo/option-in-study.js'
import { OptionRun } from '../monte-carlo/option-run.js'
import { type Study, uniformsOf } from '../study.js'
import { PastDemand } from './past-demand.js'

/** Figures of months, summed so that shares and means follow by division. */
export const monthSums = [
  'contacts',
  'answered',
  'abandoned',
  'inTime',
  'waitSeconds',
  'handleSeconds',
  'agentHours',
] as const
export type MonthSum = (typeof monthSums)[number]
/** One entry a month. */
export type MonthSums = Readonly<Record<MonthSum, Float64Array>>

/** What the scenario has in each half hour of a month's plain week, Monday 00:00 first. */
export interface PlainMonth {
  /** Contacts of one such half hour. */
  readonly contacts: Float64Array
  readonly agents: Float64Array
}

/** What the scenario, at the means of its inputs, says of the past. */
export interface OwnMeans {
  readonly sums: MonthSums
  readonly months: readonly PlainMonth[]
  readonly handleTimeSeconds: number
  /** Part of it that stale or missing data adds, whatever the reasons' own times. */
  readonly addedByDataSeconds: number
  readonly patienceSeconds: number
  readonly queueKind: QueueKind
  /** Multipliers of January to December; ones where none are stated. */
  readonly season: readonly number[]
}

/** What it says of the past in one draw. */
export interface OwnDraw {
  readonly sums: MonthSums
  readonly patienceSeconds: number
}

const secondsPerHour = 3600

/**
 * The calls of one option played through the past as a simulation plays them.
 * Its service levels are those of the promise, by the promise's definition.
 */
export class OwnCourse {
  readonly run: OptionRun
  readonly #study: Study
  readonly #drawn: DrawnStudy
  readonly #demand: PastDemand

  /**
   * @param study laid out over the past, calls only
   * @param stated the month at which the scenario states its volume
   */
  constructor(study: Study, option: string, stated: YearMonth) {
    this.#study = study
    this.#drawn = new DrawnStudy(study)
    this.#drawn.takeMeans()
    const { scenario } = this.#drawn.tree
    this.run = new OptionRun(study, this.#drawn.tree, option)
    this.#demand = new PastDemand(stated, scenario.horizon.start, study.months.length, scenario.demand)
  }

  means(): OwnMeans {
    this.takeMeans()
    const sums = this.#sums()
    const voice = this.run.channels[0]!
    const { profile } = this.#study.weeks.voice!
    const weeks = new Map<string, readonly number[]>()
    const months = this.#study.months.map(({ days }, month): PlainMonth => {
      const level = this.#demand.realised[month]!
      const key = level.toPrecision(3)
      if (!weeks.has(key)) weeks.set(key, this.run.weekToSchedule(level).liveAgents)
      const plain = Float64Array.from(weeks.get(key)!)
      const hours = plain.reduce(
        (sum, agents, slot) => sum + 0.5 * agents * days[Math.floor(slot / HALF_HOURS_PER_DAY)]!,
        0,
      )
      // Staff kept from before, or missing, is spread over the week like the staff required.
      const staffed = hours > 0 ? sums.agentHours[month]! / hours : 1
      const weekly = voice.monthWeeks[month]! > 0 ? sums.contacts[month]! / voice.monthWeeks[month]! : 0
      return {
        contacts: profile.map((share) => share * weekly),
        agents: plain.map((agents) => agents * staffed),
      }
    })
    return {
      sums,
      months,
      handleTimeSeconds: voice.handleTimeSeconds,
      addedByDataSeconds: this.#addedByData(),
      patienceSeconds: patienceOf({ drawn: this.#drawn.tree }, 'voice'),
      queueKind: queueKindOf(
        { drawn: this.#drawn.tree, option: this.#drawn.tree.scenario.options[this.run.id]! },
        'voice',
      ),
      season: this.#drawn.tree.scenario.demand.season ?? new Array<number>(12).fill(1),
    }
  }

  draw(draw: number): OwnDraw {
    this.#drawn.take(draw)
    const { demand } = this.#drawn.tree.scenario
    this.#demand.update(demand, { uniforms: uniformsOf(this.#study), draw })
    this.run.run(this.#demand)
    return { sums: this.#sums(), patienceSeconds: patienceOf({ drawn: this.#drawn.tree }, 'voice') }
  }

  /** Puts every input at its mean and plays the option. */
  takeMeans(): void {
    this.#drawn.takeMeans()
    this.#demand.update(this.#drawn.tree.scenario.demand)
    this.run.run(this.#demand)
  }

  #addedByData(): number {
    const { scenario, records } = this.#drawn.tree
    const { quality } = scenario.options[this.run.id]!
    let contacts = 0
    let added = 0
    for (const { id, contactsPerWeek, handleTimeSeconds, returnProbability } of this.run.channels[0]!
      .reasons) {
      const own = (scenario.demand.reasons[id]!.handleTime ?? records.voice!.handleTime) * quality.handleTime
      const all = contactsPerWeek / (1 - returnProbability)
      contacts += all
      added += all * (handleTimeSeconds - own)
    }
    return contacts > 0 ? added / contacts : 0
  }

  #sums(): MonthSums {
    const { operation } = this.run
    const times = (series: Float64Array, factors: Float64Array) =>
      series.map((value, month) => value * factors[month]!)
    return {
      contacts: operation.contactsOffered.slice(),
      answered: operation.contactsAnswered.slice(),
      abandoned: operation.contactsAbandoned.slice(),
      inTime: times(operation.contactsOffered, operation.serviceLevel),
      waitSeconds: times(operation.contactsAnswered, operation.averageSpeedOfAnswer),
      handleSeconds: operation.handlingHours.map((hours) => hours * secondsPerHour),
      agentHours: operation.workedHours.slice(),
    }
  }
}

/** Position in the plain week of a half hour of a day that follows this weekday. */
export function plainSlot(follows: number, halfHour: number): number {
  return (follows * HALF_HOURS_PER_DAY + halfHour) % HALF_HOURS_PER_WEEK
}
