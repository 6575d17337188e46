import { bracketedRoot } from './bracketed-root.js'
import { requireOfferedLoad, requireOpenShare, requirePositive } from './legal-range.js'
import { logarithmExcess } from './logarithm-excess.js'
import { scaledComplementaryError } from './scaled-complementary-error.js'

/**
 * Halfin and Whitt's delay function: the probability of wait of a large system with load + beta sqrt(load) agents.
 *
 * Source: Halfin & Whitt (1981), Operations Research 29(3).
 *
 * @param beta above 0
 * @example halfinWhitt(1) // 0.22336127479826
 */
export const halfinWhitt = (beta: number): number => {
  requirePositive('beta', beta)
  return 1 / (1 + beta * normalRatio(beta))
}

/** The beta at which Halfin and Whitt's function gives this probability of wait. @throws OutOfRangeError */
export const halfinWhittBeta = (probabilityOfWait: number): number => {
  requireOpenShare('probabilityOfWait', probabilityOfWait)
  let high = 1
  while (high < 38 && halfinWhitt(high) > probabilityOfWait) high *= 2
  const wanted = Math.log(probabilityOfWait)
  return bracketedRoot((beta) => Math.log(halfinWhitt(beta)) - wanted, 1e-300, Math.min(high, 38))
}

/** Phi(x) / phi(x), the normal distribution function over its density. */
const normalRatio = (x: number): number => {
  const upper = Math.sqrt(Math.PI / 2) * scaledComplementaryError(Math.abs(x) / Math.SQRT2)
  return x < 0 ? upper : Math.sqrt(2 * Math.PI) * Math.exp((x * x) / 2) - upper
}

export interface ProbabilityBracket {
  readonly atLeast: number
  readonly atMost: number
}

/**
 * Proven bounds of Erlang C in closed form, within about 1 / (12 agents) of each other.
 *
 * Source: Janssen, van Leeuwaarden & Zwart (2011), "Refining square-root safety staffing by expanding Erlang C",
 * Operations Research 59(6).
 *
 * @param agents 1 or more
 * @param offeredLoad above 0 and below `agents`
 */
export const erlangCBracket = (agents: number, offeredLoad: number): ProbabilityBracket => {
  requirePositive('offeredLoad', offeredLoad)
  requireOfferedLoad(offeredLoad)
  const spare = (agents - offeredLoad) / agents
  const utilisation = offeredLoad / agents
  const deviate = Math.sqrt(2 * agents * logarithmExcess(-spare))
  const root = Math.sqrt(agents)
  const density = Math.exp((-deviate * deviate) / 2) / Math.sqrt(2 * Math.PI)
  const main = normalRatio(deviate) + 2 / (3 * root)
  const rest = 1 / (density * (12 * agents - 1))
  return {
    atLeast: 1 / (utilisation + spare * root * (main + rest)),
    atMost: 1 / (utilisation + spare * root * main),
  }
}

export interface SquareRootStaffing {
  /** Quality of service: how many square roots of the load are added to it. */
  readonly beta: number
  /** load + beta sqrt(load), the rule itself. */
  readonly agents: number
  /** The exact number (Erlang C, real agents) lies between these. */
  readonly bracket: { readonly least: number; readonly most: number }
}

/**
 * How many agents a load needs for this probability of wait by the square-root rule, with a proven bracket of the
 * exact answer.
 *
 * @param offeredLoad Erlang, above 0
 * @param probabilityOfWait strictly between 0 and 1
 * @throws OutOfRangeError
 */
export const squareRootStaffing = (offeredLoad: number, probabilityOfWait: number): SquareRootStaffing => {
  requirePositive('offeredLoad', offeredLoad)
  requireOfferedLoad(offeredLoad)
  const beta = halfinWhittBeta(probabilityOfWait)
  const wanted = Math.log(probabilityOfWait)
  const solve = (bound: keyof ProbabilityBracket): number => {
    const excess = (agents: number): number => Math.log(erlangCBracket(agents, offeredLoad)[bound]) - wanted
    // the bounds hold from one agent on and meet the delay function of one agent or more
    const low = Math.max(1, offeredLoad * (1 + Number.EPSILON))
    if (excess(low) <= 0) return low
    let high = offeredLoad + (beta + 1) * Math.sqrt(offeredLoad) + 1
    while (excess(high) > 0) high += high - offeredLoad
    return bracketedRoot(excess, low, high)
  }
  return {
    beta,
    agents: offeredLoad + beta * Math.sqrt(offeredLoad),
    bracket: { least: solve('atLeast'), most: solve('atMost') },
  }
}
