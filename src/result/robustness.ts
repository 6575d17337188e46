import type { DominanceOrder } from '../decision/stochastic-dominance.js'
import type { CountedThing, CriterionMeasure } from '../scenario/comparison-schema.js'
import type { CodedStatement } from './coded-statement.js'

/** How well the recommendation stands up: other ways to judge, other futures, other values of the inputs. */
export interface Robustness {
  /**
   * Whose total cost dominates whose over the draws: never dearer in any draw (`everyDraw`), no more likely to exceed
   * any cost (`first`), preferred by everyone who also dislikes risk (`second`). Pairs without an order are left out.
   */
  readonly dominance: readonly {
    readonly option: string
    readonly other: string
    readonly order: DominanceOrder
  }[]
  /** Cost against freshness and, where a tolerance is stated, protection. */
  readonly frontiers: readonly FrontierResult[]
  /** Where the scenario states criteria. */
  readonly criteria?: CriteriaResult
  /** One for each thing the scenario names that has no price. */
  readonly acceptability?: readonly AcceptabilityResult[]
  /** Where the scenario names futures. */
  readonly futures?: FuturesResult
  /** The inputs that move the choice most, widest first; empty with a single option. */
  readonly thresholds: readonly ThresholdResult[]
  /** The two inputs that move the choice most, together; absent where fewer than two do. */
  readonly twoWayThresholds?: TwoWayThresholdResult
  /** Of the variance of the difference between the recommended option and the runner-up. */
  readonly varianceShares: {
    readonly inputs: readonly {
      readonly input: string
      /** Inputs correlated with it: these have one share together. */
      readonly correlatedWith?: readonly string[]
      readonly share: number
    }[]
    /** What single inputs leave over: interactions, chance. */
    readonly rest: number
  }
  /** Inputs that could be found out together, in the order stated. */
  readonly groupValue: readonly {
    readonly group: string
    readonly inputs: readonly string[]
    readonly value: number
    readonly standardError: number
  }[]
  /** What pilots and further records are worth before signing, their own cost not taken off. */
  readonly studies: readonly StudyResult[]
}

export interface FrontierResult {
  readonly measure: 'freshness' | 'protection'
  /** Efficient options first, by cost; then the extendedly dominated, then the dominated. */
  readonly options: readonly {
    readonly option: string
    readonly status: 'efficient' | 'dominated' | 'extendedlyDominated'
    /** Extra total cost of one point more (of 100) over the next cheaper efficient option. */
    readonly costPerPoint?: number
  }[]
}

export interface CriteriaResult {
  readonly criteria: readonly {
    readonly id: string
    readonly measure: CriterionMeasure
    /** Share of all weights. */
    readonly weight: number
    /** Figures worth nothing and everything: money, fractions, seconds, or points where judged. */
    readonly worst: number
    readonly best: number
  }[]
  readonly options: readonly {
    readonly option: string
    /** In the order of the criteria, in the unit of the scale. */
    readonly figures: readonly number[]
    /** The figures on their scales, 0 to 1. */
    readonly values: readonly number[]
    /** Weighted mean of the values. */
    readonly score: number
    /** Share of all possible weightings, and of the draws of what varies, that give the option each rank, first rank first (SMAA). */
    readonly rankAcceptability: readonly number[]
    /** Standard error of each, from how it scatters between draws; absent where no criterion varies. */
    readonly rankStandardErrors?: readonly number[]
    /** Mean of the weightings that put the option first; absent where none does. */
    readonly centralWeights?: readonly number[]
  }[]
  /** Best score first. */
  readonly ranking: readonly string[]
  /** How rank acceptabilities were found: exactly, or by weightings drawn at random. */
  readonly weightings: 'all' | number
  /** How many draws of the criteria ranks were counted over, and which criteria vary in them; absent where none does. */
  readonly overDraws?: { readonly draws: number; readonly criteria: readonly string[] }
  /** Winners of other methods, as cross-checks only. */
  readonly crossChecks: { readonly topsis: string; readonly promethee: string }
  /**
   * `normalisationFlipsWinner` {winner, option}: TOPSIS on figures normalised by the options at hand takes `option`, on the
   * stated scales `winner`. `outrankingDisagrees` {winner, option}: PROMETHEE takes another option.
   * `cheapestIsNotBest` {winner, option}: the recommended option, by money, is another one.
   */
  readonly warnings: readonly CodedStatement[]
}

export interface AcceptabilityResult {
  readonly id: string
  /** What the simulation counted; absent where the scenario states the amounts. */
  readonly counts?: CountedThing
  readonly amounts: readonly {
    readonly option: string
    /** Mean units over the horizon, discounted like money. */
    readonly mean: number
  }[]
  /** Evenly spaced prices of one unit with the choice at each. */
  readonly curve: readonly {
    readonly price: number
    /** Least mean total cost at this price. */
    readonly best: string
    /** In the order of `amounts`. */
    readonly probabilityBest: readonly number[]
  }[]
  /** Prices, within the stated ones or beyond, at which the option with the least mean total cost changes. */
  readonly switches: readonly { readonly price: number; readonly from: string; readonly to: string }[]
}

export interface FuturesResult {
  /** Draws of every future: the first ones of the simulation, with the same random numbers. */
  readonly draws: number
  /** The scenario itself first, as `asStated`, then the named futures. */
  readonly futures: readonly {
    readonly id: string
    readonly changes: readonly { readonly path: string; readonly written: string }[]
    /** Least mean total cost. */
    readonly best: string
  }[]
  readonly options: readonly {
    readonly option: string
    /** Mean total cost and regret in each future, in the order of the futures. */
    readonly meanTotalCost: readonly number[]
    readonly regret: readonly number[]
    readonly greatestRegret: number
  }[]
  /** The option whose greatest regret is least. */
  readonly leastRegret: string
}

export interface ThresholdResult {
  readonly input: string
  /**
   * Stretches of the input's values, from the least drawn to the greatest, and the best option in each; probabilities sum
   * to 1. The flips of the decision are borders between them.
   */
  readonly stretches: readonly {
    readonly from: number
    readonly to: number
    readonly best: string
    readonly probability: number
  }[]
  /** Probability that the input takes a value at which another option is best. */
  readonly probabilityOfAnother: number
}

export interface TwoWayThresholdResult {
  readonly first: { readonly input: string; readonly values: readonly number[] }
  readonly second: { readonly input: string; readonly values: readonly number[] }
  /** `best[first][second]`. */
  readonly best: readonly (readonly string[])[]
}

export interface StudyResult {
  /** `records` for more weeks of the call records that demand was fitted from; else the study's name. */
  readonly id: string
  readonly inputs: readonly string[]
  /** Longest last, as long as stated. */
  readonly sizes: readonly {
    readonly weeks: number
    readonly value: number
    readonly standardError: number
  }[]
}
