import type { AccessMode, WriteBack } from '../access/modes.js'
import type { RuleDemand, RuleSubject } from '../access/rules.js'
import type { ShareInterval } from '../kernel/share-interval.js'

/** A mean over draws with its Monte Carlo standard error. */
export interface Estimate {
  readonly mean: number
  readonly standardError: number
}

/** What an access matrix does to cost and safety. Money discounted over the horizon, in the scenario's currency. */
export interface AccessFigures {
  /** What stale data costs: extra work, transfers, errors, entries that come back by file; customers lost where priced. */
  readonly stalenessCost: number
  /** Expected loss, with what controls and transfer instruments cost. */
  readonly expectedLoss: number
  /** Total cost less that of the matrix in use: the change of the sum of the two above. */
  readonly totalCostChange: Estimate
  /** Per cent of contacts handled on current and sufficient data. */
  readonly freshnessScore: number
  /** Per cent of years within the tolerance; absent without one. */
  readonly protectionScore?: number
  /** Its Monte Carlo standard error, points. */
  readonly protectionStandardError?: number
  /** 95 % interval (Wilson, of as many years as have that error), per cent; absent in documents of earlier programs. */
  readonly protectionInterval?: ShareInterval
}

/** One way to open a data set, the others as they are in use. */
export interface AccessAlternativeResult extends AccessFigures {
  /** The mode, with the write-back where it is not the mode's own: `replica`, `replica+file`. */
  readonly id: string
  readonly mode: AccessMode
  readonly writeBack: WriteBack
  readonly inUse: boolean
  /** The other option from whose row terms were taken; absent where they are the row's own or stated with the data set. */
  readonly termsFrom?: string
  /** It breaks a hard rule of the scenario: shown, but on no frontier and never the best. */
  readonly breaksRule: boolean
  /** Agents could write and no longer can; what that was worth is not in the money, so it is never the best. */
  readonly losesWriteBack: boolean
  /** An alternative that costs no more in staleness and no more in losses. Absent on the frontier of money. */
  readonly dominatedBy?: string
  /** An alternative that scores no less on freshness and no less on protection. Absent on the frontier of scores. */
  readonly outscoredBy?: string
}

export interface DataSetTradeOff {
  readonly dataSet: string
  /** Of an arrangement, the option whose agents have the row, all else of the arrangement as it is. */
  readonly leg?: string
  /** From closed to open; every mode of which enough is known. */
  readonly alternatives: readonly AccessAlternativeResult[]
  /** Modes nobody stated the terms of: how a copy would be made, or how much a part of the set would carry. */
  readonly notEvaluated: readonly { readonly mode: AccessMode; readonly unknown: 'copies' | 'part' }[]
  /** Alternatives that nothing beats in money, by rising staleness cost. */
  readonly frontier: readonly string[]
  /** Alternatives that nothing beats on scores, by falling freshness; absent without a tolerance. */
  readonly scoreFrontier?: readonly string[]
  /** The alternative with the least total cost; the one in use where nothing is better. */
  readonly best: string
  /** What the best saves against the one in use; negative where the one in use breaks a rule and keeping it costs money. */
  readonly saving: Estimate
}

/** Alternatives of all data sets together. */
export interface CombinedTradeOff {
  /** Combinations played. */
  readonly combinations: number
  /** The combination in use, the best one and the frontier of money, by rising staleness cost. */
  readonly matrices: readonly (AccessFigures & {
    /** Alternative by data set. */
    readonly rows: Readonly<Record<string, string>>
    readonly inUse: boolean
    readonly best: boolean
    readonly onFrontier: boolean
  })[]
  readonly saving: Estimate
}

/**
 * What other ways of opening the data would do, played by the engine on a sample of the simulation's draws. Means lean on
 * the figures of the whole simulation (control variates), so that the matrix in use shows the option's own figures.
 */
export interface AccessTradeOffResult {
  /** Draws played: every eighth of the first 512. */
  readonly draws: number
  /** Simulated years behind each protection score; absent without a tolerance. */
  readonly years?: number
  readonly dataSets: readonly DataSetTradeOff[]
  /** Absent with a single data set, where there are more than 64 combinations, and for an arrangement. */
  readonly combined?: CombinedTradeOff
}

/** Whose row it is: the agents' where nothing else is said. */
export interface RowPlace {
  readonly dataSet: string
  /** Of an arrangement, the option that is the leg. */
  readonly leg?: string
  /** A role of the option by its name. */
  readonly role?: string
  /** Subcontractors in a country, ISO 3166-1 alpha-2. */
  readonly subcontractor?: string
}

/** Why an option is out of the comparison, and what would bring it back. */
export interface KnockedOut {
  /** Draws on which repairs were played. */
  readonly draws: number
  /** Every row that breaks a rule, each with the cheapest row that keeps it. */
  readonly breaches: readonly (RowPlace & {
    readonly subject: RuleSubject
    readonly demand: RuleDemand
    readonly repair: {
      readonly id: string
      readonly mode: AccessMode
      readonly writeBack: WriteBack
      /** Of the option with this row instead, all else as it is. */
      readonly totalCostChange: Estimate
    }
  })[]
  /** The cheapest matrix that keeps every rule. */
  readonly repaired: {
    /** Alternative by data set, for those of the agents that change. */
    readonly rows: Readonly<Record<string, string>>
    /** The same for rows of an arrangement's legs, and of others than the agents; absent where there are none. */
    readonly others?: readonly (RowPlace & { readonly id: string })[]
    readonly totalCostChange: Estimate
    /** Mean total cost of the option once repaired. */
    readonly totalCost: number
    /** Matrices played of those that keep every rule; absent where all of them were. */
    readonly tried?: number
    /** How many keep every rule; there only with `tried`. */
    readonly possible?: number
  }
}

/** What a hard rule costs. */
export interface RuleCost {
  readonly subject: RuleSubject
  readonly demand: RuleDemand
  /** Options that break it. */
  readonly breaks: readonly string[]
  /** The option that would have the least expected total cost without this rule. */
  readonly bestWithout?: string
  /**
   * Mean total cost of the best option left, less that of the best without this rule: never negative. Absent where no
   * option keeps every rule, or none would keep the others.
   */
  readonly cost?: number
  /** The option that would then have the least expected total cost where options may also be repaired; absent where nothing is gained. */
  readonly bestRepairedWithout?: string
  /** The same cost where options may also be repaired, with this rule and without it: never negative. */
  readonly costWithRepairs: number
}

/** Entries of one data set on their way back by file; amounts a month, means over draws. */
export interface RoundTripResult {
  readonly dataSet: string
  /** Mean hours from an entry until it stands in the central system. */
  readonly delayHours: number
  readonly entriesPerMonth: number
  /** Records that both sides changed between two files. */
  readonly conflictsPerMonth: number
  /** Wrong records that get into the central system. */
  readonly wrongRecordsPerMonth: number
  readonly checkingCostPerMonth: number
  /** Wrong records and conflicts. */
  readonly errorCostPerMonth: number
  /** Share of the records that is checked. */
  readonly checkedShare: number
  /** By reason in its share of the entries, first attempts at mean inputs; the greatest first. Absent in documents of earlier programs. */
  readonly byReason?: readonly {
    readonly reason: string
    readonly entriesPerMonth: number
    readonly wrongRecordsPerMonth: number
    readonly conflictsPerMonth: number
    readonly errorCostPerMonth: number
  }[]
  /** Share that it would be cheapest to check by hand; absent where nobody checks by hand or errors have no price. */
  readonly cheapestCheckedShare?: number
}
