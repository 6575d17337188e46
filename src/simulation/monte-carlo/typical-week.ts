/** A plain week at expected values: 336 half hours, Monday 00:00 first. */
export interface TypicalWeek {
  /** Erlang, repeats and redials included; all channels. */
  readonly offeredLoad: readonly number[]
  /** Agents required at work. */
  readonly agents: readonly number[]
  /** Agents at work by the shifts that cover what is required; absent where no shifts are stated. */
  readonly scheduled?: readonly number[]
  /** Contacts of live channels, repeats and redials included. */
  readonly liveContacts: readonly number[]
  /**
   * Service level of live channels, each half hour as if it went on for ever, with the agents scheduled where there are
   * shifts; 1 where nobody calls.
   */
  readonly serviceLevel: readonly number[]
  /**
   * The same as it is really reached while load and agents change, of calls; other channels keep their level. Absent where
   * handle times are short enough that it is hardly another, or it cannot be followed.
   */
  readonly serviceReached?: readonly number[]
  /** Share of the week’s calls that find all lines taken; absent where lines are not limited, and with shifts. */
  readonly turnedAwayShare?: number
  /** Half hours in which the chat team is too large to be followed, so that it is staffed by a bound; absent where there are none. */
  readonly chatBoundedHalfHours?: number
}
