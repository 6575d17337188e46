import { offeredLoadOverTime, type TimeMethod, timeMethodFor } from '../queueing/offered-load-over-time.js'
import { secondsPerHalfHour } from './week-plan.js'

/** How the load of a half hour follows from when contacts come, as an option may state it; `auto` takes the rule. */
export const statedTimeMethods = ['sipp', 'lag-sipp', 'modified-offered-load', 'auto'] as const
export type StatedTimeMethod = (typeof statedTimeMethods)[number]

/** The method an option is staffed by: the one stated, the rule's for `auto`, each half hour by itself where none is. */
export function timeMethodOf(
  stated: StatedTimeMethod | undefined,
  handleTimeSeconds: number,
): Exclude<StatedTimeMethod, 'auto'> {
  if (stated === undefined) return 'sipp'
  if (stated !== 'auto') return stated
  return timeMethodFor(handleTimeSeconds, secondsPerHalfHour) === 'sipp' ? 'sipp' : 'modified-offered-load'
}

/**
 * Share of the week's load in each half hour, from the share of its contacts that come in it: the profile staff is planned
 * along. No load is lost. What is still under way after closing keeps its half hours where it is at least a twentieth of
 * the load of a mean open half hour; what is less is finished by those of the half hour before.
 *
 * @param profile shares of contacts, 336 that sum to 1
 * @param handleTimeSeconds above 0
 */
export function plannedProfile(
  profile: Float64Array,
  handleTimeSeconds: number,
  method: Exclude<StatedTimeMethod, 'auto'>,
): Float64Array {
  if (method === 'sipp') return profile
  const loads = Float64Array.from(
    offeredLoadOverTime({
      contacts: Array.from(profile),
      intervalSeconds: secondsPerHalfHour,
      handleTimeSeconds,
      method: methods[method],
      repeats: true,
    }),
  )
  const total = loads.reduce((sum, load) => sum + load, 0)
  const open = profile.reduce((slots, share) => slots + (share > 0 ? 1 : 0), 0)
  const least = leastUnderWay / open
  const shares = loads.map((load) => load / total)
  // Backwards through the week, so that what is given back half hour by half hour ends where agents are.
  const first = profile.findIndex((share) => share > 0)
  for (let step = shares.length - 1; step > 0; step--) {
    const slot = (first + step) % shares.length
    if (profile[slot]! > 0 || shares[slot]! >= least || shares[slot] === 0) continue
    const before = (slot + shares.length - 1) % shares.length
    shares[before]! += shares[slot]!
    shares[slot] = 0
  }
  return shares
}

const leastUnderWay = 0.05
const methods: Readonly<Record<'lag-sipp' | 'modified-offered-load', TimeMethod>> = {
  'lag-sipp': 'lag-sipp',
  'modified-offered-load': 'mol',
}
