import { gammaBetweenOneAndTwo } from './gamma-between-one-and-two.js'
import { incompleteGammaCorrection } from './incomplete-gamma-correction.js'
import { logarithmExcess } from './logarithm-excess.js'
import { scaledComplementaryError } from './scaled-complementary-error.js'
import { stirlingRatio } from './stirling-ratio.js'

/** From this many agents on the uniform expansion is right to the last digits, and costs the same for any size. */
const LEAST_AGENTS_OF_EXPANSION = 47

/**
 * 1 / B(n, a): the reciprocal of Erlang's loss formula, in which every queue of this room is written.
 * It lives where B itself would vanish: beyond 1e308 it is Infinity, which stands for B = 0.
 *
 * Fewer than 47 agents, or load far from the number of agents: the downward sum of positive terms
 *   1/B = 1 + n/a + n(n-1)/a^2 + ...
 * Otherwise Temme's uniform expansion of Gamma(n + 1, a), because 1/B = e^a a^-n Gamma(n + 1, a).
 * Both hold for a real number of agents (the continued Erlang function, Jagerman 1974).
 *
 * No checks: callers have made sure that agents >= 0 and load > 0 are finite.
 */
export const reciprocalBlocking = (agents: number, offeredLoad: number): number => {
  if (agents < LEAST_AGENTS_OF_EXPANSION) return smallDownwardSum(agents, offeredLoad)
  const shape = agents + 1
  const distance = (offeredLoad - shape) / shape
  if (distance < -0.49 || distance > 0.75) return downwardSum(agents, offeredLoad)
  const exponent = logarithmExcess(distance)
  const deviate = Math.sqrt(shape * exponent)
  const root = Math.sqrt(2 * exponent)
  const tail = 0.5 * scaledComplementaryError(deviate)
  const bulk = distance < 0 ? Math.exp(shape * exponent) - tail : tail
  const correction = incompleteGammaCorrection(distance < 0 ? -root : root, shape)
  return offeredLoad * stirlingRatio(shape) * (Math.sqrt((2 * Math.PI) / shape) * bulk + correction / shape)
}

/** With few terms a product by the reciprocal of the load is exact enough, and three times as fast. */
const smallDownwardSum = (agents: number, offeredLoad: number): number => {
  const perErlang = 1 / offeredLoad
  let term = 1
  let sum = 1
  let free = agents
  while (free >= 1 && term > 1e-17 * sum) {
    term *= free * perErlang
    sum += term
    free -= 1
  }
  return free > 0 && free < 1 ? sum + term * (reciprocalBelowOneAgent(free, offeredLoad) - 1) : sum
}

const downwardSum = (agents: number, offeredLoad: number): number => {
  let term = 1
  let sum = 1
  let free = agents
  while (free >= 1 && term > 1e-17 * sum && sum < Number.POSITIVE_INFINITY) {
    term *= free / offeredLoad
    sum += term
    free -= 1
  }
  return free > 0 && free < 1 ? sum + term * (reciprocalBelowOneAgent(free, offeredLoad) - 1) : sum
}

/**
 * 1 / B(f, a) for 0 < f < 1: by the series of the lower incomplete gamma function for small loads,
 * by Legendre's continued fraction (modified Lentz) for the others.
 */
const reciprocalBelowOneAgent = (f: number, offeredLoad: number): number => {
  if (offeredLoad < 1.5) {
    let term = 1 / (1 + f)
    let sum = term
    for (let k = 2; term > 1e-17 * sum; k += 1) {
      term *= offeredLoad / (k + f)
      sum += term
    }
    return Math.exp(offeredLoad) * offeredLoad ** -f * gammaBetweenOneAndTwo(f) - offeredLoad * sum
  }
  let b = offeredLoad - f
  let c = Number.POSITIVE_INFINITY
  let d = 1 / b
  let value = d
  for (let k = 1; k < 500; k += 1) {
    const numerator = -k * (k - 1 - f)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    const step = c * d
    value *= step
    if (Math.abs(step - 1) < 1e-16) break
  }
  return offeredLoad * value
}
