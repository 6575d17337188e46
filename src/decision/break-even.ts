import { actsThrough } from './acts-through.js'
import { type BestOver, bestOver } from './best-over.js'
import { type InputEffect, type InputEffects, rivalIndexOf } from './input-effects.js'

/** A value of one input at which another option becomes the cheaper one in expectation. */
export interface BreakEven {
  /** The input's path. */
  readonly input: string
  /** In the input's base unit. */
  readonly value: number
  /** On which side of the value the rival is cheaper than the leader. */
  readonly rivalBetter: 'below' | 'above'
  /** Index of the rival in scenario order. */
  readonly rival: number
  /** Probability that the input lies where, from the value on, a rival is cheaper. */
  readonly probability: number
  /** The input it is correlated with and that acts in its place; absent where it acts by itself. */
  readonly through?: string
}

/**
 * Break-even values of every uncertain input: where the lead changes between the leader and its cheapest rival as the
 * input goes up or down from its median, the nearest one on each side. They are the borders of the threshold table
 * (`bestOver`). Where inputs are correlated the others move along with the input, and if it has no effect of its own it is
 * said through which of them it acts.
 *
 * @returns most probable first; equal ones in the order of the inputs.
 */
export function breakEvens(effects: InputEffects): readonly BreakEven[] {
  return effects.inputs
    .filter(({ differences }) => differences.some((difference) => difference.explains))
    .flatMap((input) => {
      const stretches = bestOver(effects, input)
      return [-1, 1].flatMap((direction) => {
        const change = nearestChange(effects.leader, input, stretches, direction)
        if (change === undefined) return []
        const through = actsThrough(effects, input, rivalIndexOf(effects, change.rival))
        return [{ ...change, ...(through !== undefined && { through }) }]
      })
    })
    .sort((a, b) => b.probability - a.probability)
}

/** The first change between the leader and a rival met when going from the median down (−1) or up (1). */
function nearestChange(
  leader: number,
  { path, sorted }: InputEffect,
  stretches: readonly BestOver[],
  direction: number,
): BreakEven | undefined {
  const leads = stretches.map(({ best }) => best === leader)
  const median = sorted[Math.round((sorted.length - 1) / 2)]!
  let place = stretches.findLastIndex(({ from }, stretch) => stretch === 0 || from <= median)
  while (leads[place + direction] === leads[place]) place += direction
  const next = place + direction
  if (leads[next] === undefined) return undefined
  const [rivalSide, away] = leads[next] ? [place, -direction] : [next, direction]
  let probability = 0
  for (let stretch = rivalSide; leads[stretch] === false; stretch += away) {
    probability += stretches[stretch]!.probability
  }
  return {
    input: path,
    value: direction > 0 ? stretches[next]!.from : stretches[place]!.from,
    rivalBetter: rivalSide === Math.max(place, next) ? 'above' : 'below',
    rival: stretches[rivalSide]!.best,
    probability,
  }
}
