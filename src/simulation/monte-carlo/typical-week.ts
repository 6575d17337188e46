/** A plain week at expected values: 336 half hours, Monday 00:00 first. */
export interface TypicalWeek {
  /** Erlang, repeats and redials included; all channels. */
  readonly offeredLoad: readonly number[]
  /** Agents required at work. */
  readonly agents: readonly number[]
  /** Agents at work by the shifts that cover what is required; absent where no shifts are stated. */
  readonly scheduled?: readonly number[]
  /** Service level of the voice channel, with the agents scheduled where there are shifts; 1 where nobody calls. */
  readonly serviceLevel: readonly number[]
}
