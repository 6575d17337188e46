import type { Quadrature } from '../kernel/gamma-quadrature.js'
import type { QueueMeasures, ServiceLevels } from './measures.js'

/**
 * Measures in the long run where the rate of contacts is uncertain: times in which it is B times the mean, B known by
 * its quadrature. Busy times count for as many contacts as come in them, so that every share is a ratio of
 * expectations, each definition with its own denominator: served in time over offered is E[B SL(B)] / E[B], never
 * E[SL(B)].
 *
 * Source: Whitt (1999), Management Science 45(2), and Steckley, Henderson & Mehrotra (2009), Probability in the
 * Engineering and Informational Sciences 23(2), for forecasts that err.
 *
 * @param busyness factor of the rate, mean 1
 * @param queueAt measures at so many times the mean rate; undefined where the line grows without end
 * @param attemptsOf contacts of a time relative to the mean; the factor where nobody calls again
 * @returns undefined where it does in some of the times
 */
export const longRun = (
  busyness: Quadrature,
  queueAt: (factor: number) => QueueMeasures | undefined,
  attemptsOf: (measures: QueueMeasures, factor: number) => number = (_, factor) => factor,
): QueueMeasures | undefined => {
  const sums = {
    contacts: 0,
    load: 0,
    waits: 0,
    abandoned: 0,
    blocked: 0,
    wait: 0,
    servedWait: 0,
    inTime: 0,
    within: 0,
    occupancy: 0,
    queueLength: 0,
  }
  for (const [point, factor] of busyness.nodes.entries()) {
    const time = busyness.weights[point]!
    const measures = queueAt(factor)
    if (measures === undefined) return undefined
    const contacts = time * attemptsOf(measures, factor)
    const { probabilityOfAbandonment, probabilityOfBlocking, serviceLevels } = measures
    const admitted = contacts * (1 - probabilityOfBlocking)
    sums.contacts += contacts
    sums.load += time * measures.offeredLoad
    sums.waits += contacts * measures.probabilityOfWait
    sums.abandoned += contacts * probabilityOfAbandonment
    sums.blocked += contacts * probabilityOfBlocking
    sums.wait += admitted * measures.averageWait
    sums.servedWait += (admitted - contacts * probabilityOfAbandonment) * measures.averageSpeedOfAnswer
    sums.inTime += contacts * serviceLevels.servedOverOffered
    sums.within += contacts * serviceLevels.waitWithinThreshold
    sums.occupancy += time * measures.occupancy
    sums.queueLength += time * measures.queueLength
  }
  const { contacts, abandoned, blocked, inTime, within } = sums
  const served = contacts - abandoned - blocked
  const share = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0)
  const serviceLevels: ServiceLevels = {
    servedOverOffered: inTime / contacts,
    servedOverServed: share(inTime, served),
    excludingShortAbandons: share(inTime, contacts - (within - inTime)),
    waitWithinThreshold: within / contacts,
  }
  return {
    offeredLoad: sums.load,
    probabilityOfWait: sums.waits / contacts,
    probabilityOfAbandonment: abandoned / contacts,
    averageWait: contacts > blocked ? sums.wait / (contacts - blocked) : 0,
    averageSpeedOfAnswer: served > 0 ? sums.servedWait / served : 0,
    serviceLevels,
    occupancy: sums.occupancy,
    queueLength: sums.queueLength,
    probabilityOfBlocking: blocked / contacts,
  }
}
