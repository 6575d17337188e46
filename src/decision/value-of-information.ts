import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { normalQuantile } from '../kernel/special/normal-quantile.js'
import { streamKey, uniformAt } from '../kernel/stream.js'
import { type ConditionalMean, conditionalMeans } from './conditional-mean.js'
import { conditionalSurfaces } from './conditional-surface.js'
import { effectOf, type InputEffect, type InputEffects } from './input-effects.js'
import { orthonormalOf } from './least-squares.js'
import { type Estimate, type FollowedFit, worthOfFollowing } from './worth-of-following.js'

/** A set of inputs that could be found out together. */
export interface InputGroup {
  readonly name: string
  /** Paths of its inputs. */
  readonly paths: readonly string[]
}

/** What knowing a group of inputs exactly is worth before choosing, in the costs' currency. */
export interface PartialInformation extends InputGroup {
  /** Expected value of partial perfect information: 0 <= value <= EVPI. */
  readonly value: number
  readonly standardError: number
}

/**
 * Expected value of partial perfect information of inputs and groups of inputs (EVPPI), by regression of the paired
 * cost differences on the inputs (Strong, Oakley and Brennan 2014).
 *
 * Never negative: the choice can stay as it is. Never above EVPI: cut there. Never falling as inputs are added: among
 * the groups of one call and the single inputs in them, a group's value is the largest estimate of any set inside it,
 * which it could use and forget the rest. The error counts the draws the gain is averaged over and the fit made on them.
 *
 * @param groups sets to value; by default each input by itself.
 * @returns one entry per group, in the order given.
 * @throws OutOfRangeError when a group is empty or names an input that is not there.
 */
export function valueOfPartialInformation(
  effects: InputEffects,
  groups: readonly InputGroup[] = effects.inputs.map(({ path }) => ({ name: path, paths: [path] })),
): readonly PartialInformation[] {
  const estimates = new Map<string, Estimate & { readonly paths: ReadonlySet<string> }>()
  const estimate = (paths: readonly string[]) => {
    const members = membersOf(paths)
    const key = keyOf(members)
    if (members.length === 0) throw new OutOfRangeError('inputs of a group', 0, '>= 1')
    if (estimates.has(key)) return
    const inputs = members.map((path) => effectOf(effects, path))
    const fitted =
      inputs.length === 1
        ? fitsOfInput(inputs[0]!)
        : fitsOfSurfaces(
            inputs.map(({ values }) => values),
            effects,
          )
    estimates.set(key, { ...worthOfFollowing(effects, fitted), paths: new Set(members) })
  }
  for (const { paths } of groups) {
    for (const path of paths) estimate([path])
    estimate(paths)
  }
  return groups.map((group) => {
    const members = new Set(group.paths)
    let largest: Estimate = estimates.get(keyOf(membersOf(group.paths)))!
    for (const candidate of estimates.values()) {
      if (candidate.value > largest.value && isSubset(candidate.paths, members)) largest = candidate
    }
    return { ...group, value: largest.value, standardError: largest.standardError }
  })
}

/**
 * Single inputs worth more than `least`, as of {@link valueOfPartialInformation}; of those worth less no error is worked out.
 *
 * @returns in the order of the inputs.
 */
export function inputsWorthMoreThan(effects: InputEffects, least: number): readonly PartialInformation[] {
  return effects.inputs.flatMap((input) => {
    if (!input.differences.some(({ explains }) => explains)) return []
    const estimate = worthOfFollowing(effects, fitsOfInput(input), least)
    return estimate === undefined ? [] : [{ name: input.path, paths: [input.path], ...estimate }]
  })
}

/** One thing a study measures. */
export interface MeasuredInput {
  readonly path: string
  /**
   * Standard deviation of one observation around the input's true value, in the input's unit; a function of the true
   * value where it depends on it, such as √(p (1 − p)) for a share.
   */
  readonly observationSd: number | ((trueValue: number) => number)
}

/** What a study is worth before choosing, its own cost not taken off. */
export interface StudyValue {
  readonly observations: number
  /** Expected value of sample information: 0 <= value <= EVPPI of the measured inputs. */
  readonly value: number
  readonly standardError: number
}

/**
 * Expected value of sample information (EVSI) of a study that observes each measured input n times with independent
 * errors. Each draw is given the study's mean it would have led to (normal errors: n large enough for the central
 * limit); the paired cost differences are then regressed on these means (Strong, Oakley, Brennan and Breeze 2015).
 *
 * Never negative, never above the EVPPI of the measured inputs, never falling with n among the sizes of one call.
 *
 * @param observations sizes of the study, whole numbers >= 1, in any order.
 * @param seed of the errors of observation.
 * @returns one entry per size, in the order given.
 * @throws OutOfRangeError for sizes below 1, negative standard deviations or unknown inputs.
 */
export function valueOfStudy(
  effects: InputEffects,
  measured: readonly MeasuredInput[],
  observations: readonly number[],
  seed: number,
): readonly StudyValue[] {
  for (const size of observations) {
    if (!(Number.isInteger(size) && size >= 1)) throw new OutOfRangeError('observations', size, 'whole, >= 1')
  }
  const group = { name: 'study', paths: measured.map(({ path }) => path) }
  const limit = valueOfPartialInformation(effects, [group])[0]!
  const errors = measured.map(({ path, observationSd }) => {
    const key = streamKey(`study/${path}`)
    const { values } = effectOf(effects, path)
    return {
      values,
      // The same luck in studies of every size: larger ones differ by size only.
      errors: values.map((value, draw) => {
        const sd = typeof observationSd === 'number' ? observationSd : observationSd(value)
        if (!(sd >= 0 && Number.isFinite(sd))) throw new OutOfRangeError('observationSd', sd, '0 <= sd')
        return sd * normalQuantile(uniformAt(seed, key, draw))
      }),
    }
  })
  const estimates = observations.map((size) => {
    const seen = errors.map(({ values, errors }) =>
      values.map((value, draw) => value + errors[draw]! / Math.sqrt(size)),
    )
    const [only, ...others] = seen as [Float64Array, ...Float64Array[]]
    const fitted =
      others.length === 0
        ? conditionalMeans(only, only.slice().sort(), effects.differences).map((mean, rival) =>
            fitOfCurve(mean, only, () => effects.differences[rival]!),
          )
        : fitsOfSurfaces(seen, effects)
    return { observations: size, ...worthOfFollowing(effects, fitted) }
  })
  return observations.map((size) => {
    let largest: Estimate = estimates.find(({ observations: own }) => own === size)!
    for (const estimate of estimates) {
      if (estimate.observations <= size && estimate.value > largest.value) largest = estimate
    }
    const { value, standardError } = largest.value > limit.value ? limit : largest
    return { observations: size, value, standardError }
  })
}

const membersOf = (paths: readonly string[]): string[] => [...new Set(paths)].sort()
const keyOf = (members: readonly string[]): string => JSON.stringify(members)

function fitsOfInput({ values, differences, responseOf }: InputEffect): FollowedFit[] {
  return differences.map((mean, rival) => fitOfCurve(mean, values, () => responseOf(rival)))
}

function fitOfCurve(mean: ConditionalMean, values: Float64Array, response: () => Float64Array): FollowedFit {
  return {
    fitted: mean.over(values),
    response,
    orthonormal: () => orthonormalOf(mean.functionsOver(values)),
    ...(mean.tested && !mean.explains && { lines: () => linesOf([values]) }),
  }
}

function fitsOfSurfaces(inputs: readonly Float64Array[], { differences }: InputEffects): FollowedFit[] {
  return conditionalSurfaces(inputs, differences).map(({ fitted, orthonormal }, rival) => ({
    fitted,
    response: () => differences[rival]!,
    orthonormal: () => orthonormal,
    ...(orthonormal.length === 1 && { lines: () => linesOf(inputs) }),
  }))
}

const linesOf = (inputs: readonly Float64Array[]): readonly Float64Array[] =>
  orthonormalOf([new Float64Array(inputs[0]!.length).fill(1), ...inputs])

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  for (const member of part) if (!whole.has(member)) return false
  return true
}
