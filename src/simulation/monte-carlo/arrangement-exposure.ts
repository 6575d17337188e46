import type { ExposureDrivers } from '../../exposure/drivers.js'
import type { EventLuck } from '../../exposure/event-luck.js'
import { ExposureModel } from '../../exposure/exposure-model.js'
import type { ExposureParameters } from '../../exposure/schema.js'
import { threats } from '../../exposure/threats.js'
import type { LegTerms } from './leg-terms.js'
import type { OptionRun } from './option-run.js'

export interface Leg {
  readonly run: OptionRun
  readonly terms: LegTerms
}

/** Months in which the same legs have access. */
interface Stretch {
  readonly present: readonly Leg[]
  readonly from: number
  until: number
}

/**
 * Events and expected loss of an average year of the horizon: each leg's by the share of the months it has access, and
 * what legs share, once for all that have access at the time.
 */
export class ArrangementExposure {
  readonly frequency = new Float64Array(threats.length)
  readonly expectedLoss = new Float64Array(threats.length)
  /** What the legs of each stretch share. */
  readonly #shared: ExposureModel[] = []
  #stretches: readonly Stretch[] = []

  constructor(
    private readonly legs: readonly Leg[],
    private readonly months: number,
  ) {}

  update(parameters: ExposureParameters): void {
    this.frequency.fill(0)
    this.expectedLoss.fill(0)
    for (const { run, terms } of this.legs) {
      if (run.inForce) this.#add(run.exposure, terms)
    }
    this.#stretches = stretchesOf(this.legs, this.months)
    this.#stretches.forEach((stretch, index) => {
      this.#shared[index] ??= new ExposureModel()
      const shared = this.#shared[index]
      shared.prepareShared(
        stretch.present.map(({ run }) => run.drivers as ExposureDrivers),
        parameters,
      )
      this.#add(shared, stretch)
    })
  }

  expectedAnnualLoss(): number {
    let sum = 0
    for (const loss of this.expectedLoss) sum += loss
    return sum
  }

  /** Each leg by its own luck, and each stretch too: a first leg that is an option too has the events of that option. */
  addYears(luck: EventLuck, losses: Float64Array): void {
    this.legs.forEach(({ run, terms }, index) => {
      if (run.inForce) run.addYears(luck.leg(index), losses, this.#shareOf(terms))
    })
    this.#stretches.forEach((stretch, index) => {
      this.#shared[index]!.addYears(luck.leg(index), losses, this.#shareOf(stretch))
    })
  }

  /** Expected loss over the horizon, each month's by its discount factor. */
  presentLoss(factors: ArrayLike<number>): number {
    let loss = 0
    const add = (yearly: number, { from, until }: Pick<Stretch, 'from' | 'until'>) => {
      for (let month = from; month < until; month++) loss += (yearly / 12) * factors[month]!
    }
    for (const { run, terms } of this.legs) {
      if (run.inForce) add(run.exposure.expectedAnnualLoss(), terms)
    }
    for (const [index, stretch] of this.#stretches.entries()) {
      add(this.#shared[index]!.expectedAnnualLoss(), stretch)
    }
    return loss
  }

  #add(exposure: ExposureModel, during: Pick<Stretch, 'from' | 'until'>): void {
    const share = this.#shareOf(during)
    for (let threat = 0; threat < threats.length; threat++) {
      this.frequency[threat]! += share * exposure.frequency[threat]!
      this.expectedLoss[threat]! += share * exposure.expectedLoss[threat]!
    }
  }

  #shareOf({ from, until }: Pick<Stretch, 'from' | 'until'>): number {
    return (until - from) / this.months
  }
}

function stretchesOf(legs: readonly Leg[], months: number): Stretch[] {
  const stretches: Stretch[] = []
  for (let month = 0; month < months; month++) {
    const present = legs.filter(({ run, terms }) => run.inForce && month >= terms.from && month < terms.until)
    const last = stretches.at(-1)
    if (last?.until === month && isSame(last.present, present)) last.until = month + 1
    else if (present.length > 0) stretches.push({ present, from: month, until: month + 1 })
  }
  return stretches
}

const isSame = (one: readonly Leg[], other: readonly Leg[]): boolean =>
  one.length === other.length && one.every((leg, index) => leg === other[index])
