import { accepted, type Reading, refused } from './reading.js'

/** Regular-expression source of a time of day. */
export const clockTimePattern = '(?:(?:[01]?\\d|2[0-3])(?::[0-5]\\d|[hH](?:[0-5]\\d)?)|24(?::00|[hH](?:00)?))'

/** A time of day in hours from midnight, 0 to 24: `02:00`, `20h30`, `24:00`. */
export function readClockTime(raw: unknown): Reading<number> {
  const match = typeof raw === 'string' ? /^\s*(\d{1,2})(?::(\d{2})|[hH](\d{2})?)\s*$/.exec(raw) : null
  const hours = Number(match?.[1])
  const minutes = Number(match?.[2] ?? match?.[3] ?? 0)
  const value = hours + minutes / 60
  if (!match || minutes > 59 || value > 24)
    return refused('quantity.clockTime', { found: String(raw), example: '20:30' })
  return accepted(value)
}
