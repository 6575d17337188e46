import { compareOptions } from '../../src/decision/comparison.js'
import { crossings } from '../../src/decision/crossing.js'
import { centredInputs, driversOf } from '../../src/decision/drivers.js'
import { sobolIndices } from '../../src/decision/sobol-indices.js'
import { fitRecords } from '../../src/demand/fit-records.js'
import type { IntervalRecord } from '../../src/demand/parse-records.js'
import {
  freedomOfHandleTime,
  freedomOfTrend,
  freedomOfWeeklyContacts,
} from '../../src/demand/record-freedom.js'
import { controlledMean } from '../../src/kernel/control-variates.js'
import { type ShareInterval, shareInterval } from '../../src/kernel/share-interval.js'
import { streamKey } from '../../src/kernel/stream.js'
import { summarise } from '../../src/kernel/summary.js'
import { mixedUniforms, plainUniforms, runsPerPair } from '../../src/kernel/uniforms.js'
import { halfWidthOfFew } from '../../src/report/view/half-width.js'
import { checkpoints } from '../../src/simulation/stopping.js'
import { drawsFrom } from './draws.js'

/** Whether each of some stated 95 % intervals holds its truth with one seed; absent where none is stated. */
export type Held = Readonly<Record<string, boolean | undefined>>

/** Intervals that the program states, on a problem whose answers are known. */
export interface StatedIntervals {
  readonly figure: string
  readonly problem: string
  readonly held: (seed: number) => Held
}

interface Estimate {
  readonly mean: number
  readonly standardError: number
}

const z = 1.959963984540054
const holds = ({ mean, standardError }: Estimate, truth: number): boolean =>
  Math.abs(mean - truth) <= z * standardError * (1 + 1e-12)
const within = ({ low, high }: ShareInterval, truth: number): boolean => low <= truth && truth <= high

/** Standard deviations of a cost's logarithm: skewness 0.95, 1.75, 6.2. */
const lognormalSpreads = [0.3, 0.5, 1] as const

const meansOf = (draws: number): StatedIntervals => ({
  figure: 'mean cost, difference of two',
  problem: `lognormal costs, ${draws} draws`,
  held: (seed) => {
    const { column, normal } = drawsFrom(seed)
    return Object.fromEntries(
      lognormalSpreads.flatMap((spread) => {
        const cost = () => Math.exp(spread * normal() - spread ** 2 / 2)
        const [first, second] = [column(draws, cost), column(draws, () => 0.3 + 0.7 * cost())]
        const { options, pairwise } = compareOptions([first, second])
        const [pair] = pairwise
        const sign = pair!.option === 0 ? 1 : -1
        const difference = { mean: sign * pair!.meanDifference, standardError: pair!.standardError }
        return [
          [`mean, spread ${spread}`, holds(options[0]!, 1)],
          [`difference, spread ${spread}`, holds(difference, 0)],
        ]
      }),
    )
  },
})

const sharesOf = (draws: number): StatedIntervals => ({
  figure: 'probability best, protection score',
  problem: `counted in ${draws} draws`,
  held: (seed) => {
    const { uniform } = drawsFrom(seed)
    const shares = [0.5, 0.8, 0.95, 0.99]
    const counts = shares.map(() => 0)
    for (let draw = 0; draw < draws; draw++) {
      shares.forEach((share, place) => {
        if (uniform() < share) counts[place]!++
      })
    }
    return Object.fromEntries(
      shares.map((share, place) => [
        `share ${share}`,
        within(shareInterval(counts[place]! / draws, draws), share),
      ]),
    )
  },
})

/** What another arrangement of access costs, of a sample of the draws, helped by what the own one costs in all of them. */
const controlledShares: StatedIntervals = {
  figure: 'figures of access variants, by control variates',
  problem: '64 and 256 draws of 2,000',
  held: (seed) => {
    const { column, normal } = drawsFrom(seed)
    const own = column(2000, () => Math.exp(0.8 * normal() - 0.32))
    const { mean: knownMean, standardError } = summarise(own)
    return Object.fromEntries(
      [64, 256].map((draws) => {
        const control = { values: own.slice(0, draws), knownMean, standardError }
        const values = control.values.map((value) => 0.4 + 0.6 * value + 0.3 * value * normal())
        return [`${draws} draws`, holds(controlledMean(values, [control]), 1)]
      }),
    )
  },
}

const stopped: StatedIntervals = {
  figure: 'mean cost where a stated precision stops the draws',
  problem: 'lognormal cost, spread 0.5, to ± 1 %, at most 16,384 draws',
  held: (seed) => {
    const { column, normal } = drawsFrom(seed)
    const cost = column(16_384, () => Math.exp(0.5 * normal() - 0.125))
    for (const draws of checkpoints(cost.length)) {
      const reached = summarise(cost.subarray(0, draws))
      if (draws === cost.length || z * reached.standardError <= 0.01 * reached.mean)
        return { stopped: holds(reached, 1) }
    }
    return {}
  },
}

const driverOf = (draws: number): StatedIntervals => ({
  figure: 'what moves a figure: change of its mean',
  problem: `${draws} draws`,
  held: (seed) => {
    const { column, normal, uniform } = drawsFrom(seed)
    const [strong, weak, idle] = [column(draws, normal), column(draws, normal), column(draws, normal)]
    const volume = column(draws, () => 0.5 + uniform())
    const price = column(draws, () => Math.exp(0.4 * normal() - 0.08))
    const ranged = (path: string, values: Float64Array) => ({ path, values, low: 0, high: 1 })
    const additive = strong.map((value, draw) => 10 + 2 * value + weak[draw]! + normal())
    const product = volume.map((value, draw) => value * price[draw]! * (1 + 0.1 * normal()))
    const scattered = strong.map((value) => Math.exp(0.5 * value) + value * normal())
    const found = (figure: Float64Array, inputs: ReturnType<typeof ranged>[]) =>
      new Map(driversOf(figure, centredInputs(inputs), 10).map((driver) => [driver.input, driver]))
    const of = (drivers: ReturnType<typeof found>, input: string, truth: number) => {
      const driver = drivers.get(input)
      return driver && holds({ mean: driver.change, standardError: driver.standardError }, truth)
    }
    const lines = found(additive, [ranged('strong', strong), ranged('weak', weak), ranged('idle', idle)])
    const factors = found(product, [ranged('volume', volume), ranged('price', price)])
    const bent = found(scattered, [ranged('strong', strong), ranged('idle', idle)])
    return {
      'of a sum: strong': of(lines, 'strong', 2),
      'of a sum: weak': of(lines, 'weak', 1),
      'of a product: volume': of(factors, 'volume', 1),
      'of a product: skewed price': of(factors, 'price', 1),
      // The slope of the line of e^(x / 2) over normal x is the mean of its derivative.
      'of a curve whose scatter grows': of(bent, 'strong', 0.5 * Math.exp(0.125)),
    }
  },
})

const crossing = (draws: number): StatedIntervals => ({
  figure: 'break-even of two options: undecided from … to …',
  problem: `straight lines of random height and slope, ${draws} draws`,
  held: (seed) => {
    const { column, normal } = drawsFrom(seed)
    const fixed = column(draws, () => 100 * Math.exp(0.3 * normal() - 0.045))
    const unit = column(draws, () => 100 * Math.exp(0.4 * normal() - 0.08))
    const factors = Array.from({ length: 60 }, (_, k) => 4 ** (k / 29.5 - 1))
    const grid = factors.map((factor) => {
      const { mean, standardError } = summarise(fixed.map((cost, draw) => cost - factor * unit[draw]!))
      return { factor, mean, standardError }
    })
    const [found] = crossings(grid)
    return { 'true break-even': found && within({ low: found.undecided[0], high: found.undecided[1] }, 1) }
  },
})

const sobol = (pairs: number): StatedIntervals => ({
  figure: 'sensitivity: shares of the variance',
  problem: `product of two factors, ${pairs} pairs`,
  held: (seed) => {
    // Uniform from 1 to 3: squared coefficients of variation of 1/12 each.
    const own = 1 / 12
    const variance = 2 * own + own * own
    const streams = ['a', 'b'].map(streamKey)
    const uniforms = mixedUniforms(
      plainUniforms(seed),
      streams.map((stream) => [stream]),
    )
    const figures = new Float64Array(pairs * runsPerPair(2)).map((_, run) =>
      streams.reduce((result, stream) => result * (1 + 2 * uniforms(stream, run)), 1),
    )
    const { indices, interaction, pairs: acting } = sobolIndices(figures, 2)
    const of = ({ share: mean, standardError }: { share: number; standardError: number }, truth: number) =>
      holds({ mean, standardError }, truth)
    return {
      alone: of(indices[0]!.first, own / variance),
      'in all': of(indices[0]!.total, (own + own * own) / variance),
      together: of(indices[0]!.together, (own * own) / variance),
      'all interactions': of(interaction, (own * own) / variance),
      'the pair': acting[0] && of(acting[0], (own * own) / variance),
    }
  },
})

/** Calls of some weeks: days that vary beyond Poisson, exponential handle times that days share a part of, exponential patience. */
const records = (weeks: number): StatedIntervals => ({
  figure: 'what call records tell of demand',
  problem: `${weeks} weeks, days 8 % apart beyond chance`,
  held: (seed) => {
    const { normal, uniform } = drawsFrom(seed)
    const perDay = [700, 620, 600, 580, 560, 200, 100]
    const monday = 20_000 + ((11 - (20_000 % 7)) % 7)
    const rows: IntervalRecord[] = []
    for (let day = 0; day < 7 * weeks; day++) {
      const busy = Math.exp(0.08 * normal() - 0.0032)
      const slow = Math.exp(0.05 * normal() - 0.00125)
      for (let halfHour = 16; halfHour < 36; halfHour++) {
        const offered = Math.max(0, Math.round(poissonLike((perDay[day % 7]! / 20) * busy, normal, uniform)))
        let waited = 0
        let abandoned = 0
        let handled = 0
        let answeredWaited = 0
        for (let call = 0; call < offered; call++) {
          const wait = uniform() < 0.6 ? 0 : -40 * Math.log(uniform())
          const patience = -180 * Math.log(uniform())
          if (patience < wait) {
            abandoned++
            waited += patience
          } else {
            answeredWaited += wait
            handled += -240 * slow * Math.log(uniform())
          }
        }
        const answered = offered - abandoned
        rows.push({
          dayNumber: monday + day,
          halfHour,
          offered,
          answered,
          abandoned,
          queued: offered,
          handleTimeSeconds: answered > 0 ? handled / answered : 0,
          speedOfAnswerSeconds: answered > 0 ? answeredWaited / answered : 0,
          answeredWithin20Seconds: 0,
          waitOfAbandonedSeconds: abandoned > 0 ? waited / abandoned : 0,
        })
      }
    }
    const reading = fitRecords(rows)
    if (!reading.ok) return {}
    const { contactsPerWeek, handleTimeSeconds, patienceSeconds, weeklyTrend } = reading.fit
    const of = (
      estimate: { value: number; standardError: number } | undefined,
      truth: number,
      freedom = Number.POSITIVE_INFINITY,
    ) => estimate && Math.abs(estimate.value - truth) <= halfWidthOfFew(estimate.standardError, freedom)
    const days = 7 * weeks
    return {
      'contacts a week': of(
        contactsPerWeek,
        perDay.reduce((sum, calls) => sum + calls, 0),
        freedomOfWeeklyContacts(days),
      ),
      'handle time': of(handleTimeSeconds, 240, freedomOfHandleTime(days)),
      patience: of(patienceSeconds, 180),
      ...(weeks >= 4 && { 'growth a week': of(weeklyTrend, 0, freedomOfTrend(days)) }),
    }
  },
})

/** Poisson by sequential search below 30, else by a rounded normal number of the same mean and variance. */
function poissonLike(mean: number, normal: () => number, uniform: () => number): number {
  if (mean > 30) return mean + Math.sqrt(mean) * normal()
  let [count, product] = [0, uniform()]
  const least = Math.exp(-mean)
  while (product > least) {
    product *= uniform()
    count++
  }
  return count
}

export const statedIntervals: readonly StatedIntervals[] = [
  ...[200, 500, 2000, 10_000].map(meansOf),
  stopped,
  ...[200, 1000].map(sharesOf),
  controlledShares,
  ...[200, 500, 2000].map(driverOf),
  ...[64, 128, 512].map(crossing),
  ...[16, 64, 256, 1024].map(sobol),
  ...[2, 4, 12].map(records),
]
