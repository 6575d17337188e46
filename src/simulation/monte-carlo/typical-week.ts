/** A plain week at expected values: 336 half hours, Monday 00:00 first. */
export interface TypicalWeek {
  /** Erlang, repeats and redials included; all channels. */
  readonly offeredLoad: readonly number[]
  /** Agents at work. */
  readonly agents: readonly number[]
  /** Service level of the voice channel; 1 where nobody calls. */
  readonly serviceLevel: readonly number[]
}
