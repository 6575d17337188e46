import { meanOf, quantile } from '../../kernel/distribution-functions.js'
import { type StreamKey, streamKey, uniformAt } from '../../kernel/stream.js'
import type { Realised } from '../../kernel/uncertain.js'
import { realisation } from '../../scenario/realise.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { ChannelName, FittedChannel, Study } from '../study.js'

/** The study's tree with numbers in place of distributions. */
export interface RealisedStudy {
  readonly scenario: Realised<Scenario>
  readonly fitted: Readonly<Partial<Record<ChannelName, Realised<FittedChannel>>>>
}

/** A study whose uncertain numbers are redrawn in place: one uniform per draw and input, whatever else is drawn. */
export class DrawnStudy {
  readonly tree: RealisedStudy
  readonly #inputs: ReturnType<typeof realisation>['uncertain']
  readonly #keys: readonly StreamKey[]
  readonly #seed: number

  constructor(study: Study) {
    const { tree, uncertain } = realisation({ scenario: study.scenario, fitted: study.fitted })
    this.tree = tree as RealisedStudy
    this.#inputs = uncertain
    this.#keys = uncertain.map(({ path }) => streamKey(path))
    this.#seed = study.seed
  }

  /** Paths of the uncertain inputs, in a fixed order. */
  get paths(): readonly string[] {
    return this.#inputs.map(({ path }) => path)
  }

  get isCertain(): boolean {
    return this.#inputs.length === 0
  }

  /** Puts every input at its mean. */
  takeMeans(): void {
    for (const input of this.#inputs) input.set(meanOf(input.distribution))
  }

  take(draw: number): void {
    for (let index = 0; index < this.#inputs.length; index++) {
      this.#inputs[index]!.set(this.valueAt(index, draw))
    }
  }

  /** The value of one input in one draw, without touching the tree. */
  valueAt(index: number, draw: number): number {
    return quantile(this.#inputs[index]!.distribution, uniformAt(this.#seed, this.#keys[index]!, draw))
  }
}
