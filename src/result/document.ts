import type { CostCategory } from '../cost/categories.js'
import type { ShareInterval } from '../kernel/share-interval.js'
import type { AccessTradeOffResult, KnockedOut, RoundTripResult, RuleCost } from './access-result.js'
import type { CodedStatement } from './coded-statement.js'
import type { RunningMean } from './convergence.js'
import type { DriversResult } from './drivers-result.js'
import type { Robustness } from './robustness.js'
import type {
  CallBackResult,
  DeferredResult,
  HiringResult,
  OutboundResult,
  ScheduleResult,
  SecondLevelResult,
} from './staffing-result.js'

export type { CodedStatement } from './coded-statement.js'

/** The version of this document's shape; readers upgrade older ones. */
export const resultVersion = 1

/** Distribution of one figure over the draws. Money in the scenario's currency. */
export interface Statistics {
  readonly mean: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
  /** Monte Carlo standard error of the mean. */
  readonly standardError: number
}

export interface ResultDocument {
  readonly document: 'sourcing-result'
  readonly resultVersion: typeof resultVersion
  readonly program: { readonly name: 'sourcing'; readonly version: string }
  readonly scenario: ScenarioSummary
  readonly simulation: {
    readonly seed: number
    readonly draws: number
    readonly staffing: 'tabulated' | 'exact'
    /** Absent in documents of earlier programs, which drew plainly. Over Latin hypercubes, of which 16 are drawn, errors of means come from how far these lie apart, for an interval of ±1.96 of them; errors of shares are upper bounds. */
    readonly sampling?: 'plain' | 'latin-hypercube'
    /** Where the simulation could stop at a precision: 95 % half-width of every option's mean total cost as a share of it. */
    readonly stopping?: {
      readonly precision: number
      readonly reached: boolean
      readonly mostDraws: number
    }
  }
  readonly demand: DemandResult
  readonly dataSets: readonly DataSetResult[]
  /** In scenario order. */
  readonly options: readonly OptionResult[]
  readonly decision: DecisionResult
  /** Every input with its origin. `written` is what stands in the file. */
  readonly inputs: readonly InputRecord[]
  /** What is certain by its nature, as written, and cost lines by formulas; absent in documents of earlier programs. */
  readonly terms?: readonly TermRecord[]
  /** What is stated in words, as written, such as opening hours and access modes; absent in documents of earlier programs. */
  readonly choices?: readonly TermRecord[]
  /** Of each named future, in their order, the numbers that are otherwise in it; absent without futures and in documents of earlier programs. */
  readonly futureNumbers?: readonly FutureNumbers[]
  /** Stale, undated and vendors' sources among the inputs, a record's cost that is too sure, formulas without an amount, chat staffed by a bound; absent in documents of earlier programs. */
  readonly warnings?: readonly (SourceWarning | RecordCostWarning | FormulaWarning | ChatBoundWarning)[]
  /** What is left out of the money, prominently. */
  readonly notPriced: readonly (CodedStatement & { readonly option?: string })[]
}

/** What a record in wrong hands costs, stated with less doubt than the published figures leave. */
export interface RecordCostWarning {
  readonly code: 'exposure.recordCostConstant' | 'exposure.recordCostNarrow'
  readonly input: string
  /** 5th and 95th percentile as stated, the same for a constant. */
  readonly low: number
  readonly high: number
}

/** Chat teams too large to be followed, staffed by a bound: with as many agents as keep the promise, or a few more. */
export interface ChatBoundWarning {
  readonly code: 'staffing.chatBounded'
  readonly option: string
  /** Of the typical week. */
  readonly halfHours: number
}

/** A cost line by a formula that gave no number in some months with contacts: they were counted as nought. */
export interface FormulaWarning {
  readonly code: 'cost.formulaWithoutAmount'
  readonly input: string
  /** Who it is paid for. */
  readonly option: string
  /** Of the months of all draws in which there were contacts, 0 to 1. */
  readonly share: number
}

/** What there is to say against the source of an input. */
export type SourceWarning = { readonly input: string; readonly source: string } & (
  | {
      readonly code: 'source.stale'
      readonly asOf: string
      /** From the source's year to the start of the horizon. */
      readonly years: number
    }
  | { readonly code: 'source.vendor' | 'source.undated' }
)

export interface ScenarioSummary {
  /** The scenario file's name without folder and ending. */
  readonly name: string
  readonly title?: string
  readonly client?: string
  readonly author?: string
  readonly confidentiality?: string
  readonly logo?: LogoResult
  readonly currency: string
  readonly country?: string
  readonly horizon: { readonly start: string; readonly months: number }
  readonly discountRatePerYear: number
  /** When in its month a payment falls; absent where it is the middle. */
  readonly discountTiming?: 'end-of-month'
  /** Calendar month a budget year begins with; absent where it is January. */
  readonly budgetYearFrom?: number
  /** SHA-256 of the resolved scenario and the data it refers to. */
  readonly hash: string
  /** The resolved scenario as YAML text: what was simulated. */
  readonly resolved: string
  /**
   * Correlations stated in it that do not hold, because the command line or a file laid over the one that states them gives one
   * of the numbers a value of its own; absent where there are none.
   */
  readonly droppedCorrelations?: readonly { readonly between: readonly string[]; readonly rank: number }[]
}

/** A picture looked through, with nothing in it but what is drawn. */
export interface LogoResult {
  readonly mediaType: 'image/png' | 'image/jpeg'
  /** In pixels. */
  readonly width: number
  readonly height: number
  readonly base64: string
}

export interface DemandResult {
  /** First attempts expected per month of the horizon (`YYYY-MM`), before repeats and redials. */
  readonly byMonth: readonly {
    readonly month: string
    readonly firstAttempts: Omit<Statistics, 'p50' | 'standardError'>
  }[]
  readonly channels: readonly {
    readonly channel: string
    /** Expected first attempts in each half hour of an average week, Monday 00:00 first, 336 numbers. */
    readonly week: readonly number[]
    readonly records?: RecordsFit
  }[]
  readonly reasons: readonly {
    readonly id: string
    readonly channel: string
    readonly shareOfContacts: number
    readonly handleTimeSeconds: number
    readonly resolution: number
  }[]
}

/** What was fitted from call records. */
export interface RecordsFit {
  readonly file: string
  readonly firstDay: string
  readonly lastDay: string
  readonly days: number
  readonly missingDays: number
  readonly contacts: number
  readonly contactsPerWeek: number
  readonly contactsPerWeekStandardError: number
  readonly handleTimeSeconds: number
  /** Absent where nobody gave up. */
  readonly patienceSeconds?: number
  readonly busynessCoefficientOfVariation: number
  readonly abandonment: number
  readonly acknowledgement?: string
}

export interface DataSetResult {
  readonly id: string
  readonly records: number
  /** The data set of whose records it holds further fields; absent where it stands by itself. */
  readonly fieldsOf?: string
  /** Of a record whose fields are in groups: the share of what it is worth in wrong hands that lies in these, mean. */
  readonly worth?: number
  readonly changesPerDay: number
  readonly sensitivity: 'public' | 'contact' | 'personal' | 'financial'
}

export interface OptionResult {
  readonly id: string
  readonly name?: string
  readonly model: 'internal' | 'dedicated' | 'offshore' | 'rented' | 'phased' | 'blended' | 'split'
  /** Of an arrangement the first leg's, as with the lead time. */
  readonly place: string
  readonly leadTimeMonths: number
  /** What an arrangement is made of; absent for an option by itself. */
  readonly legs?: readonly LegResult[]
  /** An arrangement at other months of take-over, levels or shares; absent for what has none. */
  readonly search?: SearchResult
  readonly cost: {
    /** Everything paid, staleness work included, losses excluded, discounted. */
    readonly netPresentCost: Statistics
    /** Discounted means; they sum to netPresentCost.mean. Categories that are nil for the option are left out. */
    readonly byCategory: readonly { readonly category: CostCategory; readonly mean: number }[]
    /** Undiscounted cash flow of each month, mean over draws, by category. */
    readonly byMonth: readonly {
      readonly month: string
      readonly mean: number
      /** Of the same discounted, each draw at its own rate; absent where the rate is certain. */
      readonly present?: number
      readonly byCategory: Readonly<Partial<Record<CostCategory, number>>>
    }[]
    readonly perContact: number
    readonly perResolvedContact: number
    /** Everything paid, undiscounted, for one of what was delivered; absent where nothing was. Like the next absent in documents of earlier programs. */
    readonly unit?: {
      readonly perContact?: number
      readonly perResolvedContact?: number
      readonly perProductiveHour?: number
    }
    /** Mean cash flows by calendar year, undiscounted; the first and last may be cut by the horizon. */
    readonly byYear?: readonly {
      readonly year: number
      readonly months: number
      /** Seats, equipment and set-up bought, resale deducted. */
      readonly capital: number
      readonly operating: number
    }[]
  }
  /** netPresentCost plus discounted expected loss (goodwill where priced): what the ranking uses. */
  readonly totalCost: Statistics
  /** Margin lost with customers who leave, and loss of control, discounted; absent where nothing of it is priced. Inside totalCost. */
  readonly goodwill?: {
    readonly mean: number
    readonly byCause: readonly {
      readonly cause: 'wait' | 'abandonment' | 'wrongAnswer' | 'transfer' | 'language' | 'lossOfControl'
      readonly mean: number
    }[]
  }
  /** Against what is done today; absent where no option is marked so, and for that option itself. */
  readonly againstBaseline?: {
    readonly baseline: string
    /** Total cost less that of today, on the same draws. */
    readonly meanDifference: number
    readonly standardError: number
    readonly probabilityCheaper: number
    /** Months until what is saved has paid back what is spent first, on mean cash flows; absent where that never happens. */
    readonly paybackMonths?: number
  }
  /** Present for what is done today: spent already, and no part of any comparison. */
  readonly baseline?: { readonly sunk?: number; readonly contract?: TodaysContractResult }
  /** totalCost distribution for charts: 5-percent steps from p0 (index 0) to p100 (index 20). */
  readonly totalCostQuantiles: readonly number[]
  /** How strongly inputs move the option's figures; absent in documents of earlier programs. */
  readonly drivers?: DriversResult
  /** Running mean of the total cost at powers of two of draws; absent in documents of earlier programs. */
  readonly convergence?: readonly RunningMean[]
  /** Among the options that keep every rule; 0 for one that is knocked out. */
  readonly probabilityBest: number
  /** 95 % interval (Wilson) as of a share counted in plain draws; absent where knocked out and in documents of earlier programs. */
  readonly probabilityBestInterval?: ShareInterval
  /**
   * Mean regret against the best option of each draw, among those that keep every rule (among all where none does). Negative
   * for one that is knocked out though it would have been cheaper.
   */
  readonly expectedLoss: number
  readonly staffing: StaffingResult
  readonly freshness: FreshnessResult
  readonly exposure: ExposureResult
  readonly access: readonly AccessRowResult[]
  /** Others than the agents who see the data: roles and subcontractors; absent where none are stated. */
  readonly otherAccess?: readonly OtherAccessResult[]
  /** What other ways of opening the data would do; absent in documents of earlier programs and where no data set is stated. */
  readonly accessTradeOff?: AccessTradeOffResult
  /** Present where the option breaks a hard rule: it is simulated and shown, and no part of the decision. */
  readonly knockedOut?: KnockedOut
}

/** One leg of an arrangement; months are means over draws. */
export interface LegResult {
  readonly option: string
  readonly name?: string
  readonly model: 'internal' | 'dedicated' | 'offshore' | 'rented'
  readonly place: string
  /** Month it answers from, counted from 0, over the draws in which it does; absent where it never does. */
  readonly servesFrom?: number
  readonly monthsServing: number
  /** Months looking on included. */
  readonly monthsPaid: number
  /** Share of draws in which it answers at all. */
  readonly inForce: number
  readonly shareOfContacts: number
  /** Present where the option states shifts: how they cover the leg's part of the week. */
  readonly schedule?: ScheduleResult
}

/** Terms of today's contract that whoever leaves it pays for. */
export interface TodaysContractResult {
  /** Month in which it began, as `2025-03`; absent where that is not stated: its term counts from the horizon's start. */
  readonly since?: string
  /** Months it has run before the horizon, 0 where it is not stated when it began. */
  readonly monthsServed: number
  readonly minimumTermMonths?: number
  readonly noticeMonths?: number
}

/** One term of an arrangement tried at many values on the same draws. */
export interface SearchResult {
  readonly term: 'takeOverMonth' | 'agents' | 'contactsPerHalfHour' | 'overflowShare'
  readonly draws: number
  /** Total cost at each value, ascending; `beyondBest` against the best value on the same draws. */
  readonly points: readonly {
    readonly value: number
    readonly mean: number
    readonly p10: number
    readonly p50: number
    readonly p90: number
    readonly beyondBest: { readonly mean: number; readonly standardError: number }
  }[]
  readonly best: number
  /** Values that these draws do not tell from the best (95 %), the best among them. */
  readonly undecided: readonly number[]
  /** Absent where a trigger decides. */
  readonly stated?: number
  /** Values that were not tried because a contract or the other phases forbid them; absent where there are none. */
  readonly excluded?: readonly {
    readonly value: number
    readonly code:
      | 'arrangement.shorterThanNotice'
      | 'arrangement.phasesBeyondHorizon'
      | 'arrangement.parallelTooLong'
    readonly figures: Readonly<Record<string, number>>
  }[]
  /** The newsvendor's answer for the same base, of average costs an hour: a check, not the search. */
  readonly newsvendor?: {
    readonly basePerHour: number
    readonly overflowPerHour: number
    readonly criticalRatio: number
    readonly agents: number
  }
}

export interface StaffingResult {
  /** Means over draws. Hours are productive hours at the position unless said otherwise. */
  readonly byMonth: readonly {
    readonly month: string
    readonly contactsOffered: number
    readonly contactsAnswered: number
    readonly plannedHours: number
    readonly requiredHours: number
    readonly workedHours: number
    readonly overtimeHours: number
    readonly idleHours: number
    readonly paidHours: number
    readonly headcount: number
    readonly positions: number
    /** Share within the promised time; ratio of expectations. Absent for channels without a promise of time. */
    readonly serviceLevel: number
    readonly abandonment: number
    /** Absent where no patience bounds the wait: in an overloaded half hour it would have no end. */
    readonly averageSpeedOfAnswerSeconds?: number
  }[]
  readonly target: {
    readonly share: number
    readonly withinSeconds: number
    readonly definition: string
    /** Over what the promise is kept on average; in every half hour where absent. */
    readonly average?: 'day' | 'week' | 'month'
    /** Where calls are staffed to the service they really reach; each half hour as if it went on for ever where absent. */
    readonly staffTo?: 'reached'
  }
  /** Share of month-draws in which the promise was kept. */
  readonly monthsPromiseKept: number
  /** A typical week of the first month, at the expected load: 336 half hours, Monday 00:00 first. */
  readonly week: {
    readonly offeredLoad: readonly number[]
    /** Required. */
    readonly agents: readonly number[]
    /** At work by the shifts; absent where none are stated, and in documents of earlier programs. */
    readonly scheduled?: readonly number[]
    /** Contacts of live channels, repeats included; absent in documents of earlier programs. */
    readonly liveContacts?: readonly number[]
    /** Each half hour as if it went on for ever, with the agents scheduled where there are shifts, else with those required. */
    readonly serviceLevel: readonly number[]
    /** As really reached while load and agents change; absent where handle times are short, and the level is hardly another, unless it is staffed to. */
    readonly serviceReached?: readonly number[]
    /** Share of the calls that find all lines taken; absent where lines are not limited, and with shifts. */
    readonly turnedAwayShare?: number
    /** Half hours in which the chat team is too large to be followed and is staffed by a bound; absent where there are none. */
    readonly chatBoundedHalfHours?: number
  }
  /** How the load of half hours was found, by live channel; present where the option states it. */
  readonly timeMethods?: readonly {
    readonly channel: string
    readonly method: 'sipp' | 'lag-sipp' | 'modified-offered-load'
  }[]
  /** What is stated of the calls’ queue that is not Erlang’s; absent where nothing is. */
  readonly queue?: {
    /** How patience varies about its mean; exponential where absent. `shape` is of a gamma distribution. */
    readonly patienceShape?: { readonly kind: 'deterministic' | 'gamma'; readonly shape?: number }
    /** Share of callers who hang up at once when they have to wait. */
    readonly balkingShare?: number
    /** Callers who fit in, those being served included; who finds all taken is counted as abandoned. */
    readonly lines?: number
    /** So many callers and no more, who do not call while they wait or talk. */
    readonly callers?: number
  }
  /** Present where the option states shifts. */
  readonly schedule?: ScheduleResult
  /** Present where deadlines or the use of idle time are stated for contacts that can wait. */
  readonly deferred?: DeferredResult
  /** Present where the option says how people are hired. */
  readonly hiring?: HiringResult
  /** Present where there are campaigns of calls out. */
  readonly outbound?: OutboundResult
  /** Present where callers who would wait are offered a call-back. */
  readonly callBacks?: CallBackResult
  /** Present where the option says how it hands contacts on to specialists. */
  readonly secondLevel?: SecondLevelResult
  readonly handleTimeSeconds: number
  readonly contactsPerFirstAttempt: number
}

export interface FreshnessResult {
  /** Share of contacts handled on data both current and sufficient, in per cent; mean over draws. */
  readonly score: number
  /** Mean age in hours of the copies the agent looks at, over contacts that need data. */
  readonly meanAgeHours: number
  /**
   * What staleness costs over the horizon (discounted): the difference to the same draws with perfect data, in what is paid
   * and in goodwill where that is priced. Already inside totalCost; never add.
   */
  readonly stalenessCost: number
  /** Of it goodwill, already inside `goodwill`; absent where none is priced. */
  readonly stalenessGoodwill?: number
  readonly extraHandlingHoursPerMonth: number
  readonly byReason: readonly { readonly reason: string; readonly score: number }[]
  readonly byDataSet: readonly {
    readonly dataSet: string
    readonly score: number
    /** At the contacts that see it; absent where it is closed to all. */
    readonly meanAgeHours?: number
  }[]
  /** Entries that come back by file on known terms; absent where there are none. */
  readonly roundTrips?: readonly RoundTripResult[]
}

export interface ExposureResult {
  /** Per cent of years within the stated tolerance; absent without a tolerance. */
  readonly score?: number
  /** Monte Carlo standard error of the score, points; absent without a tolerance. */
  readonly scoreStandardError?: number
  /** 95 % interval of the score (Wilson), per cent; absent without a tolerance and in documents of earlier programs. */
  readonly scoreInterval?: ShareInterval
  readonly tolerance?: number
  readonly annualLoss: {
    readonly mean: number
    readonly p95: number
    readonly expectedShortfall95: number
    /** Probability that a year's loss exceeds `loss`; loss ascending, probability never rising. */
    readonly exceedance: readonly { readonly loss: number; readonly probability: number }[]
    /** Expected loss per year by threat, losses summing to `expected`. */
    readonly byThreat: readonly {
      readonly threat: string
      readonly frequencyPerYear: number
      readonly expectedLoss: number
    }[]
    /** Mean of each draw's expected yearly loss (no simulation noise): what the ranking uses. */
    readonly expected: number
  }
  /** Discounted expected loss over the horizon, mean. totalCost.mean = netPresentCost.mean + this + goodwill.mean. */
  readonly discountedExpectedLoss: number
  readonly transfer: {
    /** The most that any country asks in which agents sit, or others who see personal data. */
    readonly status: 'none' | 'adequate' | 'instrument-needed'
    /** Country by country; absent where there is one. */
    readonly places?: readonly {
      readonly place: string
      readonly status: 'none' | 'adequate' | 'instrument-needed'
    }[]
    readonly source: string
    readonly asOf: string
  }
}

/** People of a role, or subcontractors in a country, and what they see. */
export interface OtherAccessResult {
  readonly kind: 'role' | 'subcontractor'
  /** The role by its name, or the country of the subcontractors. */
  readonly id: string
  /** Of an arrangement, the leg whose access this is. */
  readonly leg?: string
  /** People of a role, or number of subcontractors; mean over draws. */
  readonly number: number
  readonly place: string
  readonly staff: 'own' | 'provider'
  /** Closed data sets included. */
  readonly rows: readonly AccessRowResult[]
}

export interface AccessRowResult {
  readonly dataSet: string
  /** Of an arrangement, the leg whose access this is. */
  readonly leg?: string
  readonly mode: 'none' | 'extract' | 'replica' | 'segmented-read' | 'live-read' | 'live-write'
  readonly refreshedEveryHours?: number
  /** At the contacts of these agents; absent when closed (0 in documents of earlier programs). */
  readonly meanAgeHours?: number
  readonly fields: number
  /** Share of the whole record shown, needed or not; absent where it is that of the fields needed. */
  readonly shown?: number
  readonly connection?: 'internet' | 'leased-line'
  /** Places outside at which each party holds a copy, or from which it connects; absent where it is one. */
  readonly copiesHeld?: number
  readonly connections?: number
  readonly writeBack: 'none' | 'file' | 'live'
  readonly controls: readonly string[]
  readonly place: string
  readonly staff: 'own' | 'provider'
  /** Clock hour of a cut; absent where it falls at any time, or the mode is no copy. */
  readonly cutAtHour?: number
  /** Hours from cut to use for a copy, latency for a live mode; absent when closed. Here and below also in documents of earlier programs. */
  readonly delayHours?: number
  /** The agents sit outside the client's own premises and network. */
  readonly outside?: boolean
  /** A copy the client no longer controls. */
  readonly copyHeldOutside?: boolean
  /** Present where agents see personal data from a country outside the European Economic Area. */
  readonly transfer?: {
    readonly kind: 'file' | 'remote-reading'
    readonly status: 'adequate' | 'instrument-needed'
    /** To whom an adequacy decision is limited, such as `PIPEDA`. */
    readonly limitedTo?: string
    readonly source: string
    readonly asOf: string
  }
}

/** What is missing of the robustness was not looked at: by an earlier program, or for lack of anything stated. */
export interface DecisionResult extends Partial<Robustness> {
  /** Absent where every option breaks a hard rule: `standing` is then `none`, and the only reason `everyOptionKnockedOut`. */
  readonly recommended?: string
  /** Probability that the recommended option has the least total cost. */
  readonly confidence: number
  readonly standing: 'clear' | 'leaning' | 'tied' | 'none'
  /** Options that cannot be told apart from the recommended one. */
  readonly tiedWith: readonly string[]
  /** The second in the ranking; absent with a single option. */
  readonly runnerUp?: string
  /** By expected total cost; options that are knocked out are not in it. */
  readonly ranking: readonly string[]
  readonly expectedValueOfPerfectInformation: number
  /** 1.96 of it either way cover the value in 95 of 100 runs; where they reach nothing, the upper end is a limit. */
  readonly expectedValueOfPerfectInformationStandardError?: number
  readonly pairwise: readonly {
    readonly option: string
    readonly other: string
    /** Mean of option minus other, with the paired standard error. */
    readonly meanDifference: number
    readonly standardError: number
    readonly probabilityBetter: number
    /** Pearson correlation of the two total costs over the draws: high where the same things drive both. */
    readonly correlation: number
  }[]
  readonly reasons: readonly CodedStatement[]
  /** What speaks against the recommendation. */
  readonly cautions: readonly CodedStatement[]
  readonly flips: readonly CodedStatement[]
  /** Inputs whose uncertainty moves the difference of the two best options most, widest first. */
  readonly tornado: readonly {
    readonly input: string
    readonly low: number
    readonly high: number
    readonly differenceAtLow: number
    readonly differenceAtHigh: number
  }[]
  /** What each hard rule costs; absent where none is stated. */
  readonly ruleCosts?: readonly RuleCost[]
  readonly informationValue: readonly {
    readonly input: string
    readonly value: number
    readonly standardError?: number
  }[]
}

/** A number that cannot be uncertain, such as the months of a contract, a promise or a time of day; a cost line by a formula. */
export interface TermRecord {
  readonly path: string
  readonly written: string
  readonly origin: 'scenario' | 'preset' | 'default' | 'command-line' | 'records'
  readonly source?: string
  readonly asOf?: string
  /** Where it is written: the file's name without its folder, and the line from 1. Absent for a default. */
  readonly position?: { readonly file: string; readonly line: number }
}

/** The numbers of a named future that are not those of the scenario itself, and what formulas make of them. */
export interface FutureNumbers {
  readonly future: string
  /** With the line of the future that states each; those that take the place of numbers of the scenario have their paths. */
  readonly inputs: readonly InputRecord[]
  readonly terms: readonly TermRecord[]
  /** Paths of numbers that the scenario has and the future has not. */
  readonly absent: readonly string[]
}

export interface InputRecord {
  readonly path: string
  /** What the author calls a named input; absent where nothing is said, and for all others. */
  readonly label?: string
  /** Of a named input: paths of the numbers and cost lines whose formulas use it, through others too. Absent for all others. */
  readonly usedIn?: readonly string[]
  readonly written: string
  readonly unit: string
  readonly mean: number
  readonly p5: number
  readonly p95: number
  readonly certain: boolean
  readonly origin: 'scenario' | 'preset' | 'default' | 'command-line' | 'records'
  readonly source?: string
  readonly asOf?: string
  /** Where it is written: the file's name without its folder, and the line from 1. Absent for a default. */
  readonly position?: { readonly file: string; readonly line: number }
}
