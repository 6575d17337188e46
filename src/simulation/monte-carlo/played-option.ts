import type { AccessRow, AccessSite } from '../../access/row.js'
import type { CashFlows } from '../../cost/categories.js'
import type { EventLuck } from '../../exposure/event-luck.js'
import type { ContactProfile } from '../../freshness/contact-profile.js'
import type { DeferredQueue } from '../../staffing/deferred-month.js'
import type { ChannelInDraw } from '../../staffing/operate.js'
import type { Operation } from '../../staffing/operation.js'
import type { ChannelName } from '../study.js'
import type { DemandRun } from './demand-run.js'
import type { PresentValue } from './present-value.js'
import type { ReasonRun } from './reason-run.js'
import type { TypicalWeek } from './typical-week.js'

/** One channel of the option with its reasons; refilled in every draw. */
export interface ChannelRun extends ChannelInDraw {
  readonly name: ChannelName
  readonly reasons: readonly ReasonRun[]
  readonly dailyProfile: ContactProfile
  errorCostPerContact: number
  deferred?: DeferredQueue
}

/** What differs from the option as it is stated. */
export interface Circumstances {
  /** Every contact finds its data current and sufficient, and every entry is at once in its place: what staleness is measured against. */
  readonly perfectData?: boolean
  /** Another access matrix. */
  readonly rows?: AccessMatrix
  /** Rows that others than the agents have in place of their own. */
  readonly viewerRows?: readonly RowOfViewer[]
  /** Of an arrangement: the two above for each leg; a leg that is not there is as stated. */
  readonly legs?: readonly (Pick<Circumstances, 'rows' | 'viewerRows'> | undefined)[]
}

/** Which people or parties beside the agents: a role by its name, subcontractors by their country. */
export interface ViewerName {
  readonly kind: 'role' | 'subcontractor'
  readonly id: string
}

/** One row of somebody beside the agents. */
export interface RowOfViewer {
  readonly viewer: ViewerName
  readonly dataSet: string
  readonly row: AccessRow
}

/** Rows by data set. */
export type AccessMatrix = ReadonlyMap<string, AccessRow>

/** Contacts with those who answer them: all of an option's, or those of one leg of an arrangement. */
export interface OptionPart {
  readonly id: string
  readonly site: AccessSite
  readonly operation: Operation
  readonly channels: readonly ChannelRun[]
  /** Share of the answered contacts; the weights of all parts sum to 1. */
  readonly weight: number
}

/** A candidate as the engine plays it through a draw: an option by itself, or an arrangement of several. */
export interface PlayedOption {
  readonly id: string
  readonly operation: Operation
  readonly flows: CashFlows
  /** Of an average year: events and expected loss by threat. */
  readonly exposure: {
    readonly frequency: Float64Array
    readonly expectedLoss: Float64Array
    expectedAnnualLoss(): number
  }
  /** Share of answered contacts handled on current and sufficient data, over the horizon. */
  readonly freshness: number
  /** What came back by file over the horizon, by data set. */
  readonly roundTripFigures: Float64Array
  readonly parts: readonly OptionPart[]
  /** Promised share of contacts in time. */
  readonly target: number
  run(demand: DemandRun): void
  runAgain(circumstances: Circumstances): void
  /** Adds the loss of each simulated contract year to an array of as many. */
  addYears(luck: EventLuck, losses: Float64Array): void
  /** Discounted expected loss over the horizon. */
  presentLoss(present: PresentValue): number
  typicalWeek(): TypicalWeek
}
