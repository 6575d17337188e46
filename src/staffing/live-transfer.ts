import { OutOfRangeError } from '../kernel/out-of-range-error.js'
import { bracketedRoot } from '../queueing/bracketed-root.js'
import { erlangC } from '../queueing/erlang-c.js'
import { isStable } from '../queueing/stability.js'

/** A team that nobody hangs up on. */
export interface TransferLevel {
  readonly agents: number
  /** First level: with the explanation to the specialist, where there is one. */
  readonly handleTimeSeconds: number
}

export interface LiveTransferInput {
  /** Contacts per second that reach the first level. */
  readonly arrivalRate: number
  readonly firstLevel: TransferLevel
  readonly secondLevel: TransferLevel
  /** Share of contacts handed on to the second level, 0 to 1. */
  readonly transferShare: number
  /** Contacts per second that specialists get from elsewhere; default 0. */
  readonly otherArrivalRate?: number
}

export type LiveTransferAnswer =
  | { readonly stable: false; readonly growing: 'firstLevel' | 'secondLevel' }
  | {
      readonly stable: true
      /** Mean wait for a specialist, of those handed on. */
      readonly averageWaitSeconds: number
      readonly specialistOccupancy: number
      /** Mean from call to answer of the question, of all contacts. */
      readonly averageResolutionSeconds: number
      /** Share of contacts whose question is settled within so many seconds of the call. */
      readonly resolvedWithin: (seconds: number) => number
      /** The time within which this share, below 1, is settled. */
      readonly resolutionPercentile: (share: number) => number
    }

/**
 * Time to resolution where the first level hands a share of its contacts live to specialists. Each contact waits, is
 * handled, and may wait and be handled once more: a chain of exponential phases some of which are skipped, followed by
 * uniformisation.
 *
 * Exact for two queues M/M/n without hanging up: what leaves the first is a Poisson stream, a random share of it too
 * (Burke 1956), and the times a contact spends in the one and the other are independent (Burke 1968).
 *
 * @throws OutOfRangeError
 */
export function liveTransfer(input: LiveTransferInput): LiveTransferAnswer {
  const { arrivalRate, firstLevel, secondLevel, transferShare, otherArrivalRate = 0 } = input
  check(input)
  const secondRate = arrivalRate * transferShare + otherArrivalRate
  const firstLoad = arrivalRate * firstLevel.handleTimeSeconds
  const secondLoad = secondRate * secondLevel.handleTimeSeconds
  if (!isStable(firstLevel.agents, firstLoad)) return { stable: false, growing: 'firstLevel' }
  if (!isStable(secondLevel.agents, secondLoad)) return { stable: false, growing: 'secondLevel' }
  const first = stageOf(firstLevel, firstLoad)
  const second = stageOf(secondLevel, secondLoad)
  const longest = Math.max(first.longest, second.longest)
  const unresolved = (seconds: number) => stillUnresolved(first, second, transferShare, seconds)
  const averageWaitSeconds = second.waits / second.waitRate
  const averageResolutionSeconds =
    first.waits / first.waitRate +
    firstLevel.handleTimeSeconds +
    transferShare * (averageWaitSeconds + secondLevel.handleTimeSeconds)
  return {
    stable: true,
    averageWaitSeconds,
    specialistOccupancy: secondLoad / secondLevel.agents,
    averageResolutionSeconds,
    resolvedWithin: (seconds) => {
      if (!(seconds >= 0)) throw new OutOfRangeError('seconds', seconds, 'seconds >= 0')
      return 1 - unresolved(seconds)
    },
    resolutionPercentile: (share) => {
      if (!(share >= 0 && share < 1)) throw new OutOfRangeError('share', share, '0 <= share < 1')
      // so small a share that it is 0 but for rounding
      if (unresolved(0) <= 1 - share) return 0
      let late = longest
      while (unresolved(late) > 1 - share) late *= 2
      return bracketedRoot((seconds) => unresolved(seconds) - (1 - share), 0, late)
    },
  }
}

interface Stage {
  /** Chance of waiting at all, and the rate at which such a wait ends. */
  readonly waits: number
  readonly waitRate: number
  readonly handleRate: number
  /** Seconds, the scale of its longer phase. */
  readonly longest: number
}

function stageOf({ agents, handleTimeSeconds }: TransferLevel, load: number): Stage {
  const waitRate = (agents - load) / handleTimeSeconds
  return {
    waits: erlangC(agents, load),
    waitRate,
    handleRate: 1 / handleTimeSeconds,
    longest: Math.max(1 / waitRate, handleTimeSeconds),
  }
}

/** Jumps of the chain beyond so many are counted by steps of time. */
const jumpsPerStep = 200

/** Share of contacts still waiting or being handled after so many seconds. */
function stillUnresolved(first: Stage, second: Stage, share: number, seconds: number): number {
  const rates = [first.waitRate, first.handleRate, second.waitRate, second.handleRate]
  // a state that nobody is ever in does not set the pace
  const reached = [first.waits > 0, true, share * second.waits > 0, share > 0]
  const pace = Math.max(...rates.filter((_, phase) => reached[phase]))
  const steps = Math.max(1, Math.ceil((pace * seconds) / jumpsPerStep))
  let now = [first.waits, 1 - first.waits, 0, 0]
  for (let step = 0; step < steps; step += 1) {
    now = after(now, rates, pace, seconds / steps, share, second.waits)
    if (sum(now) < 1e-18) return 0
  }
  return Math.min(1, sum(now))
}

/** The chain after some time: Poisson weights of jumps at a constant pace. */
function after(
  start: readonly number[],
  rates: readonly number[],
  pace: number,
  time: number,
  share: number,
  waits: number,
): number[] {
  let current = start
  let weight = Math.exp(-pace * time)
  const end = current.map((one) => weight * one)
  for (let jump = 1; jump <= pace * time || weight > 1e-18; jump += 1) {
    const [w1, h1, w2, h2] = current.map((one, phase) => one * Math.min(1, rates[phase]! / pace)) as [
      number,
      number,
      number,
      number,
    ]
    current = [
      current[0]! - w1,
      current[1]! - h1 + w1,
      current[2]! - w2 + h1 * share * waits,
      current[3]! - h2 + w2 + h1 * share * (1 - waits),
    ]
    weight *= (pace * time) / jump
    for (let phase = 0; phase < 4; phase += 1) end[phase]! += weight * current[phase]!
  }
  return end
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function check({
  arrivalRate,
  firstLevel,
  secondLevel,
  transferShare,
  otherArrivalRate = 0,
}: LiveTransferInput): void {
  for (const [quantity, value] of [
    ['arrivalRate', arrivalRate],
    ['otherArrivalRate', otherArrivalRate],
  ] as const) {
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY))
      throw new OutOfRangeError(quantity, value, `${quantity} >= 0`)
  }
  if (!(transferShare >= 0 && transferShare <= 1))
    throw new OutOfRangeError('transferShare', transferShare, '0 <= transferShare <= 1')
  for (const { handleTimeSeconds } of [firstLevel, secondLevel]) {
    if (!(handleTimeSeconds > 0 && handleTimeSeconds <= 1e7))
      throw new OutOfRangeError('handleTimeSeconds', handleTimeSeconds, '0 < handleTimeSeconds <= 1e7')
  }
}
