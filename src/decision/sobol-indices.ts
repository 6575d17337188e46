import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { RunningMoments } from '../kernel/running-moments.js'
import { streamKey, uniformAt } from '../kernel/stream.js'

/** How much of a figure's variance an input makes by itself and with all its interactions. */
export interface SobolIndex {
  readonly first: number
  readonly total: number
}

/**
 * Sobol indices of any function of independent inputs, interactions included, from runs of its own: two independent
 * samples and their mixtures, one input at a time. First order by Saltelli and others 2010, total by Jansen 1999.
 *
 * @param model figure at a point of the unit cube (inputs by their inverse distribution functions); called
 * runs × (inputs + 2) times; must not keep the point.
 * @param inputs number of inputs, 1 or more.
 * @param runs size of each sample, 2 or more.
 * @returns one entry per input; small negative values are sampling error. All zero where the figure never varies.
 * @throws OutOfRangeError
 */
export function sobolIndices(
  model: (point: Float64Array) => number,
  inputs: number,
  runs: number,
  seed: number,
): readonly SobolIndex[] {
  if (!(Number.isInteger(inputs) && inputs >= 1)) throw new OutOfRangeError('inputs', inputs, 'whole, >= 1')
  if (!(Number.isInteger(runs) && runs >= 2)) throw new OutOfRangeError('runs', runs, 'whole, >= 2')
  const keys = Array.from({ length: inputs }, (_, input) => streamKey(`sobol/${input}`))
  const variance = new RunningMoments()
  const firsts = keys.map(() => new RunningMoments())
  const totals = keys.map(() => new RunningMoments())
  let anyFigure = 0
  for (let run = 0; run < runs; run++) {
    const a = Float64Array.from(keys, (key) => uniformAt(seed, key, run, 0))
    const b = Float64Array.from(keys, (key) => uniformAt(seed, key, run, 1))
    const figureA = model(a)
    const figureB = model(b)
    if (run === 0) anyFigure = figureA
    variance.add(figureA)
    variance.add(figureB)
    for (let input = 0; input < inputs; input++) {
      const own = a[input]!
      a[input] = b[input]!
      const mixed = model(a)
      a[input] = own
      // Taking any constant off leaves the expectation and calms the estimate where figures are far from zero.
      firsts[input]!.add((figureB - anyFigure) * (mixed - figureA))
      totals[input]!.add((figureA - mixed) ** 2 / 2)
    }
  }
  const whole = variance.standardDeviation ** 2
  return keys.map((_, input) =>
    whole === 0
      ? { first: 0, total: 0 }
      : { first: firsts[input]!.mean / whole, total: totals[input]!.mean / whole },
  )
}
