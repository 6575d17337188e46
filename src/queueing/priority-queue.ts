import { erlangC } from './erlang-c.js'
import { requireAgents, requireNotNegative, requirePositive } from './legal-range.js'

/**
 * Mean waits when contacts of several classes share agents and handle time, the more urgent class always going
 * first, without interrupting a contact under way, and nobody hangs up.
 *
 * With u_k the utilisation by classes 1..k, wait_k = C(n, a) / (n serviceRate (1 - u_(k-1)) (1 - u_k)).
 * Source: Cobham (1954), Operations Research 2(1).
 *
 * @param arrivalRates contacts per second of each class, most urgent first
 * @returns for each class its mean wait in seconds, `undefined` where its line grows without end
 * @throws OutOfRangeError
 */
export const priorityWaits = (
  agents: number,
  arrivalRates: readonly number[],
  serviceRate: number,
): readonly (number | undefined)[] => {
  requirePositive('agents', agents)
  requireAgents(agents)
  requirePositive('serviceRate', serviceRate)
  for (const rate of arrivalRates) requireNotNegative('arrivalRate', rate)
  const capacity = agents * serviceRate
  const offeredLoad = arrivalRates.reduce((sum, rate) => sum + rate, 0) / serviceRate
  const residual = erlangC(agents, offeredLoad) / capacity
  let spareAbove = 1
  return arrivalRates.map((rate) => {
    const spare = spareAbove - rate / capacity
    const wait = spare > 0 ? residual / (spareAbove * spare) : undefined
    spareAbove = spare
    return wait
  })
}
