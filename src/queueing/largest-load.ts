import { bracketedRoot } from './bracketed-root.js'
import { type KeysOf, requireKnownKeys } from './known-keys.js'
import { LARGEST_SYSTEM, requireAgents } from './legal-range.js'
import { measureCount, measuresInWords, type QueueMeasures } from './measures.js'
import { ROUNDING } from './round-up.js'
import {
  attemptedLoad,
  measureInto,
  onlyTarget,
  type PreparedTargets,
  prepareTargets,
  type ServiceConditions,
  shortfall,
  type TargetName,
  targetNames,
  withoutTargets,
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
   * `none` when nothing limits the load (callers hang up, no target: the answer is then the largest legal load).
   */
  readonly binding: TargetName | 'stability' | 'none'
  readonly measures: QueueMeasures
}

/**
 * The reverse question: the largest load that so many agents carry within every target.
 * Right to the last digits, and consistent with `leastAgents`: up to this load (less one part in 10^12) no more
 * agents are needed.
 *
 * @throws OutOfRangeError
 * @example largestLoad({ agents: 14, handleTimeSeconds: 180,
 *   targets: { serviceLevel: { share: 0.8, withinSeconds: 20 } } }).offeredLoad // 10.87
 */
export const largestLoad = (input: LargestLoadInput): LargestLoadAnswer => {
  requireKnownKeys(input, knownKeys)
  const { agents } = input
  requireAgents(agents)
  const prepared = prepareTargets(input)
  const offeredLoad = largestLoadMeeting(prepared, agents)
  const figures = new Float64Array(measureCount)
  measureInto(figures, prepared, agents, offeredLoad)
  const delay = prepared.abandonment === 0 && prepared.lines === Number.POSITIVE_INFINITY
  let least = delay ? largestLoadMeeting(withoutTargets(prepared), agents) : largestLegalLoad(prepared)
  let binding: LargestLoadAnswer['binding'] = delay ? 'stability' : 'none'
  for (const name of targetNames) {
    const alone = onlyTarget(prepared, name)
    const load = alone === undefined ? Number.POSITIVE_INFINITY : largestLoadMeeting(alone, agents)
    if (load < least) {
      least = load
      binding = name
    }
  }
  return {
    offeredLoad,
    binding,
    measures: measuresInWords(
      figures,
      attemptedLoad(prepared, agents, offeredLoad),
      prepared.handleTimeSeconds,
    ),
  }
}

const knownKeys: KeysOf<LargestLoadInput> = {
  agents: true,
  handleTimeSeconds: true,
  patienceSeconds: true,
  lines: true,
  redialProbability: true,
  targets: true,
}

/** With redials the attempts must stay within the legal range too. */
const largestLegalLoad = (prepared: PreparedTargets): number =>
  LARGEST_SYSTEM * (1 - prepared.redialProbability) * (1 - ROUNDING)

/**
 * The search itself, without words and without checks: the root of the shortfall, then the neighbouring numbers
 * around it, so that the answer still meets every target and the next larger number does not.
 */
export const largestLoadMeeting = (prepared: PreparedTargets, agents: number): number => {
  const missedAt = (load: number): number => shortfall(prepared, agents, load)
  let carried = 0
  const largest = largestLegalLoad(prepared)
  let tooMuch = Math.min(largest, Math.max(agents, 1))
  while (missedAt(tooMuch) <= 0) {
    if (tooMuch >= largest) return largest
    carried = tooMuch
    tooMuch = Math.min(2 * tooMuch, largest)
  }
  // from the smallest load that counts, so that the root can be told apart from 0
  const least = 1e-12 * Math.max(agents, 1)
  if (carried === 0) {
    if (missedAt(least) > 0) return 0
    carried = least
  }
  const root = bracketedRoot(missedAt, carried, tooMuch)
  for (let gap = 4 * Number.EPSILON * root; ; gap *= 4) {
    const below = Math.max(carried, root - gap)
    if (missedAt(below) <= 0) {
      carried = below
      break
    }
    tooMuch = below
  }
  for (let gap = 4 * Number.EPSILON * root; ; gap *= 4) {
    const above = Math.min(tooMuch, root + gap)
    if (missedAt(above) > 0) {
      tooMuch = above
      break
    }
    carried = above
  }
  for (;;) {
    const middle = (carried + tooMuch) / 2
    if (middle <= carried || middle >= tooMuch) return carried
    if (missedAt(middle) <= 0) carried = middle
    else tooMuch = middle
  }
}
