import type { InputColumn } from '../decision/columns.js'
import { compareOptions } from '../decision/comparison.js'
import { inputEffects } from '../decision/input-effects.js'
import { type MeasuredInput, valueOfStudy } from '../decision/value-of-information.js'
import type { Sampling } from '../kernel/hypercubes.js'
import type { StudyResult } from './robustness.js'

/** A thing a study measures: the error of one week's observation, absolute or as a share of the true value. */
interface MeasuredFigure {
  readonly path: string
  readonly error: { readonly standardDeviation: number } | { readonly shareOfValue: number }
}

/** A study of inputs that are uncertain in the simulation. */
export interface PlannedStudy {
  readonly id: string
  readonly measured: readonly MeasuredFigure[]
  readonly weeks: readonly number[]
}

/** What it takes to value studies: plain data, so that it can be done in another thread. */
export interface StudiesToValue {
  /** Total costs of the options compared; there may be none. */
  readonly costs: readonly Float64Array[]
  /** The inputs measured by any study. */
  readonly inputs: readonly InputColumn[]
  readonly studies: readonly PlannedStudy[]
  readonly seed: number
  readonly sampling: Sampling
}

/** What each study is worth before signing, by its length. */
export function studyResults({ costs, inputs, studies, seed, sampling }: StudiesToValue): StudyResult[] {
  if (studies.length === 0 || costs.length === 0) return []
  const effects = inputEffects(compareOptions(costs, sampling), costs, inputs)
  return studies.map(({ id, measured, weeks }) => ({
    id,
    inputs: measured.map(({ path }) => path),
    sizes: valueOfStudy(effects, measured.map(asMeasured), weeks, seed).map(
      ({ observations, value, standardError }) => ({ weeks: observations, value, standardError }),
    ),
  }))
}

function asMeasured({ path, error }: MeasuredFigure): MeasuredInput {
  const observationSd =
    'standardDeviation' in error
      ? error.standardDeviation
      : (trueValue: number) => error.shareOfValue * Math.abs(trueValue)
  return { path, observationSd }
}
