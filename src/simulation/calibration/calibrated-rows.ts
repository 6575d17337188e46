import { normalQuantile } from '../../kernel/special/normal-quantile.js'
import { streamKey, uniformAt } from '../../kernel/stream.js'
import { quantileOfSorted } from '../../kernel/summary.js'
import { ratioError, totalOf } from './day-clusters.js'
import {
  type CalibratedFigure,
  type CalibratedService,
  ratioOf,
  serviceFiguresCalibrated,
} from './figures.js'
import { GivenSpread } from './given-spread.js'
import { daysOf, dayTotals, type Group } from './groups.js'
import type { HalfHoursPlayed } from './half-hours-played.js'
import { actualSums, knowsService, ownTotals, type PlayedPast, ratioIn, serviceError } from './play-past.js'

/** A prediction at the means of all inputs, and where nine times in ten the actual figure should be. */
export interface Prediction {
  readonly central: number
  readonly low?: number
  readonly high?: number
}

/** One figure of one group. */
export interface ComparedFigure {
  /** The scenario's own prediction; absent where it expects no calls to be served. */
  readonly own?: Prediction
  /** That of the queueing formula from the contacts, handle times and agents there were. */
  readonly given?: Prediction
  readonly actual?: number
  /** Where the actual figure is outside the best prediction there is. */
  readonly off?: 'below' | 'above'
}

/** Contacts and agent hours are totals, those of an hour of the day a day's mean. */
export interface CalibratedRow {
  readonly group: Group
  readonly days: number
  readonly figures: Readonly<Record<CalibratedFigure, ComparedFigure>>
}

const [lowest, highest] = [0.05, 0.95]
const halfHour = 0.5

/** Predicted beside actual for every group. */
export function calibratedRows(past: PlayedPast): CalibratedRow[] {
  const spread = new GivenSpread(past)
  return past.groups.map((group) => new RowOf(past, group, spread).row())
}

class RowOf {
  readonly #past: PlayedPast
  readonly #group: Group
  readonly #spread: GivenSpread
  readonly #days: number

  constructor(past: PlayedPast, group: Group, spread: GivenSpread) {
    this.#past = past
    this.#group = group
    this.#spread = spread
    this.#days = daysOf(past.question.observed, group).length
  }

  row(): CalibratedRow {
    const service = Object.fromEntries(
      serviceFiguresCalibrated.map((figure) => [figure, this.#service(figure)]),
    ) as Record<CalibratedService, ComparedFigure>
    return {
      group: this.#group,
      days: this.#days,
      figures: {
        contacts: this.#contacts(),
        handleTime: this.#handleTime(),
        agents: this.#agents(),
        ...service,
      },
    }
  }

  /** Totals, or of an hour of the day a day's mean. */
  #perDay(total: number): number {
    return this.#group.kind === 'hour' ? total / this.#days : total
  }

  #contacts(): ComparedFigure {
    const { observed, study } = this.#past.question
    const expected = this.#totals(this.#past.ownToPlay.contacts)
    const { busyness } = study.weeks.voice!
    // A day's contacts are Poisson around a mean that the day's busyness multiplies.
    let variance = 0
    for (const mean of expected) variance += mean + (busyness * mean) ** 2
    const central = totalOf(expected)
    const draws = this.#past.ownDraws.map((sums) => {
      if (this.#group.kind !== 'hour') return ownTotals(sums, this.#group).contacts
      return this.#monthsOfHour().reduce((sum, share, month) => sum + share * sums.contacts[month]!, 0)
    })
    return this.#compared({
      own: this.#around(central, draws, Math.sqrt(variance), 'contacts'),
      actual: totalOf(this.#totals(observed.offered)),
      scale: (total) => this.#perDay(total),
    })
  }

  /** Share of each month's predicted contacts that this hour has. */
  #monthsOfHour(): number[] {
    const { question, ownToPlay, own } = this.#past
    const shares = own.months.map(() => 0)
    const days = daysOf(question.observed, this.#group)
    this.#totals(ownToPlay.contacts).forEach((contacts, index) => {
      const { month } = question.observed.days[days[index]!]!
      const whole = own.sums.contacts[month]!
      if (whole > 0) shares[month]! += contacts / whole
    })
    return shares
  }

  #handleTime(): ComparedFigure {
    const { observed } = this.#past.question
    const actual = {
      above: this.#totals(observed.handleSeconds),
      below: this.#totals(observed.answered),
    }
    const draws = this.#past.ownDraws.map((sums) => {
      const { handleSeconds, answered } = ownTotals(sums, this.#group)
      return answered > 0 ? handleSeconds / answered : this.#past.own.handleTimeSeconds
    })
    const answered = totalOf(actual.below)
    return this.#compared({
      own: this.#around(this.#past.own.handleTimeSeconds, draws, ratioError(actual) ?? 0, 'handleTime'),
      ...(observed.knows.handleTime && answered > 0 && { actual: totalOf(actual.above) / answered }),
    })
  }

  #agents(): ComparedFigure {
    const { observed } = this.#past.question
    const central = halfHour * totalOf(this.#totals(this.#past.ownToPlay.agents))
    const all = totalOf(this.#past.own.sums.agentHours)
    const draws = this.#past.ownDraws.map((sums) =>
      this.#group.kind === 'hour' && all > 0
        ? (central * totalOf(sums.agentHours)) / all
        : ownTotals(sums, this.#group).agentHours,
    )
    const hours = halfHour * totalOf(this.#totals(observed.agents))
    return this.#compared({
      own: this.#around(central, draws, 0, 'agents'),
      ...(observed.knows.agents && Number.isFinite(hours) && { actual: hours }),
      scale: (total) => this.#perDay(total),
    })
  }

  #service(figure: CalibratedService): ComparedFigure {
    const past = this.#past
    const { observed } = past.question
    const group = this.#group
    const played = past.steps[0]!.played
    const central = ratioIn(past, group, figure, played)
    const error = this.#error(figure, central)
    const whole = ratioIn(past, { kind: 'all' }, figure, played)
    const draws = past.ownDraws.map((sums) => {
      const of = (what: Group) => {
        const { above, below } = ratioOf(figure, ownTotals(sums, what), past.question.definition)
        return below > 0 ? above / below : 0
      }
      // An hour of the day moves as all of them together do.
      return group.kind === 'hour' && whole > 0 ? (central * of({ kind: 'all' })) / whole : of(group)
    })
    const given = this.#spread.of(group, figure)
    const counts = given && past.counts
    const givenError = given && this.#error(figure, given.central, given.played)
    return this.#compared({
      ...(totalOf(this.#totals(past.ownToPlay.contacts)) > 0 && {
        own: this.#isComparable(figure)
          ? withinBounds(this.#around(central, draws, error, figure), figure)
          : { central },
      }),
      ...(given && {
        given: withinBounds(this.#around(given.central, given.draws, givenError!, `given ${figure}`), figure),
      }),
      ...(knowsService(observed, figure) &&
        totalOf(this.#totals(observed.offered)) > 0 && {
          actual: ratioIn(past, group, figure, actualSums(observed), counts),
        }),
    })
  }

  /** Chance of so few days; never less than that of as many calls one by one, which in a queue go together. */
  #error(figure: CalibratedService, predicted: number, played?: HalfHoursPlayed): number {
    const { observed } = this.#past.question
    const counts = played && this.#past.counts
    const calls = totalOf(dayTotals(observed, this.#group, observed.offered, counts))
    const ofOne = figure === 'speedOfAnswer' ? predicted : Math.sqrt(predicted * Math.max(0, 1 - predicted))
    const least = calls > 0 ? ofOne / Math.sqrt(calls) : 0
    return Math.max(least, serviceError(this.#past, this.#group, figure, played, counts) ?? 0)
  }

  /** The simulation's service level is that of the promise: another threshold or definition is no spread of the recorded one. */
  #isComparable(figure: CalibratedService): boolean {
    const { study, option, withinSeconds, definition } = this.#past.question
    if (figure !== 'serviceLevel') return true
    const promise = study.scenario.options[option]!.service ?? study.scenario.service
    return promise.target.withinSeconds === withinSeconds && promise.definition === definition
  }

  #totals(values: Float64Array): Float64Array {
    return dayTotals(this.#past.question.observed, this.#group, values)
  }

  /** Quantiles of the draws, each with the chance of so few days. */
  #around(central: number, draws: readonly number[], error: number, name: string): Prediction {
    const { group, seed } = { group: groupKey(this.#group), seed: this.#past.question.study.seed }
    const key = streamKey(`calibration: chance of ${name} ${group}`)
    const sorted = Float64Array.from(
      draws,
      (value, draw) => value + error * normalQuantile(uniformAt(seed, key, draw)),
    ).sort()
    return { central, low: quantileOfSorted(sorted, lowest), high: quantileOfSorted(sorted, highest) }
  }

  #compared({
    own,
    given,
    actual,
    scale = (value) => value,
  }: {
    readonly own?: Prediction
    readonly given?: Prediction
    readonly actual?: number
    readonly scale?: (value: number) => number
  }): ComparedFigure {
    const scaled = (prediction: Prediction): Prediction => ({
      central: scale(prediction.central),
      ...(prediction.low !== undefined && { low: scale(prediction.low) }),
      ...(prediction.high !== undefined && { high: scale(prediction.high) }),
    })
    const best = given ?? own
    const off =
      actual === undefined || best?.low === undefined
        ? undefined
        : actual < best.low
          ? ('below' as const)
          : actual > best.high!
            ? ('above' as const)
            : undefined
    return {
      ...(own && { own: scaled(own) }),
      ...(given && { given: scaled(given) }),
      ...(actual !== undefined && { actual: scale(actual) }),
      ...(off && { off }),
    }
  }
}

/** Chance does not make a share less than nothing or more than all, nor a wait negative. */
function withinBounds(prediction: Prediction, figure: CalibratedService): Prediction {
  const most = figure === 'speedOfAnswer' ? Number.POSITIVE_INFINITY : 1
  const held = (value: number) => Math.min(most, Math.max(0, value))
  return {
    central: prediction.central,
    ...(prediction.low !== undefined && { low: held(prediction.low) }),
    ...(prediction.high !== undefined && { high: held(prediction.high) }),
  }
}

const groupKey = (group: Group): string =>
  group.kind === 'all' ? 'all' : group.kind === 'month' ? `month ${group.month}` : `hour ${group.hour}`
