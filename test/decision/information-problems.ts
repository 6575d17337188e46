import type { MeasuredInput } from '../../src/decision/value-of-information.js'
import { drawsFrom, expectedPositivePart, normalCumulative } from './draws.js'

/** A choice of which it is known what finding out its inputs is worth. */
export interface InformationProblem {
  readonly name: string
  readonly sample: (
    seed: number,
    draws: number,
  ) => { costs: Float64Array[]; inputs: Record<string, Float64Array> }
  /** Inputs found out together, by name, and what that is worth. */
  readonly worth: Readonly<Record<string, number>>
  /** What it is worth to know everything, where that is asked. */
  readonly everything?: number
  /** Studies by name of what they observe, how often, and what they are worth. */
  readonly studies?: readonly {
    readonly name: string
    readonly measured: readonly MeasuredInput[]
    readonly size: number
    readonly worth: number
  }[]
}

/** Nothing to pay, or mean + slope × x + noise; x normal, the noise not among the inputs. */
function oneInput(mean: number, slope: number, noise: number): InformationProblem {
  return {
    name: `mean ${mean}, slope ${slope}, noise ${noise}`,
    sample: (seed, draws) => {
      const { column, normal } = drawsFrom(seed)
      const x = column(draws, normal)
      return {
        costs: [new Float64Array(draws), x.map((value) => mean + slope * value + noise * normal())],
        inputs: { x },
      }
    },
    worth: { x: expectedPositivePart(-mean, Math.abs(slope)) },
  }
}

/** Costs of their own that vary, a strong and a weak input, noise; alone, together, and observed with errors. */
function strongAndWeak(mean: number): InformationProblem {
  const observed = (size: number) => ({
    name: `strong seen ${size} times`,
    measured: [{ path: 'strong', observationSd: 3 }],
    size,
    worth: expectedPositivePart(-mean, 2 * Math.sqrt(size / (size + 9))),
  })
  return {
    name: `mean ${mean}, slopes 2 and 1, noise 1`,
    sample: (seed, draws) => {
      const { column, normal } = drawsFrom(seed)
      const [strong, weak, first] = [
        column(draws, normal),
        column(draws, normal),
        column(draws, () => 10 + normal()),
      ]
      const second = first.map((cost, i) => cost + mean + 2 * strong[i]! + weak[i]! + normal())
      return { costs: [first, second], inputs: { strong, weak } }
    },
    worth: {
      strong: expectedPositivePart(-mean, 2),
      weak: expectedPositivePart(-mean, 1),
      'strong+weak': expectedPositivePart(-mean, Math.sqrt(5)),
    },
    studies: [observed(4), observed(36)],
  }
}

const tenSlopes = [2, 1, 1, 0.6, 0.6, 0.4, 0, 0, 0, 0]
const ofTen = (...places: readonly number[]) =>
  expectedPositivePart(-0.8, Math.hypot(...places.map((place) => tenSlopes[place]!)))

/** Ten inputs, four of which do nothing. */
const tenInputs: InformationProblem = {
  name: 'ten inputs',
  sample: (seed, draws) => {
    const { column, normal } = drawsFrom(seed)
    const values = tenSlopes.map(() => column(draws, normal))
    const difference = new Float64Array(draws).fill(0.8)
    values.forEach((input, place) => {
      for (let i = 0; i < draws; i++) difference[i]! += tenSlopes[place]! * input[i]!
    })
    const inputs = Object.fromEntries(values.map((input, place) => [`${place}`, input]))
    return { costs: [new Float64Array(draws), difference], inputs }
  },
  worth: {
    0: ofTen(0),
    1: ofTen(1),
    3: ofTen(3),
    5: ofTen(5),
    '0+1+2': ofTen(0, 1, 2),
    '1+9': ofTen(1),
  },
  studies: [
    {
      name: '0 and 1 seen 4 times',
      measured: [
        { path: '0', observationSd: 2 },
        { path: '1', observationSd: 1 },
      ],
      size: 4,
      worth: expectedPositivePart(-0.8, Math.sqrt(4 / 2 + 4 / 5)),
    },
  ],
}

/** E[max(0, e^(s Z) − k)]. */
const expectedAbove = (s: number, k: number): number =>
  Math.exp((s * s) / 2) * normalCumulative((s * s - Math.log(k)) / s) - k * normalCumulative(-Math.log(k) / s)

const curved: InformationProblem = {
  name: 'curved',
  sample: (seed, draws) => {
    const { column, normal } = drawsFrom(seed)
    const x = column(draws, normal)
    return {
      costs: [new Float64Array(draws), x.map((value) => 1.6 - Math.exp(0.6 * value) + 0.5 * normal())],
      inputs: { x },
    }
  },
  worth: { x: expectedAbove(0.6, 1.6) },
}

const skewed: InformationProblem = {
  name: 'lognormal input',
  sample: (seed, draws) => {
    const { column, normal } = drawsFrom(seed)
    const x = column(draws, () => Math.exp(0.6 * normal()))
    return {
      costs: [new Float64Array(draws), x.map((value) => 1.6 - value + 0.5 * normal())],
      inputs: { x },
    }
  },
  worth: { x: expectedAbove(0.6, 1.6) },
}

/** Volume times a difference of prices: what the volume adds grows with the price. */
const product: InformationProblem = {
  name: 'volume × price',
  sample: (seed, draws) => {
    const { column, normal, uniform } = drawsFrom(seed)
    const volume = column(draws, () => 0.5 + uniform())
    const price = column(draws, () => 0.3 + normal())
    return {
      costs: [new Float64Array(draws), volume.map((value, i) => value * price[i]!)],
      inputs: { volume, price },
    }
  },
  worth: { price: expectedPositivePart(-0.3, 1), 'volume+price': expectedPositivePart(-0.3, 1) },
}

/** Two rivals, each with an input of its own, against the same leader. */
const threeOptions: InformationProblem = {
  name: 'three options',
  sample: (seed, draws) => {
    const { column, normal } = drawsFrom(seed)
    const [a, b, common] = [column(draws, normal), column(draws, normal), column(draws, normal)]
    const rival = (own: Float64Array) => common.map((cost, i) => 5.6 + cost + own[i]! + 0.7 * normal())
    return { costs: [common.map((cost) => 5 + cost), rival(a), rival(b)], inputs: { a, b } }
  },
  worth: { a: expectedPositivePart(-0.6, 1), 'a+b': greaterOfTwo(0.6) },
}

/** E[max(0, Z1 − k, Z2 − k)] for two independent standard normal Z: the integral of the chance to lie above. */
function greaterOfTwo(k: number): number {
  const step = 1e-3
  let sum = 0
  for (let y = step / 2; y < 10; y += step) sum += step * (1 - normalCumulative(y + k) ** 2)
  return sum
}

const humpHeight = 11.2

/** A hump, bent most where few draws are: it lies below nothing around the middle of the input's range. */
const hump: InformationProblem = {
  name: 'hump',
  sample: (seed, draws) => {
    const { column, normal, uniform } = drawsFrom(seed)
    const x = column(draws, uniform)
    return {
      costs: [
        new Float64Array(draws),
        x.map((value) => 2 - humpHeight * value * (1 - value) + 0.6 * normal()),
      ],
      inputs: { x },
    }
  },
  worth: { x: overUnit((x) => Math.max(0, humpHeight * x * (1 - x) - 2)) },
}

/** The mean of a function over 0 to 1. */
function overUnit(of: (x: number) => number): number {
  const steps = 100_000
  let sum = 0
  for (let k = 0; k < steps; k++) sum += of((k + 0.5) / steps) / steps
  return sum
}

/** E(volume) × E[max(0, 10 E(price) − 11 time)]: the volume is a factor of either option's cost. */
const multiplied = Math.exp(0.22 ** 2 / 2) * expectedPositivePart(10 * Math.exp(0.2 ** 2 / 2) - 11, 11 * 0.2)

/** Two of a group's five inputs multiply, as volume and handle time do; the other three do nothing. */
const twoMultiply: InformationProblem = {
  name: 'two of five inputs multiply',
  sample: (seed, draws) => {
    const { column, normal } = drawsFrom(seed)
    const volume = column(draws, () => Math.exp(0.22 * normal()))
    const time = column(draws, () => 1 + 0.2 * normal())
    const [c, d, e] = [column(draws, normal), column(draws, normal), column(draws, normal)]
    return {
      costs: [
        volume.map((calls) => 10 * calls * Math.exp(0.2 * normal())),
        volume.map((calls, i) => 11 * calls * time[i]! * (1 + 0.12 * normal())),
      ],
      inputs: { volume, time, c, d, e },
    }
  },
  worth: { 'volume+time+c+d+e': multiplied, 'volume+time': multiplied },
}

/** A leader that is the cheapest nearly always: hardly a draw in which another would have been taken. */
function likelyWinner(mean: number): InformationProblem {
  return {
    name: `likely winner by ${mean}`,
    sample: (seed, draws) => {
      const { column, normal } = drawsFrom(seed)
      const first = column(draws, () => 100 + normal())
      return { costs: [first, first.map((cost) => cost + mean + normal())], inputs: {} }
    },
    worth: {},
    everything: expectedPositivePart(-mean, 1),
  }
}

/** What is seen of a lognormal input errs by half of its value in one observation. */
const errorByShare: InformationProblem = {
  name: 'errors half of the value',
  sample: (seed, draws) => {
    const { column, normal } = drawsFrom(seed)
    const x = column(draws, () => Math.exp(0.35 * normal()))
    return {
      costs: [new Float64Array(draws).fill(10), x.map((value) => 11.15 - value + 0.4 * normal())],
      inputs: { x },
    }
  },
  worth: {},
  studies: [1, 4, 25].map((size) => ({
    name: `seen ${size} times`,
    measured: [{ path: 'x', observationSd: (value: number) => value / 2 }],
    size,
    worth: seenByShare(size),
  })),
}

/** E[max(0, E(x given what is seen) − 1.15)] by sums over x and over what is seen of it. */
function seenByShare(size: number): number {
  const steps = 800
  const relativeError = 0.5 / Math.sqrt(size)
  const normals = Array.from({ length: steps }, (_, k) => -6 + (12 * (k + 0.5)) / steps)
  const weights = normals.map((normal) => Math.exp((-normal * normal) / 2))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const points = normals.map((normal, k) => ({ x: Math.exp(0.35 * normal), weight: weights[k]! / total }))
  const width = 10 / 2000
  let worth = 0
  for (let seen = -2 + width / 2; seen < 8; seen += width) {
    let gain = 0
    for (const { x, weight } of points) {
      const distance = (seen - x) / (relativeError * x)
      if (Math.abs(distance) > 8) continue
      const density = Math.exp((-distance * distance) / 2) / (relativeError * x * Math.sqrt(2 * Math.PI))
      gain += weight * density * (x - 1.15)
    }
    if (gain > 0) worth += gain * width
  }
  return worth
}

/** Problems over which the 95 % intervals are checked, with little and much at stake, plain and blurred. */
export const informationProblems: readonly InformationProblem[] = [
  oneInput(0.2, 1, 1),
  oneInput(0.5, 0.5, 0),
  oneInput(0.5, 0.5, 1),
  oneInput(0.5, 0.5, 2),
  oneInput(0.5, 1, 0),
  oneInput(0.5, 1, 1),
  oneInput(0.5, 1, 2),
  oneInput(1, 0.5, 0),
  oneInput(1, 0.5, 1),
  oneInput(1, 0.5, 2),
  oneInput(1, 1, 0),
  oneInput(1, 1, 1),
  oneInput(1, 1, 2),
  oneInput(1, 2, 1),
  oneInput(1.5, 1, 0.5),
  strongAndWeak(0.3),
  strongAndWeak(1),
  tenInputs,
  curved,
  skewed,
  product,
  threeOptions,
  hump,
  twoMultiply,
  errorByShare,
  likelyWinner(1),
  likelyWinner(1.5),
  likelyWinner(2),
  likelyWinner(2.5),
]
