import { hypercubeCount, hypercubeSize } from './hypercubes.js'
import { latinHypercubeAt } from './latin-hypercube.js'
import { type StreamKey, uniformAt } from './stream.js'

/** The uniform numbers of a run: of a draw of an input, and of each of several numbers of the draw by index. */
export type Uniforms = (key: StreamKey, draw: number, index?: number) => number

/** Every number by itself. */
export function plainUniforms(seed: number): Uniforms {
  return (key, draw, index) => uniformAt(seed, key, draw, index)
}

/** Every number spread evenly over so many draws, in several hypercubes (see `hypercubeCount`); later draws are refused. */
export function latinHypercubeUniforms(seed: number, draws: number): Uniforms {
  const sizes = Array.from({ length: hypercubeCount }, (_, hypercube) => hypercubeSize(draws, hypercube))
  return (key, draw, index) => {
    const hypercube = draw % hypercubeCount
    const place = (draw - hypercube) / hypercubeCount
    return latinHypercubeAt(seed, key, Math.max(1, sizes[hypercube]!), place, index, hypercube)
  }
}

/** Runs on a pair of samples and their mixtures (see `mixedUniforms`) by so many groups. */
export const runsPerPair = (groups: number): number => 2 * (groups + 1)

/**
 * Pairs of independent samples A and B, and mixtures of each pair, as runs in this order: A, B, then for every group A
 * with B's numbers of that group, and B with A's. What it makes of a model tells how much of the variance each group
 * makes (see `sobolIndices`). Sample A of pair p are draws 2p of the uniforms given, B draws 2p + 1.
 *
 * @param groups streams that are mixed together; a stream of no group is of the own sample in every run.
 */
export function mixedUniforms(uniforms: Uniforms, groups: readonly (readonly StreamKey[])[]): Uniforms {
  const places = new Map(
    groups.flatMap((keys, group) => keys.map((key) => [`${key.low} ${key.high}`, group] as const)),
  )
  // A stream's key is one object wherever it is used: looked up by itself it costs no text.
  const known = new Map<StreamKey, number>()
  const groupOf = (key: StreamKey): number => {
    let group = known.get(key)
    if (group === undefined) {
      group = places.get(`${key.low} ${key.high}`) ?? ofNone
      known.set(key, group)
    }
    return group
  }
  const runs = runsPerPair(groups.length)
  return (key, run, index) => {
    const pair = Math.floor(run / runs)
    const place = run - pair * runs
    const own = place % 2
    const isOther = groupOf(key) === (place - own) / 2 - 1
    return uniforms(key, 2 * pair + (isOther ? 1 - own : own), index)
  }
}

const ofNone = Number.NaN
