import { drawsFrom, expectedPositivePart, normalCumulative, normalDensity } from './draws.js'
import type { InformationProblem } from './information-problems.js'

/** A problem with the number of draws it is played with. */
export interface DrawnProblem extends InformationProblem {
  readonly draws: number
}

const shapes = ['normal', 'lognormal', 'exponential', 'uniform'] as const
type Shape = (typeof shapes)[number]

/** A rival: mean + slope × (input about its mean, in standard deviations) + noise × normal. */
interface Rival {
  readonly mean: number
  readonly slope: number
  readonly noise: number
  readonly shape: Shape
  /** Of the logarithm of a lognormal input. */
  readonly sigma: number
}

/** What problems are drawn from; nobody picks them. */
const sizes = [200, 500, 1000, 2000, 5000, 10_000] as const
const most = { rivals: 4, idle: 6 } as const

/**
 * Problems drawn by a seed: 2 to 5 options, a rival's input normal, lognormal, exponential or uniform and turned either way, gaps of
 * nearly nothing to two standard deviations, noise of nothing to thrice the slope, up to 6 inputs that do nothing, 200 to 10,000 draws.
 */
export function drawnProblems(count: number, seed: number): DrawnProblem[] {
  const { uniform } = drawsFrom(seed)
  const between = (low: number, high: number) => Math.round(100 * (low + (high - low) * uniform())) / 100
  const oneOf = <T>(list: readonly T[]) => list[Math.floor(list.length * uniform())]!
  return Array.from({ length: count }, () => {
    const rivals = Array.from({ length: 1 + Math.floor(most.rivals * uniform()) }, (): Rival => {
      const slope = between(0.2, 2) * (uniform() < 0.5 ? 1 : -1)
      return {
        mean: Math.round(100 * Math.abs(slope) * between(0.15, 2)) / 100,
        slope,
        noise: Math.round(100 * Math.abs(slope) * between(0, 3) ** 2) / 300,
        shape: oneOf(shapes),
        sigma: between(0.2, 0.9),
      }
    })
    return problemOf(rivals, Math.floor((most.idle + 1) * uniform()), oneOf(sizes))
  })
}

function problemOf(rivals: readonly Rival[], idle: number, draws: number): DrawnProblem {
  const name = `${draws} draws, ${idle} idle: ${rivals
    .map(({ mean, slope, noise, shape, sigma }) => {
      const input = shape === 'lognormal' ? `${shape}(${sigma})` : shape
      return `${mean} ${slope < 0 ? '−' : '+'} ${Math.abs(slope)} ${input} ± ${noise.toFixed(2)}`
    })
    .join('; ')}`
  return {
    name,
    draws,
    sample: (seed, count) => {
      const { column, normal } = drawsFrom(seed)
      const common = column(count, () => 50 + normal())
      const inputs = rivals.map((rival) => column(count, () => standardised(rival, normal())))
      const costs = rivals.map(({ mean, slope, noise }, place) =>
        common.map((cost, draw) => cost + mean + slope * inputs[place]![draw]! + noise * normal()),
      )
      const doing = inputs.map((values, place) => [`x${place}`, values] as const)
      const nothing = Array.from({ length: idle }, (_, k) => [`idle${k}`, column(count, normal)] as const)
      return { costs: [common, ...costs], inputs: Object.fromEntries([...doing, ...nothing]) }
    },
    worth: {
      ...Object.fromEntries(rivals.map((rival, place) => [`x${place}`, worthOfKnowing([rival], false)])),
      ...(rivals.length > 1 && {
        [rivals.map((_, place) => `x${place}`).join('+')]: worthOfKnowing(rivals, false),
      }),
    },
    everything: worthOfKnowing(rivals, true),
    studies: rivals.flatMap(({ mean, slope, shape }, place) =>
      shape === 'normal'
        ? [
            {
              name: `x${place} seen 4 times`,
              measured: [{ path: `x${place}`, observationSd: 2 }],
              size: 4,
              worth: expectedPositivePart(-mean, Math.abs(slope) * Math.SQRT1_2),
            },
          ]
        : [],
    ),
  }
}

/** An input of mean 0 and standard deviation 1 from a standard normal number. */
function standardised({ shape, sigma }: Rival, normal: number): number {
  switch (shape) {
    case 'normal':
      return normal
    case 'lognormal': {
      const mean = Math.exp((sigma * sigma) / 2)
      return (Math.exp(sigma * normal) - mean) / (mean * Math.sqrt(Math.expm1(sigma * sigma)))
    }
    case 'exponential':
      return -Math.log(normalCumulative(-normal)) - 1
    case 'uniform':
      return Math.sqrt(12) * (normalCumulative(normal) - 0.5)
  }
}

/** Chance that the input lies below a value. */
function chanceOfInputBelow({ shape, sigma }: Rival, value: number): number {
  switch (shape) {
    case 'normal':
      return normalCumulative(value)
    case 'lognormal': {
      const mean = Math.exp((sigma * sigma) / 2)
      const raw = mean * (1 + value * Math.sqrt(Math.expm1(sigma * sigma)))
      return raw > 0 ? normalCumulative(Math.log(raw) / sigma) : 0
    }
    case 'exponential':
      return value > -1 ? -Math.expm1(-(value + 1)) : 0
    case 'uniform':
      return Math.min(1, Math.max(0, value / Math.sqrt(12) + 0.5))
  }
}

/** Standard normal noise in steps, with their weights. */
const steps = Array.from({ length: 161 }, (_, k) => (k - 80) / 10)
const weights = steps.map((at) => normalDensity(at) / 10)

/** Chance that a rival saves less than an amount; given its input only, or with its noise. */
function chanceOfSavingBelow(rival: Rival, amount: number, noiseToo: boolean): number {
  const { mean, slope, noise } = rival
  const givenInput = (saved: number) => {
    const below = chanceOfInputBelow(rival, -(mean + saved) / slope)
    return slope > 0 ? 1 - below : below
  }
  if (!noiseToo || noise === 0) return givenInput(amount)
  return steps.reduce((sum, at, k) => sum + weights[k]! * givenInput(amount - noise * at), 0)
}

/** E[max(0, savings of the rivals)]: the integral of the chance that one of them saves more. */
function worthOfKnowing(rivals: readonly Rival[], noiseToo: boolean): number {
  // Beyond that a lognormal or exponential input has no part left in it.
  const furthest = Math.max(...rivals.map(({ slope, noise }) => 40 * Math.abs(slope) + 9 * noise))
  const count = 600
  let worth = 0
  for (let k = 0; k < count; k++) {
    // Finer near nought, where most of it lies.
    const [from, to] = [furthest * (k / count) ** 3, furthest * ((k + 1) / count) ** 3]
    const none = rivals.reduce(
      (chance, rival) => chance * chanceOfSavingBelow(rival, (from + to) / 2, noiseToo),
      1,
    )
    worth += (to - from) * Math.max(0, 1 - none)
  }
  return worth
}
