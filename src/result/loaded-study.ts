import type { Correlation } from '../scenario/correlation/correlation-groups.js'
import type { ScenarioInput } from '../scenario/inputs.js'
import type { ScenarioTerm } from '../scenario/stated-terms.js'
import type { NamedFuture } from '../simulation/future-study.js'
import type { Study } from '../simulation/study.js'
import type { LogoResult } from './document.js'

/** A scenario that has been read, checked and laid out: ready to be simulated. Plain data throughout. */
export interface LoadedStudy {
  readonly study: Study
  readonly futures: readonly NamedFuture[]
  readonly inputs: readonly ScenarioInput[]
  readonly terms: readonly ScenarioTerm[]
  /** What is stated in words, such as opening hours and access modes. */
  readonly choices?: readonly ScenarioTerm[]
  /** Stated correlations of numbers that something laid over the scenario holds fast; absent where there are none. */
  readonly droppedCorrelations?: readonly Correlation[]
  /** The merged scenario as YAML text. */
  readonly resolved: string
  /** The picture at the head of the report. */
  readonly logo?: LogoResult
}
