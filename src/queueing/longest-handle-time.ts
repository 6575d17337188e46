import { type KeysOf, requireKnownKeys } from './known-keys.js'
import { LARGEST_SYSTEM, MOST_IMPATIENCE, requireAgents, requirePositive } from './legal-range.js'
import { meetsTargets, prepareTargets, type ServiceConditions } from './service-targets.js'

export interface LongestHandleTimeInput extends Omit<ServiceConditions, 'handleTimeSeconds'> {
  readonly agents: number
  /** Contacts per second. */
  readonly arrivalRate: number
}

/**
 * The reverse question in handle time: how long a contact may take on average so that these agents still meet every
 * target at this arrival rate. Threshold and patience stay what they are in seconds.
 *
 * @returns seconds; 0 when no handle time is short enough
 * @throws OutOfRangeError
 */
export const longestHandleTime = (input: LongestHandleTimeInput): number => {
  requireKnownKeys(input, knownKeys)
  const { agents, arrivalRate, ...conditions } = input
  requireAgents(agents)
  requirePositive('arrivalRate', arrivalRate)
  const meets = (handleTimeSeconds: number): boolean => {
    const offeredLoad = arrivalRate * handleTimeSeconds
    return (
      offeredLoad <= LARGEST_SYSTEM &&
      // beyond so many times their patience next to nobody waits for anything
      handleTimeSeconds <= MOST_IMPATIENCE * (conditions.patienceSeconds ?? Number.POSITIVE_INFINITY) &&
      meetsTargets(prepareTargets({ ...conditions, handleTimeSeconds }), agents, offeredLoad)
    )
  }
  let tooLong = Math.max(agents, 1) / arrivalRate
  while (meets(tooLong)) {
    tooLong *= 2
    if (tooLong * arrivalRate > LARGEST_SYSTEM) return LARGEST_SYSTEM / arrivalRate
  }
  // below this share of the first guess a handle time is no answer
  const shortest = (1e-8 * Math.max(agents, 1)) / arrivalRate
  let carried = tooLong / 2
  while (!meets(carried)) {
    tooLong = carried
    carried /= 2
    if (carried < shortest) return 0
  }
  for (;;) {
    const middle = (carried + tooLong) / 2
    if (middle <= carried || middle >= tooLong) return carried
    if (meets(middle)) carried = middle
    else tooLong = middle
  }
}

const knownKeys: KeysOf<LongestHandleTimeInput> = {
  agents: true,
  arrivalRate: true,
  patienceSeconds: true,
  lines: true,
  redialProbability: true,
  targets: true,
}
