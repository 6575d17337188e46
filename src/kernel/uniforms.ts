import { latinHypercubeAt } from './latin-hypercube.js'
import { type StreamKey, uniformAt } from './stream.js'

/** The uniform numbers of a run: of a draw of an input, and of each of several numbers of the draw by index. */
export type Uniforms = (key: StreamKey, draw: number, index?: number) => number

/** Every number by itself. */
export function plainUniforms(seed: number): Uniforms {
  return (key, draw, index) => uniformAt(seed, key, draw, index)
}

/** Every number spread evenly over so many draws; later draws are refused. */
export function latinHypercubeUniforms(seed: number, draws: number): Uniforms {
  return (key, draw, index) => latinHypercubeAt(seed, key, draws, draw, index)
}
