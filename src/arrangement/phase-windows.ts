import type { Phase, Trigger } from './schema.js'

/** Months of a phase, counted from 0: it is paid from `from`, answers from `servesFrom`, and ends before `until`. */
export interface PhaseWindow {
  from: number
  servesFrom: number
  until: number
}

/**
 * Which months each phase has, as its lengths and what has been seen of the volume say. A phase that the horizon leaves
 * no month has `servesFrom === until`; nothing of it is then paid. Where the volume decides, notice is given once it has
 * settled and the phase runs on for as long as that takes; the end of a phase of stated length is known in time.
 *
 * @param volumes first attempts in each month of the horizon, as they come
 * @param noticeMonths of each phase's contract, 0 where there is none
 * @param into one window a phase, overwritten
 */
export function phaseWindows(
  phases: readonly Phase[],
  volumes: Float64Array,
  noticeMonths: readonly number[],
  into: readonly PhaseWindow[],
): void {
  const months = volumes.length
  let begin = 0
  phases.forEach((phase, index) => {
    const window = into[index]!
    window.servesFrom = begin
    window.until = index === phases.length - 1 ? months : endOf(phase, begin, volumes, noticeMonths[index]!)
    const parallel = index === 0 || begin === window.until ? 0 : (phase.parallelMonths ?? 0)
    window.from = Math.max(into[index - 1]?.servesFrom ?? 0, begin - parallel)
    begin = window.until
  })
}

function endOf({ months, until }: Phase, begin: number, volumes: Float64Array, notice: number): number {
  if (until !== undefined) return Math.min(volumes.length, begin + triggered(until, begin, volumes) + notice)
  return Math.min(volumes.length, begin + (months ?? volumes.length))
}

/** Months of the phase until the volume has settled, within the stated bounds. */
function triggered(trigger: Trigger, begin: number, volumes: Float64Array): number {
  for (let months = trigger.notBefore; months < trigger.notAfter; months++) {
    const seen = begin + months
    if (seen > volumes.length) break
    const from = Math.max(0, seen - trigger.overMonths)
    if (seen - from < trigger.overMonths) continue
    if (spread(volumes, from, seen) < trigger.spreadBelow) return months
  }
  return trigger.notAfter
}

/**
 * Coefficient of variation of the volumes of months `from` to `until − 1`: standard deviation (of a sample, over one less
 * than their number) over mean; 0 where nothing came.
 */
export function spread(volumes: Float64Array, from: number, until: number): number {
  const count = until - from
  let mean = 0
  for (let month = from; month < until; month++) mean += volumes[month]! / count
  let squares = 0
  for (let month = from; month < until; month++) squares += (volumes[month]! - mean) ** 2
  return mean > 0 ? Math.sqrt(squares / (count - 1)) / mean : 0
}
