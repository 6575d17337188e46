import { LARGEST_SYSTEM, requireAgents } from './legal-range.js'
import { measureCount, measuresInWords, type QueueMeasures } from './measures.js'
import {
  measureInto,
  meetsTargets,
  onlyTarget,
  type PreparedTargets,
  prepareTargets,
  type ServiceConditions,
  type TargetName,
  targetNames,
} from './service-targets.js'

export interface LargestLoadInput extends ServiceConditions {
  /** Real, 0 to 1e9. */
  readonly agents: number
}

export interface LargestLoadAnswer {
  /** Erlang; 0 when these agents cannot carry any load within the targets. */
  readonly offeredLoad: number
  /**
   * The target that stops the load from growing; `stability` where only the number of agents does;
   * `none` when nothing limits the load (callers hang up, no target: the answer is then 1e9).
   */
  readonly binding: TargetName | 'stability' | 'none'
  readonly measures: QueueMeasures
}

/**
 * The reverse question: the largest load that so many agents carry within every target.
 * Right to the last digits, and consistent with `leastAgents`: up to this load no more agents are needed.
 *
 * @throws OutOfRangeError
 * @example largestLoad({ agents: 14, handleTimeSeconds: 180,
 *   targets: { serviceLevel: { share: 0.8, withinSeconds: 20 } } }).offeredLoad // 10.84
 */
export const largestLoad = (input: LargestLoadInput): LargestLoadAnswer => {
  const { agents } = input
  requireAgents(agents)
  const prepared = prepareTargets(input)
  const offeredLoad = largestLoadMeeting(prepared, agents)
  const figures = new Float64Array(measureCount)
  measureInto(figures, prepared, agents, offeredLoad)
  let least =
    prepared.abandonment === 0 ? largestLoadMeeting(onlyStability(prepared), agents) : LARGEST_SYSTEM
  let binding: LargestLoadAnswer['binding'] = prepared.abandonment === 0 ? 'stability' : 'none'
  for (const name of targetNames) {
    const alone = onlyTarget(prepared, name)
    const load = alone === undefined ? LARGEST_SYSTEM : largestLoadMeeting(alone, agents)
    if (load < least) {
      least = load
      binding = name
    }
  }
  return { offeredLoad, binding, measures: measuresInWords(figures, offeredLoad, prepared.handleTimeSeconds) }
}

const onlyStability = (prepared: PreparedTargets): PreparedTargets => ({
  ...prepared,
  share: 0,
  maxAbandonment: Number.POSITIVE_INFINITY,
  maxOccupancy: Number.POSITIVE_INFINITY,
  maxSpeedOfAnswer: Number.POSITIVE_INFINITY,
})

/** The search itself, by bisection between neighbouring numbers; without words and without checks. */
export const largestLoadMeeting = (prepared: PreparedTargets, agents: number): number => {
  if (agents === 0 && !meetsTargets(prepared, 0, 1)) return 0
  let carried = 0
  let tooMuch = Math.max(agents, 1)
  while (meetsTargets(prepared, agents, tooMuch)) {
    if (tooMuch >= LARGEST_SYSTEM) return LARGEST_SYSTEM
    carried = tooMuch
    tooMuch = Math.min(2 * tooMuch, LARGEST_SYSTEM)
  }
  for (;;) {
    const middle = (carried + tooMuch) / 2
    if (middle <= carried || middle >= tooMuch || tooMuch < 1e-12) return carried
    if (meetsTargets(prepared, agents, middle)) carried = middle
    else tooMuch = middle
  }
}
