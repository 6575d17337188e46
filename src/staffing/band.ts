/** The part of each half hour's contacts that a leg takes: those up to a level, or those above it. */
export interface Band {
  readonly side: 'below' | 'above'
  readonly contactsPerHalfHour: number
}

/** Seconds of a half hour: contacts × handle time over these is load in Erlang. */
const secondsPerHalfHour = 1800

/** Load that falls into the band of a half hour's load, both in Erlang at this handle time; all of it without a band. */
export function loadInBand(band: Band | undefined, handleTimeSeconds: number, load: number): number {
  if (band === undefined) return load
  const level = levelOf(band, handleTimeSeconds)
  return band.side === 'below' ? Math.min(load, level) : Math.max(0, load - level)
}

/** Erlang between the contacts that one leg takes and those of the other. */
export function levelOf({ contactsPerHalfHour }: Band, handleTimeSeconds: number): number {
  return (contactsPerHalfHour * handleTimeSeconds) / secondsPerHalfHour
}
