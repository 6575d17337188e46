import type { Band } from '../../staffing/band.js'
import type { HeldOfToday } from './uses-of-today.js'

/** The part of the contacts and of the horizon that an option has as a leg of an arrangement. All but the first two are set before each draw. */
export interface LegTerms {
  /** Of each half hour; the leg then takes live contacts only, unless it is the base. */
  readonly band?: Band
  readonly liveOnly?: boolean
  /** Name of the schedule of its own where shifts are stated; that of the option where it is not said. */
  readonly schedule?: string
  /** Share of everything. */
  share: number
  /** Paid from, answering from, and ending before these months. */
  from: number
  servesFrom: number
  until: number
  /** What agents get done in each month, as a share of experienced ones. */
  readonly productivity: Float64Array
  /** Share of the people it takes over from today that is there when it begins. */
  teamThere: number
  /** What of its contract is today's, in a phase; else what the option holds throughout. */
  today?: HeldOfToday
  /** What a failure of this provider costs, as a share of the stated cost. */
  failureShare: number
}
