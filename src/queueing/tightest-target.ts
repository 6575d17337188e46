import { type KeysOf, requireKnownKeys } from './known-keys.js'
import { requireAgents, requireNotNegative, requireOfferedLoad, requireOpenShare } from './legal-range.js'
import { measureCount } from './measures.js'
import { measureInto, prepareTargets, type ServiceConditions } from './service-targets.js'

export interface TightestTargetInput extends ServiceConditions {
  readonly agents: number
  /** Erlang. */
  readonly offeredLoad: number
}

export type TightestTarget =
  /** The line grows without end: nothing can be promised. */
  | { readonly stable: false }
  | {
      readonly stable: true
      /** Largest share that can be promised within the time of the target. */
      readonly share: number
      /** Shortest time, seconds, within which the share of the target can be promised; absent where none is long enough. */
      readonly withinSeconds?: number
    }

/**
 * The reverse question in the promise: what these agents can promise at most, at this load, in either of its two
 * numbers. The target given says the time, the share and the definition.
 *
 * @throws OutOfRangeError
 */
export const tightestTarget = (input: TightestTargetInput): TightestTarget => {
  requireKnownKeys(input, knownKeys)
  const { agents, offeredLoad, handleTimeSeconds } = input
  requireAgents(agents)
  requireOfferedLoad(offeredLoad)
  const { serviceLevel = { share: 0.8, withinSeconds: 20 } } = input.targets
  requireOpenShare('share', serviceLevel.share)
  requireNotNegative('withinSeconds', serviceLevel.withinSeconds)
  const figures = new Float64Array(measureCount)
  const reached = (withinSeconds: number): number | undefined => {
    const prepared = prepareTargets({
      ...input,
      targets: { serviceLevel: { ...serviceLevel, withinSeconds } },
    })
    return measureInto(figures, prepared, agents, offeredLoad) ? figures[prepared.serviceLevelAt]! : undefined
  }
  const share = reached(serviceLevel.withinSeconds)
  if (share === undefined) return { stable: false }
  const reaches = (seconds: number): boolean => reached(seconds)! >= serviceLevel.share
  if (reaches(0)) return { stable: true, share, withinSeconds: 0 }
  let low = 0
  let high = handleTimeSeconds
  while (!reaches(high)) {
    low = high
    high *= 2
    if (high > LONGEST_WAITS * handleTimeSeconds) return { stable: true, share }
  }
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return { stable: true, share, withinSeconds: high }
    if (reaches(middle)) high = middle
    else low = middle
  }
}

const knownKeys: KeysOf<TightestTargetInput> = {
  agents: true,
  offeredLoad: true,
  handleTimeSeconds: true,
  patienceSeconds: true,
  lines: true,
  redialProbability: true,
  targets: true,
}

/** Handle times beyond which a wait is no promise. */
const LONGEST_WAITS = 1e6
