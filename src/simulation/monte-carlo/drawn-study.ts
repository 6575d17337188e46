import type { PricingContext } from '../../cost/pricing-context.js'
import { meanOf } from '../../kernel/distribution-functions.js'
import type { Realised } from '../../kernel/uncertain.js'
import { JointDraws } from '../../scenario/correlation/joint-draws.js'
import { realisation, type UncertainInput } from '../../scenario/realise.js'
import type { Scenario } from '../../scenario/scenario.js'
import { type ChannelName, type FittedChannel, type Study, uniformsOf } from '../study.js'

/** The study's tree with numbers in place of distributions. */
export interface RealisedStudy {
  readonly scenario: Realised<Scenario>
  readonly records: Readonly<Partial<Record<ChannelName, Realised<FittedChannel>>>>
  /** Today's contract as it would be if it stayed in force in the draw; absent where today is no contract. */
  todaysContract?: PricingContext
}

/**
 * A study whose uncertain numbers are redrawn in place: one uniform per draw and input, whatever else is drawn. Numbers
 * that are formulas follow from the inputs of the same draw.
 */
export class DrawnStudy {
  readonly tree: RealisedStudy
  /** The cost lines by formulas, in the order of the scenario. */
  readonly monthlyFormulas: ReturnType<typeof realisation>['monthly']
  readonly #inputs: readonly UncertainInput[]
  readonly #draws: JointDraws
  readonly #settle: () => void

  constructor(study: Study) {
    const scenario = realisation(study.scenario)
    const records = realisation(study.fitted)
    this.tree = { scenario: scenario.tree, records: records.tree as RealisedStudy['records'] }
    this.#inputs = [
      ...scenario.uncertain,
      ...records.uncertain.map((input) => ({ ...input, path: `records.${input.path}` })),
    ]
    this.#draws = new JointDraws(this.#inputs, study.scenario.correlations, uniformsOf(study))
    this.#settle = scenario.settle
    this.monthlyFormulas = scenario.monthly
  }

  /** Paths of the uncertain inputs, in a fixed order. */
  get paths(): readonly string[] {
    return this.#inputs.map(({ path }) => path)
  }

  /** Puts every input at its mean. */
  takeMeans(): void {
    for (const input of this.#inputs) input.set(meanOf(input.distribution))
    this.#settle()
  }

  take(draw: number): void {
    for (let index = 0; index < this.#inputs.length; index++) {
      this.#inputs[index]!.set(this.valueAt(index, draw))
    }
    this.#settle()
  }

  /** The value of one input in one draw, without touching the tree. */
  valueAt(index: number, draw: number): number {
    return this.#draws.valueAt(index, draw)
  }
}
