import { secondsPerHalfHour } from './week-plan.js'
import type { QueueWorkload } from './workload.js'

/**
 * The weekly workload at which contacts, with the returns and redials that their own abandonment causes, settle. The last
 * workload that `abandonmentAt` is asked for is the one returned.
 *
 * Solves A = g(A), g the abandonment at the workload that abandonment A makes, by the secant method from `start`: g is
 * smooth and its slope well below 1 in the ranges staffed, so a few steps suffice.
 * @param within largest difference of A and g(A)
 */
export function settledWorkload(
  abandonmentAt: (workload: number) => number,
  work: QueueWorkload,
  multiplier: number,
  start: number,
  within = settledWithin,
): number {
  let abandonment = start
  let before = 0
  let excessBefore = 0
  for (let turn = 0; ; turn++) {
    const workload = (multiplier * work.workSeconds(abandonment)) / secondsPerHalfHour
    const excess = abandonmentAt(workload) - abandonment
    if (Math.abs(excess) < within || turn === mostTurns) return workload
    const slope = turn === 0 ? 0 : (excess - excessBefore) / (abandonment - before) + 1
    before = abandonment
    excessBefore = excess
    abandonment += slope < 0.95 ? excess / (1 - slope) : 0.5 * excess
    abandonment = Math.min(1, Math.max(0, abandonment))
  }
}

const mostTurns = 50
/** One contact in ten thousand, of which only the share that redials counts: far below what a draw can tell. */
const settledWithin = 1e-4
