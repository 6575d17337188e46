import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { type CandidateInput, drawsOf } from './columns.js'
import type { Comparison } from './comparison.js'
import {
  type Company,
  type ConditionalMean,
  conditionalMeans,
  unconditionalMean,
} from './conditional-mean.js'
import { centred, type DrivenDifference, isPlain, unexplainedBy } from './plain-inputs.js'

/** One input's effect on the choice. */
export interface InputEffect extends CandidateInput {
  /** The drawn values, ascending; of very many an even selection. */
  readonly sorted: Float64Array
  /** Expected difference given the input, one per rival, in the order of `rivals`. */
  readonly differences: readonly ConditionalMean[]
  /** What a rival's mean was fitted on, by its place: the difference, or what the plain inputs leave of it. */
  readonly responseOf: (rival: number) => Float64Array
  /** What the plain inputs that are independent of it leave of the difference to a rival, by the rival's place. */
  readonly unexplainedOf: (rival: number) => Float64Array
}

/**
 * How each input moves each rival's cost against the leader's: fitted once, read by break-evens, tornado and value of
 * information.
 */
export interface InputEffects {
  readonly comparison: Comparison
  /** Index of the option with the least mean cost. */
  readonly leader: number
  /** Indexes of all others in scenario order. */
  readonly rivals: readonly number[]
  /** Cost of each rival minus the leader's, draw by draw; positive where the leader is cheaper. */
  readonly differences: readonly Float64Array[]
  /** A difference no larger than this is rounding. */
  readonly negligibleDifference: number
  readonly inputs: readonly InputEffect[]
}

/** A difference below this share of the leader's mean absolute cost is rounding. */
const roundingShare = 1e-9

/**
 * Each rival's difference is looked at over the inputs that can move it or the leader, no others. Those that a straight
 * line shows plainly are fitted on the difference itself; the others on what the plain ones leave unexplained, where a weak input
 * is seen and chance seldom looks like one.
 *
 * @param costs the columns that were compared: total cost per option and draw.
 * @param inputs drawn values of the uncertain inputs; one that never varies has no effect.
 * @throws OutOfRangeError for columns of unequal length or values that are not finite.
 */
export function inputEffects(
  comparison: Comparison,
  costs: readonly Float64Array[],
  inputs: readonly CandidateInput[],
): InputEffects {
  drawsOf([...costs, ...inputs.map(({ values }) => values)])
  const leader = comparison.ranking[0]!
  const rivals = costs.flatMap((_, option) => (option === leader ? [] : [option]))
  const lead = costs[leader]!
  const differences = rivals.map((rival) => costs[rival]!.map((value, draw) => value - lead[draw]!))
  return {
    comparison,
    leader,
    rivals,
    differences,
    negligibleDifference:
      (roundingShare * lead.reduce((sum, value) => sum + Math.abs(value), 0)) / lead.length,
    inputs: effectsOn(
      differences.map((values, index) => {
        const moved = ({ moves }: CandidateInput) =>
          moves === undefined || moves.has(leader) || moves.has(rivals[index]!)
        return { values, inputs: inputs.filter(moved) }
      }),
      inputs,
    ),
  }
}

function effectsOn(
  differences: readonly DrivenDifference[],
  inputs: readonly CandidateInput[],
): InputEffect[] {
  const centredDifferences = differences.map(({ values }) => centred(values))
  const plain = inputs.map((input) => {
    const column = centred(input.values)
    return fitOn(
      input,
      differences.flatMap(({ values, inputs: tested }, rival) =>
        tested.includes(input) && isPlain(column, centredDifferences[rival]!, tested.length)
          ? [{ rival, values, tested: tested.length, takenOut: 0 }]
          : [],
      ),
    )
  })
  const unexplained = differences.map((difference, rival) =>
    unexplainedBy(
      difference.values,
      inputs.flatMap((input, place) => {
        const mean = plain[place]!.means.get(rival)
        return mean?.explains ? [{ input, mean }] : []
      }),
    ),
  )
  const whatever = differences.map(({ values }) => unconditionalMean(values))
  return inputs.map((input, place) => {
    const first = plain[place]!
    const second = fitOn(
      input,
      differences.flatMap(({ inputs: tested }, rival) =>
        tested.includes(input) && !first.means.has(rival)
          ? [{ rival, tested: tested.length, ...unexplained[rival]!(input) }]
          : [],
      ),
      first.sorted,
    )
    return {
      ...input,
      sorted: first.sorted ?? second.sorted ?? evenSelection(input.values.slice().sort()),
      responseOf: (rival) =>
        second.means.has(rival) ? unexplained[rival]!(input).values : differences[rival]!.values,
      unexplainedOf: (rival) => unexplained[rival]!(input).values,
      differences: whatever.map((mean, rival) => first.means.get(rival) ?? second.means.get(rival) ?? mean),
    }
  })
}

/** A rival's difference, or what is left of it, and the company its inputs are in. */
interface Response extends Company {
  readonly rival: number
  readonly values: Float64Array
}

interface InputFits {
  readonly means: ReadonlyMap<number, ConditionalMean>
  /** Absent where nothing was fitted. */
  readonly sorted?: Float64Array
}

/** @param known the input's sorted values where they were already wanted; of very many it is a selection, not all. */
function fitOn({ values }: CandidateInput, responses: readonly Response[], known?: Float64Array): InputFits {
  if (responses.length === 0) return { means: new Map() }
  const sorted = known?.length === values.length ? known : values.slice().sort()
  const columns = responses.map((response) => response.values)
  const means = conditionalMeans(values, sorted, columns, responses)
  return {
    means: new Map(means.map((mean, k) => [responses[k]!.rival, mean])),
    sorted: evenSelection(sorted),
  }
}

/** Of a million draws the sorted values of all inputs would take as much memory as everything else together. */
function evenSelection(sorted: Float64Array): Float64Array {
  if (sorted.length <= mostSorted) return sorted
  const step = (sorted.length - 1) / (mostSorted - 1)
  return Float64Array.from({ length: mostSorted }, (_, place) => sorted[Math.round(place * step)]!)
}

/** Enough to know every quantile to a hundredth of a per cent. */
const mostSorted = 16_384

/** The effect of the input at a path. @throws OutOfRangeError when there is none. */
export function effectOf(effects: InputEffects, path: string): InputEffect {
  const input = effects.inputs.find((candidate) => candidate.path === path)
  if (input === undefined) throw new OutOfRangeError(`columns of input ${path}`, 0, '= 1')
  return input
}

/** An option's place among the rivals. @throws OutOfRangeError when it is not one of them. */
export function rivalIndexOf(effects: InputEffects, option: number): number {
  const index = effects.rivals.indexOf(option)
  if (index < 0) throw new OutOfRangeError('rival', option, `one of ${effects.rivals.join(', ')}`)
  return index
}
